import { append } from '../../basics/append.js'
import type { AnyQuantity, Unit } from '../../units/index.js'
import { ExpressionTracer } from './expression.js'
import { Merger } from './merge.js'
import type { Relation, Scope } from './scope.js'
import { noUnit, type Traced, type TracedColumn } from './trace.js'
import type { Expression, QueryNode, TableReference } from './tree.js'

/** The columns of a query; `undefined` where they are not known. */
type Columns = readonly TracedColumn[] | undefined

/** The columns of a statement, and the units into which its quantities are converted. */
export interface TracedStatement {
  /** The columns of the result; `undefined` where they are not known. */
  readonly columns: Columns
  /** By the names of the parameters. */
  readonly units: ReadonlyMap<string, Unit>
  /** What to know about comparisons, a sentence each. */
  readonly notes: readonly string[]
}

/**
 * Follows units through a statement.
 *
 * @param tables the columns of the tables, by their names in lower case
 * @throws UnitError where the statement mixes units, or does not say which unit a quantity takes
 */
export function traceStatement(
  node: QueryNode,
  tables: ReadonlyMap<string, Columns>,
  quantities: ReadonlyMap<string, AnyQuantity>,
): TracedStatement {
  const merger = new Merger(quantities)
  const tracer = new QueryTracer(merger, name => quantities.has(name))
  const columns = tracer.query(node, { relations: [], aliases: new Map(), queries: tables, outer: undefined })
  merger.checkFound()
  return { columns, units: merger.units, notes: [...merger.notes] }
}

const nothing: ReadonlySet<string> = new Set()

class QueryTracer {
  readonly #merger: Merger
  readonly #expressions: ExpressionTracer

  constructor(merger: Merger, isQuantity: (parameter: string) => boolean) {
    this.#merger = merger
    this.#expressions = new ExpressionTracer(merger, isQuantity, (node, outer) => this.query(node, outer))
  }

  query(node: QueryNode, outer: Scope): Columns {
    const scope = this.#withQueries(node, outer)
    const columns = this.#body(node, scope)
    if (node.type !== 'SELECT_NODE') this.#expressions.traceAll(node.modifiers, namedScope(scope, columns))
    return columns
  }

