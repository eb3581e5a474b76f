import type { Section } from '../../../metainfo/index.js'
import { ArchiveReader, ListedCalculation, ListedSystem } from '../archive-reader.js'
import { readAtoms, readBox } from '../atoms-section.js'
import type { CalculationReader, CellKind, SchemaReader, SystemReader } from '../reader.js'
import type { FrameNumber } from '../records/dynamics.js'
import { hasMethod } from '../records/method.js'
import { spaceGroupOf } from '../space-group.js'
import { spectraIn } from '../spectra-section.js'
import { systemOf } from '../system-of.js'
import { runPhononBands, runPhononDos } from '../vibrational/phonons.js'
import { thermodynamicList } from '../vibrational/thermodynamics.js'
import { runVibrations } from '../vibrational/vibrations.js'
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
export class RunReader extends ArchiveReader implements SchemaReader {
  readonly schema = 'run'

  program() {
    const program = this.#runs()
      .map(run => this.reading.section(run, 'program'))
      .find(Boolean)
    return { name: this.reading.text(program, 'name'), version: this.reading.text(program, 'version') }
  }

  protected listSystems() {
    const sections = this.#runs().flatMap(run => this.reading.sections(run, 'system'))
    return sections.map((section, index) => new RunSystem(section, index, this.reading))
  }

  protected listCalculations() {
    const sections = this.#runs().flatMap(run => this.reading.sections(run, 'calculation'))
    return sections.map((section, index) => new RunCalculation(section, index, this))
  }

  representative(): SystemReader | undefined {
    const own = this.ownSystems()
    return (
      own.findLast(({ section }) => this.reading.flag(section, 'is_representative') === true) ??
      own.findLast(system => system.section.m_is_set('atoms'))
    )
  }

  methods() {
    const methods = this.#runs().flatMap(run => this.reading.sections(run, 'method'))
    return methods.map(method => runMethod(method, this.reading)).filter(hasMethod)
  }

  electronicResults() {
    return new ElectronicResults(this.input, this.reading)
  }

  #runs(): Section[] {
    return this.reading.sections(this.input.m_root(), 'run')
  }
}

class RunSystem extends ListedSystem implements SystemReader {
  atoms() {
    return readAtoms(this.reading.section(this.section, 'atoms'), this.reading)
  }

  box() {
    return readBox(this.reading.section(this.section, 'atoms'), this.reading)
  }

  cell(kind: CellKind) {
    return runCell(this.section, kind, this.reading)
  }

  spaceGroup() {
    return spaceGroupOf(this.reading.section(this.section, 'symmetry'), 'international_short_symbol', this.reading)
  }

  atomCount() {
    return this.reading.list(this.reading.section(this.section, 'atoms'), 'labels')?.length
  }
}

class RunCalculation extends ListedCalculation<RunReader> implements CalculationReader {
  system() {
    return systemOf(this.reader, this, { reference: 'system_ref', list: 'system' })
  }

  energies() {
    return runEnergies(this.section, this.reader.reading)
  }

  energyParts() {
    return runEnergyParts(this.section, this.reader.reading)
  }

  spectra() {
    return spectraIn({ section: this.section, input: this.reader.input }, this.reader.reading)
  }

  bands() {
    return runBands({ section: this.section, input: this.reader.input }, this.reader.reading)
  }

  eigenvalues() {
    return runEigenvalues(this.section, this.reader.reading)
  }

  dos() {
    const { input, reading } = this.reader
    const sections = reading.sections(this.section, 'dos_electronic')
    return runDos({ sections, calculation: this.section, input, elements: () => this.#elements() }, reading)
  }

  gaps() {
    return runGaps(this.section, this.reader.reading)
  }

  #elements(): readonly string[] {
    return this.system()?.atoms()?.labels ?? []
  }

  phononBands() {
    return runPhononBands(this.section, this.reader)
  }

  scf() {
    const { reading } = this.reader
    return runScf(
      this.section,
      reading.sections(this.section.m_root(), 'run').flatMap(run => reading.sections(run, 'method')),
      reading,
    )
  }

  method() {
    const method = this.reader.reading.section(this.section, 'method_ref')
    return method && runMethod(method, this.reader.reading)
  }

  phononDos() {
    return runPhononDos(this.section, this.reader)
  }

  thermodynamicTable() {
    const { reading } = this.reader
    return thermodynamicList(reading.sections(this.section, 'thermodynamics'), reading)
  }

  vibrations() {
    return runVibrations(this.section, this.reader)
  }

  forces() {
    return runForces(this.section, this.reader.reading)
  }

  stress() {
    return runStress(this.section, this.reader.reading)
  }

  frameNumber(name: FrameNumber) {
    return runFrameNumber(this.section, this.reader.reading, name)
  }
}
