import { QueryError, shortValue } from '../../errors/index.js'
import { type RequiredTree, requiredFields } from './required-fields.js'

/** Anything that says which paths of an archive it reads, such as a property function. */
export interface ReadsPaths {
  /** A list of paths, or lists by the part of the archive: `{ run: […], data: […] }`. */
  readonly reads: readonly string[] | { readonly run?: readonly string[]; readonly data?: readonly string[] }
}

/**
 * Builds the option `required` from what functions read:
 *
 * ```ts
 * new ArchiveQuery({ required: required.for(properties.dos, properties.bandGap) })
 * ```
 *
 * The tree holds the paths in NOMAD's older schema (`run`) and in its new one (`data`): servers leave out what an archive
 * does not have. Servers before 2.0 refuse names that the `data` of an entry does not know, so a query there selects
 * calculations.
 *
 * @param sources property functions, or other objects with a list `reads`
 * @throws QueryError without sources, and for one that does not say what it reads
 */
export function requiredFor(...sources: ReadsPaths[]): RequiredTree {
  return requiredFields(...new Set(sources.flatMap(pathsOf)))
}

function pathsOf(source: ReadsPaths): readonly string[] {
  const reads: unknown = (source as Partial<ReadsPaths> | undefined)?.reads
  const lists: unknown[] = Array.isArray(reads) ? [reads] : Object.values(reads ?? {})
  const paths = lists.flat()
  if (paths.length > 0 && paths.every(path => typeof path === 'string')) return paths
  throw new QueryError(`required.for() takes functions that say what they read; it was given ${shortValue(source)}.`, {
    hint: 'Such as required.for(properties.dos). For paths: required.fields(…).',
  })
}
