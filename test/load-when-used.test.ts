import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reExport } from '../src/load-when-used.js'

const { loadWhenUsed } = (await import('../scripts/load-when-used.mjs' as string)) as {
  loadWhenUsed(folder: string): number
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-when-used '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, code: string) => writeFileSync(join(folder, name), code)

/** Returns a module that re-exports names, and the names of the files that were loaded. */
function reExporting(names: Parameters<typeof reExport>[2]) {
  const require = createRequire(join(folder, 'index.js'))
  const exports: Record<string, unknown> = {}
  reExport(exports, Object.fromEntries(Object.keys(names).map(file => [file, () => require(file)])), names)
  const loaded = () => ['a.js', 'b.js'].filter(file => require.cache[join(folder, file)] !== undefined)
  return { exports, loaded, require }
}

describe('reExport', () => {
  it('loads a file when one of its names is first read, and only that', () => {
    write('a.js', 'exports.a = {}')
    write('b.js', 'exports.b = {}')
    const { exports, loaded } = reExporting({
      './a.js': [
        ['a', 'a'],
        ['other', 'a'],
      ],
      './b.js': [['b', 'b'], ['all']],
    })
    expect(Object.keys(exports)).toEqual(['a', 'other', 'b', 'all'])
    expect(loaded()).toEqual([])
    expect(exports['a']).toBe(exports['other'])
    expect(loaded()).toEqual(['a.js'])
    expect(exports['all']).toEqual({ b: exports['b'] })
  })

  it('keeps what it read as a plain value', () => {
    write('a.js', 'exports.a = 1')
    const { exports } = reExporting({ './a.js': [['a', 'a']] })
    expect(exports['a']).toBe(1)
    expect(Object.getOwnPropertyDescriptor(exports, 'a')).toMatchObject({ value: 1, enumerable: true })
  })

  it('reads again what threw', () => {
    write('a.js', 'throw new Error("not today")')
    const { exports } = reExporting({ './a.js': [['a', 'a']] })
    expect(() => exports['a']).toThrow('not today')
    write('a.js', 'exports.a = 2')
    expect(exports['a']).toBe(2)
  })

  it('loads anew what the stop button cut off, with all that was loaded for it', async () => {
    write('a.js', 'exports.half = 1; require("./b.js"); while (globalThis.cutOff) {} exports.a = 1')
    write('b.js', 'exports.b = {}')
    const { exports, loaded } = reExporting({ './a.js': [['a', 'a']], './b.js': [['b', 'b']] })
    const shared = globalThis as { cutOff?: boolean; exported?: object }
    shared.cutOff = true
    shared.exported = exports
    // As the stop button does it: no `finally` runs.
    expect(() => new Script('exported.a').runInThisContext({ timeout: 50 })).toThrow('timed out')
    delete shared.cutOff
    await Promise.resolve()
    expect(loaded()).toEqual([])
    expect(exports['a']).toBe(1)
    expect(loaded()).toEqual(['a.js', 'b.js'])
  })
})

describe('the build', () => {
  const header = '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n'
  const name = 'Object.defineProperty(exports, "a", { enumerable: true, get: function () { return a_js_1.a; } });\n'

  it('lets a module that only re-exports load what is used', () => {
    mkdirSync(join(folder, 'below'))
    write('below/index.js', `${header}exports.a = void 0;\nvar a_js_1 = require("../a.js");\n${name}`)
    expect(loadWhenUsed(folder)).toBe(1)
    const code = readFileSync(join(folder, 'below/index.js'), 'utf8')
    expect(code).toContain('require("../load-when-used.js").reExport(exports, {')
    // Bundlers see names that are written out, and no others.
    expect(code).toContain('"../a.js": () => require("../a.js"),')
    expect(code).not.toContain('a_js_1')
  })

  it('keeps the names of such a module for import()', async () => {
    write('a.js', 'exports.a = 1')
    write(
      'load-when-used.js',
      `exports.reExport = exports => Object.defineProperty(exports, 'a', { get: () => 1, enumerable: true })`,
    )
    write('index.js', `${header}exports.a = void 0;\nvar a_js_1 = require("./a.js");\n${name}`)
    loadWhenUsed(folder)
    const code = `import(${JSON.stringify(pathToFileURL(join(folder, 'index.js')).href)}).then(({ a }) => console.log(a))`
    expect(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })).toBe('1\n')
  })

  it.each([
    ['a constant of its own', `${header}exports.b = 1;\nvar a_js_1 = require("./a.js");\n${name}`],
    ['code', `${header}exports.a = void 0;\nvar a_js_1 = require("./a.js");\n${name}(0, a_js_1.a)();\n`],
    ['nothing', header],
  ])('leaves a module with %s as it is', (_, code) => {
    write('index.js', code)
    expect(loadWhenUsed(folder)).toBe(0)
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toBe(code)
  })
})
