// Runs the measurements in bench/ one after another: all of them, or those named (`npm run bench -- query`).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setup } from './setup.mjs'
import { Failure, root, run } from './steps.mjs'

const helpers = new Set(['archive-server.mjs', 'measure.mjs', 'report.mjs'])

/** Runs the measurements named, or all, and gives the exit code. */
export default async function bench(names) {
  const all = readdirSync(join(root, 'bench')).filter(name => name.endsWith('.mjs') && !helpers.has(name))
  const asked = names.map(name => `${name}.mjs`)
  const unknown = asked.find(name => !all.includes(name))
  if (unknown) {
    const known = all.map(name => name.replace('.mjs', '')).join(', ')
    throw new Failure(`There is no bench/${unknown}; there are: ${known}.`)
  }
  await setup({ packages: 'test' })
  let exitCode = 0
  for (const name of asked.length > 0 ? asked : all) {
    const { code } = await run(process.execPath, [join(root, 'bench', name)], { stdio: 'inherit' })
    if (code !== 0) exitCode = 1
  }
  return exitCode
}
