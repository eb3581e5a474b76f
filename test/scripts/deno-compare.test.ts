import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Output = Record<string, unknown>

interface CompareScript {
  compareCell(shown: Output[], expected: Output[]): { known: Set<string>; unknown: string | undefined }
  reasons: Record<string, string>
}

const { compareCell, reasons } = (await import('../../scripts/deno/compare.mjs' as string)) as CompareScript
const figureType = 'application/vnd.plotly.v1+json'

const printed = (text: string, name = 'stdout'): Output => ({ output_type: 'stream', name, text })
const display = (data: Output): Output => ({ output_type: 'display_data', data, metadata: {} })
const result = (data: Output): Output => ({ output_type: 'execute_result', data, metadata: {} })
const table = { 'text/html': '<table></table>', 'text/plain': '2 rows' }
const figure = { [figureType]: { data: [] }, 'text/html': '<img>', 'text/plain': 'a figure' }

describe('compareCell', () => {
  it('finds the same where a result stands for a display, also as the notebook keeps it', () => {
    expect(compareCell([result(table)], [display(table)])).toEqual({ known: new Set(), unknown: undefined })
    const kept = { [figureType]: { data: [] }, 'image/png': 'x', 'text/plain': ['a ', 'figure'] }
    expect(compareCell([result(figure)], [display(kept)]).unknown).toBeUndefined()
  })

  it('finds a table or a figure that is not shown, is a text, or says something else', () => {
    expect(compareCell([], [display(table)]).unknown).toBe('shows nothing, and in tslab html')
    expect(compareCell([result({ 'text/plain': '2 rows' })], [display(table)]).unknown).toContain('shows text')
    expect(compareCell([result(figure)], [display(table)]).unknown).toContain('shows figure, and in tslab html')
    expect(compareCell([result({ ...table, 'text/plain': '3 rows' })], [display(table)]).unknown).toContain(
      'another html',
    )
  })

  it('finds a number that differs in what is printed', () => {
    expect(compareCell([printed('gap 1.42\n')], [printed('gap 1.43\n')]).unknown).toContain('gap 1.43')
    expect(compareCell([printed('[ 1 ]\n')], [printed('[ 1, 2 ]\n')]).unknown).toContain('another text')
  })

  it.each([
    ['quotes', [result({ 'text/plain': '\u001b[32m"http://x"\u001b[39m' })], [printed('http://x\n')]],
    ['lines', [result({ 'text/plain': '{\n  a: 1\n}' })], [printed('{ a: 1 }\n')]],
    ['value', [result({ 'text/plain': '1' })], []],
    ['sizes', [printed('2 files, 411 kB: whole\n')], [printed('2 files, 416 kB: whole\n')]],
    ['warnings', [printed('NomadWarning: x\n', 'stderr')], [printed('(node:7) NomadWarning: x\n', 'stderr')]],
    [
      'errors',
      [{ output_type: 'error', ename: 'QueryError', evalue: 'x', traceback: ['QueryError: x', '    at y'] }],
      [printed('QueryError: x\n    at z (w.js:1:2)\n', 'stderr')],
    ],
  ])('knows what Deno shows in another way: %s', (name, shown, expected) => {
    expect(compareCell(shown as Output[], expected as Output[])).toEqual({ known: new Set([name]), unknown: undefined })
  })

  it('finds the result of a cell behind a warning', () => {
    const warned = printed('NomadWarning: x\n', 'stderr')
    const value = result({ 'text/plain': '2' })
    expect(compareCell([printed('1\n'), warned, value], [printed('1\n2\n'), warned]).unknown).toBeUndefined()
    expect(compareCell([printed('1\n'), warned], [printed('1\n2\n'), warned]).unknown).toContain('another text')
  })

  it('does not wait for bars, which depend on time', () => {
    const bar = display({ 'text/html': '<div></div>', 'text/plain': 'table ━━ 26 of 26 entries · 18/s · ✓ 1.5 s' })
    expect(compareCell([result(table)], [bar, display(table)]).unknown).toBeUndefined()
    expect(compareCell([bar, result(table)], [display(table)]).unknown).toBeUndefined()
    const ruled = { ...table, 'text/plain': `1 row\n   id\n\n─  ${'─'.repeat(28)}\n0  x` }
    expect(compareCell([], [display(ruled)]).unknown).toBe('shows nothing, and in tslab html')
  })

  it('has no reason that docs/kernels.md does not list', () => {
    const page = readFileSync(new URL('../../docs/kernels.md', import.meta.url), 'utf8').replace(/\s+/g, ' ')
    for (const reason of Object.values(reasons)) expect(page).toContain(reason)
  })
})
