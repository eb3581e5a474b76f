import { DataError } from '../../errors/index.js'

/** @throws DataError when a function of the row returned a promise, which would count as a value, and as true */
export function refusePromise(value: object, what: string): void {
  if (typeof (value as { then?: unknown }).then !== 'function') return
  throw new DataError(`The function for ${what} returns a promise, not a value.`, {
    hint: 'Await what it needs before: the function itself must not be async.',
  })
}
