import type { PictureOptions } from '../figure/picture-options.js'
import { toPlain } from '../figure/plain.js'
import type { Picture } from '../figure/plotly.js'
import { drawSvg } from './page.js'
import { withoutGraphicsCard } from './without-graphics-card.js'

/** Size, ground and words of a static picture. */
export interface SvgOptions extends PictureOptions {
  width: number
  height: number
  alt: string
}

/** A picture as SVG text, drawn by plotly.js without a browser; `alt` becomes its title. */
export function svgOf(picture: Picture, options: SvgOptions): string {
  const { data, layout } = withoutGraphicsCard(picture)
  const { width, height, background, alt } = options
  const ground = background === undefined ? {} : { paper_bgcolor: background }
  const svg = drawSvg(toPlain({ data, layout: { ...layout, width, height, ...ground } }) as Picture)
  return svg.replace(/^<svg [^>]*>/, start => `${start}<title>${escapeXml(alt)}</title>`)
}

function escapeXml(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
  return line.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
}
