import { AuthError } from '../errors/index.js'
import type * as node from './password-session.js'

export const sessionOf: typeof node.sessionOf = () => () => {
  throw new AuthError('A browser page takes no passwords: the options username and password are for notebooks.', {
    hint: 'Give a token, which NOMAD shows under "API" or which askToken() asks for: { authentication: token }.',
  })
}
