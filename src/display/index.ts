import { installLastExpression } from './kernels/index.js'

export { escapeHtml, Html, type HtmlValue, html, safeUrl } from './html.js'
export { bundleOf, type ShowOptions, show } from './show.js'

installLastExpression()
