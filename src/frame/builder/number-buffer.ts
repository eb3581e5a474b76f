/** An array of numbers that can be extended. */
export class NumberBuffer {
  length = 0
  #values: Float64Array

  constructor(capacity = 64) {
    this.#values = new Float64Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#extend(this.length + 1)
    this.#values[this.length++] = value
  }

  /** Adds many at once. */
  pushAll(values: ArrayLike<number>): void {
    if (this.length + values.length > this.#values.length) this.#extend(this.length + values.length)
    this.#values.set(values, this.length)
    this.length += values.length
  }

  at(index: number): number {
    return this.#values[index] as number
  }

  floats(): Float64Array {
    return this.#values.slice(0, this.length)
  }

  integers(): Int32Array {
    return Int32Array.from(this.#values.subarray(0, this.length))
  }

  #extend(capacity: number): void {
    const larger = new Float64Array(Math.max(capacity, this.#values.length * 2))
    larger.set(this.#values)
    this.#values = larger
  }
}
