// Compares what a cell shows in Deno's kernel with what it shows in tslab: the kinds of its outputs, and what they say.
import { figureType, whole } from '../outputs/canonical.mjs'
import { masked } from '../outputs/masks.mjs'

/** The differences that are known, each with its reason; docs/kernels.md lists the same sentences. */
export const reasons = {
  quotes: 'Deno prints texts in double quotes, tslab in single ones; a text that is the result of a cell is in quotes.',
  lines: 'Deno breaks long lists and objects into lines at other places.',
  value: 'Deno shows the value of the last expression of a cell also where a declaration follows it.',
  sizes: 'Compressed files have other sizes: Deno has another zlib than Node.',
  errors: 'An error is an output of its own, and not a text.',
  warnings:
    'Warnings are in one line, without the number of the process; in tslab one that comes after its cell is lost.',
}

/** True for the text of a bar, which is one line; tables have rules of the same characters, and lines above them. */
const isProgress = text => !text.includes('\n') && /[━─]{24} | · (?:✓|stopped after) /.test(text)

/**
 * Returns `{ known, unknown }` for a cell: the names of reasons that explain what differs, and a text where something differs that
 * none explains. `shown` and `expected` are outputs as notebooks store them, of Deno and of tslab.
 */
export function compareCell(shown, expected) {
  const known = new Set()
  const [all, wanted] = [shown, expected].map(outputs => joined(outputs.map(output => readOutput(output, known))))
  const got = wanted.some(isWarning) ? all : all.filter(output => !isWarning(output))
  if (got.length < all.length) known.add('warnings')
  const extra = withoutResult(got, wanted)
  if (extra) known.add('value')
  const list = extra ?? got
  if (kindsOf(list) !== kindsOf(wanted)) {
    return { known, unknown: `shows ${kindsOf(list) || 'nothing'}, and in tslab ${kindsOf(wanted) || 'nothing'}` }
  }
  const [texts, others] = [list, wanted].map(outputs => outputs.toSorted(byKind))
  for (const [index, { kind, text }] of texts.entries()) {
    const reason = whyTextsDiffer(text, others[index].text)
    if (reason === undefined) return { known, unknown: differing(kind, text, others[index].text) }
    for (const name of reason) known.add(name)
  }
  return { known, unknown: undefined }
}

/** True for warnings of ours, which tslab loses where they come after their cell. */
function isWarning({ kind, text }) {
  return kind === 'stderr' && /^NomadWarning/.test(text)
}

function readOutput({ output_type: type, name, text, data, traceback, evalue, ename }, known) {
  if (type === 'error') {
    known.add('errors')
    return { kind: 'stderr', text: masked(`${ename}: ${evalue}\n${traceback.length}`).replace(/\n\d+$/, '') }
  }
  if (type === 'stream') {
    const printed = withoutStack(withoutNodeWarning(masked(whole(text)), known))
    return { kind: name === 'stdout' ? 'text' : name, text: printed }
  }
  const plain = masked(whole(data['text/plain'] ?? ''))
  const kind = figureType in data ? 'figure' : 'text/html' in data ? 'html' : 'text'
  return { kind, text: plain, isResult: type === 'execute_result' }
}

function withoutNodeWarning(text, known) {
  const without = text.replace(/\(node:\d+\) (?=NomadWarning)/g, '').replace(/^\(Use `node --trace-warnings.*\n?/gm, '')
  if (without !== text) known.add('warnings')
  return without
}

function withoutStack(text) {
  return text.replace(/^\s+at .*\n?/gm, '')
}

/** Leaves out bars, which depend on time, and joins neighboring texts, and warnings; warnings come between texts at any place. */
function joined(outputs) {
  const all = []
  for (const output of outputs) {
    if (output.kind === 'html' && isProgress(output.text)) continue
    const isStderr = output.kind === 'stderr'
    const before = isStderr ? all.find(one => one.kind === 'stderr') : all.findLast(one => one.kind !== 'stderr')
    if (before && before.kind === output.kind && (isStderr || output.kind === 'text')) {
      before.text += `\n${output.text}`
      before.isResult ||= output.isResult
    } else all.push({ ...output })
  }
  return all
}

/** Returns the outputs without the result where tslab has one text less, and undefined otherwise. */
function withoutResult(got, wanted) {
  const result = got.findLast(({ kind }) => kind !== 'stderr')
  if (got.length !== wanted.length + 1 || result?.kind !== 'text' || !result.isResult) return undefined
  return got.filter(output => output !== result)
}

function kindsOf(outputs) {
  return outputs
    .map(({ kind }) => kind)
    .sort()
    .join(', ')
}

function byKind(a, b) {
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0
}

/** What makes texts equal that differ by a known reason, in the order in which they are tried. */
const equalizers = [
  ['lines', text => text.replace(/\s+/g, ' ').trim()],
  ['quotes', text => text.replace(/["'`]/g, '').replace(/\\n/g, ' ').replace(/\s+/g, '').replace(/\+/g, '')],
  ['sizes', text => text.replace(/\d+(?:\.\d+)?[kM]?B(?!\w)/g, 'size')],
]

/** Returns the names of the reasons why two texts differ; none where they are equal, undefined where no reason explains it. */
function whyTextsDiffer(text, other) {
  let [one, two] = [text.trim(), other.trim()]
  const why = []
  if (one === two) return why
  for (const [name, equalize] of equalizers) {
    const [before, after] = [one + two, equalize(one) + equalize(two)]
    one = equalize(one)
    two = equalize(two)
    if (before !== after && name !== 'lines') why.push(name)
    if (one === two) return why.length > 0 ? why.slice(-1) : ['lines']
  }
  return undefined
}

function differing(kind, text, other) {
  const short = part => (part.length > 400 ? `${part.slice(0, 400)} …` : part)
  return `shows another ${kind}:\n${short(text)}\nIn tslab:\n${short(other)}`
}
