import { readFileSync } from 'node:fs'
import { MissingDependencyError } from '../../../errors/index.js'
import { optionalFile } from './optional.js'

/** Returns the source of plotly.js. @throws MissingDependencyError without plotly.js-dist-min */
export function readPlotly(): string {
  return readFileSync(optionalFile('plotly.js-dist-min/plotly.min.js'), 'utf8')
}

/** Returns the source of plotly.js for a `<script>` element, with `</script` escaped; `undefined` when it is not installed. */
export function plotlyScript(): string | undefined {
  try {
    return readPlotly().replaceAll('</script', '<\\/script')
  } catch (error) {
    if (error instanceof MissingDependencyError) return undefined
    throw error
  }
}
