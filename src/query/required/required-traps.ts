import {
  type DialectName,
  isRawObject,
  printNames,
  requiredKey,
  requiredName,
  type SectionDefinition,
} from '../../metainfo/index.js'
import { propertiesOn, referenceTargets } from './schema-steps.js'

/** Something in a `required` that brings less than it seems to, and the form that brings it. */
export interface RequiredTrap {
  /** The path of its place, without indices: `run.calculation`. */
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
 * Returns what a hand-written `required` would lose without a word: one of two choices from one list (the last one wins),
 * targets of references that are overwritten because their root is asked for as well, references whose list was cut.
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
    const name = requiredName(key)
    yield { path, key, name, value }
    yield* nodesOf(value, [...path, name])
  }
}

function twoKeys(nodes: readonly Node[]): RequiredTrap[] {
  const seen = new Map<string, Node>()
  return nodes.flatMap(node => {
    const path = printNames([...node.path, node.name])
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
    const path = printNames(names)
    const followed = isRawObject(node.value) || node.value === 'include-resolved'
    const roots = rootsWith(targets, dialect).filter(root => hasRoot(required, root))
    if (followed && roots.length > 0) return overwritten(path, roots)
    return followed ? [] : dangling({ path, name: node.name }, nodes, targets)
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
function dangling(
  { path, name }: { path: string; name: string },
  nodes: readonly Node[],
  targets: readonly SectionDefinition[],
): RequiredTrap[] {
  const cut = nodes.find(node => {
    if (!countsFromEnd(node.key)) return false
    const properties = propertiesOn([...node.path, node.name], 'v1').at(-1) ?? []
    return properties.some(property => property.m_kind === 'sub_section' && mayBe(property.sub_section, targets))
  })
  if (!cut) return []
  return [
    {
      path,
      problem: `'${path}' counts in the whole list, but '${cut.key}' brings a part of it whose places are not known.`,
      instead: `Follow the reference: { ${name}: {…} } with 'resolve-inplace': true.`,
    },
  ]
}

/** True for a key that counts from the end of its list: `system[-1]`. */
function countsFromEnd(key: string): boolean {
  return (
    requiredKey(key)
      .index?.split(':')
      .some(bound => bound.trim().startsWith('-')) ?? false
  )
}

function hasRoot(required: Record<string, unknown>, root: string): boolean {
  return Object.keys(required).some(key => requiredName(key) === root)
}

/** Returns the sections at the top of archives that may contain one of the sections: `run` for a `System`. */
function rootsWith(targets: readonly SectionDefinition[], dialect: DialectName): string[] {
  return ['run', 'workflow2'].filter(root =>
    (propertiesOn([root], dialect)[0] ?? []).some(
      start => start.m_kind === 'sub_section' && start.sub_section && contains(start.sub_section, targets),
    ),
  )
}

const sectionsOf = new WeakMap<SectionDefinition, ReadonlySet<SectionDefinition>>()

function contains(start: SectionDefinition, targets: readonly SectionDefinition[]): boolean {
  let sections = sectionsOf.get(start)
  if (!sections) {
    sections = sectionsBelow(start)
    sectionsOf.set(start, sections)
  }
  return [...sections].some(section => mayBe(section, targets))
}

function sectionsBelow(start: SectionDefinition): Set<SectionDefinition> {
  const found = new Set<SectionDefinition>([start])
  // The set gets longer while it is walked: each section comes once, however sections contain each other.
  for (const section of found) {
    for (const { sub_section } of section.all_sub_sections.values()) if (sub_section) found.add(sub_section)
  }
  return found
}

/** A reference is declared to a base of what it points at in practice, or the other way round. */
function mayBe(section: SectionDefinition | undefined, targets: readonly SectionDefinition[]): boolean {
  return (
    section !== undefined &&
    targets.some(
      target => target === section || (section.all_base_sections.includes(target) && target.name !== 'ArchiveSection'),
    )
  )
}
