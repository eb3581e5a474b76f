/**
 * Returns a stored point in time as a `Date`. It reads ISO 8601 (UTC when there is no offset) and seconds since 1970, and
 * maps lists. It returns any other value as it is stored.
 */
export function dateValue(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map(dateValue)
  if (raw === null) return undefined
  const date = typeof raw === 'number' ? new Date(raw * 1000) : typeof raw === 'string' ? parseDate(raw) : undefined
  return date === undefined || Number.isNaN(date.getTime()) ? raw : date
}

function parseDate(text: string): Date {
  const hasTime = text.includes('T') || text.includes(':')
  const hasOffset = /(Z|[+-]\d\d:?\d\d)$/i.test(text)
  return new Date(hasTime && !hasOffset ? `${text.replace(' ', 'T')}Z` : text)
}
