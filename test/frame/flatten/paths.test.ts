import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/index.js'
import { openArchive } from '../../../src/metainfo/index.js'

let number = 0
const open = (raw: object) => openArchive(raw, { dialect: 'v1', entryId: `entry-${++number}`, uploadId: 'upload-1' })
const columnOf = (raw: object, path: string, rows?: string) =>
  toFrame([open(raw)], { columns: { x: path }, rows, unitSystem: 'SI' })
    .column('x')
    .toArray()

const energies = (values: (number | null)[]) => ({
  run: [{ calculation: values.map(value => (value === null ? null : { energy: { total: { value } } })) }],
})
const total = 'energy.total.value'

describe('a range', () => {
  it('makes rows of a part of a list, with their places in the whole list', () => {
    const frame = toFrame([open(energies([1, 2, 3, 4]))], {
      rows: 'run[].calculation[1:3]',
      columns: { i: '#', e: total },
      unitSystem: 'SI',
    })
    expect(frame.select('i', 'e').toRows()).toEqual([
      { i: 1, e: 2 },
      { i: 2, e: 3 },
    ])
    expect(columnOf({ data: { a: [5, 6, 7] } }, '.', 'data.a[-2:]')).toEqual([6, 7])
  })

  it('makes lists of a part of the items', () => {
    expect(columnOf(energies([1, 2, 3, 4]), `run[0].calculation[0:2].${total}`)).toEqual([[1, 2]])
    expect(columnOf(energies([1, 2, 3, 4]), `run[0].calculation[-2:].${total}`)).toEqual([[3, 4]])
    expect(columnOf(energies([1]), `run[0].calculation[3:].${total}`)).toEqual([null])
    const frame = toFrame([open(energies([]))], { columns: { x: `run[0].calculation[0:2].${total}` } })
    expect(frame.column('x').dtype).toBe('list<float64>')
  })

  it('chooses as slice does', () => {
    const bound = fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 }), bound, bound, (values, from, to) => {
        const isEmpty = to === 0 || (from !== undefined && to !== undefined && from < 0 === to < 0 && from >= to)
        fc.pre(!isEmpty)
        const part = values.slice(from, to)
        const range = `[${from ?? ''}:${to ?? ''}]`
        const list = columnOf(energies(values), `run[0].calculation${range}.${total}`)
        expect(list).toEqual([part.length === 0 ? null : part])
        expect(columnOf({ data: { a: values } }, '.', `data.a${range}`)).toEqual(part)
      }),
      { numRuns: 200 },
    )
  })
})

describe('several pairs of brackets', () => {
  const atoms = {
    run: [
      {
        system: [
          {
            atoms: {
              positions: [
                [1, 2, 3],
                [4, 5, 6],
              ],
            },
          },
        ],
      },
    ],
  }
  const positions = (brackets: string) => columnOf(atoms, `run[0].system[0].atoms.positions${brackets}`)

  it('choose one after the other along the dimensions of an array', () => {
    expect(positions('[1]')).toEqual([[4, 5, 6]])
    expect(positions('[1][0]')).toEqual([4])
    expect(positions('[][2]')).toEqual([[3, 6]])
    expect(positions('[0:1][2]')).toEqual([[3]])
    expect(positions('[][1:]')).toEqual([
      [
        [2, 3],
        [5, 6],
      ],
    ])
    expect(positions('[5]')).toEqual([null])
  })

  it('choose nothing from a value that is no list, and a note says so', () => {
    const entries = [open(energies([1])), open(energies([2]))]
    const column = (path: string) => toFrame(entries, { columns: { x: path } }).column('x')
    const scalar = column(`run[0].calculation[0].${total}[0]`)
    expect(scalar.toArray()).toEqual([null, null])
    expect(scalar.note).toBe('2 values are no lists, so the brackets of the path choose nothing from them')
    expect(column(`run[0].calculation[0].${total}[]`).note).toBeUndefined()
    expect(column(`run[0].calculation[0].${total}[]`).nullCount).toBe(0)
  })

  it('are one too many behind sections', () => {
    expect(() => columnOf(energies([1]), `run[0][0].calculation[0].${total}`)).toThrow(
      'a list of sections has one dimension',
    )
    expect(() => columnOf(energies([1]), total, 'run[].calculation[0][1]')).toThrow(
      'a list of sections has one dimension',
    )
  })
})

describe('names in quotes', () => {
  const raw = { data: { 'odd name': { 'a.b[0]': 1 }, plain: { value: 2 }, list: [1] } }

  it('are names like any other', () => {
    expect(columnOf(raw, 'data."odd name"."a.b[0]"')).toEqual([1])
    expect(columnOf(raw, '/data/plain/value')).toEqual([2])
    const frame = toFrame([open(raw)], { columns: ['data."odd name"."a.b[0]"'] })
    expect(frame.column('a.b[0]').path).toBe('data."odd name"."a.b[0]"')
  })

  it('stand in quotes in what a table says about itself', () => {
    const frame = toFrame([open({ data: { 'a b': [{ 'c.d': 1 }, { 'c.d': 2 }], 'e f': [1, 2] } })])
    const notes = frame.notes.join('\n')
    expect(notes).toContain(`toFrame({ rows: 'data."a b"[]' })`)
    expect(notes).toContain(`toFrame({ columns: { "e f": 'data."e f"' } })`)
    expect(columnOf({ data: { 'a b': [{ 'c.d': 1 }] } }, '"c.d"', 'data."a b"[]')).toEqual([1])
  })
})
