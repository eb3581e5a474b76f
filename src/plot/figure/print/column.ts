import { maximum } from '../../../math/index.js'
import { noteName, notesOf, wordsName } from '../notes.js'
import type { Annotation, Layout, Picture, Trace } from '../plotly.js'
import { axesOf, axisHeight, domainOf, printedAxes, withRoomBetween } from './axes.js'
import { barBelow, colorAxisOf, withColorBar } from './color-bar.js'
import { withRoomForLabels } from './label-room.js'
import { isNamed, legendHeight, printedLegend, withoutGroup, withShortName } from './legend.js'
import { axisLength, columnWidth, letterSize, letters, lineHeight } from './measures.js'
import { printedLine, printedTrace } from './thin.js'
import { shownWidth, wrap } from './wrap.js'

/** The height of a plot area in print over that on a screen. */
const ofHeight = 0.6

/** A figure has at most so many lines of words below it. */
const mostLines = 10

/**
 * Returns a picture as it is printed in a column of a journal: 86 mm wide, letters of 8 pt in black, thin lines, no grid. The
 * title is above the plot area; the legend, the results of a fit and the notes are below it, in lines that fit.
 *
 * @param size the size of the picture in pixels where the layout has none
 */
export function columnPicture({ data, layout }: Picture, size: { width: number; height: number }): Picture {
  const inside = insideOf(layout, size)
  const isTiles = isTileTable(data, layout)
  const isScene = layout.xaxis?.['visible'] === false
  const scale = columnWidth / inside.width
  const height = Math.round(inside.height * (isScene || isTiles ? scale : ofHeight))
  const bars = isTiles ? 'below' : { beside: height }
  const traces = data.map(trace => {
    const printed = withoutGroup(withColorBar(printedTrace(isTiles ? withoutValues(trace) : trace, scale), bars))
    return isNamed(trace, layout) ? withShortName(printed) : printed
  })
  const roomy = withRoomForLabels(withRoomBetween(layout, height), traces)
  const axes = printedAxes(roomy, traces, height)
  const texts = innerTexts(layout)
  const parts = {
    ...partsOf(traces, layout, axes),
    bar: isTiles && traces.some(hasBar) ? barBelow : 0,
    heads: maximum(
      texts.filter(isHead).map(({ text }) => text.split('<br>').length),
      1,
    ),
    texts,
  }
  const named = { ...layout, ...axes, ...colorAxisOf(layout, bars) }
  return { data: traces, layout: printedLayout(named, { parts, height }) }
}

/** Returns the size of the area inside the margins, in pixels. */
function insideOf(layout: Layout, size: { width: number; height: number }): { width: number; height: number } {
  const { l = 80, r = 80, t = 100, b = 80 } = (layout.margin ?? {}) as Record<string, number>
  const { width = size.width, height = size.height } = layout
  return { width: Math.max(50, width - l - r), height: Math.max(50, height - t - b) }
}

/** Returns true for tiles without axes: the periodic table. */
function isTileTable(data: readonly Trace[], { xaxis, yaxis }: Layout): boolean {
  const isBare = [xaxis, yaxis].every(axis => axis?.['showticklabels'] === false)
  return isBare && data.some(trace => trace.type === 'heatmap')
}

/** Returns tiles with the symbol of each element alone: the value below it does not fit, and the color says it. */
function withoutValues(trace: Trace): Trace {
  const text = (trace.text ?? []) as unknown as readonly (readonly string[])[]
  return { ...trace, text: text.map(row => row.map(tile => tile.replace(/<br>.*$/, ''))) as never }
}

function hasBar(trace: Trace): boolean {
  return trace['colorbar'] !== undefined
}

/** What stands around the plot area. */
interface Parts {
  title: string[]
  /** The height of the numbers and the title of the axis at the bottom, in pixels. */
  axis: number
  legend: number
  legendTitle: string | undefined
  /** The height of a color bar below the plot area, in pixels. */
  bar: number
  /** The lines below all: results of a fit, and notes. */
  words: string[]
  /** The lines above the axes of parallel coordinates. */
  heads: number
  /** The texts in the plot area. */
  texts: Annotation[]
}

function partsOf(traces: readonly Trace[], layout: Layout, axes: Layout): Omit<Parts, 'bar' | 'heads' | 'texts'> {
  const names = traces.filter(trace => isNamed(trace, layout)).map(trace => trace.name as string)
  const legendTitle = (layout.legend as { title?: { text?: string } } | undefined)?.title?.text || undefined
  const lowest = axesOf(axes, 'x').filter(([, axis]) => isLowest(axis['anchor'] as string | undefined, axes))
  return {
    title: layout.title?.text ? wrap(layout.title.text, axisLength, letterSize, { words: true }) : [],
    axis: maximum(
      lowest.map(([, axis]) => axisHeight(axis)),
      0,
    ),
    legend: legendHeight(names, legendTitle),
    legendTitle,
    words: wordsOf(layout),
  }
}

