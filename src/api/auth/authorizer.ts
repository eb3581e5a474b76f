import { AuthError } from '../../errors/index.js'
import { type AbortSignalLike, untilAborted } from '../abort.js'

/** Headers by name. */
export type Headers = Record<string, string>

/** Something that gives the headers of a login, as `KeycloakAuthenticator` does. */
export interface AuthProvider {
  /** The headers for the next request; asked before each one, so that a token may change midway. */
  apply(): Headers | Promise<Headers>
  /**
   * Called once after a 401, with the headers that were refused; the next `apply()` should give better ones.
   * Without it, `apply()` alone is asked again.
   */
  renew?(refused: Headers): void | Promise<void>
}

/**
 * What the option `authentication` takes: headers as the old client had them, a bearer token, a provider, or a function
 * that gives headers or a token.
 */
export type Authentication = Headers | string | AuthProvider | (() => Headers | string | Promise<Headers | string>)

/** The one form that all kinds of login are brought to. */
export interface Authorizer {
  headers(signal?: AbortSignalLike): Promise<Headers>
  /** After a 401: true when another attempt with new headers is worth it. */
  renew(refused: Headers, signal?: AbortSignalLike): Promise<boolean>
}

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

/** A login that cannot be a header is refused here: further down, errors might show it. */
function checkHeaders(headers: Headers): Headers {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === 'string' && /^[\t\x20-\x7e]+$/.test(value)) continue
    throw new AuthError('The login (option authentication) cannot be sent as a header.', {
      hint: 'A token is one word of letters, digits and signs: was it copied whole, without line breaks?',
    })
  }
  if (/^Bearer\s*$|^Bearer\s+\S+\s+\S/i.test(headers?.['Authorization'] ?? '')) {
    throw new AuthError('The token (option authentication) is empty or holds blanks.', {
      hint: 'A token is one word of letters, digits and signs: was it copied whole, without line breaks?',
    })
  }
  return headers
}

function fixed(headers: Headers): Authorizer {
  return { headers: async () => headers, renew: async () => false }
}

function fromProvider(provider: AuthProvider): Authorizer {
  const apply = async () => checkHeaders(await provider.apply())
  return {
    headers: signal => untilAborted(apply(), signal),
    renew: (refused, signal) =>
      untilAborted(
        (async () => {
          await provider.renew?.(refused)
          return JSON.stringify(await apply()) !== JSON.stringify(refused)
        })(),
        signal,
      ),
  }
}
