import { append } from '../basics/append.js'
import { isList, shapeOf } from '../basics/is-list.js'
import type { Section } from '../metainfo/index.js'
import { type AnyQuantity, isQuantity } from '../units/index.js'
import { oneLine, previewPlain } from './preview.js'
import { quantityText, shapeText } from './quantity.js'

/** One set quantity of a section, ready to be shown. */
export interface QuantityRow {
  name: string
  /** The value in one line, with its unit or shape. */
  text: string
  /** The quantity itself where the value has a unit. */
  quantity?: AnyQuantity
}

/** One set sub-section: how many sections it has, and the first of them. */
export interface SubSectionRow {
  name: string
  definition: string
  repeats: boolean
  count: number
  items: SectionTree[]
}

/** What is shown of a section: set quantities, set sub-sections. */
export interface SectionTree {
  definition: string
  path: string
  quantities: QuantityRow[]
  /** How many more quantities are set than `quantities` shows. */
  moreQuantities: number
  /** How many more sub-sections are set than `subSections` shows. */
  moreSubSections: number
  /** Beyond the limits a sub-section is only counted: its `items` are fewer than its `count`. */
  subSections: SubSectionRow[]
}

/**
 * The most that is shown of a section: levels below it, items of each list, sections in all, and names (of quantities and of
 * sub-sections) of each section and in all. An archive may have any number of them.
 */
export interface TreeLimits {
  depth: number
  items: number
  sections: number
  names: number
  allNames: number
}

/**
 * Reads a section into plain rows, level by level, so that no part uses up the limits of the others. It follows no reference
 * and sends no request. A value that cannot be read is replaced by the reason.
 */
export function sectionTree(root: Section, limits: TreeLimits): SectionTree {
  const tree = emptyTree(root)
  let left = limits.sections - 1
  let namesLeft = limits.allNames
  let level = [{ section: root, tree }]
  for (let depth = 0; level.length > 0; depth++) {
    const next: typeof level = []
    for (const { section, tree } of level) {
      const quantities = quantityNames(section)
      tree.quantities = quantities.slice(0, Math.min(limits.names, namesLeft)).map(name => quantityRow(section, name))
      namesLeft -= tree.quantities.length
      tree.moreQuantities = quantities.length - tree.quantities.length
      const names = subSectionNames(section)
      const shown = names.slice(0, Math.min(limits.names, namesLeft))
      namesLeft -= shown.length
      tree.moreSubSections = names.length - shown.length
      tree.subSections = shown.map(name => {
        const items = depth < limits.depth ? firstItems(section, name, Math.min(limits.items, left)) : []
        left -= items.length
        const below = items.map(item => ({ section: item, tree: emptyTree(item) }))
        append(next, below)
        return subSectionRow(
          section,
          name,
          below.map(item => item.tree),
        )
      })
    }
    level = next
  }
  return tree
}

function emptyTree(section: Section): SectionTree {
  const { name } = section.m_def
  return {
    definition: oneLine(name),
    path: section.m_path(),
    quantities: [],
    moreQuantities: 0,
    subSections: [],
    moreSubSections: 0,
  }
}

function firstItems(section: Section, name: string, max: number): Section[] {
  const items: Section[] = []
  const count = section.m_sub_section_count(name)
  for (let index = 0; index < count && items.length < max; index++) {
    const item = section.m_get_sub_section(name, index)
    if (item) items.push(item)
  }
  return items
}

function quantityNames(section: Section): string[] {
  const names = [...section.m_def.all_quantities.keys()].filter(name => section.m_is_set(name))
  return [...names, ...section.m_unknown]
}

function quantityRow(section: Section, property: string): QuantityRow {
  const type = section.m_def.all_quantities.get(property)?.type.kind
  const name = oneLine(property)
  try {
    const value = section.m_get(property, { raw: type === 'reference' })
    if (isQuantity(value)) return { name, text: quantityText(value), quantity: value }
    return { name, text: type === 'reference' ? `→ ${previewPlain(value)}` : plainText(value) }
  } catch (error) {
    return { name, text: oneLine(`cannot be read: ${error instanceof Error ? error.message : String(error)}`, 160) }
  }
}

function plainText(value: unknown): string {
  const shape = isList(value) && value.length > 4 ? ` (${shapeText(shapeOf(value))})` : ''
  return `${previewPlain(value)}${shape}`
}

function subSectionNames(section: Section): string[] {
  return [...section.m_def.all_sub_sections.keys()].filter(name => section.m_sub_section_count(name) > 0)
}

function subSectionRow(section: Section, name: string, items: SectionTree[]): SubSectionRow {
  const definition = section.m_def.all_sub_sections.get(name)
  return {
    name: oneLine(name),
    definition: items[0]?.definition ?? oneLine(definition?.sub_section?.name ?? 'section'),
    repeats: definition?.repeats ?? false,
    count: section.m_sub_section_count(name),
    items,
  }
}
