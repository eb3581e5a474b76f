/** What a phonon workflow says of its results. */
export interface PhononResults {
  /** The number of imaginary frequencies, as its program counts them. */
  readonly imaginary: number | undefined
  /** The number of branches: three for each atom of the cell. */
  readonly branches: number | undefined
  /** Fractional coordinates of the wave vectors, three for each. */
  readonly wavevectors: Float64Array | undefined
  /** The group velocity of each branch at each wave vector, in m/s: x, y, z, one after the other. */
  readonly groupVelocities: Float64Array | undefined
}
