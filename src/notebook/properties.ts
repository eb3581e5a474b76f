import { config, Frame, type UnitSystemOptions } from '../frame/index.js'
import { properties as core, isProperty, type Property, propertyColumns } from '../properties/index.js'
import { displayUnit, parseUnit } from '../units/index.js'

/** The table that a property has in a notebook beside its values. */
export interface PropertyTable {
  /**
   * Returns the values as a table: one row for each point, atom or item.
   *
   * @param options the unit system. Default the notebook's setting; `custom` keeps the units of the property
   * @throws UnitError when there is no such unit system
   */
  toFrame(options?: UnitSystemOptions): Frame
}

/** A property function whose results have `toFrame`. */
export type WithTable<Call> = Call extends (...parameters: infer Parameters) => infer Result
  ? ((...parameters: Parameters) => Tabled<Result>) & Omit<Call, never>
  : Call

/** A result of a property function, with `toFrame` on each property. */
export type Tabled<Result> = Result extends Property
  ? Result & PropertyTable
  : Result extends readonly (infer Item)[]
    ? readonly Tabled<Item>[]
    : Result extends Promise<infer Value>
      ? Promise<Tabled<Value>>
      : Result

/**
 * The science of an entry as values with units: functions that read an archive in NOMAD's older schema (`run`) or its new one
 * (`data`). Each returns an object with its values, `source` (what was read), `notes` (what was assumed), `toJSON` and
 * `toFrame`, or `undefined` when the archive has no such value.
 *
 * @example
 * properties.energy(entry)?.value.to('hartree')
 */
export const properties = withTables(core)

function withTables<Calls extends object>(calls: Calls): { readonly [Name in keyof Calls]: WithTable<Calls[Name]> } {
  const all = {} as { [Name in keyof Calls]: WithTable<Calls[Name]> }
  for (const name of Object.keys(calls) as (keyof Calls)[]) {
    // Read on first use, because reading a function loads its science.
    let call: unknown
    const get = () => {
      call ??= withTable(calls[name])
      return call
    }
    Object.defineProperty(all, name, { enumerable: true, get })
  }
  return Object.freeze(all)
}

function withTable(call: unknown): unknown {
  if (typeof call !== 'function') return call
  return Object.assign((...all: unknown[]) => tabled(call(...all)), call)
}

function tabled(result: unknown): unknown {
  if (isProperty(result)) return Object.defineProperty(result, 'toFrame', { value: frameOf, configurable: true })
  if (Array.isArray(result)) return result.map(tabled)
  return result instanceof Promise ? result.then(tabled) : result
}

function frameOf(this: Property, options: UnitSystemOptions = {}): Frame {
  const { unitSystem = config.unitSystem } = options
  const columns = this[propertyColumns]()
  const values = Object.fromEntries(columns.map(column => [column.name, Array.from(column.values, one => one ?? null)]))
  const units = Object.fromEntries(columns.flatMap(({ name, unit }) => (unit ? [[name, unit] as const] : [])))
  return Object.entries(units).reduce(
    (frame, [name, unit]) =>
      unitSystem === 'custom' ? frame : frame.to(name, displayUnit(parseUnit(unit), unitSystem).name),
    Frame.fromColumns(values, { units }),
  )
}
