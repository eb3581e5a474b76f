import { ColumnSet } from './builder/column-set.js'
import { Frame } from './frame.js'

/**
 * Makes a frame from values that come row by row (`column('a').push(1)`, …, `endRow()`) or column by column (without
 * `endRow`). Columns may appear at any time: the frame has the union of all, missing values where there were none.
 */
export class FrameBuilder extends ColumnSet {
  /** The frame. @throws DataError when a column got more than one value in a row, or mixed types where `strict` */
  build(): Frame {
    const { columns, length } = this.finish()
    return new Frame(columns, length)
  }
}
