import { UsageError } from '../usage-error.js'

/** Returns a positive number; `undefined` for no value. */
export function readPositive(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) && number > 0 && Number.isFinite(number)) return number
  throw new UsageError(`${name} is '${value}'; it must be a positive number.`)
}
