import { DataError } from '../../errors/index.js'
import { withFacts } from './error-facts.js'

/** The error of an answer beyond `maxBytes`. */
export function tooLarge(limit: { maxBytes: number; request: { method: string; url: string } }): DataError {
  const error = new DataError(`${limit.request.url}: the answer is larger than ${limit.maxBytes} bytes.`, {
    request: limit.request,
    hint: 'Ask for less of each archive (required), for smaller pages (perPage), or raise the option maxBytes.',
  })
  return withFacts(error, { tooLarge: true })
}
