import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery, Frame, type SampleServer, serveSample } from '../../src/index.js'
import { jupyterDisplay } from '../../src/present.js'

let server: SampleServer
let query: ArchiveQuery & Record<string | number, unknown>

beforeAll(async () => {
  server = await serveSample()
  query = new ArchiveQuery({ url: server.url, max: 3 }) as typeof query
})
afterAll(() => server.close())

describe('what a newcomer from Python types', () => {
  it('without await: shows what to write, and still gives the value', async () => {
    const entries = query.slice(0, 2)
    expect(inspect(entries)).toBe("A promise, not yet its value: write 'await' before it, as in: await query.slice(…)")
    expect((await entries).length).toBe(2)
    for (const name of ['at', 'fetch', 'count', 'toFrame', 'facet', 'histogram', 'citations', 'explain'] as const) {
      const promise = (query[name] as (value?: unknown) => Promise<unknown>)(undefined)
      promise.catch(() => {})
      expect(inspect(promise)).toContain(`await query.${name}(…)`)
      const shown = (promise as unknown as Record<symbol, () => object>)[jupyterDisplay]?.()
      expect(shown).toEqual({ 'text/plain': inspect(promise) })
    }
    expect(inspect(serveSample)).toBe('[Function: serveSample]')
  })

  it('indices of a query: says what to write', () => {
    expect(() => query[0]).toThrow('query[0] has nothing')
    expect(() => query[-1]).toThrow(expect.objectContaining({ hint: 'Write: await query.at(-1).' }))
  })

  it('indices and columns of a frame: says what to write', async () => {
    const columns = Object.fromEntries(['gap', 'then', 'length'].map((name, index) => [name, [index]]))
    const frame = Frame.fromColumns(columns) as Frame & Record<string | number, unknown>
    expect(() => frame[0]).toThrow(expect.objectContaining({ hint: expect.stringContaining('frame.row(0)') }))
    expect(() => frame.gap).toThrow(expect.objectContaining({ hint: "Write: frame.column('gap')." }))
    expect(frame.other).toBeUndefined()
    // What runs of itself over any object must not fail.
    expect(await frame).toBe(frame)
    expect(frame.length).toBeUndefined()
    expect(frame).toEqual(Frame.fromColumns(columns))
  })
})
