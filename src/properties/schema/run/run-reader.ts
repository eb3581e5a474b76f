import type { Section } from '../../../metainfo/index.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../reader.js'
import type { Reading } from '../reading.js'
import { hasMethod } from '../records/method.js'
import { calculationInput, inScope } from '../scope.js'
import { systemOf } from '../system-of.js'
import { runAtoms } from './atoms.js'
import { runEnergies } from './energies.js'
import { runMethod } from './methods.js'

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

  methods() {
    const methods = this.#runs().flatMap(run => this.reading.sections(run, 'method'))
    return methods.map(method => runMethod(method, this.reading)).filter(hasMethod)
  }

  workflow(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'workflow2')
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

  method() {
    const method = this.#reader.reading.section(this.section, 'method_ref')
    return method && runMethod(method, this.#reader.reading)
  }
}
