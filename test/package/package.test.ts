import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

beforeAll(() => void build(), 120_000)

/** Runs a line of JavaScript in a fresh Node whose folder is the tutorials', as a user's script would be. */
function node(type: 'module' | 'commonjs', code: string): string {
  const args = [`--input-type=${type}`, '--eval', code]
  return execFileSync(process.execPath, args, { cwd: `${root}notebooks`, encoding: 'utf8' }).trim()
}

describe('package.json', () => {
  it('needs little at run time', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['convert-units', 'jmespath', 'undici'])
    expect(manifest.engines).toEqual({ node: '>=20.19' })
  })

  it('pins what it develops with, and tslab exactly', () => {
    const loose = Object.entries(manifest.devDependencies).filter(([, version]) => /^[~^>*]/.test(String(version)))
    expect(loose).toEqual([])
  })

  it('names types first in every export, and old TypeScript finds the same files', () => {
    for (const [path, target] of Object.entries<Record<string, string>>(manifest.exports)) {
      if (typeof target === 'string') continue
      expect(Object.keys(target)).toEqual(['types', 'import', 'require'])
      for (const file of Object.values(target)) expect(existsSync(root + file), `${path}: ${file}`).toBe(true)
      if (path !== '.') expect(manifest.typesVersions['*'][path.slice(2)]).toEqual([target['types']])
    }
    expect(manifest.types).toBe(manifest.exports['.'].types)
    expect(manifest.main).toBe(manifest.exports['.'].require)
  })
})

describe('the built package', () => {
  it('gives the same objects to ES modules and to CommonJS', () => {
    const same = node(
      'module',
      `import * as esm from 'nomad-notebook'
       import { serveSample } from 'nomad-notebook/sample'
       import { createRequire } from 'node:module'
       const require = createRequire(import.meta.url)
       const cjs = require('nomad-notebook')
       const sameSample = serveSample === require('nomad-notebook/sample').serveSample
       const names = Object.keys(cjs).filter(name => name !== '__esModule')
       console.log(names.every(name => esm[name] === cjs[name]) && sameSample && names.length > 10)`,
    )
    expect(same).toBe('true')
  })

  it('loads nothing at import that is only needed later', () => {
    const loaded = node(
      'commonjs',
      "require('nomad-notebook'); console.log(JSON.stringify(Object.keys(require.cache).filter(name => name.includes('node_modules'))))",
    )
    const packages = new Set(
      (JSON.parse(loaded) as string[]).map(
        name =>
          name
            .split(/node_modules[\\/]/)
            .at(-1)
            ?.split(/[\\/]/)[0],
      ),
    )
    expect([...packages]).toEqual(['convert-units'])
  })

  it('holds what users need and nothing else, within its budget', () => {
    const npm = process.env['npm_execpath'] ?? ''
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error']
    const [program, first] = npm.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
    const [packed] = JSON.parse(execFileSync(program, [...first, ...args], { cwd: root, encoding: 'utf8' })) as [
      { size: number; unpackedSize: number; files: { path: string }[] },
    ]
    const paths = packed.files.map(file => file.path)
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.mjs']),
    )
    expect(paths.filter(path => !/^(dist|data)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path))).toEqual([])
    expect(packed.size).toBeLessThan(1_100_000)
    expect(packed.unpackedSize).toBeLessThan(6_000_000)
  })

  it('has a version that its data package shares', () => {
    expect(require('nomad-notebook-sample/package.json').version).toBe(manifest.version)
  })
})
