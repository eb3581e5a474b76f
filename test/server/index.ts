import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TestEntry } from './entries.js'
import type { Fault, FaultScript, SeenRequest } from './faults.js'
import { send } from './send.js'
import { answerV1 } from './v1-answers.js'

export { selfSigned } from './certificate.js'
export { idsOf, makeEntries, type TestEntry } from './entries.js'
export { type Answer, bodies, type Fault, type FaultScript, inTurn, type SeenRequest } from './faults.js'
export { legacyRoute } from './legacy-answers.js'
export { type ObjectStore, type StoreFault, type StoreRequest, startObjectStore } from './object-store.js'
export { type OddPages, oddLegacyPage, oddPages } from './odd-pages.js'
export { type ProxyFault, startProxy, type TestProxy } from './proxy.js'
export { type QuickClock, quickClock } from './quick-clock.js'
export { markOf, rawArchives } from './raw-entries.js'

/** How a test server is started. */
export interface TestServerOptions {
  entries?: TestEntry[]
  /** Ids of entries that are found and have no archive. */
  missing?: string[]
  /** Faults: a script, or a list for one request after the other. */
  faults?: FaultScript | (Fault | undefined)[] | undefined
  /** Answers requests that the archive's own endpoints do not know, such as logins. */
  route?: (request: SeenRequest) => Fault | undefined
  /** Serves https with this certificate. */
  certificate?: { key: string; cert: string }
}

/** A NOMAD server in memory on loopback that misbehaves on command and remembers every request. */
export interface TestServer {
  /** Root of the v1 API. */
  url: string
  origin: string
  requests: SeenRequest[]
  /** How many requests came to a path, or in all. */
  count(path?: string): number
  /** Replaces the faults from the next request on. */
  setFaults(faults: TestServerOptions['faults']): void
  /** The entries, which a test may change midway. */
  entries: TestEntry[]
  /** Connections that are open. */
  connections(): Promise<number>
  close(): Promise<void>
}

/** Starts a test server on a free port. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const requests: SeenRequest[] = []
  const archive = { entries: options.entries ?? [], missing: new Set(options.missing) }
  let script = toScript(options.faults)

  const { certificate } = options
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    answer(incoming, response).catch(error => response.destroy(error as Error))
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming, response)
    requests.push(request)
    const number = requests.filter(({ path }) => path === request.path).length
    const fault = script(request, number) ?? options.route?.(request) ?? {}
    const healthy = answerV1(request.path, (request.body ?? {}) as object, archive)
    if (!healthy && fault.body === undefined && !fault.status) {
      await send(response, '{"detail":"Not Found"}', { ...fault, status: 404 })
      return
    }
    const changed = healthy && fault.change ? fault.change(healthy) : healthy
    await send(response, JSON.stringify(changed ?? null), fault)
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const origin = `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${origin}/api/v1`,
    origin,
    requests,
    entries: archive.entries,
    count: path => requests.filter(request => path === undefined || request.path === path).length,
    setFaults(faults) {
      script = toScript(faults)
    },
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function toScript(faults: TestServerOptions['faults']): FaultScript {
  if (typeof faults === 'function') return faults
  let next = 0
  return () => faults?.[next++]
}

async function readRequest(incoming: IncomingMessage, response: ServerResponse): Promise<SeenRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  const url = incoming.url ?? '/'
  const request: SeenRequest = {
    method: incoming.method ?? 'GET',
    path: url.replace(/\?.*$/, '').replace(/^\/api(\/v1)?(?=\/)/, ''),
    url,
    headers: incoming.headers,
    body: parse(text),
    at: performance.now(),
    aborted: false,
    open: true,
  }
  response.on('close', () => {
    request.open = false
    request.aborted = !response.writableFinished
  })
  return request
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}
