import type { Trace } from '../figure/plotly.js'
import type { BandPath } from './band-path.js'

/** The states at both edges of the gap: green circles for the highest occupied, red ones for the lowest unoccupied. */
export function gapMarkers(band: BandPath, zero: number): Trace[] {
  const top = band.gap?.highest ?? band.highestOccupied
  const bottom = band.gap?.lowest
  const text = band.gap?.value ? `${band.gap.type ?? ''} gap ${band.gap.value.toFixed(2)} eV`.trim() : undefined
  return [
    ...(top === undefined ? [] : [marks(band, { energy: top, zero, colour: '#2e8b57', name: 'highest occupied' })]),
    ...(bottom === undefined || !text
      ? []
      : [marks(band, { energy: bottom, zero, colour: '#c62828', name: `lowest unoccupied, ${text}` })]),
  ]
}

function marks(
  band: BandPath,
  { energy, zero, colour, name }: { energy: number; zero: number; colour: string; name: string },
): Trace {
  const places = band.path.flatMap((point, index) =>
    band.channels.some(levels => levels.some(level => Math.abs((level[index] as number) - energy) < 1e-3))
      ? [point.distance]
      : [],
  )
  return {
    type: 'scatter',
    mode: 'markers',
    name,
    x: places,
    y: places.map(() => energy - zero),
    marker: { color: colour, size: 9, line: { color: '#ffffff', width: 1 } },
    cliponaxis: false,
    hovertemplate: '%{y:.3f} eV<extra></extra>',
  }
}
