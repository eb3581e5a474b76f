import { isProperty } from '../../src/properties/index.js'
import type { StoredEntry } from '../metainfo/archives.js'
import { opened } from './entries.js'
import { propertyFunctions } from './functions.js'

/** What the property functions gave for one entry. */
export interface Found {
  entry: StoredEntry
  schema: 'run' | 'data' | 'experiment' | 'neither'
  code: string
  /** By the function's name; lists without items and `undefined` are left out. */
  results: Map<string, unknown>
  /** What a result cannot do though it should. */
  faults: string[]
}

/** Calls every property function with an entry, and everything that a result can be asked for. */
export async function foundIn(entry: StoredEntry): Promise<Found> {
  const archive = opened(entry)
  const results = new Map<string, unknown>()
  const faults: string[] = []
  for (const { name, call } of propertyFunctions) {
    try {
      const result = await call(archive)
      faults.push(...faultsOf(result, `${name}(…)`))
      if (result !== undefined && !(Array.isArray(result) && result.length === 0)) results.set(name, result)
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : error}`)
    }
  }
  return { entry, ...kindOf(entry), results, faults }
}

/** The properties in a result: itself, or the items of a list. */
export function propertiesIn(result: unknown): Record<string, unknown>[] {
  if (Array.isArray(result)) return result.flatMap(propertiesIn)
  return isProperty(result) ? [result as unknown as Record<string, unknown>] : []
}

function faultsOf(result: unknown, place: string): string[] {
  // Files are texts.
  if (result === undefined || (typeof result === 'string' && result.trim() !== '')) return []
  if (result === null || typeof result !== 'object') return [`${place} is ${String(result)}`]
  return propertiesIn(result).flatMap(property => {
    const { source, notes, toFrame } = property as {
      source?: { paths?: unknown }
      notes?: unknown
      toFrame?: () => unknown
    }
    const frame = typeof toFrame === 'function' ? String(toFrame.call(property)) : ''
    const { paths } = source ?? {}
    return [
      ...(Array.isArray(paths) && paths.length < 120 ? [] : [`${place} has no source, or one of very many paths`]),
      ...(/"0":/.test(JSON.stringify(property)) ? [`${place} has objects in place of lists in its JSON`] : []),
      ...(Array.isArray(notes) && notes.every(note => typeof note === 'string' && /^\S.*[.!?…)]$/s.test(note))
        ? []
        : [`${place} has notes that are no sentences: ${JSON.stringify(notes)}`]),
      ...(frame === '' ? [`${place} has no toFrame`] : []),
    ]
  })
}

function kindOf({ archive, parser_name }: StoredEntry): Pick<Found, 'schema' | 'code'> {
  const run = (archive['run'] as { program?: { name?: string } }[] | undefined)?.[0]
  const data = archive['data'] as { program?: { name?: string }; m_def?: string } | undefined
  const parser = parser_name.replace(/^.*[.:](\w+?)(?:_parser)?(?:_entry_point)?$/, '$1')
  if (run) return { schema: 'run', code: run.program?.name ?? parser }
  if (data?.program) return { schema: 'data', code: data.program.name ?? parser }
  if (data) return { schema: 'experiment', code: (data.m_def ?? '').replace(/^.*[./]/, '') || parser }
  return { schema: 'neither', code: parser }
}

/** A table in Markdown: how many entries have each property, by schema and code. */
export function foundTable(all: readonly Found[]): string {
  const names = propertyFunctions.map(({ name }) => name)
  const groups = new Map<string, Found[]>()
  for (const one of all) {
    const key = `${one.schema} | ${one.schema === 'experiment' ? '(all measurements and samples)' : one.code}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const count = (found: readonly Found[], name: string) => found.filter(({ results }) => results.has(name)).length || ''
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const used = names.filter(name => all.some(({ results }) => results.has(name)))
  return [
    `| schema | code | entries | ${used.join(' | ')} |`,
    `|${'---|'.repeat(used.length + 3)}`,
    ...rows.map(([key, found]) => `| ${key} | ${found.length} | ${used.map(name => count(found, name)).join(' | ')} |`),
    `| all |  | ${all.length} | ${used.map(name => count(all, name)).join(' | ')} |`,
  ].join('\n')
}
