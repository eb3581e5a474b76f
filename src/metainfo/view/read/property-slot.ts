import { member } from '../../raw.js'
import type { QuantityDefinition, SubSectionDefinition } from '../../schema/definition.js'
import { type PropertySlot, slotsKey, stateKey, type ViewState } from '../view-state.js'
import { quantitySlot } from './quantity.js'
import { subSectionSlot } from './sub-section.js'

/** Adds the reader of one property to those of its section. */
export function addSlot(
  slots: Map<string, PropertySlot>,
  definition: QuantityDefinition | SubSectionDefinition,
): PropertySlot {
  const slot = definition.m_kind === 'quantity' ? quantitySlot(definition) : subSectionSlot(definition)
  slot.rank = slots.size
  slots.set(definition.name, slot)
  return slot
}

/** Returns the reader of a section's property by name or alias, also of properties that the parser of a code adds. */
export function slotOf(view: ViewState, name: string): PropertySlot | undefined {
  const slots = view[slotsKey]
  const known = slots.get(name)
  if (known) return known
  const definition = view.m_def.all_properties.get(name)
  if (!definition) return undefined
  const slot = slots.get(definition.name) ?? addSlot(slots, definition)
  slots.set(name, slot)
  return slot
}

/** Returns true for the metainfo's own members, which are no data: `m_def`, `m_ref_archives` and others. */
export function isMetainfoName(name: string, view: ViewState): boolean {
  return name.startsWith('m_') && !view[slotsKey].has(name)
}

/** Returns the names of stored members that the schema does not define. */
export function unknownNames(view: ViewState): string[] {
  return Object.keys(view[stateKey].raw).filter(name => !isMetainfoName(name, view) && slotOf(view, name) === undefined)
}

/** Returns true when a member of this name is stored. */
export function isStored(view: ViewState, name: string): boolean {
  return member(view[stateKey].raw, name) !== undefined
}
