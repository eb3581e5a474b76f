/** The schema as data: what the files in data/metainfo hold, and what an archive's own definitions are brought to. */

export type TypeFacts = string | { enum: string[] } | { ref: string; cls?: string } | { qref: string }

export interface QuantityFacts {
  t: TypeFacts
  shape?: (number | string)[]
  unit?: string
  /** Only in an archive's own definitions: the unit that its author shows values in. */
  display?: string
  default?: unknown
  /** Only in an archive's own definitions: their author gave the default as the value. */
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

/** Where section facts come from, by qualified name. */
export interface SectionSource {
  facts(qualifiedName: string): SectionFacts | undefined
  /** The names of the sections whose properties are added to the given one. */
  extensionsOf(qualifiedName: string): readonly string[]
  /** The qualified name behind an alias or a short name that only one section has. */
  qualifiedName(shortName: string): string | undefined
  /** All qualified names. */
  names(): Iterable<string>
}
