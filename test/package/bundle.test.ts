import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build as bundle } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../src/sample/index.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const run = promisify(execFile)

/** What a user's script does with the package, and prints. */
const script = `
import { ArchiveQuery, metainfo, plot, properties, quantity, show } from 'nomad-notebook'
const query = new ArchiveQuery({ query: { 'results.material.elements': ['Ti', 'O'] } })
const entry = await query.at(0)
const frame = await query.toFrame({ columns: { formula: 'results.material.chemical_formula_reduced' }, progress: false })
const [withDos] = await new ArchiveQuery({ query: { 'results.properties.available_properties': 'dos_electronic' } }).slice(0, 1)
const figure = plot.dos(withDos)
await show('shown')
console.log(JSON.stringify({
  total: query.total,
  csv: frame.select('formula').toCsv(),
  parquet: frame.toParquet().length,
  program: entry.run[0].program.name,
  // What the parsers of codes add, plugins and NeXus are in files of their own.
  codes: metainfo.section('electronicparsers.abacus.metainfo.abacus.BasisSet') !== undefined,
  nexus: metainfo.section('pynxtools.nomad.metainfo.applications.afm.Afm') !== undefined,
  energy: String(properties.energy(entry).value.to('eV').unit),
  eV: String(quantity(1, 'eV').to('joule')),
  traces: figure.toJSON().data.length,
  html: figure.toHtml().includes('<!doctype html>'),
}))
`

let sample: SampleServer
let folder: string
beforeAll(async () => {
  build()
  sample = await serveSample()
  // Outside of the project: nothing is found in a node_modules above.
  folder = mkdtempSync(join(tmpdir(), 'nomad bundle '))
}, 180_000)
afterAll(async () => {
  await sample?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The beginning that an ES module needs for what the package loads by `require`. */
const banner = [
  "import { createRequire } from 'node:module'",
  "import { fileURLToPath } from 'node:url'",
  "const __filename = fileURLToPath(import.meta.url), __dirname = fileURLToPath(new URL('.', import.meta.url))",
  'const require = createRequire(__filename)',
].join(';')

describe('a script bundled for Node into one file', () => {
  it.each([
    ['mjs', 'esm'],
    ['cjs', 'cjs'],
  ] as const)(
    'runs in a folder without node_modules (.%s)',
    async (end, format) => {
      const outfile = join(folder, `script.${end}`)
      const isCommonJs = format === 'cjs'
      const { metafile, warnings } = await bundle({
        stdin: {
          contents: isCommonJs
            ? `(async () => {${script.replace(/import (\{.*\}) from '(.*)'/, "const $1 = require('$2')")}})()`
            : script,
          resolveDir: join(root, 'notebooks'),
        },
        bundle: true,
        platform: 'node',
        format,
        outfile,
        // What is optional stays outside.
        external: Object.keys(manifest.peerDependencies).flatMap(name => [name, `${name}/*`]),
        metafile: true,
        logLevel: 'silent',
        ...(isCommonJs ? {} : { banner: { js: banner } }),
      })
      expect(warnings.map(({ text }) => text)).toEqual([])
      expect(Object.keys(metafile.inputs).some(name => name.endsWith('data/metainfo/v1-codes.js'))).toBe(true)
      expect(existsSync(outfile)).toBe(true)
      expect(readdirSync(folder).filter(name => name.endsWith(end))).toEqual([`script.${end}`])
      const env = { PATH: process.env['PATH'] ?? '', NOMAD_URL: sample.url, HOME: folder }
      const { stdout, stderr } = await run(process.execPath, [outfile], { cwd: folder, env })
      const [shown, found] = stdout.trim().split('\n')
      expect(stderr).toBe('')
      expect(shown).toBe('shown')
      expect(JSON.parse(found as string)).toEqual({
        total: 4,
        csv: 'formula\r\nO2Ti\r\nO2Ti\r\nO2Ti\r\nO2Ti\r\n',
        parquet: expect.any(Number),
        program: expect.any(String),
        codes: true,
        nexus: true,
        energy: 'electron_volt',
        eV: '1.602176634e-19 joule',
        traces: expect.any(Number),
        html: true,
      })
    },
    120_000,
  )
})

describe('a page bundled with the module for pages', () => {
  it('needs no settings, and leaves out what it does not use', async () => {
    const bundled = async (contents: string) => {
      const { outputFiles, warnings } = await bundle({
        stdin: { contents, resolveDir: join(root, 'notebooks') },
        bundle: true,
        minify: true,
        format: 'esm',
        splitting: true,
        outdir: folder,
        write: false,
        logLevel: 'silent',
      })
      expect(warnings.map(({ text }) => text)).toEqual([])
      return outputFiles.find(({ path }) => path.endsWith('stdin.js'))?.text.length ?? 0
    }
    const all = await bundled("import * as nomad from 'nomad-notebook/web'; globalThis.nomad = nomad")
    const units = await bundled("import { quantity } from 'nomad-notebook/web'; console.log(String(quantity(1, 'eV')))")
    expect(all).toBeGreaterThan(100_000)
    expect(units).toBeLessThan(all)
  }, 60_000)

  it('is found by Node too, as an ES module', async () => {
    const code = "import { quantity } from 'nomad-notebook/web'; console.log(String(quantity(1, 'eV').to('joule')))"
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: join(root, 'notebooks'),
    })
    expect(stdout).toBe('1.602176634e-19 joule\n')
    expect(() => createRequire(join(root, 'notebooks/x.js'))('nomad-notebook/web')).toThrow(/exports|web/)
  })
})
