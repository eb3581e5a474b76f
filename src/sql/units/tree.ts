/**
 * The parts of DuckDB's own syntax tree (`json_serialize_sql`) that units follow. Whatever a later version of DuckDB adds or
 * leaves out, reading it must not fail: all members may be missing.
 */
export interface Expression {
  class?: string
  type?: string
  alias?: string
  column_names?: string[]
  function_name?: string
  children?: Expression[]
  is_operator?: boolean
  identifier?: string
  value?: { is_null?: boolean; type?: { id?: string }; value?: unknown }
  left?: Expression
  right?: Expression
  input?: Expression
  lower?: Expression
  upper?: Expression
  child?: Expression
  case_checks?: { when_expr?: Expression; then_expr?: Expression }[]
  else_expr?: Expression
  subquery?: { node?: QueryNode }
  subquery_type?: string
  // A star.
  relation_name?: string
  exclude_list?: unknown[]
  qualified_exclude_list?: unknown[]
  replace_list?: { key?: string; value?: Expression }[]
  rename_list?: unknown[]
  columns?: boolean
  expr?: Expression | null
  // A window.
  partitions?: Expression[]
  orders?: { expression?: Expression }[]
  default_expr?: Expression | null
}

export interface QueryNode {
  type?: string
  modifiers?: object[]
  cte_map?: { map?: { key?: string; value?: { query?: { node?: QueryNode }; aliases?: string[] } }[] }
  select_list?: Expression[]
  from_table?: TableReference
  where_clause?: Expression | null
  group_expressions?: Expression[]
  having?: Expression | null
  qualify?: Expression | null
  // Set operations and recursive tables.
  setop_type?: string
  left?: QueryNode
  right?: QueryNode
  children?: QueryNode[]
  cte_name?: string
  aliases?: string[]
}

export interface TableReference {
  type?: string
  alias?: string
  table_name?: string
  schema_name?: string
  column_name_alias?: string[]
  subquery?: { node?: QueryNode }
  left?: TableReference
  right?: TableReference
  condition?: Expression | null
  join_type?: string
  ref_type?: string
  using_columns?: string[]
  values?: Expression[][]
  function?: Expression
}
