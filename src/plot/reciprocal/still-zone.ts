import { dot, type Vector } from '../../math/vectors.js'
import type { Annotation, Layout, Picture, Trace } from '../figure/plotly.js'
import { project } from '../structure/view.js'
import { baseLayout } from '../theme/layout.js'
import { typesetKPoint } from '../theme/typeset.js'
import type { Pixel } from './label-places.js'
import { type Frame, frameOf, nameShifts, outerArrows, pictureSize } from './zone-frame.js'
import { polygonsOf, vectorNames, type ZoneScene, zoneColors } from './zone-scene.js'

/** Draws the static picture of a zone, from its start view. Hidden edges are dashed. */
export function staticZone(scene: ZoneScene, layout: Layout): Picture {
  const frame = frameOf(scene)
  const isFlat = scene.zone.dimensions < 3
  const fronts = scene.zone.faces.map(({ beyond }) => isFlat || dot(beyond, scene.view.towards) > 1e-9)
  const edges = scene.zone.edges.map(({ ends, faces }) => ({
    line: ends.map(end => scene.zone.corners[end] as Vector),
    isSeen: faces.some(face => fronts[face]),
  }))
  const named = scene.path?.places ?? []
  const shafts = outerArrows(scene)
  const shifts = nameShifts(scene, frame)
  const hidden = edges.filter(edge => !edge.isSeen).map(({ line }) => line)
  return {
    data: [
      lines(hidden, { color: '#a0a0a0', width: 1.2, dash: 'dash' }),
      ...polygonsOf(scene.zone).flatMap((polygon, face) => (fronts[face] ? [faceTrace(scene, polygon, face)] : [])),
      lines(
        shafts.map(([start]) => [[0, 0, 0], start]),
        { color: zoneColors.vector, width: 1.2, dash: 'dot' },
      ),
      lines(
        edges.filter(edge => edge.isSeen).map(({ line }) => line),
        { color: zoneColors.edge, width: 1.8 },
      ),
      lines(shafts, { color: zoneColors.vector, width: 1.6 }),
      ...shafts.map(([start, end]) => head(start, end)),
      lines(scene.path?.lines ?? [], { color: zoneColors.path, width: 2.6 }),
      dots([...(scene.path?.lines.flat() ?? []), ...named.map(({ place }) => place)]),
    ].filter(trace => (trace.x?.length ?? 0) > 0),
    layout: pictureLayout(frame, layout, [
      ...shafts.map(([, end], index) => vectorName(end, index)),
      ...named.map(({ label, place }, index) => pointName(label, place, shifts[index] as Pixel)),
    ]),
  }

  function onScreen(point: Vector): [number, number] {
    const { x, y } = project(scene.view, point)
    return [x, y]
  }

  function lines(pieces: readonly (readonly Vector[])[], line: object): Trace {
    const axis = (index: 0 | 1) => pieces.flatMap(piece => [...piece.map(point => onScreen(point)[index]), null])
    return { type: 'scatter', mode: 'lines', x: axis(0), y: axis(1), line, hoverinfo: 'skip' }
  }

  function faceTrace({ zone, view }: ZoneScene, polygon: readonly number[], index: number): Trace {
    const { beyond } = zone.faces[index] as (typeof zone.faces)[number]
    const facing = isFlat ? 1 : dot(beyond, view.towards) / Math.sqrt(dot(beyond, beyond))
    const outline = lines([polygon.map(corner => zone.corners[corner] as Vector)], { width: 0 })
    return { ...outline, fill: 'toself', fillcolor: `rgba(0,82,113,${(0.16 - 0.1 * facing).toFixed(3)})` }
  }

  function dots(points: readonly Vector[]): Trace {
    const marker = { color: zoneColors.path, size: 7, line: { color: '#ffffff', width: 1 } }
    return {
      type: 'scatter',
      mode: 'markers',
      x: points.map(p => onScreen(p)[0]),
      y: points.map(p => onScreen(p)[1]),
      marker,
    }
  }

  /** Draws the tip of an arrow as a triangle; Plotly's own arrows need a browser. */
  function head(start: Vector, end: Vector): Trace {
    const [[ax, ay], [x, y]] = [onScreen(start), onScreen(end)]
    const length = Math.hypot(x - ax, y - ay) || 1
    const along = { x: (frame.perPixel * (x - ax)) / length, y: (frame.perPixel * (y - ay)) / length }
    const [back, side] = [11, 4]
    const foot = { x: x - back * along.x, y: y - back * along.y }
    const [u, v] = [side * along.y, side * along.x]
    return {
      type: 'scatter',
      mode: 'lines',
      x: [x, foot.x - u, foot.x + u, x],
      y: [y, foot.y + v, foot.y - v, y],
      line: { color: zoneColors.vector, width: 0.5 },
      fill: 'toself',
      fillcolor: zoneColors.vector,
      hoverinfo: 'skip',
    }
  }

  function vectorName(end: Vector, index: number): Annotation {
    const [x, y] = onScreen(end)
    const length = Math.hypot(x, y) || 1
    const font = { color: zoneColors.vector, size: 15 }
    const shift = { xshift: (14 * x) / length, yshift: (14 * y) / length }
    return { text: vectorNames[index] as string, x, y, showarrow: false, ...shift, font }
  }

  function pointName(label: string, place: Vector, shift: Pixel): Annotation {
    const [x, y] = onScreen(place)
    const font = { color: zoneColors.path, size: 15 }
    return { text: typesetKPoint(label), x, y, showarrow: false, xshift: shift.x, yshift: shift.y, font }
  }
}

function pictureLayout({ x, y }: Frame, layout: Layout, annotations: Annotation[]): Layout {
  const hidden = { visible: false, zeroline: false, showgrid: false }
  const { margin } = pictureSize
  // Notes take space above.
  const top = Math.max(margin.t, (layout.margin as { t?: number } | undefined)?.t ?? 0)
  return baseLayout({
    ...(layout.title && { title: layout.title }),
    annotations: [...(layout.annotations ?? []), ...annotations],
    ...pictureSize,
    height: pictureSize.height + top - margin.t,
    margin: { ...margin, t: top },
    plot_bgcolor: 'rgba(0,0,0,0)',
    xaxis: { ...hidden, range: x },
    yaxis: { ...hidden, range: y, scaleanchor: 'x' },
  })
}
