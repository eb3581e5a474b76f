import { isList } from '../../basics/is-list.js'
import {
  definitionNamed,
  isRawObject,
  isSection,
  isUnresolved,
  type Path,
  type PathStep,
  type QuantityDefinition,
  type RawObject,
  type Section,
  type Selector,
  storedItems,
  storedTarget,
} from '../../metainfo/index.js'
import { Quantity } from '../../units/index.js'
import { type Definition, looksLikeSections, PropertyFinder, storedValue, textOf } from './property.js'
import { eachSelected } from './select.js'

/** A section on the way to a row. */
export interface Level {
  raw: RawObject
  definition: Definition
  /** A section of the archive that it belongs to. */
  home: Section
  /** The place in its list; -1 where it stands in none. */
  index: number
  /** The schema that it names, where that is not at hand. */
  unknownSchema?: string | undefined
}

/** A row: the sections on the way to it and, where `rows` leads into an array, one of the array's items. */
export interface Row {
  /** From the section where the walk began to the innermost one: one for each name of `rows`, and one before them. */
  levels: Level[]
  /** The item of an array that the row is; `undefined` where it is the innermost section. */
  item: { value: unknown; definition: QuantityDefinition | undefined; index: number } | undefined
}

/** Finds the rows below a section. It gives the same row object every time. */
export class RowWalk {
  /** True once the schema or the data had something under the path's last name. */
  matched: boolean
  readonly #steps: readonly PathStep[]
  readonly #finders: readonly PropertyFinder[]
  readonly #row: Row = { levels: [], item: undefined }
  readonly #give: (row: Row) => void

  /** @param path what a row is; `undefined` for the section itself */
  constructor(path: Path | undefined, give: (row: Row) => void) {
    this.#steps = path?.steps ?? []
    this.#finders = this.#steps.map(step => new PropertyFinder(step.name))
    this.#give = give
    this.matched = this.#steps.length === 0
  }

  /** Gives every row below a section, in order. Lists without items, and gaps, give none. */
  walk(section: Section): void {
    const raw = section.toJSON() as RawObject
    const unknownSchema = section.m_def_unresolved
    this.#enter({ raw, definition: section.m_def, home: section, index: -1, unknownSchema }, 0)
  }

  #enter(level: Level, depth: number): void {
    this.#row.levels.length = depth
    this.#row.levels.push(level)
    const step = this.#steps[depth]
    if (step) this.#step(level, step, depth)
    else this.#give(this.#row)
  }

  #step({ raw, definition, home }: Level, step: PathStep, depth: number): void {
    const property = (this.#finders[depth] as PropertyFinder).of(definition)
    const stored = storedValue(raw, property, step.name)
    const last = depth === this.#steps.length - 1
    if (last && (property || stored !== undefined)) this.matched = true
    if (stored === undefined || stored === null) return
    if (property?.m_kind === 'quantity') {
      if (isReference(property)) this.#references(stored, property, home, depth)
      else if (last) this.#values(stored, property, depth)
      return
    }
    if (!property && !looksLikeSections(stored)) {
      if (last) this.#values(stored, undefined, depth)
      return
    }
    this.#sections(stored, { definition: property?.sub_section, home, repeats: property?.repeats ?? false }, depth)
  }

  #sections(stored: unknown, place: { definition: Definition; home: Section; repeats: boolean }, depth: number): void {
    const into = (item: unknown, index: number) => {
      if (!isRawObject(item)) return
      const named = typeof item.m_def === 'string' ? definitionNamed(item.m_def, place.home) : undefined
      const unknownSchema = named ? undefined : textOf(item.m_def)
      const definition = named ?? place.definition
      this.#enter({ raw: item, definition, home: place.home, index, unknownSchema }, depth + 1)
    }
    const isList = Array.isArray(stored) || (place.repeats && isRawObject(stored))
    if (isList) this.#select(storedItems(stored as RawObject | readonly unknown[]), depth, into)
    else into(stored, -1)
  }

  #references(stored: unknown, property: QuantityDefinition, home: Section, depth: number): void {
    const into = (item: unknown, index: number) => {
      if (isRawObject(item)) {
        this.#enter({ raw: item, definition: property.target_section, home, index }, depth + 1)
        return
      }
      const target = typeof item === 'string' ? storedTarget(item, home) : undefined
      if (isSection(target)) {
        this.#enter({ raw: target.toJSON() as RawObject, definition: target.m_def, home: target, index }, depth + 1)
      } else if (!isUnresolved(target)) {
        this.#values(target instanceof Quantity ? target.raw : target, pointedAt(property), depth)
      }
    }
    if (Array.isArray(stored)) this.#select(stored, depth, into)
    else into(stored, -1)
  }

  #select(items: readonly unknown[], depth: number, into: (item: unknown, index: number) => void): void {
    eachSelected(items, this.#steps[depth]?.selectors[0] ?? 'all', into)
  }

  /** Rows that are items of an array: along its first dimension, or as the brackets say. */
  #values(stored: unknown, definition: QuantityDefinition | undefined, depth: number): void {
    const selectors = this.#steps[depth]?.selectors ?? []
    const unfold = (value: unknown, index: number, dimension: number): void => {
      const selector: Selector | undefined = selectors[dimension] ?? (dimension === 0 ? 'all' : undefined)
      if (selector === undefined || !isList(value)) this.#value(value, definition, index)
      else eachSelected(value, selector, (item, place) => unfold(item, place, dimension + 1))
    }
    this.#row.levels.length = depth + 1
    unfold(stored, -1, 0)
  }

  #value(value: unknown, definition: QuantityDefinition | undefined, index: number): void {
    if (value === undefined) return
    this.#row.item = { value, definition, index }
    this.#give(this.#row)
    this.#row.item = undefined
  }
}

function isReference({ type }: QuantityDefinition): boolean {
  return type.kind === 'reference' || type.kind === 'quantity-reference'
}

function pointedAt({ type, target_section }: QuantityDefinition): QuantityDefinition | undefined {
  return type.kind === 'quantity-reference' ? target_section?.all_quantities.get(type.quantity) : undefined
}
