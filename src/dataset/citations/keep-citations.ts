import { isNomadError } from '../../errors/index.js'
import { type FileSystem, filesOf, join, replaceFile, withFileErrors } from '../files/index.js'
import type { AskOptions, CitationSource } from './ask-citations.js'
import { type CitationRecord, citationsName, citationsText, readCitations } from './citation-groups.js'
import { Citations } from './citations.js'
import { completeCitations } from './kept-citations.js'

/** The name of the file with the citations of a data set as BibTeX. */
export const bibliographyName = 'citations.bib'

/** The data set whose entries are cited. */
export interface CitedDataset {
  folder: string
  /** Ids of its entries. */
  entries: readonly string[]
  /** Opens what is asked for what is not kept; called only where something is missing. */
  source: () => CitationSource
  /** Whether what was asked for is kept in the folder. Default `true`. */
  keep?: boolean | undefined
  files?: FileSystem | undefined
}

/** How the entries of a data set are cited. */
export interface CiteOptions extends Omit<AskOptions, 'entries'> {
  /** Cites the entries under this licence, or under one of these, alone. */
  license?: string | readonly string[] | undefined
}

/**
 * Returns how to cite exactly the entries of a data set. What the folder has in `citations.json` is not asked for again. What was
 * asked for is kept there, and as BibTeX in `citations.bib`; where the folder cannot be written, a note says so.
 *
 * @throws DataError when `citations.json` is damaged
 */
export async function citeDataset(
  { folder, entries, source, keep = true, files = filesOf(folder) }: CitedDataset,
  { license, ...ask }: CiteOptions = {},
): Promise<Citations> {
  const kept = await keptCitations(folder, files)
  const { record, isNew } = await completeCitations({ entries, kept, source }, ask)
  const notes = isNew && keep ? await keepCitations(folder, record, files) : []
  return new Citations(record, { license, notes })
}

/** Returns what a folder has of its citations; `undefined` for nothing. @throws DataError for a damaged file */
export async function keptCitations(
  folder: string,
  files: FileSystem = filesOf(folder),
): Promise<CitationRecord | undefined> {
  const path = join(folder, citationsName)
  return withFileErrors('read', path, async () => {
    if (!(await files.facts(path))?.isFile) return undefined
    return readCitations(new TextDecoder().decode(await files.read(path)), path)
  })
}

/** Returns what to say where the files could not be written: the citations themselves are known. */
async function keepCitations(folder: string, record: CitationRecord, files: FileSystem): Promise<string[]> {
  const texts = [
    [bibliographyName, new Citations(record).toBibTex()],
    [citationsName, citationsText(record)],
  ] as const
  try {
    for (const [name, text] of texts) await replaceFile(folder, name, new TextEncoder().encode(text), files)
    return []
  } catch (error) {
    if (!isNomadError(error)) throw error
    return [`These citations are not kept: ${error.message.split('\n')[0]}`]
  }
}
