import { type CalculationOption, findCalculation } from '../calculation-option.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import type { PhononResults } from '../schema/records/phonon-results.js'
import { type PhononCell, phononCell } from './cell.js'
import { type DosCurve, dosCurve } from './dos-curve.js'

/** The phonons of an entry in plain numbers. */
export interface ReadPhonons {
  readonly calculation: CalculationReader | undefined
  readonly curve: DosCurve | undefined
  readonly cell: PhononCell
  readonly results: PhononResults
  readonly notes: readonly string[]
}

/**
 * Reads the phonons of the last calculation that has any, or of the one that is named; else what `results` and the workflow
 * have.
 */
export function readPhonons(
  reader: SchemaReader,
  options: CalculationOption & { caller: string },
): ReadPhonons | undefined {
  const found = findCalculation(reader, one => one.phononDos(), options)
  const summary = reader.vibrationalSummary()
  const isAny = options.calculation === undefined
  const record = found?.value ?? (isAny ? summary.phononDos() : undefined)
  const results = reader.phononResults()
  const isStated = isAny && Object.values(results).some(value => value !== undefined)
  if (!record && !isStated) return undefined
  const curve = record && dosCurve(record)
  const cell = phononCell(reader, found?.calculation, { branches: results.branches, modes: curve?.modes })
  return { calculation: found?.calculation, curve, cell, results, notes: [] }
}
