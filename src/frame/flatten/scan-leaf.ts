import {
  placeNames,
  printNames,
  type QuantityDefinition,
  type RawObject,
  requiredOf,
  type Section,
  unsetValue,
} from '../../metainfo/index.js'
import type { UnitSystem } from '../../units/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { dtypeOf } from './dtype-of.js'
import type { Definition } from './property.js'
import type { RowCount } from './row-columns.js'
import { ColumnValues } from './values.js'

/** The settings that all columns of one table share. */
export interface ScanSettings {
  system: UnitSystem
  rows: RowCount
  /** The names that lead to lists that were found, by path. */
  lists: Map<string, readonly string[]>
  /** The number of further names that may be read, and whether any was left out. */
  budget: { names: number; leftOut: boolean }
}

/** A section that is read. */
export interface Scanned {
  raw: RawObject
  definition: Definition
  /** The section at which the names of columns begin. */
  home: Section
  /** The schema that it names, where that is not at hand. */
  unknownSchema?: string | undefined
}

/** Receives a value that was found. */
export type Emit = (leaf: ScanLeaf, value: unknown) => void

/** A column that was found: a scalar quantity at one path. */
export class ScanLeaf {
  /** The names that lead to it, from the entry. */
  readonly names: readonly string[]
  readonly dimension: string | undefined
  /** True once a value of it was stored somewhere. The values of unset quantities alone make no column. */
  stored = false
  /** The number of the section that it was last emitted for, as its node counts them. */
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

  /** Emits the value that a stored one means. Returns false where it is none, or no scalar. */
  take(raw: unknown, emit: Emit): boolean {
    const value = this.#values.of(raw, this.#quantity)
    if (value === undefined || value === null || (typeof value === 'object' && !(value instanceof Date))) return false
    this.stored = true
    emit(this, value)
    return true
  }

  /** Emits what the quantity reads as in a section that does not store it. */
  takeUnset({ raw, definition, home }: Scanned, emit: Emit): void {
    if (!this.#quantity) return
    const path = () => [...placeNames(home), ...this.names.slice(0, -1)]
    const unset = unsetValue(this.#quantity, { raw, definition, required: requiredOf(home), path })
    const value = this.#values.of(unset, this.#quantity)
    if (value !== undefined && value !== null && typeof value !== 'object') emit(this, value)
  }

  /** Notes that its value came from a section whose schema is not at hand. What has a definition needs no note. */
  withoutSchema(m_def: string): void {
    if (!this.#quantity) this.#values.withoutSchema(m_def)
  }

  /** Adds the value of the current row; of several only the first. */
  push(value: unknown): void {
    this.#builder ??= this.#begin()
    if (this.#builder.length <= this.#settings.rows.count) this.#builder.push(value)
  }

  /** Returns the column, once all rows have come. */
  finish(name: string): Column {
    const builder = this.#builder ?? this.#begin()
    return this.#values.shown(builder.build(this.#settings.rows.count).with({ name }))
  }

  #begin(): ColumnBuilder {
    const path = printNames(this.names)
    const dtype = this.#quantity && dtypeOf(this.#quantity)
    return new ColumnBuilder(path, { unit: this.#values.unit, dtype, path }, this.#settings.rows)
  }
}
