import type { ColumnData } from '../../column/column-data.js'
import { type DType, itemType } from '../../column/dtype.js'
import { ListData } from '../../column/list-data.js'
import { ObjectData } from '../../column/object-data.js'
import { Validity } from '../../column/validity.js'
import { setOwn } from '../../verbs/own-property.js'
import { leafData, leafValue, type Say, type Values } from './read-leaf.js'
import { itemsOf, mapOf, type SchemaNode } from './schema-node.js'

/**
 * Makes the data of a column of its values.
 *
 * @param dtype the type that this package wrote for the column, if any
 */
export function columnData(
  node: SchemaNode,
  values: Values,
  { dtype, say }: { dtype?: DType | undefined; say: Say },
): ColumnData {
  const items = itemsOf(node)
  if (items) return listData(items, values, { dtype: dtype && itemType(dtype), say })
  if (node.children.length > 0) return new ObjectData(Array.from(values, value => recordValue(node, value, say)))
  if (node.element.repetition_type === 'REPEATED') {
    const once = { ...node, element: { ...node.element, repetition_type: 'REQUIRED' as const } }
    return listData(once, values, { dtype: dtype && itemType(dtype), say })
  }
  return leafData(node.element, values, { say, isJson: dtype === 'object' })
}

function listData(node: SchemaNode, lists: Values, options: { dtype?: DType | undefined; say: Say }): ListData {
  const offsets = new Int32Array(lists.length + 1)
  const items: unknown[] = []
  for (let row = 0; row < lists.length; row++) {
    const list = lists[row] as Values | null | undefined
    for (let index = 0; index < (list?.length ?? 0); index++) items.push((list as Values)[index])
    offsets[row + 1] = items.length
  }
  const validity = Validity.from(lists.length, row => lists[row] === null || lists[row] === undefined)
  return new ListData(offsets, columnData(node, items, options), validity)
}

/** Returns a value of a record, and what is in it. */
function recordValue(node: SchemaNode, value: unknown, say: Say): unknown {
  if (value === null || value === undefined) return null
  const items = itemsOf(node)
  if (items) return Array.from(value as Values, item => recordValue(items, item, say))
  const map = mapOf(node)
  const record = {}
  if (map) {
    const pairs = (value as Record<string, Record<string, unknown>[]>)[map.pairs] ?? []
    for (const pair of pairs) {
      const key = String(recordValue(map.key, pair[map.key.element.name], say))
      setOwn(record, key, recordValue(map.value, pair[map.value.element.name], say))
    }
    return record
  }
  if (node.children.length === 0) return leafValue(node.element, value, say)
  for (const child of node.children) {
    const { name } = child.element
    setOwn(record, name, recordValue(child, (value as Record<string, unknown>)[name], say))
  }
  return record
}
