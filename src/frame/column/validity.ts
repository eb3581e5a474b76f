/** Which rows of a column have a value: one bit for each row, set when it has (the layout of Arrow). Without it, all have. */
export class Validity {
  readonly bits: Uint8Array
  /** How many rows are missing. */
  readonly nullCount: number

  constructor(bits: Uint8Array, nullCount: number) {
    this.bits = bits
    this.nullCount = nullCount
  }

  isNull(row: number): boolean {
    return (((this.bits[row >> 3] as number) >> (row & 7)) & 1) === 0
  }

  /** Makes the validity of `length` rows, missing where `isNull` returns true; `undefined` when none is missing. */
  static from(length: number, isNull: (row: number) => boolean): Validity | undefined {
    const bits = new Uint8Array((length + 7) >> 3)
    let nullCount = 0
    for (let row = 0; row < length; row++) {
      if (isNull(row)) nullCount++
      else bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
    }
    return nullCount === 0 ? undefined : new Validity(bits, nullCount)
  }

  /** Makes the validity of chosen rows; a negative row is a missing one. */
  static take(validity: Validity | undefined, rows: Int32Array): Validity | undefined {
    if (!validity && !rows.some(row => row < 0)) return undefined
    return Validity.from(rows.length, index => {
      const row = rows[index] as number
      return row < 0 || (validity?.isNull(row) ?? false)
    })
  }
}
