import { describe, expect, it } from 'vitest'
import { QueryError, UnitError } from '../../../src/errors/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { normalizeQuery } from '../../../src/query/traps/index.js'
import { quantity } from '../../../src/units/index.js'

const normalize = (query: object) => normalizeQuery(query as Record<string, unknown>).query
const x = 'results.material.n_elements'

describe('a query whose meaning is certain', () => {
  it.each<[object, object]>([
    [{}, {}],
    [
      { a: 1, b: ['x'] },
      { a: 1, b: ['x'] },
    ],
    [{ and: [{ a: 1 }], b: 2 }, { and: [{ b: 2 }, { and: [{ a: 1 }] }] }],
    [{ a: 1, or: [{ b: 2 }, { c: 3 }] }, { and: [{ a: 1 }, { or: [{ b: 2 }, { c: 3 }] }] }],
    [{ and: [{ a: 1 }], or: [{ b: 2 }] }, { and: [{ and: [{ a: 1 }] }, { or: [{ b: 2 }] }] }],
    [{ a: 1, not: { b: 2 } }, { and: [{ a: 1 }, { not: { b: 2 } }] }],
    [{ not: { a: 1, or: [{ b: 2 }] } }, { not: { and: [{ a: 1 }, { or: [{ b: 2 }] }] } }],
    [{ 'x:gt': 1, 'x:lt': 2 }, { x: { gt: 1, lt: 2 } }],
    [{ 'x:gt': 1, x: { lt: 2 } }, { x: { gt: 1, lt: 2 } }],
    [{ 'x:any': ['a'], 'x:none': ['b'] }, { and: [{ 'x:any': ['a'] }, { 'x:none': ['b'] }] }],
    [{ 'x:any': 'a' }, { 'x:any': ['a'] }],
    [{ 'x:gte': 0 }, { x: { gte: 0 } }],
    [{ 'x:gte': 1 }, { 'x:gte': 1 }],
    [{ 's.t': { 'v:gt': 1, 'v:lt': 2, k: 'd' } }, { 's.t': { v: { gt: 1, lt: 2 }, k: 'd' } }],
    [{ 'data.t#entry_id:E.S#float': { gte: 3 } }, { 'data.t#entry_id:E.S#float': { gte: 3 } }],
    [{ upload_create_time: { gte: new Date(0) } }, { upload_create_time: { gte: '1970-01-01T00:00:00.000Z' } }],
  ])('%o is sent as it is meant', (given, meant) => {
    expect(normalize(given)).toEqual(meant)
    // Settling again changes nothing.
    expect(normalize(normalize(given))).toEqual(meant)
  })

  it('says what was rewritten, and nothing of the others', () => {
    expect(normalizeQuery({ a: 1 }).rewritten).toEqual([])
    expect(normalizeQuery({ a: 1, or: [{ b: 2 }] }).rewritten.join()).toMatch("beside 'or'")
    expect(normalizeQuery({ 'x:gt': 1, 'x:lt': 2 }).rewritten.join()).toMatch("'x' twice")
  })
})

describe('a query without a certain meaning is refused', () => {
  it.each<[object, string]>([
    [{ or: [] }, "'or' has no operands"],
    [{ and: [{}] }, 'an empty one'],
    [{ or: { a: 1 } }, 'takes a list of objects'],
    [{ not: [{ a: 1 }] }, "'not' takes one object"],
    [{ 'x:any': [] }, "'x:any' is empty"],
    [{ x: [] }, "'x' is empty"],
    [{ x: null }, 'quantities'],
    [{ x: { gt: 1, gte: 2 } }, 'both gt and gte'],
    [{ 'x:gt': 1, 'x:gte': 2 }, 'both gt and gte'],
    [{ x: Number.NaN }, 'finite'],
    [{ x: { gte: [1] } }, 'one number'],
    [{ 's.t': { or: [{ v: 1 }] } }, 'inside the section'],
  ])('such as %o', (given, message) => {
    expect(() => normalize(given)).toThrow(QueryError)
    expect(() => normalize(given)).toThrow(message)
  })
})

describe('values with units', () => {
  const gap = 'results.properties.electronic.band_gap'
  const eV = 1.602176634e-19

  it('are sent in the unit of the search quantity', () => {
    expect(normalize({ [`${gap}.value`]: { gte: quantity(1, 'eV') } })).toEqual({ [`${gap}.value`]: { gte: eV } })
    expect(normalize({ [`${gap}.value:lt`]: quantity(2, 'eV') })).toEqual({ [`${gap}.value:lt`]: 2 * eV })
    const bound = { [gap]: { value: { gte: quantity(1000, 'meV') }, type: 'direct' } }
    expect(normalize(bound)).toEqual({ [gap]: { value: { gte: eV }, type: 'direct' } })
    expect(normalize({ or: [{ 'data.t#my.Schema': quantity(0, 'degC') }] })).toEqual({
      or: [{ 'data.t#my.Schema': 273.15 }],
    })
  })

  it('must fit the quantity', () => {
    expect(() => normalize({ [`${gap}.value`]: { gte: quantity(1, 'angstrom') } })).toThrow(UnitError)
    expect(() => normalize({ [x]: quantity(1, 'eV') })).toThrow(`'${x}' has no unit`)
  })

  it('are in the request as numbers', () => {
    const query = new ArchiveQuery({
      url: 'http://127.0.0.1:1/api/v1',
      query: { [`${gap}.value:gte`]: quantity(1, 'eV'), [`${gap}.value:lt`]: quantity(2, 'eV') },
    })
    expect(query.config.query).toEqual({ [`${gap}.value`]: { gte: eV, lt: 2 * eV } })
  })
})
