import { minimum } from '../../math/index.js'
import type { MethodComparison } from '../method/same-method.js'
import { compareMethods } from '../method/same-method.js'
import type { EnergyKind } from '../schema/records/energies.js'
import { type EntryPoint, energyKinds } from './points.js'
import { sameStructure } from './same-structure.js'

/** Points of one structure and one method, with one kind of energy. */
export interface PointGroup {
  readonly kind: EnergyKind
  readonly points: readonly EntryPoint[]
  readonly notes: readonly string[]
}

interface OpenGroup {
  points: EntryPoint[]
  notes: Set<string>
}

/**
 * Groups points by structure, method and kind of energy. Differences of the method that follow from the volume are allowed and
 * noted. Where an archive does not state a setting, its point joins the one group that it fits, and the group notes it.
 */
export function groupPoints(points: readonly EntryPoint[]): PointGroup[] {
  const groups: OpenGroup[] = []
  const compare = comparisons()
  const byKnowledge = [...points].sort((a, b) => unknownCount(a, compare) - unknownCount(b, compare))
  for (const point of byKnowledge) {
    const fitting = groups.filter(
      ({ points: [first, ...others] }) =>
        first !== undefined &&
        sameStructure(first.shape, point.shape) &&
        [first, ...others].every(one => isOneSeries(compare(one, point))),
    )
    const [only] = fitting
    if (only && fitting.length === 1) {
      for (const note of joinNotes(compare(only.points[0] as EntryPoint, point))) only.notes.add(note)
      only.points.push(point)
    } else {
      const notes = fitting.length > 1 ? [`It fits several groups, because its method is not fully stated.`] : []
      groups.push({ points: [point], notes: new Set(notes) })
    }
  }
  const place = (group: OpenGroup) => minimum(group.points.map(point => points.indexOf(point)))
  return groups.sort((a, b) => place(a) - place(b)).flatMap(byKind)
}

/** Compares methods, each pair once. */
function comparisons() {
  const known = new Map<EntryPoint, Map<EntryPoint, MethodComparison>>()
  return (a: EntryPoint, b: EntryPoint): MethodComparison => {
    const row = known.get(a) ?? new Map<EntryPoint, MethodComparison>()
    known.set(a, row)
    const comparison = row.get(b) ?? compareMethods(a.method, b.method)
    row.set(b, comparison)
    return comparison
  }
}

const unknownCount = (point: EntryPoint, compare: ReturnType<typeof comparisons>) =>
  compare(point, point).unknown.length

/** Returns true when the methods differ by nothing but what follows from the volumes. */
export function isOneSeries({ differences }: MethodComparison): boolean {
  return differences.every(({ fromVolume }) => fromVolume)
}

function joinNotes({ differences, unknown }: MethodComparison): string[] {
  const meshes = differences.filter(({ fromVolume }) => fromVolume).map(({ what }) => what)
  const missing = unknown.filter(one => one.missing !== 'both').map(({ what }) => what)
  return [
    ...(meshes.length > 0 ? [`The ${meshes.join(' and ')} differs between volumes, at one density of points.`] : []),
    ...(missing.length > 0 ? [`Not all archives state: ${missing.join(', ')}.`] : []),
  ]
}

/** Splits a group whose points have no kind of energy in common: kinds never mix on one curve. */
function byKind({ points, notes }: OpenGroup): PointGroup[] {
  const common = energyKinds.find(kind => points.every(({ energies }) => energies[kind] !== undefined))
  const kinds = common ? [common] : energyKinds
  const taken = new Set<EntryPoint>()
  return kinds.flatMap(kind => {
    const own = points.filter(point => !taken.has(point) && point.energies[kind] !== undefined)
    for (const point of own) taken.add(point)
    if (own.length === 0) return []
    const which =
      kind === 'total' ? [] : [`The energy is the ${kind} energy, because not all archives have a total energy.`]
    const split = common ? [] : ['Energies of another kind are in a group of their own.']
    return [{ kind, points: [...own].sort((a, b) => a.volume - b.volume), notes: [...notes, ...which, ...split] }]
  })
}
