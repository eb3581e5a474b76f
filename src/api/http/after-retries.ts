import type { NomadError } from '../../errors/index.js'
import { messageWithoutHint, reworded } from './error-facts.js'

/** Returns the error of the last attempt. Its hint says how many attempts there were, and whether the query's budget is used up. */
export function errorAfterRetries(error: NomadError, attempts: number, budget?: number): NomadError {
  const notes = [error.hint]
  if (attempts > 1) notes.push(`It was tried ${attempts} times.`)
  if (budget !== undefined) {
    notes.push(`More than ${budget} requests of this query had to be sent again: the query gives up (retry.budget).`)
  }
  if (notes.length === 1) return error
  return reworded(error, messageWithoutHint(error), { hint: notes.filter(Boolean).join(' ') })
}
