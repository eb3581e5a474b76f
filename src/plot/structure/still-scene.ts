import type { Vector } from '../../math/vectors.js'
import { drawnSize, elementColor } from '../elements/elements.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Picture, Trace } from '../figure/plotly.js'
import { baseLayout } from '../theme/layout.js'
import { drawnRadius, freeBonds, freeEdges } from './free-lines.js'
import type { Scene } from './scene.js'
import { project, type View } from './view.js'

/** The number of layers; each edge, bond or atom belongs to one of them by its depth. */
const layers = 14
const [width, height] = [620, 480]

/**
 * Draws the static picture of a scene, from its start view. It consists of layers from the back to the front, each with
 * its edges, bonds and atoms.
 */
export function staticScene(scene: Scene, view: View, layout: Layout): Picture {
  const atoms = scene.atoms.map(atom => ({ ...atom, ...project(view, atom.place) }))
  const seen = (pairs: [Vector, Vector][]) =>
    pairs.map(pair => pair.map(point => project(view, point)) as [Place, Place])
  const [edges, bonds] = [seen(freeEdges(scene)), seen(freeBonds(scene))]
  const all = [...atoms, ...edges.flat()]
  const box = { x: extent(all.map(place => place.x)), y: extent(all.map(place => place.y)) }
  const perAngstrom = Math.min(
    (width - 180) / (box.x[1] - box.x[0] + 2.5),
    (height - 100) / (box.y[1] - box.y[0] + 2.5),
  )
  const layerOf = layerByDepth(all.map(place => place.depth))
  const traces = Array.from({ length: layers }, (_, layer) => [
    lines(
      edges.filter(([a, b]) => layerOf((a.depth + b.depth) / 2) === layer),
      { color: '#8a8a8a', width: 1.2 },
    ),
    lines(
      bonds.filter(([a, b]) => layerOf((a.depth + b.depth) / 2) === layer),
      { color: '#a8a8a8', width: 4 },
    ),
    atomMarkers(
      atoms.filter(atom => layerOf(atom.depth) === layer),
      perAngstrom,
    ),
  ])
  return {
    data: [...traces.flat(), ...legend(scene)].filter(trace => (trace.x?.length ?? 0) > 0),
    layout: pictureLayout(box, layout),
  }
}

interface Place {
  x: number
  y: number
  depth: number
}

function extent(values: readonly number[]): [number, number] {
  const widest: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], widest)
}

function layerByDepth(depths: readonly number[]): (depth: number) => number {
  const [low, high] = extent(depths)
  return depth => Math.min(layers - 1, Math.max(0, Math.floor(((depth - low) / (high - low || 1)) * layers)))
}

function lines(pairs: readonly [Place, Place][], line: { color: string; width: number }): Trace {
  return {
    type: 'scatter',
    mode: 'lines',
    x: pairs.flatMap(([a, b]) => [a.x, b.x, null]),
    y: pairs.flatMap(([a, b]) => [a.y, b.y, null]),
    line,
    showlegend: false,
  }
}

function atomMarkers(atoms: readonly (Place & { element: string })[], perAngstrom: number): Trace {
  const sorted = [...atoms].sort((a, b) => a.depth - b.depth)
  return {
    type: 'scatter',
    mode: 'markers',
    x: sorted.map(atom => atom.x),
    y: sorted.map(atom => atom.y),
    marker: {
      size: sorted.map(atom => 2 * drawnRadius * drawnSize(atom.element) * perAngstrom),
      color: sorted.map(atom => elementColor(atom.element)),
      opacity: 1,
      line: { color: '#4d4d4d', width: 1 },
    },
    showlegend: false,
    cliponaxis: false,
  }
}

/** Returns a marker for each species, for the legend. */
function legend({ atoms }: Scene): Trace[] {
  return [...new Set(atoms.map(atom => atom.element))].map(element => ({
    type: 'scatter',
    mode: 'markers',
    name: plainText(element),
    x: [null],
    y: [null],
    marker: { color: elementColor(element), size: 12, line: { color: '#4d4d4d', width: 1 } },
    showlegend: true,
  }))
}

function pictureLayout({ x, y }: { x: [number, number]; y: [number, number] }, layout: Layout): Layout {
  const hidden = { visible: false, zeroline: false, showgrid: false }
  const usual = layout.title ? 44 : 16
  // Notes take space above.
  const top = Math.max(usual, (layout.margin as { t?: number } | undefined)?.t ?? usual)
  return baseLayout({
    ...(layout.title && { title: layout.title }),
    ...(layout.annotations && { annotations: layout.annotations }),
    width,
    height: height + top - usual,
    margin: { l: 16, r: 16, t: top, b: 36 },
    plot_bgcolor: 'rgba(0,0,0,0)',
    xaxis: { ...hidden, range: [x[0] - 1.2, x[1] + 1.2], constrain: 'domain' },
    yaxis: { ...hidden, range: [y[0] - 1.2, y[1] + 1.2], scaleanchor: 'x', constrain: 'domain' },
    showlegend: true,
  })
}
