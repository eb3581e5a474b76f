import type { Section } from '../../metainfo/index.js'

/** The origin of the values of a property. */
export interface PropertySource {
  /** The id of the entry. */
  readonly entryId: string
  /** The id of the entry's upload. */
  readonly uploadId: string
  /**
   * The part of the archive that was read: `run` of NOMAD's older schema, `data` of its new one; `undefined` for values that were
   * given without an archive.
   */
  readonly schema: 'run' | 'data' | undefined
  /** The path of the calculation that was read, such as `run[0].calculation[1]`; `undefined` when it was none. */
  readonly calculation: string | undefined
  /**
   * The paths of all values that were read. Where more than three differ by nothing but indices, they are one path with ranges:
   * `run[0].calculation[0:800].time`, the end not included.
   */
  readonly paths: readonly string[]
  /** The formula of the entry's material, as chemists write it; `undefined` when the archive has none. */
  readonly formula: string | undefined
  /** The name of the program; `undefined` when the archive has none. */
  readonly program: string | undefined
}

/** Returns the ids of the entry that a section belongs to; empty texts when it is none of a query. */
export function idsOf(section: Section): { entryId: string; uploadId: string } {
  const { entry_id, upload_id } = section.m_root()
  return { entryId: entry_id ?? '', uploadId: upload_id ?? '' }
}
