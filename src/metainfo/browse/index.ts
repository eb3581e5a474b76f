import { didYouMean, QueryError } from '../../errors/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import type { SectionDefinition } from '../schema/definition.js'
import type { DialectName } from '../schema/dialect-name.js'
import { shortName } from '../schema/file-source.js'
import { publishedSchema } from '../schema/schema.js'
import { type MetainfoSearch, searchMetainfo } from './search-metainfo.js'

export { type FoundDefinition, MetainfoSearch } from './search-metainfo.js'

/** Which schema is looked at. */
export interface BrowseOptions {
  /** `'v1'` (default) is today's NOMAD, `'v0'` the one of the old API. */
  dialect?: DialectName
}

const rules: OptionRules<BrowseOptions> = { dialect: oneOf('v1', 'v0') }

/** The published schema, to look around in; in a notebook its answers show themselves. */
export const metainfo = {
  /**
   * The definition of a section by name, short (`Calculation`) or qualified (`runschema.calculation.Calculation`). Of
   * several with one short name the one in `run` or `workflow2` is meant.
   *
   * @throws QueryError for a name that no section has, or that several have, with those that may be meant
   */
  section(name: string, options: BrowseOptions = {}): SectionDefinition {
    checkOptions('metainfo.section', options, rules)
    const { dialect = 'v1' } = options
    const schema = publishedSchema(dialect)
    const found = schema.find(name)
    if (found) return found
    const all = [...schema.names()]
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

  /** Sections, quantities and search quantities by the words of their names, or by unit: `metainfo.search('band gap')`. */
  search(text: string, options: BrowseOptions = {}): MetainfoSearch {
    checkOptions('metainfo.search', options, rules)
    return searchMetainfo(text, options)
  },
}
