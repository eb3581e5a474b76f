// `npm run test:runtimes`: packs both packages, installs them into empty folders with each runtime's own package manager, and
// prints what works there as one matrix. `-- --write` also keeps the matrix in docs/compatibility.md; `-- bun deno` tries some.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveRegistry } from './local-registry.mjs'
import { runtimeNames, runtimePath, runtimeVersion, setupRuntimes, whyMissing } from './runtimes.mjs'
import { setup } from './setup.mjs'
import { Failure, root } from './steps.mjs'
import { startServers } from './test-runtimes/archive-and-proxy.mjs'
import { chromiumColumn, whyNoChromium } from './test-runtimes/chromium.mjs'
import { runtimeChecks } from './test-runtimes/runtime.mjs'
import { keepTables, tables } from './test-runtimes/tables.mjs'
import { typesTable } from './test-runtimes/types.mjs'

export default async function testRuntimes(given = []) {
  const words = given.filter(word => !word.startsWith('-')).map(word => word.toLowerCase())
  const names = [...runtimeNames, 'Chromium'].filter(
    name => words.length === 0 || words.some(word => name.toLowerCase().replace(' ', '').startsWith(word)),
  )
  if (names.length === 0)
    throw new Failure(`No runtime is named ${words.join(' or ')}: ${runtimeNames.join(', ')}, Chromium.`)
  await setup({ packages: 'test' })
  await setupRuntimes()
  const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  const registry = await serveRegistry(folder)
  const servers = await startServers()
  try {
    const found = await tryAll(names, { folder, registry, servers })
    report(found, given.includes('--write') && words.length === 0)
  } finally {
    await servers.close()
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tries one runtime after the other: how long one takes must not decide whether another one passes. */
async function tryAll(names, { folder, registry, servers }) {
  const rows = []
  const add = async (name, program, checks) => {
    const row = { name, version: program, results: {} }
    rows.push(row)
    for (const [check, work] of Object.entries(checks)) row.results[check] = await outcome(`${name}: ${check}`, work)
  }
  for (const name of names.filter(one => one !== 'Chromium')) {
    const program = runtimePath(name)
    if (program === undefined) {
      console.log(whyMissing(name))
      rows.push({ name, results: { install: { ok: false, problem: 'not there' } } })
      continue
    }
    const place = emptyFolder(folder, name)
    const version = runtimeVersion(program).match(/\d+\.\d+\.\d+/)?.[0]
    await add(name, version, runtimeChecks({ name, program, folder: place, registry, servers }))
  }
  // Where npm has installed the package, with the types of Node.
  const first = rows.find(({ name, results }) => name.startsWith('Node') && results.install?.ok)
  const types = first && (await typesTable(join(folder, first.name.toLowerCase().replaceAll(' ', '-'))))
  if (names.includes('Chromium')) await addChromium({ add, rows, folder, first, servers })
  for (const row of types ? rows : []) row.results.types ??= typesOf(row.name, types)
  return { rows, types }
}

/** How the code for a runtime finds the package: Node's two ways, or a bundler's, which Bun has too. */
function typesOf(name, types) {
  const way = name.startsWith('Node') ? /^node/ : name === 'Chromium' ? /^web/ : /^bundler/
  const own = types.filter(one => way.test(one.way))
  return { ok: own.length > 0 && own.every(({ ok }) => ok) }
}

async function addChromium({ add, rows, folder, first, servers }) {
  const why = first ? whyNoChromium() : 'Chromium: no runtime has installed the package that it loads.'
  if (why) {
    console.log(why)
    rows.push({ name: 'Chromium', results: { install: { ok: false, problem: why } } })
    return
  }
  const place = join(
    folder,
    first.name.toLowerCase().replaceAll(' ', '-'),
    'node_modules',
    'nomad-notebook',
    'dist',
    'web',
  )
  const column = await chromiumColumn(place, servers.url)
  try {
    await add('Chromium', column.version, column.checks)
  } finally {
    await column.close()
  }
}

function emptyFolder(folder, name) {
  const place = join(folder, name.toLowerCase().replaceAll(' ', '-'))
  mkdirSync(place)
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  return place
}

async function outcome(label, work) {
  const start = performance.now()
  try {
    await work()
    console.log(`${label} passed, ${((performance.now() - start) / 1000).toFixed(1)} s`)
    return { ok: true }
  } catch (error) {
    console.log(`${label} FAILED: ${error.message}`)
    return { ok: false, problem: error.message }
  }
}

function report(found, isKept) {
  const text = tables(found)
  console.log(`\n${text}\n`)
  if (isKept) {
    const file = join(root, 'docs', 'compatibility.md')
    writeFileSync(file, keepTables(readFileSync(file, 'utf8'), text))
  }
  const results = [...found.rows.flatMap(({ results }) => Object.values(results)), ...(found.types ?? [])]
  const failed = results.filter(({ ok }) => !ok).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  if (failed > 0) throw new Failure('Something does not work in a runtime (above).')
}
