import { maximum } from '../../../math/index.js'
import { textWidth } from '../static/text-width.js'

/** Returns the width of a text in pixels: of its longest line, without markup, each entity as one letter. */
export function shownWidth(text: string, size: number): number {
  const lines = text.split('<br>').map(line => line.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, 'x'))
  return maximum(lines.map(line => textWidth(line, size)))
}

/** How a text is broken into lines. */
export interface WrapOptions {
  /** Whether what is in parentheses, such as a unit, stays in one line. Default false. */
  unit?: boolean
  /** Whether words that are longer than a line are broken, unless they have markup or entities. Default false. */
  words?: boolean
}

/**
 * Returns a text in lines of at most `width` pixels, broken at spaces; a longer word is a longer line. Breaks that it has stay. An
 * element (`<i>a b</i>`) stays in one line.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  { unit = false, words = false }: WrapOptions = {},
): string[] {
  return text.split('<br>').flatMap(line => {
    const lines: string[] = []
    for (const word of wordsOf(line, unit).flatMap(word => (words ? pieces(word, width, size) : [word]))) {
      const longer = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word
      if (lines.length > 0 && shownWidth(longer, size) <= width) lines[lines.length - 1] = longer
      else lines.push(word)
    }
    return lines
  })
}

function wordsOf(line: string, unit: boolean): string[] {
  const words: string[] = []
  const [starts, ends] = unit ? [/<(?!\/)[^>]*>|\(/g, /<\/|\)/g] : [/<(?!\/)[^>]*>/g, /<\//g]
  let depth = 0
  for (const word of line.split(' ')) {
    if (depth > 0) words[words.length - 1] += ` ${word}`
    else words.push(word)
    depth += (word.match(starts) ?? []).length - (word.match(ends) ?? []).length
  }
  return words
}

/** Returns the pieces of a word that is longer than a line. */
function pieces(word: string, width: number, size: number): string[] {
  if (shownWidth(word, size) <= width || /[<& ]/.test(word)) return [word]
  const parts = ['']
  for (const letter of word) {
    const longer = `${parts[parts.length - 1]}${letter}`
    if (shownWidth(longer, size) <= width) parts[parts.length - 1] = longer
    else parts.push(letter)
  }
  return parts
}
