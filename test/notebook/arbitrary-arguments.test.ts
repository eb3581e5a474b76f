import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asLegacy, table, toFrame } from '../../src/index.js'
import { NotebookQuery } from '../../src/notebook/notebook-query.js'
import { anythingReadable, owned } from '../anything.js'
import { makeEntries, quickClock, startTestServer, type TestServer } from '../server/index.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ entries: makeEntries(5) })
})
afterAll(() => server.close())

it('whatever tables, counts and old names are given, what they throw is one of our errors', {
  timeout: 60_000,
}, async () => {
  const config = { url: server.url, username: undefined, password: undefined, token: undefined }
  const query = new NotebookQuery({ url: server.url }, { config, clock: quickClock() })
  const doors: ((first: never, second: never) => unknown)[] = [
    options => query.toFrame(options),
    toFrame,
    (name, options) => query.facet(name, options),
    (name, options) => query.histogram(name, options),
    (name, options) => query.minMax(name, options),
    options => query.histogram('results.material.n_elements', options),
    entry => asLegacy(entry),
    (rows, columns) => table(rows, columns),
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...doors), anythingReadable, anythingReadable, async (door, first, second) => {
      await owned(() => door(first as never, second as never))
    }),
    { numRuns: 700 },
  )
})

it('holes in a list are no names', () => {
  const holes = new Array(3) as string[]
  expect(() => table([{ a: 1 }], holes)).toThrow(/a list of names/)
  expect(() => new NotebookQuery({ url: server.url, otherInstallations: holes })).toThrow(/otherInstallations/)
})
