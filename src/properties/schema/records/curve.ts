/** The technique by which a curve was measured, in the words of the field. */
export type CurveKind =
  | 'diffraction'
  | 'transmission'
  | 'photoemission'
  | 'Raman'
  | 'ellipsometry'
  | 'resistivity'
  | 'magnetization'
  | 'current–voltage'
  | 'quantum efficiency'
  | 'catalysis'
  | 'process series'
  | 'other'

/** The numbers along one axis of a curve. */
export interface CurveAxis {
  /** The name in the archive: `two_theta`. */
  readonly quantity: string
  /** The name on an axis: `2θ`. */
  readonly name: string
  readonly unit: string
  /** `undefined` when the numbers are in an HDF5 file. */
  readonly values: Float64Array | undefined
  /** The smallest and the largest number, where the archive states them beside numbers in an HDF5 file. */
  readonly range: readonly [number, number] | undefined
}

/** A curve that was measured, or a map of more dimensions. */
export interface CurveRecord {
  readonly name: string
  readonly kind: CurveKind
  readonly x: CurveAxis
  readonly y: CurveAxis
  /** The lengths of the dimensions of a map; `undefined` for a curve. */
  readonly shape: readonly number[] | undefined
  /** Single numbers that belong to the curve, such as a wavelength. */
  readonly conditions: Readonly<Record<string, { readonly value: number; readonly unit: string }>>
  readonly notes: readonly string[]
}
