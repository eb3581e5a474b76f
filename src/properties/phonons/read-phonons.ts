import { type CalculationOption, findCalculation } from '../calculation-option.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import { pathOf } from '../schema/reading.js'
import type { PhononBandsRecord } from '../schema/records/phonon-bands.js'
import type { PhononDosRecord } from '../schema/records/phonon-dos.js'
import type { PhononResults } from '../schema/records/phonon-results.js'
import { type PhononCell, phononCell } from './cell.js'
import { type DosCurve, dosCurve } from './dos-curve.js'
import { type BandCurves, bandCurves, type PathCoordinates } from './phonon-bands.js'

/** The phonons of an entry in plain numbers. */
export interface ReadPhonons {
  readonly calculation: CalculationReader | undefined
  readonly curves: BandCurves | undefined
  readonly curve: DosCurve | undefined
  readonly cell: PhononCell
  readonly results: PhononResults
  readonly notes: readonly string[]
}

interface Stored {
  bands: PhononBandsRecord | undefined
  dos: PhononDosRecord | undefined
}

/**
 * Reads the phonons of the last calculation that has any, or of the one that is named; else what `results` and the workflow
 * have. When a calculation has only one of dispersion and density of states, the other one is taken from another calculation,
 * and a note says so.
 */
export function readPhonons(
  reader: SchemaReader,
  {
    coordinates = 'cartesian',
    ...options
  }: CalculationOption & { caller: string; coordinates?: PathCoordinates | undefined },
): ReadPhonons | undefined {
  const isAny = options.calculation === undefined
  const results = reader.phononResults()
  const found = findCalculation(reader, storedIn, options)
  const other = isAny && found ? otherCalculation(reader, found) : undefined
  const summary = isAny && !found ? storedIn(reader.vibrationalSummary()) : undefined
  const stored = { bands: undefined, dos: undefined, ...summary, ...found?.value, ...other?.value }
  const isStated = isAny && Object.values(results).some(value => value !== undefined)
  if (!stored.bands && !stored.dos && !isStated) return undefined
  const curve = stored.dos && dosCurve(stored.dos)
  const branches = stored.bands?.branches.length ?? results.branches
  const cell = phononCell(reader, found?.calculation, { branches, modes: curve?.modes })
  const curves = stored.bands && bandCurves(stored.bands, { system: cell.system, coordinates })
  return {
    calculation: found?.calculation,
    curves,
    curve,
    cell,
    results,
    notes: other ? [other.note] : [],
  }
}

function storedIn(place: Pick<CalculationReader, 'phononBands' | 'phononDos'>): Stored | undefined {
  const [bands, dos] = [place.phononBands(), place.phononDos()]
  return bands || dos ? { bands, dos } : undefined
}

/** Returns what the calculation lacks from the last other calculation that has it. */
function otherCalculation(
  reader: SchemaReader,
  { calculation, value }: { calculation: CalculationReader; value: Stored },
): { value: Partial<Stored>; note: string } | undefined {
  if (value.bands && value.dos) return undefined
  for (const one of reader.calculations().toReversed()) {
    if (one.index === calculation.index) continue
    const [bands, dos] = [value.bands ? undefined : one.phononBands(), value.dos ? undefined : one.phononDos()]
    const what = dos ? 'density of states' : 'dispersion'
    const note = `The ${what} is that of ${pathOf(one.section)}, the rest that of ${pathOf(calculation.section)}.`
    if (bands) return { value: { bands }, note }
    if (dos) return { value: { dos }, note }
  }
  return undefined
}
