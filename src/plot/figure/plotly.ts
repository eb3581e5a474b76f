/**
 * One curve, cloud of points, map … in Plotly's own terms: any attribute of the Plotly reference may stand here.
 * The named ones are those that this package reads itself.
 */
export interface Trace {
  /** Plotly's kind of trace: `scatter` (the default), `bar`, `heatmap`, `scatter3d`, … */
  type?: string
  /** The name in the legend. Plotly reads some markup in it; `plainText` takes the meaning from foreign text. */
  name?: string
  /** How points are drawn: `lines`, `markers`, `lines+markers`, … */
  mode?: string
  x?: readonly unknown[] | Float64Array
  y?: readonly unknown[] | Float64Array
  z?: readonly unknown[] | Float64Array
  /** Words for each point, or for all. */
  text?: string | readonly string[]
  [attribute: string]: unknown
}

/** Words on the picture, in Plotly's terms. */
export interface Annotation {
  text: string
  [attribute: string]: unknown
}

/** An axis in Plotly's terms. */
export interface Axis {
  title?: { text: string; [attribute: string]: unknown }
  type?: string
  range?: readonly unknown[] | undefined
  [attribute: string]: unknown
}

/** All that is not data, in Plotly's own terms: axes, title, legend, size. */
export interface Layout {
  title?: { text: string; [attribute: string]: unknown }
  xaxis?: Axis
  yaxis?: Axis
  annotations?: Annotation[]
  legend?: object
  /** Pixels; without it the figure takes the width that it is given. */
  width?: number
  /** Pixels. */
  height?: number
  [attribute: string]: unknown
}

/** What Plotly draws. */
export interface Picture {
  data: Trace[]
  layout: Layout
}
