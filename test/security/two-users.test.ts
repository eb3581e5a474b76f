import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { undiciTransport } from '../../src/api/http/undici-transport.js'
import { KeycloakAuthenticator, type Transport } from '../../src/api/index.js'
import { ArchiveQuery, type ArchiveQueryOptions } from '../../src/query/index.js'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { quickClock } from '../server/index.js'
import { needsShared, sharedPath } from '../shared.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const required = { metadata: { entry_id: '*', upload_id: '*', mainfile: '*' } }
/** The private uploads of the sample data: unpublished, the student's; under embargo, the teacher's. */
const uploads = { student: 'SghK6IcgXRaPmcBjL-XrXw', teacher: 'ZuP_91BZU2OQRrGYmX-igA' }

let server: SampleServer
beforeAll(async () => {
  build()
  server = await serveSample()
}, 120_000)
afterAll(() => server.close())

function runProcess(code: string, env: Record<string, string>) {
  return new Promise<{ output: string; errors: string }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: `${root}notebooks`,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', part => {
      output += part
    })
    child.stderr.on('data', part => {
      errors += part
    })
    child.on('error', reject)
    child.on('close', () => resolve({ output, errors }))
  })
}

/** Reads all that a user may see, and tries to read the private uploads by name. */
const reader = `
  import { ArchiveQuery, show } from 'nomad-notebook'
  const options = { required: ${JSON.stringify(required)}, max: null }
  const query = new ArchiveQuery({ ...options, parallel: 4, perPage: 10 })
  const seen = []
  for await (const entry of query) seen.push(entry.upload_id)
  const byName = await new ArchiveQuery({ ...options, query: { 'upload_id:any': ${JSON.stringify(Object.values(uploads))} } }).fetch()
  await show(query)
  console.error(query, query.plan(), await query.explain(), query.toCode('typescript'), JSON.stringify(query))
  console.log(JSON.stringify({ seen, byName: byName.map(entry => entry.upload_id), total: query.total }))
`

describe('two processes with different users', () => {
  it('each see their own private entries and never the other’s', async () => {
    const environment = { NOMAD_URL: server.url, NODE_DEBUG: 'undici,fetch' }
    const [student, teacher, nobody] = await Promise.all([
      runProcess(reader, { ...environment, NOMAD_USERNAME: 'student', NOMAD_PASSWORD: 'student' }),
      runProcess(reader, { ...environment, NOMAD_USERNAME: 'teacher', NOMAD_PASSWORD: 'teacher' }),
      runProcess(reader, environment),
    ])
    const result = ({ output }: { output: string }) =>
      JSON.parse(output.trim().split('\n').at(-1) ?? '') as { seen: string[]; byName: string[]; total: number }
    expect(result(student)).toMatchObject({ total: 93, byName: [uploads.student, uploads.student] })
    expect(result(teacher)).toMatchObject({ total: 93, byName: [uploads.teacher, uploads.teacher] })
    expect(result(nobody)).toMatchObject({ total: 91, byName: [] })
    expect(result(student).seen).toHaveLength(93)
    expect(result(student).seen).not.toContain(uploads.teacher)
    expect(result(teacher).seen).not.toContain(uploads.student)
    for (const { output, errors } of [student, teacher, nobody]) {
      expect(output + errors).not.toMatch(/bearer|basic [\w+/]{8}|authorization|password/i)
    }
  }, 60_000)
})

describe('two users in one process', () => {
  const ask = (options: ArchiveQueryOptions) =>
    new ArchiveQuery({ url: server.url, required, max: null, perPage: 7, ...options })
  const uploadsOf = async (options: ArchiveQueryOptions) => new Set((await ask(options).fetch()).map(e => e.upload_id))

  it.each(['v1', 'v0'] as const)('share nothing, also when they ask at the same time (%s)', async dialect => {
    const url = dialect === 'v1' ? server.url : server.legacyUrl
    const extra = dialect === 'v1' ? {} : { required: { section_metadata: { calc_id: '*' } } }
    const [student, teacher, nobody] = await Promise.all([
      uploadsOf({ url, username: 'student', password: 'student', parallel: 4, ...extra }),
      uploadsOf({ url, username: 'teacher', password: 'teacher', parallel: 4, ...extra }),
      uploadsOf({ url, ...extra }),
    ])
    expect([student.has(uploads.student), student.has(uploads.teacher)]).toEqual([true, false])
    expect([teacher.has(uploads.teacher), teacher.has(uploads.student)]).toEqual([true, false])
    expect([nobody.has(uploads.teacher), nobody.has(uploads.student)]).toEqual([false, false])
  })

  it.each([
    ['staging', 'student', 2],
    ['staging', 'teacher', 0],
    ['user', 'student', 2],
    ['shared', 'teacher', 93],
  ] as const)('find for owner %s of %s %i entries', async (owner, user, count) => {
    expect(await ask({ owner, username: user, password: user }).fetch()).toHaveLength(count)
  })

  it('says that an owner needs a login before it asks', async () => {
    const query = ask({ owner: 'staging' })
    await expect(query.fetch()).rejects.toThrow(/owner 'staging' needs a login/)
    expect(query.statistics.requests).toBe(0)
  })
})

