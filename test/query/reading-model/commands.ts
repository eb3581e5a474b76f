import fc from 'fast-check'
import { at, type Reading, readings, stampOf } from './readings.js'
import type { Session } from './session.js'

type Command = fc.AsyncCommand<object, Session>

const turn = () => new Promise<void>(resolve => setImmediate(resolve))
async function turns(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await turn()
}

const nameOf = (number: number) => (number === 2 ? 'stream loop' : `loop ${number}`)

function command(name: string, run: (session: Session) => Promise<void>): Command {
  return { check: () => true, run: (_, session) => run(session), toString: () => name }
}

const read = (reading: Reading) => command(reading.name, session => session.read(reading))

const clear = (upTo: number | undefined) =>
  command(`clear(${upTo ?? ''})`, async session => {
    session.clear(upTo)
  })

/** What is left of a page that was let go in part is read before the rest of it. */
const clearIn = (upTo: number, index: number) =>
  command(`clear(${upTo}), at(${index})`, async session => {
    session.clear(upTo)
    await session.read(at(index))
  })

const count = command('count()', async session => {
  const total = await session.query.count()
  if (total !== session.server.entries.length) throw new Error(`count() is ${total}.`)
})

const callApi = command('call_api()', session => session.callApi())

/** Goes on in one of three loops, or begins it; the last one keeps nothing. */
const stepLoop = (number: number, most: number) =>
  command(`${nameOf(number)}: ${most} more`, async session => {
    const loop = session.loop(number)
    const before = session.mark()
    for (let index = 0; index < most; index++) {
      const next = await loop.entries.next().catch((error: Error) => error)
      if (next instanceof Error) {
        if (!loop.disturbed || !/503/.test(next.message)) throw next
        session.loops.delete(number)
        break
      }
      const { done, value } = next
      const expected = session.all[loop.taken]
      if (value?.entry_id !== expected) {
        throw new Error(`${nameOf(number)} gave ${value?.entry_id} at ${loop.taken} and should give ${expected}.`)
      }
      if (done) break
      session.note({ ids: [value.entry_id], stamps: [stampOf(value)] })
      loop.taken++
    }
    session.since(before, false)
    if (loop.keep) {
      const [low, high] = session.cursor
      const { perPage = 100 } = session.world
      session.cursor = [
        Math.max(low, loop.taken),
        Math.min(session.all.length, Math.max(high, loop.taken + perPage - 1)),
      ]
    }
    if (loop.taken >= session.all.length) session.cursor[1] = session.all.length
    session.check(nameOf(number))
  })

const leaveLoop = (number: number) =>
  command(`leave ${nameOf(number)}`, async session => {
    await session.loops.get(number)?.entries.return?.()
    session.loops.delete(number)
  })

/** Several at once; meanwhile perhaps entries are let go. */
const together = (parts: [Reading, number][], clearAt: number | undefined) =>
  command(
    `at once: ${parts.map(([{ name }, late]) => `${name}${late ? ` (${late} turns late)` : ''}`).join(', ')}${
      clearAt === undefined ? '' : `, clear() after ${clearAt} turns`
    }`,
    async session => {
      const before = session.mark()
      const clearing = async () => {
        if (clearAt === undefined) return
        await turns(clearAt)
        session.clear()
      }
      const read = async ([reading, late]: [Reading, number]) => {
        await turns(late)
        return reading.read(session.query)
      }
      const [got] = await Promise.all([Promise.all(parts.map(read)), clearing()])
      for (const [index, [reading]] of parts.entries()) {
        const part = got[index] as NonNullable<(typeof got)[number]>
        session.compare(reading.name, part, reading.expected(session.all, part.ids.length))
        if (!reading.hasOwnPages) session.note(part)
        session.moveCursor(reading)
      }
      if (clearAt !== undefined) session.inMemory = false
      session.since(before, false)
      session.check('calls at once')
    },
  )

/** Gives a reading up after so many requests, or turns where it makes none. */
const abort = (reading: Reading, after: number) =>
  command(`${reading.name}, aborted at request ${after}`, async session => {
    const before = session.mark()
    const stop = new AbortController()
    let requests = 0
    session.server.onRequest = () => {
      if (++requests === after) stop.abort(new Error('given up'))
    }
    try {
      const got = await reading.read(session.query, session.signal(stop))
      session.compare(reading.name, got, reading.expected(session.all, got.ids.length))
      if (!reading.hasOwnPages) session.note(got)
      session.moveCursor(reading)
    } catch (error) {
      if ((error as Error).message !== 'given up') throw error
      forget(session, reading)
    } finally {
      session.server.onRequest = undefined
      // A request that was given up may still be on its way: it belongs to this call, not to the next one.
      await session.arrived()
      session.since(before, false)
    }
    session.check('an abort')
  })

/** Reads while the server refuses everything: from memory, or with its error. */
const outage = (reading: Reading) =>
  command(`${reading.name} while the server is down`, async session => {
    session.server.out = true
    const before = session.mark()
    try {
      const got = await reading.read(session.query)
      session.compare(reading.name, got, reading.expected(session.all, got.ids.length))
      if (!reading.hasOwnPages) session.note(got)
      session.moveCursor(reading)
    } catch (error) {
      if (!/503/.test((error as Error).message)) throw error
      if (before.inMemory) throw new Error(`${reading.name} failed though all entries are in memory.`)
      forget(session, reading)
    } finally {
      await session.quiet()
      session.server.out = false
      for (const loop of session.loops.values()) loop.disturbed = true
      session.since(before, false)
    }
    session.check('an outage')
  })

/** How far a reading came that failed is not known. */
function forget(session: Session, { keeps }: Reading): void {
  if (keeps) session.cursor[1] = session.all.length
}

/** Draws what a sequence is made of. */
export function commands(): fc.Arbitrary<Iterable<Command>> {
  const loops = fc.nat(2)
  const usual = readings().map(read)
  const step = fc.tuple(loops, fc.integer({ min: 1, max: 20 })).map(([number, most]) => stepLoop(number, most))
  const some = fc.array(fc.tuple(readings(), fc.nat(3)), { minLength: 2, maxLength: 3 })
  const atOnce = fc
    .tuple(some, fc.option(fc.nat(8), { nil: undefined, freq: 2 }))
    .map(([parts, clearAt]) => together(parts, clearAt))
  const aborted = fc
    .tuple(
      readings().filter(({ takesSignal }) => takesSignal),
      fc.integer({ min: 1, max: 5 }),
    )
    .map(([reading, after]) => abort(reading, after))
  return fc.commands(
    [
      ...[usual, usual, usual, usual, step, step, step, atOnce, atOnce, aborted],
      fc.option(fc.nat(40), { nil: undefined, freq: 3 }).map(clear),
      fc.tuple(fc.nat(20), fc.nat(3)).map(([upTo, more]) => clearIn(upTo, upTo + more)),
      fc.constantFrom(callApi, callApi, count),
      loops.map(leaveLoop),
      readings().map(outage),
    ],
    { maxCommands: 12, size: 'max' },
  )
}
