import type { Section } from '../../../metainfo/index.js'
import { inputAtoms, readAtoms, readBox, topologyCell } from '../atoms-section.js'
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
import { calculationInput, systemInput } from '../scope.js'
import { materialSpaceGroup, spaceGroupOf } from '../space-group.js'
import { spectraIn, summarizedSpectra } from '../spectra-section.js'
import { systemOf } from '../system-of.js'
import { runPhononBands, runPhononDos } from '../vibrational/phonons.js'
import { phononResults, VibrationalResults, workflowThermodynamics } from '../vibrational/results.js'
import { thermodynamicList } from '../vibrational/thermodynamics.js'
import { runVibrations } from '../vibrational/vibrations.js'
import { elasticityOf } from '../workflow-elasticity.js'
import { equationOfStateResults } from '../workflow-equation.js'
import { runBands, runEigenvalues } from './bands.js'
import { runCell } from './cell.js'
import { runDos } from './dos.js'
import { ElectronicResults } from './electronic-results.js'
import { runEnergies, runEnergyParts } from './energies.js'
import { runForces, runFrameNumber, runStress } from './frame-values.js'
import { runGaps } from './levels.js'
import { runMethod } from './methods.js'
import { runScf } from './scf.js'

/** Reads `run`, the schema of NOMAD's older parsers. */
export class RunReader implements SchemaReader {
  readonly schema = 'run'
  readonly input: Section
  readonly reading: Reading
  #systems: RunSystem[] | undefined
  #calculations: RunCalculation[] | undefined

  constructor(input: Section, reading: Reading) {
    this.input = input
    this.reading = reading
  }

  program() {
    const program = this.#runs()
      .map(run => this.reading.section(run, 'program'))
      .find(Boolean)
    return { name: this.reading.text(program, 'name'), version: this.reading.text(program, 'version') }
  }

  systems(): readonly SystemReader[] {
    this.#systems ??= this.#runs()
      .flatMap(run => this.reading.sections(run, 'system'))
      .map((section, index) => new RunSystem(section, index, this.reading))
    return this.#systems
  }

  representative(): SystemReader | undefined {
    const own = systemInput(this.input, this.systems(), this.#allCalculations())
    return (
      own.findLast(({ section }) => this.reading.flag(section, 'is_representative') === true) ??
      own.findLast(system => system.section.m_is_set('atoms'))
    )
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

  calculations(): readonly CalculationReader[] {
    return calculationInput(this.input, this.#allCalculations())
  }

  methods() {
    const methods = this.#runs().flatMap(run => this.reading.sections(run, 'method'))
    return methods.map(method => runMethod(method, this.reading)).filter(hasMethod)
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
    this.#calculations ??= this.#runs()
      .flatMap(run => this.reading.sections(run, 'calculation'))
      .map((section, index) => new RunCalculation(section, index, this))
    return this.#calculations
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

  #runs(): Section[] {
    return this.reading.sections(this.input.m_root(), 'run')
  }
}

class RunSystem implements SystemReader {
  readonly section: Section
  readonly index: number
  readonly #reading: Reading

  constructor(section: Section, index: number, reading: Reading) {
    this.section = section
    this.index = index
    this.#reading = reading
  }

  atoms() {
    return readAtoms(this.#reading.section(this.section, 'atoms'), this.#reading)
  }

  box() {
    return readBox(this.#reading.section(this.section, 'atoms'), this.#reading)
  }

  cell(kind: CellKind) {
    return runCell(this.section, kind, this.#reading)
  }

  spaceGroup() {
    return spaceGroupOf(this.#reading.section(this.section, 'symmetry'), 'international_short_symbol', this.#reading)
  }

  atomCount() {
    return this.#reading.list(this.#reading.section(this.section, 'atoms'), 'labels')?.length
  }
}

class RunCalculation implements CalculationReader {
  readonly section: Section
  readonly index: number
  readonly #reader: RunReader

  constructor(section: Section, index: number, reader: RunReader) {
    this.section = section
    this.index = index
    this.#reader = reader
  }

  system() {
    return systemOf(this.#reader, this, { reference: 'system_ref', list: 'system' })
  }

  energies() {
    return runEnergies(this.section, this.#reader.reading)
  }

  energyParts() {
    return runEnergyParts(this.section, this.#reader.reading)
  }

  spectra() {
    return spectraIn({ section: this.section, input: this.#reader.input }, this.#reader.reading)
  }

  bands() {
    return runBands({ section: this.section, input: this.#reader.input }, this.#reader.reading)
  }

  eigenvalues() {
    return runEigenvalues(this.section, this.#reader.reading)
  }

  dos() {
    const { input, reading } = this.#reader
    const sections = reading.sections(this.section, 'dos_electronic')
    return runDos({ sections, calculation: this.section, input, elements: () => this.#elements() }, reading)
  }

  gaps() {
    return runGaps(this.section, this.#reader.reading)
  }

  #elements(): readonly string[] {
    return this.system()?.atoms()?.labels ?? []
  }

  phononBands() {
    return runPhononBands(this.section, this.#reader)
  }

  scf() {
    const { reading } = this.#reader
    return runScf(
      this.section,
      reading.sections(this.section.m_root(), 'run').flatMap(run => reading.sections(run, 'method')),
      reading,
    )
  }

  fixedCoordinates() {
    const system = this.system()
    const count = system?.atomCount()
    return system && count !== undefined ? fixedCoordinates(system.section, count, this.#reader.reading) : undefined
  }

  method() {
    const method = this.#reader.reading.section(this.section, 'method_ref')
    return method && runMethod(method, this.#reader.reading)
  }

  phononDos() {
    return runPhononDos(this.section, this.#reader)
  }

  thermodynamicTable() {
    const { reading } = this.#reader
    return thermodynamicList(reading.sections(this.section, 'thermodynamics'), reading)
  }

  vibrations() {
    return runVibrations(this.section, this.#reader)
  }

  forces() {
    return runForces(this.section, this.#reader.reading)
  }

  stress() {
    return runStress(this.section, this.#reader.reading)
  }

  step() {
    return this.#reader.reading.number(this.section, 'step')
  }

  time() {
    return this.#reader.reading.number(this.section, 'time', 'ps')
  }

  frameNumber(name: FrameNumber) {
    return runFrameNumber(this.section, this.#reader.reading, name)
  }
}
