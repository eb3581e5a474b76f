import { didYouMean, QueryError } from '../../errors/index.js'
import {
  namesOf,
  type Path,
  printNames,
  type QuantityDefinition,
  type RawObject,
  type SectionDefinition,
} from '../../metainfo/index.js'
import { ColumnBuilder } from '../builder/column-builder.js'
import type { Column } from '../column/column.js'
import type { DType } from '../column/dtype.js'
import { dtypeOf } from './dtype-of.js'
import { PathReader } from './path-reader.js'
import type { PlannedColumn, RowCount } from './row-columns.js'
import type { Row } from './row-walk.js'
import { type SchemaPath, schemaPath } from './schema-path.js'
import { ColumnValues, type RequestedUnit } from './values.js'

/** What a column is, as far as it is known before values come. */
export interface ColumnPlan {
  name: string
  /** The path as it was written, from the row or the entry. */
  path: Path
  /** The path of the rows; `undefined` where a row is an entry. */
  rows: Path | undefined
  requested: RequestedUnit
  /** The sections that the path may begin at. */
  start: readonly SectionDefinition[]
  /** The quantities that the row may be an item of, for the path `.`. */
  rowQuantities: readonly QuantityDefinition[]
}

/** One column that was named by a path. */
export class NamedColumn implements PlannedColumn {
  readonly #plan: ColumnPlan
  readonly #values: ColumnValues
  readonly #reader: PathReader
  /** The level of the row's sections that a path from the entry begins at: as deep as its names are those of `rows`. */
  readonly #level: number
  readonly #schema: SchemaPath
  readonly #count: RowCount
  #builder: ColumnBuilder | undefined

