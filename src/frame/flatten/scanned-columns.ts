import { namesOf, type Path, printName, printNames } from '../../metainfo/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import { idNames } from './id-column.js'
import type { RowColumns } from './row-columns.js'
import type { Level, Row } from './row-walk.js'
import type { ScanLeaf, ScanSettings } from './scan-leaf.js'
import { type LeftOut, ScanNode } from './scan-node.js'
import { shortNames } from './short-names.js'
import { ColumnValues } from './values.js'

/** The number of columns, lists and sections that a table without named columns has at most: nobody reads more. */
const maxNames = 10_000

interface Scope {
  node: ScanNode
  /** The number of sections that were read, each counted once. */
  count: number
  /** What notes call them. */
  what: string
  /** For sections that enclose rows: the one that was read last, and the values in it. */
  last: unknown
  found: { leaf: ScanLeaf; value: unknown }[]
}

/** Columns of all scalar quantities that occur in the row's section and in those that enclose it. */
export class ScannedColumns implements RowColumns {
  readonly #rows: Path | undefined
  readonly #settings: ScanSettings
  readonly #scopes: Scope[] = []
  readonly #indices = new Map<string, { builder: ColumnBuilder; counts: boolean }>()
  #item: { values: ColumnValues; builder: ColumnBuilder } | undefined

  constructor(rows: Path | undefined, settings: Omit<ScanSettings, 'lists' | 'budget'>) {
    this.#rows = rows
    this.#settings = { ...settings, lists: new Map(), budget: { names: maxNames, leftOut: false } }
  }

  get notes(): string[] {
    const leftOut = this.#scopes.flatMap(({ node }) => [...node.leftOut()])
    return [
      ...severalNote(leftOut),
      ...listsNote([...this.#settings.lists.values()]),
      ...budgetNote(this.#settings.budget),
    ]
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

  /** A section that encloses many rows is read once, and its values are repeated. */
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
      const place = { names, rows: names.map(name => `${printName(name)}[]`).join('.') }
      const what = depth === 0 ? 'entries' : `${names.at(-1)} sections`
      scope = { node: new ScanNode(place, this.#settings), count: 0, what, last: undefined, found: [] }
      this.#scopes[depth] = scope
    }
    return scope
  }

  /** The places of rows in their lists get a column when a list has more than one item. */
  #index(name: string, index: number): void {
    let column = this.#indices.get(name)
    if (!column) {
      const builder = new ColumnBuilder(name, { dtype: 'int32', path: `#${printName(name)}` }, this.#settings.rows)
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
      const path = this.#rows && printNames(namesOf(this.#rows.steps))
      this.#item = { values, builder: new ColumnBuilder(name, { unit: values.unit, path }, this.#settings.rows) }
    }
    const converted = this.#item.values.of(value, definition)
    if (converted !== undefined) this.#item.builder.push(converted)
  }
}

/** Names the lists that have no columns because entries have several items of them. */
function severalNote(found: readonly LeftOut[]): string[] {
  const [first, ...others] = knownFirst(found, ({ names }) => names)
  if (!first) return []
  const names = named([first, ...others].map(({ names }) => printNames(names)))
  return [`Left out, because entries have several: ${names}. For a row for each: toFrame({ rows: '${first.rows}' }).`]
}

function budgetNote({ leftOut }: ScanSettings['budget']): string[] {
  if (!leftOut) return []
  return [
    `Entries have more than ${maxNames} names; further ones are left out. Name the columns: toFrame({ columns: { … } }).`,
  ]
}

function listsNote(found: readonly (readonly string[])[]): string[] {
  const lists = knownFirst(found, names => names)
  const [first] = lists
  if (first === undefined) return []
  const columns = `{ ${keyOf(first.at(-1) ?? '')}: '${printNames(first)}' }`
  return [
    `Lists are left out: ${named(lists.map(printNames))}. For a column of lists: toFrame({ columns: ${columns} }).`,
  ]
}

/** Sorts what all codes have before what only the parser of one code adds. */
function knownFirst<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): T[] {
  const isOfCode = (item: T) => namesOf(item).some(name => name.startsWith('x_'))
  return [...items.filter(item => !isOfCode(item)), ...items.filter(isOfCode)]
}

/** Returns the first names, and how many more there are. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(name => (name.length > 100 ? `${name.slice(0, 99)}…` : name))
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ')
}

/** A name as JavaScript has the keys of objects. */
function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}
