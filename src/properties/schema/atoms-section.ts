import { combination, rowsOfThree, type Vector, vectorsOf } from '../../math/vectors.js'
import type { Section } from '../../metainfo/index.js'
import { makeAtoms, makeBox } from './make-atoms.js'
import type { CellKind, SystemReader } from './reader.js'
import { type NumberArray, pathOf, type Reading } from './reading.js'
import type { Atoms, Box } from './records/atoms.js'

/** Reads a section `atoms`; `undefined` when it has no positions, or neither labels nor atomic numbers. */
export function readAtoms(atoms: Section | undefined, reading: Reading): Atoms | undefined {
  const numbers = reading.numbers(atoms, 'species') ?? reading.numbers(atoms, 'atomic_numbers')
  const labels = reading.list(atoms, 'labels') ?? (numbers && Array.from(numbers, () => undefined))
  if (!atoms || !labels) return undefined
  const vectors = reading.array(atoms, 'lattice_vectors', 'angstrom')
  return makeAtoms(
    {
      place: pathOf(atoms),
      labels,
      atomicNumbers: numbers,
      positions: cartesian(reading.array(atoms, 'positions', 'angstrom'), vectors, reading),
      vectors,
      periodic: periodicOf(atoms, reading),
      occupancies: reading.numbers(atoms, 'concentrations'),
      count: reading.number(atoms, 'n_atoms'),
    },
    reading,
  )
}

/** Reads the cell of a section `atoms`, and nothing else of it. */
export function readBox(atoms: Section | undefined, reading: Reading): Box | undefined {
  const vectors = reading.array(atoms, 'lattice_vectors', 'angstrom')
  return atoms && makeBox({ place: pathOf(atoms), vectors, periodic: periodicOf(atoms, reading) }, reading)
}

/** The cells of a symmetry are those of crystals, and are stored without it. */
function periodicOf(atoms: Section, reading: Reading): readonly unknown[] | undefined {
  return reading.list(atoms, 'periodic') ?? (isInSymmetry(atoms) ? [true, true, true] : undefined)
}

const isInSymmetry = (atoms: Section) => atoms.m_path().includes('/symmetry/')

/** Farther from the origin than this, in Å, positions are no lengths: NOMAD stores fractions below `symmetry`, with metre as unit. */
const farthest = 1e6

function cartesian(
  positions: NumberArray | undefined,
  vectors: NumberArray | undefined,
  reading: Reading,
): NumberArray | undefined {
  if (!positions || vectors?.values.length !== 9) return positions
  const { values, shape } = positions
  if (!values.some(value => Math.abs(value) > farthest)) return positions
  reading.note('Positions are stored as fractions of the lattice vectors, although the schema calls them lengths.')
  const cell = vectorsOf(vectors.values)
  const places = rowsOfThree(values).flatMap(row =>
    combination(cell, Array.from(row, value => value / perMetre) as unknown as Vector),
  )
  return { values: Float64Array.from(places), shape }
}

/** Å in a metre. */
const perMetre = 1e10

/** Atoms that stand in a section of their own, outside the list of structures: of a standard cell, or of a part of a material. */
export class AtomsSection implements SystemReader {
  readonly section: Section
  readonly index = 0
  readonly #reading: Reading

  constructor(section: Section, reading: Reading) {
    this.section = section
    this.#reading = reading
  }

  atoms() {
    return readAtoms(this.section, this.#reading)
  }

  box() {
    return readBox(this.section, this.#reading)
  }

  cell() {
    return undefined
  }

  spaceGroup() {
    return undefined
  }

  atomCount() {
    return this.atoms()?.labels.length
  }
}

/** Returns the atoms of the input itself, when it is a section of atoms rather than something that has one. */
export function inputAtoms(input: Section, reading: Reading): SystemReader | undefined {
  const hasNames = input.m_is_set('labels') || input.m_is_set('atomic_numbers')
  const isAtoms = hasNames && input.m_is_set('positions')
  return isAtoms ? new AtomsSection(input, reading) : undefined
}

const relations: Readonly<Record<CellKind, string>> = { primitive: 'primitive_cell', conventional: 'conventional_cell' }

/** Returns the cell that `results.material.topology` has for the material of the entry. */
export function topologyCell(input: Section, kind: CellKind, reading: Reading): SystemReader | undefined {
  const parts = reading.sections(reading.at(input.m_root(), 'results', 'material'), 'topology')
  const found = parts.filter(part => reading.text(reading.section(part, 'system_relation'), 'type') === relations[kind])
  // Of several materials in one entry none stands for the whole.
  const atoms = found.length === 1 ? reading.section(found[0], 'atoms') : undefined
  return atoms && new AtomsSection(atoms, reading)
}
