import { properties, type Structure } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'

/** A structure of a test's own, in Å. */
export interface Made {
  labels: readonly string[]
  positions: readonly (readonly number[])[]
  lattice?: readonly (readonly (number | null)[])[]
  periodic?: readonly boolean[]
  concentrations?: readonly number[]
  species?: readonly number[]
}

/** The section `atoms` of a made structure, as NOMAD stores it: in metres. */
export function rawAtoms({ positions, lattice, ...others }: Made): object {
  const inMetres = (rows: Made['lattice']) =>
    rows?.map(row => row.map(value => (value === null ? null : value * 1e-10)))
  return { ...others, positions: inMetres(positions), ...(lattice && { lattice_vectors: inMetres(lattice) }) }
}

/** Reads a made structure from an archive in `run`. */
export function structureOf(made: Made): Structure {
  const found = properties.structure(open({ run: [{ system: [{ atoms: rawAtoms(made) }] }] }))
  if (!found) throw new Error('The made structure has no atoms.')
  return found
}
