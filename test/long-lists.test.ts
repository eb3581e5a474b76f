import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { append } from '../src/basics/append.js'
import { maximum, minimum } from '../src/math/index.js'

/** Calls whose arguments are a list, in files where that list is short whatever an archive holds: why. */
const short: Record<string, string> = {
  'display/gzip-base64.web.ts: String.fromCharCode(...bytes.subarray(start, start + 8192))': 'at most 8192',
  'metainfo/reference/entry-id.web.ts: String.fromCharCode(...(sha512 as NonNullable<typeof sha512>)(new TextEncoder().encode(uploadId + mainfile)))':
    '64 bytes',
  'plot/figure/html-parts.ts: String.fromCharCode(...bytes.subarray(start, start + 8192))': 'at most 8192',
}

interface Node {
  kind: number
  parent: Node
  expression: Node
  arguments: Node[]
  elements: Node[]
  getText(): string
  forEachChild(visit: (node: Node) => void): void
}

// The compiler's interface for programs; TypeScript 7 has none yet.
const ts = createRequire(import.meta.url)('typescript-5.0')
const source = fileURLToPath(new URL('../src/', import.meta.url))
const perItem = /^(?:Math\.(?:max|min)|String\.from(?:CharCode|CodePoint)|.*\.(?:push|unshift|splice))$/s

/** The calls in a text that pass the items of a list one by one. */
function spreadCalls(name: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: Node) => {
    if (ts.isCallExpression(node) && perItem.test(node.expression.getText())) {
      const spread = node.arguments.filter(
        one => ts.isSpreadElement(one) && !ts.isArrayLiteralExpression(one.expression),
      )
      if (spread.length > 0) found.push(`${name}: ${node.getText().replace(/\s+/g, ' ')}`)
    }
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  return found
}

describe('lists of any length', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts') && !name.includes('/generated/'))
  const found = files.flatMap(name => {
    const text = readFileSync(`${source}${name}`, 'utf8')
    return text.includes('...') ? spreadCalls(name, text) : []
  })

  it('are never the arguments of a call, which ends in a RangeError', () => {
    expect(found.filter(call => !(call in short))).toEqual([])
  })

  it('are listed here only as long as they are there', () => {
    expect(Object.keys(short).filter(call => !found.includes(call))).toEqual([])
  })

  it('are found in the forms in which they are written', () => {
    const text =
      'Math.max(\n  0,\n  ...list.map(one),\n)\nall.push(...items)\nall.push({ ...one })\nMath.min(...[1, 2])\ncall(...items)'
    expect(spreadCalls('a.ts', text)).toEqual(['a.ts: Math.max( 0, ...list.map(one), )', 'a.ts: all.push(...items)'])
  })

  it('have a smallest and a largest number, and can be joined', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => index)
    const all: number[] = []
    append(all, many)
    expect([all.length, minimum(many), maximum(many)]).toEqual([300_000, 0, 299_999])
    expect([maximum([]), minimum([]), maximum([], 0), minimum([3], 1), maximum([1, Number.NaN])]).toEqual([
      -Infinity,
      Infinity,
      0,
      1,
      Number.NaN,
    ])
  })
})
