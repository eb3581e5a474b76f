import type { MimeBundle } from '../../present.js'

/** An output that changes in place; its last state stays. */
export interface LiveOutput {
  /** Shows a state in place of the one before. */
  update(bundle: MimeBundle): void
  /** Shows the last state. */
  finish(bundle: MimeBundle): void
}

/** What a notebook kernel, or a terminal in its place, can do for us. */
export interface Kernel {
  /** Its name, for those who need to know: `'tslab'`, `'deno'` or `'text'`. */
  readonly name: 'tslab' | 'deno' | 'text'
  /** Shows one output; settles when the front end has been told. */
  emit(bundle: MimeBundle): Promise<void>
  /** Opens an output that changes in place. */
  live(): LiveOutput
}
