import { differenceUnit, quantity } from '../../units/index.js'
import { comparesArguments, functionRule, hasDefault } from './functions.js'
import { areSame, type Merger } from './merge.js'
import { lookUp, type Scope } from './scope.js'
import { noUnit, plainNumber, type Traced, type TracedColumn, textOf, unknown } from './trace.js'
import type { Expression, QueryNode } from './tree.js'

/** Traces a query within an expression. */
export type TraceQuery = (node: QueryNode, outer: Scope) => readonly TracedColumn[] | undefined

/** Finds out which unit an expression has, and gives quantities in it the unit of what they stand beside. */
export class ExpressionTracer {
  readonly #merger: Merger
  readonly #isQuantity: (parameter: string) => boolean
  readonly #traceQuery: TraceQuery

  constructor(merger: Merger, isQuantity: (parameter: string) => boolean, traceQuery: TraceQuery) {
    this.#merger = merger
    this.#isQuantity = isQuantity
    this.#traceQuery = traceQuery
  }

  trace(expression: Expression, scope: Scope): Traced {
    switch (expression.class) {
      case 'COLUMN_REF':
        return lookUp(expression.column_names ?? [], scope)
      case 'CONSTANT':
        return plainNumber
      case 'PARAMETER': {
        const { identifier = '' } = expression
        return this.#isQuantity(identifier) ? { kind: 'quantity', name: identifier } : plainNumber
      }
      case 'CAST':
        return expression.child ? this.trace(expression.child, scope) : noUnit
      case 'COLLATE':
        return expression.child ? this.trace(expression.child, scope) : noUnit
      case 'COMPARISON':
        return this.#comparison(expression, scope)
      case 'BETWEEN':
        return this.#between(expression, scope)
      case 'CONJUNCTION':
        return this.#all(expression.children, scope, noUnit)
      case 'OPERATOR':
        return this.#operator(expression, scope)
      case 'CASE':
        return this.#case(expression, scope)
      case 'FUNCTION':
      case 'WINDOW':
        return this.#function(expression, scope)
      case 'SUBQUERY':
        return this.#subquery(expression, scope)
      default:
        this.traceAll(expression, scope)
        return unknown(textIn(expression))
    }
  }

  /** Traces all expressions within an object: those whose own unit does not matter. */
  traceAll(part: unknown, scope: Scope): void {
    if (typeof part !== 'object' || part === null) return
    for (const value of Array.isArray(part) ? part : Object.values(part)) {
      if (isExpression(value)) this.trace(value, scope)
      else if (!isQuery(value)) this.traceAll(value, scope)
    }
  }

