import { elements, type Node, written } from './markup.js'

/** Replaces styles that several elements share by classes, in a style sheet at the start of the drawing. */
export function nameStyles(root: Node): void {
  const users = new Map<string, Node[]>()
  collect(root, users)
  const rules = Array.from(users).filter(([style, nodes]) => nodes.length > 1 && style.length * (nodes.length - 1) > 20)
  if (rules.length === 0) return
  const sheet = rules.map(([style, nodes], index) => {
    for (const node of nodes) {
      node.style.clear()
      node.attributes.set('class', nameOf(index))
    }
    return `.${nameOf(index)}{${style}}`
  })
  root.children.unshift({ name: 'style', attributes: new Map(), style: new Map(), children: [sheet.join('')] })
}

function collect(node: Node, users: Map<string, Node[]>): void {
  if (node.style.size > 0) {
    const style = written(node.style)
    users.set(style, [...(users.get(style) ?? []), node])
  }
  for (const child of elements(node)) collect(child, users)
}

/** Returns the class name for an index: a, b, …, z, a1, b1, … */
function nameOf(index: number): string {
  return `${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`
}
