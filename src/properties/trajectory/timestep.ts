import { numberText } from '../../basics/text.js'
import type { SchemaReader } from '../schema/reader.js'

/** A time step above 1 ps is none of atoms: it is in the units of a model, such as those of Lennard-Jones. */
const longest = 1

/** Returns the length of a time step in ps; `undefined`, with a note, when it cannot be one of atoms. */
export function plausibleTimestep(reader: SchemaReader): number | undefined {
  const timestep = reader.timestep()
  if (timestep === undefined || (timestep > 0 && timestep < longest)) return timestep
  reader.reading.note(
    `The archive states a time step of ${numberText(timestep)} ps, which is none of atoms (it may be in units of a model): times are left out.`,
  )
  return undefined
}
