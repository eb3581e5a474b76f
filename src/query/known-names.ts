import type { DialectName } from '../api/index.js'
import { QueryError } from '../errors/index.js'
import { checkRequired, doubtfulRequired, searchQuantity, suggestSearchQuantity } from '../metainfo/index.js'
import { unknownSearchNames } from './unknown-names.js'

/**
 * Refuses a `required` that names what the schema does not have, before anything is sent: servers refuse such a name for
 * some archives and ignore it for others.
 */
export function refuseUnknownRequired(required: unknown, dialect: DialectName): void {
  if (typeof required !== 'object' || required === null) return
  const unknown = checkRequired(required, dialect)
  if (unknown.length === 0) return
  const lines = unknown.map(({ path, suggestions }) => `'${path}' is not in the schema.${orElse(suggestions)}`)
  throw new QueryError(`The option required names what archives do not have:\n  ${lines.join('\n  ')}`)
}

/** Names in `required` that no calculation in `data` has, a sentence each: servers leave them out without a word. */
export function doubtsAboutRequired(required: unknown, dialect: DialectName): string[] {
  if (dialect !== 'v1') return []
  return doubtfulRequired(required).map(({ path, suggestions }) => {
    return `'${path}' in required is in no version of nomad_simulations; servers leave out a name that an archive does not have.${orElse(suggestions)}`
  })
}

/**
 * Refuses a query, or an order, that names what today's servers do not search by, before anything is sent. Names of users'
 * and plugins' own schemas (`data.…#…`) are the server's to know, and so are all names of the old API.
 */
export function refuseUnknownSearch(
  { query, orderBy }: { query: Record<string, unknown>; orderBy?: string | undefined },
  dialect: DialectName,
): void {
  if (dialect !== 'v1') return
  const unknown = unknownSearchNames(query)
  if (unknown.length > 0) {
    const lines = unknown.map(({ name, suggestions }) => `'${name}' is no search quantity.${orElse(suggestions)}`)
    throw new QueryError(`The option query asks for what servers do not search by:\n  ${lines.join('\n  ')}`, {
      hint: "metainfo.search('band gap') lists what can be asked for. What archives have at all is asked by { quantities: 'run.calculation.energy.total' }; a quantity of a schema of your own is written with its schema: 'data.…#…'.",
    })
  }
  if (orderBy === undefined || ownOrders.has(orderBy) || orderBy.includes('#') || searchQuantity(orderBy)) return
  throw new QueryError(
    `The option orderBy is '${orderBy}', which is no search quantity.${orElse(suggestSearchQuantity(orderBy))}`,
  )
}

/** What servers sort by besides search quantities. */
const ownOrders = new Set(['_score', '_doc', 'mainfile_path'])

/** What an unknown search quantity probably meant, for the message of a server that refused it. */
export function suggestForRefusal(name: string): string {
  return orElse(suggestSearchQuantity(name.split(':')[0] as string))
}

function orElse(suggestions: string[]): string {
  return suggestions.length === 0 ? '' : ` Did you mean ${suggestions.map(name => `'${name}'`).join(' or ')}?`
}
