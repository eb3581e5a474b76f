import type { ColumnData } from '../column/column-data.js'
import { type DType, isNumeric, itemType } from '../column/dtype.js'
import { ListData } from '../column/list-data.js'
import { NumberData } from '../column/number-data.js'
import { ObjectData } from '../column/object-data.js'
import { Validity } from '../column/validity.js'
import { NumberBuffer } from './number-buffer.js'
import { NumberStore } from './number-store.js'
import { BooleanStore, DateStore, ObjectStore } from './plain-stores.js'
import { kindOf, type Store, type ValueKind } from './store.js'
import { StringStore } from './string-store.js'

/**
 * Collects values whose type need not be known: it follows from all of them. Whole numbers become others when there are
 * others, single values of several kinds become texts, and values mixed with lists or records stay as they are.
 */
export class ValueBuilder {
  readonly #dtype: DType | undefined
  #store: Store | undefined
  #leadingNulls = 0
  /** The kinds of values, when there are several. */
  readonly mixed = new Set<ValueKind>()

  constructor(dtype?: DType) {
    this.#dtype = dtype
    if (dtype) this.#store = newStore(kindNamed(dtype), dtype)
  }

  get length(): number {
    return this.#store?.length ?? this.#leadingNulls
  }

  /** Adds a value; null and undefined are missing ones. */
  push(value: unknown): void {
    const store = this.#store
    if (typeof value === 'number' && store?.kind === 'number') store.push(value)
    else if (value === null || value === undefined) this.pushNull()
    else this.#add(value)
  }

  pushNull(): void {
    if (this.#store) this.#store.pushNull()
    else this.#leadingNulls++
  }

  valueAt(index: number): unknown {
    return this.#store ? this.#store.valueAt(index) : null
  }

  /** Adds many numbers at once. */
  pushNumbers(values: Float64Array | Int32Array): void {
    const store = this.#storeFor('number')
    if (store instanceof NumberStore) store.pushAll(values)
    else for (const value of values) this.push(value)
  }

  finish(): ColumnData {
    if (this.#store) return this.#store.finish()
    return new ObjectData(new Array(this.#leadingNulls).fill(null))
  }

  #add(value: unknown): void {
    const plain = typeof value === 'bigint' ? fromBigInt(value) : value
    const kind = kindOf(plain)
    const store = this.#storeFor(kind)
    if (store.kind === 'date' && kind === 'string') this.#addDate(plain as string)
    else store.push(plain)
  }

  #storeFor(kind: ValueKind): Store {
    const store = this.#store
    if (!store) return this.#replace(newStore(kind, this.#dtype))
    if (store.kind === kind || store.kind === 'object' || (store.kind === 'date' && kind === 'string')) return store
    if (store.kind === 'string' && kind !== 'list' && kind !== 'object') {
      this.mixed.add('string').add(kind)
      return store
    }
    return this.#mix(store, kind)
  }

  #mix(store: Store, kind: ValueKind): Store {
    const empty = isEmpty(store)
    if (!empty) this.mixed.add(store.kind).add(kind)
    if (empty) return this.#replace(newStore(kind))
    const nested = kind === 'list' || kind === 'object' || store.kind === 'list'
    return this.#replace(nested ? new ObjectStore() : new StringStore())
  }

  /** Adds a text where dates are expected: a date in ISO form stays one, any other text makes a column of texts. */
  #addDate(text: string): void {
    const date = new Date(text)
    const store = this.#store as Store
    if (Number.isNaN(date.getTime())) {
      if (!isEmpty(store)) this.mixed.add('date').add('string')
      this.#replace(new StringStore()).push(text)
    } else store.push(date)
  }

  #replace(next: Store): Store {
    for (let index = 0; index < this.length; index++) {
      const value = this.valueAt(index)
      if (value === null) next.pushNull()
      else next.push(value)
    }
    this.#store = next
    return next
  }
}

/** Collects lists: all items in one builder, and where each list begins. */
class ListStore implements Store {
  readonly kind = 'list'
  readonly #offsets = new NumberBuffer()
  readonly #items: ValueBuilder
  readonly #missing = new Set<number>()

  constructor(items?: DType) {
    this.#items = new ValueBuilder(items)
    this.#offsets.push(0)
  }

  get length(): number {
    return this.#offsets.length - 1
  }

  push(value: ArrayLike<unknown>): void {
    if (value instanceof Float64Array || value instanceof Int32Array) this.#items.pushNumbers(value)
    else for (let index = 0; index < value.length; index++) this.#items.push(value[index])
    this.#offsets.push(this.#items.length)
  }

  pushNull(): void {
    this.#missing.add(this.length)
    this.#offsets.push(this.#items.length)
  }

  valueAt(index: number): unknown[] | null {
    if (this.#missing.has(index)) return null
    const list: unknown[] = []
    for (let item = this.#offsets.at(index); item < this.#offsets.at(index + 1); item++)
      list.push(this.#items.valueAt(item))
    return list
  }

  finish(): ListData {
    const validity = this.#missing.size === 0 ? undefined : Validity.from(this.length, row => this.#missing.has(row))
    return new ListData(this.#offsets.integers(), this.#items.finish(), validity)
  }
}

function newStore(kind: ValueKind, dtype?: DType): Store {
  switch (kind) {
    case 'number':
      return new NumberStore(dtype && isNumeric(dtype) ? (dtype as 'float64' | 'int32') : undefined)
    case 'string':
      return new StringStore()
    case 'boolean':
      return new BooleanStore()
    case 'date':
      return new DateStore()
    case 'list':
      return new ListStore(dtype && itemType(dtype))
    case 'object':
      return new ObjectStore()
  }
}

function kindNamed(dtype: DType): ValueKind {
  if (isNumeric(dtype)) return 'number'
  return itemType(dtype) ? 'list' : (dtype as ValueKind)
}

function isEmpty(store: Store): boolean {
  for (let index = 0; index < store.length; index++) if (store.valueAt(index) !== null) return false
  return true
}

/** Whole numbers that no JavaScript number represents exactly become texts. */
function fromBigInt(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

/** Returns numbers that all are missing. */
export function emptyNumbers(length: number): NumberData {
  return new NumberData(
    new Float64Array(length).fill(Number.NaN),
    Validity.from(length, () => true),
  )
}
