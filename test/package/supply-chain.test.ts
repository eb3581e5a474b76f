import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  version?: string
  integrity?: string
  license?: string
  link?: boolean
  dev?: boolean
  peer?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  resolved?: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }
const locked = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link)
const nameOf = (path: string) => path.split('node_modules/').at(-1)

describe('the supply chain', () => {
  it('at run time is three packages, with these licences, and nothing below them', () => {
    const atRunTime = locked.filter(([, { dev, peer, devOptional }]) => !dev && !peer && !devOptional)
    expect(atRunTime.map(([path, { license }]) => [nameOf(path), license])).toEqual([
      ['convert-units', 'MIT'],
      ['jmespath', 'Apache-2.0'],
      ['undici', 'MIT'],
    ])
  })

  it('is pinned by hashes and comes from the registry alone', () => {
    const withoutHash = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)
    // The linter's programs for other systems, which the registry that wrote the lock file does not have.
    expect(withoutHash.filter(path => !/@biomejs\/cli-(android|darwin|win32|linux-\w+-musl)/.test(path))).toEqual([])
    expect(locked.filter(([, { resolved }]) => resolved && !/^https:\/\//.test(resolved))).toEqual([])
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? '')).map(([path]) => path)).toEqual([])
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
    expect(scripts).toEqual(['core-js', 'zeromq'])
    expect(read('scripts/setup-packages.mjs')).toContain("'--ignore-scripts'")
    const manifests = ['package.json', 'notebooks/package.json', 'sample-data/package.json'].map(read)
    for (const text of manifests) {
      const names = Object.keys((JSON.parse(text) as { scripts?: object }).scripts ?? {})
      expect(names.filter(name => /^(pre|post)?(install|prepare|prepublish|pack)$/.test(name))).toEqual([])
    }
  })

  it('has no code that is made from text, and starts no other program', () => {
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.ts'),
    )
    const withEval = sources.filter(name => /\beval\(|new Function\(|child_process|runInContext/.test(read(`src/${name}`)))
    // Plotly and resvg, from their own packages, draw static pictures: in a page without a screen, in a place of their own.
    // The time limit runs a function that is there already.
    expect(withEval.sort()).toEqual(['plot/static/page.ts', 'plot/static/rasterizer.ts', 'plot/static/time-limit.ts'])
  })
})
