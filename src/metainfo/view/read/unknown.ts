import { isRawObject, member } from '../../raw.js'
import { type Place, stateKey, type ViewState } from '../view-state.js'
import { sectionList } from './sub-section.js'

/**
 * Stored data that the schema does not know. In a section whose schema is known it is given as it is stored; where the
 * schema is missing altogether, objects are views and lists are lists of them, so that one can go on.
 */
export function readUnknown(view: ViewState, name: string): unknown {
  const raw = member(view[stateKey].raw, name)
  if (typeof raw !== 'object' || raw === null || !isUnknownSchema(view)) return raw
  const known = view[stateKey].values?.get(name)
  if (known !== undefined) return known
  const value = navigable(raw, view, { name, definition: undefined, declared: undefined })
  view[stateKey].keep(name, value)
  return value
}

/** True when what the section is cannot be told: no definition, or an `m_def` that is not at hand. */
export function isUnknownSchema(view: ViewState): boolean {
  return view.m_def.unknown || view.m_def_unresolved !== undefined
}

function navigable(raw: object, view: ViewState, place: Place): unknown {
  if (isRawObject(raw)) return view[stateKey].archive.view(raw, view, place)
  const list = raw as readonly unknown[]
  return list.some(isRawObject) ? sectionList(list, view, place) : list
}
