// Runs the measurements in bench/ one after another: all of them, or those named (`npm run bench -- query`).
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const helpers = new Set(['archive-server.mjs', 'measure.mjs', 'report.mjs'])
const all = readdirSync(join(root, 'bench')).filter(name => name.endsWith('.mjs') && !helpers.has(name))
const asked = process.argv.slice(2).map(name => `${name}.mjs`)
const unknown = asked.find(name => !all.includes(name))
if (unknown) {
  console.error(`There is no bench/${unknown}; there are: ${all.map(name => name.replace('.mjs', '')).join(', ')}.`)
  process.exit(1)
}
build()
for (const name of asked.length > 0 ? asked : all) {
  const result = spawnSync(process.execPath, [join(root, 'bench', name)], { cwd: root, stdio: 'inherit' })
  if (result.status !== 0) process.exitCode = 1
}
