/** Orders ids as the search engine does: by the bytes of their UTF-8. Negative when `one` comes first. */
export function compareIds(one: string, other: string): number {
  if (one === other) return 0
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const difference = weight(one.charCodeAt(at)) - weight(other.charCodeAt(at))
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

/** Code units of pairs stand for characters beyond U+FFFF, which come after all others. */
function weight(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
