import type { CellCounter } from './cell-counter.js'

/** How long a cell that was interrupted may be silent, in milliseconds; who calls after that is taken for another cell. */
const silence = 5000

/**
 * Counts the interrupts at the beginning of each cell of Deno, which runs one cell after the other.
 *
 * Deno has no event for a cell that begins. Of one that ends it shows the result, by a function that is replaced here; or it
 * reads the stack of the error. A cell that ends by another error than that of the interrupt is known by its silence.
 */
export function denoCells(interrupts: () => number, now: () => number = () => performance.now()): CellCounter {
  let isRunning = true
  let stoppedUntil = Number.NEGATIVE_INFINITY
  const end = () => {
    isRunning = false
    stoppedUntil = Number.NEGATIVE_INFINITY
  }
  const isStopped = () => {
    isRunning = true
    if (now() >= stoppedUntil) return false
    stoppedUntil = now() + silence
    return true
  }
  callAtResult(end)
  return {
    atBeginning: () => () => interrupts() - (isStopped() ? 1 : 0),
    interrupted() {
      // Pressed twice, or while nothing runs: the next cell is not meant.
      if (isRunning) stoppedUntil = now() + silence
    },
    stackRead() {
      if (isReadByKernel()) end()
    },
  }
}

interface DenoInternals {
  jupyter?: { broadcastResult?: (...given: unknown[]) => unknown }
}

/** Calls `end` when the kernel is about to show the result of a cell; it does so without a result, too. */
function callAtResult(end: () => void): void {
  const { Deno } = globalThis as { Deno?: Record<symbol, DenoInternals | undefined> & { internal?: symbol } }
  const jupyter = Deno?.internal && Deno[Deno.internal]?.jupyter
  const show = jupyter?.broadcastResult
  if (!jupyter || typeof show !== 'function') return
  jupyter.broadcastResult = (...given) => {
    end()
    return show.apply(jupyter, given)
  }
}

/** Returns true where no function of the cell or of Deno's console reads the stack: the kernel calls by itself. */
function isReadByKernel(): boolean {
  const stack = new Error().stack ?? ''
  return !/ext:|node:|\bat async /.test(stack)
}
