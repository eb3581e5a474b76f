import { countText } from '../../display/numbers.js'
import { QueryError, shortValue } from '../../errors/index.js'
import { inspectAs, inspectCustom, kind, present, showInDeno } from '../../present.js'
import type { PartEntry } from '../manifest/index.js'

/** An entry that two data sets have as the server gave it at different times. */
export interface DifferentEntry {
  entryId: string
  /** When the server had processed it, in this data set and in the other; ISO texts. */
  here: string
  there: string
}

/** A data set, as far as it is compared. */
export interface Comparable {
  readonly folder: string
  readonly total: number
  /** The entries that are there, one after the other. */
  partEntries(): Iterable<PartEntry>
  /** The entry with this id. */
  partEntry(entryId: string): PartEntry | undefined
}

/** The difference of two data sets, by the ids of entries and by the times at which the server processed them. */
export class DatasetDiff {
  /** The folders of both. */
  readonly here: string
  readonly there: string
  /** Ids of entries that only one of them has, in its order. */
  readonly onlyHere: string[] = []
  readonly onlyThere: string[] = []
  /** Entries that both have, processed at different times. */
  readonly changed: DifferentEntry[] = []
  /** How many entries both have, processed at the same time. */
  same = 0
  /** How many entries both have, of which one does not say when it was processed. */
  notCompared = 0

  /** @internal */
  constructor(here: Comparable, there: Comparable) {
    this.here = here.folder
    this.there = there.folder
    for (const entry of here.partEntries()) this.#compare(entry, there.partEntry(entry.entryId))
    for (const { entryId } of there.partEntries()) if (!here.partEntry(entryId)) this.onlyThere.push(entryId)
  }

  get [kind](): string {
    return 'dataset-report'
  }

  /** True when both have the same entries, and none is known to differ. */
  get isSame(): boolean {
    return this.onlyHere.length + this.onlyThere.length + this.changed.length === 0
  }

  /** A line for each kind of difference. */
  get lines(): string[] {
    const list = (ids: readonly string[]) =>
      ids.length === 0 ? '0' : `${countText(ids.length)} (${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''})`
    return [
      `The same in both: ${countText(this.same)}.`,
      `Only in ${this.here}: ${list(this.onlyHere)}.`,
      `Only in ${this.there}: ${list(this.onlyThere)}.`,
      `Processed at different times: ${list(this.changed.map(({ entryId }) => entryId))}.`,
      ...(this.notCompared > 0
        ? [`In both, and one does not say when it was processed: ${countText(this.notCompared)}.`]
        : []),
    ]
  }

  toString(): string {
    return this.lines.join('\n')
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => present(this)?.['text/plain'] ?? this.toString())
  }

  #compare({ entryId, processed }: PartEntry, other: PartEntry | undefined): void {
    if (!other) this.onlyHere.push(entryId)
    else if (processed === undefined || other.processed === undefined) this.notCompared++
    else if (processed === other.processed) this.same++
    else this.changed.push({ entryId, here: processed, there: other.processed })
  }
}

showInDeno(DatasetDiff.prototype)

/** Compares two data sets. @throws QueryError for what is no data set */
export function diffDatasets(here: Comparable, there: unknown): DatasetDiff {
  const other = there as Partial<Comparable> | null
  if (typeof other?.partEntries !== 'function' || typeof other.partEntry !== 'function') {
    throw new QueryError(`A data set is compared with another one, not with ${shortValue(there)}.`, {
      hint: 'dataset.diff(await openDataset(folder)).',
    })
  }
  return new DatasetDiff(here, other as Comparable)
}
