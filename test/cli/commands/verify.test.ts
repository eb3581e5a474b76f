import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sumsOf, temporaryFolder } from '../../dataset/folders.js'
import { makeEntries, startTestServer, type TestServer } from '../../server/index.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
let server: TestServer
beforeAll(async () => {
  build()
  server = await startTestServer({ entries: makeEntries(25) })
}, 120_000)
afterAll(() => server.close())

describe('nomad-notebook verify', () => {
  it('names what is damaged or missing, and fetches only that again', async () => {
    const cwd = temporaryFolder()
    const run = (...args: string[]) => runBin(args, { cwd, env: { NOMAD_URL: server.url } })
    await run('download', 'set', '--query', '{}', '--part-size', '10')
    expect(await run('verify', 'set')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Checked 3 parts, .*: whole\.\n$/),
    })
    const before = sumsOf(join(cwd, 'set'))
    const part = (number: number) => join(cwd, 'set', 'archives', `part-0000${number}.jsonl.gz`)
    const bytes = readFileSync(part(0))
    writeFileSync(part(0), bytes.fill(1, 40, 41))
    rmSync(part(2))
    const requests = server.count()
    const report = await run('verify', 'set', '--no-repair')
    expect(report.code).toBe(1)
    expect(report.stdout).toMatch(/: not whole\.\n/)
    expect(report.stdout).toContain('Missing: archives/part-00002.jsonl.gz: ')
    expect(report.stdout).toContain('Damaged: archives/part-00000.jsonl.gz: ')
    expect(server.count()).toBe(requests)
    const repaired = await run('verify', 'set', '--json')
    expect(repaired.code).toBe(0)
    expect(JSON.parse(repaired.stdout)).toMatchObject({
      isWhole: true,
      missing: [{ part: 2 }],
      damaged: [{ part: 0 }],
      repaired: [
        { part: 0, isSame: true },
        { part: 2, isSame: true },
      ],
    })
    expect(sumsOf(join(cwd, 'set'))).toEqual(before)
  })

  it('fails with exit code 1 for a folder that is no data set', async () => {
    const run = await runBin(['verify', 'nothing'], { cwd: temporaryFolder() })
    expect(run).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^DataError: There is no data set/),
    })
  })
})
