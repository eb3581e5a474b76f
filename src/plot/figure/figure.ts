import { DataError, QueryError } from '../../errors/index.js'
import { anyText, checkOptions, isPlainObject, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'
import { inspectAs, inspectCustom, kind, present, showInDeno } from '../../present.js'
import { decimate, defaultPointLimit } from './decimate.js'
import { drawable } from './drawable.js'
import { guarded, limitsFor } from './guarded.js'
import { notesOf, withNote } from './notes.js'
import { ownCopy } from './own-copy.js'
import {
  type PictureOptions,
  type PngOptions,
  type PrintSize,
  pictureRules,
  pixels,
  pngRules,
} from './picture-options.js'
import { unescaped } from './plain-text.js'
import type { Layout, Picture, Trace } from './plotly.js'
import { columnPicture } from './print/column.js'
import { withDpi } from './print/dpi.js'
import { pixelsPerInch } from './print/measures.js'
import { shortened } from './shortened.js'
import { pdfOf, plotlyScript, pngOf, preparePage, svgOf } from './static/index.js'

/** The resolution of a printed PNG picture in points per inch, where none is named. */
const printDpi = 600

/** The input of `new Figure`. */
export interface FigureInput extends Picture {
  /** A description in words: the axes, the number of curves, the main result. */
  alt: string
  /** What static pictures draw instead: a projection of a scene in three dimensions. */
  still?: Picture
  /** The size of static pictures in pixels, when the layout has none. Default 700 by 450. */
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
 * A picture as plain Plotly data, which you may edit: `figure.layout.xaxis.range = [0, 5]`. A figure shares no data with others.
 * A cell that ends with it shows it; `toSvg`, `toPng` and `toHtml` return the content of files.
 */
export class Figure {
  /** The curves, as Plotly's traces. */
  data: Trace[]
  /** Axes, title and all that is not data, as Plotly's layout. */
  layout: Layout
  /** A description of the figure in words, which stands where no picture can be shown. */
  alt: string
  /** What static pictures draw in place of `data` and `layout`, for scenes in three dimensions. */
  still: Picture | undefined
  /** The size of static pictures in pixels, when the layout has none. */
  size: { width: number; height: number }
  /**
   * A line is shown with at most so many points (default 5 000). A longer line keeps its outline and gets a note. `false` shows
   * all points. `data` itself is never thinned.
   */
  pointLimit: number | false = defaultPointLimit

  /** @throws QueryError when the input has not the form of a `FigureInput` */
  constructor(input: FigureInput) {
    checkOptions('new Figure', input, rules)
    const { data, layout, alt, still, size = { width: 700, height: 450 } } = input
    this.data = ownCopy(data)
    this.layout = ownCopy(layout)
    this.alt = alt
    this.still = ownCopy(still)
    this.size = ownCopy(size)
  }

  /** All notes of the figure in full: what was assumed, what is odd, what is not drawn. The picture has room for the first ones. */
  get notes(): string[] {
    return notesOf(this.layout).map(unescaped)
  }

  /** For `show` and the kernel. */
  get [kind](): 'figure' {
    return 'figure'
  }

  /**
   * Returns the figure as JSON that Plotly reads: plain arrays, `null` for missing numbers, long lines thinned and rounded to
   * what a screen shows. `data` itself keeps every digit.
   *
   * @throws DataError for what JSON cannot represent, such as data that contain themselves; TimeoutError after 15 s
   */
  toJSON(): Picture {
    return guarded(() => shortened(thinned(drawable(this), this.pointLimit)), limitsFor(this))
  }

  /**
   * Returns the figure as it is printed, to look at in a cell: its static picture for scenes in three dimensions. `toSvg`, `toPng`
   * and `toPdf` have the same as an option.
   *
   * @param size `column`: 86 mm wide, letters of 8 pt in black, legend and notes below
   * @throws QueryError for another size
   *
   * @example
   * plot.bands(entry).withSize('column')
   */
  withSize(size: PrintSize): Figure {
    checkOptions('figure.withSize', { size }, { size: oneOf('column') })
    const figure = new Figure({ ...columnPicture(this.still ?? this, this.size), alt: this.alt })
    figure.pointLimit = this.pointLimit
    return figure
  }

  /**
   * Returns the figure as SVG text. Plotly draws it without a browser.
   *
   * @param options a size for print, width and height in pixels (default those of the layout, else of `size`), CSS color of the background
   * @throws MissingDependencyError without jsdom or plotly.js-dist-min; DataError for what Plotly cannot draw; TimeoutError
   *   after 15 s
   */
  toSvg(options: PictureOptions = {}): string {
    checkOptions('figure.toSvg', options, pictureRules)
    const { size, ...rest } = options
    if (size !== undefined) return this.withSize(size).toSvg(rest)
    preparePage()
    return guarded(
      () =>
        svgOf(thinned(drawable(this.still ?? this), this.pointLimit), {
          ...this.#sizeOf(this.still ?? this),
          ...options,
          alt: this.alt,
        }),
      limitsFor(this),
    )
  }

  /**
   * Returns the figure as the bytes of a PNG file. The font has Latin, Greek and Cyrillic letters and is the same on every
   * machine. Letters of other scripts become boxes; `toSvg` keeps them.
   *
   * @param options those of `toSvg`, and the scale in picture points per pixel (default 2) or per inch (`dpi`, which the file states)
   * @throws QueryError with both `scale` and `dpi`
   * @throws MissingDependencyError without jsdom, plotly.js-dist-min or @resvg/resvg-wasm; DataError for what cannot be drawn;
   *   TimeoutError after 15 s
   */
  toPng(options: PngOptions = {}): Uint8Array {
    checkOptions('figure.toPng', options, pngRules)
    const { scale, dpi, ...picture } = options
    if (scale !== undefined && dpi !== undefined)
      throw new QueryError('figure.toPng got scale and dpi, which say the same: name one of them.')
    const stated = dpi ?? (scale === undefined && picture.size !== undefined ? printDpi : undefined)
    preparePage()
    const png = guarded(
      () => pngOf(this.toSvg(picture), stated === undefined ? (scale ?? 2) : stated / pixelsPerInch),
      limitsFor(this),
    )
    return stated === undefined ? png : withDpi(png, stated)
  }

  /**
   * Returns the figure as the bytes of a PDF file of one page: lines stay sharp at every size, and the fonts are in the file. Chromium,
   * Chrome or Edge prints it; the environment variable CHROMIUM names its program where it is at no usual place.
   *
   * @param options those of `toSvg`
   * @throws MissingDependencyError without jsdom, plotly.js-dist-min or a browser; DataError for what cannot be drawn or printed;
   *   TimeoutError after 15 s
   */
  async toPdf(options: PictureOptions = {}): Promise<Uint8Array> {
    checkOptions('figure.toPdf', options, pictureRules)
    return pdfOf(this.toSvg(options))
  }

  /**
   * Returns the figure as an HTML page that needs no network. It contains Plotly (5 MB) when plotly.js-dist-min is installed,
   * else only the static picture.
   *
   * @throws DataError when no presenter for figures is loaded
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

  /** Returns the description in words. */
  toString(): string {
    return this.alt
  }

  /** For Node's `inspect`: shows the picture in a kernel, else the description. */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => `Figure: ${this.alt}`)
  }
}

showInDeno(Figure.prototype)

/** Returns the HTML page. `content` and Plotly's script are safe markup, so that neither is escaped. */
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
