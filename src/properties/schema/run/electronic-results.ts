import type { Section } from '../../../metainfo/index.js'
import type { CalculationReader } from '../reader.js'
import type { Reading } from '../reading.js'
import { runBands } from './bands.js'
import { runDos } from './dos.js'
import { runGaps } from './levels.js'

/** Reads `results.properties.electronic`, which refers to values of `run`. */
export class ElectronicResults implements Pick<CalculationReader, 'bands' | 'dos' | 'gaps'> {
  readonly #section: Section | undefined
  readonly #reading: Reading

  constructor(input: Section, reading: Reading) {
    this.#section = reading.at(input.m_root(), 'results', 'properties', 'electronic')
    this.#reading = reading
  }

  bands() {
    const section = this.#section
    return section && runBands({ section, input: section }, this.#reading)
  }

  dos() {
    const section = this.#section
    if (!section) return undefined
    const newer = this.#reading.section(section, 'dos_electronic_new')
    const sections = this.#reading.sections(newer ?? section, newer ? 'data' : 'dos_electronic')
    return runDos({ sections, calculation: undefined, input: section, elements: () => [] }, this.#reading)
  }

  gaps() {
    return runGaps(this.#section, this.#reading)
  }
}
