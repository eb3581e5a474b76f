/** Ten equal steps of Viridis, by S. van der Walt and N. Smith (2015), who placed it in the public domain. */
const viridis = [
  '#440154',
  '#482878',
  '#3e4989',
  '#31688e',
  '#26828e',
  '#1f9e89',
  '#35b779',
  '#6ece58',
  '#b5de2b',
  '#fde725',
] as const

/** The number of shades. */
export const shadeCount = viridis.length

/** Returns a shade by its index, from dark (low values) to light (high values). */
export function shadeOf(index: number): string {
  return viridis[Math.min(shadeCount - 1, Math.max(0, index))] as string
}
