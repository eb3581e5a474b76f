import { QueryError } from '../../errors/index.js'
import {
  keyOfStep,
  type Path,
  parsePath,
  publishedSchema,
  rowsPath,
  type Section,
  type SectionDefinition,
} from '../../metainfo/index.js'
import { OtherSchema } from '../../query/index.js'
import { parseUnit } from '../../units/index.js'
import type { Column } from '../column/column.js'
import { Frame, type FrameFacts } from '../frame.js'
import { config } from '../unit-system.js'
import { checkColumnNames } from '../verbs/find-column.js'
import { pathsOf } from './column-paths.js'
import { IdColumn, idNamed, idNames } from './id-column.js'
import { IndexColumn } from './index-column.js'
import { NamedColumn } from './named-column.js'
import { NamedColumns } from './named-columns.js'
import { neededRequired } from './needed-required.js'
import type { NeededRequired } from './needed-tree.js'
import type { FlattenOptions } from './options.js'
import type { PlannedColumn, RowColumns } from './row-columns.js'
import { RowWalk } from './row-walk.js'
import { ScannedColumns } from './scanned-columns.js'
import { type SchemaPath, schemaPath } from './schema-path.js'

/** The definitions of the sections that will come, and of their archives' roots. */
export interface Start {
  section: SectionDefinition
  root: SectionDefinition
}

/** What makes the rows, once the definition of the sections is known. */
interface Work {
  walk: RowWalk
  columns: RowColumns
  ids: RowColumns
  /** What the schema says about `rows`. */
  below: SchemaPath
}

/** Makes one frame of sections that come one after the other, and keeps none of them. */
export class Flattening {
  readonly #options: FlattenOptions
  readonly #rows: Path | undefined
  readonly #columns: ReadonlyMap<string, Path> | undefined
  readonly #count = { count: 0 }
  readonly #otherSchema: OtherSchema
  #work: Work | undefined
  /** The number of sections that were added. */
  entries = 0

