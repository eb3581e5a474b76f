import type { Axis } from '../figure/plotly.js'

/** Returns ticks at whole numbers for an axis of small counts, where Plotly would add halves. */
export function wholeSteps(max: number): Axis {
  return max <= 8 ? { dtick: 1 } : {}
}
