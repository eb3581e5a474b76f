import type * as node from './token-file.js'

export const readTokenFile: typeof node.readTokenFile = () => undefined

export const originOf: typeof node.originOf = url =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined
