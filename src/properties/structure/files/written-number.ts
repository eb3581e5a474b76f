/** Returns a number with twelve decimals, and never as −0. */
export function writtenNumber(value: number): string {
  return (Object.is(Math.round(value * 1e12), -0) ? 0 : value).toFixed(12)
}

/** Returns numbers with twelve decimals and spaces between them. */
export function writtenRow(values: ArrayLike<number>): string {
  return Array.from(values, writtenNumber).join(' ')
}
