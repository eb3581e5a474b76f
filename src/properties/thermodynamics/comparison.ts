import { numberText } from '../../basics/text.js'
import type { ThermodynamicName, ThermodynamicTable } from '../schema/records/thermodynamic-table.js'
import type { CountedAtoms } from './counted-atoms.js'
import { functionWords, isEnergy } from './functions.js'
import { harmonic, type Oscillators } from './harmonic.js'

/** The greatest relative difference between stored and computed functions that is not spoken of. */
const tolerance = 0.02

/** The functions that the harmonic approximation has: at constant volume. */
const compared = ['heatCapacity', 'entropy', 'freeEnergy', 'internalEnergy'] as const

/**
 * Says where stored functions differ from those of the density of states. Differences are relative to 3 k_B an atom and to the
 * zero-point energy, or to the value itself when that is larger: near its zero, a free energy differs by any factor.
 */
export function comparisonNotes(
  { temperatures, functions }: ThermodynamicTable,
  {
    counts,
    perAtom,
  }: { counts: { readonly [Name in ThermodynamicName]?: CountedAtoms | undefined }; perAtom: Oscillators },
): string[] {
  const zeroPoint = harmonic(perAtom, 0).freeEnergy
  const points = Array.from(temperatures, temperature => harmonic(perAtom, temperature))
  return compared.flatMap(name => {
    const atoms = counts[name]?.atoms
    const values = functions[name]
    if (atoms === undefined || values === undefined) return []
    let worst = { part: 0, difference: 0, temperature: 0 }
    points.forEach((point, index) => {
      const difference = Math.abs((values[index] as number) / atoms - point[name])
      const part = difference / Math.max(Math.abs(point[name]), isEnergy(name) ? zeroPoint : 3)
      if (part > worst.part) worst = { part, difference, temperature: temperatures[index] as number }
    })
    if (!(worst.part > tolerance)) return []
    const size = isEnergy(name) ? `${numberText(1000 * worst.difference)} meV` : `${numberText(worst.difference)} k_B`
    return [
      `The stored ${functionWords[name]} differs from that of the density of states by up to ${size} an atom (at ${numberText(worst.temperature, 4)} K).`,
    ]
  })
}
