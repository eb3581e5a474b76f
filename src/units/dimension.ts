/** The base dimensions of NOMAD's unit registry. Angle, information and pixel are dimensions of their own. */
export const baseDimensions = [
  'length',
  'mass',
  'time',
  'current',
  'temperature',
  'substance',
  'luminosity',
  'angle',
  'information',
  'pixel',
] as const

/** The exponent of each base dimension, in the order of `baseDimensions`. */
export type Exponents = readonly number[]

/** The exponents of `dimensionless`. */
export const noDimension: Exponents = baseDimensions.map(() => 0)

const letters = ['L', 'M', 'T', 'I', 'Θ', 'N', 'J', 'A', 'B', 'P']

/** Reads the notation of the registry's tables, such as `'L2 M T-2'` for energy; letters as in the SI brochure. */
export function dimensionFrom(code: string): Exponents {
  const exponents = baseDimensions.map(() => 0)
  for (const part of code.split(' ')) {
    const index = letters.indexOf(part.slice(0, 1))
    if (index >= 0) exponents[index] = part.length === 1 ? 1 : Number(part.slice(1))
  }
  return exponents
}

const named = {
  energy: 'L2 M T-2',
  force: 'L M T-2',
  pressure: 'L-1 M T-2',
  power: 'L2 M T-3',
  action: 'L2 M T-1',
  entropy: 'L2 M T-2 Θ-1',
  momentum: 'L M T-1',
  velocity: 'L T-1',
  acceleration: 'L T-2',
  area: 'L2',
  volume: 'L3',
  density: 'L-3 M',
  frequency: 'T-1',
  wavenumber: 'L-1',
  viscosity: 'L-1 M T-1',
  charge: 'I T',
  voltage: 'L2 M T-3 I-1',
  resistance: 'L2 M T-3 I-2',
  conductance: 'L-2 M-1 T3 I2',
  capacitance: 'L-2 M-1 T4 I2',
  inductance: 'L2 M T-2 I-2',
  'magnetic flux': 'L2 M T-2 I-1',
  'magnetic field': 'M T-2 I-1',
  'magnetic moment': 'L2 I',
  'electric field': 'L M T-3 I-1',
  'electric dipole': 'L I T',
  'molar energy': 'L2 M T-2 N-1',
  'molar entropy': 'L2 M T-2 Θ-1 N-1',
  'molar mass': 'M N-1',
  concentration: 'L-3 N',
  'catalytic activity': 'N T-1',
  'luminous flux': 'J A2',
  illuminance: 'L-2 J A2',
  luminance: 'L-2 J',
  'angular frequency': 'T-1 A',
  'solid angle': 'A2',
} as const

/** The dimensions that have a name of their own; all others are written as products of base dimensions. */
export type DimensionName = (typeof baseDimensions)[number] | keyof typeof named | 'dimensionless'

const nameOfFormula = new Map(Object.entries(named).map(([name, code]) => [formula(dimensionFrom(code)), name]))

/** Returns the canonical key of a dimension: its name (`'energy'`) or its formula (`'mass / time ** 2'`). */
export function dimensionKey(exponents: Exponents): string {
  const text = formula(exponents)
  return nameOfFormula.get(text) ?? text
}

/** Returns the sum of two dimensions' exponents, the second taken `times` times. */
export function combineDimensions(a: Exponents, b: Exponents, times: number): Exponents {
  return a.map((exponent, index) => tidyExponent(exponent + (b[index] as number) * times))
}

/** Rounds an exponent to the nearest fraction with a denominator up to 12, if it differs by rounding errors only. */
export function tidyExponent(exponent: number): number {
  if (Number.isInteger(exponent)) return exponent + 0
  for (let denominator = 1; denominator <= 12; denominator++) {
    const numerator = Math.round(exponent * denominator)
    if (Math.abs(exponent * denominator - numerator) < 1e-9) return numerator / denominator + 0
  }
  return exponent
}

function formula(exponents: Exponents): string {
  return (
    productText(baseDimensions.map((name, index) => [name, exponents[index] as number] as const)) || 'dimensionless'
  )
}

/** Writes a product as pint does: sorted, negative exponents behind `/`; an empty product is an empty text. */
export function productText(factors: readonly (readonly [name: string, exponent: number])[], scale = 1): string {
  const sorted = factors.filter(([, exponent]) => exponent !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const write = ([name, exponent]: readonly [string, number]) =>
    Math.abs(exponent) === 1 ? name : `${name} ** ${Math.abs(exponent)}`
  const above = sorted.filter(([, exponent]) => exponent > 0).map(write)
  const below = sorted.filter(([, exponent]) => exponent < 0).map(write)
  if (scale !== 1 || (above.length === 0 && below.length > 0)) above.unshift(String(scale))
  return [above.join(' * '), ...below].join(' / ')
}
