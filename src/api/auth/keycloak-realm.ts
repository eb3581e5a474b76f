import { anyText, type OptionRules } from '../../options/index.js'

/** Where a realm of a Keycloak server is, in both spellings of the options. */
export interface RealmOptions {
  serverUrl?: string | undefined
  server_url?: string | undefined
  realmName?: string | undefined
  realm_name?: string | undefined
  clientId?: string | undefined
  client_id?: string | undefined
}

/** What these options take. */
export const realmRules: OptionRules<RealmOptions> = {
  serverUrl: anyText,
  server_url: anyText,
  realmName: anyText,
  realm_name: anyText,
  clientId: anyText,
  client_id: anyText,
}

const publicKeycloak = 'https://nomad-lab.eu/fairdi/keycloak/auth/'

/** The address of a realm and the client's name there; by default those of NOMAD's public server. */
export function realmUrl(options: RealmOptions): { issuer: string; clientId: string } {
  const server = options.serverUrl ?? options.server_url ?? publicKeycloak
  const realm = options.realmName ?? options.realm_name ?? 'fairdi_nomad_prod'
  return {
    issuer: `${server.replace(/\/+$/, '')}/realms/${encodeURIComponent(realm)}`,
    clientId: options.clientId ?? options.client_id ?? 'nomad_public',
  }
}
