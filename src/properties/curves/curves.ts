import type { Section } from '../../metainfo/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { measuredCurves } from '../schema/measurement/measured-curves.js'
import { openMeasurement } from '../schema/measurement/open-measurement.js'
import type { SchemaReader } from '../schema/reader.js'
import type { CurveAxis, CurveKind, CurveRecord } from '../schema/records/curve.js'

/** The curve of a measurement: one quantity over another. */
export interface Curve extends Property {
  /** The name of the curve in the archive: of its scan, sweep, step or substance. */
  readonly name: string
  readonly kind: CurveKind
  /** The numbers of what was varied, in the unit of the archive; wavelengths of light in nm. `undefined` when they are in an HDF5 file. */
  readonly x: Quantity<string, Float64Array> | undefined
  /** The numbers of what was measured, in the unit of the archive, one for each of x. `undefined` for a map, and when they are in an HDF5 file. */
  readonly y: Quantity<string, Float64Array> | undefined
  /** What x is, as on an axis: `2θ`. */
  readonly xName: string
  /** What y is, as on an axis: `Intensity`. */
  readonly yName: string
  /** The name of x in the archive: `two_theta`. */
  readonly xQuantity: string
  /** The name of y in the archive: `intensity`. */
  readonly yQuantity: string
  /** The smallest and the largest x, where the archive states them beside numbers in an HDF5 file. */
  readonly xRange: Quantity<string, Float64Array> | undefined
  /** The smallest and the largest y, where the archive states them beside numbers in an HDF5 file. */
  readonly yRange: Quantity<string, Float64Array> | undefined
  /** The lengths of the dimensions of a map; `undefined` for a curve. */
  readonly shape: readonly number[] | undefined
  /** Single numbers that belong to the curve: `wavelength` of X-rays, the `temperature` of a sweep of the field (its median). */
  readonly conditions: Readonly<Record<string, Quantity<string>>>
}

/**
 * Returns the curves of a measurement: diffraction, transmission, sweeps of field or temperature, current–voltage, catalysis,
 * series of a process, and lists of equal length of other schemas.
 *
 * Numbers are in the units that the archive's schema states; what was assumed is in the notes of each curve. Maps, and curves
 * whose numbers are in an HDF5 file, are listed without numbers.
 *
 * @param input an entry, or a part of its section `data`
 * @returns one object for each curve; `undefined` when the archive has none
 * @throws DataError when the input is no section
 *
 * @example
 * properties.curves(entry)?.map(curve => `${curve.yName} over ${curve.xName}`)
 */
export const curves = withReads(readCurves, {
  run: ['results.properties.structural.diffraction_pattern'],
  data: ['data', 'results.properties.structural.diffraction_pattern', 'results.properties.catalytic'],
})

function readCurves(input: Section): readonly Curve[] | undefined {
  const { reader, isSimulation } = openMeasurement(input, 'properties.curves')
  const found = measuredCurves(input, reader.reading, isSimulation)
  return found.length > 0 ? found.map(record => makeCurve(record, reader)) : undefined
}

function makeCurve(record: CurveRecord, reader: SchemaReader): Curve {
  const { name, kind, x, y, shape, conditions } = record
  const isCurve = shape === undefined
  const values = {
    name,
    kind,
    x: isCurve ? numbersOf(x) : undefined,
    y: isCurve ? numbersOf(y) : undefined,
    xName: x.name,
    yName: y.name,
    xQuantity: x.quantity,
    yQuantity: y.quantity,
    xRange: rangeOf(x),
    yRange: rangeOf(y),
    shape,
    conditions: Object.fromEntries(
      Object.entries(conditions).map(([one, { value, unit }]) => [one, quantity(value, unit) as Quantity<string>]),
    ),
  }
  return makeProperty(values, {
    name: 'curve',
    reader,
    notes: [
      ...record.notes,
      ...(isCurve ? [] : [`A map of ${shape.join(' × ')} values is listed without its numbers.`]),
    ],
    columns: () => {
      const hasNumbers = isCurve && x.values && y.values
      return [x, y].map(axis => ({
        name: axis.quantity || 'index',
        values: hasNumbers ? (axis.values as Float64Array) : [],
        ...(axis.unit !== 'dimensionless' && { unit: axis.unit }),
      }))
    },
  })
}

function numbersOf({ values, unit }: CurveAxis): Quantity<string, Float64Array> | undefined {
  return values && (quantity(values, unit) as Quantity<string, Float64Array>)
}

function rangeOf({ range, unit }: CurveAxis): Quantity<string, Float64Array> | undefined {
  return range && (quantity(Float64Array.from(range), unit) as Quantity<string, Float64Array>)
}
