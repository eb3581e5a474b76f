// The same bytes through query.toFrame.
// Reads from argv: API root, page size, 'entries' or 'calculations'. Prints one line of JSON.
import { ArchiveQuery } from 'nomad-notebook'
import { report } from '../report.mjs'

const [url, pageSize, rows] = process.argv.slice(2)
const query = new ArchiveQuery({ url, perPage: Number(pageSize), max: null })
const options = {
  entries: {
    columns: {
      formula: 'results.material.chemical_formula_reduced',
      n_elements: 'results.material.n_elements',
      crystal: 'results.material.symmetry.crystal_system',
      code: 'results.method.simulation.program_name',
      version: 'run[0].program.version',
      energy: 'run[0].calculation[-1].energy.total.value',
      fermi: 'run[0].calculation[-1].energy.fermi',
      composition: 'run[0].system[0].chemical_composition_reduced',
      volume: 'results.properties.structures.structure_original.cell_volume',
      sites: 'results.properties.structures.structure_original.n_sites',
      lattice: 'run[0].system[0].atoms.lattice_vectors',
      published: 'metadata.published',
    },
  },
  calculations: {
    rows: 'run[].calculation[]',
    columns: {
      step: '#',
      formula: '^results.material.chemical_formula_reduced',
      code: '^results.method.simulation.program_name',
      version: '^run.program.version',
      energy: 'energy.total.value',
      fermi: 'energy.fermi',
      forces: 'forces.total.value',
      converged: 'calculation_converged',
    },
  },
}[rows]
const frame = await query.toFrame({ ...options, progress: false })
report({ rows: frame.numRows, count: query.statistics.loaded_nentries })
