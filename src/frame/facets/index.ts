export type { FacetSource } from './ask.js'
export { type FacetOptions, facet } from './facet.js'
export { type HistogramOptions, histogram } from './histogram.js'
export { type MinMaxOptions, minMax } from './min-max.js'
