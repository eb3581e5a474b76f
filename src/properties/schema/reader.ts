import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import type { Atoms, Box } from './records/atoms.js'
import type { OptimizationRecord, ScfRecord } from './records/convergence.js'
import type { DosRecord } from './records/density-of-states.js'
import type {
  FrameNumber,
  StoredCourse,
  StoredDisplacement,
  StoredDistribution,
  StoredForces,
} from './records/dynamics.js'
import type { Bands, Eigenvalues } from './records/eigenvalues.js'
import type { ElasticityRecord } from './records/elasticity.js'
import type { Energies, EnergyPart } from './records/energies.js'
import type { EquationOfStateRecord } from './records/equation-of-state.js'
import type { MethodRecord } from './records/method.js'
import type { PhononBandsRecord } from './records/phonon-bands.js'
import type { PhononDosRecord } from './records/phonon-dos.js'
import type { PhononResults } from './records/phonon-results.js'
import type { SpaceGroup } from './records/space-group.js'
import type { SpectrumRecord } from './records/spectrum.js'
import type { StoredGap } from './records/stored-gap.js'
import type { ThermodynamicTable } from './records/thermodynamic-table.js'
import type { VibrationSet } from './records/vibrations.js'

/**
 * An archive, read in the words of the field, whatever its schema: `run` of NOMAD's older parsers, or `data` of
 * `nomad_simulations`. `schema/run` and `schema/data` implement it; property functions know nothing else of an archive.
 * Nothing is read before it is asked for.
 */
export interface SchemaReader {
  readonly schema: 'run' | 'data'
  /** The section that the user gave: an entry, or a part of one. */
  readonly input: Section
  /** Reads values, and remembers their paths and notes. */
  readonly reading: Reading
  /** The name and the version of the program. */
  program(): { name: string | undefined; version: string | undefined }
  /** All structures of the entry, in the order of the archive. */
  systems(): readonly SystemReader[]
  /** The structure that stands for the entry: the marked one, else the last one with atoms. */
  representative(): SystemReader | undefined
  /** The atoms of the input itself, when it is a section of atoms outside the list of structures, or a part of one of these. */
  given(): SystemReader | undefined
  /** The cell that the archive's results have for the material of the entry. */
  materialCell(kind: CellKind): SystemReader | undefined
  /** The space group that the archive's results have for the material of the entry. */
  materialSpaceGroup(): SpaceGroup | undefined
  /** The calculations: all of the entry, or the single one that the input is or is a part of. */
  calculations(): readonly CalculationReader[]
  /** The methods of the entry, in the order of the archive, without empty ones. */
  methods(): readonly MethodRecord[]
  /** The elastic constants and moduli of the workflow; `undefined` when there are none. */
  elasticity(): ElasticityRecord | undefined
  /** What the workflow says of its steps and criteria; `undefined` when the archive has no workflow. */
  optimization(): OptimizationRecord | undefined
  /** The volumes, energies and fits of a workflow for the equation of state; `undefined` when there is none. */
  equationOfState(): EquationOfStateRecord | undefined
  /** The section `workflow2`. */
  workflow(): Section | undefined
  /** The spectra that NOMAD summarizes in `results`. */
  summarizedSpectra(): readonly SpectrumRecord[]
  /** What `results` has of electrons, where the calculations have none. */
  electronicResults(): Pick<CalculationReader, 'bands' | 'dos' | 'gaps'>
  /** What the phonon workflow says of its results. */
  phononResults(): PhononResults
  /** Thermodynamic functions over temperature of the workflow; `undefined` when it has none. */
  thermodynamicTable(): ThermodynamicTable | undefined
  /** What NOMAD summarizes in `results.properties.vibrational`. */
  vibrationalSummary(): VibrationalSummary
  /** True when the archive says that it is of molecular dynamics. */
  isMolecularDynamics(): boolean
  /** The length of a time step of molecular dynamics, in ps. */
  timestep(): number | undefined
  /** What the archive's summary says of a number over time. */
  courses(name: FrameNumber): readonly StoredCourse[]
  /** The radii of gyration of groups of atoms over time. */
  gyrations(): readonly StoredCourse[]
  /** The radial distribution functions that the archive stores. */
  distributions(): readonly StoredDistribution[]
  /** The mean squared displacements that the archive stores. */
  displacements(): readonly StoredDisplacement[]
}

/** The vibrational properties that NOMAD summarizes of each archive. */
export interface VibrationalSummary {
  phononBands(): PhononBandsRecord | undefined
  phononDos(): PhononDosRecord | undefined
  thermodynamicTable(): ThermodynamicTable | undefined
}

/** A cell beside the one that was calculated: the smallest one, or the customary one of its lattice. */
export type CellKind = 'primitive' | 'conventional'

/** One structure of an archive. */
export interface SystemReader {
  readonly section: Section
  /** Its index in the archive's list. */
  readonly index: number
  /** The atoms; `undefined` when there are no positions or no names of atoms. */
  atoms(): Atoms | undefined
  /** The cell in which the atoms repeat, whether or not there are atoms; nothing else is read. */
  box(): Box | undefined
  /** The same structure in another cell; `undefined` when the archive has none. */
  cell(kind: CellKind): SystemReader | undefined
  /** The space group that the archive stores for this structure. */
  spaceGroup(): SpaceGroup | undefined
  /** The number of atoms; nothing else of them is read. */
  atomCount(): number | undefined
}

/** One calculation of an archive: a section of `run[].calculation` or of `data.outputs`. */
export interface CalculationReader {
  readonly section: Section
  /** Its index among the calculations of the entry. */
  readonly index: number
  /**
   * The structure that was calculated: the one that the calculation refers to, else the one of the same index.
   * `undefined`, with a note, when the reference leads nowhere: another structure would falsify volumes and distances.
   */
  system(): SystemReader | undefined
  /** The total energies, by their kind. */
  energies(): Energies
  /** The parts of the total energy. */
  energyParts(): readonly EnergyPart[]
  /** The spectra: excitations, absorption, permittivities. */
  spectra(): readonly SpectrumRecord[]
  /** The states of electrons along a path of k-points. */
  bands(): Bands | undefined
  /** The states of electrons on a mesh of k-points, or of a molecule. */
  eigenvalues(): Eigenvalues | undefined
  /** The density of states of electrons. */
  dos(): DosRecord | undefined
  /** The band gaps that the archive states of this calculation. */
  gaps(): readonly StoredGap[]
  /** The phonon dispersion. */
  phononBands(): PhononBandsRecord | undefined
  /** The iterations of self-consistency; `undefined` when the archive has none. */
  scf(): ScfRecord | undefined
  /** True for x, y, z of each atom that is held fixed; `undefined` when the archive says nothing. */
  fixedCoordinates(): readonly boolean[] | undefined
  /** The method that the calculation refers to; `undefined` when it refers to none. */
  method(): MethodRecord | undefined
  /** The phonon density of states. */
  phononDos(): PhononDosRecord | undefined
  /** Thermodynamic functions of vibrations over temperature. */
  thermodynamicTable(): ThermodynamicTable | undefined
  /** The sets of vibrational modes: mostly one. */
  vibrations(): readonly VibrationSet[]
  /** The forces on the atoms, as stored. */
  forces(): StoredForces | undefined
  /** The stress as stored: nine numbers in GPa, whose sign and scale depend on the program. */
  stress(): Float64Array | undefined
  /** The step of the simulation. */
  step(): number | undefined
  /** The time since the start of the simulation, in ps. */
  time(): number | undefined
  /** One number of molecular dynamics, in its unit of `frameUnits`. */
  frameNumber(name: FrameNumber): number | undefined
}
