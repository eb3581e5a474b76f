import { StringData } from '../column/string-data.js'
import { NumberBuffer } from './number-buffer.js'
import type { Store } from './store.js'

/** Collects texts, each different one once. */
export class StringStore implements Store {
  readonly kind = 'string'
  readonly #codes = new NumberBuffer()
  readonly #dictionary: string[] = []
  readonly #known = new Map<string, number>()

  get length(): number {
    return this.#codes.length
  }

  push(value: unknown): void {
    const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : String(value)
    let code = this.#known.get(text)
    if (code === undefined) {
      code = this.#dictionary.push(text) - 1
      this.#known.set(text, code)
    }
    this.#codes.push(code)
  }

  pushNull(): void {
    this.#codes.push(-1)
  }

  valueAt(index: number): string | null {
    return this.#dictionary[this.#codes.at(index)] ?? null
  }

  finish(): StringData {
    return new StringData(this.#codes.integers(), this.#dictionary)
  }
}
