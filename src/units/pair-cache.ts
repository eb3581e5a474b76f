const maxResults = 200

/**
 * Returns a function that remembers what it derived from two objects. Results are dropped with their first object, and
 * when there are 200 of it.
 */
export function pairCache<A extends object, B, R>(derive: (a: A, b: B) => R): (a: A, b: B) => R {
  const known = new WeakMap<A, Map<B, R>>()
  return (a, b) => {
    const results = known.get(a) ?? new Map<B, R>()
    const found = results.get(b)
    if (found !== undefined) return found
    const derived = derive(a, b)
    if (results.size >= maxResults) results.clear()
    known.set(a, results.set(b, derived))
    return derived
  }
}
