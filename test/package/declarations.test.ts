import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type typescript from 'typescript-5.0'
import { beforeAll, describe, expect, it } from 'vitest'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const ts: typeof typescript = createRequire(import.meta.url)('typescript-5.0')
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A user's file in a project with an old compiler, old module resolution and no types of Node. */
const consumer = `
import { ArchiveQuery, Quantity, quantity, show, table, units } from 'nomad-notebook'
import type { EntryArchive, Section, v1 } from 'nomad-notebook'
import { serveSample } from 'nomad-notebook/sample'

export async function first(url: string): Promise<string | undefined> {
  const query = new ArchiveQuery({ url, query: { upload_name: 'x' }, required: { run: '*' }, perPage: 5 })
  const entry: EntryArchive | undefined = await query.at(0)
  const energy = entry?.run[0].calculation.at(-1)?.energy?.total?.value
  await show(table([{ energy: energy?.to(units.eV) }]))
  for await (const page of query.pages()) console.log(page.bytes.toFixed())
  const server = await serveSample({ port: 0 })
  await server.close()
  const sum: Quantity<'energy'> = quantity(1, 'eV').plus(quantity(1, 'hartree'))
  return String(sum.magnitude.toFixed(3))
}
`

const options: typescript.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
}

function compile(text: string): typescript.Program {
  const path = `${root}notebooks/consumer.ts`
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (name, ...rest) => (name === path ? file : getSourceFile.call(host, name, ...rest))
  host.fileExists = name => name === path || fileExists.call(host, name)
  return ts.createProgram([path], options, host)
}

function problems(program: typescript.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

describe('the public declarations', () => {
  let program: typescript.Program
  beforeAll(() => {
    build()
    program = compile(consumer)
  }, 120_000)

  it('are read by TypeScript 5.0 without the types of Node', () => {
    expect(ts.version).toBe('5.0.4')
    expect(problems(program)).toEqual([])
  })

  it('lead to no declarations but our own', () => {
    const files = program.getSourceFiles().filter(file => !program.isSourceFileDefaultLibrary(file))
    const foreign = files
      .map(file => file.fileName)
      .filter(name => !/\/(dist|notebooks)\/[^:]*\.ts$/.test(name.slice(root.length - 1)))
    expect(foreign).toEqual([])
    expect(files.length).toBeGreaterThan(10)
    const suspicious = files.filter(file => /\bBuffer\b|NodeJS\.|from '(node:|undici)/.test(file.text))
    expect(suspicious.map(file => file.fileName)).toEqual([])
  })

  it('still tell a user what is wrong', () => {
    const wrong = "import { quantity } from 'nomad-notebook'\nquantity(1, 'eV').plus(quantity(1, 'meter')).nonsense"
    expect(problems(compile(wrong)).join()).toContain('nonsense')
  })
})
