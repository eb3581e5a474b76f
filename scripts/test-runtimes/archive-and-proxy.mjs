// The servers of the matrix: the embedded archive, and an HTTP proxy that answers for every host as the archive does.
import { createServer, request as send } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../steps.mjs'

/** Starts both; returns `{ url, proxy, seen, close() }`: `seen` are the addresses that the proxy was asked for. */
export async function startServers() {
  const { serveSample } = createRequire(import.meta.url)(join(root, 'dist', 'sample', 'index.js'))
  const archive = await serveSample()
  const seen = []
  const proxy = createServer((incoming, outgoing) => {
    seen.push(incoming.url)
    const { pathname, search } = new URL(incoming.url, archive.url)
    const { headers, method } = incoming
    const onward = send(new URL(pathname + search, archive.url), { method, headers: { ...headers, host: '127.0.0.1' } })
    onward.on('response', answer => answer.pipe(outgoing.writeHead(answer.statusCode, answer.headers)))
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise(resolve => proxy.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    proxy.closeAllConnections()
    proxy.close()
    await archive.close()
  }
  return { url: archive.url, proxy: `http://127.0.0.1:${proxy.address().port}`, seen, close }
}
