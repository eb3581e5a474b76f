import type { ArrayView, Magnitude } from './array-view.js'

const most = 6

/** `'-1.8e-15 joule'`; arrays abbreviated. */
export function plainText(magnitude: Magnitude, unit: string): string {
  return `${abbreviated(magnitude)} ${unit}`
}

/** What `console.log` prints of an array: `Quantity [2, 3] newton [[0.1, …], …]`. */
export function inspectText(view: ArrayView, unit: string): string {
  return `Quantity [${view.shape.join(', ')}] ${unit} ${abbreviated(view.nested)}`
}

/** Nested plain arrays, NaN as null. */
export function toPlain(magnitude: Magnitude): unknown {
  if (typeof magnitude === 'number') return Number.isNaN(magnitude) ? null : magnitude
  return Array.from(magnitude as Iterable<Magnitude>, toPlain)
}

function abbreviated(magnitude: Magnitude): string {
  if (typeof magnitude === 'number') return String(magnitude)
  const shown = Array.from({ length: Math.min(most, magnitude.length) }, (_, index) =>
    abbreviated(magnitude[index] as Magnitude),
  )
  if (magnitude.length > most) shown.push('…')
  return `[${shown.join(', ')}]`
}
