// Written by scripts/make-types.mjs from the facts of the schema: change that, not this.
// Types of the v0 archive: one interface a section definition; units, shapes and places stand in the comments.
import type { Quantity } from '../../units/index.js'
import type { Complex } from '../view/complex.js'
import type { LooseSection, LooseValue, Section } from '../view/section.js'

/**
 * What every section has. Code-specific names (`x_…`) are open: they can be read and are not checked when compiling.
 *
 * Two things that the types leave out, so that a chain of names reads as such: a list of sections may have gaps, which
 * are null, and a reference whose target is not in reach reads as an `UnresolvedReference` (`isUnresolved` tells).
 */
export interface CommonSection extends Section {
  readonly [name: `x_${string}`]: LooseValue
}

/** nomad.datamodel.metainfo.common_dft.ArchiveContext. Also called archive_context. */
export interface ArchiveContext extends CommonSection {
  readonly archive_gid?: string
}

/** nomad.datamodel.metainfo.common_dft.AtomProjectedDos. Stands at section_run.section_single_configuration_calculation.section_atom_projected_dos. Also called section_atom_projected_dos. */
export interface AtomProjectedDos extends CommonSection {
  /** Unit: joule. Shape: [number_of_atom_projected_dos_values]. `section_run.section_single_configuration_calculation.section_atom_projected_dos.atom_projected_dos_energies`. */
  readonly atom_projected_dos_energies?: Quantity<'energy', Float64Array>
  /** Shape: [number_of_lm_atom_projected_dos, 2]. `section_run.section_single_configuration_calculation.section_atom_projected_dos.atom_projected_dos_lm`. */
  readonly atom_projected_dos_lm?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_atom_projected_dos.atom_projected_dos_m_kind`. */
  readonly atom_projected_dos_m_kind?: string
  /** Shape: [number_of_lm_atom_projected_dos, number_of_spin_channels, number_of_atoms, number_of_atom_projected_dos_values]. `section_run.section_single_configuration_calculation.section_atom_projected_dos.atom_projected_dos_values_lm`. */
  readonly atom_projected_dos_values_lm?: Float64Array[][][]
  /** Shape: [number_of_spin_channels, number_of_atoms, number_of_atom_projected_dos_values]. `section_run.section_single_configuration_calculation.section_atom_projected_dos.atom_projected_dos_values_total`. */
  readonly atom_projected_dos_values_total?: Float64Array[][]
  /** `section_run.section_single_configuration_calculation.section_atom_projected_dos.number_of_atom_projected_dos_values`. */
  readonly number_of_atom_projected_dos_values?: number
  /** `section_run.section_single_configuration_calculation.section_atom_projected_dos.number_of_lm_atom_projected_dos`. */
  readonly number_of_lm_atom_projected_dos?: number
}

/** nomad.datamodel.metainfo.common_dft.AtomStressContribution. Stands at section_run.section_single_configuration_calculation.section_atom_stress_contribution. Also called section_atom_stress_contribution. */
export interface AtomStressContribution extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_atom_stress_contribution.atom_stress_contribution_kind`. */
  readonly atom_stress_contribution_kind?: string
  /** Unit: joule/meter**3. Shape: [number_of_atoms, 3, 3]. `section_run.section_single_configuration_calculation.section_atom_stress_contribution.atom_stress_contribution_value`. */
  readonly atom_stress_contribution_value?: Quantity<'pressure', Float64Array[][]>
}

/** nomad.datamodel.metainfo.common_dft.AtomType. Stands at section_run.section_topology.section_atom_type. Also called section_atom_type. */
export interface AtomType extends CommonSection {
  /** Unit: coulomb. `section_run.section_topology.section_atom_type.atom_type_charge`. */
  readonly atom_type_charge?: Quantity<'charge', number>
  /** Unit: kilogram. `section_run.section_topology.section_atom_type.atom_type_mass`. */
  readonly atom_type_mass?: Quantity<'mass', number>
  /** `section_run.section_topology.section_atom_type.atom_type_name`. */
  readonly atom_type_name?: string
}

/** nomad.datamodel.metainfo.common_dft.AtomicMultipoles. Stands at section_run.section_single_configuration_calculation.section_atomic_multipoles. Also called section_atomic_multipoles. */
export interface AtomicMultipoles extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_atomic_multipoles.atomic_multipole_kind`. */
  readonly atomic_multipole_kind?: string
  /** Shape: [number_of_lm_atomic_multipoles, 2]. `section_run.section_single_configuration_calculation.section_atomic_multipoles.atomic_multipole_lm`. */
  readonly atomic_multipole_lm?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_atomic_multipoles.atomic_multipole_m_kind`. */
  readonly atomic_multipole_m_kind?: string
  /** Shape: [number_of_lm_atomic_multipoles, number_of_atoms]. `section_run.section_single_configuration_calculation.section_atomic_multipoles.atomic_multipole_values`. */
  readonly atomic_multipole_values?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_atomic_multipoles.number_of_lm_atomic_multipoles`. */
  readonly number_of_lm_atomic_multipoles?: number
}

/** nomad.datamodel.datamodel.Author. */
export interface Author extends CommonSection {
  /** Derived. */
  readonly name?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly email?: string
  readonly affiliation?: string
  readonly affiliation_address?: string
}

/** nomad.datamodel.metainfo.common_dft.BandGap. Stands at section_run.section_single_configuration_calculation.section_k_band.section_band_gap. Also called section_band_gap. */
export interface BandGap extends CommonSection {
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_k_band.section_band_gap.value`. */
  readonly value?: Quantity<'energy', number>
  /** `section_run.section_single_configuration_calculation.section_k_band.section_band_gap.type`. */
  readonly type?: 'direct' | 'indirect'
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_k_band.section_band_gap.conduction_band_min_energy`. */
  readonly conduction_band_min_energy?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_k_band.section_band_gap.valence_band_max_energy`. */
  readonly valence_band_max_energy?: Quantity<'energy', number>
  /** Unit: 1 / meter. Shape: [3]. `section_run.section_single_configuration_calculation.section_k_band.section_band_gap.conduction_band_min_k_point`. */
  readonly conduction_band_min_k_point?: Quantity<'wavenumber', Float64Array>
  /** Unit: 1 / meter. Shape: [3]. `section_run.section_single_configuration_calculation.section_k_band.section_band_gap.valence_band_max_k_point`. */
  readonly valence_band_max_k_point?: Quantity<'wavenumber', Float64Array>
}

/** nomad.datamodel.metainfo.common_dft.BasisFunctionsAtomCentered. Stands at section_run.section_basis_set_atom_centered.section_basis_functions_atom_centered. Also called section_basis_functions_atom_centered. */
export interface BasisFunctionsAtomCentered extends CommonSection {
}

/** nomad.datamodel.metainfo.common_dft.BasisSet. Stands at section_run.section_single_configuration_calculation.section_basis_set. Also called section_basis_set. */
export interface BasisSet extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_basis_set.basis_set_kind`. */
  readonly basis_set_kind?: string
  /** `section_run.section_single_configuration_calculation.section_basis_set.basis_set_name`. */
  readonly basis_set_name?: string
  /** Shape: [number_of_atoms]. A reference. `section_run.section_single_configuration_calculation.section_basis_set.mapping_section_basis_set_atom_centered`. */
  readonly mapping_section_basis_set_atom_centered?: readonly BasisSetAtomCentered[]
  /** A reference. `section_run.section_single_configuration_calculation.section_basis_set.mapping_section_basis_set_cell_dependent`. */
  readonly mapping_section_basis_set_cell_dependent?: BasisSetCellDependent
  /** `section_run.section_single_configuration_calculation.section_basis_set.number_of_basis_functions`. */
  readonly number_of_basis_functions?: number
}

/** nomad.datamodel.metainfo.common_dft.BasisSetAtomCentered. Stands at section_run.section_basis_set_atom_centered. Also called section_basis_set_atom_centered. */
export interface BasisSetAtomCentered extends CommonSection {
  /** Shape: [number_of_kinds_in_basis_set_atom_centered]. `section_run.section_basis_set_atom_centered.basis_set_atom_centered_ls`. */
  readonly basis_set_atom_centered_ls?: Float64Array
  /** Shape: [number_of_kinds_in_basis_set_atom_centered, 401, 5]. `section_run.section_basis_set_atom_centered.basis_set_atom_centered_radial_functions`. */
  readonly basis_set_atom_centered_radial_functions?: Float64Array[][]
  /** `section_run.section_basis_set_atom_centered.basis_set_atom_centered_short_name`. */
  readonly basis_set_atom_centered_short_name?: string
  /** `section_run.section_basis_set_atom_centered.basis_set_atom_centered_unique_name`. */
  readonly basis_set_atom_centered_unique_name?: string
  /** `section_run.section_basis_set_atom_centered.basis_set_atom_number`. */
  readonly basis_set_atom_number?: number
  /** `section_run.section_basis_set_atom_centered.number_of_basis_functions_in_basis_set_atom_centered`. */
  readonly number_of_basis_functions_in_basis_set_atom_centered?: number
  /** `section_run.section_basis_set_atom_centered.number_of_kinds_in_basis_set_atom_centered`. */
  readonly number_of_kinds_in_basis_set_atom_centered?: number
  /** A list; gaps are null. `section_run.section_basis_set_atom_centered.section_basis_functions_atom_centered`. */
  readonly section_basis_functions_atom_centered: readonly BasisFunctionsAtomCentered[]
  /** A list; gaps are null. `section_run.section_basis_set_atom_centered.section_gaussian_basis_group`. */
  readonly section_gaussian_basis_group: readonly GaussianBasisGroup[]
}

/** nomad.datamodel.metainfo.common_dft.BasisSetCellDependent. Stands at section_run.section_basis_set_cell_dependent. Also called section_basis_set_cell_dependent. */
export interface BasisSetCellDependent extends CommonSection {
  /** `section_run.section_basis_set_cell_dependent.basis_set_cell_dependent_kind`. */
  readonly basis_set_cell_dependent_kind?: string
  /** `section_run.section_basis_set_cell_dependent.basis_set_cell_dependent_name`. */
  readonly basis_set_cell_dependent_name?: string
  /** Unit: joule. `section_run.section_basis_set_cell_dependent.basis_set_planewave_cutoff`. */
  readonly basis_set_planewave_cutoff?: Quantity<'energy', number>
}

/** nomad.datamodel.metainfo.common_dft.BrillouinZone. Stands at section_run.section_single_configuration_calculation.section_k_band.brillouin_zone. Also called section_brillouin_zone. */
export interface BrillouinZone extends CommonSection {
  /** Shape: [3, 1..*]. `section_run.section_single_configuration_calculation.section_k_band.brillouin_zone.vertices`. */
  readonly vertices?: Float64Array[]
  /** Shape: [1..*, 3..*]. `section_run.section_single_configuration_calculation.section_k_band.brillouin_zone.faces`. */
  readonly faces?: Float64Array[]
}

/** nomad.datamodel.material.Bulk. Stands at section_encyclopedia.material.bulk. */
export interface Bulk extends CommonSection {
  /** `section_encyclopedia.material.bulk.bravais_lattice`. */
  readonly bravais_lattice?: 'aP' | 'mP' | 'mS' | 'oP' | 'oS' | 'oI' | 'oF' | 'tP' | 'tI' | 'hR' | 'hP' | 'cP' | 'cI' | 'cF'
  /** `section_encyclopedia.material.bulk.crystal_system`. */
  readonly crystal_system?: 'triclinic' | 'monoclinic' | 'orthorhombic' | 'tetragonal' | 'trigonal' | 'hexagonal' | 'cubic'
  /** `section_encyclopedia.material.bulk.has_free_wyckoff_parameters`. */
  readonly has_free_wyckoff_parameters?: boolean
  /** `section_encyclopedia.material.bulk.point_group`. */
  readonly point_group?: '1' | '-1' | '2' | 'm' | '2/m' | '222' | 'mm2' | 'mmm' | '4' | '-4' | '4/m' | '422' | '4mm' | '-42m' | '4/mmm' | '3' | '-3' | '32' | '3m' | '-3m' | '6' | '-6' | '6/m' | '622' | '6mm' | '-6m2' | '6/mmm' | '23' | 'm-3' | '432' | '-43m' | 'm-3m'
  /** `section_encyclopedia.material.bulk.space_group_number`. */
  readonly space_group_number?: number
  /** `section_encyclopedia.material.bulk.space_group_international_short_symbol`. */
  readonly space_group_international_short_symbol?: string
  /** `section_encyclopedia.material.bulk.structure_prototype`. */
  readonly structure_prototype?: string
  /** `section_encyclopedia.material.bulk.structure_type`. */
  readonly structure_type?: string
  /** `section_encyclopedia.material.bulk.strukturbericht_designation`. */
  readonly strukturbericht_designation?: string
  /** `section_encyclopedia.material.bulk.program_name`. */
  readonly program_name?: string
  /** A list; gaps are null. `section_encyclopedia.material.bulk.wyckoff_sets`. */
  readonly wyckoff_sets: readonly WyckoffSet[]
}

/** nomad.datamodel.material.Calculation. Stands at section_encyclopedia.calculation. */
export interface Calculation extends CommonSection {
  /** `section_encyclopedia.calculation.calculation_type`. */
  readonly calculation_type?: string
  /** `section_encyclopedia.calculation.calc_id`. */
  readonly calc_id?: string
  /** `section_encyclopedia.calculation.upload_id`. */
  readonly upload_id?: string
  /** Default: false. `section_encyclopedia.calculation.published`. */
  readonly published?: boolean
  /** Default: false. `section_encyclopedia.calculation.with_embargo`. */
  readonly with_embargo?: boolean
  /** Shape: [0..*]. `section_encyclopedia.calculation.owners`. */
  readonly owners?: readonly string[]
  /** `section_encyclopedia.calculation.method`. */
  readonly method?: MaterialMethod
  /** `section_encyclopedia.calculation.workflow`. */
  readonly workflow?: MaterialWorkflow
  /** `section_encyclopedia.calculation.properties`. */
  readonly properties?: Properties
  /** `section_encyclopedia.calculation.idealized_structure`. */
  readonly idealized_structure?: IdealizedStructure
}

/** nomad.datamodel.metainfo.common_dft.CalculationContext. Also called calculation_context. */
export interface CalculationContext extends CommonSection {
  readonly calculation_gid?: string
}

/** nomad.datamodel.metainfo.common_dft.CalculationToCalculationRefs. Stands at section_run.section_single_configuration_calculation.section_calculation_to_calculation_refs. Also called section_calculation_to_calculation_refs. */
export interface CalculationToCalculationRefs extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_calculation_to_calculation_refs.calculation_to_calculation_external_url`. */
  readonly calculation_to_calculation_external_url?: string
  /** `section_run.section_single_configuration_calculation.section_calculation_to_calculation_refs.calculation_to_calculation_kind`. */
  readonly calculation_to_calculation_kind?: string
  /** A reference. `section_run.section_single_configuration_calculation.section_calculation_to_calculation_refs.calculation_to_calculation_ref`. */
  readonly calculation_to_calculation_ref?: SingleConfigurationCalculation
}

