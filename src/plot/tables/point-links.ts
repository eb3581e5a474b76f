import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Annotation, Axis, Layout } from '../figure/plotly.js'
import { type Column, columnTitle } from './column.js'
import { drawnValues } from './column-axis.js'

/** More points than these carry no links: each one costs as much as many marks. */
const maxLinks = 100

/** What links stand on. */
export interface LinkedPoints {
  x: Column
  y: Column
  /** What the hover says of each row besides both coordinates, in Plotly's terms. */
  words: readonly string[] | undefined
}

/**
 * The layout with an unseen link over each mark, since Plotly's marks themselves lead nowhere. Only web addresses become
 * links; missing and other ones are left out.
 */
export function withLinks(layout: Layout, addresses: Column, points: LinkedPoints): Layout {
  const { x, y, words } = points
  if (x.values.length > maxLinks) return withNote(layout, `Links lead from up to ${maxLinks} points; there are more.`)
  const [across, upright] = [placesOn(x, layout.xaxis), placesOn(y, layout.yaxis)]
  const links = addresses.values.flatMap((value, row): Annotation[] => {
    const address = webAddress(value)
    const [left, up] = [across[row] ?? null, upright[row] ?? null]
    if (address === undefined || left === null || up === null) return []
    const hovertext = [words?.[row], hoverLine(x, row), hoverLine(y, row)].filter(Boolean).join('<br>')
    return [{ text: `<a href="${address}" target="_blank">●</a>`, x: left, y: up, hovertext, ...unseen }]
  })
  return { ...layout, annotations: [...(layout.annotations ?? []), ...links] }
}

/** The link lies over the mark, so that it must say what the mark would. */
const unseen = { showarrow: false, borderpad: 0, font: { size: 16, color: 'rgba(0,0,0,0)' } }

function hoverLine(column: Column, row: number): string {
  const value = column.values[row]
  const shown = typeof value === 'number' ? Number(value.toPrecision(5)) : value
  return plainText(`${columnTitle(column)}: ${shown}`)
}

/** On a logarithmic axis annotations stand at the power of ten. */
function placesOn(column: Column, axis: Axis | undefined): (number | string | null)[] {
  if (axis?.type !== 'log') return drawnValues(column)
  return column.values.map(value => (typeof value === 'number' && value > 0 ? Math.log10(value) : null))
}

/** An address of the web as markup can hold it; `undefined` for whatever else. */
function webAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return undefined
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  // An entity for what formulas begin with: Plotly would escape a percent sign of its own once more.
  return href
    .replace(/["'<>`\\\s]/g, percent)
    .replaceAll('&', '&amp;')
    .replaceAll('$', '&#36;')
}
