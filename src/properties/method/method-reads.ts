const results = ['results.method.method_name', 'results.method.simulation']

/** The paths that `properties.method` reads: the method as a whole is small beside the calculations. */
export const methodReads = {
  run: [
    'run.program',
    'run.method',
    'run.calculation.method_ref',
    'run.calculation.system_ref',
    'run.system.is_representative',
    'run.system.atoms',
    ...results,
  ],
  data: [
    'data.program',
    'data.model_method',
    'data.outputs.model_method_ref',
    'data.outputs.model_system_ref',
    'data.model_system.is_representative',
    'data.model_system.n_particles',
    'data.model_system.positions',
    'data.model_system.lattice_vectors',
    'data.model_system.periodic_boundary_conditions',
    'data.model_system.particle_states',
    'data.model_system.cell',
    'data.representative_system_index',
    ...results,
  ],
}
