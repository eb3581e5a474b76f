import { isPlainObject } from '../../options/index.js'
import { withNote } from './notes.js'
import type { Layout, Picture, Trace } from './plotly.js'

/** Outside of this range Plotly computes infinities, and tick distances of zero that make its loops endless. */
const [smallest, largest] = [1e-300, 1e300]

/** Replaces the numbers that Plotly cannot compute with: too large ones by null, too small ones by zero. Adds a note. */
export function drawable({ data, layout }: Picture): Picture {
  const replaced = { large: false, small: false }
  const traces = inRange(data, replaced) as Trace[]
  const notes = [
    ...(replaced.large ? ['Numbers beyond ±10<sup>300</sup> are left out.'] : []),
    ...(replaced.small ? ['Numbers below 10<sup>−300</sup> are drawn as zero.'] : []),
  ]
  return { data: traces, layout: notes.reduce(withNote, inRange(layout, replaced) as Layout) }
}

interface Replaced {
  large: boolean
  small: boolean
}

/** Returns the same object when all its numbers are in range. */
function inRange(value: unknown, replaced: Replaced): unknown {
  if (typeof value === 'number') return numberInRange(value, replaced)
  if (value instanceof Float64Array)
    return value.some(isOutside) ? Array.from(value, item => inRange(item, replaced)) : value
  if (Array.isArray(value)) {
    const items = value.map(item => inRange(item, replaced))
    return items.every((item, index) => Object.is(item, value[index])) ? value : items
  }
  if (!isPlainObject(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [key, inRange(item, replaced)] as const)
  return entries.every(([key, item]) => Object.is(item, value[key])) ? value : Object.fromEntries(entries)
}

function numberInRange(value: number, replaced: Replaced): number | null {
  if (!isOutside(value)) return value
  if (Math.abs(value) < smallest) {
    replaced.small = true
    return 0
  }
  replaced.large = true
  return null
}

function isOutside(value: number): boolean {
  const size = Math.abs(value)
  return (size > largest && size < Number.POSITIVE_INFINITY) || (size < smallest && size > 0)
}
