import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { openDataset } from '../../dataset/index.js'
import { Frame } from '../../index.js'
import type { Spark } from '../../spark/index.js'
import { duckDB } from '../../sql/duckdb/index.js'
import { type SqlParameter, type SqlStatement, type SqlTable, sql as sqlTag } from '../../sql/index.js'
import { quantity } from '../../units/index.js'
import { readText } from '../arguments/index.js'
import type { Command } from '../command.js'
import { engineOf, engineOption } from '../engine-of.js'
import { exitCode } from '../exit-code.js'
import { frameText } from '../frame-text.js'
import { UsageError } from '../usage-error.js'

const endings = ['.csv', '.parquet', '.xlsx']

/** `nomad-notebook sql`: a statement over data sets, and its result as a table or a file. */
export const sql: Command = {
  name: 'sql',
  summary: 'ask data sets and Parquet files in SQL; results keep their units',
  operands: { name: 'SQL', least: 1, most: 1 },
  options: {
    data: {
      value: 'NAME=PATH',
      repeated: true,
      help: 'a table of the statement: the folder of a data set, Parquet files\n(*.parquet) or a CSV file; the name may be left out: it is then the\nname of the folder or file',
    },
    value: {
      value: 'NAME=VALUE',
      repeated: true,
      help: 'the value of $NAME in the statement: a number, a text, true, false,\nor a number with a unit, which is converted to the unit of its column',
    },
    out: {
      value: 'FILE',
      help: 'write the result to a .csv, .parquet or .xlsx file (the last needs\nnpm install write-excel-file)',
    },
    engine: engineOption,
    all: { help: 'print all rows and columns; default: the first and last of many' },
  },
  description: `
Runs one statement of SQL that reads, by DuckDB (npm install @duckdb/node-api) or the Spark cluster that --engine names, and prints
its result as a table. SQL is the statement, or @FILE.

Units stand in the header where they can be traced; notes below the table say where they cannot.`,
  examples: [
    'nomad-notebook sql "select formula, max(gap) as gap from oxides group by formula" --data oxides',
    `nomad-notebook sql 'select * from o where gap > $least' --data o=oxides --value least='1 eV' --out gaps.xlsx`,
  ],
  async run(args, terminal) {
    const text = readText('SQL', args.operands[0] as string)
    const out = args.text('out')
    if (out !== undefined && !endings.includes(extname(out))) {
      throw new UsageError(`--out is '${out}'; its name must end in ${endings.join(', ')}.`)
    }
    const tables = await Promise.all(args.texts('data').map(tableOf))
    checkNames(tables)
    const parameters = args.texts('value').map((value, index) => parameterOf(value, index, text))
    const statement = { text, parameters, tables, shown: text, places: [{ from: 0, shown: 0, isHole: false }] }
    const frame = await runOn(engineOf(args), statement, terminal.signal)
    if (out === undefined) {
      const printed = frameText(frame, { isWhole: args.has('all') })
      return { code: exitCode.done, text: printed, json: { ...frame.toJSON(), notes: frame.notes } }
    }
    const path = await write(frame, out)
    return {
      code: exitCode.done,
      text: [`${path}: ${String(frame).replace(/^Frame \[(.*)\]$/, '$1')}`, ...frame.notes].join('\n'),
      json: { path, numRows: frame.numRows, schema: frame.toJSON().schema, notes: frame.notes },
    }
  },
}

async function runOn(cluster: Spark | undefined, statement: SqlStatement, signal: AbortSignal): Promise<Frame> {
  try {
    return await (cluster ?? duckDB).run(statement, { signal })
  } finally {
    await cluster?.close().catch(() => {})
  }
}

/** Reads `name=path` or `path`. A path may have a `=` in it when something is there. */
async function tableOf(given: string, index: number): Promise<SqlTable> {
  const at = given.indexOf('=')
  const isNamed = at > 0 && !/[/\\]/.test(given.slice(0, at))
  const path = isNamed ? given.slice(at + 1) : given
  const name = isNamed ? given.slice(0, at) : nameOf(path)
  if (path === '') throw new UsageError(`--data is '${given}'; a path must follow the name.`)
  return { name, hole: index + 1, source: await sourceOf(path) }
}

function nameOf(path: string): string {
  return basename(path).replace(/\.(parquet|csv)$/i, '')
}

async function sourceOf(path: string): Promise<SqlTable['source']> {
  if (/\.csv$/i.test(path)) return Frame.fromCsv(path)
  if (/\.parquet$/i.test(path) && !(await isFolder(path))) return sqlTag.files(path)
  return openDataset(path)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    facts => facts.isDirectory(),
    () => false,
  )
}

function checkNames(tables: readonly SqlTable[]): void {
  const names = tables.map(({ name }) => name.toLowerCase())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new UsageError(`Two tables have the name '${twice}'. Give them others: --data name=path.`)
  }
}

function parameterOf(given: string, index: number, statement: string): SqlParameter {
  const at = given.indexOf('=')
  if (at < 1) throw new UsageError(`--value is '${given}'; it must be a name and a value, as in --value least=1.`)
  const name = given.slice(0, at)
  if (!statement.includes(`$${name}`))
    throw new UsageError(`--value gives '${name}', but the statement has no $${name}.`)
  return { name, hole: index + 1, value: readValue(given.slice(at + 1)) }
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

function readValue(text: string): SqlParameter['value'] {
  if (number.test(text)) return Number(text)
  if (text === 'true' || text === 'false') return text === 'true'
  const [, magnitude = '', unit = ''] = text.match(/^(\S+) +(\S.*)$/) ?? []
  return number.test(magnitude) ? quantity(Number(magnitude), unit) : text
}

async function write(frame: Frame, out: string): Promise<string> {
  if (out.endsWith('.csv')) return frame.toCsv(out)
  return out.endsWith('.parquet') ? frame.toParquet(out) : frame.toExcel(out)
}
