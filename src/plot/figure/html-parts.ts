import { MissingDependencyError } from '../../errors/index.js'
import { pngOf, smallSvg, svgAddress } from '../static/index.js'
import type { Figure } from './figure.js'
import type { PictureOptions } from './picture-options.js'

/** A figure in the forms that a page needs. */
export interface FigureHtmlParts {
  /** What Plotly draws, as plain data. */
  json: { data: object[]; layout: object; config: object }
  /** The static picture as a `data:` address; `undefined` where the packages that draw it are not installed. */
  image: string | undefined
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

/** The figure as JSON, static picture and words, at once and without a browser. */
export function figureHtmlParts(figure: Figure, options: FigureHtmlOptions = {}): FigureHtmlParts {
  const { data, layout } = figure.toJSON()
  return { json: { data, layout, config }, image: imageOf(figure, options), alt: figure.alt }
}

/** Pictures up to this many characters are never shorter as PNG. */
const heavySvg = 100_000

function imageOf(figure: Figure, { format = 'auto', ...options }: FigureHtmlOptions): string | undefined {
  try {
    const svg = smallSvg(figure.toSvg(options))
    const address = svgAddress(svg)
    if (format === 'svg' || (format === 'auto' && svg.length <= heavySvg)) return address
    const png = pngImage(svg, format)
    return png !== undefined && (format === 'png' || png.length < address.length) ? png : address
  } catch (error) {
    if (error instanceof MissingDependencyError) return undefined
    throw error
  }
}

function pngImage(svg: string, format: 'auto' | 'svg' | 'png'): string | undefined {
  try {
    return `data:image/png;base64,${base64(pngOf(svg, 2))}`
  } catch (error) {
    if (format === 'auto' && error instanceof MissingDependencyError) return undefined
    throw error
  }
}

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return btoa(text)
}
