import type { Evidence } from './evidence.js'

/** One name of a query or a `required` that was renamed. */
export interface Renaming {
  /** The old name; in a `required` with the names above it, joined by dots. */
  readonly v0: string
  /** What stands there now; alternatives are joined by " or ". */
  readonly v1: string
  readonly evidence: Evidence
  readonly note?: string
}

/** One name of a query or a `required` that has no counterpart in v1 and was left out. */
export interface Missing {
  readonly v0: string
  /** Why, or what to look at instead. */
  readonly note: string
}

/** Collects what a translation did, each name once. */
export class Renamings {
  readonly #found = new Map<string, Renaming>()
  readonly #missing = new Map<string, Missing>()

  add(renaming: Renaming): void {
    this.#found.set(`${renaming.v0} ${renaming.v1}`, renaming)
  }

  addMissing(v0: string, note: string): void {
    this.#missing.set(v0, { v0, note })
  }

  get certain(): Renaming[] {
    return [...this.#found.values()].filter(renaming => renaming.evidence === 'certain')
  }

  get judged(): Renaming[] {
    return [...this.#found.values()].filter(renaming => renaming.evidence !== 'certain')
  }

  get missing(): Missing[] {
    return [...this.#missing.values()]
  }
}
