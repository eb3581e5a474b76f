/** A selection of rows: which ones, and from how many each is taken. */
export interface ThinnedRows {
  rows: number[]
  step: number
}

/**
 * Of more than `max` rows one from every two, three …, all of fewer. Which one changes from step to step, the same each
 * time: in data that repeat themselves every tenth row would always be the same kind of row.
 */
export function thinnedRows(length: number, max: number): ThinnedRows {
  const step = Math.max(1, Math.ceil(length / max))
  const rows = Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step + (mixed(index) % step))
  return { rows: rows.filter(row => row < length), step }
}

/** The remark on a selection, none for all rows. */
export function thinnedNote(step: number): string[] {
  return step === 1 ? [] : [`One of every ${step} rows is drawn.`]
}

/** A whole number scattered over 32 bits: the last step of MurmurHash3, by A. Appleby. */
function mixed(index: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
