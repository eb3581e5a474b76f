import { NumberData } from '../column/number-data.js'
import { Validity } from '../column/validity.js'
import { NumberBuffer } from './number-buffer.js'
import type { Store } from './store.js'

/** Collects numbers: whole ones become `int32` unless `float64` is required, any other makes the column `float64`. */
export class NumberStore implements Store {
  readonly kind = 'number'
  readonly #buffer = new NumberBuffer()
  readonly #missing: number[] = []
  #whole: boolean

  constructor(dtype?: 'float64' | 'int32') {
    this.#whole = dtype !== 'float64'
  }

  get length(): number {
    return this.#buffer.length
  }

  push(value: number): void {
    if (this.#whole && !((value | 0) === value && !Object.is(value, -0))) this.#whole = false
    this.#buffer.push(value)
  }

  /** Adds numbers, none of them missing. */
  pushAll(values: Float64Array | Int32Array): void {
    if (this.#whole && values instanceof Float64Array) {
      this.#whole = values.every(value => (value | 0) === value && !Object.is(value, -0))
    }
    this.#buffer.pushAll(values)
  }

  pushNull(): void {
    this.#missing.push(this.#buffer.length)
    this.#buffer.push(Number.NaN)
  }

  valueAt(index: number): number | null {
    const value = this.#buffer.at(index)
    return Number.isNaN(value) && this.#isMissing(index) ? null : value
  }

  finish(): NumberData {
    const whole = this.#whole && this.length > this.#missing.length
    const values = whole ? this.#buffer.integers() : this.#buffer.floats()
    return new NumberData(values, this.#validity())
  }

  #validity(): Validity | undefined {
    if (this.#missing.length === 0) return undefined
    const bits = new Uint8Array((this.length + 7) >> 3).fill(0xff)
    for (const row of this.#missing) bits[row >> 3] = (bits[row >> 3] as number) & ~(1 << (row & 7))
    return new Validity(bits, this.#missing.length)
  }

  /** Searches by halves: the rows of missing values ascend. */
  #isMissing(index: number): boolean {
    let low = 0
    let high = this.#missing.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#missing[middle] as number) < index) low = middle + 1
      else high = middle
    }
    return this.#missing[low] === index
  }
}
