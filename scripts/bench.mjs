// Runs the measurements in bench/ one after another: all of them, or those named (`npm run bench -- frame`). With `--peer`
// only the comparison with the official Python client, with the options that follow (see bench/peer.mjs), with `--dataset` only the
// downloads of 10 000 and 100 000 entries (see bench/dataset.mjs), with `--harvest` only what a harvest costs (see bench/harvest.mjs).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setup } from './setup.mjs'
import { Failure, root, run } from './steps.mjs'

const helpers = new Set(['archive-server.mjs', 'measure.mjs', 'report.mjs'])

/** The options of those that alone take longer. */
const optionsAmongAll = {
  'peer.mjs': ['--without-official'],
  'dataset.mjs': ['--entries', '2000,10000'],
  'harvest.mjs': ['--short'],
}

/** Runs the measurements named, or all, and gives the exit code. */
export default async function bench(args) {
  for (const name of ['peer', 'dataset', 'harvest']) {
    if (!args.includes(`--${name}`)) continue
    await setup({ packages: 'start' })
    return measure(
      `${name}.mjs`,
      args.filter(arg => arg !== `--${name}`),
    )
  }
  const all = readdirSync(join(root, 'bench')).filter(name => name.endsWith('.mjs') && !helpers.has(name))
  const asked = args.map(name => `${name}.mjs`)
  const unknown = asked.find(name => !all.includes(name))
  if (unknown) {
    const known = all.map(name => name.replace('.mjs', '')).join(', ')
    throw new Failure(`There is no bench/${unknown}; there are: ${known}.`)
  }
  await setup({ packages: 'test' })
  let exitCode = 0
  for (const name of asked.length > 0 ? asked : all) {
    if ((await measure(name, optionsAmongAll[name] ?? [])) !== 0) exitCode = 1
  }
  return exitCode
}

/** Runs one measurement and gives its exit code. */
async function measure(name, options) {
  const { code } = await run(process.execPath, [join(root, 'bench', name), ...options], { stdio: 'inherit' })
  return code
}
