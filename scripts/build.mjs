// Builds dist/: CommonJS with declarations, one thin ES module per entry point that re-exports it by name, and one bundled
// ES module for browsers. One instance serves both module systems of Node, so `instanceof` and caches never split in two.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readText } from './files.mjs'
import { loadWhenUsed } from './load-when-used.mjs'
import { keepReachedDeclarations } from './reached-declarations.mjs'
import { setupPackages } from './setup-packages.mjs'
import { Failure, root } from './steps.mjs'

const entryPoints = ['index', 'sample/index']

/** The entry point for browsers: declarations by the compiler, code by `scripts/build-web.mjs`. */
const webEntryPoint = 'web/index'

/** The program of package.json's `bin`. */
const programFile = 'cli/main.js'

const dist = join(root, 'dist')

const factsFolder = join('data', 'metainfo')

/** What dist/ is made from, besides src/ and the facts of the schema. */
const settings = [
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/build-web.mjs',
  'scripts/load-when-used.mjs',
  'scripts/reached-declarations.mjs',
]

/** Returns true when dist/ was built from the present src/. */
export function isBuilt() {
  return readText(join(dist, '.built')) === sourcesHash()
}

/** Compiles src/ into dist/ unless dist/ was built from it; `force` compiles in any case. */
export function build({ force = false } = {}) {
  if (!force && isBuilt()) return false
  removeRemains()
  // Built in another folder and then moved: a build that fails or is killed, or two at once, never leave half a dist/.
  const fresh = join(root, `.build-${process.pid}`)
  // The hash is taken before compiling: what is edited meanwhile is built next time.
  const sources = sourcesHash()
  try {
    compile(fresh)
    bundleForBrowsers(join(fresh, dirname(webEntryPoint)))
    keepReachedDeclarations(fresh, [...entryPoints, webEntryPoint])
    loadWhenUsed(fresh)
    writeEntryPoints(fresh)
    // npm does this where it installs the package; within the project, npx runs the file as it is.
    chmodSync(join(fresh, programFile), 0o755)
    writeFileSync(join(fresh, '.built'), sources)
    replace(dist, fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return true
}

/**
 * Compiles src/. Declarations keep the comments, which editors show. The code has none, which makes the package a twelfth
 * smaller; its types were checked with the declarations.
 */
function compile(folder) {
  for (const options of [['--emitDeclarationOnly'], ['--declaration', 'false', '--removeComments', '--noCheck']]) {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', folder, ...options]
    const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
    if (signal) throw new Failure(`The build was stopped (${signal}).`, 130)
    if (status !== 0) throw new Failure('The TypeScript compiler found errors (above).')
  }
}

/** What the compiler wrote there is for Node. */
function bundleForBrowsers(folder) {
  for (const name of readdirSync(folder)) if (name.endsWith('.js')) rmSync(join(folder, name))
  const args = [join(root, 'scripts', 'build-web.mjs'), folder]
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (signal) throw new Failure(`The build was stopped (${signal}).`, 130)
  if (status !== 0) throw new Failure('The module for browsers was not made (see above).')
}

function writeEntryPoints(folder) {
  const require = createRequire(import.meta.url)
  for (const entry of entryPoints) {
    const names = Object.keys(require(join(folder, `${entry}.js`))).filter(name => name !== '__esModule')
    const file = `./${entry.split('/').at(-1)}.js`
    const exports = names.sort().map(name => `export const ${name} = module.${name}`)
    writeFileSync(join(folder, `${entry}.mjs`), `${[`import module from '${file}'`, '', ...exports].join('\n')}\n`)
    // Declarations of its own tell TypeScript that it is an ES module, which has no default export.
    writeFileSync(join(folder, `${entry}.d.mts`), `export * from '${file}'\n`)
  }
}

function replace(folder, fresh) {
  const old = `${fresh}-old`
  for (let tries = 0; ; tries++) {
    try {
      moveAway(folder, old)
      renameSync(fresh, folder)
      break
    } catch (error) {
      // Another build was moved into place between the two steps.
      if (tries === 10 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error
    }
  }
  rmSync(old, { recursive: true, force: true })
}

function moveAway(folder, old) {
  rmSync(old, { recursive: true, force: true })
  try {
    renameSync(folder, old)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Deletes the folders that killed builds left next to dist/. */
function removeRemains() {
  for (const name of readdirSync(root)) {
    const builder = Number(name.match(/^\.build-(\d+)(-old)?$/)?.[1])
    if (builder && (builder === process.pid || !isRunning(builder)))
      rmSync(join(root, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

function sourcesHash() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  const paths = sources.map(entry => join(entry.parentPath, entry.name).slice(root.length)).sort()
  // The module for browsers has them in another form.
  const facts = existsSync(join(root, factsFolder)) ? readdirSync(join(root, factsFolder)).sort() : []
  for (const path of [...paths, ...settings, ...facts.map(name => join(factsFolder, name))])
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

/** `npm run build`: compiles in any case. */
export default async function main() {
  await setupPackages('start')
  build({ force: true })
}
