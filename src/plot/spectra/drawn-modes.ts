import type { Activity, Vibrations } from '../../properties/index.js'
import { inPhononUnit, type PhononUnit } from '../vibrational/phonon-unit.js'

/** The modes that a figure draws: real ones, in the unit shown. */
export interface DrawnModes {
  positions: number[]
  /** The intensity of each mode, 0 for missing ones; `undefined` when the archive has none. */
  intensities: Record<Activity, number[] | undefined>
  /** The units of intensities, where they are known. */
  units: Record<Activity, string | undefined>
  /** The number of modes that the archive calls inactive. */
  inactive: Record<Activity, number>
}

/** Returns the modes that are drawn. */
export function drawnModes(value: Vibrations, unit: PhononUnit): DrawnModes {
  const factor = inPhononUnit('1 / centimeter', unit)
  const { real, wavenumbers } = value
  const pick = (kind: Activity) => {
    const values = value[kind]?.values.magnitude
    return values && real.map(index => (Number.isFinite(values[index]) ? (values[index] as number) : 0))
  }
  const inactive = (kind: Activity) => real.filter(index => value[kind]?.active[index] === false).length
  return {
    positions: real.map(index => (wavenumbers.magnitude[index] as number) * factor),
    intensities: { infrared: pick('infrared'), raman: pick('raman') },
    units: { infrared: value.infrared?.printedUnit, raman: value.raman?.printedUnit },
    inactive: { infrared: inactive('infrared'), raman: inactive('raman') },
  }
}
