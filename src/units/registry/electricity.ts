import { define, type UnitDefinition } from './definition.js'

/** Units of electricity and magnetism. Factors are exact by definition, the debye's by the defined speed of light. */
export const electricalUnits: readonly UnitDefinition[] = [
  ...define('I T', [
    [1, 'coulomb', 'C'],
    [3600, 'ampere_hour', 'Ah'],
  ]),
  ...define('L2 M T-3 I-1', [[1, 'volt', 'V']]),
  ...define('L2 M T-3 I-2', [[1, 'ohm', 'Ω']]),
  ...define('L-2 M-1 T3 I2', [[1, 'siemens', 'S', 'mho']]),
  ...define('L-2 M-1 T4 I2', [[1, 'farad', 'F']]),
  ...define('L2 M T-2 I-2', [[1, 'henry', 'H']]),
  ...define('L2 M T-2 I-1', [
    [1, 'weber', 'Wb'],
    [1e-8, 'maxwell', 'Mx'],
  ]),
  ...define('M T-2 I-1', [
    [1, 'tesla', 'T'],
    [1e-4, 'gauss', 'G'],
  ]),
  ...define('L-1 I', [[250 / Math.PI, 'oersted', 'Oe']]),
  ...define('L I T', [[3.335640951981521e-30, 'debye', 'D']]),
]
