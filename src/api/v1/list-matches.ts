import type { MatchPage, Question } from '../dialect.js'
import { type Call, throwIfAborted } from '../http/abort.js'
import type { Client } from '../http/client.js'
import { requireLoginFor } from '../owner.js'
import { readMatches, readTotal } from './answers.js'
import { countBody } from './bodies.js'
import { MatchPages } from './match-pages.js'

/**
 * Lists the first `max` matches of a question in the order of the results. A list that breaks off is an error once its matches
 * were given.
 */
export async function* listMatches(
  client: Client,
  question: Question,
  max: number,
  call: Call,
): AsyncGenerator<MatchPage, void> {
  requireLoginFor(question.owner, client.options.authorizer !== undefined)
  if (max === 0) {
    const request = { method: 'POST', path: '/entries/query', body: countBody(question), signal: call.signal } as const
    yield { items: [], total: readTotal(await client.json(request)) }
    return
  }
  const pages = new MatchPages(client, { ...question, withFacts: true }, readMatches, max)
  let left = max
  do {
    const page = await pages.next(call)
    const items = left < page.length ? page.slice(0, left) : page
    left -= items.length
    const { total = 0, complete } = pages
    if (items.length > 0 || (complete && left === max)) yield { items, total }
    throwIfAborted(call.signal)
  } while (left > 0 && !pages.complete)
  if (left > 0 && pages.problem) throw pages.problem
}
