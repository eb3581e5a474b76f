import { didYouMean, QueryError } from '../../errors/index.js'
import { checkOptions, flag } from '../../options/index.js'
import { inspectAs, inspectCustom, kind, showInDeno } from '../../present.js'
import { copyJson, member, type RawObject } from '../raw.js'
import type { SectionDefinition, SubSectionDefinition } from '../schema/definition.js'
import { slotOf, unknownNames } from './read/property-slot.js'
import { readUnknown } from './read/unknown.js'
import { resolvePath } from './resolve-path.js'
import { searchJson } from './search-json.js'
import type { GetOptions, LooseEntryArchive, Section } from './section.js'
import { sectionText } from './section-text.js'
import { sectionsBelow, sectionsDirectlyBelow, setValuesBelow } from './traverse.js'
import { type Place, type PropertySlot, SectionState, slotsKey, stateKey, type ViewState } from './view-state.js'

const getRules = { raw: flag }

/** The base class of all section views, with the metainfo's own members. The classes of definitions add the data. */
export class SectionView implements ViewState {
  // The only field, defined here: assigning another member later would search the whole prototype chain, whose last
  // prototype is slow.
  readonly [stateKey]: SectionState
  // These two are on the prototypes of the classes of definitions.
  declare readonly [slotsKey]: Map<string, PropertySlot>
  declare readonly m_def: SectionDefinition

  constructor(raw: RawObject, parent: ViewState | undefined, place: Place) {
    this[stateKey] = new SectionState(raw, parent, place)
  }

  get [kind](): string {
    return 'section'
  }

  get m_def_unresolved(): string | undefined {
    const text = member(this[stateKey].raw, 'm_def')
    if (text === undefined || text === null) return undefined
    if (typeof text !== 'string') return JSON.stringify(text)
    return this[stateKey].archive.definitionOf(text) === undefined ? text : undefined
  }

  get m_parent(): Section | undefined {
    return this[stateKey].parent
  }

  get m_parent_index(): number {
    return this[stateKey].index
  }

  get m_parent_sub_section(): SubSectionDefinition | undefined {
    return this[stateKey].place.definition
  }

  get m_unknown(): readonly string[] {
    return unknownNames(this)
  }

  m_root(): LooseEntryArchive {
    return this[stateKey].archive.root as unknown as LooseEntryArchive
  }

  m_path(): string {
    let path = ''
    for (let view: ViewState = this; view[stateKey].parent !== undefined; view = view[stateKey].parent) {
      const index = view[stateKey].index
      path = `/${view[stateKey].place.name}${index < 0 ? '' : `/${index}`}${path}`
    }
    return path || '/'
  }

  m_resolve(path: string): unknown {
    return resolvePath(this, path)
  }

  m_to_dict(): Record<string, unknown> {
    return copyJson(this[stateKey].raw)
  }

  m_to_json(indent?: number): string {
    return JSON.stringify(this[stateKey].raw, null, indent)
  }

  toJSON(): unknown {
    return this[stateKey].raw
  }

  m_get(name: string, options?: GetOptions): unknown {
    if (options !== undefined) checkOptions('m_get', options, getRules)
    const slot = slotOf(this, name)
    if (slot) return options?.raw ? slot.readRaw(this) : slot.read(this)
    const stored = member(this[stateKey].raw, name)
    if (stored !== undefined && options?.raw) return stored
    if (stored !== undefined) return name.startsWith('m_') ? stored : readUnknown(this, name)
    throw unknownName(this, name)
  }

  m_is_set(name: string): boolean {
    const slot = slotOf(this, name)
    return (slot ? slot.readRaw(this) : member(this[stateKey].raw, name)) !== undefined
  }

  m_contents(): Section[] {
    return [...sectionsDirectlyBelow(this)]
  }

  m_all_contents(): Section[] {
    return [...sectionsBelow(this)]
  }

  m_traverse(): IterableIterator<{ section: Section; name: string; index: number }> {
    return setValuesBelow(this)
  }

  m_sub_section_count(name: string): number {
    const value = this.m_get(name)
    if (Array.isArray(value)) return value.length
    return value === undefined || value === null ? 0 : 1
  }

  m_get_sub_section(name: string, index = 0): Section | undefined {
    const value = this.m_get(name)
    const section: unknown = Array.isArray(value) ? value.at(index) : index === 0 || index === -1 ? value : undefined
    return section instanceof SectionView ? section : undefined
  }

  m_xpath(expression: string): unknown {
    return searchJson(this[stateKey].raw, expression)
  }

  toString(): string {
    return `${this.m_path()}:${sectionText(this)}`
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => (depth < 0 ? sectionText(this) : this.toString()))
  }
}

showInDeno(SectionView.prototype)

function unknownName(view: ViewState, name: string): QueryError {
  const names = [...view.m_def.all_properties.keys(), ...unknownNames(view)]
  const where = `${view.m_def.name} at ${view.m_path()}`
  return new QueryError(`${where} has no quantity or sub-section '${name}'.${didYouMean(name, names)}`)
}
