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
  return withoutControls(svg).replace(/^<svg [^>]*>/, start => `${start}<title>${escapeXml(alt)}</title>`)
}

/** XML has no word for these characters: a program that reads the file would stop at them. */
function withoutControls(svg: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return svg.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
}

function escapeXml(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
  return line.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
}
