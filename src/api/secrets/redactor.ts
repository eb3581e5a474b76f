import { formsOf } from './secret-forms.js'
import { layersOf, type TextLayer, unbrokenLayer } from './text-layer.js'

/** So many characters of a secret in a row are never shown. */
const run = 8
/** In base64 or hexadecimal, shorter ones cannot be told from words. */
const shortestEncoded = 4
/** What stands further away from the part of a text that is quoted has no part in it. */
const reach = 20_000
/** Sessions renew their tokens: those before the last ones have ended long ago. */
const mostSecrets = 64
/** Stands for one character of a secret. */
const hidden = '\ufffc'

/** What is looked for. */
interface Index {
  /** Each piece of `run` characters of all forms of all secrets. */
  pieces: Set<string>
  /** Forms that are shorter than that, with the length of their secret. */
  short: { form: string; length: number }[]
}

/**
 * Takes secrets out of texts that are about to be shown: servers and proxies repeat in their complaints what they were
 * sent, as it is or encoded, whole or in parts.
 */
export class Redactor {
  readonly #secrets = new Set<string>()
  #index: Index | undefined

  constructor(secrets: Iterable<string> = []) {
    this.know(secrets)
  }

  /** Hides these, too, from now on. */
  know(secrets: Iterable<string>): void {
    for (const secret of secrets) {
      if (secret === '' || this.#secrets.has(secret)) continue
      this.#secrets.add(secret)
      this.#index = undefined
    }
    for (const oldest of this.#secrets) {
      if (this.#secrets.size <= mostSecrets) break
      this.#secrets.delete(oldest)
    }
  }

  /** The text with `…` for what is secret in it. Of secrets that are shorter than `shortest`, nothing is hidden. */
  redact(text: string, shortest = 1): string {
    return collapse(this.#hide(text, shortest))
  }

  /** The first characters of a text; of a secret that goes on beyond them, too, nothing is shown. */
  beginning(text: string, length: number): string {
    return collapse(this.#hide(text.slice(0, length + reach)).slice(0, length))
  }

  /** So many characters before and after a place in a text. */
  around(text: string, place: number, length: number): string {
    const from = Math.max(0, place - length - reach)
    const shown = this.#hide(text.slice(from, place + length + reach))
    return collapse(shown.slice(Math.max(0, place - length - from), place + length - from))
  }

  /** The text, as long as before, with a sign in place of each character of a secret. */
  #hide(text: string, shortest = 1): string {
    if (this.#secrets.size === 0 || text === '') return text
    this.#index ??= indexOf(this.#secrets)
    const { pieces, short } = this.#index
    const forms = short.filter(({ length }) => length >= shortest).map(({ form }) => form)
    const mask = new Uint8Array(text.length)
    for (const layer of layersOf(text)) {
      for (const read of [layer, unbrokenLayer(layer)]) {
        markPieces(mask, read, pieces)
        for (const form of forms) markForm(mask, read, form)
      }
    }
    if (!mask.includes(1)) return text
    return Array.from(mask, (isSecret, index) => (isSecret ? hidden : text[index])).join('')
  }
}

function indexOf(secrets: Iterable<string>): Index {
  const index: Index = { pieces: new Set(), short: [] }
  for (const secret of secrets) {
    const { plain, encoded } = formsOf(secret)
    for (const form of [...plain, ...encoded.filter(({ length }) => length >= shortestEncoded)]) {
      if (form.length < run) index.short.push({ form, length: secret.length })
      for (let at = 0; at + run <= form.length; at++) index.pieces.add(form.slice(at, at + run))
    }
  }
  return index
}

function markPieces(mask: Uint8Array, { text, starts }: TextLayer, pieces: Set<string>): void {
  for (let at = 0; at + run <= text.length; at++) {
    if (pieces.has(text.slice(at, at + run))) mask.fill(1, starts[at], starts[at + run])
  }
}

function markForm(mask: Uint8Array, { text, starts }: TextLayer, form: string): void {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    mask.fill(1, starts[at], starts[at + form.length])
  }
}

function collapse(text: string): string {
  return text.replace(/\ufffc+/g, '…')
}
