import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../src/sample/index.js'

interface Case {
  name: string
  request: { method: string; path: string; body?: unknown; form?: Record<string, string>; user?: string | null }
  status: number
  body: unknown
}

const battery = brotliDecompressSync(readFileSync(new URL('conformance.jsonl.br', import.meta.url))).toString()
const all: Case[] = battery
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))
/** Endpoints that the embedded archive does not have: raw files, uploads, groups, the graph, edits, suggestions. */
const notServed =
  /^\/(uploads(?!\/[^/]+\/archive)|datasets|groups|users\?|metainfo|suggestions|graph|entries\/(rawdir|edit|[^/]+\/(rawdir|edit))|auth\/app_token|auth\/signature_token)/
const cases = all.filter(({ request }) => !notServed.test(request.path))
/** What need not agree, by the rule of the golden answers. */
const ignored = new Set(['section_defs', 'sections', 'text_search_contents', 'optimade', 'nomad_version'])
/** The server was loaded anew for the second battery. */
const processed = /_processing_time$|^(entry|upload)_create_time$/

let server: SampleServer
const tokens = new Map<string, string>()

beforeAll(async () => {
  server = await serveSample()
  for (const user of ['student', 'teacher']) {
    const body = new URLSearchParams({ grant_type: 'password', username: user, password: user })
    const answer = await fetch(`${server.url}/auth/token`, { method: 'POST', body })
    tokens.set(user, ((await answer.json()) as { access_token: string }).access_token)
  }
})
afterAll(() => server?.close())

describe('answers of a real server over the same data', () => {
  it.each(cases.map(one => [one.name, one] as const))(
    'are given by the embedded archive: %s',
    async (_name, { request, status, body }) => {
      const answer = await ask(request)
      expect(answer.status).toBe(status)
      const got = (await answer.json()) as Record<string, unknown>
      const want = body as Record<string, unknown>
      if (status >= 500) return
      if (status >= 400) {
        expect(jsonType(got['detail'])).toBe(jsonType(want['detail']))
        return
      }
      for (const key of ['data', 'pagination', 'aggregations', 'entry_id'] as const) {
        expect(comparable(got[key]), key).toEqual(comparable(want[key]))
      }
      if (request.path === '/auth/token') expect(Object.keys(got).sort()).toEqual(Object.keys(want).sort())
    },
  )
})

function ask(request: Case['request']): Promise<Response> {
  const headers: Record<string, string> = {}
  if (request.user) headers['authorization'] = `Bearer ${tokens.get(request.user) ?? 'not-a-token'}`
  if (request.method === 'GET') return fetch(server.url + request.path, { headers })
  if (request.form) {
    return fetch(server.url + request.path, { method: 'POST', body: new URLSearchParams(request.form), headers })
  }
  headers['content-type'] = 'application/json'
  return fetch(server.url + request.path, { method: 'POST', body: JSON.stringify(request.body ?? {}), headers })
}

/** Numbers to 12 digits, buckets without hits and ignored fields left out. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12))
  if (Array.isArray(value)) return value.filter(item => !isEmptyBucket(item)).map(comparable)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name]) => !ignored.has(name) && !processed.test(name))
  // The address of a page need not agree, but it must be there.
  return Object.fromEntries(kept.map(([name, item]) => [name, /_url$/.test(name) ? typeof item : comparable(item)]))
}

/** A `terms` bucket of an enumeration member without hits: it has no nested count. */
function isEmptyBucket(value: unknown): boolean {
  const bucket = value as { count?: unknown; nested_count?: unknown } | null
  return typeof bucket === 'object' && bucket?.count === 0 && bucket.nested_count === undefined
}

function jsonType(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}
