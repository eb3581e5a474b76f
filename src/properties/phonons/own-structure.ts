import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'

/**
 * Returns the structure of a calculation; `undefined` without a word when the archive has no structures at all: frequencies need
 * none.
 */
export function ownStructure(
  reader: SchemaReader,
  calculation: CalculationReader | undefined,
): SystemReader | undefined {
  return reader.systems().length > 0 ? calculation?.system() : undefined
}
