import type { Picture } from '../plotly.js'
import { RecordingContext } from './canvas.js'
import { lengthOf, ownBox, type PageNode, pageBox } from './measure.js'
import { optionalPackage } from './optional.js'
import { pathLength, placeOnPath } from './path-length.js'
import { readPlotly } from './plotly-script.js'

/** The part of plotly.js that is used here. */
interface Plotly {
  newPlot(element: object, data: object[], layout: object, config: object): PromiseLike<unknown>
  purge(element: object): void
  Snapshot: { toSVG(element: object, format: 'svg'): string }
}

/** The part of a jsdom window that is used here. */
interface PageWindow {
  close(): void
  eval(script: string): void
  Plotly: Plotly
  document: { createElement(name: string): PageElement; body: { append(element: PageElement): void } }
  requestAnimationFrame(callback: (time: number) => void): number
  Math: { random(): number }
  URL: { createObjectURL?(): string }
  SVGElement: { prototype: object }
  HTMLCanvasElement: { prototype: object }
}

interface PageElement {
  remove(): void
}

interface Jsdom {
  JSDOM: new (html: string, options: object) => { window: PageWindow }
  VirtualConsole: new () => object
}

let page: PageWindow | undefined
let isBusy = false

/**
 * Opens the page in which pictures are drawn. The first call takes one or two seconds.
 *
 * @throws MissingDependencyError without jsdom or plotly.js-dist-min
 */
export function preparePage(): void {
  if (isBusy) {
    // Plotly threw an error or was stopped in this page, so that its state is unknown.
    page?.close()
    page = undefined
    isBusy = false
  }
  page ??= openPage()
}

/**
 * Draws a picture with plotly.js in a jsdom page, and returns its SVG.
 *
 * Plotly draws everything that needs no graphics card before `newPlot` returns. Its promise resolves when the element can be
 * purged.
 */
export function drawSvg({ data, layout }: Picture): string {
  preparePage()
  isBusy = true
  const { document, Plotly, Math: mathematics } = page as PageWindow
  const element = document.createElement('div')
  document.body.append(element)
  mathematics.random = randomFrom(JSON.stringify(data) + JSON.stringify(layout))
  const done = Plotly.newPlot(element, data, layout, { staticPlot: true })
  const purgeIt = () => purge(Plotly, element)
  done.then(purgeIt, purgeIt)
  // Some programs cannot read quotes in url('#…').
  const svg = Plotly.Snapshot.toSVG(element, 'svg').replace(/url\('(#[\w-]+)'\)/g, 'url($1)')
  element.remove()
  isBusy = false
  return svg
}

function purge(Plotly: Plotly, element: object): void {
  try {
    Plotly.purge(element)
  } catch {
    // The SVG is complete, so that this error does not matter.
  }
}

/**
 * Returns the random numbers from which Plotly makes ids. The same drawing always has the same ids, and two drawings on one
 * page have different ones. The seed is the FNV-1a hash of the text; the generator is mulberry32.
 */
function randomFrom(text: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function openPage(): PageWindow {
  const { JSDOM, VirtualConsole } = optionalPackage<Jsdom>('jsdom')
  const script = readPlotly()
  // A separate console keeps jsdom's messages ("not implemented") out of the notebook.
  const { window } = new JSDOM('<!doctype html><body></body>', {
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(),
  })
  addMissingFunctions(window)
  window.eval(script)
  return window
}

/** Adds the functions that Plotly calls and jsdom does not have. */
function addMissingFunctions(window: PageWindow): void {
  window.URL.createObjectURL = () => ''
  window.requestAnimationFrame = callback => {
    callback(0)
    return 0
  }
  Object.assign(window.SVGElement.prototype, {
    getBBox(this: PageNode) {
      return ownBox(this)
    },
    getBoundingClientRect(this: PageNode) {
      return pageBox(this)
    },
    getComputedTextLength(this: PageNode) {
      return lengthOf(this)
    },
    getTotalLength(this: PageNode) {
      return pathLength(this.getAttribute?.('d') ?? '')
    },
    getPointAtLength(this: PageNode, length: number) {
      const [x, y] = placeOnPath(this.getAttribute?.('d') ?? '', length)
      return { x, y }
    },
  })
  const contexts = new WeakMap<object, RecordingContext>()
  Object.assign(window.HTMLCanvasElement.prototype, {
    getContext(this: { width: number; height: number }, name: string) {
      if (name !== '2d') return null
      const context = contexts.get(this) ?? new RecordingContext(this)
      contexts.set(this, context)
      return context
    },
    toDataURL(this: object) {
      return contexts.get(this)?.toDataUrl() ?? 'data:,'
    },
  })
}
