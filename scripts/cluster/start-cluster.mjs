// A small cluster of Spark on this machine: a master, its workers and a Connect server, each a process of its own.
import { mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { python, pythonEnvironment } from '../setup-python.mjs'
import { Failure, run } from '../steps.mjs'
import { askConnect } from './ask-connect.mjs'
import { GuardedProcesses } from './guarded-processes.mjs'
import { findJava, homeForSpark } from './java.mjs'
import { childrenOf } from './processes.mjs'

/** All processes together must fit beside others on a machine of two cores. */
const heaps = { daemon: '256m', connect: '1g', executor: '768m' }

/** These JVMs live for minutes: the quick compiler and the collector with one thread let them start sooner and take less. */
const quick = '-XX:+UseSerialGC -XX:TieredStopAtLevel=1'

/**
 * Starts a cluster on free ports of 127.0.0.1 and returns when it has answered `SELECT 1` with all of its workers there.
 *
 * Options: `workers` (2), `cores` of each worker (1: that many tasks at once), `memory` of each worker's executor (`'768m'`), `config`
 * (settings of Spark that are added), `env` (variables that tasks get, too), `patience` (milliseconds that starting may take).
 *
 * Returns `{ url, ui, masterUi, folder, workers, stop() }`. `url` is `sc://127.0.0.1:PORT`; a worker is `{ pid, executors(), kill() }`, where
 * `kill()` ends the worker and its executors with SIGKILL, as a machine that fails does, and leaves what they had started. All that is
 * written is in a temporary folder. `stop()`, and the end of this process for any reason, end all processes and delete the folder.
 */
export async function startCluster(options = {}) {
  if (process.platform === 'win32') throw new Failure('The cluster of Spark runs on Linux and macOS, not on Windows.')
  const { workers = 2, cores = 1, memory = heaps.executor, config = {}, env = {}, patience = 180_000 } = options
  const java = await findJava()
  const home = await sparkHome()
  const processes = new GuardedProcesses('cluster')
  const { folder } = processes
  const shared = environmentFor({ folder, home, java, env })
  const start = (name, args, own = {}) =>
    processes.start(name, 'bash', [join(home, 'bin', 'spark-class'), ...args], { ...shared, ...own })
  const until = Date.now() + patience
  try {
    const master = start('master', masterArguments)
    const address = await master.says(/Starting Spark master at (spark:\S+)/, until)
    const names = Array.from({ length: workers }, (_, index) => `worker-${index + 1}`)
    const started = names.map(name => start(name, workerArguments({ folder, name, cores, memory, address })))
    const connect = start('connect', connectArguments({ folder, address, memory, cores, config }), {
      SPARK_DAEMON_MEMORY: heaps.connect,
    })
    const place = await connect.says(/Spark Connect server started at: (\S+)/, until)
    for (const worker of started) await worker.says(/Successfully registered with master/, until)
    const ui = await connect.says(/Successfully started service 'SparkUI' on port (\d+)/, until)
    const masterUi = await master.says(/Bound MasterWebUI to \S+ and started at \S+:(\d+)/, until)
    await askConnect(place, 'SELECT 1', Math.max(1, until - Date.now()))
    return {
      url: `sc://${place}`,
      ui: `http://127.0.0.1:${ui}`,
      masterUi: `http://127.0.0.1:${masterUi}`,
      folder,
      workers: started.map(worker => asWorker(worker)),
      stop: () => processes.stop(),
    }
  } catch (error) {
    const logs = processes.ends()
    await processes.stop()
    throw new Failure(`The cluster of Spark did not start: ${error.message.split('\n', 1)[0]}\n${logs}`)
  }
}

function asWorker({ pid }) {
  const executors = () => childrenOf(pid).map(child => child.pid)
  return {
    pid,
    executors,
    kill() {
      const all = [pid, ...executors()]
      for (const one of all) process.kill(one, 'SIGKILL')
      return all
    },
  }
}

/** The folder of the package `pyspark`, which has all of Spark. */
async function sparkHome() {
  const code = 'import importlib.util; print(importlib.util.find_spec("pyspark").submodule_search_locations[0])'
  const { code: status, output } = await run(python, ['-c', code], { env: pythonEnvironment() })
  if (status !== 0) throw new Failure(`The package pyspark is not in .venv: npm run cluster installs it.\n${output}`)
  return output.trim()
}

/** The variables of all processes. Settings of a Spark that the user has are left out. */
function environmentFor({ folder, home, java, env }) {
  const own = Object.entries(process.env).filter(([name]) => !/^(SPARK|PYSPARK|HADOOP|YARN|JAVA|JDK_JAVA)_/.test(name))
  const conf = join(folder, 'conf')
  mkdirSync(conf)
  return {
    ...Object.fromEntries(own),
    // Tasks run the Node that runs this.
    PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    ...env,
    JAVA_HOME: homeForSpark(java, folder),
    SPARK_HOME: home,
    SPARK_CONF_DIR: conf,
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_LOCAL_DIRS: join(folder, 'local'),
    SPARK_DAEMON_MEMORY: heaps.daemon,
    SPARK_DAEMON_JAVA_OPTS: quick,
    // Nobody submits programs to it by HTTP.
    SPARK_MASTER_OPTS: '-Dspark.master.rest.enabled=false',
  }
}

const masterArguments = [
  'org.apache.spark.deploy.master.Master',
  ...['--host', '127.0.0.1', '--port', '0', '--webui-port', '0'],
]

function workerArguments({ folder, name, cores, memory, address }) {
  return [
    'org.apache.spark.deploy.worker.Worker',
    ...['--host', '127.0.0.1', '--port', '0', '--webui-port', '0'],
    ...['--cores', String(cores), '--memory', memory, '--work-dir', join(folder, name), address],
  ]
}

function connectArguments({ folder, address, memory, cores, config }) {
  const settings = {
    'spark.driver.bindAddress': '127.0.0.1',
    'spark.driver.host': '127.0.0.1',
    'spark.connect.grpc.binding.address': '127.0.0.1',
    'spark.connect.grpc.binding.port': 0,
    'spark.ui.port': 0,
    'spark.executor.memory': memory,
    'spark.executor.cores': cores,
    'spark.executor.extraJavaOptions': quick,
    // A task that is started a second time while the first one runs would double its requests.
    'spark.speculation': false,
    'spark.sql.warehouse.dir': join(folder, 'warehouse'),
    'spark.ui.showConsoleProgress': false,
    ...config,
  }
  return [
    'org.apache.spark.deploy.SparkSubmit',
    ...['--class', 'org.apache.spark.sql.connect.service.SparkConnectServer', '--name', 'nomad-notebook'],
    ...['--master', address],
    ...Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`]),
    'spark-internal',
  ]
}
