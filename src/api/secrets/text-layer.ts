import { append } from '../../basics/append.js'
/** A text as it reads after some decoding, and where each of its characters stands in the text that was given. */
export interface TextLayer {
  text: string
  /** By character: where it begins in the given text. One more than there are characters: where the last one ends. */
  starts: ArrayLike<number>
}

/** `%3d` */
const percent = '%(?<percent>[0-9a-f]{2})'
/** `\u003d`, `\u{3d}`, `\x3d`, `\/` */
const backslash = String.raw`\\u\{(?<braces>[0-9a-f]{1,6})\}|\\u(?<unicode>[0-9a-f]{4})|\\x(?<hex>[0-9a-f]{2})|\\(?<sign>[^ux])`
/** `&#61;`, `&#x3d;`, `&amp;` */
const entity = String.raw`&(?:#(?<decimal>\d{1,7})|#x(?<entity>[0-9a-f]{1,6})|(?<name>amp|lt|gt|quot|apos));`
/** Each encoding by itself, for a secret may hold what is a code in another one; and all of them at once. */
const encodings = [percent, backslash, entity, [percent, backslash, entity].join('|')].map(
  source => new RegExp(source, 'gi'),
)

/** An encoding of an encoding of an encoding: nobody reads a secret in more. */
const mostDecodings = 3

/** The text as it is, and as it reads after up to three decodings. */
export function layersOf(text: string): TextLayer[] {
  const layers = [plainLayer(text)]
  const seen = new Set([text])
  let last = layers
  for (let round = 0; round < mostDecodings; round++) {
    const decoded = last.flatMap(layer => encodings.map(encoding => decode(layer, encoding)))
    last = decoded.filter(layer => !seen.has(layer.text) && seen.add(layer.text))
    append(layers, last)
  }
  return layers
}

function plainLayer(text: string): TextLayer {
  return { text, starts: Uint32Array.from({ length: text.length + 1 }, (_, index) => index) }
}

function decode({ text, starts }: TextLayer, encoding: RegExp): TextLayer {
  const decoded = new LayerWriter(starts)
  let from = 0
  for (const match of text.matchAll(encoding)) {
    const at = match.index as number
    decoded.copy(text, from, at)
    decoded.write(characterOf(match.groups as Record<string, string | undefined>), at)
    from = at + match[0].length
  }
  decoded.copy(text, from, text.length)
  return decoded.finish(text.length)
}

/** The layer without blanks and line ends, with which long encoded words are broken. */
export function unbrokenLayer({ text, starts }: TextLayer): TextLayer {
  const unbroken = new LayerWriter(starts)
  for (const { 0: word, index = 0 } of text.matchAll(/\S+/g)) unbroken.copy(text, index, index + word.length)
  return unbroken.finish(text.length)
}

class LayerWriter {
  readonly #given: ArrayLike<number>
  readonly #parts: string[] = []
  readonly #starts: number[] = []

  constructor(given: ArrayLike<number>) {
    this.#given = given
  }

  copy(text: string, from: number, to: number): void {
    this.#parts.push(text.slice(from, to))
    for (let index = from; index < to; index++) this.#starts.push(this.#given[index] as number)
  }

  write(character: string, at: number): void {
    this.#parts.push(character)
    for (let index = 0; index < character.length; index++) this.#starts.push(this.#given[at] as number)
  }

  finish(length: number): TextLayer {
    return { text: this.#parts.join(''), starts: [...this.#starts, this.#given[length] as number] }
  }
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const controls: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Bytes of percent encoding stay single: a secret is also looked for as its bytes. */
function characterOf(groups: Record<string, string | undefined>): string {
  const { percent, braces, unicode, hex, sign, decimal, entity, name } = groups
  if (sign !== undefined) return controls[sign] ?? sign
  if (name !== undefined) return names[name.toLowerCase()] as string
  const code =
    decimal === undefined ? Number.parseInt(percent ?? braces ?? unicode ?? hex ?? entity ?? '', 16) : Number(decimal)
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
}
