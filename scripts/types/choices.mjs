// Interfaces for places that may have one of several sections (`workflow2`, `model_method`): each member of each of them,
// so that a chain completes without a cast. Which section it is at run time, `m_def` says.
import { pascal } from './names.mjs'
import { allMembers } from './schema.mjs'

/** Sections of older packages have no choices of their own: the places of today's packages that may have them offer their members. */
const older = 'nomad.datamodel.metainfo.simulation.'

export const isOlder = qualified => qualified.startsWith(older)

/** Without what only an older package declares so, where one of today's packages declares the member too. */
function preferToday(variants) {
  const today = variants.filter(({ owner }) => !isOlder(owner))
  return today.length > 0 ? today : variants
}

/**
 * @param {{ sections: Map, below: Map, names: Map }} schema
 * @returns what makes the name of the interface for "a section of this definition or one that inherits from it"
 */
export function choices({ sections, below, names, paths }) {
  const made = new Map()
  const taken = new Set(names.values())

  /** The interface name for an item declared as one of `targets`; `within` says where, when there are several. */
  function choose(targets, within) {
    const declared = [...new Set(targets)].filter(target => sections.has(target)).sort()
    const all = [...new Set(declared.flatMap(target => [target, ...below.get(target)]))].sort()
    const only = declared.length === 1 ? declared[0] : undefined
    if (only && (isOlder(only) || !addsMembers(only, all))) return names.get(only)
    const key = all.join()
    const known = made.get(key)
    if (known) return known.name
    const name = freeName(only ? `Any${names.get(only)}` : `${within.choice.name}${pascal(within.member)}`)
    const place = only ? paths.get(only)?.path : within.choice.place && `${within.choice.place}.${within.member}`
    const choice = { name, all, declared: only, place, members: new Map() }
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
    for (const [name, variants] of choice.members) choice.members.set(name, preferToday(variants))
  }

  return { choose, made }
}
