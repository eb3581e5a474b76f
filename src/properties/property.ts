import { isList } from '../basics/is-list.js'
import { denoDisplay, inspectAs, inspectCustom, jupyterDisplay, kind, present } from '../present.js'
import type { Magnitude, Quantity } from '../units/index.js'
import { formulaOf } from './schema/formula-of.js'
import type { CalculationReader, SchemaReader } from './schema/reader.js'
import { pathOf } from './schema/reading.js'
import { idsOf, type PropertySource } from './schema/source.js'

/** One column of the table of a property: numbers with a unit, or words. */
export interface PropertyColumn {
  readonly name: string
  /** One value for each row; `undefined` for a missing one. */
  readonly values: ArrayLike<number | string | boolean | undefined>
  /** The unit of the numbers; left out for words and plain numbers. */
  readonly unit?: string
}

/** The members of every property beside its own values. */
export interface PropertyFacts {
  /** Where the values come from. */
  readonly source: PropertySource
  /** What was assumed, and what is odd. Empty when there is nothing to say. */
  readonly notes: readonly string[]
  /** Returns the values as plain data: quantities as `{ magnitude, unit }`, lists of numbers as arrays, `null` for NaN. */
  toJSON(): Record<string, unknown>
}

/** The name of a property: `'dos'`, `'bandGap'`. Figures know properties by it. */
export const propertyName: unique symbol = Symbol.for('nomad-notebook.property')

/** Makes the table of a property; it is asked for when somebody wants one. */
export const propertyColumns: unique symbol = Symbol.for('nomad-notebook.property-columns')

/** An object that a property function returned. */
export interface Property extends PropertyFacts {
  readonly [kind]: 'property'
  // Not in the declarations: tslab never answers a completion that lists names for which it would have to import a symbol.
  /** @internal */
  readonly [propertyName]: string
  /** @internal */
  readonly [propertyColumns]: () => readonly PropertyColumn[]
}

/** What a property is made from, beside its values. */
export interface PropertyParts {
  /** The name of the property function, such as `dos`. */
  name: string
  /** The reader of the entry; left out where values come from elsewhere, which `source` then says. */
  reader?: SchemaReader | undefined
  /** Where the values come from. Default what the reader says. */
  source?: PropertySource | undefined
  /** The calculation that was read, if it was one. */
  calculation?: CalculationReader | undefined
  /** Makes the columns of the property's table. */
  columns: () => readonly PropertyColumn[]
  /** Notes beside those of the reader; a function when they are known only once values were read. */
  notes?: readonly string[] | (() => readonly string[])
  /** True when values are read after the property is made: its paths and notes are then those of what was read so far. */
  isLazy?: boolean
}

/** The source of values that were read from no archive. */
const noSource: PropertySource = {
  entryId: '',
  uploadId: '',
  schema: undefined,
  calculation: undefined,
  paths: [],
  formula: undefined,
  program: undefined,
}

/** One of several entries that a property was read from. */
export type PropertyEntry = Pick<PropertySource, 'entryId' | 'uploadId' | 'formula' | 'program'>

/** Returns the names of the entry of a source. */
export const entryOf = ({ entryId, uploadId, formula, program }: PropertySource): PropertyEntry => ({
  entryId,
  uploadId,
  formula,
  program,
})

/** Returns where a reader has read: the entry, its schema, and the paths of all values so far. */
export function sourceOf(reader: SchemaReader, calculation?: CalculationReader): PropertySource {
  return {
    ...idsOf(reader.input),
    schema: reader.schema,
    calculation: calculation && pathOf(calculation.section),
    paths: reader.reading.paths,
    formula: formulaOf(reader),
    program: reader.program().name,
  }
}

/**
 * Returns a property: a plain object with its values, `source`, `notes` and `toJSON`.
 *
 * Values that are missing are left out of the object's JSON. What only our own code needs is not enumerable.
 */
export function makeProperty<Values extends object>(values: Values, parts: PropertyParts): Values & Property {
  const { name, reader, calculation, columns, notes = [] } = parts
  const sourceNow = () => parts.source ?? (reader ? sourceOf(reader, calculation) : noSource)
  const notesNow = () => {
    // The further notes come first: to find them may read values that the reader has notes of.
    const further = typeof notes === 'function' ? notes() : notes
    return [...new Set([...(reader?.reading.notes ?? []), ...further])]
  }
  const toJSON = function (this: object) {
    return plainObject(this)
  }
  // Descriptors, so that a getter (a list that is read only when it is used) stays one.
  const property = Object.defineProperties({}, Object.getOwnPropertyDescriptors(values)) as Values & Property
  return Object.defineProperties(property, {
    source: parts.isLazy ? { get: sourceNow, enumerable: true } : { value: sourceNow(), enumerable: true },
    notes: parts.isLazy ? { get: notesNow, enumerable: true } : { value: notesNow(), enumerable: true },
    toJSON: { value: toJSON },
    [inspectCustom]: { value: inspectProperty },
    [jupyterDisplay]: denoDisplay,
    [kind]: { value: 'property' },
    [propertyName]: { value: name },
    [propertyColumns]: { value: columns },
  })
}

function plainObject(value: object): Record<string, unknown> {
  const known = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(known.map(([name, one]) => [name, plainData(one)]))
}

/** Returns a value as plain data. JSON would make objects of typed arrays: `{"0": 1.5}`. */
function plainData(value: unknown): unknown {
  if (isList(value)) return Array.from(value, plainData)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || value === null) return value
  const { toJSON } = value as { toJSON?: unknown }
  return typeof toJSON === 'function' ? toJSON.call(value) : plainObject(value)
}

function inspectProperty(this: Property, depth: number, options: { depth?: number | null }): string {
  return inspectAs(this, depth, options, () => present(this)?.['text/plain'] ?? this[propertyName])
}

/** Returns true for the objects of a property function; with a name, for those of this function. */
export function isProperty(value: unknown, name?: string): value is Property {
  const own = typeof value === 'object' && value !== null ? (value as Partial<Property>)[propertyName] : undefined
  return typeof own === 'string' && (name === undefined || own === name)
}

/** Any quantity: one number, or an array of any shape. */
export type AnyQuantity = Quantity<string, Magnitude>
