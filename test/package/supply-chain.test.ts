import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { danfoInstallLines } from '../../src/frame/danfo/load-danfo.js'

interface LockedPackage {
  version?: string
  integrity?: string
  license?: string
  link?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  hasInstallScript?: boolean
  resolved?: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }
const locked = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link)
const pythonPackages = `${root}.venv/lib`

/** True when Python 3.11.0 satisfies one clause of a package's Requires-Python. */
function admits311(clause: string): boolean {
  const [, sign, version = ''] = clause.match(/^(>=|>) *([\d.]+)$/) ?? []
  if (!sign) return true
  const [major = 0, minor = 0, micro = 0] = version.split('.').map(Number)
  const wanted = major * 10_000 + minor * 100 + micro
  return sign === '>=' ? wanted <= 31_100 : wanted < 31_100
}

const nameOf = (path: string) => path.split('node_modules/').at(-1)

describe('the supply chain', () => {
  it('at run time is five packages, with these licences, and nothing else below them', () => {
    const atRunTime = Object.keys(lock.packages['']?.dependencies ?? {}).map(name => {
      const { license, dependencies, optionalDependencies, peerDependencies } =
        lock.packages[`node_modules/${name}`] ?? {}
      return [name, license, { ...dependencies, ...optionalDependencies, ...peerDependencies }]
    })
    expect(atRunTime).toEqual([
      ['convert-units', 'MIT', {}],
      ['hyparquet', 'MIT', {}],
      ['hyparquet-writer', 'MIT', { hyparquet: lock.packages['node_modules/hyparquet']?.version }],
      ['jmespath', 'Apache-2.0', {}],
      ['undici', 'MIT', {}],
    ])
  })

  it('is pinned by hashes, every package of it, and comes from the registry alone', () => {
    const withoutHash = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)
    expect(withoutHash).toEqual([])
    expect(locked.length).toBeGreaterThan(300)
    expect(locked.filter(([, { resolved }]) => resolved && !/^https:\/\//.test(resolved))).toEqual([])
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? '')).map(([path]) => path)).toEqual([])
  })

  it('has hashes for the Python packages too, in versions that Python 3.11.0 can use', () => {
    for (const set of ['run', 'lab', 'look', 'test', 'cluster', 'java']) {
      const pins = read(`scripts/requirements-${set}.txt`).split(/\n(?=\S)/)
      const pin =
        /^[\w.-]+==[\w.]+(?: ; \w+ [=!]= '\w+'(?: and \w+ [=!]= '\w+')*)?(?: \\\n {4}--hash=sha256:[0-9a-f]{64})+\s*$/
      expect(pins.filter(text => !pin.test(text))).toEqual([])
      // From 3 on it needs Python 3.11.5, and Debian 12 has 3.11.2.
      expect(pins.filter(text => /^soupsieve==(?!2\.)/.test(text))).toEqual([])
    }
  })

  it.skipIf(!existsSync(pythonPackages))('has no Python package that refuses Python 3.11.0', () => {
    const files = readdirSync(pythonPackages, { recursive: true, encoding: 'utf8' })
    const descriptions = files.filter(path => path.endsWith('.dist-info/METADATA'))
    const refused = descriptions.filter(path => {
      const [, wanted = ''] = readFileSync(`${pythonPackages}/${path}`, 'utf8').match(/^Requires-Python: *(.*)$/m) ?? []
      return wanted.split(',').some(clause => !admits311(clause.trim()))
    })
    expect(refused).toEqual([])
    expect(descriptions.length).toBeGreaterThan(20)
  })

  it('replaces what has known vulnerabilities, here and in what users are told', () => {
    const { overrides } = JSON.parse(read('package.json')) as { overrides: Record<string, string> }
    const told = ['xlsx', 'request', '@tensorflow/tfjs-node'].map(name => `"${name}": "${overrides[name]}"`)
    for (const text of [read('docs/guide/tables.md'), read('docs/adr/danfojs.md'), danfoInstallLines])
      expect(told.filter(line => !text.includes(line))).toEqual([])
    const require = createRequire(createRequire(import.meta.url).resolve('danfojs-node'))
    // Before 0.20.2 a crafted file stalls it, before 0.19.3 it changes prototypes.
    expect(require('xlsx').version).toBe('0.20.3')
    expect(require('request/package.json')).toMatchObject({ name: '@cypress/request', version: '4.0.1' })
    const versions = (name: string) =>
      locked.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version)
    expect(versions('form-data').filter(version => !version?.startsWith('4.'))).toEqual([])
    expect(versions('tough-cookie').filter(version => Number.parseInt(version ?? '', 10) < 5)).toEqual([])
  })

  it('has licences that allow to use it', () => {
    const free =
      /^\(?(MIT|MIT-0|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|MPL-2\.0|AFL-2\.1)\b/
    const others = locked.filter(([, { license }]) => !free.test(license ?? '')).map(([path]) => nameOf(path))
    // Says MIT in its text, not in its package.json.
    expect(others).toEqual(['typed-function'])
  })

  it('runs no script at installation', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect(scripts).toEqual(['core-js', 'esbuild', 'protobufjs', 'zeromq'])
    expect(read('scripts/setup-packages.mjs')).toContain("'--ignore-scripts'")
    const manifests = ['.', 'notebooks', 'sample-data', 'tools/start', 'tools/lab'].map(folder =>
      read(`${folder}/package.json`),
    )
    for (const text of manifests) {
      const names = Object.keys((JSON.parse(text) as { scripts?: object }).scripts ?? {})
      // `prepack` runs where a package is made, never where it is installed from the registry.
      expect(
        names.filter(name => /^(pre|post)?(install|prepare|prepublish|pack)$/.test(name) && name !== 'prepack'),
      ).toEqual([])
    }
  })

  it('has no code that is made from text, and starts no other program unasked', () => {
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    const withEval = sources.filter(name =>
      /\beval\(|new Function\(|child_process|runInContext/.test(read(`src/${name}`)),
    )
    // Plotly and resvg, from their own packages, draw static pictures: in a page without a screen, in a place of their own.
    // The time limit runs a function that is there already. The command line runs npm and JupyterLab, and toPdf
    // runs Chromium, where a user asks for it.
    expect(withEval.sort()).toEqual([
      'cli/run-program.ts',
      'plot/figure/static/page.ts',
      'plot/figure/static/pdf.ts',
      'plot/figure/static/rasterizer.ts',
      'plot/figure/static/time-limit.ts',
    ])
  })
})
