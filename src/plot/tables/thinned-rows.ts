/** Selected rows: their indices, and the number of rows for each selected one. */
export interface ThinnedRows {
  rows: number[]
  step: number
}

/**
 * Selects at most `max` rows: one from every `step` rows, or all. The position within each step varies, in the same way each
 * time, because in periodic data every tenth row could be of the same kind.
 */
export function thinnedRows(length: number, max: number): ThinnedRows {
  const step = Math.max(1, Math.ceil(length / max))
  const rows = Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step + (mixed(index) % step))
  return { rows: rows.filter(row => row < length), step }
}

/** Returns the note on a selection; none when all rows are selected. */
export function thinnedNote(step: number): string[] {
  return step === 1 ? [] : [`One of every ${step} rows is drawn.`]
}

/** Returns a hash of 32 bits: the last step of MurmurHash3, by A. Appleby. */
function mixed(index: number): number {
  let bits = Math.imul(index + 1, 0x9e3779b1)
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
