import { QueryError, shortValue } from '../../errors/index.js'
import { type ColumnSchema, Frame } from '../../frame/index.js'
import { checkOptions, flag, isPlainObject, type OptionRules } from '../../options/index.js'

/** A table in Parquet files: data sets are such. */
export interface SqlTableFiles {
  /** Paths of Parquet files that have the same columns. */
  readonly tableFiles: readonly string[]
  /** The columns, with their units. */
  readonly schema: readonly ColumnSchema[]
}

/** A part of a statement, for use in others: what `sql.part` returns. It is not run. */
export class SqlPart {
  /** @internal The text between the values. */
  readonly texts: readonly string[]
  /** @internal */
  readonly holes: readonly unknown[]

  /** @internal Parts come from `sql.part`. */
  constructor(texts: readonly string[], holes: readonly unknown[]) {
    this.texts = texts
    this.holes = holes
  }
}

/** A name of a column or a table, whatever characters it has: what `sql.name` returns. */
export class SqlName {
  /** In quotes: `"odd ""column"""`. */
  readonly text: string

  /** @internal Names come from `sql.name`. */
  constructor(names: readonly string[]) {
    if (names.length === 0) throw new QueryError("sql.name takes a name: sql.name('odd column').")
    this.text = names.map(quotedName).join('.')
  }
}

/** The options of `sql.files`. */
export interface SqlFilesOptions {
  /** Reads folders named `name=value` as columns of texts, as Hive and Spark write them. Default false: names of folders are not read. */
  partitions?: boolean
}

const filesRules: OptionRules<SqlFilesOptions> = { partitions: flag }

/** Parquet files that stand for one table: what `sql.files` returns. */
export class SqlFiles {
  readonly paths: readonly string[]
  readonly partitions: boolean

  /** @internal Files come from `sql.files`. */
  constructor(paths: string | readonly string[], options: SqlFilesOptions = {}) {
    checkOptions('sql.files', options, filesRules)
    this.paths = [paths].flat()
    this.partitions = options.partitions ?? false
    for (const path of this.paths) {
      if (typeof path === 'string' && path !== '' && !path.includes('\0')) continue
      throw new QueryError(`sql.files takes paths of Parquet files, not ${shortValue(path)}.`, {
        hint: "sql.files('folder/*.parquet').",
      })
    }
    if (this.paths.length === 0)
      throw new QueryError("sql.files takes at least one path: sql.files('folder/*.parquet').")
    const remote = this.paths.find(path => addressOf(path) !== undefined && !isRemote(path))
    if (remote) {
      throw new QueryError(`sql.files reads files of this machine, not ${shortValue(remote)}.`, {
        hint: 'Download the file first.',
      })
    }
  }
}

/** Returns how the address of a path begins, in lower case; `undefined` for a path of this machine, `C:\` included. */
function addressOf(path: string): string | undefined {
  const [, scheme] = /^([a-z][\w+.-]+):/i.exec(path) ?? []
  return scheme?.toLowerCase()
}

/** Returns true for the address of a file that clusters read: in an S3-compatible store, in HDFS, and the like. */
export function isRemote(path: string): boolean {
  return /^(?:s3a?|hdfs|gs|abfss?|wasbs?|file)$/.test(addressOf(path) ?? '')
}

/** A table whose columns are converted where they are read: what `sql.units` returns. */
export class SqlTableInUnits {
  readonly table: Frame | SqlTableFiles | SqlFiles
  /** The units by the names of the columns. */
  readonly units: Readonly<Record<string, string>>

  /** @internal Tables come from `sql.units`. */
  constructor(table: Frame | SqlTableFiles | SqlFiles, units: Readonly<Record<string, string>>) {
    if (!isTable(table)) {
      throw new QueryError(`sql.units takes a frame, a data set or sql.files, not ${shortValue(table)}.`)
    }
    if (!isPlainObject(units) || Object.values(units).some(unit => typeof unit !== 'string')) {
      throw new QueryError("sql.units takes the units by the names of the columns: sql.units(table, { energy: 'eV' }).")
    }
    this.table = table
    this.units = { ...units }
  }
}

/** Returns true for what stands for a table. */
export function isTable(value: unknown): value is Frame | SqlTableFiles | SqlFiles {
  if (value instanceof Frame || value instanceof SqlFiles) return true
  return typeof value === 'object' && value !== null && 'tableFiles' in value && 'schema' in value
}

/** Writes a name in quotes. @throws QueryError for what is no name */
export function quotedName(name: string): string {
  if (typeof name !== 'string' || name === '' || name.includes('\0')) {
    throw new QueryError(`${shortValue(name)} is no name of a column or a table.`)
  }
  return `"${name.replaceAll('"', '""')}"`
}
