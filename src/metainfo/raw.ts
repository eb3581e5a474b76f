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

/** Deeper objects are copied without recursion, because archives may be nested deeper than the call stack allows. */
const maxRecursion = 200

/** Returns a deep copy of JSON, exact also for members named `__proto__`. */
export function copyJson<T>(value: T): T {
  return copyValue(value, 0) as T
}

function copyValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > maxRecursion) return copyDeep(value)
  return Array.isArray(value) ? copyList(value, depth) : copyObject(value as RawObject, depth)
}

// Most members and items are no objects. A shallow copy takes them all at once, which is several times as fast as one by one.
function copyObject(value: RawObject, depth: number): RawObject {
  const copy = { ...value }
  // Unlike Object.keys, this makes no list. Members of the prototype are skipped below.
  for (const name in value) {
    const item = value[name]
    // The copy has an own member of this name, also when it is `__proto__`, so the assignment reaches no prototype.
    if (typeof item === 'object' && item !== null && Object.hasOwn(value, name)) copy[name] = copyValue(item, depth + 1)
  }
  return copy
}

function copyList(value: readonly unknown[], depth: number): unknown[] {
  const copy = value.slice()
  for (let index = 0; index < value.length; index++) {
    const item = value[index]
    if (typeof item === 'object' && item !== null) copy[index] = copyValue(item, depth + 1)
  }
  return copy
}

function copyDeep(value: object): object {
  const top = shallowCopy(value)
  const pending = [top]
  for (let copy = pending.pop(); copy; copy = pending.pop()) {
    for (const key of Object.keys(copy)) {
      const item = copy[key]
      if (typeof item !== 'object' || item === null) continue
      const below = shallowCopy(item)
      copy[key] = below
      pending.push(below)
    }
  }
  return top
}

function shallowCopy(value: object): RawObject {
  return (Array.isArray(value) ? value.slice() : { ...value }) as RawObject
}
