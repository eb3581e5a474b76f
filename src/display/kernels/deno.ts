import { randomUUID } from 'node:crypto'
import { asJson, type MimeBundle } from '../../present.js'
import type { Kernel } from './kernel.js'

interface DenoJupyter {
  display(value: object, options: { raw: true }): Promise<void>
  broadcast(type: string, content: object): Promise<void>
}

/** Returns the running Deno kernel, or `undefined` elsewhere. */
export function findDeno(): Kernel | undefined {
  const deno = jupyterOfDeno()
  if (typeof deno?.display !== 'function') return undefined
  return { name: 'deno', emit: bundle => deno.display(asJson(bundle), { raw: true }), live: () => liveOutput(deno) }
}

/** In a program that is not a notebook, Deno throws an error where others have `undefined`. */
function jupyterOfDeno(): DenoJupyter | undefined {
  try {
    return (globalThis as { Deno?: { jupyter?: DenoJupyter } }).Deno?.jupyter
  } catch {
    return undefined
  }
}

function liveOutput(deno: DenoJupyter) {
  const id = randomUUID()
  let type = 'display_data'
  let sent = Promise.resolve()
  const update = (bundle: MimeBundle) => {
    const message = { data: asJson(bundle), metadata: {}, transient: { display_id: id } }
    const name = type
    type = 'update_display_data'
    // One after the other: an update that arrives before its display is lost. A front end that has gone is not an error.
    sent = sent.then(() => deno.broadcast(name, message)).catch(() => undefined)
  }
  return { update, finish: update }
}
