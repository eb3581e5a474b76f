/** A number to tenths of a pixel, or to another part of one: what no eye sees at any size a page shows. */
export function round(value: number, parts = 10): number {
  const rounded = Math.round(value * parts) / parts
  return rounded === 0 ? 0 : rounded
}

/** All numbers of a text rounded. */
export function roundAll(text: string, parts = 10): string {
  return text.replace(/-?\d*\.\d+(?:e[-+]?\d+)?/g, number => String(round(Number(number), parts)))
}
