import { elements, type Node } from './markup.js'
import { smallPath } from './path.js'
import { round, roundAll } from './round.js'

/** Writes the coordinates and paths of all shapes in their shortest form. */
export function tidyShapes(node: Node): void {
  const { name, attributes } = node
  const shift = shiftOf(node)
  if (name === 'path') tidyPath(node, shift)
  else if (shift) {
    attributes.set('x', String((Number(attributes.get('x')) || 0) + shift[0]))
    attributes.set('y', String((Number(attributes.get('y')) || 0) + shift[1]))
    attributes.delete('transform')
  }
  for (const key of ['x', 'y', 'width', 'height', 'cx', 'cy', 'transform']) {
    const value = attributes.get(key)
    if (value !== undefined) attributes.set(key, roundAll(value))
  }
  for (const child of elements(node)) tidyShapes(child)
}

/** Returns the translation of an element when its coordinates can include it; else `undefined`. */
function shiftOf({ name, attributes, children }: Node): [number, number] | undefined {
  const canMove = name === 'path' || name === 'rect' || (name === 'text' && !children.some(hasPlace))
  if (!canMove || attributes.has('clip-path')) return undefined
  const [, x, y = '0'] = /^translate\(([-\d.e]+)(?:[ ,]+([-\d.e]+))?\)$/.exec(attributes.get('transform') ?? '') ?? []
  return x === undefined ? undefined : [Number(x), Number(y)]
}

const hasPlace = (child: Node | string) =>
  typeof child !== 'string' && (child.attributes.has('x') || child.attributes.has('y'))

function tidyPath(node: Node, shift: [number, number] | undefined): void {
  const { attributes } = node
  const data = attributes.get('d') ?? ''
  const radius = /^M([\d.]+),0A\1,\1 0 1,1 0,-\1A\1,\1 0 0,1 \1,0Z$/.exec(data)?.[1]
  if (radius !== undefined && shift) {
    node.name = 'circle'
    attributes.delete('d')
    attributes.set('cx', String(shift[0]))
    attributes.set('cy', String(shift[1]))
    attributes.set('r', String(round(Number(radius), 100)))
    attributes.delete('transform')
    return
  }
  const small = smallPath(data, shift)
  if (small === undefined) return
  attributes.set('d', small)
  if (shift) attributes.delete('transform')
}
