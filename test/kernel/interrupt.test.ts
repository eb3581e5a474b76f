import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startLoginServer } from '../security/login-server.js'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'
import { Kernel } from './kernel.mjs'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))
const archivePath = '/entries/archive/query'
/** Milliseconds that a page takes: the stop comes in the middle of the download. */
const slow = 300

// On Windows Jupyter stops a cell by other means than a signal.
const describeStop = describe.skipIf(process.platform === 'win32')

let kernel: Kernel
let server: TestServer

beforeAll(async () => {
  build()
  const faults = ({ path }: { path: string }) => (path === archivePath ? { delay: slow } : undefined)
  server = await startTestServer({ entries: makeEntries(200), faults })
}, 120_000)

afterAll(() => server?.close())

/** A query of twenty pages, in the words of a cell. */
const download = () =>
  `new ArchiveQuery({ url: '${server.url}', required: { run: '*', results: '*' }, perPage: 10, parallel: 1 })`

const downloadByImport = () => download().replace('ArchiveQuery', "(await import('nomad-notebook')).ArchiveQuery")

const asked = () => server.count(archivePath)

/** Runs a cell and stops it when it has asked for some more pages. */
async function stopAfter(pages: number, code: string) {
  const before = asked()
  let isOver = false
  const running = kernel.execute(code).finally(() => {
    isOver = true
  })
  while (!isOver && asked() < before + pages) await pause(20)
  kernel.interrupt()
  return running
}

/** How many requests came in the time that several pages take. */
async function askedMeanwhile() {
  const before = server.count()
  await pause(4 * slow)
  return server.count() - before
}

