import { elements, type Node, readMarkup } from './markup.js'

const prefix = 'data:image/svg+xml;base64,'

/** Replaces the images of heat maps, which are SVG in a `data:` URL, by the shapes in them. */
export function inlineMaps(node: Node): void {
  for (const child of elements(node)) inlineMaps(child)
  node.children = node.children.map(child => (typeof child !== 'string' && isMap(child) ? drawn(child) : child))
}

function isMap({ name, attributes }: Node): boolean {
  return name === 'image' && (attributes.get('xlink:href') ?? '').startsWith(prefix)
}

function drawn({ attributes, style }: Node): Node {
  const drawing = readMarkup(atob((attributes.get('xlink:href') as string).slice(prefix.length)))
  const place = Array.from(attributes).filter(([key]) => key !== 'xlink:href')
  return {
    name: 'svg',
    attributes: new Map([
      ...place,
      ['viewBox', drawing.attributes.get('viewBox') as string],
      ['shape-rendering', 'crispEdges'],
    ]),
    style,
    children: pathsByColor(elements(drawing)),
  }
}

/** Returns one path for all rectangles of each color. Rectangles do not overlap, or are painted color by color. */
function pathsByColor(rectangles: Node[]): Node[] {
  const paths = new Map<string, string>()
  for (const { attributes } of rectangles) {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(key => Number(attributes.get(key)))
    const fill = attributes.get('fill') as string
    if (/,\s*0\)$/.test(fill) && fill.startsWith('rgba')) continue
    paths.set(fill, `${paths.get(fill) ?? ''}M${x},${y}h${width}v${height}h-${width}Z`)
  }
  return Array.from(paths, ([fill, d]) => ({
    name: 'path',
    attributes: new Map([['d', d]]),
    style: new Map([['fill', fill]]),
    children: [],
  }))
}
