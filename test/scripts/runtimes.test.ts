import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { runtimeNames } = await import('../../scripts/runtimes.mjs' as string)
const { tables, keepTables } = await import('../../scripts/test-runtimes/tables.mjs' as string)

const ok = { ok: true }
const failed = { ok: false }

describe('the matrix of runtimes', () => {
  it('has a row for each runtime and a column for each check, with a dash where one does not apply', () => {
    const rows = [
      { name: 'Node 24', version: '24.1.0', results: { install: ok, proxy: failed } },
      { name: 'Chromium', results: { install: ok } },
    ]
    const types = [
      { typescript: '5.0', way: 'node10', ok: true },
      { typescript: 'newest', way: 'bundler', ok: false },
    ]
    expect(tables({ rows, types }).split('\n')).toEqual([
      '| runtime | version | install | proxy |',
      '| --- | --- | :-: | :-: |',
      '| Node 24 | 24.1.0 | ✓ | ✗ |',
      '| Chromium |  | ✓ | – |',
      '',
      '| TypeScript | node10 | bundler |',
      '| --- | :-: | :-: |',
      '| 5.0 | ✓ | – |',
      '| newest | – | ✗ |',
    ])
  })

  it('takes the place of the last one in the document, and nothing else changes', () => {
    const text = read('docs/compatibility.md')
    const changed = keepTables(text, 'new')
    expect(changed).toContain('--write -->\nnew\n<!-- end -->')
    expect(keepTables(changed, 'new')).toBe(changed)
    expect(changed.split('<!-- end -->')[1]).toBe(text.split('<!-- end -->')[1])
    expect(() => keepTables('no place', 'new')).toThrow('has no lines')
  })

  it('that is kept is of the versions in tools/runtimes, and everything works', () => {
    const { optionalDependencies: wanted } = JSON.parse(read('tools/runtimes/package.json'))
    const versionOf = (name: string) => {
      const version = wanted[name.startsWith('Node ') ? `node-${name.slice(5, 7)}-linux-x64` : name.toLowerCase()]
      return version.split('@').at(-1)
    }
    const [, kept = ''] =
      /<!-- npm run test:runtimes.*-->\n([\s\S]*)<!-- end -->/.exec(read('docs/compatibility.md')) ?? []
    const found = [...kept.matchAll(/^\| (Node [\d.]+|Deno|Bun) \| ([\d.]+) \|/gm)].map(([, name, version]) => [
      name,
      version,
    ])
    expect(found).toEqual(runtimeNames.map((name: string) => [name, versionOf(name)]))
    expect(kept).toMatch(/^\| Chromium \| \d/m)
    expect(kept).not.toContain('✗')
  })
})

describe('the optional packages', () => {
  it('have a range that npm finds the tested version in: no version before a release is in one, but for *', () => {
    const { peerDependencies, devDependencies } = JSON.parse(read('package.json'))
    const early = Object.keys(peerDependencies).filter(name => devDependencies[name]?.includes('-'))
    expect(early).toEqual(['@duckdb/node-api'])
    expect(early.map(name => peerDependencies[name])).toEqual(['*'])
  })
})
