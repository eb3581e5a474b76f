// Names for dimensions, as they stand in `Quantity<'energy'>`.

/** Exponents of length L, mass M, time T, current I, temperature K, substance N, angle A, information B. */
const named = {
  '': 'dimensionless',
  L1: 'length',
  L2: 'area',
  L3: 'volume',
  'L-1': 'wavenumber',
  'L-3': 'number density',
  M1: 'mass',
  T1: 'time',
  'T-1': 'frequency',
  I1: 'current',
  K1: 'temperature',
  A1: 'angle',
  B1: 'information',
  'L1 T-1': 'velocity',
  'L1 T-2': 'acceleration',
  'L1 M1 T-1': 'momentum',
  'L2 M1 T-2': 'energy',
  'L-2 M-1 T2': '1 / energy',
  'L1 M1 T-2': 'force',
  'L-1 M1 T-2': 'pressure',
  'L1 M-1 T2': '1 / pressure',
  'M1 T-2': 'force constant',
  'M1 T-3': 'power density',
  'L-3 M1': 'density',
  'L2 M1 T-3': 'power',
  'T1 I1': 'charge',
  'L2 M1 T-3 I-1': 'voltage',
  'L1 M1 T-3 I-1': 'electric field',
  'L1 T1 I1': 'electric dipole moment',
  'L2 I1': 'magnetic moment',
  'L-2 I1': 'current density',
  'L2 M1 T-2 K-1': 'entropy',
  'L2 T-2': 'specific energy',
  'L2 T-2 K-1': 'specific entropy',
  'L2 T-1': 'diffusivity',
  'M1 N-1': 'molar mass',
  'L-3 N1': 'concentration',
}

const letters = [
  ['length', 'L'],
  ['mass', 'M'],
  ['time', 'T'],
  ['current', 'I'],
  ['temperature', 'K'],
  ['substance', 'N'],
  ['angle', 'A'],
  ['information', 'B'],
]

/** The name of a dimension given by its exponents, such as `energy`; `length^3 / time`-like where it has none. */
export function dimensionName(exponents) {
  const set = letters.filter(([base]) => exponents[base])
  const name = named[set.map(([base, letter]) => `${letter}${exponents[base]}`).join(' ')]
  if (name) return name
  const power = (base, exponent) => (exponent === 1 ? base : `${base}^${exponent}`)
  const above = set.filter(([base]) => exponents[base] > 0).map(([base]) => power(base, exponents[base]))
  const below = set.filter(([base]) => exponents[base] < 0).map(([base]) => power(base, -exponents[base]))
  return [above.join(' ') || '1', ...below].join(' / ')
}
