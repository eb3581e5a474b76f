import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const venv = fileURLToPath(new URL('../../.venv/', import.meta.url))
const python = venv + (process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')

/** Whether the Python packages of the tests are installed. */
export const hasPython = existsSync(python) && existsSync(`${venv}installed-test`)

/** What a Python program printed. */
export interface Printed {
  stdout: string
  stderr: string
  status: number | null
}

/** Runs a Python program with the packages of the tests. */
export function runPython(program: string, args: readonly string[] = []): Printed {
  const { stdout, stderr, status } = spawnSync(python, ['-c', program, ...args], { encoding: 'utf8' })
  return { stdout, stderr, status }
}