  /** @throws QueryError for texts that are no paths, UnitError for texts that are no units */
  constructor(options: FlattenOptions) {
    const { rows, columns, units = {} } = options
    this.#options = options
    this.#rows = rows === undefined ? undefined : parsePath(rows, rowsPath)
    this.#columns = columns && pathsOf(columns)
    for (const unit of Object.values(units)) parseUnit(unit)
    if (this.#columns) checkColumnNames('units', Object.keys(units), [...this.#columns.keys()])
    this.#otherSchema = OtherSchema.ofPaths(this.pathsFromEntry.map(({ steps }) => steps.map(keyOfStep)))
  }

  /** The number of rows so far. */
  get rows(): number {
    return this.#count.count
  }

  /** True when a row is an item of a list, and no entry. */
  get hasRows(): boolean {
    return this.#rows !== undefined
  }

  /** The most entries that will be added. */
  get most(): number {
    return this.#options.max ?? Number.POSITIVE_INFINITY
  }

  /** The paths of the columns, as they are written, but for the entry's ids. */
  get columnPaths(): Path[] {
    return [...(this.#columns?.values() ?? [])].filter(path => !idNamed(path, this.#rows))
  }

  /** The paths that will be read, from the entry: those that begin at it, and those of rows and columns joined. */
  get pathsFromEntry(): Path[] {
    const rows = this.#rows ? [this.#rows] : []
    const prefix = this.#rows?.steps ?? []
    const columns = [...(this.#columns?.values() ?? [])].filter(path => path.from !== 'index')
    return [
      ...rows,
      ...columns.map(path => (path.from === 'entry' ? path : { ...path, steps: [...prefix, ...path.steps] })),
    ]
  }

  /**
   * Returns the smallest `required` that gives the same table as whole archives; `undefined` when no columns are named, so
   * that all quantities are read.
   */
  get neededRequired(): NeededRequired | undefined {
    return this.neededOf('*')
  }

  /** Returns the smallest part of a `required` that gives the same table; `undefined` when no columns are named. */
  neededOf(own: unknown): NeededRequired | undefined {
    if (!this.#columns) return undefined
    const [rows = [], prefix] = [this.#rows ? [this.#rows] : [], this.#rows?.steps.length ?? 0]
    const columns = this.pathsFromEntry.slice(rows.length).filter(path => !idNamed(path, undefined))
    const all = [...this.#columns.values()]
    // A path below the rows asks for them; without one they are asked for as a whole, to be counted.
    const hasRows = columns.some(path => path.from === 'row' && (path.steps.length > prefix || prefix === 0))
    return neededRequired([...(hasRows || rows.length === 0 ? [] : rows), ...columns], {
      keepsIndices: all.some(path => path.from === 'index'),
      own,
    })
  }

  /** Makes rows of an entry, or of any other section. @throws UnitError when units of one column do not fit together */
  add(section: Section): void {
    this.#work ??= this.begin({ section: section.m_def, root: section.m_root().m_def })
    this.#work.walk.walk(section)
    if (section.m_parent === undefined) this.#otherSchema.count([section])
    this.entries++
  }

  /** Checks paths against the schema, before the first section comes. @throws QueryError for paths that end at sections */
  begin(start: Start = { section: publishedSchema('v1').root, root: publishedSchema('v1').root }): Work {
    if (this.#work) return this.#work
    const below = schemaPath([start.section], this.#rows?.steps ?? [])
    const columns = this.#makeColumns(start, below)
    const ids = new NamedColumns(idNames.map(name => new IdColumn(name, name, this.#count)))
    const walk = new RowWalk(this.#rows, row => {
      columns.add(row)
      ids.add(row)
      this.#count.count++
    })
    this.#work = { walk, columns, ids, below }
    return this.#work
  }

  /** @throws QueryError for paths that neither the schema nor the entries so far have */
  refuseUnmatched(): void {
    const { walk, columns, below } = this.begin()
    const { unknown } = below
    if (unknown && !walk.matched) {
      throw new QueryError(
        `rows leads nowhere: '${this.#rows?.text}': ${unknown.section} has no '${unknown.name}'.${unknown.suggestion}`,
      )
    }
    columns.refuseUnmatched()
  }

  /**
   * Returns the frame of all that was added, with these notes before its own.
   *
   * @param check `mayMiss` permits paths that neither the schema nor the data has
   */
  build({ notes = [], ledger }: FrameFacts = {}, { mayMiss = false }: { mayMiss?: boolean } = {}): Frame {
    if (!mayMiss) this.refuseUnmatched()
    const { columns, ids } = this.begin()
    const found = columns.finish()
    const named = new Set(found.map(column => column.name))
    const all = [...found, ...ids.finish().filter(column => !named.has(column.name))]
    const { note } = this.#otherSchema
    const facts = { notes: [...notes, ...(note === undefined ? [] : [note]), ...columns.notes], ledger }
    if (this.#columns) return new Frame(all, this.rows, facts)
    checkColumnNames(
      'units',
      Object.keys(this.#options.units ?? {}),
      all.map(column => column.name),
    )
    return new Frame(
      all.map(column => this.#inRequestedUnit(column)),
      this.rows,
      facts,
    )
  }

  #makeColumns({ section, root }: Start, below: SchemaPath): RowColumns {
    const { unitSystem: system = config.unitSystem, units = {} } = this.#options
    const rows = this.#rows
    if (!this.#columns) return new ScannedColumns(rows, { system, rows: this.#count })
    const make = (name: string, path: Path): PlannedColumn => {
      if (path.from === 'index') return new IndexColumn(name, { path, rows }, this.#count)
      const id = idNamed(path, rows)
      if (id) return new IdColumn(name, id, this.#count)
      const unit = Object.hasOwn(units, name) ? units[name] : undefined
      const requested = { system, ...(unit === undefined ? {} : { unit: parseUnit(unit) }) }
      const start = path.from === 'entry' ? [root] : rows ? below.sections : [section]
      return new NamedColumn({ name, path, rows, requested, start, rowQuantities: below.quantities }, this.#count)
    }
    return new NamedColumns([...this.#columns].map(([name, path]) => make(name, path)))
  }

  /** Columns that nobody named have their names only now. */
  #inRequestedUnit(column: Column): Column {
    const { units = {} } = this.#options
    const unit = Object.hasOwn(units, column.name) ? units[column.name] : undefined
    return unit === undefined ? column : column.to(unit)
  }
}
