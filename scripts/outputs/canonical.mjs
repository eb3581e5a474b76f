// The form in which notebooks keep their outputs: what GitHub, nbviewer and Jupyter show without running anything, and the same
// for every run.
import { masked, maskedJson } from './masks.mjs'

export const figureType = 'application/vnd.plotly.v1+json'
export const pngType = 'image/png'

/**
 * Returns the outputs of a cell in this form:
 * - what is printed is one text for each run of lines to stdout or stderr;
 * - a figure is Plotly's JSON, a PNG picture that `draw` makes of its static picture (GitHub shows neither scripts nor SVG), and
 *   its description;
 * - other displays are HTML without scripts, and text;
 * - lines of progress and warnings, which only slow runs show in their cell, are left out;
 * - ids of displays, ports, folders and times are masked.
 */
export function canonicalOutputs(outputs, draw) {
  return joined(outputs.filter(output => !isProgress(output) && !isWarning(output))).map(output =>
    canonicalOutput(output, draw),
  )
}

/** One line that ends with how long a download took. */
const progressLine = /^[^\n]* · (?:✓|stopped after) [^\n]*\s*$/

function isProgress({ output_type: type, data }) {
  return (
    type === 'display_data' && data?.[figureType] === undefined && progressLine.test(whole(data?.['text/plain'] ?? ''))
  )
}

/** Warnings come when Node has time for them: in their cell, in the next one, or never. */
function isWarning({ output_type: type, name, text }) {
  return type === 'stream' && name === 'stderr' && /^\(node:\d+\) NomadWarning/.test(whole(text))
}

/** Returns the outputs with neighboring texts to the same stream as one. */
function joined(outputs) {
  const all = []
  for (const output of outputs) {
    const last = all.at(-1)
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name)
      last.text += whole(output.text)
    else all.push(output.output_type === 'stream' ? { ...output, text: whole(output.text) } : output)
  }
  return all
}

function canonicalOutput(output, draw) {
  if (output.output_type === 'stream')
    return { name: output.name, output_type: 'stream', text: lines(masked(output.text)) }
  if (output.output_type === 'error') {
    const { ename, evalue, traceback } = output
    return { ename, evalue: masked(evalue), output_type: 'error', traceback: traceback.map(masked) }
  }
  return canonicalDisplay(output.data, draw)
}

function canonicalDisplay(data, draw) {
  if (figureType in data) return figureDisplay(data, draw)
  const texts = Object.entries(data).map(([type, value]) => [type, canonicalData(type, value)])
  return { data: Object.fromEntries(texts), metadata: {}, output_type: 'display_data' }
}

function canonicalData(type, value) {
  if (type === 'text/html') return lines(masked(whole(value).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')))
  if (type.startsWith('text/')) return lines(masked(whole(value)))
  return typeof value === 'object' ? maskedJson(value) : value
}

function figureDisplay(data, draw) {
  const text = masked(whole(data['text/plain'] ?? ''))
  const figure = { [figureType]: maskedJson(data[figureType]), 'text/plain': lines(text) }
  const picture = draw(data)
  if (!picture) return { data: figure, metadata: {}, output_type: 'display_data' }
  const { png, width, height } = picture
  // Plotly draws the figure in a notebook, where its own size holds; the description is for those who do not see the picture.
  const metadata = { [pngType]: { alt: text.split('\n', 1)[0], height, width } }
  return { data: { ...figure, [pngType]: png }, metadata, output_type: 'display_data' }
}

/** Returns a text, which the format stores as one text or as a list of lines. */
export function whole(stored) {
  return Array.isArray(stored) ? stored.join('') : String(stored)
}

/** Returns a text as the format stores it: lines with their ends. */
function lines(text) {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Returns a notebook as the text of its file, as Jupyter writes it: keys in order, one space a level. */
export function notebookText(notebook) {
  return `${JSON.stringify(sorted(notebook), null, 1)}\n`
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map(key => [key, sorted(value[key])]))
}
