import { userInfo } from 'node:os'
import { secretsIn } from '../../api/index.js'
import { isLoopback } from '../../basics/loopback.js'
import { didYouMean, QueryError } from '../../errors/index.js'

/** The address of a Spark Connect server, and how it is reached. */
export interface ConnectionAddress {
  readonly host: string
  readonly port: number
  /** `host:port`, as it may be shown. */
  readonly endpoint: string
  readonly isEncrypted: boolean
  /** Secret. */
  readonly token?: string | undefined
  readonly userId: string
  readonly userAgent?: string | undefined
  readonly sessionId?: string | undefined
  /** Headers of every call. Their values may be secret. */
  readonly headers: Readonly<Record<string, string>>
}

const defaultPort = 15_002
const parameters = ['token', 'use_ssl', 'user_id', 'user_agent', 'session_id']
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const form = 'sc://host:15002/;use_ssl=true;token=…'

/**
 * Reads a connection string: `sc://host:port/;name=value;…`, with `token`, `use_ssl`, `user_id`, `user_agent`, `session_id`, and
 * headers, whose names begin with `x-`. Values are percent-encoded.
 *
 * A token is sent over an encrypted connection only, so that it turns encryption on; to this machine itself it is sent as it is.
 *
 * @param environment where a token is looked for that is not in the string (`SPARK_CONNECT_AUTHENTICATE_TOKEN`)
 * @throws QueryError for a string of another form; it never repeats values
 */
export function parseConnectionString(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ConnectionAddress {
  const [, authority = '', rest = ''] = /^sc:\/\/([^/;?#]*)(.*)$/s.exec(text) ?? wrong("does not begin with 'sc://'")
  const { host, port } = hostIn(authority)
  const { given, headers } = parametersIn(rest)
  const token = given.get('token') ?? (environment['SPARK_CONNECT_AUTHENTICATE_TOKEN'] || undefined)
  const isLocal = isLoopback({ hostname: host })
  const asked = booleanIn(given.get('use_ssl'))
  if (token !== undefined && asked === false && !isLocal) {
    throw new QueryError('A token would be sent over an unencrypted connection: use_ssl is false.', {
      hint: `Leave use_ssl out, or make it true: ${form}`,
    })
  }
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) wrong('has a token with characters that no token has')
  const sessionId = given.get('session_id')
  if (sessionId !== undefined && !uuid.test(sessionId)) wrong('has a session_id that is not a UUID')
  const address = {
    host,
    port,
    endpoint: `${host}:${port}`,
    isEncrypted: asked ?? (token !== undefined && !isLocal),
    userId: given.get('user_id') || environment['SPARK_USER'] || userName(),
    userAgent: given.get('user_agent'),
    sessionId,
  }
  // Not enumerable, so that nothing shows them that shows the address.
  return Object.defineProperties(address, { token: { value: token }, headers: { value: headers } }) as ConnectionAddress
}

/** Returns what must not be shown of an address. */
export function secretsOf({ token, headers }: ConnectionAddress): string[] {
  return secretsIn({ ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) })
}

function hostIn(authority: string): { host: string; port: number } {
  if (authority.includes('@')) wrong('has a user or password before the host', `Spark takes a token: ${form}`)
  const [, host = '', digits] =
    /^(\[[\da-f:.]+\]|[^:[\]\s]*)(?::(\d*))?$/i.exec(authority) ?? wrong('has no readable host')
  if (host === '') wrong('has no host')
  const port = digits ? Number(digits) : defaultPort
  if (port < 1 || port > 65_535) wrong(`has the port ${digits}, which does not exist`)
  return { host, port }
}

function parametersIn(rest: string): { given: Map<string, string>; headers: Record<string, string> } {
  const [, path = '', list = ''] =
    /^(\/?)(?:;(.*))?$/s.exec(rest) ?? wrong("has something after the host that is no '/;'")
  if (path === '' && list !== '') wrong("lacks the '/' before the first ';'")
  const given = new Map<string, string>()
  const headers: Record<string, string> = {}
  for (const part of list.split(';')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = equals < 0 ? part : part.slice(0, equals)
    // Without a name it may be a secret.
    if (equals < 1) wrong(`has a parameter without a ${equals === 0 ? 'name' : 'value'}`)
    const value = decoded(name, part.slice(equals + 1))
    if (/^x-[\w.-]+$/i.test(name)) headers[name.toLowerCase()] = headerValue(name, value)
    else if (!parameters.includes(name)) throw unknownParameter(name)
    else if (given.has(name)) wrong(`has the parameter ${name} twice`)
    else given.set(name, value)
  }
  return { given, headers }
}

function unknownParameter(name: string): QueryError {
  const shown = /^[\w.-]{1,40}$/.test(name) ? `'${name}'` : 'of another name'
  return new QueryError(
    `The connection string has a parameter ${shown} that does not exist.${didYouMean(name, parameters)}`,
    {
      hint: `The parameters are ${parameters.join(', ')}, and headers, which begin with 'x-'.`,
    },
  )
}

function decoded(name: string, value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return wrong(`has a value of ${name} that is not percent-encoded: a '%' is written %25`)
  }
}

function headerValue(name: string, value: string): string {
  if (/-bin$/i.test(name)) wrong(`has the header ${name}: headers of bytes are not possible`)
  if (!/^[\x20-\x7e]*$/.test(value)) wrong(`has a value of ${name} with characters that headers cannot have`)
  return value
}

function booleanIn(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined
  const text = value.toLowerCase()
  if (text !== 'true' && text !== 'false') wrong('has a use_ssl that is neither true nor false')
  return text === 'true'
}

function userName(): string {
  try {
    return userInfo().username || 'nomad-notebook'
  } catch {
    // A container may run under a number that has no name.
    return 'nomad-notebook'
  }
}

function wrong(what: string, hint = `A connection string looks so: ${form}`): never {
  throw new QueryError(`The Spark connection string ${what}.`, { hint })
}
