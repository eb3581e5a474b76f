import type { Manifest, PartFile, PartRecord } from '../manifest/index.js'

/** The name of the set of all files of the table. */
export const tableFiles = 'table-files'

const formats = { table: 'application/x-parquet', archives: 'application/gzip' } as const

/** Returns a file object for each file of the parts, one for the list of selected entries, and the set of the table's files. */
export function distributionOf(manifest: Manifest, records: readonly PartRecord[]): object[] {
  const files = records.flatMap(record => record.files)
  return [
    {
      '@type': 'cr:FileObject',
      '@id': 'selected_entries.json',
      name: 'selected_entries.json',
      description: 'The ids of the selected entries, in the order of the parts.',
      contentUrl: 'selected_entries.json',
      encodingFormat: 'application/json',
      sha256: manifest.selectedSha256,
    },
    ...files.map(fileObject),
    ...(files.some(isOfTable) ? [fileSet(files.filter(isOfTable))] : []),
  ]
}

/** Returns true for a file of the table. */
export function isOfTable({ kind }: PartFile): boolean {
  return kind === 'table'
}

function fileObject({ kind, path, bytes, sha256, rows }: PartFile): object {
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: kind === 'table' ? `${rows} rows of the table.` : `${rows} archives, one line of JSON for each.`,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: formats[kind],
    sha256,
  }
}

/** One pattern for each depth of folders that has files. */
function fileSet(files: readonly PartFile[]): object {
  const patterns = files.map(({ path }) => {
    const folders = path.split('/').slice(0, -1)
    return [folders[0] ?? '', ...folders.slice(1).map(() => '*'), '*.parquet'].filter(Boolean).join('/')
  })
  return {
    '@type': 'cr:FileSet',
    '@id': tableFiles,
    name: tableFiles,
    description: 'The files of the table.',
    encodingFormat: formats.table,
    includes: [...new Set(patterns)].sort(),
  }
}
