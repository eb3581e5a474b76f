import { isRawObject, member } from '../raw.js'
import { pathSegments } from '../reference/reference-address.js'
import { slotOf } from './read/property-slot.js'
import { readUnknown } from './read/unknown.js'
import { stateKey, type ViewState } from './view-state.js'

/** Returns the section or value at a relative or absolute path, or the target of a reference in any form. */
export function resolvePath(view: ViewState, path: string): unknown {
  if (path.startsWith('/') || path.includes('#')) return view[stateKey].archive.resolve(path, path.startsWith('/'))
  return walk(view, pathSegments(path)).value
}

/** The value at a path, or `undefined` and the number of segments that were found. */
export interface WalkResult {
  value: unknown
  found: number
}

/** Follows the segments of a path from a section: property names and indices. */
export function walk(start: ViewState, segments: readonly string[]): WalkResult {
  let value: unknown = start
  for (const [found, segment] of segments.entries()) {
    value = step(value, segment)
    if (value === undefined || value === null) return { value: undefined, found }
  }
  return { value, found: segments.length }
}

function step(value: unknown, segment: string): unknown {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return itemAt(value as ArrayLike<unknown>, segment)
  if (!isRawObject(value)) return undefined
  if (!(stateKey in value)) return member(value, segment)
  const view = value as unknown as ViewState
  const slot = slotOf(view, segment)
  return slot ? slot.read(view) : readUnknown(view, segment)
}

function itemAt(list: ArrayLike<unknown>, segment: string): unknown {
  return /^\d+$/.test(segment) ? list[Number(segment)] : undefined
}
