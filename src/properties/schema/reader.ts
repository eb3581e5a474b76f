import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import type { Atoms } from './records/atoms.js'
import type { DosRecord } from './records/density-of-states.js'
import type { Bands, Eigenvalues } from './records/eigenvalues.js'
import type { Energies } from './records/energies.js'
import type { StoredGap } from './records/stored-gap.js'

/**
 * An archive, read in the words of the field, whatever its schema: `run` of NOMAD's older parsers, or `data` of
 * `nomad_simulations`. `schema/run` and `schema/data` implement it; property functions know nothing else of an archive.
 * Nothing is read before it is asked for.
 */
export interface SchemaReader {
  readonly schema: 'run' | 'data'
  /** The section that the user gave: an entry, or a part of one. */
  readonly input: Section
  /** Reads values, and remembers their paths and notes. */
  readonly reading: Reading
  /** The name and the version of the program. */
  program(): { name: string | undefined; version: string | undefined }
  /** All structures of the entry, in the order of the archive. */
  systems(): readonly SystemReader[]
  /** The structure that stands for the entry: the marked one, else the last one with atoms. */
  representative(): SystemReader | undefined
  /** The calculations: all of the entry, or the single one that the input is or is a part of. */
  calculations(): readonly CalculationReader[]
  /** The section `workflow2`. */
  workflow(): Section | undefined
  /** What `results` has of electrons, where the calculations have none. */
  electronicResults(): Pick<CalculationReader, 'bands' | 'dos' | 'gaps'>
}

/** One structure of an archive. */
export interface SystemReader {
  readonly section: Section
  /** Its index in the archive's list. */
  readonly index: number
  /** The atoms; `undefined` when there are no positions or no names of atoms. */
  atoms(): Atoms | undefined
}

/** One calculation of an archive: a section of `run[].calculation` or of `data.outputs`. */
export interface CalculationReader {
  readonly section: Section
  /** Its index among the calculations of the entry. */
  readonly index: number
  /**
   * The structure that was calculated: the one that the calculation refers to, else the one of the same index.
   * `undefined`, with a note, when the reference leads nowhere: another structure would falsify volumes and distances.
   */
  system(): SystemReader | undefined
  /** The total energies, by their kind. */
  energies(): Energies
  /** The states of electrons along a path of k-points. */
  bands(): Bands | undefined
  /** The states of electrons on a mesh of k-points, or of a molecule. */
  eigenvalues(): Eigenvalues | undefined
  /** The density of states of electrons. */
  dos(): DosRecord | undefined
  /** The band gaps that the archive states of this calculation. */
  gaps(): readonly StoredGap[]
}
