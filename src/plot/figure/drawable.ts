import { isPlainObject } from '../../options/index.js'
import { withNote } from './notes.js'
import type { Layout, Picture, Trace } from './plotly.js'

/** Beyond these sizes Plotly reckons with infinities, and with steps of zero that never come to an end. */
const [smallest, largest] = [1e-300, 1e300]

/** The picture with numbers that Plotly can reckon with: what is too large is missing, what is too small is zero. */
export function drawable({ data, layout }: Picture): Picture {
  const found = { large: false, small: false }
  const traces = tamed(data, found) as Trace[]
  const notes = [
    ...(found.large ? ['Numbers beyond ±10<sup>300</sup> are left out.'] : []),
    ...(found.small ? ['Numbers below 10<sup>−300</sup> are drawn as zero.'] : []),
  ]
  return { data: traces, layout: notes.reduce(withNote, tamed(layout, found) as Layout) }
}

interface Found {
  large: boolean
  small: boolean
}

/** The same object where nothing in it has to change. */
function tamed(value: unknown, found: Found): unknown {
  if (typeof value === 'number') return tamedNumber(value, found)
  if (value instanceof Float64Array)
    return value.some(isOutside) ? Array.from(value, item => tamed(item, found)) : value
  if (Array.isArray(value)) {
    const items = value.map(item => tamed(item, found))
    return items.every((item, index) => Object.is(item, value[index])) ? value : items
  }
  if (!isPlainObject(value)) return value
  const entries = Object.entries(value).map(([key, item]) => [key, tamed(item, found)] as const)
  return entries.every(([key, item]) => Object.is(item, value[key])) ? value : Object.fromEntries(entries)
}

function tamedNumber(value: number, found: Found): number | null {
  if (!isOutside(value)) return value
  if (Math.abs(value) < smallest) {
    found.small = true
    return 0
  }
  found.large = true
  return null
}

function isOutside(value: number): boolean {
  const size = Math.abs(value)
  return (size > largest && size < Number.POSITIVE_INFINITY) || (size < smallest && size > 0)
}
