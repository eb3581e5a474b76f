import { shortened } from '../basics/text.js'
import { UnitError } from '../errors/index.js'
import { findUnit } from './registry/index.js'
import type { Term } from './term.js'
import { type Token, tokens } from './tokens.js'
import { Unit } from './unit.js'
import { unknownUnit } from './unknown-unit.js'

const maxDepth = 32
const maxPower = 64
const powerWords = new Map([
  ['square', 2],
  ['sq', 2],
  ['cubic', 3],
])

/** A product of units under construction. */
interface Product {
  scale: number
  terms: Term[]
}

/** Reads a unit expression, without any cache. @throws UnitError */
export function parseExpression(text: string): Unit {
  return new Parser(text).read()
}

/** Recursive descent, with a limit on depth: product = power (('*' | '/' | nothing) power)*; power = atom ('**' number)?. */
class Parser {
  private readonly list: Token[]
  private position = 0
  private depth = 0

  constructor(private readonly text: string) {
    this.list = tokens(text)
  }

  read(): Unit {
    if (this.list.length === 0) return new Unit([])
    const { terms, scale } = this.product()
    if (this.position < this.list.length) throw this.wrong(`'${this.peek()}' is not expected there`)
    if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) throw this.wrong('its number must be positive and finite')
    const differences = terms.length === 1 && terms[0]?.exponent === 1 && scale === 1 ? terms : terms.map(asDifference)
    const unit = new Unit(differences, scale)
    if (unit.terms.some(term => Math.abs(term.exponent) > maxPower)) {
      throw this.wrong(`exponents go up to ${maxPower}`)
    }
    return unit
  }

  private product(): Product {
    if (++this.depth > maxDepth) throw this.wrong(`parentheses go ${maxDepth} deep at most`)
    const result = this.power()
    for (;;) {
      const next = this.peek()
      if (next === undefined || next === ')') break
      if (next === '*' || next === '/') this.position++
      multiply(result, this.power(), next === '/' ? -1 : 1)
    }
    this.depth--
    return result
  }

  private power(): Product {
    const power = powerWords.get(this.peek() ?? '')
    if (power) {
      this.position++
      return raise(this.power(), power)
    }
    const base = this.atom()
    if (this.peek() !== '**') return base
    this.position++
    return raise(base, this.exponent())
  }

  private atom(): Product {
    const token = this.list[this.position++]
    if (token?.kind === 'number') return { scale: Number(token.text), terms: [] }
    if (token?.kind === 'word') return { scale: 1, terms: this.word(token.text) }
    if (token?.text !== '(') throw this.wrong(token ? `'${token.text}' is not expected there` : 'it ends too early')
    const inner = this.product()
    this.close()
    return inner
  }

  private word(word: string): Term[] {
    if (word === 'dimensionless') return []
    const found = findUnit(word)
    if (!found) throw unknownUnit(word, this.text)
    return [{ ...found, name: (found.prefix?.name ?? '') + found.definition.name, exponent: 1 }]
  }

  private exponent(): number {
    if (++this.depth > maxDepth) throw this.wrong(`parentheses go ${maxDepth} deep at most`)
    const token = this.list[this.position++]
    let value: number
    if (token?.text === '-') value = -this.exponent()
    else if (token?.text === '+') value = this.exponent()
    else if (token?.text === '(') value = this.fraction()
    else if (token?.kind === 'number') value = Number(token.text)
    else throw this.wrong('an exponent must be a number')
    this.depth--
    if (!(Math.abs(value) <= maxPower)) throw this.wrong(`exponents go up to ${maxPower}`)
    return value
  }

  private fraction(): number {
    let value = this.exponent()
    if (this.peek() === '/') {
      this.position++
      value /= this.exponent()
    }
    this.close()
    return value
  }

  private close(): void {
    if (this.peek() !== ')') throw this.wrong("a ')' is missing")
    this.position++
  }

  private peek(): string | undefined {
    return this.list[this.position]?.text
  }

  private wrong(reason: string): UnitError {
    return new UnitError(`The unit '${shortened(this.text, 60)}' cannot be read: ${reason}.`, {
      hint: "Write it like 'eV', 'joule / meter ** 3' or '1 / (K * s)'.",
    })
  }
}

function multiply(into: Product, other: Product, sign: 1 | -1): void {
  into.scale = sign === 1 ? into.scale * other.scale : into.scale / other.scale
  for (const term of other.terms) into.terms.push({ ...term, exponent: term.exponent * sign })
}

function raise({ scale, terms }: Product, power: number): Product {
  return { scale: scale ** power, terms: terms.map(term => ({ ...term, exponent: term.exponent * power })) }
}

/** Inside a compound unit a degree Celsius is a difference, as pint reads it. */
export function asDifference(term: Term): Term {
  if (term.definition.offset === 0) return term
  const difference = findUnit(`delta_${term.definition.name}`)
  return difference ? { ...term, ...difference, name: difference.definition.name } : term
}
