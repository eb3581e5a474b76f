/** The schema as data: the form of the files in data/metainfo, into which an archive's own definitions are translated. */

export type TypeFacts = string | { enum: string[] } | { ref: string; cls?: string } | { qref: string }

export interface QuantityFacts {
  t: TypeFacts
  shape?: (number | string)[]
  unit?: string
  /** Only in an archive's own definitions: the unit in which values are shown. */
  display?: string
  default?: unknown
  /** Only in an archive's own definitions: the default is the value of an unset quantity. */
  meant?: boolean
  aliases?: string[]
  /** Only in an archive's own definitions. */
  description?: string
  virtual?: boolean
  derived?: boolean
  flex_unit?: boolean
  variable?: boolean
  deprecated?: string | boolean
}

export interface SubSectionFacts {
  of?: string | null
  many?: boolean
  aliases?: string[]
  /** Only in an archive's own definitions. */
  description?: string
  key?: string
}

export interface SectionFacts {
  id?: string
  base?: string[]
  extends?: string
  aliases?: string[]
  /** Only in an archive's own definitions. */
  description?: string
  inner?: Record<string, string>
  q?: Record<string, QuantityFacts>
  s?: Record<string, SubSectionFacts>
}

/** Returns the facts of sections by qualified name. */
export interface SectionSource {
  facts(qualifiedName: string): SectionFacts | undefined
  /** Returns the names of the sections whose properties are added to the given one. */
  extensionsOf(qualifiedName: string): readonly string[]
  /** Returns the qualified name for an alias, or for a short name that only one section has. */
  qualifiedName(shortName: string): string | undefined
  /** Returns all qualified names. */
  names(): Iterable<string>
}
