import type { QuantityRow, SectionRow } from '../archive-row.js'
import { isObject, own } from '../json-object.js'
import { archiveNames } from '../tables/archive-names.js'
import { legacyReferences, referencedSections } from './legacy-reference.js'
import { legacyValue } from './legacy-value.js'
import {
  densitiesOfStates,
  isWorkflow,
  kindsOfSections,
  type LegacySection,
  messages,
  overCalculations,
} from './special-sections.js'
import { spinChannels } from './spin-channels.js'
import { firstAt, sectionsAt } from './v1-path.js'

/** Sections that are not translated: v1 has one item for each projection, v0 had one array for all. */
const projections = new Set(['section_atom_projected_dos', 'section_species_projected_dos'])
/** Sections that v0 wrote for some workflows only, with the names of these workflows. */
const workflowsOf = new Map([
  ['section_geometry_optimization', ['GeometryOptimization']],
  ['section_relaxation', ['GeometryOptimization']],
  ['section_sampling_method', ['GeometryOptimization', 'MolecularDynamics']],
  ['section_frame_sequence', ['GeometryOptimization', 'MolecularDynamics', 'Phonon', 'Thermodynamics']],
])

/**
 * Returns a v1 archive in the form of v0: `run` as `section_run`, `energy.total.value` as `energy_total`, one Fermi energy for each
 * spin channel, densities of states with one row for each, references as `/section_run/0/section_system/1`.
 *
 * The result has the sections and quantities of the table of old and new names, in the units and shapes of the old
 * definitions. A partial archive gives a partial result. The argument is not changed, but arrays are shared with it.
 *
 * @param archive the JSON of a v1 archive
 */
export function toLegacyArchive(archive: object): Record<string, unknown> {
  return new LegacyWriter(archive).write()
}

/** The current v1 section, and the run and the number of spin channels that it belongs to. */
interface Place {
  readonly node: unknown
  readonly run: unknown
  readonly spins: number
}

class LegacyWriter {
  constructor(readonly archive: object) {}

  write(): LegacySection {
    const place = { node: this.archive, run: undefined, spins: 1 }
    const result: LegacySection = {}
    for (const row of archiveNames) this.#add(result, row, place)
    return result
  }

  /** Adds the sub-sections of one row to a section in v0's form. */
  #add(section: LegacySection, row: SectionRow, place: Place): void {
    if (projections.has(row.v0) || !this.#applies(row)) return
    const items = row.v0 === 'section_dos' ? densitiesOfStates(place.node) : this.#items(row, place)
    if (items.length === 0) return
    if (row.many) section[row.v0] = items
    else section[row.v0] = items[0]
  }

  #applies(row: SectionRow): boolean {
    const classes = workflowsOf.get(row.v0)
    return classes === undefined || isWorkflow(this.archive, classes)
  }

  #items(row: SectionRow, place: Place): (LegacySection | null)[] {
    const items: (LegacySection | null)[] = []
    for (const path of row.v1) {
      const [start, names] = this.#startOf(place.node, path)
      const kind = kindsOfSections.get(path)
      for (const node of sectionsAt(start, names)) {
        const item = node && this.#section(row, this.#placeIn(row, node, place))
        if (item && kind) item[kind[0]] = kind[1]
        if (referencedSections.has(row.v0) || (item && Object.keys(item).length > 0)) items.push(item)
      }
    }
    return items
  }

  #placeIn(row: SectionRow, node: object, place: Place): Place {
    if (row.v0 === 'section_run') return { node, run: node, spins: spinChannels(firstAt(node, 'calculation'), node) }
    if (row.v0 !== 'section_single_configuration_calculation') return { ...place, node }
    return { ...place, node, spins: spinChannels(node, place.run) }
  }

  #section(row: SectionRow, place: Place): LegacySection {
    const section: LegacySection = row.v0 === 'section_run' ? messages(place.node) : {}
    for (const quantity of row.quantities) {
      const value = this.#quantity(quantity, place)
      if (value !== undefined) section[quantity.v0] = value
    }
    for (const child of row.sections) this.#add(section, child, place)
    return section
  }

  #quantity(row: QuantityRow, place: Place): unknown {
    if (row.v0.startsWith('message_')) return undefined
    if (row.v0.startsWith('frame_sequence_') && !row.target) return this.#frames(row)
    const value = row.rule === 'joinedNames' ? this.#names(row, place) : this.#value(row, place)
    if (value === undefined || value === null) return undefined
    if (row.target) return legacyReferences(value)
    return row.rule ? legacyValue(row.rule, value, place) : value
  }

  #value(row: QuantityRow, place: Place): unknown {
    for (const path of row.v1) {
      const [start, names] = this.#startOf(place.node, path)
      const value = firstAt(start, names)
      if (value !== undefined) return value
    }
    return undefined
  }

  #names(row: QuantityRow, place: Place): unknown[] | undefined {
    const names = row.v1.flatMap(path => {
      const cut = path.lastIndexOf('.')
      return sectionsAt(place.node, path.slice(0, cut)).map(item => own(item, path.slice(cut + 1)))
    })
    return names.length > 0 ? names : undefined
  }

  #frames(row: QuantityRow): unknown {
    return overCalculations(this.archive, (row.v1[0] ?? '').replace('/run.calculation.', ''))
  }

  #startOf(node: unknown, path: string): [start: unknown, path: string] {
    return path.startsWith('/') ? [this.archive, path.slice(1)] : [isObject(node) ? node : undefined, path]
  }
}
