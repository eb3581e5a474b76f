import { isList } from '../../basics/is-list.js'
import {
  definitionNamed,
  hasUnsetValue,
  isRawObject,
  printName,
  printNames,
  type QuantityDefinition,
  type RawObject,
  type Section,
  type SubSectionDefinition,
  storedItems,
} from '../../metainfo/index.js'
import { parseUnit } from '../../units/index.js'
import { type Definition, looksLikeSections, textOf } from './property.js'
import { type Emit, ScanLeaf, type Scanned, type ScanSettings } from './scan-leaf.js'

/** The depth below which sections are not read. */
const deepest = 40

interface Below {
  node: ScanNode
  declared: Definition
}

/** A list without columns, because the sections around it have several items of it. */
export interface LeftOut {
  /** The names that lead to it, from the entry. */
  readonly names: readonly string[]
  /** The option `rows` that makes a row of each item. */
  readonly rows: string
}

/** What a name is in sections of one definition: a column, sections, or nothing that a table shows. */
type Child = ScanLeaf | Below | undefined

/** The place of a node, for the names and notes of its columns. */
export interface NodePlace {
  /** The names that lead to it, from the entry. */
  readonly names: readonly string[]
  /** The same as the option `rows`: `'run[].calculation[]'`. */
  readonly rows: string
}

/**
 * Finds the scalar quantities of the sections at one path, and of the sections below that are no lists of several. For a list of
 * several no single value stands for all: what is below has no value there, and no column where that is so in most places.
 */
export class ScanNode {
  readonly #place: NodePlace
  readonly #settings: ScanSettings
  readonly #below = new Map<string, ScanNode | ScanLeaf[]>()
  readonly #byDefinition = new Map<Definition, { children: Map<string, Child>; unset: ScanLeaf[] }>()
  /** The number of sections that were read here. */
  #single = 0
  /** The number of lists with several of them. */
  #several = 0
  /** True once one was in a list. */
  #repeats = false

  constructor(place: NodePlace, settings: ScanSettings) {
    this.#place = place
    this.#settings = settings
  }

  /** Emits the scalar values of a section and those below; `except` is a name that is left out. */
  scan(raw: RawObject, place: Omit<Scanned, 'raw'>, emit: Emit, except?: string): void {
    const known = this.#known(place.definition)
    const round = ++this.#single
    for (const name of Object.keys(raw)) {
      if (name === except) continue
      const value = raw[name]
      if (value === undefined) continue
      let child = known.children.get(name)
      if (child === undefined && !known.children.has(name)) {
        if (!this.#takeName()) continue
        child = this.#child(name, value, place.definition)
        known.children.set(name, child)
      }
      if (child instanceof ScanLeaf) {
        if (child.take(value, emit)) {
          child.round = round
          if (place.unknownSchema !== undefined) child.withoutSchema(place.unknownSchema)
        }
      } else if (child && value !== null) this.#into(child, value, place.home, emit)
    }
    for (const leaf of known.unset) if (leaf.round !== round) leaf.takeUnset({ raw, ...place }, emit)
  }

  /**
   * Gives the columns found here and below, section by section, each with its note.
   *
   * @param around the number of sections that were read where the walk began, and what notes call them
   */
  *leaves(
    around: { count: number; what: string },
    note?: string,
  ): IterableIterator<{ leaf: ScanLeaf; note: string | undefined }> {
    if (this.#isLeftOut) return
    const name = this.#place.names.at(-1)
    const own =
      this.#several === 0
        ? note
        : `missing in ${this.#several} of ${around.count} ${around.what}, which have several ${name}: rows: '${this.#rows}' gives a row for each`
    for (const below of this.#below.values()) {
      if (below instanceof ScanNode) yield* below.leaves(around, own)
      else for (const leaf of below) if (leaf.stored) yield { leaf, note: own }
    }
  }

  /** Gives the lists here and below that have no columns, the outermost ones only. */
  *leftOut(): IterableIterator<LeftOut> {
    const hasColumns = () => !this.leaves({ count: 0, what: '' }).next().done
    if (this.#several > 0 && !hasColumns()) yield { names: this.#place.names, rows: this.#rows }
    else for (const below of this.#below.values()) if (below instanceof ScanNode) yield* below.leftOut()
  }

  /** Columns are kept when they fit at least half of the places. */
  get #isLeftOut(): boolean {
    return this.#several > this.#single
  }

  get #rows(): string {
    return this.#place.rows + (this.#repeats ? '[]' : '')
  }

  #into({ node, declared }: Below, value: unknown, home: Section, emit: Emit): void {
    if (!(isRawObject(value) || Array.isArray(value))) return
    const items = storedItems(value)
    if (Array.isArray(value)) node.#repeats = true
    if (items.length > 1) {
      node.#repeats = true
      node.#several++
      return
    }
    const [item] = items
    if (!isRawObject(item)) return
    const named = typeof item.m_def === 'string' ? definitionNamed(item.m_def, home) : undefined
    const unknownSchema = named ? undefined : textOf(item.m_def)
    node.scan(item, { definition: named ?? declared, home, unknownSchema }, emit)
  }

  #known(definition: Definition) {
    let known = this.#byDefinition.get(definition)
    if (!known) {
      known = { children: new Map<string, Child>(), unset: [] }
      this.#byDefinition.set(definition, known)
      for (const quantity of definition?.all_quantities.values() ?? []) {
        if (!hasUnsetValue(quantity) || !isScalar(quantity) || !this.#takeName()) continue
        const leaf = this.#leaf(quantity.name, quantity)
        known.children.set(quantity.name, leaf)
        known.unset.push(leaf)
      }
    }
    return known
  }

  /** True while the limit of names is not reached: an archive may have any number of them. */
  #takeName(): boolean {
    const { budget } = this.#settings
    if (budget.names === 0) budget.leftOut = true
    else budget.names--
    return !budget.leftOut
  }

