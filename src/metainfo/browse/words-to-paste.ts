import { displayUnit, parseUnit, type Unit } from '../../units/index.js'
import type { SearchQuantity } from '../schema/search-quantities.js'

/** Sections of which an entry's last one has the result. */
const repeated: ReadonlySet<string> = new Set(['calculation', 'outputs'])

/** Returns the criterion of a query that asks for a search quantity. */
export function criterionText({ name, type, unit }: SearchQuantity): string {
  return `{ '${name}': ${valueText(type, unit)} }`
}

function valueText(type: SearchQuantity['type'], unit: string | undefined): string {
  if (Array.isArray(type)) return `'${type[0] ?? '…'}'`
  if (unit !== undefined) return `{ gte: quantity(1, '${unitText(displayUnit(parseUnit(unit), 'custom'))}') }`
  if (/^(u?int|float)\d*$/.test(String(type))) return '{ gte: 1 }'
  if (type === 'bool') return 'true'
  return type === 'Datetime' ? '{ gte: new Date(2024, 0, 1) }' : "'…'"
}

/** Returns the short form of a unit where it can be typed and read back: `eV`, not `electron_volt`. */
function unitText(unit: Unit): string {
  return /^[a-zA-Z]+$/.test(unit.symbol) && String(parseUnit(unit.symbol)) === String(unit) ? unit.symbol : String(unit)
}

/** Returns the path of a quantity or a sub-section as a column of a table or `required` names it, in quotation marks. */
export function pathText(path: string): string {
  const steps = path.split('.').map((name, depth) => (depth === 1 && repeated.has(name) ? `${name}[-1]` : name))
  return `'${steps.join('.')}'`
}
