import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'

/** Returns the names of the points of a segment of a path: of its first and its last one. */
export function endLabels(segment: Section, count: number, reading: Reading): (string | undefined)[] {
  const names = reading.list(segment, 'endpoints_labels') ?? []
  const name = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? name(names[0]) : index === count - 1 ? name(names.at(-1)) : undefined,
  )
}
