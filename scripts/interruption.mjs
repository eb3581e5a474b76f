// Runs a command, ends it at a given moment as commands end in practice, and compares the files that it left.
import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** How a command ends: all of it at once (a machine that is switched off), its terminal's programs alone, or by Ctrl+C. */
export const interruptions = ['everything is killed', 'the command is killed', 'Ctrl+C']

/**
 * Runs a program in a process group of its own: `{ code, output, seconds }` at its end.
 *
 * With `after` (seconds) it is ended by `interruption`, unless it has ended before; the seconds count from when it has
 * printed `from`. Processes are found in /proc by a variable in their environment, so this works on Linux alone.
 */
export async function runFor(program, args, { cwd, env, from = '', after, interruption }) {
  const mark = `INTERRUPTION_TEST=${randomUUID()}`
  const [name, value] = mark.split('=')
  const started = performance.now()
  const child = spawn(program, args, { cwd, env: { ...env, [name]: value }, detached: true })
  const chunks = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  child.stderr.on('data', chunk => chunks.push(chunk))
  // Not 'close': programs that outlive the command keep its output open.
  const ended = new Promise((resolve, reject) => {
    child.on('exit', resolve)
    child.on('error', reject)
  })
  const output = () => Buffer.concat(chunks).toString()
  if (after !== undefined) {
    const hasEnded = ended.then(() => true)
    let early = false
    while (!early && !output().includes(from)) early = await Promise.race([hasEnded, pause(5, false)])
    early ||= await Promise.race([hasEnded, pause(after * 1000, false)])
    if (!early) end(child.pid, interruption, mark)
  }
  const code = await ended
  const seconds = (performance.now() - started) / 1000
  return { code, output: output(), seconds }
}

function end(pid, interruption, mark) {
  if (interruption === 'everything is killed') {
    // Twice: a process may have started another one while the list was made.
    for (let tries = 0; tries < 2; tries++) for (const found of marked(mark)) send(found, 'SIGKILL')
  } else send(-pid, interruption === 'Ctrl+C' ? 'SIGINT' : 'SIGKILL')
}

function send(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

function marked(mark) {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && environmentOf(name).includes(mark))
    .map(Number)
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Returns all files of folders with a hash of their content, without what differs from run to run. */
export function contents(root, folders) {
  const found = {}
  for (const folder of folders.filter(name => existsSync(join(root, name)))) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      const name = relative(root, path)
      // Python's compiled modules contain times; of programs with the same name npm links any one.
      if (entry.isDirectory() || /__pycache__|\/\.bin\/tsc|\/\.vite|node_modules\/\.cache/.test(name)) continue
      const held = entry.isSymbolicLink() ? readlinkSync(path) : readFileSync(path)
      found[name] = createHash('sha256').update(held).digest('hex')
    }
  }
  return found
}

/** The names of files that are in one of two contents alone, or differ. */
export function differences(one, other) {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(name => one[name] !== other[name]).sort()
}
