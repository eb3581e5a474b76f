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

/** What one entry gives: the setting, the value, and its id in words for the hover. */
export interface Point {
  x: number
  y: number
  id: string
}

/** Entries that differ in the studied setting alone, from its smallest value to its largest. */
export interface Curve {
  settings: Settings
  points: Point[]
}

/** The curves of all entries in the order of their first points, and what entries lack. */
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
  const whole = entries.map((_, index) => index).filter(index => xs[index] && ys[index])
  const studied = studiedSettings(
    whole.map(index => settings[index] as Settings),
    whole.map(index => (xs[index] as Shown).value),
    options.over,
  )
  const keys = whole.map(index =>
    JSON.stringify([...(settings[index] as Settings)].filter(([name]) => !studied.has(name))),
  )
  const found = [...groupIndices(keys, key => key).values()].map((members): Curve => {
    const points = members.map(member => {
      const index = whole[member] as number
      const entry = entries[index] as Section & { entry_id?: string }
      return { x: (xs[index] as Shown).value, y: (ys[index] as Shown).value, id: plainText(entry.entry_id ?? '') }
    })
    const own = [...(settings[whole[members[0] as number] as number] as Settings)].filter(
      ([name]) => !studied.has(name),
    )
    return { settings: new Map(own), points: points.sort((a, b) => a.x - b.x) }
  })
  return {
    found,
    x: xs.find(isDefined),
    y: ys.find(isDefined),
    notes: [...without(xs, settingWords(options.over)), ...without(ys, valueWords(options.of))],
  }
}

const settingWords = (over: unknown) => (typeof over === 'string' ? over : 'such setting')
const valueWords = (of: unknown) => (typeof of === 'function' ? 'such value' : of === undefined ? 'energy' : String(of))

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
 * The settings that the series itself varies: the named one; for a selector those of cutoff and k-points that go with its
 * value one to one.
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
