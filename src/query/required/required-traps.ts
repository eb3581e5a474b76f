import { type DialectName, isRawObject, type SectionDefinition } from '../../metainfo/index.js'
import { propertiesOn, referenceTargets } from './schema-steps.js'

/** Something in a `required` that brings less than it seems to, and the form that brings it. */
export interface RequiredTrap {
  /** Where it stands: `run.calculation`. */
  path: string
  problem: string
  /** The form that avoids it. */
  instead: string
}

interface Node {
  path: string[]
  key: string
  name: string
  value: unknown
}

/**
 * What a hand-written `required` would lose in silence: two choices from one list (the last one wins), targets of
 * references that are overwritten because their root is asked for as well, references whose list was cut.
 */
export function requiredTraps(required: unknown, dialect: DialectName): RequiredTrap[] {
  if (!isRawObject(required)) return []
  const nodes = [...nodesOf(required, [])]
  const inPlace = required['resolve-inplace'] === true
  return [...twoKeys(nodes), ...(inPlace || dialect === 'v0' ? [] : referenceTraps(nodes, required, dialect))]
}

function* nodesOf(tree: unknown, path: string[]): IterableIterator<Node> {
  if (!isRawObject(tree)) return
  for (const [key, value] of Object.entries(tree)) {
    if (key === 'resolve-inplace') continue
    const name = key.replace(/\[.*$/s, '').trim()
    yield { path, key, name, value }
    yield* nodesOf(value, [...path, name])
  }
}

function twoKeys(nodes: readonly Node[]): RequiredTrap[] {
  const seen = new Map<string, Node>()
  return nodes.flatMap(node => {
    const path = [...node.path, node.name].join('.')
    const before = seen.get(path)
    seen.set(path, node)
    if (!before || before.key === node.key) return []
    return {
      path,
      problem: `'${before.key}' and '${node.key}' choose from one list: servers keep only the last, '${node.key}'.`,
      instead: `'${node.name}' for the whole list, or two queries.`,
    }
  })
}

function referenceTraps(
  nodes: readonly Node[],
  required: Record<string, unknown>,
  dialect: DialectName,
): RequiredTrap[] {
  return nodes.flatMap(node => {
    const names = [...node.path, node.name]
    const targets = referenceTargets(propertiesOn(names, dialect).at(-1) ?? [])
    if (targets.length === 0) return []
    const path = names.join('.')
    const followed = isRawObject(node.value) || node.value === 'include-resolved'
    const roots = rootsHolding(targets, dialect).filter(root => hasRoot(required, root))
    if (followed && roots.length > 0) return overwritten(path, roots)
    return followed ? [] : dangling(path, nodes, targets)
  })
}

function overwritten(path: string, roots: readonly string[]): RequiredTrap[] {
  const listed = roots.map(root => `'${root}'`).join(' or ')
  return [
    {
      path,
      problem: `Targets of '${path}' that stand in ${listed} are overwritten there, because ${listed} is asked for as well.`,
      instead: "Add 'resolve-inplace': true at the top, which puts targets in place of the references.",
    },
  ]
}

/** A plain reference leads nowhere when the list that it counts in was cut from its end. */
function dangling(path: string, nodes: readonly Node[], targets: readonly SectionDefinition[]): RequiredTrap[] {
  const cut = nodes.find(node => {
    if (!/\[\s*-|:\s*-/.test(node.key)) return false
    const properties = propertiesOn([...node.path, node.name], 'v1').at(-1) ?? []
    return properties.some(property => property.m_kind === 'sub_section' && mayHold(property.sub_section, targets))
  })
  if (!cut) return []
  return [
    {
      path,
      problem: `'${path}' counts in the whole list, but '${cut.key}' brings a part of it whose places are not known.`,
      instead: `Follow the reference: { ${path.split('.').at(-1)}: {…} } with 'resolve-inplace': true.`,
    },
  ]
}

function hasRoot(required: Record<string, unknown>, root: string): boolean {
  return Object.keys(required).some(key => key.replace(/\[.*$/s, '').trim() === root)
}

/** The sections at the top of archives in which one of the sections may stand: `run` for a `System`. */
function rootsHolding(targets: readonly SectionDefinition[], dialect: DialectName): string[] {
  return ['run', 'workflow2'].filter(root =>
    (propertiesOn([root], dialect)[0] ?? []).some(
      start => start.m_kind === 'sub_section' && start.sub_section && holds(start.sub_section, targets),
    ),
  )
}

const below = new WeakMap<SectionDefinition, ReadonlySet<SectionDefinition>>()

function holds(start: SectionDefinition, targets: readonly SectionDefinition[]): boolean {
  let sections = below.get(start)
  if (!sections) {
    sections = sectionsBelow(start)
    below.set(start, sections)
  }
  return [...sections].some(section => mayHold(section, targets))
}

function sectionsBelow(start: SectionDefinition): Set<SectionDefinition> {
  const found = new Set<SectionDefinition>([start])
  // A set that grows while it is walked: each section once, however they contain each other.
  for (const section of found) {
    for (const { sub_section } of section.all_sub_sections.values()) if (sub_section) found.add(sub_section)
  }
  return found
}

/** References are declared to a base of what they point at in practice, and the other way round. */
function mayHold(section: SectionDefinition | undefined, targets: readonly SectionDefinition[]): boolean {
  return (
    section !== undefined &&
    targets.some(
      target => target === section || (section.all_base_sections.includes(target) && target.name !== 'ArchiveSection'),
    )
  )
}
