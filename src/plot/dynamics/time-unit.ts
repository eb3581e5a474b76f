import { isDefined } from '../archive/read.js'
import type { Panel } from './panels.js'

/** The shared axis of panels over time. */
export interface TimeAxis {
  title: string
  /** By what a time in fs is multiplied; `undefined` for an axis of steps. */
  factor: number | undefined
  unit: string
  /** Whether times were asked for and the archive has none. */
  isMissing: boolean
}

/** Time in the unit that fits its span, or steps: those asked for, or where a time is not stated. */
export function timeAxis(panels: readonly Panel[], wanted: 'time' | 'step'): TimeAxis {
  const times = panels.flatMap(panel => panel.curves.flatMap(curve => curve.times))
  const known = times.filter(isDefined)
  const isMissing = wanted === 'time' && known.length < times.length
  if (wanted === 'step' || isMissing) return { title: 'Step', factor: undefined, unit: '', isMissing }
  const { unit, factor } = timeUnit(known.reduce((most, time) => Math.max(most, time), 0))
  return { title: `Time (${unit})`, factor, unit, isMissing }
}

/** The unit of times up to `longest` fs, and by what fs are multiplied. */
export function timeUnit(longest: number): { unit: 'fs' | 'ps' | 'ns'; factor: number } {
  if (longest < 2000) return { unit: 'fs', factor: 1 }
  return longest < 5e6 ? { unit: 'ps', factor: 1e-3 } : { unit: 'ns', factor: 1e-6 }
}
