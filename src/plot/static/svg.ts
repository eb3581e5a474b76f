import type { PictureOptions } from '../figure/picture-options.js'
import { toPlain } from '../figure/plain.js'
import type { Picture } from '../figure/plotly.js'
import { drawSvg } from './page.js'
import { withoutGraphicsCard } from './without-graphics-card.js'

/** A picture as SVG text, drawn by plotly.js without a browser. */
export function svgOf(picture: Picture, options: PictureOptions & { width: number; height: number }): string {
  const { data, layout } = withoutGraphicsCard(picture)
  const { width, height, background } = options
  const ground = background === undefined ? {} : { paper_bgcolor: background }
  return drawSvg(toPlain({ data, layout: { ...layout, width, height, ...ground } }) as Picture)
}
