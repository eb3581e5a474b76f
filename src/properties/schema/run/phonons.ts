import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { PhononDosRecord } from '../records/phonon-dos.js'
import { inScope } from '../scope.js'

/** An energy whose number is the frequency in THz. */
export const energyOfTerahertz = 'planck_constant * terahertz'

/**
 * Reads the phonon density of states of a section that has `dos_phonon`. Of several the last one is taken, or the one that the
 * input is.
 */
export function runPhononDos(
  owner: Section | undefined,
  { reading, input }: { reading: Reading; input: Section },
): PhononDosRecord | undefined {
  const all = reading.sections(owner, 'dos_phonon')
  const own = all.filter(section => inScope(input, section))
  for (const dos of (own.length > 0 ? own : all).toReversed()) {
    const frequencies = reading.numbers(dos, 'energies', energyOfTerahertz)
    if (!frequencies?.length) continue
    const totals = reading
      .sections(dos, 'total')
      .map(total => reading.numbers(total, 'value', `1 / (${energyOfTerahertz})`))
    const values = totals.find(list => list?.length === frequencies.length)
    if (values) return { frequencies, values }
    if (totals.length > 0) reading.note('A phonon density of states is left out: it has not one value for each energy.')
  }
  return undefined
}
