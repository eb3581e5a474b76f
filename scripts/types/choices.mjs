// Interfaces for places that may hold one of several sections (`workflow2`, `model_method`): each member of each of them,
// so that a chain completes without a cast. Which section it is at run time, `m_def` says.
import { allMembers } from './schema.mjs'

/** Sections of older packages get no choices of their own: the places of today's packages that may hold them offer their members. */
const older = 'nomad.datamodel.metainfo.simulation.'

/**
 * @param {{ sections: Map, below: Map, names: Map }} schema
 * @returns what makes the name of the interface for "a section of this definition or one that inherits from it"
 */
export function choices({ sections, below, names }) {
  const made = new Map()
  const taken = new Set(names.values())

  /** The interface name for an item declared as one of `targets`. */
  function choose(targets, hint) {
    const declared = [...new Set(targets)].filter(target => sections.has(target)).sort()
    const all = [...new Set(declared.flatMap(target => [target, ...below.get(target)]))].sort()
    const only = declared.length === 1 ? declared[0] : undefined
    if (only && (only.startsWith(older) || !addsMembers(only, all))) return names.get(only)
    const key = all.join()
    const known = made.get(key)
    if (known) return known.name
    const name = freeName(`Any${only ? names.get(only) : hint}`)
    const choice = { name, all, declared: only, members: new Map() }
    made.set(key, choice)
    gather(choice)
    return name
  }

  function addsMembers(target, all) {
    const own = allMembers(sections, target)
    return all.some(other =>
      [...allMembers(sections, other)].some(([name, member]) => own.get(name)?.owner !== member.owner),
    )
  }

  function freeName(wanted) {
    let name = wanted
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`
    taken.add(name)
    return name
  }

  function gather(choice) {
    for (const qualified of choice.all) {
      for (const [name, member] of allMembers(sections, qualified)) {
        const found = choice.members.get(name) ?? []
        if (!found.some(other => other.owner === member.owner)) choice.members.set(name, [...found, member])
      }
    }
  }

  return { choose, made }
}
