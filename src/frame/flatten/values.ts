import { UnitError } from '../../errors/index.js'
import { dateValue, isFullStorage, isRawObject, type QuantityDefinition, type RawObject } from '../../metainfo/index.js'
import { convert, displayUnit, parseUnit, Quantity, type Unit, type UnitSystem } from '../../units/index.js'
import type { Column } from '../column/column.js'
import { mostDimensions, nestedTooDeep, numbersIn, withinDepth } from './numbers-in.js'
import { isList } from './property.js'
import { shownColumn } from './shown-column.js'

/** In which unit the numbers of a column are wished. */
export interface WishedUnit {
  /** The unit by name; goes before the system. */
  unit?: Unit | undefined
  /** Else the unit that suits the numbers in this system, once all are there. */
  system: UnitSystem
}

/** How many different schemas that are not at hand are counted, and how much of the first one's name is shown. */
const mostSchemas = 1000
const longestName = 120

type Convert = (raw: unknown) => unknown

const numeric = /^(float|int|uint|complex)\d*$/

/**
 * Turns the stored values of one column into what the frame holds: numbers in one unit (the wished one, else the first that
 * comes, which `shown` changes at the end), dates, texts, lists of these. Missing values are `undefined`; a stored null of
 * a number is NaN, as for section views.
 */
export class ColumnValues {
  readonly #column: string
  readonly #wished: WishedUnit
  readonly #converters = new Map<QuantityDefinition | undefined, Convert>()
  #last: QuantityDefinition | undefined
  #convert: Convert | undefined
  #unit: Unit | undefined
  #settled = false
  /** What sections named as their schema that is not at hand. */
  readonly #unknownSchemas = new Set<string>()
  /** How many values were nested too deep to be read. */
  #tooDeep = 0
  /** The unit that the schema's author shows such values in. */
  #display: Unit | undefined

  constructor(column: string, wished: WishedUnit) {
    this.#column = column
    this.#wished = wished
  }

  /** The unit of the column's numbers; `undefined` when they have none, or none has come yet. */
  get unit(): Unit | undefined {
    return this.#unit
  }

