import type { DialectName } from '../api/index.js'
import { QueryError } from '../errors/index.js'
import { checkRequired, suggestSearchQuantity } from '../metainfo/index.js'

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

/** What an unknown search quantity probably meant, for the message of a server that refused it. */
export function suggestForRefusal(name: string): string {
  return orElse(suggestSearchQuantity(name.split(':')[0] as string))
}

function orElse(suggestions: string[]): string {
  return suggestions.length === 0 ? '' : ` Did you mean ${suggestions.map(name => `'${name}'`).join(' or ')}?`
}
