import { spawn } from 'node:child_process'

/** Where a program runs. */
export interface ProgramOptions {
  cwd: string
  /** Added to the environment. */
  environment?: Record<string, string> | undefined
  /** Ends it. */
  signal: AbortSignal
}

/**
 * Runs a program that the user asked for, npm or JupyterLab, to its end; it prints to stderr, and reads what the user types.
 * Nothing that a server or an archive says becomes part of a command.
 *
 * @returns its exit code; 127 when there is no such program
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, environment, signal }: ProgramOptions,
): Promise<number> {
  return new Promise(resolve => {
    // Windows finds npm.cmd through its shell.
    const shell = process.platform === 'win32' && program === 'npm'
    const env = { ...process.env, ...environment }
    const child = spawn(program, [...args], { cwd, env, stdio: ['inherit', 2, 2], shell })
    const stop = () => child.kill()
    signal.addEventListener('abort', stop)
    const end = (code: number) => {
      signal.removeEventListener('abort', stop)
      resolve(code)
    }
    child.on('error', () => end(127))
    child.on('close', code => end(code ?? 1))
  })
}
