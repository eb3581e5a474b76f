import type { Fault, FaultScript } from './faults.js'

/** A word that no archive holds, put where raw text of a server is to stand. */
export const rawMark = '@@raw@@'

/**
 * Writes raw text into the archives of some entries, as a server does that writes JSON by hand: a value by its entry id, in
 * quotes where the text is to stand inside of a text.
 */
export function rawArchives(raw: Record<string, string>, paths = ['/entries/archive/query']): FaultScript {
  return ({ path }): Fault | undefined =>
    paths.includes(path)
      ? { edit: json => json.replace(/"@@raw@@(.*?)@@"/g, (_, id: string) => raw[id] ?? 'null') }
      : undefined
}

/** The mark of an entry. */
export function markOf(entryId: string): string {
  return `${rawMark}${entryId}@@`
}
