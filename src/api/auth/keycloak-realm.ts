import { QueryError } from '../../errors/index.js'
import { anyText, type OptionRules } from '../../options/index.js'

/** The address of a realm of a Keycloak server, in both spellings of the options. */
export interface RealmOptions {
  serverUrl?: string | undefined
  server_url?: string | undefined
  realmName?: string | undefined
  realm_name?: string | undefined
  clientId?: string | undefined
  client_id?: string | undefined
}

/** The rules for these options. */
export const realmRules: OptionRules<RealmOptions> = {
  serverUrl: anyText,
  server_url: anyText,
  realmName: anyText,
  realm_name: anyText,
  clientId: anyText,
  client_id: anyText,
}

const publicKeycloak = 'https://nomad-lab.eu/fairdi/keycloak/auth/'

/**
 * Returns the address of a realm and the client's id there; by default those of NOMAD's public server.
 *
 * @throws QueryError for options that are no text, and for an address that is none
 */
export function realmUrl(options: RealmOptions): { issuer: string; clientId: string } {
  const server = textOf(options, 'serverUrl', 'server_url') ?? publicKeycloak
  const realm = textOf(options, 'realmName', 'realm_name') ?? 'fairdi_nomad_prod'
  const clientId = textOf(options, 'clientId', 'client_id') ?? 'nomad_public'
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new QueryError('The option serverUrl is no http or https address without a login in it.', {
      hint: 'Such as https://nomad-lab.eu/fairdi/keycloak/auth/',
    })
  }
  return { issuer: `${server.replace(/\/+$/, '')}/realms/${encodeURIComponent(realm)}`, clientId }
}

function textOf(options: RealmOptions, name: keyof RealmOptions, python: keyof RealmOptions): string | undefined {
  const value: unknown = options[name] ?? options[python]
  if (value === undefined || value === null) return undefined
  // A lone surrogate is no character, and nothing could be asked for with it.
  if (typeof value === 'string' && value !== '' && !/\p{Surrogate}/u.test(value)) return value
  throw new QueryError(`The option ${name} must be text that is not empty.`)
}
