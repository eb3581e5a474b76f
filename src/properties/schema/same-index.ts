import { isRawObject, requiredKey, requiredName, requiredOf, type Section } from '../../metainfo/index.js'

/**
 * Returns the index that the item of another list has which stands beside a section's own list: `run[0].system` beside
 * `run[0].calculation`. The index is that of the whole archive, also where `required` cut one of the lists.
 *
 * @param name the name of the other list
 * @returns the index in the other list as it came; `undefined` where it is unknown, because a list was cut from its end
 */
export function indexBeside(section: Section, name: string): number | undefined {
  const [own, other] = [section.m_parent_sub_section?.name ?? '', name].map(list => firstIndex(section, list))
  if (own === undefined || other === undefined) return undefined
  return section.m_parent_index + own - other
}

/** Returns the index that the first item of a list beside a section has in the whole archive. */
function firstIndex(section: Section, list: string): number | undefined {
  const parents = (section.m_parent?.m_path() ?? '').split('/').filter(step => step !== '' && !/^\d+$/.test(step))
  const tree = parents.reduce(below, requiredOf(section.m_root()))
  const key = isRawObject(tree) ? keyOf(tree, list) : undefined
  const [from = ''] = (key === undefined ? '' : (requiredKey(key).index ?? '')).split(':')
  // `[-1]` and `[:-1]` differ: the second one begins with the first item.
  return /^\s*\d*\s*$/.test(from) ? Number(from) : undefined
}

function below(tree: unknown, name: string): unknown {
  const key = isRawObject(tree) ? keyOf(tree, name) : undefined
  return key === undefined || !isRawObject(tree) ? undefined : tree[key]
}

/** Of several keys for one list the last one applies, as on the server. */
function keyOf(tree: object, name: string): string | undefined {
  return Object.keys(tree).findLast(key => requiredName(key) === name)
}
