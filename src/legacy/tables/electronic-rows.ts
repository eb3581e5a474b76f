import { quantityRows, type SectionRow, sectionRow } from '../archive-row.js'

const eigenvalues = sectionRow('section_eigenvalues', 'eigenvalues', {
  quantities: quantityRows('certain', {
    eigenvalues_values: 'energies',
    eigenvalues_occupation: 'occupations',
    eigenvalues_kpoints: 'kpoints',
    eigenvalues_kpoints_weights: 'kpoints_weights',
    eigenvalues_kpoints_multiplicity: 'kpoints_multiplicities',
    gw_qp_linearization_prefactor: 'qp_linearization_prefactor',
  }),
})

const bandSegment = sectionRow('section_k_band_segment', 'segment', {
  quantities: [
    ...quantityRows('certain', { band_energies: 'energies', band_k_points: 'kpoints' }),
    ...quantityRows('strong', { band_occupations: 'occupations', band_segm_labels: 'endpoints_labels' }),
  ],
})

const bandGap = sectionRow('section_band_gap', 'band_gap', {
  quantities: quantityRows('certain', {
    value: 'value',
    type: 'type',
    valence_band_max_energy: 'energy_highest_occupied',
    conduction_band_min_energy: 'energy_lowest_unoccupied',
  }),
})

const bands = sectionRow('section_k_band', ['band_structure_electronic', 'band_structure_phonon'], {
  quantities: quantityRows('certain', { reciprocal_cell: 'reciprocal_cell' }),
  sections: [bandSegment, bandGap],
  note: 'v0 told the two kinds apart by band_structure_kind',
})

const dos = sectionRow('section_dos', ['dos_electronic', 'dos_phonon'], {
  quantities: [
    ...quantityRows('certain', {
      dos_energies: 'energies',
      dos_values: { v1: 'total.value', note: 'newer entries have one density of states for each spin channel' },
    }),
    ...quantityRows('strong', {
      dos_integrated_values: 'total.value_integrated',
      number_of_dos_values: 'n_energies',
    }),
  ],
  note: 'v0 told the two kinds apart by dos_kind; newer entries have one item for each spin channel',
})

const atomDos = sectionRow('section_atom_projected_dos', 'dos_electronic', {
  evidence: 'strong',
  quantities: quantityRows('strong', {
    atom_projected_dos_energies: 'energies',
    atom_projected_dos_values_lm: 'atom_projected.value',
  }),
  note: 'v1 has one item for each atom, orbital and spin',
})

const speciesDos = sectionRow('section_species_projected_dos', 'dos_electronic', {
  evidence: 'strong',
  quantities: quantityRows('strong', {
    species_projected_dos_energies: 'energies',
    species_projected_dos_values_lm: 'species_projected.value',
  }),
  note: 'v1 has one item for each species, orbital and spin',
})

/** Eigenvalues, bands and densities of states of a calculation. */
export const electronicSections: readonly SectionRow[] = [eigenvalues, bands, dos, atomDos, speciesDos]
