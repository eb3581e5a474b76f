import { QueryError } from '../../errors/index.js'
import { refuseUnknownRequired } from '../known-names.js'
import { keyOf, type PathStep, pathSteps } from './required-path.js'
import { dialectOf, propertiesOn, referenceTargets } from './schema-steps.js'

/** A `required` tree: sections and quantities, `'*'` at the leaves. */
export type RequiredTree = { [key: string]: RequiredTree | '*' | boolean }

/**
 * Builds the option `required` from dotted paths:
 *
 * ```ts
 * new ArchiveQuery({
 *   required: required.fields('run.calculation[-1].energy.total', 'run.calculation[-1].system_ref.chemical_composition_reduced'),
 * })
 * ```
 *
 * `[-1]`, `[0]`, `[0:2]` choose from lists; a path may go through references, which the server then follows and puts the
 * targets in place of (`'resolve-inplace'`), so that nothing can overwrite them. Names are checked against the schema;
 * paths that begin with `section_…` are of the old API.
 *
 * @throws QueryError for unknown names, with the nearest ones, and for two different indices on one list, of which
 * servers would drop one in silence
 */
export function requiredFields(...paths: string[]): RequiredTree {
  if (paths.length === 0) {
    throw new QueryError('required.fields() needs a path.', { hint: "Such as 'run.calculation[-1].energy.total'." })
  }
  const tree: RequiredTree = Object.create(null) as RequiredTree
  const stepsOfAll = paths.map(pathSteps)
  const dialects = new Set(stepsOfAll.map(([first]) => dialectOf((first as PathStep).name)))
  const [dialect = 'v1', other] = dialects
  if (other) throw new QueryError('The paths are a mixture of old names (section_…) and new ones.')
  let throughReference = false
  for (const [index, steps] of stepsOfAll.entries()) {
    add(tree, steps, paths[index] as string)
    const properties = propertiesOn(
      steps.map(({ name }) => name),
      dialect,
    )
    throughReference ||= properties.slice(0, -1).some(found => referenceTargets(found).length > 0)
  }
  // A plain object: options are checked to be one.
  const plain = { ...tree }
  refuseUnknownRequired(plain, dialect)
  return throughReference && dialect === 'v1' ? { 'resolve-inplace': true, ...plain } : plain
}

function add(tree: RequiredTree, steps: readonly PathStep[], path: string): void {
  let node = tree
  for (const [place, step] of steps.entries()) {
    const key = keyOf(step)
    refuseSecondIndex(node, step, path)
    const below = node[key]
    if (below === '*') return
    if (place === steps.length - 1) node[key] = '*'
    else if (typeof below === 'object') node = below
    else {
      const made = Object.create(null) as RequiredTree
      node[key] = made
      node = made
    }
  }
}

function refuseSecondIndex(node: RequiredTree, { name, index }: PathStep, path: string): void {
  const key = keyOf({ name, index })
  const rival = Object.keys(node).find(known => known !== key && known.replace(/\[.*$/s, '') === name)
  if (rival === undefined) return
  throw new QueryError(`The path '${path}' asks for '${key}' where another path asks for '${rival}'.`, {
    hint: `Servers keep only the last of two choices from one list: ask for the whole list, '${name}', in both paths, or make two queries.`,
  })
}
