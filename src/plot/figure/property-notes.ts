import type { GivenValue, Property } from '../../properties/index.js'
import { noteText } from './plain-text.js'

/**
 * Returns the notes of the properties that a figure draws, escaped. A note begins with the name of its entry when
 * there are several; a note that all of them have is there once.
 */
export function propertyNotes<Value extends Property>(
  given: readonly GivenValue<Value>[],
  labels: readonly string[],
  choose: (value: Value) => readonly string[] = value => value.notes,
): string[] {
  const lists = given.flatMap(({ value }, entry) =>
    value ? [{ notes: choose(value), label: labels[entry] ?? '' }] : [],
  )
  const shared = new Set(lists[0]?.notes.filter(note => lists.every(({ notes }) => notes.includes(note))))
  const own = lists.flatMap(({ notes, label }) =>
    notes.filter(note => !shared.has(note)).map(note => (given.length > 1 ? `${label}: ${note}` : note)),
  )
  return [...new Set([...shared, ...own])].map(note => noteText(note))
}
