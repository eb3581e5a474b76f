import { type Box, boxOf, mapped } from '../box.js'
import { after, identity, parseTransform, type Transform } from '../transform.js'
import { elements, type Node } from './markup.js'
import { pathBox } from './path-box.js'

/**
 * Removes shapes that are farther outside the picture than half its size: bands of deep states, points outside the axes. They
 * make the file larger, and resvg fails at such a shape when it is clipped or partly transparent.
 */
export function dropDistant(root: Node): void {
  const [width, height] = [numberOf(root, 'width'), numberOf(root, 'height')]
  if (!(width > 0 && height > 0)) return
  dropIn(root, identity, boxOf(-width / 2, -height / 2, 2 * width, 2 * height))
}

function dropIn(node: Node, transform: Transform, near: Box): void {
  const isKept = (child: Node | string) => typeof child === 'string' || !isDistant(child, transform, near)
  node.children = node.children.filter(isKept)
}

function isDistant(node: Node, outer: Transform, near: Box): boolean {
  const transform = after(outer, parseTransform(node.attributes.get('transform')))
  if (node.name === 'g') {
    const isEmpty = node.children.length === 0
    dropIn(node, transform, near)
    return !isEmpty && elements(node).length === 0
  }
  const box = boxOfShape(node)
  if (!box) return false
  const line = Number.parseFloat(node.style.get('stroke-width') ?? '') || 1
  const { left, top, right, bottom } = mapped(
    boxOf(box.x - line, box.y - line, box.width + 2 * line, box.height + 2 * line),
    transform,
  )
  return right < near.left || left > near.right || bottom < near.top || top > near.bottom
}

/** Returns the box of a shape; `undefined` for other elements, which are kept. */
function boxOfShape(node: Node): Box | undefined {
  if (node.name === 'path') return pathBox(node.attributes.get('d') ?? '')
  if (node.name === 'rect' || node.name === 'image' || node.name === 'svg') {
    return boxOf(numberOf(node, 'x'), numberOf(node, 'y'), numberOf(node, 'width'), numberOf(node, 'height'))
  }
  if (node.name === 'text') return textBox(node)
  return undefined
}

/** Returns a box that certainly contains a text: twice the font size per character to all sides, for any anchor and rotation. */
function textBox(node: Node): Box {
  const size = Number.parseFloat(node.style.get('font-size') ?? '') || 12
  const reach = 2 * size * (lengthOf(node) + 1)
  return boxOf(numberOf(node, 'x') - reach, numberOf(node, 'y') - reach, 2 * reach, 2 * reach)
}

function lengthOf({ children }: Node): number {
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : lengthOf(child)), 0)
}

function numberOf({ attributes }: Node, name: string): number {
  return Number.parseFloat(attributes.get(name) ?? '') || 0
}
