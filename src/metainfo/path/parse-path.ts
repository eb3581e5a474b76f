import { QueryError } from '../../errors/index.js'
import type { Path, Selector } from './path.js'
import type { PathUse, Refusal } from './path-use.js'

/** Signs that end a name outside of quotes. */
const endsName = /[\s.[\]"/^#]/
const isBlank = /\s/
const wholeNumber = /^-?\d+$/

/** How much of a long path errors show on either side of what is wrong. */
const shownAround = 60

/**
 * Reads a path such as `run[0].calculation[-1].energy.total`; `docs/paths.md` describes the language. The text is read once,
 * sign by sign, so that the time grows with its length and no faster.
 *
 * @param use what the path may hold where it is used
 * @throws QueryError for a text that is no path, or holds what has no meaning there, with the place and what is right
 */
export function parsePath(text: string, use: PathUse): Path {
  return new PathParser(text, use).parse()
}

/** A step to which selectors are still added. */
interface OpenStep {
  name: string
  selectors: Selector[]
}

class PathParser {
  readonly #text: string
  readonly #use: PathUse
  readonly #steps: OpenStep[] = []
  #at = 0
  /** What stands between the names: the first separator decides, and the others must be the same. */
  #separator: '.' | '/' | undefined

  constructor(text: string, use: PathUse) {
    this.#use = use
    if (typeof text !== 'string') throw this.#error(`is a text; this is ${kindOf(text)}`)
    this.#text = text.trim()
    if (this.#text === '') throw this.#error('is empty')
  }

  parse(): Path {
    const text = this.#text
    if (text === '.') {
      this.#allow(this.#use.row, "'.'", 0)
      return { text, from: 'row', steps: [] }
    }
    if (this.#sign === '#') return this.#index()
    const from = this.#start()
    this.#names()
    return { text, from, steps: this.#steps }
  }

  get #sign(): string | undefined {
    return this.#text[this.#at]
  }

  /** Takes what stands in front of the first name. */
  #start(): 'row' | 'entry' {
    const { fromEntry } = this.#use
    if (this.#sign !== '^' && this.#sign !== '/') return 'row'
    if (typeof fromEntry === 'object') throw this.#refused(`'${this.#sign}'`, this.#at, fromEntry)
    if (this.#sign === '/') this.#separator = '/'
    this.#at++
    this.#skipBlanks()
    return fromEntry === 'entry' ? 'entry' : 'row'
  }

  /** `#`, or `#run`. */
  #index(): Path {
    this.#allow(this.#use.row, "'#'", 0)
    this.#at++
    this.#skipBlanks()
    if (this.#sign !== undefined) {
      this.#step()
      if (this.#sign !== undefined || this.#steps[0]?.selectors.length !== 0) {
        throw this.#wrong("'#' is followed by the name of one list, without brackets: '#calculation'", 1)
      }
    }
    return { text: this.#text, from: 'index', steps: this.#steps }
  }

  #names(): void {
    this.#step()
    while (this.#sign !== undefined) {
      this.#takeSeparator()
      this.#step()
    }
  }

  #takeSeparator(): void {
    const sign = this.#sign as string
    if (sign !== '.' && sign !== '/') throw this.#unexpected()
    if (this.#separator !== undefined && this.#separator !== sign) {
      throw this.#wrong(
        `names are joined by '.' or by '/', not by both; a name that holds one stands in quotes`,
        this.#at,
      )
    }
    this.#separator = sign
    this.#at++
    this.#skipBlanks()
  }

  /** What is wrong with a sign that cannot follow a name or its brackets. */
  #unexpected(): QueryError {
    const sign = this.#sign as string
    if (sign === ']') return this.#wrong("']' closes no bracket", this.#at)
    if (sign === '^') return this.#wrong("'^' stands in front of a path only", this.#at)
    if (sign === '#') return this.#wrong("'#' stands in front of a path only", this.#at)
    return this.#wrong(
      `a '${this.#separator ?? '.'}' is missing here, or quotes around the whole name, as in "odd name"`,
      this.#at,
    )
  }

  #step(): void {
    const begin = this.#at
    const quoted = this.#sign === '"'
    const name = quoted ? this.#quoted() : this.#bare()
    const above = this.#steps.at(-1)
    // m_path() writes the items of lists as numbers between slashes.
    if (!quoted && this.#separator === '/' && wholeNumber.test(name)) {
      if (!above) throw this.#wrong('an index stands behind the name of a list', begin)
      this.#select(above.selectors, this.#number(name, begin), begin)
    } else this.#steps.push({ name, selectors: [] })
    this.#skipBlanks()
    while (this.#sign === '[') this.#brackets(this.#steps.at(-1) as OpenStep)
  }

  #bare(): string {
    const begin = this.#at
    while (this.#sign !== undefined && !endsName.test(this.#sign)) this.#at++
    if (this.#at === begin) throw this.#missingName()
    return this.#text.slice(begin, this.#at)
  }

  #missingName(): QueryError {
    if (this.#sign === undefined) return this.#wrong('a name is missing at the end', this.#at)
    if (this.#sign === '^' || this.#sign === '#') return this.#unexpected()
    return this.#wrong(`a name is missing before '${this.#sign}'`, this.#at)
  }

  /** A name in quotes; a backslash lets a quote or a backslash be part of it. */
  #quoted(): string {
    const begin = this.#at++
    const parts: string[] = []
    for (let sign = this.#sign; sign !== '"'; sign = this.#sign) {
      if (sign === '\\') this.#at++
      if (this.#sign === undefined) throw this.#wrong('the quote is not closed', begin)
      parts.push(this.#sign)
      this.#at++
    }
    this.#at++
    return parts.join('')
  }

  #brackets({ selectors }: OpenStep): void {
    const begin = this.#at++
    const from = this.#bound()
    const isRange = this.#sign === ':'
    if (isRange) this.#at++
    const to = isRange ? this.#bound() : undefined
    if (this.#sign !== ']') {
      const what = this.#sign === undefined ? 'the bracket is not closed' : bracketForms
      throw this.#wrong(what, this.#sign === undefined ? begin : this.#at)
    }
    this.#at++
    const text = this.#text.slice(begin, this.#at)
    if (!isRange) this.#select(selectors, from ?? 'all', begin)
    else if (from === undefined && to === undefined) this.#select(selectors, 'all', begin)
    else {
      if (isEmpty(from, to))
        throw this.#wrong(`'${text}' chooses nothing, because the end of a range is not in it`, begin)
      this.#select(selectors, { from, to }, begin)
    }
    this.#skipBlanks()
  }

  #select(selectors: Selector[], selector: Selector, at: number): void {
    if (selectors.length > 0) this.#allow(this.#use.manyBrackets, 'second index', at)
    selectors.push(selector)
  }

  /** An index in brackets; `undefined` where there is none. */
  #bound(): number | undefined {
    this.#skipBlanks()
    const begin = this.#at
    if (this.#sign === '-') this.#at++
    while (this.#sign !== undefined && this.#sign >= '0' && this.#sign <= '9') this.#at++
    const digits = this.#text.slice(begin, this.#at)
    this.#skipBlanks()
    if (digits === '') return undefined
    if (digits === '-') throw this.#wrong(bracketForms, begin)
    return this.#number(digits, begin)
  }

  #number(digits: string, at: number): number {
    const index = Number(digits)
    if (!Number.isSafeInteger(index)) throw this.#wrong('the index is larger than any list', at)
    // Minus zero is zero.
    return index + 0
  }

  #skipBlanks(): void {
    while (this.#sign !== undefined && isBlank.test(this.#sign)) this.#at++
  }

  #allow(allowed: true | Refusal, what: string, at: number): void {
    if (allowed !== true) throw this.#refused(what, at, allowed)
  }

  #refused(what: string, at: number, { reason }: Refusal): QueryError {
    return this.#error(`takes no ${what} (at ${this.#place(at)}): '${this.#shown(at)}'`, reason)
  }

  #wrong(what: string, at: number): QueryError {
    return this.#error(`is wrong at ${this.#place(at)}: '${this.#shown(at)}': ${what}`)
  }

  #error(what: string, reason?: string): QueryError {
    const { subject, example } = this.#use
    const right = `Right is, for example, '${example}'.`
    return new QueryError(`${subject} ${what}.`, { hint: reason === undefined ? right : `${reason} ${right}` })
  }

  #place(at: number): string {
    return at >= this.#text.length ? 'its end' : `character ${at + 1}`
  }

  /** The text around a place. */
  #shown(at: number): string {
    const from = Math.max(0, at - shownAround)
    const to = at + shownAround
    const [before, after] = [from > 0 ? '…' : '', to < this.#text.length ? '…' : '']
    return before + this.#text.slice(from, to) + after
  }
}

const bracketForms = 'brackets hold an index ([0], [-1]), a range ([0:2]), or nothing for all ([])'

/** True for ranges that hold no item of any list. */
function isEmpty(from: number | undefined, to: number | undefined): boolean {
  if (to === undefined) return false
  return to === 0 || (from !== undefined && from < 0 === to < 0 && from >= to)
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of the type ${typeof value}`
}
