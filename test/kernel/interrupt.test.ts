import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEntries, startTestServer, type TestServer } from '../server/index.js'
import { Kernel } from './kernel.mjs'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))

describe('the stop button of a notebook', () => {
  let kernel: Kernel
  let server: TestServer

  beforeAll(async () => {
    build()
    // Slow pages, so that the stop comes in the middle of the download.
    const faults = ({ path }: { path: string }) => (path === '/entries/archive/query' ? { delay: 400 } : undefined)
    server = await startTestServer({ entries: makeEntries(200), faults })
    kernel = await Kernel.start(notebooks)
    const { output } = await kernel.execute(`
import { ArchiveQuery } from 'nomad-notebook'
const lazy = new ArchiveQuery({ url: '${server.url}', required: { metadata: '*' }, perPage: 10 })
await Promise.resolve()`)
    expect(output).toBe('')
  }, 120_000)

  afterAll(async () => {
    await kernel?.stop()
    await server?.close()
  })

  it('ends a download: the bar says so, nothing more is asked, and what came is kept', async () => {
    const running = kernel.execute('const all = await lazy.fetch()')
    while (server.count('/entries/archive/query') < 5) await pause(20)
    kernel.interrupt()
    const { status, displays } = await running
    expect(status).toBe('error')
    await pause(600) // longer than a page takes: a download that went on would ask for the next one
    const asked = server.count()
    await pause(900)
    expect(server.count()).toBe(asked)
    const { output } = await kernel.execute('console.log(lazy.loaded, lazy.ledger.delivered)')
    const [loaded] = output.trim().split(' ').map(Number)
    expect(loaded).toBeGreaterThanOrEqual(10)
    expect(loaded).toBeLessThan(200)
    expect(displays.at(-1) ?? '').toContain('stopped')
  }, 30_000)

  it('lets the same query go on where it was', async () => {
    const before = server.count('/entries/archive/query')
    const { status, output } = await kernel.execute('const rest = await lazy.fetch()\nconsole.log(rest.length)')
    expect(status).toBe('ok')
    expect(output).toContain('200')
    const again = server.count('/entries/archive/query') - before
    expect(again).toBeLessThan(20)
  }, 60_000)
})
