/** The quantities that are read of a section `atoms`. */
export const atomNames: readonly string[] = [
  'labels',
  'species',
  'atomic_numbers',
  'positions',
  'lattice_vectors',
  'periodic',
  'concentrations',
  'n_atoms',
]

/** The paths that `SystemReader.atoms` reads below a cell of `run.system`: `atoms`, or a cell of `symmetry`. */
export function runStructurePaths(cell = 'atoms'): string[] {
  return atomNames.map(name => `run.system.${cell}.${name}`)
}

const particles = ['chemical_symbol', 'atomic_number', 'label', 'bead_symbol']

/** The paths that `SystemReader.atoms` reads in `data`. Until version 0.5 of nomad_simulations atoms are in a cell. */
export const dataStructurePaths: readonly string[] = [
  'positions',
  'lattice_vectors',
  'periodic_boundary_conditions',
  'n_particles',
  ...particles.map(name => `particle_states.${name}`),
  ...['positions', 'lattice_vectors', 'periodic_boundary_conditions'].map(name => `cell.${name}`),
  // Beads came when the cell had no atoms any more: servers do not know their symbol there.
  ...particles.filter(name => name !== 'bead_symbol').map(name => `cell.atoms_state.${name}`),
].map(name => `data.model_system.${name}`)