  /** Settles the unit by the schema, before values come. @throws UnitError */
  expect(definition: QuantityDefinition): void {
    this.#converterOf(definition)
    if (!this.#settled && this.#wished.unit) this.#settle(undefined)
  }

  /** The column, once all values are there, in the unit that it was wished in, or that suits its numbers. */
  shown(column: Column): Column {
    const noted = this.#noted(column)
    if (this.#wished.unit) return noted
    const display = this.#wished.system === 'custom' ? this.#display : undefined
    return shownColumn(noted, { system: this.#wished.system, display })
  }

  /** Remembers that values came from a section whose schema, as it names it, is not at hand. */
  withoutSchema(m_def: string): void {
    if (this.#unknownSchemas.size < mostSchemas) this.#unknownSchemas.add(m_def)
  }

  #noted(column: Column): Column {
    return column.withNote(this.#depthNote).withNote(this.#schemaNote)
  }

  get #depthNote(): string | undefined {
    if (this.#tooDeep === 0) return undefined
    const values = this.#tooDeep === 1 ? '1 value is' : `${this.#tooDeep} values are`
    return `${values} nested more than ${mostDimensions} lists deep and left out`
  }

  get #schemaNote(): string | undefined {
    const [first, ...others] = this.#unknownSchemas
    if (first === undefined) return undefined
    const more = others.length > 0 ? ` and ${others.length} more` : ''
    const named = first.length > longestName ? `${first.slice(0, longestName)}…` : first
    return `the schema ${named}${more} is not at hand: values are as they are stored, without units`
  }

  /** The value that a stored one means. `definition` is `undefined` for data that no schema knows. */
  of(raw: unknown, definition: QuantityDefinition | undefined): unknown {
    if (raw instanceof Quantity) return this.#quantity(raw)
    if (this.#convert === undefined || definition !== this.#last) {
      this.#last = definition
      this.#convert = this.#converterOf(definition)
    }
    if (typeof raw !== 'object' || raw === null) return this.#convert(raw)
    try {
      return this.#convert(raw)
    } catch (error) {
      if (error !== nestedTooDeep) throw error
      this.#tooDeep++
      return undefined
    }
  }

  #converterOf(definition: QuantityDefinition | undefined): Convert {
    let known = this.#converters.get(definition)
    if (!known) {
      known = definition ? this.#make(definition) : raw => this.#unitless(raw)
      this.#converters.set(definition, known)
    }
    return known
  }

  #make(definition: QuantityDefinition): Convert {
    const { type, unit } = definition
    if (unit !== undefined) this.#display ??= unitOf(definition.display_unit)
    const name = type.kind === 'plain' ? type.name : ''
    if (name === 'Datetime') return raw => dateValue(raw) ?? undefined
    const flexible = (raw: unknown, plain: Convert) =>
      isRawObject(raw) && isFullStorage(raw) ? this.#fullStorage(raw, plain) : plain(raw)
    if (numeric.test(name) || unit !== undefined) {
      const numbers = this.#numbers(unitOf(unit))
      return raw => (typeof raw === 'number' ? numbers(raw) : flexible(raw, numbers))
    }
    return raw =>
      typeof raw === 'object' && raw !== null ? flexible(raw, value => withinDepth(value)) : (raw ?? undefined)
  }

  /** Numbers without schema have no unit: they may not stand among those that have one. */
  #unitless(raw: unknown): unknown {
    if (typeof raw === 'number' || isList(raw)) return this.#numbers(undefined)(raw)
    return withinDepth(raw ?? undefined)
  }

  #numbers(source: Unit | undefined): Convert {
    this.#settle(source)
    const unit = this.#unit
    if (!source || !unit || source === unit) return raw => (raw === undefined ? raw : numbersIn(raw, value => value))
    const change = (value: number) => convert(value, source, unit)
    return raw => (typeof raw === 'number' ? change(raw) : raw === undefined ? raw : numbersIn(raw, change))
  }

  /** The value stored with a unit of its own; of several under names of their own, all as they are stored. */
  #fullStorage(raw: RawObject, plain: Convert): unknown {
    const items = Object.values(raw).filter(isRawObject)
    if (items.length !== 1) return raw
    const { m_value, m_unit } = items[0] as RawObject
    return typeof m_unit === 'string' ? this.#numbers(unitOf(m_unit))(m_value) : plain(m_value)
  }

  #quantity(quantity: Quantity<string, number>): unknown {
    return this.#numbers(quantity.units)(quantity.raw)
  }

  #settle(source: Unit | undefined): void {
    if (!this.#settled) {
      this.#settled = true
      this.#unit = source && (this.#wished.unit ?? source)
    }
    if (source ? this.#unit : !this.#unit && !this.#wished.unit) {
      if (source && this.#unit) this.#check(source, this.#unit)
      return
    }
    const wished = this.#wished.unit ?? this.#unit
    throw new UnitError(
      source
        ? `The column '${this.#column}' has numbers without unit and numbers in ${source}.`
        : `The column '${this.#column}' has numbers without unit, so they cannot be given in ${wished}.`,
      { hint: 'Only quantities that the schema gives a unit can be converted; leave the unit out.' },
    )
  }

  #check(source: Unit, unit: Unit): void {
    if (source.dimension === unit.dimension) return
    throw new UnitError(
      `The column '${this.#column}' holds ${source.dimension} in ${source}, which cannot be given in ${unit}.`,
      {
        hint: `Choose a unit of ${source.dimension}, or leave it out for ${displayUnit(source, this.#wished.system)}.`,
      },
    )
  }
}

function unitOf(text: string | undefined): Unit | undefined {
  if (text === undefined) return undefined
  try {
    return parseUnit(text)
  } catch {
    // An archive's own schema may name what is no unit: its numbers are plain then, as in section views.
    return undefined
  }
}
