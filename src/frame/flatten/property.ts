import {
  isRawObject,
  member,
  type QuantityDefinition,
  type RawObject,
  type SectionDefinition,
  type SubSectionDefinition,
} from '../../metainfo/index.js'

/** What the schema has under a name; `undefined` where it knows nothing. */
export type Property = QuantityDefinition | SubSectionDefinition | undefined

/** What a section is; `undefined` where no schema says. */
export type Definition = SectionDefinition | undefined

/** Finds the property of one name in sections, which mostly are of one definition after the other. */
export class PropertyFinder {
  readonly name: string
  #section: Definition
  #property: Property

  constructor(name: string) {
    this.name = name
  }

  /** The property in a section of this definition. */
  of(section: Definition): Property {
    if (section !== this.#section) {
      this.#section = section
      this.#property = section?.all_properties.get(this.name)
    }
    return this.#property
  }
}

/** The stored value of a property, under its name or an alias; what objects inherit is none. */
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

/** The item of a list or array at an index, negative from the end. */
export function itemAt(list: ArrayLike<unknown>, index: number): unknown {
  return list[index < 0 ? list.length + index : index]
}

/** A value that is a text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** True where a value is a section or a list of sections, as far as one can see without a schema. */
export function looksLikeSections(value: unknown): value is RawObject | readonly unknown[] {
  return isRawObject(value) || (Array.isArray(value) && value.some(isRawObject))
}
