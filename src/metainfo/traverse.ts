import { isMetainfoName, slotOf } from './read/property-slot.js'
import { readUnknown } from './read/unknown.js'
import { slotsKey, stateKey, type ViewState } from './view-state.js'

/** What is set in a section: names in the schema's order, then those that it does not know. */
export function* setNames(view: ViewState): IterableIterator<string> {
  const stored = Object.keys(view[stateKey].raw).filter(name => !isMetainfoName(name, view))
  const set = new Set(stored)
  for (const [name, slot] of view[slotsKey]) {
    if (name === slot.name && set.delete(name)) yield name
  }
  for (const name of stored) if (set.has(name)) yield name
}

/** The value behind a stored name, of a sub-section only when it has one. */
function sectionsOf(view: ViewState, name: string): readonly unknown[] {
  const slot = slotOf(view, name)
  if (slot?.definition.m_kind === 'quantity') return []
  const value = slot ? slot.read(view) : readUnknown(view, name)
  return Array.isArray(value) ? value : [value]
}

/** The sections directly below: sub-sections, not targets of references. */
export function* sectionsDirectlyBelow(view: ViewState): IterableIterator<ViewState> {
  for (const name of setNames(view)) {
    for (const item of sectionsOf(view, name)) if (isView(item)) yield item
  }
}

/** All sections below, depth first, on a stack of its own: archives may be nested deeper than the engine's. */
export function* sectionsBelow(view: ViewState): IterableIterator<ViewState> {
  const waiting = [sectionsDirectlyBelow(view)]
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const next = top.next()
    if (next.done) {
      waiting.pop()
      continue
    }
    yield next.value
    waiting.push(sectionsDirectlyBelow(next.value))
  }
}

/** All set values of a section and of those below: sub-sections once for each item, before what is in them. */
export function* setValuesBelow(
  view: ViewState,
): IterableIterator<{ section: ViewState; name: string; index: number }> {
  const waiting = [valuesOf(view)]
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const next = top.next()
    if (next.done) {
      waiting.pop()
      continue
    }
    const { below, ...value } = next.value
    yield value
    if (below) waiting.push(valuesOf(below))
  }
}

interface SetValue {
  section: ViewState
  name: string
  index: number
  below?: ViewState
}

function* valuesOf(section: ViewState): IterableIterator<SetValue> {
  for (const name of setNames(section)) {
    const items = sectionsOf(section, name)
    if (!items.some(isView)) yield { section, name, index: -1 }
    else {
      for (const [index, below] of items.entries()) {
        if (isView(below)) yield { section, name, index: below.m_parent_index < 0 ? -1 : index, below }
      }
    }
  }
}

function isView(value: unknown): value is ViewState {
  return typeof value === 'object' && value !== null && stateKey in value
}
