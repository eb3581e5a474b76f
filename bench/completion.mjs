// The generated types in a tslab kernel: what the first cell with our import costs beyond one without, how long
// completion and inspection take. The limits are 0.5 s and 100 ms, on an idle machine.
import { fileURLToPath } from 'node:url'
import { Kernel } from '../test/kernel/kernel.mjs'
import { alternate, median } from './measure.mjs'

const runs = Number(process.env.BENCH_RUNS ?? 5)
const notebooks = fileURLToPath(new URL('../notebooks', import.meta.url))
const chain = 'entry.run[0].calculation.at(-1).energy'

const plain = 'const names: string[] = []'
const types = "import type { EntryArchive } from 'nomad-notebook'\ndeclare const entry: EntryArchive"
const all = `import * as nomad from 'nomad-notebook'\n${types}\nconst names = Object.keys(nomad)`

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function firstCell(code) {
  const kernel = await Kernel.start(notebooks)
  const milliseconds = await timed(() => kernel.execute(code))
  await kernel.stop()
  return milliseconds
}

const cells = await alternate(
  [plain, types, all].map(code => () => firstCell(code)),
  runs,
)
const [without, typed, whole] = cells.map(median)
console.log(`\nFirst cell of a fresh kernel (median of ${runs} alternating runs)`)
console.log(`without our import       ${without.toFixed(0).padStart(5)} ms`)
console.log(`with our types           ${typed.toFixed(0).padStart(5)} ms   + ${(typed - without).toFixed(0)} ms`)
console.log(`with the whole package   ${whole.toFixed(0).padStart(5)} ms   + ${(whole - without).toFixed(0)} ms`)

const kernel = await Kernel.start(notebooks)
await kernel.execute(types)
const first = await timed(() => kernel.complete(`${chain}.`))
const times = { complete: [], inspect: [] }
for (let round = 0; round < 20; round++) {
  // A new text each time, so that nothing is remembered.
  times.complete.push(await timed(() => kernel.complete(`const a${round} = ${chain}.`)))
  times.inspect.push(await timed(() => kernel.inspect(`const b${round} = ${chain}.total.value`)))
}
await kernel.stop()
console.log(`\nCompletion after ${chain}. (the first one after the import: ${first.toFixed(0)} ms)`)
for (const [name, values] of Object.entries(times)) {
  console.log(
    `${name.padEnd(9)} median ${median(values).toFixed(0)} ms, slowest ${Math.max(...values).toFixed(0)} ms of 20`,
  )
}
