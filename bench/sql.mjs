// SQL: grouping a frame, a data set's Parquet files and DuckDB's own table, beside the frame's groupBy. Usage:
//   node bench/sql.mjs [--rows 1000000] [--groups 1000] [--runs 5]
import { parseArgs } from 'node:util'
import { run } from './measure.mjs'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    groups: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
  },
})
const goalSeconds = 1
const { seconds, peakMegabytes, differs } = await run('sql/measure-group.mjs', [
  values.rows,
  values.groups,
  values.runs,
])
console.log(`group ${values.rows} rows into ${values.groups}: count, min, mean, sum, std; medians of ${values.runs}`)
for (const [name, median] of Object.entries(seconds)) {
  const isAsked = name.startsWith('sql') && name.includes('group')
  const met = isAsked ? `  (limit ${goalSeconds} s${median <= goalSeconds ? '' : ': MISSED'})` : ''
  console.log(`  ${name.padEnd(34)} ${(median * 1e3).toFixed(0).padStart(7)} ms${met}`)
}
console.log(`  peak memory ${peakMegabytes.toFixed(0)} MB`)
console.log(differs === 0 ? '  all give the same as groupBy' : `  ${differs} values DIFFER from those of groupBy`)
process.exitCode = differs === 0 ? 0 : 1
