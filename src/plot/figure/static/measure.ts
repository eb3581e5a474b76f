import { maximum } from '../../../math/index.js'
import { type Box, boxOf, mapped, union } from './box.js'
import { textWidth } from './text-width.js'
import { after, parseTransform } from './transform.js'

/** The fields of a DOM node that are read here. */
export interface PageNode {
  readonly nodeName: string
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
  readonly parentNode: PageNode | null
  getAttribute?(name: string): string | null
  readonly style?: { readonly fontSize: string; readonly textAnchor: string }
}

const textNode = 3

/**
 * Returns the box of an SVG element in its own coordinates. The size of a text comes from font metrics, since the page has no
 * fonts. A group has the box around its texts and rectangles; Plotly places no text by the box of a curve.
 */
export function ownBox(element: PageNode): Box {
  return boxIn(element) ?? boxOf(0, 0, 0, 0)
}

/** Returns the box of an element in the coordinates of the page. */
export function pageBox(element: PageNode): Box {
  let box = ownBox(element)
  for (let node: PageNode | null = element; node; node = node.parentNode) box = mapped(box, transformOf(node))
  return box
}

/** Returns the width of a text in pixels, from font metrics. */
export function lengthOf(element: PageNode): number {
  return widthOf(element, fontSizeOf(element, 12))
}

function boxIn(element: PageNode): Box | undefined {
  if (element.nodeName === 'text') return textBox(element)
  if (element.nodeName === 'rect') {
    return boxOf(
      attribute(element, 'x'),
      attribute(element, 'y'),
      attribute(element, 'width'),
      attribute(element, 'height'),
    )
  }
  const boxes = Array.from(element.childNodes).flatMap(child => {
    const box = child.nodeType === 1 ? boxIn(child) : undefined
    return box ? [mapped(box, transformOf(child))] : []
  })
  return union(boxes)
}

function textBox(text: PageNode): Box {
  const size = fontSizeOf(text, 12)
  const lines = Array.from(text.childNodes).filter(child => child.getAttribute?.('class') === 'line')
  const width = maximum((lines.length > 0 ? lines : [text]).map(line => widthOf(line, size)))
  const anchor = text.style?.textAnchor || text.getAttribute?.('text-anchor')
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0
  const height = size * (1.17 + 1.3 * Math.max(0, lines.length - 1))
  return boxOf(attribute(text, 'x') - shift, attribute(text, 'y') - 0.9 * size, width, height)
}

function transformOf(node: PageNode) {
  const own = parseTransform(node.getAttribute?.('transform'))
  const place = node.nodeName === 'svg' ? { x: attribute(node, 'x'), y: attribute(node, 'y') } : { x: 0, y: 0 }
  return place.x || place.y ? after(own, { a: 1, b: 0, c: 0, d: 1, e: place.x, f: place.y }) : own
}

function attribute(node: PageNode, name: string): number {
  return Number.parseFloat(node.getAttribute?.(name) ?? '') || 0
}

/** Returns the width of all texts in a node, in pixels. */
function widthOf(node: PageNode, size: number): number {
  if (node.nodeType === textNode) return textWidth(node.textContent ?? '', size)
  const own = fontSizeOf(node, size)
  return Array.from(node.childNodes).reduce((sum, child) => sum + widthOf(child, own), 0)
}

/** Returns the font size of a node in pixels. */
function fontSizeOf(node: PageNode, inherited: number): number {
  const size = node.style?.fontSize ?? ''
  const number = Number.parseFloat(size)
  if (!(number > 0)) return inherited
  return size.endsWith('%') ? (inherited * number) / 100 : size.endsWith('em') ? inherited * number : number
}
