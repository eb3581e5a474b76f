import { QueryError } from '../errors/index.js'
import { anyText, checkOptions, type OptionRules } from '../options/index.js'
import { readPlotly } from '../plot/index.js'
import type { MimeBundle } from '../present.js'
import { type Html, html, packedElement } from './html.js'
import { currentKernel } from './kernels/index.js'

/** The options of `enablePlotly`. */
export interface EnablePlotlyOptions {
  /**
   * The source of plotly.js in an exported page. `'inline'` (default) puts all of plotly.js into this cell's output: about
   * 2 MB, and the page needs nothing else. Otherwise the address of a plotly.js (version 2 or newer) that the page's readers
   * can open: `'./plotly.min.js'` next to the page, or `'https://…'`.
   */
  bundle?: 'inline' | `https://${string}` | `./${string}` | `../${string}`
  /** The hash of the script at that address, such as `sha384-…`: the browser refuses any other. Default none. */
  integrity?: `sha${256 | 384 | 512}-${string}`
}

const rules: OptionRules<EnablePlotlyOptions> = { bundle: anyText, integrity: anyText }

/**
 * Makes the figures of an exported page interactive: puts plotly.js, or its address, into the output of the current cell. One
 * call for a notebook is enough. JupyterLab with Plotly's renderer does not need it. Without it, or where scripts are blocked,
 * figures are static pictures.
 *
 * @param options where plotly.js comes from
 * @throws QueryError for an address that is neither https nor relative
 * @throws MissingDependencyError when plotly.js-dist-min is not installed
 * @example
 * ```ts
 * await enablePlotly({ bundle: './plotly.min.js' })
 * ```
 */
export async function enablePlotly(options: EnablePlotlyOptions = {}): Promise<void> {
  checkOptions('enablePlotly', options, rules)
  await currentKernel().emit(plotlyLoader(options))
}

/** Returns the output that `enablePlotly` shows. */
export function plotlyLoader({ bundle = 'inline', integrity }: EnablePlotlyOptions = {}): MimeBundle {
  const { markup, words } =
    bundle === 'inline' ? inlineLoader(readPlotly()) : addressLoader(checkedAddress(bundle), integrity)
  return { 'text/plain': words, 'text/html': String(markup) }
}

interface Loader {
  markup: Html
  words: string
}

function checkedAddress(bundle: string): string {
  if (/^(?:https:\/\/[^\s/]|\.{1,2}\/)\S*$/.test(bundle)) return bundle
  throw new QueryError(`enablePlotly({ bundle }) takes 'inline', './plotly.min.js' or 'https://…', not '${bundle}'.`)
}

function addressLoader(address: string, integrity: string | undefined): Loader {
  const words = `Figures of this page are drawn by Plotly from ${address}.`
  const source = html`<div data-source="${address}" data-integrity="${integrity ?? ''}">`
  return { words, markup: html`${source}${loadSource}<small>${words}</small></div>` }
}

/** Returns the output with all of plotly.js: the page unpacks it and runs it as a script. */
function inlineLoader(program: string): Loader {
  const packed = packedElement(program)
  const size = (String(packed).length / 1e6).toFixed(1)
  const words = `Figures of this page are drawn by Plotly, which it carries (${size} MB).`
  return { words, markup: html`<div>${packed}${runPacked}<small>${words}</small></div>` }
}

const loadSource = html`<script>
(function () {
  var script = document.currentScript
  if (!script || window.Plotly) return
  var given = script.parentNode.dataset
  var element = document.createElement('script')
  element.src = given.source
  if (given.integrity) {
    element.integrity = given.integrity
    element.crossOrigin = 'anonymous'
  }
  document.head.appendChild(element)
})()
</script>`

const runPacked = html`<script>
(function () {
  var script = document.currentScript
  if (!script || window.Plotly || !window.DecompressionStream) return
  var packed = script.parentNode.querySelector('script[type="text/plain"]').textContent
  var bytes = Uint8Array.from(atob(packed), function (c) { return c.charCodeAt(0) })
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  new Response(stream).text().then(function (program) {
    if (window.Plotly) return
    var element = document.createElement('script')
    element.textContent = program
    document.head.appendChild(element)
  })
})()
</script>`
