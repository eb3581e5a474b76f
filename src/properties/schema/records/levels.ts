/** The energies of a calculation from which others can be counted, in eV. */
export interface Levels {
  /** The Fermi level; one for each spin channel where the archive has two. Empty when it has none. */
  readonly fermi: readonly number[]
  readonly highestOccupied: number | undefined
  readonly lowestUnoccupied: number | undefined
}
