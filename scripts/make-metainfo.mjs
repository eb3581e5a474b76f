// Makes data/metainfo/ from the schema facts in ../shared/metainfo: the same facts in fewer bytes, one section a line.
//
// - v1.js: the packages that every archive needs, read on first use. Its nomad_simulations has the names of older versions.
// - v1-codes.js: what the parsers of single codes add (mostly names beginning with x_).
// - v1-plugins.js: measurements, synthesis, catalysis, solar cells.
// - v1-nexus.js: NeXus.
//   Of these three, the head of v1.js says which packages they have; each is read for a name of one of its packages.
// - v0.js: the legacy schema. Its newest tag, and from older tags the names that the newest has no longer, because
//   archives stay as they were written. Sections are matched by their legacy name (`section_run` became `Run`).
// - search.js: the quantities that queries may name.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gunzipSync } from 'node:zlib'
import { addOlderSimulations } from './metainfo/older-simulations.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, '..', 'shared', 'metainfo')
const target = join(root, 'data', 'metainfo')
const corePackages = ['nomad', 'runschema', 'simulationworkflowschema', 'nomad_simulations']
/** Files that are read only for a name of one of their packages, packed. */
const others = {
  'v1-codes': ['electronicparsers', 'atomisticparsers', 'workflowparsers'],
  'v1-plugins': [
    'nomad_measurements',
    'nomad_material_processing',
    'nomad_catalysis',
    'nomad_analysis',
    'perovskite_solar_cell_database',
  ],
  'v1-nexus': ['pynxtools'],
}

const readText = file => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8')

/** Facts of the source, whichever of its folders has them, packed or not. */
function read(name) {
  const files = ['', 'plugins'].flatMap(folder =>
    ['json', 'json.gz'].map(end => join(source, folder, `${name}.${end}`)),
  )
  return JSON.parse(readText(files.find(existsSync)))
}

function joinPackages(packages) {
  const sections = {}
  for (const name of packages) Object.assign(sections, read(`v1-${name}`).sections)
  return sections
}

function joinTags(tags) {
  const names = Object.keys(tags).reverse()
  const sections = structuredClone(tags[names[0]].sections)
  const byLegacyName = new Map(Object.keys(sections).map(name => [legacyName(name, sections[name]), name]))
  for (const tag of names.slice(1)) {
    const older = tags[tag].sections
    const sameRoot = new Map()
    for (const [key, { of }] of Object.entries(tags[tag].root)) {
      if (tags[names[0]].root[key]) sameRoot.set(of, tags[names[0]].root[key].of)
    }
    const renamed = new Map()
    for (const [name, section] of Object.entries(older)) {
      const target = section.extends ?? name
      const matched = sections[target] ? target : byLegacyName.get(legacyName(target, older[target] ?? {}))
      renamed.set(name, sameRoot.get(target) ?? matched ?? target)
    }
    for (const [name, section] of Object.entries(older)) {
      const goal = renamed.get(name)
      const moved = withNewNames(section, renamed)
      if (!sections[goal]) {
        sections[goal] = moved
        byLegacyName.set(legacyName(goal, section), goal)
      } else {
        sections[goal].q = { ...moved.q, ...sections[goal].q }
        sections[goal].s = { ...moved.s, ...sections[goal].s }
      }
    }
  }
  for (const [name, section] of Object.entries(sections)) {
    // Extensions of the newest tag are merged like those of older ones.
    const extended = section.extends && sections[section.extends]
    if (!extended) continue
    extended.q = { ...extended.q, ...section.q }
    extended.s = { ...extended.s, ...section.s }
    delete sections[name]
  }
  return sections
}

function legacyName(name, section) {
  return section.legacy ?? name.split('.').at(-1)
}

function withNewNames(section, renamed) {
  const now = name => renamed.get(name) ?? name
  const result = structuredClone(section)
  delete result.extends
  if (result.base) {
    result.base = [...new Set(result.base.map(now))].filter(base => base !== now(section.extends))
    if (section.extends) delete result.base
  }
  for (const quantity of Object.values(result.q ?? {})) {
    if (quantity.t.ref) quantity.t.ref = now(quantity.t.ref)
  }
  for (const subSection of Object.values(result.s ?? {})) subSection.of = now(subSection.of)
  return result
}

