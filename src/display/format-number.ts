/**
 * Returns a number as a short text: at most `digits` significant digits (default 7), no trailing zeros, powers of ten outside
 * 0.0001 … 9 999 999. Integers of up to 15 digits have all digits; NaN and infinities have their names.
 */
export function formatNumber(value: number, digits = 7): string {
  if (!Number.isFinite(value)) return String(value)
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  const size = Math.abs(value)
  if (size >= 1e-4 && size < 1e7) return trimZeros(value.toPrecision(digits))
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e') as [string, string]
  return `${trimZeros(mantissa)}e${exponent.replace('+', '')}`
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
