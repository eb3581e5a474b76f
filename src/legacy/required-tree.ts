/** A `required` tree: names, with indices, and for each `'*'` or the tree below. */
export interface RequiredTree {
  [key: string]: RequiredTree | '*'
}

/** Returns the tree that asks for `value` at a path with dots. Brackets never contain dots. */
export function nest(path: string, value: RequiredTree | '*'): RequiredTree {
  const tree = path
    .split('.')
    .filter(part => part !== '')
    .reduceRight<RequiredTree | '*'>((below, part) => ({ [part]: below }), value)
  return tree === '*' ? {} : tree
}

/** Adds one tree to another. `'*'` replaces a tree at the same name. */
export function mergeRequired(tree: RequiredTree, more: RequiredTree): void {
  for (const [key, value] of Object.entries(more)) {
    const known = Object.hasOwn(tree, key) ? tree[key] : undefined
    if (known === undefined || value === '*') tree[key] = value
    else if (known !== '*') mergeRequired(known, value)
  }
}
