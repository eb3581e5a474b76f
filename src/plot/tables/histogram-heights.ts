import type { Histogram } from './intervals.js'

/** The options that decide the heights of bars. */
export interface HeightOptions {
  normalized?: boolean
  arrangement?: 'stacked' | 'overlaid'
  xLog?: boolean
  yLog?: boolean
}

/** Returns the heights of bars by group, then by interval: counts, or densities whose area is 1. */
export function heightsOf({ groups, intervals, scale }: Histogram, options: HeightOptions): number[][] {
  if (!options.normalized) return groups.map(({ counts }) => counts)
  const totals = groups.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const total = totals.reduce((sum, count) => sum + count, 0)
  return groups.map(({ counts }, group) => {
    const all = options.arrangement === 'overlaid' ? (totals[group] as number) : total
    return counts.map((count, bin) => count / (all || 1) / widthOf(intervals[bin] as [number, number], scale, options))
  })
}

function widthOf([low, high]: [number, number], scale: Histogram['scale'], { xLog }: HeightOptions): number {
  if (scale === 'dates') return 1
  return xLog ? Math.log10(high / low) : high - low
}

/** Returns the title of the axis of heights. */
export function heightTitle({ column, scale }: Histogram, { normalized, xLog }: HeightOptions): string {
  if (!normalized) return 'Count'
  if (scale === 'dates') return 'Share'
  if (xLog) return 'Density (1/decade)'
  return column.unit === '' ? 'Density' : `Density (1/${/[ /·]/.test(column.unit) ? `(${column.unit})` : column.unit})`
}
