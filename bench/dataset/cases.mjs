/** The columns of the tables. */
export const columns = {
  formula: 'results.material.chemical_formula_reduced',
  program: 'results.method.simulation.program_name',
  gap: 'results.properties.electronic.band_gap[0].value',
  energy: 'run[0].calculation[-1].energy.total.value',
  elements: 'results.material.elements',
}

/** Every section of the archives, so that the server sends them whole. */
const everything = { run: '*', workflow: '*', workflow2: '*', results: '*', metadata: '*' }

/** What is downloaded. */
export const cases = {
  table: {
    title: 'a table, which asks for its columns alone',
    query: {},
    options: { columns },
    hasGoals: true,
    isNarrow: true,
  },
  whole: {
    title: 'a table, from archives that come whole',
    // What selects entries is asked for as it is.
    query: { required: everything, onlyWithRequired: true },
    options: { columns },
    hasGoals: true,
  },
  archives: { title: 'archives', query: {}, options: {} },
  both: { title: 'archives and a table', query: {}, options: { columns, raw: true } },
}
