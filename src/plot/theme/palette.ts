/** NOMAD's two colors: the first curve and the second. */
export const nomadBlue = '#005271'
export const nomadOrange = '#f57c00'

/**
 * The colors of curves in their order: NOMAD's two, then colors that people with any common color blindness can
 * distinguish (after Okabe and Ito, 2008, without those near the first two).
 */
export const palette = [
  nomadBlue,
  nomadOrange,
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#8c6d00',
  '#7f3c8d',
  '#999999',
] as const

/** Returns the color of a curve by its index from 0. The colors repeat after eight. */
export function colorOf(index: number): string {
  return palette[index % palette.length] as string
}

const dashes = {
  up: ['solid', 'dash', 'longdash'],
  down: ['dot', 'dashdot', 'longdashdot'],
} as const

/** Returns the dash style of the n-th curve. It changes each time the colors of the palette repeat. */
export function dashOf(curve: number, isDown: boolean): string {
  const kinds = dashes[isDown ? 'down' : 'up']
  return kinds[Math.floor(curve / palette.length) % kinds.length] as string
}

/** Returns a color of the palette with an opacity of 0.2. */
export function seeThrough(color: string): string {
  const channels = [1, 3, 5].map(start => Number.parseInt(color.slice(start, start + 2), 16))
  return `rgba(${channels.join(',')},0.2)`
}

/** The color scale of numbers, which is also readable in gray and with color blindness: Plotly's Viridis. */
export const colorScale = 'Viridis'

/** The color of text and axes: legible on white and on near-black, since a figure does not know the page's theme. */
export const ink = '#737373'
/** The color of lines for orientation. */
export const guide = '#bdbdbd'
/** The color of missing values. */
export const missingGray = '#e0e0e0'