/** nomad.datamodel.metainfo.common_dft.CalculationToFolderRefs. Stands at section_run.section_single_configuration_calculation.section_calculation_to_folder_refs. Also called section_calculation_to_folder_refs. */
export interface CalculationToFolderRefs extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_calculation_to_folder_refs.calculation_to_folder_external_url`. */
  readonly calculation_to_folder_external_url?: string
  /** `section_run.section_single_configuration_calculation.section_calculation_to_folder_refs.calculation_to_folder_kind`. */
  readonly calculation_to_folder_kind?: string
}

/** nomad.datamodel.metainfo.common_dft.Constraint. Stands at section_run.section_topology.section_constraint. Also called section_constraint. */
export interface Constraint extends CommonSection {
  /** Shape: [number_of_constraints, number_of_atoms_per_constraint]. `section_run.section_topology.section_constraint.constraint_atoms`. */
  readonly constraint_atoms?: Float64Array[]
  /** `section_run.section_topology.section_constraint.constraint_kind`. */
  readonly constraint_kind?: string
  /** `section_run.section_topology.section_constraint.constraint_parameters`. */
  readonly constraint_parameters?: LooseValue
  /** `section_run.section_topology.section_constraint.number_of_atoms_per_constraint`. */
  readonly number_of_atoms_per_constraint?: number
  /** `section_run.section_topology.section_constraint.number_of_constraints`. */
  readonly number_of_constraints?: number
}

/** nomad.datamodel.dft.DFTMetadata. Stands at section_metadata.dft. */
export interface DFTMetadata extends CommonSection {
  /** `section_metadata.dft.basis_set`. */
  readonly basis_set?: string
  /** `section_metadata.dft.xc_functional`. */
  readonly xc_functional?: string
  /** `section_metadata.dft.system`. */
  readonly system?: string
  /** `section_metadata.dft.compound_type`. */
  readonly compound_type?: string
  /** `section_metadata.dft.crystal_system`. */
  readonly crystal_system?: string
  /** `section_metadata.dft.spacegroup`. */
  readonly spacegroup?: number
  /** `section_metadata.dft.spacegroup_symbol`. */
  readonly spacegroup_symbol?: string
  /** `section_metadata.dft.code_name`. */
  readonly code_name?: string
  /** `section_metadata.dft.code_version`. */
  readonly code_version?: string
  /** `section_metadata.dft.n_geometries`. */
  readonly n_geometries?: number
  /** `section_metadata.dft.n_calculations`. */
  readonly n_calculations?: number
  /** `section_metadata.dft.n_total_energies`. */
  readonly n_total_energies?: number
  /** `section_metadata.dft.n_quantities`. */
  readonly n_quantities?: number
  /** Shape: [0..*]. `section_metadata.dft.quantities`. */
  readonly quantities?: readonly string[]
  /** Shape: [0..*]. `section_metadata.dft.searchable_quantities`. */
  readonly searchable_quantities?: readonly string[]
  /** Shape: [0..*]. `section_metadata.dft.geometries`. */
  readonly geometries?: readonly string[]
  /** `section_metadata.dft.group_hash`. */
  readonly group_hash?: string
  /** Shape: [0..*]. `section_metadata.dft.labels_springer_compound_class`. */
  readonly labels_springer_compound_class?: readonly string[]
  /** Shape: [0..*]. `section_metadata.dft.labels_springer_classification`. */
  readonly labels_springer_classification?: readonly string[]
  /** A reference. `section_metadata.dft.workflow`. */
  readonly workflow?: Workflow
  /** Shape: [*]. `section_metadata.dft.xc_functional_names`. */
  readonly xc_functional_names?: readonly string[]
  /** A list; gaps are null. `section_metadata.dft.labels`. */
  readonly labels: readonly Label[]
  /** `section_metadata.dft.optimade`. */
  readonly optimade?: OptimadeEntry
}

/** nomad.datamodel.material.DOSSimilarity. */
export interface DOSSimilarity extends CommonSection {
  /** Shape: [n_similar_materials]. */
  readonly material_ids?: readonly string[]
  /** Shape: [n_similar_materials]. */
  readonly values?: Float64Array
}

/** nomad.datamodel.metainfo.common_experimental.Data. Stands at section_experiment.section_data. */
export interface Data extends CommonSection {
  /** `section_experiment.section_data.repository_name`. */
  readonly repository_name?: string
  /** `section_experiment.section_data.repository_url`. */
  readonly repository_url?: string
  /** `section_experiment.section_data.preview_url`. */
  readonly preview_url?: string
  /** `section_experiment.section_data.entry_repository_url`. */
  readonly entry_repository_url?: string
}

/** nomad.datamodel.datamodel.Dataset. */
export interface Dataset extends CommonSection {
  readonly dataset_id?: string
  readonly name?: string
  readonly user_id?: string
  readonly doi?: string
  readonly pid?: string
  readonly created?: Date
  readonly modified?: Date
  readonly dataset_type?: 'owned' | 'foreign'
  readonly query?: LooseValue
  /** Shape: [*]. */
  readonly entries?: readonly string[]
}

/** nomad.datamodel.metainfo.common_dft.DftPlusUOrbital. Stands at section_run.section_method.section_dft_plus_u_orbital. Also called section_dft_plus_u_orbital. */
export interface DftPlusUOrbital extends CommonSection {
  /** `section_run.section_method.section_dft_plus_u_orbital.dft_plus_u_orbital_atom`. */
  readonly dft_plus_u_orbital_atom?: number
  /** `section_run.section_method.section_dft_plus_u_orbital.dft_plus_u_orbital_J`. */
  readonly dft_plus_u_orbital_J?: number
  /** `section_run.section_method.section_dft_plus_u_orbital.dft_plus_u_orbital_label`. */
  readonly dft_plus_u_orbital_label?: string
  /** `section_run.section_method.section_dft_plus_u_orbital.dft_plus_u_orbital_U_effective`. */
  readonly dft_plus_u_orbital_U_effective?: number
  /** `section_run.section_method.section_dft_plus_u_orbital.dft_plus_u_orbital_U`. */
  readonly dft_plus_u_orbital_U?: number
}

/** nomad.datamodel.metainfo.common_dft.Dos. Stands at section_run.section_single_configuration_calculation.section_dos. Also called section_dos. */
export interface Dos extends CommonSection {
  /** Unit: joule. Shape: [number_of_dos_values]. `section_run.section_single_configuration_calculation.section_dos.dos_energies_normalized`. */
  readonly dos_energies_normalized?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_dos_values]. `section_run.section_single_configuration_calculation.section_dos.dos_energies`. */
  readonly dos_energies?: Quantity<'energy', Float64Array>
  /** `section_run.section_single_configuration_calculation.section_dos.dos_fermi_energy`. */
  readonly dos_fermi_energy?: number
  /** Shape: [number_of_spin_channels, number_of_dos_values]. `section_run.section_single_configuration_calculation.section_dos.dos_integrated_values`. */
  readonly dos_integrated_values?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_dos.dos_kind`. */
  readonly dos_kind?: string
  /** Shape: [number_of_dos_lms, 2]. `section_run.section_single_configuration_calculation.section_dos.dos_lm`. */
  readonly dos_lm?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_dos.dos_m_kind`. */
  readonly dos_m_kind?: string
  /** Shape: [number_of_dos_lms, number_of_spin_channels, number_of_atoms, number_of_dos_values]. `section_run.section_single_configuration_calculation.section_dos.dos_values_lm`. */
  readonly dos_values_lm?: Float64Array[][][]
  /** Shape: [number_of_spin_channels, number_of_dos_values]. `section_run.section_single_configuration_calculation.section_dos.dos_values_normalized`. */
  readonly dos_values_normalized?: Float64Array[]
  /** Shape: [number_of_spin_channels, number_of_dos_values]. `section_run.section_single_configuration_calculation.section_dos.dos_values`. */
  readonly dos_values?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_dos.number_of_dos_lms`. */
  readonly number_of_dos_lms?: number
  /** `section_run.section_single_configuration_calculation.section_dos.number_of_dos_values`. */
  readonly number_of_dos_values?: number
  /** `section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint`. */
  readonly section_dos_fingerprint?: DosFingerprint
}

/** nomad.datamodel.metainfo.common_dft.DosFingerprint. Stands at section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint. Also called section_dos_fingerprint. */
export interface DosFingerprint extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint.bins`. */
  readonly bins?: string
  /** Shape: [2]. `section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint.indices`. */
  readonly indices?: Float64Array
  /** `section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint.stepsize`. */
  readonly stepsize?: number
  /** `section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint.filling_factor`. */
  readonly filling_factor?: number
  /** `section_run.section_single_configuration_calculation.section_dos.section_dos_fingerprint.grid_id`. */
  readonly grid_id?: string
}

/** nomad.datamodel.ems.EMSMetadata. Stands at section_metadata.ems. */
export interface EMSMetadata extends CommonSection {
  /** `section_metadata.ems.chemical`. */
  readonly chemical?: string
  /** `section_metadata.ems.sample_constituents`. */
  readonly sample_constituents?: string
  /** `section_metadata.ems.sample_microstructure`. */
  readonly sample_microstructure?: string
  /** `section_metadata.ems.experiment_summary`. */
  readonly experiment_summary?: string
  /** `section_metadata.ems.experiment_location`. */
  readonly experiment_location?: string
  /** `section_metadata.ems.experiment_time`. */
  readonly experiment_time?: Date
  /** `section_metadata.ems.method`. */
  readonly method?: string
  /** `section_metadata.ems.probing_method`. */
  readonly probing_method?: string
  /** `section_metadata.ems.repository_name`. */
  readonly repository_name?: string
  /** `section_metadata.ems.repository_url`. */
  readonly repository_url?: string
  /** `section_metadata.ems.entry_repository_url`. */
  readonly entry_repository_url?: string
  /** `section_metadata.ems.preview_url`. */
  readonly preview_url?: string
  /** Shape: [0..*]. `section_metadata.ems.quantities`. */
  readonly quantities?: readonly string[]
  /** `section_metadata.ems.group_hash`. */
  readonly group_hash?: string
  /** `section_metadata.ems.origin_time`. */
  readonly origin_time?: Date
  /** `section_metadata.ems.data_type`. */
  readonly data_type?: string
}

/** nomad.datamodel.metainfo.common_dft.Eigenvalues. Stands at section_run.section_single_configuration_calculation.section_eigenvalues and elsewhere. Also called section_eigenvalues. */
export interface Eigenvalues extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_eigenvalues.eigenvalues_kind`. */
  readonly eigenvalues_kind?: string
  /** Shape: [number_of_eigenvalues_kpoints]. `section_run.section_single_configuration_calculation.section_eigenvalues.eigenvalues_kpoints_multiplicity`. */
  readonly eigenvalues_kpoints_multiplicity?: Float64Array
  /** Shape: [number_of_eigenvalues_kpoints]. `section_run.section_single_configuration_calculation.section_eigenvalues.eigenvalues_kpoints_weights`. */
  readonly eigenvalues_kpoints_weights?: Float64Array
  /** Shape: [number_of_eigenvalues_kpoints, 3]. `section_run.section_single_configuration_calculation.section_eigenvalues.eigenvalues_kpoints`. */
  readonly eigenvalues_kpoints?: Float64Array[]
  /** Shape: [number_of_spin_channels, number_of_eigenvalues_kpoints, number_of_eigenvalues]. `section_run.section_single_configuration_calculation.section_eigenvalues.eigenvalues_occupation`. */
  readonly eigenvalues_occupation?: Float64Array[][]
  /** Unit: joule. Shape: [number_of_spin_channels, number_of_eigenvalues_kpoints, number_of_eigenvalues]. `section_run.section_single_configuration_calculation.section_eigenvalues.eigenvalues_values`. */
  readonly eigenvalues_values?: Quantity<'energy', Float64Array[][]>
  /** `section_run.section_single_configuration_calculation.section_eigenvalues.number_of_band_segment_eigenvalues`. */
  readonly number_of_band_segment_eigenvalues?: number
  /** `section_run.section_single_configuration_calculation.section_eigenvalues.number_of_eigenvalues_kpoints`. */
  readonly number_of_eigenvalues_kpoints?: number
  /** `section_run.section_single_configuration_calculation.section_eigenvalues.number_of_eigenvalues`. */
  readonly number_of_eigenvalues?: number
  /** `section_run.section_single_configuration_calculation.section_eigenvalues.number_of_normalized_band_segment_eigenvalues`. */
  readonly number_of_normalized_band_segment_eigenvalues?: number
  /** Shape: [number_of_spin_channels, number_of_eigenvalues_kpoints, number_of_eigenvalues]. `section_run.section_single_configuration_calculation.section_eigenvalues.gw_qp_linearization_prefactor`. */
  readonly gw_qp_linearization_prefactor?: Float64Array[][]
}

/** nomad.datamodel.metainfo.common_dft.Elastic. Stands at section_workflow.section_elastic. Also called section_elastic. */
export interface Elastic extends CommonSection {
  /** `section_workflow.section_elastic.energy_stress_calculator`. */
  readonly energy_stress_calculator?: string
  /** `section_workflow.section_elastic.elastic_calculation_method`. */
  readonly elastic_calculation_method?: string
  /** `section_workflow.section_elastic.elastic_constants_order`. */
  readonly elastic_constants_order?: number
  /** `section_workflow.section_elastic.is_mechanically_stable`. */
  readonly is_mechanically_stable?: boolean
  /** `section_workflow.section_elastic.fitting_error_maximum`. */
  readonly fitting_error_maximum?: number
  /** `section_workflow.section_elastic.strain_maximum`. */
  readonly strain_maximum?: number
}

/** nomad.datamodel.encyclopedia.Bulk. Stands at section_metadata.encyclopedia.material.bulk. */
export interface EncyclopediaBulk extends CommonSection {
  /** `section_metadata.encyclopedia.material.bulk.bravais_lattice`. */
  readonly bravais_lattice?: 'aP' | 'mP' | 'mS' | 'oP' | 'oS' | 'oI' | 'oF' | 'tP' | 'tI' | 'hR' | 'hP' | 'cP' | 'cI' | 'cF'
  /** `section_metadata.encyclopedia.material.bulk.crystal_system`. */
  readonly crystal_system?: 'triclinic' | 'monoclinic' | 'orthorhombic' | 'tetragonal' | 'trigonal' | 'hexagonal' | 'cubic'
  /** `section_metadata.encyclopedia.material.bulk.has_free_wyckoff_parameters`. */
  readonly has_free_wyckoff_parameters?: boolean
  /** `section_metadata.encyclopedia.material.bulk.point_group`. */
  readonly point_group?: '1' | '-1' | '2' | 'm' | '2/m' | '222' | 'mm2' | 'mmm' | '4' | '-4' | '4/m' | '422' | '4mm' | '-42m' | '4/mmm' | '3' | '-3' | '32' | '3m' | '-3m' | '6' | '-6' | '6/m' | '622' | '6mm' | '-6m2' | '6/mmm' | '23' | 'm-3' | '432' | '-43m' | 'm-3m'
  /** `section_metadata.encyclopedia.material.bulk.space_group_number`. */
  readonly space_group_number?: number
  /** `section_metadata.encyclopedia.material.bulk.space_group_international_short_symbol`. */
  readonly space_group_international_short_symbol?: string
  /** `section_metadata.encyclopedia.material.bulk.structure_prototype`. */
  readonly structure_prototype?: string
  /** `section_metadata.encyclopedia.material.bulk.structure_type`. */
  readonly structure_type?: string
  /** `section_metadata.encyclopedia.material.bulk.strukturbericht_designation`. */
  readonly strukturbericht_designation?: string
}

/** nomad.datamodel.encyclopedia.Calculation. Stands at section_metadata.encyclopedia.calculation. */
export interface EncyclopediaCalculation extends CommonSection {
  /** `section_metadata.encyclopedia.calculation.calculation_type`. */
  readonly calculation_type?: string
}

/** nomad.datamodel.encyclopedia.Energies. Stands at section_metadata.encyclopedia.properties.energies. */
export interface EncyclopediaEnergies extends CommonSection {
  /** Unit: eV. `section_metadata.encyclopedia.properties.energies.energy_total`. */
  readonly energy_total?: Quantity<'energy', number>
  /** Unit: eV. `section_metadata.encyclopedia.properties.energies.energy_total_T0`. */
  readonly energy_total_T0?: Quantity<'energy', number>
  /** Unit: eV. `section_metadata.encyclopedia.properties.energies.energy_free`. */
  readonly energy_free?: Quantity<'energy', number>
}

/** nomad.datamodel.encyclopedia.IdealizedStructure. Stands at section_metadata.encyclopedia.material.idealized_structure. */
export interface EncyclopediaIdealizedStructure extends CommonSection {
  /** Shape: [1..*]. `section_metadata.encyclopedia.material.idealized_structure.atom_labels`. */
  readonly atom_labels?: readonly string[]
  /** Shape: [number_of_atoms, 3]. `section_metadata.encyclopedia.material.idealized_structure.atom_positions`. */
  readonly atom_positions?: Float64Array[]
  /** Shape: [3, 3]. `section_metadata.encyclopedia.material.idealized_structure.lattice_vectors`. */
  readonly lattice_vectors?: Float64Array[]
  /** Shape: [3, 3]. `section_metadata.encyclopedia.material.idealized_structure.lattice_vectors_primitive`. */
  readonly lattice_vectors_primitive?: Float64Array[]
  /** Shape: [3]. `section_metadata.encyclopedia.material.idealized_structure.periodicity`. */
  readonly periodicity?: readonly boolean[]
  /** `section_metadata.encyclopedia.material.idealized_structure.number_of_atoms`. */
  readonly number_of_atoms?: number
  /** Unit: m ** 3. `section_metadata.encyclopedia.material.idealized_structure.cell_volume`. */
  readonly cell_volume?: Quantity<'volume', number>
  /** A list; gaps are null. `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets`. */
  readonly wyckoff_sets: readonly EncyclopediaWyckoffSet[]
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters`. */
  readonly lattice_parameters?: EncyclopediaLatticeParameters
}

/** nomad.datamodel.encyclopedia.LatticeParameters. Stands at section_metadata.encyclopedia.material.idealized_structure.lattice_parameters. */
export interface EncyclopediaLatticeParameters extends CommonSection {
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters.a`. */
  readonly a?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters.b`. */
  readonly b?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters.c`. */
  readonly c?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters.alpha`. */
  readonly alpha?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters.beta`. */
  readonly beta?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.lattice_parameters.gamma`. */
  readonly gamma?: number
}

/** nomad.datamodel.encyclopedia.Material. Stands at section_metadata.encyclopedia.material. */
export interface EncyclopediaMaterial extends CommonSection {
  /** `section_metadata.encyclopedia.material.material_type`. */
  readonly material_type?: string
  /** `section_metadata.encyclopedia.material.material_id`. */
  readonly material_id?: string
  /** `section_metadata.encyclopedia.material.material_name`. */
  readonly material_name?: string
  /** `section_metadata.encyclopedia.material.material_classification`. */
  readonly material_classification?: string
  /** `section_metadata.encyclopedia.material.formula`. */
  readonly formula?: string
  /** `section_metadata.encyclopedia.material.formula_reduced`. */
  readonly formula_reduced?: string
  /** `section_metadata.encyclopedia.material.species_and_counts`. */
  readonly species_and_counts?: string
  /** `section_metadata.encyclopedia.material.species`. */
  readonly species?: string
  /** `section_metadata.encyclopedia.material.bulk`. */
  readonly bulk?: EncyclopediaBulk
  /** `section_metadata.encyclopedia.material.idealized_structure`. */
  readonly idealized_structure?: EncyclopediaIdealizedStructure
}

/** nomad.datamodel.encyclopedia.EncyclopediaMetadata. Stands at section_metadata.encyclopedia. */
export interface EncyclopediaMetadata extends CommonSection {
  /** `section_metadata.encyclopedia.status`. */
  readonly status?: 'success' | 'unsupported_material_type' | 'unsupported_method_type' | 'unsupported_calculation_type' | 'invalid_metainfo' | 'failure'
  /** `section_metadata.encyclopedia.material`. */
  readonly material?: EncyclopediaMaterial
  /** `section_metadata.encyclopedia.method`. */
  readonly method?: EncyclopediaMethod
  /** `section_metadata.encyclopedia.properties`. */
  readonly properties?: EncyclopediaProperties
  /** `section_metadata.encyclopedia.calculation`. */
  readonly calculation?: EncyclopediaCalculation
}

/** nomad.datamodel.encyclopedia.Method. Stands at section_metadata.encyclopedia.method. */
export interface EncyclopediaMethod extends CommonSection {
  /** `section_metadata.encyclopedia.method.method_type`. */
  readonly method_type?: 'DFT' | 'GW' | 'unavailable'
  /** `section_metadata.encyclopedia.method.core_electron_treatment`. */
  readonly core_electron_treatment?: 'full all electron' | 'all electron frozen core' | 'pseudopotential' | 'unavailable'
  /** `section_metadata.encyclopedia.method.functional_long_name`. */
  readonly functional_long_name?: string
  /** `section_metadata.encyclopedia.method.functional_type`. */
  readonly functional_type?: string
  /** `section_metadata.encyclopedia.method.method_id`. */
  readonly method_id?: string
  /** `section_metadata.encyclopedia.method.group_eos_id`. */
  readonly group_eos_id?: string
  /** `section_metadata.encyclopedia.method.group_parametervariation_id`. */
  readonly group_parametervariation_id?: string
  /** `section_metadata.encyclopedia.method.gw_starting_point`. */
  readonly gw_starting_point?: string
  /** `section_metadata.encyclopedia.method.gw_type`. */
  readonly gw_type?: 'G0W0' | 'scGW'
  /** `section_metadata.encyclopedia.method.smearing_kind`. */
  readonly smearing_kind?: string
  /** `section_metadata.encyclopedia.method.smearing_parameter`. */
  readonly smearing_parameter?: number
}

/** nomad.datamodel.encyclopedia.Properties. Stands at section_metadata.encyclopedia.properties. */
export interface EncyclopediaProperties extends CommonSection {
  /** Unit: 1 / m ** 3. `section_metadata.encyclopedia.properties.atomic_density`. */
  readonly atomic_density?: Quantity<'1 / length ** 3', number>
  /** Unit: kg / m ** 3. `section_metadata.encyclopedia.properties.mass_density`. */
  readonly mass_density?: Quantity<'density', number>
  /** Unit: eV. `section_metadata.encyclopedia.properties.band_gap`. */
  readonly band_gap?: Quantity<'energy', number>
  /** `section_metadata.encyclopedia.properties.band_gap_direct`. */
  readonly band_gap_direct?: boolean
  /** A reference. `section_metadata.encyclopedia.properties.electronic_band_structure`. */
  readonly electronic_band_structure?: KBand
  /** A reference. `section_metadata.encyclopedia.properties.electronic_dos`. */
  readonly electronic_dos?: Dos
  /** A reference. `section_metadata.encyclopedia.properties.phonon_band_structure`. */
  readonly phonon_band_structure?: KBand
  /** A reference. `section_metadata.encyclopedia.properties.phonon_dos`. */
  readonly phonon_dos?: Dos
  /** A reference. `section_metadata.encyclopedia.properties.thermodynamical_properties`. */
  readonly thermodynamical_properties?: ThermodynamicalProperties
  /** `section_metadata.encyclopedia.properties.energies`. */
  readonly energies?: EncyclopediaEnergies
}

/** nomad.datamodel.encyclopedia.WyckoffSet. Stands at section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets. */
export interface EncyclopediaWyckoffSet extends CommonSection {
  /** `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.wyckoff_letter`. */
  readonly wyckoff_letter?: string
  /** Shape: [1..*]. `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.indices`. */
  readonly indices?: Float64Array
  /** `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.element`. */
  readonly element?: string
  /** `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.variables`. */
  readonly variables?: EncyclopediaWyckoffVariables
}

/** nomad.datamodel.encyclopedia.WyckoffVariables. Stands at section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.variables. */
export interface EncyclopediaWyckoffVariables extends CommonSection {
  /** `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.variables.x`. */
  readonly x?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.variables.y`. */
  readonly y?: number
  /** `section_metadata.encyclopedia.material.idealized_structure.wyckoff_sets.variables.z`. */
  readonly z?: number
}

