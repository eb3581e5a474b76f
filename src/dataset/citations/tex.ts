/** The characters that mean something to TeX. BibTeX counts braces even after a backslash, so braces have names here. */
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "{''}",
  '–': '{--}',
  '—': '{---}',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  å: '{\\aa}',
  Å: '{\\AA}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ı: '{\\i}',
}

/** TeX's accents, by the combining character of Unicode. */
const accents: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
}

/**
 * Returns a text as TeX prints it. Braces are balanced. Latin letters with accents become commands, because BibTeX itself
 * does not know them; other scripts stay as they are.
 */
export function texText(text: string): string {
  const characters = [...text.normalize('NFC')]
  return characters.map((character, at) => texCharacter(character) + apart(character, characters[at + 1])).join('')
}

/** TeX makes one character of two hyphens, quotes or commas. */
function apart(character: string, next: string | undefined): string {
  return character === next && "-'`,".includes(character) ? '{}' : ''
}

function texCharacter(character: string): string {
  if (Object.hasOwn(special, character)) return special[character] as string
  const [letter = '', ...marks] = character.normalize('NFD')
  if (marks.length === 0 || !/[A-Za-z]/.test(letter)) return character
  if (!marks.every(mark => Object.hasOwn(accents, mark))) return character
  return marks.reduce((inner, mark) => accented(accents[mark] as string, inner), letter)
}

/** A command that is a letter needs a space before a letter. */
function accented(command: string, inner: string): string {
  return /[a-zA-Z]/.test(command) ? `{\\${command} ${inner}}` : `{\\${command}${inner}}`
}

/** Returns an address as BibTeX's fields `url` and `doi` take it: nothing in it ends the field or the line. */
export function texAddress(address: string): string {
  return address.replace(/[\s{}\\"^`|\p{Cc}]/gu, character => encodeURIComponent(character))
}
