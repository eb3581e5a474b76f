import type { GivenValue } from '../../properties/index.js'
import {
  type Given,
  properties,
  readGiven,
  type ThermodynamicScale,
  type Thermodynamics,
} from '../../properties/index.js'
import { type ShownUnit, type ThermodynamicUnit, thermodynamicUnit } from './thermodynamic-unit.js'

/** A thermodynamic function of vibrations. */
export type ThermodynamicFunction = 'heat capacity' | 'free energy' | 'entropy' | 'internal energy'

/** The input of `plot.thermodynamics`: entries, parts of entries, or what `properties.thermodynamics` returned. */
export type ThermodynamicsInput = Given<Thermodynamics> | readonly Given<Thermodynamics>[]

/** A thermodynamic function of one entry, in the unit shown. */
export interface ThermodynamicCurve {
  /** The index of its entry. */
  entry: number
  of: ThermodynamicFunction
  /** The symbol in Plotly's markup. */
  symbol: string
  /** The symbol in plain text. */
  plainSymbol: string
  /** In K. */
  temperatures: number[]
  values: number[]
  unit: ShownUnit
  /** What the values count. */
  per: ThermodynamicScale
  /** The limit of the heat capacity at high temperature. */
  limit: number | undefined
}

const kinds = [
  { name: 'heatCapacity', of: 'heat capacity', symbol: '<i>C<sub>V</sub></i>', plainSymbol: 'C_V' },
  { name: 'heatCapacityAtConstantPressure', of: 'heat capacity', symbol: '<i>C<sub>p</sub></i>', plainSymbol: 'C_p' },
  { name: 'freeEnergy', of: 'free energy', symbol: '<i>F</i>', plainSymbol: 'F' },
  { name: 'internalEnergy', of: 'internal energy', symbol: '<i>U</i>', plainSymbol: 'U' },
  { name: 'entropy', of: 'entropy', symbol: '<i>S</i>', plainSymbol: 'S' },
] as const

/** Reads the functions that a figure was given: all per the same amount, else all as stored. */
export function readThermodynamics(
  input: ThermodynamicsInput,
  { per, from }: { per: ThermodynamicScale; from: 'stored' | 'dos' | undefined },
): GivenValue<Thermodynamics>[] {
  const read = (scale: ThermodynamicScale) =>
    readGiven(input, {
      name: 'thermodynamics',
      caller: 'plot.thermodynamics',
      read: section =>
        properties.thermodynamics(section, {
          ...(scale !== 'atom' && { per: scale }),
          ...(from && { from }),
        }),
    })
  const given = read(per)
  const isMixed = new Set(given.flatMap(({ value }) => (value ? [value.per] : []))).size > 1
  return isMixed ? read('stored') : given
}

/** Returns the curves of all entries. */
export function curvesOf(given: readonly GivenValue<Thermodynamics>[], unit: ThermodynamicUnit): ThermodynamicCurve[] {
  return given.flatMap(({ value }, entry) =>
    kinds.flatMap(({ name, ...kind }) => {
      const quantity = value?.[name]
      if (!value || !quantity) return []
      const shown = thermodynamicUnit(quantity, unit)
      return [
        {
          ...kind,
          entry,
          temperatures: Array.from(value.temperatures.magnitude),
          values: Array.from(quantity.magnitude, number => number * shown.factor),
          unit: shown,
          per: value.per,
          limit:
            kind.plainSymbol === 'C_V' && value.dulongPetit ? value.dulongPetit.magnitude * shown.factor : undefined,
        },
      ]
    }),
  )
}
