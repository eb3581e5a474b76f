import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Outcome, runProgram, type Surroundings } from './scripts.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isWindows = process.platform === 'win32'
const python = join(root, '.venv', ...(isWindows ? ['Scripts', 'python.exe'] : ['bin', 'python']))

/** Runs lines of a shell in which `nomad-notebook`, and `npx nomad-notebook`, are the program of this package. */
export function runShell(code: string, { cwd, environment }: Surroundings): Promise<Outcome> {
  const programs = join(cwd, '.programs')
  mkdirSync(programs, { recursive: true })
  const main = `exec '${process.execPath}' '${join(root, 'dist', 'cli', 'main.js')}' "$@"`
  const write = (name: string, line: string) =>
    writeFileSync(join(programs, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  write('nomad-notebook', main)
  write('npx', `[ "$1" = nomad-notebook ] || exit 9\nshift\n${main}`)
  const PATH = `${programs}${delimiter}${process.env['PATH'] ?? ''}`
  return runProgram('/bin/sh', ['-e', '-c', code], { cwd, environment: { ...environment, PATH } })
}

/** Runs lines of Python. */
export function runPython(code: string, surroundings: Surroundings): Promise<Outcome> {
  return runProgram(python, ['-c', code], surroundings)
}

const found = new Map<string, boolean>()

/** Returns the packages that a block of Python imports and that `.venv` does not have; of a shell, those that this system lacks. */
export function missingFor({ place, code }: { place: string; code: string }): string[] {
  if (place === 'shell') return isWindows ? ['sh'] : []
  if (place !== 'python') return []
  const names = [...code.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name]) => name as string)
  return names.filter(name => !hasModule(name))
}

function hasModule(name: string): boolean {
  const known = found.get(name)
  if (known !== undefined) return known
  let has = true
  try {
    execFileSync(python, [
      '-c',
      `import importlib.util, sys; sys.exit(importlib.util.find_spec(${JSON.stringify(name)}) is None)`,
    ])
  } catch {
    has = false
  }
  found.set(name, has)
  return has
}
