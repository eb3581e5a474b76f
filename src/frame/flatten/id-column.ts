import { originOf, type Path } from '../../metainfo/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import type { PlannedColumn, RowCount } from './row-columns.js'
import type { Row } from './row-walk.js'

/** The ids of where a row comes from. */
export const idNames = ['entry_id', 'upload_id'] as const

/** One of the ids that are there whatever the archive holds. */
export type IdName = (typeof idNames)[number]

/** Returns the id that a path from the entry names, if it names one. */
export function idNamed({ from, steps }: Path, rows: Path | undefined): IdName | undefined {
  if (steps.length !== 1 || (from === 'row' && rows)) return undefined
  return idNames.find(name => name === steps[0]?.name)
}

/** A column of the ids of the entries that rows come from, or of the entries' uploads. */
export class IdColumn implements PlannedColumn {
  readonly problem = undefined
  readonly #id: IdName
  readonly #builder: ColumnBuilder
  readonly #rows: RowCount
  #home: unknown
  #value = ''
  /** The servers that entries came from; with several, a link could lead to the wrong one. */
  readonly #origins = new Set<string | undefined>()

  constructor(name: string, id: IdName, rows: RowCount) {
    this.#id = id
    this.#rows = rows
    this.#builder = new ColumnBuilder(name, { dtype: 'string', path: id }, rows)
  }

  add({ levels }: Row): void {
    const home = levels[0]?.home
    if (home && home !== this.#home) {
      this.#home = home
      this.#value = home.m_root()[this.#id]
      this.#origins.add(originOf(home))
    }
    this.#builder.push(this.#value)
  }

  finish(): Column {
    const [origin] = this.#origins.size === 1 ? this.#origins : []
    return this.#builder.build(this.#rows.count).with({ origin })
  }
}
