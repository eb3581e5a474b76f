const most = 200

/** Remembers what was derived from two objects; lets go of the pairs with their first object, and beyond 200 of it. */
export function pairCache<A extends object, B, R>(derive: (a: A, b: B) => R): (a: A, b: B) => R {
  const known = new WeakMap<A, Map<B, R>>()
  return (a, b) => {
    const results = known.get(a) ?? new Map<B, R>()
    const found = results.get(b)
    if (found !== undefined) return found
    const derived = derive(a, b)
    if (results.size >= most) results.clear()
    known.set(a, results.set(b, derived))
    return derived
  }
}
