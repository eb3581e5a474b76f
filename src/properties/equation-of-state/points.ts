import type { Section } from '../../metainfo/index.js'
import { type Method, methodOf } from '../method/method.js'
import { sourceOf } from '../property.js'
import { openReader } from '../schema/open-reader.js'
import { type Energies, energyKinds } from '../schema/records/energies.js'
import type { StoredFitRecord } from '../schema/records/equation-of-state.js'
import type { PropertySource } from '../schema/source.js'
import { type CrystalShape, shapeOf } from '../structure/same-structure.js'

/** The energy of one calculation at its volume. */
export interface EntryPoint {
  readonly source: PropertySource
  /** The volume of the cell in Å³. */
  readonly volume: number
  readonly energies: Energies
  readonly shape: CrystalShape
  readonly method: Method | undefined
  readonly notes: readonly string[]
}

/** Volumes and energies that a workflow stores together. */
export interface StoredSeries {
  readonly source: PropertySource
  readonly volumes: readonly number[]
  readonly energies: readonly number[]
  readonly fits: readonly StoredFitRecord[]
  readonly method: Method | undefined
  /** The structure of the entry, at one of the volumes. */
  readonly shape: CrystalShape | undefined
  readonly notes: readonly string[]
}

/**
 * Reads the last calculation of an entry that has an energy, and its cell; or the series that its workflow stores.
 *
 * @returns a reason when there is no energy or no cell
 */
export function readPoint(entry: Section, caller: string): EntryPoint | StoredSeries | { missing: string[] } {
  const reader = openReader(entry, caller)
  const stored = reader.equationOfState()
  if (stored && stored.volumes.length > 1) {
    const atoms = reader.representative()?.atoms()
    return {
      volumes: Array.from(stored.volumes),
      energies: Array.from(stored.energies),
      fits: stored.fits,
      shape: atoms && shapeOf(atoms),
      method: methodFor(entry, caller, undefined),
      source: sourceOf(reader),
      notes: reader.reading.notes,
    }
  }
  const all = reader.calculations()
  for (const calculation of [...all].reverse()) {
    const energies = calculation.energies()
    if (energyKinds.every(kind => energies[kind] === undefined)) continue
    const atoms = calculation.system()?.atoms()
    const shape = atoms && shapeOf(atoms)
    if (!shape) return { missing: reader.reading.notes }
    return {
      volume: shape.volume,
      energies,
      shape,
      method: methodFor(entry, caller, calculation.index),
      source: sourceOf(reader, calculation),
      notes: reader.reading.notes,
    }
  }
  return { missing: reader.reading.notes }
}

/** Reads the method by a reader of its own, because its notes are not about energies and volumes. */
function methodFor(entry: Section, caller: string, index: number | undefined): Method | undefined {
  const reader = openReader(entry, caller)
  return methodOf(
    reader,
    reader.calculations().find(one => one.index === index),
  )
}
