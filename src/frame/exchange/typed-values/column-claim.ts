import { UnitError } from '../../../errors/index.js'
import { parseUnit, type Unit } from '../../../units/index.js'
import { Column } from '../../column/column.js'
import type { ColumnData } from '../../column/column-data.js'
import { type DType, isDType, itemType } from '../../column/dtype.js'
import { ListData } from '../../column/list-data.js'
import { NumberData } from '../../column/number-data.js'
import type { ValueType } from './value-type.js'

/** What the metadata of a table that another program may have written say of a column. */
export interface ColumnClaim {
  name: string
  dtype?: DType | undefined
  unit?: string | undefined
  path?: string | undefined
  note?: string | undefined
  /** What to know about the unit. */
  doubt?: string | undefined
}

/** Returns what texts by their keys say of a column. */
export function claimIn(read: (key: string) => string | undefined): Omit<ColumnClaim, 'name'> {
  const dtype = read('dtype')
  return {
    dtype: dtype && isDType(dtype) ? dtype : undefined,
    unit: read('unit'),
    path: read('path'),
    note: read('note'),
  }
}

/** Returns the type that was claimed, where it can tell which texts are records. */
export function dtypeFor({ dtype }: ColumnClaim, type: ValueType): DType | undefined {
  return dtype && (type.kind === 'list') === (itemType(dtype) !== undefined) ? dtype : undefined
}

/** Makes the column, with what was said of it. A unit that is not known, or that no number has, becomes a note. */
export function claimedColumn(claim: ColumnClaim, data: ColumnData, said: Iterable<string>): Column {
  const { name, path, note, doubt } = claim
  const notes = doubt ? [doubt, ...said] : [...said]
  const unit = claim.unit === undefined ? undefined : unitFor(claim.unit, data, notes)
  return notes.reduce((column, next) => column.withNote(next), new Column({ name, unit, path, note }, data))
}

function unitFor(text: string, data: ColumnData, notes: string[]): Unit | undefined {
  let items = data
  while (items instanceof ListData) items = items.items
  if (!(items instanceof NumberData)) {
    notes.push(`the metadata name the unit ${text}, and the values are no numbers`)
    return undefined
  }
  try {
    return parseUnit(text)
  } catch (error) {
    if (!(error instanceof UnitError)) throw error
    notes.push(`the metadata name a unit that is not known: ${text}`)
    return undefined
  }
}
