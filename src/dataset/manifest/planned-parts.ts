import type { Manifest } from './manifest.js'

/** A part that a data set has when it is complete. */
export interface PlannedPart {
  part: number
  /** The positions of its entries among those selected; `to` is exclusive. */
  from: number
  to: number
}

/** The members of a manifest that the parts of a data set follow from. */
export type PartPlan = Pick<Manifest, 'selected' | 'entriesPerPart' | 'begins' | 'partEnds'>

/** Returns the parts that a data set has when it is complete: they follow from its manifest alone. */
export function plannedParts({ selected, entriesPerPart, begins = [], partEnds = [] }: PartPlan): PlannedPart[] {
  const parts: PlannedPart[] = []
  let start = 0
  for (const to of partEnds) {
    parts.push({ part: parts.length, from: start, to })
    start = to
  }
  const later = begins.filter(begin => begin > start)
  for (const [index, begin] of [start, ...later].entries()) {
    const end = Math.min(later[index] ?? selected, selected)
    for (let from = begin; from < end; from += entriesPerPart) {
      parts.push({ part: parts.length, from, to: Math.min(from + entriesPerPart, end) })
    }
  }
  return parts
}