  #all(children: readonly Expression[] | undefined, scope: Scope, result: Traced): Traced {
    for (const child of children ?? []) this.trace(child, scope)
    return result
  }

  #comparison({ left, right }: Expression, scope: Scope): Traced {
    if (!left || !right) return noUnit
    const pairs = isRow(left) && isRow(right) && left.children?.length === right.children?.length
    if (pairs) {
      left.children?.forEach((child, index) => {
        this.#merger.compare(
          this.trace(child, scope),
          this.trace((right.children as Expression[])[index] as Expression, scope),
        )
      })
    } else this.#merger.compare(this.trace(left, scope), this.trace(right, scope))
    return noUnit
  }

  #between({ input, lower, upper }: Expression, scope: Scope): Traced {
    if (!input) return noUnit
    const traced = this.trace(input, scope)
    for (const limit of [lower, upper]) if (limit) this.#merger.compare(traced, this.trace(limit, scope))
    return noUnit
  }

  #operator(expression: Expression, scope: Scope): Traced {
    const { type = '', children = [] } = expression
    const traced = children.map(child => this.trace(child, scope))
    const [first = noUnit, ...others] = traced
    if (/^COMPARE_(NOT_)?IN$/.test(type)) {
      for (const other of others) this.#merger.compare(first, other)
      return noUnit
    }
    if (type === 'OPERATOR_COALESCE') return this.#merger.same(traced, 'puts into one column')
    if (type === 'ARRAY_EXTRACT' || type === 'ARRAY_SLICE') return plain(first)
    if (type === 'ARRAY_CONSTRUCTOR') return this.#merger.same(traced, 'puts into one list')
    if (type === 'OPERATOR_TRY') return plain(first)
    if (type === 'STRUCT_EXTRACT') return unknown(textIn(expression))
    return noUnit
  }

  #case({ case_checks = [], else_expr }: Expression, scope: Scope): Traced {
    const results: Traced[] = []
    for (const { when_expr, then_expr } of case_checks) {
      if (when_expr) this.trace(when_expr, scope)
      if (then_expr) results.push(this.trace(then_expr, scope))
    }
    if (else_expr) results.push(this.trace(else_expr, scope))
    return this.#merger.same(results, 'puts into one column')
  }

  #subquery(expression: Expression, scope: Scope): Traced {
    const { node } = expression.subquery ?? {}
    const columns = node && this.#traceQuery(node, scope)
    const isScalar = expression.subquery_type === 'SCALAR'
    const [first] = columns ?? []
    const traced: Traced = first && columns?.length === 1 ? plain(first.traced) : unknown('a query')
    if (!isScalar && expression.child) this.#merger.compare(this.trace(expression.child, scope), traced)
    return isScalar ? traced : noUnit
  }

  #function(expression: Expression, scope: Scope): Traced {
    const { function_name: name = '', children = [] } = expression
    const traced = children.map(child => (child.class === 'LAMBDA' ? unknown(name) : this.trace(child, scope)))
    const { children: _traced, ...rest } = expression
    this.traceAll(rest, scope)
    const [first, second, third] = traced
    if (comparesArguments(name) && first && second) this.#merger.compare(first, second)
    if (hasDefault(name)) {
      const fallback = expression.default_expr ? this.trace(expression.default_expr, scope) : third
      if (first && fallback) return plain(this.#merger.same([first, fallback], 'puts into one column'))
    }
    if (expression.is_operator || /^[-+*/%^@]+$/.test(name)) {
      const operated = this.#arithmetic(name, traced, expression)
      if (operated) return operated
    }
    return this.#ruled(name, traced, expression)
  }

  #ruled(name: string, traced: readonly Traced[], expression: Expression): Traced {
    const [first = noUnit] = traced
    const rule = functionRule(name)
    if (rule === 'none') return noUnit
    if (rule === 'ratio') return traced.some(({ kind }) => kind === 'unknown') ? unknown(textIn(expression)) : noUnit
    if (rule === 'all') return this.#merger.same(traced, 'puts into one column')
    if (rule === 'first') return plain(first)
    if (rule && first.kind === 'unit') {
      const difference = differenceUnit(first.unit)
      if (rule === 'difference') return { kind: 'unit', unit: difference, text: textIn(expression) }
      if (rule === 'square') {
        const { units } = quantity(1, difference).times(quantity(1, difference))
        return { kind: 'unit', unit: units, text: textIn(expression) }
      }
      // The zero of a scale is not zero: a sum of degrees Celsius means nothing, nor does less than them.
      return areSame(difference, first.unit) ? plain(first) : unknown(textIn(expression))
    }
    if (rule) return plain(first)
    for (const item of traced) this.#merger.refuse(item, `'${textIn(expression)}'`)
    return traced.every(isWithout) ? noUnit : unknown(textIn(expression))
  }

  #arithmetic(name: string, traced: readonly Traced[], expression: Expression): Traced | undefined {
    const [first, second] = traced
    if (!first || traced.length > 2) return undefined
    if (name === '+' && !second) return plain(first)
    if (name === '-' && !second) return this.#ruled('abs', traced, expression)
    if ((name === '+' || name === '-') && second) return this.#sum(name, first, second, expression)
    if (!/^(?:\*|\/\/?|%|\^|\*\*)$/.test(name) || !second) return undefined
    for (const [item, other] of [
      [first, second],
      [second, first],
    ] as const)
      this.#merger.refuse(item, textOf(other))
    if (isWithout(first) && isWithout(second)) return noUnit
    const isRatio = name.startsWith('/') && first.kind === 'unit' && second.kind === 'unit'
    if (isRatio && areSame(first.unit, second.unit)) return noUnit
    if (name === '%' && second.kind === 'unit') return this.#merger.same([first, second], 'divides')
    return unknown(textIn(expression))
  }

  #sum(name: string, first: Traced, second: Traced, expression: Expression): Traced {
    const scale = [first, second].find(item => item.kind === 'unit' && !areSame(differenceUnit(item.unit), item.unit))
    const what = name === '+' ? 'adds' : 'subtracts'
    if (!scale) return plain(this.#merger.same([first, second], what))
    const isDifference = name === '-' && first.kind === 'unit' && second.kind === 'unit'
    for (const item of [first, second]) this.#merger.refuse(item, textOf(scale))
    if (!isDifference) return unknown(textIn(expression))
    const { unit } = this.#merger.same([first, second], what) as typeof first
    return { kind: 'unit', unit: differenceUnit(unit), text: textIn(expression) }
  }
}

/** The same unit, of values that no longer are those of the column. */
function plain(traced: Traced): Traced {
  return traced.kind === 'unit' || traced.kind === 'none' ? { ...traced, column: undefined } : traced
}

function isWithout({ kind }: Traced): boolean {
  return kind === 'none' || kind === 'number'
}

function isRow({ class: type, function_name }: Expression): boolean {
  return type === 'FUNCTION' && function_name === 'row'
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null && 'class' in value
}

function isQuery(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'select_list' in value
}

/** Returns a short text of an expression, for messages. */
export function textIn(expression: Expression | undefined, depth = 3): string {
  if (!expression || depth === 0) return '…'
  const { class: type, function_name: name = '', children = [] } = expression
  if (type === 'COLUMN_REF') return (expression.column_names ?? []).join('.')
  if (
    type === 'CONSTANT' &&
    Number.isInteger(expression.value?.value) &&
    /INT$|INTEGER/.test(expression.value?.type?.id ?? '')
  ) {
    return String(expression.value?.value)
  }
  if (type === 'CAST') return textIn(expression.child, depth)
  if (type !== 'FUNCTION' && type !== 'WINDOW') return '…'
  const items = children.map(child => textIn(child, depth - 1))
  return expression.is_operator && items.length === 2 ? items.join(` ${name} `) : `${name}(${items.join(', ')})`
}
