import { ColumnSet } from './builder/column-set.js'
import { Frame } from './frame.js'

/**
 * Makes a frame of values that come row by row (`column('a').push(1)`, …, `endRow()`) or column by column (without
 * `endRow`). Columns may be added at any time: the frame has the union of all, with missing values where there were none.
 */
export class FrameBuilder extends ColumnSet {
  /** Makes the frame. @throws DataError when a column got more than one value in a row, or mixed types where `strict` */
  build(): Frame {
    const { columns, length } = this.finish()
    return new Frame(columns, length)
  }
}
