import type { Frame } from '../../frame/index.js'
import type { MimeBundle } from '../../present.js'
import { tableHtml } from './table-html.js'
import { tableText } from './table-text.js'

/** Presents a frame as a table: shape, names, types and units above the values; the same as text and as markup. */
export function presentFrame(frame: Frame): MimeBundle {
  return { 'text/plain': tableText(frame), 'text/html': String(tableHtml(frame)) }
}
