import { linkGroups } from '../method/linked-groups.js'
import { compareMethods, type MethodComparison } from '../method/same-method.js'
import { type EnergyKind, energyKinds } from '../schema/records/energies.js'
import { sameStructure } from '../structure/same-structure.js'
import type { EntryPoint } from './points.js'

/** Points of one structure and one method, with one kind of energy. */
export interface PointGroup {
  readonly kind: EnergyKind
  readonly points: readonly EntryPoint[]
  readonly notes: readonly string[]
}

/**
 * Groups points by structure, method and kind of energy. Differences of the method that follow from the volume are allowed and
 * noted. Where an archive does not state a setting, its point joins the one group that it fits, and the group notes it.
 */
export function groupPoints(points: readonly EntryPoint[]): PointGroup[] {
  const groups = linkGroups(points, (a, b) => {
    if (!sameStructure(a.shape, b.shape)) return otherStructure
    const comparison = compareMethods(a.method, b.method)
    return { ...comparison, same: isOneSeries(comparison) }
  })
  return groups.flatMap(({ members, comparisons, isAmbiguous }) => {
    const ambiguous = isAmbiguous
      ? ['The first calculation fits several groups, because its method is not fully stated.']
      : []
    return byKind(members, [...new Set([...ambiguous, ...comparisons.flatMap(joinNotes)])])
  })
}

const otherStructure: MethodComparison = { same: false, differences: [], unknown: [] }

/** Returns true when the methods differ by nothing but what follows from the volumes. */
function isOneSeries({ differences }: MethodComparison): boolean {
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
function byKind(points: readonly EntryPoint[], notes: readonly string[]): PointGroup[] {
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
