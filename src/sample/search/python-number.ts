/**
 * Returns a floating-point number as Python writes it: `4.0`, `1e-05`, `1.6e-19`. Cursors have numbers in this form, because a
 * real server is written in Python; JavaScript reads both.
 */
export function pythonNumber(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string]
  const power = Number(exponent)
  if (power < -4 || power >= 16) {
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  }
  const plain = power >= 0 ? String(value) : value.toFixed(Math.max(0, digits(mantissa) - power))
  return Number.isInteger(value) ? `${plain}.0` : plain
}

function digits(mantissa: string): number {
  return mantissa.split('.')[1]?.length ?? 0
}
