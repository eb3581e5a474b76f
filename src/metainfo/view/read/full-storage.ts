import { isRawObject, type RawObject } from '../../raw.js'
import type { QuantityDefinition } from '../../schema/definition.js'

/**
 * Returns true when a quantity is stored with its own unit, attributes or names, as
 * `{ <instance name>: { m_value, m_unit, m_attributes } }`.
 */
export function isFullStorage(raw: RawObject): boolean {
  for (const item of Object.values(raw)) return isRawObject(item) && 'm_value' in item
  return false
}

/**
 * Returns the value of a quantity in this form: the value of its one instance, or, when names are variable, a `Map` from
 * instance name to value. The stored unit has priority over the definition's.
 */
export function readFullStorage(
  raw: RawObject,
  definition: QuantityDefinition,
  convert: (value: unknown, unit?: string) => unknown,
): unknown {
  const values = new Map<string, unknown>()
  for (const [name, item] of Object.entries(raw)) {
    if (!isRawObject(item)) continue
    const { m_unit } = item
    values.set(name, convert(item.m_value, typeof m_unit === 'string' ? m_unit : undefined))
  }
  if (definition.variable || values.size !== 1) return values
  return [...values.values()][0]
}
