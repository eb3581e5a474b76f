import { AsyncLocalStorage } from 'node:async_hooks'
import type { CellCounter } from './cell-counter.js'

/** Counts the interrupts at the beginning of each cell of tslab. */
export function tslabCells(interrupts: () => number): CellCounter {
  /** The number at the beginning of a cell, for all code that the cell starts. */
  const store = new AsyncLocalStorage<number>()
  markCells(() => store.enterWith(interrupts()))
  return {
    atBeginning() {
      if (store.getStore() === undefined) store.enterWith(interrupts())
      return () => store.getStore() ?? interrupts()
    },
  }
}

/**
 * Calls `mark` in every cell: now, in the cell that loads the package, and whenever tslab begins another one. tslab has no event
 * for that, but first of all it replaces `process.stdout.write`, so that printed text is shown below that cell.
 */
function markCells(mark: () => void): void {
  const { stdout } = process
  const before = Object.getOwnPropertyDescriptor(stdout, 'write')
  let { write } = stdout
  mark()
  Object.defineProperty(stdout, 'write', {
    configurable: true,
    enumerable: true,
    get: () => write,
    set: (value: typeof write) => {
      before?.set?.call(stdout, value)
      write = value
      mark()
    },
  })
}
