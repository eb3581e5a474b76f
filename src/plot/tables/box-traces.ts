import type { Trace } from '../figure/plotly.js'
import { colorOf, seeThrough } from '../theme/palette.js'
import type { BoxGroup } from './box-groups.js'

/** Groups of fewer values are drawn as points: their quartiles mean little. */
export const minForBox = 5
/** More points than these are drawn with WebGL. */
const maxSvgMarks = 5000

/** Options and hover texts of the boxes. */
export interface BoxContext {
  points: 'outliers' | 'all' | 'none'
  isHorizontal: boolean
  /** The hover texts of a box and of a row. */
  boxText: (group: BoxGroup) => string
  pointText: (group: BoxGroup, row: number, value: number) => string
}

/** Returns the traces: boxes at 0, 1, 2 …, transparent points with the hovers of the boxes, and single values as points. */
export function boxTraces(groups: readonly BoxGroup[], context: BoxContext): Trace[] {
  const boxes = [...groups.entries()].filter(([, group]) => group.values.length >= minForBox)
  const points = [...groups.entries()].flatMap(([place, group]) => pointsOf(group, place, context))
  return [
    ...(boxes.length > 0 ? [boxTrace(boxes, context), hoverTrace(boxes, context)] : []),
    ...(points.length > 0 ? [pointTrace(points, context)] : []),
  ]
}

function boxTrace(boxes: [number, BoxGroup][], { isHorizontal }: BoxContext): Trace {
  const all = (name: keyof BoxGroup['statistics']) => boxes.map(([, group]) => group.statistics[name])
  const places = boxes.map(([place]) => place)
  return {
    type: 'box',
    orientation: isHorizontal ? 'h' : 'v',
    ...(isHorizontal ? { y: places } : { x: places }),
    q1: all('q1'),
    median: all('median'),
    q3: all('q3'),
    lowerfence: all('lower'),
    upperfence: all('upper'),
    width: 0.5,
    line: { color: colorOf(0), width: 1.5 },
    fillcolor: seeThrough(colorOf(0)),
    hoverinfo: 'skip',
  }
}

function hoverTrace(boxes: [number, BoxGroup][], { isHorizontal, boxText }: BoxContext): Trace {
  const places = boxes.map(([place]) => place)
  const medians = boxes.map(([, { statistics }]) => statistics.median)
  return {
    type: 'scatter',
    mode: 'markers',
    x: isHorizontal ? medians : places,
    y: isHorizontal ? places : medians,
    text: boxes.map(([, group]) => boxText(group)),
    hovertemplate: '%{text}<extra></extra>',
    marker: { size: 24, color: colorOf(0), opacity: 0 },
  }
}

interface BoxPoint {
  place: number
  value: number
  text: string
}

function pointsOf(group: BoxGroup, place: number, { points, pointText }: BoxContext): BoxPoint[] {
  const { values, rows, statistics } = group
  const isFew = values.length < minForBox
  if (points === 'none' && !isFew) return []
  const isDrawn = (value: number) => isFew || points === 'all' || value < statistics.lower || value > statistics.upper
  const found: BoxPoint[] = []
  values.forEach((value, index) => {
    if (!isDrawn(value)) return
    const aside = points === 'all' && !isFew ? spread(index) : 0
    found.push({ place: place + aside, value, text: pointText(group, rows[index] as number, value) })
  })
  return found
}

/** Returns an offset to the side, by multiples of the golden ratio, so that points with similar values rarely overlap. */
function spread(index: number): number {
  return Number((((index * 0.6180339887) % 1) * 0.36 - 0.18).toFixed(3))
}

function pointTrace(points: readonly BoxPoint[], { isHorizontal }: BoxContext): Trace {
  const places = points.map(({ place }) => place)
  const values = points.map(({ value }) => value)
  const isMany = points.length > maxSvgMarks
  return {
    type: isMany ? 'scattergl' : 'scatter',
    mode: 'markers',
    x: isHorizontal ? values : places,
    y: isHorizontal ? places : values,
    ...(!isMany && { text: points.map(({ text }) => text), hovertemplate: '%{text}<extra></extra>' }),
    marker: { size: isMany ? 3 : 6, color: colorOf(1), opacity: 0.8 },
  }
}
