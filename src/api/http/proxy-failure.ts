import { type ErrorRequest, NetworkError, type NomadError } from '../../errors/index.js'
import { Redactor } from '../secrets/redactor.js'
import { secretsIn } from '../secrets/secrets.js'
import { withFacts } from './error-facts.js'
import { explainFailure, isUntrusted, networkError } from './network-failure.js'
import type { ProxyServer } from './proxy.js'
import { redactError } from './redact-error.js'

/** A failed request that went through a proxy. */
export interface ProxiedFailure {
  proxy: ProxyServer
  request: ErrorRequest
  /** How many bytes of the answer had come. */
  received: number
  /** False until the connection stood, to the server behind a tunnel or else to the proxy. */
  isConnected: boolean
}

/** The words with which undici, Deno and Bun say what a proxy answered to the wish for a tunnel. */
const refusals = /Proxy response \((\d{3})\)|refused to open a tunnel: (\d{3})/
const authentication = /proxy authentication required/i
const tunnel = /tunnel/i

/** The error of a request that failed on its way through a proxy: it says what the proxy did, and which variable names it. */
export function proxyError(error: Error, failure: ProxiedFailure): NomadError {
  const { authorization } = failure.proxy
  return redactError(
    explained(error, failure),
    new Redactor(authorization === undefined ? [] : secretsIn({ authorization })),
  )
}

function explained(error: Error, failure: ProxiedFailure): NetworkError {
  const { proxy, request, received, isConnected } = failure
  const words = wordsOf(error)
  const [, undici, bun] = refusals.exec(words) ?? []
  const status = undici ?? bun ?? (authentication.test(words) ? '407' : undefined)
  if (status !== undefined) return refusedByProxy(Number(status), { proxy, request, cause: error })
  if (isUntrusted(error)) return networkError(error, request, received, trustHint(proxy))
  if (isConnected) return networkError(error, request, received, throughHint(proxy))
  const what = tunnel.test(words) ? 'it opened no connection to the server' : explainFailure(error)
  return new NetworkError(`${request.method} ${request.url}: ${named(proxy)} failed: ${what}.`, {
    cause: error,
    request,
    hint: `Check ${proxy.variable}; NO_PROXY=${new URL(request.url).hostname} reaches the server without the proxy.`,
  })
}

/** The error of a proxy that does not pass a request on. */
export function refusedByProxy(
  status: number,
  { proxy, request, cause }: { proxy: ProxyServer; request: ErrorRequest; cause?: Error },
): NetworkError {
  const start = `${request.method} ${request.url}: ${named(proxy)}`
  const facts = { request, ...(cause && { cause }) }
  if (status !== 407) {
    return new NetworkError(`${start} refused to connect to ${new URL(request.url).host}, with ${status}.`, {
      ...facts,
      hint: `Ask who runs the proxy, or name the server in NO_PROXY when it is reached without one.`,
    })
  }
  const what =
    proxy.authorization === undefined ? 'wants a user name and password' : 'refused its user name and password'
  const error = new NetworkError(`${start} ${what} (407).`, {
    ...facts,
    hint: `Write them into the address, as in ${proxy.variable}=http://user:password@proxy.example:3128.`,
  })
  return withFacts(error, { lasting: true })
}

/** Names a proxy as messages do. */
export function named({ origin, variable }: ProxyServer): string {
  return `the proxy ${origin} (environment variable ${variable})`
}

/** The hint that a request went through a proxy. */
export function throughHint(proxy: ProxyServer): string {
  return `The request went through ${named(proxy)}.`
}

function trustHint(proxy: ProxyServer): string {
  return (
    `The request went through ${named(proxy)}: a proxy that opens encrypted connections has a certificate of its own, ` +
    'which NODE_EXTRA_CA_CERTS=file.pem makes Node trust.'
  )
}

function wordsOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message} ${wordsOf(cause)}` : message
}
