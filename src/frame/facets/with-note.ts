import { Frame } from '../frame.js'

/** Returns a frame of counts whose first column says what to know about them; without a note, the same frame. */
export function withNoteOnCounts(frame: Frame, note: string | undefined): Frame {
  if (note === undefined) return frame
  return new Frame(
    frame.columns.map((column, index) => (index === 0 ? column.withNote(note) : column)),
    frame.numRows,
  )
}
