import { describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/index.js'
import { openArchive, type Section, type v1 } from '../../../src/metainfo/index.js'
import { plot } from '../../../src/plot/index.js'
import { convert, parseUnit, Quantity, shownUnit } from '../../../src/units/index.js'
import { dynamicsEntries, realEntries, sampleEntries } from '../../metainfo/archives.js'
import { open } from '../../metainfo/open.js'

const run = (start: number) => ({
  time_run: { date_start: start, cpu1_start: 0, cpu1_end: 0.25 },
  calculation: [
    { time: 0, time_calculation: 12.5, forces: { total: { value_raw: [[1e-10, 0, -2e-10]] } }, pressure: 1e9 },
    { time: 1e-15, time_calculation: 11, forces: { total: { value_raw: [[1e-10, 0, 0]] } }, pressure: -3e9 },
  ],
  method: [{ atom_parameters: [{ mass: 4.66e-26, charge: 3.2e-19 }] }],
})

const entries = [1.58e9, 1.6e9].map(start => open({ run: [run(start)], results: { material: {} } }))
const columns = {
  start: '^run[0].time_run.date_start',
  cpu: '^run[0].time_run.cpu1_end',
  time: 'time',
  took: 'time_calculation',
  forces: 'forces.total.value_raw',
  pressure: 'pressure',
}
const frame = toFrame(entries, { rows: 'run[].calculation[]', columns })
const unitOf = (name: string) => frame.column(name).unit?.name

describe('the unit of a column', () => {
  it('follows what the quantity means and how large it is', () => {
    expect(unitOf('start')).toBe('second')
    expect(frame.column('start').toArray()).toEqual([1.58e9, 1.58e9, 1.6e9, 1.6e9])
    expect(unitOf('cpu')).toBe('second')
    expect(unitOf('time')).toBe('femtosecond')
    expect(frame.column('time').at(1)).toBe(1)
    expect(unitOf('took')).toBe('second')
    expect(unitOf('forces')).toBe('electron_volt / angstrom')
    expect((frame.column('forces').at(0) as number[][])[0]?.[0]).toBeCloseTo(0.0624150907, 9)
    expect(unitOf('pressure')).toBe('gigapascal')
  })

  it('is the same where columns are found by themselves', () => {
    const found = toFrame(entries, { rows: 'run[].method[].atom_parameters[]' })
    expect(found.column('mass').unit?.name).toBe('unified_atomic_mass_unit')
    expect(found.column('mass').at(0)).toBeCloseTo(28.063, 2)
    expect(found.column('charge').unit?.name).toBe('elementary_charge')
    expect(found.column('date_start').unit?.name).toBe('second')
  })

  it('is that of the system where SI is wished, and that of the call where one is named', () => {
    const si = toFrame(entries, { rows: 'run[].calculation[]', columns, unitSystem: 'SI' })
    expect(si.columns.flatMap(column => column.unit?.name ?? [])).toEqual([
      'second',
      'second',
      'second',
      'second',
      'newton',
      'pascal',
    ])
    const named = toFrame(entries, { rows: 'run[].calculation[]', columns, units: { start: 'hour', forces: 'N' } })
    expect(named.column('start').at(0)).toBe(1.58e9 / 3600)
    expect(named.column('forces').unit?.name).toBe('newton')
  })

  it('is the same on an axis, of columns and of quantities', () => {
    const title = (name: string) =>
      plot.scatter(frame, { x: name as never, y: 'pressure' as never }).layout.xaxis?.title?.text
    expect(title('start')).toBe('Start (s)')
    expect(title('time')).toBe('Time (fs)')
    const rows = entries.flatMap(entry => {
      const [first] = (entry as unknown as v1.EntryArchive).run
      const start = first?.time_run?.date_start
      return (first?.calculation ?? []).map(calculation => ({
        start,
        time: calculation?.time,
        pressure: calculation?.pressure,
      }))
    })
    const drawn = plot.scatter(rows, { x: 'start', y: 'pressure' })
    expect(drawn.layout.xaxis?.title?.text).toBe('Start (s)')
    expect(drawn.layout.yaxis?.title?.text).toBe('Pressure (GPa)')
    expect(drawn.data[0]?.x).toEqual([1.58e9, 1.58e9, 1.6e9, 1.6e9])
    const times = plot.scatter(rows, { x: 'time', y: 'pressure' })
    expect(times.layout.xaxis?.title?.text).toBe('Time (fs)')
    expect(times.data[0]?.x).toEqual([0, 1, 0, 1])
  })

  it('is what the author of a schema shows', () => {
    const definitions = {
      sections: {
        Film: {
          base_sections: ['nomad.datamodel.data.EntryData'],
          quantities: {
            thickness: { type: 'np.float64', unit: 'meter', m_annotations: { display: [{ unit: 'nanometer' }] } },
            width: { type: 'np.float64', unit: 'meter', m_annotations: { eln: { defaultDisplayUnit: 'mm' } } },
            wrong: { type: 'np.float64', unit: 'meter', m_annotations: { display: { unit: 'second' } } },
            odd: { type: 'np.float64', unit: 'meter', m_annotations: { display: 'nm' } },
          },
        },
      },
    }
    const data = { m_def: '/definitions/sections/Film', thickness: 5e-8, width: 0.01, wrong: 1e-10, odd: 2e-10 }
    const film = toFrame([open({ definitions, data })])
    expect(['thickness', 'width', 'wrong', 'odd'].map(name => film.column(name).unit?.name)).toEqual([
      'nanometer',
      'millimeter',
      'angstrom',
      'angstrom',
    ])
    expect(film.column('thickness').at(0)).toBeCloseTo(50, 12)
    const si = toFrame([open({ definitions, data })], { unitSystem: 'SI' })
    expect(si.column('thickness').unit?.name).toBe('meter')
  })

  it('goes for complex numbers and for records too', () => {
    const complex = { re: [1e-19], im: [2e-19] }
    const definitions = {
      sections: {
        S: {
          quantities: { z: { type: { type_kind: 'numpy', type_data: 'complex128' }, shape: ['*'], unit: 'joule' } },
        },
      },
    }
    const frame = toFrame([open({ definitions, data: { m_def: 'S', z: complex } })], {
      columns: { z: 'data.z' },
    })
    const column = frame.column('z')
    expect(column.unit?.name).toBe('electron_volt')
    const { re, im } = column.at(0) as { re: Float64Array; im: Float64Array }
    expect([re[0], im[0]]).toEqual([convert(1e-19, 'J', 'eV'), convert(2e-19, 'J', 'eV')])
  })
})

/** The typical size of every quantity with a unit, over all archives that are at hand, in the unit that it is shown in. */
function typicalSizes(): { name: string; unit: string; typical: number }[] {
  const found = new Map<string, { unit: string; medians: number[] }>()
  const visit = (root: Section) => {
    for (const { section, name } of root.m_traverse()) {
      const definition = section.m_def.all_quantities.get(name)
      if (definition?.type.kind !== 'plain' || definition.unit === undefined) continue
      const value = section.m_get(name)
      if (!(value instanceof Quantity) || value.shape.length > 3) continue
      const sizes = [...value.flat()].map(Math.abs).filter(size => size > 0 && Number.isFinite(size))
      const median = sizes.sort((a, b) => a - b)[sizes.length >> 1]
      const known = found.get(definition.qualified_name) ?? { unit: value.unit, medians: [] }
      found.set(definition.qualified_name, known)
      if (median !== undefined) known.medians.push(median)
    }
  }
  for (const { archive, entry_id, upload_id } of [...sampleEntries(), ...dynamicsEntries(), ...realEntries()]) {
    visit(openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id }) as unknown as Section)
  }
  return [...found].flatMap(([name, { unit, medians }]) => {
    const typical = medians.sort((a, b) => a - b)[medians.length >> 1]
    if (typical === undefined) return []
    const shown = shownUnit(parseUnit(unit), 'custom', medians)
    return { name, unit: shown.name, typical: convert(typical, unit, shown) }
  })
}

describe('all quantities of all archives', () => {
  it('are shown in numbers that can be read', () => {
    const sizes = typicalSizes()
    expect(sizes.length).toBeGreaterThan(100)
    // Points in time count their seconds from 1970; there is no larger unit for them.
    expect(sizes.filter(({ typical, unit }) => typical >= 1e6 && unit !== 'second')).toEqual([])
    // What is tiny is a threshold or a difference, in the unit of what it is the difference of.
    const tiny = sizes.filter(({ typical }) => typical < 1e-4)
    expect(
      tiny.filter(({ name }) => !/tolerance|threshold|change|difference|convergence|tol|entrop/.test(name)),
    ).toEqual([])
  })
})
