import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type typescript from 'typescript-5.0'

const ts: typeof typescript = createRequire(import.meta.url)('typescript-5.0')
const root = fileURLToPath(new URL('../..', import.meta.url))

const options: typescript.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  lib: ['lib.es2022.d.ts'],
  types: ['node'],
  skipLibCheck: true,
}

/** What running a block gave. */
export interface Outcome {
  ok: boolean
  output: string
}

/** Where a program runs. */
export interface Surroundings {
  cwd: string
  /** Added to the environment. */
  environment: Record<string, string>
}

/** Checks a block as an ES module that uses the package, and runs it with Node. */
export async function runScript(code: string, surroundings: Surroundings): Promise<Outcome> {
  // Within the project, the package finds itself by its name.
  mkdirSync(join(root, '.runs'), { recursive: true })
  const folder = mkdtempSync(join(root, '.runs', 'script-'))
  try {
    const source = join(folder, 'block.mts')
    writeFileSync(source, code)
    const program = ts.createProgram([source], options)
    const problems = [...ts.getPreEmitDiagnostics(program)].map(describe)
    if (problems.length > 0) return { ok: false, output: problems.join('\n') }
    program.emit()
    return await runProgram(process.execPath, [join(folder, 'block.mjs')], surroundings)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a program, and returns what it printed to stdout and then to stderr. */
export function runProgram(program: string, args: string[], { cwd, environment }: Surroundings): Promise<Outcome> {
  const options = { cwd, env: { ...process.env, ...environment }, timeout: 60_000 }
  return new Promise(resolve =>
    execFile(program, args, options, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    ),
  )
}

function describe({ file, start = 0, messageText }: typescript.Diagnostic): string {
  const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1
  return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
}
