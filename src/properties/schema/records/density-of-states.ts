import type { Levels } from './levels.js'
import type { StoredGap } from './stored-gap.js'

/** A density of states, or a part of one, in states per eV. */
export interface DosValues {
  readonly values: Float64Array
  /** The number of states up to each energy; `undefined` where the archive has none. */
  readonly integrated: Float64Array | undefined
  /** The factor of the archive from states of the cell to those of a smaller unit. */
  readonly normalization: number | undefined
}

/** The parts on which a density of states is projected. */
export type ProjectionKind = 'species' | 'atom' | 'orbital'

/** The name of an orbital. */
export interface OrbitalName {
  /** Its shell, such as `d`, or `3d` when the archive has the main quantum number. */
  readonly shell: string
  /** The shell with the magnetic quantum number or the direction, if the archive has one, such as `d xy`. */
  readonly whole: string
}

/** A projected density of states. */
export interface Projection extends DosValues {
  readonly kind: ProjectionKind
  /** The element; `undefined` when neither the archive nor the structure names one. */
  readonly species: string | undefined
  /** The index of the atom, from 0. */
  readonly atom: number | undefined
  readonly orbital: OrbitalName | undefined
}

/** The density of states of one spin channel. */
export interface DosChannelRecord {
  /** 0 for spin up, 1 for spin down; `undefined` for a calculation without spin. */
  readonly spin: 0 | 1 | undefined
  /** In eV, as in the archive. */
  readonly energies: Float64Array
  readonly total: DosValues
  readonly projections: readonly Projection[]
}

/** The density of states of a calculation. */
export interface DosRecord {
  readonly channels: readonly DosChannelRecord[]
  readonly levels: Levels
  /** The gaps that the archive states of this density of states. */
  readonly gaps: readonly StoredGap[]
}
