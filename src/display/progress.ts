import type { MimeBundle } from '../present.js'
import { html } from './html.js'
import { currentKernel, type Kernel, type LiveOutput } from './kernels/index.js'
import { countText, timeText } from './numbers.js'
import { styles } from './styles.js'

/** How far some work is. */
export interface ProgressState {
  /** How many are done. */
  done: number
  /** How many there are; left out while it is not known. */
  total?: number | undefined
  /** A text after the counts, such as `1 204 rows`. */
  detail?: string | undefined
}

/** The options of `Progress`. */
export interface ProgressOptions {
  /** What is counted: `entries`. */
  unit: string
  /** The seconds before anything is shown: work that is faster needs no bar. Default 1. */
  delay?: number
  /** The kernel that shows it; default the one that the program runs in. */
  kernel?: Kernel
  /** The clock, in milliseconds; for tests. */
  now?: () => number
}

/** The milliseconds between two states: front ends are too slow for more than ten a second. */
const interval = 100

/** Shows how far some work is, once it takes longer than a second. The last state stays. */
export class Progress {
  readonly #title: string
  readonly #options: ProgressOptions
  readonly #now: () => number
  readonly #begin: number
  #shown = 0
  #output: LiveOutput | undefined
  #state: ProgressState = { done: 0 }

  /** @param title the name of the work, such as `table` */
  constructor(title: string, options: ProgressOptions) {
    this.#title = title
    this.#options = options
    this.#now = options.now ?? (() => performance.now())
    this.#begin = this.#now()
  }

  /** Takes a new state, and shows it unless one was shown within the last 0.1 s. */
  update(state: ProgressState): void {
    this.#state = state
    const now = this.#now()
    if (now - this.#begin < (this.#options.delay ?? 1) * 1000 || now - this.#shown < interval) return
    this.#shown = now
    this.#output ??= (this.#options.kernel ?? currentKernel()).live()
    this.#output.update(this.#bundle('running'))
  }

  /** Shows the last state, if any was shown before: `'done'`, or `'stopped'` by an error or an interrupt. */
  finish(end: 'done' | 'stopped' = 'done'): void {
    this.#output?.finish(this.#bundle(end))
  }

  #bundle(phase: Phase): MimeBundle {
    const seconds = (this.#now() - this.#begin) / 1000
    const line = { title: this.#title, unit: this.#options.unit, seconds, phase }
    return { 'text/plain': textLine(this.#state, line), 'text/html': String(htmlLine(this.#state, line)) }
  }
}

type Phase = 'running' | 'done' | 'stopped'

interface Line {
  title: string
  unit: string
  seconds: number
  phase: Phase
}

const width = 24

function textLine(state: ProgressState, line: Line): string {
  const part = partOf(state)
  const full = part === undefined ? 0 : Math.round(part * width)
  const bar = part === undefined ? '' : ` ${'━'.repeat(full)}${'─'.repeat(width - full)}`
  return `${line.title}${bar} ${factsOf(state, line).join(' · ')}`
}

function htmlLine(state: ProgressState, line: Line) {
  const part = partOf(state)
  const percent = `${((part ?? 0) * 100).toFixed(1)}%`
  const fill = line.phase === 'stopped' ? styles.fillWarning : styles.fill
  const bar =
    part !== undefined && html`<div style="${styles.track}"><div style="${fill}; width: ${percent}"></div></div>`
  return html`<div style="max-width: 640px"><div><span style="${styles.title}">${line.title}</span> <span style="${styles.dim}">${factsOf(state, line).join(' · ')}</span></div>${bar}</div>`
}

function factsOf(state: ProgressState, { unit, seconds, phase }: Line): string[] {
  const { done, total, detail } = state
  const of = total === undefined ? '' : ` of ${countText(total)}`
  const rate = seconds > 0 ? done / seconds : 0
  const left = total !== undefined && rate > 0 ? (total - done) / rate : undefined
  const facts = [`${countText(done)}${of} ${unit}`]
  if (detail) facts.push(detail)
  if (rate > 0) facts.push(`${rate < 10 ? rate.toFixed(1) : countText(Math.round(rate))}/s`)
  if (phase === 'running') facts.push(left === undefined ? timeText(seconds) : `${timeText(left)} left`)
  else facts.push(phase === 'done' ? `✓ ${timeText(seconds)}` : `stopped after ${timeText(seconds)}`)
  return facts
}

function partOf({ done, total }: ProgressState): number | undefined {
  return total === undefined || total === 0 ? undefined : Math.min(1, done / total)
}
