import type { Section } from '../../metainfo/index.js'
import { inputAtoms, topologyCell } from './atoms-section.js'
import {
  isMolecularDynamics,
  storedCourses,
  storedDisplacements,
  storedDistributions,
  storedGyrations,
  timestepOf,
} from './dynamics-results.js'
import { fixedCoordinates } from './fixed-atoms.js'
import { optimizationOf } from './optimization.js'
import type { CalculationReader, CellKind, SchemaReader, SystemReader } from './reader.js'
import type { Reading } from './reading.js'
import type { FrameNumber } from './records/dynamics.js'
import { calculationInput, systemInput } from './scope.js'
import { materialSpaceGroup } from './space-group.js'
import { summarizedSpectra } from './spectra-section.js'
import { phononResults, VibrationalResults, workflowThermodynamics } from './vibrational/results.js'
import { elasticityOf } from './workflow-elasticity.js'
import { equationOfStateResults } from './workflow-equation.js'

/** What each schema has at places of its own. */
type OwnParts = 'schema' | 'program' | 'representative' | 'methods' | 'electronicResults'

/** Reads what both schemas have at the same places: `workflow2`, `results`, and the parts of the archive that the input names. */
export abstract class ArchiveReader implements Omit<SchemaReader, OwnParts> {
  readonly input: Section
  readonly reading: Reading
  #systems: readonly SystemReader[] | undefined
  #all: readonly CalculationReader[] | undefined
  #calculations: readonly CalculationReader[] | undefined

  constructor(input: Section, reading: Reading) {
    this.input = input
    this.reading = reading
  }

  /** Reads the list of structures. */
  protected abstract listSystems(): readonly SystemReader[]

  /** Reads the list of calculations of the whole entry. */
  protected abstract listCalculations(): readonly CalculationReader[]

  systems(): readonly SystemReader[] {
    this.#systems ??= this.listSystems()
    return this.#systems
  }

  calculations(): readonly CalculationReader[] {
    this.#calculations ??= calculationInput(this.input, this.#allCalculations())
    return this.#calculations
  }

  /** The structures that the input is about. */
  protected ownSystems(): readonly SystemReader[] {
    return systemInput(this.input, this.systems(), this.#allCalculations())
  }

  given(): SystemReader | undefined {
    return inputAtoms(this.input, this.reading)
  }

  materialSpaceGroup() {
    return materialSpaceGroup(this.input, this.reading)
  }

  materialCell(kind: CellKind): SystemReader | undefined {
    return topologyCell(this.input, kind, this.reading)
  }

  workflow(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'workflow2')
  }

  elasticity() {
    return elasticityOf(this.workflow(), this.reading)
  }

  optimization() {
    return optimizationOf(this.workflow(), this.reading)
  }

  equationOfState() {
    return equationOfStateResults(this.workflow(), this.reading)
  }

  summarizedSpectra() {
    return summarizedSpectra(this.input, this.reading)
  }

  phononResults() {
    return phononResults(this)
  }

  thermodynamicTable() {
    return workflowThermodynamics(this)
  }

  vibrationalSummary() {
    return new VibrationalResults(this)
  }

  isMolecularDynamics() {
    return isMolecularDynamics(this.input.m_root(), this.reading)
  }

  timestep() {
    return timestepOf(this.input.m_root(), this.reading)
  }

  courses(name: FrameNumber) {
    return storedCourses(this.input.m_root(), this.reading, name)
  }

  gyrations() {
    return storedGyrations(this.input.m_root(), this.reading)
  }

  distributions() {
    return storedDistributions(this.input.m_root(), this.reading)
  }

  displacements() {
    return storedDisplacements(this.input.m_root(), this.reading)
  }

  #allCalculations(): readonly CalculationReader[] {
    this.#all ??= this.listCalculations()
    return this.#all
  }
}

/** One item of the archive's list of structures. */
export abstract class ListedSystem {
  readonly section: Section
  readonly index: number
  protected readonly reading: Reading

  constructor(section: Section, index: number, reading: Reading) {
    this.section = section
    this.index = index
    this.reading = reading
  }
}

/** One item of the archive's list of calculations. */
export abstract class ListedCalculation<Reader extends ArchiveReader> {
  readonly section: Section
  readonly index: number
  protected readonly reader: Reader

  constructor(section: Section, index: number, reader: Reader) {
    this.section = section
    this.index = index
    this.reader = reader
  }

  abstract system(): SystemReader | undefined

  fixedCoordinates() {
    const system = this.system()
    const count = system?.atomCount()
    return system && count !== undefined ? fixedCoordinates(system.section, count, this.reader.reading) : undefined
  }

  step() {
    return this.reader.reading.number(this.section, 'step')
  }

  time() {
    return this.reader.reading.number(this.section, 'time', 'ps')
  }
}
