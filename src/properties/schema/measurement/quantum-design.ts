import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { CurveKind, CurveRecord } from '../records/curve.js'
import { rawOf, titleOf } from './section-words.js'
import { hasNumbers, type StoredAxis, storedAxis } from './stored-axis.js'

const conditions = { magnetic_field: 'gauss', temperature: 'kelvin' } as const
type Condition = keyof typeof conditions

/** Reads a sweep of a Quantum Design instrument (`nomad_measurements.quantumdesign`); `undefined` for another section. */
export function quantumDesignCurves(section: Section, reading: Reading): CurveRecord[] | undefined {
  if (!section.m_is_set('magnetic_field') || !section.m_is_set('temperature')) return undefined
  const field = storedAxis(section, 'magnetic_field', { reading, schemaUnit: conditions.magnetic_field })
  const temperature = storedAxis(section, 'temperature', { reading, schemaUnit: conditions.temperature })
  const length = field?.axis.values?.length ?? 0
  if (!field || !temperature || length < 2 || temperature.axis.values?.length !== length) return undefined
  const swept = sweptOf(section, { field, temperature, reading })
  const [x, held] = swept === 'temperature' ? [temperature, field] : [field, temperature]
  const title = titleOf(section, reading)
  return Object.keys(rawOf(section))
    .filter(name => !(name in conditions) && !/^(time_stamp|array_index)$|error|std/i.test(name))
    .flatMap(name => {
      const value: unknown = section.m_is_set(name) ? section.m_get(name, { raw: true }) : undefined
      if (
        !Array.isArray(value) ||
        value.length !== length ||
        typeof (value.find(one => one !== null) ?? '') !== 'number'
      ) {
        return []
      }
      const y = storedAxis(section, name, { reading, schemaUnit: schemaUnits[name] })
      if (!y || !hasNumbers(y.axis.values)) return []
      const middle = median(held.axis.values as Float64Array)
      return [
        {
          name: title ? `${title}: ${y.axis.name.toLowerCase()}` : y.axis.name,
          kind: kindOf(name),
          x: x.axis,
          y: y.axis,
          shape: undefined,
          conditions: { [held.axis.quantity]: { value: middle, unit: held.axis.unit } },
          notes: [...x.notes, ...y.notes, ...slipNotes(name, y.axis.unit)],
        },
      ]
    })
}

/** The units that the package's schema states. */
const schemaUnits: Readonly<Record<string, string>> = {
  moment: 'lux',
  bridge_1_resistivity: 'ohm',
  bridge_2_resistivity: 'ohm',
  resistivity0: 'ohm / centimeter',
  resistivity1: 'ohm / centimeter',
}

/** Names what the package states by mistake: the stored unit stays, since nobody else knows the right one. */
function slipNotes(name: string, unit: string): string[] {
  if (/moment/.test(name) && unit === 'lux') {
    return [`The schema states lux for ${name}, a slip for emu, the unit of the instrument: it is shown as stored.`]
  }
  if (/resistivity/.test(name) && /^ohm( \/ centimeter)?$/.test(unit)) {
    return [`The schema states ${unit} for ${name}, no unit of a resistivity: it is shown as stored.`]
  }
  return []
}

function sweptOf(
  section: Section,
  { field, temperature, reading }: { field: StoredAxis; temperature: StoredAxis; reading: Reading },
): Condition {
  const stated = reading.text(section, 'measurement_type')?.toLowerCase()
  if (stated === 'temperature') return 'temperature'
  if (stated === 'field') return 'magnetic_field'
  return spread(temperature) > spread(field) ? 'temperature' : 'magnetic_field'
}

/** Returns the range of numbers as a part of the greatest of them. */
function spread({ axis: { values = new Float64Array() } }: StoredAxis): number {
  const known = values.filter(Number.isFinite).sort()
  const [least = 0, most = 0] = [known[0], known.at(-1)]
  return (most - least) / (Math.max(Math.abs(least), Math.abs(most)) || 1)
}

function median(values: Float64Array): number {
  const known = values.filter(Number.isFinite).sort()
  return known[Math.floor(known.length / 2)] ?? Number.NaN
}

function kindOf(name: string): CurveKind {
  return /moment|magneti[sz]ation/.test(name) ? 'magnetization' : /resist|bridge/.test(name) ? 'resistivity' : 'other'
}
