import { joinKernel } from './kernels/index.js'
import { registerPresenters } from './presenters.js'

export { type EnablePlotlyOptions, enablePlotly, plotlyLoader } from './enable-plotly.js'
export { figureBundle } from './figure.js'
export { escapeHtml, Html, type HtmlValue, html, packedElement, safeUrl } from './html.js'
export { interruptSignal, type Kernel } from './kernels/index.js'
export { Progress, type ProgressOptions, type ProgressState } from './progress.js'
export { bundleOf, type ShowOptions, show } from './show.js'
export { table, tableText } from './table/index.js'

// Importing the package is all that a notebook does: from here on its objects can be shown.
registerPresenters()
joinKernel()
