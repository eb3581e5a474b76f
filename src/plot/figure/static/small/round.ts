/** Returns a number rounded to tenths of a pixel, or to another fraction of one (`1 / parts`), which is not visible. */
export function round(value: number, parts = 10): number {
  const rounded = Math.round(value * parts) / parts
  return rounded === 0 ? 0 : rounded
}

/** Returns a text with all its decimal numbers rounded. */
export function roundAll(text: string, parts = 10): string {
  return text.replace(/-?\d*\.\d+(?:e[-+]?\d+)?/g, number => String(round(Number(number), parts)))
}
