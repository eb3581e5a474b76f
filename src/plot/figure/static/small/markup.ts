/** An element of an SVG. Texts and attributes are kept as they are written, with their entities. */
export interface Node {
  name: string
  attributes: Map<string, string>
  style: Map<string, string>
  children: (Node | string)[]
}

const tokens = /<(\/?)([\w:]+)((?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g

/** Parses the output of a serializer or of `writeMarkup`: all elements closed, all attributes in quotes, no comments. */
export function readMarkup(markup: string): Node {
  const root: Node = { name: '', attributes: new Map(), style: new Map(), children: [] }
  const open = [root]
  for (const [, isEnd, name, attributes, isEmpty, text] of markup.matchAll(tokens)) {
    const parent = open.at(-1) as Node
    if (text !== undefined) parent.children.push(text)
    else if (isEnd) open.pop()
    else {
      const node = elementOf(name as string, attributes ?? '')
      parent.children.push(node)
      if (!isEmpty) open.push(node)
    }
  }
  return root.children[0] as Node
}

function elementOf(name: string, list: string): Node {
  const pairs = Array.from(
    list.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)')/g),
    ([, key, value, other]) => [key, value ?? other] as [string, string],
  )
  const attributes = new Map(pairs)
  const style = declarations(attributes.get('style') ?? '')
  attributes.delete('style')
  return { name, attributes, style, children: [] }
}

/** Returns the declarations of a style attribute in their order. */
function declarations(style: string): Map<string, string> {
  const pairs = style.replaceAll('&quot;', "'").split(';')
  return new Map(
    pairs.flatMap(pair => {
      const colon = pair.indexOf(':')
      return colon < 0 ? [] : [[pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()] as [string, string]]
    }),
  )
}

/** Returns the markup of an element, with attributes in single quotes. */
export function writeMarkup({ name, attributes, style, children }: Node): string {
  const all = [...attributes, ...styleAttributes(style)]
  const start = `${name}${all.map(([key, value]) => ` ${key}='${value.replaceAll("'", '&#39;')}'`).join('')}`
  if (children.length === 0) return `<${start}/>`
  return `<${start}>${children.map(child => (typeof child === 'string' ? child : writeMarkup(child))).join('')}</${name}>`
}

/** Returns the attributes for a style. One declaration is shorter as its own attribute, but `white-space` exists only in CSS. */
function styleAttributes(style: Map<string, string>): Iterable<[string, string]> {
  return style.size > 1 || style.has('white-space') ? [['style', written(style)]] : style
}

/** Returns declarations as the text of a style attribute or a rule. */
export function written(style: Map<string, string>): string {
  return Array.from(style, ([key, value]) => `${key}:${value}`).join(';')
}

/** Returns the child elements of an element. */
export function elements(node: Node): Node[] {
  return node.children.filter(child => typeof child !== 'string')
}
