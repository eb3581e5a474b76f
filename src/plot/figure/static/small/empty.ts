import { elements, type Node } from './markup.js'

const requiredAttribute: Record<string, string> = { path: 'd', image: 'xlink:href' }

/** Removes what is not drawn: empty groups, shapes without outline, the title, attributes for scripts. */
export function dropEmpty(node: Node): void {
  for (const key of [...node.attributes.keys()]) {
    if (/^(?:class|data-.*|pointer-events)$/.test(key)) node.attributes.delete(key)
  }
  for (const child of elements(node)) dropEmpty(child)
  node.children = node.children.filter(child => typeof child === 'string' || isDrawn(child))
}

function isDrawn({ name, attributes, children }: Node): boolean {
  if (name === 'title') return false
  if (name === 'g' || name === 'defs' || name === 'text') return children.length > 0
  const attribute = requiredAttribute[name]
  return attribute === undefined || Boolean(attributes.get(attribute))
}

/** Removes shapes with neither fill nor stroke. Requires `tidyStyles` first. */
export function dropInvisible(node: Node): void {
  const isSeen = (child: Node | string) => typeof child === 'string' || child.name === 'clipPath' || !isInvisible(child)
  for (const child of elements(node)) if (child.name !== 'clipPath') dropInvisible(child)
  node.children = node.children.filter(isSeen)
}

function isInvisible({ name, style, children }: Node): boolean {
  if (name === 'g') return children.length === 0
  return (
    (name === 'rect' || name === 'path') && style.get('fill') === 'none' && (style.get('stroke') ?? 'none') === 'none'
  )
}

/** Removes clips, gradients and patterns that no element refers to. */
export function dropUnused(root: Node): void {
  const used = new Set<string>()
  collectNames(root, used)
  dropUnnamed(root, used)
}

function collectNames({ attributes, style, children }: Node, used: Set<string>): void {
  for (const value of [...attributes.values(), ...style.values()]) {
    for (const [, name] of value.matchAll(/#([\w-]+)/g)) used.add(name as string)
  }
  for (const child of children) if (typeof child !== 'string') collectNames(child, used)
}

function dropUnnamed(node: Node, used: Set<string>): void {
  node.children = node.children.filter(child => {
    if (typeof child === 'string') return true
    const id = child.attributes.get('id')
    if (id !== undefined && !used.has(id) && child.name !== 'g' && child.name !== 'defs') return false
    if (id !== undefined && !used.has(id)) child.attributes.delete('id')
    dropUnnamed(child, used)
    return !((child.name === 'g' || child.name === 'defs') && child.children.length === 0)
  })
}

/** Replaces groups without attributes and styles by their children. */
export function unwrapGroups(node: Node): void {
  for (const child of elements(node)) unwrapGroups(child)
  node.children = node.children.flatMap(child => (isBareGroup(child) ? child.children : [child]))
}

function isBareGroup(child: Node | string): child is Node {
  return typeof child !== 'string' && child.name === 'g' && child.attributes.size === 0 && child.style.size === 0
}
