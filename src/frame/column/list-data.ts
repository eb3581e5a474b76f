import type { ColumnData } from './column-data.js'
import type { DType } from './dtype.js'
import { Validity } from './validity.js'

/** Lists of any length: the items of all rows one after the other, and where those of each row begin. */
export class ListData implements ColumnData {
  /** One more than there are rows: the items of row i are `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array
  readonly items: ColumnData
  readonly validity: Validity | undefined

  constructor(offsets: Int32Array, items: ColumnData, validity?: Validity) {
    this.offsets = offsets
    this.items = items
    this.validity = validity
  }

  get dtype(): DType {
    return `list<${this.items.dtype}>`
  }

  get length(): number {
    return this.offsets.length - 1
  }

  get(row: number): unknown[] | null {
    if (this.validity?.isNull(row)) return null
    const list: unknown[] = []
    for (let item = this.offsets[row] as number; item < (this.offsets[row + 1] as number); item++)
      list.push(this.items.get(item))
    return list
  }

  take(rows: Int32Array): ListData {
    const offsets = new Int32Array(rows.length + 1)
    rows.forEach((row, index) => {
      const size = row < 0 ? 0 : (this.offsets[row + 1] as number) - (this.offsets[row] as number)
      offsets[index + 1] = (offsets[index] as number) + size
    })
    const items = new Int32Array(offsets[rows.length] as number)
    rows.forEach((row, index) => {
      const start = offsets[index] as number
      const from = row < 0 ? 0 : (this.offsets[row] as number)
      for (let item = start; item < (offsets[index + 1] as number); item++) items[item] = from + item - start
    })
    return new ListData(offsets, this.items.take(items), Validity.take(this.validity, rows))
  }
}
