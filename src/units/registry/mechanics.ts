import { define, type UnitDefinition } from './definition.js'

/** Units of areas, volumes, forces, pressures, energies and the like. Factors are exact by definition. */
export const mechanicalUnits: readonly UnitDefinition[] = [
  ...define('L2', [
    [1e-28, 'barn', 'b'],
    [100, 'are', ''],
    [1e4, 'hectare', 'ha'],
  ]),
  ...define('L3', [
    [1e-3, 'liter', 'l', 'L', 'ℓ', 'litre'],
    [1e-6, 'cubic_centimeter', 'cc'],
  ]),
  ...define('L-1', [[100, 'reciprocal_centimeter', 'cm_1', 'kayser']]),
  ...define('T-1', [
    [1, 'hertz', 'Hz'],
    [1 / 60, 'revolutions_per_minute', 'rpm'],
    [1, 'counts_per_second', 'cps'],
    [1, 'becquerel', 'Bq'],
    [3.7e10, 'curie', 'Ci'],
  ]),
  ...define('L T-1', [[1852 / 3600, 'knot', 'kt']], false),
  ...define('L T-2', [[0.01, 'galileo', 'Gal']]),
  ...define('L M T-2', [
    [1, 'newton', 'N'],
    [1e-5, 'dyne', 'dyn'],
    [9.80665, 'force_kilogram', 'kgf', 'kilogram_force', 'pond'],
  ]),
  ...define('L-1 M T-2', [
    [1, 'pascal', 'Pa'],
    [1e5, 'bar', ''],
    [101325, 'standard_atmosphere', 'atm', 'atmosphere'],
    [101325 / 760, 'torr', ''],
    [0.1, 'barye', 'Ba', 'barie', 'barad', 'barrie', 'baryd'],
  ]),
  ...define(
    'L-1 M T-2',
    [
      [98066.5, 'technical_atmosphere', 'at'],
      [6894.757293168361, 'pound_force_per_square_inch', 'psi'],
    ],
    false,
  ),
  ...define('L2 M T-2', [
    [1, 'joule', 'J'],
    [4.184, 'calorie', 'cal', 'thermochemical_calorie', 'cal_th'],
    [1e-7, 'erg', ''],
    [3600, 'watt_hour', 'Wh', 'watthour'],
  ]),
  ...define('L2 M T-3', [
    [1, 'watt', 'W'],
    [1, 'volt_ampere', 'VA'],
  ]),
  ...define('L-1 M T-1', [[0.1, 'poise', 'P']]),
  ...define('L2 T-1', [[1e-4, 'stokes', 'St']]),
  ...define('L2 T-2', [
    [1, 'gray', 'Gy'],
    [1, 'sievert', 'Sv'],
  ]),
  ...define('J A2', [[1, 'lumen', 'lm']]),
  ...define('L-2 J A2', [[1, 'lux', 'lx']]),
  ...define('L-2 J', [[1, 'nit', '']]),
  ...define('N T-1', [[1, 'katal', 'kat']]),
  ...define('L-3 N', [[1000, 'molar', 'M']]),
  ...define('L2 M T-2 Θ-1 N-1', [[4.184, 'entropy_unit', 'eu']]),
]
