import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'
import { type CellResult, Kernel } from './kernel.mjs'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const { findDeno } = (await import('../../scripts/runtimes.mjs' as string)) as { findDeno(): string | undefined }
const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))
const deno = findDeno()
const archivePath = '/entries/archive/query'
/** Milliseconds that a page takes: the stop comes in the middle of the download. */
const slow = 200

let kernel: Kernel
let server: TestServer

const describeDeno = describe.skipIf(!deno)
const title = deno ? "Deno's kernel" : "Deno's kernel (no Deno here: npm run test:deno installs it)"

/** A query of twenty pages, in the words of a cell. */
const download = () =>
  `new ArchiveQuery({ url: '${server.url}', required: { run: '*', results: '*' }, perPage: 10, parallel: 1 })`
const asked = () => server.count(archivePath)

/** Runs a cell, and waits for what Deno sends after its end. */
async function run(code: string): Promise<CellResult> {
  const result = await kernel.execute(code)
  await kernel.complete('0.')
  await pause(50)
  return result
}

/** The MIME types of each output, or the name of its stream. */
function kindsOf({ outputs }: CellResult): string[] {
  return outputs.map(output => {
    if (output.output_type === 'stream') return output.name
    return output.output_type === 'error' ? output.ename : Object.keys(output.data).sort().join(' ')
  })
}

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

