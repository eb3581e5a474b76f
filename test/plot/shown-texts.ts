import { createRequire } from 'node:module'
import { type Box, boxOf } from '../../src/plot/figure/static/box.js'
import { type PageNode, pageBox } from '../../src/plot/figure/static/measure.js'

/** The part of jsdom's elements that is read here; jsdom comes without types. */
interface Element extends PageNode {
  readonly children: ArrayLike<Element>
  readonly parentElement: Element | null
  readonly textContent: string
  readonly style: { readonly fontSize: string; readonly textAnchor: string }
  getAttribute(name: string): string | null
  querySelector(selector: string): Element | null
}

interface Document {
  readonly documentElement: Element
  getElementById(id: string): Element | null
  querySelectorAll(selector: string): ArrayLike<Element>
}

const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (text: string, options: object) => { window: { document: Document } }
}

/** A line of text in a picture, the box around it, and the box outside of which it is cut, in pixels. */
export interface ShownText {
  readonly text: string
  readonly box: Box
  readonly clip: Box
  readonly size: number
}

/** The lines of text in an SVG picture, measured as the package measures them when it draws. */
export function textsOf(svg: string): ShownText[] {
  const { document } = new JSDOM(svg.replaceAll('\u200b', ''), { contentType: 'image/svg+xml' }).window
  return Array.from(document.querySelectorAll('text'))
    .filter(element => element.textContent.trim() !== '' && !isHidden(element))
    .flatMap(element => linesOf(element, clipOf(element, document)))
}

function linesOf(text: Element, clip: Box): ShownText[] {
  const size = Number.parseFloat(text.style.fontSize || '12')
  const lines = Array.from(text.children).filter(child => child.getAttribute('class') === 'line')
  const start = shiftOf(text)
  return (lines.length > 0 ? lines : [text])
    .map(line => {
      const shift = line === text ? start : start + shiftOf(line)
      return {
        text: line.textContent.replace(/\u200b/g, '').trim(),
        box: pageBox(lineNode(text, line, shift * size)),
        clip,
        size,
      }
    })
    .filter(line => line.text !== '')
}

/** Returns the shift of a text or a line downwards, in letter sizes. */
function shiftOf(element: Element): number {
  const dy = element.getAttribute('dy') ?? ''
  return dy.endsWith('em') ? Number.parseFloat(dy) : 0
}

/** A line of a text as a text of its own. */
function lineNode(text: Element, line: Element, shift: number): PageNode {
  const y = Number.parseFloat(text.getAttribute('y') ?? '0') + shift
  return {
    nodeName: 'text',
    nodeType: 1,
    textContent: line.textContent,
    childNodes: line.childNodes,
    parentNode: text.parentNode,
    getAttribute: name => (name === 'y' ? String(y) : text.getAttribute(name)),
    style: text.style,
  }
}

/** Returns the box outside of which nothing of an element is seen: the picture, and the plot area for what is drawn in it. */
function clipOf(element: Element, document: Document): Box {
  const { documentElement: picture } = document
  const all = pageBox(rectNode(picture))
  for (let node = element.parentElement; node; node = node.parentElement) {
    const [, id] = /url\(#(.*)\)/.exec(node.getAttribute('clip-path') ?? '') ?? []
    const rect = id === undefined ? undefined : document.getElementById(id)?.querySelector('rect')
    if (rect) return common(all, pageBox(rectNode(rect, node)))
  }
  return all
}

function common(one: Box, other: Box): Box {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)]
  return boxOf(left, top, Math.min(one.right, other.right) - left, Math.min(one.bottom, other.bottom) - top)
}

function rectNode(rect: Element, parent?: Element): PageNode {
  return {
    nodeName: 'rect',
    nodeType: 1,
    textContent: '',
    childNodes: [],
    parentNode: parent ?? null,
    getAttribute: name => rect.getAttribute(name),
  }
}

function isHidden(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (/display:\s*none|opacity:\s*0(?![.\d])/.test(node.getAttribute('style') ?? '')) return true
  }
  return false
}

/** What is wrong with the texts of a picture: those that an edge cuts, and those that lie upon one another. */
export function faultsOf(svg: string, slack = 1.5): string[] {
  const texts = textsOf(svg)
  const cut = texts.filter(({ box, clip }) => {
    return (
      box.left < clip.left - slack ||
      box.top < clip.top - slack ||
      box.right > clip.right + slack ||
      box.bottom > clip.bottom + slack
    )
  })
  const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map(other => [one, other] as const))
  const overlapping = pairs.filter(([one, other]) => overlap(one.box, other.box) > slack)
  return [
    ...cut.map(({ text, box, clip }) => `cut: ${text}, ${words(box)} in ${words(clip)}`),
    ...overlapping.map(
      ([one, other]) => `one upon the other: ${one.text} ${words(one.box)} | ${other.text} ${words(other.box)}`,
    ),
  ]
}

function words({ left, top, right, bottom }: Box): string {
  return [left, top, right, bottom].map(Math.round).join(' ')
}

/** Returns how far two boxes overlap in the direction in which they overlap less. */
function overlap(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return Math.min(across, along)
}
