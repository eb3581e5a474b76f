import { DataError, shortValue } from '../../errors/index.js'
import { isSection, type Section } from '../../metainfo/index.js'
import { checkOptions } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { convergence } from '../convergence/convergence.js'
import { type LinkedGroup, linkGroups } from '../method/linked-groups.js'
import { methodWords } from '../method/method.js'
import { methodReads } from '../method/method-reads.js'
import { compareMethods, type MethodComparison, type MethodDifference } from '../method/same-method.js'
import { entryOf, makeProperty, type Property, type PropertyEntry } from '../property.js'
import { withReads } from '../reads.js'
import { type EnergyKind, energyKinds } from '../schema/records/energies.js'
import { sameStructure } from '../structure/same-structure.js'
import { type ConvergenceSeriesReadOptions, convergenceSeriesRules } from './options.js'
import { readSeriesPoint, type SeriesPoint, type UnitNumber } from './points.js'

/** Results of calculations that differ in one setting, from the worst setting to the best. */
export interface ConvergenceSeries extends Property {
  /** The material; empty when it is not known. */
  readonly label: string
  /** What is varied: `cutoff`, `k-points`, or `setting` for a function. */
  readonly over: string
  /** What is observed: `energy`, `force`, `pressure`, or `value` for a function. */
  readonly of: string
  /** Which energy it is; `undefined` for other results. */
  readonly energyKind: EnergyKind | undefined
  /** Whether energies are per atom or per cell. */
  readonly per: 'atom' | 'cell'
  /** The settings: cutoffs in eV, numbers of k-points, or what the function returned. */
  readonly settings: Quantity<string, Float64Array>
  /** The results: energies in eV, forces in eV/Å, pressures in GPa, or what the function returned. */
  readonly values: Quantity<string, Float64Array>
  /** The results without the reference. */
  readonly differences: Quantity<string, Float64Array>
  /** The entries of the points, in the same order. */
  readonly entries: readonly PropertyEntry[]
  /** All other settings in words, in which series differ. */
  readonly otherSettings: readonly (readonly [name: string, word: string])[]
}

/**
 * Returns series of calculations: a result over a setting that is improved, such as the energy over the cutoff.
 *
 * One item for each group of entries that differ in this setting alone: they have the same material, structure, volume and method
 * otherwise. A function as setting may vary other settings that follow from it. An entry that differs from all others is a
 * series of one point. Energies of one series are of one kind.
 *
 * @param entries entries with different values of the setting
 * @param options the setting (required), the result, per atom or per cell, and the reference
 * @returns an empty list when no entry has both the setting and the result
 * @throws DataError when something else than entries is given
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * properties.convergenceSeries(entries, { over: 'cutoff' })[0]?.differences
 */
export const convergenceSeries = withReads(readConvergenceSeries, {
  run: [...methodReads.run, ...convergence.reads.run, 'run.calculation.pressure', 'run.calculation.thermodynamics'],
  data: [...methodReads.data, ...convergence.reads.data],
})

function readConvergenceSeries<Entry extends Section>(
  entries: readonly Entry[],
  options: ConvergenceSeriesReadOptions<Entry>,
): readonly ConvergenceSeries[] {
  const caller = 'properties.convergenceSeries'
  checkOptions(caller, options as ConvergenceSeriesReadOptions, convergenceSeriesRules)
  const wrong = Array.isArray(entries) ? entries.find(entry => !isSection(entry)) : entries
  if (wrong !== undefined) {
    throw new DataError(`${caller} takes a list of entries; it was given ${shortValue(wrong)}.`, {
      hint: 'Entries come from a query: await query.fetch().',
    })
  }
  const all = entries.map(entry => readSeriesPoint(entry, options, caller))
  const { over, of = 'energy', per = 'atom' } = options
  const missing = [
    ...missingNote(all, point => point.setting !== undefined, typeof over === 'string' ? over : 'such setting'),
    ...missingNote(all, hasResult(of, per), typeof of === 'string' ? of : 'such value'),
  ]
  const complete = all.filter(point => point.setting !== undefined && hasResult(of, per)(point))
  const studied = studiedSettings(complete, over)
  const groups = linkGroups(complete, (a, b) => compareOthers(a, b, studied))
  return groups.flatMap(group =>
    seriesOf(group, { over, of, per, reference: options.reference ?? 'last', studied, missing }),
  )
}

const hasResult = (of: unknown, per: 'atom' | 'cell') => (point: SeriesPoint) =>
  of === 'energy'
    ? Object.keys(point.energies).length > 0 && (per === 'cell' || point.atoms !== undefined)
    : point.result !== undefined

function missingNote(points: readonly SeriesPoint[], has: (point: SeriesPoint) => boolean, what: string): string[] {
  const without = points.filter(point => !has(point))
  const names = without.slice(0, 5).map(({ formula, source }) => formula ?? (source.entryId.slice(0, 8) || 'an entry'))
  return without.length === 0 ? [] : [`No ${what} in: ${names.join(', ')}.`]
}

/**
 * Returns the names of the settings that a series varies: the named one. When `over` is a function, those settings of the method
 * that correspond to its values one to one.
 */
function studiedSettings(
  points: readonly SeriesPoint[],
  over: ConvergenceSeriesReadOptions<never>['over'],
): Set<string> {
  if (typeof over === 'string') return new Set([over === 'cutoff' ? 'cutoff' : 'k-mesh'])
  const words = points.map(({ method }) => new Map(method ? methodWords(method) : []))
  const values = points.map(({ setting }) => setting?.value)
  const names = new Set(words.flatMap(one => [...one.keys()]))
  const count = new Set(values).size
  return new Set(
    [...names].filter(name => {
      const own = words.map(one => one.get(name))
      const pairs = new Set(own.map((word, index) => `${word} ${values[index]}`)).size
      return new Set(own).size === count && pairs === count && count > 1
    }),
  )
}

