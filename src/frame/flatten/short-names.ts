/** Names that mean nothing without the one before them. */
const generic = new Set(['value', 'values', 'name', 'type', 'kind', 'index'])

/**
 * Returns a short name for each path: its last names joined by `_`, as few as make it different from the others. A last name
 * such as `value` comes with the one before it.
 *
 * @param paths each a list of names
 * @param taken names that are in use already
 */
export function shortNames(paths: readonly (readonly string[])[], taken: Iterable<string> = []): string[] {
  const used = new Set(taken)
  const lengths: number[] = paths.map(path => (generic.has(path.at(-1) ?? '') && path.length > 1 ? 2 : 1))
  const nameOf = (index: number) => (paths[index] as readonly string[]).slice(-(lengths[index] as number)).join('_')
  for (;;) {
    const byName = new Map<string, number[]>()
    for (const index of paths.keys()) {
      const name = nameOf(index)
      const same = byName.get(name)
      if (same) same.push(index)
      else byName.set(name, [index])
    }
    let longer = false
    for (const [name, indices] of byName) {
      if (indices.length === 1 && !used.has(name)) continue
      for (const index of indices) {
        if ((lengths[index] as number) >= (paths[index] as readonly string[]).length) continue
        lengths[index] = (lengths[index] as number) + 1
        longer = true
      }
    }
    if (!longer) break
  }
  return paths.map((_, index) => unique(nameOf(index), used))
}

/** Returns the name, with a number behind it where it is in use already, and adds it to those in use. */
function unique(name: string, used: Set<string>): string {
  let candidate = name
  for (let number = 2; used.has(candidate); number++) candidate = `${name}_${number}`
  used.add(candidate)
  return candidate
}
