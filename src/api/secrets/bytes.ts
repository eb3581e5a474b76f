/** The bytes of a text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The text of bytes in UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** A text with one character for each byte. */
export function latin1Text(bytes: Uint8Array): string {
  return Array.from(bytes, byte => String.fromCharCode(byte)).join('')
}

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  return btoa(latin1Text(bytes))
}

/** The text in UTF-8 that stands in base64, also in that of addresses; empty for what is neither. */
export function textInBase64(word: string): string {
  try {
    const characters = atob(word.replaceAll('-', '+').replaceAll('_', '/'))
    return utf8Text(Uint8Array.from(characters, character => character.charCodeAt(0)))
  } catch {
    return ''
  }
}

/** Bytes in hexadecimal, in small letters. */
export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
