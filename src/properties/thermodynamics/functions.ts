import type { ReadPhonons } from '../phonons/read-phonons.js'
import type { ThermodynamicName } from '../schema/records/thermodynamic-table.js'
import type { Oscillators } from './harmonic.js'
import type { KnownAmounts, ThermodynamicScale } from './scale.js'

/** Thermodynamic functions that all count the same amount of substance, in the units of their scale. */
export interface FunctionsOfScale {
  readonly per: ThermodynamicScale
  /** In K. */
  readonly temperatures: Float64Array
  readonly values: { readonly [Name in ThermodynamicName]?: Float64Array }
  readonly zeroPointEnergy: number | undefined
  readonly countedAtoms: { readonly [Name in ThermodynamicName]?: number }
  readonly atoms: number | undefined
  readonly notes: readonly string[]
}

/** What is asked for, and what is known. */
export interface ScaleRequest {
  per: ThermodynamicScale
  /** True when the user named the scale. */
  isRequired: boolean
  amounts: KnownAmounts
  phonons: ReadPhonons | undefined
}

/** Returns true for the functions that are energies. */
export const isEnergy = (name: ThermodynamicName) => name === 'freeEnergy' || name === 'internalEnergy'

/** The names of functions in notes and tables. */
export const functionWords: Readonly<Record<ThermodynamicName, string>> = {
  heatCapacity: 'heat capacity',
  heatCapacityAtConstantPressure: 'heat capacity at constant pressure',
  entropy: 'entropy',
  freeEnergy: 'free energy',
  internalEnergy: 'internal energy',
}

/** Returns oscillators that are `factor` times as many. */
export function scaled({ frequencies, weights }: Oscillators, factor: number): Oscillators {
  return { frequencies, weights: weights.map(weight => weight * factor) }
}
