import { wordsName } from '../figure/notes.js'
import type { Annotation, Axis, Layout } from '../figure/plotly.js'
import { guide, ink, palette } from './palette.js'

const fonts = 'Helvetica, Arial, Liberation Sans, sans-serif'

/**
 * Returns the common layout of all figures. The background is transparent around a white plot area, so that curves have
 * the same contrast in light and dark themes.
 */
export function baseLayout(layout: Layout = {}): Layout {
  return {
    height: 420,
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: '#ffffff',
    font: { family: fonts, size: 13, color: ink },
    colorway: [...palette],
    margin: { l: 72, r: 24, t: layout.title ? 46 : 24, b: 58 },
    separators: '.\u202f',
    hovermode: 'closest',
    showlegend: false,
    ...layout,
    // The legend shows the curves' colors, so it has the same background as the plot area.
    legend: { tracegroupgap: 0, title: { font: { size: 13 } }, bgcolor: '#ffffff', ...layout.legend },
  }
}

/** Returns an axis with a frame line, outside ticks and a faint grid. `title` may contain Plotly's markup. */
export function axis(title: string, attributes: Axis = {}): Axis {
  return {
    title: { text: title, standoff: 8 },
    showline: true,
    linecolor: ink,
    mirror: true,
    ticks: 'outside',
    ticklen: 4,
    tickcolor: ink,
    gridcolor: '#ececec',
    zeroline: false,
    exponentformat: 'power',
    minexponent: 5,
    ...attributes,
  }
}

/** Returns a title at the left, above the plot area. `text` may contain Plotly's markup. */
export function figureTitle(text: string): NonNullable<Layout['title']> {
  return {
    text,
    x: 0,
    xref: 'paper',
    xanchor: 'left',
    y: 1,
    yref: 'container',
    yanchor: 'top',
    pad: { t: 12 },
    font: { size: 15 },
  }
}

/** Returns a text at the left, below a scene. `text` may contain Plotly's markup. */
export function wordsBelow(text: string): Annotation {
  return {
    name: wordsName,
    text,
    showarrow: false,
    xref: 'paper',
    yref: 'paper',
    x: 0,
    y: 0,
    xanchor: 'left',
    yanchor: 'top',
    yshift: -8,
    font: { size: 11.5 },
  }
}

/** Returns Plotly's name of an axis by its index from 0: `x`, `x2`, …; for `xaxis` its name in a layout. */
export function axisName(letter: 'x' | 'y' | 'xaxis' | 'yaxis', index: number): string {
  return index === 0 ? letter : `${letter}${index + 1}`
}

/** Returns a thin black line at zero, such as the zero of energies. */
export function zeroLine(letter: 'x' | 'y', attributes: Record<string, unknown> = {}): object {
  return lineAt(letter, 0, { layer: 'above', line: { color: '#000000', width: 1 }, ...attributes })
}

/** Returns a thin line across the plot at one value of an axis. */
export function lineAt(letter: 'x' | 'y', value: number, attributes: Record<string, unknown> = {}): object {
  const across =
    letter === 'y'
      ? { xref: 'paper', x0: 0, x1: 1, yref: 'y', y0: value, y1: value }
      : { xref: 'x', x0: value, x1: value, yref: 'paper', y0: 0, y1: 1 }
  return { type: 'line', layer: 'below', line: { color: guide, width: 1 }, ...across, ...attributes }
}
