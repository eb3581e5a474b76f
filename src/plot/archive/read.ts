import { DataError } from '../../errors/index.js'
import { isSection, isUnresolved, type Section } from '../../metainfo/index.js'
import { type Magnitude, Quantity } from '../../units/index.js'

/** A value by name; `undefined` where the archive holds none, or a reference whose target is not at hand. */
export function storedIn(section: Section, name: string): unknown {
  if (!section.m_is_set(name)) return undefined
  const value = section.m_get(name)
  return value === null || isUnresolved(value) ? undefined : value
}

/** True for what is there: for lists in which some items are not. */
export function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined
}

/** The section of this name (the first of several), or the one that a reference leads to. */
export function sectionOf(section: Section | undefined, name: string): Section | undefined {
  return section && sectionsOf(section, name)[0]
}

/** The sections of this name, gaps and references out of reach left out. */
export function sectionsOf(section: Section, name: string): Section[] {
  const value = storedIn(section, name)
  return (Array.isArray(value) ? value : [value]).filter(isSection)
}

/** A quantity with a unit; `undefined` where there is none. */
export function quantityOf(section: Section | undefined, name: string): Quantity<string, Magnitude> | undefined {
  const value = section && storedIn(section, name)
  return value instanceof Quantity ? value : undefined
}

/** A single number in a unit; `undefined` where there is none, or it is not finite. */
export function numberOf(section: Section | undefined, name: string, unit?: string): number | undefined {
  const stored = section && storedIn(section, name)
  const value = stored instanceof Quantity ? stored.to(unit as never).magnitude : stored
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** All numbers of an array in a unit, row by row; `undefined` where there is none. */
export function numbersOf(section: Section | undefined, name: string, unit?: string): Float64Array | undefined {
  const value = section && storedIn(section, name)
  if (value instanceof Quantity) return (unit ? value.to(unit as never) : value).flat()
  return value !== undefined && typeof value === 'object' ? Float64Array.from(everyNumber(value)) : undefined
}

function* everyNumber(value: unknown): Generator<number> {
  if (Array.isArray(value) || value instanceof Float64Array) for (const item of value) yield* everyNumber(item)
  else yield typeof value === 'number' ? value : Number.NaN
}

/** A word; `undefined` where there is none. */
export function wordOf(section: Section | undefined, name: string): string | undefined {
  const value = section && storedIn(section, name)
  return typeof value === 'string' ? value : undefined
}

/** All calculations of an entry's runs, in order. */
export function calculationsOf(entry: Section): Section[] {
  return sectionsOf(entry, 'run').flatMap(run => sectionsOf(run, 'calculation'))
}

/** One section or several as a list. @throws DataError for anything else */
export function sectionList(input: Section | readonly Section[], what: string): Section[] {
  const sections = Array.isArray(input) ? [...(input as readonly Section[])] : [input as Section]
  const wrong = sections.findIndex(section => !isSection(section))
  if (wrong < 0 && sections.length > 0) return sections
  const given = sections.length === 0 ? 'an empty list' : typeof sections[wrong]
  throw new DataError(`plot.${what} draws entries or sections of archives; it was given ${given}.`, {
    hint: 'Entries come from a query: await query.fetch().',
  })
}
