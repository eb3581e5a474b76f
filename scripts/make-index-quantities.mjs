// Makes src/frame/flatten/indexed-as-archived.ts: the quantities that every entry's search document has exactly as its archive
// has them, with the number of values that were compared. Entries come from the planning folder: the tutorials' and those of
// today's schema, each with the search document that a NOMAD server wrote for it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = process.argv[2] ?? join(root, '..', 'shared')
const searchable = JSON.parse(readFileSync(join(shared, 'metainfo', 'v1-search.json'), 'utf8')).quantities

/** With fewer values compared, equality says little. */
const fewest = 10

/** Users and servers change these after processing: then the search index has the new value, and the archive the old one. */
const changeable = new Set(
  ['comment', 'datasets', 'embargo_length', 'external_db', 'license', 'process_status', 'processed', 'published']
    .concat(['processing_errors', 'references', 'upload_name', 'with_embargo'])
    .map(name => `metadata.${name}`),
)

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Returns the values of single sections by path. What lies in lists of sections is left out: servers drop items of which
 * nothing is asked for, so that the places of the others change.
 */
function valuesOf(value, path, found = new Map()) {
  for (const [name, inner] of Object.entries(value)) {
    const here = `${path}.${name}`
    if (isObject(inner)) valuesOf(inner, here, found)
    else if (Array.isArray(inner) && inner.some(isObject)) found.set(here, undefined)
    else found.set(here, JSON.stringify(inner))
  }
  return found
}

const compared = new Map()
const differing = new Set()
let entries = 0
for (const folder of ['sample-data', 'new-data']) {
  const lines = gunzipSync(readFileSync(join(shared, folder, 'entries.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
  for (const { index, archive } of lines.map(line => JSON.parse(line))) {
    if (!isObject(archive) || !isObject(archive.metadata)) continue
    entries++
    const { results = {}, data: _, ...metadata } = index
    const indexed = valuesOf(results, 'results', valuesOf(metadata, 'metadata'))
    const archived = valuesOf(archive.results ?? {}, 'results', valuesOf(archive.metadata, 'metadata'))
    for (const path of new Set([...indexed.keys(), ...archived.keys()])) {
      const value = archived.get(path)
      if (value === undefined || value !== indexed.get(path)) differing.add(path)
      else compared.set(path, (compared.get(path) ?? 0) + 1)
    }
  }
}

const listed = [...compared]
  .filter(([path, count]) => count >= fewest && !differing.has(path) && !changeable.has(path))
  .filter(([path]) => path.replace(/^metadata\./, '') in searchable)
  .sort(([a], [b]) => (a < b ? -1 : 1))
const lines = listed.map(([path, count]) => `  ['${path}', ${count}],`)
writeFileSync(
  join(root, 'src', 'frame', 'flatten', 'indexed-as-archived.ts'),
  `/**
 * The quantities that the search index has exactly as the archive has them, and how many values were compared:
 * scripts/make-index-quantities.mjs compared ${entries} entries. A quantity of which one value differs, or is in one of the two alone,
 * is not here, and none of a list of sections, whose places the search index does not keep.
 */
export const indexedAsArchived: ReadonlyMap<string, number> = new Map([
${lines.join('\n')}
])
`,
)
console.log(`${listed.length} quantities of ${entries} entries`)
