import { countOf } from '../../basics/text.js'
import { countText } from '../../display/numbers.js'
import type { Manifest } from './manifest.js'

/** Returns what is to know of a data set whose archive changed while it was harvested; `undefined` for others. */
export function harvestNote({ partEnds, selected, question }: Manifest): string | undefined {
  if (!partEnds) return undefined
  const { max } = question
  return [
    `The archive changed while it was harvested: some of the first ${countOf(partEnds.length, 'part')} have more or fewer entries than planned.`,
    'Each has the entries that its range of ids had when it was loaded.',
    ...(max !== undefined && selected > max
      ? [`So the data set has ${countText(selected)} selected entries, more than its max of ${countText(max)}.`]
      : []),
  ].join(' ')
}
