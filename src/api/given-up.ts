import type { NomadError, NomadErrorOptions } from '../errors/index.js'
import { keepLimit } from './timeouts.js'

/** The error of the last attempt, which says in its hint how many there were, and that the query's budget is used up. */
export function givenUp(error: NomadError, attempts: number, budget?: number): NomadError {
  const notes = [error.hint]
  if (attempts > 1) notes.push(`It was tried ${attempts} times.`)
  if (budget !== undefined) {
    notes.push(
      `More than ${budget} requests of this query had to be sent again: the server is left alone (retry.budget).`,
    )
  }
  if (notes.length === 1) return error
  const { hint, cause, request, response } = error
  const options: NomadErrorOptions = { cause, hint: notes.filter(Boolean).join(' ') }
  if (request) options.request = request
  if (response) options.response = response
  const message = hint && error.message.endsWith(`\n${hint}`) ? error.message.slice(0, -hint.length - 1) : error.message
  const Same = error.constructor as new (message: string, options: NomadErrorOptions) => NomadError
  const told = new Same(message, options)
  keepLimit(error, told)
  return told
}
