import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { anchorsOf, linksOf } from './links.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['bench', 'docs', 'notebooks', 'sample-data', 'scripts', 'src', 'test']
const files = [
  ...readdirSync(root),
  ...folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  ),
].filter(name => /\.(md|ipynb)$/.test(name) && !name.includes('node_modules'))

/** A document's text; of a notebook, its text cells. */
function textOf(file: string): string {
  const text = readFileSync(join(root, file), 'utf8')
  if (file.endsWith('.md')) return text
  const { cells } = JSON.parse(text) as { cells: { cell_type: string; source: string | string[] }[] }
  return cells
    .filter(cell => cell.cell_type === 'markdown')
    .map(({ source }) => [source].flat().join(''))
    .join('\n\n')
}

function problemsOf(file: string): string[] {
  return linksOf(textOf(file)).flatMap(({ line, path, anchor, isCode }) => {
    const target = path === '' ? resolve(root, file) : resolve(root, isCode ? '' : dirname(file), path)
    if (!existsSync(target)) return [`${file}:${line}: there is no ${path}`]
    if (anchor === undefined || !target.endsWith('.md')) return []
    return anchorsOf(readFileSync(target, 'utf8')).has(anchor) ? [] : [`${file}:${line}: no heading is #${anchor}`]
  })
}

describe('the links of documents', () => {
  it.each(files)('in %s lead to files and headings that exist', file => {
    expect(problemsOf(file)).toEqual([])
  })

  it('are links, references and paths between backticks, outside of blocks and of the web', () => {
    const text = [
      '[a](one.md#top) and ![b](<two.png> "title"), `src/three.ts`, `npm test` and `[c](no.md)`',
      '```',
      '[d](no.md)',
      '```',
      '[e](https://example.org/no.md) [f](#here)',
      '[g]: four.md',
    ].join('\n')
    expect(linksOf(text)).toEqual([
      { line: 1, path: 'one.md', anchor: 'top', isCode: false },
      { line: 1, path: 'two.png', anchor: undefined, isCode: false },
      { line: 1, path: 'src/three.ts', anchor: undefined, isCode: true },
      { line: 5, path: '', anchor: 'here', isCode: false },
      { line: 6, path: 'four.md', anchor: undefined, isCode: false },
    ])
  })

  it('have the anchors that GitHub gives to headings', () => {
    const text = '# `npm test`: what it does\n## Try it\n### Try it\n```\n# no heading\n```\n## [Units](u.md) & Å'
    expect([...anchorsOf(text)]).toEqual(['npm-test-what-it-does', 'try-it', 'try-it-1', 'units--å'])
  })
})
