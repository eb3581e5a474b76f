// The scripts that start servers, with their types.

/** A cluster of Spark on this machine. */
export interface Cluster {
  /** The address of Spark Connect: `sc://127.0.0.1:PORT`. */
  readonly url: string
  readonly workers: readonly ClusterWorker[]
  stop(): Promise<void>
}

/** A worker of a cluster. */
export interface ClusterWorker {
  readonly pid: number
  /** The processes that run its tasks. */
  executors(): number[]
  /** Ends the worker and its executors with SIGKILL; what these had started goes on. Returns the processes that were killed. */
  kill(): number[]
}

/** An S3-compatible store on this machine. */
export interface Store {
  readonly url: string
  /** The variables by which Amazon's packages find it. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** The options of a cluster, as scripts/cluster/start-cluster.mjs describes them. */
export interface ClusterOptions {
  readonly workers?: number
  readonly cores?: number
  readonly memory?: string
  readonly config?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Readonly<Record<string, string>>
}

/** A process of this machine. */
export interface RunningProcess {
  readonly pid: number
  readonly parent: number
  readonly group: number
}

interface Scripts {
  startCluster(options?: ClusterOptions): Promise<Cluster>
  startStore(): Promise<Store>
  listProcesses(): RunningProcess[]
}

const folder = '../../scripts/cluster'
const load = async (name: string) => (await import(`${folder}/${name}.mjs`)) as Scripts

export const { startCluster } = await load('start-cluster')
export const { startStore } = await load('start-store')
export const { listProcesses } = await load('processes')

/** All processes that a process has started, and those that these have. */
export function descendants(pid: number): number[] {
  const all = listProcesses()
  const below = (parent: number): number[] =>
    all.filter(one => one.parent === parent).flatMap(one => [one.pid, ...below(one.pid)])
  return below(pid)
}
