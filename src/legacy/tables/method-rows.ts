import { quantityRows, sectionRow } from '../archive-row.js'

/** The four lists of functionals in v1; v0 had one. */
export const functionalLists = ['exchange', 'correlation', 'hybrid', 'contributions'] as const

const functionals = sectionRow(
  'section_XC_functionals',
  functionalLists.map(list => `dft.xc_functional.${list}`),
  {
    quantities: quantityRows('certain', {
      XC_functional_name: 'name',
      XC_functional_weight: 'weight',
      XC_functional_parameters: 'parameters',
    }),
    note: 'v1 sorts functionals into exchange, correlation, hybrid and contributions by their libxc names',
  },
)

const atomKind = sectionRow('section_method_atom_kind', 'atom_parameters', {
  quantities: quantityRows('certain', {
    method_atom_kind_label: 'label',
    method_atom_kind_mass: { v1: 'mass', rule: 'atomicMass' },
    method_atom_kind_atom_number: 'atom_number',
    method_atom_kind_explicit_electrons: 'n_valence_electrons',
    method_atom_kind_pseudopotential_name: 'pseudopotential_name',
  }),
})

/** `section_method`: the method of the calculations. */
export const methodRows = sectionRow('section_method', 'method', {
  quantities: [
    ...quantityRows('certain', {
      electronic_structure_method: 'electronic.method',
      spin_target_multiplicity: 'electronic.spin_target',
      total_charge: 'electronic.charge',
      van_der_Waals_method: 'electronic.van_der_waals_method',
      relativity_method: 'electronic.relativity_method',
      smearing_kind: 'electronic.smearing.kind',
      smearing_width: 'electronic.smearing.width',
      scf_max_iteration: 'scf.n_max_iteration',
      scf_threshold_energy_change: 'scf.threshold_energy_change',
      self_interaction_correction_method: 'dft.self_interaction_correction_method',
      stress_tensor_method: 'stress_tensor_method',
      k_mesh_points: { v1: 'k_mesh.points', rule: 'realPart' },
      k_mesh_weights: 'k_mesh.weights',
      number_of_k_mesh_points: 'k_mesh.n_points',
      gw_type: 'gw.type',
    }),
    ...quantityRows('strong', { number_of_spin_channels: 'electronic.n_spin_channels' }),
    ...quantityRows('judged', {
      XC_functional: {
        v1: functionalLists.map(list => `dft.xc_functional.${list}.name`),
        rule: 'joinedNames',
        note: 'the names of the functionals, joined by +',
      },
    }),
  ],
  sections: [functionals, atomKind],
})
