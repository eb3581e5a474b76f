import { AuthError, isNomadError } from '../../errors/index.js'
import { untilAborted } from '../http/abort.js'
import type { Authorizer, Headers } from '../http/authorizer.js'
import { withFacts } from '../http/error-facts.js'
import { Redactor } from '../secrets/redactor.js'
import { registeredSecrets, secretsIn } from '../secrets/secrets.js'

/** An object that gives the headers of a login, as `KeycloakAuthenticator` does. */
export interface AuthProvider {
  /** Returns the headers for the next request. It is called before each request, so that tokens can be renewed. */
  apply(): Headers | Promise<Headers>
  /**
   * Renews the login. It is called once after a 401, with the headers that were refused; `apply()` is called next. Without
   * this method, only `apply()` is called again.
   */
  renew?(refused: Headers): void | Promise<void>
}

/**
 * The values of the option `authentication`: headers as the old client took them, a bearer token, a provider, or a function
 * that returns headers or a token.
 */
export type Authentication = Headers | string | AuthProvider | (() => Headers | string | Promise<Headers | string>)

/** Brings any form of the option `authentication` to an authorizer. */
export function toAuthorizer(authentication: Authentication): Authorizer {
  if (typeof authentication === 'function')
    return fromProvider({ apply: async () => asHeaders(await authentication()) })
  if (typeof authentication === 'string') return fixed(asHeaders(authentication))
  if (isProvider(authentication)) return fromProvider(authentication)
  return fixed(asHeaders({ ...authentication }))
}

/** True for objects with a method `apply`. */
export function isProvider(value: unknown): value is AuthProvider {
  return typeof value === 'object' && value !== null && typeof (value as Partial<AuthProvider>).apply === 'function'
}

/** The header of a bearer token; the word `Bearer` before it and blanks around it do no harm. */
export function bearerHeaders(token: string): Headers {
  return { Authorization: `Bearer ${token.trim().replace(/^Bearer\s+/i, '')}` }
}

function asHeaders(value: Headers | string): Headers {
  return checkHeaders(typeof value === 'string' ? bearerHeaders(value) : value)
}

const whatATokenIs = 'A token is one word of letters, digits and signs: was it copied whole, without line breaks?'

/** A login that cannot be a header is refused here: further down, errors might show it. */
function checkHeaders(headers: Headers): Headers {
  // Nothing at all would be asked without a login, and without a word.
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) {
    throw new AuthError('The login (option authentication) gave neither headers nor a token.', {
      hint: "A function gives a token, or headers such as { Authorization: 'Bearer …' }; apply() gives headers.",
    })
  }
  for (const [name, value] of Object.entries(headers)) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === 'string' && /^[\t\x20-\x7e]+$/.test(value)) continue
    throw new AuthError('The login (option authentication) cannot be sent as a header.', { hint: whatATokenIs })
  }
  if (/^Bearer\s*$|^Bearer\s+\S+\s+\S/i.test(headers['Authorization'] ?? '')) {
    throw new AuthError('The token (option authentication) is empty or holds blanks.', { hint: whatATokenIs })
  }
  return headers
}

function fixed(headers: Headers): Authorizer {
  const redactor = new Redactor(secretsIn(headers))
  return { headers: async () => headers, renew: async () => false, redactor }
}

function fromProvider(provider: AuthProvider): Authorizer {
  const redactor = new Redactor()
  const learn = () => redactor.know(registeredSecrets(provider))
  const apply = async () => {
    const headers = checkHeaders(await provider.apply())
    redactor.know(secretsIn(headers))
    return headers
  }
  const renew = async (refused: Headers) => {
    await provider.renew?.(refused)
    return JSON.stringify(await apply()) !== JSON.stringify(refused)
  }
  learn()
  return {
    headers: signal => untilAborted(ownError(apply()).finally(learn), signal),
    renew: (refused, signal) => untilAborted(ownError(renew(refused)).finally(learn), signal),
    redactor,
  }
}

/** What goes wrong with a login as one of our errors, marked as such. */
async function ownError<T>(login: Promise<T>): Promise<T> {
  try {
    return await login
  } catch (cause) {
    if (isNomadError(cause)) throw withFacts(cause, { login: true })
    const said = cause instanceof Error ? cause.message : String(cause)
    throw withFacts(new AuthError(`The login (option authentication) failed: ${said}`, { cause }), { login: true })
  }
}
