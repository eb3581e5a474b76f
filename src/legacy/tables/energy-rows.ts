import { type QuantityRow, quantityRows } from '../archive-row.js'

/** The energies of `section_single_configuration_calculation`, all in joule in both dialects. */
export const energyRows: readonly QuantityRow[] = [
  ...quantityRows('certain', {
    energy_total: 'energy.total.value',
    energy_total_T0: 'energy.total_t0.value',
    energy_free: 'energy.free.value',
    energy_correction_entropy: 'energy.correction_entropy.value',
    energy_correction_hartree: 'energy.correction_hartree.value',
    energy_hartree_fock_X_scaled: 'energy.hartree_fock_x_scaled.value',
    energy_reference_fermi: { v1: 'energy.fermi', rule: 'perSpin' },
    energy_reference_highest_occupied: { v1: 'energy.highest_occupied', rule: 'perSpin' },
    energy_reference_lowest_unoccupied: { v1: 'energy.lowest_unoccupied', rule: 'perSpin' },
  }),
  ...quantityRows('strong', {
    energy_X: 'energy.exchange.value',
    energy_C: 'energy.correlation.value',
    energy_XC: 'energy.xc.value',
    energy_XC_potential: 'energy.xc_potential.value',
    energy_XC_functional: 'energy.xc.value',
    energy_electrostatic: 'energy.electrostatic.value',
    energy_sum_eigenvalues: 'energy.sum_eigenvalues.value',
    energy_current: 'energy.current.value',
    energy_zero_point: 'energy.zero_point.value',
    electronic_kinetic_energy: 'energy.kinetic_electronic.value',
    energy_free_per_atom: 'energy.free.value_per_atom',
    energy_sum_eigenvalues_per_atom: 'energy.sum_eigenvalues.value_per_atom',
    energy_total_T0_per_atom: 'energy.total_t0.value_per_atom',
  }),
  ...quantityRows('judged', { energy_T0_per_atom: 'energy.total_t0.value_per_atom' }),
]