describeStop('the stop button of a notebook', () => {
  beforeAll(async () => {
    kernel = await Kernel.start(notebooks)
    const { output } = await kernel.execute(`
import { ArchiveQuery } from 'nomad-notebook'
const lazy = ${download()}
await Promise.resolve()`)
    expect(output).toBe('')
  }, 120_000)

  afterAll(() => kernel?.stop())

  it('ends a download: the bar says so, nothing more is asked, and what came is kept', async () => {
    const { status, output: error, displays } = await stopAfter(5, 'const all = await lazy.fetch()')
    expect(status).toBe('error')
    expect(error).toContain('Interrupted')
    expect(await askedMeanwhile()).toBe(0)
    const { output } = await kernel.execute('console.log(lazy.loaded, lazy.ledger.delivered)')
    const [loaded] = output.trim().split(' ').map(Number)
    expect(loaded).toBeGreaterThanOrEqual(10)
    expect(loaded).toBeLessThan(200)
    expect(displays.at(-1) ?? '').toContain('stopped')
  }, 30_000)

  it('lets the same query go on where it was', async () => {
    const before = asked()
    const { status, output } = await kernel.execute('const rest = await lazy.fetch()\nconsole.log(rest.length)')
    expect(status).toBe('ok')
    expect(output).toContain('200')
    expect(asked() - before).toBeLessThan(20)
  }, 120_000)

  it('ends an SQL statement, and the next one runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nomad-stop-'))
    const started = join(folder, 'started')
    // DuckDB is loaded at once, which the stop button ends in another way.
    await kernel.execute("import { sql } from 'nomad-notebook'\nconst first = await sql`select 1 as x`")
    const running = kernel.execute(`
import { writeFileSync } from 'node:fs'
writeFileSync(${JSON.stringify(started)}, '')
const endless = await sql\`select count(*) as n from range(1000000000) a(x), range(1000000000) b(y) where x + y = 7\``)
    while (!existsSync(started)) await pause(20)
    await pause(slow)
    kernel.interrupt()
    const { status, output: error } = await running
    rmSync(folder, { recursive: true })
    expect(status).toBe('error')
    expect(error).toMatch(/Interrupted|interrupted/)
    const { output } = await kernel.execute('const next = await sql`select 7 as x`\nconsole.log(next.row(0).x)')
    expect(output.trim()).toBe('7')
  }, 60_000)

  it('ends also what a cell before it left running, and nothing that a later cell begins', async () => {
    const before = asked()
    await kernel.execute(`const left = ${download()}.fetch().catch(error => error.name)`)
    while (asked() < before + 2) await pause(20)
    expect(await stopAfter(1, `await ${download()}.fetch()`)).toMatchObject({ status: 'error' })
    expect(await askedMeanwhile()).toBe(0)
    const later = await kernel.execute(`console.log(await left, (await ${download()}.fetch(20)).length)`)
    expect(later).toMatchObject({ status: 'ok', output: 'AbortError 20\n' })
  }, 120_000)

  it.each([
    [
      'a loop over entries',
      () => `
await Promise.resolve()
for await (const entry of ${download()}) {
  await new Promise(resolve => setTimeout(resolve, entry.entry_id.endsWith('0') ? ${2 * slow} : 0))
}`,
    ],
    [
      'a loop that waits for something else',
      () => `
const waiting = ${download()}
for (let index = 0; index < 200; index += 10) {
  await waiting.at(index)
  await new Promise(resolve => setTimeout(resolve, ${2 * slow}))
}`,
    ],
    [
      'a loop that catches errors and makes new queries',
      () => `
for (let index = 0; index < 200; index += 10) {
  try {
    await ${download()}.at(index)
  } catch {
    await new Promise(resolve => setTimeout(resolve, ${slow}))
  }
}`,
    ],
    ['pages', () => `await Promise.resolve()\nfor await (const page of ${download()}.pages()) page.index`],
    ['a table', () => `await ${download()}.toFrame(${energies})`],
  ])(
    'ends %s, whatever it waits for: nothing more is asked',
    async (_, code) => {
      expect(await stopAfter(2, code())).toMatchObject({ status: 'error' })
      // A cell that runs now does not make the stopped one go on.
      await kernel.execute('await new Promise(resolve => setTimeout(resolve, 100))')
      expect(await askedMeanwhile()).toBe(0)
    },
    120_000,
  )

  it('ends what follows references, where a request is sent again and again', async () => {
    const entries = [
      {
        entryId: 'A',
        uploadId: 'U',
        archive: { run: [{ calculation: [{ system_ref: '/entries/B/archive#/run/0' }] }] },
      },
    ]
    const other = await startTestServer({
      entries,
      faults: ({ body }) => (JSON.stringify(body).includes('"B"') ? { status: 503 } : undefined),
    })
    try {
      await kernel.execute(`
const [entry] = await new ArchiveQuery({ url: '${other.url}', required: '*' }).fetch()
const references = [entry.run[0].calculation[0].system_ref]`)
      const before = other.count()
      const running = kernel.execute(
        `console.log(await new ArchiveQuery({ url: '${other.url}' }).resolve(references as never))`,
      )
      while (other.count() < before + 2) await pause(20)
      kernel.interrupt()
      expect(await running).toMatchObject({ status: 'error' })
      const sent = other.count()
      await pause(4000) // longer than the pause before the next attempt
      expect(other.count()).toBe(sent)
    } finally {
      await other.close()
    }
  }, 120_000)

  it('ends the waiting for a login in the browser', async () => {
    const login = await startLoginServer()
    login.answers.push({ status: 400, body: { error: 'authorization_pending' } })
    try {
      const running = kernel.execute(`import { deviceLogin } from 'nomad-notebook'
await deviceLogin({ serverUrl: '${login.url}', realmName: 'lab' })`)
      while (login.forms.length < 4) await pause(20)
      kernel.interrupt()
      expect(await running).toMatchObject({ status: 'error' })
      const sent = login.forms.length
      await pause(500) // the server lets itself be asked every 10 ms
      expect(login.forms.length).toBe(sent)
    } finally {
      await login.close()
    }
  }, 120_000)
})

const energies = `{ columns: { energy: 'run[0].calculation[0].energy.total.value' } }`

