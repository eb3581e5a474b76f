import { isList } from '../../basics/is-list.js'
import { QueryError } from '../../errors/index.js'
import {
  boundsOf,
  definitionNamed,
  hasUnsetValue,
  isRawObject,
  isSection,
  isUnresolved,
  type Path,
  type PathStep,
  placeNames,
  type QuantityDefinition,
  type RawObject,
  requiredOf,
  type Section,
  type SectionDefinition,
  type Selector,
  storedItems,
  storedTarget,
  unsetValue,
} from '../../metainfo/index.js'
import { type Definition, itemAt, looksLikeSections, PropertyFinder, storedValue, textOf } from './property.js'
import type { Level } from './row-walk.js'
import { eachSelected, selectedOf } from './select.js'
import type { ColumnValues } from './values.js'

/** Means that values are in the list already. */
const listed = Symbol('listed')

/**
 * Reads the values that one path leads to, section after section, from the stored JSON: the same values as section views give,
 * without making views. A list without brackets means all of its items, as `[]` does: their values come as one list.
 */
export class PathReader {
  readonly path: Path
  readonly values: ColumnValues
  /** True once the schema or the data had something under the path's last name. */
  matched = false
  /** The first name of the path that a section, by its own definition, does not have. */
  missing: { name: string; definition: SectionDefinition } | undefined
  readonly #finders: readonly PropertyFinder[]
  /** The names that lead from the section where a walk begins to the one that is read first. */
  readonly #prefix: readonly string[]
  #list: unknown[] | undefined

  constructor(path: Path, values: ColumnValues, prefix: readonly string[] = []) {
    this.#prefix = prefix
    this.path = path
    this.values = values
    this.#finders = path.steps.map(step => new PropertyFinder(step.name))
  }

  /** Returns the value seen from a section, `undefined` where there is none. */
  read({ raw, definition, home, unknownSchema }: Level): unknown {
    this.#list = undefined
    const value = this.#property(raw, { definition, home, from: 0, unknownSchema }, 0)
    return value === listed ? this.#takeList() : value
  }

