import type { AbortSignalLike } from '../../api/index.js'
import type { CellCounter } from './cell-counter.js'
import { findDeno } from './deno.js'
import { denoCells } from './deno-cells.js'
import { findTslab } from './tslab.js'
import { tslabCells } from './tslab-cells.js'

const listeners = new Set<() => void>()
let cells: CellCounter | undefined
/** The number of interrupts of the kernel. */
let interrupts = 0

/** In a kernel, begins to listen to the stop button; elsewhere does nothing. */
export function watchInterrupts(): void {
  if (cells) return
  if (findTslab()) {
    cells = tslabCells(() => interrupts)
    // Not at once, because this runs inside a cell. tslab runs a cell's code by `vm` with `breakOnSigint`, which removes every
    // listener of SIGINT. When the code has run, the system handles the signal again, which ends the process. Only a first
    // listener makes Node handle the signal; one that is added in the meantime would keep tslab's own from being the first.
    queueMicrotask(() => process.on('SIGINT', interrupt))
  } else if (findDeno()) {
    cells = denoCells(() => interrupts)
    // Without a listener the signal would end the kernel.
    process.on('SIGINT', interrupt)
  }
}

/**
 * Returns a signal that is aborted when the user interrupts the kernel; `undefined` outside of a kernel, where an interrupt ends
 * the program. For cells that begin later it is not aborted, so that they can continue a query.
 *
 * tslab itself stops waiting for the cell, but the cell's code goes on: a loop that catches errors, or that waits for
 * something else at that moment. For such code the signal stays aborted. Deno waits for the cell until its code has ended.
 */
export function interruptSignal(): AbortSignalLike | undefined {
  watchInterrupts()
  if (!cells) return undefined
  const atBeginning = cells.atBeginning()
  return {
    get aborted() {
      return atBeginning() < interrupts
    },
    get reason() {
      return interruption()
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
  }
}

/** Returns what an interrupted call throws. */
function interruption(): DOMException {
  const error = new DOMException('The kernel was interrupted', 'AbortError')
  if (!cells?.stackRead) return error
  const { stack } = error
  const get = () => {
    cells?.stackRead?.()
    return stack
  }
  return Object.defineProperty(error, 'stack', { configurable: true, get })
}

function interrupt(): void {
  interrupts++
  cells?.interrupted?.()
  const waiting = [...listeners]
  listeners.clear()
  for (const listener of waiting) listener()
}
