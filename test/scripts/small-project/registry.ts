import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { integrity, sha256 } from './archives.js'

/** A package in one version: its manifest and its archive. */
export interface Served {
  readonly name: string
  readonly version: string
  readonly manifest: object
  readonly archive: Buffer
}

/** npm's and Python's package registries on loopback, in one server. */
export interface Registry {
  readonly npm: string
  readonly pip: string
  /** Paths asked for, in order. */
  readonly asked: string[]
  /** Names of packages whose archives are refused. */
  readonly refused: Set<string>
  close(): Promise<void>
}

/** Serves packages; each archive takes `delay` milliseconds, as it would on a network. */
export async function startRegistry(npm: Served[], wheels: Served[], delay = 0): Promise<Registry> {
  const asked: string[] = []
  const refused = new Set<string>()
  const archives = new Map<string, Served>()
  for (const served of npm) archives.set(`/npm/${served.name}/-/${served.version}.tgz`, served)
  for (const served of wheels) archives.set(`/pip/files/${wheelName(served)}`, served)
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    asked.push(path)
    const archive = archives.get(path)
    if (archive) {
      await pause(delay)
      if (refused.has(archive.name)) return response.writeHead(404).end()
      return response.setHeader('cache-control', 'max-age=3600').end(archive.archive)
    }
    const page = path.startsWith('/pip/') ? index(path.split('/')[2] ?? '') : packument(path.slice('/npm/'.length))
    if (!page) return response.writeHead(404).end()
    response.setHeader('content-type', page.startsWith('<') ? 'text/html' : 'application/json')
    return response.end(page)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  function packument(name: string): string | undefined {
    const found = npm.filter(served => served.name === name)
    if (found.length === 0) return undefined
    const versions = found.map(({ version, manifest, archive }) => {
      const dist = { tarball: `${url}/npm/${name}/-/${version}.tgz`, integrity: integrity(archive) }
      return [version, { ...manifest, dist }]
    })
    const latest = found.at(-1)?.version
    return JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) })
  }

  function index(name: string): string | undefined {
    const links = wheels
      .filter(served => served.name === name)
      .map(
        served => `<a href="/pip/files/${wheelName(served)}#sha256=${sha256(served.archive)}">${wheelName(served)}</a>`,
      )
    return links.length > 0 ? `<!DOCTYPE html><html><body>${links.join('\n')}</body></html>` : undefined
  }

  return {
    npm: `${url}/npm/`,
    pip: `${url}/pip/`,
    asked,
    refused,
    close: () => {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function wheelName({ name, version }: Served): string {
  return `${name.replaceAll('-', '_')}-${version}-py3-none-any.whl`
}
