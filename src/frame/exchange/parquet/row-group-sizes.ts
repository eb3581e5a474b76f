import type { ColumnData } from '../../column/column-data.js'
import { ListData } from '../../column/list-data.js'

/** The most rows of a row group: readers that look for a range of values skip whole groups. */
const mostRows = 65_536
/** The most items of lists of one column in a row group, which bounds the memory that writing needs. A single row may have more. */
const mostItems = 1_000_000

/** Returns how many rows each row group has. */
export function rowGroupSizes(columns: readonly { data: ColumnData }[], numRows: number): number[] {
  const lists = columns.map(({ data }) => data).filter(data => data instanceof ListData)
  const sizes: number[] = []
  for (let start = 0; start < numRows; ) {
    let end = Math.min(numRows, start + mostRows)
    for (const list of lists) end = endWithin(list, start, end)
    sizes.push(end - start)
    start = end
  }
  return sizes
}

/** Returns the last row, at most `end`, before which the items from `start` on are not too many; one row in any case. */
function endWithin(list: ListData, start: number, end: number): number {
  const limit = firstItem(list, start) + mostItems
  let low = start + 1
  let high = end
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (firstItem(list, middle) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Returns how many items, of all lists within lists, come before a row. */
function firstItem(data: ColumnData, row: number): number {
  return data instanceof ListData ? firstItem(data.items, data.offsets[row] as number) : row
}
