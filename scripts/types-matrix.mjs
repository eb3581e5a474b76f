// What TypeScript says of code that uses the package, by version, module resolution and module system: the blocks of README.md,
// and the ways to import.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { modulesOf, typescriptBlocks } from './block-modules.mjs'
import { typescriptFolder } from './runtimes.mjs'
import { root } from './steps.mjs'

const require = createRequire(import.meta.url)

/** The folders of the compilers, by the names that reports give them; that of 5.4 is there after `setupRuntimes`. */
export const compilers = {
  '5.0': join(root, 'node_modules', 'typescript-5.0'),
  5.4: typescriptFolder('5.4'),
  newest: join(root, 'node_modules', 'typescript'),
}

/** How code finds a package, and whether it is an ES module. */
export const ways = [
  { resolution: 'node10', system: 'CommonJS', module: 'commonjs', from: 5, before: 7 },
  { resolution: 'node10', system: 'ES modules', module: 'es2022', from: 5, before: 7 },
  { resolution: 'node16', system: 'CommonJS', module: 'node16', from: 5, before: Number.POSITIVE_INFINITY },
  { resolution: 'node16', system: 'ES modules', module: 'node16', from: 5, before: Number.POSITIVE_INFINITY },
  { resolution: 'bundler', system: 'CommonJS', module: 'preserve', from: 5.4, before: Number.POSITIVE_INFINITY },
  { resolution: 'bundler', system: 'ES modules', module: 'es2022', from: 5, before: Number.POSITIVE_INFINITY },
]

/** `await` outside of a function, which CommonJS does not have; cells do. */
const ofCells = new Set([1309, 1378, 1432])

/**
 * Compiles the blocks of a document in a folder that has the package in its `node_modules`, and `@types/node`.
 *
 * `compilers` are folders of TypeScript by the names that the report gives them; `some` chooses among the ways. Returns
 * `{ typescript, resolution, system, problems }` for each way; `problems` are lines, none when all is well.
 */
export function checkTypes(folder, { document, compilers, some = () => true }) {
  const blocks = typescriptBlocks(readFileSync(document, 'utf8'))
  const sources = makeSources(folder, blocks)
  return Object.entries(compilers).flatMap(([typescript, compiler]) => {
    const check = compilerOf(compiler)
    const { version } = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8'))
    const number = Number.parseFloat(version)
    return ways
      .filter(way => number >= way.from && number < way.before && some(way))
      .map(({ resolution, system, module }, index) => {
        const files = sources[system]
        // All of our declarations are checked once.
        const found = check({ folder, files, module, resolution, skipLibCheck: index > 0 })
        const problems = found
          .filter(({ code }) => !ofCells.has(code))
          .map(problem => lineOf(problem, files, document))
          .sort()
        return { typescript, resolution, system, problems }
      })
  })
}

/** Writes the modules twice: into a folder of CommonJS and into one of ES modules. Returns their paths with `above`, by system. */
function makeSources(folder, blocks) {
  const modules = modulesOf(blocks, require('typescript-5.0'))
  const made = {}
  for (const [system, name, imports] of [
    ['CommonJS', 'cjs', importsOfCommonJs],
    ['ES modules', 'esm', importsOfEsm],
  ]) {
    const place = join(folder, name)
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place)
    writeFileSync(join(place, 'package.json'), JSON.stringify({ type: name === 'esm' ? 'module' : 'commonjs' }))
    made[system] = [...modules, { name: 'imports', text: imports, above: 0 }].map(module => {
      const path = join(place, `${module.name}.ts`)
      writeFileSync(path, module.text)
      return { ...module, path }
    })
  }
  return made
}

const uses = `
const energy: nomad.Quantity = nomad.quantity(1, 'eV')
export const magnitude: number = energy.to('joule').magnitude
export const start: (options?: sample.SampleOptions) => Promise<sample.SampleServer> = sample.serveSample
// @ts-expect-error: types are checked, not 'any'.
nomad.quantity(1, 'eV').nonsense
`
const importsOfCommonJs = `import nomad = require('nomad-notebook')\nimport sample = require('nomad-notebook/sample')\n${uses}`
const importsOfEsm = `import * as nomad from 'nomad-notebook'\nimport * as sample from 'nomad-notebook/sample'\n${uses}`

function lineOf({ path, line, code, message }, files, document) {
  const file = files.find(one => one.path === path)
  const block = Number(/^line-(\d+)$/.exec(file?.name)?.[1])
  const place = block ? `${document}:${block + line - 1 - file.above}` : `${path ?? 'settings'}:${line}`
  return `${place} TS${code}: ${message}`
}

/** TypeScript 5 compiles within this process, and reads each file once; later ones are programs. */
function compilerOf(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Number.parseInt(version, 10) < 7 ? withinProcess(require(folder)) : asProgram(folder)
}

function settings({ module, resolution, skipLibCheck }) {
  return {
    strict: true,
    noEmit: true,
    skipLibCheck,
    target: 'es2022',
    lib: ['es2022'],
    module,
    moduleResolution: resolution,
    types: ['node'],
  }
}

function withinProcess(ts) {
  const texts = new Map()
  return ({ folder, files, module, resolution, skipLibCheck }) => {
    const { options, errors } = ts.convertCompilerOptionsFromJson(
      settings({ module, resolution, skipLibCheck }),
      folder,
    )
    const host = ts.createCompilerHost(options)
    host.getCurrentDirectory = () => folder
    const { getSourceFile } = host
    host.getSourceFile = (path, language, ...rest) => {
      const format = typeof language === 'object' ? language.impliedNodeFormat : ''
      const key = `${format} ${resolution === 'bundler' || module} ${path}`
      if (!texts.has(key)) texts.set(key, getSourceFile.call(host, path, language, ...rest))
      return texts.get(key)
    }
    const program = ts.createProgram(
      files.map(({ path }) => path),
      options,
      host,
    )
    return [...errors, ...ts.getPreEmitDiagnostics(program)].map(({ file, start = 0, code, messageText }) => ({
      path: file?.fileName,
      line: (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1,
      code,
      message: ts.flattenDiagnosticMessageText(messageText, ' '),
    }))
  }
}

function asProgram(compiler) {
  return ({ folder, files, module, resolution, skipLibCheck }) => {
    const config = join(folder, 'tsconfig.json')
    const own = files.map(({ path }) => relative(folder, path))
    writeFileSync(
      config,
      JSON.stringify({ compilerOptions: settings({ module, resolution, skipLibCheck }), files: own }),
    )
    const args = [join(compiler, 'bin', 'tsc'), '-p', config, '--pretty', 'false']
    const { stdout, status, error } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (error) throw error
    const found = [...stdout.matchAll(/^(?:(.*)\((\d+),\d+\): )?error TS(\d+): (.*)$/gm)].map(match => ({
      path: match[1] && join(folder, match[1]),
      line: Number(match[2] ?? 1),
      code: Number(match[3]),
      message: match[4],
    }))
    if (status !== 0 && found.length === 0) throw new Error(`The compiler failed:\n${stdout}`)
    return found
  }
}
