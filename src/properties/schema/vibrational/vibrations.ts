import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { Activity, VibrationIntensities, VibrationSet } from '../records/vibrations.js'
import { inScope } from '../scope.js'

/** Reads all sets of vibrational modes of a calculation, or the one that the input is. */
export function runVibrations(
  calculation: Section,
  { reading, input }: { reading: Reading; input: Section },
): VibrationSet[] {
  const all = reading.sections(calculation, 'vibrational_frequencies')
  const own = all.filter(section => inScope(input, section))
  return (own.length > 0 ? own : all).flatMap(set => {
    const wavenumbers = reading.numbers(set, 'value', '1 / centimeter')
    if (!wavenumbers?.length) return []
    const kinds: readonly Activity[] = ['infrared', 'raman']
    const found = kinds.map(kind => [kind, intensitiesOf(set, kind, { reading, count: wavenumbers.length })] as const)
    return [{ wavenumbers, intensities: Object.fromEntries(found.filter(([, values]) => values !== undefined)) }]
  })
}

function intensitiesOf(
  set: Section,
  kind: Activity,
  { reading, count }: { reading: Reading; count: number },
): VibrationIntensities | undefined {
  const section = reading.section(set, kind)
  const values = reading.numbers(section, 'intensity')
  if (values === undefined) return undefined
  if (values.length !== count) {
    reading.note(`The ${kind} intensities are left out: there are ${values.length} for ${count} modes.`)
    return undefined
  }
  const activities = reading.list(section, 'activity') ?? []
  return { values, active: Array.from(values, (_, index) => !isInactive(activities[index])) }
}

/** Returns true for what codes write for an inactive mode: `N`, `no`, `inactive`, `false`, `0`. */
const isInactive = (activity: unknown) => typeof activity === 'string' && /^(n|i|f|0)/i.test(activity.trim())
