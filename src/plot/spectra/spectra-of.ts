import type { Section } from '../../metainfo/index.js'
import { quantity } from '../../units/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { isDefined, numbersOf, quantityOf, sectionOf, sectionsOf, wordOf } from '../archive/read.js'

/** The meaning of the heights of a spectrum. `transitions` have no strength: all heights are 1. */
export type SpectrumKind = 'oscillator strengths' | 'intensities' | 'transitions'

/** One spectrum of an archive. */
export interface StoredSpectrum {
  /** The stored type, as in `XAS`; may be empty. */
  type: string
  kind: SpectrumKind
  /** In eV. */
  energies: number[]
  heights: number[]
  /** The unit of intensities as the archive writes it; may be empty. */
  unit: string
  /** True when strengths were computed from the transition dipole moments. */
  isFromDipoles: boolean
}

/**
 * Reads the spectra of an entry (from its last calculation that has any, or from the results of a measurement), of a
 * calculation, or of a section `spectra`.
 */
export function spectraOf(section: Section): StoredSpectrum[] {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'spectra') : undefined
  const properties = sectionOf(sectionOf(section, 'results'), 'properties')
  const measured = sectionOf(properties, 'spectroscopic')
  const sections = [owner, section, measured].filter(isDefined).map(from => sectionsOf(from, 'spectra'))
  const found = sections.find(list => list.length > 0) ?? [section]
  return found.map(spectrumOf).filter(isDefined)
}

function spectrumOf(section: Section): StoredSpectrum | undefined {
  const energies = numbersOf(section, 'excitation_energies', 'eV') ?? numbersOf(section, 'energies', 'eV')
  if (!energies || energies.length === 0) return undefined
  const [kind, heights] = heightsOf(section, energies)
  const known = Array.from(energies).flatMap((energy, index) =>
    Number.isFinite(energy) && (kind === 'intensities' || Number.isFinite(heights[index])) ? [index] : [],
  )
  return {
    type: wordOf(section, 'type') ?? '',
    kind,
    energies: known.map(index => energies[index] as number),
    heights: known.map(index => heights[index] as number),
    unit: wordOf(section, 'intensities_units') ?? '',
    isFromDipoles: kind === 'oscillator strengths' && !numbersOf(section, 'oscillator_strengths'),
  }
}

/** Returns the intensities, or the oscillator strengths, or 1 for each transition. */
function heightsOf(section: Section, energies: Float64Array): [SpectrumKind, ArrayLike<number>] {
  const matching = (values: Float64Array | undefined) => (values?.length === energies.length ? values : undefined)
  const intensities = matching(numbersOf(section, 'intensities'))
  if (intensities) return ['intensities', intensities]
  const strengths = matching(numbersOf(section, 'oscillator_strengths')) ?? fromDipoles(section, energies)
  return strengths ? ['oscillator strengths', strengths] : ['transitions', energies.map(() => 1)]
}

/**
 * Computes oscillator strengths f = 2/3 · E/E_h · |μ/(e a₀)|² in the dipole approximation, length gauge (Hilborn, Am. J.
 * Phys. 50, 982 (1982)). Returns `undefined` when there are no dipole moments.
 */
function fromDipoles(section: Section, energies: Float64Array): Float64Array | undefined {
  if (quantityOf(section, 'transition_dipole_moments')?.shape[1] !== 3) return undefined
  const dipoles = numbersOf(section, 'transition_dipole_moments', 'elementary_charge * bohr') as Float64Array
  if (dipoles.length !== 3 * energies.length) return undefined
  const hartree = quantity(1, 'eV').to('hartree').magnitude
  return energies.map((energy, index) => {
    const [x, y, z] = dipoles.subarray(3 * index, 3 * index + 3) as unknown as [number, number, number]
    return (2 / 3) * energy * hartree * (x ** 2 + y ** 2 + z ** 2)
  })
}
