import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../dataset/folders.js'
import { makeEntries, markOf, rawArchives, startTestServer } from '../../server/index.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

describe('nomad-notebook update', () => {
  it('adds what the server gained, asks again for what had failed, and ends with 3 while something fails', async () => {
    const all = makeEntries(30)
    const [bad] = all
    if (bad) bad.archive = { run: markOf(bad.entryId) }
    const broken = rawArchives({ [bad?.entryId as string]: '[nonsense' })
    const server = await startTestServer({ entries: all.slice(0, 20), faults: broken })
    try {
      const cwd = temporaryFolder()
      const run = (...args: string[]) => runBin(args, { cwd, env: { NOMAD_URL: server.url } })
      expect((await run('download', 'set', '--query', '{}')).code).toBe(3)
      expect((await run('update', 'set')).code).toBe(3)
      server.entries.push(...all.slice(20))
      server.setFaults(rawArchives({ [bad?.entryId as string]: '[]' }))
      const { code, stdout } = await run('update', 'set', '--json')
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({
        matched: 30,
        gained: 10,
        added: { delivered: 10, failed: [] },
        retried: { delivered: 1, failed: [] },
        withdrawn: [],
        ledger: { delivered: 30, skipped: 0, failed: 0 },
      })
      expect((await run('update', 'set')).stdout).toContain(
        '30 entries match now; 30 of them are as they were.\nAdded: 0.\n',
      )
    } finally {
      await server.close()
    }
  })
})
