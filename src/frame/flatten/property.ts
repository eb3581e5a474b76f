import {
  isRawObject,
  member,
  type QuantityDefinition,
  type RawObject,
  type SectionDefinition,
  type SubSectionDefinition,
} from '../../metainfo/index.js'

/** What the schema has under a name; `undefined` where it has nothing. */
export type Property = QuantityDefinition | SubSectionDefinition | undefined

/** The definition of a section; `undefined` where no schema has one. */
export type Definition = SectionDefinition | undefined

/** Finds the property of one name in sections. Most sections have the definition of the one before, so that one is kept. */
export class PropertyFinder {
  readonly name: string
  #section: Definition
  #property: Property

  constructor(name: string) {
    this.name = name
  }

  /** Returns the property in a section of this definition. */
  of(section: Definition): Property {
    if (section !== this.#section) {
      this.#section = section
      // What the parsers of single codes add is read only when it is needed, as section views do.
      this.#property = section?.core_properties.get(this.name) ?? section?.all_properties.get(this.name)
    }
    return this.#property
  }
}

/** Returns the stored value of a property, under its name or an alias; what every object inherits is no value. */
export function storedValue(raw: RawObject, property: Property, name: string): unknown {
  if (!property) return member(raw, name)
  const value = property.name in Object.prototype ? member(raw, property.name) : raw[property.name]
  if (value !== undefined || property.aliases.length === 0) return value
  for (const alias of property.aliases) {
    const other = member(raw, alias)
    if (other !== undefined) return other
  }
  return undefined
}

/** Returns the item of a list or array at an index; a negative one counts from the end. */
export function itemAt(list: ArrayLike<unknown>, index: number): unknown {
  return list[index < 0 ? list.length + index : index]
}

/** Returns a value that is a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** True for values that look like a section or a list of sections, where there is no schema to ask. */
export function looksLikeSections(value: unknown): value is RawObject | readonly unknown[] {
  return isRawObject(value) || (Array.isArray(value) && value.some(isRawObject))
}
