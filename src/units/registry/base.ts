import { define, type UnitDefinition } from './definition.js'

const turn = 2 * Math.PI

/** Units of the base dimensions except temperature. Factors are exact unless CODATA 2018 is named. */
export const baseUnits: readonly UnitDefinition[] = [
  ...define('L', [
    [1, 'meter', 'm', 'metre'],
    [1e-10, 'angstrom', 'Å', 'ångström', 'ångstrom'],
    [1e-6, 'micron', 'µ'],
    [1e-15, 'fermi', ''],
  ]),
  ...define(
    'L',
    [
      [0.0254, 'inch', 'in', 'inches', 'international_inch', 'international_inches'],
      [0.3048, 'foot', 'ft', 'feet', 'international_foot', 'international_feet'],
      [0.9144, 'yard', 'yd', 'international_yard'],
      [1609.344, 'mile', 'mi', 'international_mile'],
      [149597870700, 'astronomical_unit', 'au'],
      [3.085677581491367e16, 'parsec', 'pc'],
    ],
    false,
  ),
  ...define('M', [
    [1e-3, 'gram', 'g'],
    [1000, 'metric_ton', 'tonne'],
  ]),
  ...define(
    'M',
    [
      [0.45359237, 'pound', 'lb', 'avoirdupois_pound', 'avdp_pound'],
      [0.028349523125, 'ounce', 'oz', 'avoirdupois_ounce', 'avdp_ounce'],
    ],
    false,
  ),
  ...define('T', [
    [1, 'second', 's', 'sec'],
    [60, 'minute', ''],
    [3600, 'hour', 'hr'],
  ]),
  ...define('I', [[1, 'ampere', 'A', 'amp']]),
  ...define('N', [
    [1, 'mole', 'mol'],
    [1 / 6.02214076e23, 'particle', '', 'molec', 'molecule'],
  ]),
  // Not of NOMAD's registry: 'eV/atom' is what the field writes. One atom is to a mole what a particle is there.
  ...define('N', [[1 / 6.02214076e23, 'atom', '']], false),
  ...define('J', [[1, 'candela', 'cd', 'candle']]),
  ...define('A', [
    [1, 'radian', 'rad'],
    [turn / 360, 'degree', '°', 'deg', 'arcdeg', 'arcdegree', 'angular_degree'],
    [turn / 21600, 'arcminute', 'arcmin', 'arc_minute', 'angular_minute'],
    [turn / 1296000, 'arcsecond', 'arcsec', 'arc_second', 'angular_second'],
    [turn, 'turn', '', 'revolution', 'cycle', 'circle'],
    [turn / 400, 'grade', 'grad', 'gon'],
  ]),
  ...define('A2', [[1, 'steradian', 'sr']]),
  ...define('B', [
    [1, 'bit', ''],
    [8, 'byte', 'B', 'octet'],
  ]),
  ...define('B T-1', [[1, 'baud', 'Bd', 'bps']]),
  ...define('P', [[1, 'pixel', 'px', 'pel', 'dot', 'picture_element']]),
  ...define(
    '',
    [
      [0.01, 'percent', '%'],
      [0.001, 'permille', '‰'],
      [1e-6, 'ppm', ''],
      [1, 'count', ''],
    ],
    false,
  ),
]
