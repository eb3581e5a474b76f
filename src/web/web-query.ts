import type { FacetOptions, Frame, HistogramOptions, LoadingOptions, MinMaxOptions } from '../frame/index.js'
import { type EntryArchive, loadFacts } from '../metainfo/index.js'
import { ArchiveQuery as CoreQuery } from '../query/index.js'

/** A query in a browser page: to the query of `src/query` it adds tables and counts. */
export class WebQuery<Entry extends object = EntryArchive> extends CoreQuery<Entry> {
  /**
   * Returns a table of the entries: a row for each entry, or for each item of the lists that `rows` names. It loads page after
   * page and keeps the table alone.
   *
   * @param options the paths of rows and columns, their units, and how to load
   * @throws QueryError for paths that do not exist, with the nearest names
   * @throws UnitError for units that do not fit
   * @example
   * ```ts
   * const frame = await query.toFrame({ columns: { formula: 'results.material.chemical_formula_reduced' } })
   * ```
   */
  async toFrame(options: LoadingOptions = {}): Promise<Frame> {
    const [{ makeTable }] = await Promise.all([import('./tables.js'), loadFacts(['v1-simulations'])])
    return makeTable(this, options)
  }

  /**
   * Returns the values of a search quantity and how many matching entries have each (`count`), the most frequent first. The
   * server counts: no entry is downloaded. An entry with several values (its elements) counts once for each of them.
   *
   * @param quantity the full name of the search quantity
   * @throws QueryError for quantities that are unknown or that no server counts, and on a server of the old API
   *
   * @example
   * await query.facet('results.method.simulation.program_name', { max: 5 })
   */
  async facet(quantity: string, options: FacetOptions = {}): Promise<Frame> {
    const { facet } = await countsOf(quantity)
    return facet(this, quantity, options)
  }

  /**
   * Counts the matching entries by intervals of a search quantity. The frame has the columns `from`, `to` (exclusive) and
   * `count`. The server counts: no entry is downloaded.
   *
   * @param quantity the full name of a search quantity of numbers or dates
   * @throws QueryError for other quantities, for options that do not fit, and on a server of the old API; UnitError for a unit
   *   that does not fit
   *
   * @example
   * await new ArchiveQuery().histogram('results.properties.electronic.band_gap.value', { unit: 'eV', bins: 20 })
   */
  async histogram(quantity: string, options: HistogramOptions = {}): Promise<Frame> {
    const { histogram } = await countsOf(quantity)
    return histogram(this, quantity, options)
  }

  /**
   * Returns the least and the greatest value of a search quantity over all matching entries: a frame of one row with the
   * columns `min` and `max`, both missing where no entry has a value. The server compares: no entry is downloaded.
   *
   * @param quantity the full name of a search quantity of numbers or dates
   * @throws QueryError for other quantities, and on a server of the old API; UnitError for a unit that does not fit
   *
   * @example
   * await new ArchiveQuery().minMax('results.properties.electronic.band_gap.value', { unit: 'eV' })
   */
  async minMax(quantity: string, options: MinMaxOptions = {}): Promise<Frame> {
    const { minMax } = await countsOf(quantity)
    return minMax(this, quantity, options)
  }
}

/** Loads what counts, and the names of the quantities that schemas add where one of them is asked for. */
async function countsOf(quantity: string): Promise<typeof import('./tables.js')> {
  const isOfSchema = String(quantity).includes('#')
  const [counts] = await Promise.all([import('./tables.js'), isOfSchema ? loadFacts(['search-of-schemas']) : undefined])
  return counts
}
