import { isRawObject, member, type RawObject } from '../raw.js'

/** One section of an archive's own schema, as it is stored. */
export interface CustomSection {
  qualifiedName: string
  name: string
  raw: RawObject
  /** The section that this one is defined in; `undefined` at the top of the package. */
  outer: CustomSection | undefined
  inner: CustomSection[]
  /** The segments by which a path may name it: its index, its key, its name. */
  places: string[]
  /** True for a section that is defined inside its sub-section. */
  inline: boolean
  depth: number
}

/** Definitions that are nested deeper are left out. No real schema is so deep, but a malicious archive may be. */
const maxDepth = 20

const sectionKeys = ['section_definitions', 'section_defs', 'sections']
const innerKeys = ['inner_section_definitions', 'inner_section_defs', 'inner_sections', ...sectionKeys]

/**
 * The sections that an archive's `definitions` describe, in both of NOMAD's forms: lists with names in the items, and
 * objects keyed by name (as people write them in YAML).
 */
export class CustomDefinitions {
  readonly packageName: string
  /** By qualified name. */
  readonly sections = new Map<string, CustomSection>()
  readonly #top: CustomSection[] = []

  constructor(raw: RawObject) {
    const name = member(raw, 'name')
    this.packageName = typeof name === 'string' ? name : 'definitions'
    for (const key of sectionKeys) {
      for (const [places, item] of namedItems(member(raw, key))) this.#add(item, places)
    }
  }

  /** Returns a section by its path, such as `/definitions/section_definitions/0`, with indices or names. */
  byPath(path: string): CustomSection | undefined {
    const segments = path.split('/').filter(segment => segment !== '' && segment !== 'section')
    if (segments[0] === 'definitions') segments.shift()
    let scope = this.#top
    let found: CustomSection | undefined
    for (let i = 0; i < segments.length; i += 2) {
      const [group, place] = segments.slice(i, i + 2) as [string, string | undefined]
      if (place === undefined || !(group === 'sub_sections' || innerKeys.includes(group))) return undefined
      const inline = group === 'sub_sections'
      found = scope.find(section => section.inline === inline && section.places.includes(place))
      scope = found?.inner ?? []
    }
    return found
  }

  /** Returns a section by name. It searches first in the section `from`, then in the sections around that. */
  byName(name: string, from?: CustomSection): CustomSection | undefined {
    for (let scope = from; scope; scope = scope.outer) {
      if (scope.name === name) return scope
      const found = scope.inner.find(section => section.name === name)
      if (found) return found
    }
    return this.sections.get(name) ?? this.sections.get(`${this.packageName}.${name}`)
  }

  #add(
    raw: RawObject,
    places: string[],
    { outer, inline = false }: Pick<Partial<CustomSection>, 'outer' | 'inline'> = {},
  ) {
    const name = definitionName(raw, places)
    const qualifiedName = `${outer?.qualifiedName ?? this.packageName}.${name}`
    const depth = (outer?.depth ?? 0) + 1
    const section: CustomSection = {
      name,
      qualifiedName,
      raw,
      outer,
      inner: [],
      places: [...places, name],
      inline,
      depth,
    }
    this.sections.set(qualifiedName, section)
    const siblings = outer?.inner ?? this.#top
    siblings.push(section)
    if (depth < maxDepth) this.#addInner(section)
  }

  #addInner(outer: CustomSection): void {
    for (const key of innerKeys) {
      for (const [places, item] of namedItems(member(outer.raw, key))) this.#add(item, places, { outer })
    }
    for (const [places, item] of namedItems(member(outer.raw, 'sub_sections'))) {
      const inline = inlineSection(item)
      const name = definitionName(item, places)
      if (inline) this.#add(inline, [...places, name].reverse(), { outer, inline: true })
    }
  }
}

/** Returns the section that a sub-section defines inside itself. */
export function inlineSection(subSection: RawObject): RawObject | undefined {
  for (const key of ['sub_section', 'section', 'section_definition', 'section_def']) {
    const value = member(subSection, key)
    if (isRawObject(value)) return value
  }
  return undefined
}

/** Returns the items of a list, or of an object keyed by name, each with the index and the key that a path may use. */
export function namedItems(raw: unknown): [place: string[], item: RawObject][] {
  if (Array.isArray(raw)) {
    return raw.flatMap((item, index) => (isRawObject(item) ? [[[String(index)], item] as [string[], RawObject]] : []))
  }
  if (!isRawObject(raw)) return []
  return Object.entries(raw).flatMap(([key, item], index) =>
    isRawObject(item) ? [[[key, String(index)], item] as [string[], RawObject]] : [],
  )
}

/** Returns the name that a definition states, or else its key. */
export function definitionName(item: RawObject, [key]: readonly string[]): string {
  const name = member(item, 'name')
  return typeof name === 'string' ? name : (key ?? '')
}
