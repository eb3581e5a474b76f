// Starts what the tests of this folder share, once: a server of S3 and a cluster of Spark.
import type { Cluster, Store } from './machines.js'
import { startCluster, startStore } from './machines.js'

/**
 * Gives the tests the address of Spark Connect as `SPARK_CONNECT_URL`, that of the S3-compatible store as `S3_ENDPOINT`, and the
 * variables by which Amazon's packages find the store. The tasks of the cluster have those, too.
 */
export default async function start(): Promise<() => Promise<void>> {
  for (const name of Object.keys(process.env)) if (/^(NOMAD|AWS)_/.test(name)) delete process.env[name]
  const store: Store = await startStore()
  Object.assign(process.env, store.env, { S3_ENDPOINT: store.url })
  const cluster: Cluster = await startCluster()
  process.env['SPARK_CONNECT_URL'] = cluster.url
  return async () => {
    await cluster.stop()
    await store.stop()
  }
}
