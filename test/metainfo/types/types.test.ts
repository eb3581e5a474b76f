import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type typescript from 'typescript-5.0'
import { describe, expect, it } from 'vitest'

const ts: typeof typescript = createRequire(import.meta.url)('typescript-5.0')
const project = fileURLToPath(new URL('../../..', import.meta.url))
const consumers = (names: string[]) => names.map(name => fileURLToPath(new URL(name, import.meta.url)))

/** What TypeScript 5.0, the compiler inside tslab, says about the consumers and the generated files. */
function diagnostics(names: string[], options: typescript.CompilerOptions): string[] {
  const program = ts.createProgram(consumers(names), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    ...options,
  })
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => /metainfo\/(types|generated|entry\/narrow)/.test(fileName))
  expect(files.length).toBe(names.length + 5)
  return files
    .flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
}

describe('the generated types', () => {
  it('are read by TypeScript 5.0 under strict settings, and catch the mistakes that the consumer makes', () => {
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true }
    expect(diagnostics(['strict.ts', 'narrowing.ts'], strict)).toEqual([])
  }, 60_000)

  it('narrow queries under the settings of a tslab kernel, which checks no nulls', () => {
    expect(diagnostics(['narrowing.ts'], { strict: false })).toEqual([])
  }, 60_000)

  it('are what the facts of the schema give', () => {
    const made = spawnSync(process.execPath, ['scripts/make-types.mjs', '--check'], { cwd: project, encoding: 'utf8' })
    expect(made.stderr).toBe('')
    expect(made.status).toBe(0)
  }, 60_000)
})
