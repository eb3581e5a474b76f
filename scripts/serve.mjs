// `npm run serve -- --port 8000`: the embedded archive as a server of its own, until Ctrl+C. With --dynamics it has the
// upload of phonons and molecular dynamics too, with --new-schema the entries of NOMAD's new schema.
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { buildPackage } from './setup.mjs'
import { setupPackages } from './setup-packages.mjs'
import { Failure, untilStopped } from './steps.mjs'

const usage =
  'Usage: npm run serve -- [--port 8000] [--dynamics] [--new-schema]   (port 0, the default, picks a free one; ' +
  '--dynamics adds phonons and molecular dynamics, --new-schema entries that keep everything in data)'

/** Sets up, serves, prints the address, and returns when the server has been stopped. */
export default async function serve(args = []) {
  const { port, dynamics, newSchema } = readOptions(args)
  await setupPackages('start')
  await buildPackage()
  const { serveSample } = createRequire(import.meta.url)('../dist/sample/index.js')
  const server = await serveSample({ port, dynamics, newSchema }).catch(error => {
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
    const flag = { type: 'boolean', default: false }
    const options = { port: { type: 'string', default: '0' }, dynamics: flag, 'new-schema': flag }
    values = parseArgs({ args, options }).values
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
  const { port: text, dynamics, 'new-schema': newSchema } = values
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return { port, dynamics, newSchema }
  throw new Failure(`--port is '${text}'; it must be a number from 0 to 65535.\n${usage}`)
}
