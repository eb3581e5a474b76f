import type { Section } from '../../../metainfo/index.js'
import { pathOf, type Reading, type StoredArray } from '../reading.js'
import type { CurveAxis } from '../records/curve.js'

/** Names of quantities as they stand on an axis; others are their words. */
const names: Readonly<Record<string, string>> = {
  two_theta: '2θ',
  two_theta_angles: '2θ',
  q_norm: 'Scattering vector',
  moment: 'Magnetic moment',
  eqe: 'External quantum efficiency',
  eqe_array: 'External quantum efficiency',
  raw_eqe_array: 'External quantum efficiency, raw',
}

/** Returns the name of a quantity as it stands on an axis: `time_on_stream` is Time on stream. */
export function axisName(quantity: string): string {
  const words = quantity
    .replace(/(_array|_quantity)$/, '')
    .replaceAll('_', ' ')
    .trim()
  return names[quantity] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** The numbers of a quantity with their unit, and what has to be said of both. */
export interface StoredAxis {
  axis: CurveAxis
  shape: readonly number[]
  notes: readonly string[]
}

/**
 * Reads the numbers of a quantity in the unit that the archive's schema states. A curve's numbers are never converted: units
 * of measurements are those of their instruments.
 *
 * @param schemaUnit the unit that the package's schema states, for a schema that is not known here
 */
export function storedAxis(
  section: Section,
  quantity: string,
  { reading, schemaUnit }: { reading: Reading; schemaUnit?: string | undefined },
): StoredAxis | undefined {
  const stored = reading.stored(section, quantity)
  if (!stored || stored.values.length === 0) return undefined
  const { unit, note } = unitOf(stored, { place: `${pathOf(section)}.${quantity}`, schemaUnit })
  return {
    axis: { quantity, name: axisName(quantity), unit, values: stored.values, range: undefined },
    shape: stored.shape,
    notes: note ? [note] : [],
  }
}

function unitOf(
  { unit }: StoredArray,
  { place, schemaUnit }: { place: string; schemaUnit: string | undefined },
): { unit: string; note?: string } {
  if (unit !== undefined) return { unit }
  if (schemaUnit === undefined) return { unit: 'dimensionless', note: `The archive states no unit of ${place}.` }
  if (schemaUnit === 'dimensionless') return { unit: schemaUnit }
  return { unit: schemaUnit, note: `The unit of ${place} is the one that its schema is known to state: ${schemaUnit}.` }
}

/** Returns true when a list has at least one number. */
export function hasNumbers(values: ArrayLike<number> | undefined): boolean {
  for (let index = 0; index < (values?.length ?? 0); index++) if (Number.isFinite(values?.[index])) return true
  return false
}
