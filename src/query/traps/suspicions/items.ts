import { append } from '../../../basics/append.js'
import { isRawObject, searchQuantity } from '../../../metainfo/index.js'
import { criterionKey } from '../criterion-key.js'

/**
 * Says of two criteria on the items of one list that different items may fulfil them: `band_gap.value` and `band_gap.type`.
 */
export function itemTraps(query: unknown): string[] {
  const found: string[] = []
  const check = (object: unknown): Set<string> => {
    const names = new Set<string>()
    if (!isRawObject(object)) return names
    for (const [key, value] of Object.entries(object)) {
      if (key === 'and' && Array.isArray(value))
        for (const part of value) for (const name of check(part)) names.add(name)
      else if (key === 'or' && Array.isArray(value)) for (const part of value) append(found, itemTraps(part))
      else if (key === 'not') append(found, itemTraps(value))
      else names.add(criterionKey(key).name)
    }
    return names
  }
  const names = [...check(query)]
  const lists = new Map<string, string[]>()
  for (const name of names) {
    const list = searchQuantity(name)?.nested
    if (list !== undefined) lists.set(list, [...(lists.get(list) ?? []), name])
  }
  for (const [list, [first, second]] of lists) {
    if (first === undefined || second === undefined) continue
    const inner = [first, second].map(name => `'${name.slice(list.length + 1)}': …`).join(', ')
    found.push(
      `'${first}' and '${second}' may be fulfilled by two different items. For one that fulfils both: { '${list}': { ${inner} } }.`,
    )
  }
  return found
}