describe('tokens that end midway', () => {
  it('are renewed once for eight workers, and no entry is lost', async () => {
    const short = await serveSample({ tokenSeconds: 1.2 })
    let renewals = 0
    const keycloak = new KeycloakAuthenticator({
      user: 'student',
      password: 'student',
      serverUrl: `${short.url.replace('/api/v1', '')}/auth`,
    })
    const counted = {
      apply: () => keycloak.apply(),
      renew: async (refused: Record<string, string>) => {
        renewals++
        await keycloak.renew(refused)
      },
    }
    const query = new ArchiveQuery({
      url: short.url,
      authentication: counted,
      required,
      parallel: 8,
      perPage: 2,
      max: null,
    })
    const ids = new Set<string>()
    for await (const entry of query.stream()) {
      ids.add(entry.entry_id)
      if (ids.size % 10 === 0) await new Promise(resolve => setTimeout(resolve, 200))
    }
    expect(ids.size).toBe(93)
    expect(query.ledger).toMatchObject({ matched: 93, delivered: 93, skipped: [], failed: [] })
    // Renewed in time, in the middle of a short life: the server has nothing to refuse.
    expect(renewals).toBe(0)
    await short.close()
  })

  it('before their time are refused, then refreshed exactly once for eight workers, and no entry is lost', async () => {
    const long = await serveSample({ refreshSeconds: 1e6 })
    const grants: (string | null)[] = []
    const transport: Transport = {
      send(request) {
        grants.push(new URLSearchParams(request.body).get('grant_type'))
        return undiciTransport.send(request)
      },
    }
    const authentication = new KeycloakAuthenticator(
      { user: 'student', password: 'student', serverUrl: long.url.replace('/api/v1', '/auth') },
      // A clock of its own: the client does not see the token's end coming.
      { transport, clock: quickClock() },
    )
    const query = new ArchiveQuery({ url: long.url, authentication, required, parallel: 8, perPage: 2, max: null })
    const ids = new Set<string>()
    for await (const entry of query.stream()) {
      ids.add(entry.entry_id)
      if (ids.size === 30) vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_601_000)
    }
    vi.restoreAllMocks()
    expect(ids.size).toBe(93)
    expect(query.ledger).toMatchObject({ matched: 93, delivered: 93, skipped: [], failed: [] })
    expect(grants).toEqual(['password', 'refresh_token'])
    await long.close()
  })
})

const samples = sharedPath('samples')
describe.skipIf(samples === undefined)(`what a real server answers ${needsShared}`, () => {
  const sample = (name: string) =>
    JSON.parse(readFileSync(`${samples}/${name}.json`, 'utf8')) as {
      request: { path: string; body?: object; form?: string }
      response: { status: number; body: Record<string, unknown> }
    }
  const post = async (path: string, body: object | string, token?: string) => {
    const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : 'application/json'
    const headers = { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(server.url + path, { method: 'POST', headers, body: text })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('the embedded archive answers a login, a bad one and a bad token in the same form', async () => {
    const good = sample('t02-token')
    const login = await post('/auth/token', 'grant_type=password&username=student&password=student')
    expect(login.status).toBe(good.response.status)
    expect(Object.keys(login.body).sort()).toEqual(Object.keys(good.response.body).sort())
    const wrong = await post('/auth/token', 'grant_type=password&username=student&password=wrong')
    expect([wrong.status, Object.keys(wrong.body)]).toEqual([sample('t01-bad-password').response.status, ['detail']])
    for (const name of ['q15-bad-token', 't15-expired']) {
      const refused = await post('/entries/query', {}, 'nonsense')
      const { status, body } = sample(name).response
      expect([refused.status, Object.keys(refused.body)]).toEqual([status, Object.keys(body)])
    }
    const admin = await post('/entries/query', { owner: 'admin' }, String(login.body['access_token']))
    expect(admin.status).toBe(sample('t05-admin-as-ada').response.status)
  })
})
