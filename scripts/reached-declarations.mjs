// Declarations of modules that no public declaration reaches are of use to nobody: the code is JavaScript.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Removes the declarations below a folder that those of the entry points do not import, directly or through others. */
export function keepReachedDeclarations(folder, entryPoints) {
  const reached = new Set()
  const waiting = entryPoints.map(entry => resolve(folder, `${entry}.d.ts`))
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    for (const other of importsOf(file)) waiting.push(other)
  }
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = resolve(folder, name)
    if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(file)
  }
}

function importsOf(file) {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:\bfrom|\bimport\()\s*['"](\.[^'"]+)\.js['"]/g)]
    .map(([, path]) => join(dirname(file), `${path}.d.ts`))
    .filter(existsSync)
}
