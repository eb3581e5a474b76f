/**
 * The seconds that a `Retry-After` header asks to wait, in its two forms: a number of seconds, or an HTTP date.
 * `undefined` for anything else; never negative.
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  const text = header?.trim()
  if (!text) return undefined
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  // Date.parse takes '-3' for a year.
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000)
}
