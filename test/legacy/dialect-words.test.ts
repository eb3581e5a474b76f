import { describe, expect, it } from 'vitest'
import { legacyWords, modernWords } from '../../src/legacy/index.js'
import { searchNames } from '../../src/legacy/tables/search-names.js'
import { allNames, searchQuantities } from './definitions.js'

describe('words of the other dialect', () => {
  it('are never names that v1 servers can search', () => {
    for (const name of searchQuantities) {
      expect(legacyWords({ [name]: 1 }, undefined)).toEqual([])
      expect(legacyWords({ and: [{ [`${name}:any`]: [1] }] }, undefined)).toEqual([])
    }
  })

  it('are never names of the v1 schema', () => {
    const flagged = allNames('v1').filter(name => legacyWords(undefined, { run: { [name]: '*' } }).length > 0)
    expect(flagged).toEqual([])
  })

  it('are never names that v0 servers can search', () => {
    const names = [
      ...searchNames.map(row => row.v0),
      'dft.quantities',
      'dft.optimade',
      'optimade.nelements',
      'owner',
      'from_time',
    ]
    for (const name of names) {
      expect(modernWords({ [name]: 1 }, undefined)).toEqual([])
      expect(modernWords({ $and: [{ $gte: { [name]: 1 } }] }, undefined)).toEqual([])
    }
  })

  it('are never names of the v0 schema', () => {
    const flagged = allNames('v0').filter(name => modernWords(undefined, { section_run: { [name]: '*' } }).length > 0)
    expect(flagged).toEqual([])
  })
})
