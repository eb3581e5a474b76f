import { anyText, type OptionRule, type OptionRules, oneOf, positive } from '../../options/index.js'

/**
 * A size for print. `column`: a column of a journal, 86 mm wide, with letters of 8 pt in black, thin lines and no grid; the legend, the
 * results of a fit and the notes are below the plot area.
 */
export type PrintSize = 'column'

/** The size and background of a static picture. */
export interface PictureOptions {
  /** Draws the figure as it is printed: `column` for a column of a journal. Default as on the screen. */
  size?: PrintSize
  /** The width in pixels; default the layout's, else the figure's `size` (700). */
  width?: number
  /** The height in pixels; default the layout's, else the figure's `size` (450). */
  height?: number
  /** The CSS color of the background; default transparent around a white plot area. */
  background?: string
}

/** The size, background and resolution of a PNG picture. */
export interface PngOptions extends PictureOptions {
  /** Picture points per pixel; default 2, sharp on most screens. Not with `dpi`. */
  scale?: number
  /**
   * Picture points per inch, which the file states, so that programs print it in its size: 300 or 600 for a journal. Default 600 with
   * `size: 'column'`; otherwise the file states none.
   */
  dpi?: number
}

/** At most so many pixels: programs show no larger pictures. */
const maxPixels = 20_000

/** A width or a height in pixels. */
export const pixels: OptionRule = {
  allowed: `a number of pixels from 1 to ${maxPixels}`,
  accepts: value => typeof value === 'number' && value >= 1 && value <= maxPixels,
}

/** The rules for the options of an SVG picture. */
export const pictureRules: OptionRules<PictureOptions> = {
  size: oneOf('column'),
  width: pixels,
  height: pixels,
  background: anyText,
}

/** The rules for the options of a PNG picture. */
export const pngRules: OptionRules<PngOptions> = { ...pictureRules, scale: positive, dpi: positive }
