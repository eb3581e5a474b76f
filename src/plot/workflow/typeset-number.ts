/** Writes a number with three digits in Plotly's markup, as in `0.000136` or `1.36 × 10⁻⁸`, with a real minus sign. */
export function typesetNumber(value: number, digits = 3): string {
  const short = Number(value.toPrecision(digits))
  const size = Math.abs(short)
  if (short === 0 || (size >= 1e-4 && size < 1e5)) return String(short).replace('-', '−')
  const [mantissa = '', power = ''] = short.toExponential().split('e')
  return `${mantissa.replace('-', '−')} × 10<sup>${power.replace('+', '').replace('-', '−')}</sup>`
}
