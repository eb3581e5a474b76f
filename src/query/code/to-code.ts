import type { PlannedRequest } from '../../api/index.js'
import { QueryError, shortValue } from '../../errors/index.js'
import type { QueryConfig } from '../query-config.js'
import { curlCode } from './curl-code.js'
import { legacyPythonCode, pythonCode } from './python-code.js'
import { typescriptCode } from './typescript-code.js'

/** The languages that a query can be written in. */
export type CodeLanguage = 'curl' | 'python' | 'json' | 'typescript'

/** The query that is written as code. */
export interface CodedQuery {
  config: QueryConfig
  requests: readonly PlannedRequest[]
  /** Whether a login is sent; the code reads its own from the environment, it never contains one. */
  hasLogin: boolean
}

/**
 * A query as code to share or to run elsewhere: a shell command, a Python script, the request's body as JSON, or
 * TypeScript with this package. Secrets are never part of it.
 */
export function toCode(language: CodeLanguage, { config, requests, hasLogin }: CodedQuery): string {
  const request = requests.find(({ purpose }) => /archives$/.test(purpose)) as PlannedRequest
  const facts = { request, hasLogin, max: config.max }
  switch (language) {
    case 'json':
      return JSON.stringify(request.body, undefined, 2)
    case 'curl':
      return curlCode(request, hasLogin)
    case 'python':
      return config.dialect === 'v1' ? pythonCode(facts) : legacyPythonCode(facts)
    case 'typescript':
      return typescriptCode(config)
    default:
      throw new QueryError(`There is no code in ${shortValue(language)}.`, {
        hint: "Choose 'curl', 'python', 'json' or 'typescript'.",
      })
  }
}
