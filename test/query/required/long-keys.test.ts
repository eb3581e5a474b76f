import { describe, expect, it } from 'vitest'
import { isNomadError } from '../../../src/errors/index.js'
import { translateLegacy } from '../../../src/legacy/index.js'
import { ArchiveQuery, required } from '../../../src/query/index.js'

const long = 200_000
/** Reading any of these again from each of its places would take minutes. */
const keys = ['[', ']', '[0', '[]', '[ ', ' ', '[\n', 'a[', ': ', '[-', '[0]', ' [', '['.repeat(50)].flatMap(part => {
  const repeated = part.repeat(long / part.length)
  return [repeated, `run${repeated}`, `run[${repeated}`, `run[${repeated}]`, `calculation${repeated}\nx`]
})

function ownErrors<T>(call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    expect(isNomadError(error), String(error)).toBe(true)
    expect((error as Error).message.length).toBeLessThan(5_000)
    return undefined
  }
}

describe('keys of required take a time that grows with their length, and errors do not repeat all of them', () => {
  it.each([
    ['v1', 'run', 'data'],
    ['v0', 'section_run', 'section_metadata'],
  ] as const)('on %s', (dialect, root, open) => {
    for (const key of keys) {
      for (const tree of [{ [key]: '*' }, { [root]: { [key]: '*' } }, { [open]: { [key]: { x: '*' } } }]) {
        const query = ownErrors(
          () => new ArchiveQuery({ url: 'http://127.0.0.1:1/api', dialect, required: tree, onlyWithRequired: true }),
        )
        query?.plan()
        query?.warnings
        query?.toCode('typescript')
      }
    }
  })

  it('in paths and in translations', () => {
    for (const key of keys) {
      ownErrors(() => required.fields(`run.${key}`))
      ownErrors(() => translateLegacy({ query: { [key]: 1 }, required: { [key]: '*', section_run: { [key]: '*' } } }))
    }
  })
})

it('an index is one number or one range, with blanks around them only', () => {
  for (const path of ['run.calculation[ -1 ].energy', 'run.calculation[0 : 2].energy', 'run.calculation[].energy']) {
    expect(() => required.fields(path)).not.toThrow()
  }
  for (const path of ['run.calculation[1 2]', 'run.calculation[0:1:2]', 'run.calculation[x]', 'run.calculation[0']) {
    expect(() => required.fields(path)).toThrow(/is wrong at character/)
  }
})
