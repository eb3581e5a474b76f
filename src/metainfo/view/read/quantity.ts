import type { Unit } from '../../../units/index.js'
import { fromRaw, nestedView, parseUnit } from '../../../units/index.js'
import { isRawObject } from '../../raw.js'
import type { QuantityDefinition } from '../../schema/definition.js'
import { Complex } from '../complex.js'
import { placeNames } from '../place-names.js'
import { type PropertySlot, stateKey, type ViewState } from '../view-state.js'
import { dateValue } from './date.js'
import { isFullStorage, readFullStorage } from './full-storage.js'
import { referenceSlot } from './reference.js'
import { cachedSlot } from './slot.js'
import { hasUnsetValue, unsetValue } from './unset-value.js'

const numeric = /^(float|int|uint|complex)\d*$/

/** Makes the reader of a quantity for its type. */
export function quantitySlot(definition: QuantityDefinition): PropertySlot {
  const { type } = definition
  if (type.kind === 'reference' || type.kind === 'quantity-reference') {
    return referenceSlot(definition, raw => inPlaceValue(raw, definition))
  }
  const convert = converter(definition)
  const mayHaveValue = hasUnsetValue(definition)
  const make = (raw: unknown, view: ViewState) => {
    if (raw === undefined) return mayHaveValue ? convertUnset(view) : undefined
    if (isRawObject(raw) && isFullStorage(raw)) {
      return readFullStorage(raw, definition, (value, unit) => convert(value, unit))
    }
    return convert(raw)
  }
  const convertUnset = (view: ViewState) => {
    const { raw, archive } = view[stateKey]
    const path = () => placeNames(view)
    const value = unsetValue(definition, { raw, definition: view.m_def, required: archive.required, path })
    return value === undefined ? undefined : convert(value)
  }
  return cachedSlot(definition, { make, scalarsAsStored: definition.unit === undefined && !isDate(definition) })
}

/** Returns the value that `resolve-inplace` put in place of a quantity reference, typed as the target quantity. */
function inPlaceValue(raw: unknown, { type, target_section }: QuantityDefinition): unknown {
  const quantity = type.kind === 'quantity-reference' ? target_section?.all_quantities.get(type.quantity) : undefined
  return quantity ? converter(quantity)(raw) : raw
}

function isDate({ type }: QuantityDefinition): boolean {
  return type.kind === 'plain' && type.name === 'Datetime'
}

type Convert = (raw: unknown, unit?: string) => unknown

function converter(definition: QuantityDefinition): Convert {
  const { type } = definition
  const name = type.kind === 'plain' ? type.name : ''
  if (isDate(definition)) return dateValue
  if (numeric.test(name) || definition.unit !== undefined) {
    const own = lazyUnit(definition.unit)
    return (raw, unit) => numericValue(raw, unit === undefined ? own() : lazyUnit(unit)())
  }
  // For these types, null is an unset value; for numbers it is NaN.
  return (raw, unit) => (unit === undefined ? (raw ?? undefined) : numericValue(raw, lazyUnit(unit)()))
}

/** Parses a unit on first use. An invalid unit (in an archive's own schema) gives `undefined`: plain numbers. */
function lazyUnit(text: string | undefined): () => Unit | undefined {
  let unit: Unit | undefined
  let parsed = text === undefined
  return () => {
    if (!parsed && text !== undefined) {
      parsed = true
      try {
        unit = parseUnit(text)
      } catch {
        unit = undefined
      }
    }
    return unit
  }
}

/** Returns a number, an array view, a quantity or a complex number; any other value as it is stored. */
function numericValue(raw: unknown, unit: Unit | undefined): unknown {
  if (typeof raw === 'number' || raw === null) return unit ? fromRaw(raw, unit) : (raw ?? Number.NaN)
  if (Array.isArray(raw)) {
    if (!isOfNumbers(raw)) return raw
    return unit ? fromRaw(raw, unit) : arrayView(raw)
  }
  if (isRawObject(raw) && 're' in raw && 'im' in raw) {
    return new Complex(numericValue(raw.re, unit), numericValue(raw.im, unit))
  }
  return raw
}

/** Returns a view of an array. It returns an irregular list (rows of different length, texts among numbers) as stored. */
function arrayView(raw: readonly unknown[]): unknown {
  try {
    return nestedView(raw)
  } catch {
    return raw
  }
}

/** Checks the first item of each level, which is enough to distinguish numbers from texts and objects. */
function isOfNumbers(raw: readonly unknown[]): boolean {
  let first: unknown = raw
  while (Array.isArray(first)) first = first[0]
  return first === undefined || first === null || typeof first === 'number'
}
