import { counterpartOf } from '../other-schema/index.js'
import { type AskedCriterion, askedCriteria } from './suspicions/asked-criteria.js'

const simulation = 'nomad_simulations.schema_packages.general.Simulation'

/** What finds all calculations of today's schema, those of parsers' own kinds too. */
export const todaysCalculations = { 'section_defs.definition_qualified_name': simulation } as const

const material = 'results.material'
const electronic = 'results.properties.electronic'

/** Where calculations of today's schema have what a search quantity of `results` has. */
const places: Readonly<Record<string, string>> = {
  'results.method.simulation.program_name': 'data.program.name',
  'results.method.simulation.program_version': 'data.program.version',
  'results.method.method_name': 'data.model_method.name',
  [`${material}.structural_type`]: 'data.model_system.type',
  [`${material}.dimensionality`]: 'data.model_system.dimensionality',
  [`${electronic}.band_gap.value`]: 'data.outputs.electronic_band_gaps.value',
  [`${electronic}.band_structure_electronic.band_gap.value`]: 'data.outputs.electronic_band_gaps.value',
  [`${electronic}.dos_electronic.band_gap.value`]: 'data.outputs.electronic_band_gaps.value',
  [`${electronic}.band_gap.type`]: 'data.outputs.electronic_band_gaps.type',
  ...Object.fromEntries(
    ['reduced', 'hill', 'iupac', 'anonymous', 'descriptive'].map(form => [
      `${material}.chemical_formula_${form}`,
      `data.model_system.chemical_formula.${form}`,
    ]),
  ),
}

/** What entries of today's schema list in `quantities` where others have one of the `available_properties`. */
const properties: Readonly<Record<string, string>> = {
  dos_electronic: 'data.outputs.electronic_dos.value',
  dos_electronic_new: 'data.outputs.electronic_dos.value',
  band_structure_electronic: 'data.outputs.electronic_band_structures.value',
  band_gap: 'data.outputs.electronic_band_gaps.value',
  'electronic.band_structure_electronic.band_gap': 'data.outputs.electronic_band_gaps.value',
}

/** True where a query asks for what calculations of today's schema do not have, so that it cannot find them. */
export function leavesOutTodays(query: unknown): boolean {
  return outside(query).length > 0
}

/** Says how many calculations of today's schema a query cannot find, and by which names they have the same. */
export function todaysNote(query: unknown, count: number): string {
  const asked = outside(query)
  const there = new Map(asked.map(criterion => [criterion.name, equivalentOf(criterion)]))
  const offered = [...there].flatMap(([name, part]) => (part ? `'${name}' is { ${part} } there` : []))
  const lacking = [...there].flatMap(([name, part]) => (part ? [] : `'${name}'`))
  const by = [...new Set(asked.map(({ name }) => (name === 'quantities' ? "'run.…'" : "'results.…'")))]
  const calculations = count === 1 ? 'One calculation' : `${count} calculations`
  const sentences = [
    `${calculations} of today's schema (data, without results.material and results.method) cannot be found by ${by.join(' or ')}.`,
    ...(offered.length > 0 ? [`${offered.join(', ')}.`] : []),
    ...(lacking.length > 0 ? [`Nothing there is searched like ${lacking.join(', ')}.`] : []),
  ]
  return sentences.join(' ')
}

function outside(query: unknown): AskedCriterion[] {
  return [...askedCriteria(query)].filter(({ name, values }) => {
    const asksForRun = name === 'quantities' && values.some(value => /^run\b/.test(String(value)))
    return asksForRun || /^results\.(material|method|properties)\b/.test(name)
  })
}

/** The criterion in today's names, as it is written: `'data.…#…': "GPAW"`. */
function equivalentOf(criterion: AskedCriterion): string | undefined {
  const { name, values } = criterion
  if (name === 'results.properties.available_properties' || name === 'quantities') {
    const paths = values.map(value => listedPath(name, String(value)))
    const one = paths.length === 1 ? paths[0] : paths
    return paths.some(path => path === undefined)
      ? undefined
      : `${keyOf('quantities', criterion)}: ${JSON.stringify(one)}`
  }
  const place = Object.hasOwn(places, name) ? places[name] : undefined
  return place && `${keyOf(`${place}#${simulation}`, criterion)}: ${JSON.stringify(comparedWith(criterion))}`
}

/** The path in `quantities` that stands for an available property, or for a path of the older schema. */
function listedPath(name: string, value: string): string | undefined {
  if (name === 'quantities') return /^run\b/.test(value) ? counterpartOf(value.split('.'))?.there : value
  return Object.hasOwn(properties, value) ? properties[value] : undefined
}

function keyOf(name: string, { kind }: AskedCriterion): string {
  return kind === 'any' || kind === 'none' ? `'${name}:${kind}'` : `'${name}'`
}

function comparedWith({ kind, values, bounds }: AskedCriterion): unknown {
  if (kind === 'range') return bounds
  return kind === 'equals' ? values[0] : values
}
