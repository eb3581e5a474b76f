import { isList } from '../../basics/is-list.js'
import { UnitError } from '../../errors/index.js'
import { dateValue, isFullStorage, isRawObject, type QuantityDefinition, type RawObject } from '../../metainfo/index.js'
import { convert, displayUnit, parseUnit, Quantity, type Unit, type UnitSystem } from '../../units/index.js'
import type { Column } from '../column/column.js'
import { maxDimensions, nestedTooDeep, numbersIn, withinDepth } from './numbers-in.js'
import { shownColumn } from './shown-column.js'

/** The unit that the numbers of a column are requested in. */
export interface RequestedUnit {
  /** The unit by name. It goes before the system. */
  unit?: Unit | undefined
  /** Else the unit that suits the numbers in this system, chosen once all of them have come. */
  system: UnitSystem
}

/** The number of missing schemas that are counted at most, and the number of characters of the first one's name in notes. */
const maxSchemas = 1000
const longestName = 120

type Convert = (raw: unknown) => unknown

const numeric = /^(float|int|uint|complex)\d*$/

/**
 * Converts the stored values of one column to what the frame holds: numbers in one unit (the requested one, else the first that
 * comes, which `shown` changes at the end), dates, texts, lists of these. Missing values are `undefined`. A stored null of a
 * number is NaN, as for section views.
 */
export class ColumnValues {
  readonly #column: string
  readonly #requested: RequestedUnit
  readonly #converters = new Map<QuantityDefinition | undefined, Convert>()
  #last: QuantityDefinition | undefined
  #convert: Convert | undefined
  #unit: Unit | undefined
  #hasUnit = false
  /** The schemas that sections name and that are not at hand. */
  readonly #unknownSchemas = new Set<string>()
  /** How many values were nested too deep to be read. */
  #tooDeep = 0
  /** The number of values that are no lists, although brackets choose from them. */
  #notLists = 0
  /** The unit that the schema's author shows such values in. */
  #display: Unit | undefined

  constructor(column: string, requested: RequestedUnit) {
    this.#column = column
    this.#requested = requested
  }

  /** The unit of the column's numbers; `undefined` when they have none, or none has come yet. */
  get unit(): Unit | undefined {
    return this.#unit
  }

  /** Chooses the unit by the schema, before values come. @throws UnitError */
  expect(definition: QuantityDefinition): void {
    this.#converterOf(definition)
    if (!this.#hasUnit && this.#requested.unit) this.#chooseUnit(undefined)
  }

  /** Returns the column, once all values have come, in the requested unit, or in the one that suits its numbers. */
  shown(column: Column): Column {
    const noted = this.#noted(column)
    if (this.#requested.unit) return noted
    const display = this.#requested.system === 'custom' ? this.#display : undefined
    return shownColumn(noted, { system: this.#requested.system, display })
  }

  /** Notes that values came from a section whose schema is not at hand; `m_def` is its name. */
  withoutSchema(m_def: string): void {
    if (this.#unknownSchemas.size < maxSchemas) this.#unknownSchemas.add(m_def)
  }

  /** Notes that brackets were to choose from a value that is no list. */
  withoutList(): void {
    this.#notLists++
  }

  #noted(column: Column): Column {
    return column.withNote(this.#depthNote).withNote(this.#listNote).withNote(this.#schemaNote)
  }

  get #listNote(): string | undefined {
    if (this.#notLists === 0) return undefined
    return this.#notLists === 1
      ? '1 value is no list, so the brackets of the path choose nothing from it'
      : `${this.#notLists} values are no lists, so the brackets of the path choose nothing from them`
  }

  get #depthNote(): string | undefined {
    if (this.#tooDeep === 0) return undefined
    const values = this.#tooDeep === 1 ? '1 value is' : `${this.#tooDeep} values are`
    return `${values} nested more than ${maxDimensions} lists deep and left out`
  }

  get #schemaNote(): string | undefined {
    const [first, ...others] = this.#unknownSchemas
    if (first === undefined) return undefined
    const more = others.length > 0 ? ` and ${others.length} more` : ''
    const named = first.length > longestName ? `${first.slice(0, longestName)}…` : first
    return `the schema ${named}${more} is not at hand: values are as they are stored, without units`
  }

  /** Returns the value that a stored one means. `definition` is `undefined` for data that no schema describes. */
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

  /** Numbers without a schema have no unit, so they may not be in one column with numbers that have one. */
  #unitless(raw: unknown): unknown {
    if (typeof raw === 'number' || isList(raw)) return this.#numbers(undefined)(raw)
    return withinDepth(raw ?? undefined)
  }

  #numbers(source: Unit | undefined): Convert {
    this.#chooseUnit(source)
    const unit = this.#unit
    if (!source || !unit || source === unit) return raw => (raw === undefined ? raw : numbersIn(raw, value => value))
    const change = (value: number) => convert(value, source, unit)
    return raw => (typeof raw === 'number' ? change(raw) : raw === undefined ? raw : numbersIn(raw, change))
  }

  /** A value stored with its own unit. Several values under their own names stay as they are stored. */
  #fullStorage(raw: RawObject, plain: Convert): unknown {
    const items = Object.values(raw).filter(isRawObject)
    if (items.length !== 1) return raw
    const { m_value, m_unit } = items[0] as RawObject
    return typeof m_unit === 'string' ? this.#numbers(unitOf(m_unit))(m_value) : plain(m_value)
  }

  #quantity(quantity: Quantity<string, number>): unknown {
    return this.#numbers(quantity.units)(quantity.raw)
  }

  #chooseUnit(source: Unit | undefined): void {
    if (!this.#hasUnit) {
      this.#hasUnit = true
      this.#unit = source && (this.#requested.unit ?? source)
    }
    if (source ? this.#unit : !this.#unit && !this.#requested.unit) {
      if (source && this.#unit) this.#check(source, this.#unit)
      return
    }
    const requested = this.#requested.unit ?? this.#unit
    throw new UnitError(
      source
        ? `The column '${this.#column}' has numbers without unit and numbers in ${source}.`
        : `The column '${this.#column}' has numbers without unit, so they cannot be given in ${requested}.`,
      { hint: 'Only quantities that the schema gives a unit can be converted; leave the unit out.' },
    )
  }

  #check(source: Unit, unit: Unit): void {
    if (source.dimension === unit.dimension) return
    throw new UnitError(
      `The column '${this.#column}' holds ${source.dimension} in ${source}, which cannot be given in ${unit}.`,
      {
        hint: `Choose a unit of ${source.dimension}, or leave it out for ${displayUnit(source, this.#requested.system)}.`,
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
