import { isMetainfoName, slotOf } from './read/property-slot.js'
import { readUnknown } from './read/unknown.js'
import { slotsKey, stateKey, type ViewState } from './view-state.js'

/** What is set in a section: names in the schema's order, then those that it does not know. */
export function setNames(view: ViewState): string[] {
  const slots = view[slotsKey]
  const rank = (name: string) => {
    const slot = slots.get(name)
    return slot?.name === name ? slot.rank : Number.MAX_SAFE_INTEGER
  }
  const names: string[] = []
  let last = 0
  let inOrder = true
  for (const name of Object.keys(view[stateKey].raw)) {
    if (isMetainfoName(name, view)) continue
    const next = rank(name)
    if (next < last) inOrder = false
    last = next
    names.push(name)
  }
  return inOrder ? names : names.sort((a, b) => rank(a) - rank(b))
}

/** The value behind a stored name, of a sub-section only when it has one. */
function sectionsOf(view: ViewState, name: string): readonly unknown[] {
  const slot = slotOf(view, name)
  if (slot?.definition.m_kind === 'quantity') return noItems
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

/** One set value: of a list of sections each item by itself. */
interface SetValue {
  section: ViewState
  name: string
  index: number
}

/** How far the walk through one section is: at which name, and at which item of a list of sections. */
interface Progress {
  readonly section: ViewState
  readonly names: readonly string[]
  at: number
  items: readonly unknown[]
  item: number
}

/** All set values of a section and of those below: sub-sections once for each item, before what is in them. */
export function* setValuesBelow(view: ViewState): IterableIterator<SetValue> {
  const waiting = [startIn(view)]
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const below = top.items[top.item++]
    if (isView(below)) {
      yield { section: top.section, name: top.names[top.at - 1] as string, index: below.m_parent_index }
      waiting.push(startIn(below))
    } else if (top.item >= top.items.length) {
      const name = top.names[top.at++]
      if (name === undefined) {
        waiting.pop()
        continue
      }
      const items = sectionsOf(top.section, name)
      top.items = items.some(isView) ? items : noItems
      top.item = 0
      if (top.items === noItems) yield { section: top.section, name, index: -1 }
    }
  }
}

function startIn(section: ViewState): Progress {
  return { section, names: setNames(section), at: 0, items: noItems, item: 0 }
}

const noItems: readonly never[] = Object.freeze([])

function isView(value: unknown): value is ViewState {
  return typeof value === 'object' && value !== null && stateKey in value
}
