// Opens one data set. Reads from argv: its folder. Prints one line of JSON.
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { begin, report } from '../report.mjs'

const { openDataset } = createRequire(import.meta.url)('../../dist/index.js')
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
collect()
const before = process.memoryUsage()
const start = begin()
const dataset = await openDataset(process.argv[2])
const count = await dataset.count()
const used = process.cpuUsage()
collect()
const after = process.memoryUsage()
report(
  {
    count,
    selected: dataset.selected.length,
    openCpuSeconds: (used.user + used.system) / 1e6 - start.cpuSeconds,
    heapMegabytes: (after.heapUsed - before.heapUsed) / 1e6,
    notes: dataset.notes,
  },
  start,
)
