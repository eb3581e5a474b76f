// Many entries in an embedded archive of a process of its own: `node archive-server.mjs ENTRIES MILLISECONDS` answers each request after
// that many milliseconds, prints the address of its API on the first line, and serves until its input ends. `GET /requests` below
// that address gives the times of all requests, in milliseconds, and `GET /energies` the energies of all calculations, in 1e-19 J.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'

const require = createRequire(import.meta.url)
const { Accounts } = require('../../dist/sample/accounts.js')
const { createListener } = require('../../dist/sample/http/listener.js')
const { sampleEntries } = require('../../dist/sample/load-entries.js')
const { createRouter } = require('../../dist/sample/router.js')
const { allRoutes } = require('../../dist/sample/routes/index.js')
const { EntryStore, StoredEntry } = require('../../dist/sample/store.js')

const [count, milliseconds] = process.argv.slice(2).map(Number)

/** Archives that everybody may read, of about 40 kB, with an energy in each calculation: 12 000 are half a gigabyte of text. */
const templates = sampleEntries().filter(
  entry => entry.archiveText().length < 50_000 && totals(entry.archive()).every(Boolean),
)

/** Ids as NOMAD makes them: the letters of a hash, so that they are spread unevenly. */
function idOf(number) {
  return createHash('sha1').update(`entry ${number}`).digest('base64url').padEnd(28, '_').slice(0, 28)
}

/** The total energies of all calculations. */
function totals(archive) {
  return archive.run[0].calculation.map(({ energy }) => energy?.total)
}

/** The energies of an entry, in 1e-19 J: no two calculations of all entries have the same. */
function energiesOf(number) {
  return totals(templates[number % templates.length].archive()).map((_, calculation) => 10 * number + calculation + 1)
}

/** An entry of the sample under another id, with energies of its own. */
function repeat(number) {
  const template = templates[number % templates.length]
  const id = idOf(number)
  const index = JSON.parse(JSON.stringify(template.index).replaceAll(template.entryId, id))
  const head = { entry_id: id, upload_id: template.uploadId, parser_name: template.parserName, index }
  return new StoredEntry(head, () => {
    const archive = structuredClone(template.archive())
    const energies = energiesOf(number)
    for (const [calculation, total] of totals(archive).entries()) total.value = energies[calculation] * 1e-19
    return JSON.stringify(archive).replaceAll(template.entryId, id)
  })
}

const numbers = Array.from({ length: count }, (_, number) => number)
const store = new EntryStore(numbers.map(repeat))
const answer = createListener(createRouter(allRoutes(store, new Accounts({}))))
const times = []

const server = createServer(async (request, response) => {
  if (request.url === '/api/v1/requests') return response.end(JSON.stringify(times))
  if (request.url === '/api/v1/energies') return response.end(JSON.stringify(numbers.flatMap(energiesOf)))
  times.push(Date.now())
  await pause(milliseconds)
  await answer(request, response).catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/api/v1`))
process.stdin.on('end', () => process.exit()).resume()
