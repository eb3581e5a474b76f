// What differs between two runs of a notebook on two machines, and the words that stand for it in committed outputs.
import { tmpdir } from 'node:os'
import { root } from '../steps.mjs'

/** Folders of this machine, and what stands for them: longer ones first. */
const folders = [
  [root.replace(/[\\/]$/, ''), '/home/you/nomad-notebook'],
  [tmpdir(), '/tmp'],
].filter(([folder]) => folder.length > 1)

const masks = [
  // Terminal colors: GitHub shows their letters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a color begins with one
  [/\u001b\[[0-9;]*m/g, ''],
  // The embedded archive answers at any free port.
  [/(?<![\d.])127\.0\.0\.1:\d+/g, '127.0.0.1:8000'],
  // Names of temporary folders end with six random letters.
  [/(\/tmp\/(?:[\w.]+-)+)[A-Za-z0-9]{6}(?![A-Za-z0-9])/g, '$1XXXXXX'],
  // How long a query took, in its panel. Times of simulations are in other words and stay.
  [/(>time<\/td><td[^>]*>)[^<]*/g, '$1…'],
  // When a data set was made.
  [/((?:\bmade: |>made<\/td><td[^>]*>))\d{4}-\d\d-\d\dT[\d:.]+Z/g, '$1…'],
]

/** Returns a text without what differs between runs and machines. What it returned it leaves as it is. */
export function masked(text) {
  const inProject = folders.reduce((all, [folder, word]) => all.replaceAll(folder, word), text)
  return masks.reduce((all, [pattern, word]) => all.replace(pattern, word), inProject)
}

/** Returns JSON of which all texts are masked. */
export function maskedJson(value) {
  if (typeof value === 'string') return masked(value)
  if (Array.isArray(value)) return value.map(maskedJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskedJson(item)]))
}
