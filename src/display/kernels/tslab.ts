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

/** Returns the running tslab kernel, or `undefined` elsewhere. tslab has a global for its cells, which names it. */
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
 * Shows one output with all its representations. tslab's public API sends one MIME type at a time as `{ [type]: content }`,
 * serialized with JSON.stringify. So a function under `toJSON` replaces the whole object.
 */
function emitBundle(display: TslabDisplay, bundle: MimeBundle): void {
  try {
    display.raw('toJSON', () => bundle)
  } catch {
    display.html(bundle['text/html'] ?? bundle['text/plain'])
  }
}
