import { member } from '../../raw.js'
import type { QuantityDefinition, SubSectionDefinition } from '../../schema/definition.js'
import { type PropertySlot, stateKey, type ViewState } from '../view-state.js'

/** How the stored value of a property is found: by its name, or by an alias where archives have it under that. */
export function rawReader({ name, aliases }: QuantityDefinition | SubSectionDefinition): (view: ViewState) => unknown {
  const byName = ownReader(name)
  if (aliases.length === 0) return byName
  const byAlias = aliases.map(ownReader)
  return view => {
    let value = byName(view)
    for (let i = 0; value === undefined && i < byAlias.length; i++) value = byAlias[i]?.(view)
    return value
  }
}

/** A name such as `constructor` would find what every object inherits. */
function ownReader(name: string): (view: ViewState) => unknown {
  return name in Object.prototype ? view => member(view[stateKey].raw, name) : view => view[stateKey].raw[name]
}

interface Making {
  /** The typed value. */
  make(raw: unknown, view: ViewState): unknown
  /** True where stored texts, numbers and booleans are the typed values: most of an archive, and nothing to remember. */
  scalarsAsStored: boolean
}

/** A slot that makes a property's value on first read and keeps it, so that reading twice gives the same object. */
export function cachedSlot(
  definition: QuantityDefinition | SubSectionDefinition,
  { make, scalarsAsStored }: Making,
): PropertySlot {
  const { name } = definition
  const readRaw = rawReader(definition)
  return {
    name,
    definition,
    rank: 0,
    readRaw,
    read(view) {
      const raw = readRaw(view)
      if (scalarsAsStored && typeof raw !== 'object' && raw !== undefined) return raw
      const state = view[stateKey]
      const known = state.values?.get(name)
      if (known !== undefined) return known
      const value = make(raw, view)
      if (typeof value === 'object' && value !== null) state.keep(name, value)
      return value
    },
  }
}
