import { inspect } from 'node:util'
import { checkOptions, type OptionRules, oneOf } from '../options/index.js'
import type { MimeBundle } from '../present.js'
import { present } from '../present.js'
import { currentKernel } from './kernels/index.js'

/** The options of `show`. */
export interface ShowOptions {
  /** `'text'` shows the text alone, `'rich'` (default) all representations that the value has. */
  as?: 'rich' | 'text'
}

const rules: OptionRules<ShowOptions> = { as: oneOf('rich', 'text') }

/**
 * Shows a value in the output of the current cell: as rich output in a notebook, as text in a terminal. A value that has no
 * presentation of its own is shown as `console.log` prints it.
 *
 * @param value anything: a query, a section, a quantity, a table, a figure, markup of `html`, …
 * @param options `as: 'text'` shows the text alone
 * @returns a promise that resolves when the front end has received the output
 * @example
 * ```ts
 * await show(entry)
 * await show(html`<b>${String(calculation.energy.total.value)}</b>`)
 * ```
 */
export async function show(value: unknown, options: ShowOptions = {}): Promise<void> {
  checkOptions('show', options, rules)
  const bundle = bundleOf(value)
  await currentKernel().emit(options.as === 'text' ? { 'text/plain': bundle['text/plain'] } : bundle)
}

/** Returns the representations of any value by MIME type; what {@link show} shows. */
export function bundleOf(value: unknown): MimeBundle {
  const bundle = present(value)
  if (bundle) return bundle
  return { 'text/plain': typeof value === 'string' ? value : inspect(value) }
}
