import type { AnyQuantity, ConvergenceSeries } from '../../properties/index.js'
import { quantity } from '../../units/index.js'
import { plainText } from '../figure/plain-text.js'
import { unitOfAll } from '../tables/shown-quantity.js'

/** The setting and the difference of one entry in the units shown, and its id for the hover text. */
export interface Point {
  x: number
  y: number
  id: string
}

/** One series as it is drawn. */
export interface Curve {
  over: string
  of: string
  per: string
  /** The symbols of the units, empty for plain numbers. */
  unit: { x: string; y: string }
  /** All other settings, by which curves are named. */
  settings: ReadonlyMap<string, string>
  points: Point[]
}

/** Converts a series to the units that are shown: cutoffs to the given one, energies to meV, others to one of the notebook. */
export function curveOf(series: ConvergenceSeries, cutoffUnit: string): Curve {
  const { over, of, per, otherSettings, entries } = series
  const x = over === 'cutoff' ? series.settings.to(cutoffUnit as never) : shown(series.settings, over !== 'k-points')
  const y = of === 'energy' ? series.differences.to('meV' as never) : shown(series.differences, of === 'value')
  const differences = y.flat()
  return {
    over,
    of,
    per,
    unit: { x: over === 'k-points' ? '' : x.units.symbol, y: y.units.symbol },
    settings: new Map(otherSettings),
    points: Array.from(x.flat(), (setting, index) => ({
      x: setting,
      y: differences[index] as number,
      id: plainText(entries[index]?.entryId ?? ''),
    })),
  }
}

/** Converts what functions return to the notebook's unit system; forces and pressures have their units already. */
function shown(values: AnyQuantity, isOwn: boolean): AnyQuantity {
  const unit = isOwn ? unitOfAll([quantity(Array.from(values.flat()), values.unit as 'eV')]) : undefined
  return unit ? values.to(unit as never) : values
}
