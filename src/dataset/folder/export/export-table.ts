import { throwIfAborted } from '../../../api/index.js'
import { DataError } from '../../../errors/index.js'
import { type Column, type ColumnSchema, Frame } from '../../../frame/index.js'
import { printStep, publishedSchema } from '../../../metainfo/index.js'
import type { CallOptions } from '../../../query/index.js'
import { parseUnit, type Unit } from '../../../units/index.js'
import type { PartEntry } from '../../manifest/index.js'
import type { TableStore } from '../table-store.js'

/**
 * The table that Export Entries wrote: a row an entry, columns called `path#definition`, such as
 * `results.material.elements#nomad.datamodel.results.Material`. Numbers are in the unit of the schema; the file does not say it.
 */
export class ExportTable implements TableStore {
  readonly files: readonly string[]
  readonly schema: readonly ColumnSchema[]
  readonly rows = undefined
  readonly columns: ReadonlyMap<string, string>
  readonly notes: readonly string[]
  readonly #rows: readonly number[]
  readonly #ids: Frame

  private constructor(
    files: readonly string[],
    { schema, rows, ids }: { schema: ColumnSchema[]; rows: number[]; ids: Frame },
  ) {
    this.files = files
    this.schema = schema
    this.columns = new Map(schema.map(({ name }) => [name, pathText(name)]))
    this.#rows = rows
    this.#ids = ids
    const unknown = schema.filter(({ note }) => note === unknownUnit).length
    this.notes =
      unknown === 0 ? [] : [`The schema does not know ${unknown} of ${schema.length} columns, so they have no unit.`]
  }

  static async open(files: readonly string[]): Promise<ExportTable> {
    const ids: Frame[] = []
    let schema: ColumnSchema[] = []
    for (const [index, file] of files.entries()) {
      // The parts have one schema: the columns of the first say all.
      const frame = index === 0 ? await readFile(file, undefined) : await readFile(file, ['entry_id', 'upload_id'])
      if (index === 0) schema = frame.columns.map(column => withUnit(column).schema)
      ids.push(frame.select('entry_id', 'upload_id'))
    }
    const [first, ...others] = ids
    if (!first) throw new DataError('The export has no table.')
    return new ExportTable(files, { schema, rows: ids.map(({ numRows }) => numRows), ids: first.concat(others) })
  }

  rowsOfFile(index: number): number {
    return this.#rows[index] as number
  }

  async entries(): Promise<PartEntry[]> {
    const { entry_id = [], upload_id = [] } = this.#ids.toColumns() as { entry_id?: string[]; upload_id?: string[] }
    return entry_id.map((entryId, row) => ({ entryId, uploadId: upload_id[row] ?? '' }))
  }

  async read(columns: readonly string[] | undefined, { signal }: CallOptions): Promise<Frame> {
    const frames: Frame[] = []
    for (const file of this.files) {
      throwIfAborted(signal)
      const frame = await readFile(file, columns)
      frames.push(new Frame(frame.columns.map(withUnit), frame.numRows))
    }
    const [first, ...others] = frames as [Frame, ...Frame[]]
    return others.length === 0 ? first : first.concat(others)
  }
}

const unknownUnit = 'the schema does not know it: it may have a unit'

async function readFile(file: string, columns: readonly string[] | undefined): Promise<Frame> {
  if (!file.endsWith('.csv')) return Frame.fromParquet(file, columns ? { columns } : {})
  const frame = Frame.fromCsv(file)
  return columns ? frame.select(columns) : frame
}

/** Returns a column with the unit that the schema has of its quantity, and with its path in the archive. */
function withUnit(column: Column): Column {
  const [path = '', definition] = column.name.split('#')
  if (definition === undefined) return column
  const names = path.split('.').filter(name => !/^\d+$/.test(name))
  const quantity = publishedSchema('v1')
    .find(definition)
    ?.all_quantities.get(names.at(-1) as string)
  const facts = { path: names.join('.') }
  if (!quantity) return column.with(facts).withNote(unknownUnit)
  return column.with({
    ...facts,
    ...(quantity.unit === undefined || !isNumbers(column) ? {} : { unit: unitOf(quantity.unit) }),
  })
}

/** Writes the path of a column as paths are written: `band_gap.0.value#…` is `band_gap[0].value`. */
function pathText(name: string): string {
  const steps: { name: string; selectors: number[] }[] = []
  for (const step of (name.split('#')[0] as string).split('.')) {
    const last = steps.at(-1)
    if (last && /^\d+$/.test(step)) last.selectors.push(Number(step))
    else steps.push({ name: step, selectors: [] })
  }
  return steps.map(printStep).join('.')
}

function isNumbers({ dtype }: Column): boolean {
  return /^(list<)*(float64|int32)>*$/.test(dtype)
}

function unitOf(unit: string | Unit): Unit {
  return parseUnit(unit)
}
