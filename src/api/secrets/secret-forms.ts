import { base64, hexadecimal, latin1Text, utf8Bytes, utf8Text } from './bytes.js'

/** The forms in which a server or a proxy may repeat a secret, beside those that are decoded before one looks. */
export interface SecretForms {
  /** As it is, as the bytes of its UTF-8, with plus signs for blanks. */
  plain: string[]
  /** In base64, wherever it stands in what was encoded, and in hexadecimal. */
  encoded: string[]
}

/** All forms of a secret. */
export function formsOf(secret: string): SecretForms {
  const bytes = utf8Bytes(secret)
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const written = new Set([secret, encodeURIComponent(utf8Text(bytes)), form, JSON.stringify(secret).slice(1, -1)])
  const hex = hexadecimal(bytes)
  const plain = new Set([secret, latin1Text(bytes), secret.replaceAll(' ', '+')])
  const encoded = new Set([...[...written].flatMap(base64Forms), hex, hex.toUpperCase()])
  return { plain: [...plain], encoded: [...encoded] }
}

/** What base64 makes of a text at each of the three places that its first byte may have, as far as nothing else has a part in it. */
function base64Forms(text: string): string[] {
  const bytes = utf8Bytes(text)
  return [0, 1, 2].flatMap(before => {
    const padded = new Uint8Array(before + bytes.length)
    padded.set(bytes, before)
    const first = Math.ceil((before * 4) / 3)
    const last = Math.floor((padded.length * 4) / 3)
    const core = base64(padded).slice(first, last)
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
