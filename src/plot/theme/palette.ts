/** NOMAD's two colors: the first curve and the second. */
export const nomadBlue = '#005271'
export const nomadOrange = '#f57c00'

/**
 * The colors of curves in their order: NOMAD's two, then colors that people with any common color blindness can tell
 * apart (after Okabe and Ito, 2008, without those near the first two).
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

/** The color of the n-th curve; they repeat after eight. */
export function colorOf(index: number): string {
  return palette[index % palette.length] as string
}

/** A color of the palette that lets what lies behind it be seen: a fifth of its strength. */
export function seeThrough(color: string): string {
  const parts = [1, 3, 5].map(start => Number.parseInt(color.slice(start, start + 2), 16))
  return `rgba(${parts.join(',')},0.2)`
}

/** A color scale from few to many that also reads in gray and for the color-blind: Plotly's Viridis. */
export const colorScale = 'Viridis'

/** Words and axes: as legible on white as on near-black, since a figure does not know the page's theme. */
export const ink = '#737373'
/** Lines that are there for orientation. */
export const guide = '#bdbdbd'
/** Where no value is known. */
export const missingGray = '#e0e0e0'
