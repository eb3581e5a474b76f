import { isNomadError, MissingDependencyError, type NomadError } from '../../errors/index.js'
import { pngOf, preparePage, smallSvg, svgAddress } from '../static/index.js'
import type { Figure } from './figure.js'
import { guarded } from './guarded.js'
import type { PictureOptions } from './picture-options.js'

/** A figure in the forms that a page needs. */
export interface FigureHtmlParts {
  /** What Plotly draws, as plain data. */
  json: { data: object[]; layout: object; config: object }
  /** The static picture as a `data:` address; `undefined` where it cannot be drawn, or the packages for it are not installed. */
  image: string | undefined
  /** Why there is no static picture, or not in the form that was asked for. */
  note?: string
  /** What the figure shows, in words. */
  alt: string
}

/** How the static picture of a page is made. */
export interface FigureHtmlOptions extends PictureOptions {
  /**
   * `svg` is sharp at every size; `png` is for viewers that show no SVG. Default `auto`: SVG, and of heavy
   * pictures the shorter of both where the package for PNG is installed.
   */
  format?: 'auto' | 'svg' | 'png'
}

const config = { displaylogo: false, responsive: true, toImageButtonOptions: { format: 'svg' } }

/**
 * The figure as JSON, static picture and words, at once and without a browser.
 *
 * @throws DataError for a figure that is no Plotly data at all
 */
export function figureHtmlParts(figure: Figure, options: FigureHtmlOptions = {}): FigureHtmlParts {
  const { data, layout } = figure.toJSON()
  return { json: { data, layout, config }, alt: figure.alt, ...stillOf(figure, options) }
}

/** What Plotly cannot draw, or not in time, keeps its data and its words, and says why there is no picture. */
function stillOf(figure: Figure, options: FigureHtmlOptions): Pick<FigureHtmlParts, 'image' | 'note'> {
  try {
    preparePage()
    return guarded(() => imageOf(figure, options))
  } catch (error) {
    if (!isNomadError(error)) throw error
    return error instanceof MissingDependencyError ? { image: undefined } : { image: undefined, note: firstLine(error) }
  }
}

/** Pictures up to this many characters are never shorter as PNG. */
const heavySvg = 100_000

function imageOf(
  figure: Figure,
  { format = 'auto', ...options }: FigureHtmlOptions,
): Pick<FigureHtmlParts, 'image' | 'note'> {
  const svg = smallSvg(figure.toSvg(options))
  const address = svgAddress(svg)
  if (format === 'svg' || (format === 'auto' && svg.length <= heavySvg)) return { image: address }
  try {
    const png = `data:image/png;base64,${base64(pngOf(svg, 2))}`
    return { image: format === 'png' || png.length < address.length ? png : address }
  } catch (error) {
    if (!isNomadError(error)) throw error
    return format === 'auto' ? { image: address } : { image: address, note: `${firstLine(error)} It is shown as SVG.` }
  }
}

const firstLine = ({ message }: NomadError) => message.split('\n', 1)[0] as string

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return btoa(text)
}
