import { describe, expect, it } from 'vitest'
import { type Attempt, type Failure, nextDelay, defaultRetryPolicy as policy } from '../../../src/api/http/retry.js'
import { retryAfterSeconds } from '../../../src/api/http/retry-after.js'
import { DataError, NetworkError, NomadError } from '../../../src/errors/index.js'

const error = new NomadError('failed')
const delay = (failure: Partial<Failure>, attempt: Partial<Attempt> = {}) =>
  nextDelay({ error, ...failure }, { sent: 1, internalErrors: 0, hasAnswered: true, ...attempt }, policy, () => 0.5)

describe('the retry policy', () => {
  it.each([408, 425, 429, 502, 503, 504])('tries again after %i', status => {
    expect(delay({ status })).toBeDefined()
    expect(delay({ status }, { sent: policy.retries + 1 })).toBeUndefined()
  })

  it.each([400, 401, 403, 404, 405, 410, 413, 422])('never tries again after %i', status => {
    expect(delay({ status })).toBeUndefined()
  })

  it('tries once again after 500', () => {
    expect(delay({ status: 500 }, { internalErrors: 1 })).toBeDefined()
    expect(delay({ status: 500 }, { sent: 2, internalErrors: 2 })).toBeUndefined()
  })

  it('draws the wait from a range that doubles up to a limit', () => {
    expect([1, 2, 3].map(sent => delay({ status: 503 }, { sent }))).toEqual([0.25, 0.5, 1])
    const longest = nextDelay(
      { error, status: 503 },
      { sent: 20, internalErrors: 0, hasAnswered: true },
      { ...policy, retries: 99 },
      () => 1,
    )
    expect(longest).toBe(policy.longestDelay)
  })

  it('waits as the server asks, up to a limit', () => {
    expect(delay({ status: 503, retryAfter: 7 })).toBe(7)
    expect(delay({ status: 503, retryAfter: 1e9 })).toBe(policy.longestRetryAfter)
  })

  it('is less patient with a server that never answered', () => {
    const failure = { error: new NetworkError('refused') }
    expect(delay(failure, { sent: 3 })).toBeDefined()
    expect(delay(failure, { sent: 3, hasAnswered: false })).toBeUndefined()
    expect(delay({ error: new DataError('cut'), brokenBody: true }, { sent: 2, hasAnswered: false })).toBeDefined()
  })

  it('does not hope for an untrusted certificate to change', () => {
    const cause = Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(delay({ error: new NetworkError('no trust', { cause }) })).toBeUndefined()
  })
})

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 22, 12, 0, 0)
  it.each([
    ['5', 5],
    [' 0 ', 0],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-3', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is read', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds)
  })
})
