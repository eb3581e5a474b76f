// Loaded at the first table or count.
import { type EntrySource, type LoadingOptions, loadingRules, toFrame } from '../frame/flatten/index.js'
import type { Frame } from '../frame/index.js'
import { checkOptions } from '../options/index.js'

export { facet, histogram, minMax } from '../frame/facets/index.js'

/** Makes the table of `query.toFrame`. */
export async function makeTable(query: EntrySource, options: LoadingOptions): Promise<Frame> {
  checkOptions('query.toFrame', options, loadingRules)
  return toFrame(query, options)
}
