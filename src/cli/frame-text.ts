import { tableText } from '../display/index.js'
import type { Frame } from '../index.js'

/**
 * Returns a table as text, as a notebook shows it: the first and last of many rows and columns.
 *
 * @param isWhole all rows and columns
 */
export function frameText(frame: Frame, { isWhole }: { isWhole: boolean }): string {
  return isWhole
    ? tableText(frame, { rows: Number.POSITIVE_INFINITY, columns: Number.POSITIVE_INFINITY })
    : tableText(frame)
}
