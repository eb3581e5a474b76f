/** An entry of BibTeX as a strict reader of its grammar finds it. */
export interface BibEntry {
  type: string
  key: string
  fields: Map<string, string>
}

/**
 * Reads BibTeX by its grammar alone: entries, keys, fields in braces that are balanced as BibTeX counts them (a backslash does not
 * escape a brace), and nothing in between. @throws for anything else
 */
export function parseBibTex(text: string): BibEntry[] {
  const entries: BibEntry[] = []
  let at = 0
  const expect = (pattern: RegExp, what: string): string => {
    const sticky = new RegExp(pattern.source, 'y')
    sticky.lastIndex = at
    const found = sticky.exec(text)
    if (!found) throw new Error(`${what} expected at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`)
    at = sticky.lastIndex
    return found[0]
  }
  const value = (): string => {
    expect(/\{/, 'an opening brace')
    const start = at
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error(`the value at ${start} never ends`)
      if (text[at] === '{') depth++
      if (text[at] === '}') depth--
      if (text[at] === '\n' || text[at] === '\r') throw new Error(`a line ends in the value at ${start}`)
    }
    return text.slice(start, at - 1)
  }
  while (at < text.length) {
    expect(/@/, 'an entry')
    const type = expect(/[a-z]+/, 'a type')
    expect(/\{/, 'an opening brace')
    const key = expect(/[A-Za-z][A-Za-z0-9-]*/, 'a key')
    expect(/,\n/, 'a comma')
    const fields = new Map<string, string>()
    while (text[at] !== '}') {
      expect(/ {2}/, 'two spaces')
      const name = expect(/[a-z]+/, 'a field')
      if (fields.has(name)) throw new Error(`${key} has ${name} twice`)
      expect(/ = /, 'an equals sign')
      fields.set(name, value())
      expect(/,\n/, 'a comma')
    }
    expect(/\}\n/, 'the end of the entry')
    if (at < text.length) expect(/\n/, 'an empty line')
    entries.push({ type, key, fields })
  }
  return entries
}

/** Splits a list of names at each `and` outside of braces, as BibTeX does. */
export function namesIn(authors: string): string[] {
  const names: string[] = []
  let [depth, start] = [0, 0]
  for (let at = 0; at < authors.length; at++) {
    if (authors[at] === '{') depth++
    if (authors[at] === '}') depth--
    if (depth === 0 && /^\sand\s/i.test(authors.slice(at, at + 5))) {
      names.push(authors.slice(start, at))
      start = at + 5
    }
  }
  return [...names, authors.slice(start)]
}

const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}
const ligatures: Record<string, string> = { '---': '—', '--': '–', "''": '"', '``': '“', ',,': '„' }
const words: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
}

/** Returns what TeX would print, as far as our escapes go. @throws for a command that is none of them */
export function printTex(tex: string): string {
  let at = 0
  const group = (): string => {
    let out = ''
    for (; at < tex.length; ) {
      const character = tex[at] as string
      if (character === '}') return out
      at++
      if (character === '{') {
        out += group()
        at++
      } else if (character === '\\') out += command()
      else if (/^(---?|''|``|,,)/.test(tex.slice(at - 1))) {
        const [ligature = ''] = /^(---?|''|``|,,)/.exec(tex.slice(at - 1)) ?? []
        at += ligature.length - 1
        out += ligatures[ligature]
      } else if (/[$&%#_^~]/.test(character)) throw new Error(`${character} is not escaped in ${tex}`)
      else out += character
    }
    return out
  }
  const command = (): string => {
    const rest = tex.slice(at)
    const symbol = /^[$&%#_]/.exec(rest)
    if (symbol) {
      at++
      return symbol[0]
    }
    const accent = /^(?:[`'^~=."]|[uHvdckbr] )/.exec(rest)
    if (accent) {
      at += accent[0].length
      let letter: string
      if (tex[at] === '{') {
        at++
        letter = group()
        at++
      } else letter = tex[at++] as string
      return (letter + accents[accent[0].trim()]).normalize('NFC')
    }
    const [word = ''] = /^[A-Za-z]+/.exec(rest) ?? []
    if (!Object.hasOwn(words, word)) throw new Error(`unknown command \\${word} in ${tex}`)
    at += word.length
    if (tex.startsWith('{}', at)) at += 2
    return words[word] as string
  }
  const printed = group()
  if (at < tex.length) throw new Error(`braces of ${tex} are not balanced`)
  return printed
}
