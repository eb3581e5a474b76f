import type * as DuckDB from '@duckdb/node-api'
import { type Column, type DType, type Frame, itemType, recordText } from '../../frame/index.js'
import { checkFrameNames, hasBrokenTexts } from '../statement/index.js'

/** The name of the function that reads frames. */
const functionName = 'nomad_notebook_frame'
/** As many rows as DuckDB asks for at once. */
const chunkRows = 2048

/** A frame that statements may read. */
interface HeldFrame {
  readonly frame: Frame
  /** The columns that were read and have texts that UTF-8 cannot hold. */
  readonly broken: Set<string>
}

/** Where a scan of a frame is. */
interface Progress {
  next: number
  readonly columns: readonly number[]
}

/**
 * Lets DuckDB read frames where they are: a table function gives the columns that a statement names, chunk by chunk. DuckDB's
 * appender would copy all of them.
 */
export class FrameScans {
  readonly #duckdb: typeof DuckDB
  readonly #frames = new Map<number, HeldFrame>()
  #last = 0

  constructor(duckdb: typeof DuckDB) {
    this.#duckdb = duckdb
  }

  /** Returns the SQL that stands for a frame, until it is released. @throws DataError for names that DuckDB takes for one */
  hold(frame: Frame): { readonly sql: string; readonly broken: ReadonlySet<string>; release(): void } {
    checkFrameNames(frame)
    const key = ++this.#last
    const broken = new Set<string>()
    this.#frames.set(key, { frame, broken })
    return { sql: `${functionName}(${key})`, broken, release: () => this.#frames.delete(key) }
  }

  tableFunction(): DuckDB.DuckDBTableFunction {
    const { DuckDBTableFunction, INTEGER } = this.#duckdb
    return DuckDBTableFunction.create({
      name: functionName,
      parameterTypes: [INTEGER],
      supportsProjectionPushdown: true,
      bindFunction: info => {
        const held = this.#frames.get(info.getParameter(0) as number)
        if (!held) return info.setError('This frame is not there any more.')
        const { frame } = held
        for (const { name, dtype } of frame.columns) info.addResultColumn(name, this.#typeOf(dtype))
        info.setCardinality(frame.numRows, true)
        info.setBindData(held)
      },
      initFunction: info => {
        const progress: Progress = { next: 0, columns: info.getColumnIndexes() }
        info.setInitData(progress)
        // JavaScript runs in one thread, and rows keep their order so.
        info.setMaxThreads(1)
      },
      mainFunction: (info, chunk) => {
        try {
          this.#fill(chunk, info.bindData as HeldFrame, info.initData as Progress)
        } catch (error) {
          info.setError(String((error as Error).message))
        }
      },
    })
  }

  #fill(chunk: DuckDB.DuckDBDataChunk, { frame, broken }: HeldFrame, progress: Progress): void {
    const from = progress.next
    const count = Math.min(chunkRows, frame.numRows - from)
    chunk.rowCount = count
    if (count <= 0) return
    progress.next = from + count
    progress.columns.forEach((index, position) => {
      const column = frame.columns[index]
      // Of a statement that reads no column, DuckDB asks for one that is none.
      if (!column) return
      if (from === 0 && hasBrokenTexts(column)) broken.add(column.name)
      this.#fillColumn(chunk.getColumnVector(position), column, from, count)
    })
  }

  #fillColumn(vector: DuckDB.DuckDBVector, { data, dtype }: Column, from: number, count: number): void {
    const convert = this.#converter(dtype)
    const target = vector as Settable
    const { validity } = data
    for (let row = 0; row < count; row++) {
      if (validity?.isNull(from + row)) continue
      const value = data.get(from + row)
      target.setItem(row, convert ? convert(value) : value)
    }
    // Missing values come last: once one is set, each further value costs the vector three times as much.
    if (validity) for (let row = 0; row < count; row++) if (validity.isNull(from + row)) target.setItem(row, null)
    vector.flush()
  }

  #typeOf(dtype: DType): DuckDB.DuckDBType {
    const { BOOLEAN, DOUBLE, DuckDBVarCharType, INTEGER, LIST, TIMESTAMPTZ, VARCHAR } = this.#duckdb
    const items = itemType(dtype)
    if (items) return LIST(this.#typeOf(items))
    switch (dtype) {
      case 'float64':
        return DOUBLE
      case 'int32':
        return INTEGER
      case 'boolean':
        return BOOLEAN
      case 'date':
        return TIMESTAMPTZ
      case 'string':
        return VARCHAR
      default:
        return DuckDBVarCharType.create('JSON')
    }
  }

  /** Returns what makes DuckDB's value of one that is not missing; `undefined` where it is the same. */
  #converter(dtype: DType): ((value: unknown) => DuckDB.DuckDBValue) | undefined {
    const { DuckDBListValue, DuckDBTimestampTZValue } = this.#duckdb
    const items = itemType(dtype)
    if (items) {
      const convert = this.#converter(items)
      return list => {
        const values = list as DuckDB.DuckDBValue[]
        return new DuckDBListValue(convert ? values.map(item => (item === null ? null : convert(item))) : values)
      }
    }
    if (dtype === 'date') return date => new DuckDBTimestampTZValue(BigInt((date as Date).getTime()) * 1000n)
    if (dtype === 'object') return recordText
    return undefined
  }
}

interface Settable {
  setItem(row: number, value: unknown): void
}
