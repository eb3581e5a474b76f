import { QueryError } from '../../../errors/index.js'
import { type DType, itemType } from '../../../frame/index.js'
import { Edits } from './edits.js'
import { partOfDate, ruleOf, sparkName, sparkText } from './functions.js'
import { type Token, tokensOf } from './tokens.js'

/** A statement in Spark's words. */
export interface Translation {
  readonly text: string
  /** The cases in which Spark counts otherwise than DuckDB, a sentence each. */
  readonly notes: readonly string[]
  /** Returns the place in the statement of a place in this text. */
  placeOf(at: number): number
}

/** The types of the columns that a statement can read, by their names in lower case. */
export type ColumnTypes = ReadonlyMap<string, ReadonlySet<DType | undefined>>

/**
 * Writes a statement of DuckDB's dialect in Spark's, so that it gives the same rows: names and texts in their quotes, `$name` as
 * `:name`, missing values last in every order, lists counted from 1, functions by Spark's names. Where Spark counts otherwise and
 * nothing can be written for it, a note says so.
 *
 * @throws QueryError, with its place, for what means something else on Spark
 */
export function toSpark(statement: string, columns: ColumnTypes = new Map()): Translation {
  const translator = new Translator(statement, columns)
  return translator.translate()
}

/** A part of a statement that is wrong on Spark, with its place. */
export class DialectError extends QueryError {
  /** @internal Where in the statement. */
  readonly at: number
  /** @internal The message without the hint. */
  readonly what: string

  /** @internal */
  constructor(message: string, at: number, hint: string) {
    super(message, { hint })
    this.at = at
    this.what = message
  }
}

/** A bracket that is open, or the statement itself. */
interface Open {
  readonly at: number
  readonly kind: 'statement' | 'call' | 'group' | 'list' | 'subscript' | 'other'
  clause: string
  /** The begin of the arguments of a call. */
  readonly starts: number[]
  /** The begin of an item of `order by` that has no order of missing values so far. */
  item?: number | undefined
}

const clauses = new Set(
  'select from where group having order qualify window limit offset on using values set union intersect except join'.split(
    ' ',
  ),
)
const orderEnds = new Set(
  'limit offset fetch rows range groups union intersect except window qualify select from where filter'.split(' '),
)
/** Words after which a bracket holds an expression or a query, and is no call. */
const notFunctions = new Set(
  (
    'select from where group having order by qualify window limit offset on using values union intersect except join in and or not ' +
    'when then else case as over filter exists any all some distinct between like ilike is lateral with recursive materialized ' +
    'cast try_cast interval exclude replace rollup cube sets end tablesample sample partition escape rlike similar to'
  ).split(' '),
)
const beforeList = new Set(
  'select where having by on in and or not when then else case between like ilike is distinct all any values return limit from'.split(
    ' ',
  ),
)
const types: Readonly<Record<string, string>> = {
  varchar: 'string',
  text: 'string',
  bpchar: 'string',
  int1: 'tinyint',
  int2: 'smallint',
  short: 'smallint',
  int4: 'int',
  signed: 'int',
  int8: 'bigint',
  long: 'bigint',
  hugeint: 'decimal(38, 0)',
  utinyint: 'smallint',
  usmallint: 'int',
  uinteger: 'bigint',
  ubigint: 'decimal(20, 0)',
  float4: 'float',
  float8: 'double',
  bool: 'boolean',
  logical: 'boolean',
  timestamptz: 'timestamp',
  datetime: 'timestamp',
  blob: 'binary',
}
const wholeTypes =
  /^(?:tinyint|smallint|int|integer|bigint|int[1248]|short|long|signed|hugeint|u(?:tinyint|smallint|integer|bigint))$/
const textTypes = /^(?:varchar|text|string|bpchar|char)$/
/** Functions whose results are whole numbers. */
const wholeFunctions =
  /^(?:round|floor|ceil|ceiling|trunc|count|length|len|sign|year|month|day|hour|minute|second|quarter|row_number|rank|dense_rank|array_length)$/

