import { publicServer } from './basics/public-server.js'
import type * as node from './config.js'

/** A page has no environment: all settings are those of the call, or the defaults. */
export const readConfig: typeof node.readConfig = () => ({
  url: publicServer,
  username: undefined,
  password: undefined,
  token: undefined,
})
