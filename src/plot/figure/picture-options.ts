import { anyText, type OptionRule, type OptionRules, positive } from '../../options/index.js'

/** The size and ground of a static picture. */
export interface PictureOptions {
  /** Pixels; default the layout's, else 700. */
  width?: number
  /** Pixels; default the layout's, else 450. */
  height?: number
  /** A CSS color behind the picture; default transparent around a white plot area. */
  background?: string
}

/** The size, ground and resolution of a PNG picture. */
export interface PngOptions extends PictureOptions {
  /** Picture points per pixel; default 2, sharp on most screens. */
  scale?: number
}

/** More pixels than these no program shows. */
const mostPixels = 20_000

export const pixels: OptionRule = {
  allowed: `a number of pixels from 1 to ${mostPixels}`,
  accepts: value => typeof value === 'number' && value >= 1 && value <= mostPixels,
}

/** What the options of an SVG picture take. */
export const pictureRules: OptionRules<PictureOptions> = { width: pixels, height: pixels, background: anyText }

/** What the options of a PNG picture take. */
export const pngRules: OptionRules<PngOptions> = { ...pictureRules, scale: positive }
