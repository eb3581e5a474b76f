import { numberText } from '../../basics/text.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'
import { ownStructure } from './own-structure.js'

/** The cell whose vibrations were calculated. */
export interface PhononCell {
  /** The number of its atoms; `undefined` when it cannot be decided. */
  readonly atoms: number | undefined
  /** The structure of the archive with this number of atoms; `undefined` when it has none. */
  readonly system: SystemReader | undefined
  /** What was assumed, and what is odd. */
  readonly notes: readonly string[]
  /** What is odd about the number of modes of the density of states. */
  readonly dosNotes: readonly string[]
}

/** What the number of atoms follows from. */
export interface CellEvidence {
  /** The number of branches, three for each atom. */
  branches: number | undefined
  /** The area under the density of states, three for each atom. */
  modes: number | undefined
}

/** The greatest relative difference of the area under a density of states from a number of modes that is not spoken of. */
export const modesTolerance = 0.02

/** More structures than these are a trajectory, not a cell and its supercells. */
export const maxStructures = 20

/**
 * Finds the cell whose vibrations were calculated. Archives of phonons have the primitive cell and the supercell in which forces
 * were calculated, and the calculation refers to either.
 *
 * The number of branches is three for each atom of the cell: it decides. Without branches, it is the structure with three modes
 * of the density of states for each atom, else the only structure that there is.
 */
export function phononCell(
  reader: SchemaReader,
  calculation: CalculationReader | undefined,
  { branches, modes }: CellEvidence,
): PhononCell {
  const structures = structuresOf(reader, calculation)
  const withAtoms = (atoms: number) => structures.find(one => one.atoms === atoms)?.system
  if (branches !== undefined && branches > 0) {
    const atoms = branches / 3
    if (!Number.isInteger(atoms))
      return unknownCell({ notes: [`There are ${branches} branches: not three for each atom.`] })
    const notes = otherNotes(structures, atoms)
    return { atoms, system: withAtoms(atoms), notes, dosNotes: modesNotes(modes, atoms) }
  }
  const fitting = structures.find(one => modes !== undefined && Math.abs(modes / (3 * one.atoms) - 1) <= modesTolerance)
  const counts = new Set(structures.map(one => one.atoms))
  const chosen = fitting ?? (counts.size === 1 ? structures[0] : undefined)
  if (chosen) return { ...chosen, notes: [], dosNotes: modesNotes(modes, chosen.atoms) }
  const sizes = [...counts].map(count => `${3 * count}`).join(' or ')
  const undecided = `The density of states integrates to ${numberText(modes ?? 0)} modes, the structures have ${sizes}: which of them it counts is not known.`
  if (modes === undefined) return unknownCell({})
  if (counts.size > 1) return unknownCell({ dosNotes: [undecided] })
  return unknownCell({ dosNotes: countedByDos(modes) === undefined ? [unknownAtoms(modes)] : [] })
}

function unknownAtoms(modes: number): string {
  return `The density of states integrates to ${numberText(modes)} modes; how many atoms it counts is not known.`
}

/** Returns the number of atoms whose modes an area counts, when it is three modes for each of a few atoms. */
export function countedByDos(modes: number): number | undefined {
  const atoms = Math.round(modes / 3)
  return atoms > 0 && Math.abs(modes / (3 * atoms) - 1) <= modesTolerance && atoms <= 1 / (2 * modesTolerance)
    ? atoms
    : undefined
}

function unknownCell({ notes = [], dosNotes = [] }: Partial<PhononCell>): PhononCell {
  return { atoms: undefined, system: undefined, notes, dosNotes }
}

interface Structure {
  system: SystemReader
  atoms: number
}

/** Returns the structures of an archive, that of the calculation first. */
function structuresOf(reader: SchemaReader, calculation: CalculationReader | undefined): Structure[] {
  const all = reader.systems()
  const systems = [ownStructure(reader, calculation), ...(all.length > maxStructures ? [reader.representative()] : all)]
  return [...new Set(systems)].flatMap(system => {
    const atoms = system?.atomCount()
    return system && atoms ? [{ system, atoms }] : []
  })
}

function otherNotes(structures: readonly Structure[], atoms: number): string[] {
  if (structures.length === 0 || structures.some(one => one.atoms === atoms)) return []
  const counts = [...new Set(structures.map(one => one.atoms))].join(' and ')
  return [`The branches are those of ${atoms} atoms, the structures of the archive have ${counts}.`]
}

function modesNotes(modes: number | undefined, atoms: number): string[] {
  if (modes === undefined || Math.abs(modes / (3 * atoms) - 1) <= modesTolerance) return []
  return [`The density of states integrates to ${numberText(modes)} of the ${3 * atoms} modes of ${atoms} atoms.`]
}
