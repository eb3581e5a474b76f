import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const types: Record<string, string> = { js: 'text/javascript', html: 'text/html', json: 'application/json' }

/** A static site on 127.0.0.1, as `python -m http.server` would serve it: pages by path, and `dist/web` below `/web/`. */
export interface Site {
  readonly url: string
  /** The paths that were asked for, in order. */
  readonly asked: string[]
  /** The `Authorization` and `Cookie` headers that came, which a static site must never see. */
  readonly secrets: string[]
  close(): Promise<void>
}

/** Serves pages (by path, as text) with the built module for pages and Plotly. */
export async function serveSite(pages: Readonly<Record<string, string>>): Promise<Site> {
  const asked: string[] = []
  const secrets: string[] = []
  const server: Server = createServer(({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, 'http://site')
    asked.push(pathname)
    for (const name of ['authorization', 'cookie']) if (headers[name] !== undefined) secrets.push(String(headers[name]))
    try {
      const content = pages[pathname] ?? contentOf(pathname)
      const end = pathname.endsWith('/') ? 'html' : (pathname.split('.').at(-1) as string)
      response.setHeader('content-type', types[end] ?? 'application/octet-stream').end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>(resolve => void server.close(() => resolve()).closeAllConnections())
  return { url: `http://127.0.0.1:${port}`, asked, secrets, close }
}

function contentOf(path: string): Buffer {
  if (path === '/plotly.js') return readFileSync(createRequire(import.meta.url).resolve('plotly.js-dist-min'))
  const ofDocuments = path.match(/^\/nomad\/(.*)$/)?.[1]
  if (ofDocuments) return contentOf(`/web/${ofDocuments}`)
  if (path.startsWith('/web/')) return readFileSync(join(root, 'dist', normalize(path)))
  throw new Error('no such file')
}
