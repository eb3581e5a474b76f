import { withAwaitHint } from '../present.js'
import type { SampleOptions, SampleServer } from '../sample/index.js'

/**
 * Starts the embedded archive: a server on this machine that answers as NOMAD does, over the tutorials' calculations.
 * Its code is loaded with the first call. It ends with the process, and keeps no process alive: a script that has nothing else to do
 * ends, also without `close()`.
 *
 * @param options the port, the host and the entries; default: a free port, 127.0.0.1, and the tutorials' 95 entries
 * @returns the server with its addresses
 * @throws QueryError for unknown options, and for a host that is not this machine
 * @throws NetworkError when the port is taken
 * @throws MissingDependencyError when the package nomad-notebook-sample is not installed
 * @example
 * ```ts
 * const archive = await serveSample()
 * const query = new ArchiveQuery({ url: archive.url })
 * await query.count()   // 91
 * await archive.close()
 * ```
 */
export function serveSample(options?: SampleOptions): Promise<SampleServer> {
  return withAwaitHint(start(options), 'serveSample()')
}

async function start(options: SampleOptions | undefined): Promise<SampleServer> {
  const sample = await import('../sample/index.js')
  return sample.serveSample(options)
}
