import type { EntrySource } from './entry-source.js'
import { Flattening } from './flattening.js'
import type { FlattenOptions } from './options.js'

/** The `required` that a table sends. */
export interface TableRequired {
  /** `undefined` for that of the query. */
  required: unknown
  /** Why it is that of the query, or whole archives: the end of a sentence. */
  reason: string | undefined
}

/** Returns what a table of a query asks for, and why it is not less. */
export function tableRequired({ config }: Pick<EntrySource, 'config'>, flattening: Flattening): TableRequired {
  const own = (reason: string) => ({ required: undefined, reason })
  if (config.dialect !== 'v1') return own('the old API is asked for sections as a whole')
  if (config.onlyWithRequired) return own('the query selects entries by its required')
  const needed = flattening.neededOf(config.required)
  if (!needed) return own('without columns, all quantities are read')
  if (needed.required === '*') return own(needed.reason ?? 'the columns read all of it')
  return { required: needed.required, reason: undefined }
}

/**
 * Returns what the table of a query with these rows and columns asks for, and why it is not less.
 *
 * @throws QueryError for texts that are no paths
 */
export function requiredOfTable(
  query: Pick<EntrySource, 'config'>,
  options: Pick<FlattenOptions, 'rows' | 'columns'>,
): TableRequired {
  return tableRequired(query, new Flattening(options))
}
