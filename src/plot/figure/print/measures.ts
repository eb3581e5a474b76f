/** Pixels in an inch, as CSS has them. */
export const pixelsPerInch = 96

/** The width of a column of a journal in pixels: 86 mm. */
export const columnWidth = Math.round((86 / 25.4) * pixelsPerInch)

/** The size of letters in pixels: 8 pt. */
export const letterSize = (8 / 72) * pixelsPerInch

/** The distance between two lines of text in pixels, as Plotly writes them. */
export const lineHeight = 1.3 * letterSize

/** What the numbers and the titles of upright axes take beside the plot area at most, in pixels. */
export const besidePlot = 66

/** The length of an axis of one panel in pixels, where it follows from the numbers beside it. */
export const axisLength = columnWidth - besidePlot

/** The length of ticks, and the space between them, the numbers and the title of an axis, in pixels. */
export const tickLength = 3
export const gap = 3

/** The width of axes and ticks in pixels: about 0.5 pt. */
export const thin = 0.75

export const black = '#000000'

/** The letters of all texts. */
export const letters = { size: letterSize, color: black }
