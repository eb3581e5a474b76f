import { UnitError } from '../errors/index.js'
import { parseExpression } from './parse.js'
import { Unit } from './unit.js'

const maxCached = 5000
const byText = new Map<string, Unit>()
const byName = new Map<string, Unit>()

/** Reads a unit expression as `parseUnit` does, without its types. Keeps at most 5000 expressions. @throws UnitError */
export function cachedUnit(text: string | Unit): Unit {
  if (text instanceof Unit) return text
  const cached = byText.get(text)
  if (cached) return cached
  if (typeof text !== 'string') {
    throw new UnitError(`A unit is a text such as 'eV' or one of 'units', not ${text === null ? 'null' : typeof text}.`)
  }
  const parsed = parseExpression(text)
  if (byText.size >= maxCached) {
    byText.clear()
    byName.clear()
  }
  const unit = byName.get(parsed.name) ?? parsed
  byName.set(unit.name, unit)
  byText.set(text, unit)
  return unit
}
