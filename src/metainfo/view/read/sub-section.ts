import { isRawObject, type RawObject } from '../../raw.js'
import type { SubSectionDefinition } from '../../schema/definition.js'
import { type Place, type PropertySlot, stateKey, type ViewState } from '../view-state.js'
import { cachedSlot } from './slot.js'

/** The value of an unset list of sections. */
const noSections: readonly never[] = Object.freeze([])

/** Makes the reader of a sub-section. It returns a view, or a list of views with `null` for gaps. */
export function subSectionSlot(definition: SubSectionDefinition): PropertySlot {
  let place: Place | undefined
  const { repeats } = definition
  const make = (raw: unknown, view: ViewState) => {
    if (raw === undefined || raw === null) return repeats ? noSections : undefined
    place ??= { name: definition.name, definition, declared: definition.sub_section }
    // The stored form decides, because schemas changed sub-sections from single to repeated and back.
    if (Array.isArray(raw)) return sectionList(raw, view, place)
    if (!isRawObject(raw)) return raw
    if (!repeats) return view[stateKey].archive.view(raw, view, place)
    return sectionList(storedItems(raw), view, place)
  }
  return cachedSlot(definition, { make, scalarsAsStored: true })
}

// The list is not frozen: that would cost as much as making it.
/** Returns views of the sections in a stored list. Other items (mostly `null` for gaps) are not changed. */
export function sectionList(raw: readonly unknown[], view: ViewState, place: Place): readonly unknown[] {
  const archive = view[stateKey].archive
  const list = new Array<unknown>(raw.length)
  for (let index = 0; index < raw.length; index++) {
    const item = raw[index]
    if (!isRawObject(item)) {
      list[index] = item ?? null
      continue
    }
    const section = archive.view(item, view, place)
    section[stateKey].index = index
    list[index] = section
  }
  return list
}

/** Returns the items of a repeated sub-section, whether it is stored as a list, by key, or as a single object. */
export function storedItems(raw: RawObject | readonly unknown[]): readonly unknown[] {
  if (!isRawObject(raw)) return raw as readonly unknown[]
  return isKeyed(raw) ? sortedByIndex(raw) : [raw]
}

/** Returns true when a repeated sub-section is stored by key, each item with its index. */
function isKeyed(raw: RawObject): boolean {
  const items = Object.values(raw)
  return items.length > 0 && items.every(isRawObject) && items.some(item => typeof item.m_parent_index === 'number')
}

function sortedByIndex(raw: RawObject): unknown[] {
  const rank = (item: unknown) => {
    const index = (item as RawObject).m_parent_index
    return typeof index === 'number' ? index : Number.POSITIVE_INFINITY
  }
  const ranked = Object.values(raw).sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
  return withGaps(ranked, rank)
}

/** Puts items at their index. An index that is taken, or would leave too many gaps, only determines the order. */
function withGaps(ranked: unknown[], rank: (item: unknown) => number): unknown[] {
  const maxLength = ranked.length * 10 + 100
  const list: unknown[] = []
  for (const item of ranked) {
    const index = rank(item)
    const fits = Number.isInteger(index) && index >= list.length && index < maxLength
    while (fits && list.length < index) list.push(null)
    list.push(item)
  }
  return list
}
