/**
 * The meaning of the numbers of a spectrum: strengths of transitions; intensities along a curve; transitions without strengths,
 * each of which has the number 1; or the complex permittivity along a curve.
 */
export type SpectrumKind = 'oscillator strengths' | 'intensities' | 'transitions' | 'permittivity'

/** One spectrum of an archive. */
export interface SpectrumRecord {
  /** What the archive calls it: `XAS`, `XANES`; empty when it has no word. */
  readonly type: string
  readonly kind: SpectrumKind
  /** In eV. */
  readonly energies: Float64Array
  /** One number for each energy; the real part of a permittivity. */
  readonly values: Float64Array
  /** The imaginary part of a permittivity. */
  readonly imaginary: Float64Array | undefined
  /** The unit of intensities as the archive writes it; empty for none. */
  readonly unit: string
  /** The direction of the field: `xx`. */
  readonly axis: string | undefined
  /** True when strengths were computed from transition dipole moments. */
  readonly isFromDipoles: boolean
}
