import { DataError } from '../../errors/index.js'

/** @throws DataError when a function of the row gave a promise: it would count as a value, and as true */
export function refusePromise(value: object, what: string): void {
  if (typeof (value as { then?: unknown }).then !== 'function') return
  throw new DataError(`The function for ${what} gives a promise, not a value.`, {
    hint: 'Wait for what it needs before: the function itself must not be async.',
  })
}
