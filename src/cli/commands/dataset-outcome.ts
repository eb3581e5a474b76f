import { countOf } from '../../basics/text.js'
import type { Manifest } from '../../dataset/index.js'
import { harvestNote, plannedParts } from '../../dataset/manifest/index.js'
import type { Outcome } from '../command.js'
import { exitCode } from '../exit-code.js'

/** Returns what a command that made or changed a data set prints of it. */
export function datasetOutcome({ folder, manifest }: { folder: string; manifest: Manifest }): Outcome {
  const { available, selected, archives, table, ledger, state, question } = manifest
  const parts = plannedParts(manifest).length
  const note = harvestNote(manifest)
  const columns = table?.schema?.map(({ name, dtype, unit }) => ({
    name,
    dtype,
    ...(unit === undefined ? {} : { unit }),
  }))
  const contents = [
    ...(table
      ? [`a table of ${countOf(ledger?.rows ?? 0, 'row')} and ${countOf(columns?.length ?? 0, 'column')}`]
      : []),
    ...(archives ? ['archives'] : []),
  ]
  const { delivered = 0, skipped = 0, failed = 0 } = ledger ?? {}
  return {
    code: failed > 0 ? exitCode.incomplete : exitCode.done,
    text: [
      `${folder}: ${contents.join(', and ')}, in ${countOf(parts, 'part')}`,
      `${selected} of ${available} matching entries selected: ${delivered} delivered, ${skipped} skipped, ${failed} failed`,
      ...(note === undefined ? [] : [note]),
    ].join('\n'),
    json: {
      folder,
      url: question.url,
      state,
      available,
      selected,
      ledger,
      parts,
      archives,
      ...(columns && { columns }),
      ...(note === undefined ? {} : { note }),
    },
  }
}