  #body(node: QueryNode, scope: Scope): Columns {
    if (node.type === 'SELECT_NODE') return this.#select(node, scope)
    if (node.type === 'SET_OPERATION_NODE') return this.#setOperation(node, scope)
    if (node.type === 'RECURSIVE_CTE_NODE') return this.#recursive(node, scope)
    return undefined
  }

  /** Adds the queries of `with`, each of which sees those before it. */
  #withQueries({ cte_map }: QueryNode, outer: Scope): Scope {
    const queries = new Map(outer.queries)
    const scope: Scope = { ...empty(outer), queries }
    for (const { key, value } of cte_map?.map ?? []) {
      const node = value?.query?.node
      if (key && node) queries.set(key.toLowerCase(), renamed(this.query(node, scope), value?.aliases))
    }
    return scope
  }

  #recursive({ left, right, cte_name = '', aliases }: QueryNode, scope: Scope): Columns {
    const first = renamed(left && this.query(left, scope), aliases)
    const queries = new Map(scope.queries).set(cte_name.toLowerCase(), first)
    const next = right && this.query(right, { ...scope, queries })
    return this.#byPosition([first, next])
  }

  #setOperation(node: QueryNode, scope: Scope): Columns {
    const parts = (node.children ?? [node.left, node.right]).map(part => part && this.query(part, scope))
    if (/EXCEPT/.test(node.setop_type ?? '')) {
      this.#byPosition(parts)
      return parts[0]
    }
    return /BY_NAME/.test(node.setop_type ?? '') ? this.#byName(parts) : this.#byPosition(parts)
  }

  #byPosition(parts: readonly Columns[]): Columns {
    const [first] = parts
    if (!first || parts.some(part => part?.length !== first.length)) return undefined
    return first.map(({ name }, index) => ({
      name,
      traced: this.#merger.same(
        parts.map(part => part?.[index]?.traced ?? noUnit),
        'puts into one column',
      ),
    }))
  }

  #byName(parts: readonly Columns[]): Columns {
    const found = new Map<string, { name: string; traced: Traced[] }>()
    for (const part of parts) {
      if (!part || part.some(({ name }) => name === undefined)) return undefined
      for (const { name, traced } of part as { name: string; traced: Traced }[]) {
        const column = found.get(name.toLowerCase())
        if (column) column.traced.push(traced)
        else found.set(name.toLowerCase(), { name, traced: [traced] })
      }
    }
    return [...found.values()].map(({ name, traced }) => ({
      name,
      traced: this.#merger.same(traced, 'puts into one column'),
    }))
  }

  #select(node: QueryNode, outer: Scope): Columns {
    const relations = this.#from(node.from_table, outer)
    const aliases = new Map<string, Traced>()
    const scope: Scope = { relations, aliases, queries: outer.queries, outer: outer.outer }
    const columns = this.#selectList(node.select_list ?? [], scope, aliases)
    const { where_clause, group_expressions, having, qualify } = node
    this.#expressions.traceAll([where_clause, group_expressions, qualify], scope)
    const grouped = new Set((group_expressions ?? []).map(({ column_names }) => column_names?.at(-1)?.toLowerCase()))
    const doubtful = new Set([...aliases.keys()].filter(name => !grouped.has(name)))
    this.#expressions.traceAll([having], { ...scope, doubtful })
    this.#expressions.traceAll(node.modifiers, scope)
    return columns
  }

  #selectList(list: readonly Expression[], scope: Scope, aliases: Map<string, Traced>): Columns {
    const columns: TracedColumn[] = []
    let isKnown = true
    for (const expression of list) {
      if (expression.class === 'STAR') {
        const starred = this.#star(expression, scope)
        if (starred) append(columns, starred)
        else isKnown = false
        continue
      }
      const traced = this.#expressions.trace(expression, scope)
      const name = expression.alias || expression.column_names?.at(-1)
      if (expression.alias && !aliases.has(expression.alias.toLowerCase())) {
        aliases.set(expression.alias.toLowerCase(), traced)
      }
      columns.push({ name, traced })
    }
    return isKnown ? columns : undefined
  }

  #star(star: Expression, scope: Scope): Columns {
    this.#expressions.traceAll(star.replace_list, scope)
    if (star.columns || (star.rename_list?.length ?? 0) > 0 || (star.qualified_exclude_list?.length ?? 0) > 0)
      return undefined
    const name = star.relation_name?.toLowerCase()
    const relations = scope.relations.filter(({ names }) => !name || names.includes(name))
    const excluded = new Set((star.exclude_list ?? []).map(item => String(item).toLowerCase()))
    const replaced = new Map((star.replace_list ?? []).map(({ key, value }) => [key?.toLowerCase(), value]))
    const columns: TracedColumn[] = []
    for (const relation of relations) {
      if (!relation.columns) return undefined
      for (const column of relation.columns) {
        const key = column.name?.toLowerCase() ?? ''
        if (excluded.has(key) || (!name && relation.hidden.has(key))) continue
        const replacement = replaced.get(key)
        columns.push(replacement ? { ...column, traced: this.#expressions.trace(replacement, scope) } : column)
      }
    }
    return columns
  }

  #from(table: TableReference | undefined, scope: Scope): Relation[] {
    switch (table?.type) {
      case undefined:
      case 'EMPTY':
        return []
      case 'BASE_TABLE': {
        const { table_name = '', schema_name, alias } = table
        const columns = schema_name ? undefined : scope.queries.get(table_name.toLowerCase())
        return [relation(alias || table_name, renamed(columns, table.column_name_alias))]
      }
      case 'SUBQUERY': {
        const columns = table.subquery?.node && this.query(table.subquery.node, scope)
        return [relation(table.alias ?? '', renamed(columns, table.column_name_alias))]
      }
      case 'JOIN':
        return this.#join(table, scope)
      case 'EXPRESSION_LIST':
        return [relation(table.alias ?? '', renamed(this.#values(table.values ?? [], scope), table.column_name_alias))]
      default:
        if (table?.function?.function_name === 'unnest') return [this.#unnested(table, scope)]
        if (/^(?:range|generate_series)$/.test(table?.function?.function_name ?? ''))
          return [this.#counted(table as TableReference, scope)]
        this.#expressions.traceAll(table, scope)
        return [relation(table?.alias ?? '', undefined)]
    }
  }

  /** Numbers that count. */
  #counted({ function: call, alias = '', column_name_alias: names }: TableReference, scope: Scope): Relation {
    this.#expressions.traceAll(call, scope)
    const name = call?.function_name ?? ''
    return relation(alias || name, renamed([{ name, traced: noUnit }], names))
  }

  /** The items of a list, which may be one of a table before. */
  #unnested({ function: call, alias = '', column_name_alias: names }: TableReference, scope: Scope): Relation {
    const [list, ...more] = call?.children ?? []
    const columns =
      list && more.length === 0 ? [{ name: 'unnest', traced: this.#expressions.trace(list, scope) }] : undefined
    return relation(alias || 'unnest', renamed(columns, names))
  }

  #values(rows: readonly Expression[][], scope: Scope): Columns {
    const [first = []] = rows
    return first.map((_, index) => ({
      name: `col${index}`,
      traced: this.#merger.same(
        rows.map(row => (row[index] ? this.#expressions.trace(row[index] as Expression, scope) : noUnit)),
        'puts into one column',
      ),
    }))
  }

  #join(table: TableReference, scope: Scope): Relation[] {
    const left = this.#from(table.left, scope)
    // The right side of a join may be a query that reads the left side.
    const right = this.#from(table.right, { ...empty(scope), relations: left, outer: scope.outer })
    const inside: Scope = { ...empty(scope), relations: [...left, ...right], outer: scope.outer }
    if (table.condition) this.#expressions.trace(table.condition, inside)
    const shared = table.ref_type === 'NATURAL' ? commonNames(left, right) : (table.using_columns ?? [])
    for (const name of shared) this.#compareShared(name.toLowerCase(), left, right)
    if (/^(?:SEMI|ANTI)$/.test(table.join_type ?? '')) return left
    const hidden = new Set(shared.map(name => name.toLowerCase()))
    return [...left, ...right.map(one => ({ ...one, hidden: new Set([...one.hidden, ...hidden]) }))]
  }

  #compareShared(name: string, left: readonly Relation[], right: readonly Relation[]): void {
    const [one, other] = [left, right].map(side => columnIn(side, name)?.traced)
    if (one && other) this.#merger.compare(one, other)
  }
}

function relation(name: string, columns: Columns): Relation {
  return { names: name ? [name.toLowerCase()] : [], columns, hidden: nothing }
}

/** The scope of a query that reads nothing of the query around it but its `with`. */
function empty(outer: Scope): Scope {
  const around = outer.relations.length > 0 || outer.aliases.size > 0 ? outer : outer.outer
  return { relations: [], aliases: new Map(), queries: outer.queries, outer: around }
}

function namedScope(scope: Scope, columns: Columns): Scope {
  const aliases = new Map<string, Traced>()
  for (const { name, traced } of columns ?? []) if (name) aliases.set(name.toLowerCase(), traced)
  return { ...scope, aliases }
}

function renamed(columns: Columns, names: readonly string[] | undefined): Columns {
  if (!names || names.length === 0) return columns
  return columns?.map((column, index) => ({ ...column, name: names[index] ?? column.name }))
}

function commonNames(left: readonly Relation[], right: readonly Relation[]): string[] {
  const names = right.flatMap(({ columns = [] }) => columns.map(({ name = '' }) => name))
  return names.filter(name => columnIn(left, name.toLowerCase()))
}

function columnIn(relations: readonly Relation[], name: string): TracedColumn | undefined {
  for (const { columns = [], hidden } of relations) {
    const found = hidden.has(name) ? undefined : columns.find(column => column.name?.toLowerCase() === name)
    if (found) return found
  }
  return undefined
}
