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
  // Beside the frame after it: over a whole series energies may differ as much by themselves, and so may those of few atoms.
  const perAtom = known.filter(({ count, energy }, index) => {
    const after = known[index + 1]
    const ratio = energy / (after?.energy ?? Number.NaN)
    return count === after?.count && count > 3 && (isAlike(ratio, count) || isAlike(1 / ratio, count))
  })
  return [
    ...(sizes.size > 0
      ? [
          `Structures of ${[...sizes, last.count].join(' and ')} atoms have nearly the same energy: it is not of all of them.`,
        ]
      : []),
    ...(perAtom.length > 0
      ? [
          `Energies of ${perAtom[0]?.count} atoms differ by a factor of ${perAtom[0]?.count}: some of them are for one atom.`,
        ]
      : []),
  ]
}
