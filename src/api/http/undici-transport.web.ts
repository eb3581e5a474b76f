import { networkError } from './network-failure.js'
import type * as node from './undici-transport.js'

export const undiciTransport: typeof node.undiciTransport = {
  async send({ method, url, headers, body, signal }) {
    const controller = new AbortController()
    signal?.addEventListener('abort', () => controller.abort())
    try {
      const response = await fetch(url, {
        method,
        headers,
        body: body ?? null,
        signal: controller.signal,
        redirect: 'manual',
        credentials: 'omit',
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const names: Record<string, string> = {}
      response.headers.forEach((value, name) => {
        names[name] = value
      })
      return { status: response.status, headers: names, body: bytes, wireBytes: bytes.length }
    } catch (error) {
      throw networkError(error as Error, { method, url }, 0)
    }
  },
}
