import { minimumImage } from '../../math/minimum-image.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import type { ProgramConvention } from './program-conventions.js'

/** What an archive has of one moment: a geometry, a calculation, or both. */
export interface Moment {
  readonly system: SystemReader | undefined
  /** The calculation whose step, time and temperature these are. */
  readonly calculation: CalculationReader | undefined
  /** False when energy, forces and stress of the calculation belong to another geometry. */
  readonly isPaired: boolean
}

/** Moments of a simulation, in order. */
export interface Moments {
  readonly moments: readonly Moment[]
  readonly notes: readonly string[]
}

/** Puts the geometries and the calculations of an archive together. */
export function momentsOf(reader: SchemaReader, convention: ProgramConvention | undefined): Moments {
  const asStored = convention?.isFirstOnly ? withoutRepetitions(storedMoments(reader)) : storedMoments(reader)
  const pairs = asStored.moments.filter(({ system, calculation }) => system && calculation)
  const systems = new Set(pairs.map(({ system }) => system))
  const isSequence = pairs.length > 1 && systems.size === pairs.length && pairs.length === asStored.moments.length
  if (convention?.geometry !== 'next' || pairs.length === 0) return asStored
  if (isSequence) return shiftedMoments(pairs as Pair[], asStored)
  const isSeries = reader.systems().length > 1 || reader.isMolecularDynamics()
  return isSeries ? unpaired(asStored, 'all calculations and geometries are needed to decide which') : asStored
}

/** Leaves energies, forces and stress out of all moments. */
function unpaired({ moments, notes }: Moments, why: string): Moments {
  const note =
    'Energies, forces and stress are left out of the frames: this program’s archives have them beside another geometry, and ' +
    `${why}.`
  return { moments: moments.map(moment => ({ ...moment, isPaired: false })), notes: [...notes, note] }
}

/** Keeps energies, forces and stress of the first calculation of each structure alone. */
function withoutRepetitions({ moments, notes }: Moments): Moments {
  const seen = new Set<SystemReader>()
  const isRepeated = moments.map(({ system, calculation }) => {
    if (!system || !calculation) return false
    // A calculation that is read by itself is a further one of its structure when more calculations than structures precede it.
    const isFurther = moments.length === 1 && calculation.index > system.index
    return isFurther || seen.size === seen.add(system).size
  })
  if (!isRepeated.includes(true)) return { moments, notes }
  return {
    moments: moments.map((moment, index) => (isRepeated[index] ? { ...moment, isPaired: false } : moment)),
    notes: [
      ...notes,
      'Several calculations are of one structure: energy, forces and stress are those of the first, because later ones may be ' +
        'evaluated in its fixed potential.',
    ],
  }
}

/** Takes the geometries to which calculations refer; a geometry without a calculation stands at its place in the list. */
function storedMoments(reader: SchemaReader): Moments {
  const calculations = reader.calculations()
  const isPart = reader.input.m_path() !== '/' && calculations.length === 1
  const calculated = calculations.map(calculation => ({ calculation, system: calculation.system(), isPaired: true }))
  const used = new Map<SystemReader, number>()
  for (const { system } of calculated) if (system) used.set(system, (used.get(system) ?? 0) + 1)
  // The input is one calculation: the other geometries are not of it.
  const free = isPart ? [] : reader.systems().filter(system => !used.has(system))
  const moments: Moment[] = []
  let next = 0
  for (const moment of calculated) {
    const place = moment.system?.index ?? Number.NEGATIVE_INFINITY
    for (; next < free.length && (free[next] as SystemReader).index < place; next++) moments.push(bare(free[next]))
    moments.push(moment)
  }
  for (; next < free.length; next++) moments.push(bare(free[next]))
  const most = [...used.values()].reduce((greatest, count) => Math.max(greatest, count), 0)
  const isDoubtful = most > 1 && free.length > 0
  return {
    moments: isDoubtful
      ? moments.map(moment => ({ ...moment, isPaired: (moment.system && used.get(moment.system)) === 1 }))
      : moments,
    notes: isDoubtful
      ? [
          `${most} calculations refer to one structure, and ${free.length} structures have no calculation: energies and forces ` +
            'of these calculations are left out, because the archive does not say which geometry they belong to.',
        ]
      : [],
  }
}

const bare = (system: SystemReader | undefined): Moment => ({ system, calculation: undefined, isPaired: true })

