import type { BandStructure } from '../../properties/index.js'
import { plainText } from '../figure/plain-text.js'
import type { Trace } from '../figure/plotly.js'
import type { ShownEnergy } from './shown-energy.js'

/** What markers need besides the band structure. */
interface MarkerContext {
  /** The zero of energy, in eV. */
  zero: number
  shown: ShownEnergy
  /** The factor for distances along the path. */
  scale: number
}

/** Draws the states at the edges of the band gap: the highest occupied ones green, the lowest unoccupied ones red. */
export function gapMarkers({ gap, path }: BandStructure, { zero, shown, scale }: MarkerContext): Trace[] {
  const words = gapText(gap, shown)
  const edges = [
    { edge: gap?.highestOccupied, color: '#2e8b57', name: 'highest occupied' },
    { edge: gap?.lowestUnoccupied, color: '#c62828', name: 'lowest unoccupied' },
  ].flatMap(({ edge, ...look }) => (edge ? [{ edge, ...look }] : []))
  return edges.map(({ edge, color, name }, index) => ({
    type: 'scatter',
    mode: 'markers',
    name: index === edges.length - 1 && words !== undefined ? `${name},<br>${words}` : name,
    x: edge.places.map(place => (path.distances[place] as number) * scale),
    y: edge.places.map(() => (edge.energy.to('eV').magnitude - zero) * shown.factor),
    marker: { color, size: 9, line: { color: '#ffffff', width: 1 } },
    cliponaxis: false,
    hovertemplate: `${shown.hover('y', 3)} ${shown.symbol}<extra></extra>`,
  }))
}

/** Returns the band gap in words, such as `indirect gap 0.56 eV`; `undefined` when it is not known. */
export function gapText(gap: BandStructure['gap'], shown: ShownEnergy): string | undefined {
  if (!gap) return undefined
  if (gap.isMetal) return 'no gap'
  return `${plainText(gap.type ?? '')} gap ${shown.text(gap.value.to('eV').magnitude)}`.trim()
}

/** Returns a note when the legend cannot name the gap: it is unknown, or no k-point of the path lies at its edges. */
export function gapNotes({ gap }: BandStructure, shown: ShownEnergy): string[] {
  const words = gapText(gap, shown)
  if (words === undefined) return ['The archive states no band gap, and does not tell which bands are occupied.']
  const last = gap?.lowestUnoccupied ?? gap?.highestOccupied
  if (last && last.places.length > 0) return []
  return [gap?.isStated ? `The archive states: ${words}.` : `The bands have: ${words}.`]
}
