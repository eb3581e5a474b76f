import { type SearchQuantity, searchQuantity } from '../../metainfo/index.js'
import { askedCriteria } from '../traps/suspicions/asked-criteria.js'
import type { Part } from './parts.js'

/** A part that compares one quantity of the published schema, whose values servers can count over all entries. */
export interface AskedValue {
  quantity: SearchQuantity
  counted: 'terms' | 'min_max'
  /** The words, where it asks for some. */
  words: readonly string[]
  /** True where counting its one word over all entries is as good as searching for it. */
  isExact: boolean
}

/** The value that a part asks for; `undefined` where it is no plain criterion on such a quantity. */
export function askedValue({ query }: Part): AskedValue | undefined {
  const [criterion, second] = [...askedCriteria(query)]
  if (!criterion || second || !Object.keys(query).some(key => key.startsWith(criterion.name))) return undefined
  const quantity = searchQuantity(criterion.name)
  if (!quantity || quantity.dynamic || criterion.kind === 'none') return undefined
  const { type, aggregatable } = quantity
  if (typeof type === 'string' && /^(float|u?int)\d*$/.test(type)) {
    return { quantity, counted: 'min_max', words: [], isExact: false }
  }
  const words = criterion.values.filter(value => typeof value === 'string')
  if (!aggregatable || type === 'bool' || criterion.kind === 'range' || words.length < criterion.values.length) {
    return undefined
  }
  return { quantity, counted: 'terms', words, isExact: words.length === 1 }
}
