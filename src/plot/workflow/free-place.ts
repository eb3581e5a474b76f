import { textWidth } from '../figure/static/text-width.js'

/** A point of the plot area: x from 0 at the left to 1 at the right, y from 0 at the bottom to 1 at the top. */
export type Place = readonly [x: number, y: number]

/** The position of a label at a horizontal line, as Plotly's attributes; `x` as a fraction of the plot area. */
export interface LabelPlace {
  x: number
  xanchor: 'left' | 'center' | 'right'
  yanchor: 'bottom' | 'top'
}

const fontSize = 11
/** The plot area in pixels for which the size of labels is computed: that of a static picture. */
const area = { width: 530, height: 300 }

/**
 * Finds a place for a label where it covers no curve: above or below a horizontal line, at the right, left or middle. When
 * no place is free, returns the one with the fewest points.
 *
 * @param line the height of the line, from 0 to 1
 * @param text the label, in Plotly's markup
 */
export function freePlace(line: number, text: string, curves: readonly (readonly Place[])[]): LabelPlace {
  const width = textWidth(text.replace(/<[^>]*>/g, ''), fontSize) / area.width
  const height = (fontSize + 8) / area.height
  const marks = curves.flatMap(closePoints)
  let best: LabelPlace = { x: 0.99, xanchor: 'right', yanchor: 'bottom' }
  let fewest = Number.POSITIVE_INFINITY
  for (const [x, xanchor, left] of placesAcross(width)) {
    for (const yanchor of ['bottom', 'top'] as const) {
      const bottom = yanchor === 'bottom' ? line : line - height
      if (bottom < 0 || bottom + height > 1) continue
      const covered = marks.filter(([markX, markY]) => {
        return (
          markX > left - 0.02 &&
          markX < left + width + 0.02 &&
          markY > bottom - 0.015 &&
          markY < bottom + height + 0.015
        )
      }).length
      if (covered < fewest) [best, fewest] = [{ x, xanchor, yanchor }, covered]
    }
  }
  return best
}

/** Returns the horizontal positions to try, with the left edge of the label. */
function placesAcross(width: number): [x: number, anchor: LabelPlace['xanchor'], left: number][] {
  return [
    [0.99, 'right', 0.99 - width],
    [0.01, 'left', 0.01],
    ...[0.5, 0.6, 0.4, 0.7, 0.3].map(x => [x, 'center', x - width / 2] as [number, LabelPlace['xanchor'], number]),
  ]
}

/** Returns the points of a curve and 39 between each two, so that its lines are avoided too. */
function closePoints(curve: readonly Place[]): Place[] {
  const intervals = 40
  return curve.flatMap((point, index): Place[] => {
    const next = curve[index + 1]
    if (!next) return [point]
    return Array.from({ length: intervals }, (_, step): Place => {
      const fraction = step / intervals
      return [point[0] * (1 - fraction) + next[0] * fraction, point[1] * (1 - fraction) + next[1] * fraction]
    })
  })
}

/** Converts the points of a curve to points of the plot area. Missing values are left out. */
export function placesOf(
  x: readonly number[],
  y: readonly (number | null)[],
  { xRange, yRange, log = false }: { xRange: readonly number[]; yRange: readonly number[]; log?: boolean },
): Place[] {
  const [left = 0, right = 1] = xRange
  const [low = 0, high = 1] = yRange
  return x.flatMap((value, index): Place[] => {
    const stored = y[index]
    if (stored === null || stored === undefined || (log && stored <= 0)) return []
    const height = log ? Math.log10(stored) : stored
    return [[(value - left) / (right - left), (height - low) / (high - low)]]
  })
}
