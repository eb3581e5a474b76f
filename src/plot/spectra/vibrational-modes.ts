import type { Section } from '../../metainfo/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { numbersOf, sectionOf, sectionsOf, storedIn } from '../archive/read.js'
import { noiseIn } from '../vibrational/imaginary.js'
import { type PhononUnit, phononUnit } from '../vibrational/phonon-unit.js'

/** How light excites a vibration: `infrared` by absorption, `raman` by scattering. */
export type Activity = 'infrared' | 'raman'

/** The vibrations of a molecule or crystal, as one set of frequencies in the archive. */
export interface VibrationalModes {
  /** The wavenumbers, frequencies or energies of the real modes, in the requested unit. */
  positions: number[]
  /** The intensity of each real mode, as stored; `undefined` when the archive has none. */
  intensities: Record<Activity, number[] | undefined>
  /** The number of real modes that the archive calls inactive. */
  inactive: Record<Activity, number>
  /** The imaginary modes, negative as stored. */
  imaginary: number[]
  /** The number of sets of frequencies in the calculation. */
  sets: number
}

/**
 * Reads the vibrations of an entry (from its last calculation that has any), of a calculation, or of a section
 * `vibrational_frequencies`. Returns `undefined` when there are none.
 *
 * When there are several sets, takes the first with the most of the requested intensities. The others are variants of it,
 * such as frequencies with the macroscopic electric field.
 */
export function vibrationalModes(
  section: Section,
  { unit, requested }: { unit: PhononUnit; requested: readonly Activity[] },
): VibrationalModes | undefined {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'vibrational_frequencies') : undefined
  const direct = sectionsOf(owner ?? section, 'vibrational_frequencies')
  const sets = (direct.length > 0 ? direct : [section]).filter(set => numbersOf(set, 'value'))
  const has = (set: Section) => requested.filter(kind => intensitiesOf(set, kind)).length
  const [best] = sets.toSorted((a, b) => has(b) - has(a))
  return best && modesOf(best, unit, sets.length)
}

function intensitiesOf(set: Section, kind: Activity): Float64Array | undefined {
  const values = numbersOf(sectionOf(set, kind), 'intensity')
  return values?.length === numbersOf(set, 'value')?.length ? values : undefined
}

function modesOf(set: Section, unit: PhononUnit, sets: number): VibrationalModes {
  const all = Array.from(numbersOf(set, 'value', phononUnit(unit).wavenumber) as Float64Array)
  const noise = noiseIn(unit)
  const real = all.flatMap((value, index) => (value > noise ? [index] : []))
  const pick = (kind: Activity) => {
    const values = intensitiesOf(set, kind)
    return values && real.map(index => (Number.isFinite(values[index]) ? (values[index] as number) : 0))
  }
  const inactive = (kind: Activity) => {
    const activities = listIn(sectionOf(set, kind), 'activity')
    return real.filter(index => isInactive(activities[index])).length
  }
  return {
    positions: real.map(index => all[index] as number),
    intensities: { infrared: pick('infrared'), raman: pick('raman') },
    inactive: { infrared: inactive('infrared'), raman: inactive('raman') },
    imaginary: all.filter(value => value < -noise),
    sets,
  }
}

/** Returns a stored list; an empty one when there is none. */
function listIn(section: Section | undefined, name: string): unknown[] {
  const value = section && storedIn(section, name)
  return Array.isArray(value) ? value : []
}

/** Returns true for what codes write for an inactive mode: `N`, `no`, `inactive`, … */
const isInactive = (activity: unknown) => typeof activity === 'string' && /^(n|i|f|0)/i.test(activity.trim())
