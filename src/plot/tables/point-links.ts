import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Annotation, Axis, Layout } from '../figure/plotly.js'
import { type Column, columnTitle } from './column.js'
import { drawnValues } from './column-axis.js'

/** Figures of more points have no links, because a link takes much longer to draw than a point. */
const maxLinks = 100

/** The points that links belong to. */
export interface LinkedPoints {
  x: Column
  y: Column
  /** The hover text of each row besides both coordinates, escaped for Plotly. */
  hoverTexts: readonly string[] | undefined
}

/**
 * Returns the layout with an invisible link above each point, because the points of Plotly cannot be links. Only addresses with
 * `http:` or `https:` become links; others are left out.
 */
export function withLinks(layout: Layout, addresses: Column, points: LinkedPoints): Layout {
  const { x, y, hoverTexts } = points
  if (x.values.length > maxLinks) return withNote(layout, `Links lead from up to ${maxLinks} points; there are more.`)
  const [across, upright] = [placesOn(x, layout.xaxis), placesOn(y, layout.yaxis)]
  const links = addresses.values.flatMap((value, row): Annotation[] => {
    const address = webAddress(value)
    const [left, up] = [across[row] ?? null, upright[row] ?? null]
    if (address === undefined || left === null || up === null) return []
    const hovertext = [hoverTexts?.[row], hoverLine(x, row), hoverLine(y, row)].filter(Boolean).join('<br>')
    return [{ text: `<a href="${address}" target="_blank">●</a>`, x: left, y: up, hovertext, ...unseen }]
  })
  return { ...layout, annotations: [...(layout.annotations ?? []), ...links] }
}

/** The style of an invisible link. It covers the point, so it also has the hover of the point. */
const unseen = { showarrow: false, borderpad: 0, font: { size: 16, color: 'rgba(0,0,0,0)' } }

function hoverLine(column: Column, row: number): string {
  const value = column.values[row]
  const shown = typeof value === 'number' ? Number(value.toPrecision(5)) : value
  return plainText(`${columnTitle(column)}: ${shown}`)
}

/** Returns the coordinates of annotations: on a logarithmic axis these are the logarithms. */
function placesOn(column: Column, axis: Axis | undefined): (number | string | null)[] {
  if (axis?.type !== 'log') return drawnValues(column)
  return column.values.map(value => (typeof value === 'number' && value > 0 ? Math.log10(value) : null))
}

/** Returns a web address, escaped for markup; `undefined` for other texts. */
function webAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  // `$` begins a formula in Plotly. It becomes an entity, because Plotly would escape the percent sign of `%24` again.
  return href
    .replace(/["'<>`\\\s]/g, percent)
    .replaceAll('&', '&amp;')
    .replaceAll('$', '&#36;')
}
