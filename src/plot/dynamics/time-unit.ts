import { quantity, shownUnit, units } from '../../units/index.js'

/** The axis of time or steps that panels share. */
export interface TimeAxis {
  title: string
  /** The factor from fs to the unit; `undefined` for an axis of steps. */
  factor: number | undefined
  unit: string
  /** True when times were requested and the archive does not state all of them. */
  isMissing: boolean
}

/** Returns an axis of times in fs, ps or ns as their range needs; an axis of steps when requested or when a time is missing. */
export function timeAxis(times: readonly (number | undefined)[], requested: 'time' | 'step'): TimeAxis {
  const known = times.filter(time => time !== undefined)
  const isMissing = requested === 'time' && known.length < times.length
  if (requested === 'step' || isMissing) return { title: 'Step', factor: undefined, unit: '', isMissing }
  const { unit, factor } = timeUnit(known)
  return { title: `Time (${unit})`, factor, unit, isMissing }
}

/** Returns the unit in which tables show such times, and the factor from fs to it. */
export function timeUnit(times: ArrayLike<number>): { unit: string; factor: number } {
  const unit = shownUnit(units.femtosecond, 'custom', times)
  return { unit: unit.symbol, factor: quantity(1, units.femtosecond).to(unit).magnitude }
}
