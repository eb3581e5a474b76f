/** Twelve columns of one row for each entry. */
export const entryTable = {
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
}

/** Eight columns of one row for each calculation. */
export const calculationTable = {
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
}

/** The parts of an archive that a user of plain requests asks for to fill the columns of each table. */
export const askedFor = {
  entries: {
    results: {
      material: { chemical_formula_reduced: '*', n_elements: '*', symmetry: { crystal_system: '*' } },
      method: { simulation: { program_name: '*' } },
      properties: { structures: { structure_original: { cell_volume: '*', n_sites: '*' } } },
    },
    'run[0]': {
      program: { version: '*' },
      'calculation[-1]': { energy: { total: { value: '*' }, fermi: '*' } },
      'system[0]': { chemical_composition_reduced: '*', atoms: { lattice_vectors: '*' } },
    },
    metadata: { published: '*' },
  },
  calculations: {
    results: { material: { chemical_formula_reduced: '*' }, method: { simulation: { program_name: '*' } } },
    run: {
      program: { version: '*' },
      calculation: {
        energy: { total: { value: '*' }, fermi: '*' },
        forces: { total: { value: '*' } },
        calculation_converged: '*',
      },
    },
  },
}
