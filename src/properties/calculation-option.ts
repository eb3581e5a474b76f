import { QueryError } from '../errors/index.js'
import { isSection, type Section } from '../metainfo/index.js'
import type { OptionRule } from '../options/index.js'
import type { CalculationReader, SchemaReader } from './schema/reader.js'
import { isInside } from './schema/scope.js'

/** The option of all properties that are read from a calculation. */
export interface CalculationOption {
  /**
   * The calculation that is read: its index among the calculations of the entry (negative from the end), its section, or a section
   * of it.
   * Default: the last one that has the value.
   */
  calculation?: number | Section | undefined
}

/** The rule of the option `calculation`. */
export const calculationRule: OptionRule = {
  accepts: value => Number.isInteger(value) || isSection(value),
  allowed: 'the index of a calculation (negative from the end), or its section',
}

/** A calculation with the value that was found in it. */
export interface Found<Value> {
  calculation: CalculationReader
  value: Value
}

/**
 * Returns the value of the calculation that the option names, else of the last calculation that has one.
 *
 * @param read returns the value of a calculation; `undefined` when it has none
 * @param caller the property function's name, for the error
 * @throws QueryError when the entry has no such calculation
 */
export function findCalculation<Value>(
  reader: SchemaReader,
  read: (calculation: CalculationReader) => Value | undefined,
  { calculation: wanted, caller }: CalculationOption & { caller: string },
): Found<Value> | undefined {
  const all = reader.calculations()
  for (const calculation of wanted === undefined ? [...all].reverse() : [named(all, wanted, caller)]) {
    const value = read(calculation)
    if (value !== undefined) return { calculation, value }
  }
  return undefined
}

function named(all: readonly CalculationReader[], wanted: number | Section, caller: string): CalculationReader {
  const found = typeof wanted === 'number' ? all.at(wanted) : all.find(({ section }) => isInside(wanted, section))
  if (found) return found
  const given = typeof wanted === 'number' ? `${wanted}` : wanted.m_path()
  throw new QueryError(
    `${caller} found no calculation ${given}: the entry has ${all.length === 1 ? 'one' : all.length}.`,
  )
}
