import { onlyInNode } from '../../../basics/only-in-node.js'
import type * as node from './index.js'

const refusal = () =>
  onlyInNode('Static pictures need', 'Plotly, where the page has it, draws them: Plotly.toImage(figure.toJSON()).')

export const preparePage: typeof node.preparePage = () => {
  throw refusal()
}

export const plotlyScript: typeof node.plotlyScript = () => undefined

export const readPlotly: typeof node.readPlotly = () => {
  throw refusal()
}

export const pngOf: typeof node.pngOf = () => {
  throw refusal()
}

export const pdfOf: typeof node.pdfOf = () => {
  throw refusal()
}

export const svgOf: typeof node.svgOf = () => {
  throw refusal()
}

export const smallSvg: typeof node.smallSvg = svg => svg

export const svgAddress: typeof node.svgAddress = () => {
  throw refusal()
}

export class Stopped extends Error {}

/** A page stops nothing: what takes too long is stopped by its reader. */
export const within: typeof node.within = (_, work) => work()
