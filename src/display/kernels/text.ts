import type { MimeBundle } from '../../present.js'
import type { Kernel } from './kernel.js'

/** The kernel outside of a notebook: it writes the text to the terminal. */
export const textKernel: Kernel = {
  name: 'text',
  async emit(bundle) {
    console.log(bundle['text/plain'])
  },
  live() {
    const { stderr } = process
    const line = (bundle: MimeBundle) => bundle['text/plain'].split('\n', 1)[0] ?? ''
    return {
      // A log gets the last line alone; a terminal's line is overwritten.
      update: bundle => void (stderr.isTTY && stderr.write(`\r\u001b[K${line(bundle)}`)),
      finish: bundle => void stderr.write(stderr.isTTY ? `\r\u001b[K${line(bundle)}\n` : `${line(bundle)}\n`),
    }
  },
}
