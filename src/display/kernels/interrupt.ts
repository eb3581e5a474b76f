import type { AbortSignalLike } from '../../api/index.js'
import { findTslab } from './tslab.js'

const listeners = new Set<() => void>()
let listening = false

/**
 * A signal that is aborted whenever the user interrupts the kernel, and then ready for the next time; `undefined` outside
 * of tslab, where an interrupt ends the program. tslab itself gives the cell up, but what the cell began goes on.
 */
export function interruptSignal(): AbortSignalLike | undefined {
  if (!findTslab()) return undefined
  if (!listening) {
    listening = true
    process.on('SIGINT', () => {
      const waiting = [...listeners]
      listeners.clear()
      for (const listener of waiting) listener()
    })
  }
  return {
    aborted: false,
    reason: new DOMException('The kernel was interrupted', 'AbortError'),
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
}
