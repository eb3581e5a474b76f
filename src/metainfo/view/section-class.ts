import { member } from '../raw.js'
import type { SectionDefinition } from '../schema/definition.js'
import { addSlot, slotOf } from './read/property-slot.js'
import { readUnknown } from './read/unknown.js'
import { SectionView } from './section-view.js'
import { type PropertySlot, slotsKey, stateKey, type ViewClass, type ViewState } from './view-state.js'

const classes = new WeakMap<SectionDefinition, ViewClass>()

/** Returns the view class of a section definition. It is made on first use. */
export function sectionClass(definition: SectionDefinition): ViewClass {
  let made = classes.get(definition)
  if (!made) {
    made = makeClass(definition)
    classes.set(definition, made)
  }
  return made
}

function makeClass(definition: SectionDefinition): ViewClass {
  const made = class extends SectionView {}
  const slots = new Map<string, PropertySlot>()
  for (const [name, property] of definition.core_properties) {
    const slot = slots.get(property.name) ?? addSlot(slots, property)
    slots.set(name, slot)
    defineGetter(made.prototype, name, slot)
  }
  Object.defineProperties(made, { name: { value: definition.name } })
  Object.defineProperties(made.prototype, { m_def: { value: definition }, [slotsKey]: { value: slots } })
  return made
}

/** Defines a getter, unless JavaScript or the metainfo uses the name already; then only `m_get` returns the data. */
function defineGetter(prototype: object, name: string, slot: PropertySlot): void {
  if (name in SectionView.prototype || name in Object.prototype) return
  Object.defineProperty(prototype, name, {
    get(this: ViewState) {
      return slot.read(this)
    },
    enumerable: true,
    configurable: true,
  })
}

/**
 * Reads names that a section's class does not have: properties that a code's parser adds, and data that the schema does not
 * define. It is the last prototype of the chain, so it is asked only for names that are found nowhere else.
 */
const missing = new Proxy(Object.create(Object.prototype) as object, {
  get(target, name, view: Partial<ViewState>) {
    if (typeof name === 'symbol' || name in Object.prototype) return Reflect.get(target, name, view)
    return view[stateKey] === undefined ? undefined : readMissing(view as ViewState, name)
  },
})

function readMissing(view: ViewState, name: string): unknown {
  const stored = member(view[stateKey].raw, name)
  if (stored === undefined && !name.startsWith('x_')) return undefined
  if (name.startsWith('m_')) return stored
  const slot = slotOf(view, name)
  if (!slot) return readUnknown(view, name)
  defineGetter(Object.getPrototypeOf(view), name, slot)
  return slot.read(view)
}

Object.setPrototypeOf(SectionView.prototype, missing)
