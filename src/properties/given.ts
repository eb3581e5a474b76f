import { DataError } from '../errors/index.js'
import { isSection, type Section } from '../metainfo/index.js'
import { isProperty, type Property } from './property.js'
import { formulaOf } from './schema/formula-of.js'
import { openReader } from './schema/open-reader.js'
import { idsOf, type PropertySource } from './schema/source.js'

/** The input of a figure: an entry, a part of one, or a property that was read before. */
export type Given<Value extends Property> = Section | Value

/** The names by which a legend can call an entry. */
export type EntryNames = Pick<PropertySource, 'entryId' | 'formula' | 'program'>

/** One thing that a figure was given. */
export interface GivenValue<Value extends Property> {
  readonly names: EntryNames
  /** `undefined` when the archive has no such property. */
  readonly value: Value | undefined
}

/** How a figure reads what it was given. */
export interface GivenOptions<Value extends Property> {
  /** The name of the property: `dos`. */
  name: string
  /** The name of the figure's function, for errors: `plot.dos`. */
  caller: string
  /** The property function. */
  read: (section: Section) => Value | undefined
}

/**
 * Returns the properties that a figure was given, in order. Sections are read; properties are taken as they are.
 *
 * @throws DataError for an empty list, and for anything that is neither a section nor such a property
 */
export function readGiven<Value extends Property>(
  input: Given<Value> | readonly Given<Value>[],
  { name, caller, read }: GivenOptions<Value>,
): GivenValue<Value>[] {
  const all: readonly unknown[] = Array.isArray(input) ? input : [input]
  const place = all.findIndex(one => !isSection(one) && !isProperty(one, name))
  if (all.length === 0 || place >= 0) {
    const wrong = all[place]
    const given = all.length === 0 ? 'an empty list' : isProperty(wrong) ? 'another property' : typeof wrong
    throw new DataError(`${caller} draws entries, parts of entries, or properties.${name}(…); it was given ${given}.`, {
      hint: 'Entries come from a query: await query.fetch().',
    })
  }
  return all.map(one => {
    const value = isSection(one) ? read(one) : (one as Value)
    // The source has the names already: without a property they are read for the legend alone.
    return { names: value?.source ?? namesOf(one as Section), value }
  })
}

/** Returns the names by which a legend can call the entry of a section. */
export function namesOf(section: Section): EntryNames {
  const reader = openReader(section, 'A figure')
  return { entryId: idsOf(section).entryId, formula: formulaOf(reader), program: reader.program().name }
}
