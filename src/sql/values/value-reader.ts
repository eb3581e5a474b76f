import { type DType, jsonIn } from '../../frame/index.js'

/** Makes a plain value of one of an engine's, and keeps the note on those that it made. */
export interface ValueReader<Value> {
  /** The type of the column, where the engine's type says it. */
  readonly dtype?: DType | undefined
  /** Makes the plain value of one that is not missing. Absent where it is the same. */
  read?(value: Value): unknown
  /** Returns the note once all values are read. */
  note?(): string | undefined
}

/** Reads a value, which may be missing. */
export function readValue<Value>(reader: ValueReader<Value>, value: Value | null | undefined): unknown {
  if (value === null || value === undefined) return null
  return reader.read ? reader.read(value) : value
}

/** Whole numbers of 64 bits and more. A column in which one is beyond what numbers represent exactly is one of texts. */
export class WholeNumbers implements ValueReader<unknown> {
  readonly dtype = 'int32'
  #isExact = true

  read(value: unknown): unknown {
    const number = Number(value)
    if (Number.isSafeInteger(number)) return number
    this.#isExact = false
    return value
  }

  note(): string | undefined {
    return this.#isExact ? undefined : 'whole numbers beyond 2^53, which are texts so that they keep all digits'
  }
}

/** Numbers with a fixed count of digits, which come as texts or have one. */
export class Decimals implements ValueReader<unknown> {
  readonly dtype = 'float64'
  readonly #textType: string
  #rounded = 0

  /** @param textType the type of the engine's to which a statement casts them so that they keep all digits */
  constructor(textType: string) {
    this.#textType = textType
  }

  read(value: unknown): number {
    const text = String(value)
    const number = Number(text)
    // Up to 15 digits come back from a number as they were.
    if (text.replace(/^-?0*\.?0*|\.|^-/g, '').length > 15 && !isWritten(number, text)) this.#rounded++
    return number
  }

  note(): string | undefined {
    if (this.#rounded === 0) return undefined
    return `${this.#rounded} decimal ${this.#rounded === 1 ? 'number is' : 'numbers are'} rounded; cast(… as ${this.#textType}) keeps all digits`
  }
}

function isWritten(number: number, text: string): boolean {
  return String(number) === text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

/** JavaScript's dates end 275 760 years from now. */
const lastMillisecond = 8_640_000_000_000_000n

/** Dates and times, in nanoseconds since 1970. */
export class Instants<Value> implements ValueReader<Value> {
  readonly dtype = 'date'
  readonly #nanoseconds: (value: Value) => bigint
  #cut = 0
  #outside = 0

  constructor(nanoseconds: (value: Value) => bigint) {
    this.#nanoseconds = nanoseconds
  }

  read(value: Value): Date | null {
    const nanoseconds = this.#nanoseconds(value)
    const part = ((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n
    const milliseconds = (nanoseconds - part) / 1_000_000n
    if (milliseconds > lastMillisecond || milliseconds < -lastMillisecond) {
      this.#outside++
      return null
    }
    if (part !== 0n) this.#cut++
    return new Date(Number(milliseconds))
  }

  note(): string | undefined {
    const notes = []
    if (this.#cut > 0) notes.push(`${this.#cut} of the times are cut to milliseconds`)
    if (this.#outside > 0) notes.push(`${this.#outside} infinite or too distant dates are missing`)
    return notes.join('; ') || undefined
  }
}

/** Lists, whose items are read one by one. */
export class Lists<Value, Item> implements ValueReader<Value> {
  readonly dtype: DType | undefined
  readonly #items: ValueReader<Item>
  readonly #itemsOf: (value: Value) => readonly (Item | null)[]

  constructor(items: ValueReader<Item>, itemsOf: (value: Value) => readonly (Item | null)[]) {
    this.#items = items
    this.#itemsOf = itemsOf
    this.dtype = items.dtype && `list<${items.dtype}>`
  }

  read(value: Value): unknown[] {
    return this.#itemsOf(value).map(item => readValue(this.#items, item))
  }

  note(): string | undefined {
    return this.#items.note?.()
  }
}

/** Records, whose fields are read one by one. */
export class Records<Value, Field> implements ValueReader<Value> {
  readonly dtype = 'object'
  readonly #readers: ReadonlyMap<string, ValueReader<Field>>
  readonly #fieldOf: (value: Value, name: string, index: number) => Field | null | undefined

  constructor(
    readers: ReadonlyMap<string, ValueReader<Field>>,
    fieldOf: (value: Value, name: string, index: number) => Field | null | undefined,
  ) {
    this.#readers = readers
    this.#fieldOf = fieldOf
  }

  read(value: Value): Record<string, unknown> {
    return recordOf(
      [...this.#readers].map(([name, reader], index) => [name, readValue(reader, this.#fieldOf(value, name, index))]),
    )
  }

  note(): string | undefined {
    return notesOf([...this.#readers.values()])
  }
}

/** Maps with texts as keys are records; others are lists of pairs. */
export class Maps<Value, Key, Item> implements ValueReader<Value> {
  readonly dtype = 'object'
  readonly #keys: ValueReader<Key>
  readonly #values: ValueReader<Item>
  readonly #pairsOf: (value: Value) => readonly (readonly [key: Key, value: Item | null])[]

  constructor(
    keys: ValueReader<Key>,
    values: ValueReader<Item>,
    pairsOf: (value: Value) => readonly (readonly [key: Key, value: Item | null])[],
  ) {
    this.#keys = keys
    this.#values = values
    this.#pairsOf = pairsOf
  }

  read(value: Value): unknown {
    const pairs = this.#pairsOf(value).map(
      ([key, item]) => [readValue(this.#keys, key), readValue(this.#values, item)] as const,
    )
    if (this.#keys.dtype === 'string') return recordOf(pairs as [string, unknown][])
    return pairs.map(([key, value]) => ({ key, value }))
  }

  note(): string | undefined {
    return notesOf([this.#keys, this.#values])
  }
}

/** The notes of several readers, each once. */
export function notesOf(readers: readonly Pick<ValueReader<never>, 'note'>[]): string | undefined {
  return [...new Set(readers.map(reader => reader.note?.()).filter(Boolean))].join('; ') || undefined
}

/** Makes a record whose keys never touch a prototype. */
function recordOf(pairs: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const [key, value] of pairs) {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
  }
  return record
}

/** Reads JSON; a text that is none stays one. */
export function readJson(text: unknown): unknown {
  const value = jsonIn(String(text))
  return value === undefined ? text : value
}
