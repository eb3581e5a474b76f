/** A phonon density of states as an archive stores it. */
export interface PhononDosRecord {
  /** Frequencies in THz; imaginary modes are negative. */
  readonly frequencies: Float64Array
  /** Modes per THz, if the archive's numbers have the unit that its schema states. */
  readonly values: Float64Array
}
