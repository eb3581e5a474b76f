import type { Section } from '../../../metainfo/index.js'
import { ElectronicResults } from '../electronic-results.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../reader.js'
import type { Reading } from '../reading.js'
import { calculationInput, inScope } from '../scope.js'
import { systemOf } from '../system-of.js'
import { dataAtoms } from './atoms.js'
import { dataBands, dataEigenvalues } from './bands.js'
import { dataDos } from './dos.js'
import { dataEnergies } from './energies.js'
import { dataGaps } from './levels.js'

/** Reads `data` of a simulation: NOMAD's new schema, `nomad_simulations`. */
export class DataReader implements SchemaReader {
  readonly schema = 'data'
  readonly input: Section
  readonly reading: Reading
  #systems: DataSystem[] | undefined

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
    const own = this.systems().filter(system => inScope(this.input, system.section))
    const marked = own.findLast(({ section }) => this.reading.flag(section, 'is_representative') === true)
    if (marked) return marked
    const index = this.reading.number(this.#data(), 'representative_system_index')
    const stated = index === undefined ? undefined : own.find(system => system === this.systems().at(index))
    return stated ?? own.at(-1)
  }

  calculations(): readonly CalculationReader[] {
    return calculationInput(
      this.input,
      this.reading.sections(this.#data(), 'outputs').map((section, index) => new DataCalculation(section, index, this)),
    )
  }

  workflow(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'workflow2')
  }

  electronicResults() {
    return new ElectronicResults(this.input, this.reading)
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
    return systemOf(this.#reader, this, 'model_system_ref')
  }

  energies() {
    return dataEnergies(this.section, this.#reader.reading)
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
}
