import { plainText } from '../figure/plain-text.js'
import { categoryNames, categoryText } from './category-names.js'
import type { Column } from './column.js'
import { dateWords, timeOf } from './date-bins.js'
import { roundTicks } from './short-number.js'

/** A column as a vertical axis from 0 to 1. */
export interface ParallelScale {
  column: Column
  /** The height of each row; `null` for missing values. */
  heights: (number | null)[]
  ticks: { height: number; label: string }[]
}

/** At most this many categories have labels. */
const maxLabels = 16

/** Returns the axis of a column. Numbers and dates ascend; categories run from the top in the order of the rows. */
export function parallelScale(column: Column): ParallelScale {
  return column.kind === 'words' ? categoryScale(column) : numberScale(column)
}

function categoryScale(column: Column): ParallelScale {
  const names = categoryNames(
    column.values.filter(value => value !== null).map(value => categoryText(value)),
    column.isFormula,
  )
  const places = new Map([...names.keys()].map((category, place) => [category, place]))
  const heightOf = (place: number) => (names.size === 1 ? 0.5 : 1 - place / (names.size - 1))
  const every = Math.ceil(names.size / maxLabels)
  return {
    column,
    heights: column.values.map(value => (value === null ? null : heightOf(places.get(categoryText(value)) as number))),
    ticks: [...names.values()]
      .map((label, place) => ({ height: heightOf(place), label }))
      .filter((_, place) => place % every === 0),
  }
}

function numberScale(column: Column): ParallelScale {
  const isDates = column.kind === 'dates'
  const numbers = column.values.map(value => (value === null ? null : isDates ? timeOf(String(value)) : Number(value)))
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of numbers) {
    if (value === null) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  // Halves, because the difference of the least and the greatest floating-point number would be infinite.
  const heightOf = (value: number) => (low === high ? 0.5 : (value / 2 - low / 2) / (high / 2 - low / 2))
  const ticks = low > high ? [] : isDates ? [...new Set([low, high])] : roundTicks(low, high, 5)
  return {
    column,
    heights: numbers.map(value => (value === null ? null : Number(heightOf(value).toFixed(4)))),
    ticks: ticks.map(tick => ({
      height: heightOf(tick),
      label: isDates ? dateWords(tick) : plainText(tickLabel(tick)),
    })),
  }
}

function tickLabel(value: number): string {
  const size = Math.abs(value)
  if (value !== 0 && (size >= 1e6 || size < 1e-4)) return value.toExponential().replace('e+', 'e')
  return String(value).replace('-', '−')
}
