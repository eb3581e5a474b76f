import type { EntryArchive } from '../../metainfo/index.js'
import { checkOptions } from '../../options/index.js'
import { withAwaitHint } from '../../present.js'
import { folderPath, isAddress } from '../files/index.js'
import { isExport, type OpenDatasetOptions, openDatasetRules, openExport, openOwn } from '../folder/index.js'
import { Dataset } from './dataset.js'

/**
 * Opens a data set on disk: a folder that `query.download` wrote, or one that NOMAD's action "Export Entries" wrote, unpacked. It
 * has the methods of a query and sends nothing, but for `verify` and `update`.
 *
 * A data set of which parts are missing opens too; its `notes` say how much is there.
 *
 * @param folder its path, or `s3://bucket/prefix` for one in an S3-compatible store (`npm install @aws-sdk/client-s3`)
 * @param options how `verify` and `update` reach the server: `authentication` and the like
 * @throws DataError for a folder that is no data set, and for damaged files that say what is in it
 *
 * @example
 * const dataset = await openDataset('oxides')
 * const frame = await dataset.toFrame()
 */
export function openDataset<Entry extends object = EntryArchive>(
  folder: string,
  options: OpenDatasetOptions = {},
): Promise<Dataset<Entry>> {
  return withAwaitHint(openFolder<Entry>(folder, options), 'openDataset(folder)')
}

async function openFolder<Entry extends object>(folder: string, options: OpenDatasetOptions): Promise<Dataset<Entry>> {
  const path = folderPath(folder)
  checkOptions('openDataset', options, openDatasetRules)
  // Export Entries writes folders of one machine.
  const opened = !isAddress(path) && (await isExport(path)) ? await openExport(path) : await openOwn(path)
  return new Dataset<Entry>(opened, options)
}
