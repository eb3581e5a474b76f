import type { GivenValue, Property, Zero } from '../../properties/index.js'
import { firstNames, missingNotes } from '../figure/notes.js'
import { type EnergyReference, mixedZeroNotes, unknownZeroNote } from './energy-reference.js'

/** What is known of the zeros of a figure, for each entry. */
export interface ZeroFacts {
  /** What entries may lack: `density of states`. */
  what: string
  labels: readonly string[]
  zeros: readonly (Zero | undefined)[]
  reference: EnergyReference | undefined
  isShifted: boolean
}

/** Returns the notes on entries without what is drawn, on unknown zeros, and on zeros of several kinds. */
export function zeroNotes(
  given: readonly GivenValue<Property>[],
  { what, labels, zeros, reference, isShifted }: ZeroFacts,
): string[] {
  const missing = labels.filter((_, entry) => !given[entry]?.value)
  const unknown = labels.filter((_, entry) => given[entry]?.value && !zeros[entry])
  const known = labels.flatMap((label, entry) => (zeros[entry] ? [{ zero: zeros[entry], label }] : []))
  return [
    ...missingNotes(what, missing),
    ...(unknown.length > 0 && reference !== 'none' ? [unknownNote(unknown, given.length)] : []),
    ...(isShifted ? mixedZeroNotes(known) : []),
  ]
}

function unknownNote(unknown: readonly string[], count: number): string {
  return count === 1 ? unknownZeroNote : `Energies are not shifted: the zero is unknown in ${firstNames(unknown)}.`
}
