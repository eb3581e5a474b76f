import { QueryError } from '../../errors/index.js'
import { inspectCustom } from '../../present.js'

/** Loads the targets of references. Queries give one to the archives that they open. */
export interface ReferenceResolver {
  /**
   * Returns the target of a reference, or an unresolved reference that says why there is none.
   *
   * @param trail the references that were followed so far, to detect circles
   */
  resolve(reference: UnresolvedReference, trail?: Set<string>): Promise<unknown>
}

/** The known facts about a reference whose target is not loaded. */
export interface UnresolvedFacts {
  entryId?: string | undefined
  uploadId?: string | undefined
  path?: string | undefined
  /** The API root of the other installation that has the target. */
  installation?: string | undefined
  resolver?: ReferenceResolver | undefined
  reason: string
  hint: string
}

/**
 * A reference whose target is not loaded: it is in another entry, was left out by `required`, or does not exist.
 *
 * Reading the properties sends no request. `reason` says why there is no target, `hint` says how to get it, and `resolve()`
 * asks the server that the archive came from.
 */
export class UnresolvedReference {
  /** The reference as it is stored. */
  readonly reference: string
  /** The entry that has the target, when known. */
  readonly entryId: string | undefined
  /** The upload that has the target, when known. */
  readonly uploadId: string | undefined
  /** The path in the target's archive, such as `/run/0/system/1`. */
  readonly path: string | undefined
  /** The API root of the other installation that has the target; `undefined` for the archive's own. */
  readonly installation: string | undefined
  /** Why there is no target. */
  readonly reason: string
  /** How to get the target. */
  readonly hint: string
  readonly #resolver: ReferenceResolver | undefined

  constructor(reference: string, facts: UnresolvedFacts) {
    this.reference = reference
    this.entryId = facts.entryId
    this.uploadId = facts.uploadId
    this.path = facts.path
    this.installation = facts.installation
    this.#resolver = facts.resolver
    this.reason = facts.reason
    this.hint = facts.hint
  }

  /** @internal Loads the target. */
  get resolver(): ReferenceResolver | undefined {
    return this.#resolver
  }

  /**
   * Returns the target from the server: the section, or the value of a quantity. References that are resolved at the same
   * time share requests, and loaded archives are cached.
   *
   * When the server does not have the target, it returns an unresolved reference that says why; check with `isUnresolved`.
   *
   * @throws QueryError when the archive came from no server; also the errors of requests
   */
  async resolve(): Promise<unknown> {
    if (this.#resolver) return this.#resolver.resolve(this)
    throw new QueryError(`The reference ${this.reference} cannot be resolved: its archive was not opened by a query.`, {
      hint: this.hint,
    })
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

/**
 * Returns true for a reference whose target is not loaded.
 *
 * @example
 * isUnresolved(calculation.system_ref)
 */
export function isUnresolved(value: unknown): value is UnresolvedReference {
  return value instanceof UnresolvedReference
}