/** nomad.datamodel.material.Energies. Stands at section_encyclopedia.properties.energies. */
export interface Energies extends CommonSection {
  /** Unit: eV. `section_encyclopedia.properties.energies.energy_total`. */
  readonly energy_total?: Quantity<'energy', number>
  /** Unit: eV. `section_encyclopedia.properties.energies.energy_total_T0`. */
  readonly energy_total_T0?: Quantity<'energy', number>
  /** Unit: eV. `section_encyclopedia.properties.energies.energy_free`. */
  readonly energy_free?: Quantity<'energy', number>
}

/** nomad.datamodel.metainfo.common_dft.EnergyCodeIndependent. Stands at section_run.section_single_configuration_calculation.section_energy_code_independent. Also called section_energy_code_independent. */
export interface EnergyCodeIndependent extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_energy_code_independent.energy_code_independent_kind`. */
  readonly energy_code_independent_kind?: string
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_energy_code_independent.energy_code_independent_value`. */
  readonly energy_code_independent_value?: Quantity<'energy', number>
}

/** nomad.datamodel.metainfo.common_dft.EnergyContribution. Stands at section_run.section_single_configuration_calculation.section_energy_contribution. Also called section_energy_contribution. */
export interface EnergyContribution extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_energy_contribution.energy_contibution_kind`. */
  readonly energy_contibution_kind?: string
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_energy_contribution.energy_contribution_value`. */
  readonly energy_contribution_value?: Quantity<'energy', number>
  /** `section_run.section_single_configuration_calculation.section_energy_contribution.energy_contribution_kind`. */
  readonly energy_contribution_kind?: string
}

/** nomad.datamodel.metainfo.common_dft.EnergyVanDerWaals. Stands at section_run.section_single_configuration_calculation.section_energy_van_der_Waals. Also called section_energy_van_der_Waals. */
export interface EnergyVanDerWaals extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_energy_van_der_Waals.energy_van_der_Waals_kind`. */
  readonly energy_van_der_Waals_kind?: string
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_energy_van_der_Waals.energy_van_der_Waals_value`. */
  readonly energy_van_der_Waals_value?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_energy_van_der_Waals.energy_van_der_Waals`. */
  readonly energy_van_der_Waals?: Quantity<'energy', number>
}

/** nomad.datamodel.datamodel.EntryMetadata. Stands at section_metadata. */
export interface EntryMetadata extends CommonSection {
  /** `section_metadata.upload_id`. */
  readonly upload_id?: string
  /** `section_metadata.calc_id`. */
  readonly calc_id?: string
  /** `section_metadata.calc_hash`. */
  readonly calc_hash?: string
  /** `section_metadata.mainfile`. */
  readonly mainfile?: string
  /** Shape: [0..*]. `section_metadata.files`. */
  readonly files?: readonly string[]
  /** `section_metadata.pid`. */
  readonly pid?: string
  /** `section_metadata.raw_id`. */
  readonly raw_id?: string
  /** `section_metadata.domain`. */
  readonly domain?: 'dft' | 'ems' | 'qcms'
  /** Default: false. `section_metadata.published`. */
  readonly published?: boolean
  /** Default: false. `section_metadata.processed`. */
  readonly processed?: boolean
  /** `section_metadata.last_processing`. */
  readonly last_processing?: Date
  /** `section_metadata.nomad_version`. */
  readonly nomad_version?: string
  /** `section_metadata.nomad_commit`. */
  readonly nomad_commit?: string
  /** `section_metadata.parser_name`. */
  readonly parser_name?: string
  /** `section_metadata.comment`. */
  readonly comment?: string
  /** Shape: [0..*]. `section_metadata.references`. */
  readonly references?: readonly string[]
  /** A reference. `section_metadata.uploader`. */
  readonly uploader?: LooseSection
  /** Shape: [0..*]. A reference. `section_metadata.coauthors`. */
  readonly coauthors?: readonly LooseSection[]
  /** Shape: [0..*]. A reference. Derived. `section_metadata.authors`. */
  readonly authors?: readonly LooseSection[]
  /** Shape: [0..*]. A reference. `section_metadata.shared_with`. */
  readonly shared_with?: readonly LooseSection[]
  /** Shape: [0..*]. A reference. Derived. `section_metadata.owners`. */
  readonly owners?: readonly LooseSection[]
  /** Default: false. `section_metadata.with_embargo`. */
  readonly with_embargo?: boolean
  /** `section_metadata.upload_time`. */
  readonly upload_time?: Date
  /** `section_metadata.upload_name`. */
  readonly upload_name?: string
  /** Shape: [0..*]. A reference. `section_metadata.datasets`. */
  readonly datasets?: readonly LooseSection[]
  /** `section_metadata.external_id`. */
  readonly external_id?: string
  /** `section_metadata.last_edit`. */
  readonly last_edit?: Date
  /** `section_metadata.formula`. */
  readonly formula?: string
  /** Shape: [n_atoms]. `section_metadata.atoms`. */
  readonly atoms?: readonly string[]
  /** Derived. `section_metadata.only_atoms`. */
  readonly only_atoms?: string
  /** `section_metadata.n_atoms`. */
  readonly n_atoms?: number
  /** `section_metadata.external_db`. */
  readonly external_db?: 'EELSDB' | 'Materials Project' | 'AFLOW' | 'OQMD'
  /** Derived. `section_metadata.origin`. */
  readonly origin?: string
  /** Shape: [*]. `section_metadata.processing_errors`. */
  readonly processing_errors?: readonly string[]
  /** Default: CC BY 4.0. `section_metadata.license`. */
  readonly license?: string
  /** `section_metadata.ems`. */
  readonly ems?: EMSMetadata
  /** `section_metadata.dft`. */
  readonly dft?: DFTMetadata
  /** `section_metadata.encyclopedia`. */
  readonly encyclopedia?: EncyclopediaMetadata
  /** `section_metadata.qcms`. */
  readonly qcms?: QCMSMetadata
}

/** nomad.datamodel.metainfo.common_dft.ExcitedStates. Stands at section_run.section_single_configuration_calculation.section_excited_states. Also called section_excited_states. */
export interface ExcitedStates extends CommonSection {
  /** Shape: [number_of_excited_states]. `section_run.section_single_configuration_calculation.section_excited_states.excitation_energies`. */
  readonly excitation_energies?: Float64Array
  /** `section_run.section_single_configuration_calculation.section_excited_states.number_of_excited_states`. */
  readonly number_of_excited_states?: number
  /** Shape: [number_of_excited_states]. `section_run.section_single_configuration_calculation.section_excited_states.oscillator_strengths`. */
  readonly oscillator_strengths?: Float64Array
  /** Shape: [number_of_excited_states, 3]. `section_run.section_single_configuration_calculation.section_excited_states.transition_dipole_moments`. */
  readonly transition_dipole_moments?: Float64Array[]
}

/** nomad.datamodel.metainfo.common_experimental.Experiment. Stands at section_experiment. */
export interface Experiment extends CommonSection {
  /** `section_experiment.experiment_summary`. */
  readonly experiment_summary?: string
  /** `section_experiment.experiment_facility_institution`. */
  readonly experiment_facility_institution?: string
  /** `section_experiment.experiment_facility_name`. */
  readonly experiment_facility_name?: string
  /** `section_experiment.experiment_time`. */
  readonly experiment_time?: Date
  /** `section_experiment.experiment_end_time`. */
  readonly experiment_end_time?: Date
  /** `section_experiment.experiment_publish_time`. */
  readonly experiment_publish_time?: Date
  /** `section_experiment.raw_metadata`. */
  readonly raw_metadata?: LooseValue
  /** `section_experiment.section_sample`. */
  readonly section_sample?: Sample
  /** `section_experiment.section_method`. */
  readonly section_method?: ExperimentalMethod
  /** `section_experiment.section_data`. */
  readonly section_data?: Data
  /** `section_experiment.experiment_location`. */
  readonly experiment_location?: Location
}

/** nomad.datamodel.metainfo.common_experimental.Method. Stands at section_experiment.section_method and elsewhere. */
export interface ExperimentalMethod extends CommonSection {
  /** `section_experiment.section_method.method_type`. */
  readonly method_type?: 'DFT' | 'GW' | 'unavailable'
  /** `section_experiment.section_method.basis_set_type`. */
  readonly basis_set_type?: 'Numeric AOs' | 'Gaussians' | '(L)APW+lo' | 'FLAPW (full-potential linearized augmented planewave)' | 'Plane waves' | 'Real-space grid' | 'Local-orbital minimum-basis'
  /** `section_experiment.section_method.core_electron_treatment`. */
  readonly core_electron_treatment?: 'full all electron' | 'all electron frozen core' | 'pseudopotential' | 'unavailable'
  /** `section_experiment.section_method.functional_long_name`. */
  readonly functional_long_name?: string
  /** `section_experiment.section_method.functional_type`. */
  readonly functional_type?: string
  /** `section_experiment.section_method.method_hash`. */
  readonly method_hash?: string
  /** `section_experiment.section_method.group_eos_hash`. */
  readonly group_eos_hash?: string
  /** `section_experiment.section_method.group_parametervariation_hash`. */
  readonly group_parametervariation_hash?: string
  /** `section_experiment.section_method.gw_starting_point`. */
  readonly gw_starting_point?: string
  /** `section_experiment.section_method.gw_type`. */
  readonly gw_type?: 'G0W0' | 'scGW'
  /** `section_experiment.section_method.smearing_kind`. */
  readonly smearing_kind?: string
  /** `section_experiment.section_method.smearing_parameter`. */
  readonly smearing_parameter?: number
  /** `section_experiment.section_method.data_type`. */
  readonly data_type?: string
  /** `section_experiment.section_method.method_name`. */
  readonly method_name?: string
  /** `section_experiment.section_method.method_abbreviation`. */
  readonly method_abbreviation?: string
  /** `section_experiment.section_method.probing_method`. */
  readonly probing_method?: string
  /** `section_experiment.section_method.instrument_description`. */
  readonly instrument_description?: string
}

/** nomad.datamodel.metainfo.common_dft.FrameSequence. Stands at section_run.section_frame_sequence. Also called section_frame_sequence. */
export interface FrameSequence extends CommonSection {
  /** Shape: [number_of_conserved_quantity_evaluations_in_sequence]. `section_run.section_frame_sequence.frame_sequence_conserved_quantity_frames`. */
  readonly frame_sequence_conserved_quantity_frames?: Float64Array
  /** Unit: joule. Shape: [2]. `section_run.section_frame_sequence.frame_sequence_conserved_quantity_stats`. */
  readonly frame_sequence_conserved_quantity_stats?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_conserved_quantity_evaluations_in_sequence]. `section_run.section_frame_sequence.frame_sequence_conserved_quantity`. */
  readonly frame_sequence_conserved_quantity?: Quantity<'energy', Float64Array>
  /** A reference. `section_run.section_frame_sequence.frame_sequence_continuation_kind`. */
  readonly frame_sequence_continuation_kind?: FrameSequence
  /** `section_run.section_frame_sequence.frame_sequence_external_url`. */
  readonly frame_sequence_external_url?: string
  /** Shape: [number_of_kinetic_energies_in_sequence]. `section_run.section_frame_sequence.frame_sequence_kinetic_energy_frames`. */
  readonly frame_sequence_kinetic_energy_frames?: Float64Array
  /** Unit: joule. Shape: [2]. `section_run.section_frame_sequence.frame_sequence_kinetic_energy_stats`. */
  readonly frame_sequence_kinetic_energy_stats?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_kinetic_energies_in_sequence]. `section_run.section_frame_sequence.frame_sequence_kinetic_energy`. */
  readonly frame_sequence_kinetic_energy?: Quantity<'energy', Float64Array>
  /** Shape: [number_of_frames_in_sequence]. A reference. `section_run.section_frame_sequence.frame_sequence_local_frames_ref`. */
  readonly frame_sequence_local_frames_ref?: readonly SingleConfigurationCalculation[]
  /** Shape: [number_of_potential_energies_in_sequence]. `section_run.section_frame_sequence.frame_sequence_potential_energy_frames`. */
  readonly frame_sequence_potential_energy_frames?: Float64Array
  /** Unit: joule. Shape: [2]. `section_run.section_frame_sequence.frame_sequence_potential_energy_stats`. */
  readonly frame_sequence_potential_energy_stats?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_potential_energies_in_sequence]. `section_run.section_frame_sequence.frame_sequence_potential_energy`. */
  readonly frame_sequence_potential_energy?: Quantity<'energy', Float64Array>
  /** Shape: [number_of_pressure_evaluations_in_sequence]. `section_run.section_frame_sequence.frame_sequence_pressure_frames`. */
  readonly frame_sequence_pressure_frames?: Float64Array
  /** Unit: pascal. Shape: [2]. `section_run.section_frame_sequence.frame_sequence_pressure_stats`. */
  readonly frame_sequence_pressure_stats?: Quantity<'pressure', Float64Array>
  /** Unit: pascal. Shape: [number_of_pressure_evaluations_in_sequence]. `section_run.section_frame_sequence.frame_sequence_pressure`. */
  readonly frame_sequence_pressure?: Quantity<'pressure', Float64Array>
  /** Shape: [number_of_temperatures_in_sequence]. `section_run.section_frame_sequence.frame_sequence_temperature_frames`. */
  readonly frame_sequence_temperature_frames?: Float64Array
  /** Unit: kelvin. Shape: [2]. `section_run.section_frame_sequence.frame_sequence_temperature_stats`. */
  readonly frame_sequence_temperature_stats?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [number_of_temperatures_in_sequence]. `section_run.section_frame_sequence.frame_sequence_temperature`. */
  readonly frame_sequence_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: second. Shape: [number_of_frames_in_sequence]. `section_run.section_frame_sequence.frame_sequence_time`. */
  readonly frame_sequence_time?: Quantity<'time', Float64Array>
  /** A reference. `section_run.section_frame_sequence.frame_sequence_to_sampling_ref`. */
  readonly frame_sequence_to_sampling_ref?: SamplingMethod
  /** `section_run.section_frame_sequence.geometry_optimization_converged`. */
  readonly geometry_optimization_converged?: boolean
  /** `section_run.section_frame_sequence.number_of_conserved_quantity_evaluations_in_sequence`. */
  readonly number_of_conserved_quantity_evaluations_in_sequence?: number
  /** `section_run.section_frame_sequence.number_of_frames_in_sequence`. */
  readonly number_of_frames_in_sequence?: number
  /** `section_run.section_frame_sequence.number_of_kinetic_energies_in_sequence`. */
  readonly number_of_kinetic_energies_in_sequence?: number
  /** `section_run.section_frame_sequence.number_of_potential_energies_in_sequence`. */
  readonly number_of_potential_energies_in_sequence?: number
  /** `section_run.section_frame_sequence.number_of_pressure_evaluations_in_sequence`. */
  readonly number_of_pressure_evaluations_in_sequence?: number
  /** `section_run.section_frame_sequence.number_of_temperatures_in_sequence`. */
  readonly number_of_temperatures_in_sequence?: number
  /** A reference. `section_run.section_frame_sequence.previous_sequence_ref`. */
  readonly previous_sequence_ref?: FrameSequence
  /** A list; gaps are null. `section_run.section_frame_sequence.section_frame_sequence_user_quantity`. */
  readonly section_frame_sequence_user_quantity: readonly FrameSequenceUserQuantity[]
  /** A list; gaps are null. `section_run.section_frame_sequence.section_thermodynamical_properties`. */
  readonly section_thermodynamical_properties: readonly ThermodynamicalProperties[]
}

/** nomad.datamodel.metainfo.common_dft.FrameSequenceUserQuantity. Stands at section_run.section_frame_sequence.section_frame_sequence_user_quantity. Also called section_frame_sequence_user_quantity. */
export interface FrameSequenceUserQuantity extends CommonSection {
  /** Shape: [number_of_user_quantity_evaluations_in_sequence]. `section_run.section_frame_sequence.section_frame_sequence_user_quantity.frame_sequence_user_quantity_frames`. */
  readonly frame_sequence_user_quantity_frames?: Float64Array
  /** `section_run.section_frame_sequence.section_frame_sequence_user_quantity.frame_sequence_user_quantity_name`. */
  readonly frame_sequence_user_quantity_name?: string
  /** Shape: [2, number_of_frame_sequence_user_quantity_components]. `section_run.section_frame_sequence.section_frame_sequence_user_quantity.frame_sequence_user_quantity_stats`. */
  readonly frame_sequence_user_quantity_stats?: Float64Array[]
  /** Shape: [number_of_user_quantity_evaluations_in_sequence, number_of_frame_sequence_user_quantity_components]. `section_run.section_frame_sequence.section_frame_sequence_user_quantity.frame_sequence_user_quantity`. */
  readonly frame_sequence_user_quantity?: Float64Array[]
  /** `section_run.section_frame_sequence.section_frame_sequence_user_quantity.number_of_frame_sequence_user_quantity_components`. */
  readonly number_of_frame_sequence_user_quantity_components?: number
  /** `section_run.section_frame_sequence.section_frame_sequence_user_quantity.number_of_user_quantity_evaluations_in_sequence`. */
  readonly number_of_user_quantity_evaluations_in_sequence?: number
}

/** nomad.datamodel.metainfo.common_dft.GaussianBasisGroup. Stands at section_run.section_basis_set_atom_centered.section_gaussian_basis_group. Also called section_gaussian_basis_group. */
export interface GaussianBasisGroup extends CommonSection {
  /** Shape: [number_of_gaussian_basis_group_contractions, number_of_gaussian_basis_group_exponents]. `section_run.section_basis_set_atom_centered.section_gaussian_basis_group.gaussian_basis_group_contractions`. */
  readonly gaussian_basis_group_contractions?: Float64Array[]
  /** Unit: 1 / meter ** 2. Shape: [number_of_gaussian_basis_group_exponents]. `section_run.section_basis_set_atom_centered.section_gaussian_basis_group.gaussian_basis_group_exponents`. */
  readonly gaussian_basis_group_exponents?: Quantity<'1 / length ** 2', Float64Array>
  /** Shape: [number_of_gaussian_basis_group_contractions]. `section_run.section_basis_set_atom_centered.section_gaussian_basis_group.gaussian_basis_group_ls`. */
  readonly gaussian_basis_group_ls?: Float64Array
  /** `section_run.section_basis_set_atom_centered.section_gaussian_basis_group.number_of_gaussian_basis_group_contractions`. */
  readonly number_of_gaussian_basis_group_contractions?: number
  /** `section_run.section_basis_set_atom_centered.section_gaussian_basis_group.number_of_gaussian_basis_group_exponents`. */
  readonly number_of_gaussian_basis_group_exponents?: number
}

/** nomad.datamodel.metainfo.common_dft.GeometryOptimization. Stands at section_workflow.section_geometry_optimization. Also called section_geometry_optimization. */
export interface GeometryOptimization extends CommonSection {
  /** `section_workflow.section_geometry_optimization.geometry_optimization_type`. */
  readonly geometry_optimization_type?: string
  /** Unit: joule. `section_workflow.section_geometry_optimization.input_energy_difference_tolerance`. */
  readonly input_energy_difference_tolerance?: Quantity<'energy', number>
  /** Unit: newton. `section_workflow.section_geometry_optimization.input_force_maximum_tolerance`. */
  readonly input_force_maximum_tolerance?: Quantity<'force', number>
  /** Unit: joule. `section_workflow.section_geometry_optimization.final_energy_difference`. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. `section_workflow.section_geometry_optimization.final_force_maximum`. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** `section_workflow.section_geometry_optimization.optimization_steps`. */
  readonly optimization_steps?: number
  /** Unit: meter. `section_workflow.section_geometry_optimization.input_displacement_maximum_tolerance`. */
  readonly input_displacement_maximum_tolerance?: Quantity<'length', number>
  /** Unit: meter. `section_workflow.section_geometry_optimization.final_displacement_maximum`. */
  readonly final_displacement_maximum?: Quantity<'length', number>
  /** `section_workflow.section_geometry_optimization.is_converged_geometry`. */
  readonly is_converged_geometry?: boolean
}

/** nomad.datamodel.material.IdealizedStructure. Stands at section_encyclopedia.material.idealized_structure and elsewhere. */
export interface IdealizedStructure extends CommonSection {
  /** Shape: [1..*]. `section_encyclopedia.material.idealized_structure.atom_labels`. */
  readonly atom_labels?: readonly string[]
  /** Shape: [number_of_atoms, 3]. `section_encyclopedia.material.idealized_structure.atom_positions`. */
  readonly atom_positions?: Float64Array[]
  /** Shape: [3, 3]. `section_encyclopedia.material.idealized_structure.lattice_vectors`. */
  readonly lattice_vectors?: Float64Array[]
  /** Shape: [3, 3]. `section_encyclopedia.material.idealized_structure.lattice_vectors_primitive`. */
  readonly lattice_vectors_primitive?: Float64Array[]
  /** Shape: [3]. `section_encyclopedia.material.idealized_structure.periodicity`. */
  readonly periodicity?: readonly boolean[]
  /** `section_encyclopedia.material.idealized_structure.number_of_atoms`. */
  readonly number_of_atoms?: number
  /** Unit: m ** 3. `section_encyclopedia.material.idealized_structure.cell_volume`. */
  readonly cell_volume?: Quantity<'volume', number>
  /** A list; gaps are null. `section_encyclopedia.material.idealized_structure.wyckoff_sets`. */
  readonly wyckoff_sets: readonly WyckoffSet[]
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters`. */
  readonly lattice_parameters?: LatticeParameters
}

