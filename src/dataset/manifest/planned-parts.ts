import type { Manifest } from './manifest.js'

/** A part that a data set has when it is complete. */
export interface PlannedPart {
  part: number
  /** The positions of its entries among those selected; `to` is exclusive. */
  from: number
  to: number
}

/** Returns the parts that a data set has when it is complete: they follow from its manifest alone. */
export function plannedParts({
  selected,
  entriesPerPart,
  begins = [],
}: Pick<Manifest, 'selected' | 'entriesPerPart' | 'begins'>): PlannedPart[] {
  const parts: PlannedPart[] = []
  for (const [index, begin] of [0, ...begins].entries()) {
    const end = Math.min(begins[index] ?? selected, selected)
    for (let from = begin; from < end; from += entriesPerPart) {
      parts.push({ part: parts.length, from, to: Math.min(from + entriesPerPart, end) })
    }
  }
  return parts
}
