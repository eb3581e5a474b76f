import { type ErrorRequest, TimeoutError } from '../../errors/index.js'
import { longestTimer } from './clock.js'
import { withFacts } from './error-facts.js'

/** A login as far as it comes within so many seconds; what it waits for goes on, for others may wait for it, too. */
export async function loginInTime<T>(login: Promise<T>, seconds: number, request: ErrorRequest): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    if (seconds * 1000 <= longestTimer) timer = setTimeout(() => reject(lateError(seconds, request)), seconds * 1000)
  })
  try {
    return await Promise.race([login, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

function lateError(seconds: number, request: ErrorRequest): TimeoutError {
  const { method, url } = request
  const error = new TimeoutError(`${method} ${url}: the login did not come within ${seconds} s (limit 'firstByte').`, {
    request,
    hint: 'The login server does not answer; the option timeouts: { firstByte: … } says how long it may take, in seconds.',
  })
  return withFacts(error, { limit: 'firstByte', login: true })
}
