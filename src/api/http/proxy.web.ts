import type * as node from './proxy.js'

/** A browser has its own settings for proxies, and does not tell them. */
export const proxyFor: typeof node.proxyFor = () => undefined
