import type { Section } from '../../metainfo/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { numbersOf, sectionOf, sectionsOf, storedIn } from '../archive/read.js'
import { noiseIn } from '../vibrational/imaginary.js'
import { type PhononUnit, phononUnit } from '../vibrational/phonon-unit.js'

/** What light does to a vibration: absorbed by it, or scattered. */
export type Activity = 'infrared' | 'raman'

/** The vibrations of a molecule or crystal, as one set of frequencies in the archive. */
export interface VibrationalModes {
  /** Of the real modes, in the unit asked for. */
  positions: number[]
  /** The strength of each real mode, as stored; `undefined` where the archive has none. */
  intensities: Record<Activity, number[] | undefined>
  /** How many real modes the archive calls inactive. */
  inactive: Record<Activity, number>
  /** The imaginary ones, as the archive has them: negative. */
  imaginary: number[]
  /** How many sets of frequencies the calculation has. */
  sets: number
}

/**
 * The vibrations of an entry (its last calculation with any), of a calculation, or of a section `vibrational_frequencies`
 * itself; `undefined` where there are none. Of several sets the first with the intensities wanted is taken: further ones
 * are variants of it, such as those with the field of long waves.
 */
export function vibrationalModes(
  section: Section,
  { unit, wanted }: { unit: PhononUnit; wanted: readonly Activity[] },
): VibrationalModes | undefined {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'vibrational_frequencies') : undefined
  const direct = sectionsOf(owner ?? section, 'vibrational_frequencies')
  const sets = (direct.length > 0 ? direct : [section]).filter(set => numbersOf(set, 'value'))
  const has = (set: Section) => wanted.filter(kind => intensitiesOf(set, kind)).length
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
    const words = wordsOf(sectionOf(set, kind), 'activity')
    return real.filter(index => isInactive(words[index])).length
  }
  return {
    positions: real.map(index => all[index] as number),
    intensities: { infrared: pick('infrared'), raman: pick('raman') },
    inactive: { infrared: inactive('infrared'), raman: inactive('raman') },
    imaginary: all.filter(value => value < -noise),
    sets,
  }
}

function wordsOf(section: Section | undefined, name: string): unknown[] {
  const value = section && storedIn(section, name)
  return Array.isArray(value) ? value : []
}

/** Codes write `N`, `no`, `inactive`, … */
const isInactive = (word: unknown) => typeof word === 'string' && /^(n|i|f|0)/i.test(word.trim())
