import type * as node from './runtime-fetch.js'

export const runtimeFetch: typeof node.runtimeFetch = (url, init) => fetch(url, init)
