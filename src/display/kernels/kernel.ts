import type { MimeBundle } from '../../present.js'

/** An output that changes in place; its last state stays. */
export interface LiveOutput {
  /** Replaces the state that is shown. */
  update(bundle: MimeBundle): void
  /** Shows the last state. */
  finish(bundle: MimeBundle): void
}

/** A notebook kernel, or a terminal instead of one. */
export interface Kernel {
  /** Its name. */
  readonly name: 'tslab' | 'deno' | 'text'
  /** Shows one output; the promise resolves when it has been sent to the front end. */
  emit(bundle: MimeBundle): Promise<void>
  /** Opens an output that changes in place. */
  live(): LiveOutput
}
