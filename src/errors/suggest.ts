const maxLength = 200

/**
 * Returns the candidates that are nearest to a misspelt name, the nearest first.
 *
 * The distance is the optimal string alignment distance (Levenshtein's, with a swap of two neighboring letters as one
 * mistake: `gpa` for `gap`), without regard to case. A candidate is near within a third of the name's length.
 *
 * @param max return at most so many; default 3
 */
export function suggest(name: string, candidates: Iterable<string>, max = 3): string[] {
  // No name of a schema is longer, and the time is proportional to the square of the length.
  if (name.length > maxLength) return []
  const wanted = name.toLowerCase()
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  const near: { candidate: string; distance: number }[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance <= limit) near.push({ candidate, distance })
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map(item => item.candidate)
}

/** Returns " Did you mean 'a' or 'b'?" for the end of a message, or an empty text when no candidate is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = suggest(name, candidates)
  if (near.length === 0) return ''
  return ` Did you mean ${near.map(candidate => `'${candidate}'`).join(' or ')}?`
}

function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? (before[j - 2] as number) + 1 : substitution
      current.push(Math.min(substitution, swap, (previous[j] as number) + 1, (current[j - 1] as number) + 1))
    }
    before = previous
    previous = current
  }
  return previous[b.length] as number
}
