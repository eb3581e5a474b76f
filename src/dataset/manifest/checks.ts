import { DataError, shortValue } from '../../errors/index.js'

/** A value in a file of a data set, with its place for messages. Nothing about it is known. */
export class Unchecked {
  readonly value: unknown
  readonly #place: string
  readonly #file: string

  constructor(value: unknown, file: string, place = '') {
    this.value = value
    this.#file = file
    this.#place = place
  }

  get isThere(): boolean {
    return this.value !== undefined && this.value !== null
  }

  /** The own member of an object, never an inherited one. */
  member(name: string): Unchecked {
    const object = this.object()
    return new Unchecked(Object.hasOwn(object, name) ? object[name] : undefined, this.#file, this.#below(name))
  }

  object(): Record<string, unknown> {
    const { value } = this
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.wrong('an object')
    return value as Record<string, unknown>
  }

  list(): Unchecked[] {
    const { value } = this
    if (!Array.isArray(value)) throw this.wrong('a list')
    return value.map((item, index) => new Unchecked(item, this.#file, this.#below(String(index))))
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.wrong('a text')
    return this.value
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.wrong('true or false')
    return this.value
  }

  /** A whole number from 0, or from `min`, that JavaScript has exactly. */
  count(min = 0): number {
    if (!Number.isSafeInteger(this.value) || (this.value as number) < min)
      throw this.wrong(`a whole number from ${min}`)
    return this.value as number
  }

  oneOf<const T extends string>(...values: T[]): T {
    if (!values.includes(this.value as T)) throw this.wrong(values.map(value => `'${value}'`).join(' or '))
    return this.value as T
  }

  /** A SHA-256 in hex. */
  sha256(): string {
    if (typeof this.value !== 'string' || !/^[0-9a-f]{64}$/.test(this.value)) throw this.wrong('a SHA-256 in hex')
    return this.value
  }

  /** What `read` makes of the value; `undefined` where it is missing. */
  maybe<T>(read: (value: Unchecked) => T): T | undefined {
    return this.isThere ? read(this) : undefined
  }

  wrong(allowed: string): DataError {
    const place = this.#place === '' ? 'its content' : `'${this.#place}'`
    const is = this.value === undefined ? 'is missing' : `is ${shortValue(this.value)}`
    return new DataError(`'${this.#file}' is damaged: ${place} ${is}; it must be ${allowed}.`, {
      hint: 'Take the data set from its source again, or make a new one.',
    })
  }

  #below(name: string): string {
    return this.#place === '' ? name : `${this.#place}.${name}`
  }
}
