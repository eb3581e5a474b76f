import type { SchemaReader, VibrationalSummary } from '../reader.js'
import type { PhononResults } from '../records/phonon-results.js'
import { runPhononBands, runPhononDos } from './phonons.js'
import { thermodynamicArrays, thermodynamicSummary } from './thermodynamics.js'

/** The parts of a reader that lead to results: both schemas have them at the same places. */
type ResultsReader = Pick<SchemaReader, 'input' | 'reading' | 'workflow'>

/** Reads what a phonon workflow says of its results: the same names in both schemas. */
export function phononResults(reader: ResultsReader): PhononResults {
  const { reading } = reader
  const results = reading.section(reader.workflow(), 'results')
  return {
    imaginary: reading.number(results, 'n_imaginary_frequencies'),
    branches: reading.number(results, 'n_bands'),
    wavevectors: reading.numbers(results, 'qpoints'),
    groupVelocities: reading.numbers(results, 'group_velocity', 'meter / second'),
  }
}

/** Reads the thermodynamic functions of `workflow2`, else of the older `workflow`. */
export function workflowThermodynamics(reader: ResultsReader) {
  const { reading } = reader
  const older = reading.sections(reader.input.m_root(), 'workflow')
  const owners = [
    reading.section(reader.workflow(), 'results'),
    ...older.map(workflow => reading.section(workflow, 'thermodynamics')),
  ]
  for (const owner of owners) {
    const table = thermodynamicArrays(owner, reading)
    if (table) return table
  }
  return undefined
}

/** Reads `results.properties.vibrational`, which has the names of `run`. */
export class VibrationalResults implements VibrationalSummary {
  readonly #reader: ResultsReader

  constructor(reader: ResultsReader) {
    this.#reader = reader
  }

  phononBands() {
    return runPhononBands(this.#section(), this.#reader)
  }

  phononDos() {
    return runPhononDos(this.#section(), this.#reader)
  }

  thermodynamicTable() {
    return thermodynamicSummary(this.#section(), this.#reader.reading)
  }

  #section() {
    const { input, reading } = this.#reader
    return reading.at(input.m_root(), 'results', 'properties', 'vibrational')
  }
}
