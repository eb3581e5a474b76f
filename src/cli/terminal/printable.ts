/** Control characters, which a terminal would obey, and those that turn the direction of the text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Returns a text that a terminal only shows: what archives and servers say may contain commands for it. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unsafe, '\ufffd')
}

/** Returns a value as JSON, in which no character is a command for a terminal. */
export function printableJson(value: unknown, indent = 2): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part), indent)
  return text.replace(unsafe, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Returns a value as JSON in one line. */
export function printableLine(value: unknown): string {
  return printableJson(value, 0)
}