/** nomad.datamodel.metainfo.common_dft.Interaction. Stands at section_run.section_topology.section_interaction. Also called section_interaction. */
export interface Interaction extends CommonSection {
  /** Shape: [number_of_interactions, number_of_atoms_per_interaction]. `section_run.section_topology.section_interaction.interaction_atoms`. */
  readonly interaction_atoms?: Float64Array[]
  /** `section_run.section_topology.section_interaction.interaction_kind`. */
  readonly interaction_kind?: string
  /** `section_run.section_topology.section_interaction.interaction_parameters`. */
  readonly interaction_parameters?: LooseValue
  /** `section_run.section_topology.section_interaction.number_of_atoms_per_interaction`. */
  readonly number_of_atoms_per_interaction?: number
  /** `section_run.section_topology.section_interaction.number_of_interactions`. */
  readonly number_of_interactions?: number
}

/** nomad.datamodel.metainfo.common_dft.KBand. Stands at section_run.section_single_configuration_calculation.section_k_band. Also called section_k_band. */
export interface KBand extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_k_band.band_structure_kind`. */
  readonly band_structure_kind?: string
  /** Unit: 1 / meter. Shape: [3, 3]. `section_run.section_single_configuration_calculation.section_k_band.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** `section_run.section_single_configuration_calculation.section_k_band.is_standard_path`. */
  readonly is_standard_path?: boolean
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_k_band.section_band_gap`. */
  readonly section_band_gap: readonly BandGap[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment`. */
  readonly section_k_band_segment: readonly KBandSegment[]
  /** `section_run.section_single_configuration_calculation.section_k_band.brillouin_zone`. */
  readonly brillouin_zone?: BrillouinZone
}

/** nomad.datamodel.metainfo.common_dft.KBandNormalized. Stands at section_run.section_single_configuration_calculation.section_k_band_normalized. Also called section_k_band_normalized. */
export interface KBandNormalized extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_k_band_normalized.k_band_path_normalized_is_standard`. */
  readonly k_band_path_normalized_is_standard?: boolean
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized`. */
  readonly section_k_band_segment_normalized: readonly KBandSegmentNormalized[]
}

/** nomad.datamodel.metainfo.common_dft.KBandSegment. Stands at section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment. Also called section_k_band_segment. */
export interface KBandSegment extends CommonSection {
  /** Unit: joule. Shape: [number_of_spin_channels, number_of_k_points_per_segment, number_of_band_segment_eigenvalues]. `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment.band_energies`. */
  readonly band_energies?: Quantity<'energy', Float64Array[][]>
  /** Shape: [number_of_k_points_per_segment, 3]. `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment.band_k_points`. */
  readonly band_k_points?: Float64Array[]
  /** Shape: [number_of_spin_channels, number_of_k_points_per_segment, number_of_band_segment_eigenvalues]. `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment.band_occupations`. */
  readonly band_occupations?: Float64Array[][]
  /** Shape: [2]. `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment.band_segm_labels`. */
  readonly band_segm_labels?: readonly string[]
  /** Shape: [2, 3]. `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment.band_segm_start_end`. */
  readonly band_segm_start_end?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_k_band.section_k_band_segment.number_of_k_points_per_segment`. */
  readonly number_of_k_points_per_segment?: number
}

/** nomad.datamodel.metainfo.common_dft.KBandSegmentNormalized. Stands at section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized. Also called section_k_band_segment_normalized. */
export interface KBandSegmentNormalized extends CommonSection {
  /** Unit: joule. Shape: [number_of_spin_channels, number_of_normalized_k_points_per_segment, number_of_normalized_band_segment_eigenvalues]. `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized.band_energies_normalized`. */
  readonly band_energies_normalized?: Quantity<'energy', Float64Array[][]>
  /** Shape: [number_of_normalized_k_points_per_segment, 3]. `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized.band_k_points_normalized`. */
  readonly band_k_points_normalized?: Float64Array[]
  /** Shape: [number_of_spin_channels, number_of_normalized_k_points_per_segment, number_of_normalized_band_segment_eigenvalues]. `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized.band_occupations_normalized`. */
  readonly band_occupations_normalized?: Float64Array[][]
  /** Shape: [2]. `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized.band_segm_labels_normalized`. */
  readonly band_segm_labels_normalized?: readonly string[]
  /** Shape: [2, 3]. `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized.band_segm_start_end_normalized`. */
  readonly band_segm_start_end_normalized?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_k_band_normalized.section_k_band_segment_normalized.number_of_normalized_k_points_per_segment`. */
  readonly number_of_normalized_k_points_per_segment?: number
}

/** nomad.datamodel.dft.Label. Stands at section_metadata.dft.labels. */
export interface Label extends CommonSection {
  /** `section_metadata.dft.labels.label`. */
  readonly label?: string
  /** `section_metadata.dft.labels.type`. */
  readonly type?: 'compound_class' | 'classification' | 'prototype' | 'prototype_id'
  /** `section_metadata.dft.labels.source`. */
  readonly source?: 'springer' | 'aflow_prototype_library'
}

