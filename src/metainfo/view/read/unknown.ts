import { isRawObject, member } from '../../raw.js'
import { type Place, stateKey, type ViewState } from '../view-state.js'
import { sectionList } from './sub-section.js'

/**
 * Reads stored data that the schema does not define. In a section whose schema is known, it returns the data as stored. In
 * a section without a schema, it returns objects as views and lists of objects as lists of views.
 */
export function readUnknown(view: ViewState, name: string): unknown {
  const raw = member(view[stateKey].raw, name)
  if (typeof raw !== 'object' || raw === null || !isUnknownSchema(view)) return raw
  const known = view[stateKey].values?.get(name)
  if (known !== undefined) return known
  const value = asViews(raw, view, { name, definition: undefined, declared: undefined })
  view[stateKey].keep(name, value)
  return value
}

/** Returns true when a section has no definition, or an `m_def` whose schema is not loaded. */
export function isUnknownSchema(view: ViewState): boolean {
  return view.m_def.unknown || view.m_def_unresolved !== undefined
}

function asViews(raw: object, view: ViewState, place: Place): unknown {
  if (isRawObject(raw)) return view[stateKey].archive.view(raw, view, place)
  const list = raw as readonly unknown[]
  return list.some(isRawObject) ? sectionList(list, view, place) : list
}
