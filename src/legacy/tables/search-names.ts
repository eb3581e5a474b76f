import { type SearchRow, searchRows } from '../search-row.js'
import {
  byTable,
  byTableOrSame,
  compoundSizes,
  exclusiveElements,
  functionalTypes,
  searchableProperties,
  workflowNames,
} from './search-values.js'

const dft = 'results.method.simulation.dft'
const material = 'results.material'
const geometryOptimization = 'results.properties.geometry_optimization'

const anyOf = true

/** Search quantities that describe an entry and its upload. */
const entry: SearchRow[] = [
  ...searchRows('certain', {
    calc_id: { v1: 'entry_id', anyOf },
    upload_id: { v1: 'upload_id', anyOf },
    upload_name: { v1: 'upload_name', anyOf },
    mainfile: { v1: 'mainfile', anyOf },
    files: { v1: 'files', anyOf },
    parser_name: { v1: 'parser_name', anyOf, note: 'newer servers write names such as electronicparsers:vasp_…' },
    nomad_version: { v1: 'nomad_version', anyOf },
    nomad_commit: { v1: 'nomad_commit', anyOf },
    pid: { v1: 'pid', anyOf },
    raw_id: { v1: 'raw_id', anyOf },
    external_id: { v1: 'external_id', anyOf },
    external_db: { v1: 'external_db', value: byTableOrSame({ EELSDB: 'EELS Data Base' }) },
    comment: 'comment',
    references: 'references',
    published: 'published',
    with_embargo: 'with_embargo',
    processed: 'processed',
    domain: 'domain',
    origin: 'origin',
    upload_time: 'upload_create_time',
    last_processing: 'last_processing_time',
    uploader: { v1: 'main_author.name', anyOf },
    uploader_id: 'main_author.user_id',
    'uploader.name': 'main_author.name',
    'uploader.user_id': 'main_author.user_id',
    authors: { v1: 'authors.name', anyOf },
    'authors.name': 'authors.name',
    dataset: { v1: 'datasets.dataset_name', anyOf },
    dataset_id: { v1: 'datasets.dataset_id', anyOf },
    'datasets.name': 'datasets.dataset_name',
    'datasets.dataset_id': 'datasets.dataset_id',
    'datasets.doi': 'datasets.doi',
  }),
  ...searchRows('strong', {
    owners: { v1: 'viewers.name', anyOf },
    'owners.user_id': 'viewers.user_id',
  }),
]

/** Search quantities that describe the material. */
const materials: SearchRow[] = [
  ...searchRows('certain', {
    atoms: `${material}.elements`,
    'dft.system': `${material}.structural_type`,
    'dft.crystal_system': `${material}.symmetry.crystal_system`,
    'dft.spacegroup': `${material}.symmetry.space_group_number`,
    'dft.spacegroup_symbol': `${material}.symmetry.space_group_symbol`,
  }),
  ...searchRows('strong', {
    only_atoms: { v1: `${material}.elements_exclusive`, value: exclusiveElements },
    'dft.labels_springer_compound_class': `${material}.compound_type`,
    'dft.labels_springer_classification': `${material}.functional_type`,
    'encyclopedia.material.material_id': { v1: `${material}.material_id`, note: 'v1 makes these ids in another way' },
  }),
  ...searchRows('judged', {
    formula: {
      v1: [`${material}.chemical_formula_hill`, `${material}.chemical_formula_reduced`],
      note: 'v0 had one formula; v1 has the Hill and the reduced one',
    },
    n_atoms: {
      v1: 'results.properties.structures.structure_original.n_sites',
      note: 'the number of atoms; n_elements is the number of elements',
    },
    'dft.compound_type': { v1: `${material}.n_elements`, value: byTable(compoundSizes) },
  }),
]

/** Search quantities that describe the method and the calculated properties. */
const methods: SearchRow[] = [
  ...searchRows('certain', {
    'dft.code_name': 'results.method.simulation.program_name',
    'dft.code_version': {
      v1: 'results.method.simulation.program_version',
      note: 'v0 shortened versions, v1 keeps them whole',
    },
    'dft.basis_set': {
      v1: `${dft}.basis_set_type`,
      note: 'newer entries also have results.method.simulation.precision.basis_set',
    },
    'dft.xc_functional': { v1: `${dft}.xc_functional_type`, value: byTable(functionalTypes) },
    'dft.xc_functional_names': `${dft}.xc_functional_names`,
    'dft.n_calculations': 'results.properties.n_calculations',
    'dft.n_quantities': 'n_quantities',
  }),
  ...searchRows('strong', {
    'dft.workflow.workflow_type': { v1: 'results.method.workflow_name', value: byTable(workflowNames) },
    'dft.workflow.section_geometry_optimization.input_energy_difference_tolerance': `${geometryOptimization}.convergence_tolerance_energy_difference`,
    'dft.workflow.section_geometry_optimization.input_force_maximum_tolerance': `${geometryOptimization}.convergence_tolerance_force_maximum`,
    'dft.workflow.section_geometry_optimization.final_energy_difference': `${geometryOptimization}.final_energy_difference`,
    'dft.workflow.section_geometry_optimization.final_force_maximum': `${geometryOptimization}.final_force_maximum`,
    'dft.workflow.section_geometry_optimization.final_displacement_maximum': `${geometryOptimization}.final_displacement_maximum`,
    'dft.workflow.section_relaxation.input_energy_difference_tolerance': `${geometryOptimization}.convergence_tolerance_energy_difference`,
    'dft.workflow.section_relaxation.input_force_maximum_tolerance': `${geometryOptimization}.convergence_tolerance_force_maximum`,
    'dft.workflow.section_relaxation.final_energy_difference': `${geometryOptimization}.final_energy_difference`,
    'dft.workflow.section_relaxation.final_force_maximum': `${geometryOptimization}.final_force_maximum`,
  }),
  ...searchRows('judged', {
    'dft.searchable_quantities': {
      v1: 'results.properties.available_properties',
      value: byTable(searchableProperties),
    },
  }),
]

/** Old search quantities without a counterpart in v1, with the reason. */
const dropped: SearchRow[] = searchRows('certain', {
  calc_hash: { v1: [], note: 'v1 has it as metadata.entry_hash in the archive, not in the search' },
  last_edit: { v1: [], note: 'v1 has it as metadata.last_edit_time in the archive, not in the search' },
  license: { v1: [], note: 'v1 does not search by it; query.citations() counts licences and names their uploads' },
  coauthors: { v1: [], note: 'belongs to the upload in v1' },
  shared_with: { v1: [], note: 'v1 has reviewers, a matter of the upload' },
  'dft.n_geometries': { v1: [], note: 'dropped in v1' },
  'dft.geometries': { v1: [], note: 'dropped in v1' },
  'dft.group_hash': { v1: [], anyOf, note: 'dropped in v1' },
  'dft.n_total_energies': { v1: [], note: 'dropped in v1' },
})

/** The table of search quantities, v0 to v1. `dft.quantities` and `dft.optimade` are rules, not rows. */
export const searchNames: readonly SearchRow[] = [...entry, ...materials, ...methods, ...dropped]
