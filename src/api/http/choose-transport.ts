import { fetchTransport } from './fetch-transport.js'
import type { Transport } from './transport.js'
import { undiciTransport } from './undici-transport.js'

/** Returns the network of this runtime: undici's in Node, that of `fetch` in Deno and Bun, which only imitate Node. */
export function chooseTransport(): Transport {
  return isNode() ? undiciTransport : fetchTransport
}

function isNode(): boolean {
  const { versions } = process
  return versions.node !== undefined && versions['bun'] === undefined && versions['deno'] === undefined
}
