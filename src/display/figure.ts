import type { MimeBundle } from '../present.js'
import { type Html, html, jsonElement } from './html.js'

/** A figure as plain parts, as `plot` gives them. */
export interface FigureParts {
  /** A static picture of the figure as a `data:image/…;base64,` address. */
  image: string
  /** The figure as Plotly's JSON: data, layout, config. */
  json: { data: unknown; layout?: unknown; config?: unknown }
  /** What the figure shows, in words. */
  alt: string
}

/**
 * A figure in all forms at once: Plotly's JSON for front ends that draw it, a static picture with the words as its
 * alternative for all others, and the words as text. The picture gives way to the figure where the page brings Plotly.
 */
export function figureBundle(parts: FigureParts): MimeBundle {
  const json = { data: parts.json.data, layout: parts.json.layout ?? {}, config: parts.json.config ?? {} }
  return {
    'application/vnd.plotly.v1+json': json,
    'text/html': String(figureHtml(parts, json)),
    'text/plain': parts.alt,
  }
}

function figureHtml({ image, alt }: FigureParts, json: object): Html {
  const source = /^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/=]*$/.test(image) ? image : ''
  return html`<div><img src="${source}" alt="${alt}" style="max-width: 100%">${jsonElement(json)}${replaceByPlotly}</div>`
}

// Waits up to 10 s for Plotly. It finds its place by the running script: ids would be the same in a copied cell.
const replaceByPlotly = html`<script>
(function () {
  var script = document.currentScript
  if (!script) return
  var box = script.parentNode
  var figure = JSON.parse(box.querySelector('script[type="application/json"]').textContent)
  var end = Date.now() + 10000
  function draw() {
    if (!window.Plotly) return Date.now() < end && setTimeout(draw, 100)
    var image = box.querySelector('img')
    var target = box.insertBefore(document.createElement('div'), image)
    window.Plotly.newPlot(target, figure.data, figure.layout, figure.config).then(function () {
      image.remove()
    })
  }
  draw()
})()
</script>`