describeDeno(title, () => {
  beforeAll(async () => {
    build()
    const faults = ({ path }: { path: string }) => (path === archivePath ? { delay: slow } : undefined)
    server = await startTestServer({ entries: makeEntries(200), faults })
    kernel = await Kernel.start(notebooks, {}, { deno: deno as string })
    const { status } = await run(`
import { ArchiveQuery, quantity, table } from 'nomad-notebook'
const lazy = ${download()}`)
    expect(status).toBe('ok')
  }, 120_000)

  afterAll(async () => {
    await kernel?.stop()
    await server?.close()
  })

  it('shows the last expression of a cell, and texts where it stands in a list or is printed', async () => {
    expect(kindsOf(await run('table([{ a: 1 }])'))).toEqual(['text/html text/plain'])
    expect(kindsOf(await run("quantity(1, 'eV')"))).toEqual(['text/html text/plain'])
    expect(kindsOf(await run('lazy'))).toEqual(['text/html text/plain'])
    expect(kindsOf(await run("[quantity(1, 'eV')]"))).toEqual(['text/plain'])
    expect(await run("console.log(quantity(1, 'eV'))")).toMatchObject({ output: '1 electron_volt\n' })
  })

  it('shows a bar that changes in place, and for await where nothing else waits', async () => {
    const { status, outputs, displays } = await run(`
let counted = 0
for await (const entry of ${download()}) counted++
console.log(counted)`)
    expect(status).toBe('ok')
    expect(displays.length).toBeGreaterThan(2)
    expect(displays.at(-1)).toContain('✓')
    expect(outputs.filter(({ output_type }) => output_type === 'display_data')).toHaveLength(1)
    expect(outputs.filter(({ output_type }) => output_type === 'stream')).toMatchObject([{ text: '200\n' }])
  }, 30_000)

  it('shows warnings, and errors of calls that nobody waits for', async () => {
    const warned = await run("process.emitWarning('A name is unknown.', 'NomadWarning')")
    expect(warned.outputs).toMatchObject([{ name: 'stderr', text: 'NomadWarning: A name is unknown.\n' }])
    const { outputs } = await run(`
void new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1', retry: { retries: 0 } }).fetch(1)
await new Promise(resolve => setTimeout(resolve, 300))`)
    expect(outputs).toMatchObject([
      { name: 'stderr', text: expect.stringMatching(/^A call without await failed. Netw/) },
    ])
  })

  it('says of an error first what was wrong, and little of where', async () => {
    const { outputs } = await run("quantity(1, 'eV').to('meter')")
    expect(outputs).toMatchObject([{ output_type: 'error', ename: 'UnitError' }])
    const [error] = outputs as { traceback: string[] }[]
    expect(error?.traceback[0]).toMatch(/^UnitError: energy \(electron_volt\) cannot be converted to length/)
    expect(error?.traceback.length).toBeLessThan(14)
  })

  it('serves the embedded archive, and uses every optional package', async () => {
    const { status, output } = await run(`
import { ArchiveQuery as Query, Frame, plot, properties, serveSample, sql } from 'nomad-notebook'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const sample = await serveSample()
const [mgo] = await new Query({ url: sample.url, query: { upload_name: 'mgo-equation-of-state' } }).fetch(1)
sample.close()
const frame = table([{ a: 1 }, { a: 2 }])
const place = mkdtempSync(join(tmpdir(), 'deno-'))
await frame.toParquet(join(place, 'a.parquet'), { compression: 'zstd' })
const read = await Frame.fromParquet(join(place, 'a.parquet'))
rmSync(place, { recursive: true })
console.log([
  read.numRows,
  frame.toArquero().numRows(),
  frame.toDanfo().shape[0],
  frame.toArrow().numRows,
  (await sql\`select count(*) as n from \${frame}\`).row(0).n,
  properties.symmetry(mgo).spaceGroupSymbol,
  plot.line(frame, { x: 'a', y: 'a' }).toPng().length > 1000,
  typeof (await import('openid-client')).discovery,
].join())`)
    expect({ status, output }).toEqual({ status: 'ok', output: '2,2,2,2,2,Fm-3m,true,function\n' })
  }, 60_000)

  it('completes what an object has when the cell runs', async () => {
    await run('const [entry] = await lazy.fetch(1)\nconst run0 = entry.run[0]')
    expect(await kernel.complete('entry.')).toEqual(expect.arrayContaining(['run', 'results', 'metadata', 'm_def']))
    expect(await kernel.complete('run0.calc')).toContain('calculation')
    expect(await kernel.complete('lazy.toF')).toEqual(['toFrame'])
  })

  describe('with the stop button', () => {
    it('ends a download: the bar says so, nothing more is asked, and what came is kept', async () => {
      const { status, displays, outputs } = await stopAfter(8, 'const all = await lazy.fetch()')
      expect(status).toBe('error')
      expect(outputs.at(-1)).toMatchObject({ ename: 'AbortError', evalue: 'The kernel was interrupted' })
      expect(await askedMeanwhile()).toBe(0)
      expect(displays.at(-1) ?? '').toContain('stopped')
      const { output } = await run('console.log(lazy.loaded, lazy.ledger.delivered)')
      const [loaded] = output.trim().split(' ').map(Number)
      expect(loaded).toBeGreaterThanOrEqual(10)
      expect(loaded).toBeLessThan(200)
    }, 30_000)

    it('lets the same query go on where it was', async () => {
      const before = asked()
      const { status, output } = await run('const rest = await lazy.fetch()\nconsole.log(rest.length)')
      expect({ status, output }).toEqual({ status: 'ok', output: '200\n' })
      expect(asked() - before).toBeLessThan(20)
    }, 30_000)

    it.each([
      ['a loop over entries', () => `for await (const entry of ${download()}) entry.entry_id`],
      [
        'a loop over entries that waits for something else',
        () => `for await (const entry of ${download()}) await new Promise(resolve => setTimeout(resolve, ${slow}))`,
      ],
      [
        'a loop that catches errors and makes new queries',
        () => `
for (let index = 0; index < 200; index += 10) {
  try {
    await ${download()}.at(index)
  } catch {
    await new Promise(resolve => setTimeout(resolve, ${slow / 10}))
  }
}`,
      ],
      ['pages', () => `for await (const page of ${download()}.pages()) page.index`],
      [
        'a table',
        () => `await ${download()}.toFrame({ columns: { energy: 'run[0].calculation[0].energy.total.value' } })`,
      ],
    ])(
      'ends %s, and the next cell asks again',
      async (_, code) => {
        await stopAfter(2, code())
        expect(await askedMeanwhile()).toBe(0)
        await pause(2000)
        const { status, output } = await run(`console.log((await ${download()}.fetch(10)).length)`)
        expect({ status, output }).toEqual({ status: 'ok', output: '10\n' })
      },
      60_000,
    )

    it('does not stop the next cell, also when it is pressed twice', async () => {
      expect(await stopAfter(2, `await ${download()}.fetch()`)).toMatchObject({ status: 'error' })
      kernel.interrupt()
      await pause(100)
      const { status, output } = await run(`console.log((await ${download()}.fetch(10)).length)`)
      expect({ status, output }).toEqual({ status: 'ok', output: '10\n' })
      expect(kernel.alive).toBe(true)
    }, 30_000)
  })
})
