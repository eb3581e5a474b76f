// Many entries in an embedded archive of a process of its own: `node archive-server.mjs ENTRIES MILLISECONDS` answers each request after
// that many milliseconds, prints the address of its API on the first line, and serves until its input ends. `GET /requests` below
// that address gives the times of all requests, in milliseconds.
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

/** Archives that everybody may read, with energies, of about 40 kB: 12 000 of them are half a gigabyte of text. */
const templates = sampleEntries().filter(entry => entry.archiveText().length < 50_000 && energyOf(entry.archive()))

/** Ids as NOMAD makes them: the letters of a hash, so that they are spread unevenly. */
function idOf(number) {
  return createHash('sha1').update(`entry ${number}`).digest('base64url').padEnd(28, '_').slice(0, 28)
}

function energyOf(archive) {
  return archive.run?.[0]?.calculation?.at(-1)?.energy?.total
}

/** An entry of the sample under another id, with an energy of its own, so that no two are equal. */
function repeat(number) {
  const template = templates[number % templates.length]
  const id = idOf(number)
  const index = JSON.parse(JSON.stringify(template.index).replaceAll(template.entryId, id))
  const head = { entry_id: id, upload_id: template.uploadId, parser_name: template.parserName, index }
  return new StoredEntry(head, () => {
    const archive = structuredClone(template.archive())
    energyOf(archive).value = -(number + 1) * 1e-19
    return JSON.stringify(archive).replaceAll(template.entryId, id)
  })
}

const store = new EntryStore(Array.from({ length: count }, (_, number) => repeat(number)))
const answer = createListener(createRouter(allRoutes(store, new Accounts({}))))
const times = []

const server = createServer(async (request, response) => {
  if (request.url === '/api/v1/requests') return response.end(JSON.stringify(times))
  times.push(Date.now())
  await pause(milliseconds)
  await answer(request, response).catch(() => response.destroy())
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/api/v1`))
process.stdin.on('end', () => process.exit()).resume()
