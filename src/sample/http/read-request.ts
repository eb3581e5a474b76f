import type { Accounts, User } from '../accounts.js'
import { apiError } from '../answer.js'
import { isObject, type Json } from '../json.js'
import type { SampleRequest } from '../router.js'

/** Returns the body as a JSON object. @throws a 422 for anything else */
export function readJson(request: SampleRequest): Record<string, Json> {
  if (request.body.trim() === '') {
    throw apiError(422, [{ type: 'missing', loc: ['body'], msg: 'The request needs a JSON object as its body.' }])
  }
  let value: unknown
  try {
    value = JSON.parse(request.body)
  } catch (error) {
    const msg = `The body is not JSON: ${(error as Error).message}`
    throw apiError(422, [{ type: 'json_invalid', loc: ['body', 0], msg }])
  }
  if (isObject(value)) return value
  throw apiError(422, [{ type: 'model_attributes_type', loc: ['body'], msg: 'The body must be a JSON object.' }])
}

/** Returns the body as form fields. */
export function readForm(request: SampleRequest): URLSearchParams {
  return new URLSearchParams(request.body)
}

/**
 * Returns the user of the bearer token, or `undefined` when there is no token.
 *
 * @throws a 401 for a token that is unknown or has ended, even where no login is needed.
 */
export function readUser(request: SampleRequest, accounts: Accounts): User | undefined {
  const header = request.headers['authorization']
  if (header === undefined) return undefined
  const token = /^Bearer\s+(\S+)\s*$/i.exec(header)?.[1]
  const user = token === undefined ? undefined : accounts.verify(token)
  if (user) return user
  throw apiError(401, 'The token is unknown to this server or has ended.', { 'www-authenticate': 'Bearer' })
}
