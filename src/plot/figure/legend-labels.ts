import { QueryError } from '../../errors/index.js'
import type { EntryNames } from '../../properties/index.js'

/** Returns the name of an entry in a legend: its formula, else the start of its id. */
export function labelOf({ formula, entryId }: EntryNames): string {
  return formula ?? shortId(entryId)
}

/**
 * Returns the names of entries in a legend: those of the option `labels`, else distinct ones.
 *
 * @throws QueryError when the option has more or fewer names than there are entries
 */
export function legendLabels(entries: readonly EntryNames[], given: readonly string[] | undefined): readonly string[] {
  if (given === undefined) return distinctLabels(entries)
  if (given.length === entries.length) return given
  throw new QueryError(
    `The option labels has ${given.length} names for ${entries.length} entries; it needs one for each.`,
  )
}

/** Returns distinct names of entries: equal formulas get the program's name, and then the entry's id where needed. */
export function distinctLabels(entries: readonly EntryNames[]): string[] {
  const labels = entries.map(labelOf)
  const repeated = repeatedIn(labels)
  const longer = entries.map(({ program }, index) => {
    const label = labels[index] as string
    return repeated.has(label) && program ? `${label}, ${program}` : label
  })
  const stillRepeated = repeatedIn(longer)
  return longer.map((label, index) =>
    stillRepeated.has(label) ? `${labels[index]}, ${shortId(entries[index]?.entryId ?? '')}` : label,
  )
}

function repeatedIn(labels: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(labels.filter(label => seen.size === seen.add(label).size))
}

const shortId = (entryId: string) => (entryId ? entryId.slice(0, 8) : 'unnamed')
