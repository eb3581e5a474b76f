import { searchQuantity } from '../../../metainfo/index.js'
import { normalListForm } from '../normal-form.js'
import type { AskedCriterion } from './asked-criteria.js'

/** Quantities of the old API with one value, where a list asks for all of it. */
const single =
  /^dft\.(code_name|code_version|basis_set|xc_functional|system|crystal_system|spacegroup|spacegroup_symbol)$/

/** Says of a list that asks one value to be several at once. */
export function listTraps({ name, kind, values }: AskedCriterion): string[] {
  if (kind !== 'all' || new Set(values).size < 2 || normalListForm(values, name)) return []
  const legacy = single.test(name)
  if (!legacy && searchQuantity(name)?.list !== false) return []
  const shown = values
    .slice(0, 3)
    .map(value => JSON.stringify(value) ?? String(value))
    .join(', ')
  const list = `[${shown}${values.length > 3 ? ', …' : ''}]`
  const right = legacy ? `{ $or: [{ '${name}': … }, { '${name}': … }] }` : `{ '${name}:any': ${list} }`
  return [
    `A list asks for all of its values, but entries have one '${name}': no entry has ${list}. For any of them: ${right}.`,
  ]
}
