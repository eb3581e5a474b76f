/** The columns of the table that is measured: ten, of the kinds that questions to many entries use, beside the two ids. */
export const columns = {
  formula: 'results.material.chemical_formula_reduced',
  elements: 'results.material.elements',
  crystal: 'results.material.symmetry.crystal_system',
  space_group: 'results.material.symmetry.space_group_number',
  program: 'results.method.simulation.program_name',
  functional: 'results.method.simulation.dft.xc_functional_type',
  gap: 'results.properties.electronic.band_gap[0].value',
  gap_type: 'results.properties.electronic.band_gap[0].type',
  energy: 'run[0].calculation[-1].energy.total.value',
  processed: 'metadata.last_processing_time',
}

/** The cases that are harvested, by the options of query and download. */
export const cases = {
  columns: { title: 'a table of ten columns', query: {}, options: { columns } },
  results: { title: 'the section `results` of each archive', query: { required: { results: '*' } }, options: {} },
  whole: { title: 'whole archives', query: {}, options: {} },
}

/** Returns the `required` of a case. */
export function requiredOf(name, { ArchiveQuery, requiredOfTable }) {
  const { query, options } = cases[name]
  const source = new ArchiveQuery({ url: 'http://127.0.0.1:1/api/v1', ...query })
  return options.columns ? requiredOfTable(source, options).required : source.config.required
}
