import { isRawObject, member, type RawObject } from '../raw.js'
import type { QuantityFacts, SectionFacts, SubSectionFacts, TypeFacts } from '../schema/facts.js'
import { cleanDescription } from '../schema/known-descriptions.js'
import { type CustomSection, definitionName, inlineSection, namedItems } from './custom-definitions.js'

/** Resolves the references in a definition to qualified names. `from` is the section that contains the definition. */
export interface NameResolver {
  section(reference: string, from: CustomSection): string | undefined
  /** Returns a quantity as `<qualified section name>/<quantity name>`. */
  quantity(reference: string, from: CustomSection): string | undefined
}

/** Returns one section of an archive's own schema as facts, in the form of the published schema. */
export function customFacts(section: CustomSection, resolver: NameResolver): SectionFacts {
  const { raw } = section
  const q = Object.create(null) as Record<string, QuantityFacts>
  for (const [places, item] of namedItems(member(raw, 'quantities'))) {
    q[definitionName(item, places)] = quantityFacts(item, section, resolver)
  }
  const s = Object.create(null) as Record<string, SubSectionFacts>
  for (const [places, item] of namedItems(member(raw, 'sub_sections'))) {
    const name = definitionName(item, places)
    s[name] = subSectionFacts(item, section, resolver)
  }
  const base = texts(member(raw, 'base_sections') ?? member(raw, 'base_section'))
  return {
    base: base.flatMap(reference => resolver.section(reference, section) ?? []),
    aliases: texts(member(raw, 'aliases')),
    ...descriptionFacts(raw),
    inner: Object.fromEntries(section.inner.map(inner => [inner.name, inner.qualifiedName])),
    q,
    s,
  }
}

function quantityFacts(raw: RawObject, section: CustomSection, resolver: NameResolver): QuantityFacts {
  const facts: QuantityFacts = { t: typeFacts(member(raw, 'type'), section, resolver), ...descriptionFacts(raw) }
  const shape = member(raw, 'shape')
  if (Array.isArray(shape)) facts.shape = shape.filter(item => typeof item === 'number' || typeof item === 'string')
  const unit = member(raw, 'unit')
  if (typeof unit === 'string') facts.unit = unit
  const display = displayUnitOf(member(raw, 'm_annotations'))
  if (display !== undefined) facts.display = display
  const defaultValue = member(raw, 'default')
  if (defaultValue !== undefined && defaultValue !== null) {
    facts.default = structuredClone(defaultValue)
    facts.meant = true
  }
  const aliases = texts(member(raw, 'aliases'))
  if (aliases.length > 0) facts.aliases = aliases
  if (member(raw, 'variable') === true) facts.variable = true
  if (member(raw, 'flexible_unit') === true) facts.flex_unit = true
  return facts
}

/** Returns the unit in the annotation `display`, or in the older `eln`: `{ display: [{ unit: 'nm' }] }`. */
function displayUnitOf(annotations: unknown): string | undefined {
  if (!isRawObject(annotations)) return undefined
  const named = (annotation: string, key: string) => {
    for (const item of [member(annotations, annotation)].flat()) {
      const unit = isRawObject(item) ? member(item, key) : undefined
      if (typeof unit === 'string') return unit
    }
    return undefined
  }
  return named('display', 'unit') ?? named('eln', 'defaultDisplayUnit')
}

function subSectionFacts(raw: RawObject, section: CustomSection, resolver: NameResolver): SubSectionFacts {
  const facts: SubSectionFacts = { aliases: texts(member(raw, 'aliases')), ...descriptionFacts(raw) }
  if (member(raw, 'repeats') === true) facts.many = true
  const inline = inlineSection(raw)
  if (inline) {
    const own = section.inner.find(inner => inner.inline && inner.raw === inline)
    if (own) facts.of = own.qualifiedName
    return facts
  }
  for (const key of ['sub_section', 'section', 'section_definition', 'section_def']) {
    const reference = member(raw, key)
    if (typeof reference === 'string') facts.of = resolver.section(reference, section) ?? reference
  }
  return facts
}

function descriptionFacts(raw: RawObject): { description?: string } {
  const description = cleanDescription(member(raw, 'description'))
  return description === undefined ? {} : { description }
}

const shortTypes = new Map([
  ['string', 'str'],
  ['boolean', 'bool'],
  ['integer', 'int'],
  ['number', 'float'],
  ['datetime', 'Datetime'],
  ['User', 'UserReference'],
  ['Author', 'AuthorReference'],
  ['user', 'UserReference'],
  ['author', 'AuthorReference'],
])

function typeFacts(raw: unknown, section: CustomSection, resolver: NameResolver): TypeFacts {
  if (typeof raw === 'string') return shortType(raw, section, resolver)
  if (!isRawObject(raw)) return 'Any'
  const data = member(raw, 'type_data')
  const kind = String(member(raw, 'type_kind') ?? '').toLowerCase()
  if (kind === 'enum') return { enum: Array.isArray(data) ? texts(data) : Object.keys(isRawObject(data) ? data : {}) }
  if (kind === 'user' || kind === 'author') return shortTypes.get(kind) as string
  if (typeof data !== 'string') return 'Any'
  if (kind === 'reference') return { ref: resolver.section(data, section) ?? data }
  if (kind === 'quantity_reference') return { qref: resolver.quantity(data, section) ?? data }
  if (kind === 'custom') return lastName(data).replace(/^_/, '')
  return shortType(data, section, resolver)
}

/** Reads a type that is one text: `np.float64`, `str`, `nomad.metainfo.Datetime`, or a section's name for a reference. */
function shortType(text: string, section: CustomSection, resolver: NameResolver): TypeFacts {
  const short = shortTypes.get(text)
  if (short) return short
  const numpy = /^(?:np|numpy)\.(.+)$/.exec(text)
  if (numpy) return numpy[1] as string
  if (
    /^(str|int|float|bool|complex|(?:u?int|float|complex)\d+|Datetime|JSON|Any|URL|Bytes|HDF5Reference)$/.test(text)
  ) {
    return text
  }
  const target = resolver.section(text, section)
  return target === undefined ? lastName(text).replace(/^_/, '') : { ref: target }
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function texts(raw: unknown): string[] {
  if (typeof raw === 'string') return [raw]
  return Array.isArray(raw) ? raw.filter(item => typeof item === 'string') : []
}
