// Reading through sections against plain property access on the same parsed JSON: every quantity of 1000 archives, and
// one path of each. The classes of sections are made before the clock starts; opening the archives counts, except for
// 'path again'.
//
// What is counted: 'walk' and 'm_traverse' read every stored member. For plain JSON that is a property that gives an array
// as it is; through a section references are followed, and arrays without a unit become typed arrays, because that is what
// reading them gives. 'numbers' goes on to every number: both sides add up the items of all arrays and all single numbers,
// so that quantities with a unit are converted too.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync, constants } from 'node:zlib'
import { alternate, median } from './measure.mjs'

const require = createRequire(import.meta.url)
const { openArchive } = require('../dist/metainfo/index.js')
const { Quantity } = require('../dist/units/index.js')
const runs = Number(process.env.BENCH_RUNS ?? 7)
const count = Number(process.env.BENCH_ENTRIES ?? 1000)
const largest = 400_000

const packed = readFileSync(new URL('../sample-data/entries.jsonl.br', import.meta.url))
const lines = brotliDecompressSync(packed, { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } })
  .toString()
  .trim()
  .split('\n')
  .filter(line => line.length < largest)
const texts = Array.from({ length: count }, (_, index) => lines[index % lines.length])

/** Fresh archives for each round: views remember what they made. */
function archives() {
  return texts.map(text => JSON.parse(text).archive)
}

function open(archive) {
  return openArchive(archive, { dialect: 'v1', entryId: 'e', uploadId: 'u' })
}

function time(read, prepare) {
  const data = prepare()
  globalThis.gc?.()
  const start = performance.now()
  const seen = read(data)
  return { milliseconds: performance.now() - start, seen }
}

/** Visits every member of every object; what a reader of plain JSON has to do. */
function visitPlain(node, visited, take) {
  for (const name of Object.keys(node)) {
    if (name.startsWith('m_')) continue
    const value = node[name]
    visited.count++
    if (take) visited.sum += take(value)
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) visitPlain(value, visited, take)
    else if (value.some(item => typeof item === 'object' && item !== null && !Array.isArray(item))) {
      for (const item of value) if (item) visitPlain(item, visited, take)
    }
  }
}

/** Reads every stored member through the sections, by name. */
function visitSections(section, visited, take) {
  const { all_sub_sections: subSections } = section.m_def
  for (const name of Object.keys(section.toJSON())) {
    if (name.startsWith('m_')) continue
    const value = section[name]
    visited.count++
    if (!subSections.has(name)) {
      if (take) visited.sum += take(value)
    } else if (!Array.isArray(value)) visitSections(value, visited, take)
    else for (const item of value) if (item) visitSections(item, visited, take)
  }
}

function sumPlain(value) {
  if (typeof value === 'number') return value
  let sum = 0
  if (Array.isArray(value)) for (const item of value) sum += sumPlain(item)
  return sum
}

/** Numbers of a value as sections give it: a quantity's magnitude, nested arrays over typed ones, a number. */
function sumRead(value) {
  if (typeof value === 'number') return value
  if (typeof value !== 'object' || value === null) return 0
  if (value instanceof Quantity) return sumRead(value.magnitude)
  let sum = 0
  if (value instanceof Float64Array) for (const item of value) sum += item
  else if (Array.isArray(value)) for (const item of value) sum += sumRead(item)
  return sum
}

/** Reads every set value by the metainfo's own walk. */
function traverse(section, visited) {
  for (const { section: at, name } of section.m_traverse()) {
    at.m_get(name)
    visited.count++
  }
}

function countWith(visit) {
  return data => {
    const visited = { count: 0, sum: 0 }
    for (const one of data) visit(one, visited)
    return visited.count
  }
}

const pathPlain = archive => archive.run[0].calculation.at(-1)?.energy?.total?.value
const pathSection = entry => entry.run[0].calculation.at(-1)?.energy?.total?.value?.magnitude

const candidates = {
  walk: [countWith(visitPlain), countWith((archive, visited) => visitSections(open(archive), visited))],
  numbers: [
    countWith((archive, visited) => visitPlain(archive, visited, sumPlain)),
    countWith((archive, visited) => visitSections(open(archive), visited, sumRead)),
  ],
  m_traverse: [countWith(visitPlain), countWith((archive, visited) => traverse(open(archive), visited))],
  path: [
    data => data.reduce((sum, archive) => sum + (pathPlain(archive) ?? 0), 0),
    data => data.reduce((sum, archive) => sum + (pathSection(open(archive)) ?? 0), 0),
  ],
  // The archives are open, as a query gives them.
  'path again': [
    data => data.reduce((sum, archive) => sum + (pathPlain(archive) ?? 0), 0),
    data => data.reduce((sum, entry) => sum + (pathSection(entry) ?? 0), 0),
  ],
}

console.log(`${count} archives, median of ${runs} alternating runs, milliseconds`)
console.log('                plain   sections   ratio')
for (const [label, [plain, sections]] of Object.entries(candidates)) {
  const isOpen = label === 'path again'
  const opened = () => {
    const entries = archives().map(open)
    for (const entry of entries) pathSection(entry)
    return entries
  }
  const one = () => time(plain, archives)
  const other = () => time(sections, isOpen ? opened : archives)
  one()
  other()
  const [a, b] = await alternate([one, other], runs)
  const walks = label.startsWith('path') === false
  if (!walks && a[0].seen !== b[0].seen) throw new Error(`Something else was read: ${a[0].seen}, ${b[0].seen}`)
  const [x, y] = [a, b].map(results => median(results.map(result => result.milliseconds)))
  const note = walks ? ` (${a[0].seen} members, ${b[0].seen} values)` : ''
  console.log(
    `${label.padEnd(14)} ${x.toFixed(2).padStart(6)} ${y.toFixed(2).padStart(10)} ${(y / x).toFixed(2).padStart(7)}${note}`,
  )
}
