import { AsyncLocalStorage } from 'node:async_hooks'
import type { AbortSignalLike } from '../../api/index.js'
import { findTslab } from './tslab.js'

const listeners = new Set<() => void>()
let watching = false
/** How often the kernel has been interrupted. */
let interrupts = 0
/** The same number when a cell began, for all that the cell does and whatever it leaves behind. */
const atBeginning = new AsyncLocalStorage<number>()

/** In tslab, begins to listen to the stop button; elsewhere does nothing. */
export function watchInterrupts(): void {
  if (watching || !findTslab()) return
  watching = true
  markCells()
  // Not at once, because this runs inside a cell. tslab runs a cell's code by `vm` with `breakOnSigint`, which takes every
  // listener of SIGINT away, and when the code has run gives the signal back to the system, which ends the process at it.
  // Only a first listener makes Node take the signal again: one that is added meanwhile stands in the way of tslab's own.
  queueMicrotask(() => process.on('SIGINT', interrupt))
}

/**
 * A signal that is aborted when the user interrupts the kernel, for what runs then; `undefined` outside of tslab, where an
 * interrupt ends the program. For cells that begin later it is not aborted: a query can be read on.
 *
 * tslab itself gives the cell up, but what the cell began goes on: a loop that catches errors, or that waits for something
 * else at that moment. For such code the signal stays aborted.
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
 * tslab begins another one. tslab tells nobody, but replaces `process.stdout.write` first of all, so that what is printed
 * lands below that cell.
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
