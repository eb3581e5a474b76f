import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/index.js'
import { openArchive } from '../../../src/metainfo/index.js'

let number = 0
function open(raw: object) {
  number++
  return openArchive(raw, { dialect: 'v1', entryId: `entry-${number}`, uploadId: 'upload-1' })
}

const relaxation = {
  results: { material: { chemical_formula_reduced: 'Si' } },
  run: [
    {
      program: { name: 'GPAW' },
      system: [{ chemical_composition_reduced: 'Si2' }],
      calculation: [
        { system_ref: '/run/0/system/0', energy: { total: { value: 1.602176634e-19 } } },
        null,
        { energy: { total: { value: 3.204353268e-19 }, fermi: null } },
      ],
    },
  ],
}

describe('rows and columns by path', () => {
  it('makes one row for each item, with values of the entry repeated, units and indices', () => {
    const frame = toFrame([open(relaxation)], {
      rows: 'run[].calculation[]',
      columns: {
        step: '#',
        formula: '^results.material.chemical_formula_reduced',
        code: '^run.program.name',
        energy: 'energy.total.value',
        fermi: 'energy.fermi',
        system: 'system_ref.chemical_composition_reduced',
      },
    })
    expect(frame.drop('entry_id', 'upload_id').toRows()).toEqual([
      { step: 0, formula: 'Si', code: 'GPAW', energy: 1, fermi: null, system: 'Si2' },
      { step: 2, formula: 'Si', code: 'GPAW', energy: 2, fermi: Number.NaN, system: null },
    ])
    expect(frame.column('energy').schema).toMatchObject({
      dtype: 'float64',
      path: 'run.calculation.energy.total.value',
    })
    expect(frame.column('energy').unit?.name).toBe('electron_volt')
  })

  it('takes items of arrays as rows, and lists of all items as columns', () => {
    const entry = open({
      ...relaxation,
      workflow2: {
        m_def: 'simulationworkflowschema.geometry_optimization.GeometryOptimization',
        results: { energies: [1, 2] },
      },
    })
    const rows = toFrame([entry], {
      rows: 'workflow2.results.energies[]',
      columns: { i: '#', energy: '.' },
      unitSystem: 'SI',
    })
    expect(rows.select('i', 'energy').toRows()).toEqual([
      { i: 0, energy: 1 },
      { i: 1, energy: 2 },
    ])
    const lists = toFrame([entry], { columns: { all: 'run.calculation.energy.total.value' }, units: { all: 'eV' } })
    expect(lists.column('all').at(0)).toEqual([1, null, 2])
    expect(lists.column('all').dtype).toBe('list<float64>')
  })

  it('finds all scalar quantities under short names when no columns are named', () => {
    const frame = toFrame([open(relaxation), open({ results: { material: { n_elements: 2 } } })])
    expect(frame.columnNames).toEqual([
      'n_elements',
      'chemical_formula_reduced',
      'program_name',
      'chemical_composition_reduced',
      'entry_id',
      'upload_id',
    ])
    expect(frame.numRows).toBe(2)
  })

  it('has the columns of the schema, typed and with units, also without rows', () => {
    const frame = toFrame([], { rows: 'run[].calculation[]', columns: { energy: 'energy.total.value' } })
    expect([frame.numRows, frame.column('energy').dtype, frame.column('energy').unit?.symbol]).toEqual([
      0,
      'float64',
      'eV',
    ])
  })

  it('keeps what one row has and others lack, and mixed types as text with a note', () => {
    const odd = { run: [{ calculation: [{ energy: { total: { value: 'none' } } }] }] }
    const frame = toFrame([open(relaxation), open(odd)], {
      columns: { energy: 'run[0].calculation[0].energy.total.value', grid: 'run[0].system[0].atoms.positions' },
    })
    expect(frame.column('energy').note).toContain('mixed types')
    expect(frame.column('grid').toArray()).toEqual([null, null])
  })

  it('takes ragged lists as they are', () => {
    const ragged = open({ run: [{ calculation: [{ forces: { total: { value: [[1, 2], [3]] } } }] }] })
    const frame = toFrame([ragged], {
      columns: { forces: 'run[0].calculation[0].forces.total.value' },
      unitSystem: 'SI',
    })
    expect(frame.column('forces').at(0)).toEqual([[1, 2], [3]])
  })

  const wide = (length: number) =>
    open({ data: Object.fromEntries(Array.from({ length }, (_, index) => [`q${index}`, index])) })

  it('makes a table of 9 000 columns', () => {
    const frame = toFrame([wide(9000)])
    expect([frame.numRows, frame.numColumns, frame.notes]).toEqual([1, 9002, []])
  })

  it('stops at 10 000 names and says how to name columns', () => {
    const frame = toFrame([wide(50_000)])
    expect(frame.numColumns).toBeLessThanOrEqual(10_002)
    expect(frame.notes.join()).toContain('more than 10000 names')
    expect(
      toFrame([wide(50_000)], { columns: { last: 'data.q49999' } })
        .column('last')
        .at(0),
    ).toBe(49_999)
  })

  it('leaves out a value that is nested deeper than any array, and says so', () => {
    let deep: unknown = 1
    for (let level = 0; level < 100_000; level++) deep = [deep]
    const entries = [{ data: { a: [1, 2] } }, { data: { a: deep } }, { data: { a: [3] } }].map(raw => open(raw))
    const column = toFrame(entries, { columns: { a: 'data.a' } }).column('a')
    expect(column.toArray()).toEqual([[1, 2], null, [3]])
    expect(column.note).toBe('1 value is nested more than 32 lists deep and left out')
  })
})

