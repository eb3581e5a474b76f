// Reads sections of archives without the code under test.

import { isSection, isUnresolved, type Section } from '../../src/metainfo/index.js'
import { type Magnitude, Quantity } from '../../src/units/index.js'

/** Returns a value by name; `undefined` when the archive has none, or has a reference that is not resolved. */
export function storedIn(section: Section, name: string): unknown {
  if (!section.m_is_set(name)) return undefined
  const value = section.m_get(name)
  return value === null || isUnresolved(value) ? undefined : value
}

/** Returns the sub-section of this name, the first of several, or the section that a reference points to. */
export function sectionOf(section: Section | undefined, name: string): Section | undefined {
  return section && sectionsOf(section, name)[0]
}

/** Returns the sub-sections of this name, without missing ones and references that are not resolved. */
export function sectionsOf(section: Section, name: string): Section[] {
  const value = storedIn(section, name)
  return (Array.isArray(value) ? value : [value]).filter(isSection)
}

/** Returns a quantity with a unit; `undefined` when there is none. */
export function quantityOf(section: Section | undefined, name: string): Quantity<string, Magnitude> | undefined {
  const value = section && storedIn(section, name)
  return value instanceof Quantity ? value : undefined
}

/** Returns a single number in a unit; `undefined` when there is none or it is not finite. */
export function numberOf(section: Section | undefined, name: string, unit?: string): number | undefined {
  const stored = section && storedIn(section, name)
  const value = stored instanceof Quantity ? stored.to(unit as never).magnitude : stored
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** Returns all numbers of an array in a unit, row by row; `undefined` when there is no array. */
export function numbersOf(section: Section | undefined, name: string, unit?: string): Float64Array | undefined {
  const value = section && storedIn(section, name)
  if (value instanceof Quantity) return (unit ? value.to(unit as never) : value).flat()
  return value !== undefined && typeof value === 'object' ? Float64Array.from(allNumbers(value)) : undefined
}

function* allNumbers(value: unknown): Generator<number> {
  if (Array.isArray(value) || value instanceof Float64Array) for (const item of value) yield* allNumbers(item)
  else yield typeof value === 'number' ? value : Number.NaN
}

/** Returns a text; `undefined` when there is none. */
export function wordOf(section: Section | undefined, name: string): string | undefined {
  const value = section && storedIn(section, name)
  return typeof value === 'string' ? value : undefined
}

/** Returns the calculations of all runs of an entry, in order. */
export function calculationsOf(entry: Section): Section[] {
  return sectionsOf(entry, 'run').flatMap(run => sectionsOf(run, 'calculation'))
}
