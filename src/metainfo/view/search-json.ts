import { QueryError } from '../../errors/index.js'
import { copyJson } from '../raw.js'
import { jmesPath } from './load-jmespath.js'

/**
 * Returns a copy of the result of a JMESPath expression over plain JSON, as jmespath.org defines it, without NOMAD's units
 * and references.
 *
 * @throws QueryError when the expression is invalid
 */
export function searchJson(data: unknown, expression: string): unknown {
  const { search } = jmesPath()
  try {
    return copyJson(search(data, expression))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new QueryError(`The JMESPath expression '${expression}' cannot be used: ${reason}`, {
      cause,
      hint: "Write it like 'run[0].calculation[-1].energy.total.value'; the language is described at jmespath.org.",
    })
  }
}
