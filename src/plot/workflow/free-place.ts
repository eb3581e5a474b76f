import { textWidth } from '../static/text-width.js'

/** A point of the plot area: from 0 at its left to 1 at its right, and from 0 at the bottom to 1 at the top. */
export type Place = readonly [x: number, y: number]

/** Where words on a horizontal line stand, in Plotly's terms; `x` in parts of the plot area. */
export interface WordPlace {
  x: number
  xanchor: 'left' | 'center' | 'right'
  yanchor: 'bottom' | 'top'
}

const fontSize = 11
/** The plot area that places are measured for, in pixels: that of a static picture. A wider page has more room. */
const area = { width: 530, height: 300 }

/**
 * Where words are in no curve's way: over or under a horizontal line at the height `line`, at the right, left or middle.
 * Without a free place they stand where fewest points are.
 */
export function freePlace(line: number, words: string, curves: readonly (readonly Place[])[]): WordPlace {
  const width = textWidth(words.replace(/<[^>]*>/g, ''), fontSize) / area.width
  const height = (fontSize + 8) / area.height
  const marks = curves.flatMap(closePoints)
  let best: WordPlace = { x: 0.99, xanchor: 'right', yanchor: 'bottom' }
  let fewest = Number.POSITIVE_INFINITY
  for (const [x, xanchor, left] of placesAcross(width)) {
    for (const yanchor of ['bottom', 'top'] as const) {
      const bottom = yanchor === 'bottom' ? line : line - height
      if (bottom < 0 || bottom + height > 1) continue
      const inWay = marks.filter(([markX, markY]) => {
        return (
          markX > left - 0.02 &&
          markX < left + width + 0.02 &&
          markY > bottom - 0.015 &&
          markY < bottom + height + 0.015
        )
      }).length
      if (inWay < fewest) [best, fewest] = [{ x, xanchor, yanchor }, inWay]
    }
  }
  return best
}

function placesAcross(width: number): [x: number, anchor: WordPlace['xanchor'], left: number][] {
  return [
    [0.99, 'right', 0.99 - width],
    [0.01, 'left', 0.01],
    ...[0.5, 0.6, 0.4, 0.7, 0.3].map(x => [x, 'center', x - width / 2] as [number, WordPlace['xanchor'], number]),
  ]
}

/** The points of a curve and forty between each two, so that its lines count as well as its points. */
function closePoints(curve: readonly Place[]): Place[] {
  const between = 40
  return curve.flatMap((point, index): Place[] => {
    const next = curve[index + 1]
    if (!next) return [point]
    return Array.from({ length: between }, (_, part): Place => {
      const share = part / between
      return [point[0] * (1 - share) + next[0] * share, point[1] * (1 - share) + next[1] * share]
    })
  })
}

/** The points of a curve as places of the plot area; missing values are left out. */
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
