// Builds dist/: CommonJS with declarations, and one thin ES module per entry point that re-exports it by name.
// One instance serves both module systems, so `instanceof` and caches never split in two.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Failure, root } from './steps.mjs'

const entryPoints = ['index', 'sample/index']

const stamp = join(root, 'dist', '.built')

/** True when nothing in src/ is newer than what was built. */
export function isBuilt() {
  return existsSync(stamp) && newest(join(root, 'src')) < statSync(stamp).mtimeMs
}

/** Compiles src/ into dist/ when anything in src/ is newer; `force` compiles in any case. */
export function build({ force = false } = {}) {
  if (!force && isBuilt()) return false
  // Built beside and then moved into place: a build that fails, or two at once, never leave half a dist/.
  const fresh = join(root, `.build-${process.pid}`)
  try {
    compile(fresh)
    writeEntryPoints(fresh)
    writeFileSync(join(fresh, '.built'), '')
    replace(join(root, 'dist'), fresh)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return true
}

/** Declarations keep the comments, which editors show; code goes without, which makes the package a twelfth smaller; its types were checked by then. */
function compile(folder) {
  for (const options of [['--emitDeclarationOnly'], ['--declaration', 'false', '--removeComments', '--noCheck']]) {
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', folder, ...options]
    const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (result.status !== 0) throw new Failure('The TypeScript compiler found errors (above).')
  }
}

function writeEntryPoints(folder) {
  const require = createRequire(import.meta.url)
  for (const entry of entryPoints) {
    const names = Object.keys(require(join(folder, `${entry}.js`))).filter(name => name !== '__esModule')
    const file = `./${entry.split('/').at(-1)}.js`
    const exports = names.sort().map(name => `export const ${name} = module.${name}`)
    writeFileSync(join(folder, `${entry}.mjs`), `${[`import module from '${file}'`, '', ...exports].join('\n')}\n`)
  }
}

function replace(folder, fresh) {
  const old = `${fresh}-old`
  if (existsSync(folder)) renameSync(folder, old)
  renameSync(fresh, folder)
  rmSync(old, { recursive: true, force: true })
}

function newest(folder) {
  let latest = statSync(folder).mtimeMs
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}

/** `npm run build`: compiles in any case. */
export default function main() {
  build({ force: true })
}
