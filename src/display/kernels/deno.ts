import { randomUUID } from 'node:crypto'
import { isNomadError } from '../../errors/index.js'
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

/**
 * Shows below a cell what Deno's kernel would drop: warnings of this package, and its errors in calls that nobody waits for.
 * Call it once, in that kernel.
 */
export function showWhatDenoDrops(): void {
  process.on('warning', ({ name, message }) => {
    if (name === 'NomadWarning') console.error(`${name}: ${message}`)
  })
  const target = globalThis as { addEventListener?: (type: string, listener: (event: Rejection) => void) => void }
  target.addEventListener?.('unhandledrejection', ({ reason }) => {
    if (isNomadError(reason)) console.error(`A call without await failed. ${reason.name}: ${reason.message}`)
  })
}

interface Rejection {
  reason?: unknown
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
