import type { MimeBundle } from '../../present.js'

/** What a notebook kernel, or a terminal in its place, can do for us. */
export interface Kernel {
  /** Its name, for those who need to know: `'tslab'`, `'deno'` or `'text'`. */
  readonly name: 'tslab' | 'deno' | 'text'
  /** Shows one output; settles when the front end has been told. */
  emit(bundle: MimeBundle): Promise<void>
}