/** nomad.datamodel.material.LatticeParameters. Stands at section_encyclopedia.material.idealized_structure.lattice_parameters. */
export interface LatticeParameters extends CommonSection {
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters.a`. */
  readonly a?: number
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters.b`. */
  readonly b?: number
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters.c`. */
  readonly c?: number
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters.alpha`. */
  readonly alpha?: number
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters.beta`. */
  readonly beta?: number
  /** `section_encyclopedia.material.idealized_structure.lattice_parameters.gamma`. */
  readonly gamma?: number
}

/** nomad.datamodel.datamodel.EntryArchive. */
export interface LegacyEntryArchive extends CommonSection {
  /** The id of this entry, whatever `required` was. */
  readonly entry_id: string
  /** The id of the upload that this entry belongs to, whatever `required` was. */
  readonly upload_id: string
  /** Shape: [0..*]. `processing_logs`. */
  readonly processing_logs?: readonly LooseValue[]
  /** A list; gaps are null. `section_run`. */
  readonly section_run: readonly Run[]
  /** `section_experiment`. */
  readonly section_experiment?: Experiment
  /** `section_metadata`. */
  readonly section_metadata?: EntryMetadata
  /** `section_encyclopedia`. */
  readonly section_encyclopedia?: SectionEncyclopedia
  /** `section_workflow`. */
  readonly section_workflow?: Workflow
  /** `section_quantum_cms`. */
  readonly section_quantum_cms?: QuantumCMS
}

/** nomad.datamodel.metainfo.common_experimental.Location. Stands at section_experiment.experiment_location. */
export interface Location extends CommonSection {
  /** `section_experiment.experiment_location.address`. */
  readonly address?: string
  /** `section_experiment.experiment_location.institution`. */
  readonly institution?: string
  /** `section_experiment.experiment_location.facility`. */
  readonly facility?: string
}

/** nomad.datamodel.metainfo.common_experimental.Material. Stands at section_encyclopedia.material and elsewhere. */
export interface Material extends CommonSection {
  /** `section_encyclopedia.material.material_type`. */
  readonly material_type?: string
  /** `section_encyclopedia.material.material_hash`. */
  readonly material_hash?: string
  /** `section_encyclopedia.material.material_name`. */
  readonly material_name?: string
  /** `section_encyclopedia.material.material_classification`. */
  readonly material_classification?: string
  /** `section_encyclopedia.material.formula`. */
  readonly formula?: string
  /** `section_encyclopedia.material.formula_reduced`. */
  readonly formula_reduced?: string
  /** `section_encyclopedia.material.chemical_formula`. */
  readonly chemical_formula?: string
  /** `section_encyclopedia.material.chemical_name`. */
  readonly chemical_name?: string
  /** Shape: [number_of_elements]. `section_encyclopedia.material.atom_labels`. */
  readonly atom_labels?: readonly string[]
  /** Derived. `section_encyclopedia.material.number_of_elements`. */
  readonly number_of_elements?: number
  /** `section_encyclopedia.material.space_group`. */
  readonly space_group?: number
  /** `section_encyclopedia.material.idealized_structure`. */
  readonly idealized_structure?: IdealizedStructure
  /** `section_encyclopedia.material.bulk`. */
  readonly bulk?: Bulk
}

/** nomad.datamodel.material.Material. */
export interface MaterialMaterial extends CommonSection {
  readonly material_id?: string
  readonly material_type?: string
  readonly material_name?: string
  readonly material_classification?: string
  readonly formula?: string
  readonly formula_reduced?: string
  readonly species_and_counts?: string
  readonly species?: string
  readonly similarity?: Similarity
  /** A list; gaps are null. */
  readonly calculations: readonly Calculation[]
  readonly bulk?: Bulk
}

/** nomad.datamodel.material.Method. Stands at section_encyclopedia.calculation.method. */
export interface MaterialMethod extends CommonSection {
  /** `section_encyclopedia.calculation.method.program_name`. */
  readonly program_name?: 'ABINIT' | 'Amber' | 'ASAP' | 'ATK' | 'BAND' | 'BigDFT' | 'CASTEP' | 'Charmm' | 'CP2K' | 'CPMD' | 'Crystal' | 'DFTB+' | 'DL_POLY' | 'DMol3' | 'elastic' | 'elk' | 'exciting' | 'FHI-aims' | 'fleur' | 'fplo' | 'GAMESS' | 'Gaussian' | 'GPAW' | 'Gromacs' | 'Gromos' | 'gulp' | 'LAMMPS' | 'libAtoms' | 'MOLCAS' | 'MOPAC' | 'Namd' | 'NWChem' | 'Octopus' | 'ONETEP' | 'OpenKIM' | 'ORCA' | 'Phonopy' | 'qbox' | 'Quantum Espresso' | 'Siesta' | 'TINKER' | 'turbomole' | 'VASP' | 'WIEN2k'
  /** `section_encyclopedia.calculation.method.program_version`. */
  readonly program_version?: string
  /** `section_encyclopedia.calculation.method.basis_set`. */
  readonly basis_set?: 'numeric AOs' | 'LCAO' | 'gaussians' | '(L)APW+lo' | 'plane waves' | 'psinc functions' | 'real-space grid'
  /** `section_encyclopedia.calculation.method.method_type`. */
  readonly method_type?: 'DFT' | 'GW' | 'unavailable'
  /** `section_encyclopedia.calculation.method.core_electron_treatment`. */
  readonly core_electron_treatment?: 'full all electron' | 'all electron frozen core' | 'pseudopotential' | 'unavailable'
  /** `section_encyclopedia.calculation.method.functional_long_name`. */
  readonly functional_long_name?: string
  /** `section_encyclopedia.calculation.method.functional_type`. */
  readonly functional_type?: 'GGA' | 'LDA' | 'hybrid-GGA' | 'hybrid-meta-GGA' | 'HF' | 'GW' | 'meta-GGA'
  /** `section_encyclopedia.calculation.method.method_id`. */
  readonly method_id?: string
  /** `section_encyclopedia.calculation.method.group_eos_id`. */
  readonly group_eos_id?: string
  /** `section_encyclopedia.calculation.method.group_parametervariation_id`. */
  readonly group_parametervariation_id?: string
  /** `section_encyclopedia.calculation.method.gw_starting_point`. */
  readonly gw_starting_point?: string
  /** `section_encyclopedia.calculation.method.gw_type`. */
  readonly gw_type?: 'G0W0' | 'scGW'
  /** `section_encyclopedia.calculation.method.smearing_kind`. */
  readonly smearing_kind?: string
  /** `section_encyclopedia.calculation.method.smearing_parameter`. */
  readonly smearing_parameter?: number
}

/** nomad.datamodel.material.Workflow. Stands at section_encyclopedia.calculation.workflow. */
export interface MaterialWorkflow extends CommonSection {
  /** `section_encyclopedia.calculation.workflow.workflow_type`. */
  readonly workflow_type?: string
}

/** nomad.datamodel.metainfo.common_dft.Method. Stands at section_run.section_method. Also called section_method. */
export interface Method extends CommonSection {
  /** `section_run.section_method.basis_set`. */
  readonly basis_set?: string
  /** `section_run.section_method.calculation_method_current`. */
  readonly calculation_method_current?: string
  /** `section_run.section_method.calculation_method_kind`. */
  readonly calculation_method_kind?: string
  /** `section_run.section_method.calculation_method`. */
  readonly calculation_method?: string
  /** `section_run.section_method.electronic_structure_method`. */
  readonly electronic_structure_method?: string
  /** Shape: [number_of_k_mesh_points, 3]. `section_run.section_method.k_mesh_points`. */
  readonly k_mesh_points?: Float64Array[]
  /** Shape: [number_of_k_mesh_points]. `section_run.section_method.k_mesh_weights`. */
  readonly k_mesh_weights?: Float64Array
  /** `section_run.section_method.number_of_k_mesh_points`. */
  readonly number_of_k_mesh_points?: number
  /** `section_run.section_method.number_of_spin_channels`. */
  readonly number_of_spin_channels?: number
  /** `section_run.section_method.relativity_method`. */
  readonly relativity_method?: string
  /** `section_run.section_method.scf_max_iteration`. */
  readonly scf_max_iteration?: number
  /** Unit: joule. `section_run.section_method.scf_threshold_energy_change`. */
  readonly scf_threshold_energy_change?: Quantity<'energy', number>
  /** `section_run.section_method.self_interaction_correction_method`. */
  readonly self_interaction_correction_method?: string
  /** `section_run.section_method.smearing_kind`. */
  readonly smearing_kind?: string
  /** `section_run.section_method.smearing_width`. */
  readonly smearing_width?: number
  /** `section_run.section_method.spin_target_multiplicity`. */
  readonly spin_target_multiplicity?: number
  /** `section_run.section_method.stress_tensor_method`. */
  readonly stress_tensor_method?: string
  /** Unit: coulomb. `section_run.section_method.total_charge`. */
  readonly total_charge?: Quantity<'charge', number>
  /** `section_run.section_method.van_der_Waals_method`. */
  readonly van_der_Waals_method?: string
  /** `section_run.section_method.XC_functional`. */
  readonly XC_functional?: string
  /** `section_run.section_method.XC_method`. */
  readonly XC_method?: string
  /** `section_run.section_method.XC_method_current`. */
  readonly XC_method_current?: string
  /** `section_run.section_method.experiment_method_name`. */
  readonly experiment_method_name?: string
  /** `section_run.section_method.experiment_method_abbreviation`. */
  readonly experiment_method_abbreviation?: string
  /** `section_run.section_method.equipment_description`. */
  readonly equipment_description?: string
  /** `section_run.section_method.probing_method`. */
  readonly probing_method?: string
  /** `section_run.section_method.dft_plus_u_functional`. */
  readonly dft_plus_u_functional?: string
  /** `section_run.section_method.dft_plus_u_projection_type`. */
  readonly dft_plus_u_projection_type?: string
  /** `section_run.section_method.gw_bare_coulomb_cutofftype`. */
  readonly gw_bare_coulomb_cutofftype?: string
  /** Unit: 1 / meter. `section_run.section_method.gw_bare_coulomb_gmax`. */
  readonly gw_bare_coulomb_gmax?: Quantity<'wavenumber', number>
  /** `section_run.section_method.gw_basis_set`. */
  readonly gw_basis_set?: string
  /** `section_run.section_method.gw_core_treatment`. */
  readonly gw_core_treatment?: string
  /** `section_run.section_method.gw_frequency_grid_type`. */
  readonly gw_frequency_grid_type?: string
  /** `section_run.section_method.gw_max_frequency`. */
  readonly gw_max_frequency?: number
  /** Unit: 1 / meter. `section_run.section_method.gw_mixed_basis_gmax`. */
  readonly gw_mixed_basis_gmax?: Quantity<'wavenumber', number>
  /** `section_run.section_method.gw_mixed_basis_lmax`. */
  readonly gw_mixed_basis_lmax?: number
  /** `section_run.section_method.gw_mixed_basis_tolerance`. */
  readonly gw_mixed_basis_tolerance?: number
  /** Shape: [3]. `section_run.section_method.gw_ngridq`. */
  readonly gw_ngridq?: Float64Array
  /** Shape: [gw_number_of_frequencies]. `section_run.section_method.gw_frequency_number`. */
  readonly gw_frequency_number?: Float64Array
  /** Unit: joule. Shape: [gw_number_of_frequencies]. `section_run.section_method.gw_frequency_values`. */
  readonly gw_frequency_values?: Quantity<'energy', Float64Array>
  /** Shape: [gw_number_of_frequencies]. `section_run.section_method.gw_frequency_weights`. */
  readonly gw_frequency_weights?: Float64Array
  /** `section_run.section_method.gw_number_of_frequencies`. */
  readonly gw_number_of_frequencies?: number
  /** `section_run.section_method.gw_polarizability_number_of_empty_states`. */
  readonly gw_polarizability_number_of_empty_states?: number
  /** `section_run.section_method.gw_qp_equation_treatment`. */
  readonly gw_qp_equation_treatment?: string
  /** `section_run.section_method.gw_screened_coulomb_volume_average`. */
  readonly gw_screened_coulomb_volume_average?: string
  /** `section_run.section_method.gw_screened_Coulomb`. */
  readonly gw_screened_Coulomb?: string
  /** `section_run.section_method.gw_self_energy_c_analytical_continuation`. */
  readonly gw_self_energy_c_analytical_continuation?: string
  /** `section_run.section_method.gw_self_energy_c_number_of_empty_states`. */
  readonly gw_self_energy_c_number_of_empty_states?: number
  /** `section_run.section_method.gw_self_energy_c_number_of_poles`. */
  readonly gw_self_energy_c_number_of_poles?: number
  /** `section_run.section_method.gw_self_energy_singularity_treatment`. */
  readonly gw_self_energy_singularity_treatment?: string
  /** `section_run.section_method.gw_starting_point`. */
  readonly gw_starting_point?: string
  /** `section_run.section_method.gw_type_test`. */
  readonly gw_type_test?: string
  /** `section_run.section_method.gw_type`. */
  readonly gw_type?: string
  /** A reference. `section_run.section_method.method_to_topology_ref`. */
  readonly method_to_topology_ref?: Topology
  /** A list; gaps are null. `section_run.section_method.section_method_atom_kind`. */
  readonly section_method_atom_kind: readonly MethodAtomKind[]
  /** A list; gaps are null. `section_run.section_method.section_method_to_method_refs`. */
  readonly section_method_to_method_refs: readonly MethodToMethodRefs[]
  /** A list; gaps are null. `section_run.section_method.section_XC_functionals`. */
  readonly section_XC_functionals: readonly XCFunctionals[]
  /** A list; gaps are null. `section_run.section_method.section_dft_plus_u_orbital`. */
  readonly section_dft_plus_u_orbital: readonly DftPlusUOrbital[]
  /** A list; gaps are null. `section_run.section_method.section_method_basis_set`. */
  readonly section_method_basis_set: readonly MethodBasisSet[]
}

/** nomad.datamodel.metainfo.common_dft.MethodAtomKind. Stands at section_run.section_method.section_method_atom_kind. Also called section_method_atom_kind. */
export interface MethodAtomKind extends CommonSection {
  /** `section_run.section_method.section_method_atom_kind.method_atom_kind_atom_number`. */
  readonly method_atom_kind_atom_number?: number
  /** `section_run.section_method.section_method_atom_kind.method_atom_kind_explicit_electrons`. */
  readonly method_atom_kind_explicit_electrons?: number
  /** `section_run.section_method.section_method_atom_kind.method_atom_kind_label`. */
  readonly method_atom_kind_label?: string
  /** Unit: unified_atomic_mass_unit. `section_run.section_method.section_method_atom_kind.method_atom_kind_mass`. */
  readonly method_atom_kind_mass?: Quantity<'mass', number>
  /** `section_run.section_method.section_method_atom_kind.method_atom_kind_pseudopotential_name`. */
  readonly method_atom_kind_pseudopotential_name?: string
}

/** nomad.datamodel.metainfo.common_dft.MethodBasisSet. Stands at section_run.section_method.section_method_basis_set. Also called section_method_basis_set. */
export interface MethodBasisSet extends CommonSection {
  /** Shape: [number_of_basis_sets_atom_centered, 2]. `section_run.section_method.section_method_basis_set.mapping_section_method_basis_set_atom_centered`. */
  readonly mapping_section_method_basis_set_atom_centered?: Float64Array[]
  /** A reference. `section_run.section_method.section_method_basis_set.mapping_section_method_basis_set_cell_associated`. */
  readonly mapping_section_method_basis_set_cell_associated?: BasisSetCellDependent
  /** `section_run.section_method.section_method_basis_set.method_basis_set_kind`. */
  readonly method_basis_set_kind?: string
  /** `section_run.section_method.section_method_basis_set.number_of_basis_sets_atom_centered`. */
  readonly number_of_basis_sets_atom_centered?: number
}

/** nomad.datamodel.metainfo.common_dft.MethodToMethodRefs. Stands at section_run.section_method.section_method_to_method_refs. Also called section_method_to_method_refs. */
export interface MethodToMethodRefs extends CommonSection {
  /** `section_run.section_method.section_method_to_method_refs.method_to_method_external_url`. */
  readonly method_to_method_external_url?: string
  /** `section_run.section_method.section_method_to_method_refs.method_to_method_kind`. */
  readonly method_to_method_kind?: string
  /** A reference. `section_run.section_method.section_method_to_method_refs.method_to_method_ref`. */
  readonly method_to_method_ref?: Method
}

/** nomad.datamodel.metainfo.common_dft.MolecularDynamics. Stands at section_workflow.section_molecular_dynamics. Also called section_molecular_dynamics. */
export interface MolecularDynamics extends CommonSection {
  /** `section_workflow.section_molecular_dynamics.finished_normally`. */
  readonly finished_normally?: boolean
  /** `section_workflow.section_molecular_dynamics.with_trajectory`. */
  readonly with_trajectory?: boolean
  /** `section_workflow.section_molecular_dynamics.with_thermodynamics`. */
  readonly with_thermodynamics?: boolean
}

/** nomad.datamodel.metainfo.common_dft.MoleculeConstraint. Stands at section_run.section_topology.section_molecule_type.section_molecule_constraint. Also called section_molecule_constraint. */
export interface MoleculeConstraint extends CommonSection {
  /** Shape: [number_of_molecule_constraints, number_of_atoms_per_molecule_constraint]. `section_run.section_topology.section_molecule_type.section_molecule_constraint.molecule_constraint_atoms`. */
  readonly molecule_constraint_atoms?: Float64Array[]
  /** `section_run.section_topology.section_molecule_type.section_molecule_constraint.molecule_constraint_kind`. */
  readonly molecule_constraint_kind?: string
  /** `section_run.section_topology.section_molecule_type.section_molecule_constraint.molecule_constraint_parameters`. */
  readonly molecule_constraint_parameters?: LooseValue
  /** `section_run.section_topology.section_molecule_type.section_molecule_constraint.number_of_atoms_per_molecule_constraint`. */
  readonly number_of_atoms_per_molecule_constraint?: number
  /** `section_run.section_topology.section_molecule_type.section_molecule_constraint.number_of_molecule_constraints`. */
  readonly number_of_molecule_constraints?: number
}

/** nomad.datamodel.metainfo.common_dft.MoleculeInteraction. Stands at section_run.section_topology.section_molecule_type.section_molecule_interaction. Also called section_molecule_interaction. */
export interface MoleculeInteraction extends CommonSection {
  /** Shape: [number_of_molecule_interactions, number_of_atoms_per_molecule_interaction]. `section_run.section_topology.section_molecule_type.section_molecule_interaction.molecule_interaction_atoms`. */
  readonly molecule_interaction_atoms?: Float64Array[]
  /** `section_run.section_topology.section_molecule_type.section_molecule_interaction.molecule_interaction_kind`. */
  readonly molecule_interaction_kind?: string
  /** `section_run.section_topology.section_molecule_type.section_molecule_interaction.molecule_interaction_parameters`. */
  readonly molecule_interaction_parameters?: LooseValue
  /** `section_run.section_topology.section_molecule_type.section_molecule_interaction.number_of_atoms_per_molecule_interaction`. */
  readonly number_of_atoms_per_molecule_interaction?: number
  /** `section_run.section_topology.section_molecule_type.section_molecule_interaction.number_of_molecule_interactions`. */
  readonly number_of_molecule_interactions?: number
}

/** nomad.datamodel.metainfo.common_dft.MoleculeType. Stands at section_run.section_topology.section_molecule_type. Also called section_molecule_type. */
export interface MoleculeType extends CommonSection {
  /** Unit: coulomb. Shape: [number_of_atoms_in_molecule]. `section_run.section_topology.section_molecule_type.atom_in_molecule_charge`. */
  readonly atom_in_molecule_charge?: Quantity<'charge', Float64Array>
  /** Shape: [number_of_atoms_in_molecule]. `section_run.section_topology.section_molecule_type.atom_in_molecule_name`. */
  readonly atom_in_molecule_name?: readonly string[]
  /** Shape: [number_of_atoms_in_molecule]. A reference. `section_run.section_topology.section_molecule_type.atom_in_molecule_to_atom_type_ref`. */
  readonly atom_in_molecule_to_atom_type_ref?: readonly AtomType[]
  /** `section_run.section_topology.section_molecule_type.molecule_type_name`. */
  readonly molecule_type_name?: string
  /** `section_run.section_topology.section_molecule_type.number_of_atoms_in_molecule`. */
  readonly number_of_atoms_in_molecule?: number
  /** A list; gaps are null. `section_run.section_topology.section_molecule_type.section_molecule_constraint`. */
  readonly section_molecule_constraint: readonly MoleculeConstraint[]
  /** A list; gaps are null. `section_run.section_topology.section_molecule_type.section_molecule_interaction`. */
  readonly section_molecule_interaction: readonly MoleculeInteraction[]
}

/** nomad.datamodel.optimade.OptimadeEntry. Stands at section_metadata.dft.optimade. */
export interface OptimadeEntry extends CommonSection {
  /** Shape: [1..*]. `section_metadata.dft.optimade.elements`. */
  readonly elements?: readonly string[]
  /** `section_metadata.dft.optimade.nelements`. */
  readonly nelements?: number
  /** Shape: [nelements]. `section_metadata.dft.optimade.elements_ratios`. */
  readonly elements_ratios?: Float64Array
  /** `section_metadata.dft.optimade.chemical_formula_descriptive`. */
  readonly chemical_formula_descriptive?: string
  /** `section_metadata.dft.optimade.chemical_formula_reduced`. */
  readonly chemical_formula_reduced?: string
  /** `section_metadata.dft.optimade.chemical_formula_hill`. */
  readonly chemical_formula_hill?: string
  /** `section_metadata.dft.optimade.chemical_formula_anonymous`. */
  readonly chemical_formula_anonymous?: string
  /** Shape: [3]. `section_metadata.dft.optimade.dimension_types`. */
  readonly dimension_types?: Float64Array
  /** Unit: angstrom. Shape: [3, 3]. `section_metadata.dft.optimade.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Unit: angstrom. Shape: [nsites, 3]. `section_metadata.dft.optimade.cartesian_site_positions`. */
  readonly cartesian_site_positions?: Quantity<'length', Float64Array[]>
  /** `section_metadata.dft.optimade.nsites`. */
  readonly nsites?: number
  /** Shape: [nsites]. `section_metadata.dft.optimade.species_at_sites`. */
  readonly species_at_sites?: readonly string[]
  /** Shape: [1..*]. `section_metadata.dft.optimade.structure_features`. */
  readonly structure_features?: readonly ('disorder' | 'unknown_positions' | 'assemblies')[]
  /** Derived. `section_metadata.dft.optimade.nperiodic_dimensions`. */
  readonly nperiodic_dimensions?: number
  /** A list; gaps are null. `section_metadata.dft.optimade.species`. */
  readonly species: readonly Species[]
}

/** nomad.datamodel.metainfo.common_dft.OriginalSystem. Stands at section_run.section_system.section_symmetry.section_original_system. Also called section_original_system. */
export interface OriginalSystem extends CommonSection {
  /** Shape: [number_of_atoms]. `section_run.section_system.section_symmetry.section_original_system.equivalent_atoms_original`. */
  readonly equivalent_atoms_original?: Float64Array
  /** Shape: [number_of_atoms]. `section_run.section_system.section_symmetry.section_original_system.wyckoff_letters_original`. */
  readonly wyckoff_letters_original?: readonly string[]
}

/** nomad.datamodel.metainfo.common_dft.Phonon. Stands at section_workflow.section_phonon. Also called section_phonon. */
export interface Phonon extends CommonSection {
  /** `section_workflow.section_phonon.force_calculator`. */
  readonly force_calculator?: string
  /** Unit: 1 / meter ** 3. `section_workflow.section_phonon.mesh_density`. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  /** `section_workflow.section_phonon.n_imaginary_frequencies`. */
  readonly n_imaginary_frequencies?: number
  /** `section_workflow.section_phonon.random_displacements`. */
  readonly random_displacements?: boolean
  /** `section_workflow.section_phonon.with_non_analytic_correction`. */
  readonly with_non_analytic_correction?: boolean
  /** `section_workflow.section_phonon.with_grueneisen_parameters`. */
  readonly with_grueneisen_parameters?: boolean
}

/** nomad.datamodel.metainfo.common_dft.PrimitiveSystem. Stands at section_run.section_system.section_symmetry.section_primitive_system. Also called section_primitive_system. */
export interface PrimitiveSystem extends CommonSection {
  /** Shape: [number_of_atoms_primitive, 3]. `section_run.section_system.section_symmetry.section_primitive_system.atom_positions_primitive`. */
  readonly atom_positions_primitive?: Float64Array[]
  /** Shape: [number_of_atoms_primitive]. `section_run.section_system.section_symmetry.section_primitive_system.atomic_numbers_primitive`. */
  readonly atomic_numbers_primitive?: Float64Array
  /** Shape: [number_of_atoms_primitive]. `section_run.section_system.section_symmetry.section_primitive_system.equivalent_atoms_primitive`. */
  readonly equivalent_atoms_primitive?: Float64Array
  /** Unit: meter. Shape: [3, 3]. `section_run.section_system.section_symmetry.section_primitive_system.lattice_vectors_primitive`. */
  readonly lattice_vectors_primitive?: Quantity<'length', Float64Array[]>
  /** `section_run.section_system.section_symmetry.section_primitive_system.number_of_atoms_primitive`. */
  readonly number_of_atoms_primitive?: number
  /** Shape: [number_of_atoms_primitive]. `section_run.section_system.section_symmetry.section_primitive_system.wyckoff_letters_primitive`. */
  readonly wyckoff_letters_primitive?: readonly string[]
}

