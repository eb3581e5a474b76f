import { throwIfAborted } from '../../api/index.js'
import { DataError } from '../../errors/index.js'
import { type ColumnSchema, Frame, isDType, pathsOf } from '../../frame/index.js'
import type { CallOptions } from '../../query/index.js'
import { parseUnit } from '../../units/index.js'
import { existingPathInFolder, filesOf, isAddress, join } from '../files/index.js'
import { type ManifestColumn, type ManifestTable, type PartRecord, partFiles } from '../manifest/index.js'
import type { PartPlaces } from './part-places.js'
import type { TableStore } from './table-store.js'

/** The table in the parts of a data set. */
export class StoredTable implements TableStore {
  readonly files: readonly string[]
  readonly schema: readonly ColumnSchema[]
  readonly rows: string | undefined
  readonly columns: ReadonlyMap<string, string> | undefined
  readonly #folder: string
  readonly #places: PartPlaces

  constructor(folder: string, places: PartPlaces, { schema = [], rows, columns }: ManifestTable) {
    this.#folder = folder
    this.#places = places
    this.files = places.records.flatMap(record => pathsOfTable(record).map(path => join(folder, path)))
    this.schema = schema.map(schemaOf)
    this.rows = rows
    this.columns = columns === undefined || columns === null ? undefined : textsOf(columns)
  }

  async read(columns: readonly string[] | undefined, { signal }: CallOptions): Promise<Frame> {
    const frames: Frame[] = []
    for (const record of this.#places.records) {
      throwIfAborted(signal)
      const files = pathsOfTable(record)
      if (files.length > 1) frames.push(await this.#readPartitions(files, columns))
      else for (const file of files) frames.push(await this.#readFile(file, columns))
    }
    const [first, ...others] = frames
    if (first) return others.length === 0 ? first : first.concat(others)
    const names = columns ?? this.schema.map(({ name }) => name)
    return Frame.fromColumns(Object.fromEntries(names.map(name => [name, []])))
  }

  /** Reads the files of a part that is divided, and puts the rows into the order of the entries again. */
  async #readPartitions(files: readonly string[], columns: readonly string[] | undefined): Promise<Frame> {
    const wanted = columns === undefined || columns.includes('entry_id') ? columns : [...columns, 'entry_id']
    const frames: Frame[] = []
    for (const file of files) frames.push(await this.#readFile(file, wanted))
    const [first, ...others] = frames as [Frame, ...Frame[]]
    const all = first.concat(others)
    const places = Array.from(
      all.column('entry_id'),
      id => this.#places.placeOf(String(id)) ?? Number.POSITIVE_INFINITY,
    )
    const order = Int32Array.from(places.keys()).sort((a, b) => (places[a] as number) - (places[b] as number) || a - b)
    const sorted = all.take(order)
    return columns === undefined ? sorted : sorted.select(columns)
  }

  async #readFile(path: string, columns: readonly string[] | undefined): Promise<Frame> {
    try {
      const file = await existingPathInFolder(this.#folder, path)
      const source = isAddress(file) ? await filesOf(file).read(file) : file
      return await Frame.fromParquet(source, columns ? { columns } : {})
    } catch (cause) {
      throw new DataError(
        `A file of the table of the data set ${this.#folder} cannot be read: ${(cause as Error).message}`,
        {
          cause,
          hint: 'await dataset.verify() names damaged files and fetches them again.',
        },
      )
    }
  }
}

function pathsOfTable(record: PartRecord): string[] {
  return partFiles(record, 'table').map(({ path }) => path)
}

function schemaOf({ name, dtype, unit, path, note }: ManifestColumn): ColumnSchema {
  if (!isDType(dtype))
    throw new DataError(`The manifest says that the column '${name}' is of type '${dtype}', which there is not.`)
  return {
    name,
    dtype,
    ...(unit === undefined ? {} : { unit: parseUnit(unit) }),
    ...(path === undefined ? {} : { path }),
    ...(note === undefined ? {} : { note }),
  }
}

/** The texts of paths by the names of their columns. */
function textsOf(columns: unknown): ReadonlyMap<string, string> {
  const paths = pathsOf(columns as Record<string, string> | readonly string[])
  return new Map([...paths].map(([name, { text }]) => [name, text]))
}
