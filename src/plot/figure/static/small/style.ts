import { elements, type Node } from './markup.js'

/** The properties that children inherit, with their initial values. */
const inherited: Record<string, string> = {
  fill: '#000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': 'normal',
  'text-anchor': 'start',
  'white-space': 'normal',
}

/** The inherited properties that only apply to texts. */
const textProperties = new Set(['font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'white-space'])
/** The default values of properties that are not inherited. */
const defaults: Record<string, string> = { opacity: '1', 'vector-effect': 'none' }

/** Removes the declarations of each element that equal the inherited or the default value. */
export function tidyStyles(node: Node, context: Record<string, string> = inherited): void {
  const { style } = node
  const anchor = node.attributes.get('text-anchor')
  if (anchor && !style.has('text-anchor')) style.set('text-anchor', anchor)
  node.attributes.delete('text-anchor')
  for (const [name, value] of style)
    style.set(name, name.startsWith('stroke') ? withoutUnits(tidyValue(value)) : tidyValue(value))
  const own = { ...context, ...Object.fromEntries(Array.from(style).filter(([name]) => name in inherited)) }
  const children = elements(node)
  if (children.length === 0 && node.name !== 'text') dropInvisibleParts(style, own)
  if (node.name === 'text' && !hasBlanks(node)) style.delete('white-space')
  for (const [name, value] of style) if (value === (defaults[name] ?? context[name])) style.delete(name)
  const passedOn = { ...context, ...Object.fromEntries(Array.from(style).filter(([name]) => name in inherited)) }
  for (const child of children) tidyStyles(child, passedOn)
}

/** Removes the declarations of invisible strokes and fills. */
function dropInvisibleParts(style: Map<string, string>, own: Record<string, string>): void {
  if (own['fill-opacity'] === '0') style.set('fill', 'none')
  if (own['fill-opacity'] === '0' || own['fill'] === 'none') style.delete('fill-opacity')
  const isStroked = own['stroke'] !== 'none' && own['stroke-width'] !== '0' && own['stroke-opacity'] !== '0'
  if (isStroked) return
  for (const name of [...style.keys()]) if (name.startsWith('stroke')) style.delete(name)
  style.set('stroke', 'none')
}

/** Returns true when a text has blanks that would collapse: at its ends, or several in a row. */
function hasBlanks(node: Node): boolean {
  return node.children.some(child => (typeof child === 'string' ? /^\s|\s$|\s\s|\u00a0/.test(child) : hasBlanks(child)))
}

function tidyValue(value: string): string {
  const channels = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?1)?\)$/.exec(value)
  if (channels) return hex(channels.slice(1, 4))
  // Font names of letters and blanks need no quotes.
  return value.replace(/['"]([A-Za-z ]+)['"]/g, '$1').replaceAll(', ', ',')
}

// A number without a unit is in pixels.
const withoutUnits = (value: string) => value.replace(/([\d.])px/g, '$1')

function hex(channels: string[]): string {
  const text = channels.map(channel => Number(channel).toString(16).padStart(2, '0')).join('')
  return /^(.)\1(.)\2(.)\3$/.test(text) ? `#${text[0]}${text[2]}${text[4]}` : `#${text}`
}

/** Moves inherited declarations that all children of a group share to the group, from the innermost groups outwards. */
export function liftStyles(node: Node): void {
  const children = elements(node)
  for (const child of children) liftStyles(child)
  if (node.name !== 'g' && node.name !== 'svg') return
  for (const name of Object.keys(inherited)) {
    // Browsers set `white-space` on each text, so that a text does not inherit it from a group.
    if (name === 'white-space') continue
    const affected = textProperties.has(name)
      ? children.filter(hasText)
      : children.filter(child => child.name !== 'defs')
    const value = affected[0]?.style.get(name)
    if (value === undefined || affected.some(child => child.style.get(name) !== value)) continue
    node.style.set(name, value)
    for (const child of affected) child.style.delete(name)
  }
}

function hasText(node: Node): boolean {
  return node.name === 'text' || elements(node).some(hasText)
}
