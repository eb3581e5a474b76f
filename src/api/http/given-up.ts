import type { NomadError } from '../../errors/index.js'
import { messageWithoutHint, reworded } from './error-facts.js'

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
  return reworded(error, messageWithoutHint(error), { hint: notes.filter(Boolean).join(' ') })
}
