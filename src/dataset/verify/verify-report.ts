import type { Gap } from '../../api/index.js'
import { countOf } from '../../basics/text.js'
import { bytesText, countText } from '../../display/numbers.js'
import { inspectAs, inspectCustom, kind, present, showInDeno } from '../../present.js'
import type { Damage } from './check-part.js'

/** A part that was fetched again. */
export interface RepairedPart {
  part: number
  /** Whether its files are the same as before, byte for byte; `undefined` where its record was lost too. */
  isSame: boolean | undefined
  /** The ids of entries that the server has processed anew in the meantime, so that they differ. */
  changed: string[]
  /** Entries that the server gives no more. */
  withdrawn: Gap[]
}

/** What `verify` found in a data set, and what it did about it. */
export interface VerifyFacts {
  folder: string
  /** What was looked at. */
  checked: { parts: number; files: number; bytes: number }
  /** Files and parts that are gone, and those that are not as they were written. */
  missing: Damage[]
  damaged: Damage[]
  /** Files in the folders of the data set that belong to no part, relative to the folder. They are left alone. */
  surplus: string[]
  /** Parts that were fetched again. */
  repaired: RepairedPart[]
  /** What could not be mended, each with the reason. */
  unrepaired: { what: string; reason: string }[]
}

/** The findings of `dataset.verify`. `isWhole` is true when nothing is wrong any more. */
export class VerifyReport {
  readonly folder: string
  /** What was looked at. */
  readonly checked: { parts: number; files: number; bytes: number }
  /** Files and parts that are gone. */
  readonly missing: Damage[]
  /** Files that are not as they were written. */
  readonly damaged: Damage[]
  /** Files in the folders of the data set that belong to no part, relative to the folder. They are left alone. */
  readonly surplus: string[]
  /** Parts that were fetched again. */
  readonly repaired: RepairedPart[]
  /** What could not be mended, each with the reason. */
  readonly unrepaired: { what: string; reason: string }[]
  /** True when all is as it was written, or was mended. */
  readonly isWhole: boolean

  /** @internal */
  constructor(facts: VerifyFacts, isRepair: boolean) {
    this.folder = facts.folder
    this.checked = facts.checked
    this.missing = facts.missing
    this.damaged = facts.damaged
    this.surplus = facts.surplus
    this.repaired = facts.repaired
    this.unrepaired = facts.unrepaired
    const wrong = facts.missing.length + facts.damaged.length
    this.isWhole = wrong === 0 || (isRepair && facts.unrepaired.length === 0)
  }

  get [kind](): string {
    return 'dataset-report'
  }

  /** A line for each thing that was found or done. */
  get lines(): string[] {
    const { parts, files, bytes } = this.checked
    const list = (ids: readonly string[]) => `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''}`
    return [
      `Checked ${countOf(parts, 'part')}, ${countOf(files, 'file')}, ${bytesText(bytes)}: ${this.isWhole ? 'whole' : 'not whole'}.`,
      ...this.missing.map(({ path, reason }) => `Missing: ${path}: ${reason}.`),
      ...this.damaged.map(({ path, reason }) => `Damaged: ${path}: ${reason}.`),
      ...this.surplus.map(path => `Belongs to no part: ${path}.`),
      ...this.repaired.map(({ part, isSame, changed, withdrawn }) => {
        const differs = [
          ...(changed.length > 0 ? [`processed anew: ${countText(changed.length)} (${list(changed)})`] : []),
          ...(withdrawn.length > 0
            ? [`no longer given: ${countText(withdrawn.length)} (${list(withdrawn.map(gap => gap.entryId))})`]
            : []),
        ]
        const outcome = isSame
          ? 'the same as before'
          : differs.length > 0
            ? differs.join(', ')
            : isSame === false
              ? 'its bytes differ from before, and no entry was processed anew'
              : 'its record is new'
        return `Fetched again: part ${part}: ${outcome}.`
      }),
      ...this.unrepaired.map(({ what, reason }) => `Not mended: ${what}: ${reason}.`),
    ]
  }

  toString(): string {
    return this.lines.join('\n')
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => present(this)?.['text/plain'] ?? this.toString())
  }
}

showInDeno(VerifyReport.prototype)
