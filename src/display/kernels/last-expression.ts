import type { InspectHook, MimeBundle, Showable } from '../../present.js'
import { present } from '../../present.js'

/**
 * Returns the hook that shows a cell's last expression in tslab, which gives it to `console.log`.
 *
 * The hook shows a value only if it is all that is printed and tslab itself prints it. Inside arrays and objects, and in the
 * user's own `console.log`, values stay text.
 */
export function lastExpressionHook(emitNow: (bundle: MimeBundle) => void): InspectHook {
  return (value: Showable, depth, options) => {
    if (depth !== options.depth || !printedByTslab()) return false
    const bundle = present(value)
    if (!bundle) return false
    emitNow(bundle)
    dropNextLineEnd()
    return true
  }
}

/** Returns true when the caller of `console.log` is tslab's executor and not a line of the user's. */
function printedByTslab(): boolean {
  const frames = stackFrames()
  const firstInternal = frames.findIndex(frame => frame.includes('node:internal'))
  const caller = frames.slice(firstInternal).find(frame => !frame.includes('node:internal'))
  return firstInternal >= 0 && caller !== undefined && /tslab[\\/]dist[\\/]executor\.js/.test(caller)
}

function stackFrames(): string[] {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const stack = new Error().stack ?? ''
  Error.stackTraceLimit = limit
  return stack.split('\n').slice(1)
}

/** Drops the next write if it is a line end: `console.log` ends its empty text with one. All other writes pass. */
function dropNextLineEnd(): void {
  const write = process.stdout.write
  const restore = () => {
    process.stdout.write = write
  }
  const once = (...args: Parameters<typeof write>): boolean => {
    restore()
    return args[0] === '\n' ? true : write.apply(process.stdout, args)
  }
  process.stdout.write = once as typeof write
  // The write follows at once. If it does not, no later write may be lost.
  queueMicrotask(() => {
    if (process.stdout.write === once) restore()
  })
}
