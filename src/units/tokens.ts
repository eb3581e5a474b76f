import { append } from '../basics/append.js'
import { shortened } from '../basics/text.js'
import { UnitError } from '../errors/index.js'

/** A token of a unit expression: a number, a word, an operator or a parenthesis. */
export interface Token {
  readonly kind: 'number' | 'word' | 'operator'
  readonly text: string
}

const maxLength = 500

// One alternative per kind of token; each is linear, so that no text makes the matching slow.
const pattern =
  /\s+|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(\*\*|[*/^()+-])|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|([\p{L}_°%‰∞$][\p{L}\p{Nd}_°∞]*)/uy

const sameOperator: Record<string, string> = { '^': '**', '·': '*', '⋅': '*', '×': '*', '−': '-', '÷': '/' }

/** Splits a unit expression into tokens. @throws UnitError for a character that has no meaning in a unit, or a text beyond 500 characters */
export function tokens(text: string): Token[] {
  if (text.length > maxLength) {
    throw new UnitError(`A unit expression has at most ${maxLength} characters; this one has ${text.length}.`)
  }
  const source = normalize(text)
  const found: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < source.length) {
    const start = pattern.lastIndex
    const match = pattern.exec(source)
    if (!match) {
      throw new UnitError(
        `The unit '${shortened(text, 60)}' has a character without meaning: '${String.fromCodePoint(source.codePointAt(start) as number)}'.`,
      )
    }
    const [, number, operator, superscript, word] = match
    if (number) found.push({ kind: 'number', text: number })
    else if (operator) found.push({ kind: 'operator', text: sameOperator[operator] ?? operator })
    else if (superscript) append(found, powerTokens(superscript))
    else if (word) append(found, wordTokens(word))
  }
  return found
}

/** Replaces characters that have another code point of the same meaning (Å, Ω, K, µ), and the signs of operators. */
function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('μ', 'µ')
    .replace(/[·⋅×−÷]/g, sign => sameOperator[sign] as string)
}

function powerTokens(superscript: string): Token[] {
  const plain = superscript.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digit => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
  const digits = plain.replace(/[⁺⁻]/, '')
  const sign: Token[] = plain.startsWith('⁻') ? [{ kind: 'operator', text: '-' }] : []
  return [{ kind: 'operator', text: '**' }, ...sign, { kind: 'number', text: digits }]
}

/** Returns the tokens of a word; some words are operators, as in pint. */
function wordTokens(word: string): Token[] {
  if (word === 'per') return [{ kind: 'operator', text: '/' }]
  if (word === 'squared') return powerTokens('²')
  if (word === 'cubed') return powerTokens('³')
  return [{ kind: 'word', text: word }]
}
