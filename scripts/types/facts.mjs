// Reads what the types are made from: the facts of the schema as the package ships them, and the names of dimensions.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The section that every archive begins with, in both dialects. */
const root = 'nomad.datamodel.datamodel.EntryArchive'

/** @returns {{ root: string, sections: Map<string, object> }} the sections of a dialect, `v1` or `v0`, by qualified name */
export function readSchema(dialect) {
  const files = dialect === 'v1' ? ['v1', 'v1-plugins'] : [dialect]
  return { root, sections: withoutTwins(new Map(files.flatMap(file => Object.entries(readFacts(file))))) }
}

/** Returns the entries of one file of data/metainfo. */
export function readFacts(name) {
  const text = createRequire(import.meta.url)(join(project, 'data', 'metainfo', `${name}.js`))
  const json = name.startsWith('v1-') ? brotliDecompressSync(Buffer.from(text, 'base64')).toString('utf8') : text
  return JSON.parse(json).entries
}

/** Packages that moved out of NOMAD: their older selves are the same but for a handful of quantities. */
const moved = /^nomad\.datamodel\.metainfo\.simulation\.(calculation|method|system|run|workflow)\.(\w+)$/

/** Today's sections stand for their older twins too: half the interfaces, and names without doubles. */
function withoutTwins(sections) {
  const today = new Map()
  for (const name of sections.keys()) {
    const [, module, short] = /^(?:runschema|(simulationworkflowschema))\.(\w+)\.\w+$/.exec(name) ?? []
    if (short) today.set(`${module ? 'workflow' : short}.${name.split('.').at(-1)}`, name)
  }
  const twin = name => {
    const [, module, short] = moved.exec(name) ?? []
    return (module && today.get(`${module}.${short}`)) || name
  }
  return new Map(
    [...sections].filter(([name]) => twin(name) === name).map(([name, facts]) => [name, retarget(facts, twin)]),
  )
}

function retarget(section, twin) {
  const each = (members, change) => {
    return members && Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]))
  }
  const type = t => {
    if (t?.ref) return { ...t, ref: twin(t.ref) }
    if (!t?.qref) return t
    const [target, quantity] = t.qref.split('/')
    return { qref: `${twin(target)}/${quantity}` }
  }
  return {
    ...section,
    base: section.base?.map(twin),
    q: each(section.q, quantity => ({ ...quantity, t: type(quantity.t) })),
    s: each(section.s, slot => ({ ...slot, of: slot.of && twin(slot.of) })),
  }
}

/** The units of src/units, compiled for this one use, so that a dimension has the same name in types and at run time. */
export function dimensionNames() {
  const folder = join(project, 'node_modules', '.cache', 'types')
  const tsc = join(project, 'node_modules', 'typescript', 'bin', 'tsc')
  const options = '--ignoreConfig --module node16 --target es2022 --skipLibCheck --types node --rootDir src --outDir'
  const command = [tsc, ...options.split(' '), folder, join('src', 'units', 'parse-unit.ts')]
  const result = spawnSync(process.execPath, command, { cwd: project, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`src/units does not compile:\n${result.stdout}`)
  const { parseUnit } = createRequire(import.meta.url)(join(folder, 'units', 'parse-unit.js'))
  return unit => parseUnit(unit).dimension
}
