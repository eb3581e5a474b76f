import type { FigureHtmlParts } from '../plot/index.js'
import type { MimeBundle } from '../present.js'
import { type Html, html, packedElement } from './html.js'

/**
 * Returns a figure in all its forms: Plotly's JSON for front ends that draw it, a static picture with its description for all
 * others, and the description with all notes as text. Where a page has Plotly, the figure replaces the picture.
 */
export function figureBundle(parts: FigureHtmlParts): MimeBundle {
  return {
    'application/vnd.plotly.v1+json': parts.json,
    'text/html': String(figureHtml(parts)),
    'text/plain': [parts.alt, ...(parts.notes ?? []), ...(parts.note === undefined ? [] : [parts.note])].join('\n'),
  }
}

function figureHtml({ json, image, alt, note }: FigureHtmlParts): Html {
  const noteLine = note === undefined ? '' : html`<div><em>${note}</em></div>`
  return html`<div><div>${picture(image, alt)}${noteLine}</div>${packedElement(JSON.stringify(json))}${replaceByPlotly}</div>`
}

/** Returns the picture, or its description if no picture could be drawn. */
function picture(image: string | undefined, alt: string): Html {
  const safe = image && /^data:image\/(?:png;base64,[A-Za-z0-9+/=]*|svg\+xml,[\w .,:;()=/+*!~?@%-]*)$/.test(image)
  return safe ? html`<img src="${image}" alt="${alt}" style="max-width: 100%">` : html`<em>${alt}</em>`
}

// Waits up to 10 s for Plotly. It finds its place by the running script: ids would be the same in a copied cell. The data are
// packed; a browser that cannot unpack them keeps the picture.
const replaceByPlotly = html`<script>
(function () {
  var script = document.currentScript
  if (!script || !window.DecompressionStream) return
  var box = script.parentNode
  var packed = box.querySelector('script[type="text/plain"]').textContent
  var end = Date.now() + 10000
  function draw() {
    if (!window.Plotly) return Date.now() < end && setTimeout(draw, 100)
    var bytes = Uint8Array.from(atob(packed), function (c) { return c.charCodeAt(0) })
    var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    new Response(stream).json().then(function (figure) {
      var target = document.createElement('div')
      box.replaceChild(target, box.firstElementChild)
      window.Plotly.newPlot(target, figure.data, figure.layout, figure.config)
    })
  }
  draw()
})()
</script>`
