import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { startFakeSpark } from '../../server/spark.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../../..', import.meta.url))
const patience = { timeout: 60_000 }

beforeAll(() => void build(), 120_000)

describe('a session that is open', () => {
  it('lets the process end, also after results that nobody read to the end', patience, async () => {
    const server = await startFakeSpark({
      faults: ({ name }) => (name === 'ExecutePlan' ? { after: 1, hang: true } : undefined),
    })
    const code = `
      const { SparkSession, sqlRelation } = require('${root}dist/spark/connect/index.js')
      SparkSession.open('${server.url}').then(async session => {
        for await (const batch of session.execute(sqlRelation('select 1'))) break
        console.log('read')
      })`
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', code], { cwd: root, ...patience })
    expect(stdout).toBe('read\n')
    expect(server.count('ReleaseExecute')).toBe(1)
    await server.close()
  })
})
