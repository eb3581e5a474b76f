import { isPlainObject } from '../../../options/index.js'
import type { Trace } from '../plotly.js'
import { letterSize } from './measures.js'

type Attributes = Record<string, unknown>

/** How much thinner lines and how much smaller marks are than on a screen. */
const ofLines = 0.6
const ofMarks = 0.6
/** The thinnest line in pixels: 0.5 pt. */
const thinnest = 0.67

/** Returns a trace with the lines, marks and letters of print. `ofSizes` is the scale of marks whose sizes are data. */
export function printedTrace(trace: Trace, ofSizes: number): Trace {
  const { line, marker, textfont } = trace as { line?: unknown; marker?: unknown; textfont?: unknown }
  const errors = ['error_x', 'error_y'].filter(name => isPlainObject(trace[name]))
  return {
    ...trace,
    ...(isPlainObject(line) && { line: printedLine(line) }),
    ...(isPlainObject(marker) && { marker: printedMarker(marker, ofSizes) }),
    ...((trace.text !== undefined || isPlainObject(textfont)) && {
      textfont: { ...(textfont as object | undefined), size: letterSize },
    }),
    ...Object.fromEntries(
      errors.map(name => [name, { ...(trace[name] as object), thickness: thinnest, width: 2 }] as const),
    ),
  }
}

/** Returns a line of print; a line without a width has Plotly's two pixels. */
export function printedLine(line: Attributes): Attributes {
  const { width = 2 } = line
  return typeof width === 'number' ? { ...line, width: width === 0 ? 0 : Math.max(thinnest, width * ofLines) } : line
}

function printedMarker(marker: Attributes, ofSizes: number): Attributes {
  const { size, line } = marker
  return {
    ...marker,
    ...(typeof size === 'number' && { size: Math.max(3, size * ofMarks) }),
    ...(Array.isArray(size) && { size: size.map(one => (typeof one === 'number' ? one * ofSizes : one)) }),
    ...(isPlainObject(line) && { line: printedLine(line) }),
  }
}
