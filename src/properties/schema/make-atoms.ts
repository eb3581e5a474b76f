import { atomicNumber, elementSymbols } from '../../basics/elements.js'
import { determinant } from '../../math/lattice.js'
import { elementOf, unknownElement } from '../elements/element-of.js'
import type { NumberArray, Reading } from './reading.js'
import type { Atoms, Box } from './records/atoms.js'

/** What an archive stores about atoms. Lengths are in Å. */
export interface StoredAtoms {
  /** The path of the section, for notes. */
  readonly place: string
  /** The names of the atoms; what is no text is a particle without a name. */
  readonly labels: readonly unknown[]
  /** True for each particle that is a bead of a coarse-grained model, whatever its letters are. */
  readonly beads?: readonly boolean[]
  readonly atomicNumbers: ArrayLike<number | undefined> | undefined
  readonly positions: NumberArray | undefined
  readonly vectors: NumberArray | undefined
  readonly periodic: readonly unknown[] | undefined
  readonly occupancies?: ArrayLike<number> | undefined
  /** The number of atoms that is stored beside them. */
  readonly count?: number | undefined
}

/**
 * Returns atoms from what an archive stores about them.
 *
 * @returns `undefined` when there are no positions or no names; with a note, when their numbers differ, or a position is missing
 */
export function makeAtoms(stored: StoredAtoms, reading: Reading): Atoms | undefined {
  const { place, positions, labels } = stored
  if (!positions || labels.length === 0) return undefined
  const { values, shape } = positions
  if (shape.length !== 2 || shape[1] !== 3) {
    reading.noteAt('The positions of atoms are not three numbers for each atom, and are left out', place)
    return undefined
  }
  if (shape[0] !== labels.length) {
    reading.noteAt(
      `${shape[0]} positions stand beside ${labels.length} names of atoms: the structure is left out`,
      place,
    )
    return undefined
  }
  if (!values.every(Number.isFinite)) {
    reading.noteAt('Positions are missing: the structure is left out', place)
    return undefined
  }
  if (stored.count !== undefined && stored.count !== labels.length) {
    reading.noteAt(`The archive states ${stored.count} atoms and has the positions of ${labels.length}`, place)
  }
  const names = labels.map((label, index) => nameOf(label, stored.atomicNumbers?.[index]))
  const species = speciesOf(names, stored, reading)
  return {
    labels: names,
    species,
    atomicNumbers: species.map(atomicNumber),
    positions: values,
    ...makeBox(stored, reading),
    occupancies: occupanciesOf(stored, reading),
  }
}

/** Returns the lattice vectors of what an archive stores about atoms, and the directions in which they repeat. */
export function makeBox(stored: Pick<StoredAtoms, 'place' | 'vectors' | 'periodic'>, reading: Reading): Box {
  const vectors = vectorsOf(stored, reading)
  return {
    lattice: vectors && spansVolume(vectors) ? vectors : undefined,
    vectors,
    periodic: periodicOf(stored, vectors, reading),
  }
}

function nameOf(label: unknown, number: number | undefined): string {
  if (typeof label === 'string' && label.trim() !== '') return label
  return elementSymbols[(number ?? 0) - 1] ?? ''
}

