import { apiError } from '../answer.js'
import type { JsonObject } from '../json.js'
import { valuesAt } from './document-values.js'
import { type OptimadeToken, optimadeTokens } from './optimade-tokens.js'
import { searchQuantities } from './quantities.js'

type Test = (document: JsonObject) => boolean
type Compare = (value: unknown) => boolean
type Constant = string | number

const comparisons: Record<string, (value: Constant, wanted: Constant) => boolean> = {
  '=': (value, wanted) => value === wanted,
  '!=': (value, wanted) => value !== wanted,
  '<': (value, wanted) => value < wanted,
  '<=': (value, wanted) => value <= wanted,
  '>': (value, wanted) => value > wanted,
  '>=': (value, wanted) => value >= wanted,
}
const mirrored: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' }
const textual: Record<string, (value: string, wanted: string) => boolean> = {
  CONTAINS: (value, wanted) => value.includes(wanted),
  STARTS: (value, wanted) => value.startsWith(wanted),
  ENDS: (value, wanted) => value.endsWith(wanted),
}

/**
 * Makes the test of an OPTIMADE filter such as `elements HAS ALL "Ti","O" AND nelements=2`, over the properties that
 * NOMAD indexes: elements, nelements, chemical_formula_…, nsites, nperiodic_dimensions, structure_features. A property
 * that an entry does not have makes every comparison false.
 *
 * @throws a 422 for a filter that cannot be read.
 */
export function optimadeTest(filter: string): Test {
  return new Parser(filter).parse()
}

class Parser {
  private readonly tokens: OptimadeToken[]
  private position = 0

  constructor(private readonly filter: string) {
    this.tokens = optimadeTokens(filter, at => this.error('cannot be read', at))
  }

  parse(): Test {
    if (this.tokens.length === 0) return () => true
    const test = this.alternatives()
    if (this.position < this.tokens.length) throw this.error('has something after its end')
    return test
  }

  private alternatives(): Test {
    const tests = [this.conjunction()]
    while (this.take('OR')) tests.push(this.conjunction())
    return document => tests.some(test => test(document))
  }

  private conjunction(): Test {
    const tests = [this.phrase()]
    while (this.take('AND')) tests.push(this.phrase())
    return document => tests.every(test => test(document))
  }

  private phrase(): Test {
    if (this.take('NOT')) {
      const test = this.phrase()
      return document => !test(document)
    }
    if (!this.take('(')) return this.comparison()
    const test = this.alternatives()
    if (!this.take(')')) throw this.error("lacks a ')'")
    return test
  }

  private comparison(): Test {
    const first = this.tokens[this.position]
    if (first?.kind === 'constant') {
      const value = this.constant()
      const operator = this.operator()
      return this.some(this.property(), this.against(mirrored[operator] as string, value))
    }
    const path = this.property()
    for (const [word, matches] of Object.entries(textual)) {
      if (!this.take(word)) continue
      this.take('WITH')
      const wanted = String(this.constant())
      return this.some(path, value => typeof value === 'string' && matches(value, wanted))
    }
    if (this.take('IS')) return this.known(path)
    if (this.take('HAS')) return this.has(path)
    if (this.take('LENGTH')) return this.length(path)
    return this.some(path, this.against(this.operator(), this.constant()))
  }

  private known(path: string): Test {
    const known = this.take('KNOWN')
    if (!known && !this.take('UNKNOWN')) throw this.error("needs KNOWN or UNKNOWN after 'IS'")
    return document => valuesAt(document, path).length > 0 === known
  }

  private has(path: string): Test {
    if (this.take('ALL')) {
      const wanted = this.list()
      return document => wanted.every(matches => valuesAt(document, path).some(matches))
    }
    if (this.take('ANY')) {
      const wanted = this.list()
      return document => wanted.some(matches => valuesAt(document, path).some(matches))
    }
    if (this.take('ONLY')) return this.hasOnly(path)
    return this.some(path, this.item())
  }

  /** As NOMAD's index answers it: exactly these elements, each of them present; other properties have no such index. */
  private hasOnly(path: string): Test {
    if (path !== 'optimade.elements') throw this.error("can ask 'HAS ONLY' of elements alone")
    const wanted = [this.constant()]
    while (this.take(',')) wanted.push(this.constant())
    return document => {
      const values = valuesAt(document, path)
      return values.length === wanted.length && wanted.every(element => values.some(value => value === element))
    }
  }

  private length(path: string): Test {
    const operator = this.tokens[this.position]?.kind === 'operator' ? this.operator() : '='
    const matches = this.against(operator, this.constant())
    return document => valuesAt(document, path).length > 0 && matches(valuesAt(document, path).length)
  }

  private list(): Compare[] {
    const items = [this.item()]
    while (this.take(',')) items.push(this.item())
    return items
  }

  private item(): Compare {
    const operator = this.tokens[this.position]?.kind === 'operator' ? this.operator() : '='
    return this.against(operator, this.constant())
  }

  private against(operator: string, wanted: Constant): Compare {
    const matches = comparisons[operator] as (value: Constant, wanted: Constant) => boolean
    return value => typeof value === typeof wanted && matches(value as Constant, wanted)
  }

  private some(path: string, matches: Compare): Test {
    return document => valuesAt(document, path).some(matches)
  }

  private property(): string {
    const token = this.tokens[this.position++]
    const path = `optimade.${token?.text}`
    if (token?.kind === 'name' && searchQuantities.has(path)) return path
    throw this.error(token ? `has '${token.text}' where a property must stand` : 'ends too early', token?.at)
  }

  private constant(): Constant {
    const token = this.tokens[this.position++]
    if (token?.kind === 'constant') return token.value as Constant
    throw this.error(token ? `has '${token.text}' where a value must stand` : 'ends too early', token?.at)
  }

  private operator(): string {
    const token = this.tokens[this.position++]
    if (token?.kind === 'operator') return token.text
    throw this.error(token ? `has '${token.text}' where a comparison must stand` : 'ends too early', token?.at)
  }

  private take(text: string): boolean {
    const token = this.tokens[this.position]
    if (token?.text !== text || token.kind === 'constant') return false
    this.position++
    return true
  }

  private error(what: string, at = this.tokens[this.position]?.at) {
    const place = at === undefined ? '' : ` at character ${at + 1}`
    return apiError(422, [{ msg: `The OPTIMADE filter '${this.filter}' ${what}${place}.`, loc: [['optimade_filter']] }])
  }
}
