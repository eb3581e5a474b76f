import { quantity, shownUnit, units } from '../../units/index.js'
import { isDefined } from '../archive/read.js'

/** The shared axis of panels over time. */
export interface TimeAxis {
  title: string
  /** By what a time in fs is multiplied; `undefined` for an axis of steps. */
  factor: number | undefined
  unit: string
  /** Whether times were asked for and the archive has none. */
  isMissing: boolean
}

/** Time in the unit that fits the span of such times in fs, or steps: those asked for, or where a time is not stated. */
export function timeAxis(times: readonly (number | undefined)[], wanted: 'time' | 'step'): TimeAxis {
  const known = times.filter(isDefined)
  const isMissing = wanted === 'time' && known.length < times.length
  if (wanted === 'step' || isMissing) return { title: 'Step', factor: undefined, unit: '', isMissing }
  const { unit, factor } = timeUnit(known)
  return { title: `Time (${unit})`, factor, unit, isMissing }
}

/** The unit in which tables give such times in fs, and by what fs are multiplied. */
export function timeUnit(times: ArrayLike<number>): { unit: string; factor: number } {
  const unit = shownUnit(units.femtosecond, 'custom', times)
  return { unit: unit.symbol, factor: quantity(1, units.femtosecond).to(unit).magnitude }
}
