import { requireOptional } from '../../basics/optional-package.js'
import { DataError } from '../../errors/index.js'
import { withoutUndefined } from '../../options/index.js'
import type { ColumnList } from '../builder/column-set.js'
import type { Cell } from '../column/cell.js'
import type { Column } from '../column/column.js'
import { type ArrowForm, arrowTypeOf } from './arrow-form.js'
import { dropNullNodes, hasUntyped, withoutEmptyBatches } from './arrow-messages.js'
import { durationUnit, valueType } from './arrow-types.js'
import { claimedColumn, claimIn, dtypeFor } from './typed-values/column-claim.js'
import { pandasMetadata } from './typed-values/pandas-metadata.js'
import { rowValues } from './typed-values/row-values.js'
import { utf8Column } from './typed-values/utf8-column.js'
import { valuesToData } from './typed-values/values-to-data.js'

/** An Arrow table of the package `@uwdata/flechette`. */
export interface ArrowTable {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { name: string; type: Cell; metadata: Map<string, string> | null }[] }
  getChild(name: string): Cell
  /** The rest of the table's members. */
  readonly [member: string]: Cell
}

function loadArrow(method: string): Cell {
  const arrow: Cell = requireOptional('@uwdata/flechette', {
    purpose: `${method} needs`,
    install: 'npm install @uwdata/flechette',
  })
  keepByteOrderMarks(arrow)
  return arrow
}

const mended = new WeakSet<object>()

/** The package reads texts with a decoder that leaves out a mark of byte order at their start (2.0.1): it is put back. */
function keepByteOrderMarks(arrow: Cell): void {
  if (mended.has(arrow)) return
  mended.add(arrow)
  for (const type of [arrow.utf8(), arrow.largeUtf8()]) {
    const texts = Object.getPrototypeOf(arrow.columnFromArray(['a'], type).data[0])
    const read: (index: number) => string = texts.value
    texts.value = function (this: Cell, index: number): string {
      const text = read.call(this, index)
      const { values, offsets } = this
      const at = Number(offsets[index])
      const hasMark = values[at] === 0xef && values[at + 1] === 0xbb && values[at + 2] === 0xbf
      return hasMark && at + 3 <= Number(offsets[index + 1]) ? `\ufeff${text}` : text
    }
  }
}

/**
 * Makes an Arrow table of columns: texts as dictionaries, dates as timestamps in milliseconds, records as JSON texts. The
 * metadata of the fields have `unit`, `path`, `note` and `dtype`.
 */
export function arrowFrom(columns: readonly Column[]): ArrowTable {
  const arrow = loadArrow('toArrow')
  const written = columns.map(utf8Column)
  const table = arrow.tableFromColumns(
    written.map(column => [
      column.name,
      arrow.columnFromArray(rowValues(column.data, 0, column.length), arrowTypeOf(arrow, column.dtype, arrowForm), {
        useDate: false,
      }),
    ]),
  )
  written.forEach(({ unit, path, note, dtype }, index) => {
    const facts = { ...(unit && { unit: unit.name }), ...(path && { path }), ...(note && { note }), dtype }
    table.schema.fields[index].metadata = new Map(Object.entries(facts))
  })
  table.schema.metadata = new Map(pandasMetadata(written))
  return table
}

/** Returns the bytes that any Arrow library reads (an IPC stream, as in `.arrows` files). */
export function arrowBytes(columns: readonly Column[]): Uint8Array {
  const arrow = loadArrow('toArrowBytes')
  return arrow.tableToIPC(arrowFrom(columns), { format: 'stream' })
}

/**
 * Makes columns of an Arrow table or its bytes, with units and types where the metadata of the fields name them.
 *
 * @throws DataError for bytes that are no Arrow, and for what flechette would misread
 */
export function columnsFromArrow(source: ArrowTable | Uint8Array): ColumnList {
  const table: ArrowTable = source instanceof Uint8Array ? arrowTableIn(source) : source
  const columns = table.schema.fields.map(({ name, type, metadata }, index) => {
    const said = new Set<string>()
    const claim = { name, unit: durationUnit(type), ...withoutUndefined(claimIn(key => metadata?.get(key))) }
    const values = valueType(name, type)
    const say = (note: string) => said.add(note)
    const data = valuesToData(values, valuesIn(table, index), { dtype: dtypeFor(claim, values), say })
    return claimedColumn(claim, data, said)
  })
  return { columns, length: table.numRows }
}

/**
 * Reads an Arrow IPC stream or file. Whole numbers and decimals come as they are stored: as numbers they would be rounded.
 *
 * @throws DataError for bytes that are no Arrow
 */
export function arrowTableIn(bytes: Uint8Array, subject = 'fromArrow'): ArrowTable {
  const { tableFromIPC } = loadArrow(subject)
  const options = { useBigInt: true, useDecimalInt: true }
  try {
    // Its arrays begin at multiples of their size, which a piece of a larger buffer may not do.
    const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
    const whole = withoutEmptyBatches(aligned)
    const table: ArrowTable = tableFromIPC(whole, options)
    if (!table.schema.fields.some(({ type }) => hasUntyped(type))) return table
    const changed = new Uint8Array(whole)
    dropNullNodes(changed, table.schema.fields)
    return tableFromIPC(changed, options)
  } catch (cause) {
    throw new DataError(`These bytes cannot be read as Arrow: ${(cause as Error).message}.`, { cause })
  }
}

function valuesIn(table: ArrowTable, index: number): unknown[] {
  try {
    return Array.from(table.getChildAt(index))
  } catch (cause) {
    const name = table.schema.fields[index]?.name
    throw new DataError(`The column '${name}' of the Arrow table cannot be read: ${(cause as Error).message}.`, {
      cause,
      hint: 'Give the bytes to fromArrow, or read them with tableFromIPC(bytes, { useBigInt: true }).',
    })
  }
}

/** Texts as dictionaries, and times in milliseconds. */
const arrowForm: ArrowForm = {
  text: arrow => arrow.dictionary(arrow.utf8(), arrow.int32()),
  date: arrow => arrow.timestamp(arrow.TimeUnit.MILLISECOND, 'UTC'),
}
