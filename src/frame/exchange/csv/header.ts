import { isNomadError } from '../../../errors/index.js'
import { parseUnit, type Unit } from '../../../units/index.js'
import { isNumberText } from './cell-text.js'

/** Returns a name with its unit: `energy (eV)`, `volume (angstrom ** 3)`. */
export function headerText(name: string, unit: Unit | undefined, mayHaveUnit: boolean): string {
  if (unit) return `${name} (${unitText(unit)})`
  const found = splitUnit(name)
  // Only where the end of the name would be read as a unit, or as empty brackets, which say that there is none.
  return found && (!found.unit || mayHaveUnit) ? `${name} ()` : name
}

/** Returns the name in a header, and the unit after it, if any, in round or square brackets. */
export function nameAndUnit(header: string): { name: string; unit: Unit | undefined } {
  const found = splitUnit(header)
  return found ?? { name: header, unit: undefined }
}

function splitUnit(header: string): { name: string; unit: Unit | undefined } | undefined {
  const match = /^(.*) (?:\(([^()]*)\)|\[([^[\]]*)\])$/s.exec(header)
  if (!match) return undefined
  const [, name = '', round, square] = match
  if (round === '') return { name, unit: undefined }
  const unit = unitIn(round ?? square ?? '')
  return unit && { name, unit }
}

/** Returns the unit that a text names; `undefined` for other texts, and for bare numbers. */
export function unitIn(text: string): Unit | undefined {
  if (!/[^\d\s.+*/^-]/.test(text) || isNumberText(text)) return undefined
  try {
    return parseUnit(text)
  } catch (error) {
    if (isNomadError(error)) return undefined
    throw error
  }
}

/** Returns the symbol of a unit where every program can write it and it names the same unit, else the full name. */
export function unitText(unit: Unit): string {
  const { symbol, name } = unit
  return /^[\x20-\x7e]+$/.test(symbol) && !/[()[\]]/.test(symbol) && unitIn(symbol)?.equals(unit) ? symbol : name
}
