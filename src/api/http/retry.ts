import { NetworkError, type NomadError, TimeoutError } from '../../errors/index.js'
import { factsOf } from './error-facts.js'
import { isHopeless } from './network-failure.js'

/** The number of times that a failed request is sent again, and the delays before. */
export interface RetryPolicy {
  /** How often one request is sent again at most. Default 6. */
  retries: number
  /** The first wait is drawn between 0 and this, in seconds; each further one from twice the range. Default 0.5. */
  firstDelay: number
  /** The longest wait that is drawn, in seconds. Default 30. */
  longestDelay: number
  /** The longest wait that a server may ask for by Retry-After, in seconds. Default 120. */
  longestRetryAfter: number
  /**
   * By how many the retries of one query may exceed its successful requests. Default 100. A query gives up on a server
   * that mostly fails, instead of asking seven times for each page.
   */
  budget: number
}

/** The policy without the option `retry`. */
export const defaultRetryPolicy: RetryPolicy = {
  retries: 6,
  firstDelay: 0.5,
  longestDelay: 30,
  longestRetryAfter: 120,
  budget: 100,
}

/** A failed attempt, as the policy of retries sees it. */
export interface Failure {
  error: NomadError
  /** The status that was answered; `undefined` when no whole answer came. */
  status?: number | undefined
  /** What the server asked to wait, in seconds. */
  retryAfter?: number | undefined
  /** The answer came with success, and is not what it must be (cut, HTML, not JSON). */
  brokenBody?: boolean
}

/** What the policy knows beside the failure itself. */
export interface Attempt {
  /** How often this request was sent so far. */
  sent: number
  /** How many of these were answered with 500. */
  internalErrors: number
  /** The server has given a valid answer before. Until then a wrong address is likelier than a passing fault. */
  hasAnswered: boolean
  /** The caller can ask for less at once when an answer takes too long. */
  divisible?: boolean
}

const passing = new Set([408, 425, 429, 502, 503, 504])

/** How often a server that never gave a valid answer is asked again after a failure that a wrong address explains. */
const firstContactRetries = 2

/** How often a page that took too long is asked for again before it is split, and a login that took too long before it fails. */
const divisibleRetries = 1

/** How often a page that broke off is asked for again whole. */
const brokenOffRetries = 2

/** Seconds to wait before the next attempt, or `undefined` to give up. `random` gives a number in 0 … 1. */
export function nextDelay(
  failure: Failure,
  attempt: Attempt,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  if (attempt.sent > allowedRetries(failure, attempt, policy)) return undefined
  if (failure.retryAfter !== undefined) return Math.min(failure.retryAfter, policy.longestRetryAfter)
  // Full jitter: many notebooks that failed together must not come back together.
  return random() * Math.min(policy.longestDelay, policy.firstDelay * 2 ** (attempt.sent - 1))
}

function allowedRetries(failure: Failure, attempt: Attempt, policy: RetryPolicy): number {
  const { error, status } = failure
  if (status === 500) return attempt.internalErrors > 1 ? 0 : policy.retries
  const patience = attempt.divisible ? Math.min(divisibleRetries, policy.retries) : policy.retries
  if (status === 504 && !failure.brokenBody) return patience
  if (status !== undefined && !failure.brokenBody) return passing.has(status) ? policy.retries : 0
  const patient = attempt.hasAnswered ? policy.retries : Math.min(firstContactRetries, policy.retries)
  const { limit, login, unreadable, brokenOff } = factsOf(error)
  // One entry can make the server break off in the middle of an answer; so does a bad moment.
  if (brokenOff || (failure.brokenBody && unreadable === 'cut'))
    return attempt.divisible ? Math.min(patient, brokenOffRetries) : patient
  if (failure.brokenBody) return patient
  if (error instanceof NetworkError) return isHopeless(error) ? 0 : patient
  if (!(error instanceof TimeoutError) || limit === 'total') return 0
  if (login) return Math.min(divisibleRetries, policy.retries)
  return limit === 'connect' ? patient : Math.min(patient, patience)
}
