import { nameStyles } from './classes.js'
import { dropDistant } from './distant.js'
import { dropEmpty, dropInvisible, dropUnused, unwrapGroups } from './empty.js'
import { shortenIds } from './ids.js'
import { inlineMaps } from './maps.js'
import { readMarkup, writeMarkup } from './markup.js'
import { tidyShapes } from './shapes.js'
import { liftStyles, tidyStyles } from './style.js'

/**
 * Returns the same drawing in a third to a half of the characters: without what is not drawn, with shared styles as classes, and
 * with coordinates in tenths of a pixel. Use it only in an `img`, where its ids and classes cannot clash with those of the page.
 */
export function smallSvg(svg: string): string {
  const root = readMarkup(svg)
  dropDistant(root)
  inlineMaps(root)
  dropEmpty(root)
  tidyStyles(root)
  dropInvisible(root)
  dropUnused(root)
  shortenIds(root)
  tidyShapes(root)
  unwrapGroups(root)
  liftStyles(root)
  nameStyles(root)
  return writeMarkup(root)
}

/** Returns the same drawing without shapes far outside the picture, at which resvg fails. */
export function withoutDistant(svg: string): string {
  const root = readMarkup(svg)
  dropDistant(root)
  return writeMarkup(root)
}
