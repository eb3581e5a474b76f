import type { Evidence } from './evidence.js'

/** One name of a query or a `required` that was renamed. */
export interface Renaming {
  /** The old name; from a `required`, the whole path with dots. */
  readonly v0: string
  /** The new name; alternatives are joined by " or ". */
  readonly v1: string
  readonly evidence: Evidence
  readonly note?: string
}

/** One name of a query or a `required` that has no counterpart in v1 and was left out. */
export interface Missing {
  readonly v0: string
  /** The reason, or what to use instead. */
  readonly note: string
}

/** Collects the renamed and the missing names of a translation, each once. */
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
