import { QueryError } from '../../errors/index.js'
import { checkOptions } from '../../options/index.js'
import { ArchiveQuery } from '../../query/index.js'
import {
  type Citations,
  type CitationsOptions,
  citationsRules,
  citeDataset,
  refusedCitations,
} from '../citations/index.js'
import type { OpenDatasetOptions, OpenedFolder } from '../folder/index.js'

/** Returns how to cite the entries of a data set: from what it keeps, else from the server that it came from. */
export async function citationsOfFolder(
  { folder, writer, manifest, places }: OpenedFolder,
  connection: OpenDatasetOptions,
  options: CitationsOptions,
): Promise<Citations> {
  checkOptions('dataset.citations', options, citationsRules)
  const contradiction = refusedCitations(options)
  if (contradiction !== undefined) throw new QueryError(contradiction, { hint: 'Leave licenses out.' })
  const { url, dialect, owner } = manifest.question
  const source = () => new ArchiveQuery({ ...connection, url: connection.url ?? url, dialect, owner, max: null })
  const entries = [...places.entries()].map(({ entryId }) => entryId)
  // A folder of another program stays as it is.
  return citeDataset({ folder, entries, source, keep: writer === 'nomad-notebook' }, options)
}
