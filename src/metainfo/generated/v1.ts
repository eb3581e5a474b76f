// Written by scripts/make-types.mjs from the facts of the schema: change that, not this.
// Types of the v1 archive: one interface a section definition; units, shapes and places stand in the comments.
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

/**
 * What `entry.data` holds: any schema, named by its `m_def`. The names of simulations (nomad_simulations) complete,
 * and those that every activity and every sample has; every other name can be read and is not checked.
 *
 * For a known schema give its type: with `new ArchiveQuery<EntryArchive<v1.ELNXRayDiffraction>>(…)` each entry's
 * `data.results` has the members of a diffraction pattern, and a misspelt name is an error. `v1` has the types of
 * measurements, material processing, catalysis and solar cells.
 */
export type AnyData = LooseSection &
  Partial<Pick<Simulation, 'program' | 'model_system' | 'model_method' | 'outputs' | 'representative_system_index'>> &
  Partial<Pick<Simulation, 'finished_without_errors' | 'wall_start' | 'wall_end'>> &
  Partial<Pick<Simulation, 'name' | 'datetime' | 'lab_id' | 'description'>>

/** nomad_measurements.quantumdesign.schema.ACMSAnalysisParameters. */
export interface ACMSAnalysisParameters extends QDAnalysisParameters {
  /** Unit: hertz. */
  readonly frequency_tolerance?: Quantity<'frequency', number>
  /** Unit: gauss. */
  readonly amplitude_tolerance?: Quantity<'magnetic field', number>
}

/** nomad_measurements.quantumdesign.qddatastruct.ACMSData. */
export interface ACMSData extends ArchiveSection {
  readonly name?: string
  /** Shape: [*]. */
  readonly map?: Float64Array
}

/** nomad_measurements.quantumdesign.qddatastruct.ACMSQDData. */
export interface ACMSQDData extends QDData {
  /** Unit: hertz. Shape: [*]. */
  readonly frequency?: Quantity<'frequency', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly amplitude?: Quantity<'magnetic field', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_dc?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_std_err?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_derivative?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_second_derivative?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment?: Quantity<'illuminance', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly phase?: Quantity<'angle', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly calcoil_derivative?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly calcoil_second_derivative?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly calcoil?: Quantity<'illuminance', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly cc_phase?: Quantity<'angle', Float64Array>
  /** Shape: [*]. */
  readonly count?: Float64Array
  /** Shape: [*]. */
  readonly gain?: Float64Array
  /** Shape: [*]. */
  readonly measure_type?: Float64Array
  /** Unit: second. Shape: [*]. */
  readonly elapsed?: Quantity<'time', Float64Array>
  /** Unit: centimeter. Shape: [*]. */
  readonly sample_center?: Quantity<'length', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly max_signal?: Quantity<'voltage', Float64Array>
  /** Shape: [*]. */
  readonly ppms_status?: Float64Array
  /** Shape: [*]. */
  readonly dsp_status?: Float64Array
  /** Unit: kelvin. Shape: [*]. */
  readonly min_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly max_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly min_field?: Quantity<'magnetic field', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly max_field?: Quantity<'magnetic field', Float64Array>
  /** Unit: centimeter. Shape: [*]. */
  readonly dc_position?: Quantity<'length', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly ppms_temperature?: Quantity<'temperature', Float64Array>
  /** Shape: [*]. */
  readonly ppms_position?: Float64Array
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_1_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_1_excitation?: Quantity<'current', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_2_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_2_excitation?: Quantity<'current', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_3_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_3_excitation?: Quantity<'current', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_4_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_4_excitation?: Quantity<'current', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly signal_1_vin?: Quantity<'voltage', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly signal_2_vin?: Quantity<'voltage', Float64Array>
  /** Shape: [*]. */
  readonly digital_inputs?: Float64Array
  /** Unit: milliampere. Shape: [*]. */
  readonly drive_1_iout?: Quantity<'current', Float64Array>
  /** Unit: watt. Shape: [*]. */
  readonly drive_1_ipower?: Quantity<'power', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly drive_2_iout?: Quantity<'current', Float64Array>
  /** Unit: watt. Shape: [*]. */
  readonly drive_2_ipower?: Quantity<'power', Float64Array>
  /** Unit: torr. Shape: [*]. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. */
  readonly maps: readonly ACMSData[]
}

/** nomad_measurements.quantumdesign.qddatastruct.ACMSResult. */
export interface ACMSResult extends QDResult {
  /** Unit: milliampere. Shape: [*]. */
  readonly excitation?: Quantity<'current', Float64Array>
  /** Unit: hertz. Shape: [*]. */
  readonly frequency?: Quantity<'frequency', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_derivative?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_second_derivative?: Quantity<'illuminance', Float64Array>
}

/** nomad_measurements.quantumdesign.qddatastruct.ACTChannelData. */
export interface ACTChannelData extends ArchiveSection {
  readonly name?: string
  /** Unit: volt. Shape: [*]. */
  readonly volts?: Quantity<'voltage', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly v_std_dev?: Quantity<'voltage', Float64Array>
  /** Unit: ohm / centimeter. Shape: [*]. */
  readonly resistivity?: Quantity<'length * mass / current ** 2 / time ** 3', Float64Array>
  /** Unit: ohm / centimeter. Shape: [*]. */
  readonly resistivity_std_dev?: Quantity<'length * mass / current ** 2 / time ** 3', Float64Array>
  /** Unit: centimeter ** 3 / coulomb. Shape: [*]. */
  readonly hall?: Quantity<'length ** 3 / current / time', Float64Array>
  /** Unit: centimeter ** 3 / coulomb. Shape: [*]. */
  readonly hall_std_dev?: Quantity<'length ** 3 / current / time', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly crit_cur?: Quantity<'current', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly crit_cur_std_dev?: Quantity<'current', Float64Array>
  /** Unit: decibyte. Shape: [*]. */
  readonly second_harmonic?: Quantity<'information', Float64Array>
  /** Unit: decibyte. Shape: [*]. */
  readonly third_harmonic?: Quantity<'information', Float64Array>
  /** Unit: ohm / centimeter / radian. Shape: [*]. */
  readonly quad_error?: Quantity<'length * mass / angle / current ** 2 / time ** 3', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly drive_signal?: Quantity<'voltage', Float64Array>
}

/** nomad_measurements.quantumdesign.qddatastruct.ACTData. */
export interface ACTData extends ArchiveSection {
  readonly name?: string
  /** Shape: [*]. */
  readonly map?: Float64Array
}

/** nomad_measurements.quantumdesign.qddatastruct.ACTQDData. */
export interface ACTQDData extends QDData {
  readonly measurement_type?: 'field' | 'temperature'
  /** Shape: [*]. */
  readonly status?: Float64Array
  /** Unit: degree. Shape: [*]. */
  readonly sample_position?: Quantity<'angle', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly excitation?: Quantity<'current', Float64Array>
  /** Unit: hertz. Shape: [*]. */
  readonly frequency?: Quantity<'frequency', Float64Array>
  /** Shape: [*]. */
  readonly act_status?: Float64Array
  /** Shape: [*]. */
  readonly act_gain?: Float64Array
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_1_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_2_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_3_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_4_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_1_excitation?: Quantity<'current', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_2_excitation?: Quantity<'current', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_3_excitation?: Quantity<'current', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_4_excitation?: Quantity<'current', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly signal_1_vin?: Quantity<'voltage', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly signal_2_vin?: Quantity<'voltage', Float64Array>
  /** Shape: [*]. */
  readonly digital_inputs?: Float64Array
  /** Unit: milliampere. Shape: [*]. */
  readonly drive_1_iout?: Quantity<'current', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly drive_2_iout?: Quantity<'current', Float64Array>
  /** Unit: watt. Shape: [*]. */
  readonly drive_1_ipower?: Quantity<'power', Float64Array>
  /** Unit: watt. Shape: [*]. */
  readonly drive_2_ipower?: Quantity<'power', Float64Array>
  /** Unit: torr. Shape: [*]. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. */
  readonly channels: readonly ACTChannelData[]
  /** A list; gaps are null. */
  readonly maps: readonly ACTData[]
}

/** nomad_measurements.quantumdesign.qddatastruct.ACTResult. */
export interface ACTResult extends QDResult {
  /** Unit: ohm / centimeter. Shape: [*]. */
  readonly resistivity0?: Quantity<'length * mass / current ** 2 / time ** 3', Float64Array>
  /** Unit: ohm / centimeter. Shape: [*]. */
  readonly resistivity1?: Quantity<'length * mass / current ** 2 / time ** 3', Float64Array>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.ALDStep. */
export interface ALDStep extends ArchiveSection {
  /** Unit: second. */
  readonly time_of_step?: Quantity<'time', number>
  /** Unit: pascal. */
  readonly chamber_pressure?: Quantity<'pressure', number>
  /** A list; gaps are null. */
  readonly gases: readonly GasComponent[]
}

/** nomad_simulations.schema_packages.basis_set.APWBaseOrbital. */
export interface APWBaseOrbital extends ArchiveSection {
  readonly n_terms?: number
  /** Unit: joule. Shape: [n_terms]. */
  readonly energy_parameter?: Quantity<'energy', Float64Array>
  /** Shape: [n_terms]. */
  readonly energy_parameter_n?: Float64Array
  /** Default: post-optimization. */
  readonly energy_status?: 'fixed' | 'post-optimization' | 'pre-optimization'
  /** Shape: [n_terms]. */
  readonly differential_order?: Float64Array
}

/** nomad_simulations.schema_packages.basis_set.APWLChannel. */
export interface APWLChannel extends Omit<BasisSetComponent, "name"> {
  readonly name?: number
  readonly n_orbitals?: number
  /** A list; gaps are null. */
  readonly orbitals: readonly APWBaseOrbital[]
}

/** nomad_simulations.schema_packages.basis_set.APWLocalOrbital. */
export interface APWLocalOrbital extends APWBaseOrbital {
}

/** nomad_simulations.schema_packages.basis_set.APWOrbital. */
export interface APWOrbital extends APWBaseOrbital {
  readonly type?: 'apw' | 'lapw' | 'slapw'
}

/** nomad_simulations.schema_packages.basis_set.APWPlaneWaveBasisSet. */
export interface APWPlaneWaveBasisSet extends PlaneWaveBasisSet {
  readonly cutoff_fractional?: number
}

/** nomad_simulations.schema_packages.properties.spectral_profile.AbsorptionSpectrum. Stands at data.outputs.absorption_spectra and elsewhere. */
export interface AbsorptionSpectrum extends SpectralProfile {
  /** `data.outputs.absorption_spectra.axis`. */
  readonly axis?: 'xx' | 'yy' | 'zz'
}

/** nomad_measurements.transmission.schema.Accessory. */
export interface Accessory extends ArchiveSection {
  readonly name?: string
  readonly description?: string
}

/** nomad_analysis.actions.schema.Action. */
export interface Action extends ActionStatus, StopAction, StartAction {
}

/** nomad.datamodel.metainfo.action.ActionSection. */
export interface ActionSection extends ArchiveSection {
  readonly action_trigger?: boolean
}

/** nomad_analysis.actions.schema.ActionStatus. */
export interface ActionStatus extends ArchiveSection {
  readonly action_status?: 'CANCELLED' | 'COMPLETED' | 'FAILED' | 'RUNNING' | 'TERMINATED'
  /** Default: false. */
  readonly trigger_get_action_status?: boolean
}

/** nomad_simulations.schema_packages.model_method.ActiveSpace. */
export interface ActiveSpace extends ArchiveSection {
  readonly n_active_orbitals?: number
  readonly n_active_electrons?: number
  readonly orbital_space_type?: 'CAS' | 'RAS'
  readonly selection_method?: 'AVAS' | 'UNO' | 'localized' | 'manual'
  readonly ras1_n_orbitals?: number
  readonly ras2_n_orbitals?: number
  readonly ras3_n_orbitals?: number
  readonly ras1_max_holes?: number
  readonly ras3_max_particles?: number
}

/** nomad.datamodel.metainfo.basesections.v1.Activity. Stands at data and elsewhere. */
export interface Activity extends BaseBaseSection {
  /** `data.datetime`. */
  readonly datetime?: Date
  /** `data.method`. */
  readonly method?: string
  /** `data.location`. */
  readonly location?: string
  /** A list; gaps are null. `data.steps`. */
  readonly steps: readonly AnyActivityStep[]
}

/** nomad_measurements.general.ActivityReference. */
export interface ActivityReference extends Omit<SectionReference, "reference"> {
  /** A reference. */
  readonly reference?: Activity
  readonly lab_id?: string
}

/** nomad.datamodel.metainfo.basesections.v1.ActivityResult. */
export interface ActivityResult extends ArchiveSection {
  readonly name?: string
}

/** nomad.datamodel.metainfo.basesections.v1.ActivityStep. Stands at data.steps. */
export interface ActivityStep extends ArchiveSection {
  /** `data.steps.name`. */
  readonly name?: string
  /** `data.steps.start_time`. */
  readonly start_time?: Date
  /** `data.steps.comment`. */
  readonly comment?: string
}

/** perovskite_solar_cell_database.schema_sections.add.Add. */
export interface Add extends ArchiveSection {
  readonly lay_front?: boolean
  readonly lay_front_function?: string
  readonly lay_front_stack_sequence?: string
  readonly lay_front_thickness_list?: string
  readonly lay_front_additives_compounds?: string
  readonly lay_front_additives_concentrations?: string
  readonly lay_front_deposition_procedure?: string
  readonly lay_front_deposition_aggregation_state_of_reactants?: string
  readonly lay_front_deposition_synthesis_atmosphere?: string
  readonly lay_front_deposition_synthesis_atmosphere_pressure_total?: string
  readonly lay_front_deposition_synthesis_atmosphere_pressure_partial?: string
  readonly lay_front_deposition_synthesis_atmosphere_relative_humidity?: string
  readonly lay_front_deposition_solvents?: string
  readonly lay_front_deposition_solvents_mixing_ratios?: string
  readonly lay_front_deposition_solvents_supplier?: string
  readonly lay_front_deposition_solvents_purity?: string
  readonly lay_front_deposition_reaction_solutions_compounds?: string
  readonly lay_front_deposition_reaction_solutions_compounds_supplier?: string
  readonly lay_front_deposition_reaction_solutions_compounds_purity?: string
  readonly lay_front_deposition_reaction_solutions_concentrations?: string
  readonly lay_front_deposition_reaction_solutions_volumes?: string
  readonly lay_front_deposition_reaction_solutions_age?: string
  readonly lay_front_deposition_reaction_solutions_temperature?: string
  readonly lay_front_deposition_substrate_temperature?: string
  readonly lay_front_deposition_thermal_annealing_temperature?: string
  readonly lay_front_deposition_thermal_annealing_time?: string
  readonly lay_front_deposition_thermal_annealing_atmosphere?: string
  readonly lay_front_storage_time_until_next_deposition_step?: string
  readonly lay_front_storage_atmosphere?: string
  readonly lay_front_storage_relative_humidity?: string
  readonly lay_front_surface_treatment_before_next_deposition_step?: string
  readonly lay_back?: boolean
  readonly lay_back_function?: string
  readonly lay_back_stack_sequence?: string
  readonly lay_back_thickness_list?: string
  readonly lay_back_additives_compounds?: string
  readonly lay_back_additives_concentrations?: string
  readonly lay_back_deposition_procedure?: string
  readonly lay_back_deposition_aggregation_state_of_reactants?: string
  readonly lay_back_deposition_synthesis_atmosphere?: string
  readonly lay_back_deposition_synthesis_atmosphere_pressure_total?: string
  readonly lay_back_deposition_synthesis_atmosphere_pressure_partial?: string
  readonly lay_back_deposition_synthesis_atmosphere_relative_humidity?: string
  readonly lay_back_deposition_solvents?: string
  readonly lay_back_deposition_solvents_mixing_ratios?: string
  readonly lay_back_deposition_solvents_supplier?: string
  readonly lay_back_deposition_solvents_purity?: string
  readonly lay_back_deposition_reaction_solutions_compounds?: string
  readonly lay_back_deposition_reaction_solutions_compounds_supplier?: string
  readonly lay_back_deposition_reaction_solutions_compounds_purity?: string
  readonly lay_back_deposition_reaction_solutions_concentrations?: string
  readonly lay_back_deposition_reaction_solutions_volumes?: string
  readonly lay_back_deposition_reaction_solutions_age?: string
  readonly lay_back_deposition_reaction_solutions_temperature?: string
  readonly lay_back_deposition_substrate_temperature?: string
  readonly lay_back_deposition_thermal_annealing_temperature?: string
  readonly lay_back_deposition_thermal_annealing_time?: string
  readonly lay_back_deposition_thermal_annealing_atmosphere?: string
  readonly lay_back_storage_time_until_next_deposition_step?: string
  readonly lay_back_storage_atmosphere?: string
  readonly lay_back_storage_relative_humidity?: string
  readonly lay_back_surface_treatment_before_next_deposition_step?: string
}

/** nomad_material_processing.solution.general.AddSolutionComponent. */
export interface AddSolutionComponent extends SolutionPreparationStep {
  readonly solution_component?: BaseSolutionComponent
  readonly measurement?: MeasurementMethodology
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Adsorption. Stands at workflow.adsorption. */
export interface Adsorption extends CommonSection {
  /** `workflow.adsorption.n_sites`. */
  readonly n_sites?: number
  /** Shape: [3]. `workflow.adsorption.slab_miller_index`. */
  readonly slab_miller_index?: Float64Array
  /** `workflow.adsorption.slab`. */
  readonly slab?: string
  /** `workflow.adsorption.adsorbate`. */
  readonly adsorbate?: string
  /** Shape: [n_sites]. `workflow.adsorption.adsorption_sites`. */
  readonly adsorption_sites?: Float64Array
  /** Unit: joule. Shape: [n_sites]. `workflow.adsorption.adsorption_energies`. */
  readonly adsorption_energies?: Quantity<'energy', Float64Array>
}

/** nomad_measurements.mapping.schema.AffineTransformation. */
export interface AffineTransformation extends ArchiveSection {
  /** Unit: meter. Shape: [2]. */
  readonly v1_before?: Quantity<'length', Float64Array>
  /** Unit: meter. Shape: [2]. */
  readonly v2_before?: Quantity<'length', Float64Array>
  /** Unit: meter. Shape: [2]. */
  readonly v3_before?: Quantity<'length', Float64Array>
  /** Unit: meter. Shape: [2]. */
  readonly v1_after?: Quantity<'length', Float64Array>
  /** Unit: meter. Shape: [2]. */
  readonly v2_after?: Quantity<'length', Float64Array>
  /** Unit: meter. Shape: [2]. */
  readonly v3_after?: Quantity<'length', Float64Array>
  /** Shape: [2, 2]. */
  readonly transformation_matrix?: Float64Array[]
  /** Unit: meter. Shape: [2]. */
  readonly translation_vector?: Quantity<'length', Float64Array>
}

/** nomad_material_processing.solution.general.Agitation. */
export interface Agitation extends SolutionPreparationStep {
  /** Unit: kelvin. */
  readonly temperature?: Quantity<'temperature', number>
  readonly container_type?: string
}

/** nomad_simulations.schema_packages.model_system.AlternativeRepresentation. Stands at data.model_system.representations. */
export interface AlternativeRepresentation extends Representation {
  /** Shape: [3]. `data.model_system.representations.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** Shape: [3, 3]. `data.model_system.representations.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
  /** `data.model_system.representations.crystal_cell_type`. */
  readonly crystal_cell_type?: 'conventional' | 'primitive'
  /** Shape: [3, 3]. `data.model_system.representations.supercell_matrix`. */
  readonly supercell_matrix?: Float64Array[]
}

/** nomad.datamodel.metainfo.basesections.v1.Analysis. */
export interface Analysis extends Activity {
  /** A list; gaps are null. */
  readonly inputs: readonly SectionReference[]
  /** A list; gaps are null. */
  readonly outputs: readonly AnalysisResult[]
}

/** nomad.datamodel.metainfo.basesections.v1.AnalysisResult. */
export interface AnalysisResult extends ActivityResult {
}

/** nomad_analysis.general.schema.AnalysisStep. */
export interface AnalysisStep extends ActivityStep {
  /** A list; gaps are null. */
  readonly results: readonly OtherAnalysisResult[]
}

/** nomad_simulations.schema_packages.force_field.AngleDihedralCouplingPotential. */
export interface AngleDihedralCouplingPotential extends SimulationsPotential {
  /** Unit: radian. */
  readonly equilibrium_angle?: Quantity<'angle', number>
  /** Unit: radian. */
  readonly equilibrium_dihedral?: Quantity<'angle', number>
  /** Unit: joule / radian ** 2. */
  readonly force_constant_angle?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: joule / radian ** 2. */
  readonly force_constant_dihedral?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: joule / radian ** 2. */
  readonly coupling_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
}

/** nomad_simulations.schema_packages.force_field.AnglePotential. */
export interface AnglePotential extends SimulationsPotential {
  /** Unit: radian. */
  readonly equilibrium_value?: Quantity<'angle', number>
  /** Unit: joule / radian ** 2. */
  readonly force_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
}

/** nomad_material_processing.general.Annealing. */
export interface Annealing extends Omit<Process, "steps">, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  /** A reference. */
  readonly recipe?: AnnealingRecipe
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** A list; gaps are null. */
  readonly steps: readonly AnnealingStep[]
}

/** nomad_material_processing.general.AnnealingRecipe. */
export interface AnnealingRecipe extends Annealing, Recipe, EntryData {
  readonly lab_id?: string
}

/** nomad_material_processing.general.AnnealingStep. */
export interface AnnealingStep extends ProcessStep {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** Unit: degree_Celsius. */
  readonly starting_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly ending_temperature?: Quantity<'temperature', number>
}

/** nomad.datamodel.metainfo.eln.AnnotatedFile. */
export interface AnnotatedFile extends ArchiveSection {
  readonly file?: string
  readonly description?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.AntiSolventDetails. */
export interface AntiSolventDetails extends ArchiveSection {
  /** Unit: milliliter. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: second. */
  readonly start_time?: Quantity<'time', number>
  /** Unit: milliliter / second. */
  readonly dispense_speed?: Quantity<'length ** 3 / time', number>
  /** Unit: millimeter. */
  readonly distance_between_tip_and_substrate?: Quantity<'length', number>
  readonly solution?: OtherSolution
}

/** nomad_measurements.transmission.schema.Aperture. */
export interface Aperture extends Accessory {
  /** Unit: millimeter. */
  readonly diameter?: Quantity<'length', number>
}

/** nomad.datamodel.data.ArchiveSection. Stands at data and elsewhere. */
export interface ArchiveSection extends CommonSection {
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Area. */
export interface Area extends ArchiveSection {
  /** Unit: centimeter ** 2. */
  readonly value?: Quantity<'area', number>
}

/** nomad_simulations.schema_packages.basis_set.AtomCenteredBasisSet. */
export interface AtomCenteredBasisSet extends BasisSetComponent {
  readonly basis_set?: string
  readonly canonical_basis_set?: string
  readonly type?: 'GTO' | 'NAO' | 'PC' | 'STO'
  readonly role?: 'auxiliary_post_hf' | 'auxiliary_scf' | 'cabs' | 'orbital'
  /** Default: Gaussian. */
  readonly ao_ordering_convention?: 'CP2K' | 'Custom' | 'Gaussian' | 'Molden' | 'PySCF' | 'QChem' | 'TREXIO'
  readonly ao_custom_order?: LooseValue
  readonly n_total_basis_functions?: number
  /** A list; gaps are null. */
  readonly functional_compositions: readonly AtomCenteredFunction[]
  readonly atomic_orbitals?: AtomicOrbitals
  /** A list; gaps are null. */
  readonly ecps: readonly EffectiveCorePotential[]
  /** A list; gaps are null. Until version 0.5.0. */
  readonly functional_composition: readonly AtomCenteredFunction[]
}

/** nomad_simulations.schema_packages.basis_set.AtomCenteredFunction. */
export interface AtomCenteredFunction extends ArchiveSection {
  /** Default: spherical. */
  readonly angular_type?: 'cartesian' | 'spherical'
  readonly function_type?: 'd' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'p' | 's'
  readonly angular_momentum?: number
  readonly r_power?: number
  readonly shell_normalization?: number
  readonly n_primitive?: number
  /** Shape: [n_primitive]. */
  readonly exponents?: Float64Array
  /** Shape: [n_primitive]. */
  readonly contraction_coefficients?: Float64Array
  /** Shape: [n_primitive]. */
  readonly primitive_factor?: Float64Array
  readonly point_charge?: number
}

/** runschema.method.AtomParameters. Stands at run.method.atom_parameters and elsewhere. */
export interface AtomParameters extends CommonSection {
  /** `run.method.atom_parameters.atom_number`. */
  readonly atom_number?: number
  /** `run.method.atom_parameters.atom_index`. */
  readonly atom_index?: number
  /** `run.method.atom_parameters.n_valence_electrons`. */
  readonly n_valence_electrons?: number
  /** `run.method.atom_parameters.n_core_electrons`. */
  readonly n_core_electrons?: number
  /** `run.method.atom_parameters.label`. */
  readonly label?: string
  /** Unit: kilogram. `run.method.atom_parameters.mass`. */
  readonly mass?: Quantity<'mass', number>
  /** `run.method.atom_parameters.pseudopotential_name`. */
  readonly pseudopotential_name?: string
  /** `run.method.atom_parameters.n_orbitals`. */
  readonly n_orbitals?: number
  /** Shape: [n_orbitals]. `run.method.atom_parameters.orbitals`. */
  readonly orbitals?: readonly string[]
  /** Unit: joule. Shape: [n_orbitals]. `run.method.atom_parameters.onsite_energies`. */
  readonly onsite_energies?: Quantity<'energy', Float64Array>
  /** Unit: coulomb. `run.method.atom_parameters.charge`. */
  readonly charge?: Quantity<'charge', number>
  /** Unit: coulomb. Shape: [n_orbitals]. `run.method.atom_parameters.charges`. */
  readonly charges?: Quantity<'charge', Float64Array>
  /** `run.method.atom_parameters.pseudopotential`. */
  readonly pseudopotential?: Pseudopotential
  /** `run.method.atom_parameters.core_hole`. */
  readonly core_hole?: AnyCoreHole
  /** `run.method.atom_parameters.hubbard_kanamori_model`. */
  readonly hubbard_kanamori_model?: HubbardKanamoriModel
}

/** runschema.calculation.Atomic. Stands at run.calculation.dos_electronic and elsewhere. */
export interface Atomic extends CommonSection {
  /** `run.calculation.dos_electronic.kind`. */
  readonly kind?: string
  /** `run.calculation.dos_electronic.n_orbitals`. */
  readonly n_orbitals?: number
  /** `run.calculation.dos_electronic.n_atoms`. */
  readonly n_atoms?: number
  /** `run.calculation.dos_electronic.n_spin_channels`. */
  readonly n_spin_channels?: number
}

/** nomad_simulations.schema_packages.model_system.AtomicCell. Until version 0.5.0. */
export interface AtomicCell extends SimulationsCell {
  /** Shape: [*]. Until version 0.5.0. */
  readonly equivalent_atoms?: Float64Array
  /** Shape: [*]. Until version 0.5.0. */
  readonly wyckoff_letters?: readonly string[]
  /** Until version 0.3.2. */
  readonly n_atoms?: number
  /** A list; gaps are null. Until version 0.3.2. */
  readonly atoms_state: readonly AtomsState[]
}

/** runschema.calculation.AtomicGroup. Stands at run.calculation.radius_of_gyration and elsewhere. */
export interface AtomicGroup extends CommonSection {
  /** `run.calculation.radius_of_gyration.kind`. */
  readonly kind?: string
}

/** runschema.calculation.AtomicGroupValues. Stands at run.calculation.radius_of_gyration.radius_of_gyration_values and elsewhere. */
export interface AtomicGroupValues extends CommonSection {
  /** `run.calculation.radius_of_gyration.radius_of_gyration_values.label`. */
  readonly label?: string
  /** Shape: [1]. A reference. `run.calculation.radius_of_gyration.radius_of_gyration_values.atomsgroup_ref`. */
  readonly atomsgroup_ref?: readonly AtomsGroup[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.AtomicLayerDeposition. */
export interface AtomicLayerDeposition extends DepositionStep {
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: centimeter ** 3 / minute. */
  readonly flow_rate?: Quantity<'length ** 3 / time', number>
  readonly number_of_cycles?: number
  readonly carrier_gas?: string
  /** A list; gaps are null. */
  readonly steps: readonly ALDStep[]
}

/** nomad_simulations.schema_packages.basis_set.AtomicOrbitals. */
export interface AtomicOrbitals extends ArchiveSection {
  readonly type?: 'cartesian' | 'spherical'
  readonly n_atomic_orbitals?: number
  /** Shape: [n_atomic_orbitals]. */
  readonly shell_index?: Float64Array
  /** Shape: [n_atomic_orbitals]. */
  readonly normalization?: Float64Array
}

/** runschema.calculation.AtomicValues. Stands at run.calculation.dos_electronic.total and elsewhere. */
export interface AtomicValues extends ArchiveSection {
  /** `run.calculation.dos_electronic.total.spin`. */
  readonly spin?: number
  /** `run.calculation.dos_electronic.total.atom_label`. */
  readonly atom_label?: string
  /** `run.calculation.dos_electronic.total.atom_index`. */
  readonly atom_index?: number
  /** `run.calculation.dos_electronic.total.m_kind`. */
  readonly m_kind?: string
  /** Shape: [2]. `run.calculation.dos_electronic.total.lm`. */
  readonly lm?: Float64Array
  /** `run.calculation.dos_electronic.total.orbital`. */
  readonly orbital?: string
}

/** runschema.system.Atoms. Stands at run.system.atoms and elsewhere. */
export interface Atoms extends CommonSection {
  /** `run.system.atoms.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [n_atoms]. `run.system.atoms.atomic_numbers`. */
  readonly atomic_numbers?: Float64Array
  /** Shape: [n_atoms]. `run.system.atoms.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
  /** Shape: [n_atoms]. `run.system.atoms.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [n_atoms]. `run.system.atoms.concentrations`. */
  readonly concentrations?: Float64Array
  /** Shape: [n_atoms]. `run.system.atoms.species`. */
  readonly species?: Float64Array
  /** Shape: [n_atoms]. `run.system.atoms.labels`. */
  readonly labels?: readonly string[]
  /** Unit: meter. Shape: [n_atoms, 3]. `run.system.atoms.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [n_atoms, 3]. `run.system.atoms.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Unit: meter. Shape: [3, 3]. `run.system.atoms.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Unit: 1 / meter. Shape: [3, 3]. `run.system.atoms.lattice_vectors_reciprocal`. */
  readonly lattice_vectors_reciprocal?: Quantity<'wavenumber', Float64Array[]>
  /** Shape: [n_atoms, 3, 3]. `run.system.atoms.local_rotations`. */
  readonly local_rotations?: Float64Array[][]
  /** Shape: [3]. `run.system.atoms.periodic`. */
  readonly periodic?: readonly boolean[]
  /** Shape: [3, 3]. `run.system.atoms.supercell_matrix`. */
  readonly supercell_matrix?: Float64Array[]
  /** `run.system.atoms.symmorphic`. */
  readonly symmorphic?: boolean
  /** Shape: [*, 2]. `run.system.atoms.bond_list`. */
  readonly bond_list?: Float64Array[]
}

/** runschema.system.AtomsGroup. Stands at run.system.atoms_group and elsewhere. */
export interface AtomsGroup extends CommonSection {
  /** `run.system.atoms_group.label`. */
  readonly label?: string
  /** `run.system.atoms_group.type`. */
  readonly type?: string
  /** `run.system.atoms_group.index`. */
  readonly index?: number
  /** `run.system.atoms_group.composition_formula`. */
  readonly composition_formula?: string
  /** `run.system.atoms_group.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [n_atoms]. `run.system.atoms_group.atom_indices`. */
  readonly atom_indices?: Float64Array
  /** `run.system.atoms_group.is_molecule`. */
  readonly is_molecule?: boolean
  /** Shape: [*, 2]. `run.system.atoms_group.bond_list`. */
  readonly bond_list?: Float64Array[]
  /** A list; gaps are null. `run.system.atoms_group.atoms_group`. */
  readonly atoms_group: readonly AtomsGroup[]
}

/** nomad_simulations.schema_packages.atoms_state.AtomsState. */
export interface AtomsState extends ParticleState {
  readonly chemical_symbol?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  readonly atomic_number?: number
  readonly charge?: number
  readonly spin?: number
  readonly label?: string
  /** A reference. Until version 0.6.0. */
  readonly pseudopotential?: SimulationsPseudopotential
  readonly electronic_state?: ElectronicState
  /** A list; gaps are null. Until version 0.5.0. */
  readonly orbitals_state: readonly OrbitalsState[]
  /** Until version 0.5.0. */
  readonly core_hole?: SimulationsCoreHole
  /** Until version 0.5.0. */
  readonly hubbard_interactions?: HubbardInteractions
}

/** nomad_measurements.transmission.schema.AttenuatorSettings. */
export interface AttenuatorSettings extends ArchiveSection {
  /** Unit: dimensionless. */
  readonly sample_beam_attenuation?: Quantity<'dimensionless', number>
  /** Unit: dimensionless. */
  readonly reference_beam_attenuation?: Quantity<'dimensionless', number>
}

/** nomad.metainfo.metainfo.Attribute. Stands at definitions.attributes and elsewhere. */
export interface Attribute extends Definition {
  /** `definitions.attributes.type`. */
  readonly type?: LooseValue
  /** Shape: [0..*]. `definitions.attributes.shape`. */
  readonly shape?: readonly string[]
}

/** nomad.datamodel.data.Author. */
export interface Author extends CommonSection {
  /** Derived. */
  readonly name?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly email?: string
  readonly affiliation?: string
  readonly affiliation_address?: string
}

/** nomad_simulations.schema_packages.model_method.BSDFT. */
export interface BSDFT extends SimulationsDFT {
  readonly total_spin_projection?: number
  /** A list; gaps are null. */
  readonly spin_centers: readonly BrokenSymmetryCenter[]
}

/** runschema.method.BSE. Stands at run.method.bse. */
export interface BSE extends Omit<ExcitedStateMethodology, "type"> {
  /** `run.method.bse.type`. */
  readonly type?: 'IP' | 'RPA' | 'Singlet' | 'Triplet'
  /** `run.method.bse.solver`. */
  readonly solver?: 'Full-diagonalization' | 'GMRES' | 'Lanczos-Haydock' | 'SLEPc' | 'TDA'
  /** `run.method.bse.screening`. */
  readonly screening?: Screening
  /** `run.method.bse.core_hole`. */
  readonly core_hole?: CoreHoleSpectra
}

/** perovskite_solar_cell_database.schema_sections.backcontact.Backcontact. */
export interface Backcontact extends ArchiveSection {
  readonly stack_sequence?: string
  readonly thickness_list?: string
  readonly additives_compounds?: string
  readonly additives_concentrations?: string
  readonly deposition_procedure?: string
  readonly deposition_aggregation_state_of_reactants?: string
  readonly deposition_synthesis_atmosphere?: string
  readonly deposition_synthesis_atmosphere_pressure_total?: string
  readonly deposition_synthesis_atmosphere_pressure_partial?: string
  readonly deposition_synthesis_atmosphere_relative_humidity?: string
  readonly deposition_solvents?: string
  readonly deposition_solvents_mixing_ratios?: string
  readonly deposition_solvents_supplier?: string
  readonly deposition_solvents_purity?: string
  readonly deposition_reaction_solutions_compounds?: string
  readonly deposition_reaction_solutions_compounds_supplier?: string
  readonly deposition_reaction_solutions_compounds_purity?: string
  readonly deposition_reaction_solutions_concentrations?: string
  readonly deposition_reaction_solutions_volumes?: string
  readonly deposition_reaction_solutions_age?: string
  readonly deposition_reaction_solutions_temperature?: string
  readonly deposition_substrate_temperature?: string
  readonly deposition_thermal_annealing_temperature?: string
  readonly deposition_thermal_annealing_time?: string
  readonly deposition_thermal_annealing_atmosphere?: string
  readonly storage_time_until_next_deposition_step?: string
  readonly storage_atmosphere?: string
  readonly storage_relative_humidity?: string
  readonly surface_treatment_before_next_deposition_step?: string
}

/** runschema.calculation.BandEnergies. Stands at run.calculation.eigenvalues and elsewhere. */
export interface BandEnergies extends CommonSection {
  /** `run.calculation.eigenvalues.n_spin_channels`. */
  readonly n_spin_channels?: number
  /** `run.calculation.eigenvalues.n_bands`. */
  readonly n_bands?: number
  /** `run.calculation.eigenvalues.n_kpoints`. */
  readonly n_kpoints?: number
  /** Shape: [n_kpoints, 3]. `run.calculation.eigenvalues.kpoints`. */
  readonly kpoints?: Float64Array[]
  /** Shape: [n_kpoints]. `run.calculation.eigenvalues.kpoints_weights`. */
  readonly kpoints_weights?: Float64Array
  /** Shape: [n_kpoints]. `run.calculation.eigenvalues.kpoints_multiplicities`. */
  readonly kpoints_multiplicities?: Float64Array
  /** Shape: [2]. `run.calculation.eigenvalues.endpoints_labels`. */
  readonly endpoints_labels?: readonly string[]
  /** Shape: [n_bands]. `run.calculation.eigenvalues.orbital_labels`. */
  readonly orbital_labels?: readonly string[]
  /** Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.occupations`. */
  readonly occupations?: Float64Array[][]
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.energies`. */
  readonly energies?: Quantity<'energy', Float64Array[][]>
  /** Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.qp_linearization_prefactor`. */
  readonly qp_linearization_prefactor?: Float64Array[][]
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_xc_potential`. */
  readonly value_xc_potential?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_correlation`. */
  readonly value_correlation?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_exchange`. */
  readonly value_exchange?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_xc`. */
  readonly value_xc?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_qp`. */
  readonly value_qp?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_ks`. */
  readonly value_ks?: Quantity<'energy', Float64Array[][]>
  /** Unit: joule. Shape: [n_spin_channels, n_kpoints, n_bands]. `run.calculation.eigenvalues.value_ks_xc`. */
  readonly value_ks_xc?: Quantity<'energy', Float64Array[][]>
  /** A list; gaps are null. `run.calculation.eigenvalues.band_gap`. */
  readonly band_gap: readonly AnyBandGapDeprecated[]
}

/** runschema.calculation.BandGap. Stands at run.calculation.band_gap and elsewhere. */
export interface BandGap extends Omit<BandGapDeprecated, "provenance"> {
  /** `run.calculation.band_gap.provenance`. */
  readonly provenance?: ElectronicStructureProvenance
}

/** runschema.calculation.BandGapDeprecated. Stands at run.calculation.dos_electronic.band_gap and elsewhere. */
export interface BandGapDeprecated extends PropertySection {
  /** `run.calculation.dos_electronic.band_gap.index`. */
  readonly index?: number
  /** Unit: joule. `run.calculation.dos_electronic.band_gap.value`. */
  readonly value?: Quantity<'energy', number>
  /** `run.calculation.dos_electronic.band_gap.type`. */
  readonly type?: 'direct' | 'indirect'
  /** Unit: joule. `run.calculation.dos_electronic.band_gap.energy_highest_occupied`. */
  readonly energy_highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.dos_electronic.band_gap.energy_lowest_unoccupied`. */
  readonly energy_lowest_unoccupied?: Quantity<'energy', number>
}

/** runschema.calculation.BandStructure. Stands at run.calculation.band_structure_electronic and elsewhere. */
export interface BandStructure extends CommonSection {
  /** `run.calculation.band_structure_electronic.path_standard`. */
  readonly path_standard?: string
  /** Unit: 1 / meter. Shape: [3, 3]. `run.calculation.band_structure_electronic.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** Unit: joule. `run.calculation.band_structure_electronic.energy_fermi`. */
  readonly energy_fermi?: Quantity<'energy', number>
  /** A list; gaps are null. `run.calculation.band_structure_electronic.band_gap`. */
  readonly band_gap: readonly AnyBandGapDeprecated[]
  /** A list; gaps are null. `run.calculation.band_structure_electronic.segment`. */
  readonly segment: readonly BandEnergies[]
}

/** nomad.datamodel.results.BandStructureElectronic. Stands at results.properties.electronic.band_structure_electronic. */
export interface BandStructureElectronic extends ResultsBandStructure {
  /** `results.properties.electronic.band_structure_electronic.spin_polarized`. */
  readonly spin_polarized?: boolean
  /** Unit: joule. `results.properties.electronic.band_structure_electronic.energy_fermi`. */
  readonly energy_fermi?: Quantity<'energy', number>
  /** A list; gaps are null. `results.properties.electronic.band_structure_electronic.band_gap`. */
  readonly band_gap: readonly AnyResultsBandGapDeprecated[]
}

/** nomad.datamodel.results.BandStructurePhonon. Stands at results.properties.vibrational.band_structure_phonon. */
export interface BandStructurePhonon extends ResultsBandStructure {
}

/** simulationworkflowschema.molecular_dynamics.BarostatParameters. */
export interface BarostatParameters extends ArchiveSection {
  readonly barostat_type?: 'berendsen' | 'martyna_tuckerman_tobias_klein' | 'nose_hoover' | 'parrinello_rahman' | 'stochastic_cell_rescaling'
  readonly coupling_type?: 'anisotropic' | 'isotropic' | 'semi_isotropic'
  /** Unit: pascal. Shape: [3, 3]. */
  readonly reference_pressure?: Quantity<'pressure', Float64Array[]>
  /** Unit: second. Shape: [3, 3]. */
  readonly coupling_constant?: Quantity<'time', Float64Array[]>
  /** Unit: 1 / pascal. Shape: [3, 3]. */
  readonly compressibility?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  readonly pressure_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: pascal. Shape: [3, 3]. */
  readonly reference_pressure_start?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [3, 3]. */
  readonly reference_pressure_end?: Quantity<'pressure', Float64Array[]>
  readonly pressure_update_frequency?: number
  readonly pressure_update_delta?: number
  readonly pressure_update_factor?: number
  readonly step_start?: number
  readonly step_end?: number
}

/** nomad.datamodel.metainfo.basesections.v1.BaseSection. Stands at data and elsewhere. */
export interface BaseBaseSection extends ArchiveSection {
  /** `data.name`. */
  readonly name?: string
  /** `data.datetime`. */
  readonly datetime?: Date
  /** `data.lab_id`. */
  readonly lab_id?: string
  /** `data.description`. */
  readonly description?: string
}

/** runschema.calculation.BaseCalculation. Stands at run.calculation and elsewhere. */
export interface BaseCalculation extends ArchiveSection {
  /** A reference. `run.calculation.system_ref`. */
  readonly system_ref?: System
  /** A reference. `run.calculation.method_ref`. */
  readonly method_ref?: Method
  /** A reference. `run.calculation.starting_calculation_ref`. */
  readonly starting_calculation_ref?: Calculation
  /** `run.calculation.n_references`. */
  readonly n_references?: number
  /** Shape: [n_references]. A reference. `run.calculation.calculations_ref`. */
  readonly calculations_ref?: readonly Calculation[]
  /** Shape: [n_references]. `run.calculation.calculations_path`. */
  readonly calculations_path?: readonly string[]
  /** `run.calculation.calculation_converged`. */
  readonly calculation_converged?: boolean
  /** Shape: [number_of_atoms, number_of_atoms, 3, 3]. `run.calculation.hessian_matrix`. */
  readonly hessian_matrix?: Float64Array[][][]
  /** `run.calculation.spin_S2`. */
  readonly spin_S2?: number
  /** Unit: second. `run.calculation.time_calculation`. */
  readonly time_calculation?: Quantity<'time', number>
  /** Unit: second. `run.calculation.time_physical`. */
  readonly time_physical?: Quantity<'time', number>
  /** Unit: meter ** 3. `run.calculation.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: kilogram / meter ** 3. `run.calculation.density`. */
  readonly density?: Quantity<'density', number>
  /** Unit: pascal. `run.calculation.pressure`. */
  readonly pressure?: Quantity<'pressure', number>
  /** Unit: pascal. Shape: [3, 3]. `run.calculation.pressure_tensor`. */
  readonly pressure_tensor?: Quantity<'pressure', Float64Array[]>
  /** Unit: joule. Shape: [3, 3]. `run.calculation.virial_tensor`. */
  readonly virial_tensor?: Quantity<'energy', Float64Array[]>
  /** Unit: joule. `run.calculation.enthalpy`. */
  readonly enthalpy?: Quantity<'energy', number>
  /** Unit: kelvin. `run.calculation.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** `run.calculation.step`. */
  readonly step?: number
  /** Unit: second. `run.calculation.time`. */
  readonly time?: Quantity<'time', number>
  /** `run.calculation.energy`. */
  readonly energy?: Energy
  /** `run.calculation.forces`. */
  readonly forces?: Forces
  /** `run.calculation.stress`. */
  readonly stress?: Stress
  /** A list; gaps are null. `run.calculation.band_gap`. */
  readonly band_gap: readonly BandGap[]
  /** A list; gaps are null. `run.calculation.dos_electronic`. */
  readonly dos_electronic: readonly Dos[]
  /** A list; gaps are null. `run.calculation.dos_phonon`. */
  readonly dos_phonon: readonly Dos[]
  /** A list; gaps are null. `run.calculation.eigenvalues`. */
  readonly eigenvalues: readonly BandEnergies[]
  /** A list; gaps are null. `run.calculation.band_structure_electronic`. */
  readonly band_structure_electronic: readonly BandStructure[]
  /** A list; gaps are null. `run.calculation.band_structure_phonon`. */
  readonly band_structure_phonon: readonly BandStructure[]
  /** A list; gaps are null. `run.calculation.thermodynamics`. */
  readonly thermodynamics: readonly Thermodynamics[]
  /** A list; gaps are null. `run.calculation.hopping_matrix`. */
  readonly hopping_matrix: readonly HoppingMatrix[]
  /** A list; gaps are null. `run.calculation.spectra`. */
  readonly spectra: readonly Spectra[]
  /** A list; gaps are null. `run.calculation.greens_functions`. */
  readonly greens_functions: readonly GreensFunctions[]
  /** A list; gaps are null. `run.calculation.vibrational_frequencies`. */
  readonly vibrational_frequencies: readonly VibrationalFrequencies[]
  /** A list; gaps are null. `run.calculation.potential`. */
  readonly potential: readonly Potential[]
  /** A list; gaps are null. `run.calculation.multipoles`. */
  readonly multipoles: readonly Multipoles[]
  /** A list; gaps are null. `run.calculation.charges`. */
  readonly charges: readonly Charges[]
  /** A list; gaps are null. `run.calculation.density_charge`. */
  readonly density_charge: readonly Density[]
  /** A list; gaps are null. `run.calculation.radius_of_gyration`. */
  readonly radius_of_gyration: readonly RadiusOfGyration[]
  /** A list; gaps are null. `run.calculation.magnetic_shielding`. */
  readonly magnetic_shielding: readonly MagneticShielding[]
  /** A list; gaps are null. `run.calculation.electric_field_gradient`. */
  readonly electric_field_gradient: readonly ElectricFieldGradient[]
  /** A list; gaps are null. `run.calculation.spin_spin_coupling`. */
  readonly spin_spin_coupling: readonly SpinSpinCoupling[]
  /** A list; gaps are null. `run.calculation.magnetic_susceptibility`. */
  readonly magnetic_susceptibility: readonly MagneticSusceptibility[]
}

/** nomad_simulations.schema_packages.properties.electronic_eigenvalues.BaseElectronicEigenvalues. Stands at data.outputs.electronic_band_structures.contributions and elsewhere. */
export interface BaseElectronicEigenvalues extends PhysicalProperty {
  /** `data.outputs.electronic_band_structures.contributions.n_levels`. */
  readonly n_levels?: number
  /** Unit: joule. Shape: [*, *]. `data.outputs.electronic_band_structures.contributions.value`. */
  readonly value?: Quantity<'energy', Float64Array[]>
  /** Until version 0.5.0. `data.outputs.electronic_band_structures.contributions.n_bands`. */
  readonly n_bands?: number
}

/** nomad.datamodel.metainfo.basesections.v1.ElementalComposition. */
export interface BaseElementalComposition extends ArchiveSection {
  readonly element?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  readonly atomic_fraction?: number
  readonly mass_fraction?: number
}

/** nomad_simulations.schema_packages.properties.energies.BaseEnergy. Stands at data.outputs.total_energies.contributions. */
export interface BaseEnergy extends PhysicalProperty {
  /** Unit: joule. `data.outputs.total_energies.contributions.value`. */
  readonly value?: Quantity<'energy', number>
  /** A reference. Until version 0.4.0. `data.outputs.total_energies.contributions.model_method_ref`. */
  readonly model_method_ref?: AnyBaseModelMethod
}

/** nomad_simulations.schema_packages.properties.forces.BaseForce. Stands at data.outputs.total_forces.contributions. */
export interface BaseForce extends PhysicalProperty {
  /** Unit: newton. Shape: [*, *]. `data.outputs.total_forces.contributions.value`. */
  readonly value?: Quantity<'force', Float64Array[]>
  /** A reference. Until version 0.4.0. `data.outputs.total_forces.contributions.model_method_ref`. */
  readonly model_method_ref?: AnyBaseModelMethod
}

/** nomad_simulations.schema_packages.properties.greens_function.BaseGreensFunction. Stands at data.outputs.electronic_greens_functions and elsewhere. */
export interface BaseGreensFunction extends Omit<PhysicalProperty, "entity_ref"> {
  /** `data.outputs.electronic_greens_functions.n_atoms`. */
  readonly n_atoms?: number
  /** A reference. `data.outputs.electronic_greens_functions.entity_ref`. */
  readonly entity_ref?: AnyElectronicState
  /** `data.outputs.electronic_greens_functions.spin_channel`. */
  readonly spin_channel?: number
  /** `data.outputs.electronic_greens_functions.local_model_type`. */
  readonly local_model_type?: 'impurity' | 'lattice'
  /** `data.outputs.electronic_greens_functions.space_id`. */
  readonly space_id?: 'it' | 'iw' | 'k' | 'kit' | 'kiw' | 'kt' | 'kw' | 'r' | 'rit' | 'riw' | 'rt' | 'rw' | 't' | 'w'
  /** Shape: [n_atoms]. A reference. Until version 0.5.0. `data.outputs.electronic_greens_functions.atoms_state_ref`. */
  readonly atoms_state_ref?: readonly AtomsState[]
  /** Until version 0.5.0. `data.outputs.electronic_greens_functions.n_correlated_orbitals`. */
  readonly n_correlated_orbitals?: number
  /** Shape: [n_correlated_orbitals]. A reference. Until version 0.5.0. `data.outputs.electronic_greens_functions.correlated_orbitals_ref`. */
  readonly correlated_orbitals_ref?: readonly OrbitalsState[]
  /** `data.outputs.electronic_greens_functions.wigner_seitz`. */
  readonly wigner_seitz?: WignerSeitz
  /** `data.outputs.electronic_greens_functions.k_mesh`. */
  readonly k_mesh?: SimulationsVariablesKMesh
  /** `data.outputs.electronic_greens_functions.matsubara_frequency`. */
  readonly matsubara_frequency?: MatsubaraFrequency
  /** `data.outputs.electronic_greens_functions.real_frequency`. */
  readonly real_frequency?: Frequency
  /** `data.outputs.electronic_greens_functions.time`. */
  readonly time?: Time
  /** `data.outputs.electronic_greens_functions.imaginary_time`. */
  readonly imaginary_time?: ImaginaryTime
}

/** nomad_simulations.schema_packages.model_method.BaseModelMethod. Stands at data.model_method and elsewhere. */
export interface BaseModelMethod extends ArchiveSection {
  /** `data.model_method.name`. */
  readonly name?: string
  /** `data.model_method.type`. */
  readonly type?: string
  /** `data.model_method.external_reference`. */
  readonly external_reference?: string
  /** A list; gaps are null. `data.model_method.numerical_settings`. */
  readonly numerical_settings: readonly AnyNumericalSettings[]
}

/** nomad_simulations.schema_packages.model_method.BaseMultireferenceMethod. */
export interface BaseMultireferenceMethod extends ModelMethodElectronic {
  readonly state_treatment?: 'state_averaged' | 'state_specific'
  readonly n_state_groups?: number
  /** Shape: [n_state_groups]. */
  readonly state_multiplicities?: Float64Array
  /** Shape: [n_state_groups]. */
  readonly n_roots_per_multiplicity?: Float64Array
  /** Shape: [*]. */
  readonly state_weights?: Float64Array
  readonly symmetry_label?: string
  /** Until version 0.7.0. */
  readonly reference_type?: 'state_specific' | 'state_averaged'
  readonly active_space?: ActiveSpace
}

/** nomad_simulations.schema_packages.general.BaseSimulation. Stands at data and elsewhere. */
export interface BaseSimulation extends Activity, SimulationTime {
  /** `data.finished_without_errors`. */
  readonly finished_without_errors?: boolean
  /** `data.program`. */
  readonly program?: SimulationsProgram
}

/** nomad_material_processing.solution.general.BaseSolutionComponent. */
export interface BaseSolutionComponent extends Component {
  /** Unit: liter. */
  readonly volume?: Quantity<'volume', number>
}

/** nomad_simulations.schema_packages.atoms_state.BaseSpinOrbitalState. Stands at data.model_system.electronic_state.spin_orbit_state and elsewhere. */
export interface BaseSpinOrbitalState extends BaseV2Entity {
  /** `data.model_system.electronic_state.spin_orbit_state.n_quantum_number`. */
  readonly n_quantum_number?: number
}

/** nomad.datamodel.metainfo.basesections.v1.System. */
export interface BaseSystem extends Entity {
  /** A list; gaps are null. */
  readonly elemental_composition: readonly BaseElementalComposition[]
}

/** nomad.datamodel.metainfo.basesections.v2.Activity. */
export interface BaseV2Activity extends BaseV2BaseSection {
  readonly datetime?: Date
  readonly datetime_end?: Date
  readonly method?: string
  readonly location?: string
  /** A list; gaps are null. */
  readonly steps: readonly BaseV2ActivityStep[]
}

/** nomad.datamodel.metainfo.basesections.v2.ActivityResult. */
export interface BaseV2ActivityResult extends ArchiveSection {
  readonly name?: string
}

/** nomad.datamodel.metainfo.basesections.v2.ActivityStep. */
export interface BaseV2ActivityStep extends ArchiveSection {
  readonly name?: string
  readonly start_time?: Date
  readonly description?: string
}

/** nomad.datamodel.metainfo.basesections.v2.Analysis. */
export interface BaseV2Analysis extends BaseV2Activity {
  /** A list; gaps are null. */
  readonly inputs: readonly BaseV2SectionReference[]
  /** A list; gaps are null. */
  readonly outputs: readonly BaseV2AnalysisResult[]
}

/** nomad.datamodel.metainfo.basesections.v2.AnalysisResult. */
export interface BaseV2AnalysisResult extends BaseV2ActivityResult {
}

/** nomad.datamodel.metainfo.basesections.v2.BaseSection. Stands at data.model_system and elsewhere. */
export interface BaseV2BaseSection extends EntryData {
  /** `data.model_system.name`. */
  readonly name?: string
  /** `data.model_system.datetime`. */
  readonly datetime?: Date
  /** `data.model_system.lab_id`. */
  readonly lab_id?: string
  /** `data.model_system.description`. */
  readonly description?: string
}

/** nomad.datamodel.metainfo.basesections.v2.Collection. */
export interface BaseV2Collection extends BaseV2Entity {
  /** A list; gaps are null. */
  readonly entities: readonly BaseV2EntityReference[]
}

/** nomad.datamodel.metainfo.basesections.v2.ElementalComposition. */
export interface BaseV2ElementalComposition extends ArchiveSection {
  readonly element?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  readonly atomic_fraction?: number
  readonly mass_fraction?: number
}

/** nomad.datamodel.metainfo.basesections.v2.Entity. Stands at data.model_system and elsewhere. */
export interface BaseV2Entity extends BaseV2BaseSection {
  /** `data.model_system.datetime`. */
  readonly datetime?: Date
}

/** nomad.datamodel.metainfo.basesections.v2.EntityReference. */
export interface BaseV2EntityReference extends Omit<BaseV2SectionReference, "reference"> {
  /** A reference. */
  readonly reference?: BaseV2Entity
  readonly lab_id?: string
}

/** nomad.datamodel.metainfo.basesections.v2.Experiment. */
export interface BaseV2Experiment extends Omit<BaseV2Activity, "steps"> {
  /** A list; gaps are null. */
  readonly steps: readonly BaseV2ExperimentStep[]
}

/** nomad.datamodel.metainfo.basesections.v2.ExperimentStep. */
export interface BaseV2ExperimentStep extends BaseV2ActivityStep {
  readonly lab_id?: string
  /** A reference. */
  readonly activity?: BaseV2Activity
}

/** nomad.datamodel.metainfo.basesections.v2.HDF5Normalizer. */
export interface BaseV2HDF5Normalizer extends ArchiveSection {
}

/** nomad.datamodel.metainfo.basesections.v2.Instrument. */
export interface BaseV2Instrument extends BaseV2Entity {
}

/** nomad.datamodel.metainfo.basesections.v2.InstrumentReference. */
export interface BaseV2InstrumentReference extends Omit<BaseV2EntityReference, "reference"> {
  /** A reference. */
  readonly reference?: BaseV2Instrument
}

/** nomad.datamodel.metainfo.basesections.v2.Measurement. */
export interface BaseV2Measurement extends BaseV2Activity {
  /** A list; gaps are null. */
  readonly samples: readonly SystemReference[]
  /** A list; gaps are null. */
  readonly instruments: readonly BaseV2InstrumentReference[]
  /** A list; gaps are null. */
  readonly results: readonly BaseV2MeasurementResult[]
}

/** nomad.datamodel.metainfo.basesections.v2.MeasurementResult. */
export interface BaseV2MeasurementResult extends BaseV2ActivityResult {
}

/** nomad.datamodel.metainfo.basesections.v2.Process. */
export interface BaseV2Process extends Omit<BaseV2Activity, "steps"> {
  readonly end_time?: Date
  /** A list; gaps are null. */
  readonly steps: readonly BaseV2ProcessStep[]
  /** A list; gaps are null. */
  readonly instruments: readonly BaseV2InstrumentReference[]
  /** A list; gaps are null. */
  readonly samples: readonly SystemReference[]
}

/** nomad.datamodel.metainfo.basesections.v2.ProcessStep. */
export interface BaseV2ProcessStep extends BaseV2ActivityStep {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
}

/** nomad.datamodel.metainfo.basesections.v2.PublicationReference. */
export interface BaseV2PublicationReference extends ArchiveSection {
  readonly DOI_number?: string
  /** Shape: [*]. */
  readonly publication_authors?: readonly string[]
  readonly publication_date?: Date
  readonly journal?: string
  readonly publication_title?: string
}

/** nomad.datamodel.metainfo.basesections.v2.PureSubstance. */
export interface BaseV2PureSubstance extends BaseV2System {
  readonly name?: string
  readonly lab_id?: string
  readonly description?: string
  readonly iupac_name?: string
  readonly chemical_formula?: string
  /** Unit: gram / mole. */
  readonly molar_mass?: Quantity<'molar mass', number>
  readonly inchi?: string
  readonly inchi_key?: string
  readonly smile?: string
  readonly canonical_smile?: string
  readonly cas_number?: string
  readonly pub_chem_cid?: number
  readonly pub_chem_link?: string
}

/** nomad.datamodel.metainfo.basesections.v2.ReadableIdentifiers. */
export interface BaseV2ReadableIdentifiers extends ArchiveSection {
  readonly institute?: string
  readonly owner?: string
  readonly datetime?: Date
  readonly short_name?: string
  readonly lab_id?: string
}

/** nomad.datamodel.metainfo.basesections.v2.SectionReference. */
export interface BaseV2SectionReference extends ArchiveSection {
  readonly name?: string
  /** A reference. */
  readonly reference?: LooseSection
}

/** nomad.datamodel.metainfo.basesections.v2.SynthesisMethod. */
export interface BaseV2SynthesisMethod extends BaseV2Process {
}

/** nomad.datamodel.metainfo.basesections.v2.System. Stands at data.model_system and elsewhere. */
export interface BaseV2System extends BaseV2Entity {
  /** `data.model_system.formula`. */
  readonly formula?: string
  /** A list; gaps are null. `data.model_system.sub_systems`. */
  readonly sub_systems: readonly AnySubSystem[]
  /** `data.model_system.geometry`. */
  readonly geometry?: GeometricalSpace
}

/** nomad.datamodel.metainfo.eln.BasicAnalysisResult. */
export interface BasicAnalysisResult extends AnalysisResult {
  readonly result?: string
}

/** nomad.datamodel.metainfo.eln.BasicEln. */
export interface BasicEln extends ElnBaseSection, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
}

/** nomad.datamodel.metainfo.eln.BasicMeasurementResult. */
export interface BasicMeasurementResult extends MeasurementResult {
  readonly result?: string
}

/** runschema.method.BasisSet. Stands at run.method.electrons_representation.basis_set. */
export interface BasisSet extends BasisSetMesh {
  /** `run.method.electrons_representation.basis_set.type`. */
  readonly type?: 'Bunge' | 'Koga' | 'gaussians' | 'numeric AOs' | 'pbeVaspFit2015' | 'plane waves' | 'psinc functions' | 'real-space grid'
  /** Shape: [*]. `run.method.electrons_representation.basis_set.scope`. */
  readonly scope?: readonly string[]
  /** Unit: joule. `run.method.electrons_representation.basis_set.cutoff`. */
  readonly cutoff?: Quantity<'energy', number>
  /** `run.method.electrons_representation.basis_set.cutoff_fractional`. */
  readonly cutoff_fractional?: number
  /** `run.method.electrons_representation.basis_set.frozen_core`. */
  readonly frozen_core?: boolean
  /** `run.method.electrons_representation.basis_set.spherical_harmonics_cutoff`. */
  readonly spherical_harmonics_cutoff?: number
  /** A reference. `run.method.electrons_representation.basis_set.atom_parameters`. */
  readonly atom_parameters?: AtomParameters
  /** A list; gaps are null. `run.method.electrons_representation.basis_set.atom_centered`. */
  readonly atom_centered: readonly BasisSetAtomCentered[]
  /** A list; gaps are null. `run.method.electrons_representation.basis_set.orbital`. */
  readonly orbital: readonly OrbitalAPW[]
}

/** runschema.method.BasisSetAtomCentered. Stands at run.method.electrons_representation.basis_set.atom_centered. */
export interface BasisSetAtomCentered extends CommonSection {
  /** `run.method.electrons_representation.basis_set.atom_centered.name`. */
  readonly name?: string
  /** `run.method.electrons_representation.basis_set.atom_centered.formula`. */
  readonly formula?: string
  /** `run.method.electrons_representation.basis_set.atom_centered.atom_number`. */
  readonly atom_number?: number
  /** `run.method.electrons_representation.basis_set.atom_centered.n_basis_functions`. */
  readonly n_basis_functions?: number
  /** A list; gaps are null. `run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group`. */
  readonly gaussian_basis_group: readonly GaussianBasisGroup[]
}

/** nomad_simulations.schema_packages.basis_set.BasisSetComponent. */
export interface BasisSetComponent extends ArchiveSection {
  readonly name?: string
  /** Shape: [*]. A reference. */
  readonly species_scope?: readonly AtomsState[]
  /** Shape: [*]. A reference. */
  readonly hamiltonian_scope?: readonly BaseModelMethod[]
}

/** runschema.method.BasisSetContainer. Stands at run.method.electrons_representation. */
export interface BasisSetContainer extends CommonSection {
  /** `run.method.electrons_representation.native_tier`. */
  readonly native_tier?: string
  /** `run.method.electrons_representation.type`. */
  readonly type?: '(L)APW' | '(L)APW+lo' | 'APW' | 'APW+lo' | 'LAPW' | 'LAPW+lo' | 'atom-centered orbitals' | 'gaussians + plane waves' | 'not processed' | 'plane waves' | 'real-space grid' | 'support functions' | 'unavailable'
  /** Shape: [*]. `run.method.electrons_representation.scope`. */
  readonly scope?: readonly string[]
  /** A list; gaps are null. `run.method.electrons_representation.basis_set`. */
  readonly basis_set: readonly BasisSet[]
}

/** runschema.method.BasisSetMesh. Stands at run.method.electrons_representation.basis_set and elsewhere. */
export interface BasisSetMesh extends CommonSection {
  /** `run.method.electrons_representation.basis_set.shape`. */
  readonly shape?: 'cubic' | 'cylindrical' | 'ellipsoidal' | 'rectangular' | 'spherical'
  /** Unit: meter. Shape: [3]. `run.method.electrons_representation.basis_set.box_lengths`. */
  readonly box_lengths?: Quantity<'length', Float64Array>
  /** Unit: meter. `run.method.electrons_representation.basis_set.radius`. */
  readonly radius?: Quantity<'length', number>
  /** Unit: meter. Shape: [*]. `run.method.electrons_representation.basis_set.grid_spacing`. */
  readonly grid_spacing?: Quantity<'length', Float64Array>
  /** Unit: meter. `run.method.electrons_representation.basis_set.radius_lin_spacing`. */
  readonly radius_lin_spacing?: Quantity<'length', number>
  /** `run.method.electrons_representation.basis_set.radius_log_spacing`. */
  readonly radius_log_spacing?: number
  /** `run.method.electrons_representation.basis_set.n_grid_points`. */
  readonly n_grid_points?: number
  /** `run.method.electrons_representation.basis_set.n_radial_grid_points`. */
  readonly n_radial_grid_points?: number
  /** `run.method.electrons_representation.basis_set.n_spherical_grid_points`. */
  readonly n_spherical_grid_points?: number
}

/** simulationworkflowschema.general.BeyondDFT. */
export interface BeyondDFT extends SerialSimulation {
}

/** nomad_simulations.schema_packages.workflow.beyond_dft.BeyondDFTMethod. */
export interface BeyondDFTMethod extends SimulationsSimulationWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.beyond_dft.BeyondDFTModel. Until version 0.5.0. */
export interface BeyondDFTModel extends SimulationWorkflowModel {
}

/** nomad_simulations.schema_packages.workflow.beyond_dft.BeyondDFTResults. */
export interface BeyondDFTResults extends SimulationsSimulationWorkflowResults {
  readonly dft?: ElectronicStructureResults
  /** A list; gaps are null. */
  readonly ext: readonly ElectronicStructureResults[]
}

/** nomad_simulations.schema_packages.workflow.beyond_dft.BeyondDFTWorkflow. */
export interface BeyondDFTWorkflow extends Omit<SerialWorkflow, "method" | "results"> {
  readonly method?: BeyondDFTMethod
  readonly results?: BeyondDFTResults
}

/** nomad_simulations.schema_packages.workflow.beyond_hf.BeyondHFMethod. */
export interface BeyondHFMethod extends SimulationsSimulationWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.beyond_hf.BeyondHFResults. */
export interface BeyondHFResults extends SimulationsSimulationWorkflowResults {
  readonly hf?: ElectronicStructureResults
  /** A list; gaps are null. */
  readonly ext: readonly ElectronicStructureResults[]
}

/** nomad_simulations.schema_packages.workflow.beyond_hf.BeyondHFWorkflow. */
export interface BeyondHFWorkflow extends Omit<SerialWorkflow, "method" | "results"> {
  readonly method?: BeyondHFMethod
  readonly results?: BeyondHFResults
}

/** nomad_simulations.schema_packages.force_field.BondAngleCouplingPotential. */
export interface BondAngleCouplingPotential extends SimulationsPotential {
  /** Unit: meter. */
  readonly equilibrium_bond_length?: Quantity<'length', number>
  /** Unit: radian. */
  readonly equilibrium_angle?: Quantity<'angle', number>
  /** Unit: joule / meter / radian. */
  readonly force_constant?: Quantity<'length * mass / angle / time ** 2', number>
}

/** nomad_simulations.schema_packages.force_field.BondPotential. */
export interface BondPotential extends SimulationsPotential {
  /** Unit: meter. */
  readonly equilibrium_value?: Quantity<'length', number>
  /** Unit: joule / meter ** 2. */
  readonly force_constant?: Quantity<'mass / time ** 2', number>
}

/** nomad_material_processing.general.BravaisMillerIndices. */
export interface BravaisMillerIndices extends MillerIndices {
  readonly i?: number
}

/** nomad_simulations.schema_packages.model_method.BrokenSymmetryCenter. */
export interface BrokenSymmetryCenter extends ArchiveSection {
  /** A reference. */
  readonly atom_ref?: AtomsState
  readonly label?: string
  readonly spin_state?: BaseSpinOrbitalState
}

/** nomad_material_processing.vapor_deposition.cvd.general.BubblerEvaporator. */
export interface BubblerEvaporator extends CVDEvaporationSource {
  /** Unit: centimeter ** 3 / minute. */
  readonly dilution?: Quantity<'length ** 3 / time', number>
  /** Unit: centimeter ** 3 / minute. */
  readonly source?: Quantity<'length ** 3 / time', number>
  /** Unit: centimeter ** 3 / minute. */
  readonly inject?: Quantity<'length ** 3 / time', number>
  readonly carrier_gas?: PubChemPureSubstanceSection
  readonly carrier_push_flow_rate?: VolumetricFlowRate
  readonly carrier_purge_flow_rate?: VolumetricFlowRate
}

/** nomad_material_processing.vapor_deposition.cvd.general.BubblerMolarFlowRate. */
export interface BubblerMolarFlowRate extends MolarFlowRate {
  /** Unit: mole / second. Shape: [*]. */
  readonly value?: Quantity<'catalytic activity', Float64Array>
  /** Unit: mole / second. Shape: [*]. */
  readonly set_value?: Quantity<'catalytic activity', Float64Array>
}

/** nomad_material_processing.vapor_deposition.cvd.general.BubblerSource. */
export interface BubblerSource extends Omit<CVDSource, "vapor_source"> {
  readonly vapor_source?: BubblerEvaporator
}

/** nomad.datamodel.results.BulkModulus. Stands at results.properties.mechanical.bulk_modulus. */
export interface BulkModulus extends CommonSection {
  /** `results.properties.mechanical.bulk_modulus.type`. */
  readonly type?: 'birch_euler' | 'birch_lagrange' | 'birch_murnaghan' | 'mie_gruneisen' | 'murnaghan' | 'pack_evans_james' | 'pourier_tarantola' | 'reuss_average' | 'tait' | 'vinet' | 'voigt_average' | 'voigt_reuss_hill_average'
  /** Unit: pascal. `results.properties.mechanical.bulk_modulus.value`. */
  readonly value?: Quantity<'pressure', number>
}

/** nomad.datamodel.metainfo.basesections.v1.CASExperimentalProperty. */
export interface CASExperimentalProperty extends ArchiveSection {
  readonly name?: string
  readonly property?: string
  readonly sourceNumber?: string
}

/** nomad.datamodel.metainfo.basesections.v1.CASPropertyCitation. */
export interface CASPropertyCitation extends ArchiveSection {
  readonly docUri?: string
  readonly sourceNumber?: number
  readonly source?: string
}

/** nomad.datamodel.metainfo.basesections.v1.CASPureSubstanceSection. */
export interface CASPureSubstanceSection extends PureSubstanceSection {
  readonly cas_uri?: string
  readonly cas_number?: string
  readonly cas_name?: string
  readonly image?: string
  /** Shape: [*]. */
  readonly cas_synonyms?: readonly string[]
  /** A list; gaps are null. */
  readonly cas_experimental_properties: readonly CASExperimentalProperty[]
  /** A list; gaps are null. */
  readonly cas_property_citations: readonly CASPropertyCitation[]
}

/** nomad_simulations.schema_packages.model_method.CC. */
export interface CC extends ModelMethodElectronic {
  readonly type?: string
  /** Shape: [*]. */
  readonly excitation_order?: Float64Array
  /** Shape: [*]. */
  readonly perturbative_correction_order?: Float64Array
  readonly perturbative_correction?: '(Q)' | '(T)' | '(T0)' | '[T0]' | '[T]'
  readonly explicit_correlation?: 'F12' | 'F12a' | 'F12b' | 'F12c' | 'R12'
  readonly local_correlation?: LocalCorrelation
}

/** nomad_simulations.schema_packages.atoms_state.CGBeadState. */
export interface CGBeadState extends ParticleState {
  readonly bead_symbol?: string
  readonly label?: string
  /** Shape: [*]. */
  readonly alt_labels?: readonly string[]
  /** Unit: coulomb. */
  readonly charge?: Quantity<'charge', number>
}

/** nomad_simulations.schema_packages.model_method.CI. */
export interface CI extends Omit<ModelMethodElectronic, "type"> {
  readonly type?: 'CID' | 'CIS' | 'CISD' | 'CISDT' | 'CISDTQ' | 'FCI' | 'QCISD' | 'QCISD(T)'
  /** Shape: [*]. */
  readonly excitation_order?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.CIGSComposition. */
export interface CIGSComposition extends ArchiveSection {
  readonly Cu?: number
  readonly In?: number
  readonly Ga?: number
  readonly Se?: number
}

/** nomad_material_processing.vapor_deposition.cvd.general.CVDEvaporationSource. */
export interface CVDEvaporationSource extends EvaporationSource {
  readonly pressure?: OtherPressure
  readonly precursor_partial_pressure?: PartialVaporPressure
  readonly temperature?: OtherTemperature
  readonly total_flow_rate?: VolumetricFlowRate
}

/** nomad_material_processing.vapor_deposition.cvd.general.CVDSource. */
export interface CVDSource extends Omit<VaporDepositionSource, "vapor_source"> {
  readonly valve?: boolean
  readonly vapor_source?: CVDEvaporationSource
}

/** nomad_material_processing.vapor_deposition.cvd.general.CVDStep. */
export interface CVDStep extends Omit<VaporDepositionStep, "sources"> {
  readonly step_index?: string
  /** A list; gaps are null. */
  readonly sources: readonly CVDSource[]
  /** A list; gaps are null. */
  readonly sample_parameters: readonly SampleParameters[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.CZTSComposition. */
export interface CZTSComposition extends ArchiveSection {
  readonly Cu?: number
  readonly Zn?: number
  readonly Sn?: number
  readonly S?: number
}

/** runschema.calculation.Calculation. Stands at run.calculation. */
export interface Calculation extends BaseCalculation {
  /** `run.calculation.n_scf_iterations`. */
  readonly n_scf_iterations?: number
  /** A list; gaps are null. `run.calculation.scf_iteration`. */
  readonly scf_iteration: readonly ScfIteration[]
}

/** nomad_material_processing.general.CartesianMiscut. */
export interface CartesianMiscut extends ArchiveSection {
  readonly reference_orientation?: ProjectedMiscutOrientation
  readonly perpendicular_orientation?: ProjectedMiscutOrientation
}

/** nomad_catalysis.schema_packages.catalysis.CatalysisCollectionParserEntry. */
export interface CatalysisCollectionParserEntry extends EntryData {
  readonly data_file?: string
  /** A list; gaps are null. */
  readonly samples: readonly CompositeSystemReference[]
  /** A list; gaps are null. */
  readonly measurements: readonly SectionReference[]
}

/** nomad.datamodel.results.Catalyst. Stands at results.properties.catalytic.catalyst. */
export interface Catalyst extends CommonSection {
  /** `results.properties.catalytic.catalyst.catalyst_name`. */
  readonly catalyst_name?: string
  /** `results.properties.catalytic.catalyst.preparation_method`. */
  readonly preparation_method?: string
  /** Shape: [*]. `results.properties.catalytic.catalyst.catalyst_type`. */
  readonly catalyst_type?: readonly string[]
  /** `results.properties.catalytic.catalyst.support`. */
  readonly support?: string
  /** Shape: [*]. `results.properties.catalytic.catalyst.characterization_methods`. */
  readonly characterization_methods?: readonly string[]
  /** Unit: meter ** 2 / gram. `results.properties.catalytic.catalyst.surface_area`. */
  readonly surface_area?: Quantity<'length ** 2 / mass', number>
}

/** nomad_catalysis.schema_packages.catalysis.CatalystSample. */
export interface CatalystSample extends CompositeSystem, EntryData {
  readonly storing_institution?: string
  /** Shape: [*]. */
  readonly catalyst_type?: readonly string[]
  readonly support?: string
  readonly formula_descriptive?: string
  readonly form?: string
  readonly preparation_details?: Preparation
  readonly surface?: SurfaceArea
}

/** nomad.datamodel.results.CatalyticProperties. Stands at results.properties.catalytic. */
export interface CatalyticProperties extends CommonSection {
  /** `results.properties.catalytic.reaction`. */
  readonly reaction?: Reaction
  /** `results.properties.catalytic.catalyst`. */
  readonly catalyst?: Catalyst
}

/** nomad_catalysis.schema_packages.catalysis.CatalyticReaction. */
export interface CatalyticReaction extends Omit<CatalyticReactionCore, "instruments" | "results">, PlotSection, EntryData {
  readonly data_file?: string
  /** A list; gaps are null. */
  readonly instruments: readonly ReactorSetup[]
  readonly reactor_filling?: ReactorFilling
  readonly pretreatment?: ReactionConditionsData
  readonly reaction_conditions?: ReactionConditionsData
  /** A list; gaps are null. */
  readonly results: readonly CatalyticReactionData[]
}

/** nomad_catalysis.schema_packages.catalysis.CatalyticReactionCore. */
export interface CatalyticReactionCore extends Measurement {
  /** Shape: [*]. */
  readonly reaction_type?: readonly string[]
  readonly reaction_name?: string
  readonly experiment_handbook?: string
  readonly location?: string
  readonly experimenter?: string
}

/** nomad_catalysis.schema_packages.catalysis.CatalyticReactionData. */
export interface CatalyticReactionData extends PlotSection, MeasurementResult {
  /** Unit: kelvin. Shape: [*]. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [*]. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** Unit: meter ** 3 / second. Shape: [*]. */
  readonly total_flow_rate?: Quantity<'length ** 3 / time', Float64Array>
  /** Shape: [*]. */
  readonly runs?: Float64Array
  /** Unit: second. Shape: [*]. */
  readonly time_on_stream?: Quantity<'time', Float64Array>
  /** Shape: [*]. */
  readonly c_balance?: Float64Array
  /** A list; gaps are null. */
  readonly reactants_conversions: readonly ReactantData[]
  /** A list; gaps are null. */
  readonly rates: readonly RatesData[]
  /** A list; gaps are null. */
  readonly products: readonly ProductData[]
}

/** nomad.metainfo.metainfo.Category. Stands at definitions.category_definitions. */
export interface Category extends Definition {
}

/** nomad.datamodel.results.Cell. Stands at results.material.topology.cell. */
export interface Cell extends CommonSection {
  /** Unit: meter. `results.material.topology.cell.a`. */
  readonly a?: Quantity<'length', number>
  /** Unit: meter. `results.material.topology.cell.b`. */
  readonly b?: Quantity<'length', number>
  /** Unit: meter. `results.material.topology.cell.c`. */
  readonly c?: Quantity<'length', number>
  /** Unit: radian. `results.material.topology.cell.alpha`. */
  readonly alpha?: Quantity<'angle', number>
  /** Unit: radian. `results.material.topology.cell.beta`. */
  readonly beta?: Quantity<'angle', number>
  /** Unit: radian. `results.material.topology.cell.gamma`. */
  readonly gamma?: Quantity<'angle', number>
  /** Unit: meter ** 3. `results.material.topology.cell.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: 1 / meter ** 3. `results.material.topology.cell.atomic_density`. */
  readonly atomic_density?: Quantity<'1 / length ** 3', number>
  /** Unit: kilogram / meter ** 3. `results.material.topology.cell.mass_density`. */
  readonly mass_density?: Quantity<'density', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.CertificationDetails. */
export interface CertificationDetails extends ArchiveSection {
  readonly certifying_institution?: string
  readonly certification_protocol?: string
  readonly certification_date?: Date
}

/** nomad_material_processing.vapor_deposition.general.ChamberEnvironment. */
export interface ChamberEnvironment extends ArchiveSection {
  /** A list; gaps are null. */
  readonly gas_flow: readonly GasFlow[]
  readonly pressure?: OtherPressure
  readonly heater?: SubstrateHeater
}

/** nomad_simulations.schema_packages.workflow.general.ChargeConvergenceTarget. Until version 0.7.0. */
export interface ChargeConvergenceTarget extends WorkflowConvergenceTarget {
}

/** runschema.calculation.Charges. Stands at run.calculation.charges and elsewhere. */
export interface Charges extends Atomic {
  /** `run.calculation.charges.analysis_method`. */
  readonly analysis_method?: string
  /** Unit: coulomb. Shape: [n_atoms]. `run.calculation.charges.value`. */
  readonly value?: Quantity<'charge', Float64Array>
  /** Shape: [n_atoms]. `run.calculation.charges.n_electrons`. */
  readonly n_electrons?: Float64Array
  /** Shape: [n_atoms]. `run.calculation.charges.spins`. */
  readonly spins?: Float64Array
  /** Unit: coulomb. `run.calculation.charges.total`. */
  readonly total?: Quantity<'charge', number>
  /** A list; gaps are null. `run.calculation.charges.spin_projected`. */
  readonly spin_projected: readonly ChargesValue[]
  /** A list; gaps are null. `run.calculation.charges.orbital_projected`. */
  readonly orbital_projected: readonly ChargesValue[]
}

/** runschema.calculation.ChargesValue. Stands at run.calculation.charges.spin_projected and elsewhere. */
export interface ChargesValue extends AtomicValues {
  /** Unit: coulomb. `run.calculation.charges.spin_projected.value`. */
  readonly value?: Quantity<'charge', number>
  /** `run.calculation.charges.spin_projected.n_electrons`. */
  readonly n_electrons?: number
  /** `run.calculation.charges.spin_projected.spin_z`. */
  readonly spin_z?: number
}

/** nomad.datamodel.metainfo.eln.Chemical. */
export interface Chemical extends ElnWithFormulaBaseSection {
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.ChemicalBathDeposition. */
export interface ChemicalBathDeposition extends DepositionStep {
  /** Unit: second. */
  readonly time_in_solution?: Quantity<'time', number>
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  readonly drying_procedure?: string
  readonly solution?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.ChemicalComponentAmount. */
export interface ChemicalComponentAmount extends ArchiveSection {
  readonly mass_fraction?: number
  readonly molar_fraction?: number
  readonly volume_fraction?: number
  /** Unit: mole / liter. */
  readonly molar_concentration?: Quantity<'concentration', number>
  /** Unit: gram / liter. */
  readonly mass_concentration?: Quantity<'density', number>
  /** Unit: gram. */
  readonly mass?: Quantity<'mass', number>
  /** Unit: milliliter. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: mole. */
  readonly amount?: Quantity<'substance', number>
  /** Unit: pascal. */
  readonly partial_pressure?: Quantity<'pressure', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.ChemicalComponentIdentity. */
export interface ChemicalComponentIdentity extends PubChemPureSubstanceSection {
}

/** nomad_simulations.schema_packages.model_system.ChemicalFormula. Stands at data.model_system.chemical_formula. */
export interface ChemicalFormula extends ArchiveSection {
  /** `data.model_system.chemical_formula.descriptive`. */
  readonly descriptive?: string
  /** `data.model_system.chemical_formula.reduced`. */
  readonly reduced?: string
  /** `data.model_system.chemical_formula.iupac`. */
  readonly iupac?: string
  /** `data.model_system.chemical_formula.hill`. */
  readonly hill?: string
  /** `data.model_system.chemical_formula.anonymous`. */
  readonly anonymous?: string
}

/** nomad_simulations.schema_packages.properties.thermodynamics.ChemicalPotential. Stands at data.outputs.chemical_potentials. */
export interface ChemicalPotential extends BaseEnergy {
  /** Unit: kelvin. `data.outputs.chemical_potentials.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** `data.outputs.chemical_potentials.particle_number`. */
  readonly particle_number?: number
  /** `data.outputs.chemical_potentials.type`. */
  readonly type?: string
  /** Unit: joule. Until version 0.7.0. `data.outputs.chemical_potentials.fermi_energy`. */
  readonly fermi_energy?: Quantity<'energy', number>
}

/** simulationworkflowschema.chemical_reaction.ChemicalReaction. */
export interface ChemicalReaction extends Omit<SimulationWorkflow, "method" | "results"> {
  readonly method?: ChemicalReactionMethod
  readonly results?: ChemicalReactionResults
}

/** simulationworkflowschema.chemical_reaction.ChemicalReactionMethod. */
export interface ChemicalReactionMethod extends SimulationWorkflowMethod {
  readonly reaction_type?: 'surface_adsorption'
}

/** simulationworkflowschema.chemical_reaction.ChemicalReactionResults. */
export interface ChemicalReactionResults extends SimulationWorkflowResults {
  /** Unit: joule. */
  readonly reaction_energy?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly activation_energy?: Quantity<'energy', number>
}

/** nomad_material_processing.vapor_deposition.cvd.general.ChemicalVaporDeposition. */
export interface ChemicalVaporDeposition extends Omit<VaporDeposition, "steps"> {
  /** A list; gaps are null. */
  readonly steps: readonly CVDStep[]
}

/** nomad_material_processing.general.Cleaning. */
export interface Cleaning extends Omit<Process, "steps">, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  /** A reference. */
  readonly recipe?: CleaningRecipe
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** A list; gaps are null. */
  readonly steps: readonly CleaningStep[]
}

/** nomad_material_processing.general.CleaningRecipe. */
export interface CleaningRecipe extends Cleaning, Recipe, EntryData {
  readonly lab_id?: string
}

/** nomad_material_processing.general.CleaningStep. */
export interface CleaningStep extends ProcessStep {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  readonly agitation?: 'Magnetic Stirring' | 'Sonication'
  readonly cleaning_reagents?: CompositeSystemReference
}

/** nomad_simulations.schema_packages.atoms_state.CoarseGrainedState. Until version 0.4.0. */
export interface CoarseGrainedState extends ParticleState {
}

/** nomad.datamodel.metainfo.basesections.v1.Collection. */
export interface Collection extends Entity {
  /** A list; gaps are null. */
  readonly entities: readonly EntityReference[]
}

/** nomad_material_processing.combinatorial.CombinatorialLibrary. */
export interface CombinatorialLibrary extends CompositeSystem, EntryData, PlotSection {
}

/** nomad_material_processing.combinatorial.CombinatorialLibraryReference. */
export interface CombinatorialLibraryReference extends Omit<CompositeSystemReference, "reference"> {
  /** A reference. */
  readonly reference?: CombinatorialLibrary
}

/** nomad_material_processing.combinatorial.CombinatorialSample. */
export interface CombinatorialSample extends CompositeSystem, EntryData {
  readonly sample_number?: number
  readonly lab_id?: string
  readonly library?: CombinatorialLibraryReference
  readonly position?: CombinatorialSamplePosition
}

/** nomad_material_processing.combinatorial.CombinatorialSamplePosition. */
export interface CombinatorialSamplePosition extends ArchiveSection {
  /** Unit: meter. */
  readonly x?: Quantity<'length', number>
  /** Unit: meter. */
  readonly y?: Quantity<'length', number>
  /** Unit: meter. */
  readonly z?: Quantity<'length', number>
}

/** nomad.datamodel.datamodel.CompatibleSectionDef. Stands at metadata.section_defs. */
export interface CompatibleSectionDef extends CommonSection {
  /** `metadata.section_defs.definition_qualified_name`. */
  readonly definition_qualified_name?: string
  /** `metadata.section_defs.definition_id`. */
  readonly definition_id?: string
  /** `metadata.section_defs.used_directly`. */
  readonly used_directly?: boolean
}

/** nomad.datamodel.metainfo.basesections.v1.Component. */
export interface Component extends ArchiveSection {
  readonly name?: string
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  readonly mass_fraction?: number
}

/** nomad_material_processing.vapor_deposition.cvd.general.ComponentConcentration. */
export interface ComponentConcentration extends PureSubstanceComponent {
  /** Unit: mole / liter. */
  readonly theoretical_concentration?: Quantity<'concentration', number>
  /** Unit: mole / liter. */
  readonly effective_concentration?: Quantity<'concentration', number>
}

/** nomad.datamodel.metainfo.basesections.v1.CompositeSystem. */
export interface CompositeSystem extends BaseSystem {
  /** A list; gaps are null. */
  readonly components: readonly Component[]
}

/** nomad.datamodel.metainfo.basesections.v1.CompositeSystemReference. */
export interface CompositeSystemReference extends Omit<EntityReference, "reference"> {
  /** A reference. */
  readonly reference?: CompositeSystem
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Conductivity. */
export interface Conductivity extends ArchiveSection {
  /** Unit: siemens / meter. */
  readonly value?: Quantity<'current ** 2 * time ** 3 / length ** 3 / mass', number>
  readonly determined_by?: string
}

/** nomad_simulations.schema_packages.model_method.ConfigurationInteraction. Until version 0.6.0. */
export interface ConfigurationInteraction extends ModelMethodElectronic {
  /** Shape: [*]. Until version 0.6.0. */
  readonly excitation_order?: Float64Array
}

/** nomad_simulations.schema_packages.workflow.trajectory.ConfigurationalProperty. */
export interface ConfigurationalProperty extends PhysicalProperty {
  readonly n_frames?: number
  /** Shape: [n_frames]. */
  readonly frames?: Float64Array
  /** Unit: second. Shape: [n_frames]. */
  readonly times?: Quantity<'time', Float64Array>
}

/** runschema.system.Constraint. Stands at run.system.constraint. */
export interface Constraint extends CommonSection {
  /** `run.system.constraint.kind`. */
  readonly kind?: string
  /** `run.system.constraint.n_constraints`. */
  readonly n_constraints?: number
  /** `run.system.constraint.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [n_constraints, n_atoms]. `run.system.constraint.atom_indices`. */
  readonly atom_indices?: Float64Array[]
  /** `run.system.constraint.parameters`. */
  readonly parameters?: LooseValue
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.ConvexHull. Stands at workflow.convex_hull. */
export interface ConvexHull extends CommonSection {
  /** `workflow.convex_hull.n_elements`. */
  readonly n_elements?: number
  /** `workflow.convex_hull.n_points`. */
  readonly n_points?: number
  /** Shape: [n_points, n_elements]. `workflow.convex_hull.compositions`. */
  readonly compositions?: Float64Array[]
  /** Shape: [n_elements]. `workflow.convex_hull.references`. */
  readonly references?: readonly string[]
  /** Unit: joule. Shape: [n_points]. `workflow.convex_hull.energy_of_formation`. */
  readonly energy_of_formation?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_points]. `workflow.convex_hull.energy_hulll`. */
  readonly energy_hulll?: Quantity<'energy', Float64Array>
}

/** nomad.datamodel.results.Coordination. Stands at results.material.topology.metal_coordination. */
export interface Coordination extends CommonSection {
  /** `results.material.topology.metal_coordination.element`. */
  readonly element?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'X' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  /** `results.material.topology.metal_coordination.coordination_number`. */
  readonly coordination_number?: number
}

/** runschema.method.CoreHole. Stands at run.method.atom_parameters.core_hole. */
export interface CoreHole extends SingleElectronState {
  /** `run.method.atom_parameters.core_hole.n_electrons_excited`. */
  readonly n_electrons_excited?: number
  /** `run.method.atom_parameters.core_hole.occupation`. */
  readonly occupation?: number
  /** `run.method.atom_parameters.core_hole.dscf_state`. */
  readonly dscf_state?: 'final' | 'initial'
}

/** runschema.method.CoreHoleSpectra. Stands at run.method.core_hole and elsewhere. */
export interface CoreHoleSpectra extends CommonSection {
  /** `run.method.core_hole.solver`. */
  readonly solver?: string
  /** `run.method.core_hole.edge`. */
  readonly edge?: 'K' | 'L1' | 'L2' | 'L23' | 'L3' | 'M1' | 'M2' | 'M23' | 'M3' | 'M4' | 'M45' | 'M5' | 'N1' | 'N2' | 'N23' | 'N3' | 'N4' | 'N45' | 'N5'
  /** `run.method.core_hole.mode`. */
  readonly mode?: 'absorption' | 'emission'
  /** Unit: joule. `run.method.core_hole.broadening`. */
  readonly broadening?: Quantity<'energy', number>
}

/** simulationworkflowschema.molecular_dynamics.CorrelationFunction. */
export interface CorrelationFunction extends Property {
  readonly direction?: 'x' | 'xy' | 'xyz' | 'xz' | 'y' | 'yz' | 'z'
  /** A list; gaps are null. */
  readonly correlation_function_values: readonly CorrelationFunctionValues[]
}

/** simulationworkflowschema.molecular_dynamics.CorrelationFunctionValues. */
export interface CorrelationFunctionValues extends PropertyValues {
  readonly n_times?: number
  /** Unit: second. Shape: [n_times]. */
  readonly times?: Quantity<'time', Float64Array>
  /** Shape: [n_times]. */
  readonly value_magnitude?: Float64Array
  readonly value_unit?: string
}

/** nomad_simulations.schema_packages.force_field.CosineAngle. */
export interface CosineAngle extends AnglePotential {
}

/** nomad_simulations.schema_packages.model_method.CoupledCluster. Until version 0.6.0. */
export interface CoupledCluster extends ModelMethodElectronic {
  /** Shape: [*]. Until version 0.6.0. */
  readonly excitation_order?: Float64Array
  /** Shape: [*]. Until version 0.6.0. */
  readonly perturbative_correction_order?: Float64Array
  /** Until version 0.6.0. */
  readonly perturbative_correction?: '(T)' | '[T]' | '(T0)' | '[T0]' | '(Q)'
  /** Until version 0.6.0. */
  readonly explicit_correlation?: 'F12' | 'F12a' | 'F12b' | 'F12c' | 'R12'
}

/** nomad_simulations.schema_packages.properties.hopping_matrix.CrystalFieldSplitting. Stands at data.outputs.crystal_field_splittings. */
export interface CrystalFieldSplitting extends PhysicalProperty {
  /** `data.outputs.crystal_field_splittings.n_orbitals`. */
  readonly n_orbitals?: number
  /** Unit: joule. `data.outputs.crystal_field_splittings.value`. */
  readonly value?: Quantity<'energy', number>
}

/** nomad_material_processing.crystal_growth.CrystalGrowth. */
export interface CrystalGrowth extends SampleDeposition {
}

/** nomad_material_processing.general.CrystalProperties. */
export interface CrystalProperties extends ArchiveSection {
}

/** nomad_material_processing.general.CrystallineSubstrate. */
export interface CrystallineSubstrate extends Substrate {
  readonly geometry?: Geometry
  readonly crystal_properties?: SubstrateCrystalProperties
  readonly electronic_properties?: OtherElectronicProperties
  /** A list; gaps are null. */
  readonly dopants: readonly Dopant[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Crystallinity. */
export interface Crystallinity extends ArchiveSection {
  readonly value?: string
  /** Unit: nanometer. */
  readonly average_grain_size?: Quantity<'length', number>
  readonly determined_by?: string
}

/** nomad_material_processing.general.CrystallographicDirection. */
export interface CrystallographicDirection extends ArchiveSection {
  readonly hkl_reciprocal?: MillerIndices
  readonly hkl_direct?: MillerIndices
}

/** nomad_measurements.transmission.schema.CrystallographicTransmissionSampleReference. */
export interface CrystallographicTransmissionSampleReference extends TransmissionSampleReference {
  readonly crystal_orientation?: string
}

/** nomad_simulations.schema_packages.force_field.CubicBond. */
export interface CubicBond extends BondPotential {
  /** Unit: joule / meter ** 3. */
  readonly force_constant_cubic?: Quantity<'pressure', number>
}

/** nomad_material_processing.general.Cylinder. */
export interface Cylinder extends Geometry {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. */
  readonly radius?: Quantity<'length', number>
  /** Unit: meter ** 2. */
  readonly lower_cap_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. */
  readonly cap_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. */
  readonly lateral_surface_area?: Quantity<'area', number>
}

/** nomad_material_processing.general.CylinderSector. */
export interface CylinderSector extends Cylinder {
  /** Unit: degree. */
  readonly central_angle?: Quantity<'angle', number>
}

/** nomad_material_processing.crystal_growth.CzochralskiProcess. */
export interface CzochralskiProcess extends CrystalGrowth {
}

/** runschema.method.DFT. Stands at run.method.dft. */
export interface DFT extends CommonSection {
  /** `run.method.dft.self_interaction_correction_method`. */
  readonly self_interaction_correction_method?: string
  /** `run.method.dft.xc_functional`. */
  readonly xc_functional?: XCFunctional
}

/** nomad_simulations.schema_packages.workflow.gw.DFTGWMethod. */
export interface DFTGWMethod extends BeyondDFTMethod {
}

/** nomad_simulations.schema_packages.workflow.gw.DFTGWModel. Until version 0.5.0. */
export interface DFTGWModel extends BeyondDFTModel {
}

/** nomad_simulations.schema_packages.workflow.gw.DFTGWResults. */
export interface DFTGWResults extends BeyondDFTResults {
  /** Until version 0.4.0. */
  readonly gw?: ElectronicStructureResults
}

/** nomad_simulations.schema_packages.workflow.gw.DFTGWWorkflow. */
export interface DFTGWWorkflow extends Omit<BeyondDFTWorkflow, "method" | "results"> {
  readonly method?: DFTGWMethod
  readonly results?: DFTGWResults
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.DFTLocalCCWorkflow.DFTLocalCCMethod. */
export interface DFTLocalCCMethod extends LocalCCWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.DFTLocalCCWorkflow.DFTLocalCCResults. */
export interface DFTLocalCCResults extends LocalCCWorkflowResults {
  readonly dft?: ElectronicStructureResults
  /** A list; gaps are null. */
  readonly ext: readonly ElectronicStructureResults[]
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.DFTLocalCCWorkflow. */
export interface DFTLocalCCWorkflow extends Omit<LocalCCWorkflow, "method" | "results"> {
  readonly method?: DFTLocalCCMethod
  readonly results?: DFTLocalCCResults
}

/** simulationworkflowschema.general.DFTMethod. */
export interface DFTMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly starting_point?: XCFunctional
  /** A reference. */
  readonly electrons_representation?: BasisSetContainer
}

/** simulationworkflowschema.gw.DFTPlusGW. */
export interface DFTPlusGW extends Omit<BeyondDFT, "method" | "results"> {
  readonly method?: DFTPlusGWMethod
  readonly results?: DFTPlusGWResults
}

/** simulationworkflowschema.gw.DFTPlusGWMethod. */
export interface DFTPlusGWMethod extends DFTMethod {
  /** A reference. */
  readonly gw_method_ref?: GW
}

/** simulationworkflowschema.gw.DFTPlusGWResults. */
export interface DFTPlusGWResults extends SimulationWorkflowResults {
  readonly dft_outputs?: ElectronicStructureOutputs
  readonly gw_outputs?: ElectronicStructureOutputs
}

/** simulationworkflowschema.dmft.DFTPlusTBPlusDMFT. */
export interface DFTPlusTBPlusDMFT extends Omit<BeyondDFT, "method" | "results"> {
  readonly method?: DFTPlusTBPlusDMFTMethod
  readonly results?: DFTPlusTBPlusDMFTResults
}

/** simulationworkflowschema.dmft.DFTPlusTBPlusDMFTMethod. */
export interface DFTPlusTBPlusDMFTMethod extends DFTMethod {
  /** A reference. */
  readonly tb_method_ref?: TB
  /** A reference. */
  readonly dmft_method_ref?: DMFT
}

/** simulationworkflowschema.dmft.DFTPlusTBPlusDMFTResults. */
export interface DFTPlusTBPlusDMFTResults extends SimulationWorkflowResults {
  readonly dft_outputs?: ElectronicStructureOutputs
  readonly tb_outputs?: ElectronicStructureOutputs
  readonly dmft_outputs?: ElectronicStructureOutputs
}

/** nomad_simulations.schema_packages.workflow.dmft.DFTTBDDMFTModel. Until version 0.5.0. */
export interface DFTTBDDMFTModel extends BeyondDFTModel {
}

/** nomad_simulations.schema_packages.workflow.dmft.DFTTBDMFTMethod. */
export interface DFTTBDMFTMethod extends BeyondDFTMethod {
}

/** nomad_simulations.schema_packages.workflow.dmft.DFTTBDMFTResults. */
export interface DFTTBDMFTResults extends BeyondDFTResults {
}

/** nomad_simulations.schema_packages.workflow.dmft.DFTTBDMFTWorkflow. */
export interface DFTTBDMFTWorkflow extends Omit<BeyondDFTWorkflow, "method" | "results"> {
  readonly method?: DFTTBDMFTMethod
  readonly results?: DFTTBDMFTResults
}

/** nomad_simulations.schema_packages.workflow.tb.DFTTBMethod. */
export interface DFTTBMethod extends BeyondDFTMethod {
}

/** nomad_simulations.schema_packages.workflow.tb.DFTTBModel. Until version 0.5.0. */
export interface DFTTBModel extends BeyondDFTModel {
}

/** nomad_simulations.schema_packages.workflow.tb.DFTTBResults. */
export interface DFTTBResults extends BeyondDFTResults {
}

/** nomad_simulations.schema_packages.workflow.tb.DFTTBWorkflow. */
export interface DFTTBWorkflow extends Omit<BeyondDFTWorkflow, "method" | "results"> {
  readonly method?: DFTTBMethod
  readonly results?: DFTTBResults
}

/** runschema.method.DMFT. Stands at run.method.dmft. */
export interface DMFT extends CommonSection {
  /** `run.method.dmft.n_impurities`. */
  readonly n_impurities?: number
  /** Shape: [n_impurities]. `run.method.dmft.n_correlated_orbitals`. */
  readonly n_correlated_orbitals?: Float64Array
  /** Shape: [n_impurities]. `run.method.dmft.n_electrons`. */
  readonly n_electrons?: Float64Array
  /** Unit: 1 / joule. `run.method.dmft.inverse_temperature`. */
  readonly inverse_temperature?: Quantity<'time ** 2 / length ** 2 / mass', number>
  /** `run.method.dmft.magnetic_state`. */
  readonly magnetic_state?: 'antiferromagnetic' | 'ferromagnetic' | 'paramagnetic'
  /** `run.method.dmft.impurity_solver`. */
  readonly impurity_solver?: 'CT-AUX' | 'CT-HYB' | 'CT-INT' | 'ED' | 'IPT' | 'MPS' | 'NCA' | 'NRG' | 'OCA' | 'hubbard_I' | 'slave_bosons'
}

/** nomad_simulations.schema_packages.workflow.max_ent.DMFTMaxEntWorkflow. */
export interface DMFTMaxEntWorkflow extends Omit<BeyondDFTWorkflow, "method" | "results"> {
  readonly method?: DMTMaxEntMethod
  readonly results?: DMTMaxEntResults
}

/** nomad.datamodel.metainfo.simulation.workflow.DMFTMethod. */
export interface DMFTMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly starting_point?: XCFunctional
  /** A reference. */
  readonly electrons_representation?: BasisSetContainer
  /** A reference. */
  readonly tb_method_ref?: TB
  /** A reference. */
  readonly dmft_method_ref?: DMFT
}

/** simulationworkflowschema.max_ent.DMFTPlusMaxEnt. */
export interface DMFTPlusMaxEnt extends Omit<BeyondDFT, "method" | "results"> {
  readonly method?: DMFTPlusMaxEntMethod
  readonly results?: DMFTPlusMaxEntResults
}

/** simulationworkflowschema.max_ent.DMFTPlusMaxEntMethod. */
export interface DMFTPlusMaxEntMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly dmft_method_ref?: DMFT
  /** A reference. */
  readonly maxent_method_ref?: Method
}

/** simulationworkflowschema.max_ent.DMFTPlusMaxEntResults. */
export interface DMFTPlusMaxEntResults extends SimulationWorkflowResults {
  readonly dmft_outputs?: ElectronicStructureOutputs
  readonly maxent_outputs?: ElectronicStructureOutputs
}

/** nomad.datamodel.metainfo.simulation.workflow.DMFTResults. */
export interface DMFTResults extends SimulationWorkflowResults {
  /** Shape: [*]. A reference. */
  readonly band_gap_dft?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly band_gap_tb?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly band_gap_dmft?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly band_structure_dft?: readonly BandStructure[]
  /** Shape: [*]. A reference. */
  readonly dos_dft?: readonly Dos[]
  /** Shape: [*]. A reference. */
  readonly band_structure_tb?: readonly BandStructure[]
  /** Shape: [*]. A reference. */
  readonly dos_tb?: readonly Dos[]
  /** Shape: [*]. A reference. */
  readonly greens_functions_dmft?: readonly GreensFunctions[]
}

/** nomad_simulations.schema_packages.numerical_settings.DMRGSettings. */
export interface DMRGSettings extends NumericalSettings {
  readonly max_bond_dimension?: number
  /** Shape: [*]. */
  readonly sweep_schedule?: Float64Array
  readonly n_sweeps?: number
  readonly discarded_weight_threshold?: number
  readonly noise?: number
}

/** nomad_simulations.schema_packages.workflow.max_ent.DMTMaxEntMethod. */
export interface DMTMaxEntMethod extends BeyondDFTMethod {
}

/** nomad_simulations.schema_packages.workflow.max_ent.DMTMaxEntModel. Until version 0.5.0. */
export interface DMTMaxEntModel extends BeyondDFTModel {
}

/** nomad_simulations.schema_packages.workflow.max_ent.DMTMaxEntResults. */
export interface DMTMaxEntResults extends BeyondDFTResults {
}

/** nomad.datamodel.results.DOSElectronic. Stands at results.properties.electronic.dos_electronic. */
export interface DOSElectronic extends ResultsDOS {
  /** `results.properties.electronic.dos_electronic.label`. */
  readonly label?: string
  /** `results.properties.electronic.dos_electronic.spin_polarized`. */
  readonly spin_polarized?: boolean
  /** Unit: joule. `results.properties.electronic.dos_electronic.energy_fermi`. */
  readonly energy_fermi?: Quantity<'energy', number>
  /** A list; gaps are null. `results.properties.electronic.dos_electronic.band_gap`. */
  readonly band_gap: readonly AnyResultsBandGapDeprecated[]
}

/** nomad.datamodel.results.DOSElectronicNew. Stands at results.properties.electronic.dos_electronic_new. */
export interface DOSElectronicNew extends CommonSection {
  /** `results.properties.electronic.dos_electronic_new.label`. */
  readonly label?: string
  /** `results.properties.electronic.dos_electronic_new.spin_polarized`. */
  readonly spin_polarized?: boolean
  /** `results.properties.electronic.dos_electronic_new.has_projected`. */
  readonly has_projected?: boolean
  /** A list; gaps are null. `results.properties.electronic.dos_electronic_new.data`. */
  readonly data: readonly DOSNew[]
}

/** nomad.datamodel.results.DOSNew. Stands at results.properties.electronic.dos_electronic_new.data. */
export interface DOSNew extends CommonSection {
  /** A reference to Dos.energies: reads as its value. `results.properties.electronic.dos_electronic_new.data.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** A reference. `results.properties.electronic.dos_electronic_new.data.total`. */
  readonly total?: DosValues
  /** Shape: [*]. A reference. `results.properties.electronic.dos_electronic_new.data.species_projected`. */
  readonly species_projected?: readonly DosValues[]
  /** Shape: [*]. A reference. `results.properties.electronic.dos_electronic_new.data.atom_projected`. */
  readonly atom_projected?: readonly DosValues[]
  /** Shape: [*]. A reference. `results.properties.electronic.dos_electronic_new.data.orbital_projected`. */
  readonly orbital_projected?: readonly DosValues[]
  /** `results.properties.electronic.dos_electronic_new.data.spin_channel`. */
  readonly spin_channel?: number
  /** Unit: joule. `results.properties.electronic.dos_electronic_new.data.energy_fermi`. */
  readonly energy_fermi?: Quantity<'energy', number>
  /** Unit: joule. `results.properties.electronic.dos_electronic_new.data.energy_ref`. */
  readonly energy_ref?: Quantity<'energy', number>
  /** A list; gaps are null. `results.properties.electronic.dos_electronic_new.data.band_gap`. */
  readonly band_gap: readonly AnyResultsBandGapDeprecated[]
}

/** nomad.datamodel.results.DOSPhonon. Stands at results.properties.vibrational.dos_phonon. */
export interface DOSPhonon extends ResultsDOS {
}

/** nomad_simulations.schema_packages.properties.spectral_profile.DOSProfile. Stands at data.outputs.electronic_dos.projected_dos. */
export interface DOSProfile extends Omit<SpectralProfile, "value"> {
  /** Unit: 1 / joule. Shape: [*]. `data.outputs.electronic_dos.projected_dos.value`. */
  readonly value?: Quantity<'time ** 2 / length ** 2 / mass', Float64Array>
  /** `data.outputs.electronic_dos.projected_dos.energies`. */
  readonly energies?: Energy2
}

/** nomad.metainfo.data_frames.DataFrame. */
export interface DataFrame extends CommonSection {
  /** A list; gaps are null. */
  readonly fields: readonly Values[]
  /** A list; gaps are null. */
  readonly variables: readonly Values[]
}

/** nomad.datamodel.datamodel.Dataset. */
export interface Dataset extends CommonSection {
  readonly dataset_id?: string
  readonly dataset_name?: string
  readonly user_id?: string
  readonly doi?: string
  readonly pid?: string
  readonly dataset_create_time?: Date
  readonly dataset_modified_time?: Date
  readonly dataset_type?: 'foreign' | 'owned'
  readonly query?: LooseValue
  /** Shape: [*]. */
  readonly entries?: readonly string[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.DebyeModel. Stands at workflow.debye_model. */
export interface DebyeModel extends CommonSection {
  /** `workflow.debye_model.n_temperatures`. */
  readonly n_temperatures?: number
  /** Unit: kelvin * watt / meter. Shape: [n_temperatures]. `workflow.debye_model.thermal_conductivity`. */
  readonly thermal_conductivity?: Quantity<'length * mass * temperature / time ** 3', Float64Array>
  /** Unit: kelvin. Shape: [n_temperatures]. `workflow.debye_model.debye_temperature`. */
  readonly debye_temperature?: Quantity<'temperature', Float64Array>
  /** Shape: [n_temperatures]. `workflow.debye_model.gruneisen_parameter`. */
  readonly gruneisen_parameter?: Float64Array
  /** Unit: 1 / kelvin. Shape: [n_temperatures]. `workflow.debye_model.thermal_expansion`. */
  readonly thermal_expansion?: Quantity<'1 / temperature', Float64Array>
  /** Unit: pascal. Shape: [n_temperatures]. `workflow.debye_model.bulk_modulus_static`. */
  readonly bulk_modulus_static?: Quantity<'pressure', Float64Array>
  /** Unit: pascal. Shape: [n_temperatures]. `workflow.debye_model.bulk_modulus_isothermal`. */
  readonly bulk_modulus_isothermal?: Quantity<'pressure', Float64Array>
}

/** simulationworkflowschema.thermodynamics.Decomposition. */
export interface Decomposition extends ArchiveSection {
  readonly fraction?: number
  /** A reference. */
  readonly system_ref?: System
  readonly formula?: string
}

/** nomad.metainfo.metainfo.Definition. Stands at definitions and elsewhere. */
export interface Definition extends CommonSection {
  /** `definitions.name`. */
  readonly name?: string
  /** `definitions.label`. */
  readonly label?: string
  /** `definitions.description`. */
  readonly description?: string
  /** Shape: [0..*]. `definitions.links`. */
  readonly links?: readonly string[]
  /** Shape: [0..*]. A reference. `definitions.categories`. */
  readonly categories?: readonly Category[]
  /** `definitions.deprecated`. */
  readonly deprecated?: string
  /** Shape: [0..*]. `definitions.aliases`. */
  readonly aliases?: readonly string[]
  /** Default: false. `definitions.variable`. */
  readonly variable?: boolean
  /** `definitions.more`. */
  readonly more?: LooseValue
  /** Derived. `definitions.all_attributes`. */
  readonly all_attributes?: LooseValue
  /** A list; gaps are null. `definitions.attributes`. */
  readonly attributes: readonly Attribute[]
}

/** nomad.metainfo.metainfo.Property. Stands at definitions.section_definitions.quantities and elsewhere. */
export interface DefinitionProperty extends Definition {
}

/** nomad.metainfo.metainfo.Quantity. Stands at definitions.section_definitions.quantities. */
export interface DefinitionQuantity extends DefinitionProperty {
  /** `definitions.section_definitions.quantities.type`. */
  readonly type?: LooseValue
  /** Shape: [0..*]. `definitions.section_definitions.quantities.shape`. */
  readonly shape?: readonly string[]
  /** `definitions.section_definitions.quantities.unit`. */
  readonly unit?: string
  /** `definitions.section_definitions.quantities.dimensionality`. */
  readonly dimensionality?: string
  /** `definitions.section_definitions.quantities.default`. */
  readonly default?: LooseValue
  /** `definitions.section_definitions.quantities.derived`. */
  readonly derived?: LooseValue
  /** Default: false. `definitions.section_definitions.quantities.cached`. */
  readonly cached?: boolean
  /** Default: false. `definitions.section_definitions.quantities.virtual`. */
  readonly virtual?: boolean
  /** Derived. `definitions.section_definitions.quantities.is_scalar`. */
  readonly is_scalar?: boolean
  /** Derived. `definitions.section_definitions.quantities.use_full_storage`. */
  readonly use_full_storage?: boolean
  /** Default: false. `definitions.section_definitions.quantities.flexible_unit`. */
  readonly flexible_unit?: boolean
}

/** nomad.metainfo.metainfo.Section. Stands at definitions.section_definitions and elsewhere. */
export interface DefinitionSection extends Definition {
  /** Shape: [0..*]. `definitions.section_definitions.base_sections`. */
  readonly base_sections?: readonly LooseValue[]
  /** Shape: [0..*]. `definitions.section_definitions.extending_sections`. */
  readonly extending_sections?: readonly LooseValue[]
  /** Default: false. `definitions.section_definitions.extends_base_section`. */
  readonly extends_base_section?: boolean
  /** Shape: [0..*]. `definitions.section_definitions.inheriting_sections`. */
  readonly inheriting_sections?: readonly LooseValue[]
  /** Shape: [0..*]. `definitions.section_definitions.constraints`. */
  readonly constraints?: readonly string[]
  /** Shape: [0..*]. `definitions.section_definitions.event_handlers`. */
  readonly event_handlers?: readonly LooseValue[]
  /** Derived. `definitions.section_definitions.inherited_sections`. */
  readonly inherited_sections?: LooseValue
  /** Derived. `definitions.section_definitions.all_base_sections`. */
  readonly all_base_sections?: LooseValue
  /** Derived. `definitions.section_definitions.all_inheriting_sections`. */
  readonly all_inheriting_sections?: LooseValue
  /** Derived. `definitions.section_definitions.all_properties`. */
  readonly all_properties?: LooseValue
  /** Derived. `definitions.section_definitions.all_quantities`. */
  readonly all_quantities?: LooseValue
  /** Derived. `definitions.section_definitions.all_sub_sections`. */
  readonly all_sub_sections?: LooseValue
  /** Derived. `definitions.section_definitions.all_sub_sections_by_section`. */
  readonly all_sub_sections_by_section?: LooseValue
  /** Derived. `definitions.section_definitions.all_aliases`. */
  readonly all_aliases?: LooseValue
  /** Derived. `definitions.section_definitions.all_inner_section_definitions`. */
  readonly all_inner_section_definitions?: LooseValue
  /** Derived. `definitions.section_definitions.has_variable_names`. */
  readonly has_variable_names?: LooseValue
  /** Derived. `definitions.section_definitions.path`. */
  readonly path?: LooseValue
  /** A list; gaps are null. `definitions.section_definitions.quantities`. */
  readonly quantities: readonly DefinitionQuantity[]
  /** A list; gaps are null. `definitions.section_definitions.sub_sections`. */
  readonly sub_sections: readonly SubSection[]
  /** A list; gaps are null. `definitions.section_definitions.inner_section_definitions`. */
  readonly inner_section_definitions: readonly DefinitionSection[]
  /** The same as inner_section_definitions. */
  readonly inner_section_defs: readonly DefinitionSection[]
  /** The same as inner_section_definitions. */
  readonly section_defs: readonly DefinitionSection[]
  /** The same as inner_section_definitions. */
  readonly inner_sections: readonly DefinitionSection[]
  /** The same as inner_section_definitions. */
  readonly sections: readonly DefinitionSection[]
}

/** runschema.calculation.Density. Stands at run.calculation.density_charge and elsewhere. */
export interface Density extends Omit<Volumetric, "value"> {
  /** Unit: 1 / meter ** 3. Shape: [multiplicity, n_x, n_y, n_z]. `run.calculation.density_charge.value`. */
  readonly value?: Quantity<'1 / length ** 3', Float64Array[][][]>
  /** Names data in an HDF5 file. `run.calculation.density_charge.value_hdf5`. */
  readonly value_hdf5?: string
}

/** nomad.datamodel.results.DensityCharge. Stands at results.properties.electronic.density_charge. */
export interface DensityCharge extends CommonSection {
  /** A reference. `results.properties.electronic.density_charge.value_hdf5`. */
  readonly value_hdf5?: LooseSection
}

/** nomad_simulations.schema_packages.workflow.general.DensityConvergenceTarget. */
export interface DensityConvergenceTarget extends WorkflowConvergenceTarget {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
  readonly type?: 'charge_abs' | 'charge_density_rms' | 'charge_relative' | 'density_matrix_max' | 'density_matrix_rms'
}

/** perovskite_solar_cell_database.llm_extraction_schema.Deposition. */
export interface Deposition extends SectionRevision {
  readonly reviewer_additional_notes?: string
  readonly additional_notes?: string
  /** A list; gaps are null. */
  readonly steps: readonly ProcessingStep[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.DepositionProcedure. */
export interface DepositionProcedure extends ArchiveSection {
  readonly substrate_layer?: 'is substrate' | 'laminate layers' | 'not-deposited' | 'on lower layer' | 'on upper layer'
  readonly origin?: string
  readonly time_stamp?: Date
  /** Unit: minute. */
  readonly duration?: Quantity<'time', number>
  /** Unit: hour. */
  readonly time_from_last_step?: Quantity<'time', number>
  /** A list; gaps are null. */
  readonly steps: readonly DepositionStep[]
  readonly sample_history?: EnvironmentalConditionsDeposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.DepositionStep. */
export interface DepositionStep extends ArchiveSection {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  readonly equipment?: string
  readonly method?: string
}

/** runschema.system.Descriptors. Stands at run.system.descriptors. */
export interface Descriptors extends CommonSection {
  /** `run.system.descriptors.soap`. */
  readonly soap?: SOAP
  /** `run.system.descriptors.mace`. */
  readonly mace?: MACE
}

/** nomad_measurements.transmission.schema.Detector. */
export interface Detector extends Entity {
  readonly type?: string
}

/** nomad_measurements.transmission.schema.DetectorGain. */
export interface DetectorGain extends SettingOverWavelengthRange {
  /** Unit: dimensionless. */
  readonly gain?: Quantity<'dimensionless', number>
}

/** nomad_measurements.transmission.schema.DetectorIntegrationTime. */
export interface DetectorIntegrationTime extends SettingOverWavelengthRange {
  /** Unit: second. */
  readonly integration_time?: Quantity<'time', number>
}

/** nomad_measurements.transmission.schema.DetectorSettings. */
export interface DetectorSettings extends SettingOverWavelengthRange {
  /** A reference. */
  readonly detector?: Detector
}

/** nomad.datamodel.results.DiffractionPattern. Stands at results.properties.structural.diffraction_pattern. */
export interface DiffractionPattern extends CommonSection {
  /** Unit: meter. `results.properties.structural.diffraction_pattern.incident_beam_wavelength`. */
  readonly incident_beam_wavelength?: Quantity<'length', number>
  /** Unit: degree. Shape: [*]. `results.properties.structural.diffraction_pattern.two_theta_angles`. */
  readonly two_theta_angles?: Quantity<'angle', Float64Array>
  /** Shape: [*]. `results.properties.structural.diffraction_pattern.intensity`. */
  readonly intensity?: Float64Array
  /** Unit: 1 / meter. Shape: [*]. `results.properties.structural.diffraction_pattern.q_vector`. */
  readonly q_vector?: Quantity<'wavenumber', Float64Array>
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.DiffusionConstant. */
export interface DiffusionConstant extends SimulationsEnsembleProperty {
  /** Unit: meter ** 2 / second. */
  readonly value?: Quantity<'length ** 2 / time', number>
}

/** simulationworkflowschema.molecular_dynamics.DiffusionConstantValues. */
export interface DiffusionConstantValues extends PropertyValues {
  /** Unit: meter ** 2 / second. */
  readonly value?: Quantity<'length ** 2 / time', number>
  readonly error_type?: string
}

/** nomad_simulations.schema_packages.force_field.DihedralPotential. */
export interface DihedralPotential extends SimulationsPotential {
  /** Unit: radian. */
  readonly equilibrium_value?: Quantity<'angle', number>
  /** Unit: joule / radian ** 2. */
  readonly force_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.DipCoating. */
export interface DipCoating extends DepositionStep {
  /** Unit: second. */
  readonly time_in_solution?: Quantity<'time', number>
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  readonly number_of_repetitions?: number
  /** Unit: minute. */
  readonly time_between_repetitions?: Quantity<'time', number>
  readonly drying_procedure?: string
  readonly solution?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Dipping. */
export interface Dipping extends ArchiveSection {
  /** Unit: second. */
  readonly time_in_solution?: Quantity<'time', number>
  readonly drying_procedure?: string
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  readonly solution?: OtherSolution
}

/** nomad_material_processing.combinatorial.DiscreteCombinatorialLibrary. */
export interface DiscreteCombinatorialLibrary extends Omit<Collection, "entities"> {
  readonly lab_id?: string
  /** A list; gaps are null. */
  readonly entities: readonly DiscreteCombinatorialSampleReference[]
}

/** nomad_material_processing.combinatorial.DiscreteCombinatorialSample. */
export interface DiscreteCombinatorialSample extends CompositeSystem {
}

/** nomad_material_processing.combinatorial.DiscreteCombinatorialSampleReference. */
export interface DiscreteCombinatorialSampleReference extends Omit<CompositeSystemReference, "reference"> {
  readonly sample_number?: number
  /** A reference. */
  readonly reference?: DiscreteCombinatorialSample
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.DoctorBlading. */
export interface DoctorBlading extends DepositionStep {
  /** Unit: millimeter / second. */
  readonly blade_speed?: Quantity<'velocity', number>
  /** Unit: degree. */
  readonly blade_angle?: Quantity<'angle', number>
  /** Unit: millimeter. */
  readonly blade_height?: Quantity<'length', number>
  /** Unit: milliliter. */
  readonly ink_volume?: Quantity<'volume', number>
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  readonly ink?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** nomad_material_processing.general.Dopant. */
export interface Dopant extends BaseElementalComposition {
  /** Unit: 1 / meter ** 3. */
  readonly doping_level?: Quantity<'1 / length ** 3', number>
  /** Unit: 1 / meter ** 3. */
  readonly doping_deviation?: Quantity<'1 / length ** 3', number>
}

/** runschema.calculation.Dos. Stands at run.calculation.dos_electronic and elsewhere. */
export interface Dos extends Atomic {
  /** `run.calculation.dos_electronic.n_energies`. */
  readonly n_energies?: number
  /** Unit: joule. Shape: [n_energies]. `run.calculation.dos_electronic.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Unit: joule. `run.calculation.dos_electronic.energy_fermi`. */
  readonly energy_fermi?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.dos_electronic.energy_ref`. */
  readonly energy_ref?: Quantity<'energy', number>
  /** `run.calculation.dos_electronic.spin_channel`. */
  readonly spin_channel?: number
  /** A list; gaps are null. `run.calculation.dos_electronic.total`. */
  readonly total: readonly DosValues[]
  /** A list; gaps are null. `run.calculation.dos_electronic.species_projected`. */
  readonly species_projected: readonly DosValues[]
  /** A list; gaps are null. `run.calculation.dos_electronic.atom_projected`. */
  readonly atom_projected: readonly DosValues[]
  /** A list; gaps are null. `run.calculation.dos_electronic.orbital_projected`. */
  readonly orbital_projected: readonly DosValues[]
  /** `run.calculation.dos_electronic.fingerprint`. */
  readonly fingerprint?: DosFingerprint
  /** A list; gaps are null. `run.calculation.dos_electronic.band_gap`. */
  readonly band_gap: readonly AnyBandGapDeprecated[]
}

/** runschema.calculation.DosFingerprint. Stands at run.calculation.dos_electronic.fingerprint. */
export interface DosFingerprint extends CommonSection {
  /** `run.calculation.dos_electronic.fingerprint.bins`. */
  readonly bins?: string
  /** Shape: [2]. `run.calculation.dos_electronic.fingerprint.indices`. */
  readonly indices?: Float64Array
  /** `run.calculation.dos_electronic.fingerprint.stepsize`. */
  readonly stepsize?: number
  /** `run.calculation.dos_electronic.fingerprint.filling_factor`. */
  readonly filling_factor?: number
  /** `run.calculation.dos_electronic.fingerprint.grid_id`. */
  readonly grid_id?: string
}

/** runschema.calculation.DosValues. Stands at run.calculation.dos_electronic.total and elsewhere. */
export interface DosValues extends AtomicValues {
  /** `run.calculation.dos_electronic.total.phonon_mode`. */
  readonly phonon_mode?: string
  /** `run.calculation.dos_electronic.total.normalization_factor`. */
  readonly normalization_factor?: number
  /** Unit: 1 / joule. Shape: [n_energies]. `run.calculation.dos_electronic.total.value`. */
  readonly value?: Quantity<'time ** 2 / length ** 2 / mass', Float64Array>
  /** Shape: [n_energies]. `run.calculation.dos_electronic.total.value_integrated`. */
  readonly value_integrated?: Float64Array
}

/** nomad.datamodel.metainfo.downloads.Download. */
export interface Download extends CommonSection {
  readonly url?: string
  /** Default: ./. */
  readonly output?: string
  readonly extract?: boolean
}

/** nomad.datamodel.metainfo.downloads.Downloads. */
export interface Downloads extends ArchiveSection {
  readonly description?: string
  /** Shape: [*]. */
  readonly mainfiles?: readonly string[]
  readonly skip_download?: boolean
  /** A list; gaps are null. */
  readonly downloads: readonly Download[]
}

/** nomad.datamodel.results.DynamicalProperties. Stands at results.properties.dynamical. */
export interface DynamicalProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.dynamical.mean_squared_displacement`. */
  readonly mean_squared_displacement: readonly ResultsMeanSquaredDisplacement[]
}

/** nomad.datamodel.results.EELSInstrument. */
export interface EELSInstrument extends CommonSection {
  readonly detector_type?: string
  /** Unit: joule. */
  readonly max_energy?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly min_energy?: Quantity<'energy', number>
  readonly guntype?: string
  /** Unit: volt. */
  readonly beam_energy?: Quantity<'voltage', number>
  readonly beam_current?: string
  /** Unit: joule. */
  readonly resolution?: Quantity<'energy', number>
  readonly step_size?: string
  readonly acquisition_mode?: string
  readonly dark_current?: boolean
}

/** nomad.datamodel.metainfo.measurements.EELSMeasurement. */
export interface EELSMeasurement extends CommonSection {
  /** Shape: [*]. */
  readonly edges?: readonly string[]
  readonly publish_time?: Date
  readonly spectrum?: Spectrum
  readonly authors?: Author
}

/** nomad.datamodel.results.EELSMethodology. Stands at results.properties.spectroscopic.spectra.provenance.eels. */
export interface EELSMethodology extends CommonSection {
  /** `results.properties.spectroscopic.spectra.provenance.eels.detector_type`. */
  readonly detector_type?: string
  /** Unit: joule. `results.properties.spectroscopic.spectra.provenance.eels.resolution`. */
  readonly resolution?: Quantity<'energy', number>
  /** Unit: joule. `results.properties.spectroscopic.spectra.provenance.eels.max_energy`. */
  readonly max_energy?: Quantity<'energy', number>
  /** Unit: joule. `results.properties.spectroscopic.spectra.provenance.eels.min_energy`. */
  readonly min_energy?: Quantity<'energy', number>
}

/** nomad.datamodel.results.ELN. Stands at results.eln. */
export interface ELN extends CommonSection {
  /** Shape: [*]. `results.eln.sections`. */
  readonly sections?: readonly string[]
  /** Shape: [*]. `results.eln.tags`. */
  readonly tags?: readonly string[]
  /** Shape: [*]. `results.eln.names`. */
  readonly names?: readonly string[]
  /** Shape: [*]. `results.eln.descriptions`. */
  readonly descriptions?: readonly string[]
  /** Shape: [*]. `results.eln.instruments`. */
  readonly instruments?: readonly string[]
  /** Shape: [*]. `results.eln.methods`. */
  readonly methods?: readonly string[]
  /** Shape: [*]. `results.eln.lab_ids`. */
  readonly lab_ids?: readonly string[]
}

/** nomad.datamodel.metainfo.eln.ELNAnalysis. */
export interface ELNAnalysis extends Omit<Analysis, "outputs">, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly analysis_identifiers?: ReadableIdentifiers
  /** A list; gaps are null. */
  readonly outputs: readonly BasicAnalysisResult[]
}

/** nomad.datamodel.metainfo.eln.CASExperimentalProperty. */
export interface ELNCASExperimentalProperty extends CommonSection {
  readonly name?: string
  readonly property?: string
  readonly sourceNumber?: string
}

/** nomad.datamodel.metainfo.eln.CASPropertyCitation. */
export interface ELNCASPropertyCitation extends CommonSection {
  readonly docUri?: string
  readonly sourceNumber?: number
  readonly source?: string
}

/** nomad.datamodel.metainfo.eln.ELNCollection. */
export interface ELNCollection extends Collection, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly collection_identifiers?: ReadableIdentifiers
}

/** nomad.datamodel.metainfo.eln.ELNExperiment. */
export interface ELNExperiment extends Experiment, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly experiment_identifiers?: ReadableIdentifiers
}

/** nomad.datamodel.metainfo.eln.ELNInstrument. */
export interface ELNInstrument extends Instrument, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly instrument_identifiers?: ReadableIdentifiers
}

/** nomad.datamodel.metainfo.eln.ELNMeasurement. */
export interface ELNMeasurement extends Omit<Measurement, "results">, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly measurement_identifiers?: ReadableIdentifiers
  /** A list; gaps are null. */
  readonly results: readonly BasicMeasurementResult[]
}

/** nomad.datamodel.metainfo.eln.ELNProcess. */
export interface ELNProcess extends Process, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly process_identifiers?: ReadableIdentifiers
}

/** nomad.datamodel.metainfo.eln.ELNSample. */
export interface ELNSample extends CompositeSystem, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly sample_identifiers?: ReadableIdentifiers
}

/** nomad.datamodel.metainfo.eln.ELNSubstance. */
export interface ELNSubstance extends PureSubstance, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  readonly substance_identifiers?: ReadableIdentifiers
}

/** nomad_measurements.transmission.schema.ELNUVVisNirTransmission. */
export interface ELNUVVisNirTransmission extends UVVisNirTransmission, PlotSection, EntryData {
  readonly data_file?: string
  readonly measurement_identifiers?: ReadableIdentifiers
}

/** nomad.datamodel.metainfo.eln.User. */
export interface ELNUser extends CommonSection {
  readonly user?: LooseValue
}

/** nomad_measurements.xrd.schema.ELNXRayDiffraction. */
export interface ELNXRayDiffraction extends XRayDiffraction, EntryData, PlotSection {
  readonly data_file?: string
  readonly diffraction_method_name?: 'Grazing Incidence X-Ray Diffraction (GIXRD)' | 'High-Resolution X-Ray Diffraction (HRXRD)' | 'Powder X-Ray Diffraction (PXRD)' | 'Reciprocal Space Mapping (RSM)' | 'Single Crystal X-Ray Diffraction (SCXRD)' | 'Small-Angle X-Ray Scattering (SAXS)' | 'X-Ray Reflectivity (XRR)'
  readonly auxiliary_file?: string
  /** A reference. */
  readonly nexus_view?: LooseSection
  /** Default: false. */
  readonly trigger_switch_results_section?: boolean
  /** Default: false. */
  readonly trigger_update_nexus_file?: boolean
  readonly measurement_identifiers?: ReadableIdentifiers
}

/** simulationworkflowschema.equation_of_state.EOSFit. */
export interface EOSFit extends ArchiveSection {
  readonly function_name?: string
  /** Unit: joule. Shape: [n_points]. */
  readonly fitted_energies?: Quantity<'energy', Float64Array>
  /** Unit: pascal. */
  readonly bulk_modulus?: Quantity<'pressure', number>
  readonly bulk_modulus_derivative?: number
  /** Unit: meter ** 3. */
  readonly equilibrium_volume?: Quantity<'volume', number>
  /** Unit: joule. */
  readonly equilibrium_energy?: Quantity<'energy', number>
  readonly rms_error?: number
}

/** perovskite_solar_cell_database.schema_sections.eqe.EQE. */
export interface EQE extends PlotSection, ArchiveSection {
  readonly eqe_data_file?: string
  readonly header_lines?: number
  readonly measured?: boolean
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_bias?: Quantity<'mass / time ** 3', number>
  /** Unit: electron_volt. */
  readonly bandgap_eqe?: Quantity<'energy', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly integrated_Jsc?: Quantity<'current / length ** 2', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly integrated_J0rad?: Quantity<'current / length ** 2', number>
  /** Unit: volt. */
  readonly voc_rad?: Quantity<'voltage', number>
  /** Unit: electron_volt. */
  readonly urbach_energy?: Quantity<'energy', number>
  /** Derived. */
  readonly n_values?: number
  /** Derived. */
  readonly n_raw_values?: number
  /** Shape: [n_raw_values]. */
  readonly raw_eqe_array?: Float64Array
  /** Unit: electron_volt. Shape: [n_raw_values]. */
  readonly raw_photon_energy_array?: Quantity<'energy', Float64Array>
  /** Unit: nanometer. Shape: [n_raw_values]. */
  readonly raw_wavelength_array?: Quantity<'length', Float64Array>
  /** Shape: [n_values]. */
  readonly eqe_array?: Float64Array
  /** Unit: nanometer. Shape: [n_values]. */
  readonly wavelength_array?: Quantity<'length', Float64Array>
  /** Unit: electron_volt. Shape: [n_values]. */
  readonly photon_energy_array?: Quantity<'energy', Float64Array>
  readonly link_raw_data?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.EQEConditions. */
export interface EQEConditions extends ArchiveSection {
  /** Unit: nanometer. */
  readonly wavelength_at_start?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly wavelength_at_end?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly step_size?: Quantity<'length', number>
  /** Unit: second. */
  readonly integration_time?: Quantity<'time', number>
  /** Unit: nanometer / second. */
  readonly scan_speed?: Quantity<'velocity', number>
  readonly equipment?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.EQERawData. */
export interface EQERawData extends ArchiveSection {
  /** Shape: [*]. */
  readonly eqe?: Float64Array
  /** Shape: [*]. */
  readonly wavelength?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.EQEResults. */
export interface EQEResults extends ArchiveSection {
  /** Unit: milliampere / centimeter ** 2. */
  readonly integrated_short_circuit_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: nanometer. */
  readonly eqe_onset?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly eqe_inflection_point?: Quantity<'length', number>
  readonly eqe_max?: number
}

/** perovskite_solar_cell_database.schema_sections.etl.ETL. */
export interface ETL extends ArchiveSection {
  readonly stack_sequence?: string
  readonly thickness?: string
  readonly additives_compounds?: string
  readonly additives_concentrations?: string
  readonly deposition_procedure?: string
  readonly deposition_aggregation_state_of_reactants?: string
  readonly deposition_synthesis_atmosphere?: string
  readonly deposition_synthesis_atmosphere_pressure_total?: string
  readonly deposition_synthesis_atmosphere_pressure_partial?: string
  readonly deposition_synthesis_atmosphere_relative_humidity?: string
  readonly deposition_solvents?: string
  readonly deposition_solvents_mixing_ratios?: string
  readonly deposition_solvents_supplier?: string
  readonly deposition_solvents_purity?: string
  readonly deposition_reaction_solutions_compounds?: string
  readonly deposition_reaction_solutions_compounds_supplier?: string
  readonly deposition_reaction_solutions_compounds_purity?: string
  readonly deposition_reaction_solutions_concentrations?: string
  readonly deposition_reaction_solutions_volumes?: string
  readonly deposition_reaction_solutions_age?: string
  readonly deposition_reaction_solutions_temperature?: string
  readonly deposition_substrate_temperature?: string
  readonly deposition_thermal_annealing_temperature?: string
  readonly deposition_thermal_annealing_time?: string
  readonly deposition_thermal_annealing_atmosphere?: string
  readonly storage_time_until_next_deposition_step?: string
  readonly storage_atmosphere?: string
  readonly storage_relative_humidity?: string
  readonly surface_treatment_before_next_deposition_step?: string
}

/** nomad_measurements.quantumdesign.qddatastruct.ETOChannelData. */
export interface ETOChannelData extends ArchiveSection {
  readonly name?: string
  /** Unit: ohm. Shape: [*]. */
  readonly resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly resistance_std_dev?: Quantity<'resistance', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly phase_angle?: Quantity<'angle', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly i_v_current?: Quantity<'current', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly i_v_voltage?: Quantity<'voltage', Float64Array>
  /** Unit: hertz. Shape: [*]. */
  readonly frequency?: Quantity<'frequency', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly averaging_time?: Quantity<'time', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly ac_current?: Quantity<'current', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly dc_current?: Quantity<'current', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly current_ampl?: Quantity<'current', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly in_phase_current?: Quantity<'current', Float64Array>
  /** Unit: milliampere. Shape: [*]. */
  readonly quadrature_current?: Quantity<'current', Float64Array>
  /** Shape: [*]. */
  readonly gain?: Float64Array
  /** Unit: decibyte. Shape: [*]. */
  readonly second_harmonic?: Quantity<'information', Float64Array>
  /** Unit: decibyte. Shape: [*]. */
  readonly third_harmonic?: Quantity<'information', Float64Array>
}

/** nomad_measurements.quantumdesign.qddatastruct.ETOData. */
export interface ETOData extends ArchiveSection {
  readonly name?: string
  /** Shape: [*]. */
  readonly eto_channel?: Float64Array
}

/** nomad_measurements.quantumdesign.qddatastruct.ETOQDData. */
export interface ETOQDData extends QDData {
  /** Unit: degree. Shape: [*]. */
  readonly sample_position?: Quantity<'angle', Float64Array>
  /** Unit: torr. Shape: [*]. */
  readonly chamber_pressure?: Quantity<'pressure', Float64Array>
  /** Shape: [*]. */
  readonly eto_measurement_mode?: Float64Array
  /** Shape: [*]. */
  readonly temperature_status?: Float64Array
  /** Shape: [*]. */
  readonly field_status?: Float64Array
  /** Shape: [*]. */
  readonly chamber_status?: Float64Array
  /** Shape: [*]. */
  readonly eto_status_code?: Float64Array
  /** A list; gaps are null. */
  readonly channels: readonly ETOChannelData[]
  /** A list; gaps are null. */
  readonly maps: readonly ETOData[]
}

/** nomad_measurements.quantumdesign.qddatastruct.ETOResult. */
export interface ETOResult extends QDResult {
  /** Unit: ohm. Shape: [*]. */
  readonly resistance0?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly resistance1?: Quantity<'resistance', Float64Array>
}

/** nomad_simulations.schema_packages.basis_set.EffectiveCorePotential. */
export interface EffectiveCorePotential extends BasisSetComponent {
  readonly ecp_name?: string
  /** Shape: [*]. */
  readonly z_core?: Float64Array
  /** Shape: [*]. */
  readonly max_ang_mom_plus_1?: Float64Array
  readonly ecp_num?: number
  /** Shape: [ecp_num]. */
  readonly nucleus_index?: Float64Array
  /** Shape: [ecp_num]. */
  readonly ang_mom?: Float64Array
  /** Shape: [ecp_num]. */
  readonly exponent?: Float64Array
  /** Shape: [ecp_num]. */
  readonly coefficient?: Float64Array
  /** Shape: [ecp_num]. */
  readonly power?: Float64Array
}

/** simulationworkflowschema.elastic.Elastic. */
export interface Elastic extends Omit<ParallelSimulation, "method" | "results"> {
  readonly method?: ElasticMethod
  readonly results?: ElasticResults
}

/** simulationworkflowschema.elastic.ElasticMethod. */
export interface ElasticMethod extends SimulationWorkflowMethod {
  readonly energy_stress_calculator?: string
  readonly calculation_method?: string
  readonly elastic_constants_order?: number
  readonly fitting_error_maximum?: number
  readonly strain_maximum?: number
}

/** nomad_simulations.schema_packages.workflow.elastic.ElasticModel. Until version 0.5.0. */
export interface ElasticModel extends SimulationWorkflowModel {
  /** A reference. Until version 0.5.0. */
  readonly program?: SimulationsProgram
  /** Until version 0.5.0. */
  readonly calculation_method?: string
  /** Until version 0.5.0. */
  readonly elastic_constants_order?: number
  /** Until version 0.5.0. */
  readonly fitting_error_maximum?: number
  /** Until version 0.5.0. */
  readonly strain_maximum?: number
}

/** simulationworkflowschema.elastic.ElasticResults. */
export interface ElasticResults extends ThermodynamicsResults {
  readonly n_deformations?: number
  /** Shape: [n_deformations, 6]. */
  readonly deformation_types?: readonly (readonly string[])[]
  readonly n_strains?: number
  readonly is_mechanically_stable?: boolean
  /** Shape: [6, 6]. */
  readonly elastic_constants_notation_matrix_second_order?: readonly (readonly string[])[]
  /** Unit: pascal. Shape: [6, 6]. */
  readonly elastic_constants_matrix_second_order?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [6, 6, 6]. */
  readonly elastic_constants_matrix_third_order?: Quantity<'pressure', Float64Array[][]>
  /** Unit: 1 / pascal. Shape: [6, 6]. */
  readonly compliance_matrix_second_order?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  /** Unit: newton. Shape: [18, 18]. */
  readonly elastic_constants_gradient_matrix_second_order?: Quantity<'force', Float64Array[]>
  /** Unit: pascal. */
  readonly bulk_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly shear_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly bulk_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly shear_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly bulk_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly shear_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly young_modulus_voigt?: Quantity<'pressure', number>
  readonly poisson_ratio_voigt?: number
  /** Unit: pascal. */
  readonly young_modulus_reuss?: Quantity<'pressure', number>
  readonly poisson_ratio_reuss?: number
  /** Unit: pascal. */
  readonly young_modulus_hill?: Quantity<'pressure', number>
  readonly poisson_ratio_hill?: number
  readonly elastic_anisotropy?: number
  readonly pugh_ratio_hill?: number
  /** Unit: kelvin. */
  readonly debye_temperature?: Quantity<'temperature', number>
  /** Unit: meter / second. */
  readonly speed_sound_transverse?: Quantity<'velocity', number>
  /** Unit: meter / second. */
  readonly speed_sound_longitudinal?: Quantity<'velocity', number>
  /** Unit: meter / second. */
  readonly speed_sound_average?: Quantity<'velocity', number>
  /** Unit: pascal. Shape: [6]. */
  readonly eigenvalues_elastic?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. */
  readonly strain_diagrams: readonly StrainDiagrams[]
}

/** runschema.calculation.ElectricFieldGradient. Stands at run.calculation.electric_field_gradient and elsewhere. */
export interface ElectricFieldGradient extends CommonSection {
  /** `run.calculation.electric_field_gradient.contribution`. */
  readonly contribution?: 'local' | 'non_local' | 'total'
  /** Unit: volt / meter ** 2. Shape: [n_atoms, 3, 3]. `run.calculation.electric_field_gradient.value`. */
  readonly value?: Quantity<'mass / current / time ** 3', Float64Array[][]>
  /** Shape: [n_atoms]. `run.calculation.electric_field_gradient.quadrupolar_coupling_constant`. */
  readonly quadrupolar_coupling_constant?: Float64Array
  /** Shape: [n_atoms]. `run.calculation.electric_field_gradient.asymmetry_parameter`. */
  readonly asymmetry_parameter?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.ElectronMobility. */
export interface ElectronMobility extends ArchiveSection {
  /** Unit: centimeter ** 2 / second / volt. */
  readonly value?: Quantity<'current * time ** 2 / mass', number>
  readonly determined_by?: string
}

/** runschema.method.Electronic. Stands at run.method.electronic. */
export interface Electronic extends CommonSection {
  /** `run.method.electronic.spin_target`. */
  readonly spin_target?: number
  /** Unit: coulomb. `run.method.electronic.charge`. */
  readonly charge?: Quantity<'charge', number>
  /** `run.method.electronic.n_bands`. */
  readonly n_bands?: number
  /** `run.method.electronic.n_spin_channels`. */
  readonly n_spin_channels?: number
  /** `run.method.electronic.n_electrons`. */
  readonly n_electrons?: number
  /** `run.method.electronic.method`. */
  readonly method?: string
  /** `run.method.electronic.relativity_method`. */
  readonly relativity_method?: 'pseudo_scalar_relativistic' | 'scalar_relativistic' | 'scalar_relativistic_atomic_ZORA'
  /** `run.method.electronic.van_der_waals_method`. */
  readonly van_der_waals_method?: string
  /** `run.method.electronic.smearing`. */
  readonly smearing?: Smearing
}

/** nomad_simulations.schema_packages.properties.band_gap.ElectronicBandGap. Stands at data.outputs.electronic_band_gaps. */
export interface ElectronicBandGap extends Omit<PhysicalProperty, "type"> {
  /** `data.outputs.electronic_band_gaps.type`. */
  readonly type?: 'direct' | 'indirect'
  /** Shape: [2, 3]. `data.outputs.electronic_band_gaps.momentum_transfer`. */
  readonly momentum_transfer?: Float64Array[]
  /** `data.outputs.electronic_band_gaps.spin_channel`. */
  readonly spin_channel?: number
  /** Unit: joule. `data.outputs.electronic_band_gaps.value`. */
  readonly value?: Quantity<'energy', number>
}

/** nomad_simulations.schema_packages.properties.band_structure.ElectronicBandStructure. Stands at data.outputs.electronic_band_structures. */
export interface ElectronicBandStructure extends ElectronicEigenvalues {
  /** A reference to KSpace.reciprocal_lattice_vectors: reads as its value. `data.outputs.electronic_band_structures.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** `data.outputs.electronic_band_structures.k_path`. */
  readonly k_path?: SimulationsKLinePath
}

/** nomad_simulations.schema_packages.properties.spectral_profile.ElectronicDensityOfStates. Stands at data.outputs.electronic_dos. */
export interface ElectronicDensityOfStates extends DOSProfile {
  /** `data.outputs.electronic_dos.spin_channel`. */
  readonly spin_channel?: number
  /** Unit: joule. `data.outputs.electronic_dos.energies_origin`. */
  readonly energies_origin?: Quantity<'energy', number>
  /** `data.outputs.electronic_dos.normalization_factor`. */
  readonly normalization_factor?: number
  /** `data.outputs.electronic_dos.energies`. */
  readonly energies?: Energy2
  /** A list; gaps are null. `data.outputs.electronic_dos.projected_dos`. */
  readonly projected_dos: readonly AnyDOSProfile[]
}

/** nomad_simulations.schema_packages.properties.electronic_eigenvalues.ElectronicEigenvalues. Stands at data.outputs.electronic_eigenvalues. */
export interface ElectronicEigenvalues extends Omit<BaseElectronicEigenvalues, "contributions"> {
  /** `data.outputs.electronic_eigenvalues.spin_channel`. */
  readonly spin_channel?: number
  /** Shape: [*, n_levels]. `data.outputs.electronic_eigenvalues.occupation`. */
  readonly occupation?: Float64Array[]
  /** Unit: joule. `data.outputs.electronic_eigenvalues.highest_occupied`. */
  readonly highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. `data.outputs.electronic_eigenvalues.lowest_unoccupied`. */
  readonly lowest_unoccupied?: Quantity<'energy', number>
  /** A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Until version 0.5.0. `data.outputs.electronic_eigenvalues.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** A list; gaps are null. `data.outputs.electronic_eigenvalues.contributions`. */
  readonly contributions: readonly AnyBaseElectronicEigenvalues[]
  /** A list; gaps are null. Until version 0.5.0. `data.outputs.electronic_eigenvalues.value_contributions`. */
  readonly value_contributions: readonly AnyBaseElectronicEigenvalues[]
}

/** nomad_simulations.schema_packages.properties.greens_function.ElectronicGreensFunction. Stands at data.outputs.electronic_greens_functions. */
export interface ElectronicGreensFunction extends BaseGreensFunction {
  /** Unit: 1 / joule. Names data in an HDF5 file. `data.outputs.electronic_greens_functions.value`. */
  readonly value?: string
}

/** nomad.datamodel.results.ElectronicProperties. Stands at results.properties.electronic. */
export interface ElectronicProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.electronic.band_gap`. */
  readonly band_gap: readonly ResultsBandGap[]
  /** A list; gaps are null. `results.properties.electronic.dos_electronic`. */
  readonly dos_electronic: readonly DOSElectronic[]
  /** A list; gaps are null. `results.properties.electronic.dos_electronic_new`. */
  readonly dos_electronic_new: readonly DOSElectronicNew[]
  /** A list; gaps are null. `results.properties.electronic.band_structure_electronic`. */
  readonly band_structure_electronic: readonly BandStructureElectronic[]
  /** A list; gaps are null. `results.properties.electronic.greens_functions_electronic`. */
  readonly greens_functions_electronic: readonly GreensFunctionsElectronic[]
  /** A list; gaps are null. `results.properties.electronic.density_charge`. */
  readonly density_charge: readonly DensityCharge[]
  /** A list; gaps are null. `results.properties.electronic.electric_field_gradient`. */
  readonly electric_field_gradient: readonly ResultsElectricFieldGradient[]
}

/** nomad_simulations.schema_packages.properties.greens_function.ElectronicSelfEnergy. Stands at data.outputs.electronic_self_energies. */
export interface ElectronicSelfEnergy extends BaseGreensFunction {
  /** Unit: joule. Names data in an HDF5 file. `data.outputs.electronic_self_energies.value`. */
  readonly value?: string
}

/** nomad_simulations.schema_packages.atoms_state.ElectronicState. Stands at data.model_system.electronic_state and elsewhere. */
export interface ElectronicState extends BaseV2Entity {
  /** `data.model_system.electronic_state.name`. */
  readonly name?: string
  /** `data.model_system.electronic_state.point_group`. */
  readonly point_group?: string
  /** `data.model_system.electronic_state.symmetry_label`. */
  readonly symmetry_label?: string
  /** `data.model_system.electronic_state.degeneracy`. */
  readonly degeneracy?: number
  /** `data.model_system.electronic_state.occupation`. */
  readonly occupation?: number
  /** `data.model_system.electronic_state.spin_orbit_state`. */
  readonly spin_orbit_state?: AnyBaseSpinOrbitalState
  /** A list; gaps are null. `data.model_system.electronic_state.sub_states`. */
  readonly sub_states: readonly AnyElectronicState[]
  /** A list; gaps are null. `data.model_system.electronic_state.basis_orbitals`. */
  readonly basis_orbitals: readonly AnyBaseSpinOrbitalState[]
}

/** simulationworkflowschema.general.ElectronicStructureOutputs. */
export interface ElectronicStructureOutputs extends SimulationWorkflowResults {
  /** Shape: [*]. A reference. */
  readonly band_gap?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly dos?: readonly Dos[]
  /** Shape: [*]. A reference. */
  readonly band_structure?: readonly BandStructure[]
  /** Shape: [*]. A reference. */
  readonly greens_functions?: readonly GreensFunctions[]
}

/** runschema.calculation.ElectronicStructureProvenance. Stands at run.calculation.band_gap.provenance and elsewhere. */
export interface ElectronicStructureProvenance extends ProvenanceTracker {
  /** A reference. `run.calculation.band_gap.provenance.dos`. */
  readonly dos?: DosValues
  /** A reference. `run.calculation.band_gap.provenance.band_structure`. */
  readonly band_structure?: BandEnergies
  /** A reference. `run.calculation.band_gap.provenance.methodology`. */
  readonly methodology?: Method
}

/** nomad_simulations.schema_packages.workflow.general.ElectronicStructureResults. */
export interface ElectronicStructureResults extends SimulationsSimulationWorkflowResults {
  /** A reference. */
  readonly dos?: ElectronicDensityOfStates
}

/** nomad.datamodel.metainfo.basesections.v2.Element. */
export interface Element extends BaseV2System {
  readonly chemical_symbol?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  readonly atomic_number?: number
  readonly charge?: number
}

/** nomad.datamodel.results.ElementalComposition. Stands at results.material.elemental_composition and elsewhere. */
export interface ElementalComposition extends CommonSection {
  /** `results.material.elemental_composition.element`. */
  readonly element?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  /** Unit: kilogram. `results.material.elemental_composition.mass`. */
  readonly mass?: Quantity<'mass', number>
  /** `results.material.elemental_composition.atomic_fraction`. */
  readonly atomic_fraction?: number
  /** `results.material.elemental_composition.mass_fraction`. */
  readonly mass_fraction?: number
}

/** nomad.datamodel.metainfo.eln.ElnBaseSection. */
export interface ElnBaseSection extends ArchiveSection {
  readonly name?: string
  readonly datetime?: Date
  readonly lab_id?: string
  readonly description?: string
}

/** nomad.datamodel.metainfo.eln.ElnFileManager. */
export interface ElnFileManager extends ElnBaseSection, EntryData {
  /** A list; gaps are null. */
  readonly Files: readonly AnnotatedFile[]
}

/** nomad.datamodel.metainfo.eln.ElnParserRawFile. */
export interface ElnParserRawFile extends EntryData {
  /** A reference. */
  readonly eln?: ElnParserSection
  readonly data_type?: string
  readonly file_ending?: string
  /** Unit: byte. */
  readonly file_size?: Quantity<'information', number>
}

/** nomad.datamodel.metainfo.eln.ElnParserSection. */
export interface ElnParserSection extends BaseBaseSection, EntryData {
  readonly data_file?: string
}

/** nomad.datamodel.metainfo.eln.ElnWithFormulaBaseSection. */
export interface ElnWithFormulaBaseSection extends ElnBaseSection {
  readonly chemical_formula?: string
}

/** nomad.datamodel.metainfo.eln.ElnWithStructureFile. */
export interface ElnWithStructureFile extends ArchiveSection {
  readonly structure_file?: string
}

/** nomad_simulations.schema_packages.numerical_settings.EmpiricalDispersionKnob. */
export interface EmpiricalDispersionKnob extends ArchiveSection {
  readonly kind?: 'a1' | 'a2' | 'beta' | 's6' | 's8' | 's9' | 'sR'
  readonly applies_to?: 'density_partitioning' | 'many_body' | 'pairwise' | 'three_body_atm'
  readonly value?: number
}

/** nomad_simulations.schema_packages.model_method.EmpiricalDispersionModel. */
export interface EmpiricalDispersionModel extends HamiltonianTerm {
  readonly model?: 'D2' | 'D3' | 'D3BJ' | 'D4' | 'JCHS' | 'MBD' | 'MBD@rsSCS' | 'OBS' | 'TS' | 'TS-SCS' | 'XDM'
  readonly damping_function?: 'BJ' | 'fermi' | 'rational' | 'zero'
  /** A reference. */
  readonly xc_partner_ref?: SimulationsXCFunctional
}

/** nomad_simulations.schema_packages.numerical_settings.EmpiricalDispersionSettings. */
export interface EmpiricalDispersionSettings extends NumericalSettings {
  readonly include_three_body_atm?: boolean
  readonly include_c8?: boolean
  readonly include_c10?: boolean
  readonly max_dispersion_order?: number
  readonly partition_scheme?: 'Hirshfeld' | 'Hirshfeld-I' | 'MBIS'
  readonly charge_model?: 'CM5' | 'EEQ' | 'NPA'
  readonly density_source?: 'PAW-reconstructed' | 'all-electron' | 'valence-only'
  /** A list; gaps are null. */
  readonly knobs: readonly EmpiricalDispersionKnob[]
}

/** perovskite_solar_cell_database.schema_sections.encapsulation.Encapsulation. */
export interface Encapsulation extends ArchiveSection {
  readonly Encapsulation?: boolean
  readonly stack_sequence?: string
  readonly edge_sealing_materials?: string
  readonly atmosphere_for_encapsulation?: string
  readonly water_vapour_transmission_rate?: number
  readonly oxygen_transmission_rate?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.encapsulation_data.EncapsulationData. */
export interface EncapsulationData extends ArchiveSection {
  /** Unit: gram / hour / meter ** 2. */
  readonly water_vapour_transmission_rate?: Quantity<'mass / length ** 2 / time', number>
  /** Unit: centimeter ** 3 / hour / meter ** 2. */
  readonly oxygen_vapour_transmission_rate?: Quantity<'velocity', number>
}

/** runschema.calculation.Energy. Stands at run.calculation.energy and elsewhere. */
export interface Energy extends CommonSection {
  /** Unit: joule. `run.calculation.energy.enthalpy`. */
  readonly enthalpy?: Quantity<'energy', number>
  /** Unit: joule / kelvin. `run.calculation.energy.entropy`. */
  readonly entropy?: Quantity<'entropy', number>
  /** Unit: joule. `run.calculation.energy.chemical_potential`. */
  readonly chemical_potential?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.internal`. */
  readonly internal?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.change`. */
  readonly change?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.fermi`. */
  readonly fermi?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.highest_occupied`. */
  readonly highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.lowest_unoccupied`. */
  readonly lowest_unoccupied?: Quantity<'energy', number>
  /** `run.calculation.energy.total`. */
  readonly total?: EnergyEntry
  /** `run.calculation.energy.current`. */
  readonly current?: EnergyEntry
  /** `run.calculation.energy.zero_point`. */
  readonly zero_point?: EnergyEntry
  /** `run.calculation.energy.kinetic_electronic`. */
  readonly kinetic_electronic?: EnergyEntry
  /** `run.calculation.energy.electronic`. */
  readonly electronic?: EnergyEntry
  /** `run.calculation.energy.correlation`. */
  readonly correlation?: EnergyEntry
  /** `run.calculation.energy.exchange`. */
  readonly exchange?: EnergyEntry
  /** `run.calculation.energy.xc`. */
  readonly xc?: EnergyEntry
  /** `run.calculation.energy.xc_potential`. */
  readonly xc_potential?: EnergyEntry
  /** `run.calculation.energy.electrostatic`. */
  readonly electrostatic?: EnergyEntry
  /** `run.calculation.energy.nuclear_repulsion`. */
  readonly nuclear_repulsion?: EnergyEntry
  /** `run.calculation.energy.coulomb`. */
  readonly coulomb?: EnergyEntry
  /** `run.calculation.energy.madelung`. */
  readonly madelung?: EnergyEntry
  /** `run.calculation.energy.ewald`. */
  readonly ewald?: EnergyEntry
  /** `run.calculation.energy.free`. */
  readonly free?: EnergyEntry
  /** `run.calculation.energy.sum_eigenvalues`. */
  readonly sum_eigenvalues?: EnergyEntry
  /** `run.calculation.energy.total_t0`. */
  readonly total_t0?: EnergyEntry
  /** `run.calculation.energy.van_der_waals`. */
  readonly van_der_waals?: EnergyEntry
  /** `run.calculation.energy.hartree_fock_x_scaled`. */
  readonly hartree_fock_x_scaled?: EnergyEntry
  /** A list; gaps are null. `run.calculation.energy.contributions`. */
  readonly contributions: readonly EnergyEntry[]
  /** A list; gaps are null. `run.calculation.energy.types`. */
  readonly types: readonly EnergyEntry[]
  /** `run.calculation.energy.double_counting`. */
  readonly double_counting?: EnergyEntry
  /** `run.calculation.energy.correction_entropy`. */
  readonly correction_entropy?: EnergyEntry
  /** `run.calculation.energy.correction_hartree`. */
  readonly correction_hartree?: EnergyEntry
  /** `run.calculation.energy.correction_xc`. */
  readonly correction_xc?: EnergyEntry
  /** `run.calculation.energy.kinetic`. */
  readonly kinetic?: EnergyEntry
  /** `run.calculation.energy.potential`. */
  readonly potential?: EnergyEntry
  /** `run.calculation.energy.pressure_volume_work`. */
  readonly pressure_volume_work?: EnergyEntry
}

/** nomad_simulations.schema_packages.variables.Energy2. Stands at data.outputs.absorption_spectra.energies and elsewhere. */
export interface Energy2 extends Omit<Variables, "points"> {
  /** Unit: joule. Shape: [n_points]. `data.outputs.absorption_spectra.energies.points`. */
  readonly points?: Quantity<'energy', Float64Array>
}

/** nomad_simulations.schema_packages.properties.energies.EnergyContribution. Until version 0.4.0. */
export interface EnergyContribution extends BaseEnergy, Omit<PropertyContribution, "model_method_ref"> {
}

/** nomad_simulations.schema_packages.workflow.general.EnergyConvergenceTarget. */
export interface EnergyConvergenceTarget extends WorkflowConvergenceTarget {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
}

/** nomad.datamodel.results.EnergyDynamic. Stands at results.properties.thermodynamic.trajectory.energy_potential. */
export interface EnergyDynamic extends QuantityDynamic {
  /** Unit: joule. `results.properties.thermodynamic.trajectory.energy_potential.value`. */
  readonly value?: Quantity<'energy', number>
}

/** runschema.calculation.EnergyEntry. Stands at run.calculation.energy.total and elsewhere. */
export interface EnergyEntry extends Atomic {
  /** Unit: joule. `run.calculation.energy.total.reference`. */
  readonly reference?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.total.value`. */
  readonly value?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.total.value_per_atom`. */
  readonly value_per_atom?: Quantity<'energy', number>
  /** Unit: joule. Shape: [n_atoms]. `run.calculation.energy.total.values_per_atom`. */
  readonly values_per_atom?: Quantity<'energy', Float64Array>
  /** Unit: joule. `run.calculation.energy.total.potential`. */
  readonly potential?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.total.kinetic`. */
  readonly kinetic?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.total.correction`. */
  readonly correction?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.total.short_range`. */
  readonly short_range?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.energy.total.long_range`. */
  readonly long_range?: Quantity<'energy', number>
}

/** nomad.datamodel.results.EnergyFreeHelmholtz. Stands at results.properties.vibrational.energy_free_helmholtz. */
export interface EnergyFreeHelmholtz extends CommonSection {
  /** A reference to ThermodynamicsResults.vibrational_free_energy_at_constant_volume: reads as its value. `results.properties.vibrational.energy_free_helmholtz.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** A reference to ThermodynamicsResults.temperature: reads as its value. `results.properties.vibrational.energy_free_helmholtz.temperatures`. */
  readonly temperatures?: Quantity<'temperature', Float64Array>
}

/** nomad.datamodel.results.EnergyVolumeCurve. Stands at results.properties.mechanical.energy_volume_curve. */
export interface EnergyVolumeCurve extends CommonSection {
  /** `results.properties.mechanical.energy_volume_curve.type`. */
  readonly type?: 'birch_euler' | 'birch_lagrange' | 'birch_murnaghan' | 'mie_gruneisen' | 'murnaghan' | 'pack_evans_james' | 'pourier_tarantola' | 'raw' | 'tait' | 'vinet'
  /** A reference to EquationOfStateResults.volumes: reads as its value. `results.properties.mechanical.energy_volume_curve.volumes`. */
  readonly volumes?: Quantity<'volume', Float64Array>
  /** A reference to EquationOfStateResults.energies: reads as its value. `results.properties.mechanical.energy_volume_curve.energies_raw`. */
  readonly energies_raw?: Quantity<'energy', Float64Array>
  /** A reference to EOSFit.fitted_energies: reads as its value. `results.properties.mechanical.energy_volume_curve.energies_fit`. */
  readonly energies_fit?: Quantity<'energy', Float64Array>
}

/** simulationworkflowschema.molecular_dynamics.EnsembleProperty. */
export interface EnsembleProperty extends Property {
  readonly n_smooth?: number
  readonly n_variables?: number
  /** Shape: [n_variables]. */
  readonly variables_name?: readonly string[]
  /** A list; gaps are null. */
  readonly ensemble_property_values: readonly EnsemblePropertyValues[]
}

/** simulationworkflowschema.molecular_dynamics.EnsemblePropertyValues. */
export interface EnsemblePropertyValues extends PropertyValues {
  readonly n_bins?: number
  readonly frame_start?: number
  readonly frame_end?: number
  /** Shape: [n_bins]. */
  readonly bins_magnitude?: Float64Array
  readonly bins_unit?: string
  /** Shape: [n_bins]. */
  readonly value_magnitude?: Float64Array
  readonly value_unit?: string
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Enthalpy. */
export interface Enthalpy extends BaseEnergy {
}

/** nomad.datamodel.metainfo.basesections.v1.Entity. Stands at data.program and elsewhere. */
export interface Entity extends BaseBaseSection {
}

/** nomad.datamodel.metainfo.basesections.v1.EntityReference. */
export interface EntityReference extends Omit<SectionReference, "reference"> {
  /** A reference. */
  readonly reference?: Entity
  readonly lab_id?: string
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Entropy. */
export interface Entropy extends PhysicalProperty {
  /** Unit: joule / kelvin. */
  readonly value?: Quantity<'entropy', number>
}

/** nomad.datamodel.datamodel.EntryArchive. */
export interface EntryArchive<Data = AnyData> extends ArchiveSection {
  /** The id of this entry, whatever `required` was. */
  readonly entry_id: string
  /** The id of the upload that this entry belongs to, whatever `required` was. */
  readonly upload_id: string
  /** Shape: [0..*]. `processing_logs`. */
  readonly processing_logs?: readonly LooseValue[]
  /** A list; gaps are null. `run`. */
  readonly run: readonly Run[]
  /** A list; gaps are null. `measurement`. */
  readonly measurement: readonly MeasurementsMeasurement[]
  /** `data`. */
  readonly data?: Data
  /** A list; gaps are null. `workflow`. */
  readonly workflow: readonly OlderWorkflow[]
  /** `workflow2`. */
  readonly workflow2?: AnyWorkflow
  /** `metadata`. */
  readonly metadata?: EntryMetadata
  /** `results`. */
  readonly results?: Results
  /** `tabular_tree`. */
  readonly tabular_tree?: TabularTree
  /** `definitions`. */
  readonly definitions?: Package
}

/** nomad.datamodel.datamodel.EntryArchiveReference. Stands at metadata.entry_references. */
export interface EntryArchiveReference extends CommonSection {
  /** `metadata.entry_references.target_reference`. */
  readonly target_reference?: string
  /** `metadata.entry_references.target_entry_id`. */
  readonly target_entry_id?: string
  /** `metadata.entry_references.target_mainfile`. */
  readonly target_mainfile?: string
  /** `metadata.entry_references.target_upload_id`. */
  readonly target_upload_id?: string
  /** `metadata.entry_references.target_name`. */
  readonly target_name?: string
  /** `metadata.entry_references.target_path`. */
  readonly target_path?: string
  /** `metadata.entry_references.source_name`. */
  readonly source_name?: string
  /** `metadata.entry_references.source_path`. */
  readonly source_path?: string
  /** `metadata.entry_references.source_quantity`. */
  readonly source_quantity?: string
}

/** nomad.datamodel.data.EntryData. Stands at data. */
export interface EntryData extends ArchiveSection {
}

/** nomad.datamodel.datamodel.EntryMetadata. Stands at metadata. */
export interface EntryMetadata extends CommonSection {
  /** `metadata.upload_id`. */
  readonly upload_id?: string
  /** `metadata.upload_name`. */
  readonly upload_name?: string
  /** `metadata.upload_create_time`. */
  readonly upload_create_time?: Date
  /** `metadata.description`. */
  readonly description?: string
  /** `metadata.entry_id`. */
  readonly entry_id?: string
  /** `metadata.entry_name`. */
  readonly entry_name?: string
  /** `metadata.entry_type`. */
  readonly entry_type?: string
  /** Derived. `metadata.calc_id`. */
  readonly calc_id?: string
  /** `metadata.entry_hash`. */
  readonly entry_hash?: string
  /** `metadata.entry_create_time`. */
  readonly entry_create_time?: Date
  /** `metadata.last_edit_time`. */
  readonly last_edit_time?: Date
  /** `metadata.parser_name`. */
  readonly parser_name?: string
  /** `metadata.mainfile`. */
  readonly mainfile?: string
  /** `metadata.mainfile_key`. */
  readonly mainfile_key?: string
  /** Shape: [*]. `metadata.text_search_contents`. */
  readonly text_search_contents?: readonly string[]
  /** Shape: [0..*]. `metadata.files`. */
  readonly files?: readonly string[]
  /** `metadata.pid`. */
  readonly pid?: string
  /** `metadata.raw_id`. */
  readonly raw_id?: string
  /** `metadata.external_id`. */
  readonly external_id?: string
  /** Default: false. `metadata.published`. */
  readonly published?: boolean
  /** `metadata.publish_time`. */
  readonly publish_time?: Date
  /** Default: false. `metadata.with_embargo`. */
  readonly with_embargo?: boolean
  /** `metadata.embargo_length`. */
  readonly embargo_length?: number
  /** Default: CC BY 4.0. `metadata.license`. */
  readonly license?: string
  /** Default: false. `metadata.processed`. */
  readonly processed?: boolean
  /** `metadata.process_status`. */
  readonly process_status?: 'DELETED' | 'FAILURE' | 'PENDING' | 'READY' | 'RUNNING' | 'SUCCESS' | 'WAITING_FOR_RESULT'
  /** `metadata.last_processing_time`. */
  readonly last_processing_time?: Date
  /** Shape: [*]. `metadata.processing_errors`. */
  readonly processing_errors?: readonly string[]
  /** `metadata.nomad_version`. */
  readonly nomad_version?: string
  /** `metadata.nomad_commit`. */
  readonly nomad_commit?: string
  /** `metadata.nomad_distro_commit_url`. */
  readonly nomad_distro_commit_url?: string
  /** `metadata.comment`. */
  readonly comment?: string
  /** Shape: [0..*]. `metadata.references`. */
  readonly references?: readonly string[]
  /** `metadata.external_db`. */
  readonly external_db?: 'AFLOW' | 'CatTestHub' | 'Catalyst Acquisition by Data Sharing (CADS)' | 'EELS Data Base' | 'Kyoto Phonopy Database' | 'Materials Project' | 'OQMD' | 'Open Catalyst Project' | 'The Perovskite Database Project'
  /** Derived. `metadata.origin`. */
  readonly origin?: string
  /** `metadata.main_author`. */
  readonly main_author?: LooseValue
  /** Shape: [0..*]. `metadata.coauthors`. */
  readonly coauthors?: readonly LooseValue[]
  /** Shape: [0..*]. `metadata.coauthor_groups`. */
  readonly coauthor_groups?: readonly string[]
  /** Shape: [0..*]. `metadata.entry_coauthors`. */
  readonly entry_coauthors?: readonly LooseValue[]
  /** Shape: [0..*]. `metadata.reviewers`. */
  readonly reviewers?: readonly LooseValue[]
  /** Shape: [0..*]. `metadata.reviewer_groups`. */
  readonly reviewer_groups?: readonly string[]
  /** Shape: [0..*]. Derived. `metadata.authors`. */
  readonly authors?: readonly LooseValue[]
  /** Shape: [0..*]. Derived. `metadata.writers`. */
  readonly writers?: readonly LooseValue[]
  /** Shape: [0..*]. Derived. `metadata.writer_groups`. */
  readonly writer_groups?: readonly string[]
  /** Shape: [0..*]. Derived. `metadata.viewers`. */
  readonly viewers?: readonly LooseValue[]
  /** Shape: [0..*]. Derived. `metadata.viewer_groups`. */
  readonly viewer_groups?: readonly string[]
  /** Shape: [0..*]. Names a person or data set outside of archives. `metadata.datasets`. */
  readonly datasets?: readonly LooseValue[]
  /** `metadata.domain`. */
  readonly domain?: 'dft' | 'ems' | 'nexus'
  /** `metadata.n_quantities`. */
  readonly n_quantities?: number
  /** Shape: [0..*]. `metadata.quantities`. */
  readonly quantities?: readonly string[]
  /** Shape: [*]. `metadata.sections`. */
  readonly sections?: readonly string[]
  /** Default: false. `metadata.readonly`. */
  readonly readonly?: boolean
  /** A list; gaps are null. `metadata.source_files`. */
  readonly source_files: readonly SourceFile[]
  /** `metadata.entry_timestamp`. */
  readonly entry_timestamp?: RFC3161Timestamp
  /** `metadata.optimade`. */
  readonly optimade?: OptimadeEntry
  /** A list; gaps are null. `metadata.section_defs`. */
  readonly section_defs: readonly CompatibleSectionDef[]
  /** A list; gaps are null. `metadata.entry_references`. */
  readonly entry_references: readonly EntryArchiveReference[]
  /** A list; gaps are null. `metadata.search_quantities`. */
  readonly search_quantities: readonly SearchableQuantity[]
}

/** nomad.datamodel.Environment. */
export interface Environment extends CommonSection {
  /** A list; gaps are null. */
  readonly packages: readonly Package[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.EnvironmentalConditions. */
export interface EnvironmentalConditions extends ArchiveSection {
  readonly ambient_conditions?: boolean
  readonly in_glove_box?: boolean
  readonly atmosphere?: string
  readonly relative_humidity?: number
  /** Unit: degree_Celsius. */
  readonly ambient_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly device_temperature?: Quantity<'temperature', number>
  /** Unit: pascal. */
  readonly pressure?: Quantity<'pressure', number>
  readonly oxygen_concentration?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.EnvironmentalConditionsDeposition. */
export interface EnvironmentalConditionsDeposition extends ArchiveSection {
  readonly ambient_conditions?: boolean
  readonly in_glove_box?: boolean
  readonly atmosphere?: string
  readonly relative_humidity?: number
  /** Unit: pascal. */
  readonly pressure?: Quantity<'pressure', number>
  /** Unit: degree_Celsius. */
  readonly ambient_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly device_temperature?: Quantity<'temperature', number>
  readonly oxygen_concentration?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.EnvironmentalConditionsOutdoor. */
export interface EnvironmentalConditionsOutdoor extends ArchiveSection {
  /** Unit: degree_Celsius. */
  readonly ambient_temperature_min?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly ambient_temperature_max?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly ambient_temperature_average?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly device_temperature_min?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly device_temperature_max?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly device_temperature_average?: Quantity<'temperature', number>
  readonly relative_humidity_min?: number
  readonly relative_humidity_max?: number
  readonly relative_humidity_average?: number
}

/** nomad_material_processing.epitaxy.Epitaxy. */
export interface Epitaxy extends SampleDeposition {
}

/** simulationworkflowschema.equation_of_state.EquationOfState. */
export interface EquationOfState extends Omit<ParallelSimulation, "method" | "results"> {
  readonly method?: EquationOfStateMethod
  readonly results?: EquationOfStateResults
}

/** simulationworkflowschema.equation_of_state.EquationOfStateMethod. */
export interface EquationOfStateMethod extends SimulationWorkflowMethod {
  readonly energy_calculator?: string
}

/** nomad_simulations.schema_packages.workflow.equation_of_state.EquationOfStateModel. Until version 0.5.0. */
export interface EquationOfStateModel extends SimulationWorkflowModel {
  /** A reference. Until version 0.5.0. */
  readonly program?: SimulationsProgram
}

/** simulationworkflowschema.equation_of_state.EquationOfStateResults. */
export interface EquationOfStateResults extends SimulationWorkflowResults {
  readonly n_points?: number
  /** Unit: meter ** 3. Shape: [n_points]. */
  readonly volumes?: Quantity<'volume', Float64Array>
  /** Unit: joule. Shape: [n_points]. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. */
  readonly eos_fit: readonly EOSFit[]
}

/** nomad_simulations.schema_packages.errors.ErrorEstimate. Stands at data.outputs.absorption_spectra.errors and elsewhere. */
export interface ErrorEstimate extends ArchiveSection {
  /** `data.outputs.absorption_spectra.errors.metric`. */
  readonly metric?: 'ci' | 'iqr' | 'mad' | 'mae' | 'mape' | 'model_uncertainty' | 'other' | 'pi' | 'rmse' | 'std' | 'stderr' | 'systematic_bias' | 'variance'
  /** `data.outputs.absorption_spectra.errors.definition_iri`. */
  readonly definition_iri?: string
  /** `data.outputs.absorption_spectra.errors.method`. */
  readonly method?: string
  /** `data.outputs.absorption_spectra.errors.n_samples`. */
  readonly n_samples?: number
  /** `data.outputs.absorption_spectra.errors.scope`. */
  readonly scope?: 'global' | 'per_component' | 'per_entity' | 'per_value'
  /** `data.outputs.absorption_spectra.errors.component_axis`. */
  readonly component_axis?: string
  /** Shape: [*]. `data.outputs.absorption_spectra.errors.value`. */
  readonly value?: Float64Array
  /** `data.outputs.absorption_spectra.errors.interval_type`. */
  readonly interval_type?: 'confidence' | 'prediction'
  /** `data.outputs.absorption_spectra.errors.level`. */
  readonly level?: number
  /** Shape: [*]. `data.outputs.absorption_spectra.errors.lower`. */
  readonly lower?: Float64Array
  /** Shape: [*]. `data.outputs.absorption_spectra.errors.upper`. */
  readonly upper?: Float64Array
  /** Shape: [*]. `data.outputs.absorption_spectra.errors.bias`. */
  readonly bias?: Float64Array
  /** `data.outputs.absorption_spectra.errors.notes`. */
  readonly notes?: string
}

/** nomad_material_processing.general.Etching. */
export interface Etching extends Omit<Process, "steps">, EntryData {
  /** Shape: [*]. */
  readonly tags?: readonly string[]
  /** A reference. */
  readonly recipe?: EtchingRecipe
  /** A list; gaps are null. */
  readonly steps: readonly EtchingStep[]
}

/** nomad_material_processing.general.EtchingRecipe. */
export interface EtchingRecipe extends Etching, Recipe, EntryData {
  readonly lab_id?: string
}

/** nomad_material_processing.general.EtchingStep. */
export interface EtchingStep extends ProcessStep {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  readonly agitation?: 'Magnetic Stirring' | 'Sonication'
  /** A list; gaps are null. */
  readonly etching_reagents: readonly CompositeSystem[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Evaporation. */
export interface Evaporation extends DepositionStep {
  readonly number_of_sources?: number
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: revolutions_per_minute. */
  readonly substrate_rotation_speed?: Quantity<'frequency', number>
  /** Unit: nanometer / second. */
  readonly deposition_rate?: Quantity<'velocity', number>
  /** Unit: pascal. */
  readonly chamber_pressure?: Quantity<'pressure', number>
  /** A list; gaps are null. */
  readonly sources: readonly OtherEvaporationSource[]
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** nomad_material_processing.vapor_deposition.general.EvaporationSource. */
export interface EvaporationSource extends ArchiveSection {
}

/** runschema.method.ExcitedStateMethodology. Stands at run.method.gw and elsewhere. */
export interface ExcitedStateMethodology extends CommonSection {
  /** `run.method.gw.type`. */
  readonly type?: string
  /** `run.method.gw.n_states`. */
  readonly n_states?: number
  /** `run.method.gw.n_empty_states`. */
  readonly n_empty_states?: number
  /** Unit: joule. `run.method.gw.broadening`. */
  readonly broadening?: Quantity<'energy', number>
  /** `run.method.gw.k_mesh`. */
  readonly k_mesh?: KMesh
  /** `run.method.gw.q_mesh`. */
  readonly q_mesh?: KMesh
  /** `run.method.gw.frequency_mesh`. */
  readonly frequency_mesh?: FrequencyMesh
}

/** nomad.datamodel.metainfo.basesections.v1.Experiment. */
export interface Experiment extends Omit<Activity, "steps"> {
  /** A list; gaps are null. */
  readonly steps: readonly ExperimentStep[]
}

/** nomad.datamodel.metainfo.basesections.v1.ExperimentStep. */
export interface ExperimentStep extends ActivityStep {
  /** A reference. */
  readonly activity?: Activity
  readonly lab_id?: string
}

/** nomad_simulations.schema_packages.model_method.ExplicitDispersionModel. Until version 0.6.0. */
export interface ExplicitDispersionModel extends BaseModelMethod {
  /** Until version 0.6.0. */
  readonly model?: 'D2' | 'D3' | 'D3BJ' | 'D4' | 'OBS' | 'JCHS' | 'TS' | 'TS-SCS' | 'MBD' | 'MBD@rsSCS' | 'XDM' | 'VV10' | 'rVV10' | 'vdW-DF' | 'vdW-DF2' | 'optB88-vdW' | 'optB86b-vdW' | 'SCAN+rVV10' | 'BEEF-vdW'
  /** Until version 0.6.0. */
  readonly is_embedded_in_xc?: boolean
  /** Until version 0.6.0. */
  readonly damping_function?: 'zero' | 'BJ' | 'fermi' | 'rational'
  /** Until version 0.6.0. */
  readonly xc_partner?: string
  /** Until version 0.6.0. */
  readonly s6?: number
  /** Until version 0.6.0. */
  readonly s8?: number
  /** Until version 0.6.0. */
  readonly s9?: number
  /** Until version 0.6.0. */
  readonly a1?: number
  /** Until version 0.6.0. */
  readonly a2?: number
  /** Until version 0.6.0. */
  readonly sR?: number
  /** Until version 0.6.0. */
  readonly b?: number
  /** Until version 0.6.0. */
  readonly beta?: number
  /** Until version 0.6.0. */
  readonly include_three_body_atm?: boolean
  /** Until version 0.6.0. */
  readonly include_c8?: boolean
  /** Until version 0.6.0. */
  readonly include_c10?: boolean
  /** Until version 0.6.0. */
  readonly max_dispersion_order?: number
  /** Until version 0.6.0. */
  readonly partition_scheme?: 'Hirshfeld' | 'Hirshfeld-I' | 'MBIS'
  /** Until version 0.6.0. */
  readonly charge_model?: 'EEQ' | 'CM5' | 'NPA'
  /** Until version 0.6.0. */
  readonly nonlocal_kernel?: 'DRSLL' | 'LMKLL' | 'VV10' | 'rVV10'
  /** Until version 0.6.0. */
  readonly density_source?: 'all-electron' | 'PAW-reconstructed' | 'valence-only'
  /** Unit: meter. Until version 0.6.0. */
  readonly cutoff_radius?: Quantity<'length', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.ExternalQuantumEfficiency. */
export interface ExternalQuantumEfficiency extends OtherMeasurement {
  /** Default: false. */
  readonly preconditioned?: boolean
  /** Default: false. */
  readonly bias_light?: boolean
  readonly results?: EQEResults
  readonly measurement_conditions?: EQEConditions
  readonly environmental_conditions?: EnvironmentalConditions
  readonly bias_light_source?: OtherMeasurementsLightSource
  readonly bias_illumination?: Illumination
  readonly preconditioned_conditions?: Preconditioning
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
  readonly raw_data?: EQERawData
}

/** perovskite_solar_cell_database.llm_extraction_schema.ExtractionMetadata. */
export interface ExtractionMetadata extends SectionRevision {
  readonly git_commit?: string
  readonly model?: string
  readonly model_version?: string
}

/** nomad_simulations.schema_packages.force_field.FeneBond. */
export interface FeneBond extends BondPotential {
  /** Unit: meter. */
  readonly maximum_extension?: Quantity<'length', number>
}

/** nomad_simulations.schema_packages.properties.energies.FermiLevel. Stands at data.outputs.fermi_levels. Until version 0.4.0. */
export interface FermiLevel extends BaseEnergy {
}

/** nomad_simulations.schema_packages.properties.fermi_surface.FermiSurface. Stands at data.outputs.fermi_surfaces. */
export interface FermiSurface extends PhysicalProperty {
  /** `data.outputs.fermi_surfaces.n_bands`. */
  readonly n_bands?: number
}

/** nomad.datamodel.metainfo.plot.Figure. Stands at data.outputs.absorption_spectra.figures and elsewhere. */
export interface Figure extends CommonSection {
  /** `data.outputs.absorption_spectra.figures.label`. */
  readonly label?: string
  /** `data.outputs.absorption_spectra.figures.index`. */
  readonly index?: number
  /** `data.outputs.absorption_spectra.figures.open`. */
  readonly open?: boolean
}

/** nomad_material_processing.vapor_deposition.cvd.movpe.FilamentTemperature. */
export interface FilamentTemperature extends OtherTemperature {
  /** Unit: kelvin. Shape: [*]. */
  readonly value?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly set_value?: Quantity<'temperature', Float64Array>
}

/** nomad_material_processing.vapor_deposition.general.FilledSubstrateHolder. */
export interface FilledSubstrateHolder extends Omit<SubstrateHolder, "positions"> {
  /** A reference. */
  readonly substrate_holder?: SubstrateHolder
  /** A list; gaps are null. */
  readonly positions: readonly FilledSubstrateHolderPosition[]
}

/** nomad_material_processing.vapor_deposition.general.FilledSubstrateHolderPosition. */
export interface FilledSubstrateHolderPosition extends SubstrateHolderPosition {
  readonly insert_reduction?: InsertReductionReference
  readonly substrate?: CompositeSystemReference
}

/** simulationworkflowschema.tb.FirstPrinciplesPlusTB. */
export interface FirstPrinciplesPlusTB extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: FirstPrinciplesPlusTBMethod
  readonly results?: FirstPrinciplesPlusTBResults
}

/** simulationworkflowschema.tb.FirstPrinciplesPlusTBMethod. */
export interface FirstPrinciplesPlusTBMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly first_principles_method_ref?: Method
  /** A reference. */
  readonly tb_method_ref?: TB
}

/** simulationworkflowschema.tb.FirstPrinciplesPlusTBResults. */
export interface FirstPrinciplesPlusTBResults extends SimulationWorkflowResults {
  readonly first_principles_outputs?: ElectronicStructureOutputs
  readonly tb_outputs?: ElectronicStructureOutputs
}

/** nomad_material_processing.vapor_deposition.cvd.general.FlashEvaporator. */
export interface FlashEvaporator extends CVDEvaporationSource {
  readonly carrier_gas?: PubChemPureSubstanceSection
  readonly carrier_push_flow_rate?: VolumetricFlowRate
  readonly carrier_purge_flow_rate?: VolumetricFlowRate
}

/** nomad_material_processing.vapor_deposition.cvd.general.FlashSource. */
export interface FlashSource extends Omit<CVDSource, "vapor_source"> {
  readonly vapor_source?: FlashEvaporator
  readonly peristaltic_pump_flux?: VolumetricFlowRate
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.Flexibility. */
export interface Flexibility extends OtherMeasurement {
  readonly results?: FlexibilityResults
  readonly measurement_conditions?: FlexibilityDetails
  readonly environmental_conditions?: EnvironmentalConditions
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.FlexibilityDetails. */
export interface FlexibilityDetails extends ArchiveSection {
  readonly number_of_bending_cycles?: number
  /** Unit: degree. */
  readonly bending_radius?: Quantity<'angle', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.FlexibilityResults. */
export interface FlexibilityResults extends ArchiveSection {
  readonly power_conversion_efficiency_start?: number
  readonly power_conversion_efficiency_end?: number
}

/** runschema.method.ForceCalculations. Stands at run.method.force_field.force_calculations. */
export interface ForceCalculations extends CommonSection {
  /** Unit: meter. `run.method.force_field.force_calculations.vdw_cutoff`. */
  readonly vdw_cutoff?: Quantity<'length', number>
  /** `run.method.force_field.force_calculations.coulomb_type`. */
  readonly coulomb_type?: 'cutoff' | 'ewald' | 'multilevel_summation' | 'particle_mesh_ewald' | 'particle_particle_particle_mesh' | 'reaction_field'
  /** Unit: meter. `run.method.force_field.force_calculations.coulomb_cutoff`. */
  readonly coulomb_cutoff?: Quantity<'length', number>
  /** `run.method.force_field.force_calculations.neighbor_searching`. */
  readonly neighbor_searching?: NeighborSearching
}

/** nomad_simulations.schema_packages.properties.forces.ForceContribution. Until version 0.4.0. */
export interface ForceContribution extends BaseForce, Omit<PropertyContribution, "model_method_ref"> {
}

/** nomad_simulations.schema_packages.workflow.general.ForceConvergenceTarget. */
export interface ForceConvergenceTarget extends WorkflowConvergenceTarget {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
}

/** runschema.method.ForceField. Stands at run.method.force_field. */
export interface ForceField extends CommonSection {
  /** A list; gaps are null. `run.method.force_field.model`. */
  readonly model: readonly AnyModel[]
  /** `run.method.force_field.force_calculations`. */
  readonly force_calculations?: ForceCalculations
}

/** runschema.calculation.Forces. Stands at run.calculation.forces and elsewhere. */
export interface Forces extends CommonSection {
  /** `run.calculation.forces.total`. */
  readonly total?: ForcesEntry
  /** `run.calculation.forces.free`. */
  readonly free?: ForcesEntry
  /** `run.calculation.forces.t0`. */
  readonly t0?: ForcesEntry
  /** A list; gaps are null. `run.calculation.forces.contributions`. */
  readonly contributions: readonly ForcesEntry[]
  /** A list; gaps are null. `run.calculation.forces.types`. */
  readonly types: readonly ForcesEntry[]
}

/** runschema.calculation.ForcesEntry. Stands at run.calculation.forces.total and elsewhere. */
export interface ForcesEntry extends Atomic {
  /** Unit: newton. Shape: [n_atoms, 3]. `run.calculation.forces.total.value`. */
  readonly value?: Quantity<'force', Float64Array[]>
  /** Unit: newton. Shape: [n_atoms, 3]. `run.calculation.forces.total.value_raw`. */
  readonly value_raw?: Quantity<'force', Float64Array[]>
}

/** simulationworkflowschema.molecular_dynamics.FreeEnergyCalculationParameters. */
export interface FreeEnergyCalculationParameters extends ArchiveSection {
  readonly type?: 'alchemical' | 'umbrella_sampling'
  readonly lambda_index?: number
  readonly atom_indices?: number
  readonly initial_state_vdw?: boolean
  readonly final_state_vdw?: boolean
  readonly initial_state_coloumb?: boolean
  readonly final_state_coloumb?: boolean
  readonly initial_state_bonded?: boolean
  readonly final_state_bonded?: boolean
  /** A list; gaps are null. */
  readonly lambdas: readonly Lambdas[]
}

/** simulationworkflowschema.molecular_dynamics.FreeEnergyCalculations. */
export interface FreeEnergyCalculations extends TrajectoryProperty {
  /** A reference. */
  readonly method_ref?: FreeEnergyCalculationParameters
  readonly lambda_index?: number
  readonly n_states?: number
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_total_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_PV_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_total_energy_differences_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_total_energy_derivative_magnitude?: string
}

/** nomad_simulations.schema_packages.variables.Frequency. Stands at data.outputs.electronic_greens_functions.real_frequency and elsewhere. */
export interface Frequency extends Omit<Variables, "points"> {
  /** Unit: joule. Shape: [n_points]. `data.outputs.electronic_greens_functions.real_frequency.points`. */
  readonly points?: Quantity<'energy', Float64Array>
}

/** runschema.method.FrequencyMesh. Stands at run.method.frequency_mesh and elsewhere. */
export interface FrequencyMesh extends Omit<Mesh, "points"> {
  /** Unit: joule. Shape: [n_points, dimensionality]. `run.method.frequency_mesh.points`. */
  readonly points?: Complex<Quantity<'energy', Float64Array[]>>
  /** `run.method.frequency_mesh.smearing`. */
  readonly smearing?: number
}

/** nomad_simulations.schema_packages.numerical_settings.FrozenCore. */
export interface FrozenCore extends NumericalSettings {
  /** Shape: [*]. */
  readonly per_atom_n_threshold?: Float64Array
  /** Shape: [*]. */
  readonly per_atom_z_threshold?: Float64Array
}

/** runschema.method.Functional. Stands at run.method.dft.xc_functional.contributions and elsewhere. */
export interface Functional extends CommonSection {
  /** `run.method.dft.xc_functional.contributions.name`. */
  readonly name?: string
  /** `run.method.dft.xc_functional.contributions.parameters`. */
  readonly parameters?: LooseValue
  /** `run.method.dft.xc_functional.contributions.weight`. */
  readonly weight?: number
}

/** runschema.method.GW. Stands at run.method.gw. */
export interface GW extends Omit<ExcitedStateMethodology, "type"> {
  /** `run.method.gw.type`. */
  readonly type?: 'G0W0' | 'ev-scGW' | 'ev-scGW0' | 'qp-scGW' | 'qp-scGW0' | 'scG0W' | 'scGW' | 'scGW0'
  /** `run.method.gw.analytical_continuation`. */
  readonly analytical_continuation?: 'contour_deformation' | 'multi_pole' | 'pade' | 'ppm_FaridEngel' | 'ppm_GodbyNeeds' | 'ppm_HybertsenLouie' | 'ppm_vonderLindenHorsh'
  /** Shape: [2]. `run.method.gw.interval_qp_corrections`. */
  readonly interval_qp_corrections?: Float64Array
  /** `run.method.gw.screening`. */
  readonly screening?: Screening
}

/** nomad.datamodel.metainfo.simulation.workflow.GWMethod. */
export interface GWMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly starting_point?: XCFunctional
  /** A reference. */
  readonly electrons_representation?: BasisSetContainer
  /** A reference. */
  readonly gw_method_ref?: GW
}

/** nomad.datamodel.metainfo.simulation.workflow.GWResults. */
export interface GWResults extends SimulationWorkflowResults {
  /** Shape: [*]. A reference. */
  readonly band_gap_dft?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly band_gap_gw?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly dos_dft?: readonly Dos[]
  /** Shape: [*]. A reference. */
  readonly dos_gw?: readonly Dos[]
  /** Shape: [*]. A reference. */
  readonly band_structure_dft?: readonly BandStructure[]
  /** Shape: [*]. A reference. */
  readonly band_structure_gw?: readonly BandStructure[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.GasComponent. */
export interface GasComponent extends ArchiveSection {
  readonly name?: string
  readonly functionality?: string
  readonly origin?: string
  /** Unit: pascal. */
  readonly partial_pressure?: Quantity<'pressure', number>
  readonly identity?: ChemicalComponentIdentity
  readonly supplier?: SupplierInformation
  readonly synthesis?: SynthesisInformation
}

/** nomad_material_processing.vapor_deposition.cvd.general.GasCylinderEvaporator. */
export interface GasCylinderEvaporator extends CVDEvaporationSource {
  readonly dilution_in_cylinder?: number
  readonly effective_flow_rate?: VolumetricFlowRate
}

/** nomad_material_processing.vapor_deposition.cvd.general.GasCylinderSource. */
export interface GasCylinderSource extends Omit<CVDSource, "vapor_source"> {
  readonly vapor_source?: GasCylinderEvaporator
}

/** nomad_material_processing.vapor_deposition.general.GasFlow. */
export interface GasFlow extends ArchiveSection {
  readonly gas?: PureSubstanceSection
  readonly flow_rate?: VolumetricFlowRate
}

/** nomad_material_processing.vapor_deposition.cvd.general.GasLineEvaporator. */
export interface GasLineEvaporator extends CVDEvaporationSource {
}

/** nomad_material_processing.vapor_deposition.cvd.general.GasLineSource. */
export interface GasLineSource extends Omit<CVDSource, "vapor_source"> {
  readonly vapor_source?: GasLineEvaporator
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.GasQuenchingDetails. */
export interface GasQuenchingDetails extends ArchiveSection {
  readonly gas?: string
  /** Unit: second. */
  readonly start_time?: Quantity<'time', number>
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** Unit: pascal. */
  readonly pressure?: Quantity<'pressure', number>
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  /** Unit: millimeter. */
  readonly distance_between_nozzle_and_substrate?: Quantity<'length', number>
}

/** runschema.method.GaussianBasisGroup. Stands at run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group. */
export interface GaussianBasisGroup extends CommonSection {
  /** `run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group.n_contractions`. */
  readonly n_contractions?: number
  /** `run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group.n_exponents`. */
  readonly n_exponents?: number
  /** Shape: [n_contractions, n_exponents]. `run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group.contractions`. */
  readonly contractions?: Float64Array[]
  /** Unit: 1 / meter ** 2. Shape: [n_exponents]. `run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group.exponents`. */
  readonly exponents?: Quantity<'1 / length ** 2', Float64Array>
  /** Shape: [n_contractions]. `run.method.electrons_representation.basis_set.atom_centered.gaussian_basis_group.ls`. */
  readonly ls?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.general.General. */
export interface General extends ArchiveSection {
  readonly architecture?: string
  readonly number_of_terminals?: number
  readonly number_of_junctions?: number
  /** Shape: [*]. */
  readonly photoabsorbers?: readonly string[]
  /** Shape: [*]. */
  readonly photoabsorbers_bandgaps?: Float64Array
  readonly production_date?: Date
  readonly flexible?: boolean
  readonly semitransparent?: boolean
  readonly contains_textured_layers?: boolean
  readonly bifacial?: boolean
  readonly encapsulated?: boolean
  readonly module?: boolean
  readonly contains_antireflective_coating?: boolean
  /** Unit: centimeter ** 2. */
  readonly substrate_area?: Quantity<'area', number>
  /** Unit: centimeter ** 2. */
  readonly cell_area?: Quantity<'area', number>
  /** Unit: centimeter ** 2. */
  readonly active_area?: Quantity<'area', number>
  readonly number_of_cells?: number
  readonly photoabsorbers_string?: string
  readonly stack_sequence?: string
  readonly number_of_layers?: number
  /** A list; gaps are null. */
  readonly subcells: readonly SubCellOrigin[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.GeneralDepositionProcedure. */
export interface GeneralDepositionProcedure extends DepositionStep {
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  readonly solution?: OtherSolution
  /** A list; gaps are null. */
  readonly gases: readonly GasComponent[]
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.GeneralLayer. */
export interface GeneralLayer extends OtherLayer {
  /** A list; gaps are null. */
  readonly components: readonly OtherComponent[]
}

/** nomad_simulations.schema_packages.model_system.GeometricSpace. Stands at data.model_system.cell and elsewhere. Until version 0.5.0. */
export interface GeometricSpace extends BaseV2Entity {
  /** Unit: meter. Until version 0.5.0. `data.model_system.cell.length_vector_a`. */
  readonly length_vector_a?: Quantity<'length', number>
  /** Unit: meter. Until version 0.5.0. `data.model_system.cell.length_vector_b`. */
  readonly length_vector_b?: Quantity<'length', number>
  /** Unit: meter. Until version 0.5.0. `data.model_system.cell.length_vector_c`. */
  readonly length_vector_c?: Quantity<'length', number>
  /** Unit: radian. Until version 0.5.0. `data.model_system.cell.angle_vectors_b_c`. */
  readonly angle_vectors_b_c?: Quantity<'angle', number>
  /** Unit: radian. Until version 0.5.0. `data.model_system.cell.angle_vectors_a_c`. */
  readonly angle_vectors_a_c?: Quantity<'angle', number>
  /** Unit: radian. Until version 0.5.0. `data.model_system.cell.angle_vectors_a_b`. */
  readonly angle_vectors_a_b?: Quantity<'angle', number>
  /** Unit: meter ** 3. Until version 0.5.0. `data.model_system.cell.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: meter ** 2. Until version 0.5.0. `data.model_system.cell.surface_area`. */
  readonly surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. Until version 0.5.0. `data.model_system.cell.area`. */
  readonly area?: Quantity<'area', number>
  /** Unit: meter. Until version 0.5.0. `data.model_system.cell.length`. */
  readonly length?: Quantity<'length', number>
  /** Until version 0.5.0. `data.model_system.cell.coordinates_system`. */
  readonly coordinates_system?: 'cartesian' | 'cylindrical' | 'spherical' | 'ellipsoidal' | 'polar'
  /** Shape: [3]. Until version 0.5.0. `data.model_system.cell.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** Shape: [3, 3]. Until version 0.5.0. `data.model_system.cell.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
}

/** nomad.datamodel.metainfo.basesections.v2.GeometricalSpace. Stands at data.model_system.geometry. */
export interface GeometricalSpace extends ArchiveSection {
}

/** nomad_material_processing.general.Geometry. */
export interface Geometry extends ArchiveSection {
  /** Unit: meter ** 3. */
  readonly volume?: Quantity<'volume', number>
}

/** simulationworkflowschema.geometry_optimization.GeometryOptimization. */
export interface GeometryOptimization extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: GeometryOptimizationMethod
  readonly results?: GeometryOptimizationResults
}

/** simulationworkflowschema.geometry_optimization.GeometryOptimizationMethod. */
export interface GeometryOptimizationMethod extends SimulationWorkflowMethod {
  readonly type?: 'atomic' | 'cell_shape' | 'cell_volume' | 'static'
  readonly method?: string
  /** Unit: joule. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: pascal. */
  readonly convergence_tolerance_stress_maximum?: Quantity<'pressure', number>
  /** Unit: meter. */
  readonly convergence_tolerance_displacement_maximum?: Quantity<'length', number>
  readonly optimization_steps_maximum?: number
  readonly save_frequency?: number
}

/** nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimizationModel. */
export interface GeometryOptimizationModel extends SimulationsSimulationWorkflowMethod {
  readonly optimization_type?: 'atomic' | 'cell_shape' | 'cell_volume' | 'static'
  readonly optimization_method?: string
  readonly n_steps_maximum?: number
  readonly sampling_frequency?: number
  /** Unit: joule. Until version 0.5.0. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. Until version 0.5.0. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: pascal. Until version 0.5.0. */
  readonly convergence_tolerance_stress_maximum?: Quantity<'pressure', number>
  /** Unit: meter. Until version 0.5.0. */
  readonly convergence_tolerance_displacement_maximum?: Quantity<'length', number>
  /** A list; gaps are null. */
  readonly single_point_convergence_targets: readonly WorkflowConvergenceTarget[]
}

/** simulationworkflowschema.geometry_optimization.GeometryOptimizationResults. */
export interface GeometryOptimizationResults extends SimulationWorkflowResults {
  readonly optimization_steps?: number
  /** Unit: joule. Shape: [optimization_steps]. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Shape: [optimization_steps]. */
  readonly steps?: Float64Array
  /** Unit: joule. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** Unit: meter. */
  readonly final_displacement_maximum?: Quantity<'length', number>
  readonly is_converged_geometry?: boolean
}

/** nomad_simulations.schema_packages.properties.thermodynamics.GibbsFreeEnergy. */
export interface GibbsFreeEnergy extends BaseEnergy {
}

/** nomad_simulations.schema_packages.model_system.GlobalCrystalSymmetry. */
export interface GlobalCrystalSymmetry extends GlobalSymmetry {
  readonly lattice_type?: 'a - triclinic' | 'ap - linear' | 'c - cubic' | 'h - hexagonal' | 'hp - hexagonal 2D' | 'm - monoclinic' | 'mp - oblique' | 'o - orthorhombic' | 'oc - centered rectangular' | 'op - rectangular' | 'r - trigonal' | 't - tetragonal' | 'tp - square'
  readonly lattice_centering?: 'F - all faces centred' | 'I - body centred' | 'P - primitive' | 'R - rhombohedral' | 'S - face centred' | 'c - centered 2D' | 'p - primitive 2D/1D'
  readonly hall_symbol?: string
  readonly hall_number?: number
  readonly point_group_symbol?: string
  readonly space_group_number?: number
  readonly space_group_symbol?: string
  readonly strukturbericht_designation?: string
  readonly prototype_formula?: string
  readonly prototype_aflow_id?: string
  /** Shape: [3]. */
  readonly analysis_origin_shift?: Float64Array
  /** Shape: [3, 3]. */
  readonly analysis_transformation_matrix?: Float64Array[]
}

/** nomad_simulations.schema_packages.model_system.GlobalSymmetry. Stands at data.model_system.symmetry. */
export interface GlobalSymmetry extends ArchiveSection {
  /** Until version 0.6.0. `data.model_system.symmetry.bravais_lattice`. */
  readonly bravais_lattice?: string
  /** Until version 0.6.0. `data.model_system.symmetry.hall_symbol`. */
  readonly hall_symbol?: string
  /** Until version 0.6.0. `data.model_system.symmetry.point_group_symbol`. */
  readonly point_group_symbol?: string
  /** Until version 0.6.0. `data.model_system.symmetry.space_group_number`. */
  readonly space_group_number?: number
  /** Until version 0.6.0. `data.model_system.symmetry.space_group_symbol`. */
  readonly space_group_symbol?: string
  /** Until version 0.6.0. `data.model_system.symmetry.strukturbericht_designation`. */
  readonly strukturbericht_designation?: string
  /** Until version 0.6.0. `data.model_system.symmetry.prototype_formula`. */
  readonly prototype_formula?: string
  /** Until version 0.6.0. `data.model_system.symmetry.prototype_aflow_id`. */
  readonly prototype_aflow_id?: string
  /** A reference. Until version 0.6.0. `data.model_system.symmetry.atomic_cell_ref`. */
  readonly atomic_cell_ref?: AnyRepresentation
}

/** nomad_measurements.transmission.schema.GratingMonochromator. */
export interface GratingMonochromator extends Monochromator {
  /** Unit: 1 / meter. */
  readonly groove_density?: Quantity<'wavenumber', number>
}

/** runschema.calculation.GreensFunctions. Stands at run.calculation.greens_functions and elsewhere. */
export interface GreensFunctions extends CommonSection {
  /** `run.calculation.greens_functions.type`. */
  readonly type?: 'impurity' | 'lattice'
  /** Shape: [*]. `run.calculation.greens_functions.matsubara_freq`. */
  readonly matsubara_freq?: Float64Array
  /** Shape: [n_tau]. `run.calculation.greens_functions.tau`. */
  readonly tau?: Float64Array
  /** Shape: [n_frequencies]. `run.calculation.greens_functions.frequencies`. */
  readonly frequencies?: Float64Array
  /** Unit: joule. `run.calculation.greens_functions.chemical_potential`. */
  readonly chemical_potential?: Quantity<'energy', number>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, *]. `run.calculation.greens_functions.self_energy_iw`. */
  readonly self_energy_iw?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, *]. `run.calculation.greens_functions.greens_function_iw`. */
  readonly greens_function_iw?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, *]. `run.calculation.greens_functions.hybridization_function_iw`. */
  readonly hybridization_function_iw?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, n_tau]. `run.calculation.greens_functions.greens_function_tau`. */
  readonly greens_function_tau?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, n_frequencies]. `run.calculation.greens_functions.self_energy_freq`. */
  readonly self_energy_freq?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, n_frequencies]. `run.calculation.greens_functions.greens_function_freq`. */
  readonly greens_function_freq?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals, n_frequencies]. `run.calculation.greens_functions.hybridization_function_freq`. */
  readonly hybridization_function_freq?: Complex<Float64Array[][][]>
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals]. `run.calculation.greens_functions.orbital_occupations`. */
  readonly orbital_occupations?: Float64Array[][]
  /** Shape: [n_atoms_per_unit_cell, 2, n_correlated_orbitals]. `run.calculation.greens_functions.quasiparticle_weights`. */
  readonly quasiparticle_weights?: Float64Array[][]
}

/** nomad.datamodel.results.GreensFunctionsElectronic. Stands at results.properties.electronic.greens_functions_electronic. */
export interface GreensFunctionsElectronic extends CommonSection {
  /** `results.properties.electronic.greens_functions_electronic.type`. */
  readonly type?: 'impurity' | 'lattice'
  /** `results.properties.electronic.greens_functions_electronic.label`. */
  readonly label?: string
  /** A reference to GreensFunctions.tau: reads as its value. `results.properties.electronic.greens_functions_electronic.tau`. */
  readonly tau?: Float64Array
  /** A reference to GreensFunctions.matsubara_freq: reads as its value. `results.properties.electronic.greens_functions_electronic.matsubara_freq`. */
  readonly matsubara_freq?: Float64Array
  /** A reference to GreensFunctions.frequencies: reads as its value. `results.properties.electronic.greens_functions_electronic.frequencies`. */
  readonly frequencies?: Float64Array
  /** A reference to GreensFunctions.greens_function_tau: reads as its value. `results.properties.electronic.greens_functions_electronic.greens_function_tau`. */
  readonly greens_function_tau?: Complex<Float64Array[][][]>
  /** A reference to GreensFunctions.greens_function_iw: reads as its value. `results.properties.electronic.greens_functions_electronic.greens_function_iw`. */
  readonly greens_function_iw?: Complex<Float64Array[][][]>
  /** A reference to GreensFunctions.self_energy_iw: reads as its value. `results.properties.electronic.greens_functions_electronic.self_energy_iw`. */
  readonly self_energy_iw?: Complex<Float64Array[][][]>
  /** A reference to GreensFunctions.greens_function_freq: reads as its value. `results.properties.electronic.greens_functions_electronic.greens_function_freq`. */
  readonly greens_function_freq?: Complex<Float64Array[][][]>
  /** A reference to GreensFunctions.self_energy_freq: reads as its value. `results.properties.electronic.greens_functions_electronic.self_energy_freq`. */
  readonly self_energy_freq?: Complex<Float64Array[][][]>
  /** A reference to GreensFunctions.hybridization_function_freq: reads as its value. `results.properties.electronic.greens_functions_electronic.hybridization_function_freq`. */
  readonly hybridization_function_freq?: Complex<Float64Array[][][]>
  /** A reference to GreensFunctions.orbital_occupations: reads as its value. `results.properties.electronic.greens_functions_electronic.orbital_occupations`. */
  readonly orbital_occupations?: Float64Array[][]
  /** A reference to GreensFunctions.quasiparticle_weights: reads as its value. `results.properties.electronic.greens_functions_electronic.quasiparticle_weights`. */
  readonly quasiparticle_weights?: Float64Array[][]
  /** A reference to GreensFunctions.chemical_potential: reads as its value. `results.properties.electronic.greens_functions_electronic.chemical_potential`. */
  readonly chemical_potential?: Quantity<'energy', number>
}

/** nomad_material_processing.vapor_deposition.general.GrowthRate. */
export interface GrowthRate extends Omit<TimeSeries, "set_value" | "value"> {
  readonly measurement_type?: 'Assumed' | 'RHEED' | 'Reflectance'
  /** Unit: meter / second. Shape: [*]. */
  readonly value?: Quantity<'velocity', Float64Array>
  /** Unit: meter / second. Shape: [*]. */
  readonly set_value?: Quantity<'velocity', Float64Array>
}

/** nomad.datamodel.metainfo.basesections.v1.HDF5Normalizer. */
export interface HDF5Normalizer extends ArchiveSection {
}

/** nomad_simulations.schema_packages.model_method.HF. */
export interface HF extends ModelMethodElectronic {
  readonly reference_form?: 'RHF' | 'ROHF' | 'UHF'
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.HFCCMethod. */
export interface HFCCMethod extends BeyondHFMethod {
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.HFCCResults. */
export interface HFCCResults extends BeyondHFResults {
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.HFCCWorkflow. */
export interface HFCCWorkflow extends Omit<BeyondHFWorkflow, "method" | "results"> {
  readonly method?: HFCCMethod
  readonly results?: HFCCResults
}

/** nomad_simulations.schema_packages.workflow.configuration_interaction.HFCIMethod. */
export interface HFCIMethod extends BeyondHFMethod {
}

/** nomad_simulations.schema_packages.workflow.configuration_interaction.HFCIResults. */
export interface HFCIResults extends BeyondHFResults {
}

/** nomad_simulations.schema_packages.workflow.configuration_interaction.HFCIWorkflow. */
export interface HFCIWorkflow extends Omit<BeyondHFWorkflow, "method" | "results"> {
  readonly method?: HFCIMethod
  readonly results?: HFCIResults
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.HFLocalCCWorkflow.HFLocalCCMethod. */
export interface HFLocalCCMethod extends LocalCCWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.HFLocalCCWorkflow.HFLocalCCResults. */
export interface HFLocalCCResults extends LocalCCWorkflowResults {
  readonly hf?: ElectronicStructureResults
  /** A list; gaps are null. */
  readonly ext: readonly ElectronicStructureResults[]
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.HFLocalCCWorkflow. */
export interface HFLocalCCWorkflow extends Omit<LocalCCWorkflow, "method" | "results"> {
  readonly method?: HFLocalCCMethod
  readonly results?: HFLocalCCResults
}

/** perovskite_solar_cell_database.schema_sections.htl.HTL. */
export interface HTL extends ArchiveSection {
  readonly stack_sequence?: string
  readonly thickness_list?: string
  readonly additives_compounds?: string
  readonly additives_concentrations?: string
  readonly deposition_procedure?: string
  readonly deposition_aggregation_state_of_reactants?: string
  readonly deposition_synthesis_atmosphere?: string
  readonly deposition_synthesis_atmosphere_pressure_total?: string
  readonly deposition_synthesis_atmosphere_pressure_partial?: string
  readonly deposition_synthesis_atmosphere_relative_humidity?: string
  readonly deposition_solvents?: string
  readonly deposition_solvents_mixing_ratios?: string
  readonly deposition_solvents_supplier?: string
  readonly deposition_solvents_purity?: string
  readonly deposition_reaction_solutions_compounds?: string
  readonly deposition_reaction_solutions_compounds_supplier?: string
  readonly deposition_reaction_solutions_compounds_purity?: string
  readonly deposition_reaction_solutions_concentrations?: string
  readonly deposition_reaction_solutions_volumes?: string
  readonly deposition_reaction_solutions_age?: string
  readonly deposition_reaction_solutions_temperature?: string
  readonly deposition_substrate_temperature?: string
  readonly deposition_thermal_annealing_temperature?: string
  readonly deposition_thermal_annealing_time?: string
  readonly deposition_thermal_annealing_atmosphere?: string
  readonly storage_time_until_next_deposition_step?: string
  readonly storage_atmosphere?: string
  readonly storage_relative_humidity?: string
  readonly surface_treatment_before_next_deposition_step?: string
}

/** nomad_simulations.schema_packages.model_method.HamiltonianTerm. Stands at data.model_method.contributions. */
export interface HamiltonianTerm extends BaseModelMethod {
}

/** nomad_simulations.schema_packages.force_field.HarmonicAngle. */
export interface HarmonicAngle extends AnglePotential {
}

/** nomad_simulations.schema_packages.force_field.HarmonicAngleDihedralCoupling. */
export interface HarmonicAngleDihedralCoupling extends AngleDihedralCouplingPotential {
}

/** nomad_simulations.schema_packages.force_field.HarmonicBond. */
export interface HarmonicBond extends BondPotential {
}

/** nomad_simulations.schema_packages.force_field.HarmonicImproper. */
export interface HarmonicImproper extends ImproperDihedralPotential {
  /** Unit: radian. */
  readonly equilibrium_value?: Quantity<'angle', number>
  /** Unit: joule / radian ** 2. */
  readonly force_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
}

/** nomad_simulations.schema_packages.model_method.HartreeFock. Until version 0.6.0. */
export interface HartreeFock extends ModelMethodElectronic {
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Heat. */
export interface Heat extends BaseEnergy {
}

/** nomad_simulations.schema_packages.properties.thermodynamics.HeatCapacity. */
export interface HeatCapacity extends PhysicalProperty {
  /** Unit: joule / kelvin. */
  readonly value?: Quantity<'entropy', number>
}

/** nomad.datamodel.results.HeatCapacityConstantVolume. Stands at results.properties.vibrational.heat_capacity_constant_volume. */
export interface HeatCapacityConstantVolume extends CommonSection {
  /** A reference to ThermodynamicsResults.heat_capacity_c_v: reads as its value. `results.properties.vibrational.heat_capacity_constant_volume.heat_capacities`. */
  readonly heat_capacities?: Quantity<'entropy', Float64Array>
  /** A reference to ThermodynamicsResults.temperature: reads as its value. `results.properties.vibrational.heat_capacity_constant_volume.temperatures`. */
  readonly temperatures?: Quantity<'temperature', Float64Array>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Heating. */
export interface Heating extends DepositionStep {
  readonly heating_medium?: string
  /** A list; gaps are null. */
  readonly temperature_steps: readonly TemperatureStep[]
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** nomad_simulations.schema_packages.properties.thermodynamics.HelmholtzFreeEnergy. */
export interface HelmholtzFreeEnergy extends BaseEnergy {
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Hessian. */
export interface Hessian extends PhysicalProperty {
  readonly n_hessian_dim?: number
  /** Unit: joule / meter ** 2. Shape: [n_hessian_dim, n_hessian_dim]. */
  readonly value?: Quantity<'mass / time ** 2', Float64Array[]>
  readonly n_negative_eigenvalues?: number
  /** Unit: joule / meter ** 2. Shape: [*]. */
  readonly eigenvalues?: Quantity<'mass / time ** 2', Float64Array>
  readonly stationary_point_type?: 'maximum' | 'minimum' | 'non_stationary' | 'saddle_point' | 'unavailable'
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.HoleMobility. */
export interface HoleMobility extends ArchiveSection {
  /** Unit: centimeter ** 2 / second / volt. */
  readonly value?: Quantity<'current * time ** 2 / mass', number>
  readonly determined_by?: string
}

/** runschema.method.HoppingMatrix. Stands at run.calculation.hopping_matrix and elsewhere. */
export interface HoppingMatrix extends CommonSection {
  /** `run.calculation.hopping_matrix.n_orbitals`. */
  readonly n_orbitals?: number
  /** `run.calculation.hopping_matrix.n_wigner_seitz_points`. */
  readonly n_wigner_seitz_points?: number
  /** Shape: [n_wigner_seitz_points]. `run.calculation.hopping_matrix.degeneracy_factors`. */
  readonly degeneracy_factors?: Float64Array
  /** Shape: [n_wigner_seitz_points, n_orbitals * n_orbitals, 7]. `run.calculation.hopping_matrix.value`. */
  readonly value?: Float64Array[][]
}

/** nomad_simulations.schema_packages.model_method.HubbardInteractions. */
export interface HubbardInteractions extends HamiltonianTerm {
  /** Default: Hubbard. */
  readonly name?: string
  readonly n_orbitals?: number
  /** Shape: [n_orbitals]. A reference. */
  readonly orbitals_ref?: readonly ElectronicState[]
  /** Unit: joule. Shape: [n_orbitals, n_orbitals]. */
  readonly u_matrix?: Quantity<'energy', Float64Array[]>
  /** Unit: joule. */
  readonly u_interaction?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly j_hunds_coupling?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly u_interorbital_interaction?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly j_local_exchange_interaction?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly u_effective?: Quantity<'energy', number>
  /** Unit: joule. Shape: [3]. */
  readonly slater_integrals?: Quantity<'energy', Float64Array>
  readonly double_counting_correction?: string
  /** Until version 0.7.0. */
  readonly point_group?: string
  /** Until version 0.7.0. */
  readonly symmetry_label?: string
  /** Until version 0.7.0. */
  readonly degeneracy?: number
  /** Until version 0.7.0. */
  readonly occupation?: number
  /** Until version 0.7.0. */
  readonly spin_orbit_state?: BaseSpinOrbitalState
  /** A list; gaps are null. Until version 0.7.0. */
  readonly sub_states: readonly ElectronicState[]
  /** A list; gaps are null. Until version 0.7.0. */
  readonly basis_orbitals: readonly BaseSpinOrbitalState[]
}

/** runschema.method.HubbardKanamoriModel. Stands at run.method.lattice_model_hamiltonian.hubbard_kanamori_model and elsewhere. */
export interface HubbardKanamoriModel extends CommonSection {
  /** `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.orbital`. */
  readonly orbital?: string
  /** `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.n_orbital`. */
  readonly n_orbital?: number
  /** Unit: joule. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.u`. */
  readonly u?: Quantity<'energy', number>
  /** Unit: joule. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.jh`. */
  readonly jh?: Quantity<'energy', number>
  /** Unit: joule. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.up`. */
  readonly up?: Quantity<'energy', number>
  /** Unit: joule. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.j`. */
  readonly j?: Quantity<'energy', number>
  /** Unit: joule. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.u_effective`. */
  readonly u_effective?: Quantity<'energy', number>
  /** Unit: joule. Shape: [3]. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.slater_integrals`. */
  readonly slater_integrals?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_orbital, n_orbital]. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.umn`. */
  readonly umn?: Quantity<'energy', Float64Array[]>
  /** `run.method.lattice_model_hamiltonian.hubbard_kanamori_model.double_counting_correction`. */
  readonly double_counting_correction?: string
}

/** nomad_simulations.schema_packages.properties.greens_function.HybridizationFunction. Stands at data.outputs.hybridization_functions. */
export interface HybridizationFunction extends BaseGreensFunction {
  /** Unit: joule. Names data in an HDF5 file. `data.outputs.hybridization_functions.value`. */
  readonly value?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.Illumination. */
export interface Illumination extends ArchiveSection {
  /** Unit: watt / meter ** 2. */
  readonly intensity?: Quantity<'mass / time ** 3', number>
  /** Unit: lux. */
  readonly illuminance?: Quantity<'illuminance', number>
  readonly direction?: 'substrate' | 'superstrate'
  readonly mask?: boolean
  /** Unit: centimeter ** 2. */
  readonly mask_area?: Quantity<'area', number>
  readonly uv_filter?: boolean
  readonly top_cell_filter?: boolean
}

/** nomad_simulations.schema_packages.variables.ImaginaryTime. Stands at data.outputs.electronic_greens_functions.imaginary_time and elsewhere. */
export interface ImaginaryTime extends Omit<Variables, "points"> {
  /** Unit: second. Shape: [n_points]. `data.outputs.electronic_greens_functions.imaginary_time.points`. */
  readonly points?: Complex<Quantity<'time', Float64Array>>
}

/** nomad_material_processing.vapor_deposition.pvd.general.ImpingingFlux. */
export interface ImpingingFlux extends Omit<TimeSeries, "set_value" | "value"> {
  readonly measurement_type?: 'Assumed' | 'Quartz Crystal Microbalance'
  /** Unit: mole / meter ** 2 / second. Shape: [*]. */
  readonly value?: Quantity<'substance / length ** 2 / time', Float64Array>
  /** Unit: mole / meter ** 2 / second. Shape: [*]. */
  readonly set_value?: Quantity<'substance / length ** 2 / time', Float64Array>
}

/** nomad_simulations.schema_packages.model_method.ImplicitSolvationModel. */
export interface ImplicitSolvationModel extends HamiltonianTerm {
  readonly model?: 'COSMO' | 'COSMO-RS' | 'CPCM' | 'DCOSMO' | 'GB' | 'GBSA' | 'IEF-PCM' | 'PB' | 'PCM' | 'SCCS' | 'SMD'
  readonly solvent?: string
  readonly dielectric_constant?: number
  readonly dielectric_constant_optical?: number
  readonly is_mixture?: boolean
  readonly refractive_index?: number
  readonly cavity_construction?: 'FIXED_RADIUS' | 'ISOSURFACE' | 'SAS' | 'UFF' | 'VdW' | 'other'
  /** Shape: [*]. Until version 0.6.0. */
  readonly surface_tessellation?: Float64Array
  /** Until version 0.6.0. */
  readonly epsilon_interior?: number
  /** Unit: mole / liter. Until version 0.6.0. */
  readonly ionic_strength?: Quantity<'concentration', number>
  /** A reference. Until version 0.6.0. */
  readonly born_radii_system_ref?: ModelSystem
  /** Until version 0.6.0. */
  readonly n_born?: number
  /** Unit: meter. Shape: [n_born]. Until version 0.6.0. */
  readonly effective_born_radii?: Quantity<'length', Float64Array>
  /** Shape: [n_born]. Until version 0.6.0. */
  readonly born_radii_particle_indices?: Float64Array
}

/** nomad_simulations.schema_packages.force_field.ImproperDihedralPotential. */
export interface ImproperDihedralPotential extends DihedralPotential {
}

/** perovskite_solar_cell_database.composition.Impurity. */
export interface Impurity extends Omit<PureSubstanceComponent, "pure_substance">, PerovskiteChemicalSection {
  readonly abbreviation?: string
  /** Unit: 1 / centimeter ** 3. */
  readonly concentration?: Quantity<'1 / length ** 3', number>
  readonly pure_substance?: PubChemPureSubstanceSection
}

/** nomad_measurements.general.InSituMeasurement. */
export interface InSituMeasurement extends Measurement {
  readonly process?: ProcessReference
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.InkjetPrinting. */
export interface InkjetPrinting extends DepositionStep {
  /** Unit: microliter. */
  readonly drop_volume?: Quantity<'volume', number>
  readonly print_resolution?: number
  /** Unit: millimeter / second. */
  readonly print_speed?: Quantity<'velocity', number>
  /** Unit: millimeter. */
  readonly print_heigth?: Quantity<'length', number>
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly ink_temperature?: Quantity<'temperature', number>
  readonly ink?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** nomad_material_processing.vapor_deposition.general.InsertReduction. */
export interface InsertReduction extends Entity {
  readonly name?: string
  readonly lab_id?: string
  readonly image?: string
  /** A list; gaps are null. */
  readonly material: readonly PubChemPureSubstanceSection[]
  readonly inner_geometry?: Geometry
  readonly outer_geometry?: Geometry
}

/** nomad_material_processing.vapor_deposition.general.InsertReductionReference. */
export interface InsertReductionReference extends Omit<EntityReference, "reference"> {
  /** A reference. */
  readonly reference?: InsertReduction
}

/** nomad.datamodel.metainfo.basesections.v1.Instrument. */
export interface Instrument extends Entity {
}

/** nomad.datamodel.metainfo.basesections.v1.InstrumentReference. */
export interface InstrumentReference extends Omit<EntityReference, "reference"> {
  /** A reference. */
  readonly reference?: Instrument
}

/** nomad_simulations.schema_packages.numerical_settings.IntegralDecomposition. */
export interface IntegralDecomposition extends ArchiveSection {
  readonly approximation_type?: 'CD' | 'CD_F12' | 'RIJ' | 'RIJCOSX' | 'RIJK' | 'SENEX'
  readonly approximated_term?: 'cc' | 'coulomb' | 'exchange' | 'explicit_correlation' | 'jk' | 'mp2' | 'two_electron'
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.IntegrationParameters. Stands at workflow.molecular_dynamics.integration_parameters. */
export interface IntegrationParameters extends CommonSection {
  /** `workflow.molecular_dynamics.integration_parameters.integrator_type`. */
  readonly integrator_type?: 'brownian' | 'conjugant_gradient' | 'langevin_goga' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet'
  /** Unit: second. `workflow.molecular_dynamics.integration_parameters.integration_timestep`. */
  readonly integration_timestep?: Quantity<'time', number>
  /** `workflow.molecular_dynamics.integration_parameters.n_steps`. */
  readonly n_steps?: number
  /** `workflow.molecular_dynamics.integration_parameters.coordinate_save_frequency`. */
  readonly coordinate_save_frequency?: number
  /** `workflow.molecular_dynamics.integration_parameters.velocity_save_frequency`. */
  readonly velocity_save_frequency?: number
  /** `workflow.molecular_dynamics.integration_parameters.force_save_frequency`. */
  readonly force_save_frequency?: number
  /** `workflow.molecular_dynamics.integration_parameters.thermodynamics_save_frequency`. */
  readonly thermodynamics_save_frequency?: number
  /** `workflow.molecular_dynamics.integration_parameters.thermostat_parameters`. */
  readonly thermostat_parameters?: OlderThermostatParameters
  /** `workflow.molecular_dynamics.integration_parameters.barostat_parameters`. */
  readonly barostat_parameters?: OlderBarostatParameters
}

/** nomad_measurements.xrd.schema.IntensityPlot. */
export interface IntensityPlot extends ArchiveSection {
  /** Names data in an HDF5 file. */
  readonly intensity?: string
  /** Names data in an HDF5 file. */
  readonly two_theta?: string
  /** Names data in an HDF5 file. */
  readonly omega?: string
  /** Names data in an HDF5 file. */
  readonly phi?: string
  /** Names data in an HDF5 file. */
  readonly chi?: string
}

/** nomad_measurements.xrd.schema.IntensityScatteringVectorPlot. */
export interface IntensityScatteringVectorPlot extends ArchiveSection {
  /** Names data in an HDF5 file. */
  readonly intensity?: string
  /** Names data in an HDF5 file. */
  readonly q_norm?: string
  /** Names data in an HDF5 file. */
  readonly q_parallel?: string
  /** Names data in an HDF5 file. */
  readonly q_perpendicular?: string
}

/** runschema.method.Interaction. Stands at run.method.tb.contributions and elsewhere. */
export interface Interaction extends CommonSection {
  /** `run.method.tb.contributions.type`. */
  readonly type?: string
  /** `run.method.tb.contributions.name`. */
  readonly name?: string
  /** `run.method.tb.contributions.n_interactions`. */
  readonly n_interactions?: number
  /** `run.method.tb.contributions.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [n_interactions, n_atoms]. `run.method.tb.contributions.atom_labels`. */
  readonly atom_labels?: readonly (readonly string[])[]
  /** Shape: [n_interactions, n_atoms]. `run.method.tb.contributions.atom_indices`. */
  readonly atom_indices?: Float64Array[]
  /** `run.method.tb.contributions.functional_form`. */
  readonly functional_form?: string
  /** `run.method.tb.contributions.n_parameters`. */
  readonly n_parameters?: number
  /** `run.method.tb.contributions.parameters`. */
  readonly parameters?: LooseValue
  /** A list; gaps are null. `run.method.tb.contributions.contributions`. */
  readonly contributions: readonly Interaction[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Interface. Stands at workflow.interface. */
export interface Interface extends CommonSection {
  /** Unit: joule / meter ** 2. `workflow.interface.energy_extrinsic_stacking_fault`. */
  readonly energy_extrinsic_stacking_fault?: Quantity<'mass / time ** 2', number>
  /** Unit: joule / meter ** 2. `workflow.interface.energy_intrinsic_stacking_fault`. */
  readonly energy_intrinsic_stacking_fault?: Quantity<'mass / time ** 2', number>
  /** `workflow.interface.dimensionality`. */
  readonly dimensionality?: number
  /** Shape: [dimensionality]. `workflow.interface.shift_direction`. */
  readonly shift_direction?: readonly string[]
  /** `workflow.interface.n_displacements`. */
  readonly n_displacements?: number
  /** Shape: [dimensionality, n_displacements]. `workflow.interface.displacement_fraction`. */
  readonly displacement_fraction?: Float64Array[]
  /** Unit: joule / meter ** 2. Shape: [n_displacements]. `workflow.interface.energy_fault_plane`. */
  readonly energy_fault_plane?: Quantity<'mass / time ** 2', Float64Array>
  /** Unit: joule / meter ** 2. Shape: [n_displacements, n_displacements]. `workflow.interface.gamma_surface`. */
  readonly gamma_surface?: Quantity<'mass / time ** 2', Float64Array[]>
  /** `workflow.interface.slip_fraction`. */
  readonly slip_fraction?: number
  /** Unit: joule / meter ** 2. `workflow.interface.energy_unstable_stacking_fault`. */
  readonly energy_unstable_stacking_fault?: Quantity<'mass / time ** 2', number>
  /** Unit: joule / meter ** 2. `workflow.interface.energy_unstable_twinning_fault`. */
  readonly energy_unstable_twinning_fault?: Quantity<'mass / time ** 2', number>
}

/** nomad_simulations.schema_packages.properties.thermodynamics.InternalEnergy. */
export interface InternalEnergy extends BaseEnergy {
}

/** perovskite_solar_cell_database.llm_extraction_schema.Ion. */
export interface Ion extends SectionRevision {
  readonly abbreviation?: string
  readonly coefficient?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.IonExchangeByDipping. */
export interface IonExchangeByDipping extends DipCoating {
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.IonExchangeByGasDiffusion. */
export interface IonExchangeByGasDiffusion extends DepositionStep {
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly gas_temperature?: Quantity<'temperature', number>
  /** A list; gaps are null. */
  readonly gases: readonly GasComponent[]
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** nomad_material_processing.general.IrregularParallelSurfaces. */
export interface IrregularParallelSurfaces extends Geometry {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.JV. */
export interface JV extends OtherMeasurement {
  readonly light_regime?: string
  /** Default: false. */
  readonly preconditioned?: boolean
  readonly results?: JVResults
  readonly measurement_conditions?: JVConditions
  readonly environmental_conditions?: EnvironmentalConditions
  readonly light_source?: OtherMeasurementsLightSource
  readonly illumination?: Illumination
  readonly preconditioned_conditions?: Preconditioning
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
  readonly raw_data?: JVRawData
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.JVConditions. */
export interface JVConditions extends ArchiveSection {
  readonly scan_direction?: 'forward' | 'reversed'
  /** Unit: millivolt / second. */
  readonly scan_speed?: Quantity<'length ** 2 * mass / current / time ** 4', number>
  /** Unit: millivolt. */
  readonly voltage_step?: Quantity<'voltage', number>
  /** Unit: millisecond. */
  readonly delay_time?: Quantity<'time', number>
  /** Unit: millisecond. */
  readonly integration_time?: Quantity<'time', number>
  readonly source_meter?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.JVRawData. */
export interface JVRawData extends ArchiveSection {
  /** Shape: [*]. */
  readonly voltage?: Float64Array
  /** Shape: [*]. */
  readonly current?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.JVResults. */
export interface JVResults extends ArchiveSection {
  /** Unit: milliampere / centimeter ** 2. */
  readonly short_circuit_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: volt. */
  readonly open_circuit_voltage?: Quantity<'voltage', number>
  readonly fill_factor?: number
  readonly power_conversion_efficiency?: number
  /** Unit: volt. */
  readonly maximum_power_point_voltage?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly maximum_power_point_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly resistance_series?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly resistance_shunt?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
}

/** perovskite_solar_cell_database.schema_sections.jv.JVcurve. */
export interface JVcurve extends PlotSection, ArchiveSection {
  /** Derived. */
  readonly n_values?: number
  readonly cell_name?: string
  /** Unit: milliampere / centimeter ** 2. Shape: [n_values]. */
  readonly current_density?: Quantity<'current / length ** 2', Float64Array>
  /** Unit: volt. Shape: [n_values]. */
  readonly voltage?: Quantity<'voltage', Float64Array>
}

/** nomad_analysis.jupyter.schema.JupyterAnalysis. */
export interface JupyterAnalysis extends Analysis, EntryData {
  /** Default: Generic. */
  readonly method?: string
  readonly trigger_generate_notebook?: boolean
  readonly trigger_reset_inputs?: boolean
  /** A reference. */
  readonly template?: JupyterAnalysisTemplate
  readonly notebook?: string
  /** Shape: [*]. */
  readonly query_for_inputs?: readonly LooseValue[]
}

/** nomad_analysis.jupyter.schema.JupyterAnalysisTemplate. */
export interface JupyterAnalysisTemplate extends Analysis, EntryData {
  /** Default: Generic. */
  readonly method?: string
  readonly template_notebook?: string
  /** A reference. */
  readonly from_analysis?: JupyterAnalysis
  readonly trigger_generate_template?: boolean
}

/** nomad_simulations.schema_packages.numerical_settings.KLinePath. */
export interface KLinePath extends ArchiveSection {
  /** Shape: [*]. */
  readonly high_symmetry_path_names?: readonly string[]
  /** Shape: [*, 3]. */
  readonly high_symmetry_path_values?: Float64Array[]
  readonly n_line_points?: number
  /** Shape: [n_line_points, 3]. */
  readonly points?: Float64Array[]
}

/** runschema.method.KMesh. Stands at run.method.k_mesh and elsewhere. */
export interface KMesh extends Mesh {
  /** Shape: [3]. `run.method.k_mesh.offset`. */
  readonly offset?: Float64Array
  /** Shape: [*, 3]. `run.method.k_mesh.all_points`. */
  readonly all_points?: Float64Array[]
  /** Shape: [*]. `run.method.k_mesh.high_symmetry_points`. */
  readonly high_symmetry_points?: readonly string[]
  /** A list; gaps are null. `run.method.k_mesh.line_path_segments`. */
  readonly line_path_segments: readonly LinePathSegment[]
}

/** nomad_simulations.schema_packages.numerical_settings.KSpace. */
export interface KSpace extends NumericalSettings {
  /** Unit: 1 / meter. Shape: [3, 3]. */
  readonly reciprocal_lattice_vectors?: Quantity<'wavenumber', Float64Array[]>
  /** A list; gaps are null. */
  readonly k_mesh: readonly SimulationsKMesh[]
  readonly k_line_path?: KLinePath
}

/** perovskite_solar_cell_database.schema_packages.tandem.key_performance_metrics.KeyPerformanceMetrics. */
export interface KeyPerformanceMetrics extends ArchiveSection {
  readonly power_conversion_efficiency_stabilized?: number
  readonly power_conversion_efficiency?: number
  /** Unit: milliampere / centimeter ** 2. */
  readonly short_circuit_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: volt. */
  readonly open_circuit_voltage?: Quantity<'voltage', number>
  readonly fill_factor?: number
  /** Unit: volt. */
  readonly maximum_power_point_voltage?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly maximum_power_point_current_density?: Quantity<'current / length ** 2', number>
  readonly pce_1000h_isos_l1_start?: number
  readonly pce_1000h_isos_l1_end?: number
  readonly pce_1000h_isos_l3_start?: number
  readonly pce_1000h_isos_l3_end?: number
  /** Unit: hour. */
  readonly t80_isos_l1?: Quantity<'time', number>
  /** Unit: hour. */
  readonly t80_isos_l3?: Quantity<'time', number>
}

/** nomad_simulations.schema_packages.properties.energies.KineticEnergy. Stands at data.outputs.kinetic_energies. */
export interface KineticEnergy extends BaseEnergy {
}

/** perovskite_solar_cell_database.llm_extraction_schema.LLMExtractedPerovskiteSolarCell. */
export interface LLMExtractedPerovskiteSolarCell extends PublicationReference, SectionRevision, EntryData {
  readonly DOI_number?: string
  readonly device_architecture?: 'Back contacted' | 'Front contacted' | 'Other' | 'Unknown' | 'nip' | 'pin'
  readonly pce?: number
  /** Unit: milliampere / centimeter ** 2. */
  readonly jsc?: Quantity<'current / length ** 2', number>
  /** Unit: volt. */
  readonly voc?: Quantity<'voltage', number>
  readonly ff?: number
  /** Unit: centimeter ** 2. */
  readonly active_area?: Quantity<'area', number>
  readonly number_devices?: number
  readonly averaged_quantities?: boolean
  readonly encapsulated?: boolean
  readonly reviewer_additional_notes?: string
  readonly additional_notes?: string
  readonly layer_order?: string
  /** A reference. */
  readonly classic_entry?: PerovskiteSolarCell
  readonly perovskite_composition?: OtherPerovskiteComposition
  readonly light_source?: OtherLightSource
  readonly stability?: OtherStability
  /** A list; gaps are null. */
  readonly layers: readonly Layer[]
  readonly extraction_metadata?: ExtractionMetadata
}

/** simulationworkflowschema.molecular_dynamics.Lambdas. */
export interface Lambdas extends ArchiveSection {
  readonly type?: 'bonded' | 'coulomb' | 'mass' | 'output' | 'restraint' | 'temperature' | 'vdw'
  readonly value?: number
}

/** nomad_measurements.transmission.schema.Lamp. */
export interface Lamp extends LightSource {
  readonly type?: string
}

/** nomad_measurements.transmission.schema.LampSettings. */
export interface LampSettings extends SettingOverWavelengthRange {
  /** A reference. */
  readonly lamp?: Lamp
}

/** runschema.method.LatticeModelHamiltonian. Stands at run.method.lattice_model_hamiltonian. */
export interface LatticeModelHamiltonian extends CommonSection {
  /** `run.method.lattice_model_hamiltonian.lattice_name`. */
  readonly lattice_name?: string
  /** `run.method.lattice_model_hamiltonian.n_neighbors`. */
  readonly n_neighbors?: number
  /** Shape: [n_neighbors]. `run.method.lattice_model_hamiltonian.t_parameters`. */
  readonly t_parameters?: Complex<Float64Array>
  /** `run.method.lattice_model_hamiltonian.hopping_matrix`. */
  readonly hopping_matrix?: HoppingMatrix
  /** A list; gaps are null. `run.method.lattice_model_hamiltonian.hubbard_kanamori_model`. */
  readonly hubbard_kanamori_model: readonly HubbardKanamoriModel[]
}

/** nomad.datamodel.results.LatticeParameters. Stands at results.properties.structures.structure_original.lattice_parameters. */
export interface LatticeParameters extends CommonSection {
  /** Unit: meter. `results.properties.structures.structure_original.lattice_parameters.a`. */
  readonly a?: Quantity<'length', number>
  /** Unit: meter. `results.properties.structures.structure_original.lattice_parameters.b`. */
  readonly b?: Quantity<'length', number>
  /** Unit: meter. `results.properties.structures.structure_original.lattice_parameters.c`. */
  readonly c?: Quantity<'length', number>
  /** Unit: radian. `results.properties.structures.structure_original.lattice_parameters.alpha`. */
  readonly alpha?: Quantity<'angle', number>
  /** Unit: radian. `results.properties.structures.structure_original.lattice_parameters.beta`. */
  readonly beta?: Quantity<'angle', number>
  /** Unit: radian. `results.properties.structures.structure_original.lattice_parameters.gamma`. */
  readonly gamma?: Quantity<'angle', number>
}

/** perovskite_solar_cell_database.llm_extraction_schema.Layer. */
export interface Layer extends SectionRevision {
  readonly name?: string
  /** Unit: nanometer. */
  readonly thickness?: Quantity<'length', number>
  readonly functionality?: 'Absorber' | 'Contact' | 'Electron-transport' | 'Hole-transport' | 'Other' | 'Substrate' | 'Unknown'
  readonly additional_treatment?: string
  /** A list; gaps are null. */
  readonly deposition: readonly ProcessingStep[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.LayerProperties. */
export interface LayerProperties extends ArchiveSection {
  readonly area?: Area
  readonly band_gap?: OtherBandGap
  readonly conductivity?: Conductivity
  readonly crystallinity?: Crystallinity
  readonly electron_mobility?: ElectronMobility
  readonly hole_mobility?: HoleMobility
  readonly photoluminesence?: Photoluminesence
  readonly refractive_index?: RefractiveIndex
  readonly surface_roughness?: SurfaceRoughness
  readonly sheet_resistance?: SheetResistance
  readonly thickness?: Thickness
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.LigandsAndDyes. */
export interface LigandsAndDyes extends ArchiveSection {
  readonly name?: string
  readonly abbreviation?: string
  readonly origin?: string
  readonly identity?: ChemicalComponentIdentity
  readonly supplier?: SupplierInformation
  readonly synthesis?: SynthesisInformation
}

/** nomad_measurements.transmission.schema.LightSource. */
export interface LightSource extends Entity {
  /** Unit: watt. */
  readonly power?: Quantity<'power', number>
}

/** runschema.method.LinePathSegment. Stands at run.method.k_mesh.line_path_segments. */
export interface LinePathSegment extends CommonSection {
  /** `run.method.k_mesh.line_path_segments.start_point`. */
  readonly start_point?: string
  /** `run.method.k_mesh.line_path_segments.end_point`. */
  readonly end_point?: string
  /** `run.method.k_mesh.line_path_segments.n_points`. */
  readonly n_points?: number
  /** Shape: [*, 3]. `run.method.k_mesh.line_path_segments.points`. */
  readonly points?: Float64Array[]
}

/** nomad_simulations.schema_packages.force_field.LinearAngle. */
export interface LinearAngle extends Omit<AnglePotential, "force_constant"> {
  /** Unit: joule / radian. */
  readonly force_constant?: Quantity<'length ** 2 * mass / angle / time ** 2', number>
}

/** nomad_simulations.schema_packages.force_field.LinearBondAngleCoupling. */
export interface LinearBondAngleCoupling extends BondAngleCouplingPotential {
}

/** nomad.datamodel.metainfo.workflow.Link. Stands at workflow2.inputs and elsewhere. */
export interface Link extends ArchiveSection {
  /** `workflow2.inputs.name`. */
  readonly name?: string
  /** A reference. `workflow2.inputs.section`. */
  readonly section?: LooseSection
}

/** perovskite_solar_cell_database.schema_packages.llm_extractor.LlmPerovskitePaperExtractor. */
export interface LlmPerovskitePaperExtractor extends EntryData {
  readonly api_token?: string
  /** Shape: [*]. A reference. */
  readonly extracted_solar_cells?: readonly LLMExtractedPerovskiteSolarCell[]
  /** Default: claude-sonnet-4-6. */
  readonly model?: 'claude-4-sonnet-20250514' | 'claude-sonnet-4-6' | 'gpt-4o'
  /** Default: false. */
  readonly trigger_run_action?: boolean
  /** Default: false. */
  readonly trigger_get_status?: boolean
  readonly action_id?: string
  readonly action_status?: string
  /** Shape: [*]. */
  readonly pdfs?: readonly string[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.LoadCycle. */
export interface LoadCycle extends ArchiveSection {
  readonly number_of_cycles?: number
  readonly number_of_segments_in_cycle?: number
  /** A list; gaps are null. */
  readonly segments: readonly LoadCycleSegments[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.LoadCycleSegments. */
export interface LoadCycleSegments extends ArchiveSection {
  /** Unit: minute. */
  readonly duration?: Quantity<'time', number>
  readonly potential_bias_regime?: string
  /** Unit: volt. */
  readonly potential?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly current_density?: Quantity<'current / length ** 2', number>
  /** Unit: ohm. */
  readonly resistance?: Quantity<'resistance', number>
  readonly environmental_conditions?: EnvironmentalConditions
  readonly light_source?: OtherMeasurementsLightSource
  readonly illumination?: Illumination
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.LocalCCWorkflow. */
export interface LocalCCWorkflow extends Omit<SerialWorkflow, "method" | "results"> {
  readonly method?: LocalCCWorkflowMethod
  readonly results?: LocalCCWorkflowResults
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.LocalCCWorkflow.LocalCCWorkflowMethod. */
export interface LocalCCWorkflowMethod extends SimulationsSimulationWorkflowMethod {
  readonly orbital_localization?: OrbitalLocalization
}

/** nomad_simulations.schema_packages.workflow.coupled_cluster.LocalCCWorkflow.LocalCCWorkflowResults. */
export interface LocalCCWorkflowResults extends SimulationsSimulationWorkflowResults {
}

/** nomad_simulations.schema_packages.model_method.LocalCorrelation. */
export interface LocalCorrelation extends ArchiveSection {
  readonly type?: 'DLPNO' | 'LNO' | 'LPNO' | 'PNO' | 'other'
  /** A list; gaps are null. */
  readonly spaces: readonly LocalCorrelationSpace[]
}

/** nomad_simulations.schema_packages.numerical_settings.LocalCorrelationSettings. */
export interface LocalCorrelationSettings extends NumericalSettings {
  /** A list; gaps are null. */
  readonly screening_thresholds: readonly LocalCorrelationThreshold[]
}

/** nomad_simulations.schema_packages.model_method.LocalCorrelationSpace. */
export interface LocalCorrelationSpace extends ArchiveSection {
  readonly space_kind?: 'local_virtual_space' | 'occupied_domain'
  readonly occupied_tuple_kind?: 'orbital' | 'pair' | 'triple'
  readonly virtual_space_type?: 'LNO' | 'OSV' | 'PAO' | 'PNO'
  readonly excitation_order?: number
  readonly n_defining_orbitals?: number
  readonly n_orbitals?: number
}

/** nomad_simulations.schema_packages.numerical_settings.LocalCorrelationThreshold. */
export interface LocalCorrelationThreshold extends ArchiveSection {
  readonly name?: string
  /** Unit: stored with each value. */
  readonly value?: Quantity<string, number>
  readonly applies_to?: 'amplitude_screening' | 'local_virtual_space' | 'occupied_domain' | 'other' | 'pair_screening' | 'triple_screening'
}

/** nomad_simulations.schema_packages.model_system.LocalCrystalSymmetry. */
export interface LocalCrystalSymmetry extends LocalSymmetry {
  /** Shape: [*]. */
  readonly site_symmetries?: readonly string[]
  /** Shape: [*]. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [*]. */
  readonly site_multiplicities?: Float64Array
}

/** nomad_simulations.schema_packages.model_system.LocalSymmetry. Stands at data.model_system.local_symmetry and elsewhere. */
export interface LocalSymmetry extends ArchiveSection {
  /** Shape: [*]. `data.model_system.local_symmetry.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
}

/** runschema.system.MACE. Stands at run.system.descriptors.mace. */
export interface MACE extends CommonSection {
  /** Shape: [*]. `run.system.descriptors.mace.system_descriptor`. */
  readonly system_descriptor?: Float64Array
}

/** nomad.datamodel.results.MDPropertySection. Stands at results.properties.structural.radial_distribution_function and elsewhere. */
export interface MDPropertySection extends Omit<PropertySection, "provenance"> {
  /** `results.properties.structural.radial_distribution_function.provenance`. */
  readonly provenance?: MDProvenance
}

/** nomad.datamodel.results.MDProvenance. Stands at results.properties.structural.radial_distribution_function.provenance and elsewhere. */
export interface MDProvenance extends ProvenanceTracker {
  /** `results.properties.structural.radial_distribution_function.provenance.molecular_dynamics`. */
  readonly molecular_dynamics?: ResultsMolecularDynamics
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.MDSettings. */
export interface MDSettings extends NumericalSettings {
  readonly frame_start?: number
  readonly frame_end?: number
}

/** nomad_measurements.quantumdesign.qddatastruct.MPMSDCData. */
export interface MPMSDCData extends ArchiveSection {
  /** Unit: lux. Shape: [*]. */
  readonly dc_moment_fixed_ctr?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly dc_moment_err_fixed_ctr?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly dc_moment_free_ctr?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly dc_moment_err_free_ctr?: Quantity<'illuminance', Float64Array>
  /** Shape: [*]. */
  readonly dc_fixed_fit?: Float64Array
  /** Shape: [*]. */
  readonly dc_free_fit?: Float64Array
  /** Unit: millimeter. Shape: [*]. */
  readonly dc_calculated_center?: Quantity<'length', Float64Array>
  /** Unit: millimeter. Shape: [*]. */
  readonly dc_calculated_center_err?: Quantity<'length', Float64Array>
  /** Unit: millimeter. Shape: [*]. */
  readonly dc_scan_length?: Quantity<'length', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly dc_scan_time?: Quantity<'time', Float64Array>
  /** Shape: [*]. */
  readonly dc_number_of_points?: Float64Array
  /** Shape: [*]. */
  readonly dc_squid_drift?: Float64Array
  /** Unit: volt. Shape: [*]. */
  readonly dc_min_v?: Quantity<'voltage', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly dc_max_v?: Quantity<'voltage', Float64Array>
  /** Shape: [*]. */
  readonly dc_scans_per_measure?: Float64Array
}

/** nomad_measurements.quantumdesign.qddatastruct.MPMSData. */
export interface MPMSData extends ArchiveSection {
  readonly name?: string
  /** Shape: [*]. */
  readonly map?: Float64Array
}

/** nomad_measurements.quantumdesign.qddatastruct.MPMSQDData. */
export interface MPMSQDData extends QDData {
  /** Unit: lux. Shape: [*]. */
  readonly moment?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly moment_std_err?: Quantity<'illuminance', Float64Array>
  /** Unit: lux. Shape: [*]. */
  readonly transport_action?: Quantity<'illuminance', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly averaging_time?: Quantity<'time', Float64Array>
  /** Unit: hertz. Shape: [*]. */
  readonly frequency?: Quantity<'frequency', Float64Array>
  /** Unit: millimeter. Shape: [*]. */
  readonly peak_amplitude?: Quantity<'length', Float64Array>
  /** Unit: millimeter. Shape: [*]. */
  readonly center_position?: Quantity<'length', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly lockin_signal_derivative?: Quantity<'voltage', Float64Array>
  /** Unit: volt. Shape: [*]. */
  readonly lockin_signal?: Quantity<'voltage', Float64Array>
  /** Shape: [*]. */
  readonly range?: Float64Array
  /** Unit: lux. Shape: [*]. */
  readonly moment_quad_signal?: Quantity<'illuminance', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly min_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly max_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly min_field?: Quantity<'magnetic field', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly max_field?: Quantity<'magnetic field', Float64Array>
  /** Unit: gram. Shape: [*]. */
  readonly mass?: Quantity<'mass', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly motor_lag?: Quantity<'angle', Float64Array>
  /** Unit: torr. Shape: [*]. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** Shape: [*]. */
  readonly measure_count?: Float64Array
  /** Shape: [*]. */
  readonly measurement_number?: Float64Array
  /** Shape: [*]. */
  readonly squid_status?: Float64Array
  /** Shape: [*]. */
  readonly motor_status?: Float64Array
  /** Shape: [*]. */
  readonly measure_status?: Float64Array
  /** Unit: ampere. Shape: [*]. */
  readonly motor_current?: Quantity<'current', Float64Array>
  /** Unit: degree_Celsius. Shape: [*]. */
  readonly motor_temperature?: Quantity<'temperature', Float64Array>
  /** Shape: [*]. */
  readonly temperature_status?: Float64Array
  /** Shape: [*]. */
  readonly field_status?: Float64Array
  /** Shape: [*]. */
  readonly chamber_status?: Float64Array
  /** Unit: kelvin. Shape: [*]. */
  readonly chamber_temp?: Quantity<'temperature', Float64Array>
  /** Shape: [*]. */
  readonly redirection_state?: Float64Array
  /** Unit: kelvin. Shape: [*]. */
  readonly average_temp?: Quantity<'temperature', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly rotation_angle?: Quantity<'angle', Float64Array>
  /** Shape: [*]. */
  readonly rotator_state?: Float64Array
  /** Unit: degree. Shape: [*]. */
  readonly sample_position?: Quantity<'angle', Float64Array>
  /** Unit: torr. Shape: [*]. */
  readonly chamber_pressure?: Quantity<'pressure', Float64Array>
  /** Shape: [*]. */
  readonly eto_measurement_mode?: Float64Array
  /** Shape: [*]. */
  readonly eto_status_code?: Float64Array
  /** A list; gaps are null. */
  readonly maps: readonly MPMSData[]
  readonly dc_data?: MPMSDCData
}

/** nomad_measurements.quantumdesign.qddatastruct.MPMSResult. */
export interface MPMSResult extends QDResult {
  /** Unit: lux. Shape: [*]. */
  readonly moment?: Quantity<'illuminance', Float64Array>
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.MagneticOrdering. Stands at workflow.magnetic_ordering. */
export interface MagneticOrdering extends CommonSection {
  /** `workflow.magnetic_ordering.n_structures`. */
  readonly n_structures?: number
  /** `workflow.magnetic_ordering.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [n_structures]. `workflow.magnetic_ordering.labels`. */
  readonly labels?: readonly string[]
  /** Unit: joule. Shape: [n_structures]. `workflow.magnetic_ordering.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Unit: bohr_magneton. Shape: [n_structures, n_atoms]. `workflow.magnetic_ordering.magnetic_moments`. */
  readonly magnetic_moments?: Quantity<'magnetic moment', Float64Array[]>
  /** Unit: meter. Shape: [n_structures]. `workflow.magnetic_ordering.magnetic_deformations`. */
  readonly magnetic_deformations?: Quantity<'length', Float64Array>
}

/** simulationworkflowschema.general.MagneticOutputs. */
export interface MagneticOutputs extends SimulationWorkflowResults {
  /** Shape: [*]. A reference. */
  readonly magnetic_shielding?: readonly MagneticShielding[]
  /** Shape: [*]. A reference. */
  readonly electric_field_gradient?: readonly ElectricFieldGradient[]
  /** Shape: [*]. A reference. */
  readonly spin_spin_coupling?: readonly SpinSpinCoupling[]
  /** Shape: [*]. A reference. */
  readonly magnetic_susceptibility_nmr?: readonly MagneticSusceptibility[]
}

/** nomad.datamodel.results.MagneticProperties. Stands at results.properties.magnetic. */
export interface MagneticProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.magnetic.magnetic_shielding`. */
  readonly magnetic_shielding: readonly ResultsMagneticShielding[]
  /** A list; gaps are null. `results.properties.magnetic.spin_spin_coupling`. */
  readonly spin_spin_coupling: readonly ResultsSpinSpinCoupling[]
  /** A list; gaps are null. `results.properties.magnetic.magnetic_susceptibility`. */
  readonly magnetic_susceptibility: readonly ResultsMagneticSusceptibility[]
}

/** runschema.calculation.MagneticShielding. Stands at run.calculation.magnetic_shielding and elsewhere. */
export interface MagneticShielding extends CommonSection {
  /** Unit: dimensionless. Shape: [n_atoms, 3, 3]. `run.calculation.magnetic_shielding.value`. */
  readonly value?: Quantity<'dimensionless', Float64Array[][]>
  /** Unit: dimensionless. Shape: [n_atoms]. `run.calculation.magnetic_shielding.isotropic_value`. */
  readonly isotropic_value?: Quantity<'dimensionless', Float64Array>
}

/** runschema.calculation.MagneticSusceptibility. Stands at run.calculation.magnetic_susceptibility and elsewhere. */
export interface MagneticSusceptibility extends CommonSection {
  /** `run.calculation.magnetic_susceptibility.scale_dimension`. */
  readonly scale_dimension?: 'macroscopic' | 'microscopic'
  /** Shape: [3, 3]. `run.calculation.magnetic_susceptibility.value`. */
  readonly value?: Float64Array[]
}

/** nomad_measurements.mapping.schema.MappingMeasurement. */
export interface MappingMeasurement extends Omit<Measurement, "results"> {
  readonly sample_alignment?: SampleAlignment
  /** A list; gaps are null. */
  readonly results: readonly MappingResult[]
}

/** nomad_measurements.mapping.schema.MappingResult. */
export interface MappingResult extends MeasurementResult {
  /** Unit: meter. */
  readonly y_relative?: Quantity<'length', number>
  /** Unit: meter. */
  readonly y_absolute?: Quantity<'length', number>
}

/** nomad_simulations.schema_packages.properties.thermodynamics.MassDensity. */
export interface MassDensity extends PhysicalProperty {
  /** Unit: kilogram / meter ** 3. */
  readonly value?: Quantity<'density', number>
}

/** nomad.datamodel.results.Material. Stands at results.material. */
export interface Material extends CommonSection {
  /** `results.material.material_id`. */
  readonly material_id?: string
  /** `results.material.material_name`. */
  readonly material_name?: string
  /** `results.material.structural_type`. */
  readonly structural_type?: '1D' | '2D' | 'atom' | 'bulk' | 'molecule / cluster' | 'not processed' | 'surface' | 'unavailable'
  /** `results.material.dimensionality`. */
  readonly dimensionality?: '0D' | '1D' | '2D' | '3D'
  /** `results.material.building_block`. */
  readonly building_block?: '2D material' | 'molecule' | 'monomer' | 'surface'
  /** Shape: [0..*]. `results.material.functional_type`. */
  readonly functional_type?: readonly string[]
  /** Shape: [0..*]. `results.material.compound_type`. */
  readonly compound_type?: readonly string[]
  /** Shape: [0..*]. `results.material.elements`. */
  readonly elements?: readonly ('Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'X' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr')[]
  /** Derived. `results.material.n_elements`. */
  readonly n_elements?: number
  /** Derived. `results.material.elements_exclusive`. */
  readonly elements_exclusive?: string
  /** `results.material.chemical_formula_descriptive`. */
  readonly chemical_formula_descriptive?: string
  /** `results.material.chemical_formula_reduced`. */
  readonly chemical_formula_reduced?: string
  /** `results.material.chemical_formula_hill`. */
  readonly chemical_formula_hill?: string
  /** `results.material.chemical_formula_iupac`. */
  readonly chemical_formula_iupac?: string
  /** `results.material.chemical_formula_anonymous`. */
  readonly chemical_formula_anonymous?: string
  /** Shape: [*]. `results.material.chemical_formula_reduced_fragments`. */
  readonly chemical_formula_reduced_fragments?: readonly string[]
  /** A list; gaps are null. `results.material.elemental_composition`. */
  readonly elemental_composition: readonly ElementalComposition[]
  /** `results.material.symmetry`. */
  readonly symmetry?: ResultsSymmetry
  /** A list; gaps are null. `results.material.topology`. */
  readonly topology: readonly ResultsSystem[]
}

/** nomad_simulations.schema_packages.variables.MatsubaraFrequency. Stands at data.outputs.electronic_greens_functions.matsubara_frequency and elsewhere. */
export interface MatsubaraFrequency extends Omit<Variables, "points"> {
  /** Unit: joule. Shape: [n_points]. `data.outputs.electronic_greens_functions.matsubara_frequency.points`. */
  readonly points?: Complex<Quantity<'energy', Float64Array>>
}

/** nomad.datamodel.metainfo.simulation.workflow.MaxEnt. */
export interface MaxEnt extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: MaxEntMethod
  readonly results?: MaxEntResults
}

/** nomad.datamodel.metainfo.simulation.workflow.MaxEntMethod. */
export interface MaxEntMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly dmft_method_ref?: DMFT
  /** A reference. */
  readonly maxent_method_ref?: Method
}

/** nomad.datamodel.metainfo.simulation.workflow.MaxEntResults. */
export interface MaxEntResults extends SimulationWorkflowResults {
  /** Shape: [*]. A reference. */
  readonly greens_functions_dmft?: readonly GreensFunctions[]
  /** Shape: [*]. A reference. */
  readonly band_gap_maxent?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly dos_maxent?: readonly Dos[]
  /** Shape: [*]. A reference. */
  readonly greens_functions_maxent?: readonly GreensFunctions[]
}

/** simulationworkflowschema.molecular_dynamics.MeanSquaredDisplacement. */
export interface MeanSquaredDisplacement extends CorrelationFunction {
  /** A list; gaps are null. */
  readonly mean_squared_displacement_values: readonly MeanSquaredDisplacementValues[]
}

/** simulationworkflowschema.molecular_dynamics.MeanSquaredDisplacementValues. */
export interface MeanSquaredDisplacementValues extends CorrelationFunctionValues {
  /** Unit: second. Shape: [n_times]. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: meter ** 2. Shape: [n_times]. */
  readonly value?: Quantity<'area', Float64Array>
  /** Shape: [*]. */
  readonly errors?: Float64Array
  readonly diffusion_constant?: DiffusionConstantValues
}

/** nomad.datamodel.metainfo.basesections.v1.Measurement. */
export interface Measurement extends Activity {
  /** A list; gaps are null. */
  readonly samples: readonly CompositeSystemReference[]
  /** A list; gaps are null. */
  readonly instruments: readonly InstrumentReference[]
  /** A list; gaps are null. */
  readonly results: readonly MeasurementResult[]
}

/** nomad.datamodel.results.MeasurementMethod. Stands at results.method.measurement. */
export interface MeasurementMethod extends CommonSection {
  /** `results.method.measurement.xrd`. */
  readonly xrd?: XRDMethod
}

/** nomad_material_processing.solution.general.MeasurementMethodology. */
export interface MeasurementMethodology extends ArchiveSection {
  readonly instrument?: InstrumentReference
}

/** nomad.datamodel.metainfo.basesections.v1.MeasurementResult. */
export interface MeasurementResult extends ActivityResult {
}

/** nomad.datamodel.metainfo.measurements.Experiment. */
export interface MeasurementsExperiment extends CommonSection {
  readonly name?: string
  readonly description?: string
  /** Shape: [*]. */
  readonly steps?: readonly string[]
  /** A reference. */
  readonly sample_ref?: MeasurementsSample
  readonly sample?: MeasurementsSample
  /** A list; gaps are null. */
  readonly measurement: readonly MeasurementsMeasurement[]
}

/** nomad.datamodel.metainfo.measurements.Instrument. Stands at measurement.instrument. */
export interface MeasurementsInstrument extends CommonSection {
  /** `measurement.instrument.instrument_id`. */
  readonly instrument_id?: string
  /** `measurement.instrument.name`. */
  readonly name?: string
  /** `measurement.instrument.description`. */
  readonly description?: string
}

/** nomad.datamodel.metainfo.measurements.Measurement. Stands at measurement. */
export interface MeasurementsMeasurement extends CommonSection {
  /** `measurement.measurement_id`. */
  readonly measurement_id?: string
  /** `measurement.name`. */
  readonly name?: string
  /** `measurement.description`. */
  readonly description?: string
  /** `measurement.method_name`. */
  readonly method_name?: string
  /** `measurement.method_abbreviation`. */
  readonly method_abbreviation?: string
  /** `measurement.start_time`. */
  readonly start_time?: Date
  /** `measurement.end_time`. */
  readonly end_time?: Date
  /** `measurement.facility`. */
  readonly facility?: string
  /** A list; gaps are null. `measurement.sample`. */
  readonly sample: readonly MeasurementsSample[]
  /** A list; gaps are null. `measurement.instrument`. */
  readonly instrument: readonly MeasurementsInstrument[]
}

/** nomad.datamodel.metainfo.measurements.Sample. Stands at measurement.sample. */
export interface MeasurementsSample extends CommonSection {
  /** `measurement.sample.sample_id`. */
  readonly sample_id?: string
  /** `measurement.sample.name`. */
  readonly name?: string
  /** `measurement.sample.description`. */
  readonly description?: string
  /** `measurement.sample.sample_state`. */
  readonly sample_state?: string
  /** Unit: kelvin. `measurement.sample.sample_temperature`. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** `measurement.sample.sample_microstructure`. */
  readonly sample_microstructure?: string
  /** `measurement.sample.sample_constituents`. */
  readonly sample_constituents?: string
  /** Shape: [*]. `measurement.sample.elements`. */
  readonly elements?: readonly string[]
  /** `measurement.sample.chemical_formula`. */
  readonly chemical_formula?: string
}

/** nomad.datamodel.results.MechanicalProperties. Stands at results.properties.mechanical. */
export interface MechanicalProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.mechanical.energy_volume_curve`. */
  readonly energy_volume_curve: readonly EnergyVolumeCurve[]
  /** A list; gaps are null. `results.properties.mechanical.bulk_modulus`. */
  readonly bulk_modulus: readonly BulkModulus[]
  /** A list; gaps are null. `results.properties.mechanical.shear_modulus`. */
  readonly shear_modulus: readonly ShearModulus[]
}

/** nomad_material_processing.solution.general.MechanicalStirring. */
export interface MechanicalStirring extends Agitation {
  /** Unit: revolutions_per_minute. */
  readonly rotation_speed?: Quantity<'frequency', number>
}

/** runschema.method.Mesh. Stands at run.method.k_mesh and elsewhere. */
export interface Mesh extends CommonSection {
  /** `run.method.k_mesh.dimensionality`. */
  readonly dimensionality?: number
  /** `run.method.k_mesh.sampling_method`. */
  readonly sampling_method?: 'Clenshaw-Curtis' | 'Equidistant' | 'Gamma-centered' | 'Gamma-offcenter' | 'Gauss-Hermite' | 'Gauss-Laguerre' | 'Gauss-Legendre' | 'Line-path' | 'Logarithmic' | 'Monkhorst-Pack' | 'Newton-Cotes' | 'Tan'
  /** `run.method.k_mesh.n_points`. */
  readonly n_points?: number
  /** Shape: [dimensionality]. `run.method.k_mesh.grid`. */
  readonly grid?: Float64Array
  /** Shape: [*, dimensionality]. `run.method.k_mesh.points`. */
  readonly points?: Complex<Float64Array[]>
  /** Shape: [*]. `run.method.k_mesh.multiplicities`. */
  readonly multiplicities?: Float64Array
  /** Shape: [*]. `run.method.k_mesh.weights`. */
  readonly weights?: Float64Array
}

/** runschema.run.MessageRun. Stands at run.message. */
export interface MessageRun extends CommonSection {
  /** `run.message.type`. */
  readonly type?: string
  /** `run.message.value`. */
  readonly value?: string
}

/** nomad_material_processing.epitaxy.MetalOrganicVaporPhaseEpitaxy. */
export interface MetalOrganicVaporPhaseEpitaxy extends VaporPhaseEpitaxy {
}

/** runschema.method.Method. Stands at run.method. */
export interface Method extends ArchiveSection {
  /** `run.method.label`. */
  readonly label?: 'BSE' | 'DFT' | 'DMFT' | 'GW' | 'NMR' | 'TB' | 'kMC'
  /** `run.method.stress_tensor_method`. */
  readonly stress_tensor_method?: string
  /** A reference. `run.method.starting_method_ref`. */
  readonly starting_method_ref?: Method
  /** A reference. `run.method.core_method_ref`. */
  readonly core_method_ref?: Method
  /** `run.method.n_references`. */
  readonly n_references?: number
  /** Shape: [n_references]. A reference. `run.method.methods_ref`. */
  readonly methods_ref?: readonly Method[]
  /** `run.method.dft`. */
  readonly dft?: DFT
  /** `run.method.tb`. */
  readonly tb?: TB
  /** A list; gaps are null. `run.method.lattice_model_hamiltonian`. */
  readonly lattice_model_hamiltonian: readonly LatticeModelHamiltonian[]
  /** `run.method.gw`. */
  readonly gw?: GW
  /** `run.method.bse`. */
  readonly bse?: BSE
  /** `run.method.dmft`. */
  readonly dmft?: DMFT
  /** `run.method.force_field`. */
  readonly force_field?: ForceField
  /** `run.method.core_hole`. */
  readonly core_hole?: CoreHoleSpectra
  /** `run.method.k_mesh`. */
  readonly k_mesh?: KMesh
  /** A list; gaps are null. `run.method.frequency_mesh`. */
  readonly frequency_mesh: readonly FrequencyMesh[]
  /** A list; gaps are null. `run.method.time_mesh`. */
  readonly time_mesh: readonly TimeMesh[]
  /** `run.method.electronic`. */
  readonly electronic?: Electronic
  /** `run.method.scf`. */
  readonly scf?: Scf
  /** A list; gaps are null. `run.method.atom_parameters`. */
  readonly atom_parameters: readonly AtomParameters[]
  /** A list; gaps are null. `run.method.molecule_parameters`. */
  readonly molecule_parameters: readonly MoleculeParameters[]
  /** A list; gaps are null. `run.method.electrons_representation`. */
  readonly electrons_representation: readonly BasisSetContainer[]
  /** A list; gaps are null. `run.method.photon`. */
  readonly photon: readonly Photon[]
}

/** nomad_material_processing.general.MillerIndices. */
export interface MillerIndices extends ArchiveSection {
  readonly h_index?: number
  readonly k_index?: number
  readonly l_index?: number
}

/** nomad_material_processing.general.Miscut. */
export interface Miscut extends ArchiveSection {
  readonly directions_image?: string
  readonly cartesian_miscut?: CartesianMiscut
  readonly polar_miscut?: PolarMiscut
}

/** nomad_material_processing.vapor_deposition.cvd.general.MistEvaporator. */
export interface MistEvaporator extends CVDEvaporationSource {
}

/** nomad_material_processing.vapor_deposition.cvd.general.MistSource. */
export interface MistSource extends Omit<CVDSource, "material" | "vapor_source"> {
  readonly item?: string
  /** Unit: second. */
  readonly stirring_time?: Quantity<'time', number>
  readonly description?: string
  readonly vapor_source?: MistEvaporator
  /** A list; gaps are null. */
  readonly material: readonly ComponentConcentration[]
}

/** runschema.method.Model. Stands at run.method.force_field.model. */
export interface Model extends CommonSection {
  /** `run.method.force_field.model.name`. */
  readonly name?: string
  /** `run.method.force_field.model.reference`. */
  readonly reference?: string
  /** A list; gaps are null. `run.method.force_field.model.contributions`. */
  readonly contributions: readonly Interaction[]
}

/** nomad_simulations.schema_packages.model_method.ModelMethod. Stands at data.model_method. */
export interface ModelMethod extends BaseModelMethod {
  /** A list; gaps are null. `data.model_method.contributions`. */
  readonly contributions: readonly AnyHamiltonianTerm[]
}

/** nomad_simulations.schema_packages.model_method.ModelMethodElectronic. */
export interface ModelMethodElectronic extends ModelMethod {
  readonly is_spin_polarized?: boolean
  /** Until version 0.7.0. */
  readonly determinant?: 'unrestricted' | 'restricted' | 'restricted-open-shell'
  /** Until version 0.5.0. */
  readonly relativity_method?: 'scalar_relativistic' | 'pseudo_scalar_relativistic' | 'scalar_relativistic_atomic_ZORA'
  readonly relativity?: RelativityModel
}

/** nomad_simulations.schema_packages.model_system.ModelSystem. Stands at data.model_system and elsewhere. */
export interface ModelSystem extends Omit<BaseV2System, "sub_systems">, Representation {
  /** `data.model_system.name`. */
  readonly name?: string
  /** `data.model_system.type`. */
  readonly type?: '1D' | '2D' | 'active_atom' | 'atom' | 'bulk' | 'cluster' | 'molecule' | 'molecule / cluster' | 'monomer' | 'surface' | 'unavailable'
  /** `data.model_system.dimensionality`. */
  readonly dimensionality?: number
  /** Default: false. `data.model_system.is_representative`. */
  readonly is_representative?: boolean
  /** `data.model_system.time_step`. */
  readonly time_step?: number
  /** `data.model_system.branch_label`. */
  readonly branch_label?: string
  /** `data.model_system.branch_depth`. */
  readonly branch_depth?: number
  /** Shape: [*]. `data.model_system.particle_indices`. */
  readonly particle_indices?: Float64Array
  /** `data.model_system.n_particles`. */
  readonly n_particles?: number
  /** Unit: meter. Shape: [*, 3]. `data.model_system.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [*, 3]. `data.model_system.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Shape: [*, 2]. `data.model_system.bond_list`. */
  readonly bond_list?: Float64Array[]
  /** `data.model_system.composition_formula`. */
  readonly composition_formula?: string
  /** `data.model_system.total_charge`. */
  readonly total_charge?: number
  /** `data.model_system.total_spin_multiplicity`. */
  readonly total_spin_multiplicity?: number
  /** Until version 0.8.0. `data.model_system.total_spin`. */
  readonly total_spin?: number
  /** Shape: [*]. Until version 0.3.2. `data.model_system.atom_indices`. */
  readonly atom_indices?: Float64Array
  /** `data.model_system.symmetry`. */
  readonly symmetry?: AnyGlobalSymmetry
  /** `data.model_system.chemical_formula`. */
  readonly chemical_formula?: ChemicalFormula
  /** `data.model_system.electronic_state`. */
  readonly electronic_state?: AnyElectronicState
  /** A list; gaps are null. `data.model_system.particle_states`. */
  readonly particle_states: readonly AnyParticleState[]
  /** A list; gaps are null. `data.model_system.representations`. */
  readonly representations: readonly AlternativeRepresentation[]
  /** A list; gaps are null. `data.model_system.sub_systems`. */
  readonly sub_systems: readonly ModelSystem[]
  /** A list; gaps are null. Until version 0.5.0. `data.model_system.cell`. */
  readonly cell: readonly AnySimulationsCell[]
  /** A list; gaps are null. Until version 0.3.2. `data.model_system.model_system`. */
  readonly model_system: readonly ModelSystem[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.module_data.Module. */
export interface Module extends ArchiveSection {
  /** Shape: [*]. */
  readonly subcell_association?: Float64Array
  readonly number_of_cells?: number
  /** Unit: centimeter ** 2. */
  readonly total_area?: Quantity<'area', number>
  /** Unit: centimeter ** 2. */
  readonly active_area?: Quantity<'area', number>
  /** Unit: centimeter ** 2. */
  readonly cell_area?: Quantity<'area', number>
  /** Unit: millimeter. */
  readonly scribe_width?: Quantity<'length', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.module_data.ModuleData. */
export interface ModuleData extends ArchiveSection {
  /** Default: false. */
  readonly monolithic_module?: boolean
  /** Default: false. */
  readonly contains_monolithic_subcell?: boolean
  /** A list; gaps are null. */
  readonly subcells: readonly Module[]
}

/** nomad_material_processing.solution.general.MolarConcentration. */
export interface MolarConcentration extends ArchiveSection {
  /** Unit: mole / liter. */
  readonly calculated_concentration?: Quantity<'concentration', number>
  /** Unit: mole / liter. */
  readonly measured_concentration?: Quantity<'concentration', number>
}

/** nomad_material_processing.vapor_deposition.general.MolarFlowRate. */
export interface MolarFlowRate extends Omit<TimeSeries, "set_value" | "value"> {
  readonly measurement_type?: 'Assumed' | 'Mass Flow Controller'
  /** Unit: mole / second. Shape: [*]. */
  readonly value?: Quantity<'catalytic activity', Float64Array>
  /** Unit: mole / second. Shape: [*]. */
  readonly set_value?: Quantity<'catalytic activity', Float64Array>
}

/** nomad_material_processing.epitaxy.MolecularBeamEpitaxy. */
export interface MolecularBeamEpitaxy extends Epitaxy {
}

/** simulationworkflowschema.molecular_dynamics.MolecularDynamics. */
export interface MolecularDynamics extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: MolecularDynamicsMethod
  readonly results?: MolecularDynamicsResults
}

/** simulationworkflowschema.molecular_dynamics.MolecularDynamicsMethod. */
export interface MolecularDynamicsMethod extends SimulationWorkflowMethod {
  readonly thermodynamic_ensemble?: 'NPH' | 'NPT' | 'NVE' | 'NVT'
  readonly integrator_type?: 'brownian' | 'conjugant_gradient' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet'
  /** Unit: second. */
  readonly integration_timestep?: Quantity<'time', number>
  readonly n_steps?: number
  readonly coordinate_save_frequency?: number
  readonly velocity_save_frequency?: number
  readonly force_save_frequency?: number
  readonly thermodynamics_save_frequency?: number
  /** A list; gaps are null. */
  readonly thermostat_parameters: readonly ThermostatParameters[]
  /** A list; gaps are null. */
  readonly barostat_parameters: readonly BarostatParameters[]
  /** A list; gaps are null. */
  readonly shear_parameters: readonly ShearParameters[]
  /** A list; gaps are null. */
  readonly free_energy_calculation_parameters: readonly FreeEnergyCalculationParameters[]
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.MolecularDynamicsModel. Until version 0.5.0. */
export interface MolecularDynamicsModel extends SimulationWorkflowModel {
  /** Until version 0.5.0. */
  readonly thermodynamic_ensemble?: 'NVE' | 'NVT' | 'NPT' | 'NPH'
  /** Until version 0.5.0. */
  readonly integrator_type?: 'brownian' | 'conjugant_gradient' | 'langevin_goga' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet' | 'langevin_leap_frog'
  /** Unit: s. Until version 0.5.0. */
  readonly integration_timestep?: Quantity<'time', number>
  /** Until version 0.5.0. */
  readonly n_steps?: number
  /** Until version 0.5.0. */
  readonly coordinate_save_frequency?: number
  /** Until version 0.5.0. */
  readonly velocity_save_frequency?: number
  /** Until version 0.5.0. */
  readonly force_save_frequency?: number
  /** Until version 0.5.0. */
  readonly thermodynamics_save_frequency?: number
}

/** simulationworkflowschema.molecular_dynamics.MolecularDynamicsResults. */
export interface MolecularDynamicsResults extends ThermodynamicsResults {
  readonly finished_normally?: boolean
  readonly n_steps?: number
  /** Shape: [n_steps]. A reference. */
  readonly trajectory?: readonly System[]
  /** A list; gaps are null. */
  readonly radial_distribution_functions: readonly RadialDistributionFunction[]
  /** A list; gaps are null. */
  readonly ensemble_properties: readonly EnsembleProperty[]
  /** A list; gaps are null. */
  readonly correlation_functions: readonly CorrelationFunction[]
  /** A list; gaps are null. */
  readonly radius_of_gyration: readonly WorkflowRadiusOfGyration[]
  /** A list; gaps are null. */
  readonly mean_squared_displacements: readonly MeanSquaredDisplacement[]
  /** A list; gaps are null. */
  readonly free_energy_calculations: readonly FreeEnergyCalculations[]
}

/** nomad_simulations.schema_packages.properties.molecular_orbitals.MolecularOrbitals. Stands at data.outputs.molecular_orbitals. */
export interface MolecularOrbitals extends PhysicalProperty {
  /** `data.outputs.molecular_orbitals.n_mo`. */
  readonly n_mo?: number
  /** Unit: joule. Shape: [n_mo]. `data.outputs.molecular_orbitals.value`. */
  readonly value?: Quantity<'energy', Float64Array>
  /** Shape: [n_mo]. `data.outputs.molecular_orbitals.occupations`. */
  readonly occupations?: Float64Array
  /** `data.outputs.molecular_orbitals.spin_channel`. */
  readonly spin_channel?: number
  /** `data.outputs.molecular_orbitals.n_ao`. */
  readonly n_ao?: number
  /** A reference. `data.outputs.molecular_orbitals.basis_set_ref`. */
  readonly basis_set_ref?: AtomCenteredBasisSet
  /** Names data in an HDF5 file. `data.outputs.molecular_orbitals.coefficients`. */
  readonly coefficients?: string
  /** Names data in an HDF5 file. `data.outputs.molecular_orbitals.coefficients_im`. */
  readonly coefficients_im?: string
  /** Shape: [n_mo]. `data.outputs.molecular_orbitals.role`. */
  readonly role?: readonly ('active' | 'core' | 'deleted' | 'inactive' | 'virtual')[]
  /** Shape: [n_mo]. `data.outputs.molecular_orbitals.symmetry`. */
  readonly symmetry?: readonly string[]
  /** `data.outputs.molecular_orbitals.kind`. */
  readonly kind?: 'canonical' | 'localized' | 'natural'
  /** Unit: joule. `data.outputs.molecular_orbitals.homo_parsed`. */
  readonly homo_parsed?: Quantity<'energy', number>
  /** Unit: joule. `data.outputs.molecular_orbitals.lumo_parsed`. */
  readonly lumo_parsed?: Quantity<'energy', number>
  /** Unit: joule. `data.outputs.molecular_orbitals.homo_lumo_gap_parsed`. */
  readonly homo_lumo_gap_parsed?: Quantity<'energy', number>
  /** Unit: joule. `data.outputs.molecular_orbitals.homo_normalized`. */
  readonly homo_normalized?: Quantity<'energy', number>
  /** Unit: joule. `data.outputs.molecular_orbitals.lumo_normalized`. */
  readonly lumo_normalized?: Quantity<'energy', number>
  /** Unit: joule. `data.outputs.molecular_orbitals.homo_lumo_gap_normalized`. */
  readonly homo_lumo_gap_normalized?: Quantity<'energy', number>
  /** Shape: [n_mo]. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_spin`. */
  readonly mo_spin?: Float64Array
  /** Unit: electron_volt. Shape: [n_mo]. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_energies`. */
  readonly mo_energies?: Quantity<'energy', Float64Array>
  /** Shape: [n_mo]. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_occupations`. */
  readonly mo_occupations?: Float64Array
  /** Shape: [n_mo]. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_class`. */
  readonly mo_class?: readonly ('core' | 'inactive' | 'active' | 'virtual' | 'deleted')[]
  /** Shape: [n_mo]. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_symmetry`. */
  readonly mo_symmetry?: readonly string[]
  /** Names data in an HDF5 file. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_coefficients`. */
  readonly mo_coefficients?: string
  /** Names data in an HDF5 file. Until version 0.8.0. `data.outputs.molecular_orbitals.mo_coefficients_im`. */
  readonly mo_coefficients_im?: string
  /** Until version 0.8.0. `data.outputs.molecular_orbitals.mo_type`. */
  readonly mo_type?: 'canonical' | 'natural' | 'localized' | 'hybrid'
  /** Shape: [*, n_levels]. Until version 0.8.0. `data.outputs.molecular_orbitals.occupation`. */
  readonly occupation?: Float64Array[]
  /** Unit: joule. Until version 0.8.0. `data.outputs.molecular_orbitals.highest_occupied`. */
  readonly highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. Until version 0.8.0. `data.outputs.molecular_orbitals.lowest_unoccupied`. */
  readonly lowest_unoccupied?: Quantity<'energy', number>
}

/** runschema.method.MoleculeParameters. Stands at run.method.molecule_parameters. */
export interface MoleculeParameters extends CommonSection {
  /** `run.method.molecule_parameters.label`. */
  readonly label?: string
  /** `run.method.molecule_parameters.n_atoms`. */
  readonly n_atoms?: number
  /** A list; gaps are null. `run.method.molecule_parameters.atom_parameters`. */
  readonly atom_parameters: readonly AtomParameters[]
}

/** nomad_measurements.transmission.schema.Monochromator. */
export interface Monochromator extends Entity {
}

/** nomad_measurements.transmission.schema.MonochromatorSettings. */
export interface MonochromatorSettings extends SettingOverWavelengthRange {
  /** A reference. */
  readonly monochromator?: Monochromator
}

/** nomad_measurements.transmission.schema.MonochromatorSlitWidth. */
export interface MonochromatorSlitWidth extends SettingOverWavelengthRange {
  /** Unit: nanometer. */
  readonly slit_width?: Quantity<'length', number>
  readonly slit_width_servo?: boolean
}

/** nomad_simulations.schema_packages.force_field.MorseBond. */
export interface MorseBond extends BondPotential {
  /** Unit: joule. */
  readonly well_depth?: Quantity<'energy', number>
  /** Unit: 1 / meter. */
  readonly well_steepness?: Quantity<'wavenumber', number>
}

/** nomad_material_processing.vapor_deposition.cvd.movpe.Movpe. */
export interface Movpe extends Omit<ChemicalVaporDeposition, "steps">, EntryData {
  /** Default: MOVPE. */
  readonly method?: string
  /** A list; gaps are null. */
  readonly steps: readonly StepMovpe[]
}

/** nomad_material_processing.vapor_deposition.cvd.movpe.MovpeChamberEnvironment. */
export interface MovpeChamberEnvironment extends ChamberEnvironment {
  readonly uniform_gas_flow_rate?: VolumetricFlowRate
  readonly pressure?: OtherPressure
  readonly throttle_valve?: OtherPressure
  readonly rotation?: Rotation
  readonly heater?: SubstrateHeater
}

/** nomad_material_processing.vapor_deposition.cvd.movpe.MovpeSampleParameters. */
export interface MovpeSampleParameters extends SampleParameters {
  readonly filament_temperature?: FilamentTemperature
}

/** nomad_simulations.schema_packages.basis_set.MuffinTinRegion. */
export interface MuffinTinRegion extends BasisSetComponent, SimulationsMesh {
  /** Unit: meter. */
  readonly radius?: Quantity<'length', number>
  readonly l_max?: number
  /** A list; gaps are null. */
  readonly l_channels: readonly APWLChannel[]
}

/** runschema.calculation.Multipoles. Stands at run.calculation.multipoles and elsewhere. */
export interface Multipoles extends CommonSection {
  /** `run.calculation.multipoles.kind`. */
  readonly kind?: string
  /** `run.calculation.multipoles.dipole`. */
  readonly dipole?: MultipolesEntry
  /** `run.calculation.multipoles.quadrupole`. */
  readonly quadrupole?: MultipolesEntry
  /** `run.calculation.multipoles.octupole`. */
  readonly octupole?: MultipolesEntry
  /** A list; gaps are null. `run.calculation.multipoles.higher_order`. */
  readonly higher_order: readonly MultipolesEntry[]
}

/** runschema.calculation.MultipolesEntry. Stands at run.calculation.multipoles.dipole and elsewhere. */
export interface MultipolesEntry extends Atomic {
  /** Unit: meter. Shape: [3]. `run.calculation.multipoles.dipole.origin`. */
  readonly origin?: Quantity<'length', Float64Array>
  /** `run.calculation.multipoles.dipole.n_multipoles`. */
  readonly n_multipoles?: number
  /** Shape: [n_atoms, n_multipoles]. `run.calculation.multipoles.dipole.value`. */
  readonly value?: Float64Array[]
  /** Shape: [n_multipoles]. `run.calculation.multipoles.dipole.total`. */
  readonly total?: Float64Array
  /** A list; gaps are null. `run.calculation.multipoles.dipole.orbital_projected`. */
  readonly orbital_projected: readonly MultipolesValues[]
}

/** runschema.calculation.MultipolesValues. Stands at run.calculation.multipoles.dipole.orbital_projected. */
export interface MultipolesValues extends AtomicValues {
  /** `run.calculation.multipoles.dipole.orbital_projected.value`. */
  readonly value?: number
}

/** nomad_simulations.schema_packages.model_method.MultireferenceCI. */
export interface MultireferenceCI extends Omit<BaseMultireferenceMethod, "type"> {
  readonly type?: 'CASCI' | 'DMRGCI' | 'MR-ACPF' | 'MR-AQCC' | 'MRCI' | 'RASCI'
}

/** nomad_simulations.schema_packages.model_method.MultireferencePT. */
export interface MultireferencePT extends Omit<BaseMultireferenceMethod, "type"> {
  readonly type?: 'CASPT' | 'MRMP' | 'NEVPT' | 'RASPT' | 'XMCQDPT'
  readonly order?: number
}

/** nomad_simulations.schema_packages.numerical_settings.MultireferencePTSettings. */
export interface MultireferencePTSettings extends NumericalSettings {
  /** Unit: hartree. */
  readonly real_level_shift?: Quantity<'energy', number>
  /** Unit: hartree. */
  readonly imaginary_level_shift?: Quantity<'energy', number>
  /** Unit: hartree. */
  readonly ipea_shift?: Quantity<'energy', number>
  readonly contraction_type?: 'internally_contracted' | 'partially_contracted' | 'strongly_contracted' | 'uncontracted'
}

/** nomad_simulations.schema_packages.model_method.MultireferenceSCF. */
export interface MultireferenceSCF extends Omit<BaseMultireferenceMethod, "type"> {
  readonly type?: 'CASSCF' | 'DMRGSCF' | 'RASSCF'
}

/** nomad_simulations.schema_packages.numerical_settings.MultireferenceSCFSettings. */
export interface MultireferenceSCFSettings extends NumericalSettings {
  /** Unit: hartree. */
  readonly shift_virtual?: Quantity<'energy', number>
  /** Unit: hartree. */
  readonly shift_core?: Quantity<'energy', number>
  /** Unit: hartree. */
  readonly shift_active?: Quantity<'energy', number>
  /** Unit: hartree. */
  readonly min_subspace_gap?: Quantity<'energy', number>
}

/** nomad_simulations.schema_packages.model_method.NDDO. */
export interface NDDO extends Omit<ModelMethodElectronic, "type"> {
  readonly type?: 'AM1' | 'MNDO' | 'PM3' | 'PM6' | 'PM7' | 'SAM1'
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.NanostructureInformation. */
export interface NanostructureInformation extends ArchiveSection {
  readonly shape?: string
  /** Unit: nanometer. */
  readonly diameter?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly width?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly length?: Quantity<'length', number>
}

/** runschema.method.NeighborSearching. Stands at run.method.force_field.force_calculations.neighbor_searching. */
export interface NeighborSearching extends CommonSection {
  /** `run.method.force_field.force_calculations.neighbor_searching.neighbor_update_frequency`. */
  readonly neighbor_update_frequency?: number
  /** Unit: meter. `run.method.force_field.force_calculations.neighbor_searching.neighbor_update_cutoff`. */
  readonly neighbor_update_cutoff?: Quantity<'length', number>
}

/** nomad.datamodel.metainfo.basesections.v2.NestedExperimentStep. */
export interface NestedExperimentStep extends BaseV2ExperimentStep {
  readonly nested_activity?: BaseV2Activity
}

/** nomad.datamodel.metainfo.basesections.v2.NestedSubSystem. */
export interface NestedSubSystem extends SubSystem {
  readonly nested_system?: BaseV2System
}

/** nomad_simulations.schema_packages.atoms_state.NonCollinearSpinState. */
export interface NonCollinearSpinState extends SphericalSymmetryState {
  /** Shape: [3]. */
  readonly axis?: Float64Array
}

/** nomad_simulations.schema_packages.model_method.NonlocalCorrelation. */
export interface NonlocalCorrelation extends Omit<HamiltonianTerm, "type"> {
  readonly type?: 'VV10' | 'optB86b-vdW' | 'optB88-vdW' | 'rVV10' | 'vdW-DF' | 'vdW-DF-cx' | 'vdW-DF2'
  /** A reference. */
  readonly xc_partner_ref?: SimulationsXCFunctional
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.NudgedElasticBand. Stands at workflow.nudged_elastic_band. */
export interface NudgedElasticBand extends CommonSection {
  /** `workflow.nudged_elastic_band.method`. */
  readonly method?: string
  /** `workflow.nudged_elastic_band.climbing_image`. */
  readonly climbing_image?: boolean
  /** `workflow.nudged_elastic_band.solid_state`. */
  readonly solid_state?: boolean
  /** `workflow.nudged_elastic_band.optimizer`. */
  readonly optimizer?: string
  /** `workflow.nudged_elastic_band.n_images`. */
  readonly n_images?: number
  /** Unit: newton. Shape: [n_images]. `workflow.nudged_elastic_band.spring_constants`. */
  readonly spring_constants?: Quantity<'force', Float64Array>
  /** Unit: joule. `workflow.nudged_elastic_band.energy_barrier`. */
  readonly energy_barrier?: Quantity<'energy', number>
  /** Unit: newton. `workflow.nudged_elastic_band.force_maximum`. */
  readonly force_maximum?: Quantity<'force', number>
}

/** nomad_simulations.schema_packages.numerical_settings.NumericalSettings. Stands at data.model_method.numerical_settings and elsewhere. */
export interface NumericalSettings extends ArchiveSection {
  /** `data.model_method.numerical_settings.name`. */
  readonly name?: string
}

/** nomad_simulations.schema_packages.properties.electronic_eigenvalues.Occupancy. Stands at data.outputs.occupancies. */
export interface Occupancy extends PhysicalProperty {
  /** A reference. `data.outputs.occupancies.orbitals_state_ref`. */
  readonly orbitals_state_ref?: AnyElectronicState
  /** `data.outputs.occupancies.spin_channel`. */
  readonly spin_channel?: number
  /** `data.outputs.occupancies.value`. */
  readonly value?: number
  /** A reference. Until version 0.5.0. `data.outputs.occupancies.atoms_state_ref`. */
  readonly atoms_state_ref?: AtomsState
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.BarostatParameters. Stands at workflow.molecular_dynamics.integration_parameters.barostat_parameters. */
export interface OlderBarostatParameters extends CommonSection {
  /** `workflow.molecular_dynamics.integration_parameters.barostat_parameters.barostat_type`. */
  readonly barostat_type?: 'berendsen' | 'martyna_tuckerman_tobias_klein' | 'nose_hoover' | 'parrinello_rahman' | 'stochastic_cell_rescaling'
  /** `workflow.molecular_dynamics.integration_parameters.barostat_parameters.coupling_type`. */
  readonly coupling_type?: 'anisotropic' | 'isotropic' | 'semi_isotropic'
  /** Unit: pascal. Shape: [3, 3]. `workflow.molecular_dynamics.integration_parameters.barostat_parameters.reference_pressure`. */
  readonly reference_pressure?: Quantity<'pressure', Float64Array[]>
  /** Unit: second. Shape: [3, 3]. `workflow.molecular_dynamics.integration_parameters.barostat_parameters.coupling_constant`. */
  readonly coupling_constant?: Quantity<'time', Float64Array[]>
  /** Unit: 1 / pascal. Shape: [3, 3]. `workflow.molecular_dynamics.integration_parameters.barostat_parameters.compressibility`. */
  readonly compressibility?: Quantity<'length * time ** 2 / mass', Float64Array[]>
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.CorrelationFunction. Stands at workflow.molecular_dynamics.results.mean_squared_displacements and elsewhere. */
export interface OlderCorrelationFunction extends CommonSection {
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.type`. */
  readonly type?: 'atomic' | 'molecular'
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.direction`. */
  readonly direction?: 'x' | 'xy' | 'xyz' | 'xz' | 'y' | 'yz' | 'z'
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.error_type`. */
  readonly error_type?: string
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.CorrelationFunctionValues. Stands at workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values and elsewhere. */
export interface OlderCorrelationFunctionValues extends CommonSection {
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.label`. */
  readonly label?: string
  /** Shape: [1]. A reference. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.atomsgroup_ref`. */
  readonly atomsgroup_ref?: readonly AtomsGroup[]
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.n_times`. */
  readonly n_times?: number
}

/** nomad.datamodel.metainfo.simulation.workflow.DMFT. */
export interface OlderDMFT extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: DMFTMethod
  readonly results?: DMFTResults
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Decomposition. Stands at workflow.thermodynamics.stability.decomposition. */
export interface OlderDecomposition extends CommonSection {
  /** `workflow.thermodynamics.stability.decomposition.fraction`. */
  readonly fraction?: number
  /** A reference. `workflow.thermodynamics.stability.decomposition.system_ref`. */
  readonly system_ref?: System
  /** `workflow.thermodynamics.stability.decomposition.formula`. */
  readonly formula?: string
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.DiffusionConstantValues. Stands at workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.diffusion_constant. */
export interface OlderDiffusionConstantValues extends CommonSection {
  /** Unit: meter ** 2 / second. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.diffusion_constant.value`. */
  readonly value?: Quantity<'length ** 2 / time', number>
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.diffusion_constant.error_type`. */
  readonly error_type?: string
  /** Shape: [*]. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.diffusion_constant.errors`. */
  readonly errors?: Float64Array
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.EOSFit. Stands at workflow.equation_of_state.eos_fit. */
export interface OlderEOSFit extends CommonSection {
  /** `workflow.equation_of_state.eos_fit.function_name`. */
  readonly function_name?: string
  /** Unit: joule. Shape: [n_points]. `workflow.equation_of_state.eos_fit.fitted_energies`. */
  readonly fitted_energies?: Quantity<'energy', Float64Array>
  /** Unit: pascal. `workflow.equation_of_state.eos_fit.bulk_modulus`. */
  readonly bulk_modulus?: Quantity<'pressure', number>
  /** `workflow.equation_of_state.eos_fit.bulk_modulus_derivative`. */
  readonly bulk_modulus_derivative?: number
  /** Unit: meter ** 3. `workflow.equation_of_state.eos_fit.equilibrium_volume`. */
  readonly equilibrium_volume?: Quantity<'volume', number>
  /** Unit: joule. `workflow.equation_of_state.eos_fit.equilibrium_energy`. */
  readonly equilibrium_energy?: Quantity<'energy', number>
  /** `workflow.equation_of_state.eos_fit.rms_error`. */
  readonly rms_error?: number
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Elastic. Stands at workflow.elastic. */
export interface OlderElastic extends CommonSection {
  /** `workflow.elastic.energy_stress_calculator`. */
  readonly energy_stress_calculator?: string
  /** `workflow.elastic.calculation_method`. */
  readonly calculation_method?: string
  /** `workflow.elastic.elastic_constants_order`. */
  readonly elastic_constants_order?: number
  /** `workflow.elastic.n_deformations`. */
  readonly n_deformations?: number
  /** Shape: [n_deformations, 6]. `workflow.elastic.deformation_types`. */
  readonly deformation_types?: readonly (readonly string[])[]
  /** `workflow.elastic.n_strains`. */
  readonly n_strains?: number
  /** `workflow.elastic.is_mechanically_stable`. */
  readonly is_mechanically_stable?: boolean
  /** `workflow.elastic.fitting_error_maximum`. */
  readonly fitting_error_maximum?: number
  /** `workflow.elastic.strain_maximum`. */
  readonly strain_maximum?: number
  /** Shape: [6, 6]. `workflow.elastic.elastic_constants_notation_matrix_second_order`. */
  readonly elastic_constants_notation_matrix_second_order?: readonly (readonly string[])[]
  /** Unit: pascal. Shape: [6, 6]. `workflow.elastic.elastic_constants_matrix_second_order`. */
  readonly elastic_constants_matrix_second_order?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [6, 6, 6]. `workflow.elastic.elastic_constants_matrix_third_order`. */
  readonly elastic_constants_matrix_third_order?: Quantity<'pressure', Float64Array[][]>
  /** Unit: 1 / pascal. Shape: [6, 6]. `workflow.elastic.compliance_matrix_second_order`. */
  readonly compliance_matrix_second_order?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  /** Unit: newton. Shape: [18, 18]. `workflow.elastic.elastic_constants_gradient_matrix_second_order`. */
  readonly elastic_constants_gradient_matrix_second_order?: Quantity<'force', Float64Array[]>
  /** Unit: pascal. `workflow.elastic.bulk_modulus_voigt`. */
  readonly bulk_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow.elastic.shear_modulus_voigt`. */
  readonly shear_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow.elastic.bulk_modulus_reuss`. */
  readonly bulk_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow.elastic.shear_modulus_reuss`. */
  readonly shear_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow.elastic.bulk_modulus_hill`. */
  readonly bulk_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow.elastic.shear_modulus_hill`. */
  readonly shear_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow.elastic.young_modulus_voigt`. */
  readonly young_modulus_voigt?: Quantity<'pressure', number>
  /** `workflow.elastic.poisson_ratio_voigt`. */
  readonly poisson_ratio_voigt?: number
  /** Unit: pascal. `workflow.elastic.young_modulus_reuss`. */
  readonly young_modulus_reuss?: Quantity<'pressure', number>
  /** `workflow.elastic.poisson_ratio_reuss`. */
  readonly poisson_ratio_reuss?: number
  /** Unit: pascal. `workflow.elastic.young_modulus_hill`. */
  readonly young_modulus_hill?: Quantity<'pressure', number>
  /** `workflow.elastic.poisson_ratio_hill`. */
  readonly poisson_ratio_hill?: number
  /** `workflow.elastic.elastic_anisotropy`. */
  readonly elastic_anisotropy?: number
  /** `workflow.elastic.pugh_ratio_hill`. */
  readonly pugh_ratio_hill?: number
  /** Unit: kelvin. `workflow.elastic.debye_temperature`. */
  readonly debye_temperature?: Quantity<'temperature', number>
  /** Unit: meter / second. `workflow.elastic.speed_sound_transverse`. */
  readonly speed_sound_transverse?: Quantity<'velocity', number>
  /** Unit: meter / second. `workflow.elastic.speed_sound_longitudinal`. */
  readonly speed_sound_longitudinal?: Quantity<'velocity', number>
  /** Unit: meter / second. `workflow.elastic.speed_sound_average`. */
  readonly speed_sound_average?: Quantity<'velocity', number>
  /** Unit: pascal. Shape: [6]. `workflow.elastic.eigenvalues_elastic`. */
  readonly eigenvalues_elastic?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. `workflow.elastic.strain_diagrams`. */
  readonly strain_diagrams: readonly OlderStrainDiagrams[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.EnsembleProperty. Stands at workflow.molecular_dynamics.results.radial_distribution_functions and elsewhere. */
export interface OlderEnsembleProperty extends CommonSection {
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.type`. */
  readonly type?: 'atomic' | 'molecular'
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.n_smooth`. */
  readonly n_smooth?: number
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.error_type`. */
  readonly error_type?: string
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.n_variables`. */
  readonly n_variables?: number
  /** Shape: [n_variables]. `workflow.molecular_dynamics.results.radial_distribution_functions.variables_name`. */
  readonly variables_name?: readonly string[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.EnsemblePropertyValues. Stands at workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values and elsewhere. */
export interface OlderEnsemblePropertyValues extends CommonSection {
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.label`. */
  readonly label?: string
  /** A reference. `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.atomsgroup_ref`. */
  readonly atomsgroup_ref?: AtomsGroup
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.n_bins`. */
  readonly n_bins?: number
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.frame_start`. */
  readonly frame_start?: number
  /** `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.frame_end`. */
  readonly frame_end?: number
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.EquationOfState. Stands at workflow.equation_of_state. */
export interface OlderEquationOfState extends CommonSection {
  /** `workflow.equation_of_state.n_points`. */
  readonly n_points?: number
  /** Unit: meter ** 3. Shape: [n_points]. `workflow.equation_of_state.volumes`. */
  readonly volumes?: Quantity<'volume', Float64Array>
  /** Unit: joule. Shape: [n_points]. `workflow.equation_of_state.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. `workflow.equation_of_state.eos_fit`. */
  readonly eos_fit: readonly OlderEOSFit[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.GW. Stands at workflow.gw. */
export interface OlderGW extends CommonSection {
  /** A reference. `workflow.gw.dos_dft`. */
  readonly dos_dft?: Dos
  /** A reference. `workflow.gw.dos_gw`. */
  readonly dos_gw?: Dos
  /** A reference. `workflow.gw.band_structure_dft`. */
  readonly band_structure_dft?: BandStructure
  /** A reference. `workflow.gw.band_structure_gw`. */
  readonly band_structure_gw?: BandStructure
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.GeometryOptimization. Stands at workflow.geometry_optimization. */
export interface OlderGeometryOptimization extends CommonSection {
  /** `workflow.geometry_optimization.type`. */
  readonly type?: 'atomic' | 'cell_shape' | 'cell_volume' | 'static'
  /** `workflow.geometry_optimization.method`. */
  readonly method?: string
  /** Unit: joule. `workflow.geometry_optimization.convergence_tolerance_energy_difference`. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. `workflow.geometry_optimization.convergence_tolerance_force_maximum`. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: meter. `workflow.geometry_optimization.convergence_tolerance_displacement_maximum`. */
  readonly convergence_tolerance_displacement_maximum?: Quantity<'length', number>
  /** Unit: joule. `workflow.geometry_optimization.final_energy_difference`. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. `workflow.geometry_optimization.final_force_maximum`. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** Unit: meter. `workflow.geometry_optimization.final_displacement_maximum`. */
  readonly final_displacement_maximum?: Quantity<'length', number>
  /** `workflow.geometry_optimization.optimization_steps_maximum`. */
  readonly optimization_steps_maximum?: number
  /** `workflow.geometry_optimization.optimization_steps`. */
  readonly optimization_steps?: number
  /** Unit: joule. Shape: [optimization_steps]. `workflow.geometry_optimization.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** `workflow.geometry_optimization.steps`. */
  readonly steps?: number
  /** `workflow.geometry_optimization.is_converged_geometry`. */
  readonly is_converged_geometry?: boolean
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.MeanSquaredDisplacement. Stands at workflow.molecular_dynamics.results.mean_squared_displacements. */
export interface OlderMeanSquaredDisplacement extends OlderCorrelationFunction {
  /** A list; gaps are null. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values`. */
  readonly mean_squared_displacement_values: readonly OlderMeanSquaredDisplacementValues[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.MeanSquaredDisplacementValues. Stands at workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values. */
export interface OlderMeanSquaredDisplacementValues extends OlderCorrelationFunctionValues {
  /** Unit: second. Shape: [n_times]. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: meter ** 2. Shape: [n_times]. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.value`. */
  readonly value?: Quantity<'area', Float64Array>
  /** Shape: [*]. `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.errors`. */
  readonly errors?: Float64Array
  /** `workflow.molecular_dynamics.results.mean_squared_displacements.mean_squared_displacement_values.diffusion_constant`. */
  readonly diffusion_constant?: OlderDiffusionConstantValues
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.MolecularDynamics. Stands at workflow.molecular_dynamics. */
export interface OlderMolecularDynamics extends CommonSection {
  /** `workflow.molecular_dynamics.thermodynamic_ensemble`. */
  readonly thermodynamic_ensemble?: 'NPH' | 'NPT' | 'NVE' | 'NVT'
  /** `workflow.molecular_dynamics.finished_normally`. */
  readonly finished_normally?: boolean
  /** `workflow.molecular_dynamics.with_trajectory`. */
  readonly with_trajectory?: boolean
  /** `workflow.molecular_dynamics.with_thermodynamics`. */
  readonly with_thermodynamics?: boolean
  /** `workflow.molecular_dynamics.integration_parameters`. */
  readonly integration_parameters?: IntegrationParameters
  /** `workflow.molecular_dynamics.results`. */
  readonly results?: OlderMolecularDynamicsResults
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.MolecularDynamicsResults. Stands at workflow.molecular_dynamics.results. */
export interface OlderMolecularDynamicsResults extends CommonSection {
  /** A list; gaps are null. `workflow.molecular_dynamics.results.radial_distribution_functions`. */
  readonly radial_distribution_functions: readonly OlderRadialDistributionFunction[]
  /** A list; gaps are null. `workflow.molecular_dynamics.results.mean_squared_displacements`. */
  readonly mean_squared_displacements: readonly OlderMeanSquaredDisplacement[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Phonon. Stands at workflow.phonon. */
export interface OlderPhonon extends CommonSection {
  /** `workflow.phonon.force_calculator`. */
  readonly force_calculator?: string
  /** Unit: 1 / meter ** 3. `workflow.phonon.mesh_density`. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  /** `workflow.phonon.n_imaginary_frequencies`. */
  readonly n_imaginary_frequencies?: number
  /** `workflow.phonon.random_displacements`. */
  readonly random_displacements?: boolean
  /** `workflow.phonon.with_non_analytic_correction`. */
  readonly with_non_analytic_correction?: boolean
  /** `workflow.phonon.with_grueneisen_parameters`. */
  readonly with_grueneisen_parameters?: boolean
  /** `workflow.phonon.n_bands`. */
  readonly n_bands?: number
  /** `workflow.phonon.n_qpoints`. */
  readonly n_qpoints?: number
  /** Shape: [n_qpoints, 3]. `workflow.phonon.qpoints`. */
  readonly qpoints?: Float64Array[]
  /** Unit: meter / second. Shape: [n_qpoints, n_bands, 3]. `workflow.phonon.group_velocity`. */
  readonly group_velocity?: Quantity<'velocity', Float64Array[][]>
  /** `workflow.phonon.n_displacements`. */
  readonly n_displacements?: number
  /** `workflow.phonon.n_atoms`. */
  readonly n_atoms?: number
  /** Unit: meter. Shape: [n_displacements, n_atoms, 3]. `workflow.phonon.displacements`. */
  readonly displacements?: Quantity<'length', Float64Array[][]>
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.RadialDistributionFunction. Stands at workflow.molecular_dynamics.results.radial_distribution_functions. */
export interface OlderRadialDistributionFunction extends OlderEnsembleProperty {
  /** A list; gaps are null. `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values`. */
  readonly radial_distribution_function_values: readonly OlderRadialDistributionFunctionValues[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.RadialDistributionFunctionValues. Stands at workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values. */
export interface OlderRadialDistributionFunctionValues extends OlderEnsemblePropertyValues {
  /** Unit: meter. Shape: [n_bins]. `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.bins`. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Shape: [n_bins]. `workflow.molecular_dynamics.results.radial_distribution_functions.radial_distribution_function_values.value`. */
  readonly value?: Float64Array
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.SinglePoint. Stands at workflow.single_point. */
export interface OlderSinglePoint extends CommonSection {
  /** `workflow.single_point.method`. */
  readonly method?: string
  /** `workflow.single_point.n_scf_steps`. */
  readonly n_scf_steps?: number
  /** Unit: joule. `workflow.single_point.final_scf_energy_difference`. */
  readonly final_scf_energy_difference?: Quantity<'energy', number>
  /** `workflow.single_point.is_converged`. */
  readonly is_converged?: boolean
  /** `workflow.single_point.with_density_of_states`. */
  readonly with_density_of_states?: boolean
  /** `workflow.single_point.with_bandstructure`. */
  readonly with_bandstructure?: boolean
  /** `workflow.single_point.with_eigenvalues`. */
  readonly with_eigenvalues?: boolean
  /** `workflow.single_point.with_volumetric_data`. */
  readonly with_volumetric_data?: boolean
  /** `workflow.single_point.with_excited_states`. */
  readonly with_excited_states?: boolean
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Stability. Stands at workflow.thermodynamics.stability. */
export interface OlderStability extends CommonSection {
  /** `workflow.thermodynamics.stability.n_references`. */
  readonly n_references?: number
  /** Shape: [n_references]. A reference. `workflow.thermodynamics.stability.systems_ref`. */
  readonly systems_ref?: readonly System[]
  /** Unit: joule. `workflow.thermodynamics.stability.formation_energy`. */
  readonly formation_energy?: Quantity<'energy', number>
  /** Unit: joule. `workflow.thermodynamics.stability.delta_formation_energy`. */
  readonly delta_formation_energy?: Quantity<'energy', number>
  /** `workflow.thermodynamics.stability.is_stable`. */
  readonly is_stable?: boolean
  /** A list; gaps are null. `workflow.thermodynamics.stability.decomposition`. */
  readonly decomposition: readonly OlderDecomposition[]
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.StrainDiagrams. Stands at workflow.elastic.strain_diagrams. */
export interface OlderStrainDiagrams extends CommonSection {
  /** `workflow.elastic.strain_diagrams.type`. */
  readonly type?: string
  /** `workflow.elastic.strain_diagrams.n_eta`. */
  readonly n_eta?: number
  /** `workflow.elastic.strain_diagrams.n_deformations`. */
  readonly n_deformations?: number
  /** Shape: [n_deformations, n_eta]. `workflow.elastic.strain_diagrams.value`. */
  readonly value?: Float64Array[]
  /** Shape: [n_deformations, n_eta]. `workflow.elastic.strain_diagrams.eta`. */
  readonly eta?: Float64Array[]
  /** `workflow.elastic.strain_diagrams.stress_voigt_component`. */
  readonly stress_voigt_component?: number
  /** `workflow.elastic.strain_diagrams.polynomial_fit_order`. */
  readonly polynomial_fit_order?: number
}

/** nomad.datamodel.metainfo.simulation.workflow.TB. */
export interface OlderTB extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: TBMethod
  readonly results?: TBResults
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Task. Stands at workflow.task. */
export interface OlderTask extends CommonSection {
  /** A reference. `workflow.task.input_workflow`. */
  readonly input_workflow?: OlderWorkflow
  /** A reference. `workflow.task.output_workflow`. */
  readonly output_workflow?: OlderWorkflow
  /** A reference. `workflow.task.input_calculation`. */
  readonly input_calculation?: Calculation
  /** A reference. `workflow.task.output_calculation`. */
  readonly output_calculation?: Calculation
  /** `workflow.task.description`. */
  readonly description?: string
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Thermodynamics. Stands at workflow.thermodynamics. */
export interface OlderThermodynamics extends CommonSection {
  /** `workflow.thermodynamics.n_values`. */
  readonly n_values?: number
  /** Unit: kelvin. Shape: [n_values]. `workflow.thermodynamics.temperature`. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [n_values]. `workflow.thermodynamics.pressure`. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** Unit: joule. Shape: [n_values]. `workflow.thermodynamics.helmholtz_free_energy`. */
  readonly helmholtz_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. `workflow.thermodynamics.heat_capacity_c_p`. */
  readonly heat_capacity_c_p?: Quantity<'entropy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. `workflow.thermodynamics.heat_capacity_c_v`. */
  readonly heat_capacity_c_v?: Quantity<'entropy', Float64Array>
  /** Unit: joule / kelvin / kilogram. Shape: [n_values]. Derived. `workflow.thermodynamics.heat_capacity_c_v_specific`. */
  readonly heat_capacity_c_v_specific?: Quantity<'length ** 2 / temperature / time ** 2', Float64Array>
  /** Unit: joule. Shape: [n_values]. `workflow.thermodynamics.vibrational_free_energy_at_constant_volume`. */
  readonly vibrational_free_energy_at_constant_volume?: Quantity<'energy', Float64Array>
  /** Unit: joule / kilogram. Shape: [n_values]. Derived. `workflow.thermodynamics.vibrational_free_energy_at_constant_volume_specific`. */
  readonly vibrational_free_energy_at_constant_volume_specific?: Quantity<'length ** 2 / time ** 2', Float64Array>
  /** Unit: joule. Shape: [n_values]. `workflow.thermodynamics.vibrational_free_energy`. */
  readonly vibrational_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_values]. `workflow.thermodynamics.vibrational_internal_energy`. */
  readonly vibrational_internal_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. `workflow.thermodynamics.vibrational_entropy`. */
  readonly vibrational_entropy?: Quantity<'entropy', Float64Array>
  /** Unit: joule. Shape: [n_values]. `workflow.thermodynamics.gibbs_free_energy`. */
  readonly gibbs_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. `workflow.thermodynamics.entropy`. */
  readonly entropy?: Quantity<'entropy', Float64Array>
  /** Unit: joule. Shape: [n_values]. `workflow.thermodynamics.internal_energy`. */
  readonly internal_energy?: Quantity<'energy', Float64Array>
  /** `workflow.thermodynamics.stability`. */
  readonly stability?: OlderStability
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.ThermostatParameters. Stands at workflow.molecular_dynamics.integration_parameters.thermostat_parameters. */
export interface OlderThermostatParameters extends CommonSection {
  /** `workflow.molecular_dynamics.integration_parameters.thermostat_parameters.thermostat_type`. */
  readonly thermostat_type?: 'andersen' | 'berendsen' | 'brownian' | 'langevin_goga' | 'langevin_schneider' | 'nose_hoover' | 'velocity_rescaling' | 'velocity_rescaling_langevin'
  /** Unit: kelvin. `workflow.molecular_dynamics.integration_parameters.thermostat_parameters.reference_temperature`. */
  readonly reference_temperature?: Quantity<'temperature', number>
  /** Unit: second. `workflow.molecular_dynamics.integration_parameters.thermostat_parameters.coupling_constant`. */
  readonly coupling_constant?: Quantity<'time', number>
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.TrajectoryProperty. */
export interface OlderTrajectoryProperty extends CommonSection {
  readonly type?: 'atomic' | 'molecular'
  readonly error_type?: string
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Workflow. Stands at workflow. */
export interface OlderWorkflow extends CommonSection {
  /** `workflow.type`. */
  readonly type?: 'GW' | 'adsorption' | 'convex_hull' | 'debye_model' | 'elastic' | 'equation_of_state' | 'geometry_optimization' | 'interface' | 'magnetic_ordering' | 'molecular_dynamics' | 'nudged_elastic_band' | 'phonon' | 'raman' | 'single_point' | 'thermodynamics'
  /** A reference. `workflow.initial_structure`. */
  readonly initial_structure?: Atoms
  /** `workflow.calculator`. */
  readonly calculator?: string
  /** A reference. `workflow.calculation_result_ref`. */
  readonly calculation_result_ref?: Calculation
  /** `workflow.n_calculations`. */
  readonly n_calculations?: number
  /** Shape: [n_calculations]. A reference. `workflow.calculations_ref`. */
  readonly calculations_ref?: readonly Calculation[]
  /** A reference. `workflow.run_ref`. */
  readonly run_ref?: Run
  /** `workflow.n_references`. */
  readonly n_references?: number
  /** Shape: [n_references]. A reference. `workflow.workflows_ref`. */
  readonly workflows_ref?: readonly OlderWorkflow[]
  /** A list; gaps are null. `workflow.task`. */
  readonly task: readonly OlderTask[]
  /** `workflow.single_point`. */
  readonly single_point?: OlderSinglePoint
  /** `workflow.gw`. */
  readonly gw?: OlderGW
  /** `workflow.geometry_optimization`. */
  readonly geometry_optimization?: OlderGeometryOptimization
  /** `workflow.phonon`. */
  readonly phonon?: OlderPhonon
  /** `workflow.elastic`. */
  readonly elastic?: OlderElastic
  /** `workflow.molecular_dynamics`. */
  readonly molecular_dynamics?: OlderMolecularDynamics
  /** `workflow.debye_model`. */
  readonly debye_model?: DebyeModel
  /** `workflow.equation_of_state`. */
  readonly equation_of_state?: OlderEquationOfState
  /** `workflow.nudged_elastic_band`. */
  readonly nudged_elastic_band?: NudgedElasticBand
  /** `workflow.convex_hull`. */
  readonly convex_hull?: ConvexHull
  /** `workflow.adsorption`. */
  readonly adsorption?: Adsorption
  /** `workflow.magnetic_ordering`. */
  readonly magnetic_ordering?: MagneticOrdering
  /** `workflow.raman`. */
  readonly raman?: Raman
  /** `workflow.interface`. */
  readonly interface?: Interface
  /** `workflow.thermodynamics`. */
  readonly thermodynamics?: OlderThermodynamics
}

/** nomad.datamodel.metainfo.simulation.workflow.GW. */
export interface OlderWorkflowGW extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: GWMethod
  readonly results?: GWResults
}

/** nomad.datamodel.optimade.OptimadeEntry. Stands at metadata.optimade. */
export interface OptimadeEntry extends CommonSection {
  /** Shape: [1..*]. `metadata.optimade.elements`. */
  readonly elements?: readonly ('Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'X' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr')[]
  /** `metadata.optimade.nelements`. */
  readonly nelements?: number
  /** Shape: [nelements]. `metadata.optimade.elements_ratios`. */
  readonly elements_ratios?: Float64Array
  /** `metadata.optimade.chemical_formula_descriptive`. */
  readonly chemical_formula_descriptive?: string
  /** `metadata.optimade.chemical_formula_reduced`. */
  readonly chemical_formula_reduced?: string
  /** `metadata.optimade.chemical_formula_hill`. */
  readonly chemical_formula_hill?: string
  /** `metadata.optimade.chemical_formula_anonymous`. */
  readonly chemical_formula_anonymous?: string
  /** Shape: [3]. `metadata.optimade.dimension_types`. */
  readonly dimension_types?: Float64Array
  /** Derived. `metadata.optimade.nperiodic_dimensions`. */
  readonly nperiodic_dimensions?: number
  /** Unit: angstrom. Shape: [3, 3]. `metadata.optimade.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Unit: angstrom. Shape: [nsites, 3]. `metadata.optimade.cartesian_site_positions`. */
  readonly cartesian_site_positions?: Quantity<'length', Float64Array[]>
  /** `metadata.optimade.nsites`. */
  readonly nsites?: number
  /** Shape: [nsites]. `metadata.optimade.species_at_sites`. */
  readonly species_at_sites?: readonly string[]
  /** Shape: [1..*]. `metadata.optimade.structure_features`. */
  readonly structure_features?: readonly ('assemblies' | 'disorder' | 'unknown_positions')[]
  /** A list; gaps are null. `metadata.optimade.species`. */
  readonly species: readonly Species[]
}

/** nomad.datamodel.results.OptoelectronicProperties. Stands at results.properties.optoelectronic. */
export interface OptoelectronicProperties extends CommonSection {
  /** `results.properties.optoelectronic.solar_cell`. */
  readonly solar_cell?: SolarCell
}

/** runschema.method.OrbitalAPW. Stands at run.method.electrons_representation.basis_set.orbital. */
export interface OrbitalAPW extends CommonSection {
  /** `run.method.electrons_representation.basis_set.orbital.type`. */
  readonly type?: 'APW' | 'LAPW' | 'LO' | 'spherical Dirac'
  /** `run.method.electrons_representation.basis_set.orbital.n_quantum_number`. */
  readonly n_quantum_number?: number
  /** `run.method.electrons_representation.basis_set.orbital.l_quantum_number`. */
  readonly l_quantum_number?: number
  /** `run.method.electrons_representation.basis_set.orbital.j_quantum_number`. */
  readonly j_quantum_number?: number
  /** `run.method.electrons_representation.basis_set.orbital.kappa_quantum_number`. */
  readonly kappa_quantum_number?: number
  /** `run.method.electrons_representation.basis_set.orbital.occupation`. */
  readonly occupation?: number
  /** `run.method.electrons_representation.basis_set.orbital.core_level`. */
  readonly core_level?: boolean
  /** Unit: joule. Shape: [*]. `run.method.electrons_representation.basis_set.orbital.energy_parameter`. */
  readonly energy_parameter?: Quantity<'energy', Float64Array>
  /** `run.method.electrons_representation.basis_set.orbital.energy_parameter_n`. */
  readonly energy_parameter_n?: number
  /** `run.method.electrons_representation.basis_set.orbital.order`. */
  readonly order?: number
  /** `run.method.electrons_representation.basis_set.orbital.boundary_condition_order`. */
  readonly boundary_condition_order?: number
  /** `run.method.electrons_representation.basis_set.orbital.update`. */
  readonly update?: boolean
  /** `run.method.electrons_representation.basis_set.orbital.updated`. */
  readonly updated?: boolean
}

/** nomad_simulations.schema_packages.model_method.OrbitalLocalization. */
export interface OrbitalLocalization extends ModelMethod {
  readonly method?: 'AIOPM-NBO' | 'Edmiston-Ruedenberg' | 'Foster-Boys' | 'IBO' | 'NBO' | 'Pipek-Mezey'
  readonly n_localized_orbitals?: number
}

/** nomad_simulations.schema_packages.atoms_state.OrbitalsState. Until version 0.5.0. */
export interface OrbitalsState extends BaseV2Entity {
  /** Until version 0.5.0. */
  readonly n_quantum_number?: number
  /** Until version 0.5.0. */
  readonly l_quantum_number?: number
  /** Until version 0.5.0. */
  readonly l_quantum_symbol?: string
  /** Until version 0.5.0. */
  readonly ml_quantum_number?: number
  /** Until version 0.5.0. */
  readonly ml_quantum_symbol?: string
  /** Shape: [1..2]. Until version 0.5.0. */
  readonly j_quantum_number?: Float64Array
  /** Shape: [*]. Until version 0.5.0. */
  readonly mj_quantum_number?: Float64Array
  /** Until version 0.5.0. */
  readonly ms_quantum_number?: number
  /** Until version 0.5.0. */
  readonly ms_quantum_symbol?: 'down' | 'up'
  /** Until version 0.5.0. */
  readonly degeneracy?: number
  /** Until version 0.5.0. */
  readonly occupation?: number
}

/** nomad_analysis.general.schema.AnalysisResult. */
export interface OtherAnalysisResult extends Entity {
}

/** nomad.datamodel.metainfo.system.Atoms. */
export interface OtherAtoms extends ArchiveSection {
  readonly n_atoms?: number
  /** Shape: [n_atoms]. */
  readonly atomic_numbers?: Float64Array
  /** Shape: [n_atoms]. */
  readonly equivalent_atoms?: Float64Array
  /** Shape: [n_atoms]. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [n_atoms]. */
  readonly concentrations?: Float64Array
  /** Shape: [n_atoms]. */
  readonly species?: Float64Array
  /** Shape: [n_atoms]. */
  readonly labels?: readonly string[]
  /** Unit: meter. Shape: [n_atoms, 3]. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [n_atoms, 3]. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Unit: meter. Shape: [3, 3]. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Unit: 1 / meter. Shape: [3, 3]. */
  readonly lattice_vectors_reciprocal?: Quantity<'wavenumber', Float64Array[]>
  /** Shape: [n_atoms, 3, 3]. */
  readonly local_rotations?: Float64Array[][]
  /** Shape: [3]. */
  readonly periodic?: readonly boolean[]
  /** Shape: [3, 3]. */
  readonly supercell_matrix?: Float64Array[]
  readonly symmorphic?: boolean
  /** Shape: [*, 2]. */
  readonly bond_list?: Float64Array[]
}

/** nomad.datamodel.metainfo.system.AtomsGroup. */
export interface OtherAtomsGroup extends ArchiveSection {
  readonly label?: string
  readonly type?: string
  readonly index?: number
  readonly composition_formula?: string
  readonly n_atoms?: number
  /** Shape: [n_atoms]. */
  readonly atom_indices?: Float64Array
  readonly is_molecule?: boolean
  readonly bond_list?: number
  /** A list; gaps are null. */
  readonly atoms_group: readonly OtherAtomsGroup[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.reference.Author. */
export interface OtherAuthor extends ArchiveSection {
  readonly name?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.BandGap. */
export interface OtherBandGap extends ArchiveSection {
  /** Unit: electron_volt. */
  readonly value?: Quantity<'energy', number>
  readonly graded?: boolean
  readonly determined_by?: string
}

/** perovskite_solar_cell_database.schema_sections.cell.Cell. */
export interface OtherCell extends ArchiveSection {
  readonly stack_sequence?: string
  /** Unit: centimeter ** 2. */
  readonly area_total?: Quantity<'area', number>
  /** Unit: centimeter ** 2. */
  readonly area_measured?: Quantity<'area', number>
  readonly number_of_cells_per_substrate?: number
  readonly architecture?: string
  readonly flexible?: boolean
  /** Unit: centimeter. */
  readonly flexible_min_bending_radius?: Quantity<'length', number>
  readonly semitransparent?: boolean
  readonly semitransparent_AVT?: number
  readonly semitransparent_wavelength_range?: string
  readonly semitransparent_raw_data?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Cleaning. */
export interface OtherCleaning extends DepositionStep {
  readonly free_text_comment?: string
  readonly solution?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Component. */
export interface OtherComponent extends ArchiveSection {
  readonly name?: string
  readonly abbreviation?: string
  readonly functionality?: string
  readonly aggregation_state?: 'gas' | 'liquid' | 'other' | 'solid' | 'solution' | 'suspension'
  readonly origin?: string
  readonly nanostructured?: boolean
  readonly identity?: ChemicalComponentIdentity
  readonly amount?: ChemicalComponentAmount
  readonly supplier?: SupplierInformation
  readonly nanostructuration?: NanostructureInformation
  readonly synthesis?: SynthesisInformation
}

/** nomad_material_processing.general.ElectronicProperties. */
export interface OtherElectronicProperties extends ArchiveSection {
  readonly conductivity_type?: 'Insulating' | 'N-type' | 'P-type' | 'Semi-insulating'
  /** Unit: 1 / centimeter ** 3. */
  readonly carrier_density?: Quantity<'1 / length ** 3', number>
  /** Unit: 1 / meter ** 3. */
  readonly carrier_density_deviation?: Quantity<'1 / length ** 3', number>
  /** Unit: meter * ohm. */
  readonly electrical_resistivity?: Quantity<'length ** 3 * mass / current ** 2 / time ** 3', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.EvaporationSource. */
export interface OtherEvaporationSource extends ArchiveSection {
  readonly name?: string
  /** Unit: gram. */
  readonly amount?: Quantity<'mass', number>
  /** Unit: centimeter. */
  readonly substrate_distance?: Quantity<'length', number>
  readonly aggregation_state?: 'liquid' | 'other' | 'solid'
  readonly crucible_material?: string
  readonly origin?: string
  readonly identity?: ChemicalComponentIdentity
  readonly supplier?: SupplierInformation
  readonly synthesis?: SynthesisInformation
}

/** perovskite_solar_cell_database.schema_sections.ions.ion.Ion. */
export interface OtherIon extends PureSubstanceSection {
  readonly ion_type?: string
  readonly common_name?: string
  /** Shape: [*]. */
  readonly alternative_names?: readonly string[]
  readonly common_source_compound?: string
  readonly source_compound_cas?: string
  readonly source_compound_formula?: string
  readonly coefficients?: number
}

/** perovskite_solar_cell_database.schema_sections.jv.JV. */
export interface OtherJV extends ArchiveSection {
  readonly data_file?: string
  readonly measured?: boolean
  readonly average_over_n_number_of_cells?: number
  readonly certified_values?: boolean
  readonly certification_institute?: string
  readonly storage_age_of_cell?: string
  readonly storage_atmosphere?: string
  readonly storage_relative_humidity?: string
  readonly test_atmosphere?: string
  readonly test_relative_humidity?: number
  /** Unit: degree_Celsius. */
  readonly test_temperature?: Quantity<'temperature', number>
  readonly light_source_type?: string
  readonly light_source_brand_name?: string
  readonly light_source_simulator_class?: string
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_intensity?: Quantity<'mass / time ** 3', number>
  readonly light_spectra?: string
  readonly light_wavelength_range?: string
  readonly light_illumination_direction?: string
  readonly light_masked_cell?: boolean
  /** Unit: centimeter ** 2. */
  readonly light_mask_area?: Quantity<'area', number>
  /** Unit: millivolt / second. */
  readonly scan_speed?: Quantity<'length ** 2 * mass / current / time ** 4', number>
  /** Unit: millisecond. */
  readonly scan_delay_time?: Quantity<'time', number>
  /** Unit: millisecond. */
  readonly scan_integration_time?: Quantity<'time', number>
  /** Unit: millivolt. */
  readonly scan_voltage_step?: Quantity<'voltage', number>
  readonly preconditioning_protocol?: string
  /** Unit: second. */
  readonly preconditioning_time?: Quantity<'time', number>
  /** Unit: volt. */
  readonly preconditioning_potential?: Quantity<'voltage', number>
  /** Unit: milliwatt / centimeter ** 2. */
  readonly preconditioning_light_intensity?: Quantity<'mass / time ** 3', number>
  /** Unit: volt. */
  readonly reverse_scan_Voc?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly reverse_scan_Jsc?: Quantity<'current / length ** 2', number>
  readonly reverse_scan_FF?: number
  readonly reverse_scan_PCE?: number
  /** Unit: volt. */
  readonly reverse_scan_Vmp?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly reverse_scan_Jmp?: Quantity<'current / length ** 2', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly reverse_scan_series_resistance?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly reverse_scan_shunt_resistance?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  /** Unit: volt. */
  readonly forward_scan_Voc?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly forward_scan_Jsc?: Quantity<'current / length ** 2', number>
  readonly forward_scan_FF?: number
  readonly forward_scan_PCE?: number
  /** Unit: volt. */
  readonly forward_scan_Vmp?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly forward_scan_Jmp?: Quantity<'current / length ** 2', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly forward_scan_series_resistance?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly forward_scan_shunt_resistance?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  readonly link_raw_data?: string
  /** Unit: volt. */
  readonly default_Voc?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly default_Jsc?: Quantity<'current / length ** 2', number>
  readonly default_FF?: number
  readonly default_PCE?: number
  readonly default_Voc_scan_direction?: string
  readonly default_Jsc_scan_direction?: string
  readonly default_FF_scan_direction?: string
  readonly default_PCE_scan_direction?: string
  readonly hysteresis_index?: number
  /** A list; gaps are null. */
  readonly jv_curve: readonly JVcurve[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Layer. */
export interface OtherLayer extends ArchiveSection {
  readonly name?: string
  readonly device_subset?: number
  readonly functionality?: string
  readonly layer_index?: number
  readonly deposition_procedure?: DepositionProcedure
  readonly post_deposition_procedure?: PostDepositionProcedure
  readonly properties?: LayerProperties
}

/** perovskite_solar_cell_database.llm_extraction_schema.LightSource. */
export interface OtherLightSource extends SectionRevision {
  readonly type?: 'AM 0' | 'AM 1.5D' | 'AM 1.5G' | 'Monochromatic' | 'Other' | 'Outdoor' | 'Unknown' | 'White LED'
  readonly description?: string
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_intensity?: Quantity<'mass / time ** 3', number>
  readonly lamp?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.Measurement. */
export interface OtherMeasurement extends ArchiveSection {
  readonly time_stamp?: Date
  /** Unit: hour. */
  readonly age_of_device?: Quantity<'time', number>
  /** Unit: minute. */
  readonly duration?: Quantity<'time', number>
  /** Default: false. */
  readonly certified?: boolean
  readonly device_subset?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.LightSource. */
export interface OtherMeasurementsLightSource extends ArchiveSection {
  readonly spectrum?: string
  readonly light_source?: string
  readonly solar_simulator_class?: string
  readonly light_source_model?: string
  /** Unit: nanometer. */
  readonly peak_wavelength?: Quantity<'length', number>
  /** Shape: [*]. */
  readonly intensity?: Float64Array
  /** Shape: [*]. */
  readonly wavelength?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.Stability. */
export interface OtherMeasurementsStability extends OtherMeasurement {
  /** Default: false. */
  readonly illuminated?: boolean
  /** Default: false. */
  readonly load_cycling?: boolean
  readonly stability_protocol?: string
  readonly results?: StabilityResults
  readonly measurement_conditions?: StabilityDetails
  readonly environmental_conditions?: EnvironmentalConditions
  readonly illumination?: Illumination
  readonly light_source?: OtherMeasurementsLightSource
  readonly load_cycling_conditions?: LoadCycle
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
  /** A list; gaps are null. */
  readonly jv_measurements: readonly JV[]
  readonly raw_data?: StabilityRawData
}

/** perovskite_solar_cell_database.schema_sections.module.Module. */
export interface OtherModule extends ArchiveSection {
  readonly Module?: boolean
  readonly number_of_cells_in_module?: number
  /** Unit: centimeter ** 2. */
  readonly area_total?: Quantity<'area', number>
  /** Unit: centimeter ** 2. */
  readonly area_effective?: Quantity<'area', number>
  readonly JV_data_recalculated_per_cell?: boolean
}

/** nomad_material_processing.vapor_deposition.pvd.mbe.MolecularBeamEpitaxy. */
export interface OtherMolecularBeamEpitaxy extends PhysicalVaporDeposition {
}

/** perovskite_solar_cell_database.llm_extraction_schema.PerovskiteComposition. */
export interface OtherPerovskiteComposition extends SectionRevision, PerovskiteCompositionSection {
}

/** nomad_material_processing.vapor_deposition.general.Pressure. */
export interface OtherPressure extends Omit<TimeSeries, "set_value" | "value"> {
  /** Unit: pascal. Shape: [*]. */
  readonly value?: Quantity<'pressure', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly time?: Quantity<'time', Float64Array>
  /** Unit: pascal. Shape: [*]. */
  readonly set_value?: Quantity<'pressure', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly set_time?: Quantity<'time', Float64Array>
}

/** nomad_catalysis.schema_packages.catalysis.Reagent. */
export interface OtherReagent extends ArchiveSection {
  readonly name?: string
  /** Shape: [*]. */
  readonly fraction_in?: Float64Array
  /** Unit: meter ** 3 / second. Shape: [*]. */
  readonly flow_rate?: Quantity<'length ** 3 / time', Float64Array>
  /** Unit: pascal. Shape: [*]. */
  readonly partial_pressure_in?: Quantity<'pressure', Float64Array>
  readonly pure_component?: PubChemPureSubstanceSection
}

/** perovskite_solar_cell_database.schema_sections.ref.Author. */
export interface OtherRefAuthor extends ArchiveSection {
  readonly name?: string
  readonly first_name?: string
  readonly last_name?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.reference.Reference. */
export interface OtherReference extends PublicationReference {
  readonly sample_id?: string
  /** Default: false. */
  readonly data_entered_by_author?: boolean
  readonly name_of_person_entering_the_data?: string
  readonly free_text_comment?: string
  /** Default: false. */
  readonly part_of_initial_dataset?: boolean
  readonly ID_temp?: number
  readonly ID?: number
  /** A list; gaps are null. */
  readonly authors: readonly OtherAuthor[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Solution. */
export interface OtherSolution extends ArchiveSection {
  readonly preparation_date?: Date
  /** Unit: hour. */
  readonly age?: Quantity<'time', number>
  /** Unit: milliliter. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: gram / milliliter. */
  readonly density?: Quantity<'density', number>
  /** Unit: pascal * second. */
  readonly viscosity?: Quantity<'viscosity', number>
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly temperature_max?: Quantity<'temperature', number>
  readonly colour?: string
  readonly stirred?: boolean
  readonly filtered?: boolean
  /** Unit: micrometer. */
  readonly filter_pour_size?: Quantity<'length', number>
  /** A list; gaps are null. */
  readonly components: readonly OtherSolutionComponent[]
  readonly environmental_conditions_during_preparation?: EnvironmentalConditionsDeposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SolutionComponent. */
export interface OtherSolutionComponent extends ArchiveSection {
  readonly name?: string
  readonly functionality?: 'other' | 'solute' | 'solvent'
  readonly origin?: string
  readonly nanostructured?: boolean
  readonly identity?: ChemicalComponentIdentity
  readonly amount?: ChemicalComponentAmount
  readonly supplier?: SupplierInformation
  readonly nanostructuration?: NanostructureInformation
  readonly synthesis?: SynthesisInformation
}

/** perovskite_solar_cell_database.llm_extraction_schema.Stability. */
export interface OtherStability extends OtherLightSource {
  /** Unit: hour. */
  readonly time?: Quantity<'time', number>
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_intensity?: Quantity<'mass / time ** 3', number>
  readonly humidity?: number
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  /** Unit: hour. */
  readonly PCE_T80?: Quantity<'time', number>
  readonly PCE_at_start?: number
  readonly PCE_after_1000_hours?: number
  readonly PCE_at_end?: number
  readonly potential_bias?: 'Constant current' | 'Constant potential' | 'Constant resistance' | 'MPPT' | 'Open circuit' | 'Unknown'
}

/** perovskite_solar_cell_database.schema_sections.stability.Stability. */
export interface OtherStabilityStability extends ArchiveSection {
  readonly measured?: boolean
  readonly protocol?: string
  readonly average_over_n_number_of_cells?: number
  readonly light_source_type?: string
  readonly light_source_brand_name?: string
  readonly light_source_simulator_class?: string
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_intensity?: Quantity<'mass / time ** 3', number>
  readonly light_spectra?: string
  readonly light_wavelength_range?: string
  readonly light_illumination_direction?: string
  readonly light_load_condition?: string
  readonly light_cycling_times?: string
  readonly light_UV_filter?: boolean
  readonly potential_bias_load_condition?: string
  readonly potential_bias_range?: string
  /** Unit: ohm. */
  readonly potential_bias_passive_resistance?: Quantity<'resistance', number>
  readonly temperature_load_condition?: string
  readonly temperature_range?: string
  readonly temperature_cycling_times?: string
  /** Unit: delta_degree_Celsius / minute. */
  readonly temperature_ramp_speed?: Quantity<'temperature / time', number>
  readonly atmosphere?: string
  readonly atmosphere_oxygen_concentration?: number
  readonly relative_humidity_load_conditions?: string
  readonly relative_humidity_range?: string
  readonly relative_humidity_average_value?: number
  /** Unit: hour. */
  readonly time_total_exposure?: Quantity<'time', number>
  readonly periodic_JV_measurements?: boolean
  readonly periodic_JV_measurements_time_between_jv?: string
  readonly PCE_initial_value?: number
  readonly PCE_burn_in_observed?: boolean
  readonly PCE_end_of_experiment?: number
  /** Unit: hour. */
  readonly PCE_T95?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Ts95?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_T80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Ts80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Te80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Tse80?: Quantity<'time', number>
  readonly PCE_after_1000_h?: number
  /** Unit: hour * kilowatt / meter ** 2. */
  readonly lifetime_energy_yield?: Quantity<'mass / time ** 2', number>
  readonly flexible_cell_number_of_bending_cycles?: number
  /** Unit: degree. */
  readonly flexible_cell_bending_radius?: Quantity<'angle', number>
  readonly flexible_cell_PCE_initial_value?: number
  readonly flexible_cell_PCE_end_of_experiment?: number
  readonly link_raw_data_for_stability_trace?: string
}

/** perovskite_solar_cell_database.schema_sections.substrate.Substrate. */
export interface OtherSubstrate extends ArchiveSection {
  readonly stack_sequence?: string
  readonly thickness?: string
  /** Unit: centimeter ** 2. */
  readonly area?: Quantity<'area', number>
  readonly supplier?: string
  readonly brand_name?: string
  readonly deposition_procedure?: string
  /** Unit: nanometer. */
  readonly surface_roughness_rms?: Quantity<'length', number>
  readonly etching_procedure?: string
  readonly cleaning_procedure?: string
}

/** nomad_material_processing.vapor_deposition.general.Temperature. */
export interface OtherTemperature extends Omit<TimeSeries, "set_value" | "value"> {
  readonly measurement_type?: 'Assumed' | 'Heater thermocouple' | 'Pyrometer' | 'Thermocouple'
  /** Unit: kelvin. Shape: [*]. */
  readonly value?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly set_value?: Quantity<'temperature', Float64Array>
}

/** perovskite_solar_cell_database.schema_sections.outdoor.Outdoor. */
export interface Outdoor extends ArchiveSection {
  readonly tested?: boolean
  readonly protocol?: string
  readonly average_over_n_number_of_cells?: number
  readonly location_country?: string
  readonly location_city?: string
  readonly location_coordinates?: string
  readonly location_climate_zone?: string
  /** Unit: degree. */
  readonly installation_tilt?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly installation_cardinal_direction?: Quantity<'angle', number>
  readonly installation_number_of_solar_tracking_axis?: number
  readonly time_season?: string
  readonly time_start?: string
  readonly time_end?: string
  readonly time_total_exposure?: number
  readonly potential_bias_load_condition?: string
  readonly potential_bias_range?: string
  /** Unit: ohm. */
  readonly potential_bias_passive_resistance?: Quantity<'resistance', number>
  readonly temperature_load_condition?: string
  readonly temperature_range?: string
  /** Unit: degree_Celsius. */
  readonly temperature_tmodule?: Quantity<'temperature', number>
  readonly periodic_JV_measurements?: boolean
  /** Unit: hour. */
  readonly periodic_JV_measurements_time_between_measurements?: Quantity<'time', number>
  readonly PCE_initial_value?: number
  readonly PCE_burn_in_observed?: boolean
  readonly PCE_end_of_experiment?: number
  /** Unit: hour. */
  readonly PCE_T95?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Ts95?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_T80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Ts80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Te80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly PCE_Tse80?: Quantity<'time', number>
  readonly PCE_after_1000_h?: number
  readonly power_generated?: number
  readonly link_raw_data_for_outdoor_trace?: string
  readonly detaild_weather_data_available?: boolean
  readonly link_detailed_weather_data?: string
  readonly spectral_data_available?: boolean
  readonly link_spectral_data?: string
  readonly irradiance_measured?: boolean
  readonly link_irradiance_data?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.OutdoorPerformance. */
export interface OutdoorPerformance extends OtherMeasurement {
  /** Default: false. */
  readonly load_cycling?: boolean
  readonly stability_protocol?: string
  readonly results?: StabilityResults
  readonly outdoor_performance_details?: OutdoorPerformanceDetails
  readonly environmental_conditions?: EnvironmentalConditionsOutdoor
  readonly measurement_conditions?: StabilityDetails
  readonly load_cycling_conditions?: LoadCycle
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
  /** A list; gaps are null. */
  readonly jv_measurements: readonly JV[]
  readonly raw_data?: StabilityRawData
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.OutdoorPerformanceDetails. */
export interface OutdoorPerformanceDetails extends StabilityDetails {
  readonly time_stamp_start?: Date
  readonly time_stamp_end?: Date
  /** Default: false. */
  readonly illuminated?: boolean
  readonly country?: string
  readonly city?: string
  /** Unit: degree. */
  readonly latitude?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly longitude?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly tilt?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly direction?: Quantity<'angle', number>
  readonly number_of_solar_tracking_axes?: number
}

/** nomad_simulations.schema_packages.outputs.Outputs. Stands at data.outputs. */
export interface Outputs extends SimulationTime {
  /** A reference. `data.outputs.model_system_ref`. */
  readonly model_system_ref?: ModelSystem
  /** A reference. `data.outputs.model_method_ref`. */
  readonly model_method_ref?: AnyModelMethod
  /** A list; gaps are null. `data.outputs.absorption_spectra`. */
  readonly absorption_spectra: readonly AnyAbsorptionSpectrum[]
  /** A list; gaps are null. `data.outputs.chemical_potentials`. */
  readonly chemical_potentials: readonly ChemicalPotential[]
  /** A list; gaps are null. `data.outputs.crystal_field_splittings`. */
  readonly crystal_field_splittings: readonly CrystalFieldSplitting[]
  /** A list; gaps are null. `data.outputs.electronic_band_gaps`. */
  readonly electronic_band_gaps: readonly ElectronicBandGap[]
  /** A list; gaps are null. `data.outputs.electronic_band_structures`. */
  readonly electronic_band_structures: readonly ElectronicBandStructure[]
  /** A list; gaps are null. `data.outputs.electronic_dos`. */
  readonly electronic_dos: readonly ElectronicDensityOfStates[]
  /** A list; gaps are null. `data.outputs.electronic_eigenvalues`. */
  readonly electronic_eigenvalues: readonly AnyElectronicEigenvalues[]
  /** A list; gaps are null. `data.outputs.electronic_greens_functions`. */
  readonly electronic_greens_functions: readonly ElectronicGreensFunction[]
  /** A list; gaps are null. `data.outputs.electronic_self_energies`. */
  readonly electronic_self_energies: readonly ElectronicSelfEnergy[]
  /** A list; gaps are null. `data.outputs.fermi_surfaces`. */
  readonly fermi_surfaces: readonly FermiSurface[]
  /** A list; gaps are null. `data.outputs.hopping_matrices`. */
  readonly hopping_matrices: readonly SimulationsHoppingMatrix[]
  /** A list; gaps are null. `data.outputs.hybridization_functions`. */
  readonly hybridization_functions: readonly HybridizationFunction[]
  /** A list; gaps are null. `data.outputs.kinetic_energies`. */
  readonly kinetic_energies: readonly KineticEnergy[]
  /** A list; gaps are null. `data.outputs.molecular_orbitals`. */
  readonly molecular_orbitals: readonly MolecularOrbitals[]
  /** A list; gaps are null. `data.outputs.occupancies`. */
  readonly occupancies: readonly Occupancy[]
  /** A list; gaps are null. `data.outputs.permittivities`. */
  readonly permittivities: readonly Permittivity[]
  /** A list; gaps are null. `data.outputs.potential_energies`. */
  readonly potential_energies: readonly PotentialEnergy[]
  /** A list; gaps are null. `data.outputs.quasiparticle_weights`. */
  readonly quasiparticle_weights: readonly QuasiparticleWeight[]
  /** A list; gaps are null. `data.outputs.radii_of_gyration`. */
  readonly radii_of_gyration: readonly SimulationsRadiusOfGyration[]
  /** A list; gaps are null. `data.outputs.temperatures`. */
  readonly temperatures: readonly Temperature[]
  /** A list; gaps are null. `data.outputs.total_forces`. */
  readonly total_forces: readonly TotalForce[]
  /** A list; gaps are null. `data.outputs.total_energies`. */
  readonly total_energies: readonly TotalEnergy[]
  /** A list; gaps are null. `data.outputs.xas_spectra`. */
  readonly xas_spectra: readonly XASSpectrum[]
  /** `data.outputs.scf_steps`. */
  readonly scf_steps?: SCFSteps
  /** A list; gaps are null. Until version 0.4.0. `data.outputs.fermi_levels`. */
  readonly fermi_levels: readonly FermiLevel[]
}

/** nomad_material_processing.vapor_deposition.pvd.pld.PLDLaser. */
export interface PLDLaser extends PVDEvaporationSource {
  /** Unit: meter. */
  readonly wavelength?: Quantity<'length', number>
  /** Unit: hertz. */
  readonly repetition_rate?: Quantity<'frequency', number>
  /** Unit: meter ** 2. */
  readonly spot_size?: Quantity<'area', number>
  readonly pulses?: number
}

/** nomad_material_processing.vapor_deposition.pvd.pld.PLDSource. */
export interface PLDSource extends Omit<PVDSource, "material" | "vapor_source"> {
  /** A list; gaps are null. */
  readonly material: readonly PLDTargetComponent[]
  readonly vapor_source?: PLDLaser
}

/** nomad_material_processing.vapor_deposition.pvd.pld.PLDStep. */
export interface PLDStep extends Omit<PVDStep, "sources"> {
  /** A list; gaps are null. */
  readonly sources: readonly PLDSource[]
}

/** nomad_material_processing.vapor_deposition.pvd.pld.PLDTarget. */
export interface PLDTarget extends CompositeSystem {
  readonly target_id?: ReadableIdentifiers
}

/** nomad_material_processing.vapor_deposition.pvd.pld.PLDTargetComponent. */
export interface PLDTargetComponent extends Omit<SystemComponent, "system"> {
  readonly lab_id?: string
  /** A reference. */
  readonly system?: PLDTarget
}

/** nomad_simulations.schema_packages.numerical_settings.PPCutoff. */
export interface PPCutoff extends ArchiveSection {
  readonly cutoff_kind?: 'augmentation' | 'charge_density' | 'response' | 'unavailable' | 'wavefunction'
  readonly cutoff_role?: 'balanced' | 'fast' | 'recommended' | 'recommended_max' | 'recommended_min' | 'stringent'
  /** Unit: joule. */
  readonly value?: Quantity<'energy', number>
}

/** nomad_material_processing.vapor_deposition.pvd.general.PVDEvaporationSource. */
export interface PVDEvaporationSource extends EvaporationSource {
  readonly power?: SourcePower
}

/** nomad_material_processing.vapor_deposition.pvd.general.PVDSampleParameters. */
export interface PVDSampleParameters extends SampleParameters {
  readonly heater?: 'CO2 laser' | 'Filament' | 'Halogen lamp' | 'No heating' | 'Resistive element'
  /** Unit: meter. Shape: [*]. */
  readonly distance_to_source?: Quantity<'length', Float64Array>
}

/** nomad_material_processing.vapor_deposition.pvd.general.PVDSource. */
export interface PVDSource extends Omit<VaporDepositionSource, "vapor_source"> {
  readonly vapor_source?: PVDEvaporationSource
  /** A list; gaps are null. */
  readonly impinging_flux: readonly ImpingingFlux[]
}

/** nomad_material_processing.vapor_deposition.pvd.general.PVDStep. */
export interface PVDStep extends Omit<VaporDepositionStep, "sources" | "sample_parameters"> {
  /** A list; gaps are null. */
  readonly sources: readonly PVDSource[]
  /** A list; gaps are null. */
  readonly sample_parameters: readonly PVDSampleParameters[]
}

/** nomad.metainfo.metainfo.Package. Stands at definitions. */
export interface Package extends Definition {
  /** Derived. `definitions.all_definitions`. */
  readonly all_definitions?: LooseValue
  /** Derived. `definitions.dependencies`. */
  readonly dependencies?: LooseValue
  /** A list; gaps are null. `definitions.section_definitions`. */
  readonly section_definitions: readonly DefinitionSection[]
  /** The same as section_definitions. */
  readonly section_defs: readonly DefinitionSection[]
  /** The same as section_definitions. */
  readonly sections: readonly DefinitionSection[]
  /** A list; gaps are null. `definitions.category_definitions`. */
  readonly category_definitions: readonly Category[]
  /** The same as category_definitions. */
  readonly category_defs: readonly Category[]
}

/** simulationworkflowschema.general.ParallelSimulation. */
export interface ParallelSimulation extends SimulationWorkflow {
}

/** nomad_simulations.schema_packages.workflow.general.ParallelWorkflow. */
export interface ParallelWorkflow extends SimulationsSimulationWorkflow {
}

/** nomad_material_processing.general.Parallelepiped. */
export interface Parallelepiped extends Geometry {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. */
  readonly width?: Quantity<'length', number>
  /** Unit: meter. */
  readonly length?: Quantity<'length', number>
  /** Unit: degree. */
  readonly alpha?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly beta?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly gamma?: Quantity<'angle', number>
  /** Unit: meter ** 2. */
  readonly surface_area?: Quantity<'area', number>
}

/** nomad_simulations.schema_packages.force_field.ParameterEntry. */
export interface ParameterEntry extends ArchiveSection {
  readonly name?: string
  readonly value?: string
  readonly unit?: string
}

/** nomad.datamodel.datamodel.ParsedBlock. Stands at metadata.source_files.parsed_blocks. */
export interface ParsedBlock extends CommonSection {
  /** `metadata.source_files.parsed_blocks.start`. */
  readonly start?: number
  /** `metadata.source_files.parsed_blocks.end`. */
  readonly end?: number
  /** `metadata.source_files.parsed_blocks.quantity_name`. */
  readonly quantity_name?: string
  /** `metadata.source_files.parsed_blocks.depth`. */
  readonly depth?: number
}

/** nomad_material_processing.vapor_deposition.cvd.general.PartialVaporPressure. */
export interface PartialVaporPressure extends OtherPressure {
  /** Unit: pascal. Shape: [*]. */
  readonly set_value?: Quantity<'pressure', Float64Array>
  /** Unit: pascal. Shape: [*]. */
  readonly value?: Quantity<'pressure', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly time?: Quantity<'time', Float64Array>
}

/** nomad_simulations.schema_packages.force_field.ParticleParameters. */
export interface ParticleParameters extends ArchiveSection {
  /** Shape: [*]. A reference. */
  readonly species_scope?: readonly ParticleState[]
  readonly particle_type?: string
  /** Unit: elementary_charge. */
  readonly partial_charge?: Quantity<'charge', number>
  /** Unit: kilogram. */
  readonly effective_mass?: Quantity<'mass', number>
}

/** nomad_simulations.schema_packages.force_field.ParticleParametersContainer. */
export interface ParticleParametersContainer extends NumericalSettings {
  /** A list; gaps are null. */
  readonly particle_parameters: readonly ParticleParameters[]
}

/** nomad_simulations.schema_packages.atoms_state.ParticleState. Stands at data.model_system.particle_states. */
export interface ParticleState extends BaseV2Entity {
  /** `data.model_system.particle_states.label`. */
  readonly label?: string
  /** Unit: kilogram. `data.model_system.particle_states.mass`. */
  readonly mass?: Quantity<'mass', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.PerformedMeasurements. */
export interface PerformedMeasurements extends ArchiveSection {
  /** A list; gaps are null. */
  readonly jv: readonly JV[]
  /** A list; gaps are null. */
  readonly eqe: readonly ExternalQuantumEfficiency[]
  /** A list; gaps are null. */
  readonly stabilized_performance: readonly StabilizedPerformance[]
  /** A list; gaps are null. */
  readonly stability: readonly OtherMeasurementsStability[]
  /** A list; gaps are null. */
  readonly transmission: readonly Transmission[]
  /** A list; gaps are null. */
  readonly flexibility: readonly Flexibility[]
  /** A list; gaps are null. */
  readonly outdoor_performance: readonly OutdoorPerformance[]
}

/** nomad_simulations.schema_packages.force_field.PeriodicDihedral. */
export interface PeriodicDihedral extends Omit<DihedralPotential, "force_constant"> {
  readonly multiplicity?: number
  /** Unit: radian. */
  readonly phase_shift?: Quantity<'angle', number>
  /** Unit: joule. */
  readonly force_constant?: Quantity<'energy', number>
}

/** nomad_simulations.schema_packages.force_field.PeriodicImproper. */
export interface PeriodicImproper extends Omit<ImproperDihedralPotential, "force_constant"> {
  readonly multiplicity?: number
  /** Unit: radian. */
  readonly phase_shift?: Quantity<'angle', number>
  /** Unit: joule. */
  readonly force_constant?: Quantity<'energy', number>
}

/** nomad_measurements.transmission.schema.PerkinElmersLambdaSpectrophotometer. */
export interface PerkinElmersLambdaSpectrophotometer extends Omit<Spectrophotometer, "monochromators"> {
  /** A list; gaps are null. */
  readonly monochromators: readonly GratingMonochromator[]
}

/** nomad_simulations.schema_packages.properties.permittivity.Permittivity. Stands at data.outputs.permittivities. */
export interface Permittivity extends Omit<PhysicalProperty, "type"> {
  /** `data.outputs.permittivities.type`. */
  readonly type?: 'dynamic' | 'static'
  /** Shape: [*]. `data.outputs.permittivities.value`. */
  readonly value?: Complex<Float64Array>
  /** `data.outputs.permittivities.frequencies`. */
  readonly frequencies?: Frequency
  /** `data.outputs.permittivities.q_mesh`. */
  readonly q_mesh?: SimulationsVariablesKMesh
}

/** perovskite_solar_cell_database.schema_sections.perovskite.Perovskite. */
export interface Perovskite extends ArchiveSection {
  readonly single_crystal?: boolean
  readonly dimension_0D?: boolean
  readonly dimension_2D?: boolean
  readonly dimension_2D3D_mixture?: boolean
  readonly dimension_3D?: boolean
  readonly dimension_3D_with_2D_capping_layer?: boolean
  readonly dimension_list_of_layers?: string
  readonly composition_perovskite_ABC3_structure?: boolean
  readonly composition_perovskite_inspired_structure?: boolean
  readonly composition_a_ions?: string
  readonly composition_a_ions_coefficients?: string
  readonly composition_b_ions?: string
  readonly composition_b_ions_coefficients?: string
  readonly composition_c_ions?: string
  readonly composition_c_ions_coefficients?: string
  readonly composition_none_stoichiometry_components_in_excess?: string
  readonly composition_short_form?: string
  readonly composition_long_form?: string
  readonly composition_assumption?: string
  readonly composition_inorganic?: boolean
  readonly composition_leadfree?: boolean
  readonly additives_compounds?: string
  readonly additives_concentrations?: string
  readonly thickness?: string
  readonly band_gap?: string
  readonly band_gap_graded?: boolean
  readonly band_gap_estimation_basis?: string
  readonly pl_max?: string
  readonly storage_time_until_next_deposition_step?: string
  readonly storage_atmosphere?: string
  readonly storage_relative_humidity?: string
  readonly surface_treatment_before_next_deposition_step?: string
  /** A list; gaps are null. */
  readonly ions: readonly OtherIon[]
}

/** perovskite_solar_cell_database.composition.PerovskiteAIon. */
export interface PerovskiteAIon extends PerovskiteIon, EntryData {
}

/** perovskite_solar_cell_database.composition.PerovskiteAIonComponent. */
export interface PerovskiteAIonComponent extends Omit<PerovskiteIonComponent, "system"> {
  /** A reference. */
  readonly system?: PerovskiteAIon
}

/** perovskite_solar_cell_database.composition.PerovskiteBIon. */
export interface PerovskiteBIon extends PerovskiteIon, EntryData {
}

/** perovskite_solar_cell_database.composition.PerovskiteBIonComponent. */
export interface PerovskiteBIonComponent extends Omit<PerovskiteIonComponent, "system"> {
  /** A reference. */
  readonly system?: PerovskiteBIon
}

/** perovskite_solar_cell_database.composition.PerovskiteChemicalSection. */
export interface PerovskiteChemicalSection extends ArchiveSection {
  readonly common_name?: string
  readonly molecular_formula?: string
  readonly smiles?: string
  readonly iupac_name?: string
  readonly cas_number?: string
}

/** perovskite_solar_cell_database.composition.PerovskiteComposition. */
export interface PerovskiteComposition extends PerovskiteCompositionSection, CompositeSystem, EntryData {
}

/** perovskite_solar_cell_database.composition.PerovskiteCompositionSection. */
export interface PerovskiteCompositionSection extends ArchiveSection {
  readonly short_form?: string
  readonly long_form?: string
  readonly formula?: string
  readonly composition_estimate?: 'Estimated from XRD data' | 'Estimated from precursor solutions' | 'Estimated from spectroscopic data' | 'Hypothetical compound' | 'Literature value' | 'Other' | 'Theoretical simulation'
  readonly sample_type?: 'Amorphous' | 'Colloidal solution' | 'Nano rods' | 'Other' | 'Polycrystalline film' | 'Quantum dots' | 'Single crystal'
  readonly dimensionality?: '0D' | '1D' | '2D' | '2D/3D' | '3D' | 'Other'
  /** Unit: electron_volt. */
  readonly band_gap?: Quantity<'energy', number>
  /** A list; gaps are null. */
  readonly ions_a_site: readonly PerovskiteAIonComponent[]
  /** A list; gaps are null. */
  readonly ions_b_site: readonly PerovskiteBIonComponent[]
  /** A list; gaps are null. */
  readonly ions_x_site: readonly PerovskiteXIonComponent[]
  /** A list; gaps are null. */
  readonly impurities: readonly Impurity[]
  /** A list; gaps are null. */
  readonly additives: readonly Impurity[]
}

/** perovskite_solar_cell_database.schema_sections.perovskite_deposition.PerovskiteDeposition. */
export interface PerovskiteDeposition extends ArchiveSection {
  readonly number_of_deposition_steps?: number
  readonly procedure?: string
  readonly aggregation_state_of_reactants?: string
  readonly synthesis_atmosphere?: string
  readonly synthesis_atmosphere_pressure_total?: string
  readonly synthesis_atmosphere_pressure_partial?: string
  readonly synthesis_atmosphere_relative_humidity?: string
  readonly solvents?: string
  readonly solvents_mixing_ratios?: string
  readonly solvents_supplier?: string
  readonly solvents_purity?: string
  readonly reaction_solutions_compounds?: string
  readonly reaction_solutions_compounds_supplier?: string
  readonly reaction_solutions_compounds_purity?: string
  readonly reaction_solutions_concentrations?: string
  readonly reaction_solutions_volumes?: string
  readonly reaction_solutions_age?: string
  readonly reaction_solutions_temperature?: string
  readonly substrate_temperature?: string
  readonly quenching_induced_crystallisation?: boolean
  readonly quenching_media?: string
  readonly quenching_media_mixing_ratios?: string
  readonly quenching_media_volume?: string
  readonly quenching_media_additives_compounds?: string
  readonly quenching_media_additives_concentrations?: string
  readonly thermal_annealing_temperature?: string
  readonly thermal_annealing_time?: string
  readonly thermal_annealing_atmosphere?: string
  readonly thermal_annealing_relative_humidity?: string
  readonly thermal_annealing_pressure?: string
  readonly solvent_annealing?: boolean
  readonly solvent_annealing_timing?: string
  readonly solvent_annealing_solvent_atmosphere?: string
  readonly solvent_annealing_time?: string
  readonly solvent_annealing_temperature?: string
  readonly after_treatment_of_formed_perovskite?: string
  readonly after_treatment_of_formed_perovskite_met?: string
}

/** perovskite_solar_cell_database.composition.PerovskiteIon. */
export interface PerovskiteIon extends Omit<PureSubstance, "pure_substance">, PerovskiteIonSection {
  readonly abbreviation?: string
  readonly pure_substance?: PubChemPureSubstanceSection
  readonly source_compound?: PubChemPureSubstanceSection
}

/** perovskite_solar_cell_database.composition.PerovskiteIonComponent. */
export interface PerovskiteIonComponent extends Omit<SystemComponent, "system">, PerovskiteIonSection {
  readonly coefficient?: string
  /** A reference. */
  readonly system?: PerovskiteIon
}

/** perovskite_solar_cell_database.composition.PerovskiteIonSection. */
export interface PerovskiteIonSection extends PerovskiteChemicalSection {
  readonly abbreviation?: string
  readonly source_compound_molecular_formula?: string
  readonly source_compound_smiles?: string
  readonly source_compound_iupac_name?: string
  readonly source_compound_cas_number?: string
}

/** perovskite_solar_cell_database.schema.PerovskiteSolarCell. */
export interface PerovskiteSolarCell extends EntryData, PlotSection {
  readonly ref?: Ref
  readonly cell?: OtherCell
  readonly module?: OtherModule
  readonly substrate?: OtherSubstrate
  readonly etl?: ETL
  readonly perovskite?: Perovskite
  readonly perovskite_deposition?: PerovskiteDeposition
  readonly htl?: HTL
  readonly backcontact?: Backcontact
  readonly add?: Add
  readonly encapsulation?: Encapsulation
  readonly jv?: OtherJV
  readonly stabilised?: Stabilised
  readonly eqe?: EQE
  readonly stability?: OtherStabilityStability
  readonly outdoor?: Outdoor
}

/** perovskite_solar_cell_database.schema_packages.tandem.schema.PerovskiteTandemSolarCell. */
export interface PerovskiteTandemSolarCell extends EntryData, PlotSection {
  readonly general?: General
  readonly reference?: OtherReference
  readonly key_performance_metrics?: KeyPerformanceMetrics
  /** A list; gaps are null. */
  readonly device_stack: readonly OtherLayer[]
  readonly measurements?: PerformedMeasurements
  readonly module_data?: ModuleData
  readonly encapsulation_data?: EncapsulationData
}

/** perovskite_solar_cell_database.composition.PerovskiteXIon. */
export interface PerovskiteXIon extends PerovskiteIon, EntryData {
}

/** perovskite_solar_cell_database.composition.PerovskiteXIonComponent. */
export interface PerovskiteXIonComponent extends Omit<PerovskiteIonComponent, "system"> {
  /** A reference. */
  readonly system?: PerovskiteXIon
}

/** nomad_simulations.schema_packages.model_method.PerturbationMethod. */
export interface PerturbationMethod extends Omit<ModelMethodElectronic, "type"> {
  /** Default: MP. */
  readonly type?: 'BW' | 'MP' | 'RS'
  readonly order?: number
  readonly density?: 'relaxed' | 'unrelaxed'
  readonly spin_component_scaling?: 'SCS' | 'SOS' | 'custom'
  readonly local_correlation?: LocalCorrelation
}

/** simulationworkflowschema.phonon.Phonon. */
export interface Phonon extends Omit<ParallelSimulation, "method" | "results"> {
  readonly method?: PhononMethod
  readonly results?: PhononResults
}

/** simulationworkflowschema.phonon.PhononMethod. */
export interface PhononMethod extends SimulationWorkflowMethod {
  readonly force_calculator?: string
  /** Unit: 1 / meter ** 3. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  readonly random_displacements?: boolean
  readonly with_non_analytic_correction?: boolean
  readonly with_grueneisen_parameters?: boolean
}

/** nomad_simulations.schema_packages.workflow.phonon.PhononModel. Until version 0.5.0. */
export interface PhononModel extends SimulationWorkflowModel {
  /** Until version 0.5.0. */
  readonly force_calculator?: string
  /** Until version 0.5.0. */
  readonly phonon_calculator?: string
  /** Unit: 1 / meter ** 3. Until version 0.5.0. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  /** Until version 0.5.0. */
  readonly random_displacements?: boolean
  /** Until version 0.5.0. */
  readonly with_non_analytic_correction?: boolean
  /** Until version 0.5.0. */
  readonly with_grueneisen_parameters?: boolean
}

/** simulationworkflowschema.phonon.PhononResults. */
export interface PhononResults extends ThermodynamicsResults {
  readonly n_imaginary_frequencies?: number
  readonly n_bands?: number
  readonly n_qpoints?: number
  /** Shape: [n_qpoints, 3]. */
  readonly qpoints?: Float64Array[]
  /** Unit: meter / second. Shape: [n_qpoints, n_bands, 3]. */
  readonly group_velocity?: Quantity<'velocity', Float64Array[][]>
  readonly n_displacements?: number
  readonly n_atoms?: number
  /** Unit: meter. Shape: [n_displacements, n_atoms, 3]. */
  readonly displacements?: Quantity<'length', Float64Array[][]>
  /** Shape: [n_data]. A reference. */
  readonly dos?: readonly Dos[]
  /** Shape: [n_data]. A reference. */
  readonly band_structure?: readonly BandStructure[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber. */
export interface Photoabsorber extends OtherLayer {
  /** A list; gaps are null. */
  readonly components: readonly OtherComponent[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.PhotoabsorberOther. */
export interface PhotoabsorberOther extends Photoabsorber {
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_CIGS. */
export interface Photoabsorber_CIGS extends Photoabsorber {
  readonly molecular_formula?: string
  readonly composition?: CIGSComposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_CZTS. */
export interface Photoabsorber_CZTS extends Photoabsorber {
  readonly molecular_formula?: string
  readonly composition?: CZTSComposition
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_DSSC. */
export interface Photoabsorber_DSSC extends Photoabsorber {
  /** Unit: nanometer. */
  readonly peak_absorption_wavelength?: Quantity<'length', number>
  /** Unit: liter * mole / centimeter. */
  readonly molar_extinction_coefficient?: Quantity<'length ** 2 * substance', number>
  /** Unit: electron_volt. */
  readonly homo_level?: Quantity<'energy', number>
  /** Unit: electron_volt. */
  readonly lumo_level?: Quantity<'energy', number>
  /** Unit: volt. */
  readonly oxidation_potential?: Quantity<'voltage', number>
  /** A list; gaps are null. */
  readonly dye: readonly LigandsAndDyes[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_GaAs. */
export interface Photoabsorber_GaAs extends Photoabsorber {
  readonly molecular_formula?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_OPV. */
export interface Photoabsorber_OPV extends Photoabsorber {
  readonly blend?: string
  readonly cell_type?: string
  /** Unit: nanometer. */
  readonly peak_absorption_wavelength?: Quantity<'length', number>
  /** Unit: liter * mole / centimeter. */
  readonly molar_extinction_coefficient?: Quantity<'length ** 2 * substance', number>
  /** Unit: electron_volt. */
  readonly homo_level?: Quantity<'energy', number>
  /** Unit: electron_volt. */
  readonly lumo_level?: Quantity<'energy', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_Perovskite. */
export interface Photoabsorber_Perovskite extends Photoabsorber {
  readonly lead_free?: boolean
  readonly inorganic?: boolean
  readonly double_perovskite?: boolean
  readonly has_a_2D_perovskite_capping_layer?: boolean
  readonly composition?: PerovskiteCompositionSection
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_QuantumDot. */
export interface Photoabsorber_QuantumDot extends Photoabsorber {
  readonly nanostructuration?: NanostructureInformation
  /** A list; gaps are null. */
  readonly ligands: readonly LigandsAndDyes[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoabsorber_Silicon. */
export interface Photoabsorber_Silicon extends Photoabsorber {
  readonly cell_type?: string
  readonly type_of_silicon?: string
  readonly doping_sequence?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Photoluminesence. */
export interface Photoluminesence extends ArchiveSection {
  /** Unit: nanometer. */
  readonly pl_max?: Quantity<'length', number>
  readonly determined_by?: string
}

/** runschema.method.Photon. Stands at run.method.photon. */
export interface Photon extends CommonSection {
  /** `run.method.photon.multipole_type`. */
  readonly multipole_type?: string
  /** Shape: [3]. `run.method.photon.polarization`. */
  readonly polarization?: Float64Array
  /** Unit: joule. `run.method.photon.energy`. */
  readonly energy?: Quantity<'energy', number>
  /** Shape: [3]. `run.method.photon.momentum_transfer`. */
  readonly momentum_transfer?: Float64Array
}

/** simulationworkflowschema.photon_polarization.PhotonPolarization. */
export interface PhotonPolarization extends Omit<ParallelSimulation, "method" | "results"> {
  readonly method?: PhotonPolarizationMethod
  readonly results?: PhotonPolarizationResults
}

/** simulationworkflowschema.photon_polarization.PhotonPolarizationMethod. */
export interface PhotonPolarizationMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly bse_method_ref?: BSE
}

/** nomad_simulations.schema_packages.workflow.photon_polarization.PhotonPolarizationModel. Until version 0.5.0. */
export interface PhotonPolarizationModel extends SimulationWorkflowModel {
  /** A reference. Until version 0.5.0. */
  readonly bse_method_ref?: LooseSection
}

/** simulationworkflowschema.photon_polarization.PhotonPolarizationResults. */
export interface PhotonPolarizationResults extends SimulationWorkflowResults {
  readonly n_polarizations?: number
  /** Shape: [n_polarizations]. A reference. */
  readonly spectrum_polarization?: readonly Spectra[]
}

/** nomad_simulations.schema_packages.workflow.photon_polarization.PhotonPolarizationWorkflow. */
export interface PhotonPolarizationWorkflow extends Omit<ParallelWorkflow, "method" | "results"> {
  readonly method?: SimulationsPhotonPolarizationMethod
  readonly results?: SimulationsPhotonPolarizationResults
}

/** nomad_simulations.schema_packages.physical_property.PhysicalProperty. Stands at data.outputs.absorption_spectra.contributions and elsewhere. */
export interface PhysicalProperty extends PlotSection {
  /** `data.outputs.absorption_spectra.contributions.name`. */
  readonly name?: string
  /** `data.outputs.absorption_spectra.contributions.iri`. */
  readonly iri?: string
  /** `data.outputs.absorption_spectra.contributions.type`. */
  readonly type?: string
  /** `data.outputs.absorption_spectra.contributions.contribution_type`. */
  readonly contribution_type?: string
  /** `data.outputs.absorption_spectra.contributions.label`. */
  readonly label?: string
  /** A reference. `data.outputs.absorption_spectra.contributions.entity_ref`. */
  readonly entity_ref?: AnyBaseV2Entity
  /** Default: false. `data.outputs.absorption_spectra.contributions.is_derived`. */
  readonly is_derived?: boolean
  /** A reference. `data.outputs.absorption_spectra.contributions.physical_property_ref`. */
  readonly physical_property_ref?: AnyPhysicalProperty
  /** `data.outputs.absorption_spectra.contributions.is_converged`. */
  readonly is_converged?: boolean
  /** Until version 0.6.0. `data.outputs.absorption_spectra.contributions.is_scf_converged`. */
  readonly is_scf_converged?: boolean
  /** A reference. Until version 0.6.0. `data.outputs.absorption_spectra.contributions.self_consistency_ref`. */
  readonly self_consistency_ref?: SelfConsistency
  /** Until version 0.4.0. `data.outputs.absorption_spectra.contributions.source`. */
  readonly source?: 'simulation' | 'measurement' | 'analysis'
  /** Shape: [0..*]. Until version 0.3.2. `data.outputs.absorption_spectra.contributions.rank`. */
  readonly rank?: readonly string[]
  /** A list; gaps are null. `data.outputs.absorption_spectra.contributions.contributions`. */
  readonly contributions: readonly AnyPhysicalProperty[]
  /** A list; gaps are null. `data.outputs.absorption_spectra.contributions.errors`. */
  readonly errors: readonly ErrorEstimate[]
  /** A list; gaps are null. Until version 0.3.2. `data.outputs.absorption_spectra.contributions.variables`. */
  readonly variables: readonly AnyVariables[]
}

/** nomad_material_processing.vapor_deposition.pvd.general.PhysicalVaporDeposition. */
export interface PhysicalVaporDeposition extends Omit<VaporDeposition, "steps"> {
  /** A list; gaps are null. */
  readonly steps: readonly PVDStep[]
}

/** nomad_material_processing.solution.general.Pipetting. */
export interface Pipetting extends MeasurementMethodology {
  /** Unit: liter. */
  readonly pipette_volume?: Quantity<'volume', number>
}

/** nomad_simulations.schema_packages.basis_set.PlaneWaveBasisSet. */
export interface PlaneWaveBasisSet extends BasisSetComponent, SimulationsKMesh {
  /** Unit: joule. */
  readonly cutoff_energy?: Quantity<'energy', number>
  /** Unit: 1 / meter. */
  readonly cutoff_radius?: Quantity<'wavenumber', number>
}

/** nomad.datamodel.metainfo.plot.PlotSection. Stands at data.outputs.absorption_spectra.contributions and elsewhere. */
export interface PlotSection extends ArchiveSection {
  /** A list; gaps are null. `data.outputs.absorption_spectra.contributions.figures`. */
  readonly figures: readonly PlotlyFigure[]
}

/** nomad.datamodel.metainfo.plot.PlotlyFigure. Stands at data.outputs.absorption_spectra.figures and elsewhere. */
export interface PlotlyFigure extends Figure {
  /** `data.outputs.absorption_spectra.figures.figure`. */
  readonly figure?: LooseValue
}

/** nomad.datamodel.metainfo.plot.PlotlyFigureQuantity. */
export interface PlotlyFigureQuantity extends DefinitionQuantity {
}

/** nomad_measurements.transmission.schema.PolDepol. */
export interface PolDepol extends Accessory {
  readonly mode?: 'Depolarizer' | 'Polarizer'
  /** Unit: degree. */
  readonly polarizer_angle?: Quantity<'angle', number>
}

/** nomad_material_processing.general.PolarMiscut. */
export interface PolarMiscut extends ArchiveSection {
  /** Unit: degree. */
  readonly rho?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly theta?: Quantity<'angle', number>
  readonly reference_orientation?: CrystallographicDirection
}

/** nomad_simulations.schema_packages.force_field.PolynomialAngle. */
export interface PolynomialAngle extends PolynomialPotential, AnglePotential {
}

/** nomad_simulations.schema_packages.force_field.PolynomialBond. */
export interface PolynomialBond extends PolynomialPotential, BondPotential {
}

/** nomad_simulations.schema_packages.force_field.PolynomialForceConstant. */
export interface PolynomialForceConstant extends Omit<ParameterEntry, "value"> {
  readonly name?: string
  readonly exponent?: number
  readonly value?: number
}

/** nomad_simulations.schema_packages.force_field.PolynomialPotential. */
export interface PolynomialPotential extends SimulationsPotential {
  /** A list; gaps are null. */
  readonly force_constants: readonly PolynomialForceConstant[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.PostDepositionProcedure. */
export interface PostDepositionProcedure extends DepositionStep {
  readonly time_stamp?: Date
  /** Unit: hour. */
  readonly time_from_last_step?: Quantity<'time', number>
  /** A list; gaps are null. */
  readonly steps: readonly DepositionStep[]
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
  readonly sample_history?: EnvironmentalConditionsDeposition
}

/** runschema.calculation.Potential. Stands at run.calculation.potential and elsewhere. */
export interface Potential extends Volumetric {
  /** A list; gaps are null. `run.calculation.potential.effective`. */
  readonly effective: readonly PotentialValue[]
  /** A list; gaps are null. `run.calculation.potential.hartree`. */
  readonly hartree: readonly PotentialValue[]
}

/** nomad_simulations.schema_packages.workflow.general.PotentialConvergenceTarget. */
export interface PotentialConvergenceTarget extends WorkflowConvergenceTarget {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
}

/** nomad_simulations.schema_packages.properties.energies.PotentialEnergy. Stands at data.outputs.potential_energies. */
export interface PotentialEnergy extends BaseEnergy {
}

/** runschema.calculation.PotentialValue. Stands at run.calculation.potential.effective and elsewhere. */
export interface PotentialValue extends Omit<Volumetric, "value"> {
  /** Unit: joule / meter ** 3. Shape: [multiplicity, n_x, n_y, n_z]. `run.calculation.potential.effective.value`. */
  readonly value?: Quantity<'pressure', Float64Array[][][]>
}

/** nomad.datamodel.results.Precision. Stands at results.method.simulation.precision. */
export interface Precision extends CommonSection {
  /** Unit: meter. `results.method.simulation.precision.k_line_density`. */
  readonly k_line_density?: Quantity<'length', number>
  /** `results.method.simulation.precision.native_tier`. */
  readonly native_tier?: string
  /** `results.method.simulation.precision.basis_set`. */
  readonly basis_set?: '(L)APW' | '(L)APW+lo' | 'APW' | 'APW+lo' | 'LAPW' | 'LAPW+lo' | 'atom-centered orbitals' | 'gaussians + plane waves' | 'not processed' | 'plane waves' | 'real-space grid' | 'support functions' | 'unavailable'
  /** Unit: joule. `results.method.simulation.precision.planewave_cutoff`. */
  readonly planewave_cutoff?: Quantity<'energy', number>
  /** `results.method.simulation.precision.apw_cutoff`. */
  readonly apw_cutoff?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.Preconditioning. */
export interface Preconditioning extends ArchiveSection {
  readonly protocol?: string
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** Unit: volt. */
  readonly potential?: Quantity<'voltage', number>
  /** Unit: watt / meter ** 2. */
  readonly light_intensity?: Quantity<'mass / time ** 3', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly current_density?: Quantity<'current / length ** 2', number>
  readonly environmental_conditions?: EnvironmentalConditions
}

/** nomad_catalysis.schema_packages.catalysis.Preparation. */
export interface Preparation extends ArchiveSection {
  readonly preparation_method?: string
  readonly preparator?: string
  readonly preparing_institution?: string
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Pressure. */
export interface Pressure extends PhysicalProperty {
  /** Unit: pascal. */
  readonly value?: Quantity<'pressure', number>
}

/** nomad.datamodel.results.PressureDynamic. Stands at results.properties.thermodynamic.trajectory.pressure. */
export interface PressureDynamic extends QuantityDynamic {
  /** Unit: pascal. `results.properties.thermodynamic.trajectory.pressure.value`. */
  readonly value?: Quantity<'pressure', number>
}

/** nomad_simulations.schema_packages.workflow.trajectory.Pressures. */
export interface Pressures extends ConfigurationalProperty {
  /** Unit: pascal. Shape: [*]. */
  readonly value?: Quantity<'pressure', Float64Array>
}

/** nomad.datamodel.metainfo.basesections.v1.Process. */
export interface Process extends Omit<Activity, "steps"> {
  readonly end_time?: Date
  /** A list; gaps are null. */
  readonly steps: readonly ProcessStep[]
  /** A list; gaps are null. */
  readonly instruments: readonly InstrumentReference[]
  /** A list; gaps are null. */
  readonly samples: readonly CompositeSystemReference[]
}

/** nomad_measurements.general.ProcessReference. */
export interface ProcessReference extends Omit<ActivityReference, "reference"> {
  /** A reference. */
  readonly reference?: Process
}

/** nomad.datamodel.metainfo.basesections.v1.ProcessStep. */
export interface ProcessStep extends ActivityStep {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
}

/** perovskite_solar_cell_database.llm_extraction_schema.ProcessingStep. */
export interface ProcessingStep extends SectionRevision {
  readonly step_name?: string
  readonly method?: string
  readonly atmosphere?: 'Air' | 'Ambient air' | 'Ar' | 'Dry air' | 'H2' | 'He' | 'N2' | 'Other' | 'Unknown' | 'Vacuum'
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  readonly antisolvent?: string
  readonly additional_parameters?: LooseValue
  readonly solution?: ReactionSolution
}

/** nomad.datamodel.results.Product. Stands at results.properties.catalytic.reaction.products. */
export interface Product extends Reagent {
  /** `results.properties.catalytic.reaction.products.name`. */
  readonly name?: string
  /** Shape: [*]. `results.properties.catalytic.reaction.products.selectivity`. */
  readonly selectivity?: Float64Array
  /** Unit: 1 / second. Shape: [*]. `results.properties.catalytic.reaction.products.space_time_yield`. */
  readonly space_time_yield?: Quantity<'frequency', Float64Array>
  /** Shape: [*]. `results.properties.catalytic.reaction.products.faradaic_efficiency`. */
  readonly faradaic_efficiency?: Float64Array
}

/** nomad_catalysis.schema_packages.catalysis.ProductData. */
export interface ProductData extends OtherReagent {
  /** Shape: [*]. */
  readonly fraction_out?: Float64Array
  /** Shape: [*]. */
  readonly selectivity?: Float64Array
  /** Shape: [*]. */
  readonly product_yield?: Float64Array
  /** Unit: 1 / second. Shape: [*]. */
  readonly space_time_yield?: Quantity<'frequency', Float64Array>
}

/** runschema.run.Program. Stands at run.program. */
export interface Program extends CommonSection {
  /** `run.program.name`. */
  readonly name?: string
  /** `run.program.version`. */
  readonly version?: string
  /** `run.program.version_internal`. */
  readonly version_internal?: string
  /** Unit: second. `run.program.compilation_datetime`. */
  readonly compilation_datetime?: Quantity<'time', number>
  /** `run.program.compilation_host`. */
  readonly compilation_host?: string
}

/** nomad_material_processing.general.ProjectedMiscutOrientation. */
export interface ProjectedMiscutOrientation extends CrystallographicDirection {
  /** Unit: degree. */
  readonly angle?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly angle_deviation?: Quantity<'angle', number>
}

/** nomad.datamodel.results.Properties. Stands at results.properties. */
export interface Properties extends CommonSection {
  /** `results.properties.n_calculations`. */
  readonly n_calculations?: number
  /** Shape: [0..*]. Derived. `results.properties.available_properties`. */
  readonly available_properties?: readonly string[]
  /** `results.properties.structural`. */
  readonly structural?: StructuralProperties
  /** `results.properties.dynamical`. */
  readonly dynamical?: DynamicalProperties
  /** `results.properties.structures`. */
  readonly structures?: Structures
  /** `results.properties.vibrational`. */
  readonly vibrational?: VibrationalProperties
  /** `results.properties.electronic`. */
  readonly electronic?: ElectronicProperties
  /** `results.properties.magnetic`. */
  readonly magnetic?: MagneticProperties
  /** `results.properties.optoelectronic`. */
  readonly optoelectronic?: OptoelectronicProperties
  /** `results.properties.catalytic`. */
  readonly catalytic?: CatalyticProperties
  /** `results.properties.mechanical`. */
  readonly mechanical?: MechanicalProperties
  /** `results.properties.thermodynamic`. */
  readonly thermodynamic?: ThermodynamicProperties
  /** `results.properties.spectroscopic`. */
  readonly spectroscopic?: SpectroscopicProperties
  /** `results.properties.geometry_optimization`. */
  readonly geometry_optimization?: ResultsGeometryOptimization
}

/** simulationworkflowschema.molecular_dynamics.Property. */
export interface Property extends ArchiveSection {
  readonly type?: 'atomic' | 'molecular'
  readonly label?: string
  readonly error_type?: string
}

/** nomad_simulations.schema_packages.physical_property.PropertyContribution. Until version 0.4.0. */
export interface PropertyContribution extends PhysicalProperty {
  /** A reference. Until version 0.4.0. */
  readonly model_method_ref?: BaseModelMethod
}

/** nomad.datamodel.metainfo.common.PropertySection. Stands at run.calculation.dos_electronic.band_gap and elsewhere. */
export interface PropertySection extends CommonSection {
  /** `run.calculation.dos_electronic.band_gap.provenance`. */
  readonly provenance?: AnyProvenanceTracker
}

/** simulationworkflowschema.molecular_dynamics.PropertyValues. */
export interface PropertyValues extends CommonSection {
  readonly label?: string
  /** Shape: [*]. */
  readonly errors?: Float64Array
}

/** runschema.system.Prototype. Stands at run.system.prototype. */
export interface Prototype extends CommonSection {
  /** `run.system.prototype.aflow_id`. */
  readonly aflow_id?: string
  /** `run.system.prototype.aflow_url`. */
  readonly aflow_url?: string
  /** `run.system.prototype.assignment_method`. */
  readonly assignment_method?: string
  /** `run.system.prototype.label`. */
  readonly label?: string
}

/** nomad.datamodel.metainfo.common.ProvenanceTracker. Stands at run.calculation.dos_electronic.band_gap.provenance and elsewhere. */
export interface ProvenanceTracker extends CommonSection {
  /** `run.calculation.dos_electronic.band_gap.provenance.label`. */
  readonly label?: string
}

/** runschema.method.Pseudopotential. Stands at run.method.atom_parameters.pseudopotential. */
export interface Pseudopotential extends CommonSection {
  /** `run.method.atom_parameters.pseudopotential.name`. */
  readonly name?: string
  /** `run.method.atom_parameters.pseudopotential.type`. */
  readonly type?: 'PAW' | 'US MBK' | 'US V'
  /** `run.method.atom_parameters.pseudopotential.norm_conserving`. */
  readonly norm_conserving?: boolean
  /** Unit: joule. `run.method.atom_parameters.pseudopotential.cutoff`. */
  readonly cutoff?: Quantity<'energy', number>
  /** Shape: [*]. `run.method.atom_parameters.pseudopotential.xc_functional_name`. */
  readonly xc_functional_name?: readonly string[]
  /** `run.method.atom_parameters.pseudopotential.l_max`. */
  readonly l_max?: number
  /** `run.method.atom_parameters.pseudopotential.lm_max`. */
  readonly lm_max?: number
}

/** nomad.datamodel.metainfo.basesections.v1.PubChemPureSubstanceSection. */
export interface PubChemPureSubstanceSection extends PureSubstanceSection {
  readonly pub_chem_cid?: number
  readonly pub_chem_link?: string
}

/** nomad.datamodel.metainfo.basesections.v1.PublicationReference. */
export interface PublicationReference extends ArchiveSection {
  readonly DOI_number?: string
  /** Shape: [*]. */
  readonly publication_authors?: readonly string[]
  readonly publication_date?: Date
  readonly journal?: string
  readonly publication_title?: string
}

/** nomad_material_processing.vapor_deposition.pvd.pld.PulsedLaserDeposition. */
export interface PulsedLaserDeposition extends Omit<PhysicalVaporDeposition, "steps"> {
  /** Default: Pulsed Laser Deposition. */
  readonly method?: string
  /** A list; gaps are null. */
  readonly steps: readonly PLDStep[]
}

/** nomad.datamodel.metainfo.basesections.v1.PureSubstance. */
export interface PureSubstance extends BaseSystem {
  readonly name?: string
  readonly lab_id?: string
  readonly description?: string
  readonly pure_substance?: PureSubstanceSection
}

/** nomad.datamodel.metainfo.basesections.v1.PureSubstanceComponent. */
export interface PureSubstanceComponent extends Component {
  readonly substance_name?: string
  readonly pure_substance?: PureSubstanceSection
}

/** nomad.datamodel.metainfo.basesections.v1.PureSubstanceSection. */
export interface PureSubstanceSection extends ArchiveSection {
  readonly name?: string
  readonly iupac_name?: string
  readonly molecular_formula?: string
  /** Unit: dalton. */
  readonly molecular_mass?: Quantity<'mass', number>
  /** Unit: gram / mole. */
  readonly molar_mass?: Quantity<'molar mass', number>
  /** Unit: dalton. */
  readonly monoisotopic_mass?: Quantity<'mass', number>
  readonly inchi?: string
  readonly inchi_key?: string
  readonly smile?: string
  readonly canonical_smile?: string
  readonly cas_number?: string
}

/** nomad_material_processing.vapor_deposition.cvd.general.PushPurgeGasFlow. */
export interface PushPurgeGasFlow extends GasFlow {
  readonly flow_rate?: VolumetricFlowRate
  readonly purge_flow_rate?: VolumetricFlowRate
}

/** nomad_measurements.quantumdesign.schema.QDACMSMeasurement. */
export interface QDACMSMeasurement extends Omit<QDMeasurement, "analysis_parameters">, PlotSection, EntryData {
  readonly analysis_parameters?: ACMSAnalysisParameters
}

/** nomad_measurements.quantumdesign.schema.QDACTMeasurement. */
export interface QDACTMeasurement extends QDMeasurement, PlotSection, EntryData {
}

/** nomad_measurements.quantumdesign.schema.QDAnalysisParameters. */
export interface QDAnalysisParameters extends ArchiveSection {
  /** Unit: kelvin. */
  readonly temperature_tolerance?: Quantity<'temperature', number>
  /** Unit: gauss. */
  readonly field_tolerance?: Quantity<'magnetic field', number>
}

/** nomad_measurements.quantumdesign.qddatastruct.QDData. */
export interface QDData extends ArchiveSection {
  readonly name?: string
  /** Unit: second. Shape: [*]. */
  readonly time_stamp?: Quantity<'time', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly magnetic_field?: Quantity<'magnetic field', Float64Array>
}

/** nomad_measurements.quantumdesign.schema.QDETOMeasurement. */
export interface QDETOMeasurement extends QDMeasurement, PlotSection, EntryData {
}

/** nomad_measurements.quantumdesign.parser.QDFile. */
export interface QDFile extends EntryData {
  /** A reference. */
  readonly measurement?: QDMeasurement
}

/** nomad_measurements.quantumdesign.schema.QDMPMSMeasurement. */
export interface QDMPMSMeasurement extends QDMeasurement, PlotSection, EntryData {
}

/** nomad_measurements.quantumdesign.schema.QDMeasurement. */
export interface QDMeasurement extends Omit<Measurement, "steps" | "results"> {
  readonly data_file?: string
  readonly file_open_time?: string
  readonly software?: string
  readonly sequence_file?: string
  /** A list; gaps are null. */
  readonly steps: readonly QDMeasurementStep[]
  /** A list; gaps are null. */
  readonly data: readonly QDData[]
  /** A list; gaps are null. */
  readonly results: readonly QDResult[]
  readonly analysis_parameters?: QDAnalysisParameters
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementACTResistanceStep. */
export interface QDMeasurementACTResistanceStep extends QDMeasurementStep {
  /** Shape: [2]. */
  readonly measurement_active?: readonly boolean[]
  /** Unit: ampere. Shape: [2]. */
  readonly excitation?: Quantity<'current', Float64Array>
  /** Unit: hertz. Shape: [2]. */
  readonly frequency?: Quantity<'frequency', Float64Array>
  /** Unit: second. Shape: [2]. */
  readonly duration?: Quantity<'time', Float64Array>
  /** Shape: [2]. */
  readonly constant_current_mode?: readonly boolean[]
  /** Shape: [2]. */
  readonly low_resistance_mode?: readonly boolean[]
  /** Shape: [2]. */
  readonly autorange?: readonly ('Always Autorange' | 'Fixed Gain' | 'Sticky Autorange')[]
  /** Unit: volt. Shape: [2]. */
  readonly fixed_gain?: Quantity<'voltage', Float64Array>
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementETOResistanceStep. */
export interface QDMeasurementETOResistanceStep extends QDMeasurementStep {
  /** Shape: [2]. */
  readonly mode?: readonly ('Do Nothing' | 'Perform N Measurements' | 'Start Continuous Measure' | 'Start Excitation' | 'Stop Excitation' | 'Stop Measurement')[]
  /** Shape: [2]. */
  readonly excitation_amplitude?: Float64Array
  /** Unit: hertz. Shape: [2]. */
  readonly excitation_frequency?: Quantity<'frequency', Float64Array>
  /** Shape: [2]. */
  readonly preamp_range?: Float64Array
  /** Shape: [2]. */
  readonly preamp_sample_wiring?: readonly ('2-wire' | '4-wire')[]
  /** Shape: [2]. */
  readonly preamp_autorange?: readonly boolean[]
  /** Unit: second. Shape: [2]. */
  readonly config_averaging_time?: Quantity<'time', Float64Array>
  /** Shape: [2]. */
  readonly config_number_of_measurements?: Float64Array
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementRemarkStep. */
export interface QDMeasurementRemarkStep extends QDMeasurementStep {
  readonly remark_text?: string
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementScanFieldEndStep. */
export interface QDMeasurementScanFieldEndStep extends QDMeasurementStep {
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementScanFieldStep. */
export interface QDMeasurementScanFieldStep extends QDMeasurementStep {
  /** Unit: gauss. */
  readonly initial_field?: Quantity<'magnetic field', number>
  /** Unit: gauss. */
  readonly final_field?: Quantity<'magnetic field', number>
  readonly spacing_code?: '1/H' | 'H*H' | 'H^1/2' | 'Uniform' | 'log(H)'
  readonly number_of_steps?: number
  /** Unit: gauss / second. */
  readonly rate?: Quantity<'mass / current / time ** 3', number>
  readonly approach?: 'Linear' | 'No Overshoot' | 'Oscillate' | 'Sweep'
  readonly end_mode?: 'Driven' | 'Persistent'
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementScanTempEndStep. */
export interface QDMeasurementScanTempEndStep extends QDMeasurementStep {
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementScanTempStep. */
export interface QDMeasurementScanTempStep extends QDMeasurementStep {
  /** Unit: kelvin. */
  readonly initial_temp?: Quantity<'temperature', number>
  /** Unit: kelvin. */
  readonly final_temp?: Quantity<'temperature', number>
  readonly spacing_code?: '1/T' | 'Uniform' | 'log(T)'
  readonly number_of_steps?: number
  /** Unit: kelvin / second. */
  readonly rate?: Quantity<'temperature / time', number>
  readonly approach?: 'Fast' | 'No Overshoot' | 'Sweep'
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementSetMagneticFieldStep. */
export interface QDMeasurementSetMagneticFieldStep extends QDMeasurementStep {
  /** Unit: gauss. */
  readonly field_set?: Quantity<'magnetic field', number>
  /** Unit: gauss / second. */
  readonly field_rate?: Quantity<'mass / current / time ** 3', number>
  readonly approach?: 'Linear' | 'No Overshoot' | 'Oscillate'
  readonly end_mode?: 'Driven' | 'Persistent'
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementSetPositionStep. */
export interface QDMeasurementSetPositionStep extends QDMeasurementStep {
  /** Unit: degree. */
  readonly position_set?: Quantity<'angle', number>
  /** Unit: degree / second. */
  readonly position_rate?: Quantity<'angular frequency', number>
  readonly mode?: 'Move to index and define' | 'Move to position' | 'Redefine present position'
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementSetTemperatureStep. */
export interface QDMeasurementSetTemperatureStep extends QDMeasurementStep {
  /** Unit: kelvin. */
  readonly temperature_set?: Quantity<'temperature', number>
  /** Unit: kelvin / second. */
  readonly temperature_rate?: Quantity<'temperature / time', number>
  readonly mode?: 'Fast Settle' | 'No Overshoot'
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementStep. */
export interface QDMeasurementStep extends ActivityStep {
}

/** nomad_measurements.quantumdesign.qdsteps.QDMeasurementWaitStep. */
export interface QDMeasurementWaitStep extends QDMeasurementStep {
  /** Unit: second. */
  readonly delay?: Quantity<'time', number>
  readonly condition_temperature?: boolean
  readonly condition_field?: boolean
  readonly condition_position?: boolean
  readonly condition_chamber?: boolean
  readonly on_error_execute?: 'Abort' | 'No Action' | 'Shutdown'
}

/** nomad_measurements.quantumdesign.schema.QDResistivityMeasurement. */
export interface QDResistivityMeasurement extends QDMeasurement, PlotSection, EntryData {
}

/** nomad_measurements.quantumdesign.qddatastruct.QDResult. */
export interface QDResult extends MeasurementResult {
  /** Unit: kelvin. Shape: [*]. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: gauss. Shape: [*]. */
  readonly magnetic_field?: Quantity<'magnetic field', Float64Array>
  readonly measurement_type?: string
}

/** nomad_measurements.quantumdesign.qddatastruct.QDSample. */
export interface QDSample extends ArchiveSection {
  readonly name?: string
  readonly type?: string
  readonly material?: string
  readonly comment?: string
  readonly lead_separation?: string
  readonly cross_section?: string
  readonly sample?: CompositeSystemReference
}

/** nomad_measurements.quantumdesign.parser.QDSequenceFile. */
export interface QDSequenceFile extends BaseBaseSection, EntryData {
  readonly file_path?: string
}

/** nomad.datamodel.results.QuantityDynamic. Stands at results.properties.structural.radius_of_gyration and elsewhere. */
export interface QuantityDynamic extends CommonSection {
  /** Unit: second. `results.properties.structural.radius_of_gyration.time`. */
  readonly time?: Quantity<'time', number>
  /** Unit: second. `results.properties.structural.radius_of_gyration.time_step`. */
  readonly time_step?: Quantity<'time', number>
  /** Unit: second. `results.properties.structural.radius_of_gyration.time_start`. */
  readonly time_start?: Quantity<'time', number>
}

/** nomad.datamodel.results.QuantumCMS. Stands at results.method.simulation.quantum_cms. */
export interface QuantumCMS extends CommonSection {
  /** `results.method.simulation.quantum_cms.transformation`. */
  readonly transformation?: string
  /** `results.method.simulation.quantum_cms.quantum_computer_system`. */
  readonly quantum_computer_system?: string
  /** Shape: [0..*]. `results.method.simulation.quantum_cms.quantum_computing_libraries`. */
  readonly quantum_computing_libraries?: readonly string[]
  /** `results.method.simulation.quantum_cms.computation_datetime`. */
  readonly computation_datetime?: Date
  /** `results.method.simulation.quantum_cms.number_of_shots`. */
  readonly number_of_shots?: number
  /** `results.method.simulation.quantum_cms.quantum_volume`. */
  readonly quantum_volume?: number
  /** `results.method.simulation.quantum_cms.quantum_circuit`. */
  readonly quantum_circuit?: QuantumCircuit
}

/** nomad.datamodel.results.QuantumCircuit. Stands at results.method.simulation.quantum_cms.quantum_circuit. */
export interface QuantumCircuit extends CommonSection {
  /** Shape: [0..*]. `results.method.simulation.quantum_cms.quantum_circuit.processors`. */
  readonly processors?: readonly string[]
  /** `results.method.simulation.quantum_cms.quantum_circuit.number_of_registers`. */
  readonly number_of_registers?: number
  /** `results.method.simulation.quantum_cms.quantum_circuit.simulated`. */
  readonly simulated?: boolean
}

/** nomad_simulations.schema_packages.properties.greens_function.QuasiparticleWeight. Stands at data.outputs.quasiparticle_weights. */
export interface QuasiparticleWeight extends Omit<PhysicalProperty, "entity_ref"> {
  /** `data.outputs.quasiparticle_weights.system_correlation_strengths`. */
  readonly system_correlation_strengths?: 'Mott insulator' | 'OSMI' | 'non-correlated metal' | 'strongly-correlated metal'
  /** `data.outputs.quasiparticle_weights.n_atoms`. */
  readonly n_atoms?: number
  /** `data.outputs.quasiparticle_weights.n_correlated_orbitals`. */
  readonly n_correlated_orbitals?: number
  /** A reference. `data.outputs.quasiparticle_weights.entity_ref`. */
  readonly entity_ref?: AnyElectronicState
  /** `data.outputs.quasiparticle_weights.spin_channel`. */
  readonly spin_channel?: number
  /** Shape: [*]. `data.outputs.quasiparticle_weights.value`. */
  readonly value?: Float64Array
  /** Shape: [n_atoms]. A reference. Until version 0.5.0. `data.outputs.quasiparticle_weights.atoms_state_ref`. */
  readonly atoms_state_ref?: readonly AtomsState[]
  /** Shape: [n_correlated_orbitals]. A reference. Until version 0.5.0. `data.outputs.quasiparticle_weights.correlated_orbitals_ref`. */
  readonly correlated_orbitals_ref?: readonly OrbitalsState[]
}

/** nomad.datamodel.datamodel.RFC3161Timestamp. Stands at metadata.entry_timestamp. */
export interface RFC3161Timestamp extends CommonSection {
  /** `metadata.entry_timestamp.token_seed`. */
  readonly token_seed?: string
  /** Bytes in base64. `metadata.entry_timestamp.token`. */
  readonly token?: string
  /** `metadata.entry_timestamp.tsa_server`. */
  readonly tsa_server?: string
  /** `metadata.entry_timestamp.timestamp`. */
  readonly timestamp?: Date
}

/** simulationworkflowschema.molecular_dynamics.RadialDistributionFunction. */
export interface RadialDistributionFunction extends EnsembleProperty {
  /** A list; gaps are null. */
  readonly radial_distribution_function_values: readonly RadialDistributionFunctionValues[]
}

/** simulationworkflowschema.molecular_dynamics.RadialDistributionFunctionValues. */
export interface RadialDistributionFunctionValues extends EnsemblePropertyValues {
  /** Unit: meter. Shape: [n_bins]. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Shape: [n_bins]. */
  readonly value?: Float64Array
}

/** nomad_simulations.schema_packages.workflow.trajectory.RadiiOfGyration. */
export interface RadiiOfGyration extends ConfigurationalProperty {
  /** Unit: meter. Shape: [n_frames]. */
  readonly value?: Quantity<'length', Float64Array>
}

/** runschema.calculation.RadiusOfGyration. Stands at run.calculation.radius_of_gyration and elsewhere. */
export interface RadiusOfGyration extends AtomicGroup {
  /** A list; gaps are null. `run.calculation.radius_of_gyration.radius_of_gyration_values`. */
  readonly radius_of_gyration_values: readonly RadiusOfGyrationValues[]
}

/** runschema.calculation.RadiusOfGyrationValues. Stands at run.calculation.radius_of_gyration.radius_of_gyration_values. */
export interface RadiusOfGyrationValues extends AtomicGroupValues {
  /** Unit: meter. `run.calculation.radius_of_gyration.radius_of_gyration_values.value`. */
  readonly value?: Quantity<'length', number>
}

/** nomad.datamodel.metainfo.simulation.legacy_workflows.Raman. Stands at workflow.raman. */
export interface Raman extends CommonSection {
  /** `workflow.raman.n_modes`. */
  readonly n_modes?: number
  /** `workflow.raman.n_atoms`. */
  readonly n_atoms?: number
  /** Unit: 1 / meter. Shape: [n_modes]. `workflow.raman.frequencies`. */
  readonly frequencies?: Quantity<'wavenumber', Float64Array>
}

/** nomad.datamodel.results.Rate. Stands at results.properties.catalytic.reaction.rates. */
export interface Rate extends CommonSection {
  /** `results.properties.catalytic.reaction.rates.name`. */
  readonly name?: string
  /** Unit: mole / gram / second. Shape: [*]. `results.properties.catalytic.reaction.rates.reaction_rate`. */
  readonly reaction_rate?: Quantity<'substance / mass / time', Float64Array>
  /** Unit: mole / gram / second. Shape: [*]. `results.properties.catalytic.reaction.rates.specific_mass_rate`. */
  readonly specific_mass_rate?: Quantity<'substance / mass / time', Float64Array>
  /** Unit: mole / meter ** 2 / second. Shape: [*]. `results.properties.catalytic.reaction.rates.specific_surface_area_rate`. */
  readonly specific_surface_area_rate?: Quantity<'substance / length ** 2 / time', Float64Array>
  /** Unit: 1 / second. Shape: [*]. `results.properties.catalytic.reaction.rates.rate`. */
  readonly rate?: Quantity<'frequency', Float64Array>
  /** Unit: 1 / second. Shape: [*]. `results.properties.catalytic.reaction.rates.turnover_frequency`. */
  readonly turnover_frequency?: Quantity<'frequency', Float64Array>
}

/** nomad_catalysis.schema_packages.catalysis.RatesData. */
export interface RatesData extends ArchiveSection {
  readonly name?: string
  /** Unit: millimole / gram / hour. Shape: [*]. */
  readonly reaction_rate?: Quantity<'substance / mass / time', Float64Array>
  /** Unit: millimole / gram / hour. Shape: [*]. */
  readonly specific_mass_rate?: Quantity<'substance / mass / time', Float64Array>
  /** Unit: millimole / hour / meter ** 2. Shape: [*]. */
  readonly specific_surface_area_rate?: Quantity<'substance / length ** 2 / time', Float64Array>
  /** Unit: 1 / hour. Shape: [*]. */
  readonly rate?: Quantity<'frequency', Float64Array>
  /** Unit: 1 / hour. Shape: [*]. */
  readonly turnover_frequency?: Quantity<'frequency', Float64Array>
  readonly pure_component?: PubChemPureSubstanceSection
}

/** nomad_catalysis.schema_packages.catalysis.RawFileData. */
export interface RawFileData extends EntryData {
  /** A reference. */
  readonly measurement?: Measurement
}

/** perovskite_solar_cell_database.schema_packages.tandem.schema.RawFileTandemJson. */
export interface RawFileTandemJson extends EntryData {
  /** A reference. */
  readonly tandem?: PerovskiteTandemSolarCell
  readonly data?: LooseValue
}

/** nomad_measurements.transmission.schema.RawFileTransmissionData. */
export interface RawFileTransmissionData extends EntryData {
  /** A reference. */
  readonly measurement?: ELNUVVisNirTransmission
}

/** nomad_measurements.xrd.schema.RawFileXRDData. */
export interface RawFileXRDData extends EntryData {
  /** A reference. */
  readonly measurement?: ELNXRayDiffraction
}

/** nomad.datamodel.results.Reactant. Stands at results.properties.catalytic.reaction.reactants. */
export interface Reactant extends Reagent {
  /** Shape: [*]. `results.properties.catalytic.reaction.reactants.conversion`. */
  readonly conversion?: Float64Array
}

/** nomad_catalysis.schema_packages.catalysis.ReactantData. */
export interface ReactantData extends OtherReagent {
  /** Shape: [*]. */
  readonly fraction_out?: Float64Array
  /** Shape: [*]. */
  readonly conversion?: Float64Array
  readonly conversion_type?: string
  /** Shape: [*]. */
  readonly conversion_product_based?: Float64Array
  /** Shape: [*]. */
  readonly conversion_reactant_based?: Float64Array
}

/** nomad.datamodel.results.Reaction. Stands at results.properties.catalytic.reaction. */
export interface Reaction extends CommonSection {
  /** `results.properties.catalytic.reaction.name`. */
  readonly name?: string
  /** Shape: [*]. `results.properties.catalytic.reaction.type`. */
  readonly type?: readonly string[]
  /** A list; gaps are null. `results.properties.catalytic.reaction.reactants`. */
  readonly reactants: readonly Reactant[]
  /** A list; gaps are null. `results.properties.catalytic.reaction.products`. */
  readonly products: readonly Product[]
  /** A list; gaps are null. `results.properties.catalytic.reaction.rates`. */
  readonly rates: readonly Rate[]
  /** `results.properties.catalytic.reaction.reaction_conditions`. */
  readonly reaction_conditions?: ReactionConditions
  /** A list; gaps are null. `results.properties.catalytic.reaction.reaction_mechanism`. */
  readonly reaction_mechanism: readonly ReactionStep[]
}

/** nomad.datamodel.results.ReactionConditions. Stands at results.properties.catalytic.reaction.reaction_conditions. */
export interface ReactionConditions extends CommonSection {
  /** Unit: kelvin. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.temperature`. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.pressure`. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** Unit: milliliter / gram / second. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.weight_hourly_space_velocity`. */
  readonly weight_hourly_space_velocity?: Quantity<'length ** 3 / mass / time', Float64Array>
  /** Unit: 1 / second. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.gas_hourly_space_velocity`. */
  readonly gas_hourly_space_velocity?: Quantity<'frequency', Float64Array>
  /** Unit: meter ** 3 / second. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.flow_rate`. */
  readonly flow_rate?: Quantity<'length ** 3 / time', Float64Array>
  /** Unit: second. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.time_on_stream`. */
  readonly time_on_stream?: Quantity<'time', Float64Array>
  /** Unit: ampere / meter ** 2. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.current_density`. */
  readonly current_density?: Quantity<'current / length ** 2', Float64Array>
  /** Unit: volt. Shape: [*]. `results.properties.catalytic.reaction.reaction_conditions.electrical_potential`. */
  readonly electrical_potential?: Quantity<'voltage', Float64Array>
}

/** nomad_catalysis.schema_packages.catalysis.ReactionConditionsBatchData. */
export interface ReactionConditionsBatchData extends Omit<ReactionConditionsData, "reagents"> {
  /** Unit: 1 / second. */
  readonly stirring_rate?: Quantity<'frequency', number>
  /** Unit: second. Shape: [*]. */
  readonly reaction_time?: Quantity<'time', Float64Array>
  /** A list; gaps are null. */
  readonly reagents: readonly ReagentBatch[]
}

/** nomad_catalysis.schema_packages.catalysis.ReactionConditionsData. */
export interface ReactionConditionsData extends PlotSection {
  /** Unit: kelvin. Shape: [*]. */
  readonly set_temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [*]. */
  readonly set_pressure?: Quantity<'pressure', Float64Array>
  /** Unit: meter ** 3 / second. Shape: [*]. */
  readonly set_total_flow_rate?: Quantity<'length ** 3 / time', Float64Array>
  /** Unit: meter ** 3 / kilogram / second. Shape: [*]. */
  readonly weight_hourly_space_velocity?: Quantity<'length ** 3 / mass / time', Float64Array>
  /** Unit: kilogram * second / meter ** 3. Shape: [*]. */
  readonly contact_time?: Quantity<'mass * time / length ** 3', Float64Array>
  /** Unit: 1 / second. Shape: [*]. */
  readonly gas_hourly_space_velocity?: Quantity<'frequency', Float64Array>
  /** Shape: [*]. */
  readonly runs?: Float64Array
  /** Unit: hertz. */
  readonly sampling_frequency?: Quantity<'frequency', number>
  /** Unit: second. Shape: [*]. */
  readonly time_on_stream?: Quantity<'time', Float64Array>
  /** A list; gaps are null. */
  readonly reagents: readonly OtherReagent[]
}

/** perovskite_solar_cell_database.llm_extraction_schema.ReactionSolution. */
export interface ReactionSolution extends SectionRevision {
  /** Unit: liter. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: degree_Celsius. */
  readonly temperature?: Quantity<'temperature', number>
  /** A list; gaps are null. */
  readonly solutes: readonly Solute[]
  /** A list; gaps are null. */
  readonly solvents: readonly Solvent[]
}

/** nomad.datamodel.results.ReactionStep. Stands at results.properties.catalytic.reaction.reaction_mechanism. */
export interface ReactionStep extends CommonSection {
  /** Shape: [*]. `results.properties.catalytic.reaction.reaction_mechanism.initial_states`. */
  readonly initial_states?: readonly string[]
  /** Shape: [*]. `results.properties.catalytic.reaction.reaction_mechanism.final_states`. */
  readonly final_states?: readonly string[]
  /** Unit: joule. `results.properties.catalytic.reaction.reaction_mechanism.reaction_enthalpy`. */
  readonly reaction_enthalpy?: Quantity<'energy', number>
  /** Unit: joule. `results.properties.catalytic.reaction.reaction_mechanism.activation_energy`. */
  readonly activation_energy?: Quantity<'energy', number>
}

/** nomad_catalysis.schema_packages.catalysis.ReactorFilling. */
export interface ReactorFilling extends ArchiveSection {
  readonly catalyst_name?: string
  /** A reference. */
  readonly sample_section_reference?: CompositeSystemReference
  /** Unit: kilogram. */
  readonly catalyst_mass?: Quantity<'mass', number>
  /** Unit: kilogram / meter ** 3. */
  readonly catalyst_density?: Quantity<'density', number>
  /** Unit: meter ** 3. */
  readonly catalyst_volume?: Quantity<'volume', number>
  /** Unit: meter. */
  readonly catalyst_sievefraction_upper_limit?: Quantity<'length', number>
  /** Unit: meter. */
  readonly catalyst_sievefraction_lower_limit?: Quantity<'length', number>
  /** Unit: meter. */
  readonly particle_size?: Quantity<'length', number>
  readonly diluent?: string
  /** Unit: kilogram. */
  readonly diluent_mass?: Quantity<'mass', number>
  /** Unit: meter. */
  readonly diluent_sievefraction_upper_limit?: Quantity<'length', number>
  /** Unit: meter. */
  readonly diluent_sievefraction_lower_limit?: Quantity<'length', number>
}

/** nomad_catalysis.schema_packages.catalysis.ReactorSetup. */
export interface ReactorSetup extends InstrumentReference {
  readonly name?: string
  readonly reactor_type?: string
  /** Unit: meter. */
  readonly bed_length?: Quantity<'length', number>
  /** Unit: meter ** 2. */
  readonly reactor_cross_section_area?: Quantity<'area', number>
  /** Unit: meter. */
  readonly reactor_diameter?: Quantity<'length', number>
  /** Unit: meter ** 3. */
  readonly reactor_volume?: Quantity<'volume', number>
}

/** nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers. */
export interface ReadableIdentifiers extends ArchiveSection {
  readonly institute?: string
  readonly owner?: string
  readonly datetime?: Date
  readonly short_name?: string
  readonly lab_id?: string
}

/** nomad.datamodel.results.Reagent. Stands at results.properties.catalytic.reaction.reactants and elsewhere. */
export interface Reagent extends CommonSection {
  /** `results.properties.catalytic.reaction.reactants.name`. */
  readonly name?: string
  /** Shape: [*]. `results.properties.catalytic.reaction.reactants.mole_fraction_in`. */
  readonly mole_fraction_in?: Float64Array
  /** Shape: [*]. `results.properties.catalytic.reaction.reactants.mole_fraction_out`. */
  readonly mole_fraction_out?: Float64Array
}

/** nomad_catalysis.schema_packages.catalysis.ReagentBatch. */
export interface ReagentBatch extends OtherReagent {
  /** Unit: mole. */
  readonly amount?: Quantity<'substance', number>
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  /** Unit: meter ** 3. */
  readonly volume?: Quantity<'volume', number>
}

/** nomad_material_processing.general.Recipe. */
export interface Recipe extends ArchiveSection {
}

/** nomad_material_processing.general.RectangleCuboid. */
export interface RectangleCuboid extends Parallelepiped {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. */
  readonly width?: Quantity<'length', number>
  /** Unit: meter. */
  readonly length?: Quantity<'length', number>
  /** Unit: degree. */
  readonly alpha?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly beta?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly gamma?: Quantity<'angle', number>
  /** Unit: meter ** 2. */
  readonly surface_area?: Quantity<'area', number>
}

/** nomad_measurements.mapping.schema.RectangularSampleAlignment. */
export interface RectangularSampleAlignment extends SampleAlignment {
  /** Unit: meter. */
  readonly width?: Quantity<'length', number>
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. */
  readonly y_upper_left?: Quantity<'length', number>
  /** Unit: meter. */
  readonly y_lower_right?: Quantity<'length', number>
}

/** perovskite_solar_cell_database.schema_sections.ref.Ref. */
export interface Ref extends ArchiveSection {
  readonly internal_sample_id?: string
  readonly free_text_comment?: string
  readonly ID?: number
  readonly ID_temp?: number
  readonly name_of_person_entering_the_data?: string
  readonly data_entered_by_author?: boolean
  readonly DOI_number?: string
  readonly lead_author?: string
  readonly publication_date?: Date
  readonly journal?: string
  readonly part_of_initial_dataset?: boolean
  readonly original_filename_data_upload?: string
  readonly extraction_method?: 'Author' | 'LLM' | 'LLM Reviewed by Human' | 'Perovskite Database Project'
  /** A list; gaps are null. */
  readonly authors: readonly OtherRefAuthor[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.RefractiveIndex. */
export interface RefractiveIndex extends ArchiveSection {
  readonly refractive_index?: number
  readonly extinction_coefficient?: number
  readonly determined_by?: string
}

/** nomad.datamodel.results.Relation. Stands at results.material.topology.system_relation. */
export interface Relation extends CommonSection {
  /** `results.material.topology.system_relation.type`. */
  readonly type?: 'conventional_cell' | 'group' | 'primitive_cell' | 'root' | 'subsystem'
}

/** nomad_simulations.schema_packages.model_method.RelativityModel. */
export interface RelativityModel extends BaseModelMethod {
  /** Default: non-relativistic. */
  readonly level?: 'four-component' | 'non-relativistic' | 'scalar' | 'two-component'
  readonly approximation?: 'BSS' | 'DKH' | 'FORA' | 'IORA' | 'NESC' | 'Pauli' | 'SOMF' | 'X2C' | 'ZORA'
  readonly dkh_order?: number
}

/** nomad_simulations.schema_packages.model_system.Representation. Stands at data.model_system and elsewhere. */
export interface Representation extends ArchiveSection {
  /** `data.model_system.name`. */
  readonly name?: string
  /** Default: cartesian. `data.model_system.coordinates_system`. */
  readonly coordinates_system?: 'cartesian' | 'cylindrical' | 'ellipsoidal' | 'polar' | 'spherical'
  /** Unit: meter. Shape: [3, 3]. `data.model_system.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Shape: [3]. `data.model_system.periodic_boundary_conditions`. */
  readonly periodic_boundary_conditions?: readonly boolean[]
  /** Unit: meter ** 3. `data.model_system.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: meter ** 2. `data.model_system.area`. */
  readonly area?: Quantity<'area', number>
  /** Unit: meter. `data.model_system.length`. */
  readonly length?: Quantity<'length', number>
  /** Unit: meter ** 2. `data.model_system.boundary_area`. */
  readonly boundary_area?: Quantity<'area', number>
  /** Unit: meter. `data.model_system.boundary_length`. */
  readonly boundary_length?: Quantity<'length', number>
  /** Shape: [*, 3]. `data.model_system.fractional_coordinates`. */
  readonly fractional_coordinates?: Float64Array[]
  /** Shape: [*]. Until version 0.6.0. `data.model_system.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [*]. Until version 0.6.0. `data.model_system.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
  /** `data.model_system.local_symmetry`. */
  readonly local_symmetry?: AnyLocalSymmetry
}

/** nomad_measurements.quantumdesign.qddatastruct.ResistivityQDData. */
export interface ResistivityQDData extends QDData {
  /** Shape: [*]. */
  readonly status?: Float64Array
  /** Unit: degree. Shape: [*]. */
  readonly sample_position?: Quantity<'angle', Float64Array>
  /** Shape: [*]. */
  readonly number_of_readings?: Float64Array
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_1_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_1_resistivity?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_1_std_dev?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_1_excitation?: Quantity<'current', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_2_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_2_resistivity?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_2_std_dev?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_2_excitation?: Quantity<'current', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_3_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_3_resistivity?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_3_std_dev?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_3_excitation?: Quantity<'current', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_4_resistance?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_4_resistivity?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_4_std_dev?: Quantity<'resistance', Float64Array>
  /** Unit: microampere. Shape: [*]. */
  readonly bridge_4_excitation?: Quantity<'current', Float64Array>
}

/** nomad_measurements.quantumdesign.qddatastruct.ResistivityResult. */
export interface ResistivityResult extends QDResult {
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_1_resistivity?: Quantity<'resistance', Float64Array>
  /** Unit: ohm. Shape: [*]. */
  readonly bridge_2_resistivity?: Quantity<'resistance', Float64Array>
}

/** nomad_simulations.schema_packages.force_field.RestrictedCosineAngle. */
export interface RestrictedCosineAngle extends AnglePotential {
}

/** nomad.datamodel.results.Results. Stands at results. */
export interface Results extends CommonSection {
  /** `results.material`. */
  readonly material?: Material
  /** `results.method`. */
  readonly method?: ResultsMethod
  /** `results.properties`. */
  readonly properties?: Properties
  /** `results.eln`. */
  readonly eln?: ELN
}

/** nomad.datamodel.results.BSE. Stands at results.method.simulation.bse. */
export interface ResultsBSE extends Omit<ResultsExcitedStateMethodology, "type"> {
  /** `results.method.simulation.bse.type`. */
  readonly type?: 'IP' | 'RPA' | 'Singlet' | 'Triplet'
  /** `results.method.simulation.bse.solver`. */
  readonly solver?: 'Full-diagonalization' | 'GMRES' | 'Lanczos-Haydock' | 'SLEPc' | 'TDA'
  /** `results.method.simulation.bse.gw_type`. */
  readonly gw_type?: 'G0W0' | 'ev-scGW' | 'ev-scGW0' | 'qp-scGW' | 'qp-scGW0' | 'scG0W' | 'scGW' | 'scGW0'
}

/** nomad.datamodel.results.BandGap. Stands at results.properties.electronic.band_gap. */
export interface ResultsBandGap extends Omit<ResultsBandGapDeprecated, "provenance"> {
  /** `results.properties.electronic.band_gap.provenance`. */
  readonly provenance?: ElectronicStructureProvenance
}

/** nomad.datamodel.results.BandGapDeprecated. Stands at results.properties.electronic.dos_electronic.band_gap and elsewhere. */
export interface ResultsBandGapDeprecated extends PropertySection {
  /** `results.properties.electronic.dos_electronic.band_gap.index`. */
  readonly index?: number
  /** Unit: joule. `results.properties.electronic.dos_electronic.band_gap.value`. */
  readonly value?: Quantity<'energy', number>
  /** `results.properties.electronic.dos_electronic.band_gap.type`. */
  readonly type?: 'direct' | 'indirect'
  /** Unit: joule. `results.properties.electronic.dos_electronic.band_gap.energy_highest_occupied`. */
  readonly energy_highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. `results.properties.electronic.dos_electronic.band_gap.energy_lowest_unoccupied`. */
  readonly energy_lowest_unoccupied?: Quantity<'energy', number>
}

/** nomad.datamodel.results.BandStructure. Stands at results.properties.vibrational.band_structure_phonon and elsewhere. */
export interface ResultsBandStructure extends CommonSection {
  /** `results.properties.vibrational.band_structure_phonon.label`. */
  readonly label?: string
  /** A reference to BandStructure.reciprocal_cell: reads as its value. `results.properties.vibrational.band_structure_phonon.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** Shape: [*]. A reference. `results.properties.vibrational.band_structure_phonon.segment`. */
  readonly segment?: readonly BandEnergies[]
  /** `results.properties.vibrational.band_structure_phonon.path_standard`. */
  readonly path_standard?: string
}

/** nomad.datamodel.results.CoreHole. Stands at results.material.topology.active_orbitals. */
export interface ResultsCoreHole extends CoreHole {
  /** `results.material.topology.active_orbitals.n_quantum_number`. */
  readonly n_quantum_number?: number
  /** Shape: [1..2]. `results.material.topology.active_orbitals.j_quantum_number`. */
  readonly j_quantum_number?: Float64Array
  /** Shape: [*]. `results.material.topology.active_orbitals.mj_quantum_number`. */
  readonly mj_quantum_number?: Float64Array
  /** `results.material.topology.active_orbitals.occupation`. */
  readonly occupation?: number
  /** `results.material.topology.active_orbitals.n_electrons_excited`. */
  readonly n_electrons_excited?: number
  /** `results.material.topology.active_orbitals.degeneracy`. */
  readonly degeneracy?: number
  /** `results.material.topology.active_orbitals.l_quantum_symbol`. */
  readonly l_quantum_symbol?: string
  /** `results.material.topology.active_orbitals.ml_quantum_symbol`. */
  readonly ml_quantum_symbol?: string
  /** `results.material.topology.active_orbitals.ms_quantum_symbol`. */
  readonly ms_quantum_symbol?: string
}

/** nomad.datamodel.results.DFT. Stands at results.method.simulation.dft. */
export interface ResultsDFT extends CommonSection {
  /** `results.method.simulation.dft.basis_set_type`. */
  readonly basis_set_type?: '(L)APW+lo' | 'gaussians' | 'not processed' | 'numeric AOs' | 'plane waves' | 'psinc functions' | 'real-space grid' | 'unavailable'
  /** `results.method.simulation.dft.core_electron_treatment`. */
  readonly core_electron_treatment?: 'all electron frozen core' | 'full all electron' | 'pseudopotential' | 'unavailable'
  /** `results.method.simulation.dft.spin_polarized`. */
  readonly spin_polarized?: boolean
  /** Unit: joule. `results.method.simulation.dft.scf_threshold_energy_change`. */
  readonly scf_threshold_energy_change?: Quantity<'energy', number>
  /** `results.method.simulation.dft.van_der_Waals_method`. */
  readonly van_der_Waals_method?: string
  /** `results.method.simulation.dft.relativity_method`. */
  readonly relativity_method?: 'pseudo_scalar_relativistic' | 'scalar_relativistic' | 'scalar_relativistic_atomic_ZORA'
  /** `results.method.simulation.dft.smearing_kind`. */
  readonly smearing_kind?: string
  /** `results.method.simulation.dft.smearing_width`. */
  readonly smearing_width?: number
  /** `results.method.simulation.dft.jacobs_ladder`. */
  readonly jacobs_ladder?: 'GGA' | 'LDA' | 'hybrid' | 'hyper-GGA' | 'meta-GGA' | 'not processed' | 'unavailable'
  /** `results.method.simulation.dft.xc_functional_type`. */
  readonly xc_functional_type?: 'GGA' | 'LDA' | 'hybrid' | 'hyper-GGA' | 'meta-GGA' | 'not processed' | 'unavailable'
  /** Shape: [*]. `results.method.simulation.dft.xc_functional_names`. */
  readonly xc_functional_names?: readonly string[]
  /** `results.method.simulation.dft.exact_exchange_mixing_factor`. */
  readonly exact_exchange_mixing_factor?: number
  /** A list; gaps are null. `results.method.simulation.dft.hubbard_kanamori_model`. */
  readonly hubbard_kanamori_model: readonly ResultsHubbardKanamoriModel[]
}

/** nomad.datamodel.results.DMFT. Stands at results.method.simulation.dmft. */
export interface ResultsDMFT extends CommonSection {
  /** `results.method.simulation.dmft.impurity_solver_type`. */
  readonly impurity_solver_type?: 'CT-AUX' | 'CT-HYB' | 'CT-INT' | 'ED' | 'IPT' | 'MPS' | 'NCA' | 'NRG' | 'OCA' | 'hubbard_I' | 'slave_bosons'
  /** Unit: 1 / joule. `results.method.simulation.dmft.inverse_temperature`. */
  readonly inverse_temperature?: Quantity<'time ** 2 / length ** 2 / mass', number>
  /** `results.method.simulation.dmft.magnetic_state`. */
  readonly magnetic_state?: 'antiferromagnetic' | 'ferromagnetic' | 'paramagnetic'
  /** Unit: joule. `results.method.simulation.dmft.u`. */
  readonly u?: Quantity<'energy', number>
  /** Unit: joule. `results.method.simulation.dmft.jh`. */
  readonly jh?: Quantity<'energy', number>
  /** `results.method.simulation.dmft.analytical_continuation`. */
  readonly analytical_continuation?: 'MaxEnt' | 'Pade' | 'SVD' | 'Stochastic'
}

/** nomad.datamodel.results.DOS. Stands at results.properties.vibrational.dos_phonon and elsewhere. */
export interface ResultsDOS extends CommonSection {
  /** A reference to Dos.energies: reads as its value. `results.properties.vibrational.dos_phonon.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Shape: [*]. A reference. `results.properties.vibrational.dos_phonon.total`. */
  readonly total?: readonly DosValues[]
}

/** nomad.datamodel.results.ElectricFieldGradient. Stands at results.properties.electronic.electric_field_gradient. */
export interface ResultsElectricFieldGradient extends CommonSection {
  /** `results.properties.electronic.electric_field_gradient.contribution`. */
  readonly contribution?: 'local' | 'non_local' | 'total'
  /** A reference to ElectricFieldGradient.value: reads as its value. `results.properties.electronic.electric_field_gradient.value`. */
  readonly value?: Quantity<'mass / current / time ** 3', Float64Array[][]>
}

/** nomad.datamodel.results.ExcitedStateMethodology. Stands at results.method.simulation.gw and elsewhere. */
export interface ResultsExcitedStateMethodology extends CommonSection {
  /** `results.method.simulation.gw.type`. */
  readonly type?: string
  /** `results.method.simulation.gw.basis_set_type`. */
  readonly basis_set_type?: '(L)APW+lo' | 'gaussians' | 'not processed' | 'numeric AOs' | 'plane waves' | 'psinc functions' | 'real-space grid' | 'unavailable'
  /** `results.method.simulation.gw.starting_point_type`. */
  readonly starting_point_type?: 'GGA' | 'HF' | 'LDA' | 'hybrid' | 'hyper-GGA' | 'meta-GGA' | 'not processed' | 'unavailable'
  /** Shape: [*]. `results.method.simulation.gw.starting_point_names`. */
  readonly starting_point_names?: readonly string[]
}

/** nomad.datamodel.results.GW. Stands at results.method.simulation.gw. */
export interface ResultsGW extends Omit<ResultsExcitedStateMethodology, "type"> {
  /** `results.method.simulation.gw.type`. */
  readonly type?: 'G0W0' | 'ev-scGW' | 'ev-scGW0' | 'qp-scGW' | 'qp-scGW0' | 'scG0W' | 'scGW' | 'scGW0'
}

/** nomad.datamodel.results.GeometryOptimization. Stands at results.properties.geometry_optimization. */
export interface ResultsGeometryOptimization extends CommonSection {
  /** Shape: [0..*]. A reference. `results.properties.geometry_optimization.trajectory`. */
  readonly trajectory?: readonly Calculation[]
  /** A reference. `results.properties.geometry_optimization.system_optimized`. */
  readonly system_optimized?: System
  /** A reference to GeometryOptimizationResults.energies: reads as its value. `results.properties.geometry_optimization.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** `results.properties.geometry_optimization.type`. */
  readonly type?: string
  /** Unit: joule. `results.properties.geometry_optimization.convergence_tolerance_energy_difference`. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. `results.properties.geometry_optimization.convergence_tolerance_force_maximum`. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: newton. `results.properties.geometry_optimization.final_force_maximum`. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** Unit: joule. `results.properties.geometry_optimization.final_energy_difference`. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: meter. `results.properties.geometry_optimization.final_displacement_maximum`. */
  readonly final_displacement_maximum?: Quantity<'length', number>
}

/** nomad.datamodel.results.HubbardKanamoriModel. Stands at results.method.simulation.dft.hubbard_kanamori_model. */
export interface ResultsHubbardKanamoriModel extends CommonSection {
  /** `results.method.simulation.dft.hubbard_kanamori_model.atom_label`. */
  readonly atom_label?: string
  /** `results.method.simulation.dft.hubbard_kanamori_model.orbital`. */
  readonly orbital?: string
  /** Unit: joule. `results.method.simulation.dft.hubbard_kanamori_model.u_effective`. */
  readonly u_effective?: Quantity<'energy', number>
  /** Unit: joule. `results.method.simulation.dft.hubbard_kanamori_model.u`. */
  readonly u?: Quantity<'energy', number>
  /** Unit: joule. `results.method.simulation.dft.hubbard_kanamori_model.j`. */
  readonly j?: Quantity<'energy', number>
  /** `results.method.simulation.dft.hubbard_kanamori_model.double_counting_correction`. */
  readonly double_counting_correction?: string
}

/** nomad.datamodel.results.MagneticShielding. Stands at results.properties.magnetic.magnetic_shielding. */
export interface ResultsMagneticShielding extends CommonSection {
  /** A reference to MagneticShielding.value: reads as its value. `results.properties.magnetic.magnetic_shielding.value`. */
  readonly value?: Quantity<'dimensionless', Float64Array[][]>
}

/** nomad.datamodel.results.MagneticSusceptibility. Stands at results.properties.magnetic.magnetic_susceptibility. */
export interface ResultsMagneticSusceptibility extends SourceInformation {
  /** `results.properties.magnetic.magnetic_susceptibility.scale_dimension`. */
  readonly scale_dimension?: 'macroscopic' | 'microscopic'
  /** A reference to MagneticSusceptibility.value: reads as its value. `results.properties.magnetic.magnetic_susceptibility.value`. */
  readonly value?: Float64Array[]
}

/** nomad.datamodel.results.MeanSquaredDisplacement. Stands at results.properties.dynamical.mean_squared_displacement. */
export interface ResultsMeanSquaredDisplacement extends MDPropertySection {
  /** `results.properties.dynamical.mean_squared_displacement.type`. */
  readonly type?: 'atomic' | 'molecular'
  /** `results.properties.dynamical.mean_squared_displacement.direction`. */
  readonly direction?: 'x' | 'xy' | 'xyz' | 'xz' | 'y' | 'yz' | 'z'
  /** `results.properties.dynamical.mean_squared_displacement.error_type`. */
  readonly error_type?: string
  /** `results.properties.dynamical.mean_squared_displacement.label`. */
  readonly label?: string
  /** `results.properties.dynamical.mean_squared_displacement.n_times`. */
  readonly n_times?: number
  /** Unit: second. Shape: [n_times]. `results.properties.dynamical.mean_squared_displacement.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: meter ** 2. Shape: [n_times]. `results.properties.dynamical.mean_squared_displacement.value`. */
  readonly value?: Quantity<'area', Float64Array>
  /** Shape: [*]. `results.properties.dynamical.mean_squared_displacement.errors`. */
  readonly errors?: Float64Array
  /** Unit: meter ** 2 / second. `results.properties.dynamical.mean_squared_displacement.diffusion_constant_value`. */
  readonly diffusion_constant_value?: Quantity<'length ** 2 / time', number>
  /** `results.properties.dynamical.mean_squared_displacement.diffusion_constant_error_type`. */
  readonly diffusion_constant_error_type?: string
  /** Shape: [*]. `results.properties.dynamical.mean_squared_displacement.diffusion_constant_errors`. */
  readonly diffusion_constant_errors?: Float64Array
}

/** nomad.datamodel.results.Method. Stands at results.method. */
export interface ResultsMethod extends CommonSection {
  /** `results.method.method_id`. */
  readonly method_id?: string
  /** `results.method.equation_of_state_id`. */
  readonly equation_of_state_id?: string
  /** `results.method.parameter_variation_id`. */
  readonly parameter_variation_id?: string
  /** `results.method.method_name`. */
  readonly method_name?: 'BSE' | 'CoreHole' | 'DFT' | 'DMFT' | 'EELS' | 'GW' | 'NMR' | 'TB' | 'XPS' | 'XRD' | 'kMC' | 'quantum cms' | 'unavailable'
  /** `results.method.workflow_name`. */
  readonly workflow_name?: string
  /** `results.method.simulation`. */
  readonly simulation?: ResultsSimulation
  /** `results.method.measurement`. */
  readonly measurement?: MeasurementMethod
}

/** nomad.datamodel.results.MolecularDynamics. Stands at results.properties.structural.radial_distribution_function.provenance.molecular_dynamics. */
export interface ResultsMolecularDynamics extends CommonSection {
  /** Unit: second. `results.properties.structural.radial_distribution_function.provenance.molecular_dynamics.time_step`. */
  readonly time_step?: Quantity<'time', number>
  /** `results.properties.structural.radial_distribution_function.provenance.molecular_dynamics.ensemble_type`. */
  readonly ensemble_type?: 'NPH' | 'NPT' | 'NVE' | 'NVT'
}

/** nomad.datamodel.results.RadialDistributionFunction. Stands at results.properties.structural.radial_distribution_function. */
export interface ResultsRadialDistributionFunction extends MDPropertySection {
  /** `results.properties.structural.radial_distribution_function.type`. */
  readonly type?: 'atomic' | 'molecular'
  /** `results.properties.structural.radial_distribution_function.label`. */
  readonly label?: string
  /** Unit: meter. Shape: [n_bins]. `results.properties.structural.radial_distribution_function.bins`. */
  readonly bins?: Quantity<'length', Float64Array>
  /** `results.properties.structural.radial_distribution_function.n_bins`. */
  readonly n_bins?: number
  /** Shape: [n_bins]. `results.properties.structural.radial_distribution_function.value`. */
  readonly value?: Float64Array
  /** `results.properties.structural.radial_distribution_function.frame_start`. */
  readonly frame_start?: number
  /** `results.properties.structural.radial_distribution_function.frame_end`. */
  readonly frame_end?: number
}

/** nomad.datamodel.results.RadiusOfGyration. Stands at results.properties.structural.radius_of_gyration. */
export interface ResultsRadiusOfGyration extends QuantityDynamic, MDPropertySection {
  /** `results.properties.structural.radius_of_gyration.kind`. */
  readonly kind?: string
  /** `results.properties.structural.radius_of_gyration.label`. */
  readonly label?: string
  /** Unit: meter. `results.properties.structural.radius_of_gyration.value`. */
  readonly value?: Quantity<'length', number>
  /** Shape: [1]. A reference. `results.properties.structural.radius_of_gyration.atomsgroup_ref`. */
  readonly atomsgroup_ref?: readonly AtomsGroup[]
}

/** nomad.datamodel.results.Simulation. Stands at results.method.simulation. */
export interface ResultsSimulation extends CommonSection {
  /** `results.method.simulation.program_name`. */
  readonly program_name?: string
  /** `results.method.simulation.program_version`. */
  readonly program_version?: string
  /** `results.method.simulation.program_version_internal`. */
  readonly program_version_internal?: string
  /** `results.method.simulation.dft`. */
  readonly dft?: ResultsDFT
  /** `results.method.simulation.tb`. */
  readonly tb?: ResultsTB
  /** `results.method.simulation.gw`. */
  readonly gw?: ResultsGW
  /** `results.method.simulation.bse`. */
  readonly bse?: ResultsBSE
  /** `results.method.simulation.dmft`. */
  readonly dmft?: ResultsDMFT
  /** `results.method.simulation.quantum_cms`. */
  readonly quantum_cms?: QuantumCMS
  /** `results.method.simulation.precision`. */
  readonly precision?: Precision
}

/** nomad.datamodel.results.Spectra. Stands at results.properties.spectroscopic.spectra. */
export interface ResultsSpectra extends CommonSection {
  /** `results.properties.spectroscopic.spectra.type`. */
  readonly type?: 'EELS' | 'EXAFS' | 'RXIS' | 'XANES' | 'XAS' | 'XES' | 'XPS' | 'unavailable'
  /** `results.properties.spectroscopic.spectra.label`. */
  readonly label?: 'computation' | 'experiment'
  /** `results.properties.spectroscopic.spectra.n_energies`. */
  readonly n_energies?: number
  /** Unit: joule. Shape: [n_energies]. `results.properties.spectroscopic.spectra.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Shape: [n_energies]. `results.properties.spectroscopic.spectra.intensities`. */
  readonly intensities?: Float64Array
  /** `results.properties.spectroscopic.spectra.intensities_units`. */
  readonly intensities_units?: string
  /** `results.properties.spectroscopic.spectra.provenance`. */
  readonly provenance?: SpectraProvenance
}

/** nomad.datamodel.results.SpinSpinCoupling. Stands at results.properties.magnetic.spin_spin_coupling. */
export interface ResultsSpinSpinCoupling extends SourceInformation {
  /** `results.properties.magnetic.spin_spin_coupling.contribution`. */
  readonly contribution?: 'direct_dipolar' | 'fermi_contact' | 'orbital_diamagnetic' | 'orbital_paramagnetic' | 'spin_dipolar' | 'total'
  /** A reference to SpinSpinCoupling.value: reads as its value. `results.properties.magnetic.spin_spin_coupling.value`. */
  readonly value?: Quantity<'energy', Float64Array[][][]>
  /** A reference to SpinSpinCoupling.reduced_value: reads as its value. `results.properties.magnetic.spin_spin_coupling.reduced_value`. */
  readonly reduced_value?: Quantity<'temperature ** 2 * time ** 2 / length ** 2 / mass', Float64Array[][][]>
}

/** nomad.datamodel.results.Symmetry. Stands at results.material.symmetry. */
export interface ResultsSymmetry extends CommonSection {
  /** `results.material.symmetry.bravais_lattice`. */
  readonly bravais_lattice?: 'aP' | 'cF' | 'cI' | 'cP' | 'hP' | 'hR' | 'mP' | 'mS' | 'oF' | 'oI' | 'oP' | 'oS' | 'tI' | 'tP'
  /** `results.material.symmetry.crystal_system`. */
  readonly crystal_system?: 'cubic' | 'hexagonal' | 'monoclinic' | 'orthorhombic' | 'tetragonal' | 'triclinic' | 'trigonal'
  /** `results.material.symmetry.hall_number`. */
  readonly hall_number?: number
  /** `results.material.symmetry.hall_symbol`. */
  readonly hall_symbol?: string
  /** `results.material.symmetry.point_group`. */
  readonly point_group?: string
  /** `results.material.symmetry.space_group_number`. */
  readonly space_group_number?: number
  /** `results.material.symmetry.space_group_symbol`. */
  readonly space_group_symbol?: string
  /** `results.material.symmetry.prototype_formula`. */
  readonly prototype_formula?: string
  /** `results.material.symmetry.prototype_aflow_id`. */
  readonly prototype_aflow_id?: string
  /** `results.material.symmetry.structure_name`. */
  readonly structure_name?: '4-member ring' | 'Heusler' | 'bcc' | 'bct' | 'bct5' | 'clathrate' | 'cuprite' | 'diamond' | 'fcc' | 'fct' | 'half-Heusler' | 'hcp' | 'perovskite' | 'rock salt' | 'rutile' | 'simple cubic' | 'wurtzite' | 'zincblende'
  /** `results.material.symmetry.strukturbericht_designation`. */
  readonly strukturbericht_designation?: string
}

/** nomad.datamodel.results.System. Stands at results.material.topology. */
export interface ResultsSystem extends CommonSection {
  /** `results.material.topology.system_id`. */
  readonly system_id?: string
  /** `results.material.topology.label`. */
  readonly label?: string
  /** `results.material.topology.method`. */
  readonly method?: 'matid' | 'parser' | 'porosity' | 'user'
  /** `results.material.topology.description`. */
  readonly description?: string
  /** `results.material.topology.material_id`. */
  readonly material_id?: string
  /** `results.material.topology.material_name`. */
  readonly material_name?: string
  /** `results.material.topology.structural_type`. */
  readonly structural_type?: '1D' | '2D' | 'active orbitals' | 'atom' | 'bulk' | 'group' | 'molecule' | 'molecule / cluster' | 'monomer' | 'not processed' | 'surface' | 'unavailable'
  /** `results.material.topology.dimensionality`. */
  readonly dimensionality?: '0D' | '1D' | '2D' | '3D'
  /** `results.material.topology.building_block`. */
  readonly building_block?: '2D material' | 'molecule' | 'monomer' | 'surface'
  /** Shape: [0..*]. `results.material.topology.functional_type`. */
  readonly functional_type?: readonly string[]
  /** Shape: [0..*]. `results.material.topology.compound_type`. */
  readonly compound_type?: readonly string[]
  /** Shape: [0..*]. `results.material.topology.elements`. */
  readonly elements?: readonly ('Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'X' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr')[]
  /** Derived. `results.material.topology.n_elements`. */
  readonly n_elements?: number
  /** Derived. `results.material.topology.elements_exclusive`. */
  readonly elements_exclusive?: string
  /** `results.material.topology.chemical_formula_descriptive`. */
  readonly chemical_formula_descriptive?: string
  /** `results.material.topology.chemical_formula_reduced`. */
  readonly chemical_formula_reduced?: string
  /** `results.material.topology.chemical_formula_hill`. */
  readonly chemical_formula_hill?: string
  /** `results.material.topology.chemical_formula_iupac`. */
  readonly chemical_formula_iupac?: string
  /** `results.material.topology.chemical_formula_anonymous`. */
  readonly chemical_formula_anonymous?: string
  /** Shape: [*]. `results.material.topology.chemical_formula_reduced_fragments`. */
  readonly chemical_formula_reduced_fragments?: readonly string[]
  /** `results.material.topology.parent_system`. */
  readonly parent_system?: string
  /** Shape: [*]. `results.material.topology.child_systems`. */
  readonly child_systems?: readonly string[]
  /** `results.material.topology.atomic_fraction`. */
  readonly atomic_fraction?: number
  /** `results.material.topology.mass_fraction`. */
  readonly mass_fraction?: number
  /** A reference. `results.material.topology.atoms_ref`. */
  readonly atoms_ref?: Atoms
  /** `results.material.topology.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [*, *]. `results.material.topology.indices`. */
  readonly indices?: Float64Array[]
  /** `results.material.topology.sbu_type`. */
  readonly sbu_type?: string
  /** Unit: meter. `results.material.topology.largest_cavity_diameter`. */
  readonly largest_cavity_diameter?: Quantity<'length', number>
  /** Unit: meter. `results.material.topology.pore_limiting_diameter`. */
  readonly pore_limiting_diameter?: Quantity<'length', number>
  /** Unit: meter. `results.material.topology.largest_included_sphere_along_free_sphere_path`. */
  readonly largest_included_sphere_along_free_sphere_path?: Quantity<'length', number>
  /** Unit: meter ** 2. `results.material.topology.accessible_surface_area`. */
  readonly accessible_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 3. `results.material.topology.accessible_volume`. */
  readonly accessible_volume?: Quantity<'volume', number>
  /** `results.material.topology.void_fraction`. */
  readonly void_fraction?: number
  /** `results.material.topology.n_channels`. */
  readonly n_channels?: number
  /** `results.material.topology.sbu_coordination_number`. */
  readonly sbu_coordination_number?: number
  /** `results.material.topology.atoms`. */
  readonly atoms?: Atoms
  /** A list; gaps are null. `results.material.topology.elemental_composition`. */
  readonly elemental_composition: readonly ElementalComposition[]
  /** `results.material.topology.system_relation`. */
  readonly system_relation?: Relation
  /** `results.material.topology.cell`. */
  readonly cell?: Cell
  /** `results.material.topology.symmetry`. */
  readonly symmetry?: SymmetryNew
  /** A list; gaps are null. `results.material.topology.metal_coordination`. */
  readonly metal_coordination: readonly Coordination[]
  /** `results.material.topology.active_orbitals`. */
  readonly active_orbitals?: ResultsCoreHole
}

/** nomad.datamodel.results.TB. Stands at results.method.simulation.tb. */
export interface ResultsTB extends CommonSection {
  /** `results.method.simulation.tb.type`. */
  readonly type?: 'DFTB' | 'Slater-Koster' | 'Wannier' | 'not processed' | 'xTB'
  /** `results.method.simulation.tb.localization_type`. */
  readonly localization_type?: 'maximally_localized' | 'single_shot'
}

/** nomad_material_processing.vapor_deposition.cvd.general.Rotation. */
export interface Rotation extends Omit<TimeSeries, "set_value" | "value"> {
  /** Unit: revolutions_per_minute. Shape: [*]. */
  readonly set_value?: Quantity<'frequency', Float64Array>
  /** Unit: revolutions_per_minute. Shape: [*]. */
  readonly value?: Quantity<'frequency', Float64Array>
}

/** runschema.run.Run. Stands at run. */
export interface Run extends ArchiveSection {
  /** `run.calculation_file_uri`. */
  readonly calculation_file_uri?: string
  /** `run.clean_end`. */
  readonly clean_end?: boolean
  /** `run.raw_id`. */
  readonly raw_id?: string
  /** A reference. `run.starting_run_ref`. */
  readonly starting_run_ref?: Run
  /** `run.n_references`. */
  readonly n_references?: number
  /** Shape: [n_references]. A reference. `run.runs_ref`. */
  readonly runs_ref?: readonly Run[]
  /** `run.program`. */
  readonly program?: Program
  /** `run.time_run`. */
  readonly time_run?: TimeRun
  /** `run.message`. */
  readonly message?: MessageRun
  /** A list; gaps are null. `run.method`. */
  readonly method: readonly Method[]
  /** A list; gaps are null. `run.system`. */
  readonly system: readonly System[]
  /** A list; gaps are null. `run.calculation`. */
  readonly calculation: readonly Calculation[]
}

/** nomad_simulations.schema_packages.force_field.RyckaertBellemansDihedral. */
export interface RyckaertBellemansDihedral extends DihedralPotential {
  /** Unit: joule. Shape: [6]. */
  readonly coefficients?: Quantity<'energy', Float64Array>
}

/** nomad_simulations.schema_packages.outputs.SCFOutputs. Until version 0.6.0. */
export interface SCFOutputs extends Outputs {
}

/** nomad_simulations.schema_packages.outputs.SCFSteps. Stands at data.outputs.scf_steps. */
export interface SCFSteps extends ArchiveSection {
  /** Unit: joule. Shape: [*]. `data.outputs.scf_steps.energies_total`. */
  readonly energies_total?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [*]. `data.outputs.scf_steps.delta_energies_total`. */
  readonly delta_energies_total?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [*]. `data.outputs.scf_steps.energy_error_estimate`. */
  readonly energy_error_estimate?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [*]. `data.outputs.scf_steps.delta_potential_rms`. */
  readonly delta_potential_rms?: Quantity<'energy', Float64Array>
  /** Unit: coulomb. Shape: [*]. `data.outputs.scf_steps.delta_charge_abs`. */
  readonly delta_charge_abs?: Quantity<'charge', Float64Array>
  /** Unit: coulomb / meter ** 3. Shape: [*]. `data.outputs.scf_steps.delta_charge_density_rms`. */
  readonly delta_charge_density_rms?: Quantity<'current * time / length ** 3', Float64Array>
  /** Unit: dimensionless. Shape: [*]. `data.outputs.scf_steps.delta_charge_relative`. */
  readonly delta_charge_relative?: Quantity<'dimensionless', Float64Array>
  /** Unit: dimensionless. Shape: [*]. `data.outputs.scf_steps.delta_density_matrix_rms`. */
  readonly delta_density_matrix_rms?: Quantity<'dimensionless', Float64Array>
  /** Unit: dimensionless. Shape: [*]. `data.outputs.scf_steps.delta_density_matrix_max`. */
  readonly delta_density_matrix_max?: Quantity<'dimensionless', Float64Array>
  /** Unit: dimensionless. Shape: [*]. `data.outputs.scf_steps.delta_wavefunction_rms`. */
  readonly delta_wavefunction_rms?: Quantity<'dimensionless', Float64Array>
  /** Unit: newton. Shape: [*]. `data.outputs.scf_steps.delta_force_abs`. */
  readonly delta_force_abs?: Quantity<'force', Float64Array>
  /** Unit: second. Shape: [*]. `data.outputs.scf_steps.durations`. */
  readonly durations?: Quantity<'time', Float64Array>
  /** `data.outputs.scf_steps.code_specific_quantities`. */
  readonly code_specific_quantities?: LooseValue
  /** Unit: coulomb. Shape: [*]. Until version 0.7.0. `data.outputs.scf_steps.delta_density_rms`. */
  readonly delta_density_rms?: Quantity<'charge', Float64Array>
}

/** runschema.system.SOAP. Stands at run.system.descriptors.soap. */
export interface SOAP extends CommonSection {
  /** `run.system.descriptors.soap.n_max`. */
  readonly n_max?: number
  /** `run.system.descriptors.soap.l_max`. */
  readonly l_max?: number
  /** `run.system.descriptors.soap.r_cut`. */
  readonly r_cut?: number
  /** `run.system.descriptors.soap.atom_sigma`. */
  readonly atom_sigma?: number
  /** `run.system.descriptors.soap.R_mix`. */
  readonly R_mix?: boolean
  /** `run.system.descriptors.soap.Z_mix`. */
  readonly Z_mix?: boolean
  /** `run.system.descriptors.soap.sym_mix`. */
  readonly sym_mix?: boolean
  /** `run.system.descriptors.soap.coupling`. */
  readonly coupling?: boolean
  /** `run.system.descriptors.soap.radial_basis`. */
  readonly radial_basis?: string
  /** `run.system.descriptors.soap.K`. */
  readonly K?: number
  /** Shape: [*]. `run.system.descriptors.soap.structural_soap`. */
  readonly structural_soap?: Float64Array
}

/** nomad.datamodel.metainfo.eln.Sample. */
export interface Sample extends ElnWithFormulaBaseSection {
}

/** nomad_measurements.mapping.schema.SampleAlignment. */
export interface SampleAlignment extends ArchiveSection {
  readonly affine_transformation?: AffineTransformation
}

/** nomad_material_processing.general.SampleDeposition. */
export interface SampleDeposition extends SynthesisMethod {
}

/** nomad.datamodel.metainfo.eln.SampleID. */
export interface SampleID extends ArchiveSection {
  readonly institute?: string
  readonly sample_owner?: string
  readonly creation_datetime?: Date
  readonly sample_short_name?: string
  readonly sample_id?: string
}

/** nomad_material_processing.vapor_deposition.general.SampleParameters. */
export interface SampleParameters extends PlotSection, ArchiveSection {
  readonly growth_rate?: GrowthRate
  readonly substrate_temperature?: OtherTemperature
  readonly layer?: ThinFilmReference
  readonly substrate?: ThinFilmStackReference
}

/** nomad_material_processing.solution.general.Scaling. */
export interface Scaling extends MeasurementMethodology {
  /** Unit: kilogram. */
  readonly precision?: Quantity<'mass', number>
  /** Unit: kilogram. */
  readonly container_mass?: Quantity<'mass', number>
  /** Unit: kilogram. */
  readonly gross_mass?: Quantity<'mass', number>
}

/** runschema.method.Scf. Stands at run.method.scf. */
export interface Scf extends CommonSection {
  /** `run.method.scf.native_tier`. */
  readonly native_tier?: string
  /** `run.method.scf.n_max_iteration`. */
  readonly n_max_iteration?: number
  /** Unit: joule. `run.method.scf.threshold_energy_change`. */
  readonly threshold_energy_change?: Quantity<'energy', number>
  /** `run.method.scf.threshold_density_change`. */
  readonly threshold_density_change?: number
  /** `run.method.scf.minimization_algorithm`. */
  readonly minimization_algorithm?: string
}

/** runschema.calculation.ScfIteration. Stands at run.calculation.scf_iteration. */
export interface ScfIteration extends BaseCalculation {
}

/** runschema.method.Screening. Stands at run.method.gw.screening and elsewhere. */
export interface Screening extends ExcitedStateMethodology {
  /** `run.method.gw.screening.dielectric_infinity`. */
  readonly dielectric_infinity?: number
}

/** nomad.datamodel.datamodel.SearchableQuantity. Stands at metadata.search_quantities. */
export interface SearchableQuantity extends CommonSection {
  /** `metadata.search_quantities.id`. */
  readonly id?: string
  /** `metadata.search_quantities.definition`. */
  readonly definition?: string
  /** `metadata.search_quantities.path_archive`. */
  readonly path_archive?: string
  /** `metadata.search_quantities.segments`. */
  readonly segments?: LooseValue
  /** `metadata.search_quantities.bool_value`. */
  readonly bool_value?: boolean
  /** `metadata.search_quantities.str_value`. */
  readonly str_value?: string
  /** `metadata.search_quantities.int_value`. */
  readonly int_value?: number
  /** `metadata.search_quantities.float_value`. */
  readonly float_value?: number
  /** `metadata.search_quantities.datetime_value`. */
  readonly datetime_value?: Date
}

/** nomad.datamodel.metainfo.basesections.v1.SectionReference. */
export interface SectionReference extends ArchiveSection {
  readonly name?: string
  /** A reference. */
  readonly reference?: LooseSection
}

/** perovskite_solar_cell_database.llm_extraction_schema.SectionRevision. */
export interface SectionRevision extends ArchiveSection {
  /** Default: false. */
  readonly review_completed?: boolean
}

/** nomad_simulations.schema_packages.numerical_settings.SelfConsistency. */
export interface SelfConsistency extends NumericalSettings {
  readonly scf_minimization_algorithm?: string
  readonly n_max_iterations?: number
  /** Unit: stored with each value. */
  readonly threshold_change?: Quantity<string, number>
  /** Until version 0.7.0. */
  readonly threshold_change_unit?: string
}

/** nomad_simulations.schema_packages.model_method.SelfInteractionCorrection. */
export interface SelfInteractionCorrection extends HamiltonianTerm {
  readonly method?: 'AD' | 'EXPLICIT_ORBITALS' | 'MAURI_SPZ' | 'MAURI_US' | 'SOSEX'
  readonly correction_target?: 'average_density' | 'doublet_unpaired_orbital' | 'screened_exchange' | 'selected_orbitals' | 'spin_density'
  readonly scaling_factor?: number
  readonly n_corrected_orbitals?: number
  /** A list; gaps are null. */
  readonly corrected_orbitals_ref: readonly ElectronicState[]
}

/** nomad_simulations.schema_packages.model_method.SemiEmpirical. Until version 0.7.0. */
export interface SemiEmpirical extends ModelMethodElectronic {
}

/** simulationworkflowschema.general.SerialSimulation. */
export interface SerialSimulation extends SimulationWorkflow {
}

/** nomad_simulations.schema_packages.workflow.general.SerialWorkflow. */
export interface SerialWorkflow extends SimulationsSimulationWorkflow {
}

/** nomad_simulations.schema_packages.workflow.general.SerialWorkflowResults. */
export interface SerialWorkflowResults extends SimulationsSimulationWorkflowResults {
  /** A list; gaps are null. */
  readonly temperatures: readonly Temperatures[]
  /** A list; gaps are null. */
  readonly pressures: readonly Pressures[]
  /** A list; gaps are null. */
  readonly radii_of_gyration: readonly RadiiOfGyration[]
  /** A list; gaps are null. */
  readonly free_energy_calculations: readonly SimulationsFreeEnergyCalculations[]
}

/** nomad_measurements.transmission.schema.SettingOverWavelengthRange. */
export interface SettingOverWavelengthRange extends ArchiveSection {
  readonly name?: string
  /** Unit: nanometer. */
  readonly wavelength_lower_limit?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly wavelength_upper_limit?: Quantity<'length', number>
}

/** nomad.datamodel.results.ShearModulus. Stands at results.properties.mechanical.shear_modulus. */
export interface ShearModulus extends CommonSection {
  /** `results.properties.mechanical.shear_modulus.type`. */
  readonly type?: 'reuss_average' | 'voigt_average' | 'voigt_reuss_hill_average'
  /** Unit: pascal. `results.properties.mechanical.shear_modulus.value`. */
  readonly value?: Quantity<'pressure', number>
}

/** simulationworkflowschema.molecular_dynamics.ShearParameters. */
export interface ShearParameters extends ArchiveSection {
  readonly shear_type?: 'ashurst_hoover' | 'lees_edwards' | 'trozzi_ciccotti'
  /** Unit: 1 / picosecond. Shape: [3, 3]. */
  readonly shear_rate?: Quantity<'frequency', Float64Array[]>
  readonly step_start?: number
  readonly step_end?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SheetResistance. */
export interface SheetResistance extends ArchiveSection {
  /** Unit: ohm. */
  readonly value?: Quantity<'resistance', number>
  readonly determined_by?: string
}

/** nomad_simulations.schema_packages.general.Simulation. Stands at data. */
export interface Simulation extends BaseSimulation, EntryData {
  /** `data.representative_system_index`. */
  readonly representative_system_index?: number
  /** A list; gaps are null. `data.model_system`. */
  readonly model_system: readonly ModelSystem[]
  /** A list; gaps are null. `data.model_method`. */
  readonly model_method: readonly AnyModelMethod[]
  /** A list; gaps are null. `data.outputs`. */
  readonly outputs: readonly AnyOutputs[]
}

/** nomad_simulations.schema_packages.workflow.general.SimulationTask. */
export interface SimulationTask extends Task {
}

/** nomad_simulations.schema_packages.workflow.general.SimulationTaskReference. */
export interface SimulationTaskReference extends TaskReference, SimulationTask {
}

/** nomad_simulations.schema_packages.common.SimulationTime. Stands at data and elsewhere. */
export interface SimulationTime extends ArchiveSection {
  /** `data.datetime_end`. */
  readonly datetime_end?: Date
  /** Unit: second. `data.cpu1_start`. */
  readonly cpu1_start?: Quantity<'time', number>
  /** Unit: second. `data.cpu1_end`. */
  readonly cpu1_end?: Quantity<'time', number>
  /** Unit: second. `data.wall_start`. */
  readonly wall_start?: Quantity<'time', number>
  /** Unit: second. `data.wall_end`. */
  readonly wall_end?: Quantity<'time', number>
}

/** simulationworkflowschema.general.SimulationWorkflow. */
export interface SimulationWorkflow extends Workflow {
  readonly method?: SimulationWorkflowMethod
  readonly results?: SimulationWorkflowResults
}

/** simulationworkflowschema.general.SimulationWorkflowMethod. */
export interface SimulationWorkflowMethod extends ArchiveSection {
}

/** nomad_simulations.schema_packages.workflow.general.SimulationWorkflowModel. */
export interface SimulationWorkflowModel extends ArchiveSection {
  /** A reference. */
  readonly initial_system?: ModelSystem
  /** A reference. */
  readonly initial_method?: ModelMethod
  /** A list; gaps are null. */
  readonly convergence_targets: readonly WorkflowConvergenceTarget[]
}

/** simulationworkflowschema.general.SimulationWorkflowResults. */
export interface SimulationWorkflowResults extends ArchiveSection {
  /** A reference. */
  readonly calculation_result_ref?: Calculation
  readonly n_calculations?: number
  /** Shape: [n_calculations]. A reference. */
  readonly calculations_ref?: readonly Calculation[]
}

/** nomad_simulations.schema_packages.model_method.BSE. */
export interface SimulationsBSE extends Omit<SimulationsExcitedStateMethodology, "type"> {
  readonly type?: 'IP' | 'RPA' | 'Singlet' | 'Triplet'
  readonly solver?: 'Full-diagonalization' | 'GMRES' | 'Lanczos-Haydock' | 'SLEPc' | 'TDA'
  /** A reference. */
  readonly screening_ref?: SimulationsScreening
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.BarostatParameters. */
export interface SimulationsBarostatParameters extends MDSettings {
  readonly barostat_type?: 'berendsen' | 'martyna_tuckerman_tobias_klein' | 'nose_hoover' | 'parrinello_rahman' | 'stochastic_cell_rescaling'
  readonly coupling_type?: 'anisotropic' | 'isotropic' | 'semi_isotropic'
  /** Unit: pascal. Shape: [3, 3]. */
  readonly reference_pressure?: Quantity<'pressure', Float64Array[]>
  /** Unit: second. Shape: [3, 3]. */
  readonly coupling_constant?: Quantity<'time', Float64Array[]>
  /** Unit: 1 / pascal. Shape: [3, 3]. */
  readonly compressibility?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  readonly pressure_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: pascal. Shape: [3, 3]. */
  readonly reference_pressure_start?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [3, 3]. */
  readonly reference_pressure_end?: Quantity<'pressure', Float64Array[]>
  readonly pressure_update_frequency?: number
  readonly pressure_update_delta?: number
  readonly pressure_update_factor?: number
  readonly step_start?: number
  readonly step_end?: number
}

/** nomad_simulations.schema_packages.numerical_settings.BasisSet. Until version 0.0.1. */
export interface SimulationsBasisSet extends NumericalSettings {
}

/** nomad_simulations.schema_packages.basis_set.BasisSetContainer. */
export interface SimulationsBasisSetContainer extends NumericalSettings {
  readonly native_tier?: string
  /** A list; gaps are null. */
  readonly basis_set_components: readonly BasisSetComponent[]
}

/** nomad_simulations.schema_packages.model_system.Cell. Stands at data.model_system.cell. Until version 0.5.0. */
export interface SimulationsCell extends GeometricSpace {
  /** Until version 0.5.0. `data.model_system.cell.type`. */
  readonly type?: 'original' | 'primitive' | 'conventional'
  /** Until version 0.5.0. `data.model_system.cell.n_cell_points`. */
  readonly n_cell_points?: number
  /** Unit: meter. Shape: [3, 3]. Until version 0.5.0. `data.model_system.cell.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Shape: [3]. Until version 0.5.0. `data.model_system.cell.periodic_boundary_conditions`. */
  readonly periodic_boundary_conditions?: readonly boolean[]
  /** Shape: [3, 3]. Until version 0.5.0. `data.model_system.cell.supercell_matrix`. */
  readonly supercell_matrix?: Float64Array[]
  /** Unit: meter. Shape: [n_cell_points, 3]. Until version 0.3.2. `data.model_system.cell.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [n_cell_points, 3]. Until version 0.3.2. `data.model_system.cell.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
}

/** nomad_simulations.schema_packages.atoms_state.CoreHole. */
export interface SimulationsCoreHole extends ElectronicState {
  readonly n_excited_electrons?: number
  readonly dscf_state?: 'final' | 'initial'
  /** A reference. Until version 0.5.0. */
  readonly orbital_ref?: OrbitalsState
}

/** nomad_simulations.schema_packages.model_method.CoreHoleSpectra. */
export interface SimulationsCoreHoleSpectra extends Omit<ModelMethodElectronic, "type"> {
  readonly type?: 'absorption' | 'emission'
  readonly edge?: 'K' | 'L1' | 'L2' | 'L23' | 'L3' | 'M1' | 'M2' | 'M23' | 'M3' | 'M4' | 'M45' | 'M5' | 'N1' | 'N2' | 'N23' | 'N3' | 'N4' | 'N45' | 'N5'
  /** A reference. */
  readonly core_hole_ref?: SimulationsCoreHole
  /** A reference. */
  readonly excited_state_method_ref?: ModelMethodElectronic
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.CorrelationFunction. */
export interface SimulationsCorrelationFunction extends PhysicalProperty {
  readonly direction?: 'x' | 'xy' | 'xyz' | 'xz' | 'y' | 'yz' | 'z'
  readonly n_times?: number
  /** Unit: second. Shape: [n_times]. */
  readonly times?: Quantity<'time', Float64Array>
}

/** nomad_simulations.schema_packages.model_method.DFT. */
export interface SimulationsDFT extends ModelMethodElectronic {
  readonly jacobs_ladder?: 'GGA' | 'LDA' | 'hybrid-GGA' | 'hybrid-meta-GGA' | 'meta-GGA' | 'unavailable'
  readonly reference_form?: 'RKS' | 'ROKS' | 'UKS'
  /** Until version 0.5.0. */
  readonly exact_exchange_mixing_factor?: number
  /** Until version 0.5.0. */
  readonly self_interaction_correction_method?: string
  /** Until version 0.5.0. */
  readonly van_der_waals_correction?: 'TS' | 'OBS' | 'G06' | 'JCHS' | 'MDB' | 'XC'
  readonly xc?: SimulationsXCFunctional
  /** A list; gaps are null. Until version 0.5.0. */
  readonly xc_functionals: readonly SimulationsXCFunctional[]
}

/** nomad_simulations.schema_packages.model_method.DMFT. */
export interface SimulationsDMFT extends ModelMethodElectronic {
  readonly impurity_solver?: 'CT-AUX' | 'CT-HYB' | 'CT-INT' | 'ED' | 'IPT' | 'MPS' | 'NCA' | 'NRG' | 'OCA' | 'hubbard_I' | 'slave_bosons'
  readonly n_impurities?: number
  /** Shape: [n_impurities]. */
  readonly n_orbitals?: Float64Array
  /** Shape: [n_orbitals]. A reference. */
  readonly orbitals_ref?: readonly ElectronicState[]
  /** Shape: [n_impurities]. */
  readonly n_electrons?: Float64Array
  /** Unit: 1 / joule. */
  readonly inverse_temperature?: Quantity<'time ** 2 / length ** 2 / mass', number>
  readonly magnetic_state?: 'antiferromagnetic' | 'ferromagnetic' | 'paramagnetic'
}

/** nomad_simulations.schema_packages.workflow.equation_of_state.EOSFit. */
export interface SimulationsEOSFit extends ArchiveSection {
  readonly function_name?: 'birch_euler' | 'birch_murnaghan' | 'murnaghan' | 'pourier_tarantola' | 'vinet'
  /** Unit: joule. Shape: [*]. */
  readonly fitted_energies?: Quantity<'energy', Float64Array>
  /** Unit: pascal. */
  readonly bulk_modulus?: Quantity<'pressure', number>
  readonly bulk_modulus_derivative?: number
  /** Unit: meter ** 3. */
  readonly equilibrium_volume?: Quantity<'volume', number>
  /** Unit: joule. */
  readonly equilibrium_energy?: Quantity<'energy', number>
  readonly rms_error?: number
}

/** nomad_simulations.schema_packages.workflow.elastic.Elastic. */
export interface SimulationsElastic extends Omit<SimulationsSimulationWorkflow, "method" | "results"> {
  readonly method?: SimulationsElasticMethod
  readonly results?: SimulationsElasticResults
}

/** nomad_simulations.schema_packages.workflow.elastic.ElasticMethod. */
export interface SimulationsElasticMethod extends SimulationsSimulationWorkflowMethod {
  /** A reference. */
  readonly program?: SimulationsProgram
  readonly calculation_method?: string
  readonly elastic_constants_order?: number
  readonly fitting_error_maximum?: number
  readonly strain_maximum?: number
}

/** nomad_simulations.schema_packages.workflow.elastic.ElasticResults. */
export interface SimulationsElasticResults extends SimulationsThermodynamicsResults {
  readonly n_deformations?: number
  /** Shape: [n_deformations, 6]. */
  readonly deformation_types?: readonly (readonly string[])[]
  readonly n_strains?: number
  readonly is_mechanically_stable?: boolean
  /** Shape: [6, 6]. */
  readonly elastic_constants_notation_matrix_second_order?: readonly (readonly string[])[]
  /** Unit: pascal. Shape: [6, 6]. */
  readonly elastic_constants_matrix_second_order?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [6, 6, 6]. */
  readonly elastic_constants_matrix_third_order?: Quantity<'pressure', Float64Array[][]>
  /** Unit: 1 / pascal. Shape: [6, 6]. */
  readonly compliance_matrix_second_order?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  /** Unit: newton. Shape: [18, 18]. */
  readonly elastic_constants_gradient_matrix_second_order?: Quantity<'force', Float64Array[]>
  /** Unit: pascal. */
  readonly bulk_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly shear_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly bulk_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly shear_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly bulk_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly shear_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. */
  readonly young_modulus_voigt?: Quantity<'pressure', number>
  readonly poisson_ratio_voigt?: number
  /** Unit: pascal. */
  readonly young_modulus_reuss?: Quantity<'pressure', number>
  readonly poisson_ratio_reuss?: number
  /** Unit: pascal. */
  readonly young_modulus_hill?: Quantity<'pressure', number>
  readonly poisson_ratio_hill?: number
  readonly elastic_anisotropy?: number
  readonly pugh_ratio_hill?: number
  /** Unit: kelvin. */
  readonly debye_temperature?: Quantity<'temperature', number>
  /** Unit: meter / second. */
  readonly speed_sound_transverse?: Quantity<'velocity', number>
  /** Unit: meter / second. */
  readonly speed_sound_longitudinal?: Quantity<'velocity', number>
  /** Unit: meter / second. */
  readonly speed_sound_average?: Quantity<'velocity', number>
  /** Unit: pascal. Shape: [6]. */
  readonly eigenvalues_elastic?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. */
  readonly strain_diagrams: readonly SimulationsStrainDiagrams[]
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.EnsembleProperty. */
export interface SimulationsEnsembleProperty extends PhysicalProperty {
  readonly n_smooth?: number
  readonly n_prune?: number
  readonly n_variables?: number
  /** Shape: [n_variables]. */
  readonly variables_name?: readonly string[]
  readonly n_bins?: number
  readonly frame_start?: number
  readonly frame_end?: number
}

/** nomad_simulations.schema_packages.workflow.equation_of_state.EquationOfState. */
export interface SimulationsEquationOfState extends Omit<ParallelWorkflow, "method" | "results"> {
  readonly method?: SimulationsEquationOfStateMethod
  readonly results?: SimulationsEquationOfStateResults
}

/** nomad_simulations.schema_packages.workflow.equation_of_state.EquationOfStateMethod. */
export interface SimulationsEquationOfStateMethod extends SimulationsSimulationWorkflowMethod {
  /** A reference. */
  readonly program?: SimulationsProgram
}

/** nomad_simulations.schema_packages.workflow.equation_of_state.EquationOfStateResults. */
export interface SimulationsEquationOfStateResults extends SimulationsSimulationWorkflowResults {
  readonly n_points?: number
  /** Unit: meter ** 3. Shape: [n_points]. */
  readonly volumes?: Quantity<'volume', Float64Array>
  /** Unit: joule. Shape: [n_points]. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. */
  readonly eos_fit: readonly SimulationsEOSFit[]
}

/** nomad_simulations.schema_packages.model_method.ExcitedStateMethodology. */
export interface SimulationsExcitedStateMethodology extends ModelMethodElectronic {
  readonly n_states?: number
  readonly n_empty_states?: number
  /** Unit: joule. */
  readonly broadening?: Quantity<'energy', number>
}

/** nomad_simulations.schema_packages.force_field.ForceCalculations. */
export interface SimulationsForceCalculations extends NumericalSettings {
  /** Unit: meter. */
  readonly vdw_cutoff?: Quantity<'length', number>
  readonly coulomb_type?: 'cutoff' | 'ewald' | 'multilevel_summation' | 'particle_mesh_ewald' | 'particle_particle_particle_mesh' | 'reaction_field'
  /** Unit: meter. */
  readonly coulomb_cutoff?: Quantity<'length', number>
  readonly neighbor_update_frequency?: number
  /** Unit: meter. */
  readonly neighbor_update_cutoff?: Quantity<'length', number>
}

/** nomad_simulations.schema_packages.force_field.ForceField. */
export interface SimulationsForceField extends Omit<ModelMethod, "contributions"> {
  readonly kimid?: string
  /** A list; gaps are null. */
  readonly contributions: readonly SimulationsPotential[]
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.FreeEnergyCalculationParameters. */
export interface SimulationsFreeEnergyCalculationParameters extends MDSettings {
  readonly calc_type?: 'alchemical' | 'umbrella_sampling'
  readonly current_lambda_index?: number
  /** Shape: [*]. */
  readonly current_lambdas?: Float64Array
  readonly n_frames?: number
  readonly n_states?: number
  /** Unit: picosecond. Shape: [n_frames]. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames]. */
  readonly energy_derivative?: Quantity<'energy', Float64Array>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames, n_states]. */
  readonly energy_differences?: Quantity<'energy', Float64Array[]>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames]. */
  readonly pv_energy?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. */
  readonly lambdas: readonly SimulationsLambdas[]
}

/** nomad_simulations.schema_packages.workflow.trajectory.FreeEnergyCalculations. */
export interface SimulationsFreeEnergyCalculations extends ConfigurationalProperty {
  /** A reference. */
  readonly method_ref?: SimulationsFreeEnergyCalculationParameters
  readonly lambda_index?: number
  readonly n_states?: number
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_total_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_PV_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_total_energy_differences_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. */
  readonly value_total_energy_derivative_magnitude?: string
}

/** nomad_simulations.schema_packages.model_method.GW. */
export interface SimulationsGW extends Omit<SimulationsExcitedStateMethodology, "type"> {
  readonly type?: 'G0W0' | 'ev-scGW' | 'ev-scGW0' | 'qp-scGW' | 'qp-scGW0' | 'scG0W' | 'scGW' | 'scGW0'
  readonly analytical_continuation?: 'contour_deformation' | 'multi_pole' | 'pade' | 'ppm_FaridEngel' | 'ppm_GodbyNeeds' | 'ppm_HybertsenLouie' | 'ppm_vonderLindenHorsh'
  /** Shape: [2]. */
  readonly interval_qp_corrections?: Float64Array
  /** A reference. */
  readonly screening_ref?: SimulationsScreening
}

/** nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimization. */
export interface SimulationsGeometryOptimization extends Omit<SerialWorkflow, "method" | "results"> {
  readonly method?: SimulationsGeometryOptimizationMethod
  readonly results?: SimulationsGeometryOptimizationResults
}

/** nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimizationMethod. */
export interface SimulationsGeometryOptimizationMethod extends GeometryOptimizationModel {
  /** Unit: joule. Until version 0.6.0. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. Until version 0.6.0. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: pascal. Until version 0.6.0. */
  readonly convergence_tolerance_stress_maximum?: Quantity<'pressure', number>
  /** Unit: meter. Until version 0.6.0. */
  readonly convergence_tolerance_displacement_maximum?: Quantity<'length', number>
}

/** nomad_simulations.schema_packages.workflow.geometry_optimization.GeometryOptimizationResults. */
export interface SimulationsGeometryOptimizationResults extends SimulationsSimulationWorkflowResults {
  readonly is_single_point_converged?: boolean
  readonly n_steps?: number
  /** Unit: joule. Shape: [n_steps]. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Shape: [n_steps]. */
  readonly steps?: Float64Array
  /** Unit: joule. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** Unit: meter. */
  readonly final_displacement_maximum?: Quantity<'length', number>
  /** Until version 0.6.0. */
  readonly is_converged_geometry?: boolean
}

/** nomad_simulations.schema_packages.properties.hopping_matrix.HoppingMatrix. Stands at data.outputs.hopping_matrices. */
export interface SimulationsHoppingMatrix extends PhysicalProperty {
  /** `data.outputs.hopping_matrices.n_orbitals`. */
  readonly n_orbitals?: number
  /** Shape: [*]. `data.outputs.hopping_matrices.degeneracy_factors`. */
  readonly degeneracy_factors?: Float64Array
  /** Unit: joule. Names data in an HDF5 file. `data.outputs.hopping_matrices.value`. */
  readonly value?: string
}

/** nomad_simulations.schema_packages.variables.KLinePath. Stands at data.outputs.electronic_band_structures.k_path. */
export interface SimulationsKLinePath extends Omit<Variables, "points"> {
  /** A reference to KLinePath.points: reads as its value. `data.outputs.electronic_band_structures.k_path.points`. */
  readonly points?: Float64Array[]
}

/** nomad_simulations.schema_packages.numerical_settings.KMesh. */
export interface SimulationsKMesh extends Omit<SimulationsMesh, "center"> {
  /** Default: k-mesh. */
  readonly label?: 'g-mesh' | 'k-mesh' | 'q-mesh'
  readonly center?: 'Gamma-centered' | 'Gamma-offcenter' | 'Monkhorst-Pack'
  /** Shape: [3]. */
  readonly offset?: Float64Array
  /** Shape: [*, 3]. */
  readonly all_points?: Float64Array[]
  readonly high_symmetry_points?: LooseValue
  /** Unit: meter. */
  readonly k_line_density?: Quantity<'length', number>
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.Lambdas. */
export interface SimulationsLambdas extends ArchiveSection {
  readonly interaction_type?: 'bonded' | 'coulomb' | 'mass' | 'output' | 'restraint' | 'temperature' | 'vdw'
  /** Shape: [*]. */
  readonly lambda_values?: Float64Array
  /** Shape: [2]. */
  readonly endpoints_on?: readonly boolean[]
  readonly scheme?: 'annihilate' | 'decouple'
  readonly softcore_enabled?: boolean
  readonly softcore_alpha?: number
  readonly softcore_p?: number
  readonly softcore_sigma?: number
  /** Shape: [*]. Until version 0.7.0. */
  readonly values?: Float64Array
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.MeanSquaredDisplacement. */
export interface SimulationsMeanSquaredDisplacement extends SimulationsCorrelationFunction {
  /** Unit: meter ** 2. Shape: [n_times]. */
  readonly value?: Quantity<'area', Float64Array>
}

/** nomad_simulations.schema_packages.numerical_settings.Mesh. */
export interface SimulationsMesh extends ArchiveSection {
  /** Shape: [dimensionality]. */
  readonly spacing?: readonly ('Equidistant' | 'Logarithmic' | 'Tan')[]
  readonly quadrature?: 'Clenshaw-Curtis' | 'Gauss-Hermite' | 'Gauss-Laguerre' | 'Gauss-Legendre' | 'Newton-Cotes'
  readonly n_points?: number
  readonly dimensionality?: number
  /** Shape: [dimensionality]. */
  readonly grid?: Float64Array
  /** Shape: [n_points, dimensionality]. */
  readonly points?: Float64Array[]
  /** Shape: [n_points]. */
  readonly multiplicities?: Float64Array
  /** Shape: [n_points]. */
  readonly weights?: Float64Array
  /** Until version 0.0.1. */
  readonly center?: 'Gamma-centered' | 'Monkhorst-Pack' | 'Gamma-offcenter'
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.MolecularDynamics. */
export interface SimulationsMolecularDynamics extends Omit<SerialWorkflow, "method" | "results"> {
  readonly method?: SimulationsMolecularDynamicsMethod
  readonly results?: SimulationsMolecularDynamicsResults
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.MolecularDynamicsMethod. */
export interface SimulationsMolecularDynamicsMethod extends SimulationsSimulationWorkflowMethod {
  readonly thermodynamic_ensemble?: 'NPH' | 'NPT' | 'NVE' | 'NVT'
  readonly integrator_type?: 'brownian' | 'conjugate_gradient' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet'
  /** Unit: second. */
  readonly integration_timestep?: Quantity<'time', number>
  readonly n_steps?: number
  readonly coordinate_save_frequency?: number
  readonly velocity_save_frequency?: number
  readonly force_save_frequency?: number
  readonly thermodynamics_save_frequency?: number
  /** A list; gaps are null. */
  readonly thermostat_parameters: readonly SimulationsThermostatParameters[]
  /** A list; gaps are null. */
  readonly barostat_parameters: readonly SimulationsBarostatParameters[]
  /** A list; gaps are null. */
  readonly shear_parameters: readonly SimulationsShearParameters[]
  /** A list; gaps are null. */
  readonly free_energy_calculation_parameters: readonly SimulationsFreeEnergyCalculationParameters[]
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.MolecularDynamicsResults. */
export interface SimulationsMolecularDynamicsResults extends SerialWorkflowResults {
  readonly n_steps?: number
  /** Shape: [n_steps]. A reference. */
  readonly trajectory?: readonly ModelSystem[]
  /** Until version 0.5.0. */
  readonly n_values?: number
  /** Unit: kelvin. Shape: [n_values]. Until version 0.5.0. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [n_values]. Until version 0.5.0. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. */
  readonly diffusion_constants: readonly DiffusionConstant[]
  /** A list; gaps are null. */
  readonly mean_squared_displacements: readonly SimulationsMeanSquaredDisplacement[]
  /** A list; gaps are null. */
  readonly radial_distribution_functions: readonly SimulationsRadialDistributionFunction[]
}

/** nomad_simulations.schema_packages.workflow.phonon.Phonon. */
export interface SimulationsPhonon extends Omit<SimulationsSimulationWorkflow, "method" | "results"> {
  readonly method?: SimulationsPhononMethod
  readonly results?: SimulationsPhononResults
}

/** nomad_simulations.schema_packages.workflow.phonon.PhononMethod. */
export interface SimulationsPhononMethod extends SimulationsSimulationWorkflowMethod {
  readonly force_calculator?: string
  readonly phonon_calculator?: string
  /** Unit: 1 / meter ** 3. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  readonly random_displacements?: boolean
  readonly with_non_analytic_correction?: boolean
  readonly with_grueneisen_parameters?: boolean
}

/** nomad_simulations.schema_packages.workflow.phonon.PhononResults. */
export interface SimulationsPhononResults extends SimulationsSimulationWorkflowResults {
  readonly n_imaginary_frequencies?: number
  readonly n_bands?: number
  readonly n_qpoints?: number
  /** Shape: [n_qpoints, 3]. */
  readonly qpoints?: Float64Array[]
  /** Unit: meter / second. Shape: [n_qpoints, n_bands, 3]. */
  readonly group_velocity?: Quantity<'velocity', Float64Array[][]>
  readonly n_displacements?: number
  readonly n_atoms?: number
  /** Unit: meter. Shape: [n_displacements, n_atoms, 3]. */
  readonly displacements?: Quantity<'length', Float64Array[][]>
}

/** nomad_simulations.schema_packages.model_method.Photon. */
export interface SimulationsPhoton extends ArchiveSection {
  readonly multipole_type?: 'NRIXS' | 'Raman' | 'dipolar' | 'quadrupolar'
  /** Shape: [3]. */
  readonly polarization?: Float64Array
  /** Unit: joule. */
  readonly energy?: Quantity<'energy', number>
  /** Shape: [3]. */
  readonly momentum_transfer?: Float64Array
}

/** nomad_simulations.schema_packages.workflow.photon_polarization.PhotonPolarizationMethod. */
export interface SimulationsPhotonPolarizationMethod extends SimulationsSimulationWorkflowMethod {
  /** A reference. */
  readonly bse_method_ref?: SimulationsBSE
}

/** nomad_simulations.schema_packages.workflow.photon_polarization.PhotonPolarizationResults. */
export interface SimulationsPhotonPolarizationResults extends SimulationsSimulationWorkflowResults {
  readonly n_polarizations?: number
  /** Shape: [n_polarizations]. A reference. */
  readonly spectrum_polarization?: readonly SpectralProfile[]
}

/** nomad_simulations.schema_packages.force_field.Potential. */
export interface SimulationsPotential extends Omit<HamiltonianTerm, "type"> {
  readonly type?: 'angle' | 'angle-dihedral' | 'bond' | 'bond-angle' | 'dihedral' | 'improper dihedral' | 'nonbonded'
  readonly functional_form?: string
  readonly n_interactions?: number
  readonly n_particles?: number
  /** Shape: [n_interactions, n_particles]. */
  readonly particle_labels?: readonly (readonly string[])[]
  /** Shape: [n_interactions, n_particles]. */
  readonly particle_indices?: Float64Array[]
  /** A list; gaps are null. */
  readonly parameters: readonly ParameterEntry[]
}

/** nomad_simulations.schema_packages.general.Program. Stands at data.program. */
export interface SimulationsProgram extends Entity {
  /** `data.program.name`. */
  readonly name?: string
  /** `data.program.version`. */
  readonly version?: string
  /** `data.program.link`. */
  readonly link?: string
  /** `data.program.version_internal`. */
  readonly version_internal?: string
  /** `data.program.subroutine_name_internal`. */
  readonly subroutine_name_internal?: string
  /** `data.program.compilation_host`. */
  readonly compilation_host?: string
  /** `data.program.compiler_name`. */
  readonly compiler_name?: string
  /** `data.program.compiler_version`. */
  readonly compiler_version?: string
  /** Shape: [*]. `data.program.warnings`. */
  readonly warnings?: readonly string[]
}

/** nomad_simulations.schema_packages.numerical_settings.Pseudopotential. */
export interface SimulationsPseudopotential extends NumericalSettings {
  readonly name?: string
  /** Shape: [*]. A reference. */
  readonly species_scope?: readonly AtomsState[]
  readonly type?: 'NC' | 'NC-PAW' | 'NC-PAW-GW' | 'PAW' | 'US'
  readonly n_valence_electrons?: number
  readonly reference_configuration?: string
  readonly is_norm_conserving?: boolean
  /** Default: false. */
  readonly is_gw_optimized?: boolean
  /** Unit: meter. */
  readonly r_core?: Quantity<'length', number>
  readonly l_max?: number
  readonly lm_max?: number
  readonly pseudization_scheme?: 'Bessel' | 'Extra-Soft' | 'Polynomial' | 'Troullier-Martins' | 'unavailable'
  /** A list; gaps are null. */
  readonly cutoffs: readonly PPCutoff[]
  readonly xc_functional?: SimulationsXCFunctional
  readonly relativistic_treatment?: RelativityModel
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.RadialDistributionFunction. */
export interface SimulationsRadialDistributionFunction extends SimulationsEnsembleProperty {
  /** Unit: meter. Shape: [n_bins]. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Shape: [n_bins]. */
  readonly value?: Float64Array
}

/** nomad_simulations.schema_packages.properties.structure.RadiusOfGyration. Stands at data.outputs.radii_of_gyration. */
export interface SimulationsRadiusOfGyration extends PhysicalProperty {
  /** Unit: meter. `data.outputs.radii_of_gyration.value`. */
  readonly value?: Quantity<'length', number>
}

/** nomad_simulations.schema_packages.model_method.Screening. */
export interface SimulationsScreening extends SimulationsExcitedStateMethodology {
  readonly dielectric_infinity?: number
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.ShearParameters. */
export interface SimulationsShearParameters extends MDSettings {
  readonly shear_type?: 'ashurst_hoover' | 'lees_edwards' | 'trozzi_ciccotti'
  /** Unit: 1 / picosecond. Shape: [3, 3]. */
  readonly shear_rate?: Quantity<'frequency', Float64Array[]>
  readonly step_start?: number
  readonly step_end?: number
}

/** nomad_simulations.schema_packages.workflow.general.SimulationWorkflow. */
export interface SimulationsSimulationWorkflow extends Workflow, SimulationTask {
  readonly method?: SimulationsSimulationWorkflowMethod
  readonly results?: SimulationsSimulationWorkflowResults
  /** Until version 0.5.0. */
  readonly model?: SimulationWorkflowModel
}

/** nomad_simulations.schema_packages.workflow.general.SimulationWorkflowMethod. */
export interface SimulationsSimulationWorkflowMethod extends SimulationWorkflowModel {
}

/** nomad_simulations.schema_packages.workflow.general.SimulationWorkflowResults. */
export interface SimulationsSimulationWorkflowResults extends WorkflowTime {
  readonly finished_normally?: boolean
  readonly is_converged?: boolean
  /** A reference. Until version 0.5.0. */
  readonly final_outputs?: Outputs
  /** A list; gaps are null. */
  readonly convergence: readonly WorkflowConvergenceResults[]
}

/** nomad_simulations.schema_packages.workflow.single_point.SinglePoint. */
export interface SimulationsSinglePoint extends Omit<SimulationsSimulationWorkflow, "method" | "results"> {
  readonly method?: SimulationsSinglePointMethod
  readonly results?: SimulationsSinglePointResults
}

/** nomad_simulations.schema_packages.workflow.single_point.SinglePointMethod. */
export interface SimulationsSinglePointMethod extends SimulationsSimulationWorkflowMethod {
  readonly scf_minimization_algorithm?: string
  readonly n_max_iterations?: number
}

/** nomad_simulations.schema_packages.workflow.single_point.SinglePointResults. */
export interface SimulationsSinglePointResults extends SimulationsSimulationWorkflowResults {
}

/** nomad_simulations.schema_packages.model_method.SlaterKoster. */
export interface SimulationsSlaterKoster extends SimulationsTB {
  /** A list; gaps are null. */
  readonly bonds: readonly SimulationsSlaterKosterBond[]
  /** A list; gaps are null. */
  readonly overlaps: readonly SimulationsSlaterKosterBond[]
}

/** nomad_simulations.schema_packages.model_method.SlaterKosterBond. */
export interface SimulationsSlaterKosterBond extends ArchiveSection {
  /** A reference. */
  readonly orbital_1?: ElectronicState
  /** A reference. */
  readonly orbital_2?: ElectronicState
  /** Shape: [3]. */
  readonly bravais_vector?: Float64Array
  readonly name?: 'sds' | 'sps' | 'sss'
  readonly integral_value?: number
}

/** nomad_simulations.schema_packages.numerical_settings.Smearing. */
export interface SimulationsSmearing extends NumericalSettings {
  readonly kind?: 'Fermi-Dirac' | 'Gaussian' | 'Methfessel-Paxton'
  /** Unit: joule. */
  readonly width?: Quantity<'energy', number>
}

/** nomad_simulations.schema_packages.workflow.elastic.StrainDiagrams. */
export interface SimulationsStrainDiagrams extends ArchiveSection {
  readonly type?: string
  readonly n_eta?: number
  readonly n_deformations?: number
  /** Shape: [n_deformations, n_eta]. */
  readonly value?: Float64Array[]
  /** Shape: [n_deformations, n_eta]. */
  readonly eta?: Float64Array[]
  readonly stress_voigt_component?: number
  readonly polynomial_fit_order?: number
}

/** nomad_simulations.schema_packages.model_system.Symmetry. Until version 0.6.0. */
export interface SimulationsSymmetry extends ArchiveSection {
  /** Until version 0.6.0. */
  readonly bravais_lattice?: string
  /** Until version 0.6.0. */
  readonly hall_symbol?: string
  /** Until version 0.6.0. */
  readonly point_group_symbol?: string
  /** Until version 0.6.0. */
  readonly space_group_number?: number
  /** Until version 0.6.0. */
  readonly space_group_symbol?: string
  /** Until version 0.6.0. */
  readonly strukturbericht_designation?: string
  /** Until version 0.6.0. */
  readonly prototype_formula?: string
  /** Until version 0.6.0. */
  readonly prototype_aflow_id?: string
  /** A reference. Until version 0.6.0. */
  readonly atomic_cell_ref?: Representation
}

/** nomad_simulations.schema_packages.model_method.TB. */
export interface SimulationsTB extends Omit<ModelMethodElectronic, "type"> {
  readonly type?: 'DFTB' | 'SlaterKoster' | 'Wannier' | 'unavailable' | 'xTB'
  readonly n_orbitals_per_atom?: number
  readonly n_atoms_per_unit_cell?: number
  readonly n_total_orbitals?: number
  /** Shape: [n_orbitals_per_atom]. A reference. */
  readonly orbitals_ref?: readonly ElectronicState[]
  /** Until version 0.0.7. */
  readonly n_orbitals?: number
}

/** nomad_simulations.schema_packages.variables.Temperature. */
export interface SimulationsTemperature extends Omit<Variables, "points"> {
  /** Unit: kelvin. Shape: [n_points]. */
  readonly points?: Quantity<'temperature', Float64Array>
}

/** nomad_simulations.schema_packages.workflow.thermodynamics.Thermodynamics. */
export interface SimulationsThermodynamics extends Omit<SerialWorkflow, "method" | "results"> {
  readonly method?: SimulationsThermodynamicsMethod
  readonly results?: SimulationsThermodynamicsResults
}

/** nomad_simulations.schema_packages.workflow.thermodynamics.ThermodynamicsMethod. */
export interface SimulationsThermodynamicsMethod extends SimulationsSimulationWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.thermodynamics.ThermodynamicsResults. */
export interface SimulationsThermodynamicsResults extends SerialWorkflowResults {
  /** Until version 0.5.0. */
  readonly n_values?: number
  /** Unit: kelvin. Shape: [n_values]. Until version 0.5.0. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [n_values]. Until version 0.5.0. */
  readonly pressure?: Quantity<'pressure', Float64Array>
}

/** nomad_simulations.schema_packages.workflow.molecular_dynamics.ThermostatParameters. */
export interface SimulationsThermostatParameters extends MDSettings {
  readonly thermostat_type?: 'andersen' | 'berendsen' | 'brownian' | 'dissipative_particle_dynamics' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'nose_hoover' | 'velocity_rescaling' | 'velocity_rescaling_langevin' | 'velocity_rescaling_woodcock'
  /** Unit: kelvin. */
  readonly reference_temperature?: Quantity<'temperature', number>
  /** Unit: second. */
  readonly coupling_constant?: Quantity<'time', number>
  /** Unit: kilogram. */
  readonly effective_mass?: Quantity<'mass', number>
  readonly temperature_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: kelvin. */
  readonly reference_temperature_start?: Quantity<'temperature', number>
  /** Unit: kelvin. */
  readonly reference_temperature_end?: Quantity<'temperature', number>
  readonly temperature_update_frequency?: number
  readonly temperature_update_delta?: number
  readonly temperature_update_factor?: number
  readonly step_start?: number
  readonly step_end?: number
}

/** nomad_simulations.schema_packages.variables.KMesh. Stands at data.outputs.electronic_greens_functions.k_mesh and elsewhere. */
export interface SimulationsVariablesKMesh extends Omit<Variables, "points"> {
  /** A reference to Mesh.points: reads as its value. `data.outputs.electronic_greens_functions.k_mesh.points`. */
  readonly points?: Float64Array[]
}

/** nomad_simulations.schema_packages.model_method.Wannier. */
export interface SimulationsWannier extends SimulationsTB {
  readonly is_maximally_localized?: boolean
  readonly localization_type?: 'maximally_localized' | 'single_shot'
  readonly n_bloch_bands?: number
  /** Unit: electron_volt. Shape: [2]. */
  readonly energy_window_outer?: Quantity<'energy', Float64Array>
  /** Unit: electron_volt. Shape: [2]. */
  readonly energy_window_inner?: Quantity<'energy', Float64Array>
}

/** nomad_simulations.schema_packages.model_method.XCFunctional. */
export interface SimulationsXCFunctional extends ArchiveSection {
  readonly functional_key?: string
  readonly global_exact_exchange?: number
  /** Default: false. */
  readonly uses_libxc?: boolean
  /** Until version 0.5.0. */
  readonly libxc_name?: string
  /** Until version 0.5.0. */
  readonly name?: 'exchange' | 'correlation' | 'hybrid' | 'contribution'
  /** Until version 0.5.0. */
  readonly weight?: number
  /** A list; gaps are null. */
  readonly components: readonly XCComponent[]
}

/** nomad_simulations.schema_packages.workflow.xs.XSMethod. */
export interface SimulationsXSMethod extends BeyondDFTMethod {
}

/** nomad_simulations.schema_packages.workflow.xs.XSResults. */
export interface SimulationsXSResults extends BeyondDFTResults {
}

/** nomad_simulations.schema_packages.model_method.xTB. */
export interface SimulationsXTB extends SimulationsTB {
}

/** runschema.method.SingleElectronState. Stands at run.method.atom_parameters.core_hole and elsewhere. */
export interface SingleElectronState extends CommonSection {
  /** `run.method.atom_parameters.core_hole.n_quantum_number`. */
  readonly n_quantum_number?: number
  /** `run.method.atom_parameters.core_hole.l_quantum_number`. */
  readonly l_quantum_number?: number
  /** `run.method.atom_parameters.core_hole.ml_quantum_number`. */
  readonly ml_quantum_number?: number
  /** Shape: [1..2]. `run.method.atom_parameters.core_hole.j_quantum_number`. */
  readonly j_quantum_number?: Float64Array
  /** Shape: [*]. `run.method.atom_parameters.core_hole.mj_quantum_number`. */
  readonly mj_quantum_number?: Float64Array
  /** `run.method.atom_parameters.core_hole.ms_quantum_bool`. */
  readonly ms_quantum_bool?: boolean
  /** `run.method.atom_parameters.core_hole.degeneracy`. */
  readonly degeneracy?: number
}

/** simulationworkflowschema.single_point.SinglePoint. */
export interface SinglePoint extends Omit<SimulationWorkflow, "method" | "results"> {
  readonly method?: SinglePointMethod
  readonly results?: SinglePointResults
}

/** simulationworkflowschema.single_point.SinglePointMethod. */
export interface SinglePointMethod extends SimulationWorkflowMethod {
  readonly method?: string
}

/** nomad_simulations.schema_packages.workflow.single_point.SinglePointModel. Until version 0.5.0. */
export interface SinglePointModel extends SimulationWorkflowModel {
}

/** simulationworkflowschema.single_point.SinglePointResults. */
export interface SinglePointResults extends SimulationWorkflowResults {
  readonly n_scf_steps?: number
  /** Unit: joule. */
  readonly final_scf_energy_difference?: Quantity<'energy', number>
  readonly is_converged?: boolean
  readonly n_data?: number
  /** Shape: [n_data]. A reference. */
  readonly dos?: readonly Dos[]
  /** Shape: [n_data]. A reference. */
  readonly band_structure?: readonly BandStructure[]
  /** Shape: [n_data]. A reference. */
  readonly eigenvalues?: readonly BandEnergies[]
  /** Shape: [n_data]. A reference. */
  readonly potential?: readonly Potential[]
  /** Shape: [n_data]. A reference. */
  readonly density_charge?: readonly Density[]
  /** Shape: [n_data]. A reference. */
  readonly spectra?: readonly Spectra[]
}

/** runschema.method.SlaterKoster. Stands at run.method.tb.slater_koster. */
export interface SlaterKoster extends CommonSection {
  /** A list; gaps are null. `run.method.tb.slater_koster.orbitals`. */
  readonly orbitals: readonly TightBindingOrbital[]
  /** A list; gaps are null. `run.method.tb.slater_koster.bonds`. */
  readonly bonds: readonly SlaterKosterBond[]
  /** A list; gaps are null. `run.method.tb.slater_koster.overlaps`. */
  readonly overlaps: readonly SlaterKosterBond[]
}

/** runschema.method.SlaterKosterBond. Stands at run.method.tb.slater_koster.bonds and elsewhere. */
export interface SlaterKosterBond extends TwoCenterBond {
  /** `run.method.tb.slater_koster.bonds.sss`. */
  readonly sss?: number
  /** `run.method.tb.slater_koster.bonds.sps`. */
  readonly sps?: number
  /** `run.method.tb.slater_koster.bonds.sds`. */
  readonly sds?: number
  /** `run.method.tb.slater_koster.bonds.sfs`. */
  readonly sfs?: number
  /** `run.method.tb.slater_koster.bonds.pps`. */
  readonly pps?: number
  /** `run.method.tb.slater_koster.bonds.ppp`. */
  readonly ppp?: number
  /** `run.method.tb.slater_koster.bonds.pds`. */
  readonly pds?: number
  /** `run.method.tb.slater_koster.bonds.pdp`. */
  readonly pdp?: number
  /** `run.method.tb.slater_koster.bonds.pfs`. */
  readonly pfs?: number
  /** `run.method.tb.slater_koster.bonds.pfp`. */
  readonly pfp?: number
  /** `run.method.tb.slater_koster.bonds.dds`. */
  readonly dds?: number
  /** `run.method.tb.slater_koster.bonds.ddp`. */
  readonly ddp?: number
  /** `run.method.tb.slater_koster.bonds.ddd`. */
  readonly ddd?: number
  /** `run.method.tb.slater_koster.bonds.dfs`. */
  readonly dfs?: number
  /** `run.method.tb.slater_koster.bonds.dfp`. */
  readonly dfp?: number
  /** `run.method.tb.slater_koster.bonds.dfd`. */
  readonly dfd?: number
  /** `run.method.tb.slater_koster.bonds.ffs`. */
  readonly ffs?: number
  /** `run.method.tb.slater_koster.bonds.ffp`. */
  readonly ffp?: number
  /** `run.method.tb.slater_koster.bonds.ffd`. */
  readonly ffd?: number
  /** `run.method.tb.slater_koster.bonds.fff`. */
  readonly fff?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SlotDieCoating. */
export interface SlotDieCoating extends DepositionStep {
  /** Unit: millimeter / second. */
  readonly blade_speed?: Quantity<'velocity', number>
  /** Unit: degree. */
  readonly blade_angle?: Quantity<'angle', number>
  /** Unit: millimeter. */
  readonly blade_height?: Quantity<'length', number>
  /** Unit: milliliter. */
  readonly ink_volume?: Quantity<'volume', number>
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  readonly ink?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** runschema.method.Smearing. Stands at run.method.electronic.smearing. */
export interface Smearing extends CommonSection {
  /** `run.method.electronic.smearing.kind`. */
  readonly kind?: string
  /** `run.method.electronic.smearing.width`. */
  readonly width?: number
}

/** nomad.datamodel.results.SolarCell. Stands at results.properties.optoelectronic.solar_cell. */
export interface SolarCell extends CommonSection {
  /** `results.properties.optoelectronic.solar_cell.efficiency`. */
  readonly efficiency?: number
  /** `results.properties.optoelectronic.solar_cell.fill_factor`. */
  readonly fill_factor?: number
  /** Unit: volt. `results.properties.optoelectronic.solar_cell.open_circuit_voltage`. */
  readonly open_circuit_voltage?: Quantity<'voltage', number>
  /** Unit: ampere / meter ** 2. `results.properties.optoelectronic.solar_cell.short_circuit_current_density`. */
  readonly short_circuit_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: watt / meter ** 2. `results.properties.optoelectronic.solar_cell.illumination_intensity`. */
  readonly illumination_intensity?: Quantity<'mass / time ** 3', number>
  /** Unit: meter ** 2. `results.properties.optoelectronic.solar_cell.device_area`. */
  readonly device_area?: Quantity<'area', number>
  /** `results.properties.optoelectronic.solar_cell.device_architecture`. */
  readonly device_architecture?: string
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.device_stack`. */
  readonly device_stack?: readonly string[]
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.absorber`. */
  readonly absorber?: readonly string[]
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.absorber_fabrication`. */
  readonly absorber_fabrication?: readonly string[]
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.electron_transport_layer`. */
  readonly electron_transport_layer?: readonly string[]
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.hole_transport_layer`. */
  readonly hole_transport_layer?: readonly string[]
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.substrate`. */
  readonly substrate?: readonly string[]
  /** Shape: [0..*]. `results.properties.optoelectronic.solar_cell.back_contact`. */
  readonly back_contact?: readonly string[]
}

/** nomad.datamodel.metainfo.eln.SolarCellBaseSectionWithOptoelectronicProperties. */
export interface SolarCellBaseSectionWithOptoelectronicProperties extends ArchiveSection {
  /** Unit: electron_volt. */
  readonly bandgap?: Quantity<'energy', number>
}

/** nomad.datamodel.metainfo.eln.SolarCellDefinition. */
export interface SolarCellDefinition extends ArchiveSection {
  /** Shape: [*]. */
  readonly stack_sequence?: readonly string[]
  /** Unit: centimeter ** 2. */
  readonly solar_cell_area?: Quantity<'area', number>
  readonly architecture?: string
}

/** nomad.datamodel.metainfo.eln.SolarCellEQE. */
export interface SolarCellEQE extends PlotSection {
  readonly eqe_data_file?: string
  readonly header_lines?: number
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_bias?: Quantity<'mass / time ** 3', number>
  /** Unit: electron_volt. */
  readonly bandgap_eqe?: Quantity<'energy', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly integrated_jsc?: Quantity<'current / length ** 2', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly integrated_j0rad?: Quantity<'current / length ** 2', number>
  /** Unit: volt. */
  readonly voc_rad?: Quantity<'voltage', number>
  /** Unit: electron_volt. */
  readonly urbach_energy?: Quantity<'energy', number>
  /** Unit: electron_volt. */
  readonly urbach_energy_fit_std_dev?: Quantity<'energy', number>
  /** Derived. */
  readonly n_values?: number
  /** Derived. */
  readonly n_raw_values?: number
  /** Shape: [n_raw_values]. */
  readonly raw_eqe_array?: Float64Array
  /** Unit: electron_volt. Shape: [n_raw_values]. */
  readonly raw_photon_energy_array?: Quantity<'energy', Float64Array>
  /** Unit: nanometer. Shape: [n_raw_values]. */
  readonly raw_wavelength_array?: Quantity<'length', Float64Array>
  /** Shape: [n_values]. */
  readonly eqe_array?: Float64Array
  /** Unit: nanometer. Shape: [n_values]. */
  readonly wavelength_array?: Quantity<'length', Float64Array>
  /** Unit: electron_volt. Shape: [n_values]. */
  readonly photon_energy_array?: Quantity<'energy', Float64Array>
}

/** nomad.datamodel.metainfo.eln.SolarCellJV. */
export interface SolarCellJV extends PlotSection {
  readonly data_file?: string
  readonly certified_values?: boolean
  readonly certification_institute?: string
  /** Unit: milliwatt / centimeter ** 2. */
  readonly light_intensity?: Quantity<'mass / time ** 3', number>
  /** Unit: volt. */
  readonly open_circuit_voltage?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly short_circuit_current_density?: Quantity<'current / length ** 2', number>
  readonly fill_factor?: number
  readonly efficiency?: number
  /** Unit: volt. */
  readonly potential_at_maximum_power_point?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly current_density_at_maximun_power_point?: Quantity<'current / length ** 2', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly series_resistance?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  /** Unit: centimeter ** 2 * ohm. */
  readonly shunt_resistance?: Quantity<'length ** 4 * mass / current ** 2 / time ** 3', number>
  /** Derived. */
  readonly n_values?: number
}

/** nomad.datamodel.metainfo.eln.SolarCellJVCurve. */
export interface SolarCellJVCurve extends SolarCellJV {
  readonly cell_name?: string
  /** Unit: milliampere / centimeter ** 2. Shape: [n_values]. */
  readonly current_density?: Quantity<'current / length ** 2', Float64Array>
  /** Unit: volt. Shape: [n_values]. */
  readonly voltage?: Quantity<'voltage', Float64Array>
}

/** nomad.datamodel.metainfo.eln.SolarCellLayer. */
export interface SolarCellLayer extends ArchiveSection {
  readonly solar_cell_layer_type?: string
  /** Shape: [0..*]. */
  readonly layer_name?: readonly string[]
  /** Unit: nanometer. */
  readonly layer_thickness?: Quantity<'length', number>
}

/** perovskite_solar_cell_database.llm_extraction_schema.Solute. */
export interface Solute extends SectionRevision {
  readonly name?: string
  readonly concentration?: number
  readonly concentration_unit?: 'M' | 'Unknown' | 'g/L' | 'mg/L' | 'mg/mL' | 'mmol/L' | 'mol/L' | 'vol%' | 'wt%'
}

/** nomad_material_processing.solution.general.Solution. */
export interface Solution extends Omit<CompositeSystem, "components">, EntryData {
  readonly ph_value?: number
  /** Unit: gram / milliliter. */
  readonly density?: Quantity<'density', number>
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  /** Unit: liter. */
  readonly calculated_volume?: Quantity<'volume', number>
  /** Unit: liter. */
  readonly measured_volume?: Quantity<'volume', number>
  /** A list; gaps are null. */
  readonly components: readonly BaseSolutionComponent[]
  /** A list; gaps are null. */
  readonly solvents: readonly SolutionComponent[]
  /** A list; gaps are null. */
  readonly solutes: readonly SolutionComponent[]
  readonly solution_storage?: SolutionStorage
}

/** nomad_material_processing.solution.general.SolutionComponent. */
export interface SolutionComponent extends Omit<PureSubstanceComponent, "pure_substance">, BaseSolutionComponent {
  /** Default: Solvent. */
  readonly component_role?: 'Solute' | 'Solvent'
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  /** Unit: mole. */
  readonly amount_of_substance?: Quantity<'substance', number>
  /** Unit: gram / milliliter. */
  readonly density?: Quantity<'density', number>
  readonly molar_concentration?: MolarConcentration
  readonly pure_substance?: PubChemPureSubstanceSection
}

/** nomad_material_processing.solution.general.SolutionComponentReference. */
export interface SolutionComponentReference extends Omit<SystemComponent, "system">, BaseSolutionComponent {
  /** A reference. */
  readonly system?: Solution
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
}

/** nomad_material_processing.solution.general.SolutionPreparation. */
export interface SolutionPreparation extends Omit<Process, "steps">, EntryData {
  readonly solution_name?: string
  readonly solution?: SolutionReference
  /** A list; gaps are null. */
  readonly steps: readonly SolutionPreparationStep[]
}

/** nomad_material_processing.solution.general.SolutionPreparationStep. */
export interface SolutionPreparationStep extends ProcessStep {
}

/** nomad_material_processing.solution.general.SolutionReference. */
export interface SolutionReference extends Omit<CompositeSystemReference, "reference"> {
  /** A reference. */
  readonly reference?: Solution
}

/** nomad_material_processing.solution.general.SolutionStorage. */
export interface SolutionStorage extends ArchiveSection {
  readonly start_date?: Date
  readonly end_date?: Date
  /** Unit: kelvin. */
  readonly temperature?: Quantity<'temperature', number>
  readonly atmosphere?: string
  readonly comments?: string
}

/** nomad_simulations.schema_packages.numerical_settings.SolvationSettings. */
export interface SolvationSettings extends NumericalSettings {
  /** Shape: [*]. */
  readonly surface_tessellation?: Float64Array
  readonly epsilon_interior?: number
  /** Unit: mole / liter. */
  readonly ionic_strength?: Quantity<'concentration', number>
  /** A reference. */
  readonly born_radii_system_ref?: ModelSystem
  readonly n_born?: number
  /** Unit: meter. Shape: [n_born]. */
  readonly effective_born_radii?: Quantity<'length', Float64Array>
  /** Shape: [n_born]. */
  readonly born_radii_particle_indices?: Float64Array
}

/** perovskite_solar_cell_database.llm_extraction_schema.Solvent. */
export interface Solvent extends SectionRevision {
  readonly name?: string
  readonly volume_fraction?: number
}

/** nomad_material_processing.solution.general.Sonication. */
export interface Sonication extends Agitation {
  /** Unit: hertz. */
  readonly frequency?: Quantity<'frequency', number>
}

/** nomad.datamodel.datamodel.SourceFile. Stands at metadata.source_files. */
export interface SourceFile extends CommonSection {
  /** `metadata.source_files.file_name`. */
  readonly file_name?: string
  /** `metadata.source_files.parser`. */
  readonly parser?: string
  /** `metadata.source_files.is_mainfile`. */
  readonly is_mainfile?: boolean
  /** A list; gaps are null. `metadata.source_files.parsed_blocks`. */
  readonly parsed_blocks: readonly ParsedBlock[]
}

/** nomad.datamodel.results.SourceInformation. Stands at results.properties.magnetic.spin_spin_coupling and elsewhere. */
export interface SourceInformation extends CommonSection {
  /** `results.properties.magnetic.spin_spin_coupling.source`. */
  readonly source?: 'experiment' | 'simulation'
}

/** nomad_material_processing.vapor_deposition.pvd.general.SourcePower. */
export interface SourcePower extends Omit<TimeSeries, "set_value" | "value"> {
  /** Unit: watt. Shape: [*]. */
  readonly value?: Quantity<'power', Float64Array>
  /** Unit: watt. Shape: [*]. */
  readonly set_value?: Quantity<'power', Float64Array>
}

/** nomad.datamodel.optimade.Species. Stands at metadata.optimade.species and elsewhere. */
export interface Species extends CommonSection {
  /** `metadata.optimade.species.name`. */
  readonly name?: string
  /** Shape: [1..*]. `metadata.optimade.species.chemical_symbols`. */
  readonly chemical_symbols?: readonly ('Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'X' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr' | 'vacancy' | 'x')[]
  /** Shape: [1..*]. `metadata.optimade.species.concentration`. */
  readonly concentration?: Float64Array
  /** Unit: unified_atomic_mass_unit. `metadata.optimade.species.mass`. */
  readonly mass?: Quantity<'mass', number>
  /** `metadata.optimade.species.original_name`. */
  readonly original_name?: string
}

/** runschema.calculation.Spectra. Stands at run.calculation.spectra and elsewhere. */
export interface Spectra extends ArchiveSection {
  /** `run.calculation.spectra.type`. */
  readonly type?: string
  /** `run.calculation.spectra.n_energies`. */
  readonly n_energies?: number
  /** Unit: joule. Shape: [n_energies]. `run.calculation.spectra.excitation_energies`. */
  readonly excitation_energies?: Quantity<'energy', Float64Array>
  /** Unit: joule. `run.calculation.spectra.energy_zero_ref`. */
  readonly energy_zero_ref?: Quantity<'energy', number>
  /** Shape: [n_energies]. `run.calculation.spectra.intensities`. */
  readonly intensities?: Float64Array
  /** `run.calculation.spectra.intensities_units`. */
  readonly intensities_units?: string
  /** Shape: [n_energies]. `run.calculation.spectra.oscillator_strengths`. */
  readonly oscillator_strengths?: Float64Array
  /** Unit: coulomb * meter. Shape: [n_energies, 3]. `run.calculation.spectra.transition_dipole_moments`. */
  readonly transition_dipole_moments?: Quantity<'electric dipole', Float64Array[]>
  /** A list; gaps are null. `run.calculation.spectra.provenance`. */
  readonly provenance: readonly ElectronicStructureProvenance[]
}

/** nomad.datamodel.results.SpectraProvenance. Stands at results.properties.spectroscopic.spectra.provenance. */
export interface SpectraProvenance extends ProvenanceTracker {
  /** `results.properties.spectroscopic.spectra.provenance.eels`. */
  readonly eels?: EELSMethodology
  /** A list; gaps are null. `results.properties.spectroscopic.spectra.provenance.electronic_structure`. */
  readonly electronic_structure: readonly ElectronicStructureProvenance[]
}

/** nomad_simulations.schema_packages.properties.spectral_profile.SpectralProfile. Stands at data.outputs.absorption_spectra and elsewhere. */
export interface SpectralProfile extends PhysicalProperty {
  /** Shape: [*]. `data.outputs.absorption_spectra.value`. */
  readonly value?: Float64Array
  /** `data.outputs.absorption_spectra.energies`. */
  readonly energies?: Energy2
  /** `data.outputs.absorption_spectra.frequencies`. */
  readonly frequencies?: Energy2
}

/** nomad_measurements.transmission.schema.Spectrophotometer. */
export interface Spectrophotometer extends Instrument, EntryData {
  readonly serial_number?: string
  readonly software_version?: string
  /** A list; gaps are null. */
  readonly detectors: readonly Detector[]
  /** A list; gaps are null. */
  readonly light_sources: readonly Lamp[]
  /** A list; gaps are null. */
  readonly monochromators: readonly Monochromator[]
}

/** nomad.datamodel.results.SpectroscopicProperties. Stands at results.properties.spectroscopic. */
export interface SpectroscopicProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.spectroscopic.spectra`. */
  readonly spectra: readonly ResultsSpectra[]
}

/** nomad.datamodel.metainfo.measurements.Spectrum. */
export interface Spectrum extends CommonSection {
  /** Derived. */
  readonly n_values?: number
  /** Shape: [n_values]. */
  readonly count?: Float64Array
  /** Unit: joule. Shape: [n_values]. */
  readonly energy?: Quantity<'energy', Float64Array>
  /** Shape: [n_channels, n_values]. */
  readonly additional_channel_data?: Float64Array[]
  /** Derived. */
  readonly n_additional_channels?: number
  /** A list; gaps are null. */
  readonly additional_channels: readonly SpectrumChannel[]
}

/** nomad.datamodel.metainfo.measurements.Spectrum.SpectrumChannel. */
export interface SpectrumChannel extends CommonSection {
  readonly channel_id?: string
  readonly label?: string
  readonly unit?: string
}

/** nomad_simulations.schema_packages.atoms_state.SphericalSymmetryState. */
export interface SphericalSymmetryState extends BaseSpinOrbitalState {
  readonly kappa_quantum_number?: number
  readonly j_quantum_number?: number
  readonly l_quantum_number?: number
  readonly mj_quantum_number?: number
  readonly ml_quantum_number?: number
  readonly s_quantum_number?: number
  readonly ms_quantum_number?: number
  readonly coupling_origin?: 'intermediate' | 'pure_LS' | 'pure_jj' | 'relativistic'
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SpinCoating. */
export interface SpinCoating extends DepositionStep {
  readonly dynamic_spin_coating?: boolean
  readonly antisolvent?: boolean
  readonly gas_quenching?: boolean
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: milliliter. */
  readonly solvent_volume?: Quantity<'volume', number>
  /** Unit: second. */
  readonly dispense_start_time?: Quantity<'time', number>
  /** Unit: milliliter / second. */
  readonly dispense_speed?: Quantity<'length ** 3 / time', number>
  /** Unit: millimeter. */
  readonly distance_between_tip_and_substrate?: Quantity<'length', number>
  /** A list; gaps are null. */
  readonly spin_coating_steps: readonly SpinCoatingSteps[]
  readonly solution?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
  readonly antisolvent_details?: AntiSolventDetails
  readonly gas_quenching_details?: GasQuenchingDetails
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SpinCoatingSteps. */
export interface SpinCoatingSteps extends ArchiveSection {
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** Unit: revolutions_per_minute. */
  readonly speed_start?: Quantity<'frequency', number>
  /** Unit: revolutions_per_minute. */
  readonly speed_end?: Quantity<'frequency', number>
  /** Unit: revolutions_per_minute / second. */
  readonly acceleration?: Quantity<'1 / time ** 2', number>
}

/** runschema.calculation.SpinSpinCoupling. Stands at run.calculation.spin_spin_coupling and elsewhere. */
export interface SpinSpinCoupling extends CommonSection {
  /** `run.calculation.spin_spin_coupling.contribution`. */
  readonly contribution?: 'direct_dipolar' | 'fermi_contact' | 'orbital_diamagnetic' | 'orbital_paramagnetic' | 'spin_dipolar' | 'total'
  /** Unit: joule. Shape: [n_atoms, n_atoms, 3, 3]. `run.calculation.spin_spin_coupling.value`. */
  readonly value?: Quantity<'energy', Float64Array[][][]>
  /** Unit: kelvin ** 2 / joule. Shape: [n_atoms, n_atoms, 3, 3]. `run.calculation.spin_spin_coupling.reduced_value`. */
  readonly reduced_value?: Quantity<'temperature ** 2 * time ** 2 / length ** 2 / mass', Float64Array[][][]>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SprayCoating. */
export interface SprayCoating extends DepositionStep {
  /** Unit: millimeter / second. */
  readonly nozzle_speed?: Quantity<'velocity', number>
  /** Unit: degree. */
  readonly nozzle_angle?: Quantity<'angle', number>
  /** Unit: millimeter. */
  readonly nozzle_height?: Quantity<'length', number>
  /** Unit: milliliter. */
  readonly solution_volume?: Quantity<'volume', number>
  /** Unit: degree_Celsius. */
  readonly solution_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly sample_temperature?: Quantity<'temperature', number>
  /** Unit: centimeter ** 2. */
  readonly sample_area?: Quantity<'area', number>
  /** Unit: pascal. */
  readonly gas_pressure?: Quantity<'pressure', number>
  readonly carrier_gas?: string
  readonly solution?: OtherSolution
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** runschema.system.SpringerMaterial. Stands at run.system.springer_material. */
export interface SpringerMaterial extends CommonSection {
  /** `run.system.springer_material.id`. */
  readonly id?: string
  /** `run.system.springer_material.alphabetical_formula`. */
  readonly alphabetical_formula?: string
  /** `run.system.springer_material.url`. */
  readonly url?: string
  /** Shape: [N]. `run.system.springer_material.compound_class`. */
  readonly compound_class?: readonly string[]
  /** Shape: [N]. `run.system.springer_material.classification`. */
  readonly classification?: readonly string[]
}

/** nomad_material_processing.vapor_deposition.pvd.sputtering.SputterDeposition. */
export interface SputterDeposition extends PhysicalVaporDeposition {
  /** Default: Sputter Deposition. */
  readonly method?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Sputtering. */
export interface Sputtering extends DepositionStep {
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: revolutions_per_minute. */
  readonly substrate_rotation_speed?: Quantity<'frequency', number>
  readonly type_of_sputering?: string
  /** A list; gaps are null. */
  readonly steps: readonly SputteringStep[]
  readonly target?: SputteringTarget
  /** A list; gaps are null. */
  readonly gases: readonly GasComponent[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SputteringStep. */
export interface SputteringStep extends ArchiveSection {
  /** Unit: minute. */
  readonly time_of_step?: Quantity<'time', number>
  /** Unit: nanometer / second. */
  readonly deposition_rate?: Quantity<'velocity', number>
  /** Unit: joule / second. */
  readonly target_power?: Quantity<'power', number>
  /** Unit: pascal. */
  readonly chamber_pressure?: Quantity<'pressure', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SputteringTarget. */
export interface SputteringTarget extends ArchiveSection {
  readonly name?: string
  /** Unit: centimeter. */
  readonly substrate_distance?: Quantity<'length', number>
  readonly origin?: string
  readonly identity?: ChemicalComponentIdentity
  readonly supplier?: SupplierInformation
}

/** nomad_material_processing.general.SquareCuboid. */
export interface SquareCuboid extends Parallelepiped {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. */
  readonly width?: Quantity<'length', number>
  /** Unit: degree. */
  readonly alpha?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly beta?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly gamma?: Quantity<'angle', number>
  /** Unit: meter ** 2. */
  readonly surface_area?: Quantity<'area', number>
}

/** perovskite_solar_cell_database.schema_sections.stabilised.Stabilised. */
export interface Stabilised extends ArchiveSection {
  readonly performance_measured?: boolean
  readonly performance_procedure?: string
  readonly performance_procedure_metrics?: string
  /** Unit: minute. */
  readonly performance_measurement_time?: Quantity<'time', number>
  readonly performance_PCE?: number
  /** Unit: volt. */
  readonly performance_Vmp?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly performance_Jmp?: Quantity<'current / length ** 2', number>
  readonly performance_link_raw_data?: string
}

/** simulationworkflowschema.thermodynamics.Stability. */
export interface Stability extends ArchiveSection {
  readonly n_references?: number
  /** Shape: [n_references]. A reference. */
  readonly systems_ref?: readonly System[]
  /** Unit: joule. */
  readonly formation_energy?: Quantity<'energy', number>
  /** Unit: joule. */
  readonly delta_formation_energy?: Quantity<'energy', number>
  readonly is_stable?: boolean
  /** A list; gaps are null. */
  readonly decomposition: readonly Decomposition[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilityDetails. */
export interface StabilityDetails extends ArchiveSection {
  readonly potential_bias_regime?: string
  /** Default: false. */
  readonly periodic_jv_measurements?: boolean
  /** Unit: hour. */
  readonly evaluation_periodicity?: Quantity<'time', number>
  /** Unit: volt. */
  readonly potential?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly current_density?: Quantity<'current / length ** 2', number>
  /** Unit: ohm. */
  readonly resistance?: Quantity<'resistance', number>
  readonly source_meter?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilityRawData. */
export interface StabilityRawData extends ArchiveSection {
  /** Shape: [*]. */
  readonly power_conversion_efficiency?: Float64Array
  /** Shape: [*]. */
  readonly time?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilityResults. */
export interface StabilityResults extends ArchiveSection {
  readonly power_conversion_efficiency_start?: number
  readonly power_conversion_efficiency_end?: number
  /** Default: false. */
  readonly burn_in?: boolean
  /** Unit: hour. */
  readonly burn_in_length?: Quantity<'time', number>
  readonly power_conversion_efficiency_after_burn_in?: number
  readonly power_conversion_efficiency_1000h?: number
  /** Unit: hour. */
  readonly T95?: Quantity<'time', number>
  /** Unit: hour. */
  readonly T95s?: Quantity<'time', number>
  /** Unit: hour. */
  readonly T80?: Quantity<'time', number>
  /** Unit: hour. */
  readonly T80s?: Quantity<'time', number>
  readonly energy_yield?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilizedPerformance. */
export interface StabilizedPerformance extends OtherMeasurement {
  readonly light_regime?: string
  /** Default: false. */
  readonly preconditioned?: boolean
  readonly results?: StabilizedPerformanceResults
  readonly measurement_conditions?: StabilizedPerformanceDetails
  readonly environmental_conditions?: EnvironmentalConditions
  readonly light_source?: OtherMeasurementsLightSource
  readonly illumination?: Illumination
  readonly preconditioned_conditions?: Preconditioning
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
  readonly raw_data?: StabilizedPerformanceRawData
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilizedPerformanceDetails. */
export interface StabilizedPerformanceDetails extends ArchiveSection {
  readonly type_of_measurement?: string
  /** Unit: volt. */
  readonly potential?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly current_density?: Quantity<'current / length ** 2', number>
  readonly source_meter?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilizedPerformanceRawData. */
export interface StabilizedPerformanceRawData extends ArchiveSection {
  /** Shape: [*]. */
  readonly power_conversion_efficiency?: Float64Array
  /** Shape: [*]. */
  readonly time?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.StabilizedPerformanceResults. */
export interface StabilizedPerformanceResults extends ArchiveSection {
  readonly power_conversion_efficiency?: number
  /** Unit: volt. */
  readonly maximum_power_point_voltage?: Quantity<'voltage', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly maximum_power_point_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: milliampere / centimeter ** 2. */
  readonly short_circuit_current_density?: Quantity<'current / length ** 2', number>
  /** Unit: volt. */
  readonly open_circuit_voltage?: Quantity<'voltage', number>
}

/** nomad_analysis.actions.schema.StartAction. */
export interface StartAction extends ArchiveSection {
  readonly action_instance_id?: string
  /** Default: false. */
  readonly trigger_start_action?: boolean
}

/** nomad_material_processing.vapor_deposition.cvd.movpe.StepMovpe. */
export interface StepMovpe extends Omit<CVDStep, "sample_parameters" | "environment">, PlotSection {
  /** A list; gaps are null. */
  readonly sample_parameters: readonly MovpeSampleParameters[]
  /** A list; gaps are null. */
  readonly sources: readonly CVDSource[]
  readonly environment?: MovpeChamberEnvironment
}

/** nomad_analysis.actions.schema.StopAction. */
export interface StopAction extends ArchiveSection {
  /** Default: false. */
  readonly trigger_stop_action?: boolean
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Storage. */
export interface Storage extends DepositionStep {
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** simulationworkflowschema.elastic.StrainDiagrams. */
export interface StrainDiagrams extends ArchiveSection {
  readonly type?: string
  readonly n_eta?: number
  readonly n_deformations?: number
  /** Shape: [n_deformations, n_eta]. */
  readonly value?: Float64Array[]
  /** Shape: [n_deformations, n_eta]. */
  readonly eta?: Float64Array[]
  readonly stress_voigt_component?: number
  readonly polynomial_fit_order?: number
}

/** runschema.calculation.Stress. Stands at run.calculation.stress and elsewhere. */
export interface Stress extends CommonSection {
  /** `run.calculation.stress.total`. */
  readonly total?: StressEntry
  /** A list; gaps are null. `run.calculation.stress.contributions`. */
  readonly contributions: readonly StressEntry[]
  /** A list; gaps are null. `run.calculation.stress.types`. */
  readonly types: readonly StressEntry[]
}

/** runschema.calculation.StressEntry. Stands at run.calculation.stress.total and elsewhere. */
export interface StressEntry extends Atomic {
  /** Unit: joule / meter ** 3. Shape: [3, 3]. `run.calculation.stress.total.value`. */
  readonly value?: Quantity<'pressure', Float64Array[]>
  /** Unit: joule / meter ** 3. Shape: [number_of_atoms, 3, 3]. `run.calculation.stress.total.values_per_atom`. */
  readonly values_per_atom?: Quantity<'pressure', Float64Array[][]>
}

/** nomad.datamodel.results.StructuralProperties. Stands at results.properties.structural. */
export interface StructuralProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.structural.radial_distribution_function`. */
  readonly radial_distribution_function: readonly ResultsRadialDistributionFunction[]
  /** A list; gaps are null. `results.properties.structural.radius_of_gyration`. */
  readonly radius_of_gyration: readonly ResultsRadiusOfGyration[]
  /** A list; gaps are null. `results.properties.structural.diffraction_pattern`. */
  readonly diffraction_pattern: readonly DiffractionPattern[]
}

/** nomad.datamodel.results.Structure. Stands at results.properties.structures.structure_original and elsewhere. */
export interface Structure extends CommonSection {
  /** Shape: [3]. `results.properties.structures.structure_original.dimension_types`. */
  readonly dimension_types?: Float64Array
  /** Derived. `results.properties.structures.structure_original.nperiodic_dimensions`. */
  readonly nperiodic_dimensions?: number
  /** Unit: meter. Shape: [3, 3]. `results.properties.structures.structure_original.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Unit: meter. Shape: [n_sites, 3]. `results.properties.structures.structure_original.cartesian_site_positions`. */
  readonly cartesian_site_positions?: Quantity<'length', Float64Array[]>
  /** Derived. `results.properties.structures.structure_original.n_sites`. */
  readonly n_sites?: number
  /** Shape: [n_sites]. `results.properties.structures.structure_original.species_at_sites`. */
  readonly species_at_sites?: readonly string[]
  /** Unit: meter ** 3. `results.properties.structures.structure_original.cell_volume`. */
  readonly cell_volume?: Quantity<'volume', number>
  /** Unit: 1 / meter ** 3. `results.properties.structures.structure_original.atomic_density`. */
  readonly atomic_density?: Quantity<'1 / length ** 3', number>
  /** Unit: kilogram / meter ** 3. `results.properties.structures.structure_original.mass_density`. */
  readonly mass_density?: Quantity<'density', number>
  /** A list; gaps are null. `results.properties.structures.structure_original.species`. */
  readonly species: readonly Species[]
  /** `results.properties.structures.structure_original.lattice_parameters`. */
  readonly lattice_parameters?: LatticeParameters
  /** A list; gaps are null. `results.properties.structures.structure_original.wyckoff_sets`. */
  readonly wyckoff_sets: readonly WyckoffSet[]
}

/** nomad.datamodel.results.Structures. Stands at results.properties.structures. */
export interface Structures extends CommonSection {
  /** `results.properties.structures.structure_original`. */
  readonly structure_original?: Structure
  /** `results.properties.structures.structure_conventional`. */
  readonly structure_conventional?: Structure
  /** `results.properties.structures.structure_primitive`. */
  readonly structure_primitive?: Structure
}

/** perovskite_solar_cell_database.schema_packages.tandem.general.SubCellOrigin. */
export interface SubCellOrigin extends ArchiveSection {
  readonly commercial?: boolean
  readonly supplier?: string
}

/** nomad.metainfo.metainfo.SubSection. Stands at definitions.section_definitions.sub_sections. */
export interface SubSection extends DefinitionProperty {
  /** `definitions.section_definitions.sub_sections.sub_section`. */
  readonly sub_section?: LooseValue
  /** The same as sub_section. */
  readonly section_definition?: LooseValue
  /** The same as sub_section. */
  readonly section_def?: LooseValue
  /** The same as sub_section. */
  readonly section?: LooseValue
  /** Default: false. `definitions.section_definitions.sub_sections.repeats`. */
  readonly repeats?: boolean
  /** `definitions.section_definitions.sub_sections.key_quantity`. */
  readonly key_quantity?: string
}

/** nomad.datamodel.metainfo.basesections.v2.SubSystem. */
export interface SubSystem extends ArchiveSection {
  readonly name?: string
  /** A reference. */
  readonly system?: BaseV2System
  readonly subsystem_properties?: SubSystemProperties
}

/** nomad.datamodel.metainfo.basesections.v2.SubSystemProperties. */
export interface SubSystemProperties extends ArchiveSection {
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  readonly atomic_fraction?: number
  readonly mass_fraction?: number
}

/** nomad.datamodel.metainfo.eln.Substance. */
export interface Substance extends BaseSystem {
  readonly name?: string
  readonly lab_id?: string
  readonly cas_uri?: string
  readonly cas_number?: string
  readonly cas_name?: string
  readonly image?: string
  readonly inchi?: string
  readonly inchi_key?: string
  readonly smile?: string
  readonly canonical_smile?: string
  readonly molecular_formula?: string
  /** Unit: dalton. */
  readonly molecular_mass?: Quantity<'mass', number>
  /** Shape: [*]. */
  readonly cas_synonyms?: readonly string[]
  readonly description?: string
  /** A list; gaps are null. */
  readonly cas_experimental_properties: readonly ELNCASExperimentalProperty[]
  /** A list; gaps are null. */
  readonly cas_property_citations: readonly ELNCASPropertyCitation[]
}

/** nomad_material_processing.general.Substrate. */
export interface Substrate extends CompositeSystem {
  readonly supplier?: string
  readonly supplier_id?: string
  readonly lab_id?: string
  readonly image?: string
  readonly information_sheet?: string
}

/** nomad_material_processing.general.SubstrateCrystalProperties. */
export interface SubstrateCrystalProperties extends CrystalProperties {
  readonly bravais_lattices?: 'Cubic Body Centered' | 'Cubic Face Centered' | 'Cubic Simple' | 'Hexagonal' | 'Monoclinic Base Centered' | 'Monoclinic Simple' | 'Orthorhombic Base Centered' | 'Orthorhombic Body Centered' | 'Orthorhombic Face Centered' | 'Orthorhombic Simple' | 'Tetragonal Body Centered' | 'Tetragonal Simple' | 'Triclinic' | 'Trigonal'
  readonly surface_orientation?: CrystallographicDirection
  readonly miscut?: Miscut
}

/** nomad_material_processing.vapor_deposition.general.SubstrateHeater. */
export interface SubstrateHeater extends ArchiveSection {
}

/** nomad_material_processing.vapor_deposition.general.SubstrateHolder. */
export interface SubstrateHolder extends Entity {
  readonly name?: string
  readonly lab_id?: string
  /** Unit: meter. */
  readonly thickness?: Quantity<'length', number>
  /** Unit: meter. */
  readonly outer_diameter?: Quantity<'length', number>
  readonly number_of_positions?: number
  readonly image?: string
  /** A list; gaps are null. */
  readonly holder_material: readonly PubChemPureSubstanceSection[]
  /** A list; gaps are null. */
  readonly positions: readonly SubstrateHolderPosition[]
}

/** nomad_material_processing.vapor_deposition.general.SubstrateHolderPosition. */
export interface SubstrateHolderPosition extends ArchiveSection {
  readonly name?: string
  /** Unit: meter. */
  readonly y_position?: Quantity<'length', number>
  readonly slot_geometry?: Geometry
}

/** nomad_material_processing.general.SubstrateReference. */
export interface SubstrateReference extends Omit<CompositeSystemReference, "reference"> {
  readonly lab_id?: string
  /** A reference. */
  readonly reference?: Substrate
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SupplierInformation. */
export interface SupplierInformation extends ArchiveSection {
  readonly supplier?: string
  readonly product_number?: string
  readonly batch_number?: string
  readonly purity?: string
  readonly delivery_date?: Date
}

/** nomad_catalysis.schema_packages.catalysis.SurfaceArea. */
export interface SurfaceArea extends ArchiveSection {
  /** Unit: meter ** 2 / gram. */
  readonly surface_area?: Quantity<'length ** 2 / mass', number>
  readonly method_surface_area_determination?: string
  readonly dispersion?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SurfaceRoughness. */
export interface SurfaceRoughness extends ArchiveSection {
  /** Unit: nanometer. */
  readonly value?: Quantity<'length', number>
  readonly determined_by?: string
}

/** runschema.system.Symmetry. Stands at run.system.symmetry. */
export interface Symmetry extends CommonSection {
  /** `run.system.symmetry.bravais_lattice`. */
  readonly bravais_lattice?: string
  /** `run.system.symmetry.choice`. */
  readonly choice?: string
  /** `run.system.symmetry.crystal_system`. */
  readonly crystal_system?: string
  /** `run.system.symmetry.hall_number`. */
  readonly hall_number?: number
  /** `run.system.symmetry.hall_symbol`. */
  readonly hall_symbol?: string
  /** `run.system.symmetry.international_short_symbol`. */
  readonly international_short_symbol?: string
  /** Shape: [3]. `run.system.symmetry.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** `run.system.symmetry.point_group`. */
  readonly point_group?: string
  /** `run.system.symmetry.space_group_number`. */
  readonly space_group_number?: number
  /** `run.system.symmetry.symmetry_method`. */
  readonly symmetry_method?: string
  /** Shape: [3, 3]. `run.system.symmetry.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
  /** A list; gaps are null. `run.system.symmetry.system_original`. */
  readonly system_original: readonly Atoms[]
  /** A list; gaps are null. `run.system.symmetry.system_primitive`. */
  readonly system_primitive: readonly Atoms[]
  /** A list; gaps are null. `run.system.symmetry.system_std`. */
  readonly system_std: readonly Atoms[]
}

/** nomad.datamodel.results.SymmetryNew. Stands at results.material.topology.symmetry. */
export interface SymmetryNew extends CommonSection {
  /** `results.material.topology.symmetry.bravais_lattice`. */
  readonly bravais_lattice?: 'aP' | 'cF' | 'cI' | 'cP' | 'hP' | 'hR' | 'mP' | 'mS' | 'oF' | 'oI' | 'oP' | 'oS' | 'tI' | 'tP'
  /** `results.material.topology.symmetry.crystal_system`. */
  readonly crystal_system?: 'cubic' | 'hexagonal' | 'monoclinic' | 'orthorhombic' | 'tetragonal' | 'triclinic' | 'trigonal'
  /** `results.material.topology.symmetry.hall_number`. */
  readonly hall_number?: number
  /** `results.material.topology.symmetry.hall_symbol`. */
  readonly hall_symbol?: string
  /** `results.material.topology.symmetry.point_group`. */
  readonly point_group?: string
  /** `results.material.topology.symmetry.space_group_number`. */
  readonly space_group_number?: number
  /** `results.material.topology.symmetry.space_group_symbol`. */
  readonly space_group_symbol?: string
  /** `results.material.topology.symmetry.choice`. */
  readonly choice?: string
  /** `results.material.topology.symmetry.strukturbericht_designation`. */
  readonly strukturbericht_designation?: string
  /** `results.material.topology.symmetry.symmetry_method`. */
  readonly symmetry_method?: string
  /** Shape: [3]. `results.material.topology.symmetry.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** Shape: [3, 3]. `results.material.topology.symmetry.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
  /** `results.material.topology.symmetry.symmorphic`. */
  readonly symmorphic?: boolean
  /** `results.material.topology.symmetry.prototype_label_aflow`. */
  readonly prototype_label_aflow?: string
  /** `results.material.topology.symmetry.prototype_name`. */
  readonly prototype_name?: '4-member ring' | 'Heusler' | 'bcc' | 'bct' | 'bct5' | 'clathrate' | 'cuprite' | 'diamond' | 'fcc' | 'fct' | 'half-Heusler' | 'hcp' | 'perovskite' | 'rock salt' | 'rutile' | 'simple cubic' | 'wurtzite' | 'zincblende'
  /** A list; gaps are null. `results.material.topology.symmetry.wyckoff_sets`. */
  readonly wyckoff_sets: readonly WyckoffSet[]
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.SynthesisInformation. */
export interface SynthesisInformation extends ArchiveSection {
  readonly synthesis_method?: string
  readonly synthesis_date?: Date
  readonly free_text_comment?: string
}

/** nomad.datamodel.metainfo.basesections.v1.SynthesisMethod. */
export interface SynthesisMethod extends Process {
}

/** runschema.system.System. Stands at run.system. */
export interface System extends ArchiveSection {
  /** `run.system.name`. */
  readonly name?: string
  /** `run.system.type`. */
  readonly type?: string
  /** `run.system.configuration_raw_gid`. */
  readonly configuration_raw_gid?: string
  /** `run.system.is_representative`. */
  readonly is_representative?: boolean
  /** `run.system.n_references`. */
  readonly n_references?: number
  /** A reference. `run.system.sub_system_ref`. */
  readonly sub_system_ref?: System
  /** Shape: [n_references]. A reference. `run.system.systems_ref`. */
  readonly systems_ref?: readonly System[]
  /** `run.system.chemical_composition`. */
  readonly chemical_composition?: string
  /** `run.system.chemical_composition_hill`. */
  readonly chemical_composition_hill?: string
  /** `run.system.chemical_composition_reduced`. */
  readonly chemical_composition_reduced?: string
  /** `run.system.chemical_composition_anonymous`. */
  readonly chemical_composition_anonymous?: string
  /** `run.system.atoms`. */
  readonly atoms?: Atoms
  /** A list; gaps are null. `run.system.atoms_group`. */
  readonly atoms_group: readonly AtomsGroup[]
  /** A list; gaps are null. `run.system.constraint`. */
  readonly constraint: readonly Constraint[]
  /** A list; gaps are null. `run.system.prototype`. */
  readonly prototype: readonly Prototype[]
  /** A list; gaps are null. `run.system.springer_material`. */
  readonly springer_material: readonly SpringerMaterial[]
  /** A list; gaps are null. `run.system.symmetry`. */
  readonly symmetry: readonly Symmetry[]
  /** `run.system.descriptors`. */
  readonly descriptors?: Descriptors
}

/** nomad.datamodel.metainfo.basesections.v1.SystemComponent. */
export interface SystemComponent extends Component {
  /** A reference. */
  readonly system?: BaseSystem
}

/** nomad.datamodel.metainfo.basesections.v2.SystemReference. */
export interface SystemReference extends Omit<BaseV2EntityReference, "reference"> {
  /** A reference. */
  readonly reference?: BaseV2System
}

/** runschema.method.TB. Stands at run.method.tb. */
export interface TB extends Model {
  /** `run.method.tb.slater_koster`. */
  readonly slater_koster?: SlaterKoster
  /** `run.method.tb.xtb`. */
  readonly xtb?: XTB
  /** `run.method.tb.wannier`. */
  readonly wannier?: Wannier
}

/** nomad.datamodel.metainfo.simulation.workflow.TBMethod. */
export interface TBMethod extends SimulationWorkflowMethod {
  /** A reference. */
  readonly tb_method_ref?: TB
}

/** nomad.datamodel.metainfo.simulation.workflow.TBResults. */
export interface TBResults extends SimulationWorkflowResults {
  /** Shape: [*]. A reference. */
  readonly band_gap_first_principles?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly band_gap_tb?: readonly BandGap[]
  /** Shape: [*]. A reference. */
  readonly band_structure_first_principles?: readonly BandStructure[]
  /** Shape: [*]. A reference. */
  readonly band_structure_tb?: readonly BandStructure[]
}

/** nomad_simulations.schema_packages.model_method.TDDFT. */
export interface TDDFT extends Omit<SimulationsExcitedStateMethodology, "type"> {
  readonly type?: 'linear_response' | 'real_time'
  readonly solver?: 'Casida' | 'Liouville-Lanczos' | 'Sternheimer' | 'propagation'
  readonly approximation?: 'TDA' | 'full'
  /** A reference. */
  readonly field_polarization_ref?: SimulationsPhoton
  readonly target_property?: 'EELS' | 'Raman' | 'absorption' | 'emission' | 'nonlinear'
  readonly xc?: SimulationsXCFunctional
}

/** nomad.parsing.tabular.TableData. */
export interface TableData extends ArchiveSection {
  /** Default: true. */
  readonly fill_archive_from_datafile?: boolean
}

/** nomad.datamodel.metainfo.tabulartree.TabularTree. Stands at tabular_tree. */
export interface TabularTree extends CommonSection {
  /** `tabular_tree.name`. */
  readonly name?: string
  /** `tabular_tree.info`. */
  readonly info?: TabularTreeNodeInfo
  /** A list; gaps are null. `tabular_tree.nodes`. */
  readonly nodes: readonly TabularTreeLevel1[]
}

/** nomad.datamodel.metainfo.tabulartree.TabularTreeLevel1. Stands at tabular_tree.nodes. */
export interface TabularTreeLevel1 extends CommonSection {
  /** `tabular_tree.nodes.name`. */
  readonly name?: string
  /** `tabular_tree.nodes.info`. */
  readonly info?: TabularTreeNodeInfo
  /** A list; gaps are null. `tabular_tree.nodes.nodes`. */
  readonly nodes: readonly TabularTreeLevel2[]
}

/** nomad.datamodel.metainfo.tabulartree.TabularTreeLevel2. Stands at tabular_tree.nodes.nodes. */
export interface TabularTreeLevel2 extends CommonSection {
  /** `tabular_tree.nodes.nodes.name`. */
  readonly name?: string
  /** `tabular_tree.nodes.nodes.info`. */
  readonly info?: TabularTreeNodeInfo
  /** A list; gaps are null. `tabular_tree.nodes.nodes.nodes`. */
  readonly nodes: readonly TabularTreeLevel3[]
}

/** nomad.datamodel.metainfo.tabulartree.TabularTreeLevel3. Stands at tabular_tree.nodes.nodes.nodes. */
export interface TabularTreeLevel3 extends CommonSection {
  /** `tabular_tree.nodes.nodes.nodes.name`. */
  readonly name?: string
  /** `tabular_tree.nodes.nodes.nodes.info`. */
  readonly info?: TabularTreeNodeInfo
}

/** nomad.datamodel.metainfo.tabulartree.TabularTreeNodeInfo. Stands at tabular_tree.info and elsewhere. */
export interface TabularTreeNodeInfo extends CommonSection {
  /** `tabular_tree.info.value`. */
  readonly value?: LooseValue
  /** `tabular_tree.info.description`. */
  readonly description?: string
  /** `tabular_tree.info.unit`. */
  readonly unit?: string
}

/** nomad_simulations.schema_packages.force_field.TabulatedAngle. */
export interface TabulatedAngle extends AnglePotential, Omit<TabulatedPotential, "bins" | "forces"> {
  /** Unit: radian. Shape: [*]. */
  readonly bins?: Quantity<'angle', Float64Array>
  /** Unit: joule / radian. Shape: [*]. */
  readonly forces?: Quantity<'length ** 2 * mass / angle / time ** 2', Float64Array>
}

/** nomad_simulations.schema_packages.force_field.TabulatedBond. */
export interface TabulatedBond extends Omit<TabulatedPotential, "bins" | "forces">, BondPotential {
  /** Unit: meter. Shape: [*]. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Unit: joule / meter. Shape: [*]. */
  readonly forces?: Quantity<'force', Float64Array>
}

/** nomad_simulations.schema_packages.force_field.TabulatedDihedral. */
export interface TabulatedDihedral extends DihedralPotential, Omit<TabulatedPotential, "bins" | "forces"> {
  /** Unit: radian. Shape: [*]. */
  readonly bins?: Quantity<'angle', Float64Array>
  /** Unit: joule / radian. Shape: [*]. */
  readonly forces?: Quantity<'length ** 2 * mass / angle / time ** 2', Float64Array>
}

/** nomad_simulations.schema_packages.force_field.TabulatedPotential. */
export interface TabulatedPotential extends SimulationsPotential {
  /** Shape: [*]. */
  readonly bins?: Float64Array
  /** Unit: joule. Shape: [*]. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Shape: [*]. */
  readonly forces?: Float64Array
}

/** nomad.datamodel.metainfo.workflow.Task. Stands at workflow2.tasks. */
export interface Task extends ArchiveSection {
  /** `workflow2.tasks.name`. */
  readonly name?: string
  /** A reference. `workflow2.tasks.section`. */
  readonly section?: LooseSection
  /** A list; gaps are null. `workflow2.tasks.inputs`. */
  readonly inputs: readonly Link[]
  /** A list; gaps are null. `workflow2.tasks.outputs`. */
  readonly outputs: readonly Link[]
}

/** nomad.datamodel.metainfo.workflow.TaskReference. */
export interface TaskReference extends Task {
  /** A reference. */
  readonly task?: Task
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Temperature. Stands at data.outputs.temperatures. */
export interface Temperature extends PhysicalProperty {
  /** Unit: kelvin. `data.outputs.temperatures.value`. */
  readonly value?: Quantity<'temperature', number>
}

/** nomad.datamodel.results.TemperatureDynamic. Stands at results.properties.thermodynamic.trajectory.temperature. */
export interface TemperatureDynamic extends QuantityDynamic {
  /** Unit: kelvin. `results.properties.thermodynamic.trajectory.temperature.value`. */
  readonly value?: Quantity<'temperature', number>
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.TemperatureStep. */
export interface TemperatureStep extends ArchiveSection {
  /** Unit: minute. */
  readonly time_of_step?: Quantity<'time', number>
  /** Unit: degree_Celsius. */
  readonly temperature_start?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. */
  readonly temperature_end?: Quantity<'temperature', number>
  readonly temperature_acceleration?: number
}

/** nomad_simulations.schema_packages.workflow.trajectory.Temperatures. */
export interface Temperatures extends ConfigurationalProperty {
  /** Unit: kelvin. Shape: [*]. */
  readonly value?: Quantity<'temperature', Float64Array>
}

/** nomad_material_processing.vapor_deposition.pvd.thermal.ThermalEvaporation. */
export interface ThermalEvaporation extends Omit<PhysicalVaporDeposition, "steps"> {
  /** Default: Thermal Evaporation. */
  readonly method?: string
  /** A list; gaps are null. */
  readonly steps: readonly ThermalEvaporationStep[]
}

/** nomad_material_processing.vapor_deposition.pvd.thermal.ThermalEvaporationHeater. */
export interface ThermalEvaporationHeater extends PVDEvaporationSource {
  readonly temperature?: ThermalEvaporationHeaterTemperature
}

/** nomad_material_processing.vapor_deposition.pvd.thermal.ThermalEvaporationHeaterTemperature. */
export interface ThermalEvaporationHeaterTemperature extends Omit<TimeSeries, "set_value" | "value"> {
  /** Unit: kelvin. Shape: [*]. */
  readonly value?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly set_value?: Quantity<'temperature', Float64Array>
}

/** nomad_material_processing.vapor_deposition.pvd.thermal.ThermalEvaporationSource. */
export interface ThermalEvaporationSource extends Omit<PVDSource, "vapor_source"> {
  readonly vapor_source?: ThermalEvaporationHeater
}

/** nomad_material_processing.vapor_deposition.pvd.thermal.ThermalEvaporationStep. */
export interface ThermalEvaporationStep extends Omit<PVDStep, "sources"> {
  /** A list; gaps are null. */
  readonly sources: readonly ThermalEvaporationSource[]
}

/** nomad.datamodel.results.ThermodynamicProperties. Stands at results.properties.thermodynamic. */
export interface ThermodynamicProperties extends CommonSection {
  /** A list; gaps are null. `results.properties.thermodynamic.trajectory`. */
  readonly trajectory: readonly Trajectory[]
}

/** runschema.calculation.Thermodynamics. Stands at run.calculation.thermodynamics and elsewhere. */
export interface Thermodynamics extends CommonSection {
  /** Unit: joule. `run.calculation.thermodynamics.enthalpy`. */
  readonly enthalpy?: Quantity<'energy', number>
  /** Unit: joule / kelvin. `run.calculation.thermodynamics.entropy`. */
  readonly entropy?: Quantity<'entropy', number>
  /** Unit: joule. `run.calculation.thermodynamics.chemical_potential`. */
  readonly chemical_potential?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.thermodynamics.kinetic_energy`. */
  readonly kinetic_energy?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.thermodynamics.potential_energy`. */
  readonly potential_energy?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.thermodynamics.internal_energy`. */
  readonly internal_energy?: Quantity<'energy', number>
  /** Unit: joule. `run.calculation.thermodynamics.vibrational_free_energy_at_constant_volume`. */
  readonly vibrational_free_energy_at_constant_volume?: Quantity<'energy', number>
  /** Unit: pascal. `run.calculation.thermodynamics.pressure`. */
  readonly pressure?: Quantity<'pressure', number>
  /** Unit: kelvin. `run.calculation.thermodynamics.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** Unit: meter ** 3. `run.calculation.thermodynamics.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: joule / kelvin. `run.calculation.thermodynamics.heat_capacity_c_v`. */
  readonly heat_capacity_c_v?: Quantity<'entropy', number>
  /** Unit: joule / kelvin. `run.calculation.thermodynamics.heat_capacity_c_p`. */
  readonly heat_capacity_c_p?: Quantity<'entropy', number>
  /** `run.calculation.thermodynamics.time_step`. */
  readonly time_step?: number
}

/** simulationworkflowschema.thermodynamics.ThermodynamicsMethod. */
export interface ThermodynamicsMethod extends SimulationWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.thermodynamics.ThermodynamicsModel. Until version 0.5.0. */
export interface ThermodynamicsModel extends SimulationWorkflowModel {
}

/** simulationworkflowschema.thermodynamics.ThermodynamicsResults. */
export interface ThermodynamicsResults extends SimulationWorkflowResults {
  readonly n_values?: number
  /** Unit: kelvin. Shape: [n_values]. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [n_values]. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly helmholtz_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. */
  readonly heat_capacity_c_p?: Quantity<'entropy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. */
  readonly heat_capacity_c_v?: Quantity<'entropy', Float64Array>
  /** Unit: joule / kelvin / kilogram. Shape: [n_values]. Derived. */
  readonly heat_capacity_c_v_specific?: Quantity<'length ** 2 / temperature / time ** 2', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly vibrational_free_energy_at_constant_volume?: Quantity<'energy', Float64Array>
  /** Unit: joule / kilogram. Shape: [n_values]. Derived. */
  readonly vibrational_free_energy_at_constant_volume_specific?: Quantity<'length ** 2 / time ** 2', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly vibrational_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly vibrational_internal_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. */
  readonly vibrational_entropy?: Quantity<'entropy', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly gibbs_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. */
  readonly entropy?: Quantity<'entropy', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly enthalpy?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_values]. */
  readonly internal_energy?: Quantity<'energy', Float64Array>
  readonly stability?: Stability
}

/** simulationworkflowschema.molecular_dynamics.ThermostatParameters. */
export interface ThermostatParameters extends ArchiveSection {
  readonly thermostat_type?: 'andersen' | 'berendsen' | 'brownian' | 'dissipative_particle_dynamics' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'nose_hoover' | 'velocity_rescaling' | 'velocity_rescaling_langevin' | 'velocity_rescaling_woodcock'
  /** Unit: kelvin. */
  readonly reference_temperature?: Quantity<'temperature', number>
  /** Unit: second. */
  readonly coupling_constant?: Quantity<'time', number>
  /** Unit: kilogram. */
  readonly effective_mass?: Quantity<'mass', number>
  readonly temperature_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: kelvin. */
  readonly reference_temperature_start?: Quantity<'temperature', number>
  /** Unit: kelvin. */
  readonly reference_temperature_end?: Quantity<'temperature', number>
  readonly temperature_update_frequency?: number
  readonly temperature_update_delta?: number
  readonly temperature_update_factor?: number
  readonly step_start?: number
  readonly step_end?: number
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.Thickness. */
export interface Thickness extends ArchiveSection {
  /** Unit: nanometer. */
  readonly value?: Quantity<'length', number>
  readonly determined_by?: string
}

/** nomad_material_processing.general.ThinFilm. */
export interface ThinFilm extends CompositeSystem {
  readonly geometry?: Geometry
}

/** nomad_material_processing.general.ThinFilmReference. */
export interface ThinFilmReference extends Omit<CompositeSystemReference, "reference"> {
  readonly lab_id?: string
  /** A reference. */
  readonly reference?: ThinFilm
}

/** nomad_material_processing.general.ThinFilmStack. */
export interface ThinFilmStack extends CompositeSystem {
  /** A list; gaps are null. */
  readonly layers: readonly ThinFilmReference[]
  readonly substrate?: SubstrateReference
}

/** nomad_material_processing.general.ThinFilmStackReference. */
export interface ThinFilmStackReference extends Omit<CompositeSystemReference, "reference"> {
  readonly lab_id?: string
  /** A reference. */
  readonly reference?: ThinFilmStack
}

/** runschema.method.TightBindingOrbital. Stands at run.method.tb.slater_koster.orbitals and elsewhere. */
export interface TightBindingOrbital extends CommonSection {
  /** `run.method.tb.slater_koster.orbitals.orbital_name`. */
  readonly orbital_name?: string
  /** Shape: [3]. `run.method.tb.slater_koster.orbitals.cell_index`. */
  readonly cell_index?: Float64Array
  /** `run.method.tb.slater_koster.orbitals.atom_index`. */
  readonly atom_index?: number
  /** `run.method.tb.slater_koster.orbitals.shell`. */
  readonly shell?: number
  /** `run.method.tb.slater_koster.orbitals.onsite_energy`. */
  readonly onsite_energy?: number
}

/** nomad_simulations.schema_packages.variables.Time. Stands at data.outputs.electronic_greens_functions.time and elsewhere. */
export interface Time extends Omit<Variables, "points"> {
  /** Unit: second. Shape: [n_points]. `data.outputs.electronic_greens_functions.time.points`. */
  readonly points?: Quantity<'time', Float64Array>
}

/** runschema.method.TimeMesh. Stands at run.method.time_mesh. */
export interface TimeMesh extends Mesh {
  /** `run.method.time_mesh.smearing`. */
  readonly smearing?: number
}

/** runschema.run.TimeRun. Stands at run.time_run. */
export interface TimeRun extends CommonSection {
  /** Unit: second. `run.time_run.date_end`. */
  readonly date_end?: Quantity<'time', number>
  /** Unit: second. `run.time_run.date_start`. */
  readonly date_start?: Quantity<'time', number>
  /** Unit: second. `run.time_run.cpu1_end`. */
  readonly cpu1_end?: Quantity<'time', number>
  /** Unit: second. `run.time_run.cpu1_start`. */
  readonly cpu1_start?: Quantity<'time', number>
  /** Unit: second. `run.time_run.wall_end`. */
  readonly wall_end?: Quantity<'time', number>
  /** Unit: second. `run.time_run.wall_start`. */
  readonly wall_start?: Quantity<'time', number>
}

/** nomad_material_processing.general.TimeSeries. */
export interface TimeSeries extends ArchiveSection {
  /** Shape: [*]. */
  readonly set_value?: Float64Array
  /** Unit: second. Shape: [*]. */
  readonly set_time?: Quantity<'time', Float64Array>
  /** Shape: [*]. */
  readonly value?: Float64Array
  /** Unit: second. Shape: [*]. */
  readonly time?: Quantity<'time', Float64Array>
}

/** nomad_simulations.schema_packages.properties.energies.TotalEnergy. Stands at data.outputs.total_energies. */
export interface TotalEnergy extends Omit<BaseEnergy, "contributions"> {
  /** A list; gaps are null. `data.outputs.total_energies.contributions`. */
  readonly contributions: readonly AnyBaseEnergy[]
}

/** nomad_simulations.schema_packages.properties.forces.TotalForce. Stands at data.outputs.total_forces. */
export interface TotalForce extends Omit<BaseForce, "contributions"> {
  /** A list; gaps are null. `data.outputs.total_forces.contributions`. */
  readonly contributions: readonly AnyBaseForce[]
}

/** nomad.datamodel.results.Trajectory. Stands at results.properties.thermodynamic.trajectory. */
export interface Trajectory extends MDPropertySection {
  /** Shape: [0..*]. `results.properties.thermodynamic.trajectory.available_properties`. */
  readonly available_properties?: readonly ('energy_potential' | 'pressure' | 'temperature' | 'volume')[]
  /** `results.properties.thermodynamic.trajectory.temperature`. */
  readonly temperature?: TemperatureDynamic
  /** `results.properties.thermodynamic.trajectory.pressure`. */
  readonly pressure?: PressureDynamic
  /** `results.properties.thermodynamic.trajectory.volume`. */
  readonly volume?: VolumeDynamic
  /** `results.properties.thermodynamic.trajectory.energy_potential`. */
  readonly energy_potential?: EnergyDynamic
}

/** nomad_simulations.schema_packages.outputs.TrajectoryOutputs. */
export interface TrajectoryOutputs extends WorkflowOutputs {
  /** Unit: picosecond. */
  readonly time?: Quantity<'time', number>
}

/** simulationworkflowschema.molecular_dynamics.TrajectoryProperty. */
export interface TrajectoryProperty extends Property {
  readonly n_frames?: number
  /** Shape: [n_frames]. */
  readonly frames?: Float64Array
  /** Unit: second. Shape: [n_frames]. */
  readonly times?: Quantity<'time', Float64Array>
  /** Shape: [n_frames]. */
  readonly value_magnitude?: Float64Array
  readonly value_unit?: string
  /** Shape: [*]. */
  readonly errors?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.Transmission. */
export interface Transmission extends OtherMeasurement {
  readonly results?: TransmissionResults
  readonly measurement_conditions?: TransmissionDetails
  readonly environmental_conditions?: EnvironmentalConditions
  readonly sample_history?: EnvironmentalConditions
  readonly certification_details?: CertificationDetails
  readonly raw_data?: TransmissionRawData
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.TransmissionDetails. */
export interface TransmissionDetails extends ArchiveSection {
  /** Unit: nanometer. */
  readonly wavelength_at_start?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly wavelength_at_end?: Quantity<'length', number>
  /** Unit: nanometer. */
  readonly step_size?: Quantity<'length', number>
  readonly equipment?: string
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.TransmissionRawData. */
export interface TransmissionRawData extends ArchiveSection {
  /** Shape: [*]. */
  readonly transmission?: Float64Array
  /** Shape: [*]. */
  readonly wavelength?: Float64Array
}

/** perovskite_solar_cell_database.schema_packages.tandem.measurements.TransmissionResults. */
export interface TransmissionResults extends ArchiveSection {
  readonly average_transmission?: number
}

/** nomad_measurements.transmission.schema.TransmissionSampleReference. */
export interface TransmissionSampleReference extends CompositeSystemReference {
  /** A reference. */
  readonly reference?: CompositeSystem
  /** Unit: meter. */
  readonly geometric_path_length?: Quantity<'length', number>
}

/** nomad_material_processing.general.TruncatedCone. */
export interface TruncatedCone extends Geometry {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. */
  readonly lower_cap_radius?: Quantity<'length', number>
  /** Unit: meter. */
  readonly upper_cap_radius?: Quantity<'length', number>
  /** Unit: meter ** 2. */
  readonly lower_cap_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. */
  readonly upper_cap_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. */
  readonly lateral_surface_area?: Quantity<'area', number>
}

/** runschema.method.TwoCenterBond. Stands at run.method.tb.slater_koster.bonds and elsewhere. */
export interface TwoCenterBond extends CommonSection {
  /** `run.method.tb.slater_koster.bonds.bond_label`. */
  readonly bond_label?: string
  /** `run.method.tb.slater_koster.bonds.center1`. */
  readonly center1?: TightBindingOrbital
  /** `run.method.tb.slater_koster.bonds.center2`. */
  readonly center2?: TightBindingOrbital
}

/** perovskite_solar_cell_database.schema_packages.tandem.device_stack.UVOzonTreatment. */
export interface UVOzonTreatment extends DepositionStep {
  readonly uv_illuminated?: boolean
  /** Unit: degree_Celsius. */
  readonly substrate_temperature?: Quantity<'temperature', number>
  /** Unit: nanometer. */
  readonly uv_wavelength?: Quantity<'length', number>
  /** Unit: watt / meter ** 2. */
  readonly uv_intensity?: Quantity<'mass / time ** 3', number>
  readonly environmental_conditions?: EnvironmentalConditionsDeposition
}

/** nomad_measurements.transmission.schema.UVVisNirTransmission. */
export interface UVVisNirTransmission extends Omit<Measurement, "samples" | "results"> {
  readonly user?: string
  /** Default: UV-Vis-NIR Transmission Spectrophotometry. */
  readonly method?: string
  /** A list; gaps are null. */
  readonly samples: readonly TransmissionSampleReference[]
  /** A list; gaps are null. */
  readonly results: readonly UVVisNirTransmissionResult[]
  readonly transmission_settings?: UVVisNirTransmissionSettings
}

/** nomad_measurements.transmission.schema.UVVisNirTransmissionResult. */
export interface UVVisNirTransmissionResult extends MeasurementResult {
  /** Shape: [*]. */
  readonly array_index?: Float64Array
  /** Unit: dimensionless. Shape: [*]. */
  readonly transmittance?: Quantity<'dimensionless', Float64Array>
  /** Unit: dimensionless. Shape: [*]. */
  readonly absorbance?: Quantity<'dimensionless', Float64Array>
  /** Unit: meter. Shape: [*]. */
  readonly wavelength?: Quantity<'length', Float64Array>
}

/** nomad_measurements.transmission.schema.UVVisNirTransmissionSettings. */
export interface UVVisNirTransmissionSettings extends ArchiveSection {
  readonly sample_beam_position?: 'Front' | 'Rear'
  /** Unit: dimensionless. */
  readonly common_beam_mask?: Quantity<'dimensionless', number>
  /** Default: false. */
  readonly common_beam_depolarizer?: boolean
  readonly detector_module?: '150-mm Integrating Sphere' | 'Three Detector Module' | 'Two Detector Module'
  /** A list; gaps are null. */
  readonly light_sources: readonly LampSettings[]
  readonly attenuator?: AttenuatorSettings
  /** A list; gaps are null. */
  readonly monochromators: readonly MonochromatorSettings[]
  /** A list; gaps are null. */
  readonly monochromator_slit_width: readonly MonochromatorSlitWidth[]
  /** A list; gaps are null. */
  readonly detectors: readonly DetectorSettings[]
  /** A list; gaps are null. */
  readonly detector_gain: readonly DetectorGain[]
  /** A list; gaps are null. */
  readonly detector_integration_time: readonly DetectorIntegrationTime[]
  /** A list; gaps are null. */
  readonly accessories: readonly Accessory[]
}

/** nomad_simulations.schema_packages.force_field.UreyBradleyAngle. */
export interface UreyBradleyAngle extends AnglePotential {
  /** Unit: meter. */
  readonly equilibrium_value_UB?: Quantity<'length', number>
  /** Unit: joule / meter ** 2. */
  readonly force_constant_UB?: Quantity<'mass / time ** 2', number>
}

/** nomad.datamodel.data.User. */
export interface User extends Author {
  readonly user_id?: string
  readonly username?: string
  readonly created?: Date
  readonly repo_user_id?: string
  /** Derived. */
  readonly is_admin?: boolean
  /** Default: false. */
  readonly is_oasis_admin?: boolean
}

/** nomad.metainfo.data_frames.Values. */
export interface Values extends CommonSection {
  readonly name?: string
  /** A reference. */
  readonly values_ref?: Values
  /** Shape: [*]. */
  readonly spanned_dimensions?: Float64Array
  /** Shape: [*]. */
  readonly original_shape?: Float64Array
}

/** nomad_material_processing.vapor_deposition.general.VaporDeposition. */
export interface VaporDeposition extends Omit<SampleDeposition, "steps"> {
  /** A list; gaps are null. */
  readonly steps: readonly VaporDepositionStep[]
}

/** nomad_material_processing.vapor_deposition.general.VaporDepositionSource. */
export interface VaporDepositionSource extends ArchiveSection {
  readonly name?: string
  /** A list; gaps are null. */
  readonly material: readonly Component[]
  readonly vapor_source?: EvaporationSource
  readonly vapor_molar_flow_rate?: MolarFlowRate
}

/** nomad_material_processing.vapor_deposition.general.VaporDepositionStep. */
export interface VaporDepositionStep extends ActivityStep {
  /** Default: false. */
  readonly creates_new_thin_film?: boolean
  /** Unit: second. */
  readonly duration?: Quantity<'time', number>
  /** A list; gaps are null. */
  readonly sources: readonly VaporDepositionSource[]
  /** A list; gaps are null. */
  readonly sample_parameters: readonly SampleParameters[]
  readonly environment?: ChamberEnvironment
}

/** nomad_material_processing.epitaxy.VaporPhaseEpitaxy. */
export interface VaporPhaseEpitaxy extends Epitaxy {
}

/** nomad_simulations.schema_packages.variables.Variables. Stands at data.outputs.absorption_spectra.variables and elsewhere. */
export interface Variables extends ArchiveSection {
  /** Default: Custom. `data.outputs.absorption_spectra.variables.name`. */
  readonly name?: string
  /** `data.outputs.absorption_spectra.variables.n_points`. */
  readonly n_points?: number
  /** `data.outputs.absorption_spectra.variables.points`. */
  readonly points?: number
}

/** runschema.calculation.VibrationalFrequencies. Stands at run.calculation.vibrational_frequencies and elsewhere. */
export interface VibrationalFrequencies extends CommonSection {
  /** `run.calculation.vibrational_frequencies.n_frequencies`. */
  readonly n_frequencies?: number
  /** Unit: 1 / meter. Shape: [n_frequencies]. `run.calculation.vibrational_frequencies.value`. */
  readonly value?: Quantity<'wavenumber', Float64Array>
  /** `run.calculation.vibrational_frequencies.raman`. */
  readonly raman?: VibrationalFrequenciesValues
  /** `run.calculation.vibrational_frequencies.infrared`. */
  readonly infrared?: VibrationalFrequenciesValues
}

/** runschema.calculation.VibrationalFrequenciesValues. Stands at run.calculation.vibrational_frequencies.raman and elsewhere. */
export interface VibrationalFrequenciesValues extends CommonSection {
  /** `run.calculation.vibrational_frequencies.raman.kind`. */
  readonly kind?: string
  /** `run.calculation.vibrational_frequencies.raman.description`. */
  readonly description?: string
  /** `run.calculation.vibrational_frequencies.raman.n_vibrations`. */
  readonly n_vibrations?: number
  /** Shape: [n_vibrations]. `run.calculation.vibrational_frequencies.raman.activity`. */
  readonly activity?: readonly string[]
  /** Shape: [n_vibrations]. `run.calculation.vibrational_frequencies.raman.intensity`. */
  readonly intensity?: Float64Array
}

/** nomad.datamodel.results.VibrationalProperties. Stands at results.properties.vibrational. */
export interface VibrationalProperties extends CommonSection {
  /** `results.properties.vibrational.band_structure_phonon`. */
  readonly band_structure_phonon?: BandStructurePhonon
  /** `results.properties.vibrational.dos_phonon`. */
  readonly dos_phonon?: DOSPhonon
  /** `results.properties.vibrational.heat_capacity_constant_volume`. */
  readonly heat_capacity_constant_volume?: HeatCapacityConstantVolume
  /** `results.properties.vibrational.energy_free_helmholtz`. */
  readonly energy_free_helmholtz?: EnergyFreeHelmholtz
}

/** nomad_simulations.schema_packages.properties.thermodynamics.VirialTensor. */
export interface VirialTensor extends BaseEnergy {
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Volume. */
export interface Volume extends PhysicalProperty {
  /** Unit: meter ** 3. */
  readonly value?: Quantity<'volume', number>
}

/** nomad.datamodel.results.VolumeDynamic. Stands at results.properties.thermodynamic.trajectory.volume. */
export interface VolumeDynamic extends QuantityDynamic {
  /** Unit: meter ** 3. `results.properties.thermodynamic.trajectory.volume.value`. */
  readonly value?: Quantity<'volume', number>
}

/** runschema.calculation.Volumetric. Stands at run.calculation.potential and elsewhere. */
export interface Volumetric extends CommonSection {
  /** `run.calculation.potential.kind`. */
  readonly kind?: string
  /** `run.calculation.potential.multiplicity`. */
  readonly multiplicity?: number
  /** `run.calculation.potential.n_x`. */
  readonly n_x?: number
  /** `run.calculation.potential.n_y`. */
  readonly n_y?: number
  /** `run.calculation.potential.n_z`. */
  readonly n_z?: number
  /** Unit: meter. Shape: [3, 3]. `run.calculation.potential.displacements`. */
  readonly displacements?: Quantity<'length', Float64Array[]>
  /** Unit: meter. Shape: [3]. `run.calculation.potential.origin`. */
  readonly origin?: Quantity<'length', Float64Array>
  /** Shape: [multiplicity, n_x, n_y, n_z]. `run.calculation.potential.value`. */
  readonly value?: Float64Array[][][]
}

/** nomad_material_processing.vapor_deposition.general.VolumetricFlowRate. */
export interface VolumetricFlowRate extends Omit<TimeSeries, "set_value" | "value"> {
  readonly measurement_type?: 'Flow Meter' | 'Mass Flow Controller' | 'Other'
  /** Unit: meter ** 3 / second. Shape: [*]. */
  readonly value?: Quantity<'length ** 3 / time', Float64Array>
  /** Unit: meter ** 3 / second. Shape: [*]. */
  readonly set_value?: Quantity<'length ** 3 / time', Float64Array>
}

/** runschema.method.Wannier. Stands at run.method.tb.wannier. */
export interface Wannier extends CommonSection {
  /** `run.method.tb.wannier.n_projected_orbitals`. */
  readonly n_projected_orbitals?: number
  /** `run.method.tb.wannier.n_bands`. */
  readonly n_bands?: number
  /** `run.method.tb.wannier.is_maximally_localized`. */
  readonly is_maximally_localized?: boolean
  /** `run.method.tb.wannier.convergence_tolerance_max_localization`. */
  readonly convergence_tolerance_max_localization?: number
  /** Unit: electron_volt. Shape: [2]. `run.method.tb.wannier.energy_window_outer`. */
  readonly energy_window_outer?: Quantity<'energy', Float64Array>
  /** Unit: electron_volt. Shape: [2]. `run.method.tb.wannier.energy_window_inner`. */
  readonly energy_window_inner?: Quantity<'energy', Float64Array>
}

/** nomad_simulations.schema_packages.workflow.general.WavefunctionConvergenceTarget. */
export interface WavefunctionConvergenceTarget extends WorkflowConvergenceTarget {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
}

/** nomad_simulations.schema_packages.variables.WignerSeitz. Stands at data.outputs.electronic_greens_functions.wigner_seitz and elsewhere. */
export interface WignerSeitz extends Omit<Variables, "points"> {
  /** Shape: [n_points, 3]. `data.outputs.electronic_greens_functions.wigner_seitz.points`. */
  readonly points?: Float64Array[]
}

/** nomad_simulations.schema_packages.properties.thermodynamics.Work. */
export interface Work extends BaseEnergy {
}

/** nomad.datamodel.metainfo.workflow.Workflow. Stands at workflow2. */
export interface Workflow extends Task, EntryData {
  /** A list; gaps are null. `workflow2.tasks`. */
  readonly tasks: readonly AnyTask[]
}

/** nomad_simulations.schema_packages.workflow.general.WorkflowConvergenceResults. */
export interface WorkflowConvergenceResults extends ArchiveSection {
  /** A reference. */
  readonly convergence_target_ref?: WorkflowConvergenceTarget
  readonly is_reached?: boolean
}

/** nomad_simulations.schema_packages.workflow.general.WorkflowConvergenceTarget. */
export interface WorkflowConvergenceTarget extends ArchiveSection {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
  readonly threshold_type?: 'absolute' | 'maximum' | 'relative' | 'rms'
}

/** nomad_simulations.schema_packages.outputs.WorkflowOutputs. */
export interface WorkflowOutputs extends Outputs {
  readonly step?: number
}

/** simulationworkflowschema.single_point.ParallelSimulation. */
export interface WorkflowParallelSimulation extends SimulationWorkflow {
}

/** simulationworkflowschema.molecular_dynamics.RadiusOfGyration. */
export interface WorkflowRadiusOfGyration extends TrajectoryProperty {
  /** Shape: [1]. A reference. */
  readonly atomsgroup_ref?: readonly AtomsGroup[]
  /** Unit: meter. Shape: [n_frames]. */
  readonly value?: Quantity<'length', Float64Array>
}

/** simulationworkflowschema.thermodynamics.Thermodynamics. */
export interface WorkflowThermodynamics extends Omit<SerialSimulation, "method" | "results"> {
  readonly method?: ThermodynamicsMethod
  readonly results?: ThermodynamicsResults
}

/** nomad_simulations.schema_packages.workflow.general.WorkflowTime. */
export interface WorkflowTime extends ArchiveSection {
  readonly datetime_end?: Date
  /** Unit: second. */
  readonly cpu1_start?: Quantity<'time', number>
  /** Unit: second. */
  readonly cpu1_end?: Quantity<'time', number>
  /** Unit: second. */
  readonly wall_start?: Quantity<'time', number>
  /** Unit: second. */
  readonly wall_end?: Quantity<'time', number>
}

/** nomad.datamodel.results.WyckoffSet. Stands at results.material.topology.symmetry.wyckoff_sets and elsewhere. */
export interface WyckoffSet extends CommonSection {
  /** `results.material.topology.symmetry.wyckoff_sets.wyckoff_letter`. */
  readonly wyckoff_letter?: string
  /** Shape: [1..*]. `results.material.topology.symmetry.wyckoff_sets.indices`. */
  readonly indices?: Float64Array
  /** `results.material.topology.symmetry.wyckoff_sets.element`. */
  readonly element?: string
  /** `results.material.topology.symmetry.wyckoff_sets.x`. */
  readonly x?: number
  /** `results.material.topology.symmetry.wyckoff_sets.y`. */
  readonly y?: number
  /** `results.material.topology.symmetry.wyckoff_sets.z`. */
  readonly z?: number
}

/** nomad_simulations.schema_packages.properties.spectral_profile.XASSpectrum. Stands at data.outputs.xas_spectra. */
export interface XASSpectrum extends AbsorptionSpectrum {
  /** `data.outputs.xas_spectra.xanes_spectrum`. */
  readonly xanes_spectrum?: AnyAbsorptionSpectrum
  /** `data.outputs.xas_spectra.exafs_spectrum`. */
  readonly exafs_spectrum?: AnyAbsorptionSpectrum
}

/** nomad_simulations.schema_packages.model_method.XCComponent. */
export interface XCComponent extends ArchiveSection {
  readonly libxc_id?: number
  readonly canonical_label?: string
  readonly display_name?: string
  readonly family?: 'GGA' | 'LDA' | 'hybrid-GGA' | 'hybrid-meta-GGA' | 'meta-GGA'
  readonly kind?: 'correlation' | 'exchange' | 'k' | 'xc'
  readonly fraction_exact_exchange?: number
  readonly range_part?: 'global' | 'long-range' | 'short-range'
  /** Unit: 1 / meter. */
  readonly range_separation_parameter?: Quantity<'wavenumber', number>
  readonly range_separation_function?: 'Gaussian' | 'Slater' | 'Yukawa' | 'erf' | 'erfc' | 'exp'
  readonly weight?: number
  readonly unidentified?: boolean
}

/** runschema.method.XCFunctional. Stands at run.method.dft.xc_functional. */
export interface XCFunctional extends Omit<Model, "contributions"> {
  /** A list; gaps are null. `run.method.dft.xc_functional.exchange`. */
  readonly exchange: readonly Functional[]
  /** A list; gaps are null. `run.method.dft.xc_functional.correlation`. */
  readonly correlation: readonly Functional[]
  /** A list; gaps are null. `run.method.dft.xc_functional.hybrid`. */
  readonly hybrid: readonly Functional[]
  /** A list; gaps are null. `run.method.dft.xc_functional.contributions`. */
  readonly contributions: readonly Functional[]
}

/** nomad_analysis.jupyter.schema.XRDJupyterAnalysis. */
export interface XRDJupyterAnalysis extends JupyterAnalysis, EntryData {
}

/** nomad.datamodel.results.XRDMethod. Stands at results.method.measurement.xrd. */
export interface XRDMethod extends CommonSection {
  /** `results.method.measurement.xrd.diffraction_method_name`. */
  readonly diffraction_method_name?: 'Grazing Incidence X-Ray Diffraction (GIXRD)' | 'High-Resolution X-Ray Diffraction (HRXRD)' | 'Powder X-Ray Diffraction (PXRD)' | 'Reciprocal Space Mapping (RSM)' | 'Single Crystal X-Ray Diffraction (SCXRD)' | 'Small-Angle X-Ray Scattering (SAXS)' | 'X-Ray Reflectivity (XRR)' | 'unavailable'
}

/** nomad_measurements.xrd.schema.XRDResult. */
export interface XRDResult extends MeasurementResult {
  /** Shape: [*]. */
  readonly array_index?: Float64Array
  /** Unit: dimensionless. Shape: [*]. */
  readonly intensity?: Quantity<'dimensionless', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly two_theta?: Quantity<'angle', Float64Array>
  /** Unit: 1 / meter. Shape: [*]. */
  readonly q_norm?: Quantity<'wavenumber', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly omega?: Quantity<'angle', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly phi?: Quantity<'angle', Float64Array>
  /** Unit: degree. Shape: [*]. */
  readonly chi?: Quantity<'angle', Float64Array>
  /** Unit: angstrom. */
  readonly source_peak_wavelength?: Quantity<'length', number>
  readonly scan_axis?: string
  /** Unit: second. Shape: [*]. */
  readonly integration_time?: Quantity<'time', Float64Array>
}

/** nomad_measurements.xrd.schema.XRDResult1D. */
export interface XRDResult1D extends XRDResult {
}

/** nomad_measurements.xrd.schema.XRDResult1DHDF5. */
export interface XRDResult1DHDF5 extends Omit<XRDResult, "intensity" | "two_theta" | "q_norm" | "omega" | "phi" | "chi" | "integration_time"> {
  /** Unit: dimensionless. Names data in an HDF5 file. */
  readonly intensity?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly two_theta?: string
  /** Unit: 1 / meter. Names data in an HDF5 file. */
  readonly q_norm?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly omega?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly phi?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly chi?: string
  /** Unit: second. Names data in an HDF5 file. */
  readonly integration_time?: string
  readonly intensity_plot?: IntensityPlot
  readonly intensity_scattering_vector_plot?: IntensityScatteringVectorPlot
}

/** nomad_measurements.xrd.schema.XRDResultRSM. */
export interface XRDResultRSM extends Omit<XRDResult, "intensity"> {
  /** Unit: 1 / meter. Shape: [*, *]. */
  readonly q_parallel?: Quantity<'wavenumber', Float64Array[]>
  /** Unit: 1 / meter. Shape: [*, *]. */
  readonly q_perpendicular?: Quantity<'wavenumber', Float64Array[]>
  /** Unit: dimensionless. Shape: [*, *]. */
  readonly intensity?: Quantity<'dimensionless', Float64Array[]>
}

/** nomad_measurements.xrd.schema.XRDResultRSMHDF5. */
export interface XRDResultRSMHDF5 extends Omit<XRDResult, "intensity" | "two_theta" | "q_norm" | "omega" | "phi" | "chi" | "integration_time"> {
  /** Unit: dimensionless. Names data in an HDF5 file. */
  readonly intensity?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly two_theta?: string
  /** Unit: 1 / meter. Names data in an HDF5 file. */
  readonly q_norm?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly omega?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly phi?: string
  /** Unit: degree. Names data in an HDF5 file. */
  readonly chi?: string
  /** Unit: second. Names data in an HDF5 file. */
  readonly integration_time?: string
  /** Names data in an HDF5 file. */
  readonly q_parallel?: string
  /** Names data in an HDF5 file. */
  readonly q_perpendicular?: string
  readonly intensity_plot?: IntensityPlot
  readonly intensity_scattering_vector_plot?: IntensityScatteringVectorPlot
}

/** nomad_measurements.xrd.schema.XRDSettings. */
export interface XRDSettings extends ArchiveSection {
  readonly source?: XRayTubeSource
}

/** nomad_measurements.xrd.schema.XRayDiffraction. */
export interface XRayDiffraction extends Omit<Measurement, "results"> {
  /** Default: X-Ray Diffraction (XRD). */
  readonly method?: string
  readonly diffraction_method_name?: 'Grazing Incidence X-Ray Diffraction (GIXRD)' | 'High-Resolution X-Ray Diffraction (HRXRD)' | 'Powder X-Ray Diffraction (PXRD)' | 'Reciprocal Space Mapping (RSM)' | 'Single Crystal X-Ray Diffraction (SCXRD)' | 'Small-Angle X-Ray Scattering (SAXS)' | 'X-Ray Reflectivity (XRR)'
  readonly xrd_settings?: XRDSettings
  /** A list; gaps are null. */
  readonly results: readonly XRDResult[]
}

/** nomad_measurements.xrd.schema.XRayTubeSource. */
export interface XRayTubeSource extends ArchiveSection {
  readonly xray_tube_material?: 'Ag' | 'Cr' | 'Cu' | 'Fe' | 'Ga' | 'In' | 'Mo'
  /** Unit: ampere. */
  readonly xray_tube_current?: Quantity<'current', number>
  /** Unit: volt. */
  readonly xray_tube_voltage?: Quantity<'voltage', number>
  /** Unit: angstrom. */
  readonly kalpha_one?: Quantity<'length', number>
  /** Unit: angstrom. */
  readonly kalpha_two?: Quantity<'length', number>
  /** Unit: dimensionless. */
  readonly ratio_kalphatwo_kalphaone?: Quantity<'dimensionless', number>
  /** Unit: angstrom. */
  readonly kbeta?: Quantity<'length', number>
}

/** simulationworkflowschema.xs.XS. */
export interface XS extends Omit<BeyondDFT, "method" | "results"> {
  readonly method?: XSMethod
  readonly results?: XSResults
}

/** simulationworkflowschema.xs.XSMethod. */
export interface XSMethod extends SimulationWorkflowMethod {
}

/** nomad_simulations.schema_packages.workflow.xs.XSModel. Until version 0.5.0. */
export interface XSModel extends BeyondDFTModel {
}

/** simulationworkflowschema.xs.XSResults. */
export interface XSResults extends SimulationWorkflowResults {
  readonly dft_outputs?: ElectronicStructureOutputs
  readonly gw_outputs?: ElectronicStructureOutputs
  /** A list; gaps are null. */
  readonly spectra: readonly PhotonPolarizationResults[]
}

/** nomad_simulations.schema_packages.workflow.xs.XSWorkflow. */
export interface XSWorkflow extends Omit<BeyondDFTWorkflow, "method" | "results"> {
  readonly method?: SimulationsXSMethod
  readonly results?: SimulationsXSResults
}

/** runschema.method.xTB. Stands at run.method.tb.xtb. */
export interface XTB extends Model {
  /** A list; gaps are null. `run.method.tb.xtb.hamiltonian`. */
  readonly hamiltonian: readonly Interaction[]
  /** A list; gaps are null. `run.method.tb.xtb.overlap`. */
  readonly overlap: readonly Interaction[]
  /** A list; gaps are null. `run.method.tb.xtb.repulsion`. */
  readonly repulsion: readonly Interaction[]
  /** A list; gaps are null. `run.method.tb.xtb.magnetic`. */
  readonly magnetic: readonly Interaction[]
  /** A list; gaps are null. `run.method.tb.xtb.coulomb`. */
  readonly coulomb: readonly Interaction[]
}

/** One of Workflow, BeyondDFTWorkflow, BeyondHFWorkflow, HFCIWorkflow, DFTLocalCCWorkflow, HFCCWorkflow and 41 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflow extends Workflow {
  /** `workflow2.method`. */
  readonly method?: AnyWorkflowMethod
  /** `workflow2.results`. */
  readonly results?: AnyWorkflowResults
  /** Until version 0.5.0. Of SimulationsSimulationWorkflow. `workflow2.model`. */
  readonly model?: AnySimulationWorkflowModel
}

/** One of SimulationsForceField, BSDFT, SimulationsBSE, BaseMultireferenceMethod, CC, CI and 24 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyModelMethod extends Omit<ModelMethod, "type" | "contributions"> {
  /** Default: MP. `data.model_method.type`. */
  readonly type?: string | 'IP' | 'RPA' | 'Singlet' | 'Triplet' | 'CID' | 'CIS' | 'CISD' | 'CISDT' | 'CISDTQ' | 'FCI' | 'QCISD' | 'QCISD(T)' | 'absorption' | 'emission' | 'G0W0' | 'ev-scGW' | 'ev-scGW0' | 'qp-scGW' | 'qp-scGW0' | 'scG0W' | 'scGW' | 'scGW0' | 'CASCI' | 'DMRGCI' | 'MR-ACPF' | 'MR-AQCC' | 'MRCI' | 'RASCI' | 'CASPT' | 'MRMP' | 'NEVPT' | 'RASPT' | 'XMCQDPT' | 'CASSCF' | 'DMRGSCF' | 'RASSCF' | 'AM1' | 'MNDO' | 'PM3' | 'PM6' | 'PM7' | 'SAM1' | 'BW' | 'MP' | 'RS' | 'DFTB' | 'SlaterKoster' | 'Wannier' | 'unavailable' | 'xTB' | 'linear_response' | 'real_time'
  /** A list; gaps are null. `data.model_method.contributions`. */
  readonly contributions: readonly AnyHamiltonianTerm[]
  /** Of SimulationsForceField. `data.model_method.kimid`. */
  readonly kimid?: string
  /** Of ModelMethodElectronic. `data.model_method.is_spin_polarized`. */
  readonly is_spin_polarized?: boolean
  /** Until version 0.7.0. Of ModelMethodElectronic. `data.model_method.determinant`. */
  readonly determinant?: 'unrestricted' | 'restricted' | 'restricted-open-shell'
  /** Until version 0.5.0. Of ModelMethodElectronic. `data.model_method.relativity_method`. */
  readonly relativity_method?: 'scalar_relativistic' | 'pseudo_scalar_relativistic' | 'scalar_relativistic_atomic_ZORA'
  /** Of ModelMethodElectronic. `data.model_method.relativity`. */
  readonly relativity?: RelativityModel
  /** Of SimulationsDFT. `data.model_method.jacobs_ladder`. */
  readonly jacobs_ladder?: 'GGA' | 'LDA' | 'hybrid-GGA' | 'hybrid-meta-GGA' | 'meta-GGA' | 'unavailable'
  /** `data.model_method.reference_form`. */
  readonly reference_form?: 'RKS' | 'ROKS' | 'UKS' | 'RHF' | 'ROHF' | 'UHF'
  /** Until version 0.5.0. Of SimulationsDFT. `data.model_method.exact_exchange_mixing_factor`. */
  readonly exact_exchange_mixing_factor?: number
  /** Until version 0.5.0. Of SimulationsDFT. `data.model_method.self_interaction_correction_method`. */
  readonly self_interaction_correction_method?: string
  /** Until version 0.5.0. Of SimulationsDFT. `data.model_method.van_der_waals_correction`. */
  readonly van_der_waals_correction?: 'TS' | 'OBS' | 'G06' | 'JCHS' | 'MDB' | 'XC'
  /** `data.model_method.xc`. */
  readonly xc?: SimulationsXCFunctional
  /** A list; gaps are null. Until version 0.5.0. Of SimulationsDFT. `data.model_method.xc_functionals`. */
  readonly xc_functionals?: readonly SimulationsXCFunctional[]
  /** Of BSDFT. `data.model_method.total_spin_projection`. */
  readonly total_spin_projection?: number
  /** A list; gaps are null. Of BSDFT. `data.model_method.spin_centers`. */
  readonly spin_centers?: readonly BrokenSymmetryCenter[]
  /** Of SimulationsExcitedStateMethodology. `data.model_method.n_states`. */
  readonly n_states?: number
  /** Of SimulationsExcitedStateMethodology. `data.model_method.n_empty_states`. */
  readonly n_empty_states?: number
  /** Unit: joule. Of SimulationsExcitedStateMethodology. `data.model_method.broadening`. */
  readonly broadening?: Quantity<'energy', number>
  /** `data.model_method.solver`. */
  readonly solver?: 'Full-diagonalization' | 'GMRES' | 'Lanczos-Haydock' | 'SLEPc' | 'TDA' | 'Casida' | 'Liouville-Lanczos' | 'Sternheimer' | 'propagation'
  /** A reference. `data.model_method.screening_ref`. */
  readonly screening_ref?: SimulationsScreening
  /** Of BaseMultireferenceMethod. `data.model_method.state_treatment`. */
  readonly state_treatment?: 'state_averaged' | 'state_specific'
  /** Of BaseMultireferenceMethod. `data.model_method.n_state_groups`. */
  readonly n_state_groups?: number
  /** Shape: [n_state_groups]. Of BaseMultireferenceMethod. `data.model_method.state_multiplicities`. */
  readonly state_multiplicities?: Float64Array
  /** Shape: [n_state_groups]. Of BaseMultireferenceMethod. `data.model_method.n_roots_per_multiplicity`. */
  readonly n_roots_per_multiplicity?: Float64Array
  /** Shape: [*]. Of BaseMultireferenceMethod. `data.model_method.state_weights`. */
  readonly state_weights?: Float64Array
  /** Of BaseMultireferenceMethod. `data.model_method.symmetry_label`. */
  readonly symmetry_label?: string
  /** Until version 0.7.0. Of BaseMultireferenceMethod. `data.model_method.reference_type`. */
  readonly reference_type?: 'state_specific' | 'state_averaged'
  /** Of BaseMultireferenceMethod. `data.model_method.active_space`. */
  readonly active_space?: ActiveSpace
  /** Shape: [*]. Or: Shape: [*]. Until version 0.6.0. `data.model_method.excitation_order`. */
  readonly excitation_order?: Float64Array
  /** Shape: [*]. Or: Shape: [*]. Until version 0.6.0. `data.model_method.perturbative_correction_order`. */
  readonly perturbative_correction_order?: Float64Array
  /** Until version 0.6.0. `data.model_method.perturbative_correction`. */
  readonly perturbative_correction?: '(Q)' | '(T)' | '(T0)' | '[T0]' | '[T]' | '(T)' | '[T]' | '(T0)' | '[T0]' | '(Q)'
  /** Until version 0.6.0. `data.model_method.explicit_correlation`. */
  readonly explicit_correlation?: 'F12' | 'F12a' | 'F12b' | 'F12c' | 'R12'
  /** `data.model_method.local_correlation`. */
  readonly local_correlation?: LocalCorrelation
  /** Of SimulationsCoreHoleSpectra. `data.model_method.edge`. */
  readonly edge?: 'K' | 'L1' | 'L2' | 'L23' | 'L3' | 'M1' | 'M2' | 'M23' | 'M3' | 'M4' | 'M45' | 'M5' | 'N1' | 'N2' | 'N23' | 'N3' | 'N4' | 'N45' | 'N5'
  /** A reference. Of SimulationsCoreHoleSpectra. `data.model_method.core_hole_ref`. */
  readonly core_hole_ref?: SimulationsCoreHole
  /** A reference. Of SimulationsCoreHoleSpectra. `data.model_method.excited_state_method_ref`. */
  readonly excited_state_method_ref?: ModelMethodElectronic
  /** Of SimulationsDMFT. `data.model_method.impurity_solver`. */
  readonly impurity_solver?: 'CT-AUX' | 'CT-HYB' | 'CT-INT' | 'ED' | 'IPT' | 'MPS' | 'NCA' | 'NRG' | 'OCA' | 'hubbard_I' | 'slave_bosons'
  /** Of SimulationsDMFT. `data.model_method.n_impurities`. */
  readonly n_impurities?: number
  /** Shape: [n_impurities]. Or: Until version 0.0.7. `data.model_method.n_orbitals`. */
  readonly n_orbitals?: Float64Array | number
  /** Shape: [n_orbitals]. A reference. Or: Shape: [n_orbitals_per_atom]. A reference. `data.model_method.orbitals_ref`. */
  readonly orbitals_ref?: readonly ElectronicState[]
  /** Shape: [n_impurities]. Of SimulationsDMFT. `data.model_method.n_electrons`. */
  readonly n_electrons?: Float64Array
  /** Unit: 1 / joule. Of SimulationsDMFT. `data.model_method.inverse_temperature`. */
  readonly inverse_temperature?: Quantity<'time ** 2 / length ** 2 / mass', number>
  /** Of SimulationsDMFT. `data.model_method.magnetic_state`. */
  readonly magnetic_state?: 'antiferromagnetic' | 'ferromagnetic' | 'paramagnetic'
  /** Of SimulationsGW. `data.model_method.analytical_continuation`. */
  readonly analytical_continuation?: 'contour_deformation' | 'multi_pole' | 'pade' | 'ppm_FaridEngel' | 'ppm_GodbyNeeds' | 'ppm_HybertsenLouie' | 'ppm_vonderLindenHorsh'
  /** Shape: [2]. Of SimulationsGW. `data.model_method.interval_qp_corrections`. */
  readonly interval_qp_corrections?: Float64Array
  /** `data.model_method.order`. */
  readonly order?: number
  /** Of OrbitalLocalization. `data.model_method.method`. */
  readonly method?: 'AIOPM-NBO' | 'Edmiston-Ruedenberg' | 'Foster-Boys' | 'IBO' | 'NBO' | 'Pipek-Mezey'
  /** Of OrbitalLocalization. `data.model_method.n_localized_orbitals`. */
  readonly n_localized_orbitals?: number
  /** Of PerturbationMethod. `data.model_method.density`. */
  readonly density?: 'relaxed' | 'unrelaxed'
  /** Of PerturbationMethod. `data.model_method.spin_component_scaling`. */
  readonly spin_component_scaling?: 'SCS' | 'SOS' | 'custom'
  /** Of SimulationsScreening. `data.model_method.dielectric_infinity`. */
  readonly dielectric_infinity?: number
  /** Of SimulationsTB. `data.model_method.n_orbitals_per_atom`. */
  readonly n_orbitals_per_atom?: number
  /** Of SimulationsTB. `data.model_method.n_atoms_per_unit_cell`. */
  readonly n_atoms_per_unit_cell?: number
  /** Of SimulationsTB. `data.model_method.n_total_orbitals`. */
  readonly n_total_orbitals?: number
  /** A list; gaps are null. Of SimulationsSlaterKoster. `data.model_method.bonds`. */
  readonly bonds?: readonly SimulationsSlaterKosterBond[]
  /** A list; gaps are null. Of SimulationsSlaterKoster. `data.model_method.overlaps`. */
  readonly overlaps?: readonly SimulationsSlaterKosterBond[]
  /** Of TDDFT. `data.model_method.approximation`. */
  readonly approximation?: 'TDA' | 'full'
  /** A reference. Of TDDFT. `data.model_method.field_polarization_ref`. */
  readonly field_polarization_ref?: SimulationsPhoton
  /** Of TDDFT. `data.model_method.target_property`. */
  readonly target_property?: 'EELS' | 'Raman' | 'absorption' | 'emission' | 'nonlinear'
  /** Of SimulationsWannier. `data.model_method.is_maximally_localized`. */
  readonly is_maximally_localized?: boolean
  /** Of SimulationsWannier. `data.model_method.localization_type`. */
  readonly localization_type?: 'maximally_localized' | 'single_shot'
  /** Of SimulationsWannier. `data.model_method.n_bloch_bands`. */
  readonly n_bloch_bands?: number
  /** Unit: electron_volt. Shape: [2]. Of SimulationsWannier. `data.model_method.energy_window_outer`. */
  readonly energy_window_outer?: Quantity<'energy', Float64Array>
  /** Unit: electron_volt. Shape: [2]. Of SimulationsWannier. `data.model_method.energy_window_inner`. */
  readonly energy_window_inner?: Quantity<'energy', Float64Array>
}

/** One of Outputs, SCFOutputs, TrajectoryOutputs, WorkflowOutputs: `m_def` says which. Members that it does not have are not set. */
export interface AnyOutputs extends Outputs {
  /** Of WorkflowOutputs. `data.outputs.step`. */
  readonly step?: number
  /** Unit: picosecond. Of TrajectoryOutputs. `data.outputs.time`. */
  readonly time?: Quantity<'time', number>
}

/** One of Task, TaskReference, Workflow, BeyondDFTWorkflow, BeyondHFWorkflow, HFCIWorkflow and 45 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyTask extends Task {
  /** A list; gaps are null. Of Workflow. `workflow2.tasks.tasks`. */
  readonly tasks?: readonly AnyTask[]
  /** `workflow2.tasks.method`. */
  readonly method?: AnyWorkflowMethod
  /** `workflow2.tasks.results`. */
  readonly results?: AnyWorkflowResults
  /** A reference. Of TaskReference. `workflow2.tasks.task`. */
  readonly task?: Task
  /** Until version 0.5.0. Of SimulationsSimulationWorkflow. `workflow2.tasks.model`. */
  readonly model?: AnySimulationWorkflowModel
}

/** One of GlobalCrystalSymmetry, GlobalSymmetry: `m_def` says which. Members that it does not have are not set. */
export interface AnyGlobalSymmetry extends Omit<GlobalSymmetry, "hall_symbol" | "point_group_symbol" | "space_group_number" | "space_group_symbol" | "strukturbericht_designation" | "prototype_formula" | "prototype_aflow_id"> {
  /** Until version 0.6.0. `data.model_system.symmetry.hall_symbol`. */
  readonly hall_symbol?: string
  /** Until version 0.6.0. `data.model_system.symmetry.point_group_symbol`. */
  readonly point_group_symbol?: string
  /** Until version 0.6.0. `data.model_system.symmetry.space_group_number`. */
  readonly space_group_number?: number
  /** Until version 0.6.0. `data.model_system.symmetry.space_group_symbol`. */
  readonly space_group_symbol?: string
  /** Until version 0.6.0. `data.model_system.symmetry.strukturbericht_designation`. */
  readonly strukturbericht_designation?: string
  /** Until version 0.6.0. `data.model_system.symmetry.prototype_formula`. */
  readonly prototype_formula?: string
  /** Until version 0.6.0. `data.model_system.symmetry.prototype_aflow_id`. */
  readonly prototype_aflow_id?: string
  /** Of GlobalCrystalSymmetry. `data.model_system.symmetry.lattice_type`. */
  readonly lattice_type?: 'a - triclinic' | 'ap - linear' | 'c - cubic' | 'h - hexagonal' | 'hp - hexagonal 2D' | 'm - monoclinic' | 'mp - oblique' | 'o - orthorhombic' | 'oc - centered rectangular' | 'op - rectangular' | 'r - trigonal' | 't - tetragonal' | 'tp - square'
  /** Of GlobalCrystalSymmetry. `data.model_system.symmetry.lattice_centering`. */
  readonly lattice_centering?: 'F - all faces centred' | 'I - body centred' | 'P - primitive' | 'R - rhombohedral' | 'S - face centred' | 'c - centered 2D' | 'p - primitive 2D/1D'
  /** Of GlobalCrystalSymmetry. `data.model_system.symmetry.hall_number`. */
  readonly hall_number?: number
  /** Shape: [3]. Of GlobalCrystalSymmetry. `data.model_system.symmetry.analysis_origin_shift`. */
  readonly analysis_origin_shift?: Float64Array
  /** Shape: [3, 3]. Of GlobalCrystalSymmetry. `data.model_system.symmetry.analysis_transformation_matrix`. */
  readonly analysis_transformation_matrix?: Float64Array[]
}

/** One of SimulationsCoreHole, ElectronicState: `m_def` says which. Members that it does not have are not set. */
export interface AnyElectronicState extends ElectronicState {
  /** Of SimulationsCoreHole. `data.model_system.electronic_state.n_excited_electrons`. */
  readonly n_excited_electrons?: number
  /** Of SimulationsCoreHole. `data.model_system.electronic_state.dscf_state`. */
  readonly dscf_state?: 'final' | 'initial'
  /** A reference. Until version 0.5.0. Of SimulationsCoreHole. `data.model_system.electronic_state.orbital_ref`. */
  readonly orbital_ref?: OrbitalsState
}

/** One of AtomsState, CGBeadState, CoarseGrainedState, ParticleState: `m_def` says which. Members that it does not have are not set. */
export interface AnyParticleState extends Omit<ParticleState, "label"> {
  /** `data.model_system.particle_states.label`. */
  readonly label?: string
  /** Of AtomsState. `data.model_system.particle_states.chemical_symbol`. */
  readonly chemical_symbol?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  /** Of AtomsState. `data.model_system.particle_states.atomic_number`. */
  readonly atomic_number?: number
  /** Unit: coulomb. `data.model_system.particle_states.charge`. */
  readonly charge?: number | Quantity<'charge', number>
  /** Of AtomsState. `data.model_system.particle_states.spin`. */
  readonly spin?: number
  /** A reference. Until version 0.6.0. Of AtomsState. `data.model_system.particle_states.pseudopotential`. */
  readonly pseudopotential?: SimulationsPseudopotential
  /** Of AtomsState. `data.model_system.particle_states.electronic_state`. */
  readonly electronic_state?: AnyElectronicState
  /** A list; gaps are null. Until version 0.5.0. Of AtomsState. `data.model_system.particle_states.orbitals_state`. */
  readonly orbitals_state?: readonly OrbitalsState[]
  /** Until version 0.5.0. Of AtomsState. `data.model_system.particle_states.core_hole`. */
  readonly core_hole?: SimulationsCoreHole
  /** Until version 0.5.0. Of AtomsState. `data.model_system.particle_states.hubbard_interactions`. */
  readonly hubbard_interactions?: HubbardInteractions
  /** Of CGBeadState. `data.model_system.particle_states.bead_symbol`. */
  readonly bead_symbol?: string
  /** Shape: [*]. Of CGBeadState. `data.model_system.particle_states.alt_labels`. */
  readonly alt_labels?: readonly string[]
}

/** One of AtomicCell, SimulationsCell: `m_def` says which. Members that it does not have are not set. */
export interface AnySimulationsCell extends SimulationsCell {
  /** Shape: [*]. Until version 0.5.0. Of AtomicCell. `data.model_system.cell.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
  /** Shape: [*]. Until version 0.5.0. Of AtomicCell. `data.model_system.cell.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Until version 0.3.2. Of AtomicCell. `data.model_system.cell.n_atoms`. */
  readonly n_atoms?: number
  /** A list; gaps are null. Until version 0.3.2. Of AtomicCell. `data.model_system.cell.atoms_state`. */
  readonly atoms_state?: readonly AtomsState[]
}

/** One of AngleDihedralCouplingPotential, AnglePotential, BondAngleCouplingPotential, BondPotential, CosineAngle, CubicBond and 29 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyHamiltonianTerm extends Omit<HamiltonianTerm, "name" | "type"> {
  /** Default: Hubbard. `data.model_method.contributions.name`. */
  readonly name?: string
  /** `data.model_method.contributions.type`. */
  readonly type?: 'angle' | 'angle-dihedral' | 'bond' | 'bond-angle' | 'dihedral' | 'improper dihedral' | 'nonbonded' | string | 'VV10' | 'optB86b-vdW' | 'optB88-vdW' | 'rVV10' | 'vdW-DF' | 'vdW-DF-cx' | 'vdW-DF2'
  /** Of SimulationsPotential. `data.model_method.contributions.functional_form`. */
  readonly functional_form?: string
  /** Of SimulationsPotential. `data.model_method.contributions.n_interactions`. */
  readonly n_interactions?: number
  /** Of SimulationsPotential. `data.model_method.contributions.n_particles`. */
  readonly n_particles?: number
  /** Shape: [n_interactions, n_particles]. Of SimulationsPotential. `data.model_method.contributions.particle_labels`. */
  readonly particle_labels?: readonly (readonly string[])[]
  /** Shape: [n_interactions, n_particles]. Of SimulationsPotential. `data.model_method.contributions.particle_indices`. */
  readonly particle_indices?: Float64Array[]
  /** A list; gaps are null. Of SimulationsPotential. `data.model_method.contributions.parameters`. */
  readonly parameters?: readonly AnyParameterEntry[]
  /** Unit: radian. `data.model_method.contributions.equilibrium_angle`. */
  readonly equilibrium_angle?: Quantity<'angle', number>
  /** Unit: radian. Of AngleDihedralCouplingPotential. `data.model_method.contributions.equilibrium_dihedral`. */
  readonly equilibrium_dihedral?: Quantity<'angle', number>
  /** Unit: joule / radian ** 2. Of AngleDihedralCouplingPotential. `data.model_method.contributions.force_constant_angle`. */
  readonly force_constant_angle?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: joule / radian ** 2. Of AngleDihedralCouplingPotential. `data.model_method.contributions.force_constant_dihedral`. */
  readonly force_constant_dihedral?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: joule / radian ** 2. Of AngleDihedralCouplingPotential. `data.model_method.contributions.coupling_constant`. */
  readonly coupling_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: radian. Or: Unit: meter. `data.model_method.contributions.equilibrium_value`. */
  readonly equilibrium_value?: Quantity<'angle', number> | Quantity<'length', number>
  /** Unit: joule / radian ** 2. Or: Unit: joule / meter / radian. Or: Unit: joule / meter ** 2. Or: Unit: joule / radian. Or: Unit: joule. `data.model_method.contributions.force_constant`. */
  readonly force_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number> | Quantity<'length * mass / angle / time ** 2', number> | Quantity<'mass / time ** 2', number> | Quantity<'length ** 2 * mass / angle / time ** 2', number> | Quantity<'energy', number>
  /** Unit: meter. Of BondAngleCouplingPotential. `data.model_method.contributions.equilibrium_bond_length`. */
  readonly equilibrium_bond_length?: Quantity<'length', number>
  /** Unit: joule / meter ** 3. Of CubicBond. `data.model_method.contributions.force_constant_cubic`. */
  readonly force_constant_cubic?: Quantity<'pressure', number>
  /** Unit: meter. Of FeneBond. `data.model_method.contributions.maximum_extension`. */
  readonly maximum_extension?: Quantity<'length', number>
  /** Unit: joule. Of MorseBond. `data.model_method.contributions.well_depth`. */
  readonly well_depth?: Quantity<'energy', number>
  /** Unit: 1 / meter. Of MorseBond. `data.model_method.contributions.well_steepness`. */
  readonly well_steepness?: Quantity<'wavenumber', number>
  /** `data.model_method.contributions.multiplicity`. */
  readonly multiplicity?: number
  /** Unit: radian. `data.model_method.contributions.phase_shift`. */
  readonly phase_shift?: Quantity<'angle', number>
  /** A list; gaps are null. Of PolynomialPotential. `data.model_method.contributions.force_constants`. */
  readonly force_constants?: readonly PolynomialForceConstant[]
  /** Unit: joule. Shape: [6]. Of RyckaertBellemansDihedral. `data.model_method.contributions.coefficients`. */
  readonly coefficients?: Quantity<'energy', Float64Array>
  /** Unit: radian. Shape: [*]. Or: Unit: meter. Shape: [*]. Or: Shape: [*]. `data.model_method.contributions.bins`. */
  readonly bins?: Quantity<'angle', Float64Array> | Quantity<'length', Float64Array> | Float64Array
  /** Unit: joule. Shape: [*]. Of TabulatedPotential. `data.model_method.contributions.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Unit: joule / radian. Shape: [*]. Or: Unit: joule / meter. Shape: [*]. Or: Shape: [*]. `data.model_method.contributions.forces`. */
  readonly forces?: Quantity<'length ** 2 * mass / angle / time ** 2', Float64Array> | Quantity<'force', Float64Array> | Float64Array
  /** Unit: meter. Of UreyBradleyAngle. `data.model_method.contributions.equilibrium_value_UB`. */
  readonly equilibrium_value_UB?: Quantity<'length', number>
  /** Unit: joule / meter ** 2. Of UreyBradleyAngle. `data.model_method.contributions.force_constant_UB`. */
  readonly force_constant_UB?: Quantity<'mass / time ** 2', number>
  /** `data.model_method.contributions.model`. */
  readonly model?: 'D2' | 'D3' | 'D3BJ' | 'D4' | 'JCHS' | 'MBD' | 'MBD@rsSCS' | 'OBS' | 'TS' | 'TS-SCS' | 'XDM' | 'COSMO' | 'COSMO-RS' | 'CPCM' | 'DCOSMO' | 'GB' | 'GBSA' | 'IEF-PCM' | 'PB' | 'PCM' | 'SCCS' | 'SMD'
  /** Of EmpiricalDispersionModel. `data.model_method.contributions.damping_function`. */
  readonly damping_function?: 'BJ' | 'fermi' | 'rational' | 'zero'
  /** A reference. `data.model_method.contributions.xc_partner_ref`. */
  readonly xc_partner_ref?: SimulationsXCFunctional
  /** Of HubbardInteractions. `data.model_method.contributions.n_orbitals`. */
  readonly n_orbitals?: number
  /** Shape: [n_orbitals]. A reference. Of HubbardInteractions. `data.model_method.contributions.orbitals_ref`. */
  readonly orbitals_ref?: readonly ElectronicState[]
  /** Unit: joule. Shape: [n_orbitals, n_orbitals]. Of HubbardInteractions. `data.model_method.contributions.u_matrix`. */
  readonly u_matrix?: Quantity<'energy', Float64Array[]>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.contributions.u_interaction`. */
  readonly u_interaction?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.contributions.j_hunds_coupling`. */
  readonly j_hunds_coupling?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.contributions.u_interorbital_interaction`. */
  readonly u_interorbital_interaction?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.contributions.j_local_exchange_interaction`. */
  readonly j_local_exchange_interaction?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.contributions.u_effective`. */
  readonly u_effective?: Quantity<'energy', number>
  /** Unit: joule. Shape: [3]. Of HubbardInteractions. `data.model_method.contributions.slater_integrals`. */
  readonly slater_integrals?: Quantity<'energy', Float64Array>
  /** Of HubbardInteractions. `data.model_method.contributions.double_counting_correction`. */
  readonly double_counting_correction?: string
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.point_group`. */
  readonly point_group?: string
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.symmetry_label`. */
  readonly symmetry_label?: string
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.degeneracy`. */
  readonly degeneracy?: number
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.occupation`. */
  readonly occupation?: number
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.spin_orbit_state`. */
  readonly spin_orbit_state?: AnyBaseSpinOrbitalState
  /** A list; gaps are null. Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.sub_states`. */
  readonly sub_states?: readonly AnyElectronicState[]
  /** A list; gaps are null. Until version 0.7.0. Of HubbardInteractions. `data.model_method.contributions.basis_orbitals`. */
  readonly basis_orbitals?: readonly AnyBaseSpinOrbitalState[]
  /** Of ImplicitSolvationModel. `data.model_method.contributions.solvent`. */
  readonly solvent?: string
  /** Of ImplicitSolvationModel. `data.model_method.contributions.dielectric_constant`. */
  readonly dielectric_constant?: number
  /** Of ImplicitSolvationModel. `data.model_method.contributions.dielectric_constant_optical`. */
  readonly dielectric_constant_optical?: number
  /** Of ImplicitSolvationModel. `data.model_method.contributions.is_mixture`. */
  readonly is_mixture?: boolean
  /** Of ImplicitSolvationModel. `data.model_method.contributions.refractive_index`. */
  readonly refractive_index?: number
  /** Of ImplicitSolvationModel. `data.model_method.contributions.cavity_construction`. */
  readonly cavity_construction?: 'FIXED_RADIUS' | 'ISOSURFACE' | 'SAS' | 'UFF' | 'VdW' | 'other'
  /** Shape: [*]. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.surface_tessellation`. */
  readonly surface_tessellation?: Float64Array
  /** Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.epsilon_interior`. */
  readonly epsilon_interior?: number
  /** Unit: mole / liter. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.ionic_strength`. */
  readonly ionic_strength?: Quantity<'concentration', number>
  /** A reference. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.born_radii_system_ref`. */
  readonly born_radii_system_ref?: ModelSystem
  /** Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.n_born`. */
  readonly n_born?: number
  /** Unit: meter. Shape: [n_born]. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.effective_born_radii`. */
  readonly effective_born_radii?: Quantity<'length', Float64Array>
  /** Shape: [n_born]. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.contributions.born_radii_particle_indices`. */
  readonly born_radii_particle_indices?: Float64Array
  /** Of SelfInteractionCorrection. `data.model_method.contributions.method`. */
  readonly method?: 'AD' | 'EXPLICIT_ORBITALS' | 'MAURI_SPZ' | 'MAURI_US' | 'SOSEX'
  /** Of SelfInteractionCorrection. `data.model_method.contributions.correction_target`. */
  readonly correction_target?: 'average_density' | 'doublet_unpaired_orbital' | 'screened_exchange' | 'selected_orbitals' | 'spin_density'
  /** Of SelfInteractionCorrection. `data.model_method.contributions.scaling_factor`. */
  readonly scaling_factor?: number
  /** Of SelfInteractionCorrection. `data.model_method.contributions.n_corrected_orbitals`. */
  readonly n_corrected_orbitals?: number
  /** A list; gaps are null. Of SelfInteractionCorrection. `data.model_method.contributions.corrected_orbitals_ref`. */
  readonly corrected_orbitals_ref?: readonly AnyElectronicState[]
}

/** One of AbsorptionSpectrum, XASSpectrum: `m_def` says which. Members that it does not have are not set. */
export interface AnyAbsorptionSpectrum extends AbsorptionSpectrum {
  /** Of XASSpectrum. `data.outputs.absorption_spectra.xanes_spectrum`. */
  readonly xanes_spectrum?: AnyAbsorptionSpectrum
  /** Of XASSpectrum. `data.outputs.absorption_spectra.exafs_spectrum`. */
  readonly exafs_spectrum?: AnyAbsorptionSpectrum
}

/** One of ElectronicBandStructure, ElectronicEigenvalues: `m_def` says which. Members that it does not have are not set. */
export interface AnyElectronicEigenvalues extends Omit<ElectronicEigenvalues, "reciprocal_cell"> {
  /** A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Or: A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Until version 0.5.0. `data.outputs.electronic_eigenvalues.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** Of ElectronicBandStructure. `data.outputs.electronic_eigenvalues.k_path`. */
  readonly k_path?: SimulationsKLinePath
}

/** One of AlternativeRepresentation, ModelSystem, Representation: `m_def` says which. Members that it does not have are not set. */
export interface AnyRepresentation extends Omit<Representation, "name"> {
  /** `data.model_system.name`. */
  readonly name?: string
  /** Shape: [3]. Of AlternativeRepresentation. `data.model_system.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** Shape: [3, 3]. Of AlternativeRepresentation. `data.model_system.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
  /** Of AlternativeRepresentation. `data.model_system.crystal_cell_type`. */
  readonly crystal_cell_type?: 'conventional' | 'primitive'
  /** Shape: [3, 3]. Of AlternativeRepresentation. `data.model_system.supercell_matrix`. */
  readonly supercell_matrix?: Float64Array[]
  /** Of BaseV2Entity. `data.model_system.datetime`. */
  readonly datetime?: Date
  /** Of BaseV2BaseSection. `data.model_system.lab_id`. */
  readonly lab_id?: string
  /** Of BaseV2BaseSection. `data.model_system.description`. */
  readonly description?: string
  /** Of BaseV2System. `data.model_system.formula`. */
  readonly formula?: string
  /** A list; gaps are null. Of ModelSystem. `data.model_system.sub_systems`. */
  readonly sub_systems?: readonly ModelSystem[]
  /** Of BaseV2System. `data.model_system.geometry`. */
  readonly geometry?: GeometricalSpace
  /** Of ModelSystem. `data.model_system.type`. */
  readonly type?: '1D' | '2D' | 'active_atom' | 'atom' | 'bulk' | 'cluster' | 'molecule' | 'molecule / cluster' | 'monomer' | 'surface' | 'unavailable'
  /** Of ModelSystem. `data.model_system.dimensionality`. */
  readonly dimensionality?: number
  /** Default: false. Of ModelSystem. `data.model_system.is_representative`. */
  readonly is_representative?: boolean
  /** Of ModelSystem. `data.model_system.time_step`. */
  readonly time_step?: number
  /** Of ModelSystem. `data.model_system.branch_label`. */
  readonly branch_label?: string
  /** Of ModelSystem. `data.model_system.branch_depth`. */
  readonly branch_depth?: number
  /** Shape: [*]. Of ModelSystem. `data.model_system.particle_indices`. */
  readonly particle_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.n_particles`. */
  readonly n_particles?: number
  /** Unit: meter. Shape: [*, 3]. Of ModelSystem. `data.model_system.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [*, 3]. Of ModelSystem. `data.model_system.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Shape: [*, 2]. Of ModelSystem. `data.model_system.bond_list`. */
  readonly bond_list?: Float64Array[]
  /** Of ModelSystem. `data.model_system.composition_formula`. */
  readonly composition_formula?: string
  /** Of ModelSystem. `data.model_system.total_charge`. */
  readonly total_charge?: number
  /** Of ModelSystem. `data.model_system.total_spin_multiplicity`. */
  readonly total_spin_multiplicity?: number
  /** Until version 0.8.0. Of ModelSystem. `data.model_system.total_spin`. */
  readonly total_spin?: number
  /** Shape: [*]. Until version 0.3.2. Of ModelSystem. `data.model_system.atom_indices`. */
  readonly atom_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.symmetry`. */
  readonly symmetry?: AnyGlobalSymmetry
  /** Of ModelSystem. `data.model_system.chemical_formula`. */
  readonly chemical_formula?: ChemicalFormula
  /** Of ModelSystem. `data.model_system.electronic_state`. */
  readonly electronic_state?: AnyElectronicState
  /** A list; gaps are null. Of ModelSystem. `data.model_system.particle_states`. */
  readonly particle_states?: readonly AnyParticleState[]
  /** A list; gaps are null. Of ModelSystem. `data.model_system.representations`. */
  readonly representations?: readonly AlternativeRepresentation[]
  /** A list; gaps are null. Until version 0.5.0. Of ModelSystem. `data.model_system.cell`. */
  readonly cell?: readonly AnySimulationsCell[]
  /** A list; gaps are null. Until version 0.3.2. Of ModelSystem. `data.model_system.model_system`. */
  readonly model_system?: readonly ModelSystem[]
}

/** One of BaseSpinOrbitalState, NonCollinearSpinState, SphericalSymmetryState: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseSpinOrbitalState extends BaseSpinOrbitalState {
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.kappa_quantum_number`. */
  readonly kappa_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.j_quantum_number`. */
  readonly j_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.l_quantum_number`. */
  readonly l_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.mj_quantum_number`. */
  readonly mj_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.ml_quantum_number`. */
  readonly ml_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.s_quantum_number`. */
  readonly s_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.ms_quantum_number`. */
  readonly ms_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.electronic_state.spin_orbit_state.coupling_origin`. */
  readonly coupling_origin?: 'intermediate' | 'pure_LS' | 'pure_jj' | 'relativistic'
  /** Shape: [3]. Of NonCollinearSpinState. `data.model_system.electronic_state.spin_orbit_state.axis`. */
  readonly axis?: Float64Array
}

/** One of DOSProfile, ElectronicDensityOfStates: `m_def` says which. Members that it does not have are not set. */
export interface AnyDOSProfile extends Omit<DOSProfile, "energies"> {
  /** `data.outputs.electronic_dos.projected_dos.energies`. */
  readonly energies?: Energy2
  /** Of ElectronicDensityOfStates. `data.outputs.electronic_dos.projected_dos.spin_channel`. */
  readonly spin_channel?: number
  /** Unit: joule. Of ElectronicDensityOfStates. `data.outputs.electronic_dos.projected_dos.energies_origin`. */
  readonly energies_origin?: Quantity<'energy', number>
  /** Of ElectronicDensityOfStates. `data.outputs.electronic_dos.projected_dos.normalization_factor`. */
  readonly normalization_factor?: number
  /** A list; gaps are null. Of ElectronicDensityOfStates. `data.outputs.electronic_dos.projected_dos.projected_dos`. */
  readonly projected_dos?: readonly AnyDOSProfile[]
}

/** One of ElectronicBandStructure, BaseElectronicEigenvalues, ElectronicEigenvalues: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseElectronicEigenvalues extends Omit<BaseElectronicEigenvalues, "contributions"> {
  /** A list; gaps are null. `data.outputs.electronic_band_structures.contributions.contributions`. */
  readonly contributions: readonly AnyPhysicalProperty[]
  /** Of ElectronicEigenvalues. `data.outputs.electronic_band_structures.contributions.spin_channel`. */
  readonly spin_channel?: number
  /** Shape: [*, n_levels]. Of ElectronicEigenvalues. `data.outputs.electronic_band_structures.contributions.occupation`. */
  readonly occupation?: Float64Array[]
  /** Unit: joule. Of ElectronicEigenvalues. `data.outputs.electronic_band_structures.contributions.highest_occupied`. */
  readonly highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. Of ElectronicEigenvalues. `data.outputs.electronic_band_structures.contributions.lowest_unoccupied`. */
  readonly lowest_unoccupied?: Quantity<'energy', number>
  /** A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Or: A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Until version 0.5.0. `data.outputs.electronic_band_structures.contributions.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** A list; gaps are null. Until version 0.5.0. Of ElectronicEigenvalues. `data.outputs.electronic_band_structures.contributions.value_contributions`. */
  readonly value_contributions?: readonly AnyBaseElectronicEigenvalues[]
  /** Of ElectronicBandStructure. `data.outputs.electronic_band_structures.contributions.k_path`. */
  readonly k_path?: SimulationsKLinePath
}

/** One of BaseForce, ForceContribution, TotalForce: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseForce extends Omit<BaseForce, "contributions"> {
  /** A list; gaps are null. `data.outputs.total_forces.contributions.contributions`. */
  readonly contributions: readonly AnyPhysicalProperty[]
}

/** One of BaseEnergy, EnergyContribution, FermiLevel, KineticEnergy, PotentialEnergy, TotalEnergy and 8 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseEnergy extends Omit<BaseEnergy, "type" | "contributions"> {
  /** `data.outputs.total_energies.contributions.type`. */
  readonly type?: string
  /** A list; gaps are null. `data.outputs.total_energies.contributions.contributions`. */
  readonly contributions: readonly AnyPhysicalProperty[]
  /** Unit: kelvin. Of ChemicalPotential. `data.outputs.total_energies.contributions.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** Of ChemicalPotential. `data.outputs.total_energies.contributions.particle_number`. */
  readonly particle_number?: number
  /** Unit: joule. Until version 0.7.0. Of ChemicalPotential. `data.outputs.total_energies.contributions.fermi_energy`. */
  readonly fermi_energy?: Quantity<'energy', number>
}

/** One of Model, TB, XCFunctional, XTB: `m_def` says which. Members that it does not have are not set. */
export interface AnyModel extends Omit<Model, "contributions"> {
  /** A list; gaps are null. `run.method.force_field.model.contributions`. */
  readonly contributions: readonly AnyModelContributions[]
  /** Of TB. `run.method.force_field.model.slater_koster`. */
  readonly slater_koster?: SlaterKoster
  /** Of TB. `run.method.force_field.model.xtb`. */
  readonly xtb?: XTB
  /** Of TB. `run.method.force_field.model.wannier`. */
  readonly wannier?: Wannier
  /** A list; gaps are null. Of XCFunctional. `run.method.force_field.model.exchange`. */
  readonly exchange?: readonly Functional[]
  /** A list; gaps are null. Of XCFunctional. `run.method.force_field.model.correlation`. */
  readonly correlation?: readonly Functional[]
  /** A list; gaps are null. Of XCFunctional. `run.method.force_field.model.hybrid`. */
  readonly hybrid?: readonly Functional[]
  /** A list; gaps are null. Of XTB. `run.method.force_field.model.hamiltonian`. */
  readonly hamiltonian?: readonly Interaction[]
  /** A list; gaps are null. Of XTB. `run.method.force_field.model.overlap`. */
  readonly overlap?: readonly Interaction[]
  /** A list; gaps are null. Of XTB. `run.method.force_field.model.repulsion`. */
  readonly repulsion?: readonly Interaction[]
  /** A list; gaps are null. Of XTB. `run.method.force_field.model.magnetic`. */
  readonly magnetic?: readonly Interaction[]
  /** A list; gaps are null. Of XTB. `run.method.force_field.model.coulomb`. */
  readonly coulomb?: readonly Interaction[]
}

/** One of ResultsCoreHole, CoreHole: `m_def` says which. Members that it does not have are not set. */
export interface AnyCoreHole extends Omit<CoreHole, "n_quantum_number" | "j_quantum_number" | "mj_quantum_number" | "degeneracy" | "n_electrons_excited" | "occupation"> {
  /** `run.method.atom_parameters.core_hole.n_quantum_number`. */
  readonly n_quantum_number?: number
  /** Shape: [1..2]. `run.method.atom_parameters.core_hole.j_quantum_number`. */
  readonly j_quantum_number?: Float64Array
  /** Shape: [*]. `run.method.atom_parameters.core_hole.mj_quantum_number`. */
  readonly mj_quantum_number?: Float64Array
  /** `run.method.atom_parameters.core_hole.degeneracy`. */
  readonly degeneracy?: number
  /** `run.method.atom_parameters.core_hole.n_electrons_excited`. */
  readonly n_electrons_excited?: number
  /** `run.method.atom_parameters.core_hole.occupation`. */
  readonly occupation?: number
  /** Of ResultsCoreHole. `run.method.atom_parameters.core_hole.l_quantum_symbol`. */
  readonly l_quantum_symbol?: string
  /** Of ResultsCoreHole. `run.method.atom_parameters.core_hole.ml_quantum_symbol`. */
  readonly ml_quantum_symbol?: string
  /** Of ResultsCoreHole. `run.method.atom_parameters.core_hole.ms_quantum_symbol`. */
  readonly ms_quantum_symbol?: string
}

/** One of BandGap, BandGapDeprecated: `m_def` says which. Members that it does not have are not set. */
export interface AnyBandGapDeprecated extends Omit<BandGapDeprecated, "provenance"> {
  /** `run.calculation.dos_electronic.band_gap.provenance`. */
  readonly provenance?: AnyProvenanceTracker
}

/** One of BaseV2Collection, Element, BaseV2Entity, BaseV2Instrument, BaseV2PureSubstance, BaseV2System and 14 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseV2Entity extends Omit<BaseV2Entity, "name" | "lab_id" | "description"> {
  /** `data.model_system.name`. */
  readonly name?: string
  /** `data.model_system.lab_id`. */
  readonly lab_id?: string
  /** `data.model_system.description`. */
  readonly description?: string
  /** A list; gaps are null. Of BaseV2Collection. `data.model_system.entities`. */
  readonly entities?: readonly AnyBaseV2EntityReference[]
  /** Of BaseV2System. `data.model_system.formula`. */
  readonly formula?: string
  /** A list; gaps are null. `data.model_system.sub_systems`. */
  readonly sub_systems?: readonly AnyBaseV2EntitySubSystems[]
  /** Of BaseV2System. `data.model_system.geometry`. */
  readonly geometry?: GeometricalSpace
  /** `data.model_system.chemical_symbol`. */
  readonly chemical_symbol?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  /** `data.model_system.atomic_number`. */
  readonly atomic_number?: number
  /** Unit: coulomb. `data.model_system.charge`. */
  readonly charge?: number | Quantity<'charge', number>
  /** Of BaseV2PureSubstance. `data.model_system.iupac_name`. */
  readonly iupac_name?: string
  /** `data.model_system.chemical_formula`. */
  readonly chemical_formula?: string | ChemicalFormula
  /** Unit: gram / mole. Of BaseV2PureSubstance. `data.model_system.molar_mass`. */
  readonly molar_mass?: Quantity<'molar mass', number>
  /** Of BaseV2PureSubstance. `data.model_system.inchi`. */
  readonly inchi?: string
  /** Of BaseV2PureSubstance. `data.model_system.inchi_key`. */
  readonly inchi_key?: string
  /** Of BaseV2PureSubstance. `data.model_system.smile`. */
  readonly smile?: string
  /** Of BaseV2PureSubstance. `data.model_system.canonical_smile`. */
  readonly canonical_smile?: string
  /** Of BaseV2PureSubstance. `data.model_system.cas_number`. */
  readonly cas_number?: string
  /** Of BaseV2PureSubstance. `data.model_system.pub_chem_cid`. */
  readonly pub_chem_cid?: number
  /** Of BaseV2PureSubstance. `data.model_system.pub_chem_link`. */
  readonly pub_chem_link?: string
  /** `data.model_system.label`. */
  readonly label?: string
  /** Unit: kilogram. Of ParticleState. `data.model_system.mass`. */
  readonly mass?: Quantity<'mass', number>
  /** Of AtomsState. `data.model_system.spin`. */
  readonly spin?: number
  /** A reference. Until version 0.6.0. Of AtomsState. `data.model_system.pseudopotential`. */
  readonly pseudopotential?: SimulationsPseudopotential
  /** `data.model_system.electronic_state`. */
  readonly electronic_state?: AnyElectronicState
  /** A list; gaps are null. Until version 0.5.0. Of AtomsState. `data.model_system.orbitals_state`. */
  readonly orbitals_state?: readonly OrbitalsState[]
  /** Until version 0.5.0. Of AtomsState. `data.model_system.core_hole`. */
  readonly core_hole?: SimulationsCoreHole
  /** Until version 0.5.0. Of AtomsState. `data.model_system.hubbard_interactions`. */
  readonly hubbard_interactions?: HubbardInteractions
  /** Until version 0.5.0. `data.model_system.n_quantum_number`. */
  readonly n_quantum_number?: number
  /** Of CGBeadState. `data.model_system.bead_symbol`. */
  readonly bead_symbol?: string
  /** Shape: [*]. Of CGBeadState. `data.model_system.alt_labels`. */
  readonly alt_labels?: readonly string[]
  /** Of ElectronicState. `data.model_system.point_group`. */
  readonly point_group?: string
  /** Of ElectronicState. `data.model_system.symmetry_label`. */
  readonly symmetry_label?: string
  /** Until version 0.5.0. `data.model_system.degeneracy`. */
  readonly degeneracy?: number
  /** Until version 0.5.0. `data.model_system.occupation`. */
  readonly occupation?: number
  /** Of ElectronicState. `data.model_system.spin_orbit_state`. */
  readonly spin_orbit_state?: AnyBaseSpinOrbitalState
  /** A list; gaps are null. Of ElectronicState. `data.model_system.sub_states`. */
  readonly sub_states?: readonly AnyElectronicState[]
  /** A list; gaps are null. Of ElectronicState. `data.model_system.basis_orbitals`. */
  readonly basis_orbitals?: readonly AnyBaseSpinOrbitalState[]
  /** Of SimulationsCoreHole. `data.model_system.n_excited_electrons`. */
  readonly n_excited_electrons?: number
  /** Of SimulationsCoreHole. `data.model_system.dscf_state`. */
  readonly dscf_state?: 'final' | 'initial'
  /** A reference. Until version 0.5.0. Of SimulationsCoreHole. `data.model_system.orbital_ref`. */
  readonly orbital_ref?: OrbitalsState
  /** Of SphericalSymmetryState. `data.model_system.kappa_quantum_number`. */
  readonly kappa_quantum_number?: number
  /** Shape: [1..2]. Until version 0.5.0. `data.model_system.j_quantum_number`. */
  readonly j_quantum_number?: number | Float64Array
  /** Until version 0.5.0. `data.model_system.l_quantum_number`. */
  readonly l_quantum_number?: number
  /** Shape: [*]. Until version 0.5.0. `data.model_system.mj_quantum_number`. */
  readonly mj_quantum_number?: number | Float64Array
  /** Until version 0.5.0. `data.model_system.ml_quantum_number`. */
  readonly ml_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.s_quantum_number`. */
  readonly s_quantum_number?: number
  /** Until version 0.5.0. `data.model_system.ms_quantum_number`. */
  readonly ms_quantum_number?: number
  /** Of SphericalSymmetryState. `data.model_system.coupling_origin`. */
  readonly coupling_origin?: 'intermediate' | 'pure_LS' | 'pure_jj' | 'relativistic'
  /** Shape: [3]. Of NonCollinearSpinState. `data.model_system.axis`. */
  readonly axis?: Float64Array
  /** Until version 0.5.0. Of OrbitalsState. `data.model_system.l_quantum_symbol`. */
  readonly l_quantum_symbol?: string
  /** Until version 0.5.0. Of OrbitalsState. `data.model_system.ml_quantum_symbol`. */
  readonly ml_quantum_symbol?: string
  /** Until version 0.5.0. Of OrbitalsState. `data.model_system.ms_quantum_symbol`. */
  readonly ms_quantum_symbol?: 'down' | 'up'
  /** Unit: meter. Until version 0.5.0. Of GeometricSpace. `data.model_system.length_vector_a`. */
  readonly length_vector_a?: Quantity<'length', number>
  /** Unit: meter. Until version 0.5.0. Of GeometricSpace. `data.model_system.length_vector_b`. */
  readonly length_vector_b?: Quantity<'length', number>
  /** Unit: meter. Until version 0.5.0. Of GeometricSpace. `data.model_system.length_vector_c`. */
  readonly length_vector_c?: Quantity<'length', number>
  /** Unit: radian. Until version 0.5.0. Of GeometricSpace. `data.model_system.angle_vectors_b_c`. */
  readonly angle_vectors_b_c?: Quantity<'angle', number>
  /** Unit: radian. Until version 0.5.0. Of GeometricSpace. `data.model_system.angle_vectors_a_c`. */
  readonly angle_vectors_a_c?: Quantity<'angle', number>
  /** Unit: radian. Until version 0.5.0. Of GeometricSpace. `data.model_system.angle_vectors_a_b`. */
  readonly angle_vectors_a_b?: Quantity<'angle', number>
  /** Unit: meter ** 3. Until version 0.5.0. Or: Unit: meter ** 3. `data.model_system.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: meter ** 2. Until version 0.5.0. Of GeometricSpace. `data.model_system.surface_area`. */
  readonly surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. Until version 0.5.0. Or: Unit: meter ** 2. `data.model_system.area`. */
  readonly area?: Quantity<'area', number>
  /** Unit: meter. Until version 0.5.0. Or: Unit: meter. `data.model_system.length`. */
  readonly length?: Quantity<'length', number>
  /** Until version 0.5.0. Or: Default: cartesian. `data.model_system.coordinates_system`. */
  readonly coordinates_system?: 'cartesian' | 'cylindrical' | 'spherical' | 'ellipsoidal' | 'polar' | 'cartesian' | 'cylindrical' | 'ellipsoidal' | 'polar' | 'spherical'
  /** Shape: [3]. Until version 0.5.0. Of GeometricSpace. `data.model_system.origin_shift`. */
  readonly origin_shift?: Float64Array
  /** Shape: [3, 3]. Until version 0.5.0. Of GeometricSpace. `data.model_system.transformation_matrix`. */
  readonly transformation_matrix?: Float64Array[]
  /** Until version 0.5.0. `data.model_system.type`. */
  readonly type?: 'original' | 'primitive' | 'conventional' | '1D' | '2D' | 'active_atom' | 'atom' | 'bulk' | 'cluster' | 'molecule' | 'molecule / cluster' | 'monomer' | 'surface' | 'unavailable'
  /** Until version 0.5.0. Of SimulationsCell. `data.model_system.n_cell_points`. */
  readonly n_cell_points?: number
  /** Unit: meter. Shape: [3, 3]. Until version 0.5.0. Or: Unit: meter. Shape: [3, 3]. `data.model_system.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Shape: [3]. Until version 0.5.0. Or: Shape: [3]. `data.model_system.periodic_boundary_conditions`. */
  readonly periodic_boundary_conditions?: readonly boolean[]
  /** Shape: [3, 3]. Until version 0.5.0. Of SimulationsCell. `data.model_system.supercell_matrix`. */
  readonly supercell_matrix?: Float64Array[]
  /** Unit: meter. Shape: [n_cell_points, 3]. Until version 0.3.2. Or: Unit: meter. Shape: [*, 3]. `data.model_system.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [n_cell_points, 3]. Until version 0.3.2. Or: Unit: meter / second. Shape: [*, 3]. `data.model_system.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Shape: [*]. Until version 0.5.0. Or: Shape: [*]. Until version 0.6.0. `data.model_system.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
  /** Shape: [*]. Until version 0.5.0. Or: Shape: [*]. Until version 0.6.0. `data.model_system.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Until version 0.3.2. Of AtomicCell. `data.model_system.n_atoms`. */
  readonly n_atoms?: number
  /** A list; gaps are null. Until version 0.3.2. Of AtomicCell. `data.model_system.atoms_state`. */
  readonly atoms_state?: readonly AtomsState[]
  /** Unit: meter ** 2. Of Representation. `data.model_system.boundary_area`. */
  readonly boundary_area?: Quantity<'area', number>
  /** Unit: meter. Of Representation. `data.model_system.boundary_length`. */
  readonly boundary_length?: Quantity<'length', number>
  /** Shape: [*, 3]. Of Representation. `data.model_system.fractional_coordinates`. */
  readonly fractional_coordinates?: Float64Array[]
  /** Of Representation. `data.model_system.local_symmetry`. */
  readonly local_symmetry?: AnyLocalSymmetry
  /** Of ModelSystem. `data.model_system.dimensionality`. */
  readonly dimensionality?: number
  /** Default: false. Of ModelSystem. `data.model_system.is_representative`. */
  readonly is_representative?: boolean
  /** Of ModelSystem. `data.model_system.time_step`. */
  readonly time_step?: number
  /** Of ModelSystem. `data.model_system.branch_label`. */
  readonly branch_label?: string
  /** Of ModelSystem. `data.model_system.branch_depth`. */
  readonly branch_depth?: number
  /** Shape: [*]. Of ModelSystem. `data.model_system.particle_indices`. */
  readonly particle_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.n_particles`. */
  readonly n_particles?: number
  /** Shape: [*, 2]. Of ModelSystem. `data.model_system.bond_list`. */
  readonly bond_list?: Float64Array[]
  /** Of ModelSystem. `data.model_system.composition_formula`. */
  readonly composition_formula?: string
  /** Of ModelSystem. `data.model_system.total_charge`. */
  readonly total_charge?: number
  /** Of ModelSystem. `data.model_system.total_spin_multiplicity`. */
  readonly total_spin_multiplicity?: number
  /** Until version 0.8.0. Of ModelSystem. `data.model_system.total_spin`. */
  readonly total_spin?: number
  /** Shape: [*]. Until version 0.3.2. Of ModelSystem. `data.model_system.atom_indices`. */
  readonly atom_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.symmetry`. */
  readonly symmetry?: AnyGlobalSymmetry
  /** A list; gaps are null. Of ModelSystem. `data.model_system.particle_states`. */
  readonly particle_states?: readonly AnyParticleState[]
  /** A list; gaps are null. Of ModelSystem. `data.model_system.representations`. */
  readonly representations?: readonly AlternativeRepresentation[]
  /** A list; gaps are null. Until version 0.5.0. Of ModelSystem. `data.model_system.cell`. */
  readonly cell?: readonly AnySimulationsCell[]
  /** A list; gaps are null. Until version 0.3.2. Of ModelSystem. `data.model_system.model_system`. */
  readonly model_system?: readonly ModelSystem[]
}

/** One of PhysicalProperty, PropertyContribution, ElectronicBandGap, ElectronicBandStructure, BaseElectronicEigenvalues, ElectronicEigenvalues and 51 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyPhysicalProperty extends Omit<PhysicalProperty, "type" | "entity_ref" | "contributions"> {
  /** `data.outputs.absorption_spectra.contributions.type`. */
  readonly type?: string | 'direct' | 'indirect' | 'dynamic' | 'static'
  /** A reference. `data.outputs.absorption_spectra.contributions.entity_ref`. */
  readonly entity_ref?: AnyBaseV2Entity | AnyElectronicState
  /** A list; gaps are null. `data.outputs.absorption_spectra.contributions.contributions`. */
  readonly contributions: readonly AnyPhysicalProperty[]
  /** A reference. Until version 0.4.0. `data.outputs.absorption_spectra.contributions.model_method_ref`. */
  readonly model_method_ref?: BaseModelMethod | AnyBaseModelMethod
  /** Shape: [2, 3]. Of ElectronicBandGap. `data.outputs.absorption_spectra.contributions.momentum_transfer`. */
  readonly momentum_transfer?: Float64Array[]
  /** `data.outputs.absorption_spectra.contributions.spin_channel`. */
  readonly spin_channel?: number
  /** Unit: joule. Or: Unit: joule. Shape: [*, *]. Or: Unit: newton. Shape: [*, *]. Or: Unit: 1 / joule. Names data in an HDF5 file. Or: Unit: joule. Names data in an HDF5 file. Or: Shape: [*]. Or: Unit: joule. Shape: [n_mo]. Or: Unit: 1 / joule. Shape: [*]. Or: Unit: meter. Or: Unit: joule / kelvin. Or: Unit: joule / meter ** 2. Shape: [n_hessian_dim, n_hessian_dim]. Or: Unit: kilogram / meter ** 3. Or: Unit: pascal. Or: Unit: kelvin. Or: Unit: meter ** 3. Or: Unit: meter ** 2 / second. Or: Unit: meter ** 2. Shape: [n_times]. Or: Shape: [n_bins]. Or: Unit: pascal. Shape: [*]. Or: Unit: meter. Shape: [n_frames]. Or: Unit: kelvin. Shape: [*]. `data.outputs.absorption_spectra.contributions.value`. */
  readonly value?: Quantity<'energy', number> | Quantity<'energy', Float64Array[]> | number | Quantity<'force', Float64Array[]> | string | Float64Array | Quantity<'energy', Float64Array> | Complex<Float64Array> | Quantity<'time ** 2 / length ** 2 / mass', Float64Array> | Quantity<'length', number> | Quantity<'entropy', number> | Quantity<'mass / time ** 2', Float64Array[]> | Quantity<'density', number> | Quantity<'pressure', number> | Quantity<'temperature', number> | Quantity<'volume', number> | Quantity<'length ** 2 / time', number> | Quantity<'area', Float64Array> | Quantity<'pressure', Float64Array> | Quantity<'length', Float64Array> | Quantity<'temperature', Float64Array>
  /** Of BaseElectronicEigenvalues. `data.outputs.absorption_spectra.contributions.n_levels`. */
  readonly n_levels?: number
  /** Until version 0.5.0. `data.outputs.absorption_spectra.contributions.n_bands`. */
  readonly n_bands?: number
  /** Shape: [*, n_levels]. Or: Shape: [*, n_levels]. Until version 0.8.0. `data.outputs.absorption_spectra.contributions.occupation`. */
  readonly occupation?: Float64Array[]
  /** Unit: joule. Or: Unit: joule. Until version 0.8.0. `data.outputs.absorption_spectra.contributions.highest_occupied`. */
  readonly highest_occupied?: Quantity<'energy', number>
  /** Unit: joule. Or: Unit: joule. Until version 0.8.0. `data.outputs.absorption_spectra.contributions.lowest_unoccupied`. */
  readonly lowest_unoccupied?: Quantity<'energy', number>
  /** A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Or: A reference to KSpace.reciprocal_lattice_vectors: reads as its value. Until version 0.5.0. `data.outputs.absorption_spectra.contributions.reciprocal_cell`. */
  readonly reciprocal_cell?: Quantity<'wavenumber', Float64Array[]>
  /** A list; gaps are null. Until version 0.5.0. Of ElectronicEigenvalues. `data.outputs.absorption_spectra.contributions.value_contributions`. */
  readonly value_contributions?: readonly AnyBaseElectronicEigenvalues[]
  /** Of ElectronicBandStructure. `data.outputs.absorption_spectra.contributions.k_path`. */
  readonly k_path?: SimulationsKLinePath
  /** A reference. Of Occupancy. `data.outputs.absorption_spectra.contributions.orbitals_state_ref`. */
  readonly orbitals_state_ref?: AnyElectronicState
  /** A reference. Until version 0.5.0. Or: Shape: [n_atoms]. A reference. Until version 0.5.0. `data.outputs.absorption_spectra.contributions.atoms_state_ref`. */
  readonly atoms_state_ref?: AtomsState | readonly AtomsState[]
  /** `data.outputs.absorption_spectra.contributions.n_atoms`. */
  readonly n_atoms?: number
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.local_model_type`. */
  readonly local_model_type?: 'impurity' | 'lattice'
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.space_id`. */
  readonly space_id?: 'it' | 'iw' | 'k' | 'kit' | 'kiw' | 'kt' | 'kw' | 'r' | 'rit' | 'riw' | 'rt' | 'rw' | 't' | 'w'
  /** Until version 0.5.0. `data.outputs.absorption_spectra.contributions.n_correlated_orbitals`. */
  readonly n_correlated_orbitals?: number
  /** Shape: [n_correlated_orbitals]. A reference. Until version 0.5.0. `data.outputs.absorption_spectra.contributions.correlated_orbitals_ref`. */
  readonly correlated_orbitals_ref?: readonly OrbitalsState[]
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.wigner_seitz`. */
  readonly wigner_seitz?: WignerSeitz
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.k_mesh`. */
  readonly k_mesh?: SimulationsVariablesKMesh
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.matsubara_frequency`. */
  readonly matsubara_frequency?: MatsubaraFrequency
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.real_frequency`. */
  readonly real_frequency?: Frequency
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.time`. */
  readonly time?: Time
  /** Of BaseGreensFunction. `data.outputs.absorption_spectra.contributions.imaginary_time`. */
  readonly imaginary_time?: ImaginaryTime
  /** Of QuasiparticleWeight. `data.outputs.absorption_spectra.contributions.system_correlation_strengths`. */
  readonly system_correlation_strengths?: 'Mott insulator' | 'OSMI' | 'non-correlated metal' | 'strongly-correlated metal'
  /** `data.outputs.absorption_spectra.contributions.n_orbitals`. */
  readonly n_orbitals?: number
  /** Shape: [*]. Of SimulationsHoppingMatrix. `data.outputs.absorption_spectra.contributions.degeneracy_factors`. */
  readonly degeneracy_factors?: Float64Array
  /** Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.n_mo`. */
  readonly n_mo?: number
  /** Shape: [n_mo]. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.occupations`. */
  readonly occupations?: Float64Array
  /** Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.n_ao`. */
  readonly n_ao?: number
  /** A reference. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.basis_set_ref`. */
  readonly basis_set_ref?: AtomCenteredBasisSet
  /** Names data in an HDF5 file. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.coefficients`. */
  readonly coefficients?: string
  /** Names data in an HDF5 file. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.coefficients_im`. */
  readonly coefficients_im?: string
  /** Shape: [n_mo]. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.role`. */
  readonly role?: readonly ('active' | 'core' | 'deleted' | 'inactive' | 'virtual')[]
  /** Shape: [n_mo]. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.symmetry`. */
  readonly symmetry?: readonly string[]
  /** Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.kind`. */
  readonly kind?: 'canonical' | 'localized' | 'natural'
  /** Unit: joule. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.homo_parsed`. */
  readonly homo_parsed?: Quantity<'energy', number>
  /** Unit: joule. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.lumo_parsed`. */
  readonly lumo_parsed?: Quantity<'energy', number>
  /** Unit: joule. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.homo_lumo_gap_parsed`. */
  readonly homo_lumo_gap_parsed?: Quantity<'energy', number>
  /** Unit: joule. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.homo_normalized`. */
  readonly homo_normalized?: Quantity<'energy', number>
  /** Unit: joule. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.lumo_normalized`. */
  readonly lumo_normalized?: Quantity<'energy', number>
  /** Unit: joule. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.homo_lumo_gap_normalized`. */
  readonly homo_lumo_gap_normalized?: Quantity<'energy', number>
  /** Shape: [n_mo]. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_spin`. */
  readonly mo_spin?: Float64Array
  /** Unit: electron_volt. Shape: [n_mo]. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_energies`. */
  readonly mo_energies?: Quantity<'energy', Float64Array>
  /** Shape: [n_mo]. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_occupations`. */
  readonly mo_occupations?: Float64Array
  /** Shape: [n_mo]. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_class`. */
  readonly mo_class?: readonly ('core' | 'inactive' | 'active' | 'virtual' | 'deleted')[]
  /** Shape: [n_mo]. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_symmetry`. */
  readonly mo_symmetry?: readonly string[]
  /** Names data in an HDF5 file. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_coefficients`. */
  readonly mo_coefficients?: string
  /** Names data in an HDF5 file. Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_coefficients_im`. */
  readonly mo_coefficients_im?: string
  /** Until version 0.8.0. Of MolecularOrbitals. `data.outputs.absorption_spectra.contributions.mo_type`. */
  readonly mo_type?: 'canonical' | 'natural' | 'localized' | 'hybrid'
  /** `data.outputs.absorption_spectra.contributions.frequencies`. */
  readonly frequencies?: AnyPhysicalPropertyFrequencies
  /** Of Permittivity. `data.outputs.absorption_spectra.contributions.q_mesh`. */
  readonly q_mesh?: SimulationsVariablesKMesh
  /** `data.outputs.absorption_spectra.contributions.energies`. */
  readonly energies?: Energy2
  /** Of AbsorptionSpectrum. `data.outputs.absorption_spectra.contributions.axis`. */
  readonly axis?: 'xx' | 'yy' | 'zz'
  /** Unit: joule. Of ElectronicDensityOfStates. `data.outputs.absorption_spectra.contributions.energies_origin`. */
  readonly energies_origin?: Quantity<'energy', number>
  /** Of ElectronicDensityOfStates. `data.outputs.absorption_spectra.contributions.normalization_factor`. */
  readonly normalization_factor?: number
  /** A list; gaps are null. Of ElectronicDensityOfStates. `data.outputs.absorption_spectra.contributions.projected_dos`. */
  readonly projected_dos?: readonly AnyDOSProfile[]
  /** Of XASSpectrum. `data.outputs.absorption_spectra.contributions.xanes_spectrum`. */
  readonly xanes_spectrum?: AnyAbsorptionSpectrum
  /** Of XASSpectrum. `data.outputs.absorption_spectra.contributions.exafs_spectrum`. */
  readonly exafs_spectrum?: AnyAbsorptionSpectrum
  /** Unit: kelvin. Of ChemicalPotential. `data.outputs.absorption_spectra.contributions.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** Of ChemicalPotential. `data.outputs.absorption_spectra.contributions.particle_number`. */
  readonly particle_number?: number
  /** Unit: joule. Until version 0.7.0. Of ChemicalPotential. `data.outputs.absorption_spectra.contributions.fermi_energy`. */
  readonly fermi_energy?: Quantity<'energy', number>
  /** Of Hessian. `data.outputs.absorption_spectra.contributions.n_hessian_dim`. */
  readonly n_hessian_dim?: number
  /** Of Hessian. `data.outputs.absorption_spectra.contributions.n_negative_eigenvalues`. */
  readonly n_negative_eigenvalues?: number
  /** Unit: joule / meter ** 2. Shape: [*]. Of Hessian. `data.outputs.absorption_spectra.contributions.eigenvalues`. */
  readonly eigenvalues?: Quantity<'mass / time ** 2', Float64Array>
  /** Of Hessian. `data.outputs.absorption_spectra.contributions.stationary_point_type`. */
  readonly stationary_point_type?: 'maximum' | 'minimum' | 'non_stationary' | 'saddle_point' | 'unavailable'
  /** Of SimulationsCorrelationFunction. `data.outputs.absorption_spectra.contributions.direction`. */
  readonly direction?: 'x' | 'xy' | 'xyz' | 'xz' | 'y' | 'yz' | 'z'
  /** Of SimulationsCorrelationFunction. `data.outputs.absorption_spectra.contributions.n_times`. */
  readonly n_times?: number
  /** Unit: second. Shape: [n_times]. Or: Unit: second. Shape: [n_frames]. `data.outputs.absorption_spectra.contributions.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.n_smooth`. */
  readonly n_smooth?: number
  /** Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.n_prune`. */
  readonly n_prune?: number
  /** Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.n_variables`. */
  readonly n_variables?: number
  /** Shape: [n_variables]. Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.variables_name`. */
  readonly variables_name?: readonly string[]
  /** Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.n_bins`. */
  readonly n_bins?: number
  /** Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.frame_start`. */
  readonly frame_start?: number
  /** Of SimulationsEnsembleProperty. `data.outputs.absorption_spectra.contributions.frame_end`. */
  readonly frame_end?: number
  /** Unit: meter. Shape: [n_bins]. Of SimulationsRadialDistributionFunction. `data.outputs.absorption_spectra.contributions.bins`. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Of ConfigurationalProperty. `data.outputs.absorption_spectra.contributions.n_frames`. */
  readonly n_frames?: number
  /** Shape: [n_frames]. Of ConfigurationalProperty. `data.outputs.absorption_spectra.contributions.frames`. */
  readonly frames?: Float64Array
  /** A reference. Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.method_ref`. */
  readonly method_ref?: SimulationsFreeEnergyCalculationParameters
  /** Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.lambda_index`. */
  readonly lambda_index?: number
  /** Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.n_states`. */
  readonly n_states?: number
  /** Unit: joule. Names data in an HDF5 file. Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.value_total_energy_magnitude`. */
  readonly value_total_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.value_PV_energy_magnitude`. */
  readonly value_PV_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.value_total_energy_differences_magnitude`. */
  readonly value_total_energy_differences_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. Of SimulationsFreeEnergyCalculations. `data.outputs.absorption_spectra.contributions.value_total_energy_derivative_magnitude`. */
  readonly value_total_energy_derivative_magnitude?: string
}

/** One of Energy2, Frequency, ImaginaryTime, SimulationsKLinePath, SimulationsVariablesKMesh, MatsubaraFrequency and 4 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyVariables extends Omit<Variables, "points"> {
  /** Unit: joule. Shape: [n_points]. Or: Unit: second. Shape: [n_points]. Or: A reference to KLinePath.points: reads as its value. Or: A reference to Mesh.points: reads as its value. Or: Unit: kelvin. Shape: [n_points]. Or: Shape: [n_points, 3]. `data.outputs.absorption_spectra.variables.points`. */
  readonly points?: Quantity<'energy', Float64Array> | Complex<Quantity<'time', Float64Array>> | Float64Array[] | Complex<Quantity<'energy', Float64Array>> | Quantity<'temperature', Float64Array> | Quantity<'time', Float64Array> | number
}

/** One of AngleDihedralCouplingPotential, AnglePotential, BondAngleCouplingPotential, BondPotential, CosineAngle, CubicBond and 62 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseModelMethod extends Omit<BaseModelMethod, "name" | "type"> {
  /** Default: Hubbard. `data.model_method.name`. */
  readonly name?: string
  /** Default: MP. `data.model_method.type`. */
  readonly type?: 'angle' | 'angle-dihedral' | 'bond' | 'bond-angle' | 'dihedral' | 'improper dihedral' | 'nonbonded' | string | 'IP' | 'RPA' | 'Singlet' | 'Triplet' | 'CID' | 'CIS' | 'CISD' | 'CISDT' | 'CISDTQ' | 'FCI' | 'QCISD' | 'QCISD(T)' | 'absorption' | 'emission' | 'G0W0' | 'ev-scGW' | 'ev-scGW0' | 'qp-scGW' | 'qp-scGW0' | 'scG0W' | 'scGW' | 'scGW0' | 'CASCI' | 'DMRGCI' | 'MR-ACPF' | 'MR-AQCC' | 'MRCI' | 'RASCI' | 'CASPT' | 'MRMP' | 'NEVPT' | 'RASPT' | 'XMCQDPT' | 'CASSCF' | 'DMRGSCF' | 'RASSCF' | 'AM1' | 'MNDO' | 'PM3' | 'PM6' | 'PM7' | 'SAM1' | 'VV10' | 'optB86b-vdW' | 'optB88-vdW' | 'rVV10' | 'vdW-DF' | 'vdW-DF-cx' | 'vdW-DF2' | 'BW' | 'MP' | 'RS' | 'DFTB' | 'SlaterKoster' | 'Wannier' | 'unavailable' | 'xTB' | 'linear_response' | 'real_time'
  /** Of SimulationsPotential. `data.model_method.functional_form`. */
  readonly functional_form?: string
  /** Of SimulationsPotential. `data.model_method.n_interactions`. */
  readonly n_interactions?: number
  /** Of SimulationsPotential. `data.model_method.n_particles`. */
  readonly n_particles?: number
  /** Shape: [n_interactions, n_particles]. Of SimulationsPotential. `data.model_method.particle_labels`. */
  readonly particle_labels?: readonly (readonly string[])[]
  /** Shape: [n_interactions, n_particles]. Of SimulationsPotential. `data.model_method.particle_indices`. */
  readonly particle_indices?: Float64Array[]
  /** A list; gaps are null. Of SimulationsPotential. `data.model_method.parameters`. */
  readonly parameters?: readonly AnyParameterEntry[]
  /** Unit: radian. `data.model_method.equilibrium_angle`. */
  readonly equilibrium_angle?: Quantity<'angle', number>
  /** Unit: radian. Of AngleDihedralCouplingPotential. `data.model_method.equilibrium_dihedral`. */
  readonly equilibrium_dihedral?: Quantity<'angle', number>
  /** Unit: joule / radian ** 2. Of AngleDihedralCouplingPotential. `data.model_method.force_constant_angle`. */
  readonly force_constant_angle?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: joule / radian ** 2. Of AngleDihedralCouplingPotential. `data.model_method.force_constant_dihedral`. */
  readonly force_constant_dihedral?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: joule / radian ** 2. Of AngleDihedralCouplingPotential. `data.model_method.coupling_constant`. */
  readonly coupling_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number>
  /** Unit: radian. Or: Unit: meter. `data.model_method.equilibrium_value`. */
  readonly equilibrium_value?: Quantity<'angle', number> | Quantity<'length', number>
  /** Unit: joule / radian ** 2. Or: Unit: joule / meter / radian. Or: Unit: joule / meter ** 2. Or: Unit: joule / radian. Or: Unit: joule. `data.model_method.force_constant`. */
  readonly force_constant?: Quantity<'length ** 2 * mass / angle ** 2 / time ** 2', number> | Quantity<'length * mass / angle / time ** 2', number> | Quantity<'mass / time ** 2', number> | Quantity<'length ** 2 * mass / angle / time ** 2', number> | Quantity<'energy', number>
  /** Unit: meter. Of BondAngleCouplingPotential. `data.model_method.equilibrium_bond_length`. */
  readonly equilibrium_bond_length?: Quantity<'length', number>
  /** Unit: joule / meter ** 3. Of CubicBond. `data.model_method.force_constant_cubic`. */
  readonly force_constant_cubic?: Quantity<'pressure', number>
  /** Unit: meter. Of FeneBond. `data.model_method.maximum_extension`. */
  readonly maximum_extension?: Quantity<'length', number>
  /** A list; gaps are null. `data.model_method.contributions`. */
  readonly contributions?: readonly AnyHamiltonianTerm[]
  /** Of SimulationsForceField. `data.model_method.kimid`. */
  readonly kimid?: string
  /** Unit: joule. Of MorseBond. `data.model_method.well_depth`. */
  readonly well_depth?: Quantity<'energy', number>
  /** Unit: 1 / meter. Of MorseBond. `data.model_method.well_steepness`. */
  readonly well_steepness?: Quantity<'wavenumber', number>
  /** `data.model_method.multiplicity`. */
  readonly multiplicity?: number
  /** Unit: radian. `data.model_method.phase_shift`. */
  readonly phase_shift?: Quantity<'angle', number>
  /** A list; gaps are null. Of PolynomialPotential. `data.model_method.force_constants`. */
  readonly force_constants?: readonly PolynomialForceConstant[]
  /** Unit: joule. Shape: [6]. Of RyckaertBellemansDihedral. `data.model_method.coefficients`. */
  readonly coefficients?: Quantity<'energy', Float64Array>
  /** Unit: radian. Shape: [*]. Or: Unit: meter. Shape: [*]. Or: Shape: [*]. `data.model_method.bins`. */
  readonly bins?: Quantity<'angle', Float64Array> | Quantity<'length', Float64Array> | Float64Array
  /** Unit: joule. Shape: [*]. Of TabulatedPotential. `data.model_method.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** Unit: joule / radian. Shape: [*]. Or: Unit: joule / meter. Shape: [*]. Or: Shape: [*]. `data.model_method.forces`. */
  readonly forces?: Quantity<'length ** 2 * mass / angle / time ** 2', Float64Array> | Quantity<'force', Float64Array> | Float64Array
  /** Unit: meter. Of UreyBradleyAngle. `data.model_method.equilibrium_value_UB`. */
  readonly equilibrium_value_UB?: Quantity<'length', number>
  /** Unit: joule / meter ** 2. Of UreyBradleyAngle. `data.model_method.force_constant_UB`. */
  readonly force_constant_UB?: Quantity<'mass / time ** 2', number>
  /** Of ModelMethodElectronic. `data.model_method.is_spin_polarized`. */
  readonly is_spin_polarized?: boolean
  /** Until version 0.7.0. Of ModelMethodElectronic. `data.model_method.determinant`. */
  readonly determinant?: 'unrestricted' | 'restricted' | 'restricted-open-shell'
  /** Until version 0.5.0. Of ModelMethodElectronic. `data.model_method.relativity_method`. */
  readonly relativity_method?: 'scalar_relativistic' | 'pseudo_scalar_relativistic' | 'scalar_relativistic_atomic_ZORA'
  /** Of ModelMethodElectronic. `data.model_method.relativity`. */
  readonly relativity?: RelativityModel
  /** Of SimulationsDFT. `data.model_method.jacobs_ladder`. */
  readonly jacobs_ladder?: 'GGA' | 'LDA' | 'hybrid-GGA' | 'hybrid-meta-GGA' | 'meta-GGA' | 'unavailable'
  /** `data.model_method.reference_form`. */
  readonly reference_form?: 'RKS' | 'ROKS' | 'UKS' | 'RHF' | 'ROHF' | 'UHF'
  /** Until version 0.5.0. Of SimulationsDFT. `data.model_method.exact_exchange_mixing_factor`. */
  readonly exact_exchange_mixing_factor?: number
  /** Until version 0.5.0. Of SimulationsDFT. `data.model_method.self_interaction_correction_method`. */
  readonly self_interaction_correction_method?: string
  /** Until version 0.5.0. Of SimulationsDFT. `data.model_method.van_der_waals_correction`. */
  readonly van_der_waals_correction?: 'TS' | 'OBS' | 'G06' | 'JCHS' | 'MDB' | 'XC'
  /** `data.model_method.xc`. */
  readonly xc?: SimulationsXCFunctional
  /** A list; gaps are null. Until version 0.5.0. Of SimulationsDFT. `data.model_method.xc_functionals`. */
  readonly xc_functionals?: readonly SimulationsXCFunctional[]
  /** Of BSDFT. `data.model_method.total_spin_projection`. */
  readonly total_spin_projection?: number
  /** A list; gaps are null. Of BSDFT. `data.model_method.spin_centers`. */
  readonly spin_centers?: readonly BrokenSymmetryCenter[]
  /** Of SimulationsExcitedStateMethodology. `data.model_method.n_states`. */
  readonly n_states?: number
  /** Of SimulationsExcitedStateMethodology. `data.model_method.n_empty_states`. */
  readonly n_empty_states?: number
  /** Unit: joule. Of SimulationsExcitedStateMethodology. `data.model_method.broadening`. */
  readonly broadening?: Quantity<'energy', number>
  /** `data.model_method.solver`. */
  readonly solver?: 'Full-diagonalization' | 'GMRES' | 'Lanczos-Haydock' | 'SLEPc' | 'TDA' | 'Casida' | 'Liouville-Lanczos' | 'Sternheimer' | 'propagation'
  /** A reference. `data.model_method.screening_ref`. */
  readonly screening_ref?: SimulationsScreening
  /** Of BaseMultireferenceMethod. `data.model_method.state_treatment`. */
  readonly state_treatment?: 'state_averaged' | 'state_specific'
  /** Of BaseMultireferenceMethod. `data.model_method.n_state_groups`. */
  readonly n_state_groups?: number
  /** Shape: [n_state_groups]. Of BaseMultireferenceMethod. `data.model_method.state_multiplicities`. */
  readonly state_multiplicities?: Float64Array
  /** Shape: [n_state_groups]. Of BaseMultireferenceMethod. `data.model_method.n_roots_per_multiplicity`. */
  readonly n_roots_per_multiplicity?: Float64Array
  /** Shape: [*]. Of BaseMultireferenceMethod. `data.model_method.state_weights`. */
  readonly state_weights?: Float64Array
  /** Until version 0.7.0. `data.model_method.symmetry_label`. */
  readonly symmetry_label?: string
  /** Until version 0.7.0. Of BaseMultireferenceMethod. `data.model_method.reference_type`. */
  readonly reference_type?: 'state_specific' | 'state_averaged'
  /** Of BaseMultireferenceMethod. `data.model_method.active_space`. */
  readonly active_space?: ActiveSpace
  /** Shape: [*]. Or: Shape: [*]. Until version 0.6.0. `data.model_method.excitation_order`. */
  readonly excitation_order?: Float64Array
  /** Shape: [*]. Or: Shape: [*]. Until version 0.6.0. `data.model_method.perturbative_correction_order`. */
  readonly perturbative_correction_order?: Float64Array
  /** Until version 0.6.0. `data.model_method.perturbative_correction`. */
  readonly perturbative_correction?: '(Q)' | '(T)' | '(T0)' | '[T0]' | '[T]' | '(T)' | '[T]' | '(T0)' | '[T0]' | '(Q)'
  /** Until version 0.6.0. `data.model_method.explicit_correlation`. */
  readonly explicit_correlation?: 'F12' | 'F12a' | 'F12b' | 'F12c' | 'R12'
  /** `data.model_method.local_correlation`. */
  readonly local_correlation?: LocalCorrelation
  /** Of SimulationsCoreHoleSpectra. `data.model_method.edge`. */
  readonly edge?: 'K' | 'L1' | 'L2' | 'L23' | 'L3' | 'M1' | 'M2' | 'M23' | 'M3' | 'M4' | 'M45' | 'M5' | 'N1' | 'N2' | 'N23' | 'N3' | 'N4' | 'N45' | 'N5'
  /** A reference. Of SimulationsCoreHoleSpectra. `data.model_method.core_hole_ref`. */
  readonly core_hole_ref?: SimulationsCoreHole
  /** A reference. Of SimulationsCoreHoleSpectra. `data.model_method.excited_state_method_ref`. */
  readonly excited_state_method_ref?: ModelMethodElectronic
  /** Of SimulationsDMFT. `data.model_method.impurity_solver`. */
  readonly impurity_solver?: 'CT-AUX' | 'CT-HYB' | 'CT-INT' | 'ED' | 'IPT' | 'MPS' | 'NCA' | 'NRG' | 'OCA' | 'hubbard_I' | 'slave_bosons'
  /** Of SimulationsDMFT. `data.model_method.n_impurities`. */
  readonly n_impurities?: number
  /** Shape: [n_impurities]. Or: Until version 0.0.7. `data.model_method.n_orbitals`. */
  readonly n_orbitals?: Float64Array | number
  /** Shape: [n_orbitals]. A reference. Or: Shape: [n_orbitals_per_atom]. A reference. `data.model_method.orbitals_ref`. */
  readonly orbitals_ref?: readonly ElectronicState[]
  /** Shape: [n_impurities]. Of SimulationsDMFT. `data.model_method.n_electrons`. */
  readonly n_electrons?: Float64Array
  /** Unit: 1 / joule. Of SimulationsDMFT. `data.model_method.inverse_temperature`. */
  readonly inverse_temperature?: Quantity<'time ** 2 / length ** 2 / mass', number>
  /** Of SimulationsDMFT. `data.model_method.magnetic_state`. */
  readonly magnetic_state?: 'antiferromagnetic' | 'ferromagnetic' | 'paramagnetic'
  /** Until version 0.6.0. `data.model_method.model`. */
  readonly model?: 'D2' | 'D3' | 'D3BJ' | 'D4' | 'JCHS' | 'MBD' | 'MBD@rsSCS' | 'OBS' | 'TS' | 'TS-SCS' | 'XDM' | 'D2' | 'D3' | 'D3BJ' | 'D4' | 'OBS' | 'JCHS' | 'TS' | 'TS-SCS' | 'MBD' | 'MBD@rsSCS' | 'XDM' | 'VV10' | 'rVV10' | 'vdW-DF' | 'vdW-DF2' | 'optB88-vdW' | 'optB86b-vdW' | 'SCAN+rVV10' | 'BEEF-vdW' | 'COSMO' | 'COSMO-RS' | 'CPCM' | 'DCOSMO' | 'GB' | 'GBSA' | 'IEF-PCM' | 'PB' | 'PCM' | 'SCCS' | 'SMD'
  /** Until version 0.6.0. `data.model_method.damping_function`. */
  readonly damping_function?: 'BJ' | 'fermi' | 'rational' | 'zero' | 'zero' | 'BJ' | 'fermi' | 'rational'
  /** A reference. `data.model_method.xc_partner_ref`. */
  readonly xc_partner_ref?: SimulationsXCFunctional
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.is_embedded_in_xc`. */
  readonly is_embedded_in_xc?: boolean
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.xc_partner`. */
  readonly xc_partner?: string
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.s6`. */
  readonly s6?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.s8`. */
  readonly s8?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.s9`. */
  readonly s9?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.a1`. */
  readonly a1?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.a2`. */
  readonly a2?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.sR`. */
  readonly sR?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.b`. */
  readonly b?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.beta`. */
  readonly beta?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.include_three_body_atm`. */
  readonly include_three_body_atm?: boolean
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.include_c8`. */
  readonly include_c8?: boolean
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.include_c10`. */
  readonly include_c10?: boolean
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.max_dispersion_order`. */
  readonly max_dispersion_order?: number
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.partition_scheme`. */
  readonly partition_scheme?: 'Hirshfeld' | 'Hirshfeld-I' | 'MBIS'
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.charge_model`. */
  readonly charge_model?: 'EEQ' | 'CM5' | 'NPA'
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.nonlocal_kernel`. */
  readonly nonlocal_kernel?: 'DRSLL' | 'LMKLL' | 'VV10' | 'rVV10'
  /** Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.density_source`. */
  readonly density_source?: 'all-electron' | 'PAW-reconstructed' | 'valence-only'
  /** Unit: meter. Until version 0.6.0. Of ExplicitDispersionModel. `data.model_method.cutoff_radius`. */
  readonly cutoff_radius?: Quantity<'length', number>
  /** Of SimulationsGW. `data.model_method.analytical_continuation`. */
  readonly analytical_continuation?: 'contour_deformation' | 'multi_pole' | 'pade' | 'ppm_FaridEngel' | 'ppm_GodbyNeeds' | 'ppm_HybertsenLouie' | 'ppm_vonderLindenHorsh'
  /** Shape: [2]. Of SimulationsGW. `data.model_method.interval_qp_corrections`. */
  readonly interval_qp_corrections?: Float64Array
  /** Unit: joule. Shape: [n_orbitals, n_orbitals]. Of HubbardInteractions. `data.model_method.u_matrix`. */
  readonly u_matrix?: Quantity<'energy', Float64Array[]>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.u_interaction`. */
  readonly u_interaction?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.j_hunds_coupling`. */
  readonly j_hunds_coupling?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.u_interorbital_interaction`. */
  readonly u_interorbital_interaction?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.j_local_exchange_interaction`. */
  readonly j_local_exchange_interaction?: Quantity<'energy', number>
  /** Unit: joule. Of HubbardInteractions. `data.model_method.u_effective`. */
  readonly u_effective?: Quantity<'energy', number>
  /** Unit: joule. Shape: [3]. Of HubbardInteractions. `data.model_method.slater_integrals`. */
  readonly slater_integrals?: Quantity<'energy', Float64Array>
  /** Of HubbardInteractions. `data.model_method.double_counting_correction`. */
  readonly double_counting_correction?: string
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.point_group`. */
  readonly point_group?: string
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.degeneracy`. */
  readonly degeneracy?: number
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.occupation`. */
  readonly occupation?: number
  /** Until version 0.7.0. Of HubbardInteractions. `data.model_method.spin_orbit_state`. */
  readonly spin_orbit_state?: AnyBaseSpinOrbitalState
  /** A list; gaps are null. Until version 0.7.0. Of HubbardInteractions. `data.model_method.sub_states`. */
  readonly sub_states?: readonly AnyElectronicState[]
  /** A list; gaps are null. Until version 0.7.0. Of HubbardInteractions. `data.model_method.basis_orbitals`. */
  readonly basis_orbitals?: readonly AnyBaseSpinOrbitalState[]
  /** Of ImplicitSolvationModel. `data.model_method.solvent`. */
  readonly solvent?: string
  /** Of ImplicitSolvationModel. `data.model_method.dielectric_constant`. */
  readonly dielectric_constant?: number
  /** Of ImplicitSolvationModel. `data.model_method.dielectric_constant_optical`. */
  readonly dielectric_constant_optical?: number
  /** Of ImplicitSolvationModel. `data.model_method.is_mixture`. */
  readonly is_mixture?: boolean
  /** Of ImplicitSolvationModel. `data.model_method.refractive_index`. */
  readonly refractive_index?: number
  /** Of ImplicitSolvationModel. `data.model_method.cavity_construction`. */
  readonly cavity_construction?: 'FIXED_RADIUS' | 'ISOSURFACE' | 'SAS' | 'UFF' | 'VdW' | 'other'
  /** Shape: [*]. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.surface_tessellation`. */
  readonly surface_tessellation?: Float64Array
  /** Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.epsilon_interior`. */
  readonly epsilon_interior?: number
  /** Unit: mole / liter. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.ionic_strength`. */
  readonly ionic_strength?: Quantity<'concentration', number>
  /** A reference. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.born_radii_system_ref`. */
  readonly born_radii_system_ref?: ModelSystem
  /** Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.n_born`. */
  readonly n_born?: number
  /** Unit: meter. Shape: [n_born]. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.effective_born_radii`. */
  readonly effective_born_radii?: Quantity<'length', Float64Array>
  /** Shape: [n_born]. Until version 0.6.0. Of ImplicitSolvationModel. `data.model_method.born_radii_particle_indices`. */
  readonly born_radii_particle_indices?: Float64Array
  /** `data.model_method.order`. */
  readonly order?: number
  /** `data.model_method.method`. */
  readonly method?: 'AIOPM-NBO' | 'Edmiston-Ruedenberg' | 'Foster-Boys' | 'IBO' | 'NBO' | 'Pipek-Mezey' | 'AD' | 'EXPLICIT_ORBITALS' | 'MAURI_SPZ' | 'MAURI_US' | 'SOSEX'
  /** Of OrbitalLocalization. `data.model_method.n_localized_orbitals`. */
  readonly n_localized_orbitals?: number
  /** Of PerturbationMethod. `data.model_method.density`. */
  readonly density?: 'relaxed' | 'unrelaxed'
  /** Of PerturbationMethod. `data.model_method.spin_component_scaling`. */
  readonly spin_component_scaling?: 'SCS' | 'SOS' | 'custom'
  /** Default: non-relativistic. Of RelativityModel. `data.model_method.level`. */
  readonly level?: 'four-component' | 'non-relativistic' | 'scalar' | 'two-component'
  /** `data.model_method.approximation`. */
  readonly approximation?: 'BSS' | 'DKH' | 'FORA' | 'IORA' | 'NESC' | 'Pauli' | 'SOMF' | 'X2C' | 'ZORA' | 'TDA' | 'full'
  /** Of RelativityModel. `data.model_method.dkh_order`. */
  readonly dkh_order?: number
  /** Of SimulationsScreening. `data.model_method.dielectric_infinity`. */
  readonly dielectric_infinity?: number
  /** Of SelfInteractionCorrection. `data.model_method.correction_target`. */
  readonly correction_target?: 'average_density' | 'doublet_unpaired_orbital' | 'screened_exchange' | 'selected_orbitals' | 'spin_density'
  /** Of SelfInteractionCorrection. `data.model_method.scaling_factor`. */
  readonly scaling_factor?: number
  /** Of SelfInteractionCorrection. `data.model_method.n_corrected_orbitals`. */
  readonly n_corrected_orbitals?: number
  /** A list; gaps are null. Of SelfInteractionCorrection. `data.model_method.corrected_orbitals_ref`. */
  readonly corrected_orbitals_ref?: readonly AnyElectronicState[]
  /** Of SimulationsTB. `data.model_method.n_orbitals_per_atom`. */
  readonly n_orbitals_per_atom?: number
  /** Of SimulationsTB. `data.model_method.n_atoms_per_unit_cell`. */
  readonly n_atoms_per_unit_cell?: number
  /** Of SimulationsTB. `data.model_method.n_total_orbitals`. */
  readonly n_total_orbitals?: number
  /** A list; gaps are null. Of SimulationsSlaterKoster. `data.model_method.bonds`. */
  readonly bonds?: readonly SimulationsSlaterKosterBond[]
  /** A list; gaps are null. Of SimulationsSlaterKoster. `data.model_method.overlaps`. */
  readonly overlaps?: readonly SimulationsSlaterKosterBond[]
  /** A reference. Of TDDFT. `data.model_method.field_polarization_ref`. */
  readonly field_polarization_ref?: SimulationsPhoton
  /** Of TDDFT. `data.model_method.target_property`. */
  readonly target_property?: 'EELS' | 'Raman' | 'absorption' | 'emission' | 'nonlinear'
  /** Of SimulationsWannier. `data.model_method.is_maximally_localized`. */
  readonly is_maximally_localized?: boolean
  /** Of SimulationsWannier. `data.model_method.localization_type`. */
  readonly localization_type?: 'maximally_localized' | 'single_shot'
  /** Of SimulationsWannier. `data.model_method.n_bloch_bands`. */
  readonly n_bloch_bands?: number
  /** Unit: electron_volt. Shape: [2]. Of SimulationsWannier. `data.model_method.energy_window_outer`. */
  readonly energy_window_outer?: Quantity<'energy', Float64Array>
  /** Unit: electron_volt. Shape: [2]. Of SimulationsWannier. `data.model_method.energy_window_inner`. */
  readonly energy_window_inner?: Quantity<'energy', Float64Array>
}

/** One of ResultsBandGap, ResultsBandGapDeprecated: `m_def` says which. Members that it does not have are not set. */
export interface AnyResultsBandGapDeprecated extends Omit<ResultsBandGapDeprecated, "provenance"> {
  /** `results.properties.electronic.dos_electronic.band_gap.provenance`. */
  readonly provenance?: AnyProvenanceTracker
}

/** One of ActivityStep, ExperimentStep, ProcessStep, AnalysisStep, AnnealingStep, CleaningStep and 24 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyActivityStep extends ActivityStep {
  /** A reference. Of ExperimentStep. `data.steps.activity`. */
  readonly activity?: Activity
  /** Of ExperimentStep. `data.steps.lab_id`. */
  readonly lab_id?: string
  /** Unit: second. Or: Unit: second. Shape: [2]. `data.steps.duration`. */
  readonly duration?: Quantity<'time', number> | Quantity<'time', Float64Array>
  /** A list; gaps are null. Of AnalysisStep. `data.steps.results`. */
  readonly results?: readonly OtherAnalysisResult[]
  /** Unit: degree_Celsius. Of AnnealingStep. `data.steps.starting_temperature`. */
  readonly starting_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. Of AnnealingStep. `data.steps.ending_temperature`. */
  readonly ending_temperature?: Quantity<'temperature', number>
  /** Unit: degree_Celsius. Or: Unit: kelvin. `data.steps.temperature`. */
  readonly temperature?: Quantity<'temperature', number>
  /** `data.steps.agitation`. */
  readonly agitation?: 'Magnetic Stirring' | 'Sonication'
  /** Of CleaningStep. `data.steps.cleaning_reagents`. */
  readonly cleaning_reagents?: AnyCompositeSystemReference
  /** A list; gaps are null. Of EtchingStep. `data.steps.etching_reagents`. */
  readonly etching_reagents?: readonly AnyCompositeSystem[]
  /** Of AddSolutionComponent. `data.steps.solution_component`. */
  readonly solution_component?: AnyBaseSolutionComponent
  /** Of AddSolutionComponent. `data.steps.measurement`. */
  readonly measurement?: AnyMeasurementMethodology
  /** Of Agitation. `data.steps.container_type`. */
  readonly container_type?: string
  /** Unit: revolutions_per_minute. Of MechanicalStirring. `data.steps.rotation_speed`. */
  readonly rotation_speed?: Quantity<'frequency', number>
  /** Unit: hertz. Or: Unit: hertz. Shape: [2]. `data.steps.frequency`. */
  readonly frequency?: Quantity<'frequency', number> | Quantity<'frequency', Float64Array>
  /** Default: false. Of VaporDepositionStep. `data.steps.creates_new_thin_film`. */
  readonly creates_new_thin_film?: boolean
  /** A list; gaps are null. `data.steps.sources`. */
  readonly sources?: readonly AnyActivityStepSources[]
  /** A list; gaps are null. `data.steps.sample_parameters`. */
  readonly sample_parameters?: readonly AnyActivityStepSampleParameters[]
  /** `data.steps.environment`. */
  readonly environment?: AnyActivityStepEnvironment
  /** Of CVDStep. `data.steps.step_index`. */
  readonly step_index?: string
  /** A list; gaps are null. Of PlotSection. `data.steps.figures`. */
  readonly figures?: readonly PlotlyFigure[]
  /** Shape: [2]. Of QDMeasurementACTResistanceStep. `data.steps.measurement_active`. */
  readonly measurement_active?: readonly boolean[]
  /** Unit: ampere. Shape: [2]. Of QDMeasurementACTResistanceStep. `data.steps.excitation`. */
  readonly excitation?: Quantity<'current', Float64Array>
  /** Shape: [2]. Of QDMeasurementACTResistanceStep. `data.steps.constant_current_mode`. */
  readonly constant_current_mode?: readonly boolean[]
  /** Shape: [2]. Of QDMeasurementACTResistanceStep. `data.steps.low_resistance_mode`. */
  readonly low_resistance_mode?: readonly boolean[]
  /** Shape: [2]. Of QDMeasurementACTResistanceStep. `data.steps.autorange`. */
  readonly autorange?: readonly ('Always Autorange' | 'Fixed Gain' | 'Sticky Autorange')[]
  /** Unit: volt. Shape: [2]. Of QDMeasurementACTResistanceStep. `data.steps.fixed_gain`. */
  readonly fixed_gain?: Quantity<'voltage', Float64Array>
  /** Shape: [2]. `data.steps.mode`. */
  readonly mode?: readonly ('Do Nothing' | 'Perform N Measurements' | 'Start Continuous Measure' | 'Start Excitation' | 'Stop Excitation' | 'Stop Measurement')[] | 'Move to index and define' | 'Move to position' | 'Redefine present position' | 'Fast Settle' | 'No Overshoot'
  /** Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.excitation_amplitude`. */
  readonly excitation_amplitude?: Float64Array
  /** Unit: hertz. Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.excitation_frequency`. */
  readonly excitation_frequency?: Quantity<'frequency', Float64Array>
  /** Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.preamp_range`. */
  readonly preamp_range?: Float64Array
  /** Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.preamp_sample_wiring`. */
  readonly preamp_sample_wiring?: readonly ('2-wire' | '4-wire')[]
  /** Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.preamp_autorange`. */
  readonly preamp_autorange?: readonly boolean[]
  /** Unit: second. Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.config_averaging_time`. */
  readonly config_averaging_time?: Quantity<'time', Float64Array>
  /** Shape: [2]. Of QDMeasurementETOResistanceStep. `data.steps.config_number_of_measurements`. */
  readonly config_number_of_measurements?: Float64Array
  /** Of QDMeasurementRemarkStep. `data.steps.remark_text`. */
  readonly remark_text?: string
  /** Unit: gauss. Of QDMeasurementScanFieldStep. `data.steps.initial_field`. */
  readonly initial_field?: Quantity<'magnetic field', number>
  /** Unit: gauss. Of QDMeasurementScanFieldStep. `data.steps.final_field`. */
  readonly final_field?: Quantity<'magnetic field', number>
  /** `data.steps.spacing_code`. */
  readonly spacing_code?: '1/H' | 'H*H' | 'H^1/2' | 'Uniform' | 'log(H)' | '1/T' | 'Uniform' | 'log(T)'
  /** `data.steps.number_of_steps`. */
  readonly number_of_steps?: number
  /** Unit: gauss / second. Or: Unit: kelvin / second. `data.steps.rate`. */
  readonly rate?: Quantity<'mass / current / time ** 3', number> | Quantity<'temperature / time', number>
  /** `data.steps.approach`. */
  readonly approach?: 'Linear' | 'No Overshoot' | 'Oscillate' | 'Sweep' | 'Fast' | 'No Overshoot' | 'Sweep' | 'Linear' | 'No Overshoot' | 'Oscillate'
  /** `data.steps.end_mode`. */
  readonly end_mode?: 'Driven' | 'Persistent'
  /** Unit: kelvin. Of QDMeasurementScanTempStep. `data.steps.initial_temp`. */
  readonly initial_temp?: Quantity<'temperature', number>
  /** Unit: kelvin. Of QDMeasurementScanTempStep. `data.steps.final_temp`. */
  readonly final_temp?: Quantity<'temperature', number>
  /** Unit: gauss. Of QDMeasurementSetMagneticFieldStep. `data.steps.field_set`. */
  readonly field_set?: Quantity<'magnetic field', number>
  /** Unit: gauss / second. Of QDMeasurementSetMagneticFieldStep. `data.steps.field_rate`. */
  readonly field_rate?: Quantity<'mass / current / time ** 3', number>
  /** Unit: degree. Of QDMeasurementSetPositionStep. `data.steps.position_set`. */
  readonly position_set?: Quantity<'angle', number>
  /** Unit: degree / second. Of QDMeasurementSetPositionStep. `data.steps.position_rate`. */
  readonly position_rate?: Quantity<'angular frequency', number>
  /** Unit: kelvin. Of QDMeasurementSetTemperatureStep. `data.steps.temperature_set`. */
  readonly temperature_set?: Quantity<'temperature', number>
  /** Unit: kelvin / second. Of QDMeasurementSetTemperatureStep. `data.steps.temperature_rate`. */
  readonly temperature_rate?: Quantity<'temperature / time', number>
  /** Unit: second. Of QDMeasurementWaitStep. `data.steps.delay`. */
  readonly delay?: Quantity<'time', number>
  /** Of QDMeasurementWaitStep. `data.steps.condition_temperature`. */
  readonly condition_temperature?: boolean
  /** Of QDMeasurementWaitStep. `data.steps.condition_field`. */
  readonly condition_field?: boolean
  /** Of QDMeasurementWaitStep. `data.steps.condition_position`. */
  readonly condition_position?: boolean
  /** Of QDMeasurementWaitStep. `data.steps.condition_chamber`. */
  readonly condition_chamber?: boolean
  /** Of QDMeasurementWaitStep. `data.steps.on_error_execute`. */
  readonly on_error_execute?: 'Abort' | 'No Action' | 'Shutdown'
}

/** One of NestedSubSystem, SubSystem: `m_def` says which. Members that it does not have are not set. */
export interface AnySubSystem extends SubSystem {
  /** Of NestedSubSystem. */
  readonly nested_system?: AnyBaseV2System
}

/** One of LocalCrystalSymmetry, LocalSymmetry: `m_def` says which. Members that it does not have are not set. */
export interface AnyLocalSymmetry extends LocalSymmetry {
  /** Shape: [*]. Of LocalCrystalSymmetry. `data.model_system.local_symmetry.site_symmetries`. */
  readonly site_symmetries?: readonly string[]
  /** Shape: [*]. Of LocalCrystalSymmetry. `data.model_system.local_symmetry.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [*]. Of LocalCrystalSymmetry. `data.model_system.local_symmetry.site_multiplicities`. */
  readonly site_multiplicities?: Float64Array
}

/** One of SimulationsBasisSetContainer, SimulationsForceCalculations, ParticleParametersContainer, SimulationsBasisSet, DMRGSettings, EmpiricalDispersionSettings and 15 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyNumericalSettings extends Omit<NumericalSettings, "name"> {
  /** `data.model_method.numerical_settings.name`. */
  readonly name?: string
  /** Of SimulationsBasisSetContainer. `data.model_method.numerical_settings.native_tier`. */
  readonly native_tier?: string
  /** A list; gaps are null. Of SimulationsBasisSetContainer. `data.model_method.numerical_settings.basis_set_components`. */
  readonly basis_set_components?: readonly AnyBasisSetComponent[]
  /** Unit: meter. Of SimulationsForceCalculations. `data.model_method.numerical_settings.vdw_cutoff`. */
  readonly vdw_cutoff?: Quantity<'length', number>
  /** Of SimulationsForceCalculations. `data.model_method.numerical_settings.coulomb_type`. */
  readonly coulomb_type?: 'cutoff' | 'ewald' | 'multilevel_summation' | 'particle_mesh_ewald' | 'particle_particle_particle_mesh' | 'reaction_field'
  /** Unit: meter. Of SimulationsForceCalculations. `data.model_method.numerical_settings.coulomb_cutoff`. */
  readonly coulomb_cutoff?: Quantity<'length', number>
  /** Of SimulationsForceCalculations. `data.model_method.numerical_settings.neighbor_update_frequency`. */
  readonly neighbor_update_frequency?: number
  /** Unit: meter. Of SimulationsForceCalculations. `data.model_method.numerical_settings.neighbor_update_cutoff`. */
  readonly neighbor_update_cutoff?: Quantity<'length', number>
  /** A list; gaps are null. Of ParticleParametersContainer. `data.model_method.numerical_settings.particle_parameters`. */
  readonly particle_parameters?: readonly ParticleParameters[]
  /** Of DMRGSettings. `data.model_method.numerical_settings.max_bond_dimension`. */
  readonly max_bond_dimension?: number
  /** Shape: [*]. Of DMRGSettings. `data.model_method.numerical_settings.sweep_schedule`. */
  readonly sweep_schedule?: Float64Array
  /** Of DMRGSettings. `data.model_method.numerical_settings.n_sweeps`. */
  readonly n_sweeps?: number
  /** Of DMRGSettings. `data.model_method.numerical_settings.discarded_weight_threshold`. */
  readonly discarded_weight_threshold?: number
  /** Of DMRGSettings. `data.model_method.numerical_settings.noise`. */
  readonly noise?: number
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.include_three_body_atm`. */
  readonly include_three_body_atm?: boolean
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.include_c8`. */
  readonly include_c8?: boolean
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.include_c10`. */
  readonly include_c10?: boolean
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.max_dispersion_order`. */
  readonly max_dispersion_order?: number
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.partition_scheme`. */
  readonly partition_scheme?: 'Hirshfeld' | 'Hirshfeld-I' | 'MBIS'
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.charge_model`. */
  readonly charge_model?: 'CM5' | 'EEQ' | 'NPA'
  /** Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.density_source`. */
  readonly density_source?: 'PAW-reconstructed' | 'all-electron' | 'valence-only'
  /** A list; gaps are null. Of EmpiricalDispersionSettings. `data.model_method.numerical_settings.knobs`. */
  readonly knobs?: readonly EmpiricalDispersionKnob[]
  /** Shape: [*]. Of FrozenCore. `data.model_method.numerical_settings.per_atom_n_threshold`. */
  readonly per_atom_n_threshold?: Float64Array
  /** Shape: [*]. Of FrozenCore. `data.model_method.numerical_settings.per_atom_z_threshold`. */
  readonly per_atom_z_threshold?: Float64Array
  /** Unit: 1 / meter. Shape: [3, 3]. Of KSpace. `data.model_method.numerical_settings.reciprocal_lattice_vectors`. */
  readonly reciprocal_lattice_vectors?: Quantity<'wavenumber', Float64Array[]>
  /** A list; gaps are null. Of KSpace. `data.model_method.numerical_settings.k_mesh`. */
  readonly k_mesh?: readonly AnySimulationsKMesh[]
  /** Of KSpace. `data.model_method.numerical_settings.k_line_path`. */
  readonly k_line_path?: KLinePath
  /** A list; gaps are null. Of LocalCorrelationSettings. `data.model_method.numerical_settings.screening_thresholds`. */
  readonly screening_thresholds?: readonly LocalCorrelationThreshold[]
  /** Unit: hartree. Of MultireferencePTSettings. `data.model_method.numerical_settings.real_level_shift`. */
  readonly real_level_shift?: Quantity<'energy', number>
  /** Unit: hartree. Of MultireferencePTSettings. `data.model_method.numerical_settings.imaginary_level_shift`. */
  readonly imaginary_level_shift?: Quantity<'energy', number>
  /** Unit: hartree. Of MultireferencePTSettings. `data.model_method.numerical_settings.ipea_shift`. */
  readonly ipea_shift?: Quantity<'energy', number>
  /** Of MultireferencePTSettings. `data.model_method.numerical_settings.contraction_type`. */
  readonly contraction_type?: 'internally_contracted' | 'partially_contracted' | 'strongly_contracted' | 'uncontracted'
  /** Unit: hartree. Of MultireferenceSCFSettings. `data.model_method.numerical_settings.shift_virtual`. */
  readonly shift_virtual?: Quantity<'energy', number>
  /** Unit: hartree. Of MultireferenceSCFSettings. `data.model_method.numerical_settings.shift_core`. */
  readonly shift_core?: Quantity<'energy', number>
  /** Unit: hartree. Of MultireferenceSCFSettings. `data.model_method.numerical_settings.shift_active`. */
  readonly shift_active?: Quantity<'energy', number>
  /** Unit: hartree. Of MultireferenceSCFSettings. `data.model_method.numerical_settings.min_subspace_gap`. */
  readonly min_subspace_gap?: Quantity<'energy', number>
  /** Shape: [*]. A reference. Of SimulationsPseudopotential. `data.model_method.numerical_settings.species_scope`. */
  readonly species_scope?: readonly AtomsState[]
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.type`. */
  readonly type?: 'NC' | 'NC-PAW' | 'NC-PAW-GW' | 'PAW' | 'US'
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.n_valence_electrons`. */
  readonly n_valence_electrons?: number
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.reference_configuration`. */
  readonly reference_configuration?: string
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.is_norm_conserving`. */
  readonly is_norm_conserving?: boolean
  /** Default: false. Of SimulationsPseudopotential. `data.model_method.numerical_settings.is_gw_optimized`. */
  readonly is_gw_optimized?: boolean
  /** Unit: meter. Of SimulationsPseudopotential. `data.model_method.numerical_settings.r_core`. */
  readonly r_core?: Quantity<'length', number>
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.l_max`. */
  readonly l_max?: number
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.lm_max`. */
  readonly lm_max?: number
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.pseudization_scheme`. */
  readonly pseudization_scheme?: 'Bessel' | 'Extra-Soft' | 'Polynomial' | 'Troullier-Martins' | 'unavailable'
  /** A list; gaps are null. Of SimulationsPseudopotential. `data.model_method.numerical_settings.cutoffs`. */
  readonly cutoffs?: readonly PPCutoff[]
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.xc_functional`. */
  readonly xc_functional?: SimulationsXCFunctional
  /** Of SimulationsPseudopotential. `data.model_method.numerical_settings.relativistic_treatment`. */
  readonly relativistic_treatment?: RelativityModel
  /** Of SelfConsistency. `data.model_method.numerical_settings.scf_minimization_algorithm`. */
  readonly scf_minimization_algorithm?: string
  /** Of SelfConsistency. `data.model_method.numerical_settings.n_max_iterations`. */
  readonly n_max_iterations?: number
  /** Unit: stored with each value. Of SelfConsistency. `data.model_method.numerical_settings.threshold_change`. */
  readonly threshold_change?: Quantity<string, number>
  /** Until version 0.7.0. Of SelfConsistency. `data.model_method.numerical_settings.threshold_change_unit`. */
  readonly threshold_change_unit?: string
  /** Of SimulationsSmearing. `data.model_method.numerical_settings.kind`. */
  readonly kind?: 'Fermi-Dirac' | 'Gaussian' | 'Methfessel-Paxton'
  /** Unit: joule. Of SimulationsSmearing. `data.model_method.numerical_settings.width`. */
  readonly width?: Quantity<'energy', number>
  /** Shape: [*]. Of SolvationSettings. `data.model_method.numerical_settings.surface_tessellation`. */
  readonly surface_tessellation?: Float64Array
  /** Of SolvationSettings. `data.model_method.numerical_settings.epsilon_interior`. */
  readonly epsilon_interior?: number
  /** Unit: mole / liter. Of SolvationSettings. `data.model_method.numerical_settings.ionic_strength`. */
  readonly ionic_strength?: Quantity<'concentration', number>
  /** A reference. Of SolvationSettings. `data.model_method.numerical_settings.born_radii_system_ref`. */
  readonly born_radii_system_ref?: ModelSystem
  /** Of SolvationSettings. `data.model_method.numerical_settings.n_born`. */
  readonly n_born?: number
  /** Unit: meter. Shape: [n_born]. Of SolvationSettings. `data.model_method.numerical_settings.effective_born_radii`. */
  readonly effective_born_radii?: Quantity<'length', Float64Array>
  /** Shape: [n_born]. Of SolvationSettings. `data.model_method.numerical_settings.born_radii_particle_indices`. */
  readonly born_radii_particle_indices?: Float64Array
  /** Of MDSettings. `data.model_method.numerical_settings.frame_start`. */
  readonly frame_start?: number
  /** Of MDSettings. `data.model_method.numerical_settings.frame_end`. */
  readonly frame_end?: number
  /** Of SimulationsBarostatParameters. `data.model_method.numerical_settings.barostat_type`. */
  readonly barostat_type?: 'berendsen' | 'martyna_tuckerman_tobias_klein' | 'nose_hoover' | 'parrinello_rahman' | 'stochastic_cell_rescaling'
  /** Of SimulationsBarostatParameters. `data.model_method.numerical_settings.coupling_type`. */
  readonly coupling_type?: 'anisotropic' | 'isotropic' | 'semi_isotropic'
  /** Unit: pascal. Shape: [3, 3]. Of SimulationsBarostatParameters. `data.model_method.numerical_settings.reference_pressure`. */
  readonly reference_pressure?: Quantity<'pressure', Float64Array[]>
  /** Unit: second. Shape: [3, 3]. Or: Unit: second. `data.model_method.numerical_settings.coupling_constant`. */
  readonly coupling_constant?: Quantity<'time', Float64Array[]> | Quantity<'time', number>
  /** Unit: 1 / pascal. Shape: [3, 3]. Of SimulationsBarostatParameters. `data.model_method.numerical_settings.compressibility`. */
  readonly compressibility?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  /** Of SimulationsBarostatParameters. `data.model_method.numerical_settings.pressure_profile`. */
  readonly pressure_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: pascal. Shape: [3, 3]. Of SimulationsBarostatParameters. `data.model_method.numerical_settings.reference_pressure_start`. */
  readonly reference_pressure_start?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [3, 3]. Of SimulationsBarostatParameters. `data.model_method.numerical_settings.reference_pressure_end`. */
  readonly reference_pressure_end?: Quantity<'pressure', Float64Array[]>
  /** Of SimulationsBarostatParameters. `data.model_method.numerical_settings.pressure_update_frequency`. */
  readonly pressure_update_frequency?: number
  /** Of SimulationsBarostatParameters. `data.model_method.numerical_settings.pressure_update_delta`. */
  readonly pressure_update_delta?: number
  /** Of SimulationsBarostatParameters. `data.model_method.numerical_settings.pressure_update_factor`. */
  readonly pressure_update_factor?: number
  /** `data.model_method.numerical_settings.step_start`. */
  readonly step_start?: number
  /** `data.model_method.numerical_settings.step_end`. */
  readonly step_end?: number
  /** Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.calc_type`. */
  readonly calc_type?: 'alchemical' | 'umbrella_sampling'
  /** Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.current_lambda_index`. */
  readonly current_lambda_index?: number
  /** Shape: [*]. Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.current_lambdas`. */
  readonly current_lambdas?: Float64Array
  /** Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.n_frames`. */
  readonly n_frames?: number
  /** Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.n_states`. */
  readonly n_states?: number
  /** Unit: picosecond. Shape: [n_frames]. Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames]. Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.energy_derivative`. */
  readonly energy_derivative?: Quantity<'energy', Float64Array>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames, n_states]. Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.energy_differences`. */
  readonly energy_differences?: Quantity<'energy', Float64Array[]>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames]. Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.pv_energy`. */
  readonly pv_energy?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. Of SimulationsFreeEnergyCalculationParameters. `data.model_method.numerical_settings.lambdas`. */
  readonly lambdas?: readonly SimulationsLambdas[]
  /** Of SimulationsShearParameters. `data.model_method.numerical_settings.shear_type`. */
  readonly shear_type?: 'ashurst_hoover' | 'lees_edwards' | 'trozzi_ciccotti'
  /** Unit: 1 / picosecond. Shape: [3, 3]. Of SimulationsShearParameters. `data.model_method.numerical_settings.shear_rate`. */
  readonly shear_rate?: Quantity<'frequency', Float64Array[]>
  /** Of SimulationsThermostatParameters. `data.model_method.numerical_settings.thermostat_type`. */
  readonly thermostat_type?: 'andersen' | 'berendsen' | 'brownian' | 'dissipative_particle_dynamics' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'nose_hoover' | 'velocity_rescaling' | 'velocity_rescaling_langevin' | 'velocity_rescaling_woodcock'
  /** Unit: kelvin. Of SimulationsThermostatParameters. `data.model_method.numerical_settings.reference_temperature`. */
  readonly reference_temperature?: Quantity<'temperature', number>
  /** Unit: kilogram. Of SimulationsThermostatParameters. `data.model_method.numerical_settings.effective_mass`. */
  readonly effective_mass?: Quantity<'mass', number>
  /** Of SimulationsThermostatParameters. `data.model_method.numerical_settings.temperature_profile`. */
  readonly temperature_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: kelvin. Of SimulationsThermostatParameters. `data.model_method.numerical_settings.reference_temperature_start`. */
  readonly reference_temperature_start?: Quantity<'temperature', number>
  /** Unit: kelvin. Of SimulationsThermostatParameters. `data.model_method.numerical_settings.reference_temperature_end`. */
  readonly reference_temperature_end?: Quantity<'temperature', number>
  /** Of SimulationsThermostatParameters. `data.model_method.numerical_settings.temperature_update_frequency`. */
  readonly temperature_update_frequency?: number
  /** Of SimulationsThermostatParameters. `data.model_method.numerical_settings.temperature_update_delta`. */
  readonly temperature_update_delta?: number
  /** Of SimulationsThermostatParameters. `data.model_method.numerical_settings.temperature_update_factor`. */
  readonly temperature_update_factor?: number
}

/** One of ProvenanceTracker, MDProvenance, SpectraProvenance, ElectronicStructureProvenance: `m_def` says which. Members that it does not have are not set. */
export interface AnyProvenanceTracker extends ProvenanceTracker {
  /** Of MDProvenance. `run.calculation.dos_electronic.band_gap.provenance.molecular_dynamics`. */
  readonly molecular_dynamics?: ResultsMolecularDynamics
  /** Of SpectraProvenance. `run.calculation.dos_electronic.band_gap.provenance.eels`. */
  readonly eels?: EELSMethodology
  /** A list; gaps are null. Of SpectraProvenance. `run.calculation.dos_electronic.band_gap.provenance.electronic_structure`. */
  readonly electronic_structure?: readonly ElectronicStructureProvenance[]
  /** A reference. Of ElectronicStructureProvenance. `run.calculation.dos_electronic.band_gap.provenance.dos`. */
  readonly dos?: DosValues
  /** A reference. Of ElectronicStructureProvenance. `run.calculation.dos_electronic.band_gap.provenance.band_structure`. */
  readonly band_structure?: BandEnergies
  /** A reference. Of ElectronicStructureProvenance. `run.calculation.dos_electronic.band_gap.provenance.methodology`. */
  readonly methodology?: Method
}

/** One of BeyondDFTMethod, BeyondHFMethod, HFCIMethod, DFTLocalCCMethod, HFCCMethod, HFLocalCCMethod and 36 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowMethod extends CommonSection {
  /** A reference. Of DFTMethod. `workflow2.method.starting_point`. */
  readonly starting_point?: XCFunctional
  /** A reference. Of DFTMethod. `workflow2.method.electrons_representation`. */
  readonly electrons_representation?: BasisSetContainer
  /** A reference. `workflow2.method.tb_method_ref`. */
  readonly tb_method_ref?: TB
  /** A reference. `workflow2.method.dmft_method_ref`. */
  readonly dmft_method_ref?: DMFT
  /** A reference. Of DFTPlusGWMethod. `workflow2.method.gw_method_ref`. */
  readonly gw_method_ref?: GW
  /** A reference. Of DMFTPlusMaxEntMethod. `workflow2.method.maxent_method_ref`. */
  readonly maxent_method_ref?: Method
  /** A reference. Of SimulationWorkflowModel. `workflow2.method.initial_system`. */
  readonly initial_system?: ModelSystem
  /** A reference. Of SimulationWorkflowModel. `workflow2.method.initial_method`. */
  readonly initial_method?: ModelMethod
  /** A list; gaps are null. Of SimulationWorkflowModel. `workflow2.method.convergence_targets`. */
  readonly convergence_targets?: readonly AnyWorkflowConvergenceTarget[]
  /** Of LocalCCWorkflowMethod. `workflow2.method.orbital_localization`. */
  readonly orbital_localization?: OrbitalLocalization
  /** A reference. `workflow2.method.program`. */
  readonly program?: SimulationsProgram
  /** `workflow2.method.calculation_method`. */
  readonly calculation_method?: string
  /** `workflow2.method.elastic_constants_order`. */
  readonly elastic_constants_order?: number
  /** `workflow2.method.fitting_error_maximum`. */
  readonly fitting_error_maximum?: number
  /** `workflow2.method.strain_maximum`. */
  readonly strain_maximum?: number
  /** Of GeometryOptimizationModel. `workflow2.method.optimization_type`. */
  readonly optimization_type?: 'atomic' | 'cell_shape' | 'cell_volume' | 'static'
  /** Of GeometryOptimizationModel. `workflow2.method.optimization_method`. */
  readonly optimization_method?: string
  /** Of GeometryOptimizationModel. `workflow2.method.n_steps_maximum`. */
  readonly n_steps_maximum?: number
  /** Of GeometryOptimizationModel. `workflow2.method.sampling_frequency`. */
  readonly sampling_frequency?: number
  /** Unit: joule. Until version 0.6.0. Or: Unit: joule. Until version 0.5.0. Or: Unit: joule. `workflow2.method.convergence_tolerance_energy_difference`. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. Until version 0.6.0. Or: Unit: newton. Until version 0.5.0. Or: Unit: newton. `workflow2.method.convergence_tolerance_force_maximum`. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: pascal. Until version 0.6.0. Or: Unit: pascal. Until version 0.5.0. Or: Unit: pascal. `workflow2.method.convergence_tolerance_stress_maximum`. */
  readonly convergence_tolerance_stress_maximum?: Quantity<'pressure', number>
  /** Unit: meter. Until version 0.6.0. Or: Unit: meter. Until version 0.5.0. Or: Unit: meter. `workflow2.method.convergence_tolerance_displacement_maximum`. */
  readonly convergence_tolerance_displacement_maximum?: Quantity<'length', number>
  /** A list; gaps are null. Of GeometryOptimizationModel. `workflow2.method.single_point_convergence_targets`. */
  readonly single_point_convergence_targets?: readonly AnyWorkflowConvergenceTarget[]
  /** `workflow2.method.thermodynamic_ensemble`. */
  readonly thermodynamic_ensemble?: 'NPH' | 'NPT' | 'NVE' | 'NVT'
  /** `workflow2.method.integrator_type`. */
  readonly integrator_type?: 'brownian' | 'conjugate_gradient' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet' | 'brownian' | 'conjugant_gradient' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet'
  /** Unit: second. `workflow2.method.integration_timestep`. */
  readonly integration_timestep?: Quantity<'time', number>
  /** `workflow2.method.n_steps`. */
  readonly n_steps?: number
  /** `workflow2.method.coordinate_save_frequency`. */
  readonly coordinate_save_frequency?: number
  /** `workflow2.method.velocity_save_frequency`. */
  readonly velocity_save_frequency?: number
  /** `workflow2.method.force_save_frequency`. */
  readonly force_save_frequency?: number
  /** `workflow2.method.thermodynamics_save_frequency`. */
  readonly thermodynamics_save_frequency?: number
  /** A list; gaps are null. `workflow2.method.thermostat_parameters`. */
  readonly thermostat_parameters?: readonly AnyWorkflowMethodThermostatParameters[]
  /** A list; gaps are null. `workflow2.method.barostat_parameters`. */
  readonly barostat_parameters?: readonly AnyWorkflowMethodBarostatParameters[]
  /** A list; gaps are null. `workflow2.method.shear_parameters`. */
  readonly shear_parameters?: readonly AnyWorkflowMethodShearParameters[]
  /** A list; gaps are null. `workflow2.method.free_energy_calculation_parameters`. */
  readonly free_energy_calculation_parameters?: readonly AnyWorkflowMethodFreeEnergyCalculationParameters[]
  /** `workflow2.method.force_calculator`. */
  readonly force_calculator?: string
  /** Of SimulationsPhononMethod. `workflow2.method.phonon_calculator`. */
  readonly phonon_calculator?: string
  /** Unit: 1 / meter ** 3. `workflow2.method.mesh_density`. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  /** `workflow2.method.random_displacements`. */
  readonly random_displacements?: boolean
  /** `workflow2.method.with_non_analytic_correction`. */
  readonly with_non_analytic_correction?: boolean
  /** `workflow2.method.with_grueneisen_parameters`. */
  readonly with_grueneisen_parameters?: boolean
  /** A reference. `workflow2.method.bse_method_ref`. */
  readonly bse_method_ref?: SimulationsBSE | BSE
  /** Of SimulationsSinglePointMethod. `workflow2.method.scf_minimization_algorithm`. */
  readonly scf_minimization_algorithm?: string
  /** Of SimulationsSinglePointMethod. `workflow2.method.n_max_iterations`. */
  readonly n_max_iterations?: number
  /** Of ChemicalReactionMethod. `workflow2.method.reaction_type`. */
  readonly reaction_type?: 'surface_adsorption'
  /** Of ElasticMethod. `workflow2.method.energy_stress_calculator`. */
  readonly energy_stress_calculator?: string
  /** Of EquationOfStateMethod. `workflow2.method.energy_calculator`. */
  readonly energy_calculator?: string
  /** Of GeometryOptimizationMethod. `workflow2.method.type`. */
  readonly type?: 'atomic' | 'cell_shape' | 'cell_volume' | 'static'
  /** `workflow2.method.method`. */
  readonly method?: string
  /** Of GeometryOptimizationMethod. `workflow2.method.optimization_steps_maximum`. */
  readonly optimization_steps_maximum?: number
  /** Of GeometryOptimizationMethod. `workflow2.method.save_frequency`. */
  readonly save_frequency?: number
  /** A reference. Of FirstPrinciplesPlusTBMethod. `workflow2.method.first_principles_method_ref`. */
  readonly first_principles_method_ref?: Method
}

/** One of BeyondDFTResults, BeyondHFResults, HFCIResults, DFTLocalCCResults, HFCCResults, HFLocalCCResults and 38 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowResults extends CommonSection {
  /** A reference. Of SimulationWorkflowResults. `workflow2.results.calculation_result_ref`. */
  readonly calculation_result_ref?: Calculation
  /** Of SimulationWorkflowResults. `workflow2.results.n_calculations`. */
  readonly n_calculations?: number
  /** Shape: [n_calculations]. A reference. Of SimulationWorkflowResults. `workflow2.results.calculations_ref`. */
  readonly calculations_ref?: readonly Calculation[]
  /** Shape: [*]. A reference. `workflow2.results.band_gap_dft`. */
  readonly band_gap_dft?: readonly BandGap[]
  /** Shape: [*]. A reference. `workflow2.results.band_gap_tb`. */
  readonly band_gap_tb?: readonly BandGap[]
  /** Shape: [*]. A reference. Of DMFTResults. `workflow2.results.band_gap_dmft`. */
  readonly band_gap_dmft?: readonly BandGap[]
  /** Shape: [*]. A reference. `workflow2.results.band_structure_dft`. */
  readonly band_structure_dft?: readonly BandStructure[]
  /** Shape: [*]. A reference. `workflow2.results.dos_dft`. */
  readonly dos_dft?: readonly Dos[]
  /** Shape: [*]. A reference. `workflow2.results.band_structure_tb`. */
  readonly band_structure_tb?: readonly BandStructure[]
  /** Shape: [*]. A reference. Of DMFTResults. `workflow2.results.dos_tb`. */
  readonly dos_tb?: readonly Dos[]
  /** Shape: [*]. A reference. `workflow2.results.greens_functions_dmft`. */
  readonly greens_functions_dmft?: readonly GreensFunctions[]
  /** Shape: [*]. A reference. Of GWResults. `workflow2.results.band_gap_gw`. */
  readonly band_gap_gw?: readonly BandGap[]
  /** Shape: [*]. A reference. Of GWResults. `workflow2.results.dos_gw`. */
  readonly dos_gw?: readonly Dos[]
  /** Shape: [*]. A reference. Of GWResults. `workflow2.results.band_structure_gw`. */
  readonly band_structure_gw?: readonly BandStructure[]
  /** Shape: [*]. A reference. Of MaxEntResults. `workflow2.results.band_gap_maxent`. */
  readonly band_gap_maxent?: readonly BandGap[]
  /** Shape: [*]. A reference. Of MaxEntResults. `workflow2.results.dos_maxent`. */
  readonly dos_maxent?: readonly Dos[]
  /** Shape: [*]. A reference. Of MaxEntResults. `workflow2.results.greens_functions_maxent`. */
  readonly greens_functions_maxent?: readonly GreensFunctions[]
  /** Shape: [*]. A reference. Of TBResults. `workflow2.results.band_gap_first_principles`. */
  readonly band_gap_first_principles?: readonly BandGap[]
  /** Shape: [*]. A reference. Of TBResults. `workflow2.results.band_structure_first_principles`. */
  readonly band_structure_first_principles?: readonly BandStructure[]
  /** Of WorkflowTime. `workflow2.results.datetime_end`. */
  readonly datetime_end?: Date
  /** Unit: second. Of WorkflowTime. `workflow2.results.cpu1_start`. */
  readonly cpu1_start?: Quantity<'time', number>
  /** Unit: second. Of WorkflowTime. `workflow2.results.cpu1_end`. */
  readonly cpu1_end?: Quantity<'time', number>
  /** Unit: second. Of WorkflowTime. `workflow2.results.wall_start`. */
  readonly wall_start?: Quantity<'time', number>
  /** Unit: second. Of WorkflowTime. `workflow2.results.wall_end`. */
  readonly wall_end?: Quantity<'time', number>
  /** `workflow2.results.finished_normally`. */
  readonly finished_normally?: boolean
  /** `workflow2.results.is_converged`. */
  readonly is_converged?: boolean
  /** A reference. Until version 0.5.0. Of SimulationsSimulationWorkflowResults. `workflow2.results.final_outputs`. */
  readonly final_outputs?: Outputs
  /** A list; gaps are null. Of SimulationsSimulationWorkflowResults. `workflow2.results.convergence`. */
  readonly convergence?: readonly WorkflowConvergenceResults[]
  /** `workflow2.results.dft`. */
  readonly dft?: ElectronicStructureResults
  /** A list; gaps are null. `workflow2.results.ext`. */
  readonly ext?: readonly ElectronicStructureResults[]
  /** `workflow2.results.hf`. */
  readonly hf?: ElectronicStructureResults
  /** A list; gaps are null. Of SerialWorkflowResults. `workflow2.results.temperatures`. */
  readonly temperatures?: readonly Temperatures[]
  /** A list; gaps are null. Of SerialWorkflowResults. `workflow2.results.pressures`. */
  readonly pressures?: readonly Pressures[]
  /** A list; gaps are null. Of SerialWorkflowResults. `workflow2.results.radii_of_gyration`. */
  readonly radii_of_gyration?: readonly RadiiOfGyration[]
  /** A list; gaps are null. `workflow2.results.free_energy_calculations`. */
  readonly free_energy_calculations?: readonly AnyWorkflowResultsFreeEnergyCalculations[]
  /** Until version 0.5.0. `workflow2.results.n_values`. */
  readonly n_values?: number
  /** Unit: kelvin. Shape: [n_values]. Until version 0.5.0. Or: Unit: kelvin. Shape: [n_values]. `workflow2.results.temperature`. */
  readonly temperature?: Quantity<'temperature', Float64Array>
  /** Unit: pascal. Shape: [n_values]. Until version 0.5.0. Or: Unit: pascal. Shape: [n_values]. `workflow2.results.pressure`. */
  readonly pressure?: Quantity<'pressure', Float64Array>
  /** `workflow2.results.n_deformations`. */
  readonly n_deformations?: number
  /** Shape: [n_deformations, 6]. `workflow2.results.deformation_types`. */
  readonly deformation_types?: readonly (readonly string[])[]
  /** `workflow2.results.n_strains`. */
  readonly n_strains?: number
  /** `workflow2.results.is_mechanically_stable`. */
  readonly is_mechanically_stable?: boolean
  /** Shape: [6, 6]. `workflow2.results.elastic_constants_notation_matrix_second_order`. */
  readonly elastic_constants_notation_matrix_second_order?: readonly (readonly string[])[]
  /** Unit: pascal. Shape: [6, 6]. `workflow2.results.elastic_constants_matrix_second_order`. */
  readonly elastic_constants_matrix_second_order?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [6, 6, 6]. `workflow2.results.elastic_constants_matrix_third_order`. */
  readonly elastic_constants_matrix_third_order?: Quantity<'pressure', Float64Array[][]>
  /** Unit: 1 / pascal. Shape: [6, 6]. `workflow2.results.compliance_matrix_second_order`. */
  readonly compliance_matrix_second_order?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  /** Unit: newton. Shape: [18, 18]. `workflow2.results.elastic_constants_gradient_matrix_second_order`. */
  readonly elastic_constants_gradient_matrix_second_order?: Quantity<'force', Float64Array[]>
  /** Unit: pascal. `workflow2.results.bulk_modulus_voigt`. */
  readonly bulk_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow2.results.shear_modulus_voigt`. */
  readonly shear_modulus_voigt?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow2.results.bulk_modulus_reuss`. */
  readonly bulk_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow2.results.shear_modulus_reuss`. */
  readonly shear_modulus_reuss?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow2.results.bulk_modulus_hill`. */
  readonly bulk_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow2.results.shear_modulus_hill`. */
  readonly shear_modulus_hill?: Quantity<'pressure', number>
  /** Unit: pascal. `workflow2.results.young_modulus_voigt`. */
  readonly young_modulus_voigt?: Quantity<'pressure', number>
  /** `workflow2.results.poisson_ratio_voigt`. */
  readonly poisson_ratio_voigt?: number
  /** Unit: pascal. `workflow2.results.young_modulus_reuss`. */
  readonly young_modulus_reuss?: Quantity<'pressure', number>
  /** `workflow2.results.poisson_ratio_reuss`. */
  readonly poisson_ratio_reuss?: number
  /** Unit: pascal. `workflow2.results.young_modulus_hill`. */
  readonly young_modulus_hill?: Quantity<'pressure', number>
  /** `workflow2.results.poisson_ratio_hill`. */
  readonly poisson_ratio_hill?: number
  /** `workflow2.results.elastic_anisotropy`. */
  readonly elastic_anisotropy?: number
  /** `workflow2.results.pugh_ratio_hill`. */
  readonly pugh_ratio_hill?: number
  /** Unit: kelvin. `workflow2.results.debye_temperature`. */
  readonly debye_temperature?: Quantity<'temperature', number>
  /** Unit: meter / second. `workflow2.results.speed_sound_transverse`. */
  readonly speed_sound_transverse?: Quantity<'velocity', number>
  /** Unit: meter / second. `workflow2.results.speed_sound_longitudinal`. */
  readonly speed_sound_longitudinal?: Quantity<'velocity', number>
  /** Unit: meter / second. `workflow2.results.speed_sound_average`. */
  readonly speed_sound_average?: Quantity<'velocity', number>
  /** Unit: pascal. Shape: [6]. `workflow2.results.eigenvalues_elastic`. */
  readonly eigenvalues_elastic?: Quantity<'pressure', Float64Array>
  /** A list; gaps are null. `workflow2.results.strain_diagrams`. */
  readonly strain_diagrams?: readonly AnyWorkflowResultsStrainDiagrams[]
  /** `workflow2.results.n_points`. */
  readonly n_points?: number
  /** Unit: meter ** 3. Shape: [n_points]. `workflow2.results.volumes`. */
  readonly volumes?: Quantity<'volume', Float64Array>
  /** Unit: joule. Shape: [n_points]. Or: Unit: joule. Shape: [n_steps]. Or: Unit: joule. Shape: [optimization_steps]. `workflow2.results.energies`. */
  readonly energies?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. `workflow2.results.eos_fit`. */
  readonly eos_fit?: readonly AnyWorkflowResultsEosFit[]
  /** A reference. Or: Shape: [*]. A reference. Or: Shape: [n_data]. A reference. `workflow2.results.dos`. */
  readonly dos?: ElectronicDensityOfStates | readonly Dos[]
  /** Of SimulationsGeometryOptimizationResults. `workflow2.results.is_single_point_converged`. */
  readonly is_single_point_converged?: boolean
  /** `workflow2.results.n_steps`. */
  readonly n_steps?: number
  /** Shape: [n_steps]. Or: Shape: [optimization_steps]. `workflow2.results.steps`. */
  readonly steps?: Float64Array
  /** Unit: joule. `workflow2.results.final_energy_difference`. */
  readonly final_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. `workflow2.results.final_force_maximum`. */
  readonly final_force_maximum?: Quantity<'force', number>
  /** Unit: meter. `workflow2.results.final_displacement_maximum`. */
  readonly final_displacement_maximum?: Quantity<'length', number>
  /** Until version 0.6.0. `workflow2.results.is_converged_geometry`. */
  readonly is_converged_geometry?: boolean
  /** Until version 0.4.0. Of DFTGWResults. `workflow2.results.gw`. */
  readonly gw?: ElectronicStructureResults
  /** Shape: [n_steps]. A reference. `workflow2.results.trajectory`. */
  readonly trajectory?: readonly ModelSystem[] | readonly System[]
  /** A list; gaps are null. Of SimulationsMolecularDynamicsResults. `workflow2.results.diffusion_constants`. */
  readonly diffusion_constants?: readonly DiffusionConstant[]
  /** A list; gaps are null. `workflow2.results.mean_squared_displacements`. */
  readonly mean_squared_displacements?: readonly AnyWorkflowResultsMeanSquaredDisplacements[]
  /** A list; gaps are null. `workflow2.results.radial_distribution_functions`. */
  readonly radial_distribution_functions?: readonly AnyWorkflowResultsRadialDistributionFunctions[]
  /** `workflow2.results.n_imaginary_frequencies`. */
  readonly n_imaginary_frequencies?: number
  /** `workflow2.results.n_bands`. */
  readonly n_bands?: number
  /** `workflow2.results.n_qpoints`. */
  readonly n_qpoints?: number
  /** Shape: [n_qpoints, 3]. `workflow2.results.qpoints`. */
  readonly qpoints?: Float64Array[]
  /** Unit: meter / second. Shape: [n_qpoints, n_bands, 3]. `workflow2.results.group_velocity`. */
  readonly group_velocity?: Quantity<'velocity', Float64Array[][]>
  /** `workflow2.results.n_displacements`. */
  readonly n_displacements?: number
  /** `workflow2.results.n_atoms`. */
  readonly n_atoms?: number
  /** Unit: meter. Shape: [n_displacements, n_atoms, 3]. `workflow2.results.displacements`. */
  readonly displacements?: Quantity<'length', Float64Array[][]>
  /** `workflow2.results.n_polarizations`. */
  readonly n_polarizations?: number
  /** Shape: [n_polarizations]. A reference. `workflow2.results.spectrum_polarization`. */
  readonly spectrum_polarization?: readonly SpectralProfile[] | readonly Spectra[]
  /** Unit: joule. Of ChemicalReactionResults. `workflow2.results.reaction_energy`. */
  readonly reaction_energy?: Quantity<'energy', number>
  /** Unit: joule. Of ChemicalReactionResults. `workflow2.results.activation_energy`. */
  readonly activation_energy?: Quantity<'energy', number>
  /** `workflow2.results.dft_outputs`. */
  readonly dft_outputs?: ElectronicStructureOutputs
  /** `workflow2.results.tb_outputs`. */
  readonly tb_outputs?: ElectronicStructureOutputs
  /** `workflow2.results.dmft_outputs`. */
  readonly dmft_outputs?: ElectronicStructureOutputs
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.helmholtz_free_energy`. */
  readonly helmholtz_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.heat_capacity_c_p`. */
  readonly heat_capacity_c_p?: Quantity<'entropy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.heat_capacity_c_v`. */
  readonly heat_capacity_c_v?: Quantity<'entropy', Float64Array>
  /** Unit: joule / kelvin / kilogram. Shape: [n_values]. Derived. Of ThermodynamicsResults. `workflow2.results.heat_capacity_c_v_specific`. */
  readonly heat_capacity_c_v_specific?: Quantity<'length ** 2 / temperature / time ** 2', Float64Array>
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.vibrational_free_energy_at_constant_volume`. */
  readonly vibrational_free_energy_at_constant_volume?: Quantity<'energy', Float64Array>
  /** Unit: joule / kilogram. Shape: [n_values]. Derived. Of ThermodynamicsResults. `workflow2.results.vibrational_free_energy_at_constant_volume_specific`. */
  readonly vibrational_free_energy_at_constant_volume_specific?: Quantity<'length ** 2 / time ** 2', Float64Array>
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.vibrational_free_energy`. */
  readonly vibrational_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.vibrational_internal_energy`. */
  readonly vibrational_internal_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.vibrational_entropy`. */
  readonly vibrational_entropy?: Quantity<'entropy', Float64Array>
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.gibbs_free_energy`. */
  readonly gibbs_free_energy?: Quantity<'energy', Float64Array>
  /** Unit: joule / kelvin. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.entropy`. */
  readonly entropy?: Quantity<'entropy', Float64Array>
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.enthalpy`. */
  readonly enthalpy?: Quantity<'energy', Float64Array>
  /** Unit: joule. Shape: [n_values]. Of ThermodynamicsResults. `workflow2.results.internal_energy`. */
  readonly internal_energy?: Quantity<'energy', Float64Array>
  /** Of ThermodynamicsResults. `workflow2.results.stability`. */
  readonly stability?: Stability
  /** Shape: [*]. A reference. Of ElectronicStructureOutputs. `workflow2.results.band_gap`. */
  readonly band_gap?: readonly BandGap[]
  /** Shape: [*]. A reference. Or: Shape: [n_data]. A reference. `workflow2.results.band_structure`. */
  readonly band_structure?: readonly BandStructure[]
  /** Shape: [*]. A reference. Of ElectronicStructureOutputs. `workflow2.results.greens_functions`. */
  readonly greens_functions?: readonly GreensFunctions[]
  /** Shape: [*]. A reference. Of MagneticOutputs. `workflow2.results.magnetic_shielding`. */
  readonly magnetic_shielding?: readonly MagneticShielding[]
  /** Shape: [*]. A reference. Of MagneticOutputs. `workflow2.results.electric_field_gradient`. */
  readonly electric_field_gradient?: readonly ElectricFieldGradient[]
  /** Shape: [*]. A reference. Of MagneticOutputs. `workflow2.results.spin_spin_coupling`. */
  readonly spin_spin_coupling?: readonly SpinSpinCoupling[]
  /** Shape: [*]. A reference. Of MagneticOutputs. `workflow2.results.magnetic_susceptibility_nmr`. */
  readonly magnetic_susceptibility_nmr?: readonly MagneticSusceptibility[]
  /** Of GeometryOptimizationResults. `workflow2.results.optimization_steps`. */
  readonly optimization_steps?: number
  /** `workflow2.results.gw_outputs`. */
  readonly gw_outputs?: ElectronicStructureOutputs
  /** Of DMFTPlusMaxEntResults. `workflow2.results.maxent_outputs`. */
  readonly maxent_outputs?: ElectronicStructureOutputs
  /** A list; gaps are null. Of MolecularDynamicsResults. `workflow2.results.ensemble_properties`. */
  readonly ensemble_properties?: readonly AnyEnsembleProperty[]
  /** A list; gaps are null. Of MolecularDynamicsResults. `workflow2.results.correlation_functions`. */
  readonly correlation_functions?: readonly AnyCorrelationFunction[]
  /** A list; gaps are null. Of MolecularDynamicsResults. `workflow2.results.radius_of_gyration`. */
  readonly radius_of_gyration?: readonly WorkflowRadiusOfGyration[]
  /** Of SinglePointResults. `workflow2.results.n_scf_steps`. */
  readonly n_scf_steps?: number
  /** Unit: joule. Of SinglePointResults. `workflow2.results.final_scf_energy_difference`. */
  readonly final_scf_energy_difference?: Quantity<'energy', number>
  /** Of SinglePointResults. `workflow2.results.n_data`. */
  readonly n_data?: number
  /** Shape: [n_data]. A reference. Of SinglePointResults. `workflow2.results.eigenvalues`. */
  readonly eigenvalues?: readonly BandEnergies[]
  /** Shape: [n_data]. A reference. Of SinglePointResults. `workflow2.results.potential`. */
  readonly potential?: readonly Potential[]
  /** Shape: [n_data]. A reference. Of SinglePointResults. `workflow2.results.density_charge`. */
  readonly density_charge?: readonly Density[]
  /** Shape: [n_data]. A reference. `workflow2.results.spectra`. */
  readonly spectra?: readonly Spectra[] | readonly PhotonPolarizationResults[]
  /** Of FirstPrinciplesPlusTBResults. `workflow2.results.first_principles_outputs`. */
  readonly first_principles_outputs?: ElectronicStructureOutputs
}

/** One of BeyondDFTMethod, BeyondDFTModel, BeyondHFMethod, HFCIMethod, DFTLocalCCMethod, HFCCMethod and 30 more: `m_def` says which. Members that it does not have are not set. */
export interface AnySimulationWorkflowModel extends SimulationWorkflowModel {
  /** Of LocalCCWorkflowMethod. */
  readonly orbital_localization?: OrbitalLocalization
  /** A reference. Or: A reference. Until version 0.5.0. */
  readonly program?: SimulationsProgram
  /** Until version 0.5.0. */
  readonly calculation_method?: string
  /** Until version 0.5.0. */
  readonly elastic_constants_order?: number
  /** Until version 0.5.0. */
  readonly fitting_error_maximum?: number
  /** Until version 0.5.0. */
  readonly strain_maximum?: number
  /** Of GeometryOptimizationModel. */
  readonly optimization_type?: 'atomic' | 'cell_shape' | 'cell_volume' | 'static'
  /** Of GeometryOptimizationModel. */
  readonly optimization_method?: string
  /** Of GeometryOptimizationModel. */
  readonly n_steps_maximum?: number
  /** Of GeometryOptimizationModel. */
  readonly sampling_frequency?: number
  /** Unit: joule. Until version 0.6.0. Or: Unit: joule. Until version 0.5.0. */
  readonly convergence_tolerance_energy_difference?: Quantity<'energy', number>
  /** Unit: newton. Until version 0.6.0. Or: Unit: newton. Until version 0.5.0. */
  readonly convergence_tolerance_force_maximum?: Quantity<'force', number>
  /** Unit: pascal. Until version 0.6.0. Or: Unit: pascal. Until version 0.5.0. */
  readonly convergence_tolerance_stress_maximum?: Quantity<'pressure', number>
  /** Unit: meter. Until version 0.6.0. Or: Unit: meter. Until version 0.5.0. */
  readonly convergence_tolerance_displacement_maximum?: Quantity<'length', number>
  /** A list; gaps are null. Of GeometryOptimizationModel. */
  readonly single_point_convergence_targets?: readonly AnyWorkflowConvergenceTarget[]
  /** Until version 0.5.0. */
  readonly thermodynamic_ensemble?: 'NPH' | 'NPT' | 'NVE' | 'NVT' | 'NVE' | 'NVT' | 'NPT' | 'NPH'
  /** Until version 0.5.0. */
  readonly integrator_type?: 'brownian' | 'conjugate_gradient' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet' | 'brownian' | 'conjugant_gradient' | 'langevin_goga' | 'langevin_schneider' | 'leap_frog' | 'rRESPA_multitimescale' | 'velocity_verlet' | 'langevin_leap_frog'
  /** Unit: second. Or: Unit: s. Until version 0.5.0. */
  readonly integration_timestep?: Quantity<'time', number>
  /** Until version 0.5.0. */
  readonly n_steps?: number
  /** Until version 0.5.0. */
  readonly coordinate_save_frequency?: number
  /** Until version 0.5.0. */
  readonly velocity_save_frequency?: number
  /** Until version 0.5.0. */
  readonly force_save_frequency?: number
  /** Until version 0.5.0. */
  readonly thermodynamics_save_frequency?: number
  /** A list; gaps are null. Of SimulationsMolecularDynamicsMethod. */
  readonly thermostat_parameters?: readonly SimulationsThermostatParameters[]
  /** A list; gaps are null. Of SimulationsMolecularDynamicsMethod. */
  readonly barostat_parameters?: readonly SimulationsBarostatParameters[]
  /** A list; gaps are null. Of SimulationsMolecularDynamicsMethod. */
  readonly shear_parameters?: readonly SimulationsShearParameters[]
  /** A list; gaps are null. Of SimulationsMolecularDynamicsMethod. */
  readonly free_energy_calculation_parameters?: readonly SimulationsFreeEnergyCalculationParameters[]
  /** Until version 0.5.0. */
  readonly force_calculator?: string
  /** Until version 0.5.0. */
  readonly phonon_calculator?: string
  /** Unit: 1 / meter ** 3. Or: Unit: 1 / meter ** 3. Until version 0.5.0. */
  readonly mesh_density?: Quantity<'1 / length ** 3', number>
  /** Until version 0.5.0. */
  readonly random_displacements?: boolean
  /** Until version 0.5.0. */
  readonly with_non_analytic_correction?: boolean
  /** Until version 0.5.0. */
  readonly with_grueneisen_parameters?: boolean
  /** A reference. Or: A reference. Until version 0.5.0. */
  readonly bse_method_ref?: SimulationsBSE | LooseSection
  /** Of SimulationsSinglePointMethod. */
  readonly scf_minimization_algorithm?: string
  /** Of SimulationsSinglePointMethod. */
  readonly n_max_iterations?: number
}

/** One of ParameterEntry, PolynomialForceConstant: `m_def` says which. Members that it does not have are not set. */
export interface AnyParameterEntry extends Omit<ParameterEntry, "name" | "value"> {
  readonly name?: string
  readonly value?: string | number
  /** Of PolynomialForceConstant. */
  readonly exponent?: number
}

/** One of Functional, Interaction: `m_def` says which. Members that it does not have are not set. */
export interface AnyModelContributions extends CommonSection {
  /** `run.method.force_field.model.contributions.name`. */
  readonly name?: string
  /** `run.method.force_field.model.contributions.parameters`. */
  readonly parameters?: LooseValue
  /** Of Functional. `run.method.force_field.model.contributions.weight`. */
  readonly weight?: number
  /** Of Interaction. `run.method.force_field.model.contributions.type`. */
  readonly type?: string
  /** Of Interaction. `run.method.force_field.model.contributions.n_interactions`. */
  readonly n_interactions?: number
  /** Of Interaction. `run.method.force_field.model.contributions.n_atoms`. */
  readonly n_atoms?: number
  /** Shape: [n_interactions, n_atoms]. Of Interaction. `run.method.force_field.model.contributions.atom_labels`. */
  readonly atom_labels?: readonly (readonly string[])[]
  /** Shape: [n_interactions, n_atoms]. Of Interaction. `run.method.force_field.model.contributions.atom_indices`. */
  readonly atom_indices?: Float64Array[]
  /** Of Interaction. `run.method.force_field.model.contributions.functional_form`. */
  readonly functional_form?: string
  /** Of Interaction. `run.method.force_field.model.contributions.n_parameters`. */
  readonly n_parameters?: number
  /** A list; gaps are null. Of Interaction. `run.method.force_field.model.contributions.contributions`. */
  readonly contributions?: readonly Interaction[]
}

/** One of BaseV2EntityReference, BaseV2InstrumentReference, SystemReference: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseV2EntityReference extends Omit<BaseV2EntityReference, "reference"> {
  /** A reference. */
  readonly reference?: BaseV2Entity | BaseV2Instrument | BaseV2System
}

/** One of NestedSubSystem, SubSystem, ModelSystem: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseV2EntitySubSystems extends CommonSection {
  /** `data.model_system.sub_systems.name`. */
  readonly name?: string
  /** A reference. Of SubSystem. `data.model_system.sub_systems.system`. */
  readonly system?: BaseV2System
  /** Of SubSystem. `data.model_system.sub_systems.subsystem_properties`. */
  readonly subsystem_properties?: SubSystemProperties
  /** Of NestedSubSystem. `data.model_system.sub_systems.nested_system`. */
  readonly nested_system?: AnyBaseV2System
  /** Default: cartesian. Of Representation. `data.model_system.sub_systems.coordinates_system`. */
  readonly coordinates_system?: 'cartesian' | 'cylindrical' | 'ellipsoidal' | 'polar' | 'spherical'
  /** Unit: meter. Shape: [3, 3]. Of Representation. `data.model_system.sub_systems.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Shape: [3]. Of Representation. `data.model_system.sub_systems.periodic_boundary_conditions`. */
  readonly periodic_boundary_conditions?: readonly boolean[]
  /** Unit: meter ** 3. Of Representation. `data.model_system.sub_systems.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: meter ** 2. Of Representation. `data.model_system.sub_systems.area`. */
  readonly area?: Quantity<'area', number>
  /** Unit: meter. Of Representation. `data.model_system.sub_systems.length`. */
  readonly length?: Quantity<'length', number>
  /** Unit: meter ** 2. Of Representation. `data.model_system.sub_systems.boundary_area`. */
  readonly boundary_area?: Quantity<'area', number>
  /** Unit: meter. Of Representation. `data.model_system.sub_systems.boundary_length`. */
  readonly boundary_length?: Quantity<'length', number>
  /** Shape: [*, 3]. Of Representation. `data.model_system.sub_systems.fractional_coordinates`. */
  readonly fractional_coordinates?: Float64Array[]
  /** Shape: [*]. Until version 0.6.0. Of Representation. `data.model_system.sub_systems.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [*]. Until version 0.6.0. Of Representation. `data.model_system.sub_systems.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
  /** Of Representation. `data.model_system.sub_systems.local_symmetry`. */
  readonly local_symmetry?: AnyLocalSymmetry
  /** Of BaseV2Entity. `data.model_system.sub_systems.datetime`. */
  readonly datetime?: Date
  /** Of BaseV2BaseSection. `data.model_system.sub_systems.lab_id`. */
  readonly lab_id?: string
  /** Of BaseV2BaseSection. `data.model_system.sub_systems.description`. */
  readonly description?: string
  /** Of BaseV2System. `data.model_system.sub_systems.formula`. */
  readonly formula?: string
  /** A list; gaps are null. Of ModelSystem. `data.model_system.sub_systems.sub_systems`. */
  readonly sub_systems?: readonly ModelSystem[]
  /** Of BaseV2System. `data.model_system.sub_systems.geometry`. */
  readonly geometry?: GeometricalSpace
  /** Of ModelSystem. `data.model_system.sub_systems.type`. */
  readonly type?: '1D' | '2D' | 'active_atom' | 'atom' | 'bulk' | 'cluster' | 'molecule' | 'molecule / cluster' | 'monomer' | 'surface' | 'unavailable'
  /** Of ModelSystem. `data.model_system.sub_systems.dimensionality`. */
  readonly dimensionality?: number
  /** Default: false. Of ModelSystem. `data.model_system.sub_systems.is_representative`. */
  readonly is_representative?: boolean
  /** Of ModelSystem. `data.model_system.sub_systems.time_step`. */
  readonly time_step?: number
  /** Of ModelSystem. `data.model_system.sub_systems.branch_label`. */
  readonly branch_label?: string
  /** Of ModelSystem. `data.model_system.sub_systems.branch_depth`. */
  readonly branch_depth?: number
  /** Shape: [*]. Of ModelSystem. `data.model_system.sub_systems.particle_indices`. */
  readonly particle_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.sub_systems.n_particles`. */
  readonly n_particles?: number
  /** Unit: meter. Shape: [*, 3]. Of ModelSystem. `data.model_system.sub_systems.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [*, 3]. Of ModelSystem. `data.model_system.sub_systems.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Shape: [*, 2]. Of ModelSystem. `data.model_system.sub_systems.bond_list`. */
  readonly bond_list?: Float64Array[]
  /** Of ModelSystem. `data.model_system.sub_systems.composition_formula`. */
  readonly composition_formula?: string
  /** Of ModelSystem. `data.model_system.sub_systems.total_charge`. */
  readonly total_charge?: number
  /** Of ModelSystem. `data.model_system.sub_systems.total_spin_multiplicity`. */
  readonly total_spin_multiplicity?: number
  /** Until version 0.8.0. Of ModelSystem. `data.model_system.sub_systems.total_spin`. */
  readonly total_spin?: number
  /** Shape: [*]. Until version 0.3.2. Of ModelSystem. `data.model_system.sub_systems.atom_indices`. */
  readonly atom_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.sub_systems.symmetry`. */
  readonly symmetry?: AnyGlobalSymmetry
  /** Of ModelSystem. `data.model_system.sub_systems.chemical_formula`. */
  readonly chemical_formula?: ChemicalFormula
  /** Of ModelSystem. `data.model_system.sub_systems.electronic_state`. */
  readonly electronic_state?: AnyElectronicState
  /** A list; gaps are null. Of ModelSystem. `data.model_system.sub_systems.particle_states`. */
  readonly particle_states?: readonly AnyParticleState[]
  /** A list; gaps are null. Of ModelSystem. `data.model_system.sub_systems.representations`. */
  readonly representations?: readonly AlternativeRepresentation[]
  /** A list; gaps are null. Until version 0.5.0. Of ModelSystem. `data.model_system.sub_systems.cell`. */
  readonly cell?: readonly AnySimulationsCell[]
  /** A list; gaps are null. Until version 0.3.2. Of ModelSystem. `data.model_system.sub_systems.model_system`. */
  readonly model_system?: readonly ModelSystem[]
}

/** One of Energy2, Frequency: `m_def` says which. Members that it does not have are not set. */
export interface AnyPhysicalPropertyFrequencies extends CommonSection {
  /** Default: Custom. Of Variables. `data.outputs.absorption_spectra.contributions.frequencies.name`. */
  readonly name?: string
  /** Of Variables. `data.outputs.absorption_spectra.contributions.frequencies.n_points`. */
  readonly n_points?: number
  /** Unit: joule. Shape: [n_points]. `data.outputs.absorption_spectra.contributions.frequencies.points`. */
  readonly points?: Quantity<'energy', Float64Array>
}

/** One of CompositeSystemReference, CombinatorialLibraryReference, DiscreteCombinatorialSampleReference, SubstrateReference, ThinFilmReference, ThinFilmStackReference and 3 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyCompositeSystemReference extends Omit<CompositeSystemReference, "reference" | "lab_id"> {
  /** A reference. */
  readonly reference?: CompositeSystem | CombinatorialLibrary | DiscreteCombinatorialSample | Substrate | ThinFilm | ThinFilmStack | Solution
  readonly lab_id?: string
  /** Of DiscreteCombinatorialSampleReference. */
  readonly sample_number?: number
  /** Unit: meter. Of TransmissionSampleReference. */
  readonly geometric_path_length?: Quantity<'length', number>
  /** Of CrystallographicTransmissionSampleReference. */
  readonly crystal_orientation?: string
}

/** One of CompositeSystem, ELNSample, CatalystSample, CombinatorialLibrary, CombinatorialSample, DiscreteCombinatorialSample and 7 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyCompositeSystem extends Omit<CompositeSystem, "lab_id" | "components"> {
  readonly lab_id?: string
  /** A list; gaps are null. */
  readonly components: readonly AnyCompositeSystemComponents[]
  /** Shape: [*]. Of ELNSample. */
  readonly tags?: readonly string[]
  /** Of ELNSample. */
  readonly sample_identifiers?: ReadableIdentifiers
  /** Of CatalystSample. */
  readonly storing_institution?: string
  /** Shape: [*]. Of CatalystSample. */
  readonly catalyst_type?: readonly string[]
  /** Of CatalystSample. */
  readonly support?: string
  /** Of CatalystSample. */
  readonly formula_descriptive?: string
  /** Of CatalystSample. */
  readonly form?: string
  /** Of CatalystSample. */
  readonly preparation_details?: Preparation
  /** Of CatalystSample. */
  readonly surface?: SurfaceArea
  /** A list; gaps are null. Of PlotSection. */
  readonly figures?: readonly PlotlyFigure[]
  /** Of CombinatorialSample. */
  readonly sample_number?: number
  /** Of CombinatorialSample. */
  readonly library?: CombinatorialLibraryReference
  /** Of CombinatorialSample. */
  readonly position?: CombinatorialSamplePosition
  /** Of Substrate. */
  readonly supplier?: string
  /** Of Substrate. */
  readonly supplier_id?: string
  /** Of Substrate. */
  readonly image?: string
  /** Of Substrate. */
  readonly information_sheet?: string
  readonly geometry?: AnyGeometry
  /** Of CrystallineSubstrate. */
  readonly crystal_properties?: SubstrateCrystalProperties
  /** Of CrystallineSubstrate. */
  readonly electronic_properties?: OtherElectronicProperties
  /** A list; gaps are null. Of CrystallineSubstrate. */
  readonly dopants?: readonly Dopant[]
  /** A list; gaps are null. Of ThinFilmStack. */
  readonly layers?: readonly ThinFilmReference[]
  /** Of ThinFilmStack. */
  readonly substrate?: SubstrateReference
  /** Of Solution. */
  readonly ph_value?: number
  /** Unit: gram / milliliter. Of Solution. */
  readonly density?: Quantity<'density', number>
  /** Unit: kilogram. Of Solution. */
  readonly mass?: Quantity<'mass', number>
  /** Unit: liter. Of Solution. */
  readonly calculated_volume?: Quantity<'volume', number>
  /** Unit: liter. Of Solution. */
  readonly measured_volume?: Quantity<'volume', number>
  /** A list; gaps are null. Of Solution. */
  readonly solvents?: readonly SolutionComponent[]
  /** A list; gaps are null. Of Solution. */
  readonly solutes?: readonly SolutionComponent[]
  /** Of Solution. */
  readonly solution_storage?: SolutionStorage
  /** Of PLDTarget. */
  readonly target_id?: ReadableIdentifiers
  /** Of PerovskiteCompositionSection. */
  readonly short_form?: string
  /** Of PerovskiteCompositionSection. */
  readonly long_form?: string
  /** Of PerovskiteCompositionSection. */
  readonly formula?: string
  /** Of PerovskiteCompositionSection. */
  readonly composition_estimate?: 'Estimated from XRD data' | 'Estimated from precursor solutions' | 'Estimated from spectroscopic data' | 'Hypothetical compound' | 'Literature value' | 'Other' | 'Theoretical simulation'
  /** Of PerovskiteCompositionSection. */
  readonly sample_type?: 'Amorphous' | 'Colloidal solution' | 'Nano rods' | 'Other' | 'Polycrystalline film' | 'Quantum dots' | 'Single crystal'
  /** Of PerovskiteCompositionSection. */
  readonly dimensionality?: '0D' | '1D' | '2D' | '2D/3D' | '3D' | 'Other'
  /** Unit: electron_volt. Of PerovskiteCompositionSection. */
  readonly band_gap?: Quantity<'energy', number>
  /** A list; gaps are null. Of PerovskiteCompositionSection. */
  readonly ions_a_site?: readonly PerovskiteAIonComponent[]
  /** A list; gaps are null. Of PerovskiteCompositionSection. */
  readonly ions_b_site?: readonly PerovskiteBIonComponent[]
  /** A list; gaps are null. Of PerovskiteCompositionSection. */
  readonly ions_x_site?: readonly PerovskiteXIonComponent[]
  /** A list; gaps are null. Of PerovskiteCompositionSection. */
  readonly impurities?: readonly Impurity[]
  /** A list; gaps are null. Of PerovskiteCompositionSection. */
  readonly additives?: readonly Impurity[]
}

/** One of BaseSolutionComponent, SolutionComponent, SolutionComponentReference: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseSolutionComponent extends Omit<BaseSolutionComponent, "mass"> {
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  /** Of PureSubstanceComponent. */
  readonly substance_name?: string
  /** Of SolutionComponent. */
  readonly pure_substance?: PubChemPureSubstanceSection
  /** Default: Solvent. Of SolutionComponent. */
  readonly component_role?: 'Solute' | 'Solvent'
  /** Unit: mole. Of SolutionComponent. */
  readonly amount_of_substance?: Quantity<'substance', number>
  /** Unit: gram / milliliter. Of SolutionComponent. */
  readonly density?: Quantity<'density', number>
  /** Of SolutionComponent. */
  readonly molar_concentration?: MolarConcentration
  /** A reference. Of SolutionComponentReference. */
  readonly system?: Solution
}

/** One of MeasurementMethodology, Pipetting, Scaling: `m_def` says which. Members that it does not have are not set. */
export interface AnyMeasurementMethodology extends MeasurementMethodology {
  /** Unit: liter. Of Pipetting. */
  readonly pipette_volume?: Quantity<'volume', number>
  /** Unit: kilogram. Of Scaling. */
  readonly precision?: Quantity<'mass', number>
  /** Unit: kilogram. Of Scaling. */
  readonly container_mass?: Quantity<'mass', number>
  /** Unit: kilogram. Of Scaling. */
  readonly gross_mass?: Quantity<'mass', number>
}

/** One of BubblerSource, CVDSource, FlashSource, GasCylinderSource, GasLineSource, MistSource and 4 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyActivityStepSources extends CommonSection {
  /** Of VaporDepositionSource. `data.steps.sources.name`. */
  readonly name?: string
  /** A list; gaps are null. `data.steps.sources.material`. */
  readonly material: readonly AnyCompositeSystemComponents[]
  /** `data.steps.sources.vapor_source`. */
  readonly vapor_source?: AnyActivityStepSourcesVaporSource
  /** Of VaporDepositionSource. `data.steps.sources.vapor_molar_flow_rate`. */
  readonly vapor_molar_flow_rate?: AnyMolarFlowRate
  /** Of CVDSource. `data.steps.sources.valve`. */
  readonly valve?: boolean
  /** Of FlashSource. `data.steps.sources.peristaltic_pump_flux`. */
  readonly peristaltic_pump_flux?: VolumetricFlowRate
  /** Of MistSource. `data.steps.sources.item`. */
  readonly item?: string
  /** Unit: second. Of MistSource. `data.steps.sources.stirring_time`. */
  readonly stirring_time?: Quantity<'time', number>
  /** Of MistSource. `data.steps.sources.description`. */
  readonly description?: string
  /** A list; gaps are null. Of PVDSource. `data.steps.sources.impinging_flux`. */
  readonly impinging_flux?: readonly ImpingingFlux[]
}

/** One of MovpeSampleParameters, SampleParameters, PVDSampleParameters: `m_def` says which. Members that it does not have are not set. */
export interface AnyActivityStepSampleParameters extends CommonSection {
  /** A list; gaps are null. Of PlotSection. `data.steps.sample_parameters.figures`. */
  readonly figures: readonly PlotlyFigure[]
  /** Of SampleParameters. `data.steps.sample_parameters.growth_rate`. */
  readonly growth_rate?: GrowthRate
  /** Of SampleParameters. `data.steps.sample_parameters.substrate_temperature`. */
  readonly substrate_temperature?: AnyOtherTemperature
  /** Of SampleParameters. `data.steps.sample_parameters.layer`. */
  readonly layer?: ThinFilmReference
  /** Of SampleParameters. `data.steps.sample_parameters.substrate`. */
  readonly substrate?: ThinFilmStackReference
  /** Of MovpeSampleParameters. `data.steps.sample_parameters.filament_temperature`. */
  readonly filament_temperature?: FilamentTemperature
  /** Of PVDSampleParameters. `data.steps.sample_parameters.heater`. */
  readonly heater?: 'CO2 laser' | 'Filament' | 'Halogen lamp' | 'No heating' | 'Resistive element'
  /** Unit: meter. Shape: [*]. Of PVDSampleParameters. `data.steps.sample_parameters.distance_to_source`. */
  readonly distance_to_source?: Quantity<'length', Float64Array>
}

/** One of MovpeChamberEnvironment, ChamberEnvironment: `m_def` says which. Members that it does not have are not set. */
export interface AnyActivityStepEnvironment extends CommonSection {
  /** A list; gaps are null. Of ChamberEnvironment. `data.steps.environment.gas_flow`. */
  readonly gas_flow: readonly AnyGasFlow[]
  /** `data.steps.environment.pressure`. */
  readonly pressure?: AnyOtherPressure
  /** `data.steps.environment.heater`. */
  readonly heater?: SubstrateHeater
  /** Of MovpeChamberEnvironment. `data.steps.environment.uniform_gas_flow_rate`. */
  readonly uniform_gas_flow_rate?: VolumetricFlowRate
  /** Of MovpeChamberEnvironment. `data.steps.environment.throttle_valve`. */
  readonly throttle_valve?: AnyOtherPressure
  /** Of MovpeChamberEnvironment. `data.steps.environment.rotation`. */
  readonly rotation?: Rotation
}

/** One of Element, BaseV2PureSubstance, BaseV2System, ModelSystem: `m_def` says which. Members that it does not have are not set. */
export interface AnyBaseV2System extends Omit<BaseV2System, "name" | "lab_id" | "description" | "sub_systems"> {
  /** `data.model_system.name`. */
  readonly name?: string
  /** `data.model_system.lab_id`. */
  readonly lab_id?: string
  /** `data.model_system.description`. */
  readonly description?: string
  /** A list; gaps are null. `data.model_system.sub_systems`. */
  readonly sub_systems: readonly AnyBaseV2EntitySubSystems[]
  /** Of Element. `data.model_system.chemical_symbol`. */
  readonly chemical_symbol?: 'Ac' | 'Ag' | 'Al' | 'Am' | 'Ar' | 'As' | 'At' | 'Au' | 'B' | 'Ba' | 'Be' | 'Bh' | 'Bi' | 'Bk' | 'Br' | 'C' | 'Ca' | 'Cd' | 'Ce' | 'Cf' | 'Cl' | 'Cm' | 'Cn' | 'Co' | 'Cr' | 'Cs' | 'Cu' | 'Db' | 'Ds' | 'Dy' | 'Er' | 'Es' | 'Eu' | 'F' | 'Fe' | 'Fl' | 'Fm' | 'Fr' | 'Ga' | 'Gd' | 'Ge' | 'H' | 'He' | 'Hf' | 'Hg' | 'Ho' | 'Hs' | 'I' | 'In' | 'Ir' | 'K' | 'Kr' | 'La' | 'Li' | 'Lr' | 'Lu' | 'Lv' | 'Mc' | 'Md' | 'Mg' | 'Mn' | 'Mo' | 'Mt' | 'N' | 'Na' | 'Nb' | 'Nd' | 'Ne' | 'Nh' | 'Ni' | 'No' | 'Np' | 'O' | 'Og' | 'Os' | 'P' | 'Pa' | 'Pb' | 'Pd' | 'Pm' | 'Po' | 'Pr' | 'Pt' | 'Pu' | 'Ra' | 'Rb' | 'Re' | 'Rf' | 'Rg' | 'Rh' | 'Rn' | 'Ru' | 'S' | 'Sb' | 'Sc' | 'Se' | 'Sg' | 'Si' | 'Sm' | 'Sn' | 'Sr' | 'Ta' | 'Tb' | 'Tc' | 'Te' | 'Th' | 'Ti' | 'Tl' | 'Tm' | 'Ts' | 'U' | 'V' | 'W' | 'Xe' | 'Y' | 'Yb' | 'Zn' | 'Zr'
  /** Of Element. `data.model_system.atomic_number`. */
  readonly atomic_number?: number
  /** Of Element. `data.model_system.charge`. */
  readonly charge?: number
  /** Of BaseV2PureSubstance. `data.model_system.iupac_name`. */
  readonly iupac_name?: string
  /** `data.model_system.chemical_formula`. */
  readonly chemical_formula?: string | ChemicalFormula
  /** Unit: gram / mole. Of BaseV2PureSubstance. `data.model_system.molar_mass`. */
  readonly molar_mass?: Quantity<'molar mass', number>
  /** Of BaseV2PureSubstance. `data.model_system.inchi`. */
  readonly inchi?: string
  /** Of BaseV2PureSubstance. `data.model_system.inchi_key`. */
  readonly inchi_key?: string
  /** Of BaseV2PureSubstance. `data.model_system.smile`. */
  readonly smile?: string
  /** Of BaseV2PureSubstance. `data.model_system.canonical_smile`. */
  readonly canonical_smile?: string
  /** Of BaseV2PureSubstance. `data.model_system.cas_number`. */
  readonly cas_number?: string
  /** Of BaseV2PureSubstance. `data.model_system.pub_chem_cid`. */
  readonly pub_chem_cid?: number
  /** Of BaseV2PureSubstance. `data.model_system.pub_chem_link`. */
  readonly pub_chem_link?: string
  /** Default: cartesian. Of Representation. `data.model_system.coordinates_system`. */
  readonly coordinates_system?: 'cartesian' | 'cylindrical' | 'ellipsoidal' | 'polar' | 'spherical'
  /** Unit: meter. Shape: [3, 3]. Of Representation. `data.model_system.lattice_vectors`. */
  readonly lattice_vectors?: Quantity<'length', Float64Array[]>
  /** Shape: [3]. Of Representation. `data.model_system.periodic_boundary_conditions`. */
  readonly periodic_boundary_conditions?: readonly boolean[]
  /** Unit: meter ** 3. Of Representation. `data.model_system.volume`. */
  readonly volume?: Quantity<'volume', number>
  /** Unit: meter ** 2. Of Representation. `data.model_system.area`. */
  readonly area?: Quantity<'area', number>
  /** Unit: meter. Of Representation. `data.model_system.length`. */
  readonly length?: Quantity<'length', number>
  /** Unit: meter ** 2. Of Representation. `data.model_system.boundary_area`. */
  readonly boundary_area?: Quantity<'area', number>
  /** Unit: meter. Of Representation. `data.model_system.boundary_length`. */
  readonly boundary_length?: Quantity<'length', number>
  /** Shape: [*, 3]. Of Representation. `data.model_system.fractional_coordinates`. */
  readonly fractional_coordinates?: Float64Array[]
  /** Shape: [*]. Until version 0.6.0. Of Representation. `data.model_system.wyckoff_letters`. */
  readonly wyckoff_letters?: readonly string[]
  /** Shape: [*]. Until version 0.6.0. Of Representation. `data.model_system.equivalent_atoms`. */
  readonly equivalent_atoms?: Float64Array
  /** Of Representation. `data.model_system.local_symmetry`. */
  readonly local_symmetry?: AnyLocalSymmetry
  /** Of ModelSystem. `data.model_system.type`. */
  readonly type?: '1D' | '2D' | 'active_atom' | 'atom' | 'bulk' | 'cluster' | 'molecule' | 'molecule / cluster' | 'monomer' | 'surface' | 'unavailable'
  /** Of ModelSystem. `data.model_system.dimensionality`. */
  readonly dimensionality?: number
  /** Default: false. Of ModelSystem. `data.model_system.is_representative`. */
  readonly is_representative?: boolean
  /** Of ModelSystem. `data.model_system.time_step`. */
  readonly time_step?: number
  /** Of ModelSystem. `data.model_system.branch_label`. */
  readonly branch_label?: string
  /** Of ModelSystem. `data.model_system.branch_depth`. */
  readonly branch_depth?: number
  /** Shape: [*]. Of ModelSystem. `data.model_system.particle_indices`. */
  readonly particle_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.n_particles`. */
  readonly n_particles?: number
  /** Unit: meter. Shape: [*, 3]. Of ModelSystem. `data.model_system.positions`. */
  readonly positions?: Quantity<'length', Float64Array[]>
  /** Unit: meter / second. Shape: [*, 3]. Of ModelSystem. `data.model_system.velocities`. */
  readonly velocities?: Quantity<'velocity', Float64Array[]>
  /** Shape: [*, 2]. Of ModelSystem. `data.model_system.bond_list`. */
  readonly bond_list?: Float64Array[]
  /** Of ModelSystem. `data.model_system.composition_formula`. */
  readonly composition_formula?: string
  /** Of ModelSystem. `data.model_system.total_charge`. */
  readonly total_charge?: number
  /** Of ModelSystem. `data.model_system.total_spin_multiplicity`. */
  readonly total_spin_multiplicity?: number
  /** Until version 0.8.0. Of ModelSystem. `data.model_system.total_spin`. */
  readonly total_spin?: number
  /** Shape: [*]. Until version 0.3.2. Of ModelSystem. `data.model_system.atom_indices`. */
  readonly atom_indices?: Float64Array
  /** Of ModelSystem. `data.model_system.symmetry`. */
  readonly symmetry?: AnyGlobalSymmetry
  /** Of ModelSystem. `data.model_system.electronic_state`. */
  readonly electronic_state?: AnyElectronicState
  /** A list; gaps are null. Of ModelSystem. `data.model_system.particle_states`. */
  readonly particle_states?: readonly AnyParticleState[]
  /** A list; gaps are null. Of ModelSystem. `data.model_system.representations`. */
  readonly representations?: readonly AlternativeRepresentation[]
  /** A list; gaps are null. Until version 0.5.0. Of ModelSystem. `data.model_system.cell`. */
  readonly cell?: readonly AnySimulationsCell[]
  /** A list; gaps are null. Until version 0.3.2. Of ModelSystem. `data.model_system.model_system`. */
  readonly model_system?: readonly ModelSystem[]
}

/** One of APWLChannel, APWPlaneWaveBasisSet, AtomCenteredBasisSet, BasisSetComponent, EffectiveCorePotential, MuffinTinRegion and 1 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyBasisSetComponent extends Omit<BasisSetComponent, "name"> {
  readonly name?: number | string
  /** Of APWLChannel. */
  readonly n_orbitals?: number
  /** A list; gaps are null. Of APWLChannel. */
  readonly orbitals?: readonly AnyAPWBaseOrbital[]
  /** Shape: [dimensionality]. Of SimulationsMesh. */
  readonly spacing?: readonly ('Equidistant' | 'Logarithmic' | 'Tan')[]
  /** Of SimulationsMesh. */
  readonly quadrature?: 'Clenshaw-Curtis' | 'Gauss-Hermite' | 'Gauss-Laguerre' | 'Gauss-Legendre' | 'Newton-Cotes'
  /** Of SimulationsMesh. */
  readonly n_points?: number
  /** Of SimulationsMesh. */
  readonly dimensionality?: number
  /** Shape: [dimensionality]. Of SimulationsMesh. */
  readonly grid?: Float64Array
  /** Shape: [n_points, dimensionality]. Of SimulationsMesh. */
  readonly points?: Float64Array[]
  /** Shape: [n_points]. Of SimulationsMesh. */
  readonly multiplicities?: Float64Array
  /** Shape: [n_points]. Of SimulationsMesh. */
  readonly weights?: Float64Array
  /** Until version 0.0.1. */
  readonly center?: 'Gamma-centered' | 'Gamma-offcenter' | 'Monkhorst-Pack' | 'Gamma-centered' | 'Monkhorst-Pack' | 'Gamma-offcenter'
  /** Default: k-mesh. Of SimulationsKMesh. */
  readonly label?: 'g-mesh' | 'k-mesh' | 'q-mesh'
  /** Shape: [3]. Of SimulationsKMesh. */
  readonly offset?: Float64Array
  /** Shape: [*, 3]. Of SimulationsKMesh. */
  readonly all_points?: Float64Array[]
  /** Of SimulationsKMesh. */
  readonly high_symmetry_points?: LooseValue
  /** Unit: meter. Of SimulationsKMesh. */
  readonly k_line_density?: Quantity<'length', number>
  /** Unit: joule. Of PlaneWaveBasisSet. */
  readonly cutoff_energy?: Quantity<'energy', number>
  /** Unit: 1 / meter. Of PlaneWaveBasisSet. */
  readonly cutoff_radius?: Quantity<'wavenumber', number>
  /** Of APWPlaneWaveBasisSet. */
  readonly cutoff_fractional?: number
  /** Of AtomCenteredBasisSet. */
  readonly basis_set?: string
  /** Of AtomCenteredBasisSet. */
  readonly canonical_basis_set?: string
  /** Of AtomCenteredBasisSet. */
  readonly type?: 'GTO' | 'NAO' | 'PC' | 'STO'
  /** Of AtomCenteredBasisSet. */
  readonly role?: 'auxiliary_post_hf' | 'auxiliary_scf' | 'cabs' | 'orbital'
  /** Default: Gaussian. Of AtomCenteredBasisSet. */
  readonly ao_ordering_convention?: 'CP2K' | 'Custom' | 'Gaussian' | 'Molden' | 'PySCF' | 'QChem' | 'TREXIO'
  /** Of AtomCenteredBasisSet. */
  readonly ao_custom_order?: LooseValue
  /** Of AtomCenteredBasisSet. */
  readonly n_total_basis_functions?: number
  /** A list; gaps are null. Of AtomCenteredBasisSet. */
  readonly functional_compositions?: readonly AtomCenteredFunction[]
  /** Of AtomCenteredBasisSet. */
  readonly atomic_orbitals?: AtomicOrbitals
  /** A list; gaps are null. Of AtomCenteredBasisSet. */
  readonly ecps?: readonly EffectiveCorePotential[]
  /** A list; gaps are null. Until version 0.5.0. Of AtomCenteredBasisSet. */
  readonly functional_composition?: readonly AtomCenteredFunction[]
  /** Of EffectiveCorePotential. */
  readonly ecp_name?: string
  /** Shape: [*]. Of EffectiveCorePotential. */
  readonly z_core?: Float64Array
  /** Shape: [*]. Of EffectiveCorePotential. */
  readonly max_ang_mom_plus_1?: Float64Array
  /** Of EffectiveCorePotential. */
  readonly ecp_num?: number
  /** Shape: [ecp_num]. Of EffectiveCorePotential. */
  readonly nucleus_index?: Float64Array
  /** Shape: [ecp_num]. Of EffectiveCorePotential. */
  readonly ang_mom?: Float64Array
  /** Shape: [ecp_num]. Of EffectiveCorePotential. */
  readonly exponent?: Float64Array
  /** Shape: [ecp_num]. Of EffectiveCorePotential. */
  readonly coefficient?: Float64Array
  /** Shape: [ecp_num]. Of EffectiveCorePotential. */
  readonly power?: Float64Array
  /** Unit: meter. Of MuffinTinRegion. */
  readonly radius?: Quantity<'length', number>
  /** Of MuffinTinRegion. */
  readonly l_max?: number
  /** A list; gaps are null. Of MuffinTinRegion. */
  readonly l_channels?: readonly APWLChannel[]
}

/** One of APWPlaneWaveBasisSet, PlaneWaveBasisSet, SimulationsKMesh: `m_def` says which. Members that it does not have are not set. */
export interface AnySimulationsKMesh extends SimulationsKMesh {
  /** Of BasisSetComponent. */
  readonly name?: string
  /** Shape: [*]. A reference. Of BasisSetComponent. */
  readonly species_scope?: readonly AtomsState[]
  /** Shape: [*]. A reference. Of BasisSetComponent. */
  readonly hamiltonian_scope?: readonly BaseModelMethod[]
  /** Unit: joule. Of PlaneWaveBasisSet. */
  readonly cutoff_energy?: Quantity<'energy', number>
  /** Unit: 1 / meter. Of PlaneWaveBasisSet. */
  readonly cutoff_radius?: Quantity<'wavenumber', number>
  /** Of APWPlaneWaveBasisSet. */
  readonly cutoff_fractional?: number
}

/** One of ChargeConvergenceTarget, DensityConvergenceTarget, EnergyConvergenceTarget, ForceConvergenceTarget, PotentialConvergenceTarget, WavefunctionConvergenceTarget and 1 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowConvergenceTarget extends Omit<WorkflowConvergenceTarget, "threshold"> {
  /** Unit: stored with each value. */
  readonly threshold?: Quantity<string, number>
  /** Of DensityConvergenceTarget. */
  readonly type?: 'charge_abs' | 'charge_density_rms' | 'charge_relative' | 'density_matrix_max' | 'density_matrix_rms'
}

/** One of SimulationsThermostatParameters, ThermostatParameters: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowMethodThermostatParameters extends CommonSection {
  /** Of NumericalSettings. `workflow2.method.thermostat_parameters.name`. */
  readonly name?: string
  /** Of MDSettings. `workflow2.method.thermostat_parameters.frame_start`. */
  readonly frame_start?: number
  /** Of MDSettings. `workflow2.method.thermostat_parameters.frame_end`. */
  readonly frame_end?: number
  /** `workflow2.method.thermostat_parameters.thermostat_type`. */
  readonly thermostat_type?: 'andersen' | 'berendsen' | 'brownian' | 'dissipative_particle_dynamics' | 'langevin_goga' | 'langevin_leap_frog' | 'langevin_schneider' | 'nose_hoover' | 'velocity_rescaling' | 'velocity_rescaling_langevin' | 'velocity_rescaling_woodcock'
  /** Unit: kelvin. `workflow2.method.thermostat_parameters.reference_temperature`. */
  readonly reference_temperature?: Quantity<'temperature', number>
  /** Unit: second. `workflow2.method.thermostat_parameters.coupling_constant`. */
  readonly coupling_constant?: Quantity<'time', number>
  /** Unit: kilogram. `workflow2.method.thermostat_parameters.effective_mass`. */
  readonly effective_mass?: Quantity<'mass', number>
  /** `workflow2.method.thermostat_parameters.temperature_profile`. */
  readonly temperature_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: kelvin. `workflow2.method.thermostat_parameters.reference_temperature_start`. */
  readonly reference_temperature_start?: Quantity<'temperature', number>
  /** Unit: kelvin. `workflow2.method.thermostat_parameters.reference_temperature_end`. */
  readonly reference_temperature_end?: Quantity<'temperature', number>
  /** `workflow2.method.thermostat_parameters.temperature_update_frequency`. */
  readonly temperature_update_frequency?: number
  /** `workflow2.method.thermostat_parameters.temperature_update_delta`. */
  readonly temperature_update_delta?: number
  /** `workflow2.method.thermostat_parameters.temperature_update_factor`. */
  readonly temperature_update_factor?: number
  /** `workflow2.method.thermostat_parameters.step_start`. */
  readonly step_start?: number
  /** `workflow2.method.thermostat_parameters.step_end`. */
  readonly step_end?: number
}

/** One of SimulationsBarostatParameters, BarostatParameters: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowMethodBarostatParameters extends CommonSection {
  /** Of NumericalSettings. `workflow2.method.barostat_parameters.name`. */
  readonly name?: string
  /** Of MDSettings. `workflow2.method.barostat_parameters.frame_start`. */
  readonly frame_start?: number
  /** Of MDSettings. `workflow2.method.barostat_parameters.frame_end`. */
  readonly frame_end?: number
  /** `workflow2.method.barostat_parameters.barostat_type`. */
  readonly barostat_type?: 'berendsen' | 'martyna_tuckerman_tobias_klein' | 'nose_hoover' | 'parrinello_rahman' | 'stochastic_cell_rescaling'
  /** `workflow2.method.barostat_parameters.coupling_type`. */
  readonly coupling_type?: 'anisotropic' | 'isotropic' | 'semi_isotropic'
  /** Unit: pascal. Shape: [3, 3]. `workflow2.method.barostat_parameters.reference_pressure`. */
  readonly reference_pressure?: Quantity<'pressure', Float64Array[]>
  /** Unit: second. Shape: [3, 3]. `workflow2.method.barostat_parameters.coupling_constant`. */
  readonly coupling_constant?: Quantity<'time', Float64Array[]>
  /** Unit: 1 / pascal. Shape: [3, 3]. `workflow2.method.barostat_parameters.compressibility`. */
  readonly compressibility?: Quantity<'length * time ** 2 / mass', Float64Array[]>
  /** `workflow2.method.barostat_parameters.pressure_profile`. */
  readonly pressure_profile?: 'constant' | 'exponential' | 'linear'
  /** Unit: pascal. Shape: [3, 3]. `workflow2.method.barostat_parameters.reference_pressure_start`. */
  readonly reference_pressure_start?: Quantity<'pressure', Float64Array[]>
  /** Unit: pascal. Shape: [3, 3]. `workflow2.method.barostat_parameters.reference_pressure_end`. */
  readonly reference_pressure_end?: Quantity<'pressure', Float64Array[]>
  /** `workflow2.method.barostat_parameters.pressure_update_frequency`. */
  readonly pressure_update_frequency?: number
  /** `workflow2.method.barostat_parameters.pressure_update_delta`. */
  readonly pressure_update_delta?: number
  /** `workflow2.method.barostat_parameters.pressure_update_factor`. */
  readonly pressure_update_factor?: number
  /** `workflow2.method.barostat_parameters.step_start`. */
  readonly step_start?: number
  /** `workflow2.method.barostat_parameters.step_end`. */
  readonly step_end?: number
}

/** One of SimulationsShearParameters, ShearParameters: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowMethodShearParameters extends CommonSection {
  /** Of NumericalSettings. `workflow2.method.shear_parameters.name`. */
  readonly name?: string
  /** Of MDSettings. `workflow2.method.shear_parameters.frame_start`. */
  readonly frame_start?: number
  /** Of MDSettings. `workflow2.method.shear_parameters.frame_end`. */
  readonly frame_end?: number
  /** `workflow2.method.shear_parameters.shear_type`. */
  readonly shear_type?: 'ashurst_hoover' | 'lees_edwards' | 'trozzi_ciccotti'
  /** Unit: 1 / picosecond. Shape: [3, 3]. `workflow2.method.shear_parameters.shear_rate`. */
  readonly shear_rate?: Quantity<'frequency', Float64Array[]>
  /** `workflow2.method.shear_parameters.step_start`. */
  readonly step_start?: number
  /** `workflow2.method.shear_parameters.step_end`. */
  readonly step_end?: number
}

/** One of SimulationsFreeEnergyCalculationParameters, FreeEnergyCalculationParameters: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowMethodFreeEnergyCalculationParameters extends CommonSection {
  /** Of NumericalSettings. `workflow2.method.free_energy_calculation_parameters.name`. */
  readonly name?: string
  /** Of MDSettings. `workflow2.method.free_energy_calculation_parameters.frame_start`. */
  readonly frame_start?: number
  /** Of MDSettings. `workflow2.method.free_energy_calculation_parameters.frame_end`. */
  readonly frame_end?: number
  /** Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.calc_type`. */
  readonly calc_type?: 'alchemical' | 'umbrella_sampling'
  /** Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.current_lambda_index`. */
  readonly current_lambda_index?: number
  /** Shape: [*]. Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.current_lambdas`. */
  readonly current_lambdas?: Float64Array
  /** Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.n_frames`. */
  readonly n_frames?: number
  /** Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.n_states`. */
  readonly n_states?: number
  /** Unit: picosecond. Shape: [n_frames]. Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames]. Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.energy_derivative`. */
  readonly energy_derivative?: Quantity<'energy', Float64Array>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames, n_states]. Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.energy_differences`. */
  readonly energy_differences?: Quantity<'energy', Float64Array[]>
  /** Unit: kilojoule / avogadro_number. Shape: [n_frames]. Of SimulationsFreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.pv_energy`. */
  readonly pv_energy?: Quantity<'energy', Float64Array>
  /** A list; gaps are null. `workflow2.method.free_energy_calculation_parameters.lambdas`. */
  readonly lambdas: readonly AnyWorkflowMethodFreeEnergyCalculationParametersLambdas[]
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.type`. */
  readonly type?: 'alchemical' | 'umbrella_sampling'
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.lambda_index`. */
  readonly lambda_index?: number
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.atom_indices`. */
  readonly atom_indices?: number
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.initial_state_vdw`. */
  readonly initial_state_vdw?: boolean
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.final_state_vdw`. */
  readonly final_state_vdw?: boolean
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.initial_state_coloumb`. */
  readonly initial_state_coloumb?: boolean
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.final_state_coloumb`. */
  readonly final_state_coloumb?: boolean
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.initial_state_bonded`. */
  readonly initial_state_bonded?: boolean
  /** Of FreeEnergyCalculationParameters. `workflow2.method.free_energy_calculation_parameters.final_state_bonded`. */
  readonly final_state_bonded?: boolean
}

/** One of SimulationsFreeEnergyCalculations, FreeEnergyCalculations: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowResultsFreeEnergyCalculations extends CommonSection {
  /** A list; gaps are null. Of PlotSection. `workflow2.results.free_energy_calculations.figures`. */
  readonly figures?: readonly PlotlyFigure[]
  /** Of PhysicalProperty. `workflow2.results.free_energy_calculations.name`. */
  readonly name?: string
  /** Of PhysicalProperty. `workflow2.results.free_energy_calculations.iri`. */
  readonly iri?: string
  /** `workflow2.results.free_energy_calculations.type`. */
  readonly type?: string | 'atomic' | 'molecular'
  /** Of PhysicalProperty. `workflow2.results.free_energy_calculations.contribution_type`. */
  readonly contribution_type?: string
  /** `workflow2.results.free_energy_calculations.label`. */
  readonly label?: string
  /** A reference. Of PhysicalProperty. `workflow2.results.free_energy_calculations.entity_ref`. */
  readonly entity_ref?: AnyBaseV2Entity
  /** Default: false. Of PhysicalProperty. `workflow2.results.free_energy_calculations.is_derived`. */
  readonly is_derived?: boolean
  /** A reference. Of PhysicalProperty. `workflow2.results.free_energy_calculations.physical_property_ref`. */
  readonly physical_property_ref?: AnyPhysicalProperty
  /** Of PhysicalProperty. `workflow2.results.free_energy_calculations.is_converged`. */
  readonly is_converged?: boolean
  /** Until version 0.6.0. Of PhysicalProperty. `workflow2.results.free_energy_calculations.is_scf_converged`. */
  readonly is_scf_converged?: boolean
  /** A reference. Until version 0.6.0. Of PhysicalProperty. `workflow2.results.free_energy_calculations.self_consistency_ref`. */
  readonly self_consistency_ref?: SelfConsistency
  /** Until version 0.4.0. Of PhysicalProperty. `workflow2.results.free_energy_calculations.source`. */
  readonly source?: 'simulation' | 'measurement' | 'analysis'
  /** Shape: [0..*]. Until version 0.3.2. Of PhysicalProperty. `workflow2.results.free_energy_calculations.rank`. */
  readonly rank?: readonly string[]
  /** A list; gaps are null. Of PhysicalProperty. `workflow2.results.free_energy_calculations.contributions`. */
  readonly contributions?: readonly AnyPhysicalProperty[]
  /** A list; gaps are null. Or: Shape: [*]. `workflow2.results.free_energy_calculations.errors`. */
  readonly errors?: Float64Array | readonly ErrorEstimate[]
  /** A list; gaps are null. Until version 0.3.2. Of PhysicalProperty. `workflow2.results.free_energy_calculations.variables`. */
  readonly variables?: readonly AnyVariables[]
  /** `workflow2.results.free_energy_calculations.n_frames`. */
  readonly n_frames?: number
  /** Shape: [n_frames]. `workflow2.results.free_energy_calculations.frames`. */
  readonly frames?: Float64Array
  /** Unit: second. Shape: [n_frames]. `workflow2.results.free_energy_calculations.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** A reference. `workflow2.results.free_energy_calculations.method_ref`. */
  readonly method_ref?: SimulationsFreeEnergyCalculationParameters | FreeEnergyCalculationParameters
  /** `workflow2.results.free_energy_calculations.lambda_index`. */
  readonly lambda_index?: number
  /** `workflow2.results.free_energy_calculations.n_states`. */
  readonly n_states?: number
  /** Unit: joule. Names data in an HDF5 file. `workflow2.results.free_energy_calculations.value_total_energy_magnitude`. */
  readonly value_total_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. `workflow2.results.free_energy_calculations.value_PV_energy_magnitude`. */
  readonly value_PV_energy_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. `workflow2.results.free_energy_calculations.value_total_energy_differences_magnitude`. */
  readonly value_total_energy_differences_magnitude?: string
  /** Unit: joule. Names data in an HDF5 file. `workflow2.results.free_energy_calculations.value_total_energy_derivative_magnitude`. */
  readonly value_total_energy_derivative_magnitude?: string
  /** Of Property. `workflow2.results.free_energy_calculations.error_type`. */
  readonly error_type?: string
  /** Shape: [n_frames]. Of TrajectoryProperty. `workflow2.results.free_energy_calculations.value_magnitude`. */
  readonly value_magnitude?: Float64Array
  /** Of TrajectoryProperty. `workflow2.results.free_energy_calculations.value_unit`. */
  readonly value_unit?: string
}

/** One of SimulationsStrainDiagrams, StrainDiagrams: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowResultsStrainDiagrams extends CommonSection {
  /** `workflow2.results.strain_diagrams.type`. */
  readonly type?: string
  /** `workflow2.results.strain_diagrams.n_eta`. */
  readonly n_eta?: number
  /** `workflow2.results.strain_diagrams.n_deformations`. */
  readonly n_deformations?: number
  /** Shape: [n_deformations, n_eta]. `workflow2.results.strain_diagrams.value`. */
  readonly value?: Float64Array[]
  /** Shape: [n_deformations, n_eta]. `workflow2.results.strain_diagrams.eta`. */
  readonly eta?: Float64Array[]
  /** `workflow2.results.strain_diagrams.stress_voigt_component`. */
  readonly stress_voigt_component?: number
  /** `workflow2.results.strain_diagrams.polynomial_fit_order`. */
  readonly polynomial_fit_order?: number
}

/** One of SimulationsEOSFit, EOSFit: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowResultsEosFit extends CommonSection {
  /** `workflow2.results.eos_fit.function_name`. */
  readonly function_name?: 'birch_euler' | 'birch_murnaghan' | 'murnaghan' | 'pourier_tarantola' | 'vinet' | string
  /** Unit: joule. Shape: [*]. Or: Unit: joule. Shape: [n_points]. `workflow2.results.eos_fit.fitted_energies`. */
  readonly fitted_energies?: Quantity<'energy', Float64Array>
  /** Unit: pascal. `workflow2.results.eos_fit.bulk_modulus`. */
  readonly bulk_modulus?: Quantity<'pressure', number>
  /** `workflow2.results.eos_fit.bulk_modulus_derivative`. */
  readonly bulk_modulus_derivative?: number
  /** Unit: meter ** 3. `workflow2.results.eos_fit.equilibrium_volume`. */
  readonly equilibrium_volume?: Quantity<'volume', number>
  /** Unit: joule. `workflow2.results.eos_fit.equilibrium_energy`. */
  readonly equilibrium_energy?: Quantity<'energy', number>
  /** `workflow2.results.eos_fit.rms_error`. */
  readonly rms_error?: number
}

/** One of SimulationsMeanSquaredDisplacement, MeanSquaredDisplacement: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowResultsMeanSquaredDisplacements extends CommonSection {
  /** A list; gaps are null. Of PlotSection. `workflow2.results.mean_squared_displacements.figures`. */
  readonly figures?: readonly PlotlyFigure[]
  /** Of PhysicalProperty. `workflow2.results.mean_squared_displacements.name`. */
  readonly name?: string
  /** Of PhysicalProperty. `workflow2.results.mean_squared_displacements.iri`. */
  readonly iri?: string
  /** `workflow2.results.mean_squared_displacements.type`. */
  readonly type?: string | 'atomic' | 'molecular'
  /** Of PhysicalProperty. `workflow2.results.mean_squared_displacements.contribution_type`. */
  readonly contribution_type?: string
  /** `workflow2.results.mean_squared_displacements.label`. */
  readonly label?: string
  /** A reference. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.entity_ref`. */
  readonly entity_ref?: AnyBaseV2Entity
  /** Default: false. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.is_derived`. */
  readonly is_derived?: boolean
  /** A reference. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.physical_property_ref`. */
  readonly physical_property_ref?: AnyPhysicalProperty
  /** Of PhysicalProperty. `workflow2.results.mean_squared_displacements.is_converged`. */
  readonly is_converged?: boolean
  /** Until version 0.6.0. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.is_scf_converged`. */
  readonly is_scf_converged?: boolean
  /** A reference. Until version 0.6.0. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.self_consistency_ref`. */
  readonly self_consistency_ref?: SelfConsistency
  /** Until version 0.4.0. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.source`. */
  readonly source?: 'simulation' | 'measurement' | 'analysis'
  /** Shape: [0..*]. Until version 0.3.2. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.rank`. */
  readonly rank?: readonly string[]
  /** A list; gaps are null. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.contributions`. */
  readonly contributions?: readonly AnyPhysicalProperty[]
  /** A list; gaps are null. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.errors`. */
  readonly errors?: readonly ErrorEstimate[]
  /** A list; gaps are null. Until version 0.3.2. Of PhysicalProperty. `workflow2.results.mean_squared_displacements.variables`. */
  readonly variables?: readonly AnyVariables[]
  /** `workflow2.results.mean_squared_displacements.direction`. */
  readonly direction?: 'x' | 'xy' | 'xyz' | 'xz' | 'y' | 'yz' | 'z'
  /** Of SimulationsCorrelationFunction. `workflow2.results.mean_squared_displacements.n_times`. */
  readonly n_times?: number
  /** Unit: second. Shape: [n_times]. Of SimulationsCorrelationFunction. `workflow2.results.mean_squared_displacements.times`. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: meter ** 2. Shape: [n_times]. Of SimulationsMeanSquaredDisplacement. `workflow2.results.mean_squared_displacements.value`. */
  readonly value?: Quantity<'area', Float64Array>
  /** Of Property. `workflow2.results.mean_squared_displacements.error_type`. */
  readonly error_type?: string
  /** A list; gaps are null. Of CorrelationFunction. `workflow2.results.mean_squared_displacements.correlation_function_values`. */
  readonly correlation_function_values?: readonly AnyCorrelationFunctionValues[]
  /** A list; gaps are null. Of MeanSquaredDisplacement. `workflow2.results.mean_squared_displacements.mean_squared_displacement_values`. */
  readonly mean_squared_displacement_values?: readonly MeanSquaredDisplacementValues[]
}

/** One of SimulationsRadialDistributionFunction, RadialDistributionFunction: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowResultsRadialDistributionFunctions extends CommonSection {
  /** A list; gaps are null. Of PlotSection. `workflow2.results.radial_distribution_functions.figures`. */
  readonly figures?: readonly PlotlyFigure[]
  /** Of PhysicalProperty. `workflow2.results.radial_distribution_functions.name`. */
  readonly name?: string
  /** Of PhysicalProperty. `workflow2.results.radial_distribution_functions.iri`. */
  readonly iri?: string
  /** `workflow2.results.radial_distribution_functions.type`. */
  readonly type?: string | 'atomic' | 'molecular'
  /** Of PhysicalProperty. `workflow2.results.radial_distribution_functions.contribution_type`. */
  readonly contribution_type?: string
  /** `workflow2.results.radial_distribution_functions.label`. */
  readonly label?: string
  /** A reference. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.entity_ref`. */
  readonly entity_ref?: AnyBaseV2Entity
  /** Default: false. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.is_derived`. */
  readonly is_derived?: boolean
  /** A reference. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.physical_property_ref`. */
  readonly physical_property_ref?: AnyPhysicalProperty
  /** Of PhysicalProperty. `workflow2.results.radial_distribution_functions.is_converged`. */
  readonly is_converged?: boolean
  /** Until version 0.6.0. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.is_scf_converged`. */
  readonly is_scf_converged?: boolean
  /** A reference. Until version 0.6.0. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.self_consistency_ref`. */
  readonly self_consistency_ref?: SelfConsistency
  /** Until version 0.4.0. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.source`. */
  readonly source?: 'simulation' | 'measurement' | 'analysis'
  /** Shape: [0..*]. Until version 0.3.2. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.rank`. */
  readonly rank?: readonly string[]
  /** A list; gaps are null. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.contributions`. */
  readonly contributions?: readonly AnyPhysicalProperty[]
  /** A list; gaps are null. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.errors`. */
  readonly errors?: readonly ErrorEstimate[]
  /** A list; gaps are null. Until version 0.3.2. Of PhysicalProperty. `workflow2.results.radial_distribution_functions.variables`. */
  readonly variables?: readonly AnyVariables[]
  /** `workflow2.results.radial_distribution_functions.n_smooth`. */
  readonly n_smooth?: number
  /** Of SimulationsEnsembleProperty. `workflow2.results.radial_distribution_functions.n_prune`. */
  readonly n_prune?: number
  /** `workflow2.results.radial_distribution_functions.n_variables`. */
  readonly n_variables?: number
  /** Shape: [n_variables]. `workflow2.results.radial_distribution_functions.variables_name`. */
  readonly variables_name?: readonly string[]
  /** Of SimulationsEnsembleProperty. `workflow2.results.radial_distribution_functions.n_bins`. */
  readonly n_bins?: number
  /** Of SimulationsEnsembleProperty. `workflow2.results.radial_distribution_functions.frame_start`. */
  readonly frame_start?: number
  /** Of SimulationsEnsembleProperty. `workflow2.results.radial_distribution_functions.frame_end`. */
  readonly frame_end?: number
  /** Unit: meter. Shape: [n_bins]. Of SimulationsRadialDistributionFunction. `workflow2.results.radial_distribution_functions.bins`. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Shape: [n_bins]. Of SimulationsRadialDistributionFunction. `workflow2.results.radial_distribution_functions.value`. */
  readonly value?: Float64Array
  /** Of Property. `workflow2.results.radial_distribution_functions.error_type`. */
  readonly error_type?: string
  /** A list; gaps are null. Of EnsembleProperty. `workflow2.results.radial_distribution_functions.ensemble_property_values`. */
  readonly ensemble_property_values?: readonly AnyEnsemblePropertyValues[]
  /** A list; gaps are null. Of RadialDistributionFunction. `workflow2.results.radial_distribution_functions.radial_distribution_function_values`. */
  readonly radial_distribution_function_values?: readonly RadialDistributionFunctionValues[]
}

/** One of EnsembleProperty, RadialDistributionFunction: `m_def` says which. Members that it does not have are not set. */
export interface AnyEnsembleProperty extends EnsembleProperty {
  /** A list; gaps are null. Of RadialDistributionFunction. */
  readonly radial_distribution_function_values?: readonly RadialDistributionFunctionValues[]
}

/** One of CorrelationFunction, MeanSquaredDisplacement: `m_def` says which. Members that it does not have are not set. */
export interface AnyCorrelationFunction extends CorrelationFunction {
  /** A list; gaps are null. Of MeanSquaredDisplacement. */
  readonly mean_squared_displacement_values?: readonly MeanSquaredDisplacementValues[]
}

/** One of Component, PureSubstanceComponent, SystemComponent, BaseSolutionComponent, SolutionComponent, SolutionComponentReference and 7 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyCompositeSystemComponents extends CommonSection {
  /** Of Component. */
  readonly name?: string
  /** Unit: kilogram. */
  readonly mass?: Quantity<'mass', number>
  /** Of Component. */
  readonly mass_fraction?: number
  /** Of PureSubstanceComponent. */
  readonly substance_name?: string
  readonly pure_substance?: AnyCompositeSystemComponentsPureSubstance
  /** A reference. */
  readonly system?: BaseSystem | Solution | PLDTarget | PerovskiteAIon | PerovskiteBIon | PerovskiteIon | PerovskiteXIon
  /** Unit: liter. Of BaseSolutionComponent. */
  readonly volume?: Quantity<'volume', number>
  /** Default: Solvent. Of SolutionComponent. */
  readonly component_role?: 'Solute' | 'Solvent'
  /** Unit: mole. Of SolutionComponent. */
  readonly amount_of_substance?: Quantity<'substance', number>
  /** Unit: gram / milliliter. Of SolutionComponent. */
  readonly density?: Quantity<'density', number>
  /** Of SolutionComponent. */
  readonly molar_concentration?: MolarConcentration
  /** Unit: mole / liter. Of ComponentConcentration. */
  readonly theoretical_concentration?: Quantity<'concentration', number>
  /** Unit: mole / liter. Of ComponentConcentration. */
  readonly effective_concentration?: Quantity<'concentration', number>
  /** Of PLDTargetComponent. */
  readonly lab_id?: string
  /** Of PerovskiteChemicalSection. */
  readonly common_name?: string
  /** Of PerovskiteChemicalSection. */
  readonly molecular_formula?: string
  /** Of PerovskiteChemicalSection. */
  readonly smiles?: string
  /** Of PerovskiteChemicalSection. */
  readonly iupac_name?: string
  /** Of PerovskiteChemicalSection. */
  readonly cas_number?: string
  readonly abbreviation?: string
  /** Unit: 1 / centimeter ** 3. Of Impurity. */
  readonly concentration?: Quantity<'1 / length ** 3', number>
  /** Of PerovskiteIonSection. */
  readonly source_compound_molecular_formula?: string
  /** Of PerovskiteIonSection. */
  readonly source_compound_smiles?: string
  /** Of PerovskiteIonSection. */
  readonly source_compound_iupac_name?: string
  /** Of PerovskiteIonSection. */
  readonly source_compound_cas_number?: string
  /** Of PerovskiteIonComponent. */
  readonly coefficient?: string
}

/** One of Cylinder, CylinderSector, Geometry, IrregularParallelSurfaces, Parallelepiped, RectangleCuboid and 2 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyGeometry extends Geometry {
  /** Unit: meter. */
  readonly height?: Quantity<'length', number>
  /** Unit: meter. Of Cylinder. */
  readonly radius?: Quantity<'length', number>
  /** Unit: meter ** 2. */
  readonly lower_cap_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. Of Cylinder. */
  readonly cap_surface_area?: Quantity<'area', number>
  /** Unit: meter ** 2. */
  readonly lateral_surface_area?: Quantity<'area', number>
  /** Unit: degree. Of CylinderSector. */
  readonly central_angle?: Quantity<'angle', number>
  /** Unit: meter. */
  readonly width?: Quantity<'length', number>
  /** Unit: meter. */
  readonly length?: Quantity<'length', number>
  /** Unit: degree. */
  readonly alpha?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly beta?: Quantity<'angle', number>
  /** Unit: degree. */
  readonly gamma?: Quantity<'angle', number>
  /** Unit: meter ** 2. */
  readonly surface_area?: Quantity<'area', number>
  /** Unit: meter. Of TruncatedCone. */
  readonly lower_cap_radius?: Quantity<'length', number>
  /** Unit: meter. Of TruncatedCone. */
  readonly upper_cap_radius?: Quantity<'length', number>
  /** Unit: meter ** 2. Of TruncatedCone. */
  readonly upper_cap_surface_area?: Quantity<'area', number>
}

/** One of BubblerEvaporator, CVDEvaporationSource, FlashEvaporator, GasCylinderEvaporator, GasLineEvaporator, MistEvaporator and 4 more: `m_def` says which. Members that it does not have are not set. */
export interface AnyActivityStepSourcesVaporSource extends CommonSection {
  /** Of CVDEvaporationSource. `data.steps.sources.vapor_source.pressure`. */
  readonly pressure?: AnyOtherPressure
  /** Of CVDEvaporationSource. `data.steps.sources.vapor_source.precursor_partial_pressure`. */
  readonly precursor_partial_pressure?: PartialVaporPressure
  /** `data.steps.sources.vapor_source.temperature`. */
  readonly temperature?: AnyActivityStepSourcesVaporSourceTemperature
  /** Of CVDEvaporationSource. `data.steps.sources.vapor_source.total_flow_rate`. */
  readonly total_flow_rate?: VolumetricFlowRate
  /** Unit: centimeter ** 3 / minute. Of BubblerEvaporator. `data.steps.sources.vapor_source.dilution`. */
  readonly dilution?: Quantity<'length ** 3 / time', number>
  /** Unit: centimeter ** 3 / minute. Of BubblerEvaporator. `data.steps.sources.vapor_source.source`. */
  readonly source?: Quantity<'length ** 3 / time', number>
  /** Unit: centimeter ** 3 / minute. Of BubblerEvaporator. `data.steps.sources.vapor_source.inject`. */
  readonly inject?: Quantity<'length ** 3 / time', number>
  /** `data.steps.sources.vapor_source.carrier_gas`. */
  readonly carrier_gas?: PubChemPureSubstanceSection
  /** `data.steps.sources.vapor_source.carrier_push_flow_rate`. */
  readonly carrier_push_flow_rate?: VolumetricFlowRate
  /** `data.steps.sources.vapor_source.carrier_purge_flow_rate`. */
  readonly carrier_purge_flow_rate?: VolumetricFlowRate
  /** Of GasCylinderEvaporator. `data.steps.sources.vapor_source.dilution_in_cylinder`. */
  readonly dilution_in_cylinder?: number
  /** Of GasCylinderEvaporator. `data.steps.sources.vapor_source.effective_flow_rate`. */
  readonly effective_flow_rate?: VolumetricFlowRate
  /** Of PVDEvaporationSource. `data.steps.sources.vapor_source.power`. */
  readonly power?: SourcePower
  /** Unit: meter. Of PLDLaser. `data.steps.sources.vapor_source.wavelength`. */
  readonly wavelength?: Quantity<'length', number>
  /** Unit: hertz. Of PLDLaser. `data.steps.sources.vapor_source.repetition_rate`. */
  readonly repetition_rate?: Quantity<'frequency', number>
  /** Unit: meter ** 2. Of PLDLaser. `data.steps.sources.vapor_source.spot_size`. */
  readonly spot_size?: Quantity<'area', number>
  /** Of PLDLaser. `data.steps.sources.vapor_source.pulses`. */
  readonly pulses?: number
}

/** One of BubblerMolarFlowRate, MolarFlowRate: `m_def` says which. Members that it does not have are not set. */
export interface AnyMolarFlowRate extends Omit<MolarFlowRate, "set_value" | "value"> {
  /** Unit: mole / second. Shape: [*]. */
  readonly set_value?: Quantity<'catalytic activity', Float64Array>
  /** Unit: mole / second. Shape: [*]. */
  readonly value?: Quantity<'catalytic activity', Float64Array>
}

/** One of FilamentTemperature, OtherTemperature: `m_def` says which. Members that it does not have are not set. */
export interface AnyOtherTemperature extends Omit<OtherTemperature, "set_value" | "value"> {
  /** Unit: kelvin. Shape: [*]. */
  readonly set_value?: Quantity<'temperature', Float64Array>
  /** Unit: kelvin. Shape: [*]. */
  readonly value?: Quantity<'temperature', Float64Array>
}

/** One of PushPurgeGasFlow, GasFlow: `m_def` says which. Members that it does not have are not set. */
export interface AnyGasFlow extends Omit<GasFlow, "flow_rate"> {
  readonly flow_rate?: VolumetricFlowRate
  /** Of PushPurgeGasFlow. */
  readonly purge_flow_rate?: VolumetricFlowRate
}

/** One of PartialVaporPressure, OtherPressure: `m_def` says which. Members that it does not have are not set. */
export interface AnyOtherPressure extends Omit<OtherPressure, "set_value" | "value" | "time"> {
  /** Unit: pascal. Shape: [*]. */
  readonly set_value?: Quantity<'pressure', Float64Array>
  /** Unit: pascal. Shape: [*]. */
  readonly value?: Quantity<'pressure', Float64Array>
  /** Unit: second. Shape: [*]. */
  readonly time?: Quantity<'time', Float64Array>
}

/** One of APWBaseOrbital, APWLocalOrbital, APWOrbital: `m_def` says which. Members that it does not have are not set. */
export interface AnyAPWBaseOrbital extends APWBaseOrbital {
  /** Of APWOrbital. */
  readonly type?: 'apw' | 'lapw' | 'slapw'
}

/** One of SimulationsLambdas, Lambdas: `m_def` says which. Members that it does not have are not set. */
export interface AnyWorkflowMethodFreeEnergyCalculationParametersLambdas extends CommonSection {
  /** Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.interaction_type`. */
  readonly interaction_type?: 'bonded' | 'coulomb' | 'mass' | 'output' | 'restraint' | 'temperature' | 'vdw'
  /** Shape: [*]. Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.lambda_values`. */
  readonly lambda_values?: Float64Array
  /** Shape: [2]. Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.endpoints_on`. */
  readonly endpoints_on?: readonly boolean[]
  /** Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.scheme`. */
  readonly scheme?: 'annihilate' | 'decouple'
  /** Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.softcore_enabled`. */
  readonly softcore_enabled?: boolean
  /** Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.softcore_alpha`. */
  readonly softcore_alpha?: number
  /** Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.softcore_p`. */
  readonly softcore_p?: number
  /** Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.softcore_sigma`. */
  readonly softcore_sigma?: number
  /** Shape: [*]. Until version 0.7.0. Of SimulationsLambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.values`. */
  readonly values?: Float64Array
  /** Of Lambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.type`. */
  readonly type?: 'bonded' | 'coulomb' | 'mass' | 'output' | 'restraint' | 'temperature' | 'vdw'
  /** Of Lambdas. `workflow2.method.free_energy_calculation_parameters.lambdas.value`. */
  readonly value?: number
}

/** One of CorrelationFunctionValues, MeanSquaredDisplacementValues: `m_def` says which. Members that it does not have are not set. */
export interface AnyCorrelationFunctionValues extends Omit<CorrelationFunctionValues, "errors" | "times"> {
  /** Shape: [*]. */
  readonly errors?: Float64Array
  /** Unit: second. Shape: [n_times]. */
  readonly times?: Quantity<'time', Float64Array>
  /** Unit: meter ** 2. Shape: [n_times]. Of MeanSquaredDisplacementValues. */
  readonly value?: Quantity<'area', Float64Array>
  /** Of MeanSquaredDisplacementValues. */
  readonly diffusion_constant?: DiffusionConstantValues
}

/** One of EnsemblePropertyValues, RadialDistributionFunctionValues: `m_def` says which. Members that it does not have are not set. */
export interface AnyEnsemblePropertyValues extends EnsemblePropertyValues {
  /** Unit: meter. Shape: [n_bins]. Of RadialDistributionFunctionValues. */
  readonly bins?: Quantity<'length', Float64Array>
  /** Shape: [n_bins]. Of RadialDistributionFunctionValues. */
  readonly value?: Float64Array
}

/** One of CASPureSubstanceSection, PubChemPureSubstanceSection, PureSubstanceSection, ChemicalComponentIdentity, OtherIon: `m_def` says which. Members that it does not have are not set. */
export interface AnyCompositeSystemComponentsPureSubstance extends CommonSection {
  /** Of PureSubstanceSection. */
  readonly name?: string
  /** Of PureSubstanceSection. */
  readonly iupac_name?: string
  /** Of PureSubstanceSection. */
  readonly molecular_formula?: string
  /** Unit: dalton. Of PureSubstanceSection. */
  readonly molecular_mass?: Quantity<'mass', number>
  /** Unit: gram / mole. Of PureSubstanceSection. */
  readonly molar_mass?: Quantity<'molar mass', number>
  /** Unit: dalton. Of PureSubstanceSection. */
  readonly monoisotopic_mass?: Quantity<'mass', number>
  /** Of PureSubstanceSection. */
  readonly inchi?: string
  /** Of PureSubstanceSection. */
  readonly inchi_key?: string
  /** Of PureSubstanceSection. */
  readonly smile?: string
  /** Of PureSubstanceSection. */
  readonly canonical_smile?: string
  readonly cas_number?: string
  /** Of CASPureSubstanceSection. */
  readonly cas_uri?: string
  /** Of CASPureSubstanceSection. */
  readonly cas_name?: string
  /** Of CASPureSubstanceSection. */
  readonly image?: string
  /** Shape: [*]. Of CASPureSubstanceSection. */
  readonly cas_synonyms?: readonly string[]
  /** A list; gaps are null. Of CASPureSubstanceSection. */
  readonly cas_experimental_properties?: readonly CASExperimentalProperty[]
  /** A list; gaps are null. Of CASPureSubstanceSection. */
  readonly cas_property_citations?: readonly CASPropertyCitation[]
  /** Of PubChemPureSubstanceSection. */
  readonly pub_chem_cid?: number
  /** Of PubChemPureSubstanceSection. */
  readonly pub_chem_link?: string
  /** Of OtherIon. */
  readonly ion_type?: string
  /** Of OtherIon. */
  readonly common_name?: string
  /** Shape: [*]. Of OtherIon. */
  readonly alternative_names?: readonly string[]
  /** Of OtherIon. */
  readonly common_source_compound?: string
  /** Of OtherIon. */
  readonly source_compound_cas?: string
  /** Of OtherIon. */
  readonly source_compound_formula?: string
  /** Of OtherIon. */
  readonly coefficients?: number
}

/** One of FilamentTemperature, OtherTemperature, ThermalEvaporationHeaterTemperature: `m_def` says which. Members that it does not have are not set. */
export interface AnyActivityStepSourcesVaporSourceTemperature extends CommonSection {
  /** Unit: kelvin. Shape: [*]. `data.steps.sources.vapor_source.temperature.set_value`. */
  readonly set_value?: Quantity<'temperature', Float64Array>
  /** Unit: second. Shape: [*]. Of TimeSeries. `data.steps.sources.vapor_source.temperature.set_time`. */
  readonly set_time?: Quantity<'time', Float64Array>
  /** Unit: kelvin. Shape: [*]. `data.steps.sources.vapor_source.temperature.value`. */
  readonly value?: Quantity<'temperature', Float64Array>
  /** Unit: second. Shape: [*]. Of TimeSeries. `data.steps.sources.vapor_source.temperature.time`. */
  readonly time?: Quantity<'time', Float64Array>
  /** Of OtherTemperature. `data.steps.sources.vapor_source.temperature.measurement_type`. */
  readonly measurement_type?: 'Assumed' | 'Heater thermocouple' | 'Pyrometer' | 'Thermocouple'
}
