import configureMeasurements, { type Measure } from 'convert-units'
import { dimensionKey } from './dimension.js'
import { definitions, type UnitDefinition } from './registry/index.js'

/** The name of a measure's coherent SI unit, whether it has a name of its own or not. */
const anchor = (definition: UnitDefinition) => `SI ${dimensionKey(definition.dimension)}`

/** Returns one measure for each dimension of the registry, with the coherent SI unit as the anchor of all its units. */
function measures(): Record<string, Measure<'SI', string>> {
  const result: Record<string, Measure<'SI', string>> = Object.create(null)
  for (const definition of definitions) {
    const { name, factor, offset } = definition
    const measure = dimensionKey(definition.dimension)
    const system = result[measure]?.systems.SI ?? { [anchor(definition)]: entry(anchor(definition), 1, 0) }
    system[name] = entry(name, factor, offset)
    result[measure] ??= { systems: { SI: system } }
  }
  return result
}

function entry(name: string, factor: number, offset: number) {
  return { name: { singular: name, plural: name }, to_anchor: factor, anchor_shift: -offset }
}

let converter: ReturnType<typeof configureMeasurements<string, 'SI', string>> | undefined

function ask(value: number, from: string, to: string): number {
  converter ??= configureMeasurements<string, 'SI', string>(measures())
  return converter(value).from(from).to(to)
}

/** Returns the size of a unit (on a scale: of a difference of one) in coherent SI units. */
export function factorToSI(definition: UnitDefinition): number {
  return ask(1, withoutOffset(definition), anchor(definition))
}

/** Returns the size of a unit in another unit of the same dimension. */
export function factorBetween(from: UnitDefinition, to: UnitDefinition): number {
  return ask(1, withoutOffset(from), withoutOffset(to))
}

/** Returns the zero of a unit in the coherent SI unit: 273.15 for degree Celsius, 0 for all but scales of temperature. */
export function offsetToSI(definition: UnitDefinition): number {
  return ask(0, definition.name, anchor(definition))
}

function withoutOffset({ name, offset }: UnitDefinition): string {
  return offset === 0 ? name : `delta_${name}`
}
