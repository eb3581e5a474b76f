import type { SampleOptions, SampleServer } from '../sample/index.js'

/**
 * Starts the embedded archive: a server on this machine that answers as NOMAD does, over the tutorials' calculations.
 * Its code is loaded now, not with the package.
 *
 * ```ts
 * const archive = await serveSample()
 * const query = new ArchiveQuery({ url: archive.url })
 * ```
 *
 * @throws MissingDependencyError without the package nomad-notebook-sample; NetworkError when the port is taken
 */
export async function serveSample(options?: SampleOptions): Promise<SampleServer> {
  const sample = await import('../sample/index.js')
  return sample.serveSample(options)
}
