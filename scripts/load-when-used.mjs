// Makes compiled modules that only re-export load what they re-export when it is used. A notebook that begins with a query
// then loads no figures. The form of what the compiler writes is checked line by line: any other module stays as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const loader = 'load-when-used.js'

/** Rewrites the modules of a folder that only re-export; returns their number. */
export function loadWhenUsed(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(file => file.endsWith('.js'))
  const rewritten = files.filter(file => {
    const path = join(folder, file)
    const code = reExports(readFileSync(path, 'utf8'), toPosix(relative(dirname(path), join(folder, loader))))
    if (code !== undefined) writeFileSync(path, code)
    return code !== undefined
  })
  return rewritten.length
}

const patterns = {
  strict: /^"use strict";$/,
  isModule: /^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);$/,
  names: /^(?:exports\.\w+ = )+void 0;$/,
  effect: /^require\("[^"]+"\);$/,
  file: /^(?:var|const) (?<variable>\w+) = require\("(?<file>\.[^"]+)"\);$/,
  name: /^Object\.defineProperty\(exports, "(?<name>\w+)", \{ enumerable: true, get: function \(\) \{ return (?<variable>\w+)\.(?<original>\w+); \} \}\);$/,
  all: /^exports\.(?<name>\w+) = __importStar\(require\("(?<file>\.[^"]+)"\)\);$/,
}

/** Returns the new code of a module that only re-exports; `undefined` for any other. */
function reExports(code, loaderPath) {
  const files = new Map()
  const names = {}
  const effects = []
  for (const line of withoutHelpers(code).trim().split('\n')) {
    const kind = Object.keys(patterns).find(one => patterns[one].test(line))
    if (kind === undefined) return undefined
    const { variable, file, name, original } = line.match(patterns[kind]).groups ?? {}
    if (kind === 'effect') effects.push(line)
    if (kind === 'file') files.set(variable, file)
    if (kind === 'name') add(names, files.get(variable), [name, original])
    if (kind === 'all') add(names, file, [name])
  }
  if (Object.keys(names).length === 0) return undefined
  const path = loaderPath.startsWith('.') ? loaderPath : `./${loaderPath}`
  // Each file is written out, for bundlers.
  const loads = Object.keys(names).map(file => `  ${JSON.stringify(file)}: () => require(${JSON.stringify(file)}),`)
  const call = `require("${path}").reExport(exports, {\n${loads.join('\n')}\n}, ${JSON.stringify(names, null, 2)});`
  // Node reads the names from this line, which is never run: `await import(…)` of such a module gives them.
  const hint = `0 && (module.exports = { ${Object.values(names)
    .flatMap(pairs => pairs.map(([name]) => name))
    .join(', ')} });`
  const head = ['"use strict";', 'Object.defineProperty(exports, "__esModule", { value: true });']
  return [...head, ...effects, call, hint, ''].join('\n')
}

function add(names, file, pair) {
  names[file] ??= []
  names[file].push(pair)
}

/** Removes the functions that the compiler writes at the beginning of a module for `export * as`. */
function withoutHelpers(code) {
  return code.replace(/^var __\w+ = \(this && this\.__\w+\) \|\| .*?^\}\)(?:\(\))?;\n/gms, '')
}

function toPosix(path) {
  return path.replaceAll('\\', '/')
}
