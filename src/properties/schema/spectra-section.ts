import type { Section } from '../../metainfo/index.js'
import { quantity } from '../../units/index.js'
import { pathOf, type Reading } from './reading.js'
import type { SpectrumKind, SpectrumRecord } from './records/spectrum.js'
import { inScope } from './scope.js'

/** Reads the spectra of `results`: all, or the one that the input is. */
export function summarizedSpectra(input: Section, reading: Reading): SpectrumRecord[] {
  const section = reading.at(input.m_root(), 'results', 'properties', 'spectroscopic')
  const isPart = input.m_path().startsWith('/results/')
  return spectraIn({ section, input: isPart ? input : input.m_root() }, reading)
}

/** Reads the sections `spectra` of a calculation of `run`, or of `results.properties.spectroscopic`. */
export function spectraIn(
  { section, input }: { section: Section | undefined; input: Section },
  reading: Reading,
): SpectrumRecord[] {
  return reading
    .sections(section, 'spectra')
    .filter(one => inScope(one, input))
    .flatMap(one => spectrumOf(one, reading))
}

function spectrumOf(section: Section, reading: Reading): SpectrumRecord[] {
  const energies = reading.numbers(section, 'excitation_energies', 'eV') ?? reading.numbers(section, 'energies', 'eV')
  if (!energies || energies.length === 0) return []
  const { kind, values, isFromDipoles = false } = valuesOf(section, energies, reading)
  const known = [...energies.keys()].filter(
    index => Number.isFinite(energies[index]) && (kind === 'intensities' || Number.isFinite(values[index])),
  )
  if (known.length < energies.length) {
    reading.noteAt(
      `${energies.length - known.length} of ${energies.length} energies have no number, and are left out`,
      pathOf(section),
    )
  }
  return [
    {
      type: reading.text(section, 'type') ?? '',
      kind,
      energies: Float64Array.from(known, index => energies[index] as number),
      values: Float64Array.from(known, index => values[index] as number),
      imaginary: undefined,
      unit: reading.text(section, 'intensities_units') ?? '',
      axis: undefined,
      isFromDipoles,
    },
  ]
}

interface Values {
  kind: SpectrumKind
  values: ArrayLike<number>
  isFromDipoles?: boolean
}

/** Returns the intensities, or the oscillator strengths, or 1 for each transition. */
function valuesOf(section: Section, energies: Float64Array, reading: Reading): Values {
  const matching = (name: string) => {
    const values = reading.numbers(section, name)
    if (values && values.length !== energies.length) {
      reading.noteAt(
        `The ${name.replaceAll('_', ' ')} are ${values.length} numbers for ${energies.length} energies, and are left out`,
        pathOf(section),
      )
      return undefined
    }
    return values
  }
  const intensities = matching('intensities')
  if (intensities) return { kind: 'intensities', values: intensities }
  const strengths = matching('oscillator_strengths')
  if (strengths) return { kind: 'oscillator strengths', values: strengths }
  const computed = fromDipoles(section, energies, reading)
  if (computed) return { kind: 'oscillator strengths', values: computed, isFromDipoles: true }
  return { kind: 'transitions', values: energies.map(() => 1) }
}

/**
 * Computes oscillator strengths f = 2/3 · E/E_h · |μ/(e a₀)|² in the dipole approximation, length gauge (R. C. Hilborn, Am. J.
 * Phys. 50, 982 (1982)). Returns `undefined` when there are no dipole moments.
 */
function fromDipoles(section: Section, energies: Float64Array, reading: Reading): Float64Array | undefined {
  const dipoles = reading.array(section, 'transition_dipole_moments', 'elementary_charge * bohr')
  if (dipoles?.shape[1] !== 3 || dipoles.values.length !== 3 * energies.length) return undefined
  const hartree = quantity(1, 'eV').to('hartree').magnitude
  return energies.map((energy, index) => {
    const [x = 0, y = 0, z = 0] = dipoles.values.subarray(3 * index, 3 * index + 3)
    return (2 / 3) * energy * hartree * (x ** 2 + y ** 2 + z ** 2)
  })
}
