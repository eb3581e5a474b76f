import { QueryError } from '../../errors/index.js'
import type { OpenedFolder } from './opened-folder.js'

/**
 * Throws the error about a data set without archives.
 *
 * @param what what it cannot do, as the end of a sentence
 */
export function noArchives(opened: OpenedFolder, what: string): never {
  throw new QueryError(`The data set ${opened.folder} keeps no archives, so it ${what}: ${contentsOf(opened)}.`, {
    hint: 'query.download(folder, { raw: true }) keeps archives, beside a table too; take another folder for it.',
  })
}

/** Says what a data set has: the end of a sentence. */
export function contentsOf({ archives, table, manifest }: OpenedFolder): string {
  const parts: string[] = []
  if (archives) parts.push(manifest.question.required === '*' ? 'whole archives' : 'parts of archives')
  if (table) {
    const shown = table.schema.slice(0, 20).map(({ name }) => name)
    const more = table.schema.length - shown.length
    const rows = table.rows === undefined ? 'a row an entry' : `rows '${table.rows}'`
    parts.push(`a table (${rows}) of ${shown.join(', ')}${more > 0 ? ` and ${more} other columns` : ''}`)
  }
  return parts.length === 0 ? 'it has nothing yet' : `it has ${parts.join(' and ')}`
}
