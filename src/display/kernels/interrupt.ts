import { AsyncLocalStorage } from 'node:async_hooks'
import type { AbortSignalLike } from '../../api/index.js'
import { findTslab } from './tslab.js'

const listeners = new Set<() => void>()
let watching = false
/** The number of interrupts of the kernel. */
let interrupts = 0
/** The same number at the beginning of a cell, for all code that the cell starts. */
const atBeginning = new AsyncLocalStorage<number>()

/** In tslab, begins to listen to the stop button; elsewhere does nothing. */
export function watchInterrupts(): void {
  if (watching || !findTslab()) return
  watching = true
  markCells()
  // Not at once, because this runs inside a cell. tslab runs a cell's code by `vm` with `breakOnSigint`, which removes every
  // listener of SIGINT. When the code has run, the system handles the signal again, which ends the process. Only a first
  // listener makes Node handle the signal; one that is added in the meantime would keep tslab's own from being the first.
  queueMicrotask(() => process.on('SIGINT', interrupt))
}

/**
 * Returns a signal that is aborted when the user interrupts the kernel; `undefined` outside of tslab, where an interrupt ends the
 * program. For cells that begin later it is not aborted, so that they can continue a query.
 *
 * tslab itself stops waiting for the cell, but the cell's code goes on: a loop that catches errors, or that waits for
 * something else at that moment. For such code the signal stays aborted.
 */
export function interruptSignal(): AbortSignalLike | undefined {
  watchInterrupts()
  if (!watching) return undefined
  if (atBeginning.getStore() === undefined) atBeginning.enterWith(interrupts)
  return {
    get aborted() {
      return (atBeginning.getStore() ?? interrupts) < interrupts
    },
    reason: new DOMException('The kernel was interrupted', 'AbortError'),
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
}

function interrupt(): void {
  interrupts++
  const waiting = [...listeners]
  listeners.clear()
  for (const listener of waiting) listener()
}

/**
 * Marks every cell with the number of interrupts at its beginning: now, in the cell that loads the package, and whenever
 * tslab begins another one. tslab has no event for that, but first of all it replaces `process.stdout.write`, so that printed
 * text is shown below that cell.
 */
function markCells(): void {
  const { stdout } = process
  const before = Object.getOwnPropertyDescriptor(stdout, 'write')
  let { write } = stdout
  atBeginning.enterWith(interrupts)
  Object.defineProperty(stdout, 'write', {
    configurable: true,
    enumerable: true,
    get: () => write,
    set: (value: typeof write) => {
      before?.set?.call(stdout, value)
      write = value
      atBeginning.enterWith(interrupts)
    },
  })
}
