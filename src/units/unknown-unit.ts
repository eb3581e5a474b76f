import { shortened } from '../basics/text.js'
import { didYouMean, UnitError } from '../errors/index.js'
import { unitSpellings } from './registry/index.js'
import { prefixSpellings } from './registry/prefixes.js'

/** Names of other registries that NOMAD's does not have, with what to write instead. */
const otherRegistries = new Map([
  ['min', "A minute is 'minute'."],
  ['t', "A tonne is 'metric_ton'."],
  ['day', "Write '24 hour'."],
  ['d', "A day is '24 hour'."],
  ['year', "Write '8766 hour'."],
  ['light_year', "Write 'parsec' or 'meter'."],
  ['au_time', "The atomic unit of time is 'atomic_unit_of_time'."],
])

/** Returns the error for a word that names no unit, with the nearest names. */
export function unknownUnit(word: string, text: string): UnitError {
  const where = word === text.trim() ? '' : ` in '${shortened(text, 60)}'`
  const hint = otherRegistries.get(word)
  if (hint) return new UnitError(`There is no unit '${word}'${where}.`, { hint })
  return new UnitError(`There is no unit '${shortened(word, 60)}'${where}.${didYouMean(word, candidates(word))}`)
}

function* candidates(word: string): Iterable<string> {
  yield* unitSpellings()
  for (const [spelling] of prefixSpellings) {
    if (spelling.length < 3 || !word.toLowerCase().startsWith(spelling)) continue
    for (const unit of unitSpellings()) yield spelling + unit
  }
}
