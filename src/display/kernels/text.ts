import type { Kernel } from './kernel.js'

/** Where there is no notebook: the text goes to the terminal. */
export const textKernel: Kernel = {
  name: 'text',
  async emit(bundle) {
    console.log(bundle['text/plain'])
  },
}
