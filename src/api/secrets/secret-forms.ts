/** The forms in which a server or a proxy may repeat a secret, beside those that are decoded before one looks. */
export interface SecretForms {
  /** As it is, as the bytes of its UTF-8, with plus signs for blanks. */
  plain: string[]
  /** In base64, wherever it stands in what was encoded, and in hexadecimal. */
  encoded: string[]
}

/** All forms of a secret. */
export function formsOf(secret: string): SecretForms {
  const bytes = Buffer.from(secret, 'utf8')
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const written = new Set([
    secret,
    encodeURIComponent(bytes.toString('utf8')),
    form,
    JSON.stringify(secret).slice(1, -1),
  ])
  const hex = bytes.toString('hex')
  const plain = new Set([secret, bytes.toString('latin1'), secret.replaceAll(' ', '+')])
  const encoded = new Set([...[...written].flatMap(base64Forms), hex, hex.toUpperCase()])
  return { plain: [...plain], encoded: [...encoded] }
}

/** What base64 makes of a text at each of the three places that its first byte may have, as far as nothing else has a part in it. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8')
  return [0, 1, 2].flatMap(before => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes])
    const first = Math.ceil((before * 4) / 3)
    const last = Math.floor((padded.length * 4) / 3)
    const core = padded.toString('base64').slice(first, last)
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
