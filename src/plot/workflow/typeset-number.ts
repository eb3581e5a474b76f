/** A number of three digits as print has it: `0.000136`, `1.36 × 10⁻⁸` with the power raised, a true minus sign. */
export function typesetNumber(value: number, digits = 3): string {
  const short = Number(value.toPrecision(digits))
  const size = Math.abs(short)
  if (short === 0 || (size >= 1e-4 && size < 1e5)) return String(short).replace('-', '−')
  const [mantissa = '', power = ''] = short.toExponential().split('e')
  return `${mantissa.replace('-', '−')} × 10<sup>${power.replace('+', '').replace('-', '−')}</sup>`
}
