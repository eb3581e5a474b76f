import { nameStyles } from './classes.js'
import { dropDistant } from './distant.js'
import { dropEmpty, dropInvisible, dropUnused, unwrapGroups } from './empty.js'
import { shortenIds } from './ids.js'
import { inlineMaps } from './maps.js'
import { readMarkup, writeMarkup } from './markup.js'
import { tidyShapes } from './shapes.js'
import { liftStyles, tidyStyles } from './style.js'

/**
 * The same drawing in a third to a half of the characters, for a page that holds many: without what is not drawn, styles
 * named once, outlines in tenths of a pixel. It is for an `img` alone, where its names mean nothing to the page.
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

/** The same drawing without shapes far outside of the picture, on which rasterisers stop. */
export function withoutDistant(svg: string): string {
  const root = readMarkup(svg)
  dropDistant(root)
  return writeMarkup(root)
}
