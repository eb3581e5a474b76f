import { describe, expect, it } from 'vitest'
import { needsShared, sharedPath } from '../shared.js'
import { everyEntry } from './entries.js'
import { type Found, foundIn, foundTable } from './found.js'
import { propertyFunctions } from './functions.js'

describe('every archive at hand', () => {
  const entries = everyEntry()

  it('gives every property function an object or nothing, with a table and as JSON', { timeout: 120_000 }, async () => {
    const all: Found[] = []
    for (const entry of entries) all.push(await foundIn(entry))
    // With FOUND=1 in the environment: what was found, by schema and code.
    if (process.env['FOUND']) console.log(foundTable(all))
    const faults = all.flatMap(({ entry, faults }) =>
      faults.map(fault => `${entry.entry_id} ${entry.parser_name}: ${fault}`),
    )
    expect(faults).toEqual([])
  })

  it.skipIf(!sharedPath('new-data'))(`are of many codes and both schemas ${needsShared}`, () => {
    expect(entries.length).toBeGreaterThan(350)
    expect(propertyFunctions.length).toBeGreaterThan(0)
  })
})
