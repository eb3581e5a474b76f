import { getEventListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AbortSignalLike } from '../../src/api/index.js'
import { ArchiveQuery } from '../../src/query/index.js'
import { joinSignals } from '../../src/query/join-signals.js'
import { idsOf, makeEntries, startTestServer, type TestServer } from '../server/index.js'

type Entry = { entry_id: string }
const archives = '/entries/archive/query'
let server: TestServer
afterEach(() => server?.close())

const make = (options: object = {}) => new ArchiveQuery<Entry>({ url: server.url, perPage: 10, ...options })
const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length

describe('signals of a query', () => {
  it('have one listener however much is under way, and none afterwards', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
    server = await startTestServer({ entries: makeEntries(200), faults: () => ({ delay: 5 }) })
    const own = new AbortController()
    const call = new AbortController()
    const most = { own: 0, call: 0 }
    const timer = setInterval(() => {
      most.own = Math.max(most.own, listeners(own.signal))
      most.call = Math.max(most.call, listeners(call.signal))
    }, 1)
    const queries = Array.from({ length: 12 }, () => make({ signal: own.signal, parallel: 8 }))
    const read = queries.flatMap(query => [
      query.fetch(60, { signal: call.signal }),
      query.slice(-5, undefined, { signal: call.signal }),
      query.count({ signal: new AbortController().signal }),
    ])
    await Promise.all(read)
    for await (const { entry_id } of make({ signal: own.signal, parallel: 8 })) if (entry_id > 'entry000100') break
    clearInterval(timer)
    expect(most).toEqual({ own: 1, call: 1 })
    await vi.waitFor(() => expect([listeners(own.signal), listeners(call.signal)]).toEqual([0, 0]))
    expect(warn.mock.calls.map(([text]) => String(text)).filter(text => /listener/i.test(text))).toEqual([])
  })

  it('end calls by their own reason, whichever is aborted first', async () => {
    server = await startTestServer({ entries: makeEntries(30), faults: () => ({ delay: 3000 }) })
    for (const first of [0, 1]) {
      const both = [new AbortController(), new AbortController()]
      const query = make({ signal: both[0]?.signal })
      const waiting = query.fetch(30, { signal: both[1]?.signal as AbortSignal })
      setTimeout(() => both[first]?.abort(new Error(`signal ${first}`)), 10)
      await expect(waiting).rejects.toThrow(`signal ${first}`)
    }
  })

  it('that were aborted before let nothing be given, not from memory either', async () => {
    server = await startTestServer({ entries: makeEntries(30) })
    const query = make()
    await query.fetch()
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(query.at(3, { signal })).rejects.toThrow('too late')
    await expect(query.stream({ signal }).next()).rejects.toThrow('too late')
  })

  it('end a loop at once, amid a page', async () => {
    server = await startTestServer({ entries: makeEntries(30) })
    const stop = new AbortController()
    const seen: string[] = []
    const loop = async () => {
      for await (const { entry_id } of make().stream({ signal: stop.signal })) {
        seen.push(entry_id)
        if (seen.length === 3) stop.abort(new Error('enough'))
      }
    }
    await expect(loop()).rejects.toThrow('enough')
    expect(seen).toEqual(idsOf(makeEntries(3)))
  })
})

describe('a loop that is left', () => {
  it('stops the list of matches as well', async () => {
    let slow = false
    server = await startTestServer({
      entries: makeEntries(40),
      faults: ({ path }) => {
        if (path === archives) return undefined
        if (slow) return { delay: 3000 }
        slow = true
        return {
          change: answer => ({
            ...answer,
            data: answer.data.slice(0, 10),
            pagination: { ...answer.pagination, next_page_after_value: 'entry000009' },
          }),
        }
      },
    })
    for await (const { entry_id } of make()) {
      if (entry_id === 'entry000008') break
      await wait(1)
    }
    await vi.waitFor(() => expect(server.requests.every(({ open }) => !open)).toBe(true), 1000)
    expect(server.requests.at(-1)).toMatchObject({ path: '/entries/query', aborted: true })
  })
})

describe('joinSignals', () => {
  it('gives the one signal the same relay each time, and nothing for nothing', () => {
    const { signal } = new AbortController()
    expect(joinSignals(undefined, undefined)).toBeUndefined()
    expect(joinSignals(signal, undefined)).toBe(joinSignals(undefined, signal))
    expect(joinSignals(signal, signal)).toBe(joinSignals(signal))
  })

  it('passes on each abort of a signal that is aborted again and again, as a kernel is interrupted', () => {
    const own = new Set<() => void>()
    const kernel: AbortSignalLike = {
      aborted: false,
      reason: 'interrupted',
      addEventListener: (_, listener) => void own.add(listener),
      removeEventListener: (_, listener) => void own.delete(listener),
    }
    const interrupt = () => {
      for (const listener of [...own]) listener()
    }
    const joined = joinSignals(kernel, new AbortController().signal) as AbortSignalLike
    const heard: unknown[] = []
    for (let time = 0; time < 2; time++) {
      joined.addEventListener('abort', () => heard.push(joined.reason), { once: true })
      interrupt()
      interrupt()
    }
    expect(heard).toEqual(['interrupted', 'interrupted'])
    expect(joined.aborted).toBe(false)
    expect(own.size).toBe(0)
  })

  it('calls a listener once when both are aborted', () => {
    const [a, b] = [new AbortController(), new AbortController()]
    const joined = joinSignals(a.signal, b.signal) as AbortSignalLike
    let calls = 0
    joined.addEventListener('abort', () => calls++)
    b.abort('b')
    a.abort('a')
    expect(calls).toBe(1)
    expect(joined.aborted).toBe(true)
  })
})
