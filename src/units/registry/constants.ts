import { define, type UnitDefinition } from './definition.js'

const planck = 6.62607015e-34
const charge = 1.602176634e-19
const boltzmann = 1.380649e-23
const avogadro = 6.02214076e23

/** Physical constants that may be used as units; CODATA 2018. None takes a prefix: `me` is not a millicharge. */
export const constantUnits: readonly UnitDefinition[] = [
  constant('', avogadro, 'avogadro_number', ''),
  constant('', Math.PI, 'pi', 'π'),
  constant('', 0.0072973525693, 'fine_structure_constant', 'α', 'alpha'),
  constant('N-1', avogadro, 'avogadro_constant', 'N_A'),
  constant('I T', charge, 'elementary_charge', 'e'),
  constant('M', 9.1093837015e-31, 'electron_mass', 'm_e', 'atomic_unit_of_mass', 'a_u_mass'),
  constant('M', 1.67262192369e-27, 'proton_mass', 'm_p'),
  constant('M', 1.67492749804e-27, 'neutron_mass', 'm_n'),
  constant('M', 1.6605390666e-27, 'atomic_mass_constant', 'm_u'),
  constant('L T-1', 299792458, 'speed_of_light', 'c', 'c_0'),
  constant('L2 M T-1', planck, 'planck_constant', 'h'),
  constant(
    'L2 M T-1',
    planck / (2 * Math.PI),
    'dirac_constant',
    'ħ',
    'hbar',
    'h_bar',
    'atomic_unit_of_action',
    'a_u_action',
  ),
  constant('L2 M T-2 Θ-1', boltzmann, 'boltzmann_constant', 'k', 'k_B'),
  constant('L2 M T-2 Θ-1 N-1', boltzmann * avogadro, 'molar_gas_constant', 'R'),
  constant('I T N-1', charge * avogadro, 'faraday_constant', ''),
  constant('L-1', 10973731.56816, 'rydberg_constant', 'R_∞', 'R_inf'),
  constant('L T-2', 9.80665, 'standard_gravity', 'g_0', 'g0', 'g_n', 'gravity'),
  constant('L3 M-1 T-2', 6.6743e-11, 'newtonian_constant_of_gravitation', '', 'gravitational_constant'),
  constant('L M T-2 I-2', 1.2566370621250603e-6, 'vacuum_permeability', 'µ_0', 'mu_0', 'mu0', 'magnetic_constant'),
  constant(
    'L-3 M-1 T4 I2',
    8.854187812764729e-12,
    'vacuum_permittivity',
    'ε_0',
    'eps_0',
    'eps0',
    'epsilon_0',
    'electric_constant',
  ),
  constant('M T-3 Θ-4', 5.670374419184429e-8, 'stefan_boltzmann_constant', 'σ', 'sigma'),
]

function constant(dimension: string, factor: number, name: string, symbol: string, ...aliases: string[]) {
  return define(dimension, [[factor, name, symbol, ...aliases]], false)[0] as UnitDefinition
}
