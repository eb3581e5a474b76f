import { type ChildProcess, spawn } from 'node:child_process'

/** How a process ended, and what it printed. */
export interface Ended {
  signal: string | null
  code: number | null
  output: string
  errors: string
}

/** Runs a script of a test in a process of its own. */
export function runChild(args: readonly string[]): { process: ChildProcess; end: Promise<Ended> } {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const printed = { output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', text => {
    printed.output += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    printed.errors += text
  })
  const end = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...printed }))
  })
  return { process: child, end }
}
