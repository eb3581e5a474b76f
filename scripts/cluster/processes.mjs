// What processes there are, and which of them belong together.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** All processes that run: `{ pid, parent, group }`. Those that have ended, but were not asked for their exit code, are left out. */
export function listProcesses() {
  const all = existsSync('/proc/self/stat') ? fromProc() : fromPs()
  return all.filter(({ state }) => state !== 'Z' && state !== 'X')
}

/** The processes that a process has started itself. */
export function childrenOf(pid) {
  return listProcesses().filter(({ parent }) => parent === pid)
}

/** Ends all processes of a group at once. */
export function killGroup(group) {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // None is left.
  }
}

/** Returns when no process of the groups is left, or after ten seconds those that are. */
export async function waitForGroups(groups) {
  const wanted = new Set(groups)
  for (const end = Date.now() + 10_000; ; await pause(50)) {
    const left = listProcesses().filter(({ group }) => wanted.has(group))
    if (left.length === 0 || Date.now() > end) return left
  }
}

function fromProc() {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, 'utf8')
        // The name of the program stands between parentheses, and may have spaces and parentheses itself.
        const [state, parent, group] = text.slice(text.lastIndexOf(')') + 2).split(' ')
        return [{ pid: Number(name), parent: Number(parent), group: Number(group), state }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
}

function fromPs() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat='], { encoding: 'utf8' })
  return stdout
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .map(([pid, parent, group, state]) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      state: state[0],
    }))
}