  #child(name: string, value: unknown, definition: Definition): Child {
    const property = definition?.all_properties.get(name)
    if (property?.m_kind === 'quantity') {
      if (isScalar(property)) return this.#leaf(property.name, property)
      return isList(value) ? this.#list(property.name) : undefined
    }
    if (property) return this.#sections(property.name, property)
    if (name.startsWith('m_')) return undefined
    if (Array.isArray(value) && !looksLikeSections(value)) return this.#list(name)
    return looksLikeSections(value) ? this.#sections(name, undefined) : this.#leaf(name, undefined)
  }

  /** A table of scalars has no columns for lists: the notes name them. */
  #list(name: string): undefined {
    const names = [...this.#place.names, name]
    this.#settings.lists.set(printNames(names), names)
    return undefined
  }

  #sections(name: string, property: SubSectionDefinition | undefined): Below | undefined {
    const known = this.#below.get(name)
    if (Array.isArray(known) || this.#place.names.length >= deepest) return undefined
    const between = this.#place.names.length > 0 ? '.' : ''
    const place = { names: [...this.#place.names, name], rows: `${this.#rows}${between}${printName(name)}` }
    const node = known ?? new ScanNode(place, this.#settings)
    this.#below.set(name, node)
    return { node, declared: property?.sub_section }
  }

  /** Values of one name share a column, unless sections of different kinds mean different things by it. */
  #leaf(name: string, quantity: QuantityDefinition | undefined): ScanLeaf {
    const known = this.#below.get(name)
    const leaves = Array.isArray(known) ? known : []
    // A section of the same name keeps its place, and the value comes beside it.
    this.#below.set(known instanceof ScanNode ? `${name} (value)` : name, leaves)
    const dimension = dimensionOf(quantity)
    let leaf = leaves.find(candidate => candidate.dimension === dimension)
    if (!leaf) {
      leaf = new ScanLeaf([...this.#place.names, name], { quantity, dimension }, this.#settings)
      leaves.push(leaf)
    }
    return leaf
  }
}

function isScalar({ type, shape, variable }: QuantityDefinition): boolean {
  return (type.kind === 'plain' || type.kind === 'enum') && shape.length === 0 && !variable
}

function dimensionOf(quantity: QuantityDefinition | undefined): string | undefined {
  if (quantity?.unit === undefined) return undefined
  try {
    return parseUnit(quantity.unit).dimension
  } catch {
    return undefined
  }
}
