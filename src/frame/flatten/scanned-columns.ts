import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { idNames } from './id-column.js'
import { type FlattenPath, plainPath } from './path.js'
import type { RowColumns } from './row-columns.js'
import type { Level, Row } from './row-walk.js'
import type { ScanLeaf, ScanSettings } from './scan-leaf.js'
import { type LeftOut, ScanNode } from './scan-node.js'
import { shortNames } from './short-names.js'
import { ColumnValues } from './values.js'

/** Columns, lists and sections that a table without named columns looks at: more are no table that anybody reads. */
const mostNames = 10_000

interface Scope {
  node: ScanNode
  /** How many sections were read, each once. */
  count: number
  /** What those are called in notes. */
  what: string
  /** Of a section that encloses rows: the one that was read last, and what was found in it. */
  last: unknown
  found: { leaf: ScanLeaf; value: unknown }[]
}

/** All scalar quantities that occur: of the row's section, and of those that enclose it. */
export class ScannedColumns implements RowColumns {
  readonly #rows: FlattenPath | undefined
  readonly #settings: ScanSettings
  readonly #scopes: Scope[] = []
  readonly #indices = new Map<string, { builder: ColumnBuilder; counts: boolean }>()
  #item: { values: ColumnValues; builder: ColumnBuilder } | undefined

  constructor(rows: FlattenPath | undefined, settings: Omit<ScanSettings, 'lists' | 'budget'>) {
    this.#rows = rows
    this.#settings = { ...settings, lists: new Set(), budget: { names: mostNames, leftOut: false } }
  }

  get notes(): string[] {
    const leftOut = this.#scopes.flatMap(({ node }) => [...node.leftOut()])
    return [...severalNote(leftOut), ...listsNote([...this.#settings.lists]), ...budgetNote(this.#settings.budget)]
  }

  add({ levels, item }: Row): void {
    levels.forEach((level, depth) => {
      if (depth > 0) this.#index(this.#rows?.steps[depth - 1]?.name ?? '', level.index)
      const inner = depth === levels.length - 1 && item === undefined
      if (inner) this.#scan(level, depth, (leaf, value) => leaf.push(value))
      else this.#enclosing(level, depth)
    })
    if (!item) return
    this.#index(this.#rows?.steps.at(-1)?.name ?? '', item.index)
    this.#addItem(item)
  }

  refuseUnmatched(): void {}

  finish(): Column[] {
    const leaves = [...this.#scopes].reverse().flatMap(scope => [...scope.node.leaves(scope)])
    const indices = [...this.#indices].filter(([, { counts }]) => counts)
    const indexNames = indices.map(([name]) => `${name}_index`)
    const item = this.#item?.values.shown(this.#item.builder.build(this.#settings.rows.count))
    const taken = [...indexNames, ...(item ? [item.name] : []), ...idNames]
    const names = shortNames(
      leaves.map(({ leaf }) => leaf.names),
      taken,
    )
    return [
      ...indices.map(([, { builder }], index) =>
        builder.build(this.#settings.rows.count).with({ name: indexNames[index] as string }),
      ),
      ...(item ? [item] : []),
      ...leaves.map(({ leaf, note }, index) => leaf.finish(names[index] as string).withNote(note)),
    ]
  }

  /** What encloses many rows is read once and repeated. */
  #enclosing(level: Level, depth: number): void {
    const scope = this.#scope(depth)
    if (scope.last !== level.raw) {
      scope.last = level.raw
      scope.found = []
      this.#scan(level, depth, (leaf, value) => scope.found.push({ leaf, value }), this.#rows?.steps[depth]?.name)
    }
    for (const { leaf, value } of scope.found) leaf.push(value)
  }

  #scan({ raw, ...place }: Level, depth: number, emit: (leaf: ScanLeaf, value: unknown) => void, except?: string) {
    const scope = this.#scope(depth)
    scope.count++
    scope.node.scan(raw, place, emit, except)
  }

  #scope(depth: number): Scope {
    let scope = this.#scopes[depth]
    if (!scope) {
      const names = (this.#rows?.steps ?? []).slice(0, depth).map(step => step.name)
      const place = { names, rows: names.map(name => `${name}[]`).join('.') }
      const what = depth === 0 ? 'entries' : `${names.at(-1)} sections`
      scope = { node: new ScanNode(place, this.#settings), count: 0, what, last: undefined, found: [] }
      this.#scopes[depth] = scope
    }
    return scope
  }

  /** Where rows stand in their lists: worth a column where a list has more than one item. */
  #index(name: string, index: number): void {
    let column = this.#indices.get(name)
    if (!column) {
      const builder = new ColumnBuilder(name, { dtype: 'int32', path: `#${name}` }, this.#settings.rows)
      column = { builder, counts: false }
      this.#indices.set(name, column)
    }
    if (index > 0) column.counts = true
    if (index >= 0) column.builder.push(index)
  }

  #addItem({ value, definition }: NonNullable<Row['item']>): void {
    const name = this.#rows?.steps.at(-1)?.name ?? 'value'
    if (!this.#item) {
      const values = new ColumnValues(name, { system: this.#settings.system })
      if (definition) values.expect(definition)
      const path = this.#rows && plainPath(this.#rows.steps)
      this.#item = { values, builder: new ColumnBuilder(name, { unit: values.unit, path }, this.#settings.rows) }
    }
    const converted = this.#item.values.of(value, definition)
    if (converted !== undefined) this.#item.builder.push(converted)
  }
}

/** What has no columns because there are several items of it. */
function severalNote(found: readonly LeftOut[]): string[] {
  const [first, ...others] = knownFirst(found, ({ names }) => names)
  if (!first) return []
  const names = named([first, ...others].map(({ names }) => names.join('.')))
  return [`Left out, because entries have several: ${names}. For a row for each: toFrame({ rows: '${first.rows}' }).`]
}

function budgetNote({ leftOut }: ScanSettings['budget']): string[] {
  if (!leftOut) return []
  return [
    `Entries have more than ${mostNames} names; further ones are left out. Name the columns: toFrame({ columns: { … } }).`,
  ]
}

function listsNote(found: readonly string[]): string[] {
  const paths = knownFirst(found, path => path.split('.'))
  const [first] = paths
  if (first === undefined) return []
  const name = first.split('.').at(-1)
  return [`Lists are left out: ${named(paths)}. For a column of lists: toFrame({ columns: { ${name}: '${first}' } }).`]
}

/** What all codes have before what only one code's parser adds. */
function knownFirst<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): T[] {
  const isOfCode = (item: T) => namesOf(item).some(name => name.startsWith('x_'))
  return [...items.filter(item => !isOfCode(item)), ...items.filter(isOfCode)]
}

/** The first names, and how many more there are. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(name => (name.length > 100 ? `${name.slice(0, 99)}…` : name))
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ')
}
