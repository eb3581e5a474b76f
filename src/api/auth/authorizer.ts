import type { AbortSignalLike } from '../abort.js'

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
  return fixed({ ...authentication })
}

/** True for objects with a method `apply`. */
export function isProvider(value: unknown): value is AuthProvider {
  return typeof value === 'object' && value !== null && typeof (value as Partial<AuthProvider>).apply === 'function'
}

function asHeaders(value: Headers | string): Headers {
  return typeof value === 'string' ? { Authorization: `Bearer ${value.replace(/^Bearer\s+/i, '')}` } : value
}

function fixed(headers: Headers): Authorizer {
  return { headers: async () => headers, renew: async () => false }
}

function fromProvider(provider: AuthProvider): Authorizer {
  return {
    headers: async () => await provider.apply(),
    async renew(refused) {
      await provider.renew?.(refused)
      const now = await provider.apply()
      return JSON.stringify(now) !== JSON.stringify(refused)
    },
  }
}
