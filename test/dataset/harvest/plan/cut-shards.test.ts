import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutShards, type HarvestPlan, type PlanProgress } from '../../../../src/dataset/harvest/plan/index.js'
import { DataError, isNomadError, QueryError } from '../../../../src/errors/index.js'
import { byBytes, inOrder, MadeSource } from './made-source.js'

/** An id as the archive makes them: a hash in base64url. */
function hash(seed: unknown): string {
  return createHash('sha256').update(String(seed)).digest('base64url').slice(0, 28)
}

function made(entries: number, id: (index: number) => string = hash): MadeSource {
  return new MadeSource(Array.from({ length: entries }, (_, index) => id(index)))
}

/** Texts of few letters, so that many begin alike and many come close to each other. */
const fewLetters = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'z'), minLength: 1, maxLength: 30 })
/** Letters before, between, after and beyond those of base64url, and pairs of code units. */
const oddLetters = fc.string({
  unit: fc.constantFrom('!', 'A', 'Z', '^', '~', 'é', '\u{e000}', '\u{1f600}'),
  minLength: 1,
  maxLength: 12,
})
const base64url = fc.string({ unit: fc.constantFrom(...'-0AZ_az'), minLength: 1, maxLength: 28 })
const ids = fc.oneof(fewLetters, oddLetters, base64url)

/** Generates many ids from a few numbers: thousands of texts would be slow to shrink. */
const manyIds = fc
  .record({
    seed: fc.integer(),
    count: fc.integer({ min: 0, max: 6000 }),
    prefixes: fc.array(ids, { minLength: 1, maxLength: 4 }),
    letters: fc.constantFrom('ab', '-z', '01', 'abcdefgh', '-_', '0123456789ABCDEF', 'whole'),
    cut: fc.integer({ min: 13, max: 28 }),
  })
  .map(({ seed, count, prefixes, letters, cut }) =>
    Array.from({ length: count }, (_, index) => {
      const text = hash(`${seed}/${index}`).slice(0, cut)
      const spelled =
        letters === 'whole' ? text : [...text].map(letter => letters[letter.charCodeAt(0) % letters.length]).join('')
      return `${prefixes[index % prefixes.length]}${spelled}`
    }),
  )

/** Expects that the shards have the first entries of a source, each once, in its order and in the sizes asked for. */
function expectExact(plan: HarvestPlan, source: MadeSource, size: number, max = Number.POSITIVE_INFINITY): void {
  const wanted = source.ids.slice(0, Math.min(max, source.ids.length))
  expect(plan).toMatchObject({ format: 1, available: source.ids.length, selected: wanted.length })
  expect(plan.shards.map(({ shard }) => shard)).toEqual(plan.shards.map((_, index) => index))
  expect(plan.shards).toHaveLength(Math.ceil(wanted.length / size))
  for (const shard of plan.shards) {
    expect(shard).toMatchObject({ from: shard.shard * size, to: Math.min((shard.shard + 1) * size, wanted.length) })
    expect(source.within(shard)).toEqual(wanted.slice(shard.from, shard.to))
  }
}

