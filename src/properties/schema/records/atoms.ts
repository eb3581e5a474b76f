/** Atoms as an archive stores them, with or without a cell. Lengths are in Å. */
export interface Atoms {
  /** The name of each atom in the archive: mostly an element's symbol. */
  readonly labels: readonly string[]
  /** The atomic number of each atom, where the archive stores it. */
  readonly atomicNumbers: readonly (number | undefined)[]
  /** x, y, z of each atom, one after the other. */
  readonly positions: Float64Array
  /** The three lattice vectors, row by row; `undefined` when there are not three that span a volume. */
  readonly lattice: Float64Array | undefined
  /** True for each lattice vector along which the structure is periodic. */
  readonly periodic: readonly [boolean, boolean, boolean]
}
