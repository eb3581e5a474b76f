// Bundles src/web/index.ts for browsers: one ES module, with what describes single codes in chunks that load when used.
// It runs in a process of its own, because esbuild is asynchronous and the build is not.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src') + sep

/**
 * Takes the browser's twin (`x.web.ts`) of a module that needs Node. Says of all modules that loading them does nothing, so
 * that what nobody uses is left out.
 */
const twins = {
  name: 'twins',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer, resolveDir }) => {
      const file = resolve(resolveDir, path).slice(0, -'.js'.length)
      if (!importer.startsWith(source) || !file.startsWith(source)) return undefined
      const twin = `${file}.web.ts`
      return { path: existsSync(twin) ? twin : `${file}.ts`, sideEffects: false }
    })
  },
}

/** The packages that may be part of the bundle. */
const bundled = /^(convert-units|jmespath|@noble\/hashes)(\/|$)/

/**
 * Keeps all other packages and Node's own modules out. Many are named where nothing of a page leads to, which esbuild knows only
 * at the end: then none of them may be left.
 */
const others = {
  name: 'others',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      !importer.startsWith(source) || bundled.test(path) ? undefined : { path, external: true, sideEffects: false },
    )
  },
}

/** Throws where a page would load what it does not have. */
function checkImports({ inputs, outputs }) {
  for (const { imports, inputs: used } of Object.values(outputs)) {
    for (const { path } of imports.filter(({ external }) => external)) {
      const files = Object.keys(used).filter(file => inputs[file].imports.some(one => one.path === path))
      throw new Error(`The module for browsers reaches ${path} from ${files.join(', ')}: give what needs it a twin.`)
    }
  }
}

const factsOfV1 = join(root, 'data', 'metainfo', 'v1.js')
const extensions = /"extensions":\{[^{}]*\}/

const isHeadOrEnd = line => !line.startsWith('"')
const isOlderOrSimulation = /^"(nomad_simulations|nomad\.datamodel\.metainfo\.simulation)\./
const isOfSchema = /^"[^"]*#/

/** Which lines of a file belong to a part that pages load apart. */
const parts = { v1: isOlderOrSimulation, search: isOfSchema }

/**
 * Makes the facts of the schema smaller for pages. They have no ids of definitions, which serve to ask a server for descriptions.
 * What loads when it is used is packed in the one way that browsers unpack by themselves.
 */
const facts = {
  name: 'facts',
  setup(build) {
    const require = createRequire(import.meta.url)
    build.onResolve({ filter: /[\\/]data[\\/]metainfo[\\/][\w-]+\.js\?part=/ }, ({ path, resolveDir }) => {
      const [file, suffix] = path.split('?')
      return { path: resolve(resolveDir, file), suffix: `?${suffix}` }
    })
    build.onLoad({ filter: /[\\/]data[\\/]metainfo[\\/][\w-]+\.js$/ }, ({ path, suffix }) => {
      const name = basename(path, '.js')
      const stored = require(path)
      const text = name in parts ? stored : brotliDecompressSync(Buffer.from(stored, 'base64')).toString('utf8')
      const lines = text.replaceAll(/"id":"[0-9a-f]{40}",?/g, '').split('\n')
      // Which sections of codes add to those of v1 is of use with the sections of codes alone.
      if (name === 'v1') lines[0] = lines[0].replace(extensions, '"extensions":{}')
      if (name === 'v1-codes')
        lines[0] = lines[0].replace('{"head":{', `{"head":{${require(factsOfV1).match(extensions)[0]},`)
      if (!(name in parts)) return packed(lines)
      if (suffix) return packed(lines.filter(line => parts[name].test(line)))
      return { contents: expanding(lines.filter(line => !parts[name].test(line)).join('\n')) }
    })
  },
}

/** A module that gives a text; the packages that its names begin with are numbers in it. */
function expanding(text) {
  const packages = [...new Set(Array.from(text.matchAll(/"((?:[a-z]\w*\.)+)[A-Z]\w*"/g), ([, name]) => name))]
  const short = text.replace(/"((?:[a-z]\w*\.)+)(?=[A-Z]\w*")/g, (_, name) => `"${packages.indexOf(name)}~`)
  const list = JSON.stringify(packages)
  return `const packages = ${list}\nmodule.exports = \`${short}\`.replace(/"(\\d+)~/g, (_, number) => '"' + packages[number])`
}

function packed(lines) {
  const text = lines.map(line => (isHeadOrEnd(line) ? line : line.replace(/,?$/, ','))).join('\n')
  return { contents: `export default '${deflateRawSync(text, { level: 9 }).toString('base64')}'` }
}

/** Bundles into a folder; throws where the bundle reaches a module of Node. */
async function buildWeb(folder) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/web/index.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    chunkNames: '[name]-[hash]',
    legalComments: 'none',
    // Browsers read modules as UTF-8 whatever the server says.
    charset: 'utf8',
    plugins: [twins, others, facts],
    metafile: true,
    logLevel: 'error',
  })
  checkImports(metafile)
  // Imports for effects, which none of its files has; other bundlers warn of them.
  for (const file of Object.keys(metafile.outputs)) {
    const path = resolve(root, file)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/import"\.\/[^"]+";?/g, ''))
  }
  // Other module systems in the package are CommonJS. Loading the module does nothing: bundlers may leave out what is unused.
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'module', sideEffects: false })}\n`)
  writeFileSync(join(folder, 'LICENSES.txt'), licenses(Object.keys(metafile.inputs)))
}

/** The licences of the packages that are part of the bundle. */
function licenses(files) {
  const folders = new Set(files.flatMap(file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []))
  const texts = [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'].find(one => existsSync(join(root, folder, one)))
    const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
    return `${name} ${version} (${license})\n${text}`
  })
  return `The module index.js contains these packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`
}

await buildWeb(process.argv[2])
