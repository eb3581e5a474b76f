/**
 * The JSON form of an object written in Python (`{'a': True, 'b': None, 'c': (1, 2)}`), or of JSON text itself;
 * `undefined` when the text is neither.
 */
export function jsonFromPython(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(translate(text))
    return typeof value === 'object' && value !== null ? JSON.stringify(value, undefined, 2) : undefined
  } catch {
    return undefined
  }
}

const words: Record<string, string> = { True: 'true', False: 'false', None: 'null' }
/** Text in quotes; what JSON does not have (comments, commas at the end of a list); words and round brackets. */
const token =
  /(?<text>'(?:[^'\\]|\\.)*')|"(?:[^"\\]|\\.)*"|(?<dropped>#[^\n]*|,(?=\s*[}\])]))|\b(?:True|False|None)\b|[()]/g

function translate(text: string): string {
  return text.replace(token, (part, ...rest) => {
    const groups = rest.at(-1) as { text?: string; dropped?: string }
    if (groups.dropped !== undefined) return ''
    if (groups.text !== undefined) return JSON.stringify(part.slice(1, -1).replace(/\\(['"\\])/g, '$1'))
    if (part === '(') return '['
    if (part === ')') return ']'
    return words[part] ?? part
  })
}
