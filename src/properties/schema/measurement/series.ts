import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { CurveKind, CurveRecord } from '../records/curve.js'
import { titleOf } from './section-words.js'
import { hasNumbers, type StoredAxis, storedAxis } from './stored-axis.js'

/** Names of two quantities that are a curve, with the units that schemas of NOMAD's plugins state for them. */
interface Pair {
  kind: CurveKind
  x: readonly [name: string, unit: string | undefined]
  y: readonly [name: string, unit: string | undefined]
}

const pairs: readonly Pair[] = [
  // nomad_material_processing: values over time, each with the unit of its own section.
  { kind: 'process series', x: ['time', 'second'], y: ['value', undefined] },
  { kind: 'process series', x: ['set_time', 'second'], y: ['set_value', undefined] },
  // perovskite_solar_cell_database
  {
    kind: 'current–voltage',
    x: ['voltage', 'volt'],
    y: ['current_density', 'milliampere / centimeter ** 2'],
  },
  { kind: 'current–voltage', x: ['voltage', undefined], y: ['current', undefined] },
  { kind: 'quantum efficiency', x: ['wavelength_array', 'nanometer'], y: ['eqe_array', 'dimensionless'] },
  { kind: 'quantum efficiency', x: ['raw_wavelength_array', 'nanometer'], y: ['raw_eqe_array', 'dimensionless'] },
  { kind: 'quantum efficiency', x: ['wavelength', undefined], y: ['eqe', 'dimensionless'] },
]

/** Reads two lists of a section that are known to be a curve; `undefined` for another section. */
export function seriesCurves(section: Section, reading: Reading): CurveRecord[] | undefined {
  const known = pairs.filter(({ x, y }) => section.m_is_set(x[0]) && section.m_is_set(y[0]))
  const curves = known.flatMap(({ kind, x, y }) => {
    const [along, values] = [x, y].map(([name, schemaUnit]) => storedAxis(section, name, { reading, schemaUnit }))
    if (!along || !values || !isCurve(along, values)) return []
    const words = isSeries(kind) ? seriesWords(section, y[0], reading) : undefined
    return [
      {
        name: words?.name ?? titleOf(section, reading) ?? values.axis.name,
        kind,
        x: along.axis,
        y: { ...values.axis, name: words?.axis ?? values.axis.name },
        shape: undefined,
        conditions: {},
        notes: [...along.notes, ...values.notes],
      },
    ]
  })
  return known.length > 0 ? curves : undefined
}

function isCurve(x: StoredAxis, y: StoredAxis): boolean {
  return y.shape.length === 1 && x.axis.values?.length === y.axis.values?.length && hasNumbers(y.axis.values)
}

const isSeries = (kind: CurveKind) => kind === 'process series'

/** A value is named by its section: `deposition: Ar flow rate`. */
function seriesWords(section: Section, quantity: string, reading: Reading): { name: string; axis: string } {
  const steps = section
    .m_path()
    .split('/')
    .filter(step => step !== '' && !/^\d+$/.test(step))
  const own = (steps.at(-1) ?? '').replaceAll('_', ' ')
  const parent = section.m_parent
  const gas = reading.text(reading.section(parent, 'gas'), 'name')
  const what = [quantity.startsWith('set_') ? 'set' : '', gas, own].filter(Boolean).join(' ')
  const title = titleOf(section, reading)
  return { name: title ? `${title}: ${what}` : what, axis: `${what.slice(0, 1).toUpperCase()}${what.slice(1)}` }
}
