import { isNomadError } from '../../../errors/index.js'
import { parseUnit, type Unit } from '../../../units/index.js'
import { isNumberText } from './cell-text.js'

/** A name with its unit behind: `energy (eV)`, `volume (angstrom ** 3)`. */
export function headerText(name: string, unit: Unit | undefined, holdsNumbers: boolean): string {
  if (unit) return `${name} (${unitText(unit)})`
  const found = behindName(name)
  // Only where the end of the name would be read as a unit, or as saying that there is none.
  return found && (!found.unit || holdsNumbers) ? `${name} ()` : name
}

/** A header's name, and the unit behind it where there is one, in round or square brackets. */
export function nameAndUnit(header: string): { name: string; unit: Unit | undefined } {
  const found = behindName(header)
  return found ?? { name: header, unit: undefined }
}

function behindName(header: string): { name: string; unit: Unit | undefined } | undefined {
  const match = /^(.*) (?:\(([^()]*)\)|\[([^[\]]*)\])$/s.exec(header)
  if (!match) return undefined
  const [, name = '', round, square] = match
  if (round === '') return { name, unit: undefined }
  const unit = unitIn(round ?? square ?? '')
  return unit && { name, unit }
}

/** The unit that a text means; `undefined` for texts that mean none, and for bare numbers. */
export function unitIn(text: string): Unit | undefined {
  if (!/[^\d\s.+*/^-]/.test(text) || isNumberText(text)) return undefined
  try {
    return parseUnit(text)
  } catch (error) {
    if (isNomadError(error)) return undefined
    throw error
  }
}

/** The unit's short form where every program can write it and it means the same unit, else its long one. */
export function unitText(unit: Unit): string {
  const { symbol, name } = unit
  return /^[\x20-\x7e]+$/.test(symbol) && !/[()[\]]/.test(symbol) && unitIn(symbol)?.equals(unit) ? symbol : name
}