describe('what is wrong', () => {
  const entries = [open(relaxation)]
  const cases: [string, object, string][] = [
    ['a misspelt name', { columns: { e: 'run[0].calculation[0].energy.totl.value' } }, "Did you mean 'total'?"],
    ['misspelt rows', { rows: 'run[].calculations[]' }, "Did you mean 'calculation'?"],
    ['a section', { columns: { e: 'run[0].calculation[0].energy' } }, 'ends at a section'],
    ['no path', { columns: { e: 'run[x].energy' } }, 'is no path'],
    [
      'a unit of something else',
      { columns: { e: 'run[0].calculation[0].energy.fermi' }, units: { e: 'meter' } },
      'energy',
    ],
    ['a unit for a text', { columns: { f: 'run[0].program.name' }, units: { f: 'eV' } }, 'without unit'],
    ['a unit for no column', { columns: { e: 'run[0].clean_end' }, units: { f: 'eV' } }, 'units names a column'],
    ['an unknown option', { colums: {} }, "Did you mean 'columns'?"],
    ['a list that rows does not pass', { columns: { i: '#system' } }, 'no list'],
  ]
  for (const [name, options, message] of cases) {
    it(`is told of ${name}`, () => expect(() => toFrame(entries, options)).toThrow(message))
  }

  it('keeps names that every object has harmless', () => {
    const entry = open(JSON.parse('{"data": {"__proto__": {"x": 1}, "constructor": 3, "toString": 4}}'))
    const row = toFrame([entry]).drop('entry_id', 'upload_id').toRows()[0]
    expect(Object.values(row ?? {}).sort()).toEqual([1, 3, 4])
  })
})

describe('any archives', () => {
  const energy = fc.option(fc.double({ noDefaultInfinity: true, noNaN: true }), { nil: undefined })
  const calculations = fc.array(fc.option(energy, { nil: null }), { maxLength: 5 })
  it('can be rebuilt from their rows', () => {
    fc.assert(
      fc.property(fc.array(fc.array(calculations, { maxLength: 3 }), { maxLength: 4 }), archives => {
        const entries = archives.map(runs =>
          open({
            run: runs.map(items => ({
              calculation: items.map(value =>
                value === null ? null : { energy: value === undefined ? {} : { fermi: value } },
              ),
            })),
          }),
        )
        const frame = toFrame(entries, {
          rows: 'run[].calculation[]',
          columns: { run: '#run', step: '#calculation', fermi: 'energy.fermi' },
          unitSystem: 'SI',
        })
        const rebuilt = new Map(frame.toRows().map(row => [`${row.entry_id}/${row.run}/${row.step}`, row.fermi]))
        const source = new Map(
          archives.flatMap((runs, entry) =>
            runs.flatMap((items, run) =>
              items.flatMap((value, step): [string, number | null][] =>
                value === null ? [] : [[`${entries[entry]?.entry_id}/${run}/${step}`, value ?? null]],
              ),
            ),
          ),
        )
        expect(rebuilt).toEqual(source)
      }),
    )
  })
})