/** Returns true for the anchor of a horizontal axis at the bottom of the figure. */
function isLowest(anchor: string | undefined, axes: Layout): boolean {
  const upright = axes[`yaxis${(anchor ?? 'y').slice(1)}`] as Parameters<typeof domainOf>[0] | undefined
  return upright === undefined || domainOf(upright)[0] < 0.05
}

function wordsOf(layout: Layout): string[] {
  const results = (layout.annotations ?? []).filter(({ name }) => name === wordsName).map(({ text }) => text)
  const notes = notesOf(layout)
  const lines = results.flatMap(text => wrap(text.replaceAll('<br>', '; '), axisLength, letterSize, { words: true }))
  for (const [index, note] of notes.entries()) {
    const more = wrap(note, axisLength, letterSize, { words: true })
    const isLast = index === notes.length - 1
    if (lines.length + more.length > (isLast ? mostLines : mostLines - 1)) {
      const rest = notes.length - index
      return [...lines, `${rest === 1 ? 'One more note' : `${rest} more notes`}: see figure.notes.`]
    }
    for (const line of more) lines.push(line)
  }
  return lines
}

function printedLayout(layout: Layout, { parts, height }: { parts: Parts; height: number }): Layout {
  const { title, axis, legend, legendTitle, bar, words, heads, texts } = parts
  const top = Math.ceil((title.length + heads - 1) * lineHeight + (title.length > 0 ? 10 : 8))
  const below = words.length * lineHeight + 6
  const bottom = Math.ceil(axis + bar + legend + below)
  const all = top + height + bottom
  return {
    ...layout,
    width: columnWidth,
    height: all,
    font: { ...(layout['font'] as object | undefined), ...letters },
    paper_bgcolor: '#ffffff',
    margin: { l: leftOf(layout), r: 8, t: top, b: bottom },
    ...(title.length > 0 && {
      title: { ...layout.title, text: title.join('<br>'), font: letters, pad: { t: 4 } },
    }),
    legend: printedLegend(layout.legend, legendTitle, (below + legend) / all),
    shapes: ((layout['shapes'] ?? []) as Record<string, unknown>[]).map(shape => ({
      ...shape,
      line: printedLine((shape['line'] ?? {}) as Record<string, unknown>),
    })),
    annotations: [...texts, ...wordsBelow(words, axis + bar + legend)],
  }
}

/** Returns the room at the left: axes add what their numbers and titles need, texts beside a plot area do not. */
function leftOf({ annotations = [], xaxis }: Layout): number {
  if (xaxis?.['visible'] === false) return 4
  const beside = annotations.filter(({ xanchor, xref, x }) => xanchor === 'right' && xref !== 'paper' && Number(x) <= 0)
  return (
    10 +
    maximum(
      beside.map(({ text }) => shownWidth(text, letterSize)),
      0,
    )
  )
}

/** Returns the texts that stay in the plot area, in letters of print. */
function innerTexts({ annotations = [], xaxis }: Layout): Annotation[] {
  const [low, high] = (xaxis?.range ?? [0, 1]) as [number, number]
  const betweenHeads = axisLength / (high - low) - 6
  return annotations
    .filter(({ name }) => name !== noteName && name !== wordsName)
    .map(annotation => {
      const shifts = ['xshift', 'yshift', 'ax', 'ay'].filter(name => typeof annotation[name] === 'number')
      return {
        ...annotation,
        ...(isHead(annotation) && { text: wrap(annotation.text, betweenHeads, letterSize).join('<br>') }),
        font: { ...(annotation['font'] as object | undefined), ...letters },
        ...Object.fromEntries(shifts.map(name => [name, (annotation[name] as number) * ofHeight])),
      }
    })
}

/** Returns true for the name of one of the axes of parallel coordinates, which are one apart. */
function isHead({ xref, yref, y, yanchor }: Annotation): boolean {
  return xref === 'x' && yref === 'y' && y === 1 && yanchor === 'bottom'
}

/** Returns the words below the figure, from the left edge of the plot area. */
function wordsBelow(lines: readonly string[], above: number): Annotation[] {
  if (lines.length === 0) return []
  const place = { xref: 'paper', yref: 'paper', x: 0, y: 0, xanchor: 'left', yanchor: 'top' }
  const text = lines.join('<br>')
  return [{ ...place, name: noteName, text, align: 'left', showarrow: false, yshift: -Math.ceil(above), font: letters }]
}
