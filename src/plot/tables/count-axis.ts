import type { Axis } from '../figure/plotly.js'

/** Keeps halves away from an axis of few counts, which Plotly would else mark. */
export function wholeSteps(max: number): Axis {
  return max <= 8 ? { dtick: 1 } : {}
}
