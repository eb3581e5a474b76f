// Reads the facts of the schema (names, types, shapes, units, targets) that the types are made from.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const planned = fileURLToPath(new URL('../../../shared/metainfo/', import.meta.url))

/** The schema packages whose sections get an interface; code-specific packages stay open names (`x_…`). */
const v1Files = ['v1-nomad', 'v1-runschema', 'v1-simulationworkflowschema', 'v1-nomad_simulations']
/** The newest legacy schema comes first: where a name changed between the tags, its form wins. */
const v0Tags = ['v0.10.12', 'v0.10.0', 'v0.9.10', 'v0.8.9', 'v0.8.0']

/** The folder of the facts, or `undefined` where a clone has none. */
export function factsFolder() {
  return existsSync(join(planned, 'v1-nomad.json')) ? planned : undefined
}

function read(folder, name) {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
}

/** Units by their text, with factor and dimension. */
export function readUnits(folder) {
  return new Map(Object.entries(read(folder, 'units').units))
}

/** @returns {{ root: string, sections: Map<string, object> }} today's schema */
export function readV1(folder) {
  const sections = new Map(v1Files.flatMap(name => Object.entries(read(folder, name).sections)))
  return { root: 'nomad.datamodel.datamodel.EntryArchive', sections }
}

/**
 * The legacy schema. Sections of the newest tag, and, for archives written under older ones, what only those had:
 * a section of an older tag is joined to its newer self by the older name that both carry.
 */
export function readV0(folder) {
  const { tags } = read(folder, 'v0')
  const sections = new Map()
  const byLegacyName = new Map()
  for (const tag of v0Tags) {
    for (const [name, section] of Object.entries(tags[tag].sections)) {
      const legacy = section.legacy ?? section.aliases?.[0] ?? name.split('.').at(-1)
      const known = sections.has(name) ? name : byLegacyName.get(legacy)
      if (known) join0(sections.get(known), section)
      else {
        sections.set(name, structuredClone(section))
        byLegacyName.set(legacy, name)
      }
    }
  }
  const target = name => (sections.has(name) ? name : (byLegacyName.get(name.split('.').at(-1)) ?? name))
  for (const section of sections.values()) retarget(section, target)
  return { root: 'nomad.datamodel.datamodel.EntryArchive', sections }
}

function join0(into, from) {
  for (const part of ['q', 's']) {
    for (const [name, definition] of Object.entries(from[part] ?? {})) {
      into[part] ??= {}
      if (!Object.hasOwn(into.q ?? {}, name) && !Object.hasOwn(into.s ?? {}, name)) into[part][name] = definition
    }
  }
}

function retarget(section, target) {
  for (const definition of Object.values(section.s ?? {})) if (definition.of) definition.of = target(definition.of)
  for (const definition of Object.values(section.q ?? {})) {
    if (definition.t?.ref) definition.t = { ref: target(definition.t.ref) }
  }
}
