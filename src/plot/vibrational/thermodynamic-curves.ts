import type { Section } from '../../metainfo/index.js'
import { calculationsOf, isDefined, numberOf, numbersOf, sectionOf, sectionsOf } from '../archive/read.js'
import type { ThermodynamicFunction } from './harmonic.js'

/** A thermodynamic function over temperature, as stored. */
export interface ThermodynamicCurve {
  of: ThermodynamicFunction
  /** The symbol in Plotly's markup. */
  symbol: string
  /** The symbol in plain text. */
  plainSymbol: string
  /** In K. */
  temperatures: Float64Array
  /** Heat capacities and entropies in J/K, energies in J. */
  values: Float64Array
}

interface Kind {
  of: ThermodynamicFunction
  symbol: string
  plainSymbol: string
  unit: string
  /** The names of its quantity in NOMAD's schema, the preferred one first. */
  names: readonly string[]
}

const kinds: readonly Kind[] = [
  {
    of: 'heat capacity',
    symbol: '<i>C<sub>V</sub></i>',
    plainSymbol: 'C_V',
    unit: 'joule / kelvin',
    names: ['heat_capacity_c_v'],
  },
  {
    of: 'heat capacity',
    symbol: '<i>C<sub>p</sub></i>',
    plainSymbol: 'C_p',
    unit: 'joule / kelvin',
    names: ['heat_capacity_c_p'],
  },
  {
    of: 'free energy',
    symbol: '<i>F</i>',
    plainSymbol: 'F',
    unit: 'joule',
    names: ['vibrational_free_energy_at_constant_volume', 'vibrational_free_energy', 'helmholtz_free_energy'],
  },
  {
    of: 'internal energy',
    symbol: '<i>U</i>',
    plainSymbol: 'U',
    unit: 'joule',
    names: ['vibrational_internal_energy', 'internal_energy'],
  },
  {
    of: 'entropy',
    symbol: '<i>S</i>',
    plainSymbol: 'S',
    unit: 'joule / kelvin',
    names: ['vibrational_entropy', 'entropy'],
  },
]

/** Reads all thermodynamic functions over temperature of an entry or of a workflow's section `results`. */
export function thermodynamicCurves(section: Section): ThermodynamicCurve[] {
  const sources = [section, sectionOf(sectionOf(section, 'workflow2'), 'results'), ...oldWorkflows(section)].filter(
    isDefined,
  )
  const owner = sources.find(source => (numbersOf(source, 'temperature')?.length ?? 0) > 1)
  const found = owner ? kinds.map(kind => fromArrays(owner, kind)).filter(isDefined) : []
  if (found.length > 0) return found
  const steps = calculationsOf(section).map(calculation => sectionsOf(calculation, 'thermodynamics'))
  const list = steps.find(sections => sections.length > 1) ?? []
  const listed = kinds.map(kind => fromList(list, kind)).filter(isDefined)
  return listed.length > 0 ? listed : fromResults(section)
}

/** Returns the thermodynamics of workflows in NOMAD's older schema. */
const oldWorkflows = (section: Section) =>
  sectionsOf(section, 'workflow').map(workflow => sectionOf(workflow, 'thermodynamics'))

/** Reads a function that is stored as one array beside the temperatures. */
function fromArrays(owner: Section, { unit, names, ...kind }: Kind): ThermodynamicCurve | undefined {
  const temperatures = numbersOf(owner, 'temperature', 'kelvin') as Float64Array
  const values = names.map(name => numbersOf(owner, name, unit)).find(list => list?.length === temperatures.length)
  return values && { ...kind, temperatures, values }
}

/** Reads a function that is stored as one section for each temperature. */
function fromList(list: readonly Section[], { unit, names, ...kind }: Kind): ThermodynamicCurve | undefined {
  for (const name of names) {
    const points = list.flatMap(item => {
      const [temperature, value] = [numberOf(item, 'temperature', 'kelvin'), numberOf(item, name, unit)]
      return temperature === undefined || value === undefined ? [] : [[temperature, value] as const]
    })
    if (points.length < 2) continue
    const column = (index: 0 | 1) => Float64Array.from(points, point => point[index])
    return { ...kind, temperatures: column(0), values: column(1) }
  }
  return undefined
}

/** Reads the functions in the section `results`, where NOMAD summarizes each archive. */
function fromResults(entry: Section): ThermodynamicCurve[] {
  const vibrational =
    sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'vibrational') ?? (entry as Section)
  const stored = [
    ['heat capacity', 'heat_capacity_constant_volume', 'heat_capacities'],
    ['free energy', 'energy_free_helmholtz', 'energies'],
  ] as const
  return stored.flatMap(([of, name, quantity]) => {
    const { unit, names: _, ...kind } = kinds.find(candidate => candidate.of === of) as Kind
    const section = sectionOf(vibrational, name)
    const temperatures = numbersOf(section, 'temperatures', 'kelvin')
    const values = numbersOf(section, quantity, unit)
    return temperatures && values?.length === temperatures.length ? [{ ...kind, temperatures, values }] : []
  })
}
