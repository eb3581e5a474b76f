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

/** No quantity that is measured or computed has such numbers, in any unit. */
const [tiny, huge] = [1e-100, 1e100]

/** Returns true when a figure holds numbers that no figure of science has. Plotly's loops over them may not end. */
export function hasExtremeNumbers(value: unknown): boolean {
  const seen = new Set<object>()
  const waiting = [value]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (typeof next === 'number' && isExtreme(next)) return true
    // A figure may contain itself.
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (next instanceof Float64Array) {
      if (next.some(isExtreme)) return true
    } else if (Array.isArray(next)) for (const item of next) waiting.push(item)
    else if (isPlainObject(next)) for (const item of Object.values(next)) waiting.push(item)
  }
  return false
}

function isExtreme(value: number): boolean {
  const size = Math.abs(value)
  return (size > huge && size < Number.POSITIVE_INFINITY) || (size < tiny && size > 0)
}
