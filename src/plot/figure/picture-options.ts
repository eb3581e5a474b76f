import { anyText, type OptionRule, type OptionRules, positive } from '../../options/index.js'

/** The size and background of a static picture. */
export interface PictureOptions {
  /** The width in pixels; default the layout's, else the figure's `size` (700). */
  width?: number
  /** The height in pixels; default the layout's, else the figure's `size` (450). */
  height?: number
  /** The CSS color of the background; default transparent around a white plot area. */
  background?: string
}

/** The size, background and resolution of a PNG picture. */
export interface PngOptions extends PictureOptions {
  /** Picture points per pixel; default 2, sharp on most screens. */
  scale?: number
}

/** At most so many pixels: programs show no larger pictures. */
const maxPixels = 20_000

/** A width or a height in pixels. */
export const pixels: OptionRule = {
  allowed: `a number of pixels from 1 to ${maxPixels}`,
  accepts: value => typeof value === 'number' && value >= 1 && value <= maxPixels,
}

/** The rules for the options of an SVG picture. */
export const pictureRules: OptionRules<PictureOptions> = { width: pixels, height: pixels, background: anyText }

/** The rules for the options of a PNG picture. */
export const pngRules: OptionRules<PngOptions> = { ...pictureRules, scale: positive }
