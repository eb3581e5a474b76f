import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { HarvestEngine } from '../../../src/dataset/harvest/index.js'
import { ArchiveQuery } from '../../../src/index.js'
import { sumsOf, temporaryFolder } from '../../dataset/folders.js'
import { makeEntries, startTestServer, type TestServer, type TestServerOptions } from '../../server/index.js'
import { bin, runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

const servers: TestServer[] = []
const children: number[] = []
afterEach(async () => {
  for (const pid of children.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended.
    }
  }
  for (const server of servers.splice(0)) await server.close()
})

const columns = { formula: 'results.material.chemical_formula_reduced' }

/** A harvest of 40 entries in 4 shards, of which shard 0 is there, and the query that goes on with it. */
async function begun(options: TestServerOptions = {}) {
  const server = await startTestServer({ entries: makeEntries(40), ...options })
  servers.push(server)
  const folder = join(temporaryFolder(), "Ada's oxides")
  const query = () => new ArchiveQuery({ url: server.url })
  const stopping: HarvestEngine = {
    name: 'an engine that stops',
    // biome-ignore lint/correctness/useYield: it stops before anything is done.
    async *harvest() {
      throw new Error('stopped')
    },
  }
  const download = { entriesPerPart: 10, columns, raw: true, progress: false }
  await query()
    .download(folder, { ...download, engine: stopping })
    .then(
      () => expect.unreachable(),
      error => expect(String(error)).toContain('stopped'),
    )
  server.requests.length = 0
  return { server, folder, goOn: () => query().download(folder, download) }
}

