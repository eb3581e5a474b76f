import { BooleanData, missingBoolean } from '../column/boolean-data.js'
import { DateData } from '../column/date-data.js'
import { ObjectData } from '../column/object-data.js'
import { NumberBuffer } from './number-buffer.js'
import type { Store } from './store.js'

/** Collects booleans. */
export class BooleanStore implements Store {
  readonly kind = 'boolean'
  readonly #values = new NumberBuffer()

  get length(): number {
    return this.#values.length
  }

  push(value: boolean): void {
    this.#values.push(value ? 1 : 0)
  }

  pushNull(): void {
    this.#values.push(missingBoolean)
  }

  valueAt(index: number): boolean | null {
    const value = this.#values.at(index)
    return value === missingBoolean ? null : value === 1
  }

  finish(): BooleanData {
    return new BooleanData(Uint8Array.from(this.#values.floats()))
  }
}

/** Collects dates: `Date`, or texts such as `2026-11-22T12:00:00Z`. */
export class DateStore implements Store {
  readonly kind = 'date'
  readonly #values = new NumberBuffer()

  get length(): number {
    return this.#values.length
  }

  push(value: Date): void {
    this.#values.push(value.getTime())
  }

  pushNull(): void {
    this.#values.push(Number.NaN)
  }

  valueAt(index: number): Date | null {
    const value = this.#values.at(index)
    return Number.isNaN(value) ? null : new Date(value)
  }

  finish(): DateData {
    return new DateData(this.#values.floats())
  }
}

/** Collects values as they are. */
export class ObjectStore implements Store {
  readonly kind = 'object'
  readonly #values: unknown[] = []

  get length(): number {
    return this.#values.length
  }

  push(value: unknown): void {
    this.#values.push(value)
  }

  pushNull(): void {
    this.#values.push(null)
  }

  valueAt(index: number): unknown {
    return this.#values[index] ?? null
  }

  finish(): ObjectData {
    return new ObjectData(this.#values)
  }
}
