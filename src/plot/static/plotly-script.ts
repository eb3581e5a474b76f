import { readFileSync } from 'node:fs'
import { MissingDependencyError } from '../../errors/index.js'
import { optionalFile } from './optional.js'

/** The text of plotly.js. @throws MissingDependencyError without plotly.js-dist-min */
export function readPlotly(): string {
  return readFileSync(optionalFile('plotly.js-dist-min/plotly.min.js'), 'utf8')
}

/** The text of plotly.js for a page, in which nothing ends the script early; `undefined` where it is not installed. */
export function plotlyScript(): string | undefined {
  try {
    return readPlotly().replaceAll('</script', '<\\/script')
  } catch (error) {
    if (error instanceof MissingDependencyError) return undefined
    throw error
  }
}
