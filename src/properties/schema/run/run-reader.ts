import type { Section } from '../../../metainfo/index.js'
import { ElectronicResults } from '../electronic-results.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../reader.js'
import type { Reading } from '../reading.js'
import { calculationInput, inScope } from '../scope.js'
import { systemOf } from '../system-of.js'
import { runAtoms } from './atoms.js'
import { runBands, runEigenvalues } from './bands.js'
import { runDos } from './dos.js'
import { runEnergies } from './energies.js'
import { runGaps } from './levels.js'

/** Reads `run`, the schema of NOMAD's older parsers. */
export class RunReader implements SchemaReader {
  readonly schema = 'run'
  readonly input: Section
  readonly reading: Reading
  #systems: RunSystem[] | undefined

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
    const own = this.systems().filter(system => inScope(this.input, system.section))
    return (
      own.findLast(({ section }) => this.reading.flag(section, 'is_representative') === true) ??
      own.findLast(system => system.section.m_is_set('atoms'))
    )
  }

  calculations(): readonly CalculationReader[] {
    return calculationInput(
      this.input,
      this.#runs()
        .flatMap(run => this.reading.sections(run, 'calculation'))
        .map((section, index) => new RunCalculation(section, index, this)),
    )
  }

  workflow(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'workflow2')
  }

  electronicResults() {
    return new ElectronicResults(this.input, this.reading)
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
    return runAtoms(this.#reading.section(this.section, 'atoms'), this.#reading)
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
    return systemOf(this.#reader, this, 'system_ref')
  }

  energies() {
    return runEnergies(this.section, this.#reader.reading)
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
}
