/** A JSON object as the server sent it. */
export type RawObject = Record<string, unknown>

/** Returns true for JSON objects: not null, not a list. */
export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns an own member of a JSON object, never an inherited one such as `constructor`. */
export function member(raw: RawObject, name: string): unknown {
  return Object.hasOwn(raw, name) ? raw[name] : undefined
}

/**
 * Returns a deep copy of JSON, exact also for members named `__proto__`. It does not recurse, because archives may be nested
 * deeper than the call stack allows.
 */
export function copyJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  const top = emptyLike(value)
  const pending: [object, object][] = [[value, top]]
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [from, to] = pair as [RawObject, RawObject]
    for (const key of Object.keys(from)) {
      const item = from[key]
      let copy = item
      if (typeof item === 'object' && item !== null) {
        copy = emptyLike(item)
        pending.push([item, copy as object])
      }
      if (key === '__proto__') {
        Object.defineProperty(to, key, { value: copy, enumerable: true, configurable: true, writable: true })
      } else {
        to[key] = copy
      }
    }
  }
  return top as T
}

function emptyLike(value: object): object {
  return Array.isArray(value) ? new Array(value.length) : {}
}