/** A slip of a package, which meant °C/min: without a unit, its numbers are not read as what they are not. */
const slippedUnit = 'coulomb / milliinch'

/** Removes what has no information: empty objects, and names that are only there to be matched. */
function compactSection(section) {
  const result = { ...section }
  if (section.legacy) result.aliases = [...new Set([section.legacy, ...(section.aliases ?? [])])]
  delete result.legacy
  for (const [name, quantity] of Object.entries(result.q ?? {})) {
    if (quantity.unit !== slippedUnit) continue
    const { unit: _, ...rest } = quantity
    result.q = { ...result.q, [name]: rest }
  }
  for (const key of ['q', 's', 'base', 'inner', 'aliases']) {
    if (result[key] && Object.keys(result[key]).length === 0) delete result[key]
  }
  return result
}

/**
 * Writes a module that gives the text of a file, so that bundlers find it, and no path has to be right. Readers take single
 * lines: the head is the first, each of the others is `"name":{…},`. What is packed is Brotli in base64.
 */
function write(name, head, entries, { packed = false } = {}) {
  const lines = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  const text = `{"head":${JSON.stringify(head)},"entries":{\n${lines.join(',\n')}\n}}\n`
  JSON.parse(text)
  // One byte a character, and nothing to escape in a template: both hold for names.
  if (/[^ -_a-~\n]|\\|\$\{/.test(text)) throw new Error(`${name} has characters that its module cannot have.`)
  const stored = packed ? pack(Buffer.from(text)).toString('base64') : text
  writeFileSync(join(target, `${name}.js`), `module.exports = \`${stored}\`\n`)
  console.log(`${name}: ${lines.length} entries, ${text.length} bytes, stored as ${stored.length}`)
}

function pack(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** The names of the sections that add their properties to another one, by its name. */
function extensionsIn(sections) {
  const extensions = {}
  for (const [key, section] of Object.entries(sections)) {
    if (section.extends) extensions[section.extends] = [...(extensions[section.extends] ?? []), key]
  }
  return extensions
}

function writeSchema(name, head, sections, options) {
  const compact = Object.fromEntries(Object.entries(sections).map(([key, value]) => [key, compactSection(value)]))
  const aliases = {}
  for (const [key, section] of Object.entries(compact)) {
    for (const alias of section.aliases ?? []) aliases[alias] = key
  }
  write(name, { ...head, aliases }, compact, options)
}

function writeSearch() {
  const { versions, nested, metrics, quantities } = read('v1-search')
  const entries = Object.entries(quantities).map(([name, { metrics: _, field: __, ...kept }]) => [name, kept])
  write('search', { versions, nested, metrics }, Object.fromEntries(entries))
}

/** The ids of NeXus definitions are two fifths of their file; they are of use only to ask a server for descriptions. */
function withoutIds(sections) {
  return Object.fromEntries(Object.entries(sections).map(([name, { id: _, ...section }]) => [name, section]))
}

mkdirSync(target, { recursive: true })
const { versions } = read('v1-nomad')
const core = joinPackages(corePackages)
addOlderSimulations(core, read('nomad_simulations-by-version'))
const files = {}
const extensions = extensionsIn(core)
for (const [name, packages] of Object.entries(others)) {
  const joined = joinPackages(packages)
  const sections = name === 'v1-nexus' ? withoutIds(joined) : joined
  for (const key of Object.keys(sections)) files[key.split('.')[0]] = name
  for (const [key, names] of Object.entries(extensionsIn(sections))) {
    extensions[key] = [...(extensions[key] ?? []), ...names]
  }
  writeSchema(name, {}, sections, { packed: true })
}
writeSchema('v1', { versions, files, extensions }, core)
const { tags } = read('v0')
const legacy = joinTags(tags)
const nomad = { v1: versions['nomad-lab'], v0: Object.keys(tags).at(-1) }
writeFileSync(join(target, 'versions.json'), `${JSON.stringify(nomad)}\n`)
writeSchema('v0', { versions: { nomad: Object.keys(tags) }, extensions: extensionsIn(legacy) }, legacy)
writeSearch()
