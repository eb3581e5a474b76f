import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../../scripts/command.cjs', import.meta.url))
const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

/** Runs `npm run serve -- …`: its output so far, the line that says where it serves, and its exit code. */
function serve(...args: string[]) {
  const child = spawn(process.execPath, [command, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const run = { child, output: '', ready: new Promise<string>(() => {}), code: new Promise<number | null>(() => {}) }
  run.code = new Promise(resolve => child.on('close', resolve))
  run.ready = new Promise((resolve, reject) => {
    const read = (data: unknown) => {
      run.output += String(data)
      const line = /^NOMAD archive at .*$/m.exec(run.output)?.[0]
      if (line) resolve(line)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('close', () => reject(new Error(run.output)))
  })
  run.ready.catch(() => {})
  return run
}

it('serves until it is told to stop, and says so when a port is taken', { timeout: 120_000 }, async () => {
  const first = serve()
  const line = await first.ready
  const [, url = '', port = ''] =
    /at (http:\/\/127\.0\.0\.1:(\d+)\/api\/v1) \(v0 under http:\/\/127\.0\.0\.1:\2\/api\)/.exec(line) ?? []
  expect(line).toMatch(/; accounts student\/student and teacher\/teacher; stop with Ctrl\+C$/)
  expect((await fetch(`${url}/info`)).status).toBe(200)
  const second = serve('--port', port)
  expect(await second.code).toBe(1)
  expect(second.output.trim().split('\n')).toHaveLength(1)
  expect(second.output).toContain(`port ${port} is in use`)
  first.child.kill('SIGINT')
  expect(await first.code).toBe(0)
})

it.each([['--port', 'x'], ['--port', '70000'], ['--unknown']])(
  'refuses %s %s',
  { timeout: 60_000 },
  async (...args) => {
    const run = serve(...args)
    expect(await run.code).toBe(1)
    expect(run.output).toContain('Usage')
  },
)
