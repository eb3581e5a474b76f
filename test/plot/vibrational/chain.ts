import type { EntryArchive } from '../../../src/metainfo/index.js'
import type { Figure, Trace } from '../../../src/plot/index.js'
import { archiveWith } from '../entries.js'

/** Exact by the definition of the SI (2019): h in J·s, e in C, k in J/K, c in m/s. */
export const planck = 6.62607015e-34
export const charge = 1.602176634e-19
export const boltzmann = 1.380649e-23
export const lightSpeed = 299792458

const period = 4e-10
const [light, heavy] = [4.66e-26, 12.1e-26]
const spring = 60

/** The chain of two masses and one spring: ω² = K(s ∓ √(s² − 4 sin²(qa/2)/(m₁m₂))), s = 1/m₁ + 1/m₂, for q = 2πx/a. */
export function chainFrequencies(fraction: number): [number, number] {
  const sum = 1 / light + 1 / heavy
  const root = Math.sqrt(sum ** 2 - (4 * Math.sin(Math.PI * fraction) ** 2) / (light * heavy))
  return [Math.sqrt(Math.max(0, spring * (sum - root))), Math.sqrt(spring * (sum + root))]
}

/** Springs are softer across the chain: frequencies across it are this many times those along it. */
export const across = Math.sqrt(0.3)

/** The six branches of the chain: two along it, and two in each direction across it. */
export function allFrequencies(fraction: number): number[] {
  const along = chainFrequencies(fraction)
  return [...along, ...along.map(omega => omega * across), ...along.map(omega => omega * across)]
}

const hbar = planck / (2 * Math.PI)
const diagonal = (length: number) => [0, 1, 2].map(row => [0, 1, 2].map(column => (row === column ? length : 0)))

/** The chain's dispersion from Γ to the edge X of its zone and back, in joule; `shift` makes modes imaginary. */
export function chain({ points = 51, shift = 0, more = {} } = {}): EntryArchive {
  const along = Array.from({ length: points }, (_, index) => (0.5 * index) / (points - 1 || 1))
  const segment = (fractions: number[], labels: [string, string]) => ({
    kpoints: fractions.map(fraction => [fraction, 0, 0]),
    endpoints_labels: labels,
    energies: [fractions.map(fraction => allFrequencies(fraction).map(omega => hbar * omega + shift))],
  })
  return archiveWith({
    results: { material: { chemical_formula_iupac: 'NaCl' } },
    run: [
      {
        system: [
          {
            atoms: {
              labels: ['Na', 'Cl'],
              positions: [
                [0, 0, 0],
                [period / 2, 0, 0],
              ],
              lattice_vectors: diagonal(period),
              periodic: [true, true, true],
            },
          },
        ],
        calculation: [
          {
            system_ref: '/run/0/system/0',
            band_structure_phonon: [
              {
                reciprocal_cell: diagonal((2 * Math.PI) / period),
                segment: [segment(along, ['Γ', 'X']), segment(along.toReversed(), ['X', 'GAMMA'])],
              },
            ],
            ...more,
          },
        ],
      },
    ],
  })
}

/** A solid of `atoms` oscillators of energy E₀ in three directions: a narrow triangle of area 3 N around E₀, in joule. */
export function oscillators({
  atoms = 2,
  energy = 30e-3 * charge,
  per = 1,
  more = {},
  results = {},
} = {}): EntryArchive {
  const half = energy * 1e-4
  const energies = [0, energy - half, energy, energy + half, 2 * energy]
  const values = [0, 0, (3 * atoms * per) / half, 0, 0]
  return archiveWith({
    results: { material: { chemical_formula_iupac: 'Si' } },
    run: [{ calculation: [{ dos_phonon: [{ energies, total: [{ value: values }] }], ...more }] }],
    ...results,
  })
}

/** The numbers of one axis of a curve. */
export function numbers(trace: Trace | undefined, axis: 'x' | 'y'): number[] {
  return Array.from((trace?.[axis] ?? []) as number[])
}

/** The range of a figure's upright axis. */
export function uprightRange({ layout }: Figure): [number, number] {
  return (layout.yaxis?.range ?? []) as unknown as [number, number]
}

/** The chain's density of states, six modes a cell, counted over its zone; per joule. */
export function chainDos(bins = 160): object {
  const highest = hbar * chainFrequencies(0)[1] * 1.1
  const width = highest / bins
  const counts = new Array<number>(bins + 1).fill(0)
  const samples = 40_000
  for (let sample = 0; sample < samples; sample++) {
    for (const omega of allFrequencies((0.5 * (sample + 0.5)) / samples)) {
      counts[Math.round((hbar * omega) / width)] = (counts[Math.round((hbar * omega) / width)] ?? 0) + 1
    }
  }
  return {
    energies: counts.map((_, bin) => bin * width),
    total: [{ value: counts.map(count => count / samples / width) }],
  }
}
