import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))

beforeAll(() => void build(), 120_000)

/** What a script may use before it ends: each starts something that could keep the process alive. */
const uses: [what: string, code: string][] = [
  ['a query', 'console.log((await query.slice(0, 3)).length)'],
  ['a loop that ends early', 'for await (const entry of query.stream()) { console.log(entry.entry_id); break }'],
  ['a table with a bar', 'console.log((await query.toFrame({ columns })).numRows)'],
  ['a login', "console.log(await new ArchiveQuery({ url, username: 'student', password: 'student' }).count())"],
  [
    'a data set, and SQL',
    `const set = await query.download(folder, { columns })
     console.log((await sql\`select count(*) as n from \${set}\`).numRows)`,
  ],
  ['a cache', 'console.log((await new ArchiveQuery({ url, cache: folder, max: 3 }).fetch()).length)'],
  [
    'a figure with its static picture',
    "console.log((await plot.bar(await query.toFrame({ columns }), { x: 'formula' }).toSvg()).length)",
  ],
  ['symmetry', 'console.log(properties.symmetry(await query.at(0)) === undefined)'],
]

describe('a script', () => {
  it.each(uses)(
    'ends by itself after %s',
    (_, code) => {
      const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
      const script = `
      import { ArchiveQuery, config, plot, properties, serveSample, sql } from 'nomad-notebook'
      const folder = ${JSON.stringify(join(folder, 'data'))}
      const { url } = await serveSample()
      const query = new ArchiveQuery({ url, query: { upload_name: 'mgo-equation-of-state' } })
      const columns = { formula: 'results.material.chemical_formula_reduced' }
      ${code}`
      try {
        // Killed when it does not end; then this throws.
        const options = { cwd: notebooks, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' } as const
        expect(execFileSync(process.execPath, ['--input-type=module', '--eval', script], options).trim()).not.toBe('')
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    70_000,
  )
})
