// One process: each verb through Frame and through arquero alone, in turn, CPU milliseconds.
import { createRequire } from 'node:module'
import * as arquero from 'arquero'
import { median } from '../measure.mjs'
import { arraysOf, makeRows } from './rows.mjs'

const { Frame, FrameBuilder } = createRequire(import.meta.url)('../../dist/frame/index.js')
const [count = 100_000, runs = 7] = process.argv.slice(2).map(Number)

const rows = makeRows(count)
const arrays = arraysOf(rows)
const units = { energy: 'eV', gap: 'eV', volume: 'angstrom ** 3', pressure: 'GPa' }
const frame = Frame.fromRows(rows, { units })
const table = arquero.table(arrays)
const half = { entry_id: arrays.entry_id.filter((_, row) => row % 2 === 0), weight: arrays.gap.slice(0, count / 2) }
const otherFrame = Frame.fromColumns(half)
const otherTable = arquero.table(half)
const { op } = arquero

const verbs = {
  sort: {
    ours: () => frame.sort('energy'),
    alone: () => table.orderby('energy').reify(),
  },
  group: {
    ours: () => frame.groupBy('formula', { n: 'count', mean: { mean: 'energy' }, least: { min: 'gap' } }),
    alone: () => table.groupby('formula').rollup({ n: op.count(), mean: op.mean('energy'), least: op.min('gap') }),
  },
  join: {
    ours: () => frame.join(otherFrame, { on: 'entry_id' }),
    alone: () => table.join(otherTable, 'entry_id'),
  },
  'build from rows': {
    ours: () => Frame.fromRows(rows, { units }),
    alone: () => arquero.from(rows),
  },
  'build by columns': {
    ours: () => {
      const builder = new FrameBuilder()
      for (const name of Object.keys(arrays)) {
        const column = builder.column(name, { unit: units[name] })
        for (const value of arrays[name]) column.push(value)
      }
      return builder.build()
    },
    alone: () => arquero.table(arraysOf(rows)),
  },
}

async function cpu(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const result = {}
for (const [verb, { ours, alone }] of Object.entries(verbs)) {
  const times = { ours: [], alone: [] }
  for (let run = 0; run <= runs; run++) {
    const [a, b] = [await cpu(alone), await cpu(ours)]
    if (run === 0) continue
    times.alone.push(a)
    times.ours.push(b)
  }
  const [a, b] = [median(times.ours), median(times.alone)]
  result[verb] = { ours: Math.round(a), alone: Math.round(b), ratio: Number((a / b).toFixed(2)) }
}
console.log(JSON.stringify(result))
