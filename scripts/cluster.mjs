// `npm run cluster`: a small cluster of Spark on this machine until Ctrl+C. `-- --workers 3 --cores 2` makes a larger one.
import { parseArgs } from 'node:util'
import { setupJava } from './cluster/java.mjs'
import { startCluster } from './cluster/start-cluster.mjs'
import { setupPackages } from './setup-packages.mjs'
import { checkPython, setupPython } from './setup-python.mjs'
import { Failure, step, untilStopped } from './steps.mjs'

const usage = 'Usage: npm run cluster -- [--workers 2] [--cores 1]   (--cores: of each worker, so many tasks at once)'

/** Sets up, starts, prints the addresses, and returns when the cluster has been stopped. */
export default async function main(args = []) {
  const options = readOptions(args)
  await checkPython()
  await setupJava()
  await setupPackages('test')
  await setupPython(['cluster'])
  let cluster
  await step('Starting a master, its workers and a Connect server of Spark', async () => {
    cluster = await startCluster(options)
  })
  console.log(`Spark Connect: ${cluster.url}\nIts statements: ${cluster.ui}   its workers: ${cluster.masterUi}`)
  console.log('Stop with Ctrl+C')
  await untilStopped()
  await cluster.stop()
}

function readOptions(args) {
  const number = value => ({ type: 'string', default: value })
  try {
    const { values } = parseArgs({ args, options: { workers: number('2'), cores: number('1') } })
    return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, readCount(name, text)]))
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
}

function readCount(name, text) {
  const count = Number(text)
  if (/^\d+$/.test(text) && count >= 1 && count <= 64) return count
  throw new Error(`--${name} is '${text}'; it must be a number from 1 to 64.`)
}
