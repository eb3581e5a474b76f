import { define, type UnitDefinition } from './definition.js'

const celsius = ['°C', 'celsius', 'degC', 'degreeC']
const fahrenheit = ['°F', 'fahrenheit', 'degF', 'degreeF']
const reaumur = ['°Re', 'reaumur', 'degRe', 'degreeRe', 'degree_Réaumur', 'réaumur']
const fahrenheitOffset = 273.15 - (32 * 5) / 9

/**
 * Units of temperature. A point on the Celsius, Fahrenheit or Réaumur scale has an offset; a difference between two points is
 * the unit's `delta_` form, without.
 */
export const temperatureUnits: readonly UnitDefinition[] = [
  ...define('Θ', [
    [1, 'kelvin', 'K', 'degK', '°K', 'degree_Kelvin', 'degreeK'],
    [315775.0248040719, 'atomic_unit_of_temperature', 'a_u_temp'],
  ]),
  ...define('Θ', [[5 / 9, 'degree_Rankine', '°R', 'rankine', 'degR', 'degreeR']], false),
  ...scale('degree_Celsius', 1, 273.15, celsius),
  ...scale('degree_Fahrenheit', 5 / 9, fahrenheitOffset, fahrenheit),
  ...scale('degree_Reaumur', 4 / 5, 273.15, reaumur),
]

function scale(name: string, factor: number, offset: number, [symbol = '', ...others]: string[]): UnitDefinition[] {
  const points = define('Θ', [[factor, name, symbol, ...others]], false)
  const deltas = [name, symbol, ...others].flatMap(spelling => [`delta_${spelling}`, `Δ${spelling}`])
  const differences = define('Θ', [[factor, `delta_${name}`, `Δ${symbol}`, ...deltas]], false)
  return [...points.map(point => ({ ...point, offset })), ...differences]
}
