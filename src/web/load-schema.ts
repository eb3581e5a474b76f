import { didYouMean, QueryError } from '../errors/index.js'
import { type FactsPart, loadFacts } from '../metainfo/index.js'

/**
 * Parts of the schema that a page loads apart: `simulations` (nomad_simulations), `codes` (what the parsers of single codes
 * add), `plugins` (measurements, synthesis, catalysis, solar cells), `nexus`.
 */
export type SchemaPart = 'simulations' | 'codes' | 'plugins' | 'nexus'

const files: Readonly<Record<SchemaPart, FactsPart>> = {
  simulations: 'v1-simulations',
  codes: 'v1-codes',
  plugins: 'v1-plugins',
  nexus: 'v1-nexus',
}

/**
 * Loads parts of the schema, so that `metainfo` and `describe` know them. For entries nothing has to be called: what they need
 * is loaded before a query gives them.
 *
 * @param parts default: all
 * @throws QueryError for a part that there is not
 * @example
 * ```html
 * <script type="module">
 * import { loadSchema, metainfo, toHtml } from './nomad/index.js'
 * await loadSchema('simulations')
 * document.body.innerHTML = toHtml(metainfo.search('dos'))
 * </script>
 * ```
 */
export async function loadSchema(...parts: SchemaPart[]): Promise<void> {
  const all = Object.keys(files) as SchemaPart[]
  const unknown = parts.find(part => !all.includes(part))
  if (unknown !== undefined) {
    throw new QueryError(`The schema has no part '${String(unknown)}'.${didYouMean(String(unknown), all)}`, {
      hint: `Its parts are ${all.join(', ')}.`,
    })
  }
  await loadFacts((parts.length === 0 ? all : parts).map(part => files[part]))
}
