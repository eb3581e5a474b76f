import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Runs one script of this folder to its end and gives the JSON of its last line. */
export function run(script, args, { nodeOptions = [] } = {}) {
  return new Promise((resolve, reject) => {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const child = spawn(process.execPath, [...nodeOptions, file, ...args.map(String)], {
      stdio: ['ignore', 'pipe', 'inherit'],
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
 * Starts the archive server of the measurements; `close()` ends it. `latency` is the milliseconds that each request takes,
 * `perArchive` those for each archive in it.
 */
export function startServer(entries, { latency = 0, perArchive = 0 } = {}) {
  return new Promise(resolve => {
    const file = fileURLToPath(new URL('archive-server.mjs', import.meta.url))
    const child = spawn(process.execPath, [file, String(entries), String(latency), String(perArchive)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdout.once('data', line => resolve({ url: String(line).trim(), close: () => child.stdin.end() }))
  })
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
