import { inspectCustom } from '../present.js'

/** What is known about a reference that leads to nothing at hand. */
export interface UnresolvedFacts {
  entryId?: string | undefined
  uploadId?: string | undefined
  path?: string | undefined
  reason: string
  hint: string
}

/**
 * A reference whose target is not in reach: in another entry, left out by `required`, or not there at all.
 *
 * Reading it never makes a request. `reason` says why there is no target, `hint` what would bring it.
 */
export class UnresolvedReference {
  /** The reference as it is stored. */
  readonly reference: string
  /** The entry that it leads to, where that is known. */
  readonly entryId: string | undefined
  /** The upload that it leads to, where that is known. */
  readonly uploadId: string | undefined
  /** The path in the target's archive, such as `/run/0/system/1`. */
  readonly path: string | undefined
  /** Why there is no target. */
  readonly reason: string
  /** What would bring the target. */
  readonly hint: string

  constructor(reference: string, facts: UnresolvedFacts) {
    this.reference = reference
    this.entryId = facts.entryId
    this.uploadId = facts.uploadId
    this.path = facts.path
    this.reason = facts.reason
    this.hint = facts.hint
  }

  toString(): string {
    return `unresolved reference ${this.reference}: ${this.reason}`
  }

  toJSON(): string {
    return this.reference
  }

  [inspectCustom](): string {
    return `UnresolvedReference(${this.reference}: ${this.reason} ${this.hint})`
  }
}

/** True for a reference whose target is not in reach. */
export function isUnresolved(value: unknown): value is UnresolvedReference {
  return value instanceof UnresolvedReference
}
