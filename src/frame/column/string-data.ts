import type { ColumnData } from './column-data.js'
import { Validity } from './validity.js'

/** Texts: each different one is stored once, a row has its number; −1 for a missing value. */
export class StringData implements ColumnData {
  readonly dtype = 'string'
  readonly codes: Int32Array
  /** The different texts, in the order in which they came first. Some may be in no row. */
  readonly dictionary: readonly string[]
  #validity: Validity | undefined | null = null

  constructor(codes: Int32Array, dictionary: readonly string[]) {
    this.codes = codes
    this.dictionary = dictionary
  }

  get length(): number {
    return this.codes.length
  }

  get validity(): Validity | undefined {
    if (this.#validity === null) this.#validity = Validity.from(this.length, row => (this.codes[row] as number) < 0)
    return this.#validity
  }

  get(row: number): string | null {
    return this.dictionary[this.codes[row] as number] ?? null
  }

  take(rows: Int32Array): StringData {
    return new StringData(
      rows.map(row => (row < 0 ? -1 : (this.codes[row] as number))),
      this.dictionary,
    )
  }
}
