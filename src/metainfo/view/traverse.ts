import { isMetainfoName, slotOf } from './read/property-slot.js'
import { readUnknown } from './read/unknown.js'
import { isView, slotsKey, stateKey, type ViewState } from './view-state.js'

/** Returns the names that are set in a section: those of the schema in its order, then the unknown ones. */
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

/** Returns the value of a stored name as a list. It returns no items for quantities. */
function sectionsOf(view: ViewState, name: string): readonly unknown[] {
  const slot = slotOf(view, name)
  if (slot?.definition.m_kind === 'quantity') return noItems
  const value = slot ? slot.read(view) : readUnknown(view, name)
  return Array.isArray(value) ? value : [value]
}

/** Yields the sections directly below: sub-sections, not targets of references. */
export function* sectionsDirectlyBelow(view: ViewState): IterableIterator<ViewState> {
  for (const name of setNames(view)) {
    for (const item of sectionsOf(view, name)) if (isView(item)) yield item
  }
}

/** Yields all sections below, depth first, without recursion: archives may be nested deeper than the call stack allows. */
export function* sectionsBelow(view: ViewState): IterableIterator<ViewState> {
  const pending = [sectionsDirectlyBelow(view)]
  for (let top = pending.at(-1); top; top = pending.at(-1)) {
    const next = top.next()
    if (next.done) {
      pending.pop()
      continue
    }
    yield next.value
    pending.push(sectionsDirectlyBelow(next.value))
  }
}

/** One set value; each item of a list of sections is one. */
interface SetValue {
  section: ViewState
  name: string
  index: number
}

/** The progress of the walk through one section: the current name, and the current item of a list of sections. */
interface Progress {
  readonly section: ViewState
  readonly names: readonly string[]
  at: number
  items: readonly unknown[]
  item: number
}

/** Yields all set values of a section and of those below. Each item of a sub-section comes before its contents. */
export function* setValuesBelow(view: ViewState): IterableIterator<SetValue> {
  const pending = [startIn(view)]
  for (let top = pending.at(-1); top; top = pending.at(-1)) {
    const below = top.items[top.item++]
    if (isView(below)) {
      yield { section: top.section, name: top.names[top.at - 1] as string, index: below.m_parent_index }
      pending.push(startIn(below))
    } else if (top.item >= top.items.length) {
      const name = top.names[top.at++]
      if (name === undefined) {
        pending.pop()
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
