import { createRequire } from 'node:module'
import type typescript from 'typescript-5.0'
import { expect, it } from 'vitest'

interface Schema {
  root: string
  sections: Map<string, object>
}
interface Options {
  dimension: (unit: string) => string
  rootName: string
  rootLines: string[]
}
const { interfaces } = (await import('../../../scripts/types/interfaces.mjs' as string)) as {
  interfaces(schema: Schema, options: Options): { lines: string[]; names: Map<string, string> }
}
const ts: typeof typescript = createRequire(import.meta.url)('typescript-5.0')

const declarations = `
interface CommonSection { m_get(name: string): unknown }
interface Quantity<D, M> { dimension: D; magnitude: M }
interface Complex<P> { re: P }
interface LooseSection { loose: true }
interface LooseValue { loose: true }
`

/** What TypeScript says about the interfaces of a schema. */
function problems(sections: Record<string, object>): string[] {
  const options = { dimension: () => 'energy', rootName: 'Root', rootLines: [] }
  const { lines } = interfaces({ root: 'a.Root', sections: new Map(Object.entries(sections)) }, options)
  const file = ts.createSourceFile('schema.ts', declarations + lines.join('\n'), ts.ScriptTarget.ES2022)
  const host = ts.createCompilerHost({})
  const library = host.getSourceFile.bind(host)
  host.getSourceFile = (name, ...rest) => (name === 'schema.ts' ? file : library(name, ...rest))
  const program = ts.createProgram(['schema.ts'], { strict: true, noEmit: true, types: [] }, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

it('names that no schema should have make no broken types', () => {
  const float = { t: 'float64' }
  expect(
    problems({
      'a.Root': {
        q: {
          constructor: float,
          __proto__x: float,
          'with space': float,
          'star*/slash': float,
          length: float,
          m_get: float,
        },
        s: { 'a-b': { of: 'a.Array', many: true }, lost: { of: 'not.There' }, open: { of: null } },
      },
      'a.Array': {
        base: ['a.Loop', 'not.There'],
        q: { 'it\'s "so"': { t: { enum: ["'", '"', '\\', '*/', '\n', ''] } } },
      },
      'b.Array': { base: ['a.Array', 'a.Other'], q: { clash: { t: 'str' } } },
      'a.Other': { q: { clash: float, unit: { t: 'float64', unit: '*/', shape: ['*/', "'"] } } },
      'a.Loop': { s: { again: { of: 'a.Loop' }, up: { of: 'a.Root', many: true } } },
      'c.3D-thing': { q: { to: { t: { qref: 'c.3D-thing/to' } }, list: { t: { ref: 'a.Loop' }, shape: ['*', 2] } } },
    }),
  ).toEqual([])
}, 60_000)
