import { cellVolume } from '../../math/lattice.js'
import type { Section } from '../../metainfo/index.js'
import { type Magnitude, Quantity } from '../../units/index.js'
import { largestForce } from '../convergence/movement.js'
import { formulasOf } from '../elements/formula.js'
import { type Method, methodOf } from '../method/method.js'
import { sourceOf } from '../property.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader } from '../schema/reader.js'
import type { Energies } from '../schema/records/energies.js'
import type { PropertySource } from '../schema/source.js'
import { type CrystalShape, shapeOf } from '../structure/same-structure.js'
import type { ConvergenceSeriesReadOptions, Scalar } from './options.js'

/** A number with its unit, empty for plain numbers. */
export interface UnitNumber {
  readonly value: number
  readonly unit: string
}

/** One entry of a series. */
export interface SeriesPoint {
  readonly source: PropertySource
  readonly method: Method | undefined
  readonly formula: string | undefined
  readonly atoms: number | undefined
  /** The volume of the cell in Å³. */
  readonly volume: number | undefined
  readonly shape: CrystalShape | undefined
  readonly setting: UnitNumber | undefined
  /** The result; that of an energy is in `energies` by its kind, in eV per cell. */
  readonly result: UnitNumber | undefined
  readonly energies: Energies
}

/** Reads the setting and the result of an entry: of the last calculation that has the result. */
export function readSeriesPoint<Entry extends Section>(
  entry: Entry,
  { over, of = 'energy' }: ConvergenceSeriesReadOptions<Entry>,
  caller: string,
): SeriesPoint {
  const reader = openReader(entry, caller)
  const calculations = [...reader.calculations()].reverse()
  const found = calculations.find(one => hasResult(one, of))
  const system = (found?.system() ?? reader.representative())?.atoms()
  const method = methodFor(entry, caller)
  return {
    method,
    formula: sourceOf(reader).formula ?? (system && formulasOf(system.species).reduced),
    atoms: system?.labels.length,
    volume: system?.lattice && cellVolume(system.lattice),
    shape: system && shapeOf(system),
    setting: typeof over === 'function' ? scalarOf(over(entry)) : settingOf(method, over),
    result: typeof of === 'function' ? scalarOf(of(entry)) : found && resultOf(found, of),
    energies: found?.energies() ?? {},
    source: sourceOf(reader, found),
  }
}

/** Reads the method by a reader of its own, because its notes are not about the series. */
function methodFor(entry: Section, caller: string): Method | undefined {
  const reader = openReader(entry, caller)
  return methodOf(reader, reader.calculations().at(-1))
}

function hasResult(calculation: CalculationReader, of: unknown): boolean {
  if (of === 'energy') return Object.keys(calculation.energies()).length > 0
  return (of === 'force' || of === 'pressure') && resultOf(calculation, of) !== undefined
}

function resultOf(calculation: CalculationReader, of: 'energy' | 'force' | 'pressure'): UnitNumber | undefined {
  if (of === 'energy') return undefined
  if (of === 'pressure') {
    const value = calculation.frameNumber('pressure')
    return value === undefined ? undefined : { value, unit: 'GPa' }
  }
  const forces = calculation.forces()
  if (!forces || forces.values.length === 0) return undefined
  return { value: largestForce(forces.values, calculation.fixedCoordinates()), unit: 'eV / angstrom' }
}

function settingOf(method: Method | undefined, over: 'cutoff' | 'k-points'): UnitNumber | undefined {
  if (over === 'k-points') {
    const count = method?.kMesh?.count
    return count === undefined ? undefined : { value: count, unit: '' }
  }
  const cutoff = method?.basis.cutoff?.magnitude
  return cutoff === undefined ? undefined : { value: cutoff, unit: 'eV' }
}

function scalarOf(value: Scalar | null | undefined): UnitNumber | undefined {
  if (value instanceof Quantity) {
    const { magnitude, unit } = value as Quantity<string, Magnitude>
    return typeof magnitude === 'number' && Number.isFinite(magnitude) ? { value: magnitude, unit } : undefined
  }
  return typeof value === 'number' && Number.isFinite(value) ? { value, unit: '' } : undefined
}
