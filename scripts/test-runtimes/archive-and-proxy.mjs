// The servers of the matrix: the embedded archive, an HTTP proxy that answers for every host as the archive does, and a server
// that misbehaves.
import { createServer, request as send } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../steps.mjs'

/** Starts all; returns `{ url, proxy, faults, seen, close() }`: `seen` are the addresses that the proxy was asked for. */
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
  const faults = createServer(misbehave)
  await new Promise(resolve => faults.listen(0, '127.0.0.1', resolve))
  const close = async () => {
    for (const server of [proxy, faults]) {
      server.closeAllConnections()
      server.close()
    }
    await archive.close()
  }
  const address = server => `http://127.0.0.1:${server.address().port}`
  return { url: archive.url, proxy: address(proxy), faults: address(faults), seen, close }
}

/** Answers `/<fault>/api/v1/…` with the fault. */
function misbehave({ url }, response) {
  const [, fault] = url.split('/')
  const json = { 'content-type': 'application/json' }
  if (fault === 'closed') response.destroy()
  else if (fault === 'cut')
    response.writeHead(200, { ...json, 'content-length': 1000 }).write('{', () => response.destroy())
  else if (fault === 'stall') response.writeHead(200, json).write('{')
  else if (fault === 'bomb') {
    const body = gzipSync(Buffer.alloc(20_000_000, '0'))
    response.writeHead(200, { ...json, 'content-encoding': 'gzip', 'content-length': body.length }).end(body)
  } else if (fault === 'page') response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
  else if (fault === 'circle') response.writeHead(307, { location: url }).end()
  // Never, for the one that is left: 'silent'.
}
