import type { InspectHook, MimeBundle, Showable } from '../../present.js'
import { present } from '../../present.js'

/**
 * Makes a cell's last expression show itself in tslab, which hands it to `console.log`.
 *
 * The hook shows a value only when it is the whole of what is printed and tslab itself printed it: inside arrays and
 * objects, and in a `console.log` of the user's, values stay text.
 */
export function lastExpressionHook(emitNow: (bundle: MimeBundle) => void): InspectHook {
  return (value: Showable, depth, options) => {
    if (depth !== options.depth || !printedByTslab()) return false
    const bundle = present(value)
    if (!bundle) return false
    emitNow(bundle)
    swallowNextLineEnd()
    return true
  }
}

/** True when the caller of `console.log` is tslab's executor and not a line of the user's. */
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

/** `console.log` ends its now empty text with a line end: that one write is dropped, everything else passes. */
function swallowNextLineEnd(): void {
  const write = process.stdout.write
  const restore = () => {
    process.stdout.write = write
  }
  const once = (...args: Parameters<typeof write>): boolean => {
    restore()
    return args[0] === '\n' ? true : write.apply(process.stdout, args)
  }
  process.stdout.write = once as typeof write
  // The write follows at once; should it not, nothing may be lost later.
  queueMicrotask(() => {
    if (process.stdout.write === once) restore()
  })
}