describeStop('the stop button in the first cell that asks a server', () => {
  afterEach(() => kernel?.stop())

  it.each([
    ['a download', () => `import { ArchiveQuery } from 'nomad-notebook'; await ${download()}.fetch()`],
    [
      'a download by a package that is loaded while the cell waits',
      () => `(await ${downloadByImport()}.fetch()).length`,
    ],
    [
      'a loop',
      () => `import { ArchiveQuery } from 'nomad-notebook'
await Promise.resolve()
for await (const entry of ${download()}) entry.entry_id`,
    ],
    [
      'a figure',
      () => `import { ArchiveQuery, plot } from 'nomad-notebook'
plot.histogram(await ${download()}.toFrame(${energies}), { x: 'energy' })`,
    ],
  ])(
    'ends %s, and the kernel and its variables live on',
    async (_, code) => {
      await freshKernel()
      expect(await stopAfter(2, code())).toMatchObject({ status: 'error' })
      await livesOn()
    },
    120_000,
  )

  it('can be pressed twice in a row, and again in the next cell', async () => {
    await freshKernel()
    const cell = `import { ArchiveQuery } from 'nomad-notebook'\nawait ${download()}.fetch()`
    const first = stopAfter(2, cell)
    await first.then(() => kernel.interrupt())
    const second = await stopAfter(1, cell)
    kernel.interrupt()
    kernel.interrupt()
    expect([await first, second]).toMatchObject([{ status: 'error' }, { status: 'error' }])
    await livesOn()
  }, 120_000)
})

describeStop('the stop button while a cell works without waiting', () => {
  afterEach(() => kernel?.stop())

  /** Lets the stop come while so many files of a package are loaded, whose path has this in it. */
  const stopWhileLoading = (part: string, count: number) => `
const Module = require('module')
const compile = Module.prototype._compile
let files = 0
Module.prototype._compile = function (...given: unknown[]) {
  if (String(given[1]).includes('${part}') && ++files === ${count}) {
    process.kill(process.pid, 'SIGINT')
    for (;;);
  }
  return compile.apply(this, given)
}`

  it('leaves no half of the package behind when it is being loaded', async () => {
    await freshKernel()
    await kernel.execute(stopWhileLoading('/dist/', 30))
    const cell = `import { ArchiveQuery } from 'nomad-notebook'\nconsole.log(${download()}.config.perPage)`
    const { status, output } = await kernel.execute(cell)
    expect(status).toBe('error')
    expect(output).toContain('interrupted by `SIGINT`')
    expect(await kernel.execute(cell)).toMatchObject({ status: 'ok', output: '10\n' })
    await livesOn()
  }, 120_000)

  it('leaves figures as they are when it comes in the middle of the first one', async () => {
    await freshKernel()
    await kernel.execute(`import { plot } from 'nomad-notebook'${stopWhileLoading('/jsdom/', 100)}`)
    const cell = `console.log(plot.scatter([{ x: 1, y: 2 }], { x: 'x', y: 'y' }).toSvg().slice(0, 4))`
    expect(await kernel.execute(cell)).toMatchObject({ status: 'error' })
    expect(await kernel.execute(cell)).toMatchObject({ status: 'ok', output: '<svg\n' })
    await livesOn()
  }, 120_000)
})

/** Starts a kernel that has run nothing but a variable, so that the cell that is stopped loads the package. */
async function freshKernel() {
  kernel = await Kernel.start(notebooks)
  await kernel.execute('const kept = [42]')
}

async function livesOn() {
  expect(kernel.alive).toBe(true)
  expect(await kernel.execute('console.log(kept)')).toMatchObject({ status: 'ok', output: '[ 42 ]\n' })
  expect(await askedMeanwhile()).toBe(0)
  const again = `import { ArchiveQuery } from 'nomad-notebook'\nconsole.log((await ${download()}.at(3)).entry_id)`
  expect(await kernel.execute(again)).toMatchObject({ status: 'ok', output: 'entry000003\n' })
}
