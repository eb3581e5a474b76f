import { inspect } from 'node:util'
import { bundleOf } from '../../src/display/index.js'
import { ArchiveQuery } from '../../src/query/index.js'

/** A value in every form in which it can reach a screen, a log or a file; for an error, its causes as well. */
export function everythingShown(value: unknown): string {
  const forms = [
    () => String(value),
    () => JSON.stringify(value),
    () => inspect(value),
    () => inspect(value, { depth: 20, showHidden: true, getters: true }),
    () => inspect(value, { depth: 20, customInspect: false, showHidden: true }),
    () => JSON.stringify(bundleOf(value)),
  ]
  const texts = forms.map(form => form() ?? '')
  if (value instanceof Error) texts.push(...ofError(value))
  if (value instanceof ArchiveQuery) texts.push(...ofQuery(value))
  return texts.join('\n')
}

function ofError(error: Error): string[] {
  const { name, message, stack, cause } = error
  const own = Object.getOwnPropertyNames(error).map(key => inspect((error as never)[key], { depth: 9 }))
  return [name, message, stack ?? '', ...own, ...(cause === undefined ? [] : [everythingShown(cause)])]
}

function ofQuery(query: ArchiveQuery): string[] {
  const code = (['typescript', 'python', 'curl'] as const).map(language => query.toCode(language))
  const parts = [query.config, query.statistics, query.ledger, query.plan(), query.warnings]
  return [...parts.map(part => inspect(part, { depth: 20 })), ...code]
}
