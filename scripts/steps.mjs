// What the commands share: printing what they do, and running other programs.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** An error that the reader can correct: its message is printed unchanged, without a stack. */
export class Failure extends Error {
  name = 'Failure'
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

/** Prints `label … `, does the work, ends the line with its result (when that is a text) and the seconds it took. */
export async function step(label, work) {
  const start = performance.now()
  process.stdout.write(`${label} … `)
  try {
    const result = await work()
    const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`
    console.log(typeof result === 'string' ? `${result}, ${seconds}` : seconds)
    return result
  } catch (error) {
    console.log('failed')
    throw error
  }
}

const children = new Set()
let stopping = false

/**
 * Runs a program to its end, in the project's folder, and keeps what it prints.
 *
 * Options: `cwd`, `env`; with `stdio: 'inherit'` it prints itself; `keepOpen` lists file descriptors that it gets too.
 * Returns `{ code, output }`. It throws for a program that cannot be started, not for a non-zero code. A signal that stops
 * this process stops the program too.
 */
export function run(program, args, { cwd = root, env = process.env, stdio = 'pipe', keepOpen = [] } = {}) {
  return new Promise((resolve, reject) => {
    // In a process group of its own, so that Ctrl+C reaches it once, through us: a second one breaks off cleaning up.
    const detached = process.platform !== 'win32'
    const child = spawn(program, args, { cwd, env, stdio: ['pipe', stdio, stdio, ...keepOpen], detached })
    const chunks = []
    child.stdout?.on('data', chunk => chunks.push(chunk))
    child.stderr?.on('data', chunk => chunks.push(chunk))
    children.add(child)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      children.delete(child)
      if (stopping) return
      resolve({ code: code ?? 128, signal, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** Runs a program as `run`; if it fails, throws a Failure that says what was attempted and what it printed. */
export async function mustRun(what, program, args, options) {
  const { code, output } = await run(program, args, options)
  if (code !== 0) throw new Failure(`${what} failed (exit code ${code}):\n${ends(output)}`)
  return output
}

/** Returns a long output without its middle: the cause is mostly at one of the ends. */
function ends(output) {
  const lines = output.trimEnd().split('\n')
  return lines.length <= 30 ? lines.join('\n') : [...lines.slice(0, 12), '…', ...lines.slice(-12)].join('\n')
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => stop(code))
}

/**
 * Returns at the first signal to stop. That is then a normal end, so the general handling is removed. A server and a signal need
 * not keep a process alive, but a timer does.
 */
export async function untilStopped() {
  const longest = 2 ** 31 - 1
  const timer = setInterval(() => {}, longest)
  await new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.removeAllListeners(signal)
      process.once(signal, resolve)
    }
  })
  clearInterval(timer)
}

/** Stops all children, waits until they have ended, and exits with the signal's exit code. */
async function stop(code) {
  const running = [...children]
  // Asked twice: at once.
  if (stopping) leave(running, code)
  stopping = true
  const ended = Promise.all(running.map(child => new Promise(resolve => child.once('exit', resolve))))
  for (const child of running) child.kill('SIGTERM')
  const patience = setTimeout(() => {
    for (const child of running) child.kill('SIGKILL')
  }, 8000)
  await ended
  clearTimeout(patience)
  console.log('\nStopped.')
  leave(running, code)
}

/** Exits, after killing the remaining children and the programs that they have started. */
function leave(ended, code) {
  for (const child of ended) killGroup(child)
  process.exit(code)
}

function killGroup(child) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // None is left.
  }
}
