/** NOMAD's two colours: the first curve and the second. */
export const nomadBlue = '#005271'
export const nomadOrange = '#f57c00'

/**
 * The colours of curves in their order: NOMAD's two, then colours that people with any common colour blindness can tell
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

/** The colour of the n-th curve; they repeat after eight. */
export function colourOf(index: number): string {
  return palette[index % palette.length] as string
}

/** A colour of the palette that lets what lies behind it be seen: a fifth of its strength. */
export function seeThrough(colour: string): string {
  const parts = [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16))
  return `rgba(${parts.join(',')},0.2)`
}

/** A colour scale from few to many that also reads in grey and for the colour-blind: Plotly's Viridis. */
export const colourScale = 'Viridis'

/** Words and axes: as legible on white as on near-black, since a figure does not know the page's theme. */
export const ink = '#737373'
/** Lines that are there for orientation. */
export const guide = '#bdbdbd'
/** Where no value is known. */
export const missingGrey = '#e0e0e0'
