import { type SearchQuantity, searchQuantity } from '../../metainfo/index.js'
import { askedCriteria } from '../traps/suspicions/asked-criteria.js'
import type { Part } from './parts.js'

/** A comparison with a quantity of the published schema, whose values servers can count over all entries. */
export interface AskedValue {
  quantity: SearchQuantity
  counted: 'terms' | 'min_max'
  /** The words, where it asks for some. */
  words: readonly string[]
}

const operators = new Set(['and', 'or', 'not', '$and', '$or', '$not'])

/** The values that a part asks for: none of its alternatives, and none of what it excludes. */
export function askedValues({ query }: Part): AskedValue[] {
  if (Object.keys(query).some(key => operators.has(key))) return []
  return [...askedCriteria(query)].flatMap(({ name, kind, values }): AskedValue[] => {
    const quantity = searchQuantity(name)
    if (!quantity || quantity.dynamic || kind === 'none') return []
    const { type, aggregatable } = quantity
    if (typeof type === 'string' && /^(float|u?int)\d*$|^Datetime$/.test(type)) {
      return [{ quantity, counted: 'min_max', words: [] }]
    }
    const words = values.filter(value => typeof value === 'string')
    const isWords = aggregatable && type !== 'bool' && kind !== 'range' && words.length === values.length
    return isWords ? [{ quantity, counted: 'terms', words }] : []
  })
}

/** The word of a part that asks for one alone: counting it over all entries is as good as searching for the part. */
export function loneWord(part: Part): { name: string; word: string } | undefined {
  const [asked, second] = askedValues(part)
  if (!asked || second || asked.counted !== 'terms' || !isAlone(part, asked.quantity.name)) return undefined
  const [word, other] = asked.words
  return word === undefined || other !== undefined ? undefined : { name: asked.quantity.name, word }
}

/** True where the part compares the quantity itself, not an item of the list that holds it. */
function isAlone({ query }: Part, name: string): boolean {
  return Object.keys(query).every(key => key === name || key.startsWith(`${name}:`))
}
