// Makes data/search/quantities.json, the embedded archive's facts about search quantities, from the planning folder's
// larger table: type, list or not, enumeration, where the value lies in a search document.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = process.argv[2] ?? join(root, '..', 'shared', 'metainfo', 'v1-search.json')
const facts = JSON.parse(readFileSync(source, 'utf8'))

/** A user or data set as a whole is searched by its identifier. */
const identifiers = {
  datasets: 'dataset_id',
  authors: 'user_id',
  main_author: 'user_id',
  viewers: 'user_id',
  writers: 'user_id',
}

function compact(name, fact) {
  const path = identifiers[name] ? `${name}.${identifiers[name]}` : (fact.field ?? name).replace(/\.keyword$/, '')
  return {
    type: fact.es ?? 'keyword',
    ...(path === name ? {} : { path }),
    ...(fact.shape ? { list: true } : {}),
    ...(fact.agg ? { terms: true } : {}),
    ...(fact.unit ? { unit: fact.unit } : {}),
    ...(fact.t?.enum ? { values: fact.t.enum } : {}),
  }
}

const quantities = {}
for (const [name, fact] of Object.entries(facts.quantities).sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!fact.dynamic && !fact.suggest && fact.es !== 'object') quantities[name] = compact(name, fact)
}
const lines = Object.entries(quantities).map(([name, fact]) => `${JSON.stringify(name)}:${JSON.stringify(fact)}`)
mkdirSync(join(root, 'data', 'search'), { recursive: true })
writeFileSync(
  join(root, 'data', 'search', 'quantities.json'),
  `{"nested":${JSON.stringify(facts.nested)},\n"quantities":{\n${lines.join(',\n')}\n}}\n`,
)
console.log(`${lines.length} search quantities, ${facts.nested.length} nested sections`)
