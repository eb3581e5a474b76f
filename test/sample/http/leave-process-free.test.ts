import { execFile, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../../..', import.meta.url))
const patience = { timeout: 60_000 }

beforeAll(() => void build(), 120_000)

/** Runs a program to its end, and returns what it printed. It is killed, and the test fails, when it does not end. */
async function ends(code: string): Promise<string> {
  const options = { cwd: `${root}notebooks`, ...patience }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], options)
  return stdout.trim()
}

describe('the embedded archive', () => {
  it('lets a script end that has nothing else to do', patience, async () => {
    const code = `
      import { serveSample } from 'nomad-notebook'
      const [first, second] = [await serveSample(), await serveSample({ entries: [] })]
      await second.close()
      console.log((await fetch(first.url + '/info')).status)`
    expect(await ends(code)).toBe('200')
  })
})

describe('a server that leaves its process free', () => {
  it('keeps it for a request that is not answered yet, also for the one behind it', patience, async () => {
    // A timer that keeps no process alive answers, so that only the open request does.
    const code = `
      const { createServer } = require('node:http')
      const { leaveProcessFree } = require('${root}dist/sample/http/leave-process-free.js')
      const untilAsked = setInterval(() => {}, 60_000)
      const server = createServer((request, response) => {
        clearInterval(untilAsked)
        setTimeout(() => response.end(request.url), 200).unref()
      })
      leaveProcessFree(server)
      server.listen(0, '127.0.0.1', () => console.log(server.address().port))`
    const child = spawn(process.execPath, ['--input-type=commonjs', '--eval', code])
    const ended = new Promise<number | null>(resolve => child.on('close', resolve))
    try {
      const port = await new Promise<string>(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
      const client = spawn(process.execPath, [
        '--eval',
        `const socket = require('node:net').connect(${port}, '127.0.0.1', () => {
           socket.write('GET /first HTTP/1.1\\r\\nhost: localhost\\r\\n\\r\\nGET /second HTTP/1.1\\r\\nhost: localhost\\r\\n\\r\\n')
         })
         socket.pipe(process.stdout)`,
      ])
      let answers = ''
      client.stdout.on('data', data => {
        answers += String(data)
      })
      await new Promise(resolve => client.on('close', resolve))
      expect(answers).toMatch(/\/first[\s\S]*\/second/)
      // The connection is open and idle: nothing keeps the server's process.
      expect(await ended).toBe(0)
    } finally {
      child.kill('SIGKILL')
    }
  })
})
