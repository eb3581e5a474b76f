import type { MimeBundle } from '../../present.js'
import type { Kernel } from './kernel.js'

interface TslabDisplay {
  raw(type: string, content: unknown): void
  html(markup: string): void
}

interface Tslab {
  display: TslabDisplay
  newDisplay(): TslabDisplay
}

/** The running tslab kernel, or `undefined` elsewhere. It is found through the global that tslab keeps for its cells. */
export function findTslab(): (Kernel & { emitNow(bundle: MimeBundle): void }) | undefined {
  const cells = (globalThis as { __tslab__?: { require?: (name: string) => unknown } }).__tslab__
  if (typeof cells?.require !== 'function') return undefined
  const { display, newDisplay } = cells.require('tslab') as Tslab
  const emitNow = (bundle: MimeBundle) => emitBundle(display, bundle)
  const live = () => {
    // The first state makes the output, the following ones replace it.
    const own = newDisplay()
    const update = (bundle: MimeBundle) => emitBundle(own, bundle)
    return { update, finish: update }
  }
  return { name: 'tslab', emitNow, emit: async bundle => emitNow(bundle), live }
}

/**
 * One output with all its representations. tslab's public API sends one MIME type at a time as `{ [type]: content }`,
 * and serialises that with JSON.stringify: a function under `toJSON` therefore replaces the whole object.
 */
function emitBundle(display: TslabDisplay, bundle: MimeBundle): void {
  try {
    display.raw('toJSON', () => bundle)
  } catch {
    display.html(bundle['text/html'] ?? bundle['text/plain'])
  }
}
