// `npm run serve -- --port 8000`: the embedded archive as a server of its own, until Ctrl+C. With --dynamics it has the
// upload of phonons and molecular dynamics too.
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { buildPackage } from './setup.mjs'
import { setupPackages } from './setup-packages.mjs'
import { Failure } from './steps.mjs'

const usage =
  'Usage: npm run serve -- [--port 8000] [--dynamics]   (port 0, the default, picks a free one; ' +
  '--dynamics adds phonons and molecular dynamics)'

/** Sets up, serves, prints the address, and returns when the server has been stopped. */
export default async function serve(args = []) {
  const { port, dynamics } = readOptions(args)
  await setupPackages()
  await buildPackage()
  const { serveSample } = createRequire(import.meta.url)('../dist/sample/index.js')
  const server = await serveSample({ port, dynamics }).catch(error => {
    throw new Failure(error.message.replaceAll('\n', ' '))
  })
  const stopped = untilStopped()
  const accounts = 'accounts student/student and teacher/teacher'
  console.log(`NOMAD archive at ${server.url} (v0 under ${server.legacyUrl}); ${accounts}; stop with Ctrl+C`)
  await stopped
  await server.close()
}

function readOptions(args) {
  let values
  try {
    const options = { port: { type: 'string', default: '0' }, dynamics: { type: 'boolean', default: false } }
    values = parseArgs({ args, options }).values
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
  const { port: text, dynamics } = values
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return { port, dynamics }
  throw new Failure(`--port is '${text}'; it must be a number from 0 to 65535.\n${usage}`)
}

/** Returns at the first signal to stop. Here that is a normal end, so the general handling is removed. */
function untilStopped() {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.removeAllListeners(signal)
      process.once(signal, resolve)
    }
  })
}
