import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { filesIn, sumsOf, temporaryFolder } from '../../dataset/folders.js'
import { makeEntries, markOf, rawArchives, startTestServer, type TestServer } from '../../server/index.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

const servers: TestServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(...args: Parameters<typeof startTestServer>): Promise<TestServer> {
  const server = await startTestServer(...args)
  servers.push(server)
  return server
}

const everything = ['--query', '{}']

describe('nomad-notebook download', () => {
  it('makes a data set, says what it has, and does nothing when it is there', async () => {
    const server = await serve({ entries: makeEntries(25) })
    const cwd = temporaryFolder()
    const env = { NOMAD_URL: server.url }
    const run = await runBin(['download', 'set', ...everything, '--part-size', '10'], { cwd, env })
    const folder = join(cwd, 'set')
    expect(run).toMatchObject({
      code: 0,
      stdout: `${folder}: archives, in 3 parts\n25 of 25 matching entries selected: 25 delivered, 0 skipped, 0 failed\n`,
    })
    expect(filesIn(join(folder, 'archives'))).toEqual([
      'part-00000.jsonl.gz',
      'part-00001.jsonl.gz',
      'part-00002.jsonl.gz',
    ])
    const before = server.count()
    const again = await runBin(['download', 'set', '--json', '--quiet'], { cwd, env })
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(again.stdout)).toMatchObject({
      folder,
      url: server.url,
      state: 'complete',
      available: 25,
      ledger: { delivered: 25, skipped: 0, failed: 0 },
      parts: 3,
    })
    expect(server.count()).toBe(before)
  })

  it('takes columns, units, a limit and files of criteria, and keeps archives beside the table if told so', async () => {
    const server = await serve({ entries: makeEntries(12) })
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'criteria.json'), '{ "results.material.elements": ["H"] }')
    const columns = [
      ...['--columns', 'formula=results.material.chemical_formula_reduced'],
      ...['--columns', 'energy=run[0].calculation[-1].energy.total.value'],
    ]
    const args = [
      'download',
      'set',
      '--query',
      '@criteria.json',
      ...columns,
      '--units',
      'energy=meV',
      '--max',
      '5',
      '--raw',
      '--json',
    ]
    const { code, stdout } = await runBin(args, { cwd, env: { NOMAD_URL: server.url } })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      selected: 5,
      available: 12,
      archives: true,
      ledger: { delivered: 5, rows: 5 },
      columns: [{ name: 'formula', dtype: 'string' }, { name: 'energy', unit: 'millielectron_volt' }, {}, {}],
    })
    expect(server.requests.find(({ path }) => path === '/entries/query')?.body).toMatchObject({
      query: { 'results.material.elements': ['H'] },
    })
  })

  it('is stopped by Ctrl-C with exit code 130, and goes on by the name of the folder', async () => {
    let isSlow = true
    const faults = ({ path }: { path: string }, number: number) =>
      isSlow && path === '/entries/archive/query' && number > 2 ? { delay: 60_000 } : undefined
    const server = await serve({ entries: makeEntries(40), faults })
    const cwd = temporaryFolder()
    const env = { NOMAD_URL: server.url }
    const isLoading = () =>
      server.count('/entries/archive/query') > 2 && existsSync(join(cwd, 'set', 'parts', 'part-00000.json'))
    const stop = (child: { kill(signal: 'SIGINT'): unknown }) => {
      const timer = setInterval(() => {
        if (!isLoading()) return
        clearInterval(timer)
        child.kill('SIGINT')
      }, 20)
    }
    const stopped = await runBin(['download', 'set', ...everything, '--part-size', '10'], { cwd, env, onStart: stop })
    expect(stopped).toMatchObject({ code: 130, stdout: '' })
    expect(stopped.stderr).toMatch(
      /Stopping … \(once more: at once\)\n[\s\S]*Stopped\. What is finished stays\. Run the command again: it goes on from there\.\n$/,
    )
    const finished = filesIn(join(cwd, 'set', 'parts'))
    expect(finished.length).toBeLessThan(4)
    isSlow = false
    const requests = server.count('/entries/archive/query')
    const { code, stdout } = await runBin(['download', 'set'], { cwd, env })
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('40 delivered, 0 skipped, 0 failed'),
    })
    expect(server.count('/entries/archive/query') - requests).toBeLessThanOrEqual(4 - finished.length)
    await runBin(['download', 'other', ...everything, '--part-size', '10'], { cwd, env })
    expect(sumsOf(join(cwd, 'set'))).toEqual(sumsOf(join(cwd, 'other')))
  })

  it('ends with exit code 3 when an entry failed, and names how many', async () => {
    const entries = makeEntries(6)
    const [, , , , bad] = entries
    if (bad) bad.archive = { run: markOf(bad.entryId) }
    const faults = rawArchives({ [bad?.entryId as string]: '[nonsense' })
    const server = await serve({ entries, faults })
    const run = await runBin(['download', 'set', ...everything], {
      cwd: temporaryFolder(),
      env: { NOMAD_URL: server.url },
    })
    expect(run.code).toBe(3)
    expect(run.stdout).toContain('6 of 6 matching entries selected: 5 delivered, 0 skipped, 1 failed')
  })

  it('fails with exit code 1 for a folder that has other files, and with 2 for what has to be written otherwise', async () => {
    const server = await serve({ entries: makeEntries(3) })
    const cwd = temporaryFolder()
    const env = { NOMAD_URL: server.url }
    const run = (...args: string[]) => runBin(['download', ...args], { cwd, env })
    expect((await run('set', ...everything)).code).toBe(0)
    const others = [
      await run('set', '--query', '{"upload_id": "a"}'),
      await run('other', '--query', '{"upload_id": '),
      await run('other', '--columns', 'a=b'),
      await run('other'),
      await run('other', ...everything, '--max', '-1'),
      await run('other', ...everything, '--owner', 'me'),
      await run(),
    ]
    const messages = [
      /^QueryError: The folder '.*set' has the data set of another question/,
      /^The value of --query is not JSON: .*\n/,
      /^The command needs --query: criteria as JSON, or '\{\}'/,
      /^The command needs --query, because '.*other' has no download that could go on/,
      /^--max needs a value, but -1 follows|^--max is '-1'; it must be/,
      /^QueryError: The option owner is 'me'; it must be/,
      /^The command needs FOLDER\./,
    ]
    others.forEach(({ code, stdout, stderr }, index) => {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(messages[index] as RegExp)
    })
    mkdirSync(join(cwd, 'full'))
    writeFileSync(join(cwd, 'full', 'notes.txt'), 'mine')
    const full = await run('full', ...everything)
    expect(full.code).toBe(1)
    expect(full.stderr).toMatch(/^DataError: /)
    expect(readFileSync(join(cwd, 'full', 'notes.txt'), 'utf8')).toBe('mine')
  })

  it('says each warning once, as one writes it here, and that a login is not sent to another server', async () => {
    const server = await serve({ entries: makeEntries(3) })
    const query = '{"results.properties.electronic.band_gap.value": {"gte": 1}}'
    const env = { NOMAD_URL: 'http://127.0.0.1:1/api/v1', NOMAD_TOKEN: 'not-to-be-sent' }
    const args = ['download', 'set', '--query', query, '--url', server.url]
    const { code, stderr } = await runBin(args, { cwd: temporaryFolder(), env })
    expect(code).toBe(0)
    expect(stderr.match(/^Warning: .* is compared with 1 without a unit: .*If eV is meant: "1 eV"\.$/gm)).toHaveLength(
      1,
    )
    expect(stderr).toMatch(
      /^Asking http:\/\/127\.0\.0\.1:\d+ without a login: NOMAD_TOKEN is for http:\/\/127\.0\.0\.1:1 alone\./m,
    )
    expect(stderr).not.toMatch(/trace-warnings|NomadWarning|not-to-be-sent/)
    expect(server.requests.filter(({ headers }) => headers['authorization'])).toEqual([])
  })
})
