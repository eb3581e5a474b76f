import { isRawObject } from '../../raw.js'
import { UnresolvedReference } from '../../reference/unresolved-reference.js'
import type { QuantityDefinition } from '../../schema/definition.js'
import { type Place, type PropertySlot, stateKey, type ViewState } from '../view-state.js'
import { rawReader } from './slot.js'

/** A longer chain of references to references is treated as a circle. */
const maxChainLength = 100

const resolving = Symbol('resolving')
let depth = 0

/**
 * Makes the reader of a reference. It returns the target (a view or a value), an unresolved reference, or a list of these.
 * The target is looked up when the reference is read, so that circles do no harm.
 */
export function referenceSlot(definition: QuantityDefinition, inPlaceValue: (raw: unknown) => unknown): PropertySlot {
  const { name } = definition
  const readRaw = rawReader(definition)
  const inPlace = inPlaceReader(definition, inPlaceValue)
  return {
    name,
    definition,
    rank: 0,
    readRaw,
    read(view) {
      const state = view[stateKey]
      const known = state.values?.get(name)
      if (known !== undefined && known !== resolving) return known
      const raw = readRaw(view)
      if (raw === undefined || raw === null) return undefined
      if (known === resolving) return circularReference(raw, 'The reference leads back to itself.')
      if (depth > maxChainLength)
        return circularReference(raw, `The chain of references is longer than ${maxChainLength}.`)
      state.keep(name, resolving)
      depth++
      try {
        const value = target(raw, view, inPlace)
        state.keep(name, value)
        return value
      } finally {
        depth--
        if (state.values?.get(name) === resolving) state.values.delete(name)
      }
    },
  }
}

type InPlace = (raw: unknown, view: ViewState) => unknown

/** Makes the reader for a target that the server put in place of the reference (`resolve-inplace`). */
function inPlaceReader(definition: QuantityDefinition, inPlaceValue: (raw: unknown) => unknown): InPlace {
  if (definition.type.kind === 'quantity-reference') return inPlaceValue
  let place: Place | undefined
  return (raw, view) => {
    if (!isRawObject(raw)) return raw
    place ??= { name: definition.name, definition: undefined, declared: definition.target_section }
    return view[stateKey].archive.view(raw, view, place)
  }
}

function target(raw: unknown, view: ViewState, inPlace: InPlace): unknown {
  if (typeof raw === 'string') return view[stateKey].archive.resolve(raw)
  if (!Array.isArray(raw) || !raw.some(item => typeof item === 'string' || isRawObject(item))) return inPlace(raw, view)
  return Object.freeze(raw.map(item => (item === null ? null : target(item, view, inPlace))))
}

function circularReference(raw: unknown, reason: string): UnresolvedReference {
  return new UnresolvedReference(String(raw), {
    reason,
    hint: 'The archive is at fault; m_get(name, { raw: true }) gives what is stored.',
  })
}
