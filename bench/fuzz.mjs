// Random and hostile inputs for every function that reads untrusted data: 100 000 cases each (FUZZ_CASES), from a seed that is printed
// (FUZZ_SEED repeats a run). Any error that is not one of ours, and any harm, ends it with the smallest such input.
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { fuzzTargets } from './fuzz/targets.mjs'

const require = createRequire(import.meta.url)
const cases = Number(process.env.FUZZ_CASES ?? 100_000)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const folders = [
  'api/answer',
  'metainfo/index',
  'query/index',
  'display/index',
  'errors/index',
  'units/index',
  'plot/index',
]
const code = Object.assign({}, ...folders.map(folder => require(`../dist/${folder}.js`)))

console.log(`seed ${seed}, ${cases} cases each`)
for (const [name, { draw, check }] of Object.entries(fuzzTargets(fc, code))) {
  const start = performance.now()
  const { failed, counterexample, errorInstance } = fc.check(fc.property(draw, check), { numRuns: cases, seed })
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`${name.padEnd(14)} ${failed ? 'FAILED' : 'nothing found'} (${seconds} s)`)
  if (!failed) continue
  console.log(JSON.stringify(counterexample), errorInstance)
  process.exitCode = 1
}
