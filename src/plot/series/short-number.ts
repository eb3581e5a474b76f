/** A number in about four characters, for where there is little room: `12k`, `3.1M`, `0.53`. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) && size < 10_000) return String(value)
  if (size >= 1e9) return value.toExponential(1).replace('e+', 'e')
  if (size >= 1e6) return `${Number((value / 1e6).toPrecision(2))}M`
  if (size >= 1e4) return `${Number((value / 1e3).toPrecision(2))}k`
  return size < 1e-3 && size > 0 ? value.toExponential(0) : String(Number(value.toPrecision(3)))
}

/** The ticks of a colour bar over logarithms (base ten): decades, or the ends where there are fewer than two. */
export function logTicks(low: number, high: number): { tickvals: number[]; ticktext: string[] } {
  const decades = Array.from(
    { length: Math.max(0, Math.floor(high) - Math.ceil(low) + 1) },
    (_, index) => Math.ceil(low) + index,
  )
  const ticks = decades.length > 1 ? decades : low === high ? [low] : [low, high]
  return { tickvals: ticks, ticktext: ticks.map(tick => shortNumber(Number((10 ** tick).toPrecision(3)))) }
}
