import { didYouMean, QueryError } from '../../errors/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { shortName } from '../schema/file-source.js'
import { publishedSchema } from '../schema/schema.js'
import { type MetainfoSearch, searchMetainfo } from './search-metainfo.js'

export { type FoundDefinition, MetainfoSearch, usesOf } from './search-metainfo.js'

/** The options of `metainfo.section` and `metainfo.search`. */
export interface BrowseOptions {
  /** The schema: `'v1'` (default) of today's NOMAD, or `'v0'` of the old API. */
  dialect?: DialectName
}

const rules: OptionRules<BrowseOptions> = { dialect: oneOf('v1', 'v0') }

/**
 * Looks up definitions in the published schema; a notebook shows the results as tables.
 *
 * @example
 * metainfo.search('band gap')
 */
export const metainfo = {
  /**
   * Returns the definition of a section by its name. When several sections have the same short name, it returns the one
   * that `run` or `workflow2` uses.
   *
   * @param name short (`Calculation`) or qualified (`runschema.calculation.Calculation`)
   * @throws QueryError when no section has the name, with the nearest ones, or when several have it, with their names
   * @example
   * metainfo.section('Calculation').qualified_name   // 'runschema.calculation.Calculation'
   */
  section(name: string, options: BrowseOptions = {}): SectionDefinition {
    checkOptions('metainfo.section', options, rules)
    const { dialect = 'v1' } = options
    const schema = publishedSchema(dialect)
    const found = schema.find(name)
    if (found) return found
    const all = [...schema.names({ plugins: true })]
    const same = all.filter(qualified => shortName(qualified) === shortName(name))
    const usual = same.filter(qualified => /^(runschema|simulationworkflowschema)\./.test(qualified))
    if (usual.length === 1) return schema.section(usual[0] as string) as SectionDefinition
    if (same.length > 1) {
      throw new QueryError(`Several sections are called '${name}': ${same.join(', ')}.`, {
        hint: 'Give the whole name.',
      })
    }
    throw new QueryError(`No section is called '${name}'.${didYouMean(name, all.map(shortName))}`, {
      hint: `metainfo.search('${name}') searches in all names.`,
    })
  },

  /**
   * Returns the sections, quantities and search quantities whose names contain all words of a text, or whose unit it is. What
   * a query may ask for and a table may have come first, each with what to write.
   *
   * @param text words or a unit: `'band gap'`, `'joule'`
   * @example
   * metainfo.search('band gap').found[0].name   // 'results.properties.electronic.band_gap.value'
   */
  search(text: string, options: BrowseOptions = {}): MetainfoSearch {
    checkOptions('metainfo.search', options, rules)
    return searchMetainfo(text, options)
  },
}
