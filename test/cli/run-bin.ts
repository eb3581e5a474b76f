import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The program that package.json names. */
export const bin = join(root, JSON.parse(readFileSync(`${root}package.json`, 'utf8')).bin['nomad-notebook'])

/** What a run of the program printed, and how it ended. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** The settings of a run. */
export interface RunOptions {
  /** Added to the environment, which has no login. */
  env?: Record<string, string> | undefined
  /** What is piped in. */
  input?: string | undefined
  cwd?: string | undefined
  /** Whether nobody reads what it prints to stdout. */
  isClosed?: boolean
  /** Called when it has started. */
  onStart?: (child: ChildProcess) => void
  /** Called with all that was printed so far, whenever something is. */
  onOutput?: ((printed: { stdout: string; stderr: string }, child: ChildProcess) => void) | undefined
}

/** Runs the program with some arguments to its end. */
export function runBin(
  args: readonly string[],
  { env, input = '', cwd, isClosed = false, onStart, onOutput }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const noLogin = { NOMAD_TOKEN: '', NOMAD_USERNAME: '', NOMAD_PASSWORD: '', XDG_CONFIG_HOME: '/nonexistent' }
    const child = spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...noLogin, ...env } })
    const printed = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text
        onOutput?.(printed, child)
      })
    }
    onStart?.(child)
    if (isClosed) child.stdout.destroy()
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...printed }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
