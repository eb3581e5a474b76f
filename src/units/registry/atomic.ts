import { define, type UnitDefinition } from './definition.js'

/**
 * Atomic and microscopic units, from CODATA 2018, as NOMAD's registry derives them. (It differs from the recommended
 * values in the tenth digit for those that follow from the fine-structure constant.)
 */
export const atomicUnits: readonly UnitDefinition[] = [
  ...define('L', [[5.291772109039773e-11, 'atomic_unit_of_length', 'bohr', 'a_0', 'a0', 'bohr_radius', 'a_u_length']]),
  ...define('M', [[1.6605390666e-27, 'dalton', 'Da']]),
  ...define('M', [[1.6605390666e-27, 'unified_atomic_mass_unit', 'u', 'amu']], false),
  ...define('T', [[2.4188843265856806e-17, 'atomic_unit_of_time', 'a_u_time']]),
  ...define('L2 M T-2', [
    [1.602176634e-19, 'electron_volt', 'eV'],
    [4.35974472220717e-18, 'hartree', 'Ha', 'E_h', 'hartree_energy', 'atomic_unit_of_energy', 'a_u_energy'],
    [2.179872361103585e-18, 'rydberg', 'Ry'],
  ]),
  ...define('L M T-2', [[8.238723498238991e-8, 'atomic_unit_of_force', 'a_u_force']]),
  ...define('L-1 M T-2', [[29421015696359.54, 'atomic_unit_of_pressure', 'a_u_pressure']]),
  ...define('I', [[0.006623618237509995, 'atomic_unit_of_current', 'a_u_current']]),
  ...define('L M T-3 I-1', [[514220674762.318, 'atomic_unit_of_electric_field', 'a_u_electric_field']]),
  ...define('L2 I', [
    [9.274010078362164e-24, 'bohr_magneton', 'µ_B', 'mu_B'],
    [5.0507837461e-27, 'nuclear_magneton', 'µ_N', 'mu_N'],
  ]),
]
