import { columnPath, namesOf, parsePath, type SearchQuantity } from '../../../metainfo/index.js'
import type { CallOptions } from '../../../query/index.js'
import { converterBetween, parseUnit } from '../../../units/index.js'
import type { TableStore } from '../../folder/index.js'
import type { ArchivedQuantity, ValueSets } from './value-sets.js'

/** A column that has all values of a search quantity. */
export interface ColumnOfQuantity {
  name: string
}

/** Finds the column whose path leads to a search quantity of the entry, through no chosen item of a list. */
export function columnOfQuantity(
  table: TableStore,
  quantity: SearchQuantity,
  names: readonly string[],
): ColumnOfQuantity | undefined {
  const wanted = names.join('.')
  if (!table.columns) {
    // Without named columns a table has the quantities that have one value an entry.
    const found =
      table.rows === undefined && !quantity.list ? table.schema.find(({ path }) => path === wanted) : undefined
    return found && { name: found.name }
  }
  for (const [name, text] of table.columns) {
    const { from, steps } = parsePath(text, columnPath)
    const isOfEntry = from === 'entry' || (from === 'row' && table.rows === undefined)
    const isWhole = steps.every(({ selectors }) => selectors.every(selector => selector === 'all'))
    if (isOfEntry && isWhole && namesOf(steps).join('.') === wanted) return { name }
  }
  return undefined
}

/** Returns what each entry has of a search quantity in a column of the table; of several rows of an entry the first counts. */
export async function columnValueSets(
  table: TableStore,
  {
    quantity,
    archived,
    column: { name },
  }: { quantity: SearchQuantity; archived: ArchivedQuantity; column: ColumnOfQuantity },
  call: CallOptions,
): Promise<ValueSets[]> {
  const hasIds = table.schema.some(column => column.name === 'entry_id')
  const frame = await table.read(hasIds && name !== 'entry_id' ? [name, 'entry_id'] : [name], call)
  const column = frame.column(name)
  const ids = frame.has('entry_id') ? frame.column('entry_id') : undefined
  const converter =
    column.unit && quantity.unit !== undefined ? converterBetween(column.unit, parseUnit(quantity.unit)) : undefined
  const inUnit = (value: unknown) => (converter && typeof value === 'number' ? converter.number(value) : value)
  const sets: ValueSets[] = []
  const seen = new Set<unknown>()
  for (let row = 0; row < frame.numRows; row++) {
    const id = ids?.at(row)
    if (id !== undefined && seen.has(id)) continue
    seen.add(id)
    const cell = column.at(row)
    const items = cell === null || cell === undefined ? [] : Array.isArray(cell) ? cell : [cell]
    // In a list of sections each item counts by itself.
    const one = quantity.nested === undefined ? [items] : items.map(item => [item])
    sets.push(
      one.map(values =>
        archived.derive(
          values
            .flat(8)
            .filter(value => value !== null)
            .map(inUnit),
        ),
      ),
    )
  }
  return sets
}
