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
  /** The last version of its package that has it, when the newest has it no longer. */
  until?: string
}

export interface SubSectionFacts {
  of?: string | null
  many?: boolean
  aliases?: string[]
  /** Only in an archive's own definitions. */
  description?: string
  key?: string
  until?: string
}

export interface SectionFacts {
  id?: string
  base?: string[]
  extends?: string
  aliases?: string[]
  /** Only in an archive's own definitions. */
  description?: string
  inner?: Record<string, string>
  until?: string
  q?: Record<string, QuantityFacts>
  s?: Record<string, SubSectionFacts>
}
