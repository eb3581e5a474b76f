import { QueryError } from '../../errors/index.js'
import { type EntrySource, Frame, type LoadingOptions, loadingRules, pathsOf, toFrame } from '../../frame/index.js'
import { columnPath, type Path, parsePath } from '../../metainfo/index.js'
import { checkOptions } from '../../options/index.js'
import { shownUnit } from '../../units/index.js'
import { contentsOf, type OpenedFolder, type TableStore } from '../folder/index.js'

/** A data set, as far as tables need it. */
export interface FrameSource extends EntrySource {
  readonly opened: OpenedFolder
}

/** Makes a table of a data set, from its table on disk or from its archives. */
export async function frameOfDataset(dataset: FrameSource, options: LoadingOptions): Promise<Frame> {
  checkOptions('dataset.toFrame', options, loadingRules)
  const { opened } = dataset
  const { table, archives } = opened
  const stored = table && storedColumns(table, options, archives !== undefined)
  if (stored) return fromTable(dataset, table, stored, options)
  if (archives) return toFrame(dataset, options)
  throw cannotAnswer(opened, options)
}

/** The names of columns on disk, by the names that they get. */
type StoredColumns = ReadonlyMap<string, string>

/** Finds what is asked for among the columns on disk; `undefined` where something is not there. */
function storedColumns(
  table: TableStore,
  { rows, columns }: LoadingOptions,
  hasArchives: boolean,
): StoredColumns | undefined {
  const names = new Set(table.schema.map(({ name }) => name))
  const isSameRows = rows === undefined || sameRows(rows, table.rows)
  if (!isSameRows) return undefined
  if (columns === undefined) {
    // With named rows a query gives all their quantities, of which a table with named columns has some.
    return rows === undefined || !table.columns ? new Map([...names].map(name => [name, name])) : undefined
  }
  if (Array.isArray(columns) && columns.every(name => names.has(name))) {
    return new Map(columns.map(name => [name, name]))
  }
  if (hasArchives || rows !== table.rows) return undefined
  return columnsOfPaths(table, pathsOf(columns))
}

function columnsOfPaths(table: TableStore, paths: ReadonlyMap<string, Path>): StoredColumns | undefined {
  const byPath = new Map<string, string>()
  for (const [name, text] of table.columns ?? []) byPath.set(keyOf(parsePath(text, columnPath), table), name)
  if (!table.columns) for (const { name, path } of table.schema) if (path !== undefined) byPath.set(path, name)
  const found = new Map<string, string>()
  for (const [name, path] of paths) {
    const stored = byPath.get(keyOf(path, table)) ?? idOf(path)
    if (stored === undefined) return undefined
    found.set(name, stored)
  }
  return found
}

/** The ids of entry and upload are in every table. */
function idOf({ text }: Path): string | undefined {
  return /^\^?(entry_id|upload_id)$/.exec(text)?.[1]
}

/** Returns a text that is the same for paths that mean the same. */
function keyOf({ from, steps, text }: Path, { rows }: TableStore): string {
  if (from === 'index') return text
  const names = steps.map(({ name, selectors }) => {
    const chosen = selectors.filter(selector => selector !== 'all')
    return chosen.length === 0 ? name : `${name}${JSON.stringify(chosen)}`
  })
  return `${from === 'entry' && rows !== undefined ? '^' : ''}${names.join('.')}`
}

function sameRows(asked: string, stored: string | undefined): boolean {
  const plain = (text: string) => text.trim().replaceAll('[]', '').replaceAll('[:]', '')
  return stored !== undefined && plain(asked) === plain(stored)
}

async function fromTable(
  { opened, ledger }: FrameSource,
  table: TableStore,
  stored: StoredColumns,
  { units = {}, unitSystem, max, signal }: LoadingOptions,
): Promise<Frame> {
  const wanted = [...new Set(stored.values())]
  const limited = max !== undefined && max !== null
  const read = limited && !wanted.includes('entry_id') ? [...wanted, 'entry_id'] : wanted
  const isAll = read.length === table.schema.length
  const whole = await table.read(isAll ? undefined : read, { signal })
  const frame = limited ? firstEntries(whole, max) : whole
  const unknown = Object.keys(units).find(name => !stored.has(name))
  if (unknown !== undefined) throw new QueryError(`The option units names '${unknown}', which is none of the columns.`)
  const columns = [...stored].map(([name, original]) => {
    const column = frame.column(original)
    const asked = Object.hasOwn(units, name) ? units[name] : undefined
    const unit = asked ?? (unitSystem && column.unit ? shownUnit(column.unit, unitSystem, []) : undefined)
    const shown = unit === undefined ? column : column.to(unit)
    return shown.name === name ? shown : shown.with({ name })
  })
  const notes = [...opened.notes, ...(opened.manifest.table?.notes ?? [])]
  return new Frame(columns, frame.numRows, { notes, ledger })
}

/** Returns the rows of the first entries. */
function firstEntries(frame: Frame, count: number): Frame {
  const seen = new Set<unknown>()
  let rows = 0
  for (const id of frame.column('entry_id')) {
    if (!seen.has(id) && seen.size >= count) break
    seen.add(id)
    rows++
  }
  return frame.slice(0, rows)
}

function cannotAnswer(opened: OpenedFolder, { rows, columns }: LoadingOptions): QueryError {
  const asked = columns === undefined ? [] : Array.isArray(columns) ? columns : Object.values(columns)
  const what = asked.length > 0 ? `the columns ${asked.join(', ')}` : 'all quantities'
  const where = rows === undefined ? '' : ` of the rows '${rows}'`
  return new QueryError(`The data set ${opened.folder} cannot give ${what}${where}: ${contentsOf(opened)}.`, {
    hint: 'Download them to another folder: query.download(folder, { rows, columns }), or { raw: true } for all.',
  })
}
