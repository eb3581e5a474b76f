/** A `required` tree that is being built: names, with indices, to `'*'` or to what is wanted below. */
export interface RequiredTree {
  [key: string]: RequiredTree | '*'
}

/** The tree that asks for `value` at a path with dots; a dot inside brackets cannot occur. */
export function nest(path: string, value: RequiredTree | '*'): RequiredTree {
  const tree = path
    .split('.')
    .filter(part => part !== '')
    .reduceRight<RequiredTree | '*'>((below, part) => ({ [part]: below }), value)
  return tree === '*' ? {} : tree
}

/** Adds one tree to another; `'*'` wins over a part of the same. */
export function mergeRequired(tree: RequiredTree, more: RequiredTree): void {
  for (const [key, value] of Object.entries(more)) {
    const known = Object.hasOwn(tree, key) ? tree[key] : undefined
    if (known === undefined || value === '*') tree[key] = value
    else if (known !== '*') mergeRequired(known, value)
  }
}
