import { readConfig } from '../config.js'
import type { Terminal } from './terminal/index.js'

/** Says that a login of the environment is not sent to a server that it is not for: what is private is missing then. */
export function tellAboutLogin(url: string, terminal: Terminal): void {
  const { token, username, password, url: usual } = readConfig()
  const name = token ? 'NOMAD_TOKEN' : username && password ? 'NOMAD_USERNAME' : undefined
  if (name === undefined || originOf(url) === originOf(usual)) return
  terminal.tell(
    `Asking ${originOf(url)} without a login: ${name} is for ${originOf(usual)} alone. Set NOMAD_URL to send it elsewhere.`,
  )
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url
}
