import { beforeAll, describe, expect, it } from 'vitest'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

describe('nomad-notebook serve', () => {
  it('prints its address, answers, and ends by Ctrl-C with exit code 0', async () => {
    let status: Promise<number> | undefined
    const run = await runBin(['serve'], {
      onOutput: ({ stdout }, child) => {
        const url = /^NOMAD archive at (\S+)/.exec(stdout)?.[1]
        if (url === undefined || status) return
        status = fetch(`${url}/info`).then(answer => answer.status)
        void status.then(() => child.kill('SIGINT'))
      },
    })
    expect(await status).toBe(200)
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/\(v0 under http:\/\/127\.0\.0\.1:\d+\/api\); accounts .*; stop with Ctrl-C\n$/)
  })

  it('prints its addresses as JSON, and says when the port is taken', async () => {
    let second: ReturnType<typeof runBin> | undefined
    const first = await runBin(['serve', '--json', '--dynamics'], {
      onOutput: ({ stdout }, child) => {
        if (!stdout.endsWith('}\n') || second) return
        second = runBin(['serve', '--port', String(JSON.parse(stdout).port)])
        void second.then(() => child.kill('SIGTERM'))
      },
    })
    const { url, legacyUrl, port } = JSON.parse(first.stdout)
    expect({ url, legacyUrl }).toEqual({
      url: `http://127.0.0.1:${port}/api/v1`,
      legacyUrl: `http://127.0.0.1:${port}/api`,
    })
    const taken = await second
    expect(taken).toMatchObject({ code: 1, stdout: '' })
    expect(taken?.stderr).toMatch(/^NetworkError: .*port \d+ is in use\.\nStop what listens there/)
  })
})
