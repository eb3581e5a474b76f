import { inspectAs, inspectCustom, kind, type MimeBundle, showInDeno } from '../present.js'
import { gzipBase64 } from './gzip-base64.js'

const characters: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

const secret = Symbol('only the html template makes markup')

/** Markup that is safe to show. Only the `html` template makes it, so that no text is shown as markup by mistake. */
export class Html {
  readonly #markup: string

  /** @internal */
  constructor(markup: string, key: symbol) {
    if (key !== secret) throw new TypeError('Markup is made by the html template, which escapes what it is given.')
    this.#markup = markup
  }

  /** @internal */
  get [kind](): string {
    return 'html'
  }

  /** Returns the markup as text. */
  toString(): string {
    return this.#markup
  }

  /** @internal */
  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => `html\`${this.#markup}\``)
  }
}

showInDeno(Html.prototype)

/** Returns the representations of markup: itself, and its text. */
export function presentHtml(markup: Html): MimeBundle {
  return { 'text/plain': textOf(markup), 'text/html': String(markup) }
}

/** Returns the text of markup: without its tags, its entities resolved. */
function textOf(markup: Html): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' }
  const text = String(markup)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => entities[name] as string).trim()
}

/** A value in the `html` template. */
export type HtmlValue = Html | string | number | boolean | bigint | null | undefined | readonly HtmlValue[]

/**
 * Builds markup from a template; there is no other way to build it. Every value is escaped, in text and in quoted attributes.
 * Markup of this template is inserted unchanged, lists are joined, and `null`, `undefined` and `false` show nothing.
 *
 * @returns markup, which `show` shows and other templates take as a value
 * @throws TypeError for a value in a tag name, an attribute name, an attribute without quotes, or inside `<script>` or
 *   `<style>`, where escaping would not protect
 * @example
 * ```ts
 * const items = ['a < b', 'c'].map(text => html`<li>${text}</li>`)
 * String(html`<ul>${items}</ul>`)   // '<ul><li>a &lt; b</li><li>c</li></ul>'
 * ```
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  checkHoles(parts)
  let markup = parts[0] as string
  values.forEach((value, index) => {
    markup += render(value) + parts[index + 1]
  })
  return new Html(markup, secret)
}

/**
 * Returns a text as an element that a script can read, gzipped and in base64. Nothing in it can end the element, and it is a
 * third as long. A page unpacks it with `atob` and `DecompressionStream('gzip')`.
 */
export function packedElement(text: string): Html {
  return new Html(`<script type="text/plain">${gzipBase64(text)}</script>`, secret)
}

/** Returns a text with its special characters of HTML replaced by entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, character => characters[character] as string)
}

/**
 * Returns an address for `href` or `src`: `http:`, `https:` and relative addresses unchanged, `#` for anything else
 * (`javascript:`, `data:`, …), also when blanks or control characters hide it.
 */
export function safeUrl(url: string): string {
  // Browsers drop control characters and blanks before they look for the scheme.
  const seen = Array.from(url, character => (character <= ' ' || character === '\u007f' ? '' : character)).join('')
  const scheme = /^([^/?#]*?):/.exec(seen)?.[1]
  if (scheme === undefined) return seen
  return /^https?$/i.test(scheme) ? seen : '#'
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return String(value)
  if (Array.isArray(value)) return value.map(render).join('')
  return escapeHtml(String(value))
}

const checked = new WeakSet<TemplateStringsArray>()

/** Checks the place of each value in a template, once per template. */
function checkHoles(parts: TemplateStringsArray): void {
  if (checked.has(parts)) return
  let place: Place = 'text'
  for (const part of parts.slice(0, -1)) {
    place = placeAfter(part, place)
    if (place === 'text' || place === '"' || place === "'") continue
    throw new TypeError(`A hole of the html template stands ${place}, after ${JSON.stringify(part.slice(-30))}.`)
  }
  checked.add(parts)
}

type Place = 'text' | 'in a tag, but not in quotes' | 'in a script or style' | '"' | "'"

function placeAfter(part: string, start: Place): Place {
  let place = start
  for (let index = 0; index < part.length; index++) {
    const character = part[index]
    if (place === 'text' && character === '<') {
      if (/^<(script|style)\b/i.test(part.slice(index))) return 'in a script or style'
      place = 'in a tag, but not in quotes'
    } else if (place === 'in a tag, but not in quotes') {
      if (character === '>') place = 'text'
      else if (character === '"' || character === "'") place = character
    } else if (place === character) {
      place = 'in a tag, but not in quotes'
    }
  }
  return place
}
