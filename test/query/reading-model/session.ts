import type { AbortSignalLike } from '../../../src/api/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { mostAtOnce } from '../../../src/query/pace.js'
import { quickClock, type TestServer } from '../../server/index.js'
import type { Got, Query, ReadEntry, Reading } from './readings.js'
import { stampOf } from './readings.js'
import { type World, WorldServer } from './world.js'

/** A loop that a sequence goes on with later. */
export interface OpenLoop {
  /** True when the server was down meanwhile: what it asked for ahead failed. */
  disturbed?: boolean
  keep: boolean
  entries: AsyncIterator<ReadEntry>
  taken: number
}

/** Where things stand at a moment. */
interface Mark {
  answers: number
  strays: number
  inMemory: boolean
}

/** One query, what it should give, and what it gave so far. */
export class Session {
  readonly query: Query
  readonly server: WorldServer
  readonly world: World
  /** What every way of reading counts on: the entries that are given, in order. */
  readonly all: string[]
  readonly loops = new Map<number, OpenLoop>()
  readonly signals: CountedSignal[] = []
  /** Where `call_api` goes on: between these two, for pages are loaded whole. */
  cursor: [number, number] = [0, 0]
  /** True while all entries are in memory. */
  inMemory = false
  wasCleared = false
  /** Answers of which entries were given, and those of which perhaps some were. */
  readonly #given = new Set<number>()
  readonly #perhaps = new Set<number>()
  readonly #ids = new Set<string>()
  readonly #host: TestServer
  readonly #timers = timers()

  constructor(world: World, host: TestServer) {
    this.world = world
    this.server = new WorldServer(world)
    this.#host = host
    host.requests.length = 0
    host.setFaults(request => this.server.answer(request))
    this.all = this.server.given.slice(0, world.max ?? undefined)
    const { perPage, parallel, max } = world
    this.query = new NotebookQuery<ReadEntry & object>(
      {
        url: world.dialect === 'v1' ? host.url : `${host.origin}/api`,
        perPage,
        parallel,
        max,
        signal: this.signal(new AbortController()),
        retry: { budget: 1e6 },
      },
      { clock: quickClock(), random: () => 1 },
    )
  }

  /** A signal whose listeners are counted at the end. */
  signal(controller: AbortController): AbortSignalLike {
    const signal = new CountedSignal(controller.signal)
    this.signals.push(signal)
    return signal
  }