/** Waits until something is so. */
async function until(what: () => boolean): Promise<void> {
  for (let looks = 0; !what(); looks++) {
    if (looks > 1500) throw new Error('It does not come.')
    await setTimeout(20)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const outcomesIn = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describe('nomad-notebook harvest-shard', () => {
  it('runs shards that are named, prints what became of them, and changes nothing when it is run again', async () => {
    const { folder, server, goOn } = await begun()
    const run = await runBin(['harvest-shard', folder, '1', '3'])
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    const outcomes = outcomesIn(run.stdout)
    expect(outcomes).toMatchObject(
      [1, 3].map(shard => ({ shard, state: 'written', entries: 10, skipped: 0, failed: 0, rows: 10 })),
    )
    for (const { files } of outcomes) expect(files).toHaveLength(2)
    const sums = sumsOf(folder)
    const asked = server.count()
    const again = await runBin(['harvest-shard', folder, '1', '3'])
    expect(outcomesIn(again.stdout)).toEqual(outcomes.map(outcome => ({ ...outcome, state: 'found' })))
    expect(sumsOf(folder)).toEqual(sums)
    expect(server.count()).toBe(asked)
    const dataset = await goOn()
    expect(dataset.manifest.state).toBe('complete')
    const alone = join(temporaryFolder(), 'alone')
    await new ArchiveQuery({ url: server.url }).download(alone, {
      entriesPerPart: 10,
      columns,
      raw: true,
      progress: false,
    })
    expect(sumsOf(folder)).toEqual(sumsOf(alone))
  })

  it('reads shards from its standard input, and gives each outcome before the next line comes', async () => {
    const { folder } = await begun()
    const child = spawn(process.execPath, [bin, 'harvest-shard', folder, '--quiet'], { stdio: 'pipe' })
    children.push(child.pid as number)
    const shards: number[] = []
    const ended = new Promise<number | null>(resolve => child.on('close', resolve))
    child.stdin.write('{"shards": [2]}\n')
    for await (const line of createInterface({ input: child.stdout })) {
      shards.push(JSON.parse(line).shard)
      if (shards.length === 1) child.stdin.end('1\n')
    }
    expect(shards).toEqual([2, 1])
    expect(await ended).toBe(0)
  })

  it('goes on with the other shards when one fails', async () => {
    const { folder, server } = await begun()
    mkdirSync(join(folder, 'parts', 'part-00002.json'))
    const run = await runBin(['harvest-shard', folder, '1', '2', '9', '3'])
    expect(run.code).toBe(1)
    expect(outcomesIn(run.stdout).map(({ shard }) => shard)).toEqual([1, 3])
    expect(run.stderr).toMatch(/^Shard 2: .+\nShard 9: DataError: .*no shard 9.*\n2 of 4 shards failed: 2, 9\.\n$/)
    expect(run.stderr).not.toContain(server.url)
  })

  it.each([
    [['1', 'x'], "'x' names no shard"],
    [['1', '--requests-per-second', '0'], "--requests-per-second is '0'; it must be a positive number."],
    [['1', '--run', '../x'], "--run is '../x', which is no id of a run."],
    [['1', '--token', 'secret-token'], 'Logins are not taken from arguments'],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await runBin(['harvest-shard', temporaryFolder(), ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('secret-token')
  })

  it('says that a folder has no harvest', async () => {
    const { code, stderr } = await runBin(['harvest-shard', temporaryFolder(), '1'])
    expect(code).toBe(1)
    expect(stderr).toContain('Shard 1: DataError: ')
  })

  it('sends no more requests in a second than it may', async () => {
    const { folder, server } = await begun()
    const run = await runBin(['harvest-shard', folder, '1', '--requests-per-second', '0.001'], {
      onStart: async child => {
        await until(() => server.count() > 0)
        child.kill('SIGTERM')
      },
    })
    expect(run.code).toBe(143)
    // The next one may be sent after 1000 seconds.
    expect(server.count()).toBe(1)
  })

  it('shows a login that it has, from its environment, to nobody', async () => {
    const { folder, server } = await begun({
      faults: ({ headers }) => {
        const isRefused = headers['authorization'] === 'Bearer secret-token'
        return isRefused ? { status: 401, body: { detail: 'no secret-token here' } } : undefined
      },
    })
    const run = await runBin(['harvest-shard', folder, '1'], {
      env: { NOMAD_URL: server.url, NOMAD_TOKEN: 'secret-token' },
    })
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('AuthError')
    expect(run.stdout + run.stderr).not.toContain('secret-token')
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const name of names.filter(each => each.endsWith('.json'))) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain('secret-token')
    }
  })

  it('ends when the process that started it is killed, and leaves a shard that can be run again', async () => {
    const { folder, server, goOn } = await begun()
    server.setFaults(({ path }) => (path.includes('archive') ? { delay: 600_000 } : undefined))
    const script = `const { spawn } = require('node:child_process')
const child = spawn(process.execPath, [${JSON.stringify(bin)}, 'harvest-shard', ${JSON.stringify(folder)}, '1', '--end-with-parent'], { stdio: 'ignore' })
console.log(child.pid)
setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['-e', script], { stdio: 'pipe' })
    const pid = await new Promise<number>(resolve => parent.stdout.once('data', text => resolve(Number(text))))
    children.push(parent.pid as number, pid)
    await until(() => server.count('/entries/archive/query') > 0)
    expect(isRunning(pid)).toBe(true)
    parent.kill('SIGKILL')
    await until(() => !isRunning(pid))
    expect(existsSync(join(folder, 'parts', 'part-00001.json'))).toBe(false)
    server.setFaults(undefined)
    expect((await goOn()).manifest.state).toBe('complete')
  })

  it('goes on without its parent where nothing else is said', async () => {
    const { folder } = await begun()
    const script = `const { spawn } = require('node:child_process')
spawn(process.execPath, [${JSON.stringify(bin)}, 'harvest-shard', ${JSON.stringify(folder)}, '1'], { stdio: 'ignore', detached: true }).unref()`
    spawn(process.execPath, ['-e', script], { stdio: 'ignore' })
    await until(() => existsSync(join(folder, 'parts', 'part-00001.json')))
  })

  it('ends when the run that it belongs to has ended', async () => {
    const { folder, server } = await begun()
    server.setFaults(({ path }) => (path.includes('archive') ? { delay: 600_000 } : undefined))
    const run = 'b6a7c9d0-3c58-4d3c-9a52-7d8f7a3ad0ce'
    const file = join(folder, 'harvest', `run-${run}`)
    writeFileSync(file, '{}')
    const running = runBin(['harvest-shard', folder, '1', '--run', run])
    await until(() => server.count('/entries/archive/query') > 0)
    rmSync(file)
    expect(await running).toEqual({ code: 1, stdout: '', stderr: 'The harvest that started this process has ended.\n' })
  })

  it('is stopped by a signal', async () => {
    const { folder, server } = await begun()
    server.setFaults(({ path }) => (path.includes('archive') ? { delay: 600_000 } : undefined))
    let isStopping = false
    const run = await runBin(['harvest-shard', folder], {
      input: '1\n',
      onStart: async child => {
        await until(() => server.count('/entries/archive/query') > 0)
        isStopping = child.kill('SIGTERM')
      },
    })
    expect(isStopping).toBe(true)
    expect(run.code).toBe(143)
    expect(run.stderr).toContain('Run the command again: it goes on from there.')
  })
})
