import { QueryError } from '../../errors/index.js'
import {
  keyOfStep,
  namesOf,
  type Path,
  type PathStep,
  parsePath,
  printStep,
  requiredName,
  requiredPath,
} from '../../metainfo/index.js'
import { refuseUnknownRequired } from '../known-names.js'
import { dialectOf, propertiesOn, referenceTargets } from './schema-steps.js'

/** A `required` tree: sections and quantities, `'*'` at the leaves. */
export type RequiredTree = { [key: string]: RequiredTree | '*' | boolean }

/** The names that servers take in a `required`; they refuse all others as invalid keys. */
const isServerName = /^[\p{L}\p{N}_-][\p{L}\p{N}_ -]*$/u

/**
 * Builds the option `required` from paths:
 *
 * ```ts
 * new ArchiveQuery({
 *   required: required.fields('run.calculation[-1].energy.total', 'run.calculation[-1].system_ref.chemical_composition_reduced'),
 * })
 * ```
 *
 * `[-1]`, `[0]`, `[0:2]` choose from lists; `docs/paths.md` describes paths. A path may go through references: servers then
 * follow them and put the targets in place of them (`'resolve-inplace'`), so that nothing can overwrite the targets. Names
 * are checked against the schema. Paths that begin with `section_…` are of the old API.
 *
 * @throws QueryError for texts that are no paths; for unknown names, with the nearest ones; and for two different indices on
 *   one list, of which servers would drop one without a word
 */
export function requiredFields(...paths: string[]): RequiredTree {
  if (paths.length === 0) {
    throw new QueryError('required.fields() needs a path.', { hint: "Such as 'run.calculation[-1].energy.total'." })
  }
  const tree: RequiredTree = Object.create(null) as RequiredTree
  const parsed = paths.map(path => parsePath(path, requiredPath))
  const dialects = new Set(parsed.map(({ steps: [first] }) => dialectOf(first?.name ?? '')))
  const [dialect = 'v1', other] = dialects
  if (other) throw new QueryError('The paths are a mixture of old names (section_…) and new ones.')
  let throughReference = false
  for (const path of parsed) {
    add(tree, path)
    const properties = propertiesOn(namesOf(path.steps), dialect)
    throughReference ||= properties.slice(0, -1).some(found => referenceTargets(found).length > 0)
  }
  // A plain object: options are checked to be one.
  const plain = { ...tree }
  refuseUnknownRequired(plain, dialect)
  return throughReference && dialect === 'v1' ? { 'resolve-inplace': true, ...plain } : plain
}

function add(tree: RequiredTree, { steps, text }: Path): void {
  let node = tree
  for (const [place, step] of steps.entries()) {
    const key = keyOfStep(step)
    if (!isServerName.test(step.name)) throw noKey(step, text)
    refuseSecondIndex(node, { key, name: step.name }, text)
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

function refuseSecondIndex(node: RequiredTree, { key, name }: { key: string; name: string }, path: string): void {
  const rival = Object.keys(node).find(known => known !== key && requiredName(known) === name)
  if (rival === undefined) return
  throw new QueryError(`The path '${path}' asks for '${key}' where another path asks for '${rival}'.`, {
    hint: `Servers keep only the last of two choices from one list: ask for the whole list, '${name}', in both paths, or make two queries.`,
  })
}

function noKey(step: PathStep, path: string): QueryError {
  return new QueryError(`The path '${path}' has ${printStep(step)}, a name that servers cannot be asked for.`, {
    hint: 'Ask for the section that it stands in as a whole.',
  })
}
