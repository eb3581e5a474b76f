import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createProxy } from 'proxy'

/** What a proxy does instead of passing requests on: answers with a status, closes the connection, or never answers. */
export type ProxyFault = number | 'closed' | 'silent'

/** An HTTP proxy on loopback that remembers what came to it. */
export interface TestProxy {
  url: string
  /** `http://user:password@…` with these. */
  urlWith(user: string, password: string): string
  /** `CONNECT host:port` or `POST http://…`, with the headers that the proxy could read. */
  seen: { line: string; headers: IncomingHttpHeaders }[]
  close(): Promise<void>
}

/** Starts a proxy on a free port; with `password`, it asks for it as the password of `user`. */
export async function startProxy(options: { fault?: ProxyFault; password?: string } = {}): Promise<TestProxy> {
  const { fault, password } = options
  const seen: TestProxy['seen'] = []
  const note = ({ method, url, headers }: IncomingMessage) => seen.push({ line: `${method} ${url}`, headers })
  const sockets = new Set<Socket>()
  const server = createServer()
  if (fault === undefined) {
    const proxy = createProxy(server)
    const wanted = password && `Basic ${Buffer.from(`user:${password}`).toString('base64')}`
    if (wanted) proxy.authenticate = request => request.headers['proxy-authorization'] === wanted
  } else {
    server.on('request', (_request, response: ServerResponse) => {
      if (fault === 'closed') response.destroy()
      else if (fault !== 'silent') response.writeHead(fault, { 'content-type': 'text/plain' }).end('the proxy says no')
    })
    server.on('connect', (_request, socket: Socket) => {
      socket.on('error', () => {})
      if (fault === 'closed') socket.destroy()
      else if (fault !== 'silent') socket.end(`HTTP/1.1 ${fault} No\r\nContent-Length: 0\r\n\r\n`)
    })
  }
  server.prependListener('request', note)
  server.prependListener('connect', note)
  server.on('connection', socket => sockets.add(socket.on('close', () => sockets.delete(socket))))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    urlWith: (user, word) => `http://${encodeURIComponent(user)}:${encodeURIComponent(word)}@127.0.0.1:${port}`,
    seen,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
