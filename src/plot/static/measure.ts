import { type Box, boxOf, mapped, union } from './box.js'
import { textWidth } from './text-width.js'
import { after, parseTransform } from './transform.js'

/** What is read of a node of the page. */
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
 * The box of an element of an SVG in its own coordinates: texts by font metrics (the page has no fonts to measure with),
 * rectangles, and groups around theirs; curves have no part in where words go.
 */
export function ownBox(element: PageNode): Box {
  return boxIn(element) ?? boxOf(0, 0, 0, 0)
}

/** The box of an element on the page. */
export function pageBox(element: PageNode): Box {
  let box = ownBox(element)
  for (let node: PageNode | null = element; node; node = node.parentNode) box = mapped(box, transformOf(node))
  return box
}

/** The width of a text, by font metrics. */
export function lengthOf(element: PageNode): number {
  return widthOf(element, sizeOf(element, 12))
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
  const size = sizeOf(text, 12)
  const lines = Array.from(text.childNodes).filter(child => child.getAttribute?.('class') === 'line')
  const width = Math.max(...(lines.length > 0 ? lines : [text]).map(line => widthOf(line, size)))
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

function widthOf(node: PageNode, size: number): number {
  if (node.nodeType === textNode) return textWidth(node.textContent ?? '', size)
  const own = sizeOf(node, size)
  return Array.from(node.childNodes).reduce((sum, child) => sum + widthOf(child, own), 0)
}

function sizeOf(node: PageNode, inherited: number): number {
  const size = node.style?.fontSize ?? ''
  const number = Number.parseFloat(size)
  if (!(number > 0)) return inherited
  return size.endsWith('%') ? (inherited * number) / 100 : size.endsWith('em') ? inherited * number : number
}
