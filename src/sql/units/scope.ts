import { type Traced, type TracedColumn, unknown } from './trace.js'

/** A table that a part of a statement reads. */
export interface Relation {
  /** Its names, in lower case. */
  readonly names: readonly string[]
  /** `undefined` where they are not known. */
  readonly columns: readonly TracedColumn[] | undefined
  /** The names of those that `*` leaves out, because a join has them from the table before. In lower case. */
  readonly hidden: ReadonlySet<string>
}

/** What the names in a part of a statement mean. */
export interface Scope {
  readonly relations: readonly Relation[]
  /** The columns that the statement itself names, in lower case. */
  readonly aliases: ReadonlyMap<string, Traced>
  /** The named queries of `with`, in lower case. */
  readonly queries: ReadonlyMap<string, readonly TracedColumn[] | undefined>
  readonly outer: Scope | undefined
  /**
   * Names that may mean a column or what the statement names so, in lower case: in `having`, DuckDB takes the second outside of
   * aggregates.
   */
  readonly doubtful?: ReadonlySet<string>
}

/** Finds what a name means, in this part of the statement or in those around it. */
export function lookUp(names: readonly string[], scope: Scope): Traced {
  const lower = names.map(name => name.toLowerCase())
  const alias = lower.length === 1 ? scope.aliases.get(lower[0] as string) : undefined
  for (let around: Scope | undefined = scope; around; around = around.outer) {
    const found = inRelations(lower, around.relations)
    if (found && around === scope && alias && scope.doubtful?.has(lower[0] as string)) return inBoth(found, alias)
    if (found) return found
    if (around === scope && alias) return alias
  }
  return unknown(names.join('.'))
}

/** What is known when a name may mean either. */
function inBoth(one: Traced, other: Traced): Traced {
  const unitOf = (traced: Traced) => (traced.kind === 'unit' ? traced.unit.name : traced.kind)
  return unitOf(one) === unitOf(other) ? one : unknown(one.kind === 'unit' ? one.text : 'a column')
}

function inRelations(names: readonly string[], relations: readonly Relation[]): Traced | undefined {
  const qualified = names.length > 1 ? relations.filter(relation => relation.names.includes(names[0] as string)) : []
  if (qualified.length > 0) return fieldOf(findIn(names[1] as string, qualified), names.slice(2))
  return fieldOf(findIn(names[0] as string, relations), names.slice(1))
}

function findIn(name: string, relations: readonly Relation[]): Traced | undefined {
  for (const { columns, hidden } of relations) {
    if (hidden.has(name)) continue
    const column = columns?.find(column => column.name?.toLowerCase() === name)
    if (column) return column.traced
  }
  return relations.some(({ columns }) => !columns) ? unknown(name) : undefined
}

/** The fields of a record have no unit that is known. */
function fieldOf(found: Traced | undefined, fields: readonly string[]): Traced | undefined {
  return !found || fields.length === 0 ? found : unknown(fields.join('.'))
}