/** nomad.datamodel.metainfo.common_dft.ProcessorInfo. Also called section_processor_info. */
export interface ProcessorInfo extends CommonSection {
  readonly processor_id?: string
  readonly processor_number_of_evaluated_contexts?: number
  readonly processor_number_of_failed_contexts?: number
  readonly processor_number_of_skipped_contexts?: number
  readonly processor_number_of_successful_contexts?: number
  readonly processor_version_details?: LooseValue
}

/** nomad.datamodel.metainfo.common_dft.ProcessorLog. Also called section_processor_log. */
export interface ProcessorLog extends CommonSection {
  readonly processor_log_processor_id?: string
  readonly processor_log_start?: string
  /** A list; gaps are null. */
  readonly section_processor_log_event: readonly ProcessorLogEvent[]
}

/** nomad.datamodel.metainfo.common_dft.ProcessorLogEvent. Also called section_processor_log_event. */
export interface ProcessorLogEvent extends CommonSection {
  readonly processor_log_event_level?: number
  readonly processor_log_event_message?: string
}

/** nomad.datamodel.material.Properties. Stands at section_encyclopedia.properties and elsewhere. */
export interface Properties extends CommonSection {
  /** Unit: 1 / m ** 3. `section_encyclopedia.properties.atomic_density`. */
  readonly atomic_density?: Quantity<'1 / length ** 3', number>
  /** Unit: kg / m ** 3. `section_encyclopedia.properties.mass_density`. */
  readonly mass_density?: Quantity<'density', number>
  /** A reference. `section_encyclopedia.properties.electronic_band_structure`. */
  readonly electronic_band_structure?: KBand
  /** A reference. `section_encyclopedia.properties.electronic_dos`. */
  readonly electronic_dos?: Dos
  /** A reference. `section_encyclopedia.properties.phonon_band_structure`. */
  readonly phonon_band_structure?: KBand
  /** A reference. `section_encyclopedia.properties.phonon_dos`. */
  readonly phonon_dos?: Dos
  /** A reference. `section_encyclopedia.properties.thermodynamical_properties`. */
  readonly thermodynamical_properties?: ThermodynamicalProperties
  /** Unit: eV. `section_encyclopedia.properties.band_gap`. */
  readonly band_gap?: Quantity<'energy', number>
  /** `section_encyclopedia.properties.band_gap_direct`. */
  readonly band_gap_direct?: boolean
  /** `section_encyclopedia.properties.has_electronic_band_structure`. */
  readonly has_electronic_band_structure?: boolean
  /** `section_encyclopedia.properties.has_electronic_dos`. */
  readonly has_electronic_dos?: boolean
  /** `section_encyclopedia.properties.has_thermodynamical_properties`. */
  readonly has_thermodynamical_properties?: boolean
  /** `section_encyclopedia.properties.energies`. */
  readonly energies?: Energies
}

/** nomad.datamodel.metainfo.common_dft.Prototype. Stands at section_run.section_system.section_prototype. Also called section_prototype. */
export interface Prototype extends CommonSection {
  /** `section_run.section_system.section_prototype.prototype_aflow_id`. */
  readonly prototype_aflow_id?: string
  /** `section_run.section_system.section_prototype.prototype_aflow_url`. */
  readonly prototype_aflow_url?: string
  /** `section_run.section_system.section_prototype.prototype_assignment_method`. */
  readonly prototype_assignment_method?: string
  /** `section_run.section_system.section_prototype.prototype_label`. */
  readonly prototype_label?: string
}

/** nomad.datamodel.qcms.QCMSMetadata. Stands at section_metadata.qcms. */
export interface QCMSMetadata extends CommonSection {
  /** `section_metadata.qcms.chemical`. */
  readonly chemical?: string
  /** `section_metadata.qcms.quantum_computer_system`. */
  readonly quantum_computer_system?: string
  /** Shape: [0..*]. `section_metadata.qcms.quantum_computing_libraries`. */
  readonly quantum_computing_libraries?: readonly string[]
  /** `section_metadata.qcms.computation_datetime`. */
  readonly computation_datetime?: Date
  /** Shape: [0..*]. `section_metadata.qcms.quantities`. */
  readonly quantities?: readonly string[]
}

/** nomad.datamodel.metainfo.common_qcms.QuantumCMS. Stands at section_quantum_cms. */
export interface QuantumCMS extends CommonSection {
  /** `section_quantum_cms.chemical_formula`. */
  readonly chemical_formula?: string
  /** `section_quantum_cms.chemical_name`. */
  readonly chemical_name?: string
  /** Shape: [1..*]. `section_quantum_cms.atom_labels`. */
  readonly atom_labels?: readonly string[]
  /** `section_quantum_cms.transformation`. */
  readonly transformation?: string
  /** `section_quantum_cms.quantum_computer_system`. */
  readonly quantum_computer_system?: string
  /** Shape: [0..*]. `section_quantum_cms.quantum_computing_libraries`. */
  readonly quantum_computing_libraries?: readonly string[]
  /** `section_quantum_cms.computation_datetime`. */
  readonly computation_datetime?: Date
  /** `section_quantum_cms.number_of_shots`. */
  readonly number_of_shots?: number
  /** `section_quantum_cms.quantum_volume`. */
  readonly quantum_volume?: number
  /** `section_quantum_cms.section_quantum_circuit`. */
  readonly section_quantum_circuit?: QuantumCircuit
}

/** nomad.datamodel.metainfo.common_qcms.QuantumCircuit. Stands at section_quantum_cms.section_quantum_circuit. */
export interface QuantumCircuit extends CommonSection {
  /** Shape: [0..*]. `section_quantum_cms.section_quantum_circuit.processors`. */
  readonly processors?: readonly string[]
  /** `section_quantum_cms.section_quantum_circuit.number_of_registers`. */
  readonly number_of_registers?: number
  /** `section_quantum_cms.section_quantum_circuit.simulated`. */
  readonly simulated?: boolean
}

/** nomad.datamodel.metainfo.public.Relaxation. Stands at section_workflow.section_relaxation. Also called section_relaxation. */
export interface Relaxation extends CommonSection {
  /** `section_workflow.section_relaxation.relaxation_type`. */
  readonly relaxation_type?: string
  /** Unit: joule. `section_workflow.section_relaxation.input_energy_difference_tolerance`. */
  readonly input_energy_difference_tolerance?: Quantity<'energy', number>
  /** Unit: newton. `section_workflow.section_relaxation.input_force_maximum_tolerance`. */
  readonly input_force_maximum_tolerance?: Quantity<'force', number>
  /** Unit: joule. `section_workflow.section_relaxation.final_energy_difference`. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. `section_workflow.section_relaxation.final_force_maximum`. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** A reference. `section_workflow.section_relaxation.final_calculation_ref`. */
  readonly final_calculation_ref?: SingleConfigurationCalculation
}

/** nomad.datamodel.metainfo.common_dft.ResponseContext. Also called response_context. */
export interface ResponseContext extends CommonSection {
  readonly shortened_meta_info?: string
  /** A list; gaps are null. */
  readonly section_response_message: readonly ResponseMessage[]
}

/** nomad.datamodel.metainfo.common_dft.ResponseMessage. Also called section_response_message. */
export interface ResponseMessage extends CommonSection {
  readonly response_message_count?: number
  readonly response_message_level?: number
  readonly response_message?: string
}

/** nomad.datamodel.metainfo.common_dft.RestrictedUri. Also called section_restricted_uri. */
export interface RestrictedUri extends CommonSection {
  readonly number_of_restricted_uri?: number
  /** Shape: [number_of_restricted_uri]. */
  readonly restricted_uri?: readonly string[]
  readonly restricted_uri_reason?: string
  readonly restricted_uri_issue_authority?: string
  readonly restricted_uri_end_date?: string
  readonly restricted_uri_restriction?: string
  readonly restricted_uri_license?: string
  readonly number_of_restricted_uri_files?: number
}

