import { QueryError } from '../../../errors/index.js'
import { notRequired, type RawObject, type SearchQuantity } from '../../../metainfo/index.js'
import type { CallOptions } from '../../../query/index.js'
import { contentsOf, type OpenedFolder } from '../../folder/index.js'
import { type ColumnOfQuantity, columnOfQuantity, columnValueSets } from './column-values.js'
import { type ArchivedQuantity, archivedQuantity, type ValueSets } from './value-sets.js'

/** Where a data set has the values of a search quantity. */
export interface ValueSource {
  quantity: SearchQuantity
  archived: ArchivedQuantity
  /** The column that has them, where the archives have not. */
  column: ColumnOfQuantity | undefined
}

/**
 * Finds the values of a search quantity in a data set.
 *
 * @throws QueryError where it does not have them, with the reason
 */
export function findValues(opened: OpenedFolder, quantity: SearchQuantity): ValueSource {
  const { manifest, archives, table, folder } = opened
  if (manifest.question.dialect !== 'v1') {
    throw new QueryError(
      `The data set ${folder} has archives of the old API, whose values are not counted by their search quantities.`,
      {
        hint: 'dataset.toFrame makes a table of them: frame.valueCounts(name) counts.',
      },
    )
  }
  const archived = archivedQuantity(quantity)
  const { names, reason } = archived
  if (!names) {
    throw new QueryError(`A data set does not have '${quantity.name}': ${reason}.`, {
      hint: 'A query with the same name counts it on the server: query.facet, query.histogram, query.minMax.',
    })
  }
  if (archives && notRequired(manifest.question.required, names) === undefined) {
    return { quantity, archived, column: undefined }
  }
  const column = table && columnOfQuantity(table, quantity, names)
  if (column) return { quantity, archived, column }
  throw new QueryError(`The data set ${folder} does not have '${names.join('.')}': ${contentsOf(opened)}.`, {
    hint: 'Download it to another folder with a column of that path, or with raw: true.',
  })
}

/** Gives what each entry of a data set has of a search quantity. */
export async function* readValues(
  opened: OpenedFolder,
  source: ValueSource,
  call: CallOptions,
): AsyncGenerator<ValueSets, void> {
  const { column, archived } = source
  if (column && opened.table) {
    yield* await columnValueSets(opened.table, { ...source, column }, call)
    return
  }
  for await (const { archive } of opened.archives?.range(0, opened.places.total) ?? []) {
    yield archived.valuesIn(archive as RawObject)
  }
}

/** What to know about counts from a table; `undefined` where they are those of a server. */
export function noteOnSource({ column, archived }: ValueSource): string | undefined {
  if (!column) return undefined
  const { whereUnset } = archived
  const differs = whereUnset === undefined ? '' : `; a server also counts '${whereUnset}' where an entry has no value`
  return `counted from the column '${column.name}' of the data set's table${differs}`
}
