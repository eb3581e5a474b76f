import { didYouMean } from '../../errors/index.js'
import { apiError } from '../answer.js'
import type { Json } from '../json.js'
import { valuesAt } from '../search/document-values.js'
import type { StoredEntry } from '../store.js'

/** What a metric counts: the different values at a path, or the sum of the numbers there. */
const metrics: ReadonlyMap<string, { path: string; sum: boolean }> = new Map([
  ['n_entries', { path: 'entry_id', sum: false }],
  ['n_uploads', { path: 'upload_id', sum: false }],
  ['n_authors', { path: 'authors.user_id', sum: false }],
  ['n_materials', { path: 'results.material.material_id', sum: false }],
  ['n_quantities', { path: 'n_quantities', sum: true }],
  ['n_calculations', { path: 'results.properties.n_calculations', sum: true }],
])

/** Returns the names of metrics, checked. Throws a 422 for others. */
export function checkMetrics(names: Json): string[] {
  if (!Array.isArray(names)) throw refuse('metrics must be a list of names.')
  return names.map(name => {
    if (typeof name === 'string' && metrics.has(name)) return name
    throw refuse(
      `${JSON.stringify(name)} is not a metric: there are ${[...metrics.keys()].join(', ')}.` +
        didYouMean(String(name), metrics.keys()),
    )
  })
}

/** Returns the value of each metric over some entries. */
export function measure(names: readonly string[], entries: readonly StoredEntry[]): Record<string, number> {
  return Object.fromEntries(names.map(name => [name, measureOne(name, entries)]))
}

function measureOne(name: string, entries: readonly StoredEntry[]): number {
  const { path, sum } = metrics.get(name) as { path: string; sum: boolean }
  const values = entries.flatMap(entry => valuesAt(entry.index, path))
  return sum ? values.reduce<number>((total, value) => total + Number(value), 0) : new Set(values).size
}

function refuse(msg: string) {
  return apiError(422, [{ msg, loc: [['statistic', 'metrics']] }])
}
