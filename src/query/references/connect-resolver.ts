import { type ConnectionOptions, createDialect, type Ports, resolveApi } from '../../api/index.js'
import { type ArchivesById, Resolver } from './resolver.js'

/** The other installations to which references may lead: none, these (by their API roots), or any. */
export type OtherInstallations = boolean | readonly string[]

/** The options of connections to other installations. */
export interface ElsewhereOptions extends Pick<ConnectionOptions, 'timeouts' | 'retry' | 'maxBytes'> {
  otherInstallations?: OtherInstallations | undefined
}

/** A resolver that asks `dialect`, and other installations as far as the option allows. */
export function connectResolver(dialect: ArchivesById, options: ElsewhereOptions, ports: Ports): Resolver {
  const { otherInstallations: allowed = false, timeouts, retry, maxBytes } = options
  const others = new Map<string, Resolver>()
  const elsewhere = (installation: string): Resolver | undefined => {
    const url = allowedUrl(installation, allowed)
    if (url === undefined) return undefined
    const known = others.get(url)
    if (known) return known
    // Empty headers as an option win over every login from the environment: no login of the user goes to another host.
    const connection = { authentication: {}, timeouts, retry, maxBytes }
    const made = new Resolver({ dialect: createDialect(url, connection, ports), elsewhere })
    others.set(url, made)
    return made
  }
  return new Resolver({ dialect, elsewhere })
}

function allowedUrl(installation: string, allowed: OtherInstallations): string | undefined {
  if (allowed === false) return undefined
  const url = rootOf(installation)
  if (allowed === true) return url
  return allowed.some(one => rootOf(one) === url) ? url : undefined
}

/** Returns the API root of an address; `undefined` for a text that is no address. */
function rootOf(address: string): string | undefined {
  try {
    return resolveApi(address).url
  } catch {
    return undefined
  }
}
