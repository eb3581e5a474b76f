import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { ThermodynamicName, ThermodynamicTable } from '../records/thermodynamic-table.js'

interface StoredFunction {
  readonly unit: 'boltzmann_constant' | 'eV'
  /** The names of its quantity in NOMAD's schema, the preferred one first. */
  readonly names: readonly string[]
}

const stored: Readonly<Record<ThermodynamicName, StoredFunction>> = {
  heatCapacity: { unit: 'boltzmann_constant', names: ['heat_capacity_c_v'] },
  heatCapacityAtConstantPressure: { unit: 'boltzmann_constant', names: ['heat_capacity_c_p'] },
  entropy: { unit: 'boltzmann_constant', names: ['vibrational_entropy', 'entropy'] },
  freeEnergy: {
    unit: 'eV',
    names: ['vibrational_free_energy_at_constant_volume', 'vibrational_free_energy', 'helmholtz_free_energy'],
  },
  internalEnergy: { unit: 'eV', names: ['vibrational_internal_energy', 'internal_energy'] },
}

const names = Object.keys(stored) as ThermodynamicName[]

/** Names of functions that count more than vibrations: electrons, or the rotation and translation of a molecule. */
const general = new Set(['entropy', 'helmholtz_free_energy', 'internal_energy'])

/** Reads thermodynamic functions that are stored as arrays beside the temperatures. */
export function thermodynamicArrays(owner: Section | undefined, reading: Reading): ThermodynamicTable | undefined {
  const temperatures = reading.numbers(owner, 'temperature', 'kelvin')
  if (owner === undefined || !temperatures?.length) return undefined
  return tableOf(temperatures, ({ unit, names: own }) =>
    own
      .map(name => ({ name, values: reading.numbers(owner, name, unit) }))
      .find(({ values }) => values?.length === temperatures.length),
  )
}

/** Reads thermodynamic functions that are stored as one section for each temperature. */
export function thermodynamicList(list: readonly Section[], reading: Reading): ThermodynamicTable | undefined {
  const points = list.flatMap(section => {
    const temperature = reading.number(section, 'temperature', 'kelvin')
    return temperature === undefined ? [] : [{ section, temperature }]
  })
  if (points.length < 2) return undefined
  const temperatures = Float64Array.from(points, ({ temperature }) => temperature)
  return tableOf(temperatures, ({ unit, names: own }) =>
    own
      .map(name => ({
        name,
        values: Float64Array.from(points, ({ section }) => reading.number(section, name, unit) ?? Number.NaN),
      }))
      .find(({ values }) => values.some(Number.isFinite)),
  )
}

function tableOf(
  temperatures: Float64Array,
  read: (one: StoredFunction) => { name: string; values: Float64Array | undefined } | undefined,
): ThermodynamicTable | undefined {
  const found = names.flatMap(name => {
    const one = read(stored[name])
    return one?.values ? [{ name, stored: one.name, values: one.values }] : []
  })
  if (found.length === 0) return undefined
  return {
    temperatures,
    functions: Object.fromEntries(found.map(({ name, values }) => [name, values])),
    general: found.map(one => one.stored).filter(name => general.has(name)),
  }
}

/** Reads the thermodynamic functions in `results.properties.vibrational`, where NOMAD summarizes each archive. */
export function thermodynamicSummary(
  vibrational: Section | undefined,
  reading: Reading,
): ThermodynamicTable | undefined {
  const heat = reading.section(vibrational, 'heat_capacity_constant_volume')
  const energy = reading.section(vibrational, 'energy_free_helmholtz')
  const columns = [
    { name: 'heatCapacity', of: heat, values: reading.numbers(heat, 'heat_capacities', 'boltzmann_constant') },
    { name: 'freeEnergy', of: energy, values: reading.numbers(energy, 'energies', 'eV') },
  ].flatMap(({ name, of, values }) => {
    const temperatures = reading.numbers(of, 'temperatures', 'kelvin')
    return values && temperatures?.length === values.length ? [{ name, temperatures, values }] : []
  })
  const all = columns.flatMap(({ temperatures }) => [...temperatures])
  const temperatures = Float64Array.from(new Set(all)).sort()
  if (temperatures.length === 0) return undefined
  return {
    temperatures,
    functions: Object.fromEntries(
      columns.map(({ name, temperatures: own, values }) => {
        const at = new Map(Array.from(own, (temperature, index) => [temperature, values[index] as number]))
        return [name, temperatures.map(temperature => at.get(temperature) ?? Number.NaN)]
      }),
    ),
    general: [],
  }
}
