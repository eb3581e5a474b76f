/** What a place in a statement stands in, by the mark that ends it; `undefined` for plain text. */
export type Inside = { readonly what: string; readonly end: string; readonly depth: number } | undefined

/** What begins something in which no value can stand: quotes, comments, and texts between dollar signs. */
const opening = /--|\/\*|[eE]'|'|"|\$([a-zA-Z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/g

/** Returns what the end of a text stands in, when its start stands in `inside`. */
export function insideAfter(text: string, inside: Inside): Inside {
  let at = 0
  let now = inside
  while (at < text.length) {
    if (now) {
      const closed = closing(text, at, now)
      now = closed.inside
      at = closed.at
    } else {
      opening.lastIndex = at
      const found = opening.exec(text)
      if (!found) return undefined
      // `name$$` and `3e'…'`: a letter or digit before makes the mark a part of a name.
      const before = text[found.index - 1] ?? ''
      const isPartOfName = /[\w\u0080-\uffff$]/.test(before) && /^[$eE]/.test(found[0])
      at = found.index + (isPartOfName ? 1 : found[0].length)
      if (!isPartOfName) now = opened(found[0])
    }
  }
  return now
}

function opened(mark: string): Inside {
  if (mark === '--') return { what: 'a comment', end: '\n', depth: 1 }
  if (mark === '/*') return { what: 'a comment', end: '*/', depth: 1 }
  if (mark === '"') return { what: 'a quoted name', end: '"', depth: 1 }
  return { what: 'quotes', end: mark.toLowerCase() === "e'" ? "\\'" : mark, depth: 1 }
}

/** Finds where what a place stands in ends, or goes on to the end of the text. */
function closing(text: string, from: number, inside: NonNullable<Inside>): { at: number; inside: Inside } {
  const { end, depth } = inside
  if (end === '*/') return closingComment(text, from, inside, depth)
  for (let at = from; at < text.length; at++) {
    if (end === "\\'" && text[at] === '\\') at++
    else if (text.startsWith(end === "\\'" ? "'" : end, at))
      return { at: at + (end === "\\'" ? 1 : end.length), inside: undefined }
  }
  return { at: text.length, inside }
}

/** Comments between slashes hold others, as in PostgreSQL. */
function closingComment(text: string, from: number, inside: NonNullable<Inside>, start: number) {
  let depth = start
  for (let at = from; at < text.length; at++) {
    if (text.startsWith('/*', at)) depth++
    else if (text.startsWith('*/', at)) depth--
    else continue
    at++
    if (depth === 0) return { at: at + 1, inside: undefined }
  }
  return { at: text.length, inside: { ...inside, depth } }
}
