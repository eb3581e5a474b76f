// One process: a table written as Parquet and read again, CPU milliseconds, bytes, and the memory above that of the table.
import { createRequire } from 'node:module'
import { median } from '../measure.mjs'
import { makeRows } from './rows.mjs'

const { Frame } = createRequire(import.meta.url)('../../dist/frame/index.js')
const [count = 100_000, runs = 7] = process.argv.slice(2).map(Number)

const units = { energy: 'eV', gap: 'eV', volume: 'angstrom ** 3', pressure: 'GPa' }
const frame = Frame.fromRows(makeRows(count), { units })

async function cpu(work) {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, spent: (user + system) / 1000 }
}

const base = process.memoryUsage.rss()
const times = { write: [], read: [] }
let bytes
for (let run = 0; run <= runs; run++) {
  const write = await cpu(() => frame.toParquet())
  bytes = write.result
  const read = await cpu(() => Frame.fromParquet(bytes))
  if (read.result.numRows !== count) throw new Error(`read ${read.result.numRows} rows of ${count}`)
  if (run === 0) continue
  times.write.push(write.spent)
  times.read.push(read.spent)
}
const peak = process.resourceUsage().maxRSS * 1024
console.log(
  JSON.stringify({
    write: Math.round(median(times.write)),
    read: Math.round(median(times.read)),
    megabytes: Number((bytes.length / 1e6).toFixed(1)),
    above: Math.round((peak - base) / 1e6),
  }),
)
