import type { ForeignSchemas } from '../custom/foreign-schemas.js'
import { schemaAddress } from '../custom/schema-address.js'
import { isRawObject, member, type RawObject } from '../raw.js'
import { Archive } from '../view/archive.js'
import type { Section } from '../view/section.js'
import { stateKey, type ViewState } from '../view/view-state.js'

/** Returns a new view of an archive that also uses the schemas of other entries. */
export function withSchemas(entry: object, schemas: ForeignSchemas): object {
  const { archive } = (entry as ViewState)[stateKey]
  return new Archive(archive.root[stateKey].raw, { ...factsOf(archive), schemas }).root
}

function factsOf(archive: ViewState[typeof stateKey]['archive']) {
  const { dialect, entryId, uploadId, parserName, url, required, resolver } = archive
  return { dialect, entryId, uploadId, parserName, url, required, resolver }
}

/** The top-level sections that the published schema describes. They use no other entry's schema. */
const published = new Set(['run', 'section_run', 'results', 'metadata', 'section_metadata', 'processing_logs'])

/**
 * Returns the ids of the entries whose schemas an archive uses in `data`, `workflow2` and all other top-level sections that
 * the published schema does not describe. It is fast enough to run for every entry of a query.
 */
export function schemasNamedInOwnParts(archive: RawObject, uploadId: string): string[] {
  const own: RawObject = Object.create(null)
  for (const name of Object.keys(archive)) if (!published.has(name)) own[name] = member(archive, name)
  return schemasNamed(own, uploadId)
}

/**
 * Returns the ids of the entries whose schemas some JSON uses: in the `m_def` of its sections, and in `definitions` as base
 * sections and types. It includes entries that are already loaded.
 */
export function schemasNamed(json: unknown, uploadId: string): string[] {
  const found = new Set<string>()
  const pending: [value: unknown, inSchema: boolean][] = [[json, false]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [value, inSchema] = next
    if (typeof value === 'string' && inSchema) {
      const address = schemaAddress(value, uploadId)
      if (address) found.add(address.entryId)
    } else if (Array.isArray(value)) {
      // Most lists hold numbers, which name no schema.
      if (!inSchema && isOfNumbers(value)) continue
      for (const item of value) if (typeof item === 'object' || inSchema) pending.push([item, inSchema])
    } else if (isRawObject(value)) {
      for (const name of Object.keys(value)) {
        pending.push([member(value, name), inSchema || name === 'm_def' || name === 'definitions'])
      }
    }
  }
  return [...found]
}

/** Checks the first item of each level only: a list that begins with a number holds only numbers. */
function isOfNumbers(list: readonly unknown[]): boolean {
  let first: unknown = list
  while (Array.isArray(first)) first = first[0]
  return typeof first === 'number'
}

/** Returns the schema that an archive contains, as stored JSON; `undefined` when it has none. */
export function definitionsOf(entry: Section): RawObject | undefined {
  const definitions = member(entry.m_root().toJSON() as RawObject, 'definitions')
  return isRawObject(definitions) ? definitions : undefined
}
