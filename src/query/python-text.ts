import { isDeeperThan } from '../api/index.js'
import { parsedJson } from '../basics/parsed-json.js'

/** What is nested deeper is no query, and would be mostly indentation. */
const deepest = 100

/**
 * The JSON form of an object written in Python (`{'a': True, 'b': None, 'c': (1, 2)}`), or of JSON text itself;
 * `undefined` when the text is neither.
 */
export function jsonFromPython(text: string): string | undefined {
  const value = parsedJson(text) ?? parsedJson(translate(text))
  if (typeof value !== 'object' || value === null || isDeeperThan(deepest, value)) return undefined
  return JSON.stringify(value, undefined, 2)
}

const words: Record<string, string> = { True: 'true', False: 'false', None: 'null', u: '' }
/** One thing after the other, none of which can be read in two ways: a long text takes no longer than its length. */
const token = /#[^\n]*|[A-Za-z_]\w*|[,()[\]{}]|['"]|[^#,()[\]{}'"A-Za-z_]+/y

/** The text with JSON's signs in place of Python's; `undefined` when one of its texts does not end. */
function translate(text: string): string | undefined {
  const parts: string[] = []
  /** Where a comma stands behind which nothing came yet: JSON has none at the end of a list. */
  let comma: number | undefined
  let at = 0
  while (at < text.length) {
    token.lastIndex = at
    token.test(text)
    const first = text[at] as string
    const end: number | undefined = first === "'" || first === '"' ? endOfText(text, at) : token.lastIndex
    if (end === undefined) return undefined
    const part = translated(text.slice(at, end), first)
    at = end
    if (comma !== undefined && (part === ']' || part === '}')) parts[comma] = ''
    if (part === ',') comma = parts.length
    else if (/\S/.test(part)) comma = undefined
    parts.push(part)
  }
  return parts.join('')
}

function translated(part: string, first: string): string {
  if (first === '#') return ''
  if (first === '(') return '['
  if (first === ')') return ']'
  if (first === "'" || first === '"') return JSON.stringify(unescaped(part.slice(1, -1)))
  return Object.hasOwn(words, part) ? (words[part] as string) : part
}

/** The place behind the quote that ends a text. */
function endOfText(text: string, start: number): number | undefined {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === quote) return at + 1
  }
  return undefined
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' }

/** Escapes that Python does not know stay as they are written. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(['"\\])|([ntrbf\n]))/g,
    (_all, byte?: string, unit?: string, sign?: string, letter?: string) =>
      sign ??
      (letter === undefined ? String.fromCharCode(Number.parseInt(byte ?? unit ?? '', 16)) : escapes[letter]) ??
      '',
  )
}
