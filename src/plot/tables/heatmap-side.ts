import { plainText } from '../figure/plain-text.js'
import type { Axis } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import { binEdges, binOf } from './bins.js'
import { categoryNames, categoryText } from './category-names.js'
import { type Column, columnTitle } from './column.js'
import { dateBinEdges } from './date-bins.js'
import { intervalWords } from './interval-words.js'
import { timesOrNumbers } from './intervals.js'
import { labelAngle } from './label-room.js'

/** More different numbers than these are binned. */
const maxSingleValues = 30
const maxIntervals = 60

/** One axis of a map: its places, and the place of each row. */
export interface Side {
  column: Column
  /** The coordinates for Plotly: names of categories, or edges of intervals. */
  places: (number | string)[]
  /** The name of each place in hovers, escaped for Plotly. */
  labels: string[]
  /** The index of the place of each row; -1 for missing values. */
  placeOf: Int32Array
  isBinned: boolean
}

/** Returns the places of a column: one for each category or number, or intervals when there are many numbers. */
export function sideOf(column: Column, bins?: number): Side {
  const different = new Set(column.values)
  different.delete(null)
  const isMany = different.size > maxSingleValues || bins !== undefined
  if (column.kind === 'words' || different.size === 0 || !isMany) return singleSide(column, different)
  return binnedSide(column, bins)
}

function singleSide(column: Column, different: Set<number | string | null>): Side {
  const values = [...different]
  if (column.kind === 'numbers') values.sort((a, b) => Number(a) - Number(b))
  if (column.kind === 'dates') values.sort()
  const known = values.map(value => categoryText(value, column.kind))
  const index = new Map(known.map((category, place) => [category, place]))
  return {
    column,
    places: [...categoryNames(known, column.isFormula).values()],
    labels: [...index.keys()].map(plainText),
    placeOf: Int32Array.from(column.values, value =>
      value === null ? -1 : (index.get(categoryText(value, column.kind)) as number),
    ),
    isBinned: false,
  }
}

function binnedSide(column: Column, bins: number | undefined): Side {
  const isDates = column.kind === 'dates'
  const numbers = timesOrNumbers(column)
  const sorted = numbers.filter(Number.isFinite).sort()
  const edges = isDates
    ? dateBinEdges(sorted[0] as number, sorted[sorted.length - 1] as number, bins ?? 30)
    : chosenEdges(sorted, bins)
  const pairs = edges.slice(1).map((edge, index): [number, number] => [edges[index] as number, edge])
  return {
    column,
    places: isDates ? edges.map(edge => new Date(edge).toISOString()) : edges,
    labels: pairs.map(pair => plainText(intervalWords(pair, isDates ? 'dates' : 'numbers', column.unit))),
    placeOf: Int32Array.from(numbers, value => binOf(edges, value)),
    isBinned: true,
  }
}

function chosenEdges(sorted: Float64Array, bins: number | undefined): number[] {
  if (bins !== undefined) return binEdges(sorted, bins)
  const edges = binEdges(sorted)
  return edges.length - 1 <= maxIntervals ? edges : binEdges(sorted, maxIntervals)
}

/** Returns the number of places of a side. */
export function sizeOf({ labels }: Side): number {
  return labels.length
}

/** Returns the axis of a side. Vertical categories run from the top. */
export function sideAxis({ column, places, isBinned }: Side, letter: 'x' | 'y'): Axis {
  const title = plainText(columnTitle(column))
  const bare = { showgrid: false, automargin: true, ticks: 'outside' }
  if (isBinned) {
    const ends = [places[0], places[places.length - 1]]
    return axis(title, { ...bare, ...(column.kind === 'dates' && { type: 'date' }), range: ends })
  }
  return axis(title, {
    ...bare,
    type: 'category',
    categoryorder: 'array',
    categoryarray: places,
    ...(places.length <= 40 && { tickmode: 'linear', dtick: 1 }),
    ...(letter === 'x' && labelAngle(places.map(String))),
    ...(letter === 'y' && column.kind === 'words' && { autorange: 'reversed' }),
  })
}
