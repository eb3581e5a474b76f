import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Frame, quantity } from '../../../src/index.js'
import { temporaryFolder } from '../../dataset/folders.js'
import { makeEntries, startTestServer } from '../../server/index.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

/** A folder with a table of gaps in eV as Parquet and as CSV. */
function folderWithGaps(): string {
  const folder = temporaryFolder()
  const gaps = Frame.fromRows([
    { formula: 'Si', gap: quantity(1.1, 'eV') },
    { formula: 'C', gap: quantity(5.5, 'eV') },
    { formula: 'C', gap: quantity(5.4, 'eV') },
  ])
  gaps.toParquet(join(folder, 'gaps.parquet'))
  gaps.toCsv(join(folder, 'gaps.csv'))
  return folder
}

describe('nomad-notebook sql', () => {
  it('joins a data set with a file, and prints a table with units', async () => {
    const server = await startTestServer({ entries: makeEntries(30) })
    const cwd = temporaryFolder()
    const columns = [
      'formula=results.material.chemical_formula_reduced',
      'energy=run[0].calculation[-1].energy.total.value',
    ]
    const args = [...columns.flatMap(column => ['--columns', column]), '--units', 'energy=eV', '--part-size', '10']
    const made = await runBin(['download', 'set', '--query', '{}', ...args], { cwd, env: { NOMAD_URL: server.url } })
    await server.close()
    expect(made.code).toBe(0)
    writeFileSync(join(cwd, 'names.csv'), 'formula,name\nH3,three\nH14,fourteen\nH99,none\n')
    const statement = 'select name, energy from "set" join n using (formula) order by energy'
    const run = await runBin(['sql', statement, '--data', 'set', '--data', 'n=names.csv'], { cwd })
    expect(run).toMatchObject({ code: 0, stderr: '' })
    expect(run.stdout.split('\n').map(line => line.trim())).toEqual([
      '2 rows × 2 columns',
      expect.stringMatching(/^name +energy$/),
      expect.stringMatching(/^string +float64$/),
      'eV',
      expect.stringMatching(/^─/),
      expect.stringMatching(/^0 +fourteen +-93\.6226/),
      expect.stringMatching(/^1 +three +-24\.9660/),
      '',
    ])
  })

  it('takes values apart from the statement, converts those with a unit, and prints JSON', async () => {
    const cwd = folderWithGaps()
    const statement = 'select formula, gap from g where gap > $least and formula <> $not'
    writeFileSync(join(cwd, 'statement.sql'), statement)
    const values = ['--value', 'least=1200 meV', '--value', "not=x' or true --"]
    for (const [source, data] of [
      [statement, 'g=gaps.csv'],
      ['@statement.sql', 'g=gaps.csv'],
    ] as const) {
      const { code, stdout } = await runBin(['sql', source, '--data', data, ...values, '--json'], { cwd })
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toEqual({
        schema: [
          { name: 'formula', dtype: 'string' },
          { name: 'gap', dtype: 'float64', unit: 'electron_volt' },
        ],
        numRows: 2,
        values: [
          ['C', 'C'],
          [5.5, 5.4],
        ],
        notes: [],
      })
    }
  })

  it('writes CSV and Parquet files that keep the units', async () => {
    const cwd = folderWithGaps()
    const statement = 'select formula, max(gap) as gap from gaps group by formula order by formula'
    for (const out of ['out.csv', 'out.parquet']) {
      const { code, stdout } = await runBin(['sql', statement, '--data', 'gaps.csv', '--out', out], { cwd })
      expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(cwd, out)}: 2 rows × 2 columns\n` })
      const path = join(cwd, out)
      const frame = await (out.endsWith('.csv') ? Frame.fromCsv(path) : Frame.fromParquet(path))
      expect(frame.toRows()).toEqual([
        { formula: 'C', gap: 5.5 },
        { formula: 'Si', gap: 1.1 },
      ])
      expect(frame.column('gap').unit?.name).toBe('electron_volt')
    }
  })

  it('writes an Excel file', async () => {
    const cwd = folderWithGaps()
    const { code, stdout } = await runBin(['sql', 'from gaps', '--data', 'gaps.csv', '--out', 'out.xlsx', '--json'], {
      cwd,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ path: join(cwd, 'out.xlsx'), numRows: 3, notes: [] })
    // A zip.
    expect(readFileSync(join(cwd, 'out.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('prints the first and last rows of many, or all of them', async () => {
    const lines = async (...args: string[]) =>
      (await runBin(['sql', 'select range as n from range(100)', ...args])).stdout.split('\n')
    expect((await lines()).filter(line => /^ *\d+ +\d+$/.test(line))).toHaveLength(20)
    expect((await lines('--all')).filter(line => /^ *\d+ +\d+$/.test(line))).toHaveLength(100)
  })

  it.each([
    [
      ['select formla from g', '--data', 'g=gaps.csv'],
      "names a column that does not exist: 'formla'. Did you mean 'formula'?",
    ],
    [['select * from h', '--data', 'g=gaps.csv'], "names a table that does not exist: 'h'"],
    [['select * from g where', '--data', 'g=gaps.csv'], 'syntax error'],
    [['drop table g', '--data', 'g=gaps.csv'], 'sql runs statements that read'],
    [['select 1', '--value', 'a=2'], "--value gives 'a', but the statement has no $a."],
    [['select $a', '--value', 'a'], "--value is 'a'; it must be a name and a value"],
    [['select 1', '--data', 'gaps.csv', '--data', 'GAPS=gaps.csv'], "Two tables have the name 'gaps'"],
    [['select 1', '--out', 'out.xls'], "--out is 'out.xls'; its name must end in"],
    [['select', '1'], "but '1' is given too. Put values with blanks in quotes."],
    [['select gap from g where gap > $x', '--data', 'g=gaps.csv', '--value', 'x=1 Å'], 'UnitError'],
  ])('refuses %j with exit code 2', async (args, message) => {
    const cwd = folderWithGaps()
    const { code, stdout, stderr } = await runBin(['sql', ...args], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(existsSync(join(cwd, 'out.xls'))).toBe(false)
  })

  it('says with exit code 1 that a folder is no data set', async () => {
    const { code, stderr } = await runBin(['sql', 'select 1', '--data', 'nothing'], { cwd: temporaryFolder() })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^DataError: There is no data set '.*nothing'/)
  })
})