  /** Returns the list; `undefined` for an empty one, which archives do not store either. */
  #takeList(): unknown[] | undefined {
    return this.#list && this.#list.length > 0 ? this.#list : undefined
  }

  #property(raw: RawObject, at: Place, depth: number): unknown {
    const step = this.path.steps[depth] as PathStep
    const property = (this.#finders[depth] as PropertyFinder).of(at.definition)
    const stored = storedValue(raw, property, step.name)
    const last = depth === this.path.steps.length - 1
    if (at.unknownSchema !== undefined && !property && stored !== undefined) {
      this.values.withoutSchema(at.unknownSchema)
    }
    if (last && (property !== undefined || stored !== undefined)) this.matched = true
    if (!property && stored === undefined && at.definition && !at.unknownSchema) {
      this.missing ??= { name: step.name, definition: at.definition }
    }
    if (property?.m_kind === 'quantity') {
      if (!last) return this.#through(stored, property, at, depth)
      return this.#leaf(stored === undefined ? this.#unset(raw, property, at, depth) : stored, property, at.home)
    }
    if (stored === undefined || stored === null) return undefined
    const { home, from } = at
    if (property)
      return this.#sections(stored, { definition: property.sub_section, home, from }, depth, property.repeats)
    if (last) return this.#chosen(stored, value => this.values.of(value, undefined))
    if (!looksLikeSections(stored)) return undefined
    return this.#sections(stored, { definition: undefined, home, from }, depth, Array.isArray(stored))
  }

  #sections(stored: unknown, place: Place, depth: number, repeats: boolean): unknown {
    const into = (item: unknown) => this.#into(item, place, depth)
    if (!Array.isArray(stored) && !(repeats && isRawObject(stored))) {
      const selector = this.path.steps[depth]?.selectors[0]
      return selector === undefined || isOfOne(selector) ? into(stored) : undefined
    }
    const items = storedItems(stored as RawObject | readonly unknown[])
    return this.#select(items, this.path.steps[depth]?.selectors[0] ?? 'all', into)
  }

  #into(item: unknown, { definition, home, from }: Place, depth: number): unknown {
    if (!isRawObject(item)) return undefined
    const named = typeof item.m_def === 'string' ? definitionNamed(item.m_def, home) : undefined
    const own = named ?? definition
    const unknownSchema = named ? undefined : textOf(item.m_def)
    if (depth === this.path.steps.length - 1) throw endsAtSection(this.path.text, own)
    return this.#property(item, { definition: own, home, from, unknownSchema }, depth + 1)
  }

  /** Goes on through a quantity: to the target of a reference, or into free JSON. */
  #through(stored: unknown, property: QuantityDefinition, { home, from }: Place, depth: number): unknown {
    if (stored === undefined || stored === null) return undefined
    const into = (item: unknown): unknown => {
      if (isRawObject(item)) return this.#into(item, { definition: property.target_section, home, from }, depth)
      const target = typeof item === 'string' ? storedTarget(item, home) : undefined
      if (!isSection(target)) return undefined
      const place = { definition: target.m_def, home: target, from: depth + 1 }
      return this.#property(target.toJSON() as RawObject, place, depth + 1)
    }
    if (!Array.isArray(stored)) return into(stored)
    return this.#select(stored, this.path.steps[depth]?.selectors[0] ?? 'all', into)
  }

  /** Returns what an unset quantity reads as, as section views have it. */
  #unset(raw: RawObject, property: QuantityDefinition, { definition, home, from }: Place, depth: number): unknown {
    if (!hasUnsetValue(property)) return undefined
    const path = () => [
      ...placeNames(home),
      ...(from === 0 ? this.#prefix : []),
      ...this.path.steps.slice(from, depth).map(step => step.name),
    ]
    return unsetValue(property, { raw, definition, required: requiredOf(home), path })
  }

  #leaf(stored: unknown, property: QuantityDefinition, home: Section): unknown {
    if (stored === undefined) return undefined
    if (property.type.kind === 'reference') return this.#chosen(stored, value => value ?? undefined)
    if (property.type.kind !== 'quantity-reference') {
      return this.#chosen(stored, value => this.values.of(value, property))
    }
    const target = property.target_section?.all_quantities.get(property.type.quantity)
    return this.#chosen(followed(stored, home), value =>
      this.values.of(value, ArrayBuffer.isView(value) ? undefined : target),
    )
  }

  /** Makes a value of what the brackets of the last name choose from an array. */
  #chosen(stored: unknown, make: (value: unknown) => unknown): unknown {
    const selectors = this.path.steps.at(-1)?.selectors ?? []
    if (isAll(selectors)) return make(stored)
    if (!isList(stored) && stored !== null && stored !== undefined) this.values.withoutList()
    const value = selectedOf(stored, selectors)
    return value === undefined ? undefined : make(value)
  }

  #select(items: readonly unknown[], selector: Selector, into: (item: unknown) => unknown): unknown {
    if (typeof selector === 'number') return into(itemAt(items, selector))
    this.#list ??= []
    const list = this.#list
    eachSelected(items, selector, item => {
      const value = into(item)
      if (value !== listed) list.push(value ?? null)
    })
    return listed
  }
}

/** True where a selector chooses what stands alone, as if it were a list of one. */
function isOfOne(selector: Selector): boolean {
  const [from, to] = boundsOf(selector, 1)
  return to > from
}

/** Brackets without an index choose everything, of a value that is no list as well. */
function isAll(selectors: readonly Selector[]): boolean {
  return selectors.every(selector => selector === 'all')
}

interface Place {
  definition: Definition
  home: Section
  /** The step of the path that is read from `home`. */
  from: number
  /** The schema that the section names, where that is not at hand. */
  unknownSchema?: string | undefined
}

/** Returns the values behind references to quantities. What is no text was resolved by the server. */
function followed(stored: unknown, home: Section): unknown {
  if (Array.isArray(stored) && stored.some(item => typeof item === 'string'))
    return stored.map(item => followed(item, home))
  const value = typeof stored === 'string' ? storedTarget(stored, home) : stored
  return isUnresolved(value) || isSection(value) ? undefined : value
}

function endsAtSection(path: string, definition: Definition): QueryError {
  const names = [...(definition?.all_quantities.keys() ?? [])].slice(0, 8)
  const more = [...(definition?.all_sub_sections.keys() ?? [])].slice(0, 8)
  return new QueryError(
    `The path '${path}' ends at a section${definition ? ` (${definition.name})` : ''}; a column needs a quantity.`,
    {
      hint:
        names.length + more.length > 0
          ? `Go on to one of ${[...names, ...more].join(', ')}.`
          : 'Go on to one of its quantities.',
    },
  )
}
