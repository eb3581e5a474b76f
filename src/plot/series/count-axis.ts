import type { Axis } from '../figure/plotly.js'

/** Keeps halves away from an axis of few counts, which Plotly would else mark. */
export function wholeSteps(most: number): Axis {
  return most <= 8 ? { dtick: 1 } : {}
}
