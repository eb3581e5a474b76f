import { notRequired, requiredOf, type Section } from '../../metainfo/index.js'
import type { CalculationReader, SchemaReader, SystemReader } from './reader.js'
import { pathOf } from './reading.js'
import { indexBeside } from './same-index.js'

/** The names by which a schema says which structure was calculated. */
export interface SystemNames {
  /** The quantity of a calculation that refers to its structure. */
  readonly reference: string
  /** The list of structures beside the list of calculations. */
  readonly list: string
}

/**
 * Returns the structure that a calculation refers to. Where no calculation refers to one, it is the structure of the same index.
 *
 * @returns `undefined`, with a note, for a reference that leads nowhere or into another entry, and where there is no structure of
 *   the same index
 */
export function systemOf(
  reader: SchemaReader,
  { section }: Pick<CalculationReader, 'section'>,
  { reference, list }: SystemNames,
): SystemReader | undefined {
  const { reading } = reader
  if (section.m_is_set(reference)) {
    const target = reading.section(section, reference)
    // By the section itself: a section of another entry may have the same path.
    const found = target && placesOf(reader.systems()).bySection.get(target)
    if (!found) {
      const what = `${reference} leads to no structure of this archive, so that what depends on it is left out`
      reading.noteAt(what, pathOf(section))
    }
    return found
  }
  // Where other calculations name their structure, this one has none: molecular dynamics writes positions less often.
  if (isNamedBeside(reader, section, reference)) return undefined
  const found = itemOf(reader, section, list)
  const isUnasked = notRequired(requiredOf(section.m_root()), namesTo(section, reference)) !== undefined
  const isSame = !isUnasked || countOf(section, section.m_parent_sub_section?.name) === countOf(section, list)
  if (found && isSame) {
    if (isUnasked) reading.note(`${reference} was not asked for: the structure of the same index is taken.`)
    return found
  }
  const why = isUnasked ? `${reference} was not asked for` : `There is no ${reference}`
  const whatElse = `and no ${list} of the same index is known. What depends on the structure is left out`
  reading.noteAt(`${why}, ${whatElse}`, pathOf(section))
  return undefined
}

const named = new WeakMap<Section, boolean>()

/** Returns true when any calculation of the same list refers to its structure. */
function isNamedBeside({ reading }: SchemaReader, section: Section, reference: string): boolean {
  const { m_parent: parent, m_parent_sub_section: list } = section
  if (!parent || !list) return false
  const isNamed = named.get(parent) ?? reading.sections(parent, list.name).some(one => one.m_is_set(reference))
  named.set(parent, isNamed)
  return isNamed
}

function itemOf(reader: SchemaReader, section: Section, list: string): SystemReader | undefined {
  const index = indexBeside(section, list)
  const beside = section.m_parent && placesOf(reader.systems()).byParent.get(section.m_parent)
  return index === undefined ? undefined : beside?.get(index)
}

const countOf = ({ m_parent: parent }: Section, name = '') => parent?.m_sub_section_count(name) ?? 0

const namesTo = (section: Section, name: string) => [
  ...section
    .m_path()
    .split('/')
    .filter(step => step !== '' && !/^\d+$/.test(step)),
  name,
]

interface Places {
  readonly bySection: ReadonlyMap<Section, SystemReader>
  readonly byParent: ReadonlyMap<Section, ReadonlyMap<number, SystemReader>>
}

const known = new WeakMap<readonly SystemReader[], Places>()

/** Returns the structures by their place, so that each of many calculations finds its own at once. */
function placesOf(systems: readonly SystemReader[]): Places {
  const found = known.get(systems)
  if (found) return found
  const byParent = new Map<Section, Map<number, SystemReader>>()
  for (const system of systems) {
    const { m_parent: parent, m_parent_index: index } = system.section
    if (!parent) continue
    const siblings = byParent.get(parent) ?? new Map<number, SystemReader>()
    byParent.set(parent, siblings.set(index, system))
  }
  const places = { bySection: new Map(systems.map(system => [system.section, system])), byParent }
  known.set(systems, places)
  return places
}
