/** An even selection of rows: which ones, and the step between them. */
export interface ThinnedRows {
  rows: number[]
  step: number
}

/** Of more than `most` rows every second, third …; all of fewer. */
export function thinnedRows(length: number, most: number): ThinnedRows {
  const step = Math.max(1, Math.ceil(length / most))
  return { rows: Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step), step }
}

/** The remark on a selection, none for all rows. */
export function thinnedNote(step: number): string[] {
  if (step === 1) return []
  const ordinal = step === 2 ? 'second' : step === 3 ? 'third' : `${step}th`
  return [`Every ${ordinal} row is drawn.`]
}
