/** What a reference of an entry leads to. */
export interface Reference {
  /** In lower case, because DOIs do not depend on it. */
  doi?: string
  url?: string
  /** As the entry has it. */
  text: string
}

const wholeDoi = /^10\.\d{4,9}(\.\d+)*\/\S+$/
const doiInText = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}\\^`|]+/g

/** Reads a reference: a DOI in any of its spellings, an address of the web, or a text. */
export function readReference(text: string): Reference {
  const doi = doiOf(text)
  if (doi !== undefined) return { doi, text }
  const url = webAddress(text)
  return url === undefined ? { text } : { url, text }
}

/** Returns the DOI that a text is, in lower case: `10.…`, `doi:10.…`, or the address of a resolver; `undefined` for other texts. */
export function doiOf(text: string): string | undefined {
  const bare = text.replace(/^(https?:\/\/(dx\.|www\.)?doi\.org\/|doi:)\s*/i, '')
  const plain = bare === text ? text : decoded(bare)
  return wholeDoi.test(plain) ? plain.toLowerCase() : undefined
}

/** Returns the address that leads to what a DOI names. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`
}

/** Returns the DOIs in a longer text, such as a comment. */
export function doisIn(text: string): string[] {
  const found = [...text.matchAll(doiInText)].map(([match]) => withoutPunctuation(match))
  return [...new Set(found.flatMap(doi => doiOf(doi) ?? []))]
}

/** Returns what tells a reference from others. */
export function referenceKey({ doi, url, text }: Reference): string {
  return doi ?? url ?? text
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The sentence around a DOI may end it with a period or a bracket. */
function withoutPunctuation(doi: string): string {
  const end = /[.,;:!?'’”\])]+$/
  let bare = doi
  while (end.test(bare)) {
    const shorter = bare.slice(0, -1)
    const [opening, closing] = [bare.split('(').length, bare.split(')').length]
    if (bare.endsWith(')') && opening >= closing) break
    bare = shorter
  }
  return bare
}

function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text)) return undefined
  try {
    const url = new URL(text)
    // An address with a login in it is not for others.
    return url.username || url.password ? undefined : url.href
  } catch {
    return undefined
  }
}
