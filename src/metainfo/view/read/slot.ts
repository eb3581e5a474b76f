import { member } from '../../raw.js'
import type { QuantityDefinition, SubSectionDefinition } from '../../schema/definition.js'
import { type PropertySlot, stateKey, type ViewState } from '../view-state.js'

/** Makes a function that returns the stored value of a property by its name or, if missing, by an alias. */
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

/** Makes a function that reads one stored member, never an inherited one such as `constructor`. */
function ownReader(name: string): (view: ViewState) => unknown {
  return name in Object.prototype ? view => member(view[stateKey].raw, name) : view => view[stateKey].raw[name]
}

interface SlotOptions {
  /** Returns the typed value. */
  make(raw: unknown, view: ViewState): unknown
  /** True when stored texts, numbers and booleans are the typed values and need no cache, as for most of an archive. */
  scalarsAsStored: boolean
}

/** Makes a slot that creates a property's value on first read and caches it, so that each read returns the same object. */
export function cachedSlot(
  definition: QuantityDefinition | SubSectionDefinition,
  { make, scalarsAsStored }: SlotOptions,
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
