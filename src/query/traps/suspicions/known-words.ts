import { searchQuantity } from '../../../metainfo/index.js'

/** The words that a search quantity is known to hold. */
export interface KnownWords {
  words: readonly string[]
  /** True where there are no others, as far as the published schema says. */
  closed: boolean
}

/** Names of programs as parsers write them, today's and the old API's. */
const programs = [
  ...[
    'ABACUS',
    'ABINIT',
    'AFlow',
    'AMS',
    'ASAP',
    'ASE',
    'ASR',
    'ATK',
    'Amber',
    'BAND',
    'BOPfox',
    'BerkeleyGW',
    'BigDFT',
  ],
  ...[
    'CASTEP',
    'CHARMM',
    'CP2K',
    'CPMD',
    'Charmm',
    'Crystal',
    'DFTB+',
    'DL_POLY',
    'DMol3',
    'FHI-aims',
    'GAMESS',
    'GPAW',
  ],
  ...['GROMACS', 'Gaussian', 'Gromacs', 'Gromos', 'LAMMPS', 'LOBSTER', 'MOLCAS', 'MOPAC', 'MaterialsProject', 'NAMD'],
  ...[
    'NWChem',
    'Namd',
    'OCEAN',
    'ONETEP',
    'ORCA',
    'Octopus',
    'OpenKIM',
    'OpenMX',
    'Phonopy',
    'Psi4',
    'Quantum Espresso',
  ],
  ...[
    'QuantumATK',
    'Siesta',
    'TBStudio',
    'TINKER',
    'VASP',
    'WIEN2k',
    'Wannier90',
    'elastic',
    'elk',
    'exciting',
    'fleur',
  ],
  ...[
    'fplo',
    'gulp',
    'libAtoms',
    'mopac',
    'namd',
    'qbox',
    'tinker',
    'turbomole',
    'w2dynamics',
    'xTB',
    'yambo',
    'YAMBO',
  ],
]

const workflows = [
  ...['BSE', 'ChemicalReaction', 'DFT+GW', 'DMFT+MaxEnt', 'Elastic', 'EquationOfState', 'FirstPrinciples', 'GW+BSE'],
  ...[
    'Geometry Optimization',
    'GeometryOptimization',
    'MagneticOrdering',
    'MolecularDynamics',
    'Phonon',
    'PhotonPolarization',
  ],
  ...['RPA', 'SimulationWorkflow', 'SinglePoint', 'TB', 'Thermodynamics', 'XS'],
]

const properties = [
  ...[
    'band_gap',
    'band_structure_electronic',
    'band_structure_phonon',
    'bulk_modulus',
    'dos_electronic',
    'dos_electronic_new',
  ],
  ...[
    'dos_phonon',
    'electric_field_gradient',
    'electronic.band_structure_electronic.band_gap',
    'energy_free_helmholtz',
  ],
  ...['energy_volume_curve', 'geometry_optimization', 'greens_functions_electronic', 'heat_capacity_constant_volume'],
  ...['magnetic_shielding', 'magnetic_susceptibility', 'mean_squared_displacement', 'radial_distribution_function'],
  ...['radius_of_gyration', 'shear_modulus', 'solar_cell', 'spectra', 'spin_spin_coupling', 'trajectory'],
]

/** Quantities that hold any text, of which the usual ones are known. */
const usual: Readonly<Record<string, readonly string[]>> = {
  'results.method.simulation.program_name': programs,
  'results.method.workflow_name': workflows,
  'results.properties.available_properties': properties,
  'dft.code_name': programs,
}

/** Quantities of the old API and of today's schema whose words are those of another one. */
const sameAs: Readonly<Record<string, string>> = {
  atoms: 'results.material.elements',
  only_atoms: 'results.material.elements',
  'dft.crystal_system': 'results.material.symmetry.crystal_system',
  'data.program.name': 'results.method.simulation.program_name',
}

/** The words that are known of a search quantity of either dialect; `undefined` where none are. */
export function knownWords(name: string): KnownWords | undefined {
  const path = name.split('#')[0] as string
  const same = Object.hasOwn(sameAs, path) ? (sameAs[path] as string) : name
  if (Object.hasOwn(usual, same)) return { words: usual[same] as readonly string[], closed: false }
  const type = searchQuantity(same)?.type
  return typeof type === 'object' ? { words: type, closed: true } : undefined
}

/** A word without what is easily written in another way: case, blanks, hyphens, underscores. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '')
}
