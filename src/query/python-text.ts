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
const token =
  /'''[\s\S]*?'''|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|#[^\n]*|\b(?:True|False|None)\b|,(?=\s*[}\])])|[()]|[^'"#(),TFN]+|./g

function translate(text: string): string {
  return text.replace(token, part => {
    if (part.startsWith("'")) return JSON.stringify(part.slice(1, -1).replace(/\\(['"\\])/g, '$1'))
    if (part.startsWith('#') || part.startsWith(',')) return part === ',' && !part.startsWith('#') ? '' : ''
    if (part === '(') return '['
    if (part === ')') return ']'
    return words[part] ?? part
  })
}
