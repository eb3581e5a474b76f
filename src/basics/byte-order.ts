/**
 * Orders texts as a search engine orders ids and keywords: by the bytes of their UTF-8. Negative when `one` comes first.
 *
 * JavaScript's own order differs where there are characters beyond U+FFFF.
 */
export function compareBytes(one: string, other: string): number {
  if (one === other) return 0
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const unit = one.charCodeAt(at)
    const otherUnit = other.charCodeAt(at)
    if (unit !== otherUnit) return weight(unit) - weight(otherUnit)
  }
  return one.length - other.length
}

/** Code units of pairs stand for characters beyond U+FFFF, which come after all others. */
function weight(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
