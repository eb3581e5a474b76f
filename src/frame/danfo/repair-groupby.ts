import type { Cell } from '../column/cell.js'
import { unknownColumn } from '../verbs/find-column.js'

/**
 * Groups as danfojs does, without its faults: one name needs no list, a name that no column has is an error (danfojs grouped
 * all rows under `undefined`), and different keys are never one group (`'a-b', 'c'` and `'a', 'b-c'` were, and missing texts
 * and empty ones). Columns of the groups can be read by name too: `df.groupby('program')['energy'].mean()`.
 *
 * @param original danfojs' own method
 */
export function groupby(frame: Cell, names: string | readonly string[], original: (names: string[]) => Cell): Cell {
  const keys = [names].flat() as string[]
  for (const name of keys) if (!frame.columns.includes(name)) throw unknownColumn(name, frame.columns)
  // Without rows, because danfojs' own grouping stumbles over keys such as `constructor`.
  const group = original.call(Object.create(frame, { values: { value: [] } }), keys)
  group.data = frame.values
  separate(group)
  for (const name of frame.columns as string[]) {
    if (name in group) continue
    Object.defineProperty(group, name, { configurable: true, get: () => group.col([name]) })
  }
  return group
}

/** Groups the rows again, by the values of their keys and not by a text made of them. */
function separate(group: Cell): void {
  const titles = new Map<string, string>()
  const taken = new Set<string>()
  const rows: Record<string, Record<string, unknown[]>> = Object.create(null)
  const values: Record<string, unknown[]> = Object.create(null)
  for (const row of group.data as unknown[][]) {
    const keys = (group.colIndex as number[]).map(index => row[index])
    const identity = JSON.stringify(keys.map(key => (typeof key === 'number' ? { number: String(key) } : key)))
    let title = titles.get(identity)
    if (title === undefined) {
      title = keys.join('-')
      while (taken.has(title)) title += '\u0000'
      taken.add(title)
      titles.set(identity, title)
      values[title] = keys
      rows[title] = Object.fromEntries((group.columnName as string[]).map(name => [name, []]))
    }
    const lists = rows[title] as Record<string, unknown[]>
    ;(group.columnName as string[]).forEach((name, index) => void lists[name]?.push(row[index]))
  }
  group.colDict = rows
  group.keyToValue = values
}