/** nomad.datamodel.metainfo.common_dft.Run. Stands at section_run. Also called section_run. */
export interface Run extends CommonSection {
  /** `section_run.calculation_file_uri`. */
  readonly calculation_file_uri?: string
  /** `section_run.message_debug_run`. */
  readonly message_debug_run?: string
  /** `section_run.message_error_run`. */
  readonly message_error_run?: string
  /** `section_run.message_info_run`. */
  readonly message_info_run?: string
  /** `section_run.message_warning_run`. */
  readonly message_warning_run?: string
  /** `section_run.parsing_message_debug_run`. */
  readonly parsing_message_debug_run?: string
  /** `section_run.parsing_message_error_run`. */
  readonly parsing_message_error_run?: string
  /** `section_run.parsing_message_info_run`. */
  readonly parsing_message_info_run?: string
  /** `section_run.parsing_message_warning_run`. */
  readonly parsing_message_warning_run?: string
  /** `section_run.program_basis_set_type`. */
  readonly program_basis_set_type?: string
  /** Unit: second. `section_run.program_compilation_datetime`. */
  readonly program_compilation_datetime?: Quantity<'time', number>
  /** `section_run.program_compilation_host`. */
  readonly program_compilation_host?: string
  /** `section_run.program_name`. */
  readonly program_name?: string
  /** `section_run.program_version`. */
  readonly program_version?: string
  /** `section_run.run_clean_end`. */
  readonly run_clean_end?: boolean
  /** `section_run.run_hosts`. */
  readonly run_hosts?: LooseValue
  /** `section_run.raw_id`. */
  readonly raw_id?: string
  /** Unit: second. `section_run.time_run_cpu1_end`. */
  readonly time_run_cpu1_end?: Quantity<'time', number>
  /** Unit: second. `section_run.time_run_cpu1_start`. */
  readonly time_run_cpu1_start?: Quantity<'time', number>
  /** Unit: second. `section_run.time_run_date_end`. */
  readonly time_run_date_end?: Quantity<'time', number>
  /** Unit: second. `section_run.time_run_date_start`. */
  readonly time_run_date_start?: Quantity<'time', number>
  /** Unit: second. `section_run.time_run_wall_end`. */
  readonly time_run_wall_end?: Quantity<'time', number>
  /** Unit: second. `section_run.time_run_wall_start`. */
  readonly time_run_wall_start?: Quantity<'time', number>
  /** A list; gaps are null. `section_run.section_basis_set_atom_centered`. */
  readonly section_basis_set_atom_centered: readonly BasisSetAtomCentered[]
  /** A list; gaps are null. `section_run.section_basis_set_cell_dependent`. */
  readonly section_basis_set_cell_dependent: readonly BasisSetCellDependent[]
  /** A list; gaps are null. `section_run.section_frame_sequence`. */
  readonly section_frame_sequence: readonly FrameSequence[]
  /** A list; gaps are null. `section_run.section_method`. */
  readonly section_method: readonly Method[]
  /** A list; gaps are null. `section_run.section_sampling_method`. */
  readonly section_sampling_method: readonly SamplingMethod[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation`. */
  readonly section_single_configuration_calculation: readonly SingleConfigurationCalculation[]
  /** A list; gaps are null. `section_run.section_system`. */
  readonly section_system: readonly System[]
  /** A list; gaps are null. `section_run.section_topology`. */
  readonly section_topology: readonly Topology[]
}

/** nomad.datamodel.metainfo.common_experimental.Sample. Stands at section_experiment.section_sample. */
export interface Sample extends CommonSection {
  /** `section_experiment.section_sample.sample_description`. */
  readonly sample_description?: string
  /** `section_experiment.section_sample.sample_id`. */
  readonly sample_id?: string
  /** `section_experiment.section_sample.sample_state`. */
  readonly sample_state?: string
  /** Unit: kelvin. `section_experiment.section_sample.sample_temperature`. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** `section_experiment.section_sample.sample_microstructure`. */
  readonly sample_microstructure?: string
  /** `section_experiment.section_sample.sample_constituents`. */
  readonly sample_constituents?: string
  /** `section_experiment.section_sample.section_material`. */
  readonly section_material?: Material
}

/** nomad.datamodel.metainfo.common_dft.SamplingMethod. Stands at section_run.section_sampling_method. Also called section_sampling_method. */
export interface SamplingMethod extends CommonSection {
  /** `section_run.section_sampling_method.ensemble_type`. */
  readonly ensemble_type?: string
  /** Unit: joule. `section_run.section_sampling_method.geometry_optimization_energy_change`. */
  readonly geometry_optimization_energy_change?: Quantity<'energy', number>
  /** Unit: meter. `section_run.section_sampling_method.geometry_optimization_geometry_change`. */
  readonly geometry_optimization_geometry_change?: Quantity<'length', number>
  /** `section_run.section_sampling_method.geometry_optimization_method`. */
  readonly geometry_optimization_method?: string
  /** Unit: newton. `section_run.section_sampling_method.geometry_optimization_threshold_force`. */
  readonly geometry_optimization_threshold_force?: Quantity<'force', number>
  /** `section_run.section_sampling_method.sampling_method_expansion_order`. */
  readonly sampling_method_expansion_order?: number
  /** `section_run.section_sampling_method.sampling_method`. */
  readonly sampling_method?: string
}

/** nomad.datamodel.metainfo.common_dft.ScfIteration. Stands at section_run.section_single_configuration_calculation.section_scf_iteration. Also called section_scf_iteration. */
export interface ScfIteration extends CommonSection {
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.electronic_kinetic_energy_scf_iteration`. */
  readonly electronic_kinetic_energy_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_change_scf_iteration`. */
  readonly energy_change_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_correction_entropy_scf_iteration`. */
  readonly energy_correction_entropy_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_correction_hartree_scf_iteration`. */
  readonly energy_correction_hartree_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_electrostatic_scf_iteration`. */
  readonly energy_electrostatic_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_free_per_atom_scf_iteration`. */
  readonly energy_free_per_atom_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_free_scf_iteration`. */
  readonly energy_free_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_hartree_error_scf_iteration`. */
  readonly energy_hartree_error_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_sum_eigenvalues_per_atom_scf_iteration`. */
  readonly energy_sum_eigenvalues_per_atom_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_sum_eigenvalues_scf_iteration`. */
  readonly energy_sum_eigenvalues_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_total_scf_iteration`. */
  readonly energy_total_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_total_T0_per_atom_scf_iteration`. */
  readonly energy_total_T0_per_atom_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_total_T0_scf_iteration`. */
  readonly energy_total_T0_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_XC_potential_scf_iteration`. */
  readonly energy_XC_potential_scf_iteration?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_XC_scf_iteration`. */
  readonly energy_XC_scf_iteration?: Quantity<'energy', number>
  /** `section_run.section_single_configuration_calculation.section_scf_iteration.spin_S2_scf_iteration`. */
  readonly spin_S2_scf_iteration?: number
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration_cpu1_end`. */
  readonly time_scf_iteration_cpu1_end?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration_cpu1_start`. */
  readonly time_scf_iteration_cpu1_start?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration_date_end`. */
  readonly time_scf_iteration_date_end?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration_date_start`. */
  readonly time_scf_iteration_date_start?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration_wall_end`. */
  readonly time_scf_iteration_wall_end?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration_wall_start`. */
  readonly time_scf_iteration_wall_start?: Quantity<'time', number>
  /** Unit: joule. Shape: [number_of_spin_channels]. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_reference_fermi_iteration`. */
  readonly energy_reference_fermi_iteration?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_spin_channels]. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_reference_highest_occupied_iteration`. */
  readonly energy_reference_highest_occupied_iteration?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_spin_channels]. `section_run.section_single_configuration_calculation.section_scf_iteration.energy_reference_lowest_unoccupied_iteration`. */
  readonly energy_reference_lowest_unoccupied_iteration?: Quantity<'energy', Float64Array>
  /** Unit: coulomb. `section_run.section_single_configuration_calculation.section_scf_iteration.charge_total_scf_iteration`. */
  readonly charge_total_scf_iteration?: Quantity<'charge', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.section_scf_iteration.time_scf_iteration`. */
  readonly time_scf_iteration?: Quantity<'time', number>
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_scf_iteration.section_eigenvalues_scf_iteration`. */
  readonly section_eigenvalues_scf_iteration: readonly Eigenvalues[]
}

/** nomad.datamodel.metainfo.general.section_archive_processing_info. */
export interface SectionArchiveProcessingInfo extends CommonSection {
  readonly archive_processor_name?: string
  readonly archive_processor_error?: string
  readonly number_of_archive_processor_warnings?: number
  /** Shape: [number_of_archive_processor_warnings]. */
  readonly archive_processor_warnings?: readonly string[]
  readonly archive_processor_status?: string
}

/** nomad.datamodel.metainfo.general_experimental.section_data. */
export interface SectionData extends CommonSection {
  readonly entry_repository_url?: string
  readonly data_repository_name?: string
  readonly data_repository_url?: string
  readonly data_preview_url?: string
}

/** nomad.metainfo.encyclopedia.section_encyclopedia. Stands at section_encyclopedia. */
export interface SectionEncyclopedia extends CommonSection {
  /** `section_encyclopedia.status`. */
  readonly status?: 'success' | 'unsupported_material_type' | 'unsupported_calculation_type' | 'invalid_metainfo' | 'failure'
  /** `section_encyclopedia.material`. */
  readonly material?: Material
  /** `section_encyclopedia.method`. */
  readonly method?: ExperimentalMethod
  /** `section_encyclopedia.properties`. */
  readonly properties?: Properties
  /** `section_encyclopedia.calculation`. */
  readonly calculation?: Calculation
}

/** nomad.datamodel.metainfo.general.section_entry_info. */
export interface SectionEntryInfo extends CommonSection {
  readonly entry_upload_time?: number
  readonly entry_uploader_name?: string
  readonly entry_uploader_id?: string
  readonly upload_id?: string
  readonly calc_id?: string
  readonly calc_hash?: string
  readonly mainfile?: string
  readonly parser_name?: string
  /** Shape: [number_of_files]. */
  readonly filepaths?: readonly string[]
  readonly number_of_files?: number
  /** A list; gaps are null. */
  readonly section_archive_processing_info: readonly SectionArchiveProcessingInfo[]
}

/** nomad.datamodel.metainfo.general_experimental_sample.section_sample. */
export interface SectionSample extends CommonSection {
  /** Unit: dimensionless. */
  readonly sample_description?: string
  /** Unit: dimensionless. */
  readonly sample_id?: string
  readonly sample_state?: string
  readonly sample_chemical_formula?: string
  readonly sample_chemical_name?: string
  /** Shape: [n]. */
  readonly sample_atom_labels?: readonly string[]
  readonly number_of_elements?: number
  /** Unit: dimensionless. */
  readonly sample_space_group?: Quantity<'dimensionless', number>
  /** Unit: kelvin. */
  readonly sample_temperature?: Quantity<'temperature', number>
  readonly sample_microstructure?: string
  readonly sample_constituents?: string
}

/** nomad.datamodel.material.Similarity. */
export interface Similarity extends CommonSection {
  readonly electronic_dos?: DOSSimilarity
}

/** nomad.datamodel.metainfo.common_dft.SingleConfigurationCalculation. Stands at section_run.section_single_configuration_calculation. Also called section_single_configuration_calculation. */
export interface SingleConfigurationCalculation extends CommonSection {
  /** Unit: newton. Shape: [number_of_atoms, 3]. `section_run.section_single_configuration_calculation.atom_forces_free_raw`. */
  readonly atom_forces_free_raw?: Quantity<'force', Float64Array[]>
  /** Unit: newton. Shape: [number_of_atoms, 3]. `section_run.section_single_configuration_calculation.atom_forces_free`. */
  readonly atom_forces_free?: Quantity<'force', Float64Array[]>
  /** Unit: newton. Shape: [number_of_atoms, 3]. `section_run.section_single_configuration_calculation.atom_forces_raw`. */
  readonly atom_forces_raw?: Quantity<'force', Float64Array[]>
  /** Unit: newton. Shape: [number_of_atoms, 3]. `section_run.section_single_configuration_calculation.atom_forces_T0_raw`. */
  readonly atom_forces_T0_raw?: Quantity<'force', Float64Array[]>
  /** Unit: newton. Shape: [number_of_atoms, 3]. `section_run.section_single_configuration_calculation.atom_forces_T0`. */
  readonly atom_forces_T0?: Quantity<'force', Float64Array[]>
  /** Unit: newton. Shape: [number_of_atoms, 3]. `section_run.section_single_configuration_calculation.atom_forces`. */
  readonly atom_forces?: Quantity<'force', Float64Array[]>
  /** Unit: joule. `section_run.section_single_configuration_calculation.electronic_kinetic_energy`. */
  readonly electronic_kinetic_energy?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_C`. */
  readonly energy_C?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_correction_entropy`. */
  readonly energy_correction_entropy?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_correction_hartree`. */
  readonly energy_correction_hartree?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_current`. */
  readonly energy_current?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_electrostatic`. */
  readonly energy_electrostatic?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_free_per_atom`. */
  readonly energy_free_per_atom?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_free`. */
  readonly energy_free?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_hartree_error`. */
  readonly energy_hartree_error?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_hartree_fock_X_scaled`. */
  readonly energy_hartree_fock_X_scaled?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_hartree_fock_X`. */
  readonly energy_hartree_fock_X?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_method_current`. */
  readonly energy_method_current?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_sum_eigenvalues_per_atom`. */
  readonly energy_sum_eigenvalues_per_atom?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_sum_eigenvalues`. */
  readonly energy_sum_eigenvalues?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_T0_per_atom`. */
  readonly energy_T0_per_atom?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_total_T0_per_atom`. */
  readonly energy_total_T0_per_atom?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_total_T0`. */
  readonly energy_total_T0?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_total`. */
  readonly energy_total?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_XC_functional`. */
  readonly energy_XC_functional?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_XC_potential`. */
  readonly energy_XC_potential?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_XC`. */
  readonly energy_XC?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_X`. */
  readonly energy_X?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_zero_point`. */
  readonly energy_zero_point?: Quantity<'energy', number>
  /** Shape: [number_of_atoms, number_of_atoms, 3, 3]. `section_run.section_single_configuration_calculation.hessian_matrix`. */
  readonly hessian_matrix?: Float64Array[][][]
  /** `section_run.section_single_configuration_calculation.message_debug_evaluation`. */
  readonly message_debug_evaluation?: string
  /** `section_run.section_single_configuration_calculation.message_error_evaluation`. */
  readonly message_error_evaluation?: string
  /** `section_run.section_single_configuration_calculation.message_info_evaluation`. */
  readonly message_info_evaluation?: string
  /** `section_run.section_single_configuration_calculation.message_warning_evaluation`. */
  readonly message_warning_evaluation?: string
  /** `section_run.section_single_configuration_calculation.number_of_scf_iterations`. */
  readonly number_of_scf_iterations?: number
  /** `section_run.section_single_configuration_calculation.parsing_message_debug_evaluation`. */
  readonly parsing_message_debug_evaluation?: string
  /** `section_run.section_single_configuration_calculation.parsing_message_error_single_configuration`. */
  readonly parsing_message_error_single_configuration?: string
  /** `section_run.section_single_configuration_calculation.parsing_message_info_single_configuration`. */
  readonly parsing_message_info_single_configuration?: string
  /** `section_run.section_single_configuration_calculation.parsing_message_warning_evaluation`. */
  readonly parsing_message_warning_evaluation?: string
  /** `section_run.section_single_configuration_calculation.single_configuration_calculation_converged`. */
  readonly single_configuration_calculation_converged?: boolean
  /** A reference. `section_run.section_single_configuration_calculation.single_configuration_calculation_to_system_ref`. */
  readonly single_configuration_calculation_to_system_ref?: System
  /** A reference. `section_run.section_single_configuration_calculation.single_configuration_to_calculation_method_ref`. */
  readonly single_configuration_to_calculation_method_ref?: Method
  /** `section_run.section_single_configuration_calculation.spin_S2`. */
  readonly spin_S2?: number
  /** Unit: pascal. Shape: [3, 3]. `section_run.section_single_configuration_calculation.stress_tensor`. */
  readonly stress_tensor?: Quantity<'pressure', Float64Array[]>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_calculation`. */
  readonly time_calculation?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_single_configuration_calculation_cpu1_end`. */
  readonly time_single_configuration_calculation_cpu1_end?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_single_configuration_calculation_cpu1_start`. */
  readonly time_single_configuration_calculation_cpu1_start?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_single_configuration_calculation_date_end`. */
  readonly time_single_configuration_calculation_date_end?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_single_configuration_calculation_date_start`. */
  readonly time_single_configuration_calculation_date_start?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_single_configuration_calculation_wall_end`. */
  readonly time_single_configuration_calculation_wall_end?: Quantity<'time', number>
  /** Unit: second. `section_run.section_single_configuration_calculation.time_single_configuration_calculation_wall_start`. */
  readonly time_single_configuration_calculation_wall_start?: Quantity<'time', number>
  /** `section_run.section_single_configuration_calculation.zero_point_method`. */
  readonly zero_point_method?: string
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_C_mGGA`. */
  readonly energy_C_mGGA?: Quantity<'energy', number>
  /** Unit: joule. Shape: [number_of_spin_channels]. `section_run.section_single_configuration_calculation.energy_reference_fermi`. */
  readonly energy_reference_fermi?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_spin_channels]. `section_run.section_single_configuration_calculation.energy_reference_highest_occupied`. */
  readonly energy_reference_highest_occupied?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_spin_channels]. `section_run.section_single_configuration_calculation.energy_reference_lowest_unoccupied`. */
  readonly energy_reference_lowest_unoccupied?: Quantity<'energy', Float64Array>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_X_mGGA_scaled`. */
  readonly energy_X_mGGA_scaled?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.energy_X_mGGA`. */
  readonly energy_X_mGGA?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.gw_fermi_energy`. */
  readonly gw_fermi_energy?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.gw_fundamental_gap`. */
  readonly gw_fundamental_gap?: Quantity<'energy', number>
  /** Unit: joule. `section_run.section_single_configuration_calculation.gw_optical_gap`. */
  readonly gw_optical_gap?: Quantity<'energy', number>
  /** Unit: joule. Shape: [number_of_spin_channels, number_of_eigenvalues_kpoints, number_of_eigenvalues]. `section_run.section_single_configuration_calculation.gw_self_energy_c`. */
  readonly gw_self_energy_c?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [number_of_spin_channels, number_of_eigenvalues_kpoints, number_of_eigenvalues]. `section_run.section_single_configuration_calculation.gw_self_energy_x`. */
  readonly gw_self_energy_x?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [number_of_spin_channels, number_of_eigenvalues_kpoints, number_of_eigenvalues]. `section_run.section_single_configuration_calculation.gw_xc_potential`. */
  readonly gw_xc_potential?: Quantity<'energy', Float64Array[][]>
  /** Unit: coulomb. `section_run.section_single_configuration_calculation.charge_total`. */
  readonly charge_total?: Quantity<'charge', number>
  /** Unit: 1/meter. Shape: [3, 3]. `section_run.section_single_configuration_calculation.lattice_vectors_reciprocal`. */
  readonly lattice_vectors_reciprocal?: Quantity<'wavenumber', Float64Array[]>
  /** Unit: joule. `section_run.section_single_configuration_calculation.enthalpy`. */
  readonly enthalpy?: Quantity<'energy', number>
  /** Unit: pascal. `section_run.section_single_configuration_calculation.pressure`. */
  readonly pressure?: Quantity<'pressure', number>
  /** Unit: kelvin. `section_run.section_single_configuration_calculation.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** `section_run.section_single_configuration_calculation.time_step`. */
  readonly time_step?: number
  /** Unit: joule / kelvin. `section_run.section_single_configuration_calculation.heat_capacity_C_v`. */
  readonly heat_capacity_C_v?: Quantity<'entropy', number>
  /** Unit: joule / kelvin. `section_run.section_single_configuration_calculation.heat_capacity_C_p`. */
  readonly heat_capacity_C_p?: Quantity<'entropy', number>
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_atom_projected_dos`. */
  readonly section_atom_projected_dos: readonly AtomProjectedDos[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_atomic_multipoles`. */
  readonly section_atomic_multipoles: readonly AtomicMultipoles[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_basis_set`. */
  readonly section_basis_set: readonly BasisSet[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_calculation_to_calculation_refs`. */
  readonly section_calculation_to_calculation_refs: readonly CalculationToCalculationRefs[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_calculation_to_folder_refs`. */
  readonly section_calculation_to_folder_refs: readonly CalculationToFolderRefs[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_dos`. */
  readonly section_dos: readonly Dos[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_eigenvalues`. */
  readonly section_eigenvalues: readonly Eigenvalues[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_energy_code_independent`. */
  readonly section_energy_code_independent: readonly EnergyCodeIndependent[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_energy_van_der_Waals`. */
  readonly section_energy_van_der_Waals: readonly EnergyVanDerWaals[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_k_band_normalized`. */
  readonly section_k_band_normalized: readonly KBandNormalized[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_k_band`. */
  readonly section_k_band: readonly KBand[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_scf_iteration`. */
  readonly section_scf_iteration: readonly ScfIteration[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_species_projected_dos`. */
  readonly section_species_projected_dos: readonly SpeciesProjectedDos[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_stress_tensor`. */
  readonly section_stress_tensor: readonly StressTensor[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_volumetric_data`. */
  readonly section_volumetric_data: readonly VolumetricData[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_excited_states`. */
  readonly section_excited_states: readonly ExcitedStates[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_energy_contribution`. */
  readonly section_energy_contribution: readonly EnergyContribution[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_stress_tensor_contribution`. */
  readonly section_stress_tensor_contribution: readonly StressTensorContribution[]
  /** A list; gaps are null. `section_run.section_single_configuration_calculation.section_atom_stress_contribution`. */
  readonly section_atom_stress_contribution: readonly AtomStressContribution[]
}

/** nomad.datamodel.metainfo.common_dft.SinglePoint. Stands at section_workflow.section_single_point. Also called section_single_point. */
export interface SinglePoint extends CommonSection {
  /** `section_workflow.section_single_point.single_point_calculation_method`. */
  readonly single_point_calculation_method?: string
  /** `section_workflow.section_single_point.number_of_scf_steps`. */
  readonly number_of_scf_steps?: number
  /** Unit: joule. `section_workflow.section_single_point.final_scf_energy_difference`. */
  readonly final_scf_energy_difference?: Quantity<'energy', number>
  /** `section_workflow.section_single_point.is_converged`. */
  readonly is_converged?: boolean
  /** `section_workflow.section_single_point.with_density_of_states`. */
  readonly with_density_of_states?: boolean
  /** `section_workflow.section_single_point.with_bandstructure`. */
  readonly with_bandstructure?: boolean
  /** `section_workflow.section_single_point.with_eigenvalues`. */
  readonly with_eigenvalues?: boolean
  /** `section_workflow.section_single_point.with_volumetric_data`. */
  readonly with_volumetric_data?: boolean
  /** `section_workflow.section_single_point.with_excited_states`. */
  readonly with_excited_states?: boolean
}

/** nomad.datamodel.metainfo.common_dft.Soap. Stands at section_run.section_system.section_soap. Also called section_soap. */
export interface Soap extends CommonSection {
  /** `section_run.section_system.section_soap.soap_angular_basis_L`. */
  readonly soap_angular_basis_L?: number
  /** `section_run.section_system.section_soap.soap_angular_basis_type`. */
  readonly soap_angular_basis_type?: string
  /** `section_run.section_system.section_soap.soap_kernel_adaptor`. */
  readonly soap_kernel_adaptor?: string
  /** `section_run.section_system.section_soap.soap_parameters_gid`. */
  readonly soap_parameters_gid?: string
  /** `section_run.section_system.section_soap.soap_radial_basis_integration_steps`. */
  readonly soap_radial_basis_integration_steps?: number
  /** `section_run.section_system.section_soap.soap_radial_basis_mode`. */
  readonly soap_radial_basis_mode?: string
  /** `section_run.section_system.section_soap.soap_radial_basis_n`. */
  readonly soap_radial_basis_n?: number
  /** `section_run.section_system.section_soap.soap_radial_basis_sigma`. */
  readonly soap_radial_basis_sigma?: number
  /** `section_run.section_system.section_soap.soap_radial_basis_type`. */
  readonly soap_radial_basis_type?: string
  /** `section_run.section_system.section_soap.soap_radial_cutoff_center_weight`. */
  readonly soap_radial_cutoff_center_weight?: number
  /** `section_run.section_system.section_soap.soap_radial_cutoff_rc_width`. */
  readonly soap_radial_cutoff_rc_width?: number
  /** `section_run.section_system.section_soap.soap_radial_cutoff_rc`. */
  readonly soap_radial_cutoff_rc?: number
  /** `section_run.section_system.section_soap.soap_radial_cutoff_type`. */
  readonly soap_radial_cutoff_type?: string
  /** `section_run.section_system.section_soap.soap_spectrum_2l1_norm`. */
  readonly soap_spectrum_2l1_norm?: boolean
  /** `section_run.section_system.section_soap.soap_spectrum_global`. */
  readonly soap_spectrum_global?: boolean
  /** `section_run.section_system.section_soap.soap_spectrum_gradients`. */
  readonly soap_spectrum_gradients?: boolean
  /** `section_run.section_system.section_soap.soap_type_list`. */
  readonly soap_type_list?: string
  /** A list; gaps are null. `section_run.section_system.section_soap.section_soap_coefficients`. */
  readonly section_soap_coefficients: readonly SoapCoefficients[]
}

/** nomad.datamodel.metainfo.common_dft.SoapCoefficients. Stands at section_run.section_system.section_soap.section_soap_coefficients. Also called section_soap_coefficients. */
export interface SoapCoefficients extends CommonSection {
  /** `section_run.section_system.section_soap.section_soap_coefficients.number_of_soap_coefficients`. */
  readonly number_of_soap_coefficients?: number
  /** `section_run.section_system.section_soap.section_soap_coefficients.soap_coefficients_atom_pair`. */
  readonly soap_coefficients_atom_pair?: string
  /** Shape: [number_of_soap_coefficients]. `section_run.section_system.section_soap.section_soap_coefficients.soap_coefficients`. */
  readonly soap_coefficients?: Float64Array
}

/** nomad.datamodel.optimade.Species. Stands at section_metadata.dft.optimade.species. */
export interface Species extends CommonSection {
  /** `section_metadata.dft.optimade.species.name`. */
  readonly name?: string
  /** Shape: [1..*]. `section_metadata.dft.optimade.species.chemical_symbols`. */
  readonly chemical_symbols?: readonly string[]
  /** Shape: [1..*]. `section_metadata.dft.optimade.species.concentration`. */
  readonly concentration?: Float64Array
  /** Unit: unified_atomic_mass_unit. `section_metadata.dft.optimade.species.mass`. */
  readonly mass?: Quantity<'mass', number>
  /** `section_metadata.dft.optimade.species.original_name`. */
  readonly original_name?: string
}

/** nomad.datamodel.metainfo.common_dft.SpeciesProjectedDos. Stands at section_run.section_single_configuration_calculation.section_species_projected_dos. Also called section_species_projected_dos. */
export interface SpeciesProjectedDos extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_species_projected_dos.number_of_lm_species_projected_dos`. */
  readonly number_of_lm_species_projected_dos?: number
  /** `section_run.section_single_configuration_calculation.section_species_projected_dos.number_of_species_projected_dos_values`. */
  readonly number_of_species_projected_dos_values?: number
  /** `section_run.section_single_configuration_calculation.section_species_projected_dos.number_of_species`. */
  readonly number_of_species?: number
  /** Unit: joule. Shape: [number_of_species_projected_dos_values]. `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_energies_normalized`. */
  readonly species_projected_dos_energies_normalized?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [number_of_species_projected_dos_values]. `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_energies`. */
  readonly species_projected_dos_energies?: Quantity<'energy', Float64Array>
  /** Shape: [number_of_lm_species_projected_dos, 2]. `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_lm`. */
  readonly species_projected_dos_lm?: Float64Array[]
  /** `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_m_kind`. */
  readonly species_projected_dos_m_kind?: string
  /** Shape: [number_of_species]. `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_species_label`. */
  readonly species_projected_dos_species_label?: readonly string[]
  /** Shape: [number_of_lm_species_projected_dos, number_of_spin_channels, number_of_species, number_of_species_projected_dos_values]. `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_values_lm`. */
  readonly species_projected_dos_values_lm?: Float64Array[][][]
  /** Shape: [number_of_spin_channels, number_of_species, number_of_species_projected_dos_values]. `section_run.section_single_configuration_calculation.section_species_projected_dos.species_projected_dos_values_total`. */
  readonly species_projected_dos_values_total?: Float64Array[][]
}

/** nomad.datamodel.metainfo.common_dft.SpringerId. Stands at section_run.section_system.section_springer_material.section_springer_id. Also called section_springer_id. */
export interface SpringerId extends CommonSection {
}

/** nomad.datamodel.metainfo.common_dft.SpringerMaterial. Stands at section_run.section_system.section_springer_material. Also called section_springer_material. */
export interface SpringerMaterial extends CommonSection {
  /** `section_run.section_system.section_springer_material.springer_id`. */
  readonly springer_id?: string
  /** `section_run.section_system.section_springer_material.springer_alphabetical_formula`. */
  readonly springer_alphabetical_formula?: string
  /** `section_run.section_system.section_springer_material.springer_url`. */
  readonly springer_url?: string
  /** Shape: [N]. `section_run.section_system.section_springer_material.springer_compound_class`. */
  readonly springer_compound_class?: readonly string[]
  /** Shape: [N]. `section_run.section_system.section_springer_material.springer_classification`. */
  readonly springer_classification?: readonly string[]
  /** A list; gaps are null. `section_run.section_system.section_springer_material.section_springer_id`. */
  readonly section_springer_id: readonly SpringerId[]
}

/** nomad.datamodel.metainfo.common_dft.StdSystem. Stands at section_run.section_system.section_symmetry.section_std_system. Also called section_std_system. */
export interface StdSystem extends CommonSection {
  /** Shape: [number_of_atoms_std, 3]. `section_run.section_system.section_symmetry.section_std_system.atom_positions_std`. */
  readonly atom_positions_std?: Float64Array[]
  /** Shape: [number_of_atoms_std]. `section_run.section_system.section_symmetry.section_std_system.atomic_numbers_std`. */
  readonly atomic_numbers_std?: Float64Array
  /** Shape: [number_of_atoms_std]. `section_run.section_system.section_symmetry.section_std_system.equivalent_atoms_std`. */
  readonly equivalent_atoms_std?: Float64Array
  /** Unit: meter. Shape: [3, 3]. `section_run.section_system.section_symmetry.section_std_system.lattice_vectors_std`. */
  readonly lattice_vectors_std?: Quantity<'length', Float64Array[]>
  /** `section_run.section_system.section_symmetry.section_std_system.number_of_atoms_std`. */
  readonly number_of_atoms_std?: number
  /** Shape: [number_of_atoms_std]. `section_run.section_system.section_symmetry.section_std_system.wyckoff_letters_std`. */
  readonly wyckoff_letters_std?: readonly string[]
}

/** nomad.datamodel.metainfo.common_dft.StressTensor. Stands at section_run.section_single_configuration_calculation.section_stress_tensor. Also called section_stress_tensor. */
export interface StressTensor extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_stress_tensor.stress_tensor_kind`. */
  readonly stress_tensor_kind?: string
  /** Unit: pascal. Shape: [3, 3]. `section_run.section_single_configuration_calculation.section_stress_tensor.stress_tensor_value`. */
  readonly stress_tensor_value?: Quantity<'pressure', Float64Array[]>
}

/** nomad.datamodel.metainfo.common_dft.StressTensorContribution. Stands at section_run.section_single_configuration_calculation.section_stress_tensor_contribution. Also called section_stress_tensor_contribution. */
export interface StressTensorContribution extends CommonSection {
  /** `section_run.section_single_configuration_calculation.section_stress_tensor_contribution.stress_tensor_contribution_kind`. */
  readonly stress_tensor_contribution_kind?: string
  /** Unit: joule/meter**3. Shape: [3, 3]. `section_run.section_single_configuration_calculation.section_stress_tensor_contribution.stress_tensor_contribution_value`. */
  readonly stress_tensor_contribution_value?: Quantity<'pressure', Float64Array[]>
}

/** nomad.datamodel.metainfo.common_dft.Symmetry. Stands at section_run.section_system.section_symmetry. Also called section_symmetry. */
export interface Symmetry extends CommonSection {
  /** `section_run.section_system.section_symmetry.bravais_lattice`. */
  readonly bravais_lattice?: string
  /** `section_run.section_system.section_symmetry.choice`. */
  readonly choice?: string
  /** `section_run.section_system.section_symmetry.crystal_system`. */
  readonly crystal_system?: string
  /** `section_run.section_system.section_symmetry.hall_number`. */
  readonly hall_number?: number
  /** `section_run.section_system.section_symmetry.hall_symbol`. */
  readonly hall_symbol?: string
  /** `section_run.section_system.section_symmetry.international_short_symbol`. */
  readonly international_short_symbol?: string
  /** Shape: [3]. `section_run.section_system.section_symmetry.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** `section_run.section_system.section_symmetry.point_group`. */
  readonly point_group?: string
  /** `section_run.section_system.section_symmetry.space_group_number`. */
  readonly space_group_number?: number
  /** `section_run.section_system.section_symmetry.symmetry_method`. */
  readonly symmetry_method?: string
  /** Shape: [3, 3]. `section_run.section_system.section_symmetry.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
  /** A list; gaps are null. `section_run.section_system.section_symmetry.section_original_system`. */
  readonly section_original_system: readonly OriginalSystem[]
  /** A list; gaps are null. `section_run.section_system.section_symmetry.section_primitive_system`. */
  readonly section_primitive_system: readonly PrimitiveSystem[]
  /** A list; gaps are null. `section_run.section_system.section_symmetry.section_std_system`. */
  readonly section_std_system: readonly StdSystem[]
}

/** nomad.datamodel.metainfo.common_dft.System. Stands at section_run.section_system. Also called section_system. */
export interface System extends CommonSection {
  /** Shape: [number_of_sites]. `section_run.section_system.atom_atom_number`. */
  readonly atom_atom_number?: Float64Array
  /** Shape: [number_of_atoms]. `section_run.section_system.atom_concentrations`. */
  readonly atom_concentrations?: Float64Array
  /** Shape: [number_of_atoms]. `section_run.section_system.atom_labels`. */
  readonly atom_labels?: readonly string[]
  /** Unit: meter. Shape: [number_of_atoms, 3]. `section_run.section_system.atom_positions`. */
  readonly atom_positions?: Quantity<'length', Float64Array[]>
  /** Shape: [number_of_atoms]. `section_run.section_system.atom_species`. */
  readonly atom_species?: Float64Array
  /** Unit: meter / second. Shape: [number_of_atoms, 3]. `section_run.section_system.atom_velocities`. */
  readonly atom_velocities?: Quantity<'velocity', Float64Array[]>
  /** Shape: [3]. `section_run.section_system.configuration_periodic_dimensions`. */
  readonly configuration_periodic_dimensions?: readonly boolean[]
  /** `section_run.section_system.configuration_raw_gid`. */
  readonly configuration_raw_gid?: string
  /** `section_run.section_system.embedded_system`. */
  readonly embedded_system?: boolean
  /** Unit: meter. Shape: [3, 3]. `section_run.section_system.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Shape: [number_of_atoms, 3, 3]. `section_run.section_system.local_rotations`. */
  readonly local_rotations?: Float64Array[][]
  /** `section_run.section_system.number_of_atoms`. */
  readonly number_of_atoms?: number
  /** `section_run.section_system.number_of_sites`. */
  readonly number_of_sites?: number
  /** Shape: [3, 3]. `section_run.section_system.SC_matrix`. */
  readonly SC_matrix?: Float64Array[]
  /** Unit: meter. Shape: [3, 3]. `section_run.section_system.simulation_cell`. */
  readonly simulation_cell?: Quantity<'length', Float64Array[]>
  /** `section_run.section_system.symmorphic`. */
  readonly symmorphic?: boolean
  /** `section_run.section_system.system_composition`. */
  readonly system_composition?: string
  /** `section_run.section_system.system_configuration_consistent`. */
  readonly system_configuration_consistent?: boolean
  /** `section_run.section_system.system_name`. */
  readonly system_name?: string
  /** `section_run.section_system.system_reweighted_composition`. */
  readonly system_reweighted_composition?: string
  /** `section_run.section_system.system_type`. */
  readonly system_type?: string
  /** `section_run.section_system.time_reversal_symmetry`. */
  readonly time_reversal_symmetry?: boolean
  /** `section_run.section_system.chemical_composition`. */
  readonly chemical_composition?: string
  /** `section_run.section_system.chemical_composition_reduced`. */
  readonly chemical_composition_reduced?: string
  /** `section_run.section_system.chemical_composition_bulk_reduced`. */
  readonly chemical_composition_bulk_reduced?: string
  /** Shape: [number_of_spin_channels]. `section_run.section_system.number_of_electrons`. */
  readonly number_of_electrons?: Float64Array
  /** A reference. `section_run.section_system.topology_ref`. */
  readonly topology_ref?: Topology
  /** `section_run.section_system.is_representative`. */
  readonly is_representative?: boolean
  /** A list; gaps are null. `section_run.section_system.section_prototype`. */
  readonly section_prototype: readonly Prototype[]
  /** A list; gaps are null. `section_run.section_system.section_springer_material`. */
  readonly section_springer_material: readonly SpringerMaterial[]
  /** A list; gaps are null. `section_run.section_system.section_symmetry`. */
  readonly section_symmetry: readonly Symmetry[]
  /** A list; gaps are null. `section_run.section_system.section_system_to_system_refs`. */
  readonly section_system_to_system_refs: readonly SystemToSystemRefs[]
  /** A list; gaps are null. `section_run.section_system.section_soap`. */
  readonly section_soap: readonly Soap[]
}

/** nomad.datamodel.metainfo.common_dft.SystemToSystemRefs. Stands at section_run.section_system.section_system_to_system_refs. Also called section_system_to_system_refs. */
export interface SystemToSystemRefs extends CommonSection {
  /** `section_run.section_system.section_system_to_system_refs.system_to_system_kind`. */
  readonly system_to_system_kind?: string
  /** A reference. `section_run.section_system.section_system_to_system_refs.system_to_system_ref`. */
  readonly system_to_system_ref?: System
}

/** nomad.datamodel.metainfo.common_dft.ThermodynamicalProperties. Stands at section_run.section_frame_sequence.section_thermodynamical_properties. Also called section_thermodynamical_properties. */
export interface ThermodynamicalProperties extends CommonSection {
  /** Unit: joule. Shape: [number_of_thermodynamical_property_values]. `section_run.section_frame_sequence.section_thermodynamical_properties.helmholz_free_energy`. */
  readonly helmholz_free_energy?: Quantity<'energy', Float64Array>
  /** `section_run.section_frame_sequence.section_thermodynamical_properties.number_of_thermodynamical_property_values`. */
  readonly number_of_thermodynamical_property_values?: number
  /** `section_run.section_frame_sequence.section_thermodynamical_properties.thermodynamical_properties_calculation_method`. */
  readonly thermodynamical_properties_calculation_method?: string
  /** Unit: joule / kelvin. Shape: [number_of_thermodynamical_property_values]. `section_run.section_frame_sequence.section_thermodynamical_properties.thermodynamical_property_heat_capacity_C_v`. */
  readonly thermodynamical_property_heat_capacity_C_v?: Quantity<'entropy', Float64Array>
  /** Derived. `section_run.section_frame_sequence.section_thermodynamical_properties.specific_heat_capacity`. */
  readonly specific_heat_capacity?: number
  /** Unit: kelvin. Shape: [number_of_thermodynamical_property_values]. `section_run.section_frame_sequence.section_thermodynamical_properties.thermodynamical_property_temperature`. */
  readonly thermodynamical_property_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: joule. Shape: [number_of_thermodynamical_property_values]. `section_run.section_frame_sequence.section_thermodynamical_properties.vibrational_free_energy_at_constant_volume`. */
  readonly vibrational_free_energy_at_constant_volume?: Quantity<'energy', Float64Array>
  /** Derived. `section_run.section_frame_sequence.section_thermodynamical_properties.specific_vibrational_free_energy_at_constant_volume`. */
  readonly specific_vibrational_free_energy_at_constant_volume?: number
}

/** nomad.datamodel.metainfo.common_dft.Topology. Stands at section_run.section_topology. Also called section_topology. */
export interface Topology extends CommonSection {
  /** Shape: [number_of_topology_atoms, 2]. `section_run.section_topology.atom_to_molecule`. */
  readonly atom_to_molecule?: Float64Array[]
  /** Shape: [number_of_topology_molecules]. A reference. `section_run.section_topology.molecule_to_molecule_type_map`. */
  readonly molecule_to_molecule_type_map?: readonly MoleculeType[]
  /** `section_run.section_topology.number_of_topology_atoms`. */
  readonly number_of_topology_atoms?: number
  /** `section_run.section_topology.number_of_topology_molecules`. */
  readonly number_of_topology_molecules?: number
  /** `section_run.section_topology.topology_force_field_name`. */
  readonly topology_force_field_name?: string
  /** A list; gaps are null. `section_run.section_topology.section_atom_type`. */
  readonly section_atom_type: readonly AtomType[]
  /** A list; gaps are null. `section_run.section_topology.section_constraint`. */
  readonly section_constraint: readonly Constraint[]
  /** A list; gaps are null. `section_run.section_topology.section_interaction`. */
  readonly section_interaction: readonly Interaction[]
  /** A list; gaps are null. `section_run.section_topology.section_molecule_type`. */
  readonly section_molecule_type: readonly MoleculeType[]
}

/** nomad.datamodel.datamodel.User. */
export interface User extends Author {
  readonly user_id?: string
  /** Derived. */
  readonly name?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly email?: string
  readonly username?: string
  readonly affiliation?: string
  readonly affiliation_address?: string
  readonly created?: Date
  readonly repo_user_id?: string
  /** Derived. */
  readonly is_admin?: boolean
  /** Default: false. */
  readonly is_oasis_admin?: boolean
}

/** nomad.datamodel.metainfo.common_dft.VolumetricData. Stands at section_run.section_single_configuration_calculation.section_volumetric_data. Also called section_volumetric_data. */
export interface VolumetricData extends CommonSection {
  /** Unit: meter. Shape: [3, 3]. `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_displacements`. */
  readonly volumetric_data_displacements?: Quantity<'length', Float64Array[]>
  /** `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_kind`. */
  readonly volumetric_data_kind?: string
  /** `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_multiplicity`. */
  readonly volumetric_data_multiplicity?: number
  /** `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_nx`. */
  readonly volumetric_data_nx?: number
  /** `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_ny`. */
  readonly volumetric_data_ny?: number
  /** `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_nz`. */
  readonly volumetric_data_nz?: number
  /** Shape: [3]. `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_origin`. */
  readonly volumetric_data_origin?: Float64Array
  /** Shape: [volumetric_data_multiplicity, volumetric_data_nx, volumetric_data_ny, volumetric_data_nz]. `section_run.section_single_configuration_calculation.section_volumetric_data.volumetric_data_values`. */
  readonly volumetric_data_values?: Float64Array[][][]
}

/** nomad.datamodel.metainfo.common_dft.Workflow. Stands at section_workflow. Also called section_workflow. */
export interface Workflow extends CommonSection {
  /** `section_workflow.workflow_type`. */
  readonly workflow_type?: string
  /** A reference. `section_workflow.calculation_result_ref`. */
  readonly calculation_result_ref?: SingleConfigurationCalculation
  /** Shape: [optimization_steps]. A reference. `section_workflow.calculations_ref`. */
  readonly calculations_ref?: readonly SingleConfigurationCalculation[]
  /** `section_workflow.calculator`. */
  readonly calculator?: string
  /** `section_workflow.section_relaxation`. */
  readonly section_relaxation?: Relaxation
  /** `section_workflow.section_geometry_optimization`. */
  readonly section_geometry_optimization?: GeometryOptimization
  /** `section_workflow.section_phonon`. */
  readonly section_phonon?: Phonon
  /** `section_workflow.section_elastic`. */
  readonly section_elastic?: Elastic
  /** `section_workflow.section_molecular_dynamics`. */
  readonly section_molecular_dynamics?: MolecularDynamics
  /** `section_workflow.section_single_point`. */
  readonly section_single_point?: SinglePoint
}

/** nomad.datamodel.material.WyckoffSet. Stands at section_encyclopedia.material.idealized_structure.wyckoff_sets and elsewhere. */
export interface WyckoffSet extends CommonSection {
  /** `section_encyclopedia.material.idealized_structure.wyckoff_sets.wyckoff_letter`. */
  readonly wyckoff_letter?: string
  /** Shape: [1..*]. `section_encyclopedia.material.idealized_structure.wyckoff_sets.indices`. */
  readonly indices?: Float64Array
  /** `section_encyclopedia.material.idealized_structure.wyckoff_sets.element`. */
  readonly element?: string
  /** `section_encyclopedia.material.idealized_structure.wyckoff_sets.variables`. */
  readonly variables?: WyckoffVariables
}

/** nomad.datamodel.material.WyckoffVariables. Stands at section_encyclopedia.material.idealized_structure.wyckoff_sets.variables. */
export interface WyckoffVariables extends CommonSection {
  /** `section_encyclopedia.material.idealized_structure.wyckoff_sets.variables.x`. */
  readonly x?: number
  /** `section_encyclopedia.material.idealized_structure.wyckoff_sets.variables.y`. */
  readonly y?: number
  /** `section_encyclopedia.material.idealized_structure.wyckoff_sets.variables.z`. */
  readonly z?: number
}

/** nomad.datamodel.metainfo.common_dft.XCFunctionals. Stands at section_run.section_method.section_XC_functionals. Also called section_XC_functionals. */
export interface XCFunctionals extends CommonSection {
  /** `section_run.section_method.section_XC_functionals.XC_functional_name`. */
  readonly XC_functional_name?: string
  /** `section_run.section_method.section_XC_functionals.XC_functional_parameters`. */
  readonly XC_functional_parameters?: LooseValue
  /** `section_run.section_method.section_XC_functionals.XC_functional_weight`. */
  readonly XC_functional_weight?: number
}
