import { closeConnections } from '../../src/api/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { bodies, type Fault, makeEntries, quickClock, startTestServer } from '../server/index.js'

/** How long and how hard to soak. */
export interface SoakOptions {
  pages: number
  perPage: number
  /** `undefined`: as many pages at once as make it faster. */
  parallel: number | undefined
  seed: number
}

/** What came of it. */
export interface SoakResult {
  /** Faults that the server answered with; by kind as they were drawn. */
  faults: number
  kinds: Record<string, number>
  entries: number
  /** Index of the first entry that is not the one of a faultless run; -1 when there is none. */
  firstWrong: number
  adds: boolean
  requests: number
  retries: number
  dropped: number
  /** Requests that came after the last entry was read. */
  late: number
  /** What keeps the process awake beyond what did before. */
  handles: string[]
  /** Megabytes of the heap that lived after a tenth of the pages, and at the end. */
  heap: [number, number]
}

const page = { status: 502, body: bodies.html }
const faults: [string, Fault][] = [
  ['429', { status: 429, body: { detail: 'slow down' } }],
  ['502 with a page', page],
  ['503', { status: 503, body: '' }],
  ['503 with Retry-After', { status: 503, body: '', headers: { 'retry-after': '2' } }],
  ['504', { status: 504, body: bodies.html }],
  ['408', { status: 408, body: {} }],
  ['500', { status: 500, body: bodies.internal }],
  ['413', { status: 413, body: '' }],
  ['dropped connection', { drop: true }],
  ['cut body', { cut: true }],
  ['wrong length', { wrongLength: 100 }],
  ['half of the JSON', { body: '{"pagination": {"total": 25}, "data": [' }],
  ['a page with 200', { body: bodies.html }],
  ['damaged gzip', { brokenGzip: true }],
  ['gzip', { gzip: true }],
  ['stall', { stall: true }],
  ['other order', { change: answer => ({ ...answer, data: [...answer.data].reverse() }) }],
  ['duplicates', { change: answer => ({ ...answer, data: [...answer.data, ...answer.data.slice(0, 2)] }) }],
  [
    'extras',
    { change: answer => ({ ...answer, data: [{ entry_id: 'stray', upload_id: 'x', archive: {} }, ...answer.data] }) },
  ],
]

/** Reads a whole archive from a server that draws none, one or two faults for each page. */
export async function soak({ pages, perPage, parallel, seed }: SoakOptions): Promise<SoakResult> {
  const random = randomOf(seed)
  const kinds: Record<string, number> = {}
  const due = new Map<number, Fault[]>()
  const places = new Map<string, number>()
  let given = 0
  const entries = makeEntries(pages * perPage)
  for (const [place, { entryId }] of entries.entries()) places.set(entryId, place)
  const before = process.getActiveResourcesInfo()
  const server = await startTestServer({
    entries,
    faults: ({ path, body }) => {
      if (path !== '/entries/archive/query') return undefined
      const { query } = body as { query: Record<string, string[]> }
      const asked = query['entry_id:any'] ?? []
      const drawnFor = Math.floor((places.get(asked[0] ?? '') ?? 0) / perPage)
      const planned = due.get(drawnFor) ?? draw(random)
      due.set(drawnFor, planned)
      const fault = planned.shift()
      // No server finds one or two entries too many.
      if (fault?.status === 413 && asked.length > 0 && asked.length < 3) return undefined
      if (fault) given++
      return fault
    },
  })
  function draw(next: () => number): Fault[] {
    let had500 = false
    return Array.from({ length: Math.floor(next() * 2.6) }, () => {
      let [name, fault] = faults[Math.floor(next() * faults.length)] as [string, Fault]
      // Twice 500 for one entry alone means that it is broken for good.
      if (fault.status === 500 && had500) [name, fault] = faults[0] as [string, Fault]
      had500 ||= fault.status === 500
      kinds[name] = (kinds[name] ?? 0) + 1
      return fault
    })
  }
  const query = new ArchiveQuery<{ entry_id: string }>(
    { url: server.url, perPage, parallel, max: null, concurrency: 4, requestsPerSecond: 10, timeouts: { stall: 0.1 } },
    { clock: quickClock(), random },
  )
  let [index, firstWrong, early] = [0, -1, 0]
  for await (const entry of query.stream()) {
    if (entry.entry_id !== entries[index]?.entryId && firstWrong < 0) firstWrong = index
    index++
    if (index === Math.floor(entries.length / 10)) early = heapMegabytes()
    server.requests.length = 0
  }
  const { requests, retries, dropped } = query.statistics
  const { matched, delivered, skipped, failed, notAsked } = query.ledger
  const late = await settle(server)
  const heap: [number, number] = [early, heapMegabytes()]
  await server.close()
  await closeConnections()
  await new Promise(resolve => setTimeout(resolve, 20))
  return {
    faults: given,
    kinds,
    entries: index,
    firstWrong,
    adds: matched === delivered && delivered === index && skipped.length + failed.length + (notAsked ?? 1) === 0,
    requests,
    retries,
    dropped,
    late,
    handles: beyond(process.getActiveResourcesInfo(), before),
    heap,
  }
}

/** How many requests still come when the end has been reached. */
async function settle(server: { requests: unknown[] }): Promise<number> {
  const count = server.requests.length
  await new Promise(resolve => setTimeout(resolve, 100))
  return server.requests.length - count
}

function heapMegabytes(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

function beyond(after: string[], before: string[]): string[] {
  const known = [...before]
  return after.filter(name => {
    const place = known.indexOf(name)
    if (place >= 0) known.splice(place, 1)
    return place < 0
  })
}

/** The same numbers in 0 … 1 for the same seed (a linear congruential generator, constants of Numerical Recipes). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
