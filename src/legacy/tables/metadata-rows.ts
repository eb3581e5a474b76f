import { quantityRows, sectionRow } from '../archive-row.js'

const dft = '/results.method.simulation.dft'
const material = '/results.material'

const same = [
  'upload_id',
  'mainfile',
  'files',
  'pid',
  'raw_id',
  'domain',
  'published',
  'processed',
  'nomad_version',
  'nomad_commit',
  'parser_name',
  'comment',
  'references',
  'external_db',
  'origin',
  'license',
  'with_embargo',
  'upload_name',
  'external_id',
]

const dftRows = sectionRow('dft', '', {
  many: false,
  quantities: [
    ...quantityRows('certain', {
      basis_set: `${dft}.basis_set_type`,
      xc_functional: `${dft}.xc_functional_type`,
      xc_functional_names: `${dft}.xc_functional_names`,
      system: `${material}.structural_type`,
      crystal_system: `${material}.symmetry.crystal_system`,
      spacegroup: `${material}.symmetry.space_group_number`,
      spacegroup_symbol: `${material}.symmetry.space_group_symbol`,
      code_name: '/results.method.simulation.program_name',
      code_version: '/results.method.simulation.program_version',
      n_calculations: '/results.properties.n_calculations',
      n_quantities: 'n_quantities',
    }),
    ...quantityRows('strong', {
      labels_springer_compound_class: `${material}.compound_type`,
      labels_springer_classification: `${material}.functional_type`,
    }),
    ...quantityRows('judged', {
      compound_type: { v1: [`${material}.n_elements`, `${material}.elements`], rule: 'compoundType' },
      searchable_quantities: { v1: '/results.properties.available_properties', rule: 'searchableQuantities' },
    }),
  ],
})

/** `section_metadata`: the entry itself, its authors and its upload; `dft` is the summary for the search. */
export const metadataRows = sectionRow('section_metadata', 'metadata', {
  many: false,
  quantities: [
    ...quantityRows('certain', {
      calc_id: 'entry_id',
      calc_hash: 'entry_hash',
      ...Object.fromEntries(same.map(name => [name, name])),
      upload_time: 'upload_create_time',
      last_processing: 'last_processing_time',
      last_edit: 'last_edit_time',
      uploader: 'main_author',
      coauthors: 'coauthors',
      shared_with: 'reviewers',
      datasets: 'datasets',
      atoms: `${material}.elements`,
    }),
    ...quantityRows('strong', {
      only_atoms: { v1: `${material}.elements`, rule: 'joinedSymbols' },
    }),
    ...quantityRows('judged', {
      formula: `${material}.chemical_formula_reduced`,
      n_atoms: '/results.properties.structures.structure_original.n_sites',
    }),
  ],
  sections: [dftRows],
})
