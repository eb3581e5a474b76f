import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { npm, type Packed, pack } from './packed.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(`${root}${path}`, 'utf8'))
const manifest = read('package.json')
const start = read('tools/start/package.json')
const lab = read('tools/lab/package.json')

beforeAll(() => void build(), 120_000)

/** Runs a line of JavaScript in a fresh Node whose folder is the tutorials', as a user's script would be. */
function node(type: 'module' | 'commonjs', code: string): string {
  const args = [`--input-type=${type}`, '--eval', code]
  return execFileSync(process.execPath, args, { cwd: `${root}notebooks`, encoding: 'utf8' }).trim()
}

describe('package.json', () => {
  it('needs little at run time', () => {
    const needed = ['convert-units', 'hyparquet', 'hyparquet-writer', 'jmespath', 'undici']
    expect(Object.keys(manifest.dependencies).sort()).toEqual(needed)
    expect(manifest.engines).toEqual({ node: '>=20.19' })
  })

  it.each(['README.md', 'CONTRIBUTING.md'])('has no command that %s does not name', file => {
    const text = readFileSync(root + file, 'utf8')
    const names = Object.keys(manifest.scripts).filter(name => name !== 'prepack')
    const isNamed = (name: string) => new RegExp(`(npm |npm run |\`)${name}[\` ]`).test(text)
    expect(names.filter(name => !isNamed(name))).toEqual([])
  })

  it('pins what it develops with, and tslab exactly', () => {
    const pinned = { ...manifest.devDependencies, ...start.dependencies, ...lab.devDependencies }
    const loose = Object.entries(pinned).filter(([, version]) => /^[~^>*]/.test(String(version)))
    expect(loose).toEqual([])
    expect(start.dependencies).toHaveProperty('tslab')
  })

  it('has each optional package in what `npm start` or `npm run lab` installs, and those of the second in its own too', () => {
    const optional = Object.keys(manifest.peerDependencies)
    const installed = { ...start.dependencies, ...lab.devDependencies }
    // What a cluster and object stores need is shown by no tutorial: tests alone install it.
    const clusters = ['@aws-sdk/client-s3', '@grpc/grpc-js', '@grpc/proto-loader']
    expect(optional.filter(name => !(name in installed))).toEqual(clusters)
    expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(clusters))
    // Without them there, npm counts them as optional for users, and installs them even when it omits what is for development.
    expect(manifest.devDependencies).toMatchObject(lab.devDependencies)
  })

  it('gives each module system its code and its types, types first, and old TypeScript finds the same files', () => {
    for (const [path, target] of Object.entries<Record<string, Record<string, string>>>(manifest.exports)) {
      if (typeof target === 'string') continue
      for (const conditions of Object.values(target)) {
        expect(Object.keys(conditions)).toEqual(['types', 'default'])
        for (const file of Object.values(conditions)) expect(existsSync(root + file), `${path}: ${file}`).toBe(true)
      }
      const old = path === '.' ? [manifest.types] : manifest.typesVersions['*'][path.slice(2)]
      expect(old).toEqual([(target['require'] ?? target['import'])?.['types']])
    }
    expect(manifest.main).toBe(manifest.exports['.'].require.default)
  })
})

describe('the built package', () => {
  it('has the program that package.json names, which may be run', () => {
    const file = root + manifest.bin['nomad-notebook']
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o111).toBe(0o111)
  })

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
    expect(JSON.parse(loaded)).toEqual([])
  })

  it('holds what users need and nothing else, within its budget', () => {
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error']
    const [packed] = JSON.parse(npm(args, root)) as [Packed]
    const paths = packed.files.map(file => file.path)
    expect(paths).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.mjs']),
    )
    expect(paths.filter(path => !/^(dist|data)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path))).toEqual([])
    // Declarations are those that public ones lead to.
    expect(paths).toContain('dist/frame/frame.d.ts')
    expect(paths).toContain('dist/frame/exchange/whole-file.js')
    expect(paths).not.toContain('dist/frame/exchange/whole-file.d.ts')
    // 0.7 MB of it are for pages: the same once more as one module, with the schema in a form that browsers unpack.
    expect(packed.size).toBeLessThan(2_600_000)
    expect(packed.unpackedSize).toBeLessThan(8_100_000)
  })

  it('is built when it is packed from a clone that has no dist, and npm prints nothing but its answer', () => {
    const clone = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    try {
      const made = new Set(['node_modules', 'dist', '.git', '.venv', '.jupyter', '.runs', '.cache', 'test', 'docs'])
      const names = readdirSync(root).filter(name => !made.has(name) && !name.startsWith('.build-'))
      for (const name of names) cpSync(join(root, name), join(clone, name), { recursive: true })
      symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction')
      const [packed] = JSON.parse(npm(['pack', '--dry-run', '--json', '--loglevel=error'], clone)) as [Packed]
      const paths = packed.files.map(file => file.path)
      expect(paths).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.mjs', 'dist/sample/index.d.ts']))
      expect(paths.length).toBeGreaterThan(500)
      expect(existsSync(join(clone, 'dist', 'index.js'))).toBe(true)
    } finally {
      rmSync(clone, { recursive: true })
    }
  }, 120_000)

  it('runs where nothing but it was installed, and its tables need no other package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    try {
      const { filename } = pack('nomad-notebook', folder)
      writeFileSync(join(folder, 'package.json'), '{ "private": true }')
      npm(
        [
          'install',
          '--no-audit',
          '--no-fund',
          '--prefer-offline',
          '--ignore-scripts',
          '--loglevel=error',
          `./${filename}`,
        ],
        folder,
      )
      const code = `
        const { Frame, quantity, serveSample } = require('nomad-notebook')
        const frame = Frame.fromRows([{ code: 'a', gap: quantity(2, 'eV') }, { code: 'b', gap: quantity(1, 'eV') }, { code: 'a', gap: quantity(4, 'eV') }])
        const table = frame.groupBy('code', { n: 'count', mean: { mean: 'gap' } }).sort({ column: 'mean', order: 'desc' }).head(1)
        console.log(JSON.stringify([...table.toRows()]), table.column('mean').unit.name)
        Frame.fromParquet(table.toParquet())
          .then(back => console.log(back.column('mean').unit.name))
          .then(() => frame.toExcel('table.xlsx'))
          .catch(error => console.log(error.message))
          .then(() => serveSample())
          .catch(error => console.log(error.message))`
      const printed = execFileSync(process.execPath, ['--eval', code], { cwd: folder, encoding: 'utf8' }).trim()
      expect(printed.split('\n')).toEqual([
        '[{"code":"a","n":2,"mean":3}] electron_volt',
        'electron_volt',
        'toExcel needs the package write-excel-file, which is not installed.',
        'npm install write-excel-file',
        "The tutorials' data need the package nomad-notebook-sample, which is not installed.",
        'npm install nomad-notebook-sample',
      ])
      expect(npm(['exec', '--no', '--', 'nomad-notebook', '--version'], folder).trim()).toBe(manifest.version)
      const installed = readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))
      expect(installed.sort()).toEqual([
        'convert-units',
        'hyparquet',
        'hyparquet-writer',
        'jmespath',
        'nomad-notebook',
        'undici',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 120_000)

  it('has a version that its data package shares', () => {
    expect(require('nomad-notebook-sample/package.json').version).toBe(manifest.version)
  })
})
