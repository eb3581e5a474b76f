import type { KPath } from '../../properties/index.js'
import type { Axis } from '../figure/plotly.js'
import { axis } from '../theme/layout.js'
import { typesetKPoint } from '../theme/typeset.js'

/** What is drawn of a path through reciprocal space, of electrons or of phonons. */
export type DrawnPath = Pick<KPath, 'distances' | 'unit' | 'labels' | 'breaks'>

/** Returns the length of a path's axis; 1 for a path of length 0. */
export const lengthOf = (path: DrawnPath | undefined) => path?.distances.at(-1) || 1

/** Inserts a missing value where the path breaks off, so that Plotly draws no line there. */
export function withGaps({ breaks }: DrawnPath, values: ArrayLike<number>): (number | null)[] {
  const starts = new Set(breaks)
  return Array.from(values).flatMap((value, index) => (starts.has(index) ? [null, value] : [value]))
}

/** Returns the axis along a path, with the names of its points. */
export function pathAxis(path: DrawnPath | undefined): Axis {
  const labels = path?.labels ?? []
  const named = {
    tickmode: 'array',
    tickvals: labels.map(label => label.distance),
    ticktext: labels.map(({ label }) => labelText(label)),
  }
  const title = labels.length === 0 && path?.unit === '1/angstrom' ? 'Wave vector (1/Å)' : 'Wave vector'
  return axis(title, {
    ...(labels.length > 0 && named),
    range: path ? [0, lengthOf(path)] : undefined,
    gridcolor: '#bdbdbd',
    griddash: 'dash',
  })
}

/** Returns the name of a point as an axis shows it, or both names where the path breaks off. */
export const labelText = (label: string) => label.split('|').map(typesetKPoint).join('|')
