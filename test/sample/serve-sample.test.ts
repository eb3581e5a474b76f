import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NetworkError, QueryError } from '../../src/errors/index.js'
import { serveSample } from '../../src/sample/index.js'
import { type Archive, ask, makeEntry, startArchive } from './helpers.js'

let archive: Archive
beforeAll(async () => {
  archive = await startArchive()
})
afterAll(() => archive.server.close())

describe('the server', () => {
  it('names both roots and its port', () => {
    const { url, legacyUrl, port } = archive.server
    expect(url).toBe(`http://127.0.0.1:${port}/api/v1`)
    expect(legacyUrl).toBe(`http://127.0.0.1:${port}/api`)
  })

  it('refuses to listen on other interfaces', async () => {
    await expect(serveSample({ host: '0.0.0.0' })).rejects.toThrow(QueryError)
    await expect(serveSample({ host: '192.168.0.10' })).rejects.toThrow(/this machine only/)
  })

  it('says that a port is taken', async () => {
    const taken = serveSample({ port: archive.server.port })
    await expect(taken).rejects.toThrow(NetworkError)
    await expect(serveSample({ port: archive.server.port })).rejects.toThrow(/in use/)
  })

  it('can be closed twice, and is gone then', async () => {
    const { server } = await startArchive({ entries: [] })
    await server.close()
    await server.close()
    await expect(fetch(`${server.url}/info`)).rejects.toThrow()
  })

  it('serves other entries, and leaves out without a word what has no archive', async () => {
    const other = await startArchive({ entries: [makeEntry('b'), { ...makeEntry('a'), archive: undefined }] })
    const { body } = await other.post('/entries/archive/query', {})
    expect(body.pagination.total).toBe(2)
    expect(body.data.map(item => item.entry_id)).toEqual(['b'])
    const missing = await other.get('/entries/a/archive')
    expect(missing.status).toBe(404)
    expect(missing.body.detail).toMatch(/no archive/)
    await other.server.close()
  })

  it('tells about itself', async () => {
    const { body } = await archive.get('/info')
    expect(body.version).toBe('1.4.3')
    expect(body.statistics.n_entries).toBe(91)
    expect(body.search_quantities).toHaveProperty(['results.material.elements'])
  })
})

describe('the protection from other pages', () => {
  const header = (name: string, value: string, path = '/api/v1/info') =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = archive.server
      const sent = request({ port, host: '127.0.0.1', path, headers: { [name]: value } }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      })
      sent.on('error', reject).end()
    })

  it.each([
    ['attacker.example', 403],
    ['attacker.example:80', 403],
    ['127.0.0.1.attacker.example', 403],
    ['127.0.0.1/.attacker.example', 403],
    ['localhost#.attacker.example', 403],
    ['localhost?.attacker.example', 403],
    ['user@localhost', 403],
    ['localhost:80:attacker.example', 403],
    ['localhost:1', 200],
    ['127.0.0.1', 200],
    ['[::1]:9', 200],
  ])('answers a request to the host %s with %i', async (host, status) => {
    expect(await header('host', host)).toBe(status)
  })

  it.each([
    ['https://attacker.example', 403],
    ['null', 403],
    ['http://localhost/.attacker.example', 403],
    ['http://localhost@attacker.example', 403],
    ['http://localhost.attacker.example', 403],
    ['http://localhost:8888', 200],
    ['http://127.0.0.1:3000', 200],
  ])('answers a page of %s with %i', async (origin, status) => {
    expect(await header('origin', origin)).toBe(status)
  })

  it.each([
    '//attacker.example/api/v1/info/',
    '///attacker.example/api/v1/entries/query/',
    '//attacker.example/%2e%2e/',
    '/\\attacker.example/api/v1/info/',
    'http://attacker.example/api/v1/info/',
  ])('never sends a client to another host: %s', async path => {
    const { port } = archive.server
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path }, found => resolve(found.resume()))
        .on('error', reject)
        .end()
    })
    const location = answer.headers.location
    expect(new URL(location ?? '/', archive.server.url).host).toBe(`127.0.0.1:${port}`)
    expect(answer.statusCode === 307 || (answer.statusCode ?? 0) >= 400).toBe(true)
  })

  it('answers the preflight of a local page, and lets it read answers', async () => {
    const origin = 'http://localhost:8888'
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    }
    const preflight = await ask(`${archive.server.url}/entries/query`, { method: 'OPTIONS', headers })
    expect(preflight.status).toBe(200)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization')
    const answer = await ask(`${archive.server.url}/info`, { headers: { origin } })
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
  })
})

describe('the server, by the rules of HTTP,', () => {
  it('packs with gzip when asked', async () => {
    const url = `${archive.server.url}/info`
    expect((await ask(url, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')).toBe('gzip')
    expect((await ask(url, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull()
    expect((await ask(url, { headers: { 'accept-encoding': 'gzip;q=0' } })).headers.get('content-encoding')).toBeNull()
  })

  it('refuses bodies that are too large', async () => {
    const body = JSON.stringify({ query: { entry_id: 'x'.repeat(5_000_000) } })
    const { status } = await ask(`${archive.server.url}/entries/query`, { method: 'POST', body })
    expect(status).toBe(413)
  })

  it.each([
    ['POST', '/entries/query/', '{}', 307],
    ['POST', '/nope', '{}', 404],
    ['GET', '/nope', undefined, 404],
    ['POST', '/info', '{}', 405],
    ['DELETE', '/entries/query', undefined, 405],
    ['POST', '/entries/query', '{"owner":', 422],
    ['POST', '/entries/query', '[]', 422],
    ['POST', '/entries/query', '', 422],
    ['POST', '/entries/query', 'nonsense', 422],
    ['GET', '/entries/%E0%A4', undefined, 400],
  ])('answers %s %s with the body %s by %i', async (method, path, body, status) => {
    const answer = await ask(archive.server.url + path, {
      method,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(status)
    if (status >= 400) expect(answer.body).toHaveProperty('detail')
  })

  it('sends a slash too many to the right address', async () => {
    const url = `${archive.server.url}/entries/query`
    const moved = await ask(`${url}/`, { method: 'POST', body: '{}', redirect: 'manual' })
    expect(moved.headers.get('location')).toBe(url)
  })

  it('survives bodies that are deeper than it can read', async () => {
    const depth = 200_000
    const body = `{"query":${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}}`
    const { status } = await ask(`${archive.server.url}/entries/query`, { method: 'POST', body })
    expect(status).toBeGreaterThanOrEqual(400)
    expect((await archive.get('/info')).status).toBe(200)
  })
})