function speciesOf(
  labels: readonly string[],
  { atomicNumbers, beads, place }: StoredAtoms,
  reading: Reading,
): string[] {
  const known = new Map<string, string>()
  const remarks = new Map<string, string[]>()
  const species = labels.map((label, index) => {
    const stored = atomicNumbers?.[index]
    const number = Number.isFinite(stored) ? stored : undefined
    const isBead = beads?.[index] === true
    const key = `${isBead} ${number ?? ''} ${label}`
    const found = known.get(key)
    if (found !== undefined) return found
    const { symbol, remark } = isBead ? bead : elementOf(label, number)
    if (label === '') reading.noteAt('Atoms have neither a name nor an element', place)
    else if (remark) remarks.set(remark, [...(remarks.get(remark) ?? []), label])
    known.set(key, symbol)
    return symbol
  })
  for (const [remark, [first = '', ...others]] of remarks) {
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`
    reading.note(`The label ${first.slice(0, 40)}${more} ${remark}.`)
  }
  return species
}

const bead = { symbol: unknownElement, remark: 'is a bead of a coarse-grained model, no atom' }

/** Below this length in Å a vector is a missing one. */
const shortest = 1e-3

/** Above this length in Å a vector is none between atoms, but a value in another unit or a mark for a missing one. */
const longest = 1e6

/** Below this ratio of the volume to the product of the lengths, vectors lie in a plane. */
const flattest = 1e-6

function spansVolume(vectors: Float64Array): boolean {
  const lengths = [0, 3, 6].map(from => lengthAt(vectors, from))
  return lengths.every(length => length > 0) && Math.abs(determinant(vectors)) > flattest * product(lengths)
}

const product = ([a = 1, b = 1, c = 1]: readonly number[]) => a * b * c
const lengthAt = (vectors: ArrayLike<number>, from: number) =>
  Math.hypot(vectors[from] ?? 0, vectors[from + 1] ?? 0, vectors[from + 2] ?? 0)

/** Returns nine numbers, with zeros for missing vectors; `undefined` when all are missing, or when they are not independent. */
function vectorsOf(
  { vectors: stored, place }: Pick<StoredAtoms, 'place' | 'vectors'>,
  reading: Reading,
): Float64Array | undefined {
  if (!stored || stored.values.length === 0) return undefined
  const { values, shape } = stored
  if (shape.length !== 2 || shape[1] !== 3 || (shape[0] as number) > 3) {
    reading.noteAt('The lattice vectors are not three of three numbers, and are left out', place)
    return undefined
  }
  const vectors = new Float64Array(9)
  for (let from = 0; from < values.length; from += 3) {
    const vector = values.subarray(from, from + 3)
    if (lengthAt(values, from) > longest) reading.noteAt('A lattice vector longer than 0.1 mm is left out', place)
    else if (vector.every(Number.isFinite) && lengthAt(values, from) > shortest) vectors.set(vector, from)
  }
  const given = [0, 3, 6].filter(from => lengthAt(vectors, from) > 0)
  if (given.length === 0) return undefined
  if (isIndependent(vectors, given)) return vectors
  reading.noteAt('The lattice vectors span no cell, and are left out', place)
  return undefined
}

function isIndependent(vectors: Float64Array, given: readonly number[]): boolean {
  if (given.length === 3) return spansVolume(vectors)
  if (given.length < 2) return true
  const [first = 0, second = 0] = given
  const [u, v] = [vectors.subarray(first, first + 3), vectors.subarray(second, second + 3)] as const
  const [a = 0, b = 0, c = 0] = u
  const [d = 0, e = 0, f = 0] = v
  const area = Math.hypot(b * f - c * e, c * d - a * f, a * e - b * d)
  return area > flattest * lengthAt(u, 0) * lengthAt(v, 0)
}

/** Returns the periodic directions: the stored ones for which there is a vector, or all of these when none are stored. */
function periodicOf(
  { periodic: stored, place }: Pick<StoredAtoms, 'place' | 'periodic'>,
  vectors: Float64Array | undefined,
  reading: Reading,
): Atoms['periodic'] {
  const has = (axis: number) => vectors !== undefined && lengthAt(vectors, 3 * axis) > 0
  const along = (axis: number) => has(axis) && ((stored?.[axis] ?? true) as unknown) === true
  const lost = [0, 1, 2].filter(axis => stored?.[axis] === true && !has(axis))
  if (lost.length > 0) {
    const names = lost.map(axis => 'abc'[axis]).join(', ')
    reading.noteAt(`The structure is stored as periodic along ${names} without this lattice vector`, place)
  }
  if (vectors && stored === undefined) {
    reading.noteAt('The structure is taken as periodic, which the archive does not say', place)
  }
  return [along(0), along(1), along(2)]
}

function occupanciesOf({ occupancies, labels, place }: StoredAtoms, reading: Reading): Float64Array | undefined {
  if (!occupancies || occupancies.length === 0) return undefined
  const all = Float64Array.from(occupancies)
  if (all.length !== labels.length || !all.every(value => value >= 0 && value <= 1)) {
    reading.noteAt('The occupancies of sites are not a number from 0 to 1 for each atom, and are left out', place)
    return undefined
  }
  return all.every(value => value === 1) ? undefined : all
}
