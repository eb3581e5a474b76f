import { describe, expect, it } from 'vitest'
import { QueryError } from '../../src/errors/index.js'
import { oldSearchNames } from '../../src/legacy/dialect-words.js'
import { legacyWords } from '../../src/legacy/index.js'
import { isOfToday, refuseOtherDialect } from '../../src/query/refuse-other-dialect.js'

const v1 = { name: 'v1', url: 'https://nomad-lab.eu/prod/v1/api/v1' } as const

describe('a question to a server of today', () => {
  it('is not looked up among old names when all of its own are of today', () => {
    const query = {
      and: [{ 'results.material.elements': ['Si'] }, { not: { 'entry_id:any': ['a'] } }],
      'results.material.n_elements': { gte: 2 },
    }
    expect(isOfToday({ query, required: '*' })).toBe(true)
    expect(legacyWords(query, '*')).toEqual([])
    for (const odd of [{ $and: [] }, { 'dft.code_name': 'VASP' }, { calc_id: 'a' }, { and: { atoms: 'Si' } }]) {
      expect(isOfToday({ query: odd, required: '*' })).toBe(false)
    }
    expect(isOfToday({ query: {}, required: { run: '*' } })).toBe(false)
  })

  it('is refused for each old name, alone and inside of others', () => {
    expect(oldSearchNames.size).toBeGreaterThan(50)
    for (const name of oldSearchNames) {
      expect(isOfToday({ query: { [name]: 'x' }, required: '*' })).toBe(false)
      if (legacyWords({ [name]: 'x' }, '*').length === 0) continue
      const query = { 'results.material.elements': ['Si'], or: [{ [name]: 'x' }] }
      expect(() => refuseOtherDialect({ query, required: '*' }, v1)).toThrow(QueryError)
    }
  })
})
