import type { Axis } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import { typesetKPoint } from '../theme/typeset.js'
import type { BandPath } from './band-path.js'
import { ticksOf } from './k-path.js'

type Path = Pick<BandPath, 'path' | 'isCartesian'>

/** Returns the length of a path's axis; 1 for a path of length 0. */
export const lengthOf = (path: Path | undefined) => path?.path.at(-1)?.distance || 1

/** Inserts a missing value at each jump of the path, so that Plotly draws no line there. */
export function withGaps(band: Path, values: readonly number[]): (number | null)[] {
  return values.flatMap((value, index) => (index > 0 && band.path[index]?.startsPiece ? [null, value] : [value]))
}

/** Returns the axis along a path, with the names of its k-points. */
export function pathAxis(path: Path | undefined): Axis {
  const ticks = path ? ticksOf(path.path) : []
  const named = { tickmode: 'array', tickvals: ticks.map(tick => tick.distance), ticktext: ticks.map(tickText) }
  return axis(ticks.length > 0 ? 'Wave vector' : path?.isCartesian ? 'Wave vector (1/Å)' : 'Wave vector', {
    ...(ticks.length > 0 && named),
    range: path ? [0, lengthOf(path)] : undefined,
    gridcolor: '#bdbdbd',
    griddash: 'dash',
  })
}

/** Returns the name of a k-point as an axis shows it, or both names at a jump. */
export const tickText = ({ label }: { label: string }) => label.split('|').map(typesetKPoint).join('|')
