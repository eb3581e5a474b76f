import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLoopback } from '../basics/loopback.js'
import { NetworkError, QueryError } from '../errors/index.js'
import { anyText, checkOptions, flag, number, type OptionRules, wholeNumber } from '../options/index.js'
import { Accounts, type AccountsOptions } from './accounts.js'
import { leaveProcessFree } from './http/leave-process-free.js'
import { createListener } from './http/listener.js'
import { dynamicsEntries, newSchemaEntries, sampleEntries } from './load-entries.js'
import { createRouter } from './router.js'
import { allRoutes } from './routes/index.js'
import { EntryStore, type SampleEntry, storeEntry } from './store.js'

/** The options of `serveSample`. */
export interface SampleOptions extends AccountsOptions {
  /** The port to listen on. Default 0: a free port. */
  port?: number | undefined
  /** The loopback address to listen on: `127.0.0.1` (default), `localhost` or `::1`. Others are refused. */
  host?: string | undefined
  /** Entries to serve instead of the tutorials' data, in the same form. Default: the tutorials' 95 entries. */
  entries?: Iterable<SampleEntry> | undefined
  /**
   * Serves the upload `vibrations-and-dynamics` too: phonons, molecular dynamics of liquid water, a projected density
   * of states. Default `false`: without it, counts and pages are those that the tutorials speak of.
   */
  dynamics?: boolean | undefined
  /**
   * Serves entries of NOMAD's new schema too, which keep everything in `data`: the upload `sim-tutorial` (23 of the
   * tutorials' calculations in `nomad_simulations`), and `exp-custom`, `exp-hdf5` and the unpublished `exp-hdf5-private`
   * (films, maps and a sputtering process, by a schema of a user's own). Default `false`, as for `dynamics`.
   */
  newSchema?: boolean | undefined
}

const rules: OptionRules<SampleOptions> = {
  port: wholeNumber(0, 65_535),
  host: anyText,
  entries: {
    allowed: 'a list of entries',
    accepts: value => typeof value === 'object' && value !== null && Symbol.iterator in value,
  },
  dynamics: flag,
  newSchema: flag,
  tokenSeconds: number,
  refreshSeconds: number,
}

/** A running embedded archive. */
export interface SampleServer {
  /** The v1 API root, such as `http://127.0.0.1:40123/api/v1`. */
  readonly url: string
  /** The v0 API root, such as `http://127.0.0.1:40123/api`. */
  readonly legacyUrl: string
  /** The port that it listens on. */
  readonly port: number
  /** Stops listening and closes open connections. It may be called more than once. */
  close(): Promise<void>
}

/**
 * Starts an archive on this machine that answers as a NOMAD server does: the v1 API, the v0 API and the token
 * endpoints, over the tutorials' data or over entries of your own. Accounts: student/student and teacher/teacher.
 *
 * It is for tutorials and tests: everything is in memory, nothing can be changed, and only this machine can reach it.
 * It ends with the process, and keeps no process alive: a script that has nothing else to do ends, also without `close()`. To serve
 * other programs, run `npx nomad-notebook serve`.
 *
 * @param options the port, the host and the entries
 * @returns the server with its addresses; close it when it is no longer needed
 * @throws QueryError for unknown options, and for a host that is not this machine
 * @throws NetworkError when the port is taken
 * @throws MissingDependencyError when the data's package, nomad-notebook-sample, is not installed
 * @example
 * ```ts
 * const server = await serveSample({ dynamics: true })
 * const query = { upload_name: 'vibrations-and-dynamics', 'results.method.workflow_name': 'MolecularDynamics' }
 * const water = await new ArchiveQuery({ url: server.url, query }).at(0)
 * await server.close()
 * ```
 */
export async function serveSample(options: SampleOptions = {}): Promise<SampleServer> {
  checkOptions('serveSample', options, rules)
  const { port = 0, host = '127.0.0.1', entries, dynamics = false, newSchema = false, ...accounts } = options
  if (!isLoopback({ hostname: host })) {
    throw new QueryError(`serveSample: host is '${host}', but the embedded archive serves this machine only.`, {
      hint: "Leave 'host' out, or name 127.0.0.1, localhost or ::1.",
    })
  }
  const served = [
    ...(entries ? mapEntries(entries) : sampleEntries()),
    ...(dynamics ? dynamicsEntries() : []),
    ...(newSchema ? newSchemaEntries() : []),
  ]
  const store = new EntryStore(served)
  const listener = createListener(createRouter(allRoutes(store, new Accounts(accounts))))
  const server = createServer((message, response) => {
    // Only the sending itself can fail here, and then nobody is left to answer.
    listener(message, response).catch(() => response.destroy())
  })
  leaveProcessFree(server)
  await listen(server, port, host)
  const bound = (server.address() as AddressInfo).port
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${bound}/api`
  return { url: `${base}/v1`, legacyUrl: base, port: bound, close: () => close(server) }
}

function* mapEntries(entries: Iterable<SampleEntry>) {
  for (const entry of entries) yield storeEntry(entry)
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: Error & { code?: string }) => {
      const why = cause.code === 'EADDRINUSE' ? `port ${port} is in use` : cause.message
      const hint = 'Stop what listens there, or take another port (0 picks a free one).'
      reject(new NetworkError(`The embedded archive cannot listen on ${host}: ${why}.`, { cause, hint }))
    })
    server.listen(port, host, resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
