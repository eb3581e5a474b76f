import {
  type Kinds,
  namesOf,
  type Path,
  type PathStep,
  type Property,
  publishedSchema,
  type QuantityDefinition,
  type SchemaStep,
  type SectionDefinition,
  walkSchema,
} from '../../metainfo/index.js'
import type { RequiredTree } from '../../query/index.js'
import { child, emptyNode, type NeededNode, type NeededRequired, treeOf } from './needed-tree.js'
import { ownPart } from './own-part.js'
import { isOpen } from './schema-path.js'

/** The names that servers take in a `required`. */
const isServerName = /^[\p{L}\p{N}_-][\p{L}\p{N}_ -]*$/u

const simulation = 'nomad_simulations.schema_packages.general.Simulation'

/**
 * Returns the smallest `required` that gives a table the same values as whole archives.
 *
 * Sections that the schema does not know are asked for as a whole, and so are those whose special kinds alone have a name:
 * a server refuses a name that the section of one entry does not have. References that paths lead through are followed by
 * the server, which puts the targets in place of them. Lists keep their first or their last items, so that indices in paths
 * keep their meaning.
 *
 * Of a `required` of the user's it is the part that gives the same values as all of it.
 *
 * @param paths the paths of rows and columns, from the entry
 * @param keepsIndices true when the table has indices in lists as values: these lists are not cut in front
 * @param own the `required` that the paths read from
 */
export function neededRequired(
  paths: readonly Path[],
  { keepsIndices, own = '*' }: { keepsIndices: boolean; own?: unknown },
): NeededRequired {
  const root = emptyNode()
  const need = new Need()
  for (const path of paths) need.add(root, path)
  const reason = need.reason ?? paths.flatMap(path => (leadsOutOfWhole(root, path) ? elsewhere(path.text) : []))[0]
  if (reason !== undefined) return { required: '*', reason }
  if (root.isWhole) return { required: '*', reason: 'a path leads to names that the schema does not have' }
  if (root.children.has('data')) child(root, 'definitions').isWhole = true
  // A request for nothing is no valid one: the smallest part of an archive is its entry's id.
  if (root.children.size === 0) child(child(root, 'metadata'), 'entry_id').isWhole = true
  if (own !== '*' && own !== 'include') return ownPart(own, root, keepsIndices)
  const required = treeOf(root, keepsIndices) as RequiredTree
  return {
    required: need.followsReferences ? { 'resolve-inplace': true, ...required } : required,
    ...(need.assumesSimulations && { assumesSimulations: true }),
  }
}

class Need {
  /** Why whole archives are needed. */
  reason: string | undefined
  followsReferences = false
  assumesSimulations = false

  add(root: NeededNode, { steps, text }: Path): void {
    let node = root
    for (const [depth, { sections, properties }] of this.#walk(steps).entries()) {
      const step = steps[depth] as PathStep
      const names = [...new Set(properties.map(property => property.name))]
      const [name] = names
      if (name === undefined || names.length > 1 || !isServerName.test(name)) {
        node.isWhole = true
        return
      }
      const isLast = depth === steps.length - 1
      if (isLast) for (const sibling of siblingsOf(properties, sections)) child(node, sibling).isWhole = true
      const parent = node
      node = child(parent, name)
      this.#choose(node, step, properties)
      if (isLast) this.#end(node, properties, text)
      else if (!this.#leadsOn(properties, text)) node.isWhole = true
      else node.isReference ||= properties.some(({ m_kind }) => m_kind === 'quantity')
      if (this.reason !== undefined || node.isWhole) return
    }
  }

  #end(node: NeededNode, properties: readonly Property[], text: string): void {
    node.isWhole = true
    const isElsewhere = properties.some(one => one.m_kind === 'quantity' && one.type.kind === 'quantity-reference')
    if (isElsewhere) this.reason = elsewhere(text)
  }

  #walk(steps: readonly PathStep[]): SchemaStep[] {
    const inSimulation = walkSimulation(steps, 'declared')
    if (inSimulation) this.assumesSimulations = true
    return inSimulation ?? walkArchive(steps, 'declared')
  }

  /** Notes which items of a list of sections a path chooses. */
  #choose(node: NeededNode, { selectors: [selector = 'all'] }: PathStep, properties: readonly Property[]): void {
    const isList = properties.every(
      property => property.m_kind === 'sub_section' && property.repeats && property.key_quantity === undefined,
    )
    if (isList) node.selectors = [...(node.selectors ?? []), selector]
    else node.selectors = undefined
  }

  /** Returns true when the server can be asked for single names below properties. */
  #leadsOn(properties: readonly Property[], text: string): boolean {
    const quantities = properties.filter((property): property is QuantityDefinition => property.m_kind === 'quantity')
    if (quantities.length === 0) return true
    const targets = quantities.flatMap(quantity => quantity.target_section ?? [])
    if (quantities.some(({ type }) => type.kind === 'plain' || type.kind === 'enum')) return false
    if (
      targets.length < quantities.length ||
      quantities.some(({ type }) => type.kind !== 'reference') ||
      isOpen(targets)
    ) {
      this.reason = elsewhere(text)
      return false
    }
    this.followsReferences = true
    return true
  }
}

function walkArchive(steps: readonly PathStep[], kinds: Kinds): SchemaStep[] {
  return [...walkSchema([publishedSchema('v1').root], namesOf(steps), kinds, isOpen)]
}

/** Follows a path below `data` through the sections of simulations; `undefined` when they do not have all of its names. */
function walkSimulation(steps: readonly PathStep[], kinds: Kinds): SchemaStep[] | undefined {
  const schema = publishedSchema('v1')
  const [first, ...names] = namesOf(steps)
  const section = schema.section(simulation)
  if (first !== 'data' || names.length === 0 || !section) return undefined
  const below = [...walkSchema([section], names, kinds, isOpen)]
  if (below.some(({ properties }) => properties.length === 0)) return undefined
  return [...walkSchema([schema.root], [first], 'declared'), ...below]
}

/** Returns true when a path leads through a reference below a section that is asked for as a whole, which follows none. */
function leadsOutOfWhole(root: NeededNode, { steps }: Path): boolean {
  let node: NeededNode | undefined = root
  const walked = walkSimulation(steps, 'all') ?? walkArchive(steps, 'all')
  for (const [depth, { properties }] of walked.entries()) {
    const isLast = depth === steps.length - 1
    const isReference = properties.some(
      one =>
        one.m_kind === 'quantity' &&
        (one.type.kind === 'quantity-reference' || (one.type.kind === 'reference' && !isLast)),
    )
    node = node?.isWhole ? node : node?.children.get(properties[0]?.name ?? '')
    if (node?.isWhole && isReference) return true
  }
  return false
}

const elsewhere = (text: string) => `the path '${text}' leads to another part of the archive`

/**
 * Returns the names of the quantities that a derived quantity is computed from, when archives do not store it: those with it
 * in their shape, and those that it is named after (`n_elements` after `elements`).
 */
function siblingsOf(properties: readonly Property[], sections: readonly SectionDefinition[]): string[] {
  const derived = properties.filter(
    property => property.m_kind === 'quantity' && (property.derived || property.virtual),
  )
  return derived.flatMap(({ name }) => {
    const bases = [name.replace(/^n_/, ''), name.replace(/_exclusive$/, ''), 'dimension_types']
    return sections.flatMap(section => [
      ...bases.filter(base => base !== name && section.all_properties.has(base)),
      ...[...section.all_quantities.values()].flatMap(({ name: other, shape }) => (shape.includes(name) ? other : [])),
    ])
  })
}
