import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const interpreter = fileURLToPath(new URL('../../../.venv/bin/python', import.meta.url))

/** Whether the Python environment of the project has pyarrow and pandas, which tests compare with. */
export const hasPyarrow = runs('import pyarrow, pandas')

/** Runs a Python program and returns what it prints; `sys.argv[1:]` are the arguments. */
export function python(program: string, ...args: string[]): string {
  return execFileSync(interpreter, ['-c', program, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
}

function runs(program: string): boolean {
  if (!existsSync(interpreter)) return false
  try {
    python(program)
    return true
  } catch {
    return false
  }
}
