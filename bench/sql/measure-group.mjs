// One process: groups a million rows by SQL on a frame and on Parquet files, and by the frame itself, in turn.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alternate, median } from '../measure.mjs'

const { Frame, quantity, sql } = createRequire(import.meta.url)('../../dist/index.js')
const [rows = 1_000_000, groups = 1_000, runs = 5] = process.argv.slice(2).map(Number)

// Numbers that are the same in each run: a linear congruential generator.
let state = 12_345
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const formulas = Array.from({ length: groups }, (_, index) => `Formula${index}`)
const frame = Frame.fromColumns(
  {
    formula: Array.from({ length: rows }, () => formulas[Math.floor(random() * groups)]),
    energy: Array.from({ length: rows }, () => (random() < 0.02 ? null : -10 * random())),
    gap: Float64Array.from({ length: rows }, () => 8 * random()),
    atoms: Int32Array.from({ length: rows }, () => 1 + 20 * random()),
  },
  { units: { energy: 'eV', gap: 'eV' } },
)

const folder = mkdtempSync(join(tmpdir(), 'nomad-bench-sql-'))
try {
  const part = Math.ceil(rows / 10)
  for (let index = 0; index < 10; index++) {
    frame.slice(index * part, (index + 1) * part).toParquet(join(folder, `part-${index}.parquet`))
  }
  const files = sql.files(join(folder, '*.parquet'))
  const grouped = table =>
    sql`select formula, count(*) as n, min(energy) as low, avg(gap) as mean, sum(energy) as sum, stddev(gap) as std
      from ${table} group by formula`
  const candidates = {
    'frame.groupBy': () =>
      frame.groupBy('formula', {
        n: 'count',
        low: { min: 'energy' },
        mean: { mean: 'gap' },
        sum: { sum: 'energy' },
        std: { std: 'gap' },
      }),
    'sql group of a frame': () => grouped(frame),
    'sql group of 10 Parquet files': () => grouped(files),
    'sql filter of a frame': () => sql`select count(*) as n from ${frame} where gap > ${quantity(1000, 'meV')}`,
    'sql all rows of a frame': () => sql`select * from ${frame}`,
  }
  const names = Object.keys(candidates)
  await candidates['sql filter of a frame']()
  const timed = await alternate(
    names.map(name => async () => {
      const start = performance.now()
      const result = await candidates[name]()
      return { seconds: (performance.now() - start) / 1e3, result }
    }),
    runs,
  )
  const seconds = Object.fromEntries(names.map((name, index) => [name, median(timed[index].map(one => one.seconds))]))
  const [own, asked, read] = timed.map(results => results[0].result)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ seconds, peakMegabytes, differs: differences(own, asked) + differences(own, read) }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** How many values of the second frame are not those of the first, up to the last digits of a sum. */
function differences(first, second) {
  const byFormula = new Map(second.toRows().map(row => [row.formula, row]))
  let count = Math.abs(first.numRows - second.numRows)
  for (const row of first.toRows()) {
    for (const [name, value] of Object.entries(row)) {
      const other = byFormula.get(row.formula)?.[name]
      const isSame = typeof value === 'number' ? Math.abs(other - value) <= 1e-9 * Math.abs(value) : other === value
      if (!isSame || String(first.column(name).unit) !== String(second.column(name).unit)) count++
    }
  }
  return count
}