interface Pair extends Moment {
  readonly system: SystemReader
  readonly calculation: CalculationReader
}

/** The number of geometries from which it is judged which calculation belongs to which. */
const judged = 5

/**
 * Puts calculation i + 1 beside geometry i, where the work of the forces confirms it or where there are too few geometries to
 * decide; otherwise says that energies and geometries are not paired.
 */
function shiftedMoments(pairs: readonly Pair[], stored: Moments): Moments {
  const atoms = pairs.slice(0, judged + 1).map(({ system }) => system.atoms())
  const [own, next] = [0, 1].map(shift => mismatchOf(pairs, atoms, shift)) as [Mismatch, Mismatch]
  if (own === 'small' && next !== 'small') return stored
  if (next === 'large') {
    return unpaired(stored, 'the work of the forces does not decide which (frames are missing, or the cell changes)')
  }
  const last = pairs.at(-1) as Pair
  const before = pairs.at(-2) as Pair
  const isRepeated = isSamePlace(before.system.atoms(), last.system.atoms())
  const moments: Moment[] = pairs.map(({ calculation }, index) => ({
    system: index === 0 ? undefined : pairs[index - 1]?.system,
    calculation,
    isPaired: true,
  }))
  if (!isRepeated) moments.push({ system: last.system, calculation: undefined, isPaired: true })
  const confirmed = next === 'small' ? '; the work of the forces confirms it' : ''
  return {
    moments,
    notes: [
      'The archive has each calculation beside the geometry that was printed after it. Here calculation i + 1 has geometry i' +
        `${confirmed}. The first calculation has no geometry: that of the input is not in the archive.`,
    ],
  }
}

/** How the change of energy differs from the work of the forces: `unknown` where it cannot be decided. */
type Mismatch = 'small' | 'large' | 'unknown'

/** Compares −ΔE between geometries with the work of the forces, for calculation i + shift in geometry i. */
function mismatchOf(pairs: readonly Pair[], atoms: readonly (Atoms | undefined)[], shift: number): Mismatch {
  let [difference, change, intervals] = [0, 0, 0]
  for (let index = 0; index + 1 < atoms.length; index++) {
    const [from, to] = [pairs[index + shift], pairs[index + 1 + shift]]
    const step = from && to && stepOf(atoms[index], atoms[index + 1], from.calculation, to.calculation)
    if (!step || step.path < 1e-4) continue
    intervals++
    difference += (step.energy + step.work) ** 2
    change += step.energy ** 2
  }
  if (intervals === 0) return 'unknown'
  // The trapezoidal rule is right to the third order of the displacement.
  return Math.sqrt(difference / intervals) < 0.1 * Math.sqrt(change / intervals) + 1e-5 ? 'small' : 'large'
}

/** Returns the change of energy and the work of the forces between two geometries, in eV, and the longest displacement in Å. */
function stepOf(
  before: Atoms | undefined,
  after: Atoms | undefined,
  first: CalculationReader,
  second: CalculationReader,
): { energy: number; work: number; path: number } | undefined {
  if (!before || !after || before.positions.length !== after.positions.length) return undefined
  const [start, end] = [first.energies().total, second.energies().total]
  const [a, b] = [first.forces()?.values, second.forces()?.values]
  const { length } = before.positions
  if (start === undefined || end === undefined || a?.length !== length || b?.length !== length) return undefined
  const shorten = minimumImage(after.lattice, after.periodic)
  const moved = new Float64Array(3)
  let [work, path] = [0, 0]
  for (let at = 0; at < length; at += 3) {
    for (let axis = 0; axis < 3; axis++) {
      moved[axis] = (after.positions[at + axis] as number) - (before.positions[at + axis] as number)
    }
    shorten(moved)
    for (let axis = 0; axis < 3; axis++) {
      work += (((a[at + axis] as number) + (b[at + axis] as number)) / 2) * (moved[axis] as number)
      path = Math.max(path, Math.abs(moved[axis] as number))
    }
  }
  return { energy: end - start, work, path }
}

/** Returns true when no atom moved. */
function isSamePlace(one: Atoms | undefined, other: Atoms | undefined): boolean {
  if (!one || !other || one.positions.length !== other.positions.length) return false
  return one.positions.every((value, index) => Math.abs(value - (other.positions[index] as number)) < 1e-5)
}