class Translator {
  readonly #statement: string
  readonly #tokens: readonly Token[]
  readonly #columns: ColumnTypes
  readonly #edits = new Edits()
  readonly #notes = new Set<string>()
  readonly #open: Open[] = [{ at: -1, kind: 'statement', clause: '', starts: [] }]
  /** The other bracket of each. */
  readonly #partner = new Map<number, number>()

  constructor(statement: string, columns: ColumnTypes) {
    this.#statement = statement
    this.#tokens = tokensOf(statement)
    this.#columns = columns
    const open: number[] = []
    this.#tokens.forEach(({ kind, text }, index) => {
      if (kind !== 'mark') return
      if (/^[([{]$/.test(text)) open.push(index)
      if (/^[)\]}]$/.test(text)) {
        const from = open.pop()
        if (from === undefined) return
        this.#partner.set(from, index)
        this.#partner.set(index, from)
      }
    })
  }

  translate(): Translation {
    this.#tokens.forEach((token, index) => {
      this.#token(token, index)
    })
    this.#endItem(this.#tokens.length - 1)
    return { ...this.#edits.apply(this.#statement, this.#tokens), notes: [...this.#notes] }
  }

  #token(token: Token, index: number): void {
    switch (token.kind) {
      case 'text':
        this.#edits.replace(index, sparkText(token.value ?? ''))
        return
      case 'name':
        this.#edits.replace(index, sparkName(token.value ?? ''))
        return
      case 'parameter':
        this.#edits.replace(index, `:${token.text.slice(1)}`)
        return
      case 'number':
        this.#number(token, index)
        return
      case 'word':
        this.#word(token, index)
        return
      default:
        this.#mark(token, index)
    }
  }

  /** A number with a point is a decimal to Spark, which keeps few of its digits in a division or an average. */
  #number({ text }: Token, index: number): void {
    const plain = text.replaceAll('_', '')
    if (/\./.test(plain) && !/e/i.test(plain)) this.#edits.replace(index, `${plain}D`)
    else if (plain !== text) this.#edits.replace(index, plain)
  }

  #word({ text, from }: Token, index: number): void {
    const open = this.#top()
    const next = this.#tokens[index + 1]
    const previous = this.#tokens[index - 1]
    if (previous?.text === '.' || next?.text === '.') return
    // `a is distinct from b`
    if (text === 'from' && previous?.text === 'distinct' && /^(?:is|not)$/.test(this.#tokens[index - 2]?.text ?? ''))
      return
    if (text === 'nulls') open.item = undefined
    if (open.clause === 'order' && orderEnds.has(text) && previous?.text !== ',' && previous?.text !== 'by') {
      this.#endItem(index - 1)
    }
    if (text === 'from' && (open.at === index - 1 || index === 0)) this.#addSelect(index)
    if (clauses.has(text)) open.clause = text === 'join' ? 'from' : text
    if (text === 'by' && open.clause === 'order' && previous?.text === 'order') open.item = index + 1
    if (text === 'exclude' && previous?.text === '*') this.#exclude(index)
    if (text === 'lambda' && next?.kind === 'word') this.#lambda(index)
    if (/^(?:like|ilike)$/.test(text)) this.#pattern(index)
    const isAmongColumns = open.clause === 'select' && next?.text === '(' && this.#tokens[index + 2]?.text === 'select'
    if (text === 'in' && isAmongColumns) {
      this.#notes.add(
        'A missing value is not in the rows of a query (false) on Spark, where DuckDB gives a missing value.',
      )
    }
    if (text === 'tablesample' || (text === 'sample' && previous?.text === 'using')) {
      this.#notes.add('A sample has other rows on Spark than on DuckDB.')
    }
    if (previous?.text === '::' || (previous?.text === 'as' && this.#isCast(open)))
      this.#type(index, previous.text === '::')
    if (text === 'similar' && next?.text === 'to') {
      throw new DialectError("Spark has no 'similar to'.", from, "Write regexp_matches(text, '^(…)$').")
    }
  }

  #mark({ text, from }: Token, index: number): void {
    switch (text) {
      case '(':
      case '{':
        this.#open.push(this.#opened(index))
        return
      case '[':
        this.#openList(index)
        return
      case ')':
      case '}':
      case ']':
        this.#close(index)
        return
      case ',':
        this.#top().starts.push(index + 1)
        if (this.#top().clause === 'order' && this.#top().kind !== 'call') {
          this.#endItem(index - 1)
          this.#top().item = index + 1
        }
        return
      case '//':
        this.#edits.replace(index, 'div')
        this.#notes.add(
          '`//` cuts off all fractions on Spark, and those of whole numbers alone on DuckDB: floor(a / b) says which.',
        )
        return
      case '^':
      case '**':
        throw new DialectError(`'${text}' is not a power on Spark.`, from, 'Write power(a, b), which is one on both.')
      case '->>':
        throw new DialectError(
          "Spark does not read JSON by '->>'.",
          from,
          "Write get_json_object(text, '$.name') for Spark.",
        )
      case '~':
      case '!~':
        throw new DialectError(`Spark does not compare with '${text}'.`, from, 'Write regexp_matches(text, pattern).')
      default:
    }
  }

  #top(): Open {
    return this.#open.at(-1) as Open
  }

  #opened(index: number): Open {
    const previous = this.#tokens[index - 1]
    const isCall = previous?.kind === 'word' && !notFunctions.has(previous.text)
    const kind = isCall ? 'call' : previous?.text === 'group' ? 'group' : 'other'
    const clause = previous && /^(?:cast|try_cast)$/.test(previous.text) ? 'cast' : ''
    return { at: index, kind, clause, starts: [index + 1] }
  }

  #openList(index: number): void {
    const previous = this.#tokens[index - 1]
    const close = this.#partner.get(index)
    const isAfter =
      previous !== undefined &&
      (/^(?:name|parameter)$/.test(previous.kind) ||
        (previous.kind === 'word' && !beforeList.has(previous.text)) ||
        /^[\])]$/.test(previous.text))
    const isSubscript = isAfter && close !== index + 1
    this.#open.push({ at: index, kind: isSubscript ? 'subscript' : 'list', clause: '', starts: [index + 1] })
    if (isAfter && close === index + 1) {
      // A type: `double[]`.
      this.#edits.before(index - 1, 'array<')
      this.#edits.replace(index, '')
      this.#edits.replace(close, '>')
      this.#top().clause = 'type'
    } else if (!isSubscript) this.#edits.replace(index, 'array(')
  }

  #close(index: number): void {
    this.#endItem(index - 1)
    if (this.#open.length === 1) return
    const open = this.#open.pop() as Open
    if (open.kind === 'list' && open.clause !== 'type') this.#edits.replace(index, ')')
    if (open.kind === 'subscript') this.#subscript(open, index)
    if (open.kind === 'call') this.#call(open, index)
    if (open.kind === 'other') this.#special(open, index)
  }

  /** Missing values come last on DuckDB, whatever the direction. */
  #endItem(last: number): void {
    const open = this.#top()
    if (open.item === undefined) return
    if (last >= open.item && open.kind !== 'group') this.#edits.after(last, ' nulls last')
    open.item = undefined
  }

  #subscript(open: Open, index: number): void {
    for (let at = open.at + 1; at < index; at = (this.#partner.get(at) ?? at) + 1) {
      const token = this.#tokens[at] as Token
      if (token.text !== ':') continue
      throw new DialectError('Spark does not cut lists by [from:to].', token.from, 'Write list_slice(list, from, to).')
    }
    // A text is the key of a map or of a record.
    if (this.#tokens[open.at + 1]?.kind === 'text' && index === open.at + 2) return
    this.#edits.before(this.#startOf(open.at - 1), 'try_element_at(')
    this.#edits.replace(open.at, ', ')
    this.#edits.replace(index, ')')
  }

  /** Returns where the value that ends at a piece begins. */
  #startOf(end: number): number {
    let start = end
    const { text } = this.#tokens[end] as Token
    if (text === ')' || text === ']') {
      start = this.#partner.get(end) ?? end
      const before = this.#tokens[start - 1]
      const isPart = before && (before.kind === 'name' || (before.kind === 'word' && !notFunctions.has(before.text)))
      if (text === ']' && (isPart || /^[\])]$/.test(before?.text ?? ''))) return this.#startOf(start - 1)
      if (text === ')' && isPart) start--
    }
    while (this.#tokens[start - 1]?.text === '.' && start >= 2) start = this.#startOf(start - 2)
    return start
  }

  #call(open: Open, index: number): void {
    const nameAt = open.at - 1
    const { text: name, from } = this.#tokens[nameAt] as Token
    if (/^(?:java_method|reflect|try_reflect)$/.test(name) || this.#isScript(name, index)) {
      throw new DialectError(`sql runs statements that read, and ${name} runs programs.`, from, 'Leave it out.')
    }
    if (this.#tokens[nameAt - 1]?.text === '.') return
    const isCounting = /^(?:range|generate_series)$/.test(name) && this.#isTable(nameAt)
    const isOfList = (name === 'len' || name === 'length') && this.#isList(open.at + 1, index - 1)
    if (name === 'unnest') this.#unnest(nameAt, open, index)
    else if (isCounting) this.#count(nameAt, open, index)
    else if (name === 'list' || name === 'array_agg') this.#collect(nameAt, open, index)
    else if (name === 'extract') this.#extract(nameAt, open, index)
    else if (isOfList) this.#edits.replace(nameAt, 'array_size')
    else this.#ruled(nameAt, open, index)
  }

  #ruled(nameAt: number, open: Open, index: number): void {
    const rule = ruleOf((this.#tokens[nameAt] as Token).text)
    const bounds = this.#argumentsOf(open, index)
    const written = rule.write?.(
      bounds.map(([first, last]) => this.#edits.apply(this.#statement, this.#tokens, first, last).text),
      bounds.map(([first, last]) => (first === last ? this.#tokens[first]?.value : undefined)),
      bounds[0] !== undefined && this.#isWhole(...bounds[0]),
    )
    if (rule.note) this.#notes.add(rule.note)
    if (written !== undefined) this.#edits.replaceAll(nameAt, index, written)
    else {
      if (rule.noteElse) this.#notes.add(rule.noteElse)
      if (rule.name) this.#edits.replace(nameAt, rule.name)
    }
  }

  /** The first and the last piece of each argument of a call. */
  #argumentsOf({ starts }: Open, index: number): (readonly [number, number])[] {
    if (index === starts[0]) return []
    return starts.map((start, number) => [start, (starts[number + 1] ?? index + 1) - 2] as const)
  }

  /** `select transform(…) using 'program'` gives rows to a program. */
  #isScript(name: string, index: number): boolean {
    return name === 'transform' && this.#tokens[index + 1]?.text === 'using' && this.#tokens[index + 2]?.kind === 'text'
  }

  /** Returns true where a call stands for a table. */
  #isTable(nameAt: number): boolean {
    const before = this.#tokens[nameAt - 1]?.text ?? ''
    return before === 'lateral' || (this.#top().clause === 'from' && /^(?:from|join|,)$/.test(before))
  }

  /** The items of a list: in `from` as a table, which may read those before it. */
  #unnest(nameAt: number, open: Open, index: number): void {
    if (open.starts.length > 1) {
      const { from } = this.#tokens[nameAt] as Token
      throw new DialectError('unnest takes one list on Spark.', from, 'Write unnest for each, in a query of its own.')
    }
    if (!this.#isTable(nameAt)) {
      this.#edits.replace(nameAt, 'explode')
      return
    }
    const before = this.#tokens[nameAt - 1]?.text
    const isLateral = before === 'lateral'
    const isFirst = before === 'from'
    this.#edits.replace(nameAt, isLateral || isFirst ? 'explode' : 'lateral explode')
    this.#nameTable(index, 'unnest')
  }

  #count(nameAt: number, open: Open, index: number): void {
    const { text: name } = this.#tokens[nameAt] as Token
    if (name === 'generate_series') {
      const [one, ...others] = this.#argumentsOf(open, index).map(
        ([first, last]) => this.#edits.apply(this.#statement, this.#tokens, first, last).text,
      )
      const limits = others.length === 0 ? [`0, ${one}`] : [one, ...others]
      this.#edits.replaceAll(nameAt, index, `explode(sequence(${limits.join(', ')}))`)
    }
    this.#nameTable(index, name)
  }

  /** Gives a table of one column the names that it has on DuckDB, where the statement gives it none. */
  #nameTable(end: number, name: string): void {
    const hasAs = this.#tokens[end + 1]?.text === 'as'
    const alias = this.#tokens[end + (hasAs ? 2 : 1)]
    const hasAlias =
      hasAs ||
      alias?.kind === 'name' ||
      (alias?.kind === 'word' &&
        !notFunctions.has(alias.text) &&
        !clauses.has(alias.text) &&
        !/^(?:cross|inner|left|right|full|natural|semi|anti|lateral)$/.test(alias.text))
    const aliasAt = end + (hasAs ? 2 : 1)
    if (!hasAlias) this.#edits.after(end, ` as ${name}(${name})`)
    else if (this.#tokens[aliasAt + 1]?.text !== '(') this.#edits.after(aliasAt, `(${name})`)
  }

  /** DuckDB keeps missing values in lists, and gives null for no rows. */
  #collect(nameAt: number, open: Open, index: number): void {
    const name = (this.#tokens[nameAt] as Token).text
    const bounds = this.#argumentsOf(open, index)
    if (bounds.length !== 1) return
    const [[first, last]] = bounds as [readonly [number, number]]
    for (let at = first; at <= last; at = (this.#partner.get(at) ?? at) + 1) {
      const { text, from } = this.#tokens[at] as Token
      if (text !== 'order') continue
      throw new DialectError(`Spark takes no order within ${name}(…).`, from, `Write list_sort(${name}(…)).`)
    }
    const start = this.#tokens[first]?.text === 'distinct' ? first + 1 : first
    this.#edits.replace(nameAt, 'nullif((collect_list')
    this.#edits.before(start, "named_struct('v', ")
    this.#edits.after(last, ')')
    let end = index
    for (const word of ['filter', 'over']) {
      if (this.#tokens[end + 1]?.text !== word) continue
      end = this.#partner.get(end + 2) ?? end + 2
    }
    this.#edits.after(end, ').v, array())')
    this.#notes.add(`The items of ${name} have no fixed order on Spark.`)
  }

  #extract(nameAt: number, open: Open, index: number): void {
    const part = this.#tokens[open.at + 1]
    if (!part || this.#tokens[open.at + 2]?.text !== 'from') return
    const date = this.#edits.apply(this.#statement, this.#tokens, open.at + 3, index - 1).text
    const written = partOfDate(part.value ?? part.text, date)
    if (written !== undefined) this.#edits.replaceAll(nameAt, index, written)
  }

  /** Notes the cast in brackets that are no call: `cast(… as …)`. */
  #special({ at, clause }: Open, index: number): void {
    if (clause !== 'cast') return
    for (let from = at + 1; from < index; from = (this.#partner.get(from) ?? from) + 1) {
      if (this.#tokens[from]?.text === 'as') this.#noteCast(at + 1, from - 1, this.#tokens[from + 1])
    }
  }

  #isCast({ clause }: Open): boolean {
    return clause === 'cast'
  }

  #type(index: number, isSuffix: boolean): void {
    const token = this.#tokens[index] as Token
    const spark = Object.hasOwn(types, token.text) ? types[token.text] : undefined
    if (spark !== undefined && this.#tokens[index + 1]?.text !== '(') this.#edits.replace(index, spark)
    else if (spark === 'string') {
      this.#edits.replaceAll(index, this.#partner.get(index + 1) ?? index, 'string')
    }
    if (isSuffix) this.#noteCast(this.#startOf(index - 2), index - 2, token)
  }

  #noteCast(first: number, last: number, type: Token | undefined): void {
    if (!type) return
    const known = first === last || this.#isChain(first, last) ? this.#typesOf(last) : undefined
    const token = this.#tokens[first] as Token
    if (wholeTypes.test(type.text)) {
      const isWhole =
        (known && [...known].every(dtype => dtype !== undefined && dtype !== 'float64')) ||
        (first === last && (token.kind === 'text' || (token.kind === 'number' && !/[.e]/i.test(token.text)))) ||
        (token.kind === 'word' && wholeFunctions.test(token.text) && this.#partner.get(first + 1) === last)
      if (!isWhole)
        this.#notes.add(
          'A number that becomes a whole one is cut off on Spark, and rounded on DuckDB: round(…) rounds on both.',
        )
    }
    if (textTypes.test(type.text)) {
      const isSame =
        (known && [...known].every(dtype => dtype === 'string' || dtype === 'int32' || dtype === 'boolean')) ||
        (first === last && token.kind === 'text')
      if (!isSame) this.#notes.add('Numbers and dates as texts may be written otherwise on Spark than on DuckDB.')
    }
  }

  #isChain(first: number, last: number): boolean {
    return (
      (last - first) % 2 === 0 && this.#tokens.slice(first, last).every(({ text }, at) => at % 2 === 0 || text === '.')
    )
  }

  #typesOf(index: number): ReadonlySet<DType | undefined> | undefined {
    const { kind, text, value = text } = this.#tokens[index] as Token
    return kind === 'word' || kind === 'name' ? this.#columns.get(value.toLowerCase()) : undefined
  }

  #isList(first: number, last: number): boolean {
    if (this.#tokens[first]?.text === '[' && this.#partner.get(first) === last) return true
    const known = this.#isChain(first, last) ? this.#typesOf(last) : undefined
    return known !== undefined && [...known].every(dtype => dtype !== undefined && itemType(dtype) !== undefined)
  }

  #isWhole(first: number, last: number): boolean {
    const known = this.#isChain(first, last) ? this.#typesOf(last) : undefined
    return known !== undefined && [...known].every(dtype => dtype === 'list<int32>' || dtype === 'int32')
  }

  #addSelect(index: number): void {
    for (let at = index + 1; at < this.#tokens.length; at = (this.#partner.get(at) ?? at) + 1) {
      const { text } = this.#tokens[at] as Token
      if (text === 'select') return
      if (text === ')') break
    }
    this.#edits.before(index, 'select * ')
  }

  #exclude(index: number): void {
    this.#edits.replace(index, 'except')
    if (this.#tokens[index + 1]?.text === '(') return
    this.#edits.before(index + 1, '(')
    this.#edits.after(index + 1, ')')
  }

  #lambda(index: number): void {
    for (let at = index + 1; at < this.#tokens.length; at++) {
      const token = this.#tokens[at] as Token
      if (token.text === ':') {
        const isOne = at === index + 2
        this.#edits.replace(index, isOne ? '' : '(')
        this.#edits.replace(at, isOne ? '->' : ') ->')
        return
      }
      if (token.kind !== 'word' && token.text !== ',') return
    }
  }

  /** A backslash is a character like others in a pattern of DuckDB. */
  #pattern(index: number): void {
    const at = index + 1
    const pattern = this.#tokens[at]
    const hasMarks = pattern?.kind === 'parameter' || (pattern?.kind === 'text' && pattern.value?.includes('\\'))
    if (!hasMarks || /^(?:escape|\|\||\(|\[)$/.test(this.#tokens[at + 1]?.text ?? '')) return
    this.#edits.after(at, " escape '\\u0001'")
  }
}
