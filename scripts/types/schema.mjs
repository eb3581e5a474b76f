// Walks a schema: what a section inherits, who descends from it, where it stands in an archive.

/** All members of a section by name: inherited ones first, nearest declaration wins; each with its declaring section. */
export function allMembers(sections, qualified, seen = new Set()) {
  const members = new Map()
  const section = sections.get(qualified)
  if (!section || seen.has(qualified)) return members
  const path = new Set(seen).add(qualified)
  for (const base of [...(section.base ?? [])].reverse()) {
    for (const [name, member] of allMembers(sections, base, path)) members.set(name, member)
  }
  for (const member of ownMembers(sections, qualified)) members.set(member.name, member)
  return members
}

/** The members that a section itself declares; where a name changed from a quantity to a sub-section, the latter. */
export function ownMembers(sections, qualified) {
  const { q = {}, s = {} } = sections.get(qualified) ?? {}
  return [
    ...Object.entries(q)
      .filter(([name]) => !Object.hasOwn(s, name))
      .map(([name, quantity]) => ({ name, owner: qualified, quantity })),
    ...Object.entries(s).map(([name, slot]) => ({ name, owner: qualified, slot })),
  ]
}

/** Sections that inherit from each section, directly or not, in the order of the facts. */
export function descendants(sections) {
  const children = new Map()
  for (const [name, section] of sections) {
    for (const base of section.base ?? []) children.set(base, [...(children.get(base) ?? []), name])
  }
  const below = new Map()
  for (const name of sections.keys()) {
    const found = new Set()
    const queue = [...(children.get(name) ?? [])]
    for (const child of queue) {
      if (found.has(child)) continue
      found.add(child)
      queue.push(...(children.get(child) ?? []))
    }
    below.set(name, [...found])
  }
  return below
}

/**
 * The shortest path to each section, such as `run.calculation.energy`, and in how many places it stands; `roots` are
 * sections with their own path.
 */
export function archivePaths(sections, roots) {
  const paths = new Map(roots.map(([name, path]) => [name, { path, places: 1 }]))
  const queue = [...paths.keys()]
  for (const qualified of queue) {
    const { path } = paths.get(qualified)
    for (const { name, slot } of allMembers(sections, qualified).values()) {
      if (!slot?.of || !sections.has(slot.of)) continue
      const known = paths.get(slot.of)
      if (known) known.places += 1
      else {
        paths.set(slot.of, { path: path ? `${path}.${name}` : name, places: 1 })
        queue.push(slot.of)
      }
    }
  }
  for (const [qualified, { path }] of inherited(paths, sections)) paths.set(qualified, { path, places: 2 })
  return paths
}

/** Base sections stand where the first of those that inherit from them stands. */
function inherited(paths, sections) {
  const found = new Map()
  const visit = (qualified, place) => {
    for (const base of sections.get(qualified)?.base ?? []) {
      if (paths.has(base) || found.has(base)) continue
      found.set(base, place)
      visit(base, place)
    }
  }
  for (const [qualified, place] of paths) if (place.path) visit(qualified, place)
  return found
}
