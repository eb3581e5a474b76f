import { elements, type Node } from './markup.js'

/** Gives clips and gradients short ids. The ids of a picture in an `img` cannot clash with those of the page. */
export function shortenIds(root: Node): void {
  const names = new Map<string, string>()
  collect(root, names)
  rename(root, names)
}

function collect(node: Node, names: Map<string, string>): void {
  const id = node.attributes.get('id')
  if (id !== undefined) names.set(id, `_${names.size}`)
  for (const child of elements(node)) collect(child, names)
}

function rename({ attributes, style, children }: Node, names: Map<string, string>): void {
  const id = attributes.get('id')
  if (id !== undefined) attributes.set('id', names.get(id) as string)
  for (const map of [attributes, style]) {
    for (const [key, value] of map) {
      if (value.includes('#'))
        map.set(
          key,
          value.replace(/^url\(#([\w-]+)\)$/, (_, name) => `url(#${names.get(name) ?? name})`),
        )
    }
  }
  for (const child of children) if (typeof child !== 'string') rename(child, names)
}
