import { elements, type Node } from './markup.js'

/** What elements hand down to those in them, and what holds where nobody says anything. */
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

const ofTexts = new Set(['font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'white-space'])
/** Says nothing: what holds anyway, and what only matters where somebody clicks. */
const idle: Record<string, string> = { opacity: '1', 'vector-effect': 'none' }

/** Takes from each element's style what holds anyway. */
export function tidyStyles(node: Node, context: Record<string, string> = inherited): void {
  const { style } = node
  const anchor = node.attributes.get('text-anchor')
  if (anchor && !style.has('text-anchor')) style.set('text-anchor', anchor)
  node.attributes.delete('text-anchor')
  for (const [name, value] of style)
    style.set(name, name.startsWith('stroke') ? withoutUnits(tidyValue(value)) : tidyValue(value))
  const own = { ...context, ...Object.fromEntries(Array.from(style).filter(([name]) => name in inherited)) }
  const children = elements(node)
  if (children.length === 0 && node.name !== 'text') dropUnseen(style, own)
  if (node.name === 'text' && !hasBlanks(node)) style.delete('white-space')
  for (const [name, value] of style) if (value === (idle[name] ?? context[name])) style.delete(name)
  const handed = { ...context, ...Object.fromEntries(Array.from(style).filter(([name]) => name in inherited)) }
  for (const child of children) tidyStyles(child, handed)
}

/** The strokes and fills of a shape that are not seen. */
function dropUnseen(style: Map<string, string>, own: Record<string, string>): void {
  if (own['fill-opacity'] === '0') style.set('fill', 'none')
  if (own['fill-opacity'] === '0' || own['fill'] === 'none') style.delete('fill-opacity')
  const isStroked = own['stroke'] !== 'none' && own['stroke-width'] !== '0' && own['stroke-opacity'] !== '0'
  if (isStroked) return
  for (const name of [...style.keys()]) if (name.startsWith('stroke')) style.delete(name)
  style.set('stroke', 'none')
}

/** True where blanks at an edge, or several in a row, would be lost. */
function hasBlanks(node: Node): boolean {
  return node.children.some(child => (typeof child === 'string' ? /^\s|\s$|\s\s|\u00a0/.test(child) : hasBlanks(child)))
}

function tidyValue(value: string): string {
  const channels = /^rgba?\((\d+), ?(\d+), ?(\d+)(?:, ?1)?\)$/.exec(value)
  if (channels) return hex(channels.slice(1, 4))
  // Names of fonts need no quotes where they are words.
  return value.replace(/['"]([A-Za-z ]+)['"]/g, '$1').replaceAll(', ', ',')
}

// Pixels are what numbers mean anyway.
const withoutUnits = (value: string) => value.replace(/([\d.])px/g, '$1')

function hex(channels: string[]): string {
  const text = channels.map(channel => Number(channel).toString(16).padStart(2, '0')).join('')
  return /^(.)\1(.)\2(.)\3$/.test(text) ? `#${text[0]}${text[2]}${text[4]}` : `#${text}`
}

/** Moves what all elements in an element say to the element itself, from the inside to the outside. */
export function liftStyles(node: Node): void {
  const children = elements(node)
  for (const child of children) liftStyles(child)
  if (node.name !== 'g' && node.name !== 'svg') return
  for (const name of Object.keys(inherited)) {
    // Browsers set the white space of texts themselves, so that a group's word does not reach them.
    if (name === 'white-space') continue
    const concerned = ofTexts.has(name) ? children.filter(hasText) : children.filter(child => child.name !== 'defs')
    const value = concerned[0]?.style.get(name)
    if (value === undefined || concerned.some(child => child.style.get(name) !== value)) continue
    node.style.set(name, value)
    for (const child of concerned) child.style.delete(name)
  }
}

function hasText(node: Node): boolean {
  return node.name === 'text' || elements(node).some(hasText)
}
