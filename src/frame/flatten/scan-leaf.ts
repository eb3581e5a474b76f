import type { QuantityDefinition } from '../../metainfo/index.js'
import type { UnitSystem } from '../../units/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { dtypeOf } from './dtype-of.js'
import type { RowCount } from './row-columns.js'
import type { Emit } from './scan-node.js'
import { ColumnValues } from './values.js'

/** What all columns of one table share. */
export interface ScanSettings {
  system: UnitSystem
  rows: RowCount
  /** The paths of lists that were found. */
  lists: Set<string>
}

/** A column that was found: a scalar quantity at one path. */
export class ScanLeaf {
  /** The names that lead to it, from the entry. */
  readonly names: readonly string[]
  readonly dimension: string | undefined
  /** True once a value of it was stored somewhere: defaults alone make no column. */
  stored = false
  /** The section that it was last emitted for, as its node counts them. */
  round = 0
  readonly #quantity: QuantityDefinition | undefined
  readonly #values: ColumnValues
  readonly #settings: ScanSettings
  #builder: ColumnBuilder | undefined

  constructor(
    names: readonly string[],
    facts: { quantity: QuantityDefinition | undefined; dimension: string | undefined },
    settings: ScanSettings,
  ) {
    this.names = names
    this.#quantity = facts.quantity
    this.dimension = facts.dimension
    this.#settings = settings
    this.#values = new ColumnValues(names.join('.'), { system: settings.system })
    if (facts.quantity) this.#values.expect(facts.quantity)
  }

  /** Emits what a stored value means; false where it is none, or no scalar. */
  take(raw: unknown, emit: Emit): boolean {
    const value = this.#values.of(raw, this.#quantity)
    if (value === undefined || value === null || (typeof value === 'object' && !(value instanceof Date))) return false
    this.stored = true
    emit(this, value)
    return true
  }

  /** Emits the value that the schema gives where none is stored. */
  takeDefault(emit: Emit): void {
    const value = this.#values.of(this.#quantity?.default, this.#quantity)
    if (value !== undefined && value !== null && typeof value !== 'object') emit(this, value)
  }

  /** Adds the value of the present row; of several only the first. */
  push(value: unknown): void {
    this.#builder ??= this.#begin()
    if (this.#builder.length <= this.#settings.rows.count) this.#builder.push(value)
  }

  /** The column, once all rows have come. */
  finish(name: string): Column {
    const builder = this.#builder ?? this.#begin()
    return builder.build(this.#settings.rows.count).with({ name })
  }

  #begin(): ColumnBuilder {
    const path = this.names.join('.')
    const dtype = this.#quantity && dtypeOf(this.#quantity)
    return new ColumnBuilder(path, { unit: this.#values.unit, dtype, path }, this.#settings.rows)
  }
}
