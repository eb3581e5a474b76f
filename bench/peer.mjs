// Reading: ArchiveQuery (ours), L (plain undici + JSON.parse of the same bytes, see peer/limit.mjs) and NOMAD's official
// Python client, by the same cases against one server process. Prints a table and writes a JSON file.
//
//   npm run bench -- --peer [--entries 1000,10000] [--runs 5] [--latency 50] [--per-entry 20] [--record] [--out FILE]
//
// The official client reads the first number of entries only, once a case; `--without-official` leaves it out, as
// `npm run bench` does. Up to 2 000 entries are read as often as `--runs` says, up to 20 000 three times at most, more of them
// once, and of more than 20 000 only what keeps nothing; what is kept is then measured with 20 000. How cost grows with the
// number of entries is stated as the exponent of its power (`exponents`). `--latency` and `--per-entry` (milliseconds) measure some cases once more with a server that waits
// before each answer, and for each archive in it, as long as the part of the whole archive's bytes that is answered.
// `--record` writes bench/results/peer.json and the table in docs/costs.md; `--expect` writes bench/expected-counts.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ArchiveQuery, config } from 'nomad-notebook'
import { alternate, median, run, startServer } from './measure.mjs'
import { countCases, expectedCounts, findWorse, writeExpectedCounts } from './peer/counts.mjs'
import { exponentsOf } from './peer/exponents.mjs'
import { officialVersion, setupOfficial } from './peer/setup-official.mjs'
import { printTable } from './peer/table.mjs'
import { recordFile, writeCosts } from './peer/write-costs.mjs'

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: process.env.BENCH_ENTRIES ?? '1000' },
    runs: { type: 'string', default: process.env.BENCH_RUNS ?? '5' },
    latency: { type: 'string', default: '0' },
    'per-entry': { type: 'string', default: '0' },
    'without-official': { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    expect: { type: 'boolean', default: false },
    out: { type: 'string', default: fileURLToPath(new URL('../.runs/peer.json', import.meta.url)) },
  },
})
const sizes = options.entries.split(',').map(Number)
const runs = Number(options.runs)
const delays = { latency: Number(options.latency), perArchive: Number(options['per-entry']) }
const hasDelays = delays.latency > 0 || delays.perArchive > 0

/** All that is kept of more entries needs more memory than a heap has. */
const mostKept = 20_000
/** Up to so many entries, a run takes a second or two. */
const mostOften = 2_000
/** What is measured of more entries than may be kept: a run takes half a minute. */
const largeCases = ['path', 'dict', 'whole', 'asked']
/** The cases of L; it does the same for a path, a dictionary and a table of whole archives. */
const limitCases = ['first', 'path', 'keep', 'asked', 'calculations asked']
const ourCases = ['first', 'path', 'dict', 'keep', 'whole', 'asked', 'calculations', 'calculations asked']
const officialCases = ['first', 'path', 'dict', 'whole', 'asked', 'calculations', 'calculations asked']
const fastest = 'asked, fastest'
const delayedCases = ['first', 'asked']

config.progress = false
const counted = await countCases(ArchiveQuery)
if (options.expect) writeExpectedCounts(counted)
const worse = findWorse(counted, expectedCounts())
for (const line of worse) console.log(`More than bench/expected-counts.json states: ${line}`)
if (worse.length > 0) process.exitCode = 1

const python = options['without-official'] ? undefined : await setupOfficial()
const server = await startServer(Math.max(...sizes))
const results = []
try {
  for (const entries of sizes) {
    await measureOurs(entries, false)
    if (hasDelays && entries === sizes[0]) await measureOurs(entries, true)
  }
  if (Math.max(...sizes) > mostKept && !sizes.includes(mostKept)) await measureOurs(mostKept, false, ['keep'])
  if (python) {
    for (const name of officialCases) await measureOfficial(name, false)
    if (hasDelays) for (const name of [...delayedCases, fastest]) await measureOfficial(name, true)
  }
} finally {
  server.close()
}
checkSame()

const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version }
const exponents = exponentsOf(results)
const all = {
  machine,
  official: python && officialVersion(),
  entries: sizes,
  runs,
  delays,
  counted,
  results,
  exponents,
}
console.log(`\n${printTable(all)}`)
write(options.out, all)
if (options.record) {
  write(recordFile, all)
  writeCosts()
}

/** Measures L and ours, in turn, and keeps the medians. */
async function measureOurs(entries, delayed, names = casesOf(entries, delayed)) {
  const isMeasured = name => names.includes(name)
  const candidates = [
    ...limitCases.filter(isMeasured).map(name => ({ client: 'L', script: 'peer/limit.mjs', name })),
    ...ourCases.filter(isMeasured).map(name => ({ client: 'ours', script: 'peer/ours.mjs', name })),
  ]
  const rounds = await alternate(
    candidates.map(candidate => () => measure(candidate, entries, delayed)),
    runsOf(entries),
  )
  for (const [index, { client, name }] of candidates.entries()) {
    results.push({ client, case: name, entries, delayed, ...medians(rounds[index]) })
  }
}

function casesOf(entries, delayed) {
  return delayed ? delayedCases : entries > mostKept ? largeCases : ourCases
}

function runsOf(entries) {
  return entries <= mostOften ? runs : entries < mostKept ? Math.min(runs, 3) : 1
}

async function measureOfficial(name, delayed) {
  const env = { ...process.env, PYTHONWARNINGS: 'ignore', PYTHONNOUSERSITE: '1' }
  const candidate = { script: 'peer/official.py', name, options: { program: python, env } }
  const result = await measure(candidate, sizes[0], delayed)
  results.push({ client: 'official', case: name, entries: sizes[0], delayed, ...medians([result]) })
}

/** One run of one case in a process of its own, with what the server has counted meanwhile. */
async function measure({ script, name, options }, entries, delayed) {
  const noDelays = { latency: 0, perArchive: 0 }
  await server.set({ entries, ...(delayed ? delays : noDelays) })
  const heap = name === 'keep' ? ['--max-old-space-size=8192'] : []
  const result = await run(script, [server.url, name, entries], { programOptions: heap, ...options })
  return { ...result, ...(await server.counts()) }
}

function medians(rounds) {
  const all = { ...rounds[0], start: { ...rounds[0].start } }
  for (const key of ['cpuSeconds', 'seconds', 'peakMegabytes']) all[key] = median(rounds.map(round => round[key]))
  for (const key of ['cpuSeconds', 'seconds']) all.start[key] = median(rounds.map(round => round.start[key]))
  return all
}

/** Every client must have read the same, and ours whole archives where L did. */
function checkSame() {
  for (const result of results) {
    const isTable = result.case.startsWith('calculations')
    const same = results.find(
      ({ client, entries, case: name }) =>
        client === 'ours' && entries === result.entries && name === (isTable ? 'calculations' : nameOf(result)),
    )
    if (isTable && result.client === 'L') continue
    if (same.rows !== result.rows || same.energies !== result.energies)
      throw new Error(`Two runs read something else: ${JSON.stringify([same, result])}`)
  }
  for (const { client, case: name, entries, objects } of results) {
    const limit = results.find(
      result => result.client === 'L' && /^(path|keep)$/.test(result.case) && result.entries === entries,
    )
    if (client === 'ours' && /^(path|dict|keep|whole|calculations)$/.test(name) && objects < limit.objects)
      throw new Error(`The case ${name} did not read whole archives.`)
  }
}

function nameOf(result) {
  return result.case === fastest ? 'asked' : result.case
}

function write(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
}
