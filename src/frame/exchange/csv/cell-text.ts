/** Returns true for a text that means a number, NaN or infinity. Zeros in front are none of it: `007` is a name. */
export function isNumberText(text: string): boolean {
  return (
    /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) || /^(?:nan|[+-]?inf(?:inity)?)$/i.test(text)
  )
}

/** Returns the number that such a text means. */
export function numberIn(text: string): number {
  if (/^nan$/i.test(text)) return Number.NaN
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text)
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return Number(text)
}

/** Returns true for `true` and `false`, in small letters, with a capital one, or in capitals. */
export function isBooleanText(text: string): boolean {
  return /^(?:true|false|True|False|TRUE|FALSE)$/.test(text)
}

/** Returns true for a date, or a date and time with a time zone, in ISO form. */
export function isDateText(text: string): boolean {
  const form = /^(?:[+-]\d{6}|\d{4})-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/
  return form.test(text) && !Number.isNaN(dateIn(text).getTime())
}

/** Returns the date that such a text means. */
export function dateIn(text: string): Date {
  return new Date(text.replace(/ (?=\d{2}:)/, 'T'))
}

/** Returns true for texts that other programs write for missing numbers, booleans or dates. */
export function isMissingText(text: string): boolean {
  return /^(?:NA|N\/A|#N\/A|null|NULL|None|NaT)$/.test(text)
}

/** Returns true for a text that would be read as something else without quotes. */
export function needsQuotes(text: string): boolean {
  return isNumberText(text) || isBooleanText(text) || isDateText(text) || isMissingText(text) || /^[[{]/.test(text)
}
