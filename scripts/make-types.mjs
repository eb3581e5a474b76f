// Writes src/metainfo/generated/: TypeScript interfaces for the sections of both dialects, from the facts of the schema.
// `node scripts/make-types.mjs` writes; with `--check` it only compares, and fails when a file is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dimensionNames, readFacts, readSchema } from './types/facts.mjs'
import { interfaces } from './types/interfaces.mjs'

const target = fileURLToPath(new URL('../src/metainfo/generated/', import.meta.url))

const ids = [
  '  /** The id of this entry, whatever `required` was. */',
  '  readonly entry_id: string',
  '  /** The id of the upload that this entry belongs to, whatever `required` was. */',
  '  readonly upload_id: string',
]

const anyData = `/**
 * What \`entry.data\` holds: any schema, named by its \`m_def\`. The names of simulations (nomad_simulations) complete,
 * and those that every activity and every sample has; every other name can be read and is not checked.
 *
 * For a known schema give its type: with \`new ArchiveQuery<EntryArchive<v1.ELNXRayDiffraction>>(…)\` each entry's
 * \`data.results\` has the members of a diffraction pattern, and a misspelt name is an error. \`v1\` has the types of
 * measurements, material processing, catalysis and solar cells.
 */
export type AnyData = LooseSection &
  Partial<Pick<Simulation, 'program' | 'model_system' | 'model_method' | 'outputs' | 'representative_system_index'>> &
  Partial<Pick<Simulation, 'finished_without_errors' | 'wall_start' | 'wall_end'>> &
  Partial<Pick<Simulation, 'name' | 'datetime' | 'lab_id' | 'description'>>
`

function header(dialect) {
  return `// Written by scripts/make-types.mjs from the facts of the schema: change that, not this.
// Types of the ${dialect} archive: one interface a section definition; units, shapes and places stand in the comments.
import type { Quantity } from '../../units/index.js'
import type { Complex } from '../view/complex.js'
import type { LooseSection, LooseValue, Section } from '../view/section.js'

/**
 * What every section has. Code-specific names (\`x_…\`) are open: they can be read and are not checked when compiling.
 *
 * Two things that the types leave out, so that a chain of names reads as such: a list of sections may have gaps, which
 * are null, and a reference whose target is not in reach reads as an \`UnresolvedReference\` (\`isUnresolved\` tells).
 */
export interface CommonSection extends Section {
  readonly [name: \`x_\${string}\`]: LooseValue
}
`
}

/** All generated files by name. */
export function makeTypes() {
  const dimension = dimensionNames()
  const v1 = interfaces(readSchema('v1'), {
    dimension,
    rootName: 'EntryArchive',
    places: [['nomad_simulations.schema_packages.general.Simulation', 'data']],
    rootLines: ids,
    rootParameters: '<Data = AnyData>',
    rootTypes: { data: 'Data' },
  })
  const v0 = interfaces(readSchema('v0'), { dimension, rootName: 'LegacyEntryArchive', rootLines: ids })
  return new Map([
    ['v1.ts', [header('v1'), anyData, ...v1.lines].join('\n')],
    ['v0.ts', [header('v0'), ...v0.lines].join('\n')],
    ['search-names.ts', searchNames()],
    ['index.ts', index],
  ])
}

/** The names that editors complete in queries: without those of single schemas, and those that complete texts. */
function searchNames() {
  const names = Object.keys(readFacts('search')).filter(name => !/#|__/.test(name))
  return `// Written by scripts/make-types.mjs from the search quantities: change that, not this.

/** The names of search quantities, but for those of single schemas (\`data.…#schema\`). */
export type SearchQuantityName =
${names
  .sort()
  .map(name => `  | '${name}'`)
  .join('\n')}
`
}

const index = `// Written by scripts/make-types.mjs: change that, not this.
export type { SearchQuantityName } from './search-names.js'
export type * as v0 from './v0.js'
export type { LegacyEntryArchive } from './v0.js'
export type * as v1 from './v1.js'
export type { AnyData, EntryArchive } from './v1.js'
`

function main() {
  mkdirSync(target, { recursive: true })
  for (const [name, text] of makeTypes()) {
    const file = join(target, name)
    const old = existsSync(file) ? readFileSync(file, 'utf8') : undefined
    if (old === text) continue
    if (process.argv.includes('--check')) {
      console.error(`${name} is out of date: run \`node scripts/make-types.mjs\`.`)
      process.exitCode = 1
    } else writeFileSync(file, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
