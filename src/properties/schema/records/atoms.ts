/** The cell in which atoms repeat. Lengths are in Å. */
export interface Box {
  /** The three lattice vectors, row by row; `undefined` when there are not three that span a volume. */
  readonly lattice: Float64Array | undefined
  /**
   * The lattice vectors that there are, row by row, with 0 0 0 for a missing one: a sheet has two of them, a chain has one.
   * `undefined` when there is none.
   */
  readonly vectors: Float64Array | undefined
  /** True for each lattice vector along which the structure is periodic. It is never periodic along a missing vector. */
  readonly periodic: readonly [boolean, boolean, boolean]
}

/** Atoms as an archive stores them, with or without a cell. Lengths are in Å. */
export interface Atoms extends Box {
  /** The name of each atom in the archive: mostly an element's symbol. */
  readonly labels: readonly string[]
  /** The symbol of each atom's element; `X` for particles that are no atoms of a known element. */
  readonly species: readonly string[]
  /** The atomic number of each atom: that of its species. */
  readonly atomicNumbers: readonly (number | undefined)[]
  /** x, y, z of each atom, one after the other. */
  readonly positions: Float64Array
  /** The share of each site that its atom occupies; `undefined` when the archive states none, or all are 1. */
  readonly occupancies: Float64Array | undefined
}