  /** A request that was given up may come to the server later than those of the next call. */
  get #strays(): number {
    return this.#host.requests.length - this.query.statistics.requests
  }

  /** Reads in one way and compares with the list. */
  async read(reading: Reading, signal?: AbortSignalLike): Promise<void> {
    const before = this.mark()
    const { loaded, isLoaded } = this.query
    const isApart = reading.hasOwnPages === true && !isLoaded
    const got = await reading.read(this.query, signal)
    this.compare(reading.name, got, reading.expected(this.all, got.ids.length))
    if (!isApart) this.note(got)
    this.moveCursor(reading)
    this.since(before, reading.whole && this.loops.size === 0 && !isApart)
    if (!reading.keeps && this.loops.size === 0 && this.query.loaded !== loaded && !reading.keepsTail) {
      throw new Error(`${reading.name} keeps ${this.query.loaded - loaded} entries.`)
    }
    if (this.inMemory && this.query.loaded !== this.all.length) {
      throw new Error(`${reading.name} left ${this.query.loaded} of ${this.all.length} entries in memory.`)
    }
    if (this.loops.size === 0 && this.#strays === before.strays) this.#checkNeed(reading, before)
    this.check(reading.name)
  }

  /** Nothing is asked for that is not needed. */
  #checkNeed(reading: Reading, { answers: from, inMemory }: Mark): void {
    const answers = this.server.answers.slice(from)
    if (inMemory && answers.length > 0) {
      throw new Error(`${reading.name} asked again for entries in memory: at ${answers.flatMap(({ asked }) => asked)}.`)
    }
    if (!this.server.isPlain) return
    const asked = answers.flatMap(answer => answer.asked)
    const { perPage: page = 100, dialect } = this.world
    const { parallel = dialect === 'v0' ? 1 : mostAtOnce } = this.world
    const { from: least, to: most } = reading.needs({
      length: this.all.length,
      matches: this.server.entries.length,
      isCut: this.server.isCut,
    })
    const first = least === 0 ? 0 : this.server.positionOf(this.all[least] as string) - page + 1
    // That an entry is the last one shows in those after it, which give none.
    const isEnd = most >= this.all.length - 1 && this.all.length !== this.world.max
    const last = isEnd ? Number.POSITIVE_INFINITY : this.server.positionOf(this.all[most] ?? '') + page
    const beyond = asked.filter(
      position => position < first || position >= last + (reading.whole ? 0 : page * parallel),
    )
    if (beyond.length > 0)
      throw new Error(`${reading.name} asked for the entries at ${beyond}, which it does not need.`)
  }

  compare(name: string, { ids }: Got, expected: string[]): void {
    if (ids.join() === expected.join()) return
    throw new Error(`${name} gave ${listText(ids)} and should give ${listText(expected)}.`)
  }

  /** Where things stand before a call. */
  mark(): Mark {
    return {
      answers: this.server.answers.length,
      strays: this.#strays,
      inMemory: this.inMemory,
    }
  }

  /** Takes note of answers that came since: given for certain, or perhaps. */
  since({ answers, strays }: Mark, certainly: boolean): void {
    const isSure = certainly && this.server.isWhole && this.#strays === strays
    for (const { number } of this.server.answers.slice(answers)) (isSure ? this.#given : this.#perhaps).add(number)
  }

  note({ ids, stamps }: Got): void {
    for (const id of ids) this.#ids.add(id)
    for (const stamp of stamps) this.#given.add(stamp)
  }

  moveCursor({ keeps }: Reading): void {
    if (!keeps) return
    const [from, to] = keeps(this.all)
    const page = this.world.perPage ?? 100
    const { length } = this.all
    // What begins beyond the end may find that out from the list of matches, without loading any.
    if (from < to && from <= this.cursor[0] && from < length)
      this.cursor[0] = Math.max(this.cursor[0], Math.min(to, length))
    this.cursor[1] = Math.min(length, Math.max(this.cursor[1], to + page - 1))
    // A page without entries that was counted and cleared need not be read for those of the others.
    const isSure = !this.wasCleared || this.server.given.length === this.server.entries.length
    // A reading that ends with the last entry does not see that there is none behind it.
    if (isSure && from === 0 && to > 0 && to >= length && this.query.isLoaded) this.inMemory = true
  }

  async callApi(signal?: AbortSignalLike): Promise<void> {
    const before = this.mark()
    const entries = await this.query.call_api({ signal })
    const got = { ids: entries.map(({ entry_id }) => entry_id), stamps: entries.map(stampOf) }
    const [low, high] = this.cursor
    const start = got.ids.length > 0 ? this.all.indexOf(got.ids[0] as string) : this.all.length
    if (start < low || start > high) {
      throw new Error(`call_api() gave ${listText(got.ids)} and should go on between ${low} and ${high}.`)
    }
    const end = start + got.ids.length
    this.compare('call_api()', got, this.all.slice(start, end))
    this.cursor = [end, end]
    this.note(got)
    this.since(before, this.loops.size === 0)
    this.check('call_api()')
  }

  /** The ledger and the statistics after any call. */
  check(name: string): void {
    const { matched, delivered, skipped, failed, notAsked } = this.query.ledger
    const { nentries, loaded_nentries, loaded_data_size, napi_calls, ...statistics } = this.query.statistics
    const fail = (what: string): never => {
      throw new Error(`After ${name}: ${what}\n${JSON.stringify({ ...this.query.statistics, ...this.query.ledger })}`)
    }
    if (matched !== undefined) {
      if (matched !== this.server.entries.length) fail(`the ledger says that ${matched} match.`)
      const sum = delivered + skipped.length + failed.length + (notAsked ?? Number.NaN)
      if (sum !== matched) fail(`the ledger sums up to ${sum} of ${matched}.`)
    }
    namesOnce(skipped, this.server.missing, fail)
    namesOnce(failed, this.server.broken, fail)
    if (nentries !== matched) fail(`nentries is ${nentries} and matched ${matched}.`)
    if (loaded_nentries !== delivered) fail(`loaded_nentries is ${loaded_nentries} and delivered ${delivered}.`)
    if (statistics.skipped !== skipped.length || statistics.failed !== failed.length) {
      fail('the statistics and the ledger count other gaps.')
    }
    if (delivered > this.all.length) fail(`${delivered} of ${this.all.length} entries are delivered.`)
    const sumOf = (numbers: Iterable<number>) => {
      const answers = [...numbers].map(number => this.server.answers[number])
      return {
        bytes: answers.reduce((sum, answer) => sum + (answer?.bytes ?? Number.NaN), 0),
        ids: new Set([...this.#ids, ...answers.flatMap(answer => answer?.ids ?? [])]).size,
        count: answers.length,
      }
    }
    const least = sumOf(this.#given)
    const most = sumOf(new Set([...this.#given, ...this.#perhaps]))
    const within = (value: number, from: number, to: number, what: string) => {
      if (value < from || value > to)
        fail(`${what} is ${value} and should be ${from === to ? from : `${from} … ${to}`}.`)
    }
    within(loaded_data_size, least.bytes, most.bytes, 'loaded_data_size')
    within(loaded_nentries, least.ids, most.ids, 'loaded_nentries')
    const [fewest, mostCalls] = this.server.isPlain
      ? [least.count, most.count]
      : [0, this.#host.requests.filter(isArchives).length]
    within(napi_calls, fewest, mostCalls, 'napi_calls')
    this.#checkLast(fail)
  }

  #checkLast(fail: (what: string) => never): void {
    if (!this.server.isPlain) return
    const { napi_calls, last_response_nentries: entries, last_response_data_size: bytes } = this.query.statistics
    const answers = [...this.#given, ...this.#perhaps].map(number => this.server.answers[number])
    const isOne = answers.some(answer => answer?.bytes === bytes && answer.ids.length === entries)
    if (napi_calls > 0 ? !isOne : entries + bytes > 0) fail('the last response is none that came.')
  }

  /** The loop with this number, begun if it was not. */
  loop(number: number): OpenLoop {
    const keep = number < 2
    const open = () => (keep ? this.query[Symbol.asyncIterator]() : this.query.stream())
    const loop = this.loops.get(number) ?? { keep, entries: open(), taken: 0 }
    this.loops.set(number, loop)
    return loop
  }

  clear(upTo?: number): void {
    const gone = Math.min(upTo ?? this.all.length, this.all.length)
    this.query.clear(upTo)
    if (this.inMemory && this.query.loaded !== this.all.length - gone) {
      throw new Error(`clear(${upTo ?? ''}) left ${this.query.loaded} of ${this.all.length} entries in memory.`)
    }
    this.inMemory &&= upTo === 0
    this.wasCleared = true
  }

  /** Waits until the server has seen all requests that were sent, though it may not have answered them. */
  async arrived(): Promise<void> {
    for (let [still, seen] = [0, this.#host.requests.length]; still < 20; still++) {
      await new Promise(resolve => setImmediate(resolve))
      if (this.#host.requests.length !== seen) [still, seen] = [0, this.#host.requests.length]
    }
  }

  /** Waits until nothing is under way any more. */
  async quiet(): Promise<void> {
    for (let [turn, still, seen] = [0, 0, 0]; still < 8; turn++) {
      if (turn > 2000) throw new Error(`${this.#host.requests.filter(({ open }) => open).length} requests stay open.`)
      await new Promise(resolve => setImmediate(resolve))
      const { requests } = this.query.statistics
      still = requests === seen && !this.#host.requests.some(({ open }) => open) ? still + 1 : 0
      seen = requests
    }
  }

  /** Leaves all loops and looks whether anything is left behind. */
  async end(): Promise<void> {
    for (const { entries } of this.loops.values()) await entries.return?.()
    await this.quiet()
    for (let turn = 0; timers() > this.#timers; turn++) {
      // The server's own timers end a moment after a connection was closed.
      if (turn > 10_000) throw new Error(`${timers() - this.#timers} timers are left.`)
      await new Promise(resolve => setImmediate(resolve))
    }
    const listeners = this.signals.reduce((sum, { listeners }) => sum + listeners, 0)
    if (listeners > 0) throw new Error(`${listeners} listeners are left on signals.`)
  }
}

/** A signal that counts who listens to it. */
class CountedSignal implements AbortSignalLike {
  readonly #signal: AbortSignal
  readonly #listeners = new Set<() => void>()

  constructor(signal: AbortSignal) {
    this.#signal = signal
    signal.addEventListener('abort', () => {
      const all = [...this.#listeners]
      this.#listeners.clear()
      for (const listener of all) listener()
    })
  }

  get listeners(): number {
    return this.#listeners.size
  }
  get aborted(): boolean {
    return this.#signal.aborted
  }
  get reason(): unknown {
    return this.#signal.reason
  }
  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener)
    if (this.#listeners.size > 10) throw new Error(`${this.#listeners.size} listeners are on one signal.`)
  }
  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener)
  }
}

const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
const isArchives = ({ path }: { path: string }) => path.endsWith('/archive/query')

function namesOnce(gaps: { entryId: string }[], of: ReadonlySet<string>, fail: (what: string) => never): void {
  const names = gaps.map(({ entryId }) => entryId).filter(id => id !== '')
  if (new Set(names).size !== names.length) fail(`the ledger names an entry twice: ${listText(names)}.`)
  const wrong = names.filter(id => !of.has(id))
  if (wrong.length > 0) fail(`the ledger names ${listText(wrong)}, for which there is no reason.`)
}

export function listText(ids: string[]): string {
  const short = ids.map(id => id.replace('entry', ''))
  return `[${short.length > 12 ? `${short.slice(0, 6).join(' ')} … ${short.slice(-5).join(' ')}` : short.join(' ')}] (${ids.length})`
}
