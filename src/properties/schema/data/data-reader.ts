import type { Section } from '../../../metainfo/index.js'
import { ArchiveReader, ListedCalculation, ListedSystem } from '../archive-reader.js'
import type { CalculationReader, CellKind, SchemaReader, SystemReader } from '../reader.js'
import type { FrameNumber } from '../records/dynamics.js'
import { hasMethod } from '../records/method.js'
import { ElectronicResults } from '../run/electronic-results.js'
import { spaceGroupOf } from '../space-group.js'
import { systemOf } from '../system-of.js'
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
export class DataReader extends ArchiveReader implements SchemaReader {
  readonly schema = 'data'

  program() {
    const program = this.reading.section(this.#data(), 'program')
    return { name: this.reading.text(program, 'name'), version: this.reading.text(program, 'version') }
  }

  protected listSystems() {
    const sections = this.reading.sections(this.#data(), 'model_system')
    return sections.map((section, index) => new DataSystem(section, index, this.reading))
  }

  protected listCalculations() {
    const sections = this.reading.sections(this.#data(), 'outputs')
    return sections.map((section, index) => new DataCalculation(section, index, this))
  }

  representative(): SystemReader | undefined {
    const own = this.ownSystems()
    const marked = own.findLast(({ section }) => this.reading.flag(section, 'is_representative') === true)
    if (marked) return marked
    const index = this.reading.number(this.#data(), 'representative_system_index')
    const stated = index === undefined ? undefined : this.#systemAt(index)
    return stated && own.includes(stated) ? stated : own.at(-1)
  }

  override given(): SystemReader | undefined {
    return super.given() ?? inputSubSystem(this.input, this.systems(), this.reading)
  }

  methods() {
    const methods = this.reading.sections(this.#data(), 'model_method')
    return methods.map(method => dataMethod(method, this.reading)).filter(hasMethod)
  }

  electronicResults() {
    return new ElectronicResults(this.input, this.reading)
  }

  /** The structure at an index of the archive's list; -1 is the last one. */
  #systemAt(index: number): SystemReader | undefined {
    const systems = this.systems()
    return index < 0 ? systems.at(index) : systems.find(({ section }) => section.m_parent_index === index)
  }

  #data(): Section | undefined {
    return this.reading.section(this.input.m_root(), 'data')
  }
}

class DataSystem extends ListedSystem implements SystemReader {
  atoms() {
    return dataAtoms(this.section, this.reading)
  }

  box() {
    return dataBox(this.section, this.reading)
  }

  cell(kind: CellKind) {
    return dataCell(this.section, kind, this.reading)
  }

  spaceGroup() {
    return spaceGroupOf(this.reading.section(this.section, 'symmetry'), 'space_group_symbol', this.reading)
  }

  atomCount() {
    return dataAtomCount(this.section, this.reading)
  }
}

class DataCalculation extends ListedCalculation<DataReader> implements CalculationReader {
  system() {
    return systemOf(this.reader, this, { reference: 'model_system_ref', list: 'model_system' })
  }

  energies() {
    return dataEnergies(this.section, this.reader.reading)
  }

  energyParts() {
    return dataEnergyParts(this.section, this.reader.reading)
  }

  spectra() {
    return dataSpectra({ section: this.section, input: this.reader.input }, this.reader.reading)
  }

  bands() {
    return dataBands({ section: this.section, input: this.reader.input }, this.reader.reading)
  }

  eigenvalues() {
    return dataEigenvalues(this.section, this.reader.reading)
  }

  dos() {
    return dataDos({ section: this.section, input: this.reader.input }, this.reader.reading)
  }

  gaps() {
    return dataGaps(this.section, this.reader.reading)
  }

  phononBands() {
    // No place in nomad_simulations 0.10, as for the following ones.
    return undefined
  }

  scf() {
    const { reading } = this.reader
    const methods = reading.sections(reading.section(this.section.m_root(), 'data'), 'model_method')
    return dataScf(this.section, { workflow: this.reader.workflow(), methods }, reading)
  }

  method() {
    const method = this.reader.reading.section(this.section, 'model_method_ref')
    return method && dataMethod(method, this.reader.reading)
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
    return dataForces(this.section, this.reader.reading)
  }

  stress(): undefined {
    return undefined
  }

  frameNumber(name: FrameNumber) {
    return dataFrameNumber(this.section, this.reader.reading, name)
  }
}
