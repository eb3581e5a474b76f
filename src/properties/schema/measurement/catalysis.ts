import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { CurveRecord } from '../records/curve.js'
import { hasNumbers, type StoredAxis, storedAxis } from './stored-axis.js'

/** What was varied, the preferred one first, with the unit that the schema states. */
const varied: readonly (readonly [string, string | undefined])[] = [
  ['temperature', 'kelvin'],
  ['time_on_stream', 'second'],
  ['runs', undefined],
]

/** The lists of sub-sections with what was found of each substance. */
const found: Readonly<Record<string, readonly string[]>> = {
  reactants_conversions: ['conversion', 'conversion_product_based', 'conversion_reactant_based'],
  products: ['selectivity', 'product_yield', 'space_time_yield'],
  rates: ['reaction_rate', 'specific_mass_rate', 'specific_surface_area_rate', 'rate', 'turnover_frequency'],
}

/** Reads the results of a catalytic reaction (`nomad_catalysis`); `undefined` for another section. */
export function catalysisCurves(section: Section, reading: Reading): CurveRecord[] | undefined {
  const lists = Object.keys(found).filter(name => reading.sections(section, name).length > 0)
  if (lists.length === 0) return undefined
  const axes = axesOf(section, reading)
  return lists.flatMap(list =>
    reading.sections(section, list).flatMap(substance =>
      (found[list] as readonly string[]).flatMap(quantity => {
        const y = storedAxis(substance, quantity, { reading, schemaUnit: 'dimensionless' })
        if (y?.shape.length !== 1 || !hasNumbers(y.axis.values)) return []
        const x = axes.find(axis => axis.axis.values?.length === y.axis.values?.length)
        const name = `${reading.text(substance, 'name') ?? 'unnamed'}: ${y.axis.name.toLowerCase()}`
        if (!x) return []
        const isShare = y.axis.unit === 'dimensionless'
        const notes = isShare
          ? ['The archive does not say whether conversions and selectivities are fractions or percent.']
          : []
        return [
          {
            name,
            kind: 'catalysis' as const,
            x: x.axis,
            y: y.axis,
            shape: undefined,
            conditions: {},
            notes: [...x.notes, ...y.notes, ...notes],
          },
        ]
      }),
    ),
  )
}

/** Returns what was varied: of the results, else the conditions that NOMAD summarizes. */
function axesOf(section: Section, reading: Reading): StoredAxis[] {
  const summary = reading.at(section.m_root(), 'results', 'properties', 'catalytic', 'reaction', 'reaction_conditions')
  const own = axesIn(section, reading)
  const summarized = summary ? axesIn(summary, reading) : []
  const note = 'The conditions are those of results.properties.catalytic.reaction.reaction_conditions.'
  return [...own, ...summarized.map(axis => ({ ...axis, notes: [...axis.notes, note] }))]
}

function axesIn(section: Section, reading: Reading): StoredAxis[] {
  return varied.flatMap(([name, schemaUnit]) => {
    const axis = section.m_is_set(name) ? storedAxis(section, name, { reading, schemaUnit }) : undefined
    return axis && hasNumbers(axis.axis.values) ? [axis] : []
  })
}
