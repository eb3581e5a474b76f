import { UsageError } from '../usage-error.js'

/** Returns a whole number from `least` on; `undefined` for no value. */
export function readWhole(name: string, value: string | undefined, least: number, most = Number.MAX_SAFE_INTEGER) {
  if (value === undefined) return undefined
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`
  throw new UsageError(`${name} is '${value}'; it must be a whole number ${range}.`)
}
