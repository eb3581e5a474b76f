import { isLoopback } from '../../basics/loopback.js'
import { NetworkError } from '../../errors/index.js'
import { withFacts } from './error-facts.js'
import { runtime } from './runtime.js'

/** The proxy that a request goes through. */
export interface ProxyServer {
  /** The environment variable that names it. */
  variable: string
  /** Its address without user name and password, for messages. */
  origin: string
  /** The header by which it knows the user; it is a secret. */
  authorization?: string | undefined
}

/** The variables, by the protocol of a request, in the order in which this runtime reads them. */
const variables = {
  'http:': inOrder(['http_proxy', ...(runtime === 'node' ? [] : ['all_proxy'])]),
  'https:': inOrder(['https_proxy', runtime === 'node' ? 'http_proxy' : 'all_proxy']),
}

function inOrder(names: string[]): string[] {
  const both = (name: string) => [name, name.toUpperCase()]
  return names.flatMap(name => (runtime === 'deno' ? both(name).reverse() : both(name)))
}

/**
 * Returns the proxy for an address, as the environment names it: `HTTPS_PROXY` (else `HTTP_PROXY`) for https, `HTTP_PROXY`
 * for http, in lower case too, and none for what `NO_PROXY` has. This machine is always reached without one: no proxy knows
 * a server on it. Deno and Bun find theirs themselves; this is then what they find.
 *
 * @throws NetworkError when the variable names no proxy that can be used
 */
export function proxyFor(
  url: URL,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ProxyServer | undefined {
  if (isLoopback(url)) return undefined
  const names = variables[url.protocol as keyof typeof variables] ?? []
  const variable = names.find(name => (environment[name] ?? '').trim() !== '')
  if (variable === undefined || isExcluded(url, environment['no_proxy'] || environment['NO_PROXY'] || ''))
    return undefined
  return readProxy(variable, (environment[variable] as string).trim())
}

const defaultPorts: Record<string, string> = { 'http:': '80', 'https:': '443' }

/** True when `NO_PROXY` has the host, a domain that it lies in, or `*`; with a port, for that port alone. */
function isExcluded({ protocol, hostname, port }: URL, list: string): boolean {
  const host = withoutBrackets(hostname)
  return list.split(/[,\s]+/).some(entry => {
    const [, name = entry, only] = /^(.+?\]|[^:]+):(\d+)$/.exec(entry) ?? []
    if (only !== undefined && only !== (port || defaultPorts[protocol])) return false
    const excluded = withoutBrackets(name.toLowerCase().replace(/^\*?\./, ''))
    return excluded !== '' && (excluded === '*' || host === excluded || host.endsWith(`.${excluded}`))
  })
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}

function readProxy(variable: string, value: string): ProxyServer | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    if (runtime !== 'node') return url && { variable, origin: `${url.protocol}//${url.host}` }
    throw noProxy(variable)
  }
  const proxy: ProxyServer = { variable, origin: url.origin }
  if (url.username === '' && url.password === '') return proxy
  const pair = `${decoded(url.username)}:${decoded(url.password)}`
  return { ...proxy, authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

/** Does not show the variable's value: a password may be in it. */
function noProxy(variable: string): NetworkError {
  const error = new NetworkError(`The environment variable ${variable} names no http or https proxy.`, {
    hint: `Such as ${variable}=http://proxy.example:3128, or http://user:password@proxy.example:3128.`,
  })
  return withFacts(error, { lasting: true })
}

/** A percent sign that begins no encoded character stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
