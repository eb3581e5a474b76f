// Compares the outputs that a notebook keeps with those of a fresh run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Failure, root } from '../steps.mjs'
import { canonicalOutputs, figureType, notebookText, pngType, whole } from './canonical.mjs'
import { markPicture } from './pictures.mjs'

/** A PNG picture of a figure has more bytes than this. */
const leastPicture = 1000

/**
 * Checks that a notebook keeps what its run gave, but for what differs between runs and machines. Returns false for a notebook
 * without outputs, and otherwise true; a difference is a Failure.
 */
export function checkOutputs(path, executed) {
  const [committed, fresh] = [path, executed].map(name => JSON.parse(readFileSync(join(root, name), 'utf8')))
  if (hasNoOutputs(committed)) return false
  const difference = differenceOf(committed, fresh)
  if (difference === undefined) return true
  throw new Failure(`${path}: ${difference}\n\nWhere the new output is right: npm run outputs -- ${path}`)
}

/** True when no cell has an output: the notebook was changed, and `npm run outputs` has not run since. */
export function hasNoOutputs({ cells }) {
  return codeCells(cells).every(
    ({ outputs, execution_count: count }) => outputs.length === 0 && (count ?? null) === null,
  )
}

/**
 * Returns what differs between the outputs of a committed notebook and those of a fresh run of it, for a reader: the cell, what it
 * keeps and what it gives. Undefined when nothing does.
 */
export function differenceOf(committed, fresh) {
  if (committed.cells.length !== fresh.cells.length)
    return `it has ${committed.cells.length} cells, the run ${fresh.cells.length}`
  for (const [index, cell] of committed.cells.entries()) {
    if (cell.cell_type !== 'code') continue
    const other = fresh.cells[index]
    const difference = cellDifference(cell, other)
    if (difference !== undefined)
      return `cell ${index + 1} ${difference}\n\nThe cell:\n\n${indented(whole(cell.source))}`
  }
  return undefined
}

function cellDifference(cell, fresh) {
  if ((cell.execution_count ?? null) !== (fresh.execution_count ?? null))
    return `is numbered ${cell.execution_count}, and ran as number ${fresh.execution_count}.`
  const got = canonicalOutputs(fresh.outputs, markPicture)
  const kinds = outputs => outputs.map(kindOf).join(', ') || 'nothing'
  if (kinds(cell.outputs) !== kinds(got)) return `keeps ${kinds(cell.outputs)}, and gives ${kinds(got)}.`
  for (const [index, output] of got.entries()) {
    const difference = outputDifference(cell.outputs[index], output)
    if (difference !== undefined) return difference
  }
  return undefined
}

function kindOf({ output_type: type, name, data }) {
  return data ? Object.keys(data).sort().join(' + ') : (name ?? type)
}

function outputDifference(kept, got) {
  if (got.data === undefined) return isDeepStrictEqual(kept, got) ? undefined : shown(textOf(kept), textOf(got))
  for (const type of Object.keys(got.data).sort()) {
    const [before, now] = [kept.data[type], got.data[type]]
    if (type === pngType) {
      if (Buffer.from(before, 'base64').length < leastPicture) return 'keeps a picture that is empty.'
    } else if (type === figureType ? !isSameFigure(before, now) : whole(before) !== whole(now))
      return shown(dataText(type, before), dataText(type, now), type)
  }
  return undefined
}

function isSameFigure(before, now) {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(now)))
}

function textOf({ text, traceback }) {
  return text ? whole(text) : traceback.join('\n')
}

function dataText(type, value) {
  return type === figureType ? notebookText(value) : whole(value)
}

/** Says what is kept and given, from the first line that differs. */
function shown(kept, got, type = 'text') {
  const [before, now] = [kept, got].map(text => text.split('\n'))
  const first = before.findIndex((line, index) => line !== now[index])
  const start = first < 0 ? before.length : first
  const part = lines =>
    indented(
      lines
        .slice(start, start + 6)
        .map(around(before[start], now[start]))
        .join('\n') || '(nothing)',
    )
  return `keeps another output (${type}) than it gives.\n\nExpected, from line ${start + 1}:\n\n${part(before)}\n\nGot:\n\n${part(now)}`
}

/** Cuts long lines to the place where they differ. */
function around(a = '', b = '') {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  const start = Math.max(0, same - 60)
  return (line, index) => {
    const from = index === 0 ? start : 0
    return `${from > 0 ? '… ' : ''}${line.slice(from, from + 200)}${line.length > from + 200 ? ' …' : ''}`
  }
}

function indented(text) {
  return text
    .split('\n')
    .map(line => `    ${line}`)
    .join('\n')
}

function codeCells(cells) {
  return cells.filter(cell => cell.cell_type === 'code')
}