  constructor(plan: ColumnPlan, count: RowCount) {
    const { path, rows, requested, name } = plan
    this.#plan = plan
    this.#count = count
    this.#values = new ColumnValues(name, requested)
    this.#level = path.from === 'entry' ? sharedSteps(path, rows) : -1
    const rest = { ...path, steps: path.steps.slice(Math.max(0, this.#level)) }
    const before = this.#level < 0 ? (rows?.steps ?? []) : path.steps.slice(0, this.#level)
    this.#reader = new PathReader(rest, this.#values, namesOf(before))
    this.#schema = schemaPath(plan.start, path.steps)
    this.#expectUnit()
  }

  add(row: Row): void {
    const value = this.#plan.path.steps.length === 0 ? this.#item(row) : this.#read(row)
    if (value !== undefined) (this.#builder ?? this.#begin(value)).push(value)
  }

  /** What is wrong with the path, by the schema and the rows so far. */
  get problem(): string | undefined {
    const { unknown } = this.#schema
    if (!unknown || this.#reader.matched) return undefined
    return `'${this.#plan.path.text}': ${unknown.section} has no '${unknown.name}'.${unknown.suggestion}`
  }

  finish(): Column {
    const hasValues = this.#builder !== undefined
    const builder = this.#builder ?? this.#begin(undefined)
    const column = builder.build(this.#count.count)
    const shown = this.#values.shown(column.with({ unit: column.unit ?? this.#values.unit }))
    return hasValues ? shown : shown.withNote(this.#missingNote)
  }

  /** Why there is no value, where the schema of data is known only from the entries: a name that theirs does not have. */
  get #missingNote(): string | undefined {
    const { matched, missing } = this.#reader
    if (matched || !missing || missing.definition.unknown) return undefined
    const { name, definition } = missing
    return `${definition.name} has no '${name}'.${didYouMean(name, definition.all_properties.keys())}`
  }

  #read(row: Row): unknown {
    const { levels } = row
    if (this.#level < 0) {
      if (row.item) throw notSection(this.#plan.path.text)
      const level = levels[levels.length - 1]
      return level && this.#reader.read(level)
    }
    const first = levels[0]
    if (!first) return undefined
    if (this.#level > 0 || first.home.m_parent === undefined) {
      const level = levels[this.#level]
      return level && this.#reader.read(level)
    }
    const root = first.home.m_root()
    return this.#reader.read({ raw: root.toJSON() as RawObject, definition: root.m_def, home: root, index: -1 })
  }

  #item({ item }: Row): unknown {
    if (item) return this.#values.of(item.value, item.definition)
    throw new QueryError("The path '.' is the row itself, which is a section here.", {
      hint: "Name a quantity of it, or lead rows on to an array: 'workflow2.results.energies[]'.",
    })
  }

  /** Takes the unit that the schema gives, so that the column has it without values as well. */
  #expectUnit(): void {
    const { rowQuantities, path } = this.#plan
    const known = path.steps.length === 0 ? rowQuantities : this.#schema.quantities
    const [only] = known
    if (only && known.every(quantity => quantity.unit === only.unit)) this.#values.expect(pointedAt(only))
    const endsHere = known.length === 0 && path.steps.length > 0 && this.#schema.sections.length > 0
    if (endsHere) throw endsAtSection(path, this.#schema)
  }

  #begin(value: unknown): ColumnBuilder {
    const { name } = this.#plan
    const unit = this.#values.unit
    const dtype = this.#dtype(value)
    this.#builder = new ColumnBuilder(name, { unit, dtype, path: this.#fullPath }, this.#count)
    return this.#builder
  }

  #dtype(value: unknown): DType | undefined {
    const { rowQuantities, path } = this.#plan
    const item = path.steps.length === 0
    const types = new Set((item ? rowQuantities : this.#schema.quantities).map(dtypeOf))
    const [type] = types
    if (types.size !== 1 || !type) return undefined
    const chosen = path.steps.at(-1)?.selectors.filter(selector => typeof selector === 'number').length ?? 0
    const inner = inside(type, item ? 1 : chosen)
    if (!inner || (value !== undefined && !this.#schema.many && Array.isArray(value) !== inner.startsWith('list'))) {
      return undefined
    }
    return this.#schema.many ? `list<${inner}>` : inner
  }

  get #fullPath(): string {
    const { path, rows } = this.#plan
    const before = path.from === 'entry' || !rows ? [] : rows.steps
    return printNames(namesOf([...before, ...path.steps]))
  }
}

/** Counts the first names that a path from the entry and `rows` have in common, without brackets, and without its last. */
function sharedSteps({ steps }: Path, rows: Path | undefined): number {
  let count = 0
  while (count < steps.length - 1) {
    const step = steps[count]
    if (!step || step.selectors.length > 0 || step.name !== rows?.steps[count]?.name) break
    count++
  }
  return count
}

function pointedAt(quantity: QuantityDefinition): QuantityDefinition {
  const { type, target_section } = quantity
  return (type.kind === 'quantity-reference' && target_section?.all_quantities.get(type.quantity)) || quantity
}

/** Returns the type of an array's items, so many dimensions further in. */
function inside(type: DType, dimensions: number): DType | undefined {
  let inner: DType | undefined = type
  for (let dimension = 0; dimension < dimensions && inner; dimension++) {
    inner = inner.startsWith('list<') ? (inner.slice(5, -1) as DType) : undefined
  }
  return inner
}

function endsAtSection({ text }: Path, { sections }: SchemaPath): QueryError {
  const section = sections[0]
  const names = [...(section?.all_quantities.keys() ?? []), ...(section?.all_sub_sections.keys() ?? [])]
  const shown = names.filter(name => !name.startsWith('x_')).slice(0, 12)
  return new QueryError(`The path '${text}' ends at a section (${section?.name}); a column needs a quantity.`, {
    hint: `Go on to one of ${shown.join(', ')}.`,
  })
}

function notSection(path: string): QueryError {
  return new QueryError(`A row is an item of an array here, so nothing lies at '${path}' below it.`, {
    hint: "'.' is the item itself; '^' begins at the entry: '^results.material.chemical_formula_reduced'.",
  })
}
