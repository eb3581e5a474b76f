// The archives that are measured, with the kind of each. Two of the three collections stand beside a clone, in `../shared`, and are
// left out where it has none.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, constants, gunzipSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const shared = name => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url))

const collections = [
  { name: 'tutorials', title: 'the calculations of the tutorials', read: readTutorials },
  {
    name: 'parsers',
    title: "archives of NOMAD's parsers for 30 codes",
    read: () => readLines('real-archives/archives.jsonl.gz'),
  },
  {
    name: 'today',
    title: "entries of today's schema: calculations, measurements, samples",
    read: () => readLines('new-data/archives-data.jsonl.gz'),
  },
]

/** The collections that are there: a name, a title, and the entries in the order of their ids, as a harvest meets them. */
export function readSources() {
  return collections.flatMap(({ name, title, read }) => {
    const entries = read()?.sort((a, b) => (a.entry_id < b.entry_id ? -1 : 1))
    return entries ? [{ name, title, entries: entries.map(entry => ({ ...entry, kind: kindOf(entry.archive) })) }] : []
  })
}

function readTutorials() {
  const packed = readFileSync(require.resolve('nomad-notebook-sample/entries.jsonl.br'))
  const params = { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 }
  return parsed(brotliDecompressSync(packed, { params }))
}

function readLines(name) {
  const file = shared(name)
  return existsSync(file) ? parsed(gunzipSync(readFileSync(file))) : undefined
}

function parsed(bytes) {
  const lines = bytes.toString('utf8').split('\n').filter(Boolean)
  return lines.map(line => {
    const { entry_id, upload_id, archive } = JSON.parse(line)
    return { entry_id, upload_id, archive }
  })
}

/** The kind of an entry: what was done, by the names of its workflow. */
function kindOf({ run, data, results, workflow2 }) {
  const workflow = results?.method?.workflow_name ?? workflow2?.m_def?.split('.').at(-1) ?? ''
  const isCalculation = run !== undefined || /^nomad_simulations\b/.test(String(data?.m_def))
  if (!isCalculation) return data ? 'measurement, sample, own schema' : 'other'
  const kinds = [
    [/molecular ?dynamics/i, 'molecular dynamics'],
    [/geometry ?opt/i, 'geometry optimization'],
    [/single ?point/i, 'single point'],
    [/phonon|thermodynamics/i, 'phonons'],
    [/elastic|equationofstate/i, 'elastic constants, equation of state'],
  ]
  return kinds.find(([pattern]) => pattern.test(workflow))?.[1] ?? 'other'
}
