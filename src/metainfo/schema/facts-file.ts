import type { FactsName } from './facts-name.js'
import { factsRevision, factsText } from './facts-text.js'

/**
 * Reads one file of data/metainfo on first use, and parses each entry on first access.
 *
 * The first line holds the head, every other line one entry. Parsing the largest file at once would take as long as the
 * first access to some thousand archives.
 */
export class FactsFile<Head, Entry> {
  readonly #name: FactsName
  #head: Head | undefined
  #lines: Map<string, string | Entry> | undefined
  #revision = factsRevision()

  constructor(name: FactsName) {
    this.#name = name
  }

  get head(): Head {
    this.#load()
    return this.#head as Head
  }

  get(name: string): Entry | undefined {
    const lines = this.#load()
    const entry = lines.get(name)
    if (typeof entry !== 'string') return entry
    const parsed = JSON.parse(entry) as Entry
    lines.set(name, parsed)
    return parsed
  }

  names(): IterableIterator<string> {
    return this.#load().keys()
  }

  #load(): Map<string, string | Entry> {
    if (this.#lines && this.#revision === factsRevision()) return this.#lines
    this.#revision = factsRevision()
    const lines = factsText(this.#name).split('\n')
    const first = lines[0] as string
    this.#head = (JSON.parse(`${first}}}`) as { head: Head }).head
    this.#lines = new Map()
    for (const line of lines) {
      // Names hold no quotation marks, so the first one after the start ends the name.
      if (line[0] !== '"') continue
      const end = line.indexOf('":')
      const last = line.endsWith(',') ? line.length - 1 : line.length
      this.#lines.set(line.slice(1, end), line.slice(end + 2, last))
    }
    return this.#lines
  }
}
