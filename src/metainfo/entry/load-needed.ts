import type { DialectName } from '../schema/dialect-name.js'

/**
 * Loads what archives need and is not there yet, in a browser page; elsewhere it is read on first use. Returns `undefined` when
 * there is nothing to wait for.
 */
export function loadNeeded(_archives: () => Iterable<unknown>, _dialect: DialectName): Promise<unknown> | undefined {
  return undefined
}
