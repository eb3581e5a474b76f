import { DataError } from '../errors/index.js'
import { isSection, type Section } from '../metainfo/index.js'
import { type EntryNames, type Given, type GivenOptions, namesOf } from './given.js'
import { isProperty, type Property } from './property.js'

/** The input of a figure of a property that comes in lists: entries, parts of them, single properties, and lists of all these. */
export type GivenLists<Value extends Property> = Given<Value> | readonly (Given<Value> | readonly Value[] | undefined)[]

/** One entry that a figure was given, or properties of one that were read before. */
export interface GivenList<Value extends Property> {
  readonly names: EntryNames
  /** Empty when the archive has none. */
  readonly values: readonly Value[]
}

/**
 * Returns the properties that a figure was given, in order: all of an entry together. Sections are read; properties are taken
 * as they are, those of one entry together.
 *
 * @throws DataError for an empty list, and for anything that is neither a section nor such a property
 */
export function readGivenLists<Value extends Property>(
  input: GivenLists<Value>,
  {
    name,
    caller,
    read,
  }: Pick<GivenOptions<Value>, 'name' | 'caller'> & { read: (section: Section) => readonly Value[] | undefined },
): GivenList<Value>[] {
  const all = (Array.isArray(input) ? input.flat() : [input]) as unknown[]
  const wrong = all.find(one => !isSection(one) && !isProperty(one, name))
  if (all.length === 0 || wrong !== undefined || all.includes(undefined)) {
    const given = all.length === 0 ? 'an empty list' : isProperty(wrong) ? 'another property' : typeof wrong
    throw new DataError(
      `${caller} draws entries, parts of entries, or what its property function returns; it was given ${given}.`,
      {
        hint: 'Entries come from a query: await query.fetch().',
      },
    )
  }
  const lists: { names: EntryNames; values: Value[] }[] = []
  for (const one of all as (Section | Value)[]) {
    const last = lists.at(-1)
    if (isSection(one)) lists.push({ names: namesOf(one), values: [...(read(one) ?? [])] })
    else if (last && last.names === lastSource(last) && isSameEntry(last.names, one)) last.values.push(one)
    else lists.push({ names: one.source, values: [one] })
  }
  return lists
}

/** Returns the source of the first property of a list; that of an entry has none. */
const lastSource = ({ values }: GivenList<Property>) => values[0]?.source

const isSameEntry = ({ entryId }: EntryNames, { source }: Property) => entryId !== '' && source.entryId === entryId
