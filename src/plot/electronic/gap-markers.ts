import type { ShownEnergy } from '../archive/shown-energy.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import type { BandPath } from './band-path.js'

/** What markers need besides the band structure. */
interface MarkerContext {
  /** The zero of energy, in eV. */
  zero: number
  shown: ShownEnergy
  /** The factor for distances along the path. */
  scale: number
}

/** Draws the states at the edges of the band gap: the highest occupied ones green, the lowest unoccupied ones red. */
export function gapMarkers(band: BandPath, context: MarkerContext): Trace[] {
  const gap = gapText(band, context.shown)
  const [top, bottom] = edgesOf(band)
  const edges = [
    { energy: top, color: '#2e8b57', name: 'highest occupied' },
    { energy: bottom, color: '#c62828', name: 'lowest unoccupied' },
  ].filter(({ energy }) => energy !== undefined)
  return edges.map(({ energy, color, name }, index) => ({
    type: 'scatter',
    mode: 'markers',
    name: index === edges.length - 1 && gap !== undefined ? `${name}, ${gap}` : name,
    ...markerPlaces(band, energy as number, context),
    marker: { color, size: 9, line: { color: '#ffffff', width: 1 } },
    cliponaxis: false,
    hovertemplate: `${context.shown.hover('y', 3)} ${context.shown.symbol}<extra></extra>`,
  }))
}

/** Returns the band gap of the archive, such as `indirect gap 0.56 eV`; `undefined` when it has none. */
export function gapText(band: BandPath, shown: ShownEnergy): string | undefined {
  if (!band.gap) return undefined
  if (band.gap.value <= 0) return 'no gap'
  return `${plainText(gapType(band) ?? '')} gap ${shown.text(band.gap.value)}`.trim()
}

/** Returns a note when the legend cannot name the gap: it is unknown, or no k-point of the path lies at its edges. */
export function gapNotes(band: BandPath, shown: ShownEnergy): string[] {
  const gap = gapText(band, shown)
  if (gap === undefined) return ['The archive states no band gap.']
  const last = edgesOf(band).findLast(energy => energy !== undefined)
  return last !== undefined && pointsAt(band, last).length > 0 ? [] : [`The archive states: ${gap}.`]
}

/** Returns the archive's type of the gap; without one, `direct` when both edges lie at the same k-point. */
function gapType(band: BandPath): string | undefined {
  if (band.gap?.type) return band.gap.type
  const [tops, bottoms] = edgesOf(band).map(energy => (energy === undefined ? [] : pointsAt(band, energy)))
  if (!tops?.length || !bottoms?.length) return undefined
  return tops.some(index => bottoms.includes(index)) ? 'direct' : 'indirect'
}

const edgesOf = ({ gap, highestOccupied }: BandPath) => [gap?.highest ?? highestOccupied, gap?.lowest] as const

/** Returns the indices of the k-points at which a band has an energy, within 1 meV. */
function pointsAt({ path, channels }: BandPath, energy: number): number[] {
  return path.flatMap((_, index) =>
    channels.some(levels => levels.some(level => Math.abs((level[index] as number) - energy) < 1e-3)) ? [index] : [],
  )
}

function markerPlaces(
  band: BandPath,
  energy: number,
  { zero, shown, scale }: MarkerContext,
): { x: number[]; y: number[] } {
  const x = pointsAt(band, energy).map(index => (band.path[index]?.distance as number) * scale)
  return { x, y: x.map(() => (energy - zero) * shown.factor) }
}
