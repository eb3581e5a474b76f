import { type CalculationOption, findCalculation } from '../calculation-option.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'

/** The structure that a property function is to read. */
export interface ChosenSystem {
  readonly system: SystemReader
  /** The calculation that was named. */
  readonly calculation: CalculationReader | undefined
}

/** Returns the structure of the calculation that the option names, else that of the input, or the one that stands for it. */
export function chosenSystem(
  reader: SchemaReader,
  { calculation }: CalculationOption,
  caller: string,
): ChosenSystem | undefined {
  if (calculation !== undefined) {
    const found = findCalculation(reader, one => one.system(), { calculation, caller })
    return found && { system: found.value, calculation: found.calculation }
  }
  const system = reader.given() ?? reader.representative()
  return system && { system, calculation: undefined }
}
