import { DataError } from '../../errors/index.js'
import { anyText, checkOptions, isPlainObject, type OptionRule, type OptionRules } from '../../options/index.js'
import { inspectAs, inspectCustom, kind, present } from '../../present.js'
import { plotlyScript, pngOf, preparePage, svgOf } from '../static/index.js'
import { decimate, defaultPointLimit } from './decimate.js'
import { drawable } from './drawable.js'
import { guarded } from './guarded.js'
import { withNote } from './notes.js'
import { ownCopy } from './own-copy.js'
import { type PictureOptions, type PngOptions, pictureRules, pixels, pngRules } from './picture-options.js'
import type { Layout, Picture, Trace } from './plotly.js'
import { shortened } from './shortened.js'

/** What a figure is made from. */
export interface FigureInput extends Picture {
  /** What the figure shows, in words: axes, number of curves, the main number. */
  alt: string
  /** What static pictures draw, where that differs: a projection of a scene in three dimensions. */
  still?: Picture
  /** The size of static pictures in pixels, where the layout leaves it to the page. Default 700 by 450. */
  size?: { width: number; height: number }
}

const aPicture: OptionRule = {
  allowed: 'a picture { data, layout }',
  accepts: value => isPlainObject(value) && Array.isArray(value.data) && isPlainObject(value.layout),
}

const rules: OptionRules<FigureInput> = {
  data: { allowed: 'a list of traces', accepts: Array.isArray },
  layout: { allowed: 'an object', accepts: isPlainObject },
  alt: anyText,
  still: aPicture,
  size: {
    allowed: 'a size { width, height } in pixels',
    accepts: value => isPlainObject(value) && pixels.accepts(value.width) && pixels.accepts(value.height),
  },
}

/**
 * A picture as plain Plotly data, its own and free to edit: `figure.layout.xaxis.range = [0, 5]`. A cell that ends with it
 * shows it; `toSvg`, `toPng` and `toHtml` give files.
 */
export class Figure {
  /** The curves, in Plotly's terms. */
  data: Trace[]
  /** Axes, title and all that is not data, in Plotly's terms. */
  layout: Layout
  /** What the figure shows, in words; also what is read where no picture can be shown. */
  alt: string
  /** What static pictures draw in place of `data` and `layout`; only for scenes in three dimensions. */
  still: Picture | undefined
  /** The size of static pictures in pixels, where the layout leaves it to the page. */
  size: { width: number; height: number }
  /**
   * How many points a line keeps when it is shown (default 5 000): of longer ones the outline stays, and a note says so.
   * `false` keeps all. `data` itself is never thinned.
   */
  pointLimit: number | false = defaultPointLimit

  /** @throws QueryError for what no figure is made from */
  constructor(input: FigureInput) {
    checkOptions('new Figure', input, rules)
    const { data, layout, alt, still, size = { width: 700, height: 450 } } = input
    this.data = ownCopy(data)
    this.layout = ownCopy(layout)
    this.alt = alt
    this.still = ownCopy(still)
    this.size = ownCopy(size)
  }

  /** For `show` and the kernel. */
  get [kind](): 'figure' {
    return 'figure'
  }

  /**
   * The figure as JSON that Plotly reads: plain arrays, missing numbers null, long lines thinned and in as few characters
   * as look the same. `data` itself keeps every digit.
   *
   * @throws DataError for what JSON cannot hold, such as data that hold themselves
   */
  toJSON(): Picture {
    return guarded(() => shortened(thinned(drawable(this), this.pointLimit)))
  }

  /**
   * The figure as SVG text, drawn by Plotly itself without a browser.
   *
   * @throws MissingDependencyError without jsdom or plotly.js-dist-min; DataError for what Plotly cannot draw, TimeoutError
   * for what it does not draw in 15 s
   */
  toSvg(options: PictureOptions = {}): string {
    checkOptions('figure.toSvg', options, pictureRules)
    preparePage()
    return guarded(() =>
      svgOf(thinned(drawable(this.still ?? this), this.pointLimit), {
        ...this.#sizeOf(this.still ?? this),
        ...options,
        alt: this.alt,
      }),
    )
  }

  /**
   * The figure as the bytes of a PNG file. Its letters are Latin, Greek and Cyrillic, the same on every machine; words in
   * other scripts are boxes here, and as they are in `toSvg`.
   *
   * @throws MissingDependencyError without jsdom, plotly.js-dist-min or @resvg/resvg-wasm; DataError for what cannot be drawn,
   * TimeoutError for what is not drawn in 15 s
   */
  toPng(options: PngOptions = {}): Uint8Array {
    checkOptions('figure.toPng', options, pngRules)
    const { scale = 2, ...picture } = options
    preparePage()
    return guarded(() => pngOf(this.toSvg(picture), scale))
  }

  /**
   * The figure as an HTML page that needs no network: with Plotly inside (5 MB) where plotly.js-dist-min is installed, else
   * as the static picture.
   */
  toHtml(): string {
    const content = present(this)?.['text/html']
    if (content === undefined)
      throw new DataError('Nothing in this program shows figures: import nomad-notebook first.')
    return page(content)
  }

  #sizeOf({ layout }: Picture): { width: number; height: number } {
    const { width = this.size.width, height = this.size.height } = layout
    for (const [name, value] of Object.entries({ width, height })) {
      if (!pixels.accepts(value))
        throw new DataError(`The ${name} of the figure's layout is ${value}; it must be ${pixels.allowed}.`)
    }
    return { width, height }
  }

  /** What the figure shows, in words. */
  toString(): string {
    return this.alt
  }

  /** For Node's `inspect`: the picture where a kernel can show it, else the words. */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => `Figure: ${this.alt}`)
  }
}

/** Both parts are markup already: what `display` made, and Plotly's own file. */
function page(content: string): string {
  const script = plotlyScript()
  const head = '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Figure</title>\n'
  return `${head}${script === undefined ? '' : `<script>${script}</script>\n`}${content}\n</html>\n`
}

function thinned({ data, layout }: Picture, limit: number | false): Picture {
  if (limit === false) return { data, layout }
  const lines = data.map(trace => decimate(trace, limit))
  if (lines.every((trace, index) => trace === data[index])) return { data, layout }
  const note = `Lines of more than ${limit} points are thinned, peaks kept; figure.pointLimit = false shows all.`
  return { data: lines, layout: withNote(layout, note) }
}
