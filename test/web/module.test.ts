import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'dist/web')
const limit = 300_000

beforeAll(() => void build(), 180_000)

const code = (name: string) => readFileSync(join(folder, name), 'utf8')
const modules = () => readdirSync(folder).filter(name => name.endsWith('.js'))

/** What a page loads when it imports the module: the module and what it imports, without what loads when it is used. */
function loadedAtOnce(): string[] {
  const found = new Set(['index.js'])
  for (const name of found) {
    for (const [, other] of code(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) found.add(other as string)
  }
  return [...found]
}

describe('the module for pages', () => {
  it(`is smaller than ${limit / 1000} kB (gzip), with the schema of every archive`, () => {
    const sizes = loadedAtOnce().map(name => gzipSync(code(name), { level: 9 }).length)
    const size = sizes.reduce((sum, one) => sum + one, 0)
    console.log(`nomad-notebook/web: ${(size / 1000).toFixed(1)} kB gzip in ${sizes.length} files`)
    expect(size).toBeLessThan(limit)
    expect(size).toBeGreaterThan(200_000)
    // The schema of codes is not there until it is used.
    expect(loadedAtOnce().map(code).join()).not.toContain('electronicparsers.vasp.metainfo.vasp.')
    expect(modules().filter(name => /^v1-(codes|plugins|nexus)-/.test(name))).toHaveLength(3)
  })

  it('has nothing of Node, and no remains of other module systems', () => {
    for (const name of modules()) {
      const text = code(name)
      const found = [
        /(?:^|[;}])import\s*["'](?!\.\/)[^"']*["']/g,
        /(?:^|[;}])(?:import|export)\s*[\w{}*,\s$]*from\s*["'](?!\.\/)[^"']*["']/g,
        /\bimport\((?!"\.\/)/g,
        /["'`]node:[a-z]/g,
        /\bprocess\.[a-zA-Z]|\bBuffer\.[a-zA-Z]|\b__(?:dirname|filename)\b|\bsetImmediate\b/g,
      ].flatMap(pattern => text.match(pattern) ?? [])
      expect(found, name).toEqual([])
    }
  })

  it('says that loading it does nothing, and has the licences of what it contains', () => {
    expect(JSON.parse(code('package.json'))).toEqual({ type: 'module', sideEffects: false })
    for (const name of ['convert-units', 'jmespath', '@noble/hashes'])
      expect(code('LICENSES.txt')).toContain(`${name} `)
    expect(code('LICENSES.txt')).toMatch(/Permission is hereby granted/)
  })

  it('has names that nomad-notebook has too, and three of its own', async () => {
    const web = Object.keys(await import('../../src/web/index.js'))
    const names = new Set(Object.keys(await import('../../src/index.js')))
    expect(web.filter(name => !names.has(name)).sort()).toEqual(['askToken', 'loadSchema', 'toHtml'])
    expect(web.length).toBeGreaterThan(30)
  })
})

describe('modules that need Node', () => {
  const source = join(root, 'src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.ts'))
  const read = (name: string) => readFileSync(join(source, name), 'utf8')
  const twins = files.filter(name => name.endsWith('.web.ts'))

  it('have twins with the same names and types, and nothing else imports these', () => {
    expect(twins.length).toBeGreaterThan(20)
    for (const twin of twins) {
      const original = twin.replace('.web.ts', '.ts')
      expect(files, twin).toContain(original)
      // An index.ts may leave out what a page loads apart.
      if (original.endsWith('/index.ts') && !/typeof node\./.test(read(twin))) continue
      expect(read(twin), twin).toContain(
        `import type * as node from './${original.split('/').at(-1)?.replace('.ts', '.js')}'`,
      )
      expect(exportsOf(read(twin)), twin).toEqual(exportsOf(read(original)))
    }
    expect(files.filter(name => /['"][^'"]+\.web\.js['"]/.test(read(name)))).toEqual([])
  })

  it('are not in what is published for Node', () => {
    const built = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    expect(built.filter(name => /\.web\./.test(name))).toEqual([])
  })
})

/** The names of values that a module exports. */
function exportsOf(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)].map(([, name]) => name)
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gms)].flatMap(([, names]) =>
    (names as string)
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '' && !name.startsWith('type '))
      .map(name => name.split(' as ').at(-1)),
  )
  return [...declared, ...listed].sort() as string[]
}
