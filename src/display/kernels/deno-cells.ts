import type { CellCounter } from './cell-counter.js'

/** How long a cell that was interrupted may be silent, in milliseconds; who calls after that is taken for another cell. */
const silence = 2000

/**
 * Counts the interrupts at the beginning of each cell of Deno, which runs one cell after the other.
 *
 * Deno has no event for a cell that begins or ends. It keeps what the last cell gave and threw: when either changes, the cell
 * that was interrupted has ended. A cell that catches the error goes on to call us within two seconds of the last call.
 */
export function denoCells(interrupts: () => number, now: () => number = () => performance.now()): CellCounter {
  let stopped: { last: unknown[]; until: number } | undefined
  const isStopped = () => {
    if (stopped && (now() >= stopped.until || !isSame(stopped.last, lastCell()))) stopped = undefined
    if (stopped) stopped.until = now() + silence
    return stopped !== undefined
  }
  return {
    interrupted() {
      stopped = { last: lastCell(), until: now() + silence }
    },
    atBeginning: () => () => interrupts() - (isStopped() ? 1 : 0),
  }
}

/** What the last cell gave, and what the last cell that failed threw. */
function lastCell(): unknown[] {
  const { _: result, _error: error } = globalThis as { _?: unknown; _error?: unknown }
  return [result, error]
}

function isSame(before: unknown[], after: unknown[]): boolean {
  return before.every((value, index) => Object.is(value, after[index]))
}
