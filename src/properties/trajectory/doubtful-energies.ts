/** Two energies are alike within this share of one of them. */
const alike = 0.05

/**
 * Says where energies cannot all be those of their structures: the same energy beside 2 atoms and beside 64, or energies of one
 * number of atoms that differ by just this number.
 *
 * @param energies in any unit, NaN for missing ones
 * @param counts the number of atoms of each structure
 */
export function doubtfulEnergies(energies: ArrayLike<number>, counts: readonly (number | undefined)[]): string[] {
  const known = counts.flatMap((count, index) => {
    const energy = energies[index] as number
    return count !== undefined && Number.isFinite(energy) && energy !== 0 ? [{ count, energy }] : []
  })
  const last = known.at(-1)
  if (!last) return []
  const isAlike = (one: number, other: number) => Math.abs(one - other) < alike * Math.abs(other)
  const sizes = new Set(
    known.filter(one => one.count !== last.count && isAlike(one.energy, last.energy)).map(({ count }) => count),
  )
  const perAtom = known.filter(({ count, energy }) => {
    const ratio = energy / last.energy
    // With fewer atoms, energies may differ as much by themselves.
    return count === last.count && count > 3 && (isAlike(ratio, count) || isAlike(1 / ratio, count))
  })
  return [
    ...(sizes.size > 0
      ? [
          `Structures of ${[...sizes, last.count].join(' and ')} atoms have nearly the same energy: it is not of all of them.`,
        ]
      : []),
    ...(perAtom.length > 0
      ? [`Energies of ${last.count} atoms differ by a factor of ${last.count}: some of them are for one atom.`]
      : []),
  ]
}
