import type { Section } from '../../metainfo/index.js'
import { parseUnit } from '../../units/index.js'
import { groupIndices } from '../archive/group.js'
import { distinctLabels } from '../archive/label.js'
import { isDefined } from '../archive/read.js'
import { missingNotes } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { ConvergenceSeriesOptions } from './convergence-series-options.js'
import { energyOf, forceOf, pressureOf, type Shown, shownScalars } from './series-value.js'
import { cutoffOf, kPointCount, type SettingName, type Settings, settingsOf } from './settings.js'

/** The setting and the value of one entry, and its id for the hover text. */
export interface Point {
  x: number
  y: number
  id: string
}

/** Entries that differ in the studied setting only, sorted by it. */
export interface Curve {
  settings: Settings
  points: Point[]
}

/** Reads the curves of all entries, in the order of their first entries, and notes about missing values. */
export function readSeries<Entry extends Section>(entries: readonly Entry[], options: ConvergenceSeriesOptions<Entry>) {
  const settings = entries.map(entry => settingsOf(entry, options.cutoffUnit ?? 'eV'))
  const xs = readSettings(entries, options)
  const ys = readValues(entries, options)
  const labels = distinctLabels(entries)
  const without = (values: readonly unknown[], what: string) =>
    missingNotes(
      what,
      labels.filter((_, index) => values[index] === undefined),
    )
  const complete = entries.map((_, index) => index).filter(index => xs[index] && ys[index])
  const studied = studiedSettings(
    complete.map(index => settings[index] as Settings),
    complete.map(index => (xs[index] as Shown).value),
    options.over,
  )
  const keys = complete.map(index =>
    JSON.stringify([...(settings[index] as Settings)].filter(([name]) => !studied.has(name))),
  )
  const found = [...groupIndices(keys, key => key).values()].map((members): Curve => {
    const points = members.map(member => {
      const index = complete[member] as number
      const entry = entries[index] as Section & { entry_id?: string }
      return { x: (xs[index] as Shown).value, y: (ys[index] as Shown).value, id: plainText(entry.entry_id ?? '') }
    })
    const own = [...(settings[complete[members[0] as number] as number] as Settings)].filter(
      ([name]) => !studied.has(name),
    )
    return { settings: new Map(own), points: points.sort((a, b) => a.x - b.x) }
  })
  return {
    found,
    x: xs.find(isDefined),
    y: ys.find(isDefined),
    notes: [...without(xs, settingText(options.over)), ...without(ys, valueText(options.of))],
  }
}

const settingText = (over: unknown) => (typeof over === 'string' ? over : 'such setting')
const valueText = (of: unknown) => (typeof of === 'function' ? 'such value' : of === undefined ? 'energy' : String(of))

function readSettings<Entry extends Section>(
  entries: readonly Entry[],
  { over, cutoffUnit = 'eV' }: ConvergenceSeriesOptions<Entry>,
): (Shown | undefined)[] {
  if (typeof over === 'function') return shownScalars(entries.map(entry => over(entry)))
  const unit = over === 'cutoff' ? parseUnit(cutoffUnit).symbol : ''
  return entries.map(entry => {
    const value = over === 'cutoff' ? cutoffOf(entry, cutoffUnit) : kPointCount(entry)
    return value === undefined ? undefined : { value, unit }
  })
}

function readValues<Entry extends Section>(
  entries: readonly Entry[],
  { of = 'energy', per = 'atom' }: ConvergenceSeriesOptions<Entry>,
): (Shown | undefined)[] {
  if (typeof of === 'function') return shownScalars(entries.map(entry => of(entry)))
  if (of === 'energy') return entries.map(entry => energyOf(entry, per))
  return entries.map(entry => (of === 'force' ? forceOf(entry) : pressureOf(entry)))
}

/**
 * Returns the settings that the series varies: the named one. When `over` is a function, returns those of cutoff and k-points
 * that correspond to its values one to one.
 */
function studiedSettings(
  settings: readonly Settings[],
  values: readonly number[],
  over: ConvergenceSeriesOptions<never>['over'],
): Set<SettingName> {
  if (typeof over === 'string') return new Set([over])
  const pairs = (name: SettingName) => new Set(settings.map((one, index) => `${one.get(name)} ${values[index]}`)).size
  return new Set(
    (['cutoff', 'k-points'] as const).filter(name => {
      const different = new Set(settings.map(one => one.get(name))).size
      return different === new Set(values).size && different === pairs(name)
    }),
  )
}