/** Compares everything but the studied settings. */
function compareOthers(a: SeriesPoint, b: SeriesPoint, studied: ReadonlySet<string>): MethodComparison {
  const { differences, unknown } = compareMethods(a.method, b.method)
  const all = [...structureDifferences(a, b), ...differences].filter(({ what }) => !studied.has(what))
  return { same: all.length === 0, differences: all, unknown: unknown.filter(({ what }) => !studied.has(what)) }
}

function structureDifferences(a: SeriesPoint, b: SeriesPoint): MethodDifference[] {
  const isFar = a.volume !== undefined && b.volume !== undefined && Math.abs(a.volume / b.volume - 1) > 1e-3
  const isOther = a.shape && b.shape && !sameStructure(a.shape, b.shape)
  return [
    ...differenceOf('material', a.formula, b.formula),
    ...differenceOf('atoms', a.atoms, b.atoms),
    ...(isFar ? differenceOf('volume', a.volume, b.volume) : []),
    ...(isOther && a.atoms === b.atoms && a.formula === b.formula ? differenceOf('structure', 'one', 'another') : []),
  ]
}

const differenceOf = (what: string, a: unknown, b: unknown): MethodDifference[] =>
  a === undefined || b === undefined || a === b ? [] : [{ what, a: String(a), b: String(b), fromVolume: false }]

interface SeriesContext {
  over: unknown
  of: unknown
  per: 'atom' | 'cell'
  reference: 'last' | number
  studied: ReadonlySet<string>
  missing: readonly string[]
}

function seriesOf({ members, comparisons }: LinkedGroup<SeriesPoint>, context: SeriesContext): ConvergenceSeries[] {
  const unknown = new Set(
    comparisons.flatMap(one => one.unknown.filter(({ missing }) => missing !== 'both').map(({ what }) => what)),
  )
  const notes = unknown.size > 0 ? [`Not all archives state: ${[...unknown].join(', ')}.`] : []
  if (context.of !== 'energy') return [seriesWith(members, undefined, context, notes)]
  // Kinds of energy never mix on one curve.
  const common = energyKinds.find(kind => members.every(({ energies }) => energies[kind] !== undefined))
  if (common) return [seriesWith(members, common, context, notes)]
  const left = new Set(members)
  return energyKinds.flatMap(kind => {
    const own = members.filter(one => left.has(one) && one.energies[kind] !== undefined)
    for (const one of own) left.delete(one)
    return own.length === 0
      ? []
      : [seriesWith(own, kind, context, [...notes, `These are the points with a ${kind} energy.`])]
  })
}

function seriesWith(
  members: readonly SeriesPoint[],
  kind: EnergyKind | undefined,
  { over, of, per, reference, studied, missing }: SeriesContext,
  notes: readonly string[],
): ConvergenceSeries {
  const points = [...members].sort((a, b) => (a.setting?.value ?? 0) - (b.setting?.value ?? 0))
  const resultOf = (point: SeriesPoint): UnitNumber =>
    kind === undefined
      ? (point.result as UnitNumber)
      : { value: (point.energies[kind] as number) / (per === 'atom' ? (point.atoms as number) : 1), unit: 'eV' }
  const settings = inOneUnit(points.map(({ setting }) => setting as UnitNumber))
  const values = inOneUnit(points.map(resultOf))
  const zero = reference === 'last' ? (values.numbers.at(-1) as number) : reference
  const differences = values.numbers.map(value => value - zero)
  const [first] = points as [SeriesPoint]
  return makeProperty(
    {
      label: first.formula ?? '',
      over: typeof over === 'string' ? over : 'setting',
      of: typeof of === 'string' ? of : 'value',
      energyKind: kind,
      per,
      settings: quantity(settings.numbers, (settings.unit || 'dimensionless') as 'eV'),
      values: quantity(values.numbers, (values.unit || 'dimensionless') as 'eV'),
      differences: quantity(differences, (values.unit || 'dimensionless') as 'eV'),
      entries: points.map(({ source }) => entryOf(source)),
      otherSettings: otherSettingsOf(first).filter(([name]) => !studied.has(name)),
    },
    {
      name: 'convergenceSeries',
      source: first.source,
      notes: [...missing, ...notes, ...(kind && kind !== 'total' ? [`The energies are ${kind} energies.`] : [])],
      columns: () => [
        { name: 'entry_id', values: points.map(({ source }) => source.entryId) },
        { name: 'setting', values: settings.numbers, ...(settings.unit ? { unit: settings.unit } : {}) },
        { name: 'value', values: values.numbers, ...(values.unit ? { unit: values.unit } : {}) },
        { name: 'difference', values: differences, ...(values.unit ? { unit: values.unit } : {}) },
      ],
    },
  )
}

/** Converts all to the unit of the first that has one. */
function inOneUnit(values: readonly UnitNumber[]): { numbers: number[]; unit: string } {
  const unit = values.find(one => one.unit !== '')?.unit ?? ''
  const numbers = values.map(one =>
    one.unit === unit || one.unit === ''
      ? one.value
      : (quantity(one.value, one.unit as 'eV').to(unit as 'eV').magnitude as number),
  )
  return { numbers, unit }
}

function otherSettingsOf({ formula, atoms, volume, method }: SeriesPoint): [string, string][] {
  const structure: [string, string | undefined][] = [
    ['material', formula],
    ['atoms', atoms === undefined ? undefined : `${atoms} atoms`],
    ['volume', volume === undefined ? undefined : `${Number(volume.toPrecision(4))} Å³`],
  ]
  const known = structure.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return [...known, ...(method ? methodWords(method) : [])]
}
