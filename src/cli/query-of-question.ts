import type { ManifestQuestion } from '../dataset/manifest/index.js'
import type { ArchiveQueryOptions } from '../index.js'

/** Returns the query that a data set was asked with. */
export function queryOfQuestion(question: ManifestQuestion): ArchiveQueryOptions {
  const { url, dialect, owner, query, required, orderBy, order, onlyWithRequired } = question
  return { url, dialect, owner, query, required, orderBy, order, onlyWithRequired } as ArchiveQueryOptions
}
