import { isPlainObject } from '../../../options/index.js'
import type { Layout, Trace } from '../plotly.js'
import { gap, letterSize, letters, lineHeight, thin, tickLength } from './measures.js'
import { wrap } from './wrap.js'

/** The breadth of a color bar in pixels. */
const breadth = 8

/** The height of a color bar below the figure, with its numbers and its title, in pixels. */
export const barBelow = breadth + tickLength + 2 * gap + 2 * lineHeight + 12

/** Where color bars are: upright beside a plot area of this height in pixels, or below it. */
export type BarPlace = { beside: number } | 'below'

/** Returns a trace whose color bar, where it has one, is narrow. */
export function withColorBar(trace: Trace, place: BarPlace): Trace {
  const marker = trace['marker']
  return {
    ...trace,
    ...(isPlainObject(trace['colorbar']) && { colorbar: printedBar(trace['colorbar'], place) }),
    ...(isPlainObject(marker) &&
      isPlainObject(marker['colorbar']) && { marker: { ...marker, colorbar: printedBar(marker['colorbar'], place) } }),
  }
}

/** Returns the color axis of a layout with a narrow color bar; nothing where there is none. */
export function colorAxisOf(layout: Layout, place: BarPlace): { coloraxis?: object } {
  const axis = layout['coloraxis']
  if (!isPlainObject(axis)) return {}
  return { coloraxis: { ...axis, colorbar: printedBar((axis['colorbar'] ?? {}) as Record<string, unknown>, place) } }
}

function printedBar(bar: Record<string, unknown>, place: BarPlace): object {
  const title = bar['title'] as { text?: string } | undefined
  const length = place === 'below' ? Number.POSITIVE_INFINITY : place.beside
  const text = wrap(title?.text ?? '', length, letterSize, { unit: true }).join('<br>')
  const below = { orientation: 'h', x: 0.5, xanchor: 'center', y: 0, yanchor: 'top', len: 0.9, ypad: 6 }
  return {
    ...bar,
    title: { ...title, text, side: place === 'below' ? 'top' : 'right', font: letters },
    tickfont: letters,
    thickness: breadth,
    outlinewidth: 0,
    ticklen: tickLength,
    tickwidth: thin,
    ...(place === 'below' ? below : { xpad: 4 }),
  }
}
