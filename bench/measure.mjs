import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { request } from 'undici'

/** Runs one script of this folder to its end and gives the JSON of its last line. */
export function run(script, args, { program = process.execPath, programOptions = [], env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const child = spawn(program, [...programOptions, file, ...args.map(String)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env,
    })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.on('close', code =>
      code === 0
        ? resolve(JSON.parse(output.trim().split('\n').at(-1)))
        : reject(new Error(`${script} ended with ${code}`)),
    )
  })
}

/**
 * Starts the archive server of the measurements. `latency` is the milliseconds that each request takes, `perArchive` those
 * for each whole archive in it; `templateLimit` the bytes below which a sample archive is served, `copies` how often
 * it has its calculations. `set()` changes these and starts the server's counts anew, `counts()` gives them, `close()`
 * ends it.
 */
export function startServer(entries, { latency = 0, perArchive = 0, templateLimit = 60_000, copies = 1 } = {}) {
  return new Promise(resolve => {
    const file = fileURLToPath(new URL('archive-server.mjs', import.meta.url))
    const args = [file, entries, latency, perArchive, templateLimit, copies].map(String)
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdout.once('data', line => {
      const url = String(line).trim()
      const set = settings => ask(`${url}/bench`, { method: 'POST', body: JSON.stringify(settings) })
      resolve({ url, set, counts: () => ask(`${url}/bench`), close: () => child.stdin.end() })
    })
  })
}

async function ask(url, options) {
  const { body } = await request(url, options)
  return body.json()
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Runs the candidates in turn, `runs` times, so that a slow moment of the machine meets all of them. */
export async function alternate(candidates, runs) {
  const results = candidates.map(() => [])
  for (let round = 0; round < runs; round++) {
    for (const [index, candidate] of candidates.entries()) results[index].push(await candidate())
  }
  return results
}
