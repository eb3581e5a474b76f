import { isNomadError, MissingDependencyError, type NomadError } from '../../errors/index.js'
import type { Figure } from './figure.js'
import { guarded, limitsFor } from './guarded.js'
import type { PictureOptions } from './picture-options.js'
import { pngOf, preparePage, smallSvg, svgAddress } from './static/index.js'

/** The forms of a figure in an HTML page. */
export interface FigureHtmlParts {
  /** The input of Plotly, as plain data. */
  json: { data: object[]; layout: object; config: object }
  /** The static picture as a `data:` URL; `undefined` when it cannot be drawn, or its packages are not installed. */
  image: string | undefined
  /** Why there is no static picture, or not in the requested format. */
  note?: string
  /** The description of the figure in words. */
  alt: string
  /** The notes of the figure, in full. */
  notes?: readonly string[]
}

/** The options of the static picture in a page. */
export interface FigureHtmlOptions extends PictureOptions {
  /**
   * `svg` is sharp at every size; `png` is for viewers that show no SVG. Default `auto`: SVG, or PNG when it is shorter, the
   * picture is large and the package for PNG is installed.
   */
  format?: 'auto' | 'svg' | 'png'
}

const config = { displaylogo: false, responsive: true, toImageButtonOptions: { format: 'svg' } }

/**
 * Returns the figure as JSON, as a static picture and as a description, without a browser.
 *
 * @throws DataError when the figure is not Plotly data
 */
export function figureHtmlParts(figure: Figure, options: FigureHtmlOptions = {}): FigureHtmlParts {
  const { data, layout } = figure.toJSON()
  return { json: { data, layout, config }, alt: figure.alt, notes: figure.notes, ...staticPictureOf(figure, options) }
}

/** Returns the static picture, or a note that says why Plotly could not draw it, or not in time. */
function staticPictureOf(figure: Figure, options: FigureHtmlOptions): Pick<FigureHtmlParts, 'image' | 'note'> {
  try {
    preparePage()
    return guarded(() => imageOf(figure, options), limitsFor(figure))
  } catch (error) {
    if (!isNomadError(error)) throw error
    return error instanceof MissingDependencyError
      ? { image: undefined }
      : { image: undefined, note: firstLineOf(error) }
  }
}

/** An SVG of at most so many characters is never longer than its PNG. */
const largeSvg = 100_000

function imageOf(
  figure: Figure,
  { format = 'auto', ...options }: FigureHtmlOptions,
): Pick<FigureHtmlParts, 'image' | 'note'> {
  const svg = smallSvg(figure.toSvg(options))
  const address = svgAddress(svg)
  if (format === 'svg' || (format === 'auto' && svg.length <= largeSvg)) return { image: address }
  try {
    const png = `data:image/png;base64,${base64(pngOf(svg, 2))}`
    return { image: format === 'png' || png.length < address.length ? png : address }
  } catch (error) {
    if (!isNomadError(error)) throw error
    return format === 'auto'
      ? { image: address }
      : { image: address, note: `${firstLineOf(error)} It is shown as SVG.` }
  }
}

const firstLineOf = ({ message }: NomadError) => message.split('\n', 1)[0] as string

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return btoa(text)
}