describe('the cutting of a harvest', () => {
  it.each([
    [0, 10],
    [1, 10],
    [10, 10],
    [11, 10],
    [1000, 1],
    [3000, 1000],
    [3001, 1000],
    [2999, 1000],
    [1001, 1001],
    [12_000, 999],
    [12_000, 1001],
    [12_000, 5000],
  ])('cuts %i entries into shards of %i', async (entries, size) => {
    const source = made(entries)
    expectExact(await cutShards(source, { entriesPerShard: size }), source, size)
  })

  it.each([0, 1, 999, 1000, 1001, 2500, 5999, 6000, 7000])('ends at max %i', async max => {
    const source = made(6000)
    const plan = await cutShards(source, { entriesPerShard: 1000, max })
    expectExact(plan, source, 1000, max)
    expect(plan.shards.at(-1)?.toId).toBe(max > 0 ? source.ids[max] : undefined)
  })

  it('has neither a first nor a last id where the shard has all on that side', async () => {
    const { shards } = await cutShards(made(30), { entriesPerShard: 10 })
    expect(shards.map(shard => Object.keys(shard).sort().join())).toEqual([
      'from,shard,to,toId',
      'from,fromId,shard,to,toId',
      'from,fromId,shard,to',
    ])
  })

  it('sends two requests for a place where ids are hashes, and lists few ids', async () => {
    const source = made(200_000)
    const { shards } = await cutShards(source, { entriesPerShard: 2000 })
    expect(shards).toHaveLength(100)
    expect(source.sent).toBeLessThan(2 * 99 + 20)
    expect(source.listed).toBeLessThan(99 * 250)
  })

  it('lists pages where shards are smaller than these', async () => {
    const source = made(100_000)
    await cutShards(source, { entriesPerShard: 100 })
    expect(source.sent).toBeLessThan(1.4 * 100)
  })

  it.each<[string, (index: number) => string]>([
    ['one prefix', index => `${'a'.repeat(40)}${hash(index)}`],
    ['two narrow ranges', index => `${(index % 2 ? 'a' : 'z').repeat(20)}${hash(index)}`],
    ['two letters', index => [...hash(index)].map(letter => 'ab'[letter.charCodeAt(0) % 2]).join('')],
    ['numbers', index => String(index)],
    [
      'both sides of a letter',
      index => (index % 2 ? `Azzzzzzzzzzzzzzz${hash(index)}` : `B---------------${hash(index)}`),
    ],
    ['each the begin of the next', index => 'a'.repeat(index)],
    ['letters beyond base64url', index => `é\u{1f600}~${hash(index)}`],
  ])('needs few requests more for ids with %s', async (_, id) => {
    const source = made(12_000, index => id(index + 1))
    expectExact(await cutShards(source, { entriesPerShard: 1000 }), source, 1000)
    expect(source.sent).toBeLessThan(8 * 11)
  })

  it('has each entry once, in order and in even shards, for any ids', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.array(ids, { maxLength: 200 }), manyIds),
        fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 500, max: 3000 })),
        fc.option(fc.integer({ min: 0, max: 7000 }), { nil: undefined }),
        async (list, size, max) => {
          const source = new MadeSource(list)
          expectExact(await cutShards(source, { entriesPerShard: size, max }), source, size, max)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('the cutting of a harvest while entries come and go', () => {
  /** Changes its ids at each request. */
  class ChangingSource extends MadeSource {
    readonly #change: (ids: Set<string>, request: number) => void
    constructor(list: Iterable<string>, change: (ids: Set<string>, request: number) => void) {
      super(list)
      this.#change = change
    }
    override within(range: { fromId?: string | undefined; toId?: string | undefined }): string[] {
      const set = new Set(this.ids)
      this.#change(set, this.sent)
      this.ids = inOrder(set)
      return super.within(range)
    }
  }

  it('has each entry in one shard, however many come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 2500 }),
        fc.array(fc.record({ comes: fc.integer({ min: 0, max: 4 }), goes: fc.integer({ min: 0, max: 4 }) }), {
          minLength: 1,
        }),
        async (entries, size, changes) => {
          const source = new ChangingSource(
            Array.from({ length: entries }, (_, index) => hash(index)),
            (set, request) => {
              const { comes, goes } = changes[request % changes.length] as { comes: number; goes: number }
              for (let index = 0; index < comes; index++) set.add(hash(`new ${request} ${index}`))
              for (const id of [...set].slice(0, goes)) set.delete(id)
            },
          )
          let plan: HarvestPlan
          try {
            plan = await cutShards(source, { entriesPerShard: size })
          } catch (error) {
            // Shards of a few entries that go while they are counted.
            expect(error).toBeInstanceOf(DataError)
            expect(size).toBeLessThan(1000)
            return
          }
          const still = new MadeSource(source.ids)
          expect(plan.shards.flatMap(shard => still.within(shard))).toEqual(plan.shards.length > 0 ? still.ids : [])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('has even shards still where entries come in front of all', async () => {
    const source = new ChangingSource(made(20_000).ids, (set, request) => set.add(`-${hash(request)}`))
    const plan = await cutShards(source, { entriesPerShard: 1000 })
    const sizes = plan.shards.map(shard => source.within(shard).length)
    expect(plan.shards).toHaveLength(21)
    expect(Math.max(...sizes.slice(1, -1))).toBeLessThan(1020)
    expect(Math.min(...sizes.slice(1, -1))).toBeGreaterThan(990)
  })

  it('says so where all entries go', async () => {
    const source = new ChangingSource(made(9000).ids, (set, request) => request > 1 && set.clear())
    await expect(cutShards(source, { entriesPerShard: 1000 })).resolves.toMatchObject({ available: 0, shards: [] })
    const halves = new ChangingSource(made(9000).ids, set => {
      for (const id of [...set].slice(0, set.size >> 1)) set.delete(id)
    })
    const error = await cutShards(halves, { entriesPerShard: 10 }).catch(error => error)
    expect(error).toBeInstanceOf(DataError)
    expect(error.message).toMatch(/cannot be cut into shards of 10 entries.*larger entriesPerPart/s)
  })
})

describe('a server that answers nonsense', () => {
  const whole = made(12_000)

  it.each<[string, Partial<MadeSource>]>([
    [
      'ignores ranges',
      { count: async () => 12_000, first: async (_, size) => ({ total: 12_000, ids: whole.ids.slice(0, size) }) },
    ],
    ['counts one more each time', { count: counting(12_000, 1) }],
    ['counts one less each time', { count: counting(12_000, -1) }],
    ['counts by chance', { count: counting(12_000, 7919, 12_001) }],
    ['counts nothing but at first', { count: counting(12_000, -12_000) }],
    ['lists nothing', { first: async () => ({ total: 12_000, ids: [] }), last: async () => undefined }],
    ['lists the same id again', { first: async (_, size) => ({ total: 12_000, ids: Array(size).fill('k') }) }],
    [
      'lists in another order',
      { first: async (range, size) => ({ total: 12_000, ids: whole.within(range).slice(0, size).reverse() }) },
    ],
    ['counts half entries', { count: async () => 0.5 }],
    ['counts below nothing', { count: async () => -1 }],
    ['counts more than there are numbers', { count: async () => Number.POSITIVE_INFINITY }],
    [
      'lists numbers',
      {
        first: async (_, size) => ({ total: 12_000, ids: Array.from({ length: size }, (_, index) => index as never) }),
      },
    ],
  ])('%s: an error, or shards that have each entry once', async (_, answers) => {
    const source = made(12_000)
    const counted = { ...source.requests }
    const original = {
      count: source.count.bind(source),
      first: source.first.bind(source),
      last: source.last.bind(source),
    }
    let sent = 0
    const lying = Object.fromEntries(
      Object.entries({ ...original, ...answers }).map(([name, answer]) => [
        name,
        (...given: never[]) => {
          sent++
          return (answer as (...given: never[]) => unknown)(...given)
        },
      ]),
    ) as never
    expect(counted).toEqual({ count: 0, first: 0, last: 0 })
    const plan = await cutShards(lying, { entriesPerShard: 1000 }).catch(error => error)
    expect(sent).toBeLessThan(1000)
    if (plan instanceof Error) expect(plan).toBeInstanceOf(DataError)
    else expect((plan as HarvestPlan).shards.flatMap(shard => source.within(shard))).toEqual(source.ids)
  })

  it('ends for any answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.nat(20_000), fc.integer(), fc.constant(Number.NaN))),
        fc.array(fc.array(base64url, { maxLength: 5 })),
        fc.integer({ min: 1, max: 3000 }),
        async (counts, lists, size) => {
          let sent = 0
          const lying = {
            count: async () => counts[sent++ % counts.length] as number,
            first: async () => ({
              total: counts[sent % counts.length] as number,
              ids: lists[sent++ % lists.length] ?? [],
            }),
            last: async () => lists[sent++ % lists.length]?.at(-1),
          }
          const plan = await cutShards(lying, { entriesPerShard: size }).catch(error => error)
          if (plan instanceof Error) expect(isNomadError(plan)).toBe(true)
          else {
            const bounds = (plan as HarvestPlan).shards.flatMap(({ toId }) => toId ?? [])
            expect(bounds).toEqual([...new Set(bounds)].sort(byBytes))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('refuses more shards than a data set has parts, after one request', async () => {
    let sent = 0
    const huge = { ...made(0), count: async () => [2_000_001, ++sent][0] as number } as never
    await expect(cutShards(huge, { entriesPerShard: 2 })).rejects.toThrow(QueryError)
    await expect(cutShards(huge, { entriesPerShard: 2 })).rejects.toThrow(/1000001 parts.*at most 1000000/)
    expect(sent).toBe(2)
  })

  function counting(from: number, step: number, modulus = Number.MAX_SAFE_INTEGER): () => Promise<number> {
    let next = from
    return async () => {
      const count = next
      next = Math.abs(next + step) % modulus
      return count
    }
  }
})

describe('the progress and the stop of a cutting', () => {
  it('says how many places were found, and ends with all', async () => {
    const seen: PlanProgress[] = []
    const source = made(40_000)
    await cutShards(source, { entriesPerShard: 1000, onProgress: progress => seen.push(progress) })
    expect(seen.at(-1)).toEqual({ done: 39, total: 39, requests: source.sent })
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((one, other) => one - other))
  })

  it('stops at its signal, with its reason, and waits for what is under way', async () => {
    const source = made(100_000)
    const stop = new AbortController()
    let under = 0
    const slow = {
      count: source.count.bind(source),
      last: source.last.bind(source),
      async first(...given: Parameters<MadeSource['first']>) {
        under++
        await new Promise(resolve => setImmediate(resolve))
        under--
        return source.first(...given)
      },
    }
    const work = cutShards(slow, {
      entriesPerShard: 1000,
      signal: stop.signal,
      onProgress: ({ done }) => done >= 10 && stop.abort(new Error('enough')),
    })
    await expect(work).rejects.toThrow('enough')
    expect(under).toBe(0)
    expect(source.sent).toBeLessThan(100)
    await expect(cutShards(source, { entriesPerShard: 1000, signal: stop.signal })).rejects.toThrow('enough')
  })

  it('stops the other requests where one fails, and throws what it threw', async () => {
    const source = made(100_000)
    let failed = false
    const failing = {
      count: source.count.bind(source),
      last: source.last.bind(source),
      async first(range: object, size: number, { signal }: { signal: AbortSignal }) {
        if (failed) expect(signal.aborted).toBe(true)
        if (source.requests.first < 9) return source.first(range, size)
        failed = true
        throw new QueryError('refused')
      },
    }
    await expect(cutShards(failing as never, { entriesPerShard: 1000 })).rejects.toThrow('refused')
    expect(source.sent).toBeLessThan(60)
  })
})
