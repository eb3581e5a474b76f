import type { Section } from '../../../metainfo/index.js'
import { inputAtoms, topologyCell } from '../atoms-section.js'
import {
  isMolecularDynamics,
  storedCourses,
  storedDisplacements,
  storedDistributions,
  storedGyrations,
  timestepOf,
} from '../dynamics-results.js'
import { fixedCoordinates } from '../fixed-atoms.js'
import { optimizationOf } from '../optimization.js'
import type { CalculationReader, CellKind, SchemaReader, SystemReader } from '../reader.js'
import type { Reading } from '../reading.js'
import type { FrameNumber } from '../records/dynamics.js'
import { hasMethod } from '../records/method.js'
import { ElectronicResults } from '../run/electronic-results.js'
import { calculationInput, systemInput } from '../scope.js'
import { materialSpaceGroup, spaceGroupOf } from '../space-group.js'
import { summarizedSpectra } from '../spectra-section.js'
import { systemOf } from '../system-of.js'
import { phononResults, VibrationalResults, workflowThermodynamics } from '../vibrational/results.js'
import { elasticityOf } from '../workflow-elasticity.js'
import { equationOfStateResults } from '../workflow-equation.js'
import { dataAtoms, dataBox } from './atoms.js'
import { dataBands, dataEigenvalues } from './bands.js'
import { dataCell } from './cell.js'
import { dataDos } from './dos.js'
import { dataEnergies, dataEnergyParts } from './energies.js'
import { dataAtomCount, dataForces, dataFrameNumber } from './frame-values.js'
import { dataGaps } from './levels.js'
import { dataMethod } from './methods.js'
import { dataScf } from './scf.js'
import { dataSpectra } from './spectra.js'
import { inputSubSystem } from './sub-system.js'

/** Reads `data` of a simulation: NOMAD's new schema, `nomad_simulations`. */
export class DataReader implements SchemaReader {
  readonly schema = 'data'
  readonly input: Section
  readonly reading: Reading
  #systems: DataSystem[] | undefined
  #calculations: DataCalculation[] | undefined

  constructor(input: Section, reading: Reading) {
    this.input = input
    this.reading = reading
  }

  program() {
    const program = this.reading.section(this.#data(), 'program')
    return { name: this.reading.text(program, 'name'), version: this.reading.text(program, 'version') }
  }

  systems(): readonly SystemReader[] {
    this.#systems ??= this.reading
      .sections(this.#data(), 'model_system')
      .map((section, index) => new DataSystem(section, index, this.reading))
    return this.#systems
  }

  representative(): SystemReader | undefined {
    const own = systemInput(this.input, this.systems(), this.#allCalculations())
    const marked = own.findLast(({ section }) => this.reading.flag(section, 'is_representative') === true)
    if (marked) return marked
    const index = this.reading.number(this.#data(), 'representative_system_index')
    const stated = index === undefined ? undefined : this.#systemAt(index)
    return stated && own.includes(stated) ? stated : own.at(-1)
  }

  given(): SystemReader | undefined {
    return inputAtoms(this.input, this.reading) ?? inputSubSystem(this.input, this.systems(), this.reading)
  }

  materialSpaceGroup() {
    return materialSpaceGroup(this.input, this.reading)
  }

  materialCell(kind: CellKind): SystemReader | undefined {
    return topologyCell(this.input, kind, this.reading)
  }

  calculations(): readonly CalculationReader[] {
    return calculationInput(this.input, this.#allCalculations())
  }

  methods() {
    const methods = this.reading.sections(this.#data(), 'model_method')
    return methods.map(method => dataMethod(method, this.reading)).filter(hasMethod)
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

  workflow(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'workflow2')
  }

  summarizedSpectra() {
    return summarizedSpectra(this.input, this.reading)
  }

  electronicResults() {
    return new ElectronicResults(this.input, this.reading)
  }

  #allCalculations(): readonly CalculationReader[] {
    this.#calculations ??= this.reading
      .sections(this.#data(), 'outputs')
      .map((section, index) => new DataCalculation(section, index, this))
    return this.#calculations
  }

  /** The structure at an index of the archive's list; -1 is the last one. */
  #systemAt(index: number): SystemReader | undefined {
    const systems = this.systems()
    return index < 0 ? systems.at(index) : systems.find(({ section }) => section.m_parent_index === index)
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

  #data(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'data')
  }
}

class DataSystem implements SystemReader {
  readonly section: Section
  readonly index: number
  readonly #reading: Reading

  constructor(section: Section, index: number, reading: Reading) {
    this.section = section
    this.index = index
    this.#reading = reading
  }

  atoms() {
    return dataAtoms(this.section, this.#reading)
  }

  box() {
    return dataBox(this.section, this.#reading)
  }

  cell(kind: CellKind) {
    return dataCell(this.section, kind, this.#reading)
  }

  spaceGroup() {
    return spaceGroupOf(this.#reading.section(this.section, 'symmetry'), 'space_group_symbol', this.#reading)
  }

  atomCount() {
    return dataAtomCount(this.section, this.#reading)
  }
}

class DataCalculation implements CalculationReader {
  readonly section: Section
  readonly index: number
  readonly #reader: DataReader

  constructor(section: Section, index: number, reader: DataReader) {
    this.section = section
    this.index = index
    this.#reader = reader
  }

  system() {
    return systemOf(this.#reader, this, { reference: 'model_system_ref', list: 'model_system' })
  }

  energies() {
    return dataEnergies(this.section, this.#reader.reading)
  }

  energyParts() {
    return dataEnergyParts(this.section, this.#reader.reading)
  }

  spectra() {
    return dataSpectra({ section: this.section, input: this.#reader.input }, this.#reader.reading)
  }

  bands() {
    return dataBands({ section: this.section, input: this.#reader.input }, this.#reader.reading)
  }

  eigenvalues() {
    return dataEigenvalues(this.section, this.#reader.reading)
  }

  dos() {
    return dataDos({ section: this.section, input: this.#reader.input }, this.#reader.reading)
  }

  gaps() {
    return dataGaps(this.section, this.#reader.reading)
  }

  phononBands() {
    // No place in nomad_simulations 0.10, as for the following ones.
    return undefined
  }

  scf() {
    const { reading } = this.#reader
    const methods = reading.sections(reading.section(this.section.m_root(), 'data'), 'model_method')
    return dataScf(this.section, { workflow: this.#reader.workflow(), methods }, reading)
  }

  fixedCoordinates() {
    const system = this.system()
    const count = system?.atomCount()
    return system && count !== undefined ? fixedCoordinates(system.section, count, this.#reader.reading) : undefined
  }

  method() {
    const method = this.#reader.reading.section(this.section, 'model_method_ref')
    return method && dataMethod(method, this.#reader.reading)
  }

  phononDos() {
    return undefined
  }

  thermodynamicTable() {
    return undefined
  }

  vibrations() {
    return []
  }

  forces() {
    return dataForces(this.section, this.#reader.reading)
  }

  stress(): undefined {
    return undefined
  }

  step() {
    return this.#reader.reading.number(this.section, 'step')
  }

  time() {
    return this.#reader.reading.number(this.section, 'time', 'ps')
  }

  frameNumber(name: FrameNumber) {
    return dataFrameNumber(this.section, this.#reader.reading, name)
  }
}
