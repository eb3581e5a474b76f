import type { PictureOptions } from '../picture-options.js'
import { toPlain } from '../plain.js'
import type { Picture } from '../plotly.js'
import { drawSvg } from './page.js'
import { withoutGraphicsCard } from './without-graphics-card.js'

/** Size in pixels, background and description of a static picture. */
export interface SvgOptions extends PictureOptions {
  width: number
  height: number
  alt: string
}

/** Returns a picture as SVG text, drawn by plotly.js without a browser. `alt` becomes its title. */
export function svgOf(picture: Picture, options: SvgOptions): string {
  const { data, layout } = withoutGraphicsCard(picture)
  const { width, height, background, alt } = options
  const backgroundColor = background === undefined ? {} : { paper_bgcolor: background }
  const svg = drawSvg(toPlain({ data, layout: { ...layout, width, height, ...backgroundColor } }) as Picture)
  return withoutInvalidCharacters(svg).replace(/^<svg [^>]*>/, start => `${start}<title>${escapeXml(alt)}</title>`)
}

/** Removes the characters that XML does not allow, at which a parser would stop. */
function withoutInvalidCharacters(svg: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are removed
  return svg.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
}

function escapeXml(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
  return line.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
}
