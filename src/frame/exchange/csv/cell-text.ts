/** True for a text that means a number, also one that is not or is infinite. No zeros in front: `007` is a name. */
export function isNumberText(text: string): boolean {
  return (
    /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) || /^(?:nan|[+-]?inf(?:inity)?)$/i.test(text)
  )
}

/** The number that such a text means. */
export function numberIn(text: string): number {
  if (/^nan$/i.test(text)) return Number.NaN
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text)
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return Number(text)
}

/** True for `true` and `false`, as they are written in small letters, with a capital one, or in capitals. */
export function isTruthText(text: string): boolean {
  return /^(?:true|false|True|False|TRUE|FALSE)$/.test(text)
}

/** True for a day, or a moment with its time zone, in ISO form. */
export function isDateText(text: string): boolean {
  const form = /^(?:[+-]\d{6}|\d{4})-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/
  return form.test(text) && !Number.isNaN(dateIn(text).getTime())
}

/** The moment that such a text means. */
export function dateIn(text: string): Date {
  return new Date(text.replace(/ (?=\d{2}:)/, 'T'))
}

/** True for what stands for a missing number, truth or date in files of other programs. */
export function isMissingText(text: string): boolean {
  return /^(?:NA|N\/A|#N\/A|null|NULL|None|NaT)$/.test(text)
}

/** True for a text that would be read as something else where it stands without quotes. */
export function isMistakable(text: string): boolean {
  return isNumberText(text) || isTruthText(text) || isDateText(text) || isMissingText(text) || /^[[{]/.test(text)
}
