import type { EntryArchive } from '../../src/metainfo/index.js'
import { archiveWith } from '../plot/entries.js'

const charge = 1.602176634e-19

const inJoules = (values: unknown): unknown =>
  Array.isArray(values) ? values.map(inJoules) : (values as number) * charge

/** Energies in eV by spin channel, k-point and band. */
export type Energies = readonly (readonly (readonly number[])[])[]

/** What an archive of made-up states has. Energies are in eV. */
export interface MadeStates {
  energies: Energies
  occupations?: Energies | undefined
  /** Fractional coordinates; default points from Γ along the first axis. */
  kpoints?: readonly (readonly number[])[]
  /** Further values of the band structure. */
  bands?: Record<string, unknown>
  /** Further values of the calculation. */
  calculation?: Record<string, unknown>
}

const atoms = {
  labels: ['Si', 'C'],
  positions: [
    [0, 0, 0],
    [1e-10, 1e-10, 1e-10],
  ],
  lattice_vectors: [
    [4e-10, 0, 0],
    [0, 4e-10, 0],
    [0, 0, 4e-10],
  ],
  periodic: [true, true, true],
}

function pointsOf({ energies, kpoints }: MadeStates): readonly (readonly number[])[] {
  return (
    kpoints ?? (energies[0] ?? []).map((_, index, all) => [all.length > 1 ? (0.5 * index) / (all.length - 1) : 0, 0, 0])
  )
}

/** An archive of the older schema with bands along a path. */
export function runWithBands(made: MadeStates): EntryArchive {
  const segment = {
    kpoints: pointsOf(made),
    energies: inJoules(made.energies),
    ...(made.occupations && { occupations: made.occupations }),
  }
  const calculation = {
    system_ref: '#/run/0/system/0',
    band_structure_electronic: [{ segment: [segment], ...made.bands }],
    ...made.calculation,
  }
  return archiveWith({ run: [{ system: [{ atoms }], calculation: [calculation] }] })
}

/** An archive of the older schema with eigenvalues on a mesh. */
export function runWithMesh(made: MadeStates): EntryArchive {
  const eigenvalues = {
    kpoints: pointsOf(made),
    energies: inJoules(made.energies),
    ...(made.occupations && { occupations: made.occupations }),
  }
  const calculation = { system_ref: '#/run/0/system/0', eigenvalues: [eigenvalues], ...made.calculation }
  return archiveWith({ run: [{ system: [{ atoms }], calculation: [calculation] }] })
}

/** The same calculation in the new schema. */
export function dataWithBands({ energies, occupations, ...made }: MadeStates): EntryArchive {
  const points = pointsOf({ energies, ...made })
  return archiveWith({
    data: {
      m_def: 'nomad_simulations.schema_packages.general.Simulation',
      model_system: [
        {
          positions: atoms.positions,
          lattice_vectors: atoms.lattice_vectors,
          periodic_boundary_conditions: atoms.periodic,
          particle_states: atoms.labels.map(chemical_symbol => ({
            m_def: 'nomad_simulations.schema_packages.atoms_state.AtomsState',
            chemical_symbol,
          })),
        },
      ],
      outputs: [
        {
          model_system_ref: '#/data/model_system/0',
          electronic_band_structures: energies.map((value, spin) => ({
            value: inJoules(value),
            n_levels: value[0]?.length,
            ...(energies.length > 1 && { spin_channel: spin }),
            ...(occupations && { occupation: occupations[spin] }),
            k_path: { points, n_line_points: points.length },
          })),
        },
      ],
    },
  })
}

/** What an archive of a made-up density of states has. Energies are in eV, states in 1/eV. */
export interface MadeDos {
  channels: readonly { energies: readonly number[]; values: readonly number[]; [more: string]: unknown }[]
  calculation?: Record<string, unknown>
}

const levelNames = ['energy_fermi', 'energy_ref']

/** An archive of the older schema with a density of states. Levels of a channel are in eV. */
export function runWithDos({ channels, calculation = {} }: MadeDos): EntryArchive {
  const sections = channels.map(({ energies, values, ...more }, spin) => ({
    energies: inJoules(energies),
    total: [{ value: values.map(value => value / charge) }],
    ...(channels.length > 1 && { spin_channel: spin }),
    ...Object.fromEntries(
      Object.entries(more).map(([name, value]) => [name, levelNames.includes(name) ? inJoules(value) : value]),
    ),
  }))
  return archiveWith({
    run: [
      {
        system: [{ atoms }],
        calculation: [{ system_ref: '#/run/0/system/0', dos_electronic: sections, ...calculation }],
      },
    ],
  })
}

/** Evenly spaced energies with states where a function says. */
export function boxes(
  intervals: readonly (readonly [number, number])[],
  [low, high, step] = [-10, 10, 0.05],
): { energies: number[]; values: number[] } {
  const count = Math.round(((high as number) - (low as number)) / (step as number)) + 1
  const energies = Array.from({ length: count }, (_, index) =>
    Number(((low as number) + index * (step as number)).toFixed(9)),
  )
  const isIn = (energy: number) => intervals.some(([from, to]) => energy >= from - 1e-9 && energy <= to + 1e-9)
  return { energies, values: energies.map(energy => (isIn(energy) ? 1 : 0)) }
}
