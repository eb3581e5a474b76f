import { escapeHtml, Html } from '../display/html.js'
import { registerPresenters } from '../display/presenters.js'
import { present } from '../present.js'

let isRegistered = false

/**
 * Returns any value as HTML: tables of frames, trees of sections, cards of queries, quantities, properties, definitions and
 * figures, as a notebook shows them. What the archive says is escaped. Anything else is shown as text.
 *
 * A figure is its description and its data, which a script in the markup draws where the page has `Plotly`. A page that sets
 * `innerHTML` runs no scripts: there `Plotly.newPlot(element, figure.toJSON())` draws it.
 *
 * @example
 * ```html
 * <script type="module">
 * import { quantity, toHtml } from './nomad/index.js'
 * document.body.innerHTML = toHtml(quantity(1, 'eV'))
 * </script>
 * ```
 */
export function toHtml(value: unknown): string {
  // At the first call and not when the module is loaded: bundlers may then leave out what a page does not use.
  if (!isRegistered) registerPresenters()
  isRegistered = true
  const bundle = present(value)
  if (bundle?.['text/html'] !== undefined) return bundle['text/html']
  if (value instanceof Html) return String(value)
  return `<pre>${escapeHtml(bundle?.['text/plain'] ?? String(value))}</pre>`
}
