import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Frame } from '../../src/frame/index.js'

const when = fc.date({ noInvalidDate: true })
const cells = {
  x: fc.option(fc.double()),
  n: fc.option(fc.integer()),
  s: fc.option(fc.string()),
  b: fc.option(fc.boolean()),
  d: fc.option(when),
  l: fc.option(fc.array(fc.option(fc.double()))),
  ll: fc.option(fc.array(fc.array(fc.string()))),
}
const row = fc.record(cells, { requiredKeys: [] })
const rows = fc.array(row, { maxLength: 40 })

/** What a frame of these rows must give back: every column in every row, `null` where there was nothing. */
function complete(records: readonly object[]): object[] {
  const names = [...new Set(records.flatMap(record => Object.keys(record)))]
  return records.map(record =>
    Object.fromEntries(names.map(name => [name, (record as Record<string, unknown>)[name] ?? null])),
  )
}

describe('a frame', () => {
  it('gives back the rows that it was made from', () => {
    fc.assert(
      fc.property(rows, records => {
        const frame = Frame.fromRows(records)
        expect(frame.toRows()).toEqual(complete(records))
        expect([...frame]).toEqual(frame.toRows())
        expect(Frame.fromColumns(frame.toColumns()).toRows()).toEqual(frame.numColumns ? frame.toRows() : [])
      }),
    )
  })

  it('keeps names that mean something to JavaScript as data', () => {
    const names = ['__proto__', 'constructor', 'toString', 'length', '']
    const record = Object.fromEntries(names.map((name, index) => [name, index]))
    const frame = Frame.fromRows([record, {}])
    expect(Object.keys(frame.toRows()[0] as object)).toEqual(names)
    expect(frame.filter(row => row[names[0] as string] === 0 && row[names[1] as string] === 1).numRows).toBe(1)
    expect(Object.keys(frame.toColumns())).toEqual(names)
    expect(({} as Record<string, unknown>)['0']).toBeUndefined()
  })

  it('puts frames of any columns below each other', () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const parts = [a, b, c].map(records => Frame.fromRows(records))
        const all = (parts[0] as Frame).concat(parts.slice(1))
        expect(all.toRows()).toEqual(complete([...a, ...b, ...c]))
      }),
    )
  })

  it('sorts stably, with NaN and then missing values last', () => {
    const key = fc.option(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(Number.NaN), fc.constant(-0)))
    const sorted = fc.array(fc.record({ k: key, s: fc.option(fc.constantFrom('a', 'b', 'B', 'ä')) }), { minLength: 1 })
    fc.assert(
      fc.property(sorted, fc.constantFrom('asc' as const, 'desc' as const), (records, order) => {
        const numbered = records.map((record, at) => ({ ...record, at }))
        const sign = order === 'asc' ? 1 : -1
        const last = (value: unknown) => (value === null ? 2 : Number.isNaN(value) ? 1 : 0)
        const compare = (a: unknown, b: unknown) => {
          if (last(a) || last(b)) return last(a) - last(b)
          return (a as number) < (b as number) ? -sign : (a as number) > (b as number) ? sign : 0
        }
        const frame = Frame.fromRows(numbered)
        const one = frame.sort({ column: 'k', order }).column('at').toArray()
        expect(one).toEqual([...numbered].sort((a, b) => compare(a.k, b.k)).map(record => record.at))
        const two = frame.sort({ column: 's', order }, { column: 'k', order }).column('at').toArray()
        expect(two).toEqual([...numbered].sort((a, b) => compare(a.s, b.s) || compare(a.k, b.k)).map(({ at }) => at))
      }),
    )
  })

  it('converts to a unit and back', () => {
    const numbers = fc.array(fc.option(fc.double({ min: -1e30, max: 1e30, noNaN: true })), { minLength: 1 })
    fc.assert(
      fc.property(numbers, fc.constantFrom('joule', 'hartree', 'meV', 'kilocalorie'), (values, unit) => {
        const frame = Frame.fromColumns({ e: values, l: values.map(value => [value]) }, { units: { e: 'eV', l: 'eV' } })
        const there = frame.to('e', unit).to('l', unit)
        expect(there.column('l').toArray()).toEqual(
          there
            .column('e')
            .toArray()
            .map(value => [value]),
        )
        const back = there.to('e', 'eV').column('e').toArray()
        values.forEach((value, at) => {
          if (value === null) expect(back[at]).toBeNull()
          else expect(Math.abs((back[at] as number) - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value) + 1e-300)
        })
      }),
    )
  })

  it('survives JSON and Arrow', () => {
    fc.assert(
      fc.property(rows, records => {
        const plain = records.map(({ x, ...rest }) => ({
          ...rest,
          ...(x !== undefined && { x: Object.is(x, -0) ? 0 : x }),
        }))
        const frame = Frame.fromRows(
          plain.map(record => ({ ...record, l: record.l?.map(item => (Object.is(item, -0) ? 0 : item)) ?? null })),
          { units: { x: 'eV' } },
        )
        const json = Frame.fromJSON(JSON.parse(JSON.stringify(frame)))
        expect(json.toRows()).toEqual(frame.toRows())
        expect(json.schema).toEqual(frame.schema)
        if (frame.numColumns === 0) return
        const arrow = Frame.fromArrow(frame.toArrowBytes())
        expect(arrow.toRows()).toEqual(frame.toRows())
        expect(arrow.schema).toEqual(frame.schema)
      }),
      { numRuns: 50 },
    )
  })
})
