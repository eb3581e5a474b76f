/** The way in which light excites a vibration: `infrared` by absorption, `raman` by scattering. */
export type Activity = 'infrared' | 'raman'

/** The intensities of vibrations as an archive stores them. The schema states no unit. */
export interface VibrationIntensities {
  /** One for each mode, NaN for missing ones. */
  readonly values: Float64Array
  /** False for a mode that the archive calls inactive; one for each mode. */
  readonly active: readonly boolean[]
}

/** One set of vibrational modes. */
export interface VibrationSet {
  /** In 1/cm; imaginary modes are negative. */
  readonly wavenumbers: Float64Array
  readonly intensities: { readonly [Kind in Activity]?: VibrationIntensities }
}
