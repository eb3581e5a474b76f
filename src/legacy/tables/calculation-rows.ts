import { quantityRows, sectionRow } from '../archive-row.js'
import { electronicSections } from './electronic-rows.js'
import { energyRows } from './energy-rows.js'

const scfIteration = sectionRow('section_scf_iteration', 'scf_iteration', {
  quantities: [
    ...quantityRows('certain', {
      energy_total_scf_iteration: 'energy.total.value',
      energy_change_scf_iteration: 'energy.change',
      energy_reference_fermi_iteration: { v1: 'energy.fermi', rule: 'perSpin' },
    }),
    ...quantityRows('strong', { time_scf_iteration: 'time_calculation' }),
  ],
})

const vanDerWaals = sectionRow('section_energy_van_der_Waals', 'energy.van_der_waals', {
  evidence: 'strong',
  manyInV1: false,
  quantities: quantityRows('strong', { energy_van_der_Waals_value: 'value' }),
})

const contributions = sectionRow('section_energy_contribution', 'energy.contributions', {
  evidence: 'strong',
  quantities: quantityRows('strong', { energy_contribution_kind: 'kind', energy_contribution_value: 'value' }),
})

const excitedStates = sectionRow('section_excited_states', 'spectra', {
  evidence: 'strong',
  quantities: quantityRows('strong', {
    excitation_energies: 'excitation_energies',
    oscillator_strengths: 'oscillator_strengths',
    transition_dipole_moments: 'transition_dipole_moments',
    number_of_excited_states: 'n_energies',
  }),
})

const volumetricData = sectionRow(
  'section_volumetric_data',
  ['density_charge', 'potential.effective', 'potential.hartree'],
  {
    evidence: 'strong',
    quantities: quantityRows('strong', {
      volumetric_data_nx: 'n_x',
      volumetric_data_ny: 'n_y',
      volumetric_data_nz: 'n_z',
      volumetric_data_origin: 'origin',
      volumetric_data_displacements: 'displacements',
      volumetric_data_values: 'value',
    }),
  },
)

/** `section_single_configuration_calculation`: the calculated properties of one system with one method. */
export const calculationRows = sectionRow('section_single_configuration_calculation', 'calculation', {
  quantities: [
    ...energyRows,
    ...quantityRows('certain', {
      single_configuration_calculation_to_system_ref: { v1: 'system_ref', target: 'section_system' },
      single_configuration_to_calculation_method_ref: { v1: 'method_ref', target: 'section_method' },
      number_of_scf_iterations: { v1: ['n_scf_iterations', 'scf_iteration'], rule: 'length' },
      spin_S2: 'spin_S2',
      hessian_matrix: 'hessian_matrix',
    }),
    ...quantityRows('strong', {
      atom_forces: 'forces.total.value',
      atom_forces_raw: 'forces.total.value_raw',
      atom_forces_free: 'forces.free.value',
      atom_forces_free_raw: 'forces.free.value_raw',
      atom_forces_T0: 'forces.t0.value',
      atom_forces_T0_raw: 'forces.t0.value_raw',
      stress_tensor: { v1: 'stress.total.value', note: 'J/m³ instead of Pa: the same numbers' },
      single_configuration_calculation_converged: 'calculation_converged',
      time_calculation: 'time_calculation',
      pressure: ['pressure', 'thermodynamics.pressure'],
      temperature: ['temperature', 'thermodynamics.temperature'],
      enthalpy: ['enthalpy', 'thermodynamics.enthalpy'],
      time_step: ['step', 'thermodynamics.time_step'],
    }),
    ...quantityRows('judged', {
      charge_total: { v1: 'charges.total', note: 'or run.method.electronic.charge' },
      gw_self_energy_c: 'eigenvalues.value_correlation',
      gw_self_energy_x: 'eigenvalues.value_exchange',
      gw_xc_potential: 'eigenvalues.value_xc_potential',
    }),
  ],
  sections: [scfIteration, vanDerWaals, contributions, ...electronicSections, volumetricData, excitedStates],
})
