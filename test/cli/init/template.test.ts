import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { kernelNames, templateFiles } from '../../../src/cli/init/index.js'
import { versions } from '../../../src/cli/init/template.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const read = (file: string) => JSON.parse(readFileSync(root + file, 'utf8'))
const filesFor = (name: string, kernel: 'tslab' | 'deno' = 'tslab') => templateFiles({ name, kernel, version: '1.2.3' })
const manifestFor = (name: string, kernel?: 'tslab' | 'deno') =>
  JSON.parse(filesFor(name, kernel)['package.json'] as string)

describe('a new project', () => {
  it('has the versions that this package is tested with', () => {
    const { dependencies } = read('tools/start/package.json')
    for (const name of ['@resvg/resvg-wasm', '@types/node', 'jsdom', 'plotly.js-dist-min', 'tslab', 'zeromq'] as const)
      expect(versions[name], name).toBe(dependencies[name])
    expect(versions.deno).toBe(read('tools/runtimes/package.json').optionalDependencies.deno)
  })

  it('depends on this version, on one kernel, and on nothing large that the first notebook does not need', () => {
    const common = ['@resvg/resvg-wasm', 'jsdom', 'nomad-notebook', 'nomad-notebook-sample', 'plotly.js-dist-min']
    for (const kernel of kernelNames) {
      const { dependencies } = manifestFor('x', kernel)
      expect(Object.keys(dependencies).sort()).toEqual([...common, kernel].sort())
      expect(dependencies).toMatchObject({ 'nomad-notebook': '^1.2.3', 'nomad-notebook-sample': '^1.2.3' })
    }
  })

  it('has an optional package of ours in a version that it accepts', () => {
    const { peerDependencies } = read('package.json')
    const { dependencies } = manifestFor('x')
    for (const name of ['@resvg/resvg-wasm', 'jsdom', 'plotly.js-dist-min']) {
      const least = /\d+/.exec(peerDependencies[name])?.[0]
      expect(Number(/\d+/.exec(dependencies[name])?.[0]), name).toBeGreaterThanOrEqual(Number(least))
    }
  })

  it.each([
    ['my-project', 'my-project'],
    ['Ümläute & (2)', 'u-mla-ute-2'],
    ['材料', 'my-notebooks'],
    ['tslab', 'my-tslab'],
    ['nomad-notebook', 'my-nomad-notebook'],
    ['node_modules', 'my-node-modules'],
    ['..', 'my-notebooks'],
  ])('in the folder %s has the name %s', (folder, name) => {
    expect(manifestFor(folder).name).toBe(name)
  })

  it.each(kernelNames)('names its kernel %s where it describes it, by a path that may be moved', kernel => {
    const files = filesFor('x', kernel)
    const notebook = JSON.parse(files['first.ipynb'] as string)
    expect(notebook.metadata.kernelspec.name).toBe(kernel)
    const spec = JSON.parse(files[`.jupyter/kernels/${kernel}/kernel.json`] as string)
    expect(spec.argv.join(' ')).toContain(`{resource_dir}/../../../node_modules/${kernel}`)
    expect(spec.argv.join(' ')).toContain('{connection_file}')
    expect(spec.language).toBe('typescript')
    expect(JSON.stringify(files)).not.toContain(root)
  })

  it('names only scripts and files that it has', () => {
    const files = filesFor('x')
    const { scripts } = JSON.parse(files['package.json'] as string)
    expect(scripts).toEqual({ first: 'tsc && node .build/first.js', lab: 'nomad-notebook lab first.ipynb' })
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['first.ts', 'first.ipynb', 'tsconfig.json']))
    expect(Object.keys(files).at(-1)).toBe('package.json')
  })

  it('has a notebook whose cells are the code of the script, without outputs', () => {
    const files = filesFor('x')
    const { cells } = JSON.parse(files['first.ipynb'] as string) as {
      cells: { cell_type: string; source: string[]; outputs?: unknown[]; id: string }[]
    }
    const code = cells.filter(({ cell_type }) => cell_type === 'code')
    expect(code.every(({ outputs }) => outputs?.length === 0)).toBe(true)
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length)
    const script = files['first.ts'] as string
    const lines = code.flatMap(({ source }) => source.map(line => line.trimEnd()))
    const shownAlone = lines.filter(line => !script.includes(line))
    expect(shownAlone).toEqual([])
    expect(lines.length).toBeGreaterThan(15)
  })

  it('has a script that TypeScript 5.0 accepts with its own settings', () => {
    const ts = createRequire(import.meta.url)('typescript-5.0') as typeof import('typescript-5.0')
    const files = filesFor('x')
    const { compilerOptions } = JSON.parse(files['tsconfig.json'] as string)
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...compilerOptions, rootDir: undefined, noEmit: true },
      root,
    )
    const path = `${root}notebooks/first.mts`
    const host = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = host
    host.getSourceFile = (name, ...rest) =>
      name === path
        ? ts.createSourceFile(path, files['first.ts'] as string, {
            languageVersion: ts.ScriptTarget.ES2022,
            impliedNodeFormat: ts.ModuleKind.ESNext,
          })
        : getSourceFile.call(host, name, ...rest)
    host.fileExists = name => name === path || fileExists.call(host, name)
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([path], options, host))
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([])
  })
})
