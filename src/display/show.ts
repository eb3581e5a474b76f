import { inspect } from 'node:util'
import { checkOptions, type OptionRules, oneOf } from '../options/index.js'
import type { MimeBundle } from '../present.js'
import { present } from '../present.js'
import { Html } from './html.js'
import { currentKernel } from './kernels/index.js'

/** How `show` shows. */
export interface ShowOptions {
  /** `'text'` leaves out everything but the text; default: all representations that the value has. */
  as?: 'rich' | 'text'
}

const rules: OptionRules<ShowOptions> = { as: oneOf('rich', 'text') }

/**
 * Shows a value in the cell that runs: rich in a notebook, as text in a terminal. Anything may be shown; what has no
 * presentation of its own comes as `console.log` would print it.
 */
export async function show(value: unknown, options: ShowOptions = {}): Promise<void> {
  checkOptions('show', options, rules)
  const bundle = bundleOf(value)
  await currentKernel().emit(options.as === 'text' ? { 'text/plain': bundle['text/plain'] } : bundle)
}

/** The representations of any value by MIME type; what {@link show} shows. */
export function bundleOf(value: unknown): MimeBundle {
  const bundle = present(value)
  if (bundle) return bundle
  if (value instanceof Html) return { 'text/plain': textOf(value), 'text/html': String(value) }
  return { 'text/plain': typeof value === 'string' ? value : inspect(value) }
}

/** The text of markup: without its tags, its entities resolved. */
function textOf(markup: Html): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' }
  const text = String(markup)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => entities[name] as string).trim()
}
