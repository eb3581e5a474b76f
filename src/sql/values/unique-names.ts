/** Gives each column a name of its own, as frames need. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names)
  const used = new Set<string>()
  return names.map(name => {
    let unique = name
    for (let count = 2; used.has(unique); count++) {
      const next = `${name}_${count}`
      if (!taken.has(next)) unique = next
    }
    used.add(unique)
    return unique
  })
}
