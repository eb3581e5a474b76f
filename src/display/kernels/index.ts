import { setInspectHook } from '../../present.js'
import { findDeno, showWhatDenoDrops } from './deno.js'
import { watchInterrupts } from './interrupt.js'
import type { Kernel } from './kernel.js'
import { lastExpressionHook } from './last-expression.js'
import { textKernel } from './text.js'
import { findTslab } from './tslab.js'

export { interruptSignal } from './interrupt.js'
export type { Kernel, LiveOutput } from './kernel.js'

/** Returns the kernel that this code runs in; a terminal counts as one that shows text. */
export function currentKernel(): Kernel {
  return findTslab() ?? findDeno() ?? textKernel
}

/**
 * In tslab, makes a cell's last expression show itself; Deno finds by itself what shows it. In both, begins to listen to the
 * stop button. Elsewhere does nothing.
 */
export function joinKernel(): void {
  watchInterrupts()
  const tslab = findTslab()
  if (tslab) setInspectHook(lastExpressionHook(bundle => tslab.emitNow(bundle)))
  else if (findDeno()) showWhatDenoDrops()
}
