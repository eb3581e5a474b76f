import { QueryError, shortValue } from '../../errors/index.js'
import { Column, Frame } from '../../frame/index.js'
import { isQuantity, quantity } from '../../units/index.js'
import { isTable, SqlFiles, SqlName, SqlPart, SqlTableInUnits } from './parts.js'
import { type Inside, insideAfter } from './quotes.js'
import type { SqlParameter, SqlPlace, SqlStatement, SqlTable, SqlValue } from './statement.js'

/** Lists of more items than this are bound as one value. */
const mostItems = 64
/** How names in the text begin that stand for holes. */
export const holePrefix = 'nomad_notebook_'

/** Returns the text of a template as it is written, so that `'\d+'` is a backslash and a letter. */
export function rawTexts(strings: TemplateStringsArray): string[] {
  return strings.raw.map(text => text.replace(/\\([`$])/g, '$1'))
}

/** Puts names in place of the holes of a statement, and keeps their values apart. @throws QueryError for holes that cannot stand there */
export function compileStatement(texts: readonly string[], holes: readonly unknown[]): SqlStatement {
  const compiler = new Compiler()
  compiler.add(texts, holes)
  return compiler.finish()
}

class Compiler {
  readonly #parameters: SqlParameter[] = []
  readonly #tables: SqlTable[] = []
  readonly #tableNames = new Map<unknown, string>()
  readonly #places: SqlPlace[] = []
  #text = ''
  #shown = ''
  #inside: Inside
  #hole = 0

  add(texts: readonly string[], holes: readonly unknown[]): void {
    for (let index = 0; index < texts.length; index++) {
      const text = texts[index] as string
      this.#places.push({ from: this.#text.length, shown: this.#shown.length, isHole: false })
      this.#text += text
      this.#shown += text
      this.#inside = insideAfter(text, this.#inside)
      if (index < holes.length) this.#addHole(holes[index])
    }
  }

  finish(): SqlStatement {
    if (this.#inside && this.#inside.end !== '\n') {
      throw new QueryError(`The SQL statement ends within ${this.#inside.what}.`, { hint: this.#shown })
    }
    if (this.#text.trim() === '') throw new QueryError('The SQL statement is empty.')
    return {
      text: this.#text,
      parameters: this.#parameters,
      tables: this.#tables,
      shown: this.#shown,
      places: this.#places,
    }
  }

  #addHole(hole: unknown): void {
    const number = ++this.#hole
    if (this.#inside) throw withinQuotes(number, this.#inside.what, hole)
    if (hole instanceof SqlPart) this.#addPart(hole)
    else this.#addValue(hole, number)
  }

  #addValue(hole: unknown, number: number): void {
    this.#places.push({ from: this.#text.length, shown: this.#shown.length, isHole: true, value: hole })
    this.#text += ` ${this.#textOf(hole, number)} `
    this.#shown += `\${${shownValue(hole)}}`
  }

  #addPart(part: SqlPart): void {
    this.#text += ' '
    this.add(part.texts, part.holes)
    if (this.#inside && this.#inside.end !== '\n') {
      throw new QueryError(`A part of the SQL statement ends within ${this.#inside.what}.`, { hint: this.#shown })
    }
    // A comment at the end of a part must not take what follows.
    this.#text += this.#inside ? '\n' : ' '
    this.#inside = undefined
  }

  #textOf(hole: unknown, number: number): string {
    if (hole instanceof SqlName) return hole.text
    if (isTable(hole) || hole instanceof SqlTableInUnits) return this.#table(hole, number)
    const value = parameterOf(hole, number)
    return Array.isArray(value) || isQuantityList(value) ? this.#list(value, number) : this.#parameter(value, number)
  }

  #table(source: SqlTable['source'], hole: number): string {
    let name = this.#tableNames.get(source)
    if (!name) {
      name = `${holePrefix}table_${this.#tables.length + 1}`
      this.#tables.push({ name, hole, source })
      this.#tableNames.set(source, name)
    }
    return `"${name}"`
  }

  #parameter(value: SqlParameter['value'], hole: number): string {
    const name = `${holePrefix}value_${this.#parameters.length + 1}`
    this.#parameters.push({ name, hole, value })
    return `$${name}`
  }

  /** After `in`, a list stands for its items; anywhere else it is a value of its own. */
  #list(value: SqlParameter['value'], hole: number): string {
    const before = /\bin\s*(\(\s*)?$/i.exec(this.#text)
    if (!before) return this.#parameter(value, hole)
    const items = itemsOf(value)
    const inside =
      items.length === 0
        ? 'select null where false'
        : items.length > mostItems
          ? `select unnest(${this.#parameter(value, hole)})`
          : items.map(item => this.#parameter(item, hole)).join(', ')
    return before[1] ? inside : `(${inside})`
  }
}

function isQuantityList(value: unknown): boolean {
  return isQuantity(value) && value.shape.length > 0
}

/** Returns the items of a list, quantities in the unit of the list. */
function itemsOf(value: SqlParameter['value']): SqlParameter['value'][] {
  if (!isQuantity(value)) return [...(value as readonly SqlValue[])]
  return Array.from(value.flat(), number => quantity(number, value.units))
}

/** Checks a value. @throws QueryError for what cannot be bound */
function parameterOf(hole: unknown, number: number): SqlParameter['value'] {
  if (isQuantity(hole)) {
    if (hole.shape.length < 2) return hole
    throw wrongHole(number, 'a quantity of several dimensions', 'Give its numbers one by one.')
  }
  if (hole instanceof Column) return columnValues(hole, number)
  if (Array.isArray(hole) || hole instanceof Float64Array || hole instanceof Int32Array) {
    return listOf(Array.from(hole as ArrayLike<unknown>), number)
  }
  return singleValue(hole, number)
}

/** A column stands for the values that it has; missing ones are left out. */
function columnValues(column: Column, hole: number): SqlParameter['value'] {
  const values = column.toArray().filter(value => value !== null)
  if (!column.unit) return listOf(values, hole)
  return quantity(Float64Array.from(values as number[]), column.unit)
}

function listOf(items: unknown[], hole: number): SqlParameter['value'] {
  const given = items.filter(item => item !== null)
  if (given.length > 0 && given.every(isQuantity)) {
    const { units } = given[0] as { units: Parameters<typeof quantity>[1] }
    if (given.length < items.length) throw wrongHole(hole, 'a list of quantities with null', 'Leave null out.')
    return quantity(
      Float64Array.from(given, item => (item as ReturnType<typeof quantity>).to(units as string).magnitude as number),
      units as string,
    )
  }
  const values = items.map(item => singleValue(item, hole))
  const kinds = new Set(values.filter(value => value !== null).map(kindOf))
  if (kinds.size < 2 || (kinds.size === 2 && kinds.has('number') && kinds.has('bigint'))) return values
  throw wrongHole(hole, `a list of ${[...kinds].join(' and ')}`, 'Its items must be of one type.')
}

function kindOf(value: unknown): string {
  return value instanceof Date ? 'Date' : typeof value
}

function singleValue(value: unknown, hole: number): SqlValue {
  if (value === null || ['number', 'string', 'boolean', 'bigint'].includes(typeof value)) return value as SqlValue
  if (Object.prototype.toString.call(value) === '[object Date]') {
    if (!Number.isNaN((value as Date).getTime())) return value as Date
    throw wrongHole(hole, 'an invalid date')
  }
  if (value === undefined) throw wrongHole(hole, 'undefined', 'Give null for a missing value.')
  if (typeof (value as { then?: unknown }).then === 'function') {
    throw wrongHole(hole, 'a promise', `Await it first: \${await …}.`)
  }
  if (typeof (value as { toFrame?: unknown }).toFrame === 'function') {
    throw wrongHole(hole, 'no table yet', `Make a frame first: \${await query.toFrame()}, or download a data set.`)
  }
  throw wrongHole(
    hole,
    shortValue(value),
    'It takes numbers, texts, booleans, dates, null, lists of them, quantities, frames, data sets, sql.files, sql.name and sql.part.',
  )
}

function wrongHole(hole: number, what: string, hint?: string): QueryError {
  return new QueryError(`The value ${hole} of the SQL statement is ${what}.`, hint ? { hint } : {})
}

function withinQuotes(hole: number, what: string, value: unknown): QueryError {
  const isText = what === 'quotes'
  return new QueryError(`The value ${hole} of the SQL statement (${shownValue(value)}) stands within ${what}.`, {
    hint: isText
      ? `Values need no quotes: where formula = \${name}. For parts of texts: like \${name + '%'}.`
      : what === 'a quoted name'
        ? `sql.name quotes a name: \${sql.name(column)}.`
        : 'Take it out of the comment.',
  })
}

function shownValue(hole: unknown): string {
  if (hole instanceof Frame) return 'frame'
  if (hole instanceof SqlFiles) return 'files'
  if (hole instanceof SqlTableInUnits) return shownValue(hole.table)
  if (isTable(hole)) return 'data set'
  if (hole instanceof SqlName) return `sql.name ${hole.text}`
  if (hole instanceof SqlPart) return 'sql.part'
  if (isQuantity(hole)) return String(hole).slice(0, 40)
  return shortValue(hole).slice(0, 40)
}
