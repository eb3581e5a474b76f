import { type JsonFault, type Span, scanJson } from './scan-json.js'

/** The value of a text that is JSON, or nearly so; or where it stops being that. */
export type JsonReading = { value: unknown; words: number } | { fault: JsonFault }

/**
 * Reads JSON as NOMAD servers of all generations write it: a byte-order mark before it does no harm, and the bare words
 * `NaN`, `Infinity` and `-Infinity` of Python's `json.dumps` are the numbers that they name. `words` counts them.
 */
export function readJson(text: string): JsonReading {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const json = mark > 0 ? text.slice(mark) : text
  try {
    return { value: JSON.parse(json), words: 0 }
  } catch {
    const { fault, words } = scanJson(json)
    if (fault) return { fault: { ...fault, position: fault.position + mark } }
    return { value: readWithWords(json, words), words: words.length }
  }
}

/** JSON has a way to write infinity, which is a number beyond all others; in place of `NaN` stands a text that nobody can know. */
function readWithWords(json: string, words: readonly Span[]): unknown {
  const placeholder = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const parts: string[] = []
  let from = 0
  for (const { start, end } of words) {
    const first = json[start]
    parts.push(json.slice(from, start), first === 'N' ? `"${placeholder}"` : first === '-' ? '-1e999' : '1e999')
    from = end
  }
  parts.push(json.slice(from))
  return putNaN(JSON.parse(parts.join('')), placeholder)
}

/** Without recursion: archives may be nested deeper than the stack is. */
function putNaN(root: unknown, placeholder: string): unknown {
  const holder = [root]
  const open: object[] = [holder]
  for (let node = open.pop(); node; node = open.pop()) {
    const keys = Array.isArray(node) ? node.keys() : Object.keys(node)
    for (const key of keys) {
      const value = (node as Record<PropertyKey, unknown>)[key]
      if (typeof value === 'object' && value !== null) open.push(value)
      // Not by assignment, which does nothing for a key named __proto__.
      else if (value === placeholder) Object.defineProperty(node, key, { value: Number.NaN })
    }
  }
  return holder[0]
}
