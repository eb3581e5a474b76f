import { countText } from '../../display/numbers.js'
import type { Manifest } from './manifest.js'

/** Returns what is to know of a data set whose archive changed while it was harvested; `undefined` for others. */
export function harvestNote({ partEnds, entriesPerPart, selected, question }: Manifest): string | undefined {
  if (!partEnds) return undefined
  const sizes = partEnds.map((end, part) => end - (partEnds[part - 1] ?? 0))
  const other = sizes.filter((size, part) =>
    part === sizes.length - 1 ? size > entriesPerPart : size !== entriesPerPart,
  ).length
  const { max } = question
  return [
    `The archive changed while it was harvested: ${countText(other)} of ${countText(sizes.length)} parts have more or fewer entries than planned (${countText(entriesPerPart)}).`,
    'Each part has the entries that its range of ids had when it was loaded.',
    ...(max !== undefined && selected > max
      ? [`So the data set has ${countText(selected)} selected entries, more than its max of ${countText(max)}.`]
      : []),
  ].join(' ')
}
