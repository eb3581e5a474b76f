import type { Gap } from '../../api/index.js'
import { countText } from '../../display/numbers.js'
import { inspectAs, inspectCustom, kind, present, showInDeno } from '../../present.js'

/** An entry that the server has processed anew. */
export interface ChangedEntry {
  entryId: string
  /** When it was processed as the data set has it, and as the server has it now; ISO texts. */
  here: string
  there: string
}

/** What `update` found and did, as it is collected. */
export interface UpdateFacts {
  folder: string
  /** How many entries match now. */
  matched: number
  /** Entries that are the same here and there. */
  same: number
  /** Entries that were processed anew on the server. The data set keeps them as they were. */
  changed: ChangedEntry[]
  /** Ids of entries that match no more, or are gone. The data set keeps them. */
  withdrawn: string[]
  /** What became of the entries that the server gained. */
  added: { delivered: number; skipped: Gap[]; failed: Gap[] }
  /** What became of the entries that had failed before. */
  retried: { delivered: number; failed: Gap[] }
  /** How many matches were not added: beyond the `max` of the data set's query. */
  notAdded: number
  /** Whether processing times were compared: some servers do not say them. */
  isCompared: boolean
  /** A sentence each. */
  notes: string[]
}

/**
 * The report of `dataset.update`: what it found and did. It adds up: `matched = same + changed + gained + notAdded`, and before the update the data
 * set had selected `same + changed + withdrawn` entries.
 */
export class UpdateReport {
  readonly folder: string
  /** How many entries match now. */
  readonly matched: number
  /** Entries that are the same here and there. */
  readonly same: number
  /** Entries that were processed anew on the server. The data set keeps them as they were. */
  readonly changed: ChangedEntry[]
  /** Ids of entries that match no more, or are gone. The data set keeps them. */
  readonly withdrawn: string[]
  /** What became of the entries that the server gained. */
  readonly added: { delivered: number; skipped: Gap[]; failed: Gap[] }
  /** What became of the entries that had failed before. */
  readonly retried: { delivered: number; failed: Gap[] }
  /** How many matches were not added: beyond the `max` of the data set's query. */
  readonly notAdded: number
  /** Whether processing times were compared: some servers do not say them. */
  readonly isCompared: boolean
  /** A sentence each. */
  readonly notes: string[]

  /** @internal */
  constructor(facts: UpdateFacts) {
    this.folder = facts.folder
    this.matched = facts.matched
    this.same = facts.same
    this.changed = facts.changed
    this.withdrawn = facts.withdrawn
    this.added = facts.added
    this.retried = facts.retried
    this.notAdded = facts.notAdded
    this.isCompared = facts.isCompared
    this.notes = facts.notes
  }

  get [kind](): string {
    return 'dataset-report'
  }

  /** The number of entries that the server gained: delivered, skipped and failed. */
  get gained(): number {
    const { delivered, skipped, failed } = this.added
    return delivered + skipped.length + failed.length
  }

  /** A line for each thing that was found or done. */
  get lines(): string[] {
    const { added, retried, changed, withdrawn } = this
    const list = (ids: readonly string[]) => `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''}`
    const gaps = (name: string, list: readonly Gap[]) => (list.length > 0 ? `, ${countText(list.length)} ${name}` : '')
    return [
      `${countText(this.matched)} entries match now; ${countText(this.same)} of them are as they were.`,
      `Added: ${countText(added.delivered)}${gaps('skipped', added.skipped)}${gaps('failed', added.failed)}.`,
      ...(changed.length > 0
        ? [
            `Processed anew on the server, and kept as they were: ${countText(changed.length)} (${list(changed.map(({ entryId }) => entryId))}).`,
          ]
        : []),
      ...(withdrawn.length > 0
        ? [`No longer among the matches, and kept: ${countText(withdrawn.length)} (${list(withdrawn)}).`]
        : []),
      ...(retried.delivered + retried.failed.length > 0
        ? [`Had failed before: ${countText(retried.delivered)} came now${gaps('failed again', retried.failed)}.`]
        : []),
      ...(this.notAdded > 0 ? [`Not added: ${countText(this.notAdded)} beyond the max of the query.`] : []),
      ...this.notes,
    ]
  }

  toString(): string {
    return this.lines.join('\n')
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => present(this)?.['text/plain'] ?? this.toString())
  }
}

showInDeno(UpdateReport.prototype)
