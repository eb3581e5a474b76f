import {
  definitionNamed,
  hasUnsetValue,
  isRawObject,
  type QuantityDefinition,
  type RawObject,
  type Section,
  type SubSectionDefinition,
  storedItems,
} from '../../metainfo/index.js'
import { parseUnit } from '../../units/index.js'
import { type Definition, looksLikeSections, textOf } from './property.js'
import { ScanLeaf, type Scanned, type ScanSettings } from './scan-leaf.js'

/** Sections below more than this many others are not looked into. */
const deepest = 40

/** Takes a value that was found. */
export type Emit = (leaf: ScanLeaf, value: unknown) => void

interface Below {
  node: ScanNode
  declared: Definition
}

/** What stands under one name in sections of one definition: a column, sections, or nothing that a table shows. */
type Child = ScanLeaf | Below | undefined

/** Finds the scalar quantities of the sections at one path, and of the sections below that stand alone. */
export class ScanNode {
  readonly #names: readonly string[]
  readonly #settings: ScanSettings
  readonly #below = new Map<string, ScanNode | ScanLeaf[]>()
  readonly #byDefinition = new Map<Definition, { children: Map<string, Child>; unset: ScanLeaf[] }>()
  /** True once there was more than one section at this path in one list: no single value stands for many. */
  many = false
  #round = 0

  constructor(names: readonly string[], settings: ScanSettings) {
    this.#names = names
    this.#settings = settings
  }

  /** Emits the scalar values of a section and below; `except` is a name that is left out. */
  scan(raw: RawObject, place: Omit<Scanned, 'raw'>, emit: Emit, except?: string): void {
    const known = this.#known(place.definition)
    const round = ++this.#round
    for (const name of Object.keys(raw)) {
      if (name === except) continue
      const value = raw[name]
      if (value === undefined) continue
      let child = known.children.get(name)
      if (child === undefined && !known.children.has(name)) {
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

  /** The columns found here and below, section by section. */
  *leaves(): IterableIterator<ScanLeaf> {
    if (this.many) return
    for (const below of this.#below.values()) {
      if (below instanceof ScanNode) yield* below.leaves()
      else for (const leaf of below) if (leaf.stored) yield leaf
    }
  }

  #into({ node, declared }: Below, value: unknown, home: Section, emit: Emit): void {
    if (node.many || !(isRawObject(value) || Array.isArray(value))) return
    const items = storedItems(value)
    if (items.length > 1) node.many = true
    const [item] = items
    if (node.many || !isRawObject(item)) return
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
        if (!hasUnsetValue(quantity) || !isScalar(quantity)) continue
        const leaf = this.#leaf(quantity.name, quantity)
        known.children.set(quantity.name, leaf)
        known.unset.push(leaf)
      }
    }
    return known
  }

  #child(name: string, value: unknown, definition: Definition): Child {
    const property = definition?.all_properties.get(name)
    if (property?.m_kind === 'quantity') return isScalar(property) ? this.#leaf(property.name, property) : undefined
    if (property) return this.#sections(property.name, property)
    if (name.startsWith('m_') || Array.isArray(value)) return undefined
    return looksLikeSections(value) ? this.#sections(name, undefined) : this.#leaf(name, undefined)
  }

  #sections(name: string, property: SubSectionDefinition | undefined): Below | undefined {
    const known = this.#below.get(name)
    if (Array.isArray(known) || this.#names.length >= deepest) return undefined
    const node = known ?? new ScanNode([...this.#names, name], this.#settings)
    this.#below.set(name, node)
    return { node, declared: property?.sub_section }
  }

  /** Values of one name share a column, unless sections of different kinds mean different things by it. */
  #leaf(name: string, quantity: QuantityDefinition | undefined): ScanLeaf {
    const known = this.#below.get(name)
    const leaves = Array.isArray(known) ? known : []
    // A section of the same name keeps its place; the value stands beside it.
    this.#below.set(known instanceof ScanNode ? `${name} (value)` : name, leaves)
    const dimension = dimensionOf(quantity)
    let leaf = leaves.find(candidate => candidate.dimension === dimension)
    if (!leaf) {
      leaf = new ScanLeaf([...this.#names, name], { quantity, dimension }, this.#settings)
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
