import { QueryError } from '../../errors/index.js'
import { inspectCustom } from '../../present.js'

/** Brings the targets of references; the layers above, which talk to servers, give it to the archives that they open. */
export interface ReferenceResolver {
  /**
   * The target of a reference, or an unresolved reference that says why there is none. `trail` holds the places that led
   * here, so that circles end.
   */
  resolve(reference: UnresolvedReference, trail?: Set<string>): Promise<unknown>
}

/** What is known about a reference that leads to nothing at hand. */
export interface UnresolvedFacts {
  entryId?: string | undefined
  uploadId?: string | undefined
  path?: string | undefined
  /** The API root of the other installation that it leads to. */
  installation?: string | undefined
  resolver?: ReferenceResolver | undefined
  reason: string
  hint: string
}

/**
 * A reference whose target is not in reach: in another entry, left out by `required`, or not there at all.
 *
 * Reading it never makes a request. `reason` says why there is no target, `hint` what would bring it; `resolve()` asks the
 * server that the archive came from.
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
  /** The API root of the other installation that it leads to; `undefined` for the archive's own. */
  readonly installation: string | undefined
  /** Why there is no target. */
  readonly reason: string
  /** What would bring the target. */
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

  /** @internal What brings the target. */
  get resolver(): ReferenceResolver | undefined {
    return this.#resolver
  }

  /**
   * Asks the server for the target: the section, or the value of a quantity. References that are resolved in the same
   * moment share requests, and archives that came are remembered.
   *
   * A target that is not there either comes back as an unresolved reference that says why (`isUnresolved` tells).
   *
   * @throws QueryError when the archive came from no server; what requests throw
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

/** True for a reference whose target is not in reach. */
export function isUnresolved(value: unknown): value is UnresolvedReference {
  return value instanceof UnresolvedReference
}
