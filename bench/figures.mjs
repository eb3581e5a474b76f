// What figures cost: to make, as the JSON that Plotly draws, and as the whole output with its static picture. The limit is
// 2 s for each of the three large ones. The first picture of a process is listed by itself: it starts plotly.js.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync, constants } from 'node:zlib'
import { alternate, median } from './measure.mjs'

const require = createRequire(import.meta.url)
const { plot } = require('../dist/index.js')
const { bundleOf } = require('../dist/display/index.js')
const { openArchive } = require('../dist/metainfo/index.js')

const runs = Number(process.env.BENCH_RUNS ?? 5)
const stored = ['entries', 'vibrations-and-dynamics'].flatMap(unpack)

function unpack(name) {
  const packed = readFileSync(new URL(`../sample-data/${name}.jsonl.br`, import.meta.url))
  const lines = brotliDecompressSync(packed, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } })
  return lines
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

/** The sections of an archive keep what they have read: each run reads an archive of its own. */
function open({ entry_id: entryId, upload_id: uploadId, archive }) {
  return openArchive(archive, { dialect: 'v1', entryId, uploadId })
}

const named = folder => open(stored.find(({ archive }) => archive.metadata.mainfile.startsWith(`${folder}/`)))
const withDos = stored.filter(({ archive }) => archive.run[0].calculation?.some(one => one.dos_electronic))

function points(count) {
  let state = 1
  const random = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  return { x: Float64Array.from({ length: count }, random), y: Float64Array.from({ length: count }, random) }
}

const cloud = points(100_000)
const kinds = {
  'density of states': () => plot.dos(named('Si_dos')),
  'bands and density of states': () => plot.bandsDos(named('MgO_bands'), { dos: named('MgO_dos') }),
  'phonon bands and density': () => plot.phononBandsDos(named('Si_phonons')),
  'equation of state': () => plot.equationOfState(stored.filter(isOfMgo).map(open)),
  structure: () => plot.structure(named('TiO2_dos')),
  'periodic table': () => plot.periodicTable({ O: 37, Si: 19, Mg: 14 }),
  '100 densities of states': () => plot.dos(Array.from({ length: 100 }, (_, i) => open(withDos[i % withDos.length]))),
  'structure of 2 000 atoms': () => plot.structure(named('MgO_dos'), { supercell: [10, 10, 10] }),
  'scatter of 100 000 points': () => plot.scatter(cloud),
  'histogram of 100 000 values': () => plot.histogram(cloud, { x: 'x' }),
}

function isOfMgo({ archive }) {
  return archive.metadata.mainfile.startsWith('MgO_a4p')
}

function timed(work) {
  const start = performance.now()
  const result = work()
  return [performance.now() - start, result]
}

function cost(make) {
  const [made, figure] = timed(make)
  const [written, json] = timed(() => JSON.stringify(figure))
  const [shown, bundle] = timed(() => bundleOf(figure))
  return { made, written, shown, json: json.length, html: bundle['text/html'].length }
}

const [first] = timed(() => bundleOf(plot.scatter({ x: [1, 2], y: [1, 2] })))
console.log(`\nFirst picture of a process: ${first.toFixed(0)} ms\n`)
console.log(`Medians of ${runs} alternating runs         made      JSON   output       JSON       HTML`)
const results = await alternate(
  Object.values(kinds).map(make => () => cost(make)),
  runs,
)
for (const [index, name] of Object.keys(kinds).entries()) {
  const of = key => median(results[index].map(result => result[key]))
  const times = ['made', 'written', 'shown'].map(key => `${of(key).toFixed(0).padStart(6)} ms`)
  const sizes = ['json', 'html'].map(key => `${(of(key) / 1000).toFixed(1).padStart(7)} kB`)
  console.log(`${name.padEnd(32)} ${[...times, ...sizes].join(' ')}`)
}
