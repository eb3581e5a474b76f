import type { EntryArchive } from '../../../src/metainfo/index.js'
import { archiveWith } from '../../plot/entries.js'
import { planck } from '../../plot/vibrational/chain.js'

/** One THz as an energy, in J. */
export const terahertz = planck * 1e12

/** A structure of so many atoms in a cubic cell. Å. */
export function cubicCell(count: number, edge = 4): object {
  const length = edge * 1e-10
  return {
    atoms: {
      labels: Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'Na' : 'Cl')),
      positions: Array.from({ length: count }, (_, index) => [(index * length) / count, 0, 0]),
      lattice_vectors: [0, 1, 2].map(row => [0, 1, 2].map(column => (row === column ? length : 0))),
      periodic: [true, true, true],
    },
  }
}

/** A density of states: frequencies in THz, modes per THz. `per` scales what is stored. */
export function dosSection(frequencies: readonly number[], values: readonly (number | null)[], per = 1): object {
  return {
    energies: frequencies.map(value => value * terahertz),
    total: [{ value: values.map(value => (value === null ? null : (value * per) / terahertz)) }],
  }
}

/** One segment of a dispersion: fractional wave vectors, and the frequencies of each in THz. */
export function segment(
  kpoints: readonly (readonly number[])[],
  frequencies: readonly (readonly number[])[],
  labels: readonly [string, string] = ['', ''],
): object {
  return {
    kpoints,
    endpoints_labels: labels,
    energies: [frequencies.map(one => one.map(value => value * terahertz))],
  }
}

/** A crystal of two atoms with phonons. */
export function crystal({
  dos,
  segments,
  systems = [cubicCell(2)],
  reference = '/run/0/system/0',
  ...more
}: {
  dos?: object
  segments?: readonly object[]
  systems?: readonly object[]
  reference?: string
  [name: string]: unknown
} = {}): EntryArchive {
  const calculation = {
    system_ref: reference,
    ...(dos && { dos_phonon: [dos] }),
    ...(segments && { band_structure_phonon: [{ segment: segments }] }),
  }
  return archiveWith({ run: [{ system: systems, calculation: [calculation] }], ...more })
}

/** A box of so many modes from `low` to `high` THz. */
export function box(modes: number, [low, high]: readonly [number, number] = [2, 10]): object {
  const height = modes / (high - low)
  const width = 1e-6
  return dosSection([low - width, low, high, high + width], [0, height, height, 0])
}
