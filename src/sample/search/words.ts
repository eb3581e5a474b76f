/** Tests one text of a document against the words of a query. */
export type TextTest = (text: string) => boolean

/** The words of a text as search engines cut them: letters and digits, without regard to case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+(?:[.'][\p{L}\p{N}_]+)*/gu) ?? []
}

/** How the text quantity of this name is searched. */
export function textTest(name: string, query: string): TextTest {
  if (name.endsWith('.path')) return anyWord(pathParts, pathParts(query))
  if (name === 'entry_name.prefix') return phrasePrefix(words(query))
  if (name === 'text_search_contents') return wordsWithPrefix(words(query))
  return anyWord(words, words(query))
}

function pathParts(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function anyWord(cut: (text: string) => string[], wanted: string[]): TextTest {
  return text => {
    const found = new Set(cut(text))
    return wanted.some(word => found.has(word))
  }
}

/** The words in a row, the last one only begun. */
function phrasePrefix(wanted: string[]): TextTest {
  return text => {
    const found = words(text)
    const last = wanted.length - 1
    return (
      last >= 0 &&
      found.some((_, start) =>
        wanted.every((word, place) =>
          place < last ? found[start + place] === word : found[start + place]?.startsWith(word),
        ),
      )
    )
  }
}

/** At least one of the words; the last one may be only begun. */
function wordsWithPrefix(wanted: string[]): TextTest {
  const last = wanted.at(-1)
  return text => {
    const found = words(text)
    return (
      wanted.some(word => found.includes(word)) || (last !== undefined && found.some(word => word.startsWith(last)))
    )
  }
}
