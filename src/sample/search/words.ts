/** Tests one text of a document against the words of a query. */
export type TextTest = (text: string) => boolean

/** Returns the words of a text as search engines split it: letters and digits, in lower case. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+(?:[.'][\p{L}\p{N}_]+)*/gu) ?? []
}

/** Returns the test of the text quantity of this name. */
export function textTest(name: string, query: string): TextTest {
  if (name.endsWith('.path')) return anyWord(pathParts, pathParts(query))
  if (name === 'entry_name.prefix') return phrasePrefix(words(query))
  if (name === 'text_search_contents') return wordsWithPrefix(words(query))
  return anyWord(words, words(query))
}

function pathParts(path: string): string[] {
  return path.split('/').filter(Boolean)
}

function anyWord(split: (text: string) => string[], wanted: string[]): TextTest {
  return text => {
    const found = new Set(split(text))
    return wanted.some(word => found.has(word))
  }
}

/** Returns the test for these words one after the other; the last one may be a prefix. */
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

/** Returns the test for at least one of the words; the last one may be a prefix. */
function wordsWithPrefix(wanted: string[]): TextTest {
  const last = wanted.at(-1)
  return text => {
    const found = words(text)
    return (
      wanted.some(word => found.includes(word)) || (last !== undefined && found.some(word => word.startsWith(last)))
    )
  }
}
