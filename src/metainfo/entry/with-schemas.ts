import type { ForeignSchemas } from '../custom/foreign-schemas.js'
import { schemaAddress } from '../custom/schema-address.js'
import { isRawObject, member, type RawObject } from '../raw.js'
import { Archive } from '../view/archive.js'
import type { Section } from '../view/section.js'
import { stateKey, type ViewState } from '../view/view-state.js'

/** The same archive read with the schemas of other entries; the archive given stays as it is. */
export function withSchemas(entry: object, schemas: ForeignSchemas): object {
  const { archive } = (entry as ViewState)[stateKey]
  return new Archive(archive.root[stateKey].raw, { ...factsOf(archive), schemas }).root
}

function factsOf(archive: ViewState[typeof stateKey]['archive']) {
  const { dialect, entryId, uploadId, parserName, url, required, resolver } = archive
  return { dialect, entryId, uploadId, parserName, url, required, resolver }
}

/** The parts of an archive whose sections are of the published schema: no other entry's schema is looked for in them. */
const published = new Set(['run', 'section_run', 'results', 'metadata', 'section_metadata', 'processing_logs'])

/**
 * The other entries whose schemas an archive names in the parts that users' own schemas describe: `data`, `workflow2`, and
 * what else there is beside those of the published schema. Quick enough to be asked of every entry of a query.
 */
export function schemasNamedInOwnParts(archive: RawObject, uploadId: string): string[] {
  const own: RawObject = Object.create(null)
  for (const name of Object.keys(archive)) if (!published.has(name)) own[name] = member(archive, name)
  return schemasNamed(own, uploadId)
}

/**
 * The other entries whose schemas JSON names: in the `m_def` of its sections, and, within `definitions`, as bases and
 * types. Whether they are at hand is not looked at.
 */
export function schemasNamed(json: unknown, uploadId: string): string[] {
  const found = new Set<string>()
  const waiting: [value: unknown, inSchema: boolean][] = [[json, false]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, inSchema] = next
    if (typeof value === 'string' && inSchema) {
      const address = schemaAddress(value, uploadId)
      if (address) found.add(address.entryId)
    } else if (Array.isArray(value)) {
      // Numbers, as most lists hold, name nothing.
      if (!inSchema && isOfNumbers(value)) continue
      for (const item of value) if (typeof item === 'object' || inSchema) waiting.push([item, inSchema])
    } else if (isRawObject(value)) {
      for (const name of Object.keys(value)) {
        waiting.push([member(value, name), inSchema || name === 'm_def' || name === 'definitions'])
      }
    }
  }
  return [...found]
}

/** Looks at the first item of each level: lists of numbers hold nothing else. */
function isOfNumbers(list: readonly unknown[]): boolean {
  let first: unknown = list
  while (Array.isArray(first)) first = first[0]
  return typeof first === 'number'
}

/** The schema that an archive brings along, as stored; `undefined` when it brings none. */
export function definitionsOf(entry: Section): RawObject | undefined {
  const definitions = member(entry.m_root().toJSON() as RawObject, 'definitions')
  return isRawObject(definitions) ? definitions : undefined
}
