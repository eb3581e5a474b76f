// A server that answers as Amazon's S3 does, on this machine: moto, from PyPI.
import { python, pythonEnvironment } from '../setup-python.mjs'
import { Failure } from '../steps.mjs'
import { GuardedProcesses } from './guarded-processes.mjs'

/**
 * Starts a server of S3 on a free port of 127.0.0.1, which keeps what it gets in memory.
 *
 * Returns `{ url, env, stop() }`; `env` are the variables by which Amazon's packages find it and log in.
 */
export async function startStore({ patience = 60_000 } = {}) {
  const processes = new GuardedProcesses('store')
  try {
    const args = ['-m', 'moto.server', '--host', '127.0.0.1', '--port', '0']
    const server = processes.start('moto', python, args, { ...pythonEnvironment(), PYTHONUNBUFFERED: '1' })
    const url = await server.says(/Running on (http:\S+)/, Date.now() + patience)
    return { url, env: variables(url), stop: () => processes.stop() }
  } catch (error) {
    const logs = processes.ends()
    await processes.stop()
    throw new Failure(`The server of S3 did not start: ${error.message}\n${logs}`)
  }
}

function variables(url) {
  return { AWS_ENDPOINT_URL: url, AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
}
