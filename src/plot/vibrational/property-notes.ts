import type { GivenValue, Property } from '../../properties/index.js'
import { plainText } from '../figure/plain-text.js'

/**
 * Returns the notes of the properties that a figure draws, each with the name of its entry when there are several. A note that
 * all of them have is there once.
 *
 * @param choose returns the notes of a property that concern the figure
 */
export function propertyNotes<Value extends Property>(
  given: readonly GivenValue<Value>[],
  labels: readonly string[],
  choose: (value: Value) => readonly string[],
): string[] {
  const lists = given.map(({ value }) => (value ? choose(value).map(note => plainText(note)) : []))
  const shared = new Set(lists[0]?.filter(note => lists.every(list => list.includes(note))))
  const own = lists.flatMap((list, entry) =>
    list.filter(note => !shared.has(note)).map(note => `${plainText(labels[entry] ?? '')}: ${note}`),
  )
  return [...shared, ...own]
}
