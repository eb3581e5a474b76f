/**
 * One curve, set of points, heat map …, as Plotly's trace, with any attribute of the Plotly reference. The named attributes are
 * those that this package reads.
 */
export interface Trace {
  /** Plotly's type of trace: `scatter` (the default), `bar`, `heatmap`, `scatter3d`, … */
  type?: string
  /** The name in the legend. Plotly reads some markup in it; `plainText` escapes untrusted text. */
  name?: string
  /** How points are drawn: `lines`, `markers`, `lines+markers`, … */
  mode?: string
  x?: readonly unknown[] | Float64Array
  y?: readonly unknown[] | Float64Array
  z?: readonly unknown[] | Float64Array
  /** A text for each point, or one for all. */
  text?: string | readonly string[]
  [attribute: string]: unknown
}

/** A text on the picture, as Plotly's annotation. */
export interface Annotation {
  text: string
  [attribute: string]: unknown
}

/** An axis, as Plotly's layout has it. */
export interface Axis {
  title?: { text: string; [attribute: string]: unknown }
  type?: string
  range?: readonly unknown[] | undefined
  [attribute: string]: unknown
}

/** All that is not data, as Plotly's layout: axes, title, legend, size. */
export interface Layout {
  title?: { text: string; [attribute: string]: unknown }
  xaxis?: Axis
  yaxis?: Axis
  annotations?: Annotation[]
  legend?: object
  /** The width in pixels; default that of the page. */
  width?: number
  /** The height in pixels. */
  height?: number
  [attribute: string]: unknown
}

/** The input of Plotly. */
export interface Picture {
  data: Trace[]
  layout: Layout
}
