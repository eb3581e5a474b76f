import { printNames, requiredKey } from '../../metainfo/index.js'
import { places } from './places.js'

/** The two roots under which parsers keep calculations: the older schema, and `nomad_simulations`. */
export type CalculationRoot = 'run' | 'data'

/** A place that `required` asks for, and where the other schema has the same. */
export interface Counterpart {
  /** As it is asked for, with its indices: `run.calculation[-1].energy.total`. */
  asked: string
  /** In the other schema; `undefined` where that has no place for it. */
  there: string | undefined
}

const byRoot: Readonly<Record<CalculationRoot, ReadonlyMap<string, string | undefined>>> = {
  run: firstOf(places),
  data: firstOf(places.flatMap(([run, data]) => (data === undefined ? [] : [[data, run] as const]))),
}

/** Returns where the other schema has what a place asks for; `undefined` for names that this knows nothing about. */
export function counterpartOf(keys: readonly string[]): Counterpart | undefined {
  const parts = keys.map(requiredKey)
  const names = parts.map(({ name }) => name)
  const root = names[0]
  if (root !== 'run' && root !== 'data') return undefined
  const asked = withIndices(names, parts)
  for (let length = names.length; length > 1; length--) {
    const path = names.slice(0, length).join('.')
    if (!byRoot[root].has(path)) continue
    const there = byRoot[root].get(path)
    return { asked, there: there === undefined ? undefined : withIndices(there.split('.'), parts) }
  }
  return undefined
}

/** Both schemas have a list of systems, of methods and of results at the second name: an index there means the same. */
function withIndices(names: readonly string[], parts: readonly { index: string | undefined }[]): string {
  const [root = '', list, ...rest] = names
  if (list === undefined) return printNames([root])
  const index = parts[1]?.index
  const below = rest.length > 0 ? `.${printNames(rest)}` : ''
  return `${printNames([root, list])}${index === undefined ? '' : `[${index}]`}${below}`
}

function firstOf(rows: readonly (readonly [string, string | undefined])[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const [from, to] of rows) if (!found.has(from)) found.set(from, to)
  return found
}
