import { quantityRows, type SectionRow, sectionRow } from '../archive-row.js'

/** Makes the row of one cell in `section_symmetry`. In v0 each name ends with that of the cell (`_std`, `_primitive`). */
function cell(name: string, kind: 'std' | 'primitive' | 'original'): SectionRow {
  const quantities = {
    [`equivalent_atoms_${kind}`]: 'equivalent_atoms',
    [`wyckoff_letters_${kind}`]: 'wyckoff_letters',
  }
  const positions = {
    [`atom_positions_${kind}`]: 'positions',
    [`atomic_numbers_${kind}`]: 'atomic_numbers',
    [`lattice_vectors_${kind}`]: 'lattice_vectors',
    [`number_of_atoms_${kind}`]: { v1: ['n_atoms', 'atomic_numbers'], rule: 'length' as const },
  }
  return sectionRow(name, `system_${kind}`, {
    quantities: quantityRows('certain', kind === 'original' ? quantities : { ...positions, ...quantities }),
  })
}

const sameInSymmetry = [
  'bravais_lattice',
  'choice',
  'crystal_system',
  'hall_number',
  'hall_symbol',
  'international_short_symbol',
  'origin_shift',
  'point_group',
  'space_group_number',
  'symmetry_method',
  'transformation_matrix',
]

const symmetry = sectionRow('section_symmetry', 'symmetry', {
  quantities: quantityRows('certain', Object.fromEntries(sameInSymmetry.map(name => [name, name]))),
  sections: [
    cell('section_std_system', 'std'),
    cell('section_primitive_system', 'primitive'),
    cell('section_original_system', 'original'),
  ],
})

const prototype = sectionRow('section_prototype', 'prototype', {
  quantities: quantityRows('certain', {
    prototype_label: 'label',
    prototype_aflow_id: 'aflow_id',
    prototype_aflow_url: 'aflow_url',
    prototype_assignment_method: 'assignment_method',
  }),
})

const springerMaterial = sectionRow('section_springer_material', 'springer_material', {
  quantities: quantityRows('certain', {
    springer_id: 'id',
    springer_alphabetical_formula: 'alphabetical_formula',
    springer_url: 'url',
    springer_compound_class: 'compound_class',
    springer_classification: 'classification',
  }),
})

/** `section_system`: atoms, cells, symmetry. */
export const systemRows = sectionRow('section_system', 'system', {
  quantities: [
    ...quantityRows('certain', {
      atom_labels: 'atoms.labels',
      atom_positions: 'atoms.positions',
      atom_velocities: 'atoms.velocities',
      atom_species: 'atoms.species',
      atom_concentrations: 'atoms.concentrations',
      lattice_vectors: 'atoms.lattice_vectors',
      SC_matrix: 'atoms.supercell_matrix',
      symmorphic: 'atoms.symmorphic',
      local_rotations: 'atoms.local_rotations',
      system_type: 'type',
      system_name: 'name',
      is_representative: 'is_representative',
      configuration_raw_gid: 'configuration_raw_gid',
      chemical_composition: 'chemical_composition',
      chemical_composition_reduced: 'chemical_composition_reduced',
      number_of_electrons: {
        v1: '/run.method.electronic.n_electrons',
        rule: 'unpolarised',
        note: 'stands in the method in v1, and is the total over the spin channels',
      },
    }),
    ...quantityRows('strong', {
      simulation_cell: 'atoms.lattice_vectors',
      configuration_periodic_dimensions: 'atoms.periodic',
      number_of_atoms: { v1: ['atoms.n_atoms', 'atoms.labels'], rule: 'length' },
    }),
    ...quantityRows('judged', { chemical_composition_bulk_reduced: 'chemical_composition_reduced' }),
  ],
  sections: [symmetry, prototype, springerMaterial],
})
