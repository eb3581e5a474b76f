import type { QuantityDefinition, SubSectionDefinition } from '../definition.js'
import { member } from '../raw.js'
import { type PropertySlot, stateKey, type ViewState } from '../view-state.js'

/** How the stored value of a property is found: by its name, or by an alias where archives have it under that. */
export function rawReader(definition: QuantityDefinition | SubSectionDefinition): (view: ViewState) => unknown {
  const { name, aliases } = definition
  if (aliases.length === 0) {
    // A name such as `constructor` would find what every object inherits.
    return name in Object.prototype ? view => member(view[stateKey].raw, name) : view => view[stateKey].raw[name]
  }
  const names = [name, ...aliases]
  return view => {
    for (const candidate of names) {
      const value = member(view[stateKey].raw, candidate)
      if (value !== undefined) return value
    }
    return undefined
  }
}

/** A slot that makes a property's value on first read and keeps it, so that reading twice gives the same object. */
export function cachedSlot(
  definition: QuantityDefinition | SubSectionDefinition,
  make: (raw: unknown, view: ViewState) => unknown,
): PropertySlot {
  const key = Symbol(definition.name)
  const readRaw = rawReader(definition)
  return {
    name: definition.name,
    definition,
    readRaw,
    read(view) {
      const known = view[stateKey][key]
      if (known !== undefined) return known
      const value = make(readRaw(view), view)
      if (typeof value === 'object' && value !== null) view[stateKey][key] = value
      return value
    },
  }
}
