import type { EntryArchive } from '../../../src/metainfo/index.js'
import { archiveWith } from '../entries.js'

const charge = 1.602176634e-19

interface Choices {
  /** The part of the total that its parts make up. */
  share?: number
  /** What stands where the element belongs; left out with undefined. */
  label?: string | undefined
  /** Whether parts tell the index of their atom. */
  index?: boolean
  /** The name of all orbitals in place of l and m. */
  orbital?: string
  spins?: boolean
  oxygens?: number
  parts?: boolean
}

const count = 61
const energies = Array.from({ length: count }, (_, index) => (index / 4 - 8) * charge)

/** A made-up curve in states per eV: two humps, each atom's at its own place. */
function hump(atom: number, orbital: number): number[] {
  return energies.map(energy => {
    const at = (place: number) => Math.exp(-((energy / charge - place) ** 2))
    return (at(-3 + atom * 0.7) + at(4 - orbital * 0.5)) / charge
  })
}

const sumOf = (curves: number[][], factor = 1) =>
  energies.map((_, index) => curves.reduce((sum, curve) => sum + (curve[index] as number), 0) * factor)

/** A density of states of one titanium atom and some oxygen atoms, made of orbitals so that all sums are exact. */
export function projectedDos(choices: Choices = {}): EntryArchive {
  const { share = 1, oxygens = 2, spins = false, index: withIndex = true, parts = true } = choices
  const atoms = ['Ti', ...Array.from({ length: oxygens }, () => 'O')]
  const orbitals = atoms.flatMap((element, atom) =>
    (element === 'Ti'
      ? [
          [0, 0],
          [2, 1],
          [2, 5],
        ]
      : [
          [0, 0],
          [1, 0],
          [1, 1],
          [1, 2],
        ]
    ).map(([l, m]) => ({
      atom,
      lm: [l, m],
      curve: hump(atom, 3 * (l as number) + (m as number)),
    })),
  )
  const name = (element: string) => {
    const label = 'label' in choices ? choices.label : element
    return label === undefined ? {} : { atom_label: label }
  }
  const at = (atom: number) => ({
    ...name(atoms[atom] as string),
    // As parsers do, which leave out an index of 0.
    ...(withIndex && atom > 0 && { atom_index: atom }),
  })
  const ofAtom = (atom: number) => sumOf(orbitals.filter(one => one.atom === atom).map(one => one.curve))
  const ofElement = (element: string) => sumOf(atoms.flatMap((one, atom) => (one === element ? [ofAtom(atom)] : [])))
  const section = {
    energies,
    energy_fermi: 0,
    total: [
      {
        value: sumOf(
          atoms.map((_, atom) => ofAtom(atom)),
          1 / share,
        ),
        // One for each electron of the neutral atoms, as NOMAD has it.
        normalization_factor: 1 / (22 + 8 * oxygens),
      },
    ],
    ...(parts && {
      species_projected: ['Ti', 'O'].map(element => ({ ...name(element), value: ofElement(element) })),
      atom_projected: atoms.map((_, atom) => ({ ...at(atom), value: ofAtom(atom) })),
      orbital_projected: orbitals.map(({ atom, lm, curve }) => ({
        ...at(atom),
        value: curve,
        ...(choices.orbital === undefined ? { lm, m_kind: 'polynomial' } : { orbital: choices.orbital }),
      })),
    }),
  }
  const sections = spins
    ? [
        { ...section, spin_channel: 0 },
        { ...section, spin_channel: 1 },
      ]
    : [section]
  return archiveWith({
    run: [
      {
        system: [{ atoms: { labels: atoms, positions: atoms.map((_, atom) => [atom * 2e-10, 0, 0]) } }],
        calculation: [{ system_ref: '#/run/0/system/0', dos_electronic: sections }],
      },
    ],
  })
}
